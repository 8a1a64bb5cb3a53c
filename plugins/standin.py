"""A nameless city for the preview while ``kota.yaml`` or ``wilayah.yaml`` is broken, so that /masalah/ can be shown."""

import datetime as dt

from .ppid.city import City
from .ppid.records.kota import Kota, Wilayah
from .ppid.records.libur import Libur
from .ppid.registry import Registry, linked


def standin(now: dt.datetime) -> Registry:
    """A registry without records."""
    kota = Kota.model_validate(
        {
            "nama": "Kota",
            "pemerintah": "Pemerintah Kota",
            "provinsi": "-",
            "kode_wilayah": "00.00",
            "zona_waktu": "Asia/Jakarta",
            "judul_situs": "Pratinjau",
            "opd_utama": "ppid",
            "alamat": "-",
            "telepon": "-",
            "surel": "ppid@contoh.example",
            "jam_layanan": [{"hari": ["senin"], "buka": "08.00", "tutup": "15.00"}],
            "kanal": [{"nama": "-"}],
            "komisi_informasi": {"nama": "-"},
        }
    )
    wilayah = Wilayah.model_validate(
        {"kode": "00.00", "nama": "Kota", "sumber": "-", "kecamatan": [{"kode": "00.00.00", "nama": "-"}]}
    )
    return linked(City(kota, wilayah, Libur()), now, [], {})

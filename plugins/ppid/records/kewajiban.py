"""``kewajiban.yaml``: the duties to publish that a city adds for itself; it can name no national duty, so it can weaken none."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .base import Bagian, RujukanHukum
from .informasi import Klasifikasi
from .terms import Istilah, Keyakinan
from .values import Bilangan, Judul, Teks

OWN = re.compile(r"kt-(?!00)[0-9]{2}")
"""The code of a city's own duty; no national duty and no item of a questionnaire has this form."""


class Ulang(Istilah):
    """How long one announcement fulfils a duty."""

    ENAM_BULAN = "enam-bulan", "Setiap enam bulan"
    TAHUNAN = "tahunan", "Setiap tahun"
    SELALU = "selalu", "Selalu tersedia"
    PERISTIWA = "peristiwa", "Bila terjadi"


class PenanggungKota(Istilah):
    """Who owes a duty that the city added: the city once, all departments, or those of a sort."""

    KOTA = "kota", "Kota, satu kali"
    SEMUA = "semua", "Semua perangkat daerah"
    SEKRETARIAT = "sekretariat", "Sekretariat"
    BAGIAN = "bagian", "Bagian"
    INSPEKTORAT = "inspektorat", "Inspektorat"
    BADAN = "badan", "Badan"
    DINAS = "dinas", "Dinas"
    SATUAN = "satuan", "Satuan"
    KECAMATAN = "kecamatan", "Kecamatan"
    KELURAHAN = "kelurahan", "Kelurahan"
    RUMAH_SAKIT = "rumah-sakit", "Rumah sakit"
    UPTD = "uptd", "Unit pelaksana teknis"
    BUMD = "bumd", "Badan usaha milik daerah"


def _own(value: str) -> str:
    if not OWN.fullmatch(value):
        raise PydanticCustomError("kewajiban_kota_kode", "not a code of a city's own duty")
    return value


class JenisPemenuh(Bagian):
    """A kind of record that fulfils the duty by itself, where each field of ``bila`` has one of the words."""

    jenis: Teks = Field(description="Kode jenis rekaman, misalnya dataset.")
    bila: dict[Teks, Annotated[tuple[Teks, ...], Field(min_length=1)]] = Field(
        default_factory=dict, description="Syarat isian: namanya, dan kata yang boleh."
    )


class KewajibanSendiri(Bagian):
    """One duty that the city has set for itself."""

    kode: Annotated[str, AfterValidator(_own)] = Field(description="Kode sendiri, dari kt-01 sampai kt-99.")
    nama: Judul
    uraian: Teks = Field(description="Apa yang harus diumumkan, dalam kalimat sederhana.")
    klasifikasi: Klasifikasi
    penanggung: tuple[PenanggungKota, ...] = Field(
        min_length=1, description="Jenis OPD yang menanggung, semua, atau kota."
    )
    ulang: Ulang
    umur: Annotated[Bilangan, Field(ge=0, le=50)] | None = Field(
        None, description="Berapa tahun isinya boleh lama; 0 berarti hanya untuk tahunnya."
    )
    bersyarat: Teks | None = Field(None, description="Syaratnya, bila hanya wajib dalam keadaan tertentu.")
    dipenuhi: tuple[JenisPemenuh, ...] = ()
    dasar: RujukanHukum = Field(description="Peraturan yang mewajibkan: regulasi, peraturan, atau judul.")
    keyakinan: Keyakinan


class KewajibanKota(Bagian):
    """The duties a city has added to the national ones; the file may be missing."""

    BERKAS: ClassVar[str] = "kewajiban.yaml"

    kewajiban: tuple[KewajibanSendiri, ...]

"""``peringatan``: an announcement that may not wait (informasi serta merta)."""

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis, Kontak, Pelanggaran
from .terms import Istilah
from .values import KodeWilayah, Teks, Waktu


class KategoriPeringatan(Istilah):
    """The six categories of serta merta, and two that assessors score as well."""

    BENCANA_ALAM = "bencana-alam", "Bencana alam"
    BENCANA_NONALAM = "bencana-nonalam", "Bencana nonalam"
    BENCANA_SOSIAL = "bencana-sosial", "Bencana sosial"
    PENYAKIT_MENULAR = "penyakit-menular", "Penyakit menular"
    RACUN_PANGAN = "racun-pangan", "Racun pada bahan makanan"
    GANGGUAN_UTILITAS = "gangguan-utilitas", "Rencana gangguan utilitas publik"
    KOREKSI = "koreksi", "Koreksi kabar bohong", "Meluruskan kabar yang menyesatkan warga."
    INSIDEN_SIBER = "insiden-siber", "Insiden siber", "Gangguan siber yang mengganggu layanan publik."


class TingkatPeringatan(Istilah):
    """How urgent it is."""

    AWAS = "awas", "Awas", "Bertindak sekarang.", "buruk"
    SIAGA = "siaga", "Siaga", "Bersiap bertindak.", "buruk"
    WASPADA = "waspada", "Waspada", "Perhatikan perkembangan.", "proses"
    INFORMASI = "informasi", "Informasi", "Untuk diketahui.", "info"


class Narahubung(Kontak):
    """An office that can be called, for who is in danger has no time to write."""

    telepon: Teks


class Peringatan(Isi):
    """What threatens whom, what to do, whom to call, from when until when (UU 14/2008 Ps 10, PERKI 1/2021 Ps 25)."""

    JENIS: ClassVar[Jenis] = Jenis(
        "peringatan",
        "Pengumuman serta merta",
        "Pengumuman serta merta",
        "Pengumuman mendesak yang menyangkut keselamatan dan hajat hidup orang banyak.",
        "informasi",
    )
    TANDA: ClassVar[str] = "tingkat"
    RINGKAS: ClassVar[tuple[str, ...]] = ("mulai", "selesai", "kategori")

    ringkasan_sederhana: Teks = Field(description="Apa yang terjadi dan apa yang harus dilakukan, dengan kata mudah.")
    kategori: KategoriPeringatan
    tingkat: TingkatPeringatan
    mulai: Waktu
    selesai: Waktu | None = None
    kabar_berikutnya: Waktu | None = Field(None, description="Bila akhirnya belum diketahui: kapan kabar berikutnya.")
    wilayah: tuple[KodeWilayah, ...] = ()
    potensi_bahaya: Teks
    pihak_terdampak: Teks
    evakuasi: Teks | None = Field(None, description="Prosedur dan tempat evakuasi.")
    cara_menghindari: Teks
    cara_mendapat_bantuan: Teks
    upaya: Teks = Field(description="Upaya badan publik.")
    pengumum: Teks = Field(description="Pihak yang mengumumkan.")
    narahubung: Narahubung

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """It ends after it starts, and nobody is left to guess when."""
        yield from super().pelanggaran()
        if self.selesai is None and self.kabar_berikutnya is None:
            yield Pelanggaran("akhir_wajib", ())
        yield from self.berurutan("mulai", "kabar_berikutnya", equal=False)
        yield from self.berurutan("mulai", "selesai", "selesai_mundur", equal=False)

    def aktif(self, now: dt.datetime) -> bool:
        """Whether the announcement is in force at ``now`` (aware)."""
        return self.mulai <= now and (self.selesai is None or now < self.selesai)

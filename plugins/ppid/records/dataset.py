"""``dataset``: one open, machine-readable data set with its metadata (Perpres 39/2019, Satu Data Indonesia)."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Lampiran, Pelanggaran, Tanda
from .terms import Istilah
from .values import KodeWilayah, RujukanOPD, Tanggal, Teks


class Frekuensi(Istilah):
    """How often the data are renewed."""

    HARIAN = "harian", "Harian"
    BULANAN = "bulanan", "Bulanan"
    TRIWULANAN = "triwulanan", "Triwulanan"
    SEMESTERAN = "semesteran", "Semesteran"
    TAHUNAN = "tahunan", "Tahunan"
    SEKALI = "sekali", "Sekali"


class TipeKolom(Istilah):
    """The type of a column, as in the Frictionless Table Schema."""

    TEKS = "teks", "Teks"
    BILANGAN = "bilangan", "Bilangan bulat"
    DESIMAL = "desimal", "Bilangan desimal"
    TANGGAL = "tanggal", "Tanggal"
    TAHUN = "tahun", "Tahun"


class Lisensi(Istilah):
    """The licence the data come under."""

    CC_BY = "cc-by-4.0", "CC BY 4.0"
    CC0 = "cc0-1.0", "CC0 1.0"


class Kolom(Bagian):
    """One column: its name in the file, its meaning, type and unit."""

    nama: Teks = Field(pattern=r"^[a-z][a-z0-9_]*$")
    judul: Teks
    tipe: TipeKolom
    satuan: Teks | None = None
    definisi: Teks | None = None


class Rentang(Bagian):
    """A span of days."""

    mulai: Tanggal
    selesai: Tanggal

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """It does not end before it starts."""
        yield from super().pelanggaran()
        yield from self.berurutan("mulai", "selesai", "selesai_mundur")


class Indikator(Bagian):
    """Statistical metadata of an indicator (MS-Ind of Peraturan BPS 5/2020, shortened)."""

    konsep: Teks
    definisi: Teks
    rumus: Teks
    ukuran: Teks
    satuan: Teks
    interpretasi: Teks | None = None


class Dataset(Isi):
    """A data set: producer, period, columns, licence and at least one file."""

    JENIS: ClassVar[Jenis] = Jenis(
        "dataset",
        "Data terbuka",
        "Data terbuka",
        "Data dalam bentuk yang dapat diolah mesin, dengan keterangan tiap kolom.",
        "informasi",
    )

    topik: Teks = Field(max_length=60)
    walidata: RujukanOPD
    frekuensi: Frekuensi
    cakupan: KodeWilayah
    periode: Rentang
    lisensi: Lisensi = Lisensi.CC_BY
    kolom: tuple[Kolom, ...] = Field(min_length=1)
    berkas: tuple[Lampiran, ...] = Field(min_length=1)
    indikator: Indikator | None = None

    @property
    def tanda(self) -> Tanda:
        """The tag beside the title."""
        formats = sorted({part.berkas.rpartition(".")[2].upper() for part in self.berkas})
        return Tanda(", ".join(formats), "info")

"""``program``: one programme or activity, tied to its regulation, budget and indicators."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Pelanggaran
from .terms import Istilah
from .values import Desimal, Rujukan, Rupiah, Tahun, Tanggal, Teks, YaTidak


class Dimensi(Istilah):
    """The six smart-city dimensions."""

    TATA_KELOLA = "tata-kelola", "Tata kelola cerdas (smart governance)"
    JENAMA = "jenama", "Jenama cerdas (smart branding)"
    EKONOMI = "ekonomi", "Ekonomi cerdas (smart economy)"
    HUNIAN = "hunian", "Hunian cerdas (smart living)"
    LINGKUNGAN = "lingkungan", "Lingkungan cerdas (smart environment)"
    MASYARAKAT = "masyarakat", "Masyarakat cerdas (smart society)"


class TahapProgram(Istilah):
    """Where a programme stands."""

    DIRENCANAKAN = "direncanakan", "Direncanakan", "", "proses"
    BERJALAN = "berjalan", "Berjalan", "", "info"
    SELESAI = "selesai", "Selesai", "", "baik"
    DIHENTIKAN = "dihentikan", "Dihentikan", "", "buruk"


class IndikatorProgram(Bagian):
    """A target and what was reached."""

    nama: Teks
    satuan: Teks
    tahun: Tahun
    target: Desimal
    capaian: Desimal | None = None


class Anggaran(Bagian):
    """The budget of one year from one source."""

    tahun: Tahun
    sumber: Teks
    jumlah: Rupiah = Field(ge=0)
    realisasi: Rupiah | None = Field(None, ge=0)


class Program(Isi):
    """A programme: who answers for it, from when, at what cost, with which targets."""

    JENIS: ClassVar[Jenis] = Jenis(
        "program",
        "Program",
        "Program dan kegiatan",
        "Program yang sedang dan telah berjalan, anggaran, target, dan capaiannya.",
        "program",
    )
    TANDA: ClassVar[str] = "tahap"
    RINGKAS: ClassVar[tuple[str, ...]] = ("tahap",)
    TERISI: ClassVar[tuple[str, ...]] = ("anggaran", "indikator")

    tahap: TahapProgram
    penanggung_jawab: Teks
    pelaksana: Teks | None = None
    dimensi: Dimensi | None = None
    unggulan: YaTidak = False
    mulai: Tanggal
    selesai: Tanggal | None = None
    anggaran: tuple[Anggaran, ...] = ()
    indikator: tuple[IndikatorProgram, ...] = ()
    regulasi: tuple[Rujukan, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A programme does not end before it starts."""
        yield from super().pelanggaran()
        yield from self.berurutan("mulai", "selesai", "selesai_mundur")

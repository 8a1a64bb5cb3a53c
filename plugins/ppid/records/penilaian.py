"""``penilaian``: one assessment of the city or a department (Monev, SKM, SPBE, Pemdi)."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Pelanggaran, Tanda
from .terms import Istilah
from .values import Bilangan, Desimal, Tahun, Teks


class JenisPenilaian(Istilah):
    """What was assessed and by which rule."""

    MONEV_KI = "monev-ki", "Monev keterbukaan informasi"
    SKM = "skm", "Survei kepuasan masyarakat"
    SPBE = "spbe", "Indeks SPBE"
    PEMDI = "pemdi", "Indeks Pemerintah Digital"
    SAKIP = "sakip", "Akuntabilitas kinerja"
    SMART_CITY = "smart-city", "Evaluasi kota cerdas"


class UnsurNilai(Bagian):
    """One element of the assessment and its score."""

    nama: Teks
    nilai: Desimal


class Penilaian(Isi):
    """A result: year, assessor, score on its scale, grade, rank and what will be mended."""

    JENIS: ClassVar[Jenis] = Jenis(
        "penilaian",
        "Hasil penilaian",
        "Hasil penilaian",
        "Nilai dan peringkat dari penilai luar, dari tahun ke tahun.",
        "program",
    )

    bentuk: JenisPenilaian
    tahun: Tahun
    penilai: Teks
    nilai: Desimal | None = None
    skala: Desimal | None = Field(None, description="Nilai tertinggi yang mungkin.")
    predikat: Teks | None = None
    peringkat: Bilangan | None = Field(None, ge=1)
    unsur: tuple[UnsurNilai, ...] = ()
    responden: Bilangan | None = Field(None, ge=0)
    tindak_lanjut: tuple[Teks, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """No score exceeds its scale."""
        yield from super().pelanggaran()
        if self.nilai is not None and self.skala is not None and self.nilai > self.skala:
            yield Pelanggaran("lewat_skala", ("nilai",))

    @property
    def tanda(self) -> Tanda | None:
        """The tag beside the title."""
        return Tanda(self.predikat, "info") if self.predikat else None

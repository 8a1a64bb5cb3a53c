"""What a PDF offers a reader who cannot see it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..vocabulary import Istilah


class KeadaanPdf(Istilah):
    """Whether the words of a PDF can be had."""

    TEKS = "teks", "Ada teksnya"
    PINDAIAN = "pindaian", "Pindaian", "Halamannya gambar tanpa teks."
    TANPA_TEKS = "tanpa-teks", "Tanpa teks", "Halamannya digambar, dan tidak ada teks di dalamnya."
    TERKUNCI = "terkunci", "Terkunci", "Tidak dapat dibuka tanpa sandi."
    TIDAK_TERBACA = "tidak-terbaca", "Tidak terbaca", "Rusak, terlalu rumit, atau bukan PDF."


class Pdf(NamedTuple):
    """The facts of one PDF; ``halaman`` is 0, and the rest unknown, where it cannot be read."""

    halaman: int
    keadaan: KeadaanPdf
    bertag: bool = False
    bahasa: str = ""
    berjudul: bool = False
    bersandi: bool = False

    @property
    def terbaca(self) -> bool:
        """Whether it could be looked into."""
        return self.keadaan not in (KeadaanPdf.TERKUNCI, KeadaanPdf.TIDAK_TERBACA)

    @property
    def gambar_saja(self) -> bool:
        """Whether it has nothing that a screen reader could read."""
        return self.keadaan in (KeadaanPdf.PINDAIAN, KeadaanPdf.TANPA_TEKS)

    def kurang(self) -> tuple[str, ...]:
        """What a readable one lacks, in the words of the catalogue."""
        if not self.terbaca:
            return ()
        parts = (("tag", self.bertag), ("bahasa", bool(self.bahasa)), ("judul", self.berjudul))
        return tuple(name for name, there in parts if not there)

    def row(self) -> list[Any]:
        """The facts as JSON has them."""
        return [self.halaman, self.keadaan.value, *self[2:]]


def of_row(row: list[Any]) -> Pdf:
    """The facts that ``Pdf.row`` wrote."""
    pages, state, *rest = row
    return Pdf(pages, KeadaanPdf(state), *rest)


def of_answer(found: Mapping[str, Any]) -> Pdf:
    """The facts that the reading process told; raises KeyError, ValueError or TypeError for what is no such answer."""
    return Pdf(**{**found, "halaman": int(found["halaman"]), "keadaan": KeadaanPdf(found["keadaan"])})

"""``konsultasi``: a window in which citizens comment on a draft, with every input and its answer."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Kontak, Pelanggaran
from .terms import Istilah
from .values import Rujukan, Tanggal, Teks


class HasilMasukan(Istilah):
    """What became of an input."""

    DITERIMA = "diterima", "Diterima", "", "baik"
    DITERIMA_SEBAGIAN = "diterima-sebagian", "Diterima sebagian", "", "baik"
    DITOLAK = "ditolak", "Tidak diterima", "", "buruk"
    DIBAHAS = "dibahas", "Sedang dibahas", "", "proses"


class Masukan(Bagian):
    """One input without its author's name, and the answer given."""

    dari: Teks = Field(description="Golongan pemberi masukan, bukan nama orang.")
    isi: Teks
    hasil: HasilMasukan
    tanggapan: Teks


class Konsultasi(Isi):
    """A consultation: on what, from when until when, how to take part, what was said and answered."""

    JENIS: ClassVar[Jenis] = Jenis(
        "konsultasi",
        "Konsultasi publik",
        "Konsultasi publik",
        "Rancangan kebijakan yang menunggu atau telah menerima masukan warga.",
        "partisipasi",
    )

    mulai: Tanggal
    selesai: Tanggal
    atas: tuple[Rujukan, ...] = Field((), description="Rekaman yang dikonsultasikan.")
    cara: tuple[Teks, ...] = Field(min_length=1)
    narahubung: Kontak
    masukan: tuple[Masukan, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A consultation does not end before it starts."""
        yield from super().pelanggaran()
        yield from self.berurutan("mulai", "selesai", "selesai_mundur")

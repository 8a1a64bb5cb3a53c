"""Video and audio of a record, with what replaces them for those who cannot see or hear (PERKI 1/2021 Ps 24)."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .part import Bagian, Pelanggaran
from .terms import Istilah
from .values import Durasi, Judul, NamaBerkas, Tautan, Teks, YaTidak

VIDEO, AUDIO, CAPTIONS = ("mp4", "webm"), ("mp3", "ogg", "opus"), ("vtt",)
"""File endings that a browser plays by itself, and that of captions."""


class Bahasa(Istilah):
    """The language of a document."""

    ID = "id", "Indonesia"
    EN = "en", "Inggris"
    AR = "ar", "Arab"
    BUG = "bug", "Bugis"
    HAK = "hak", "Hakka"
    JV = "jv", "Jawa"
    LJP = "ljp", "Lampung"
    MAD = "mad", "Madura"
    MS = "ms", "Melayu"
    SU = "su", "Sunda"
    NAN = "nan", "Tiociu"
    ZH = "zh", "Tionghoa"


class JenisIsyarat(Istilah):
    """The sign languages of Indonesia."""

    BISINDO = "bisindo", "BISINDO", "Bahasa isyarat Indonesia, yang tumbuh di antara warga Tuli."
    SIBI = "sibi", "SIBI", "Sistem isyarat bahasa Indonesia, yang dipakai di sekolah."


class Rekaman(Bagian):
    """A recording: a file of the site itself, or an address elsewhere."""

    AKHIRAN: ClassVar[tuple[str, ...]] = VIDEO

    berkas: NamaBerkas | None = None
    tautan: Tautan | None = None

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """It is in exactly one place, in a form that browsers play."""
        yield from super().pelanggaran()
        if (self.berkas is None) == (self.tautan is None):
            yield Pelanggaran("media_satu", ())
        yield from _ending("berkas", self.berkas, self.AKHIRAN)


class BahasaIsyarat(Rekaman):
    """The same in sign language."""

    jenis: JenisIsyarat


class Video(Rekaman):
    """A video; nobody may be left out by its sound or by its pictures (WCAG 2.2, 1.2.2 and 1.2.5)."""

    judul: Judul
    durasi: Durasi
    takarir: NamaBerkas | None = Field(None, description="Berkas takarir .vtt.")
    bertakarir: YaTidak = Field(False, description="Video di tautan itu sudah memiliki takarir.")
    transkrip: Teks | None = Field(None, description="Semua yang diucapkan dan terlihat, sebagai tulisan.")
    berkas_transkrip: NamaBerkas | None = None
    bahasa_isyarat: BahasaIsyarat | None = None
    deskripsi_audio: Tautan | None = Field(None, description="Versi yang menceritakan gambarnya dengan suara.")

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """It has captions."""
        yield from super().pelanggaran()
        if self.takarir is None and not (self.tautan is not None and self.bertakarir):
            yield Pelanggaran("takarir_wajib", ())
        yield from _ending("takarir", self.takarir, CAPTIONS)


class Audio(Rekaman):
    """A sound recording with its text."""

    AKHIRAN: ClassVar[tuple[str, ...]] = AUDIO

    judul: Judul
    durasi: Durasi
    transkrip: Teks | None = Field(None, description="Semua yang diucapkan, sebagai tulisan.")
    berkas_transkrip: NamaBerkas | None = None
    sintetis: YaTidak = Field(False, description="Suara dibuat komputer.")

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """It has a transcript."""
        yield from super().pelanggaran()
        if self.transkrip is None and self.berkas_transkrip is None:
            yield Pelanggaran("transkrip_wajib", ())


def _ending(field: str, name: str | None, allowed: tuple[str, ...]) -> Iterator[Pelanggaran]:
    if name is not None and name.rpartition(".")[2].casefold() not in allowed:
        yield Pelanggaran("media_jenis", (field,), (("boleh", ", ".join(allowed)),))

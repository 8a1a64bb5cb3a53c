"""What every kind of record shares: identity, publication state, law, attachments and links."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from typing import Any, ClassVar, NamedTuple

from pydantic import Field

from .media import Audio, Bahasa, JenisIsyarat, Video
from .part import Bagian as Bagian
from .part import Pelanggaran as Pelanggaran
from .terms import Istilah, StatusTerbit
from .values import (
    Judul,
    KodePeraturan,
    NamaBerkas,
    NamaGambar,
    Ringkasan,
    Rujukan,
    Surel,
    Tanggal,
    Tautan,
    Teks,
    Waktu,
    YaTidak,
    says_nothing,
)

MOST_ALT = 250
"""Characters of the words that replace a picture: a screen reader reads them in one breath."""


class Tanda(NamedTuple):
    """The tag a list shows beside a title."""

    teks: str
    nada: str


class Jenis(NamedTuple):
    """A kind of record as readers meet it."""

    kode: str
    """Folder name, address part and word typed by staff."""
    nama: str
    """One of them, as a title."""
    jamak: str
    """Several of them, as a list's title."""
    ikhtisar: str
    """One sentence under the list's title."""
    kelompok: str
    """The part of the site it is listed in: one of ``KELOMPOK``."""


class Kelompok(NamedTuple):
    """A part of the site."""

    nama: str
    ikhtisar: str


KELOMPOK = {
    "informasi": Kelompok("Informasi publik", "Dokumen, data, peraturan, dan pengadaan yang wajib dibuka."),
    "layanan": Kelompok("Layanan dan permohonan", "Cara memakai layanan dan meminta informasi."),
    "partisipasi": Kelompok("Partisipasi warga", "Aduan, usulan, dan konsultasi beserta tindak lanjutnya."),
    "program": Kelompok("Program dan kinerja", "Apa yang dikerjakan, berapa biayanya, dan bagaimana hasilnya."),
    "kabar": Kelompok("Kabar", "Berita dan kegiatan yang akan datang."),
    "kota": Kelompok("Pemerintah kota", "Perangkat daerah dan penjelasan tentang situs ini."),
}
"""The parts of the site, in the order of the navigation."""


class Format(Istilah):
    """Alternative forms of a record for readers with disabilities (PERKI 1/2021 on announcements)."""

    AUDIO = "audio", "Audio"
    BRAILLE = "braille", "Braille"
    HURUF_BESAR = "huruf-besar", "Huruf besar"
    MUDAH_DIBACA = "mudah-dibaca", "Mudah dibaca"
    BISINDO = "bisindo", "Video BISINDO"


class FormatAlternatif(Bagian):
    """One alternative form: where it is, or whom to ask for it."""

    bentuk: Format
    berkas: NamaBerkas | None = None
    tautan: Tautan | None = None
    permintaan: Teks | None = Field(None, description="Cara meminta bila belum tersedia.")


class RujukanHukum(Bagian):
    """A legal basis: a national law by code, a regulation of this city by record, or a title where neither exists."""

    peraturan: KodePeraturan | None = None
    regulasi: Rujukan | None = None
    judul: Judul | None = None
    pasal: Teks | None = None

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """Exactly one of the three ways to name a law is used."""
        yield from super().pelanggaran()
        if sum(part is not None for part in (self.peraturan, self.regulasi, self.judul)) != 1:
            yield Pelanggaran("hukum_satu", ())


class Lampiran(Bagian):
    """A document of the record in ``content/berkas/<opd>/``."""

    berkas: NamaBerkas
    judul: Judul
    keterangan: Teks | None = None
    tanggal: Tanggal | None = None
    bahasa: Bahasa = Field(Bahasa.ID, description="Bahasa dokumen.")
    versi_aksesibel: NamaBerkas | None = Field(None, description="Salinan yang dapat dibaca pembaca layar.")


class Gambar(Bagian):
    """A picture of the record in ``content/gambar/<opd>/`` with the text that replaces it, unless it only adorns."""

    berkas: NamaGambar
    alt: Teks | None = Field(None, max_length=MOST_ALT, description="Teks yang menggantikan gambar.")
    dekoratif: YaTidak = Field(False, description="Ya bila gambar hanya hiasan; alt lalu tidak diisi.")
    keterangan: Teks | None = None
    teks_dalam_gambar: Teks | None = Field(
        None, description="Tulisan yang terbaca di dalam gambar, misalnya pada poster."
    )

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A picture has words that say what it shows, or is an ornament; never both."""
        yield from super().pelanggaran()
        if self.dekoratif and self.alt:
            yield Pelanggaran("alt_dekoratif", ("alt",))
        elif not self.dekoratif and not self.alt:
            yield Pelanggaran("alt_kosong", ("berkas",), (("nilai", self.berkas),))
        elif self.alt and says_nothing(self.alt, self.berkas):
            yield Pelanggaran("alt_kosong_makna", ("alt",), (("nilai", self.alt),))


class Sumber(Bagian):
    """Where a fact was published before, such as a press article."""

    judul: Judul
    penerbit: Teks | None = None
    tanggal: Tanggal | None = None
    tautan: Tautan | None = None


class Kontak(Bagian):
    """An office to turn to; never a private person."""

    nama: Teks
    telepon: Teks | None = None
    surel: Surel | None = None
    alamat: Teks | None = None
    tautan: Tautan | None = None


class Langkah(Bagian):
    """One dated step of a history."""

    tanggal: Tanggal
    uraian: Teks


class Isi(Bagian):
    """The content of one record file; each kind subclasses it and sets ``JENIS``.

    The path of the file is its identity (OPD, kind, id) and is never repeated inside.
    """

    JENIS: ClassVar[Jenis]
    UMPAN: ClassVar[bool] = True
    """Whether new records of the kind appear in the site-wide feed and "terbaru" list."""
    TANDA: ClassVar[str] = ""
    """The field whose term is the tag beside the title."""
    RINGKAS: ClassVar[tuple[str, ...]] = ()
    """The fields that lists need besides those every kind has."""
    TERISI: ClassVar[tuple[str, ...]] = ()
    """Fields that may be empty, of which lists and coverage need to know whether they are."""

    judul: Judul
    ringkasan: Ringkasan
    tanggal: Tanggal = Field(description="Tanggal rekaman ini dibuat atau ditetapkan.")
    diperbarui: Tanggal | None = Field(None, description="Tanggal isi terakhir diubah.")
    status: StatusTerbit = StatusTerbit.TERBIT
    terbit_pada: Waktu | None = Field(None, description="Embargo: tidak tampil sebelum waktu ini.")
    kata_kunci: tuple[Teks, ...] = ()
    dasar_hukum: tuple[RujukanHukum, ...] = ()
    berkas: tuple[Lampiran, ...] = ()
    gambar: tuple[Gambar, ...] = ()
    format_alternatif: tuple[FormatAlternatif, ...] = ()
    ringkasan_sederhana: Teks | None = Field(
        None, description="Inti rekaman dengan kata mudah, paling banyak 120 kata."
    )
    video: tuple[Video, ...] = ()
    audio: tuple[Audio, ...] = ()
    baca_juga: tuple[Rujukan, ...] = ()
    sumber: tuple[Sumber, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """Nothing is changed before it is made."""
        yield from super().pelanggaran()
        yield from self.berurutan("tanggal", "diperbarui", "diperbarui_mundur")

    @property
    def tanda(self) -> Tanda | None:
        """The tag beside the title in lists, or None: the term in the field that ``TANDA`` names."""
        term = getattr(self, self.TANDA) if self.TANDA else None
        return Tanda(term.label, term.nada) if isinstance(term, Istilah) else None

    def ringkas(self) -> dict[str, Any]:
        """What lists and coverage need besides the shared fields, as JSON has it: ``RINGKAS``, and ``terisi``.

        ``ragam`` are its accessible forms, and ``sederhana`` is a hash of the plain summary, where there are any.
        """
        found: dict[str, Any] = self.model_dump(mode="json", include=set(self.RINGKAS)) if self.RINGKAS else {}
        if self.TERISI:
            found["terisi"] = [name for name in self.TERISI if getattr(self, name)]
        if forms := self.ragam():
            found["ragam"] = forms
        if self.ringkasan_sederhana:
            found["sederhana"] = hashlib.sha256(self.ringkasan_sederhana.encode()).hexdigest()[:32]
        return found

    def ragam(self) -> list[str]:
        """The codes of the accessible forms (``Format``) that can be had at once, without a request."""
        there = {each.bentuk for each in self.format_alternatif if each.berkas or each.tautan}
        if self.ringkasan_sederhana:
            there.add(Format.MUDAH_DIBACA)
        if self.audio:
            there.add(Format.AUDIO)
        signs = (each.bahasa_isyarat for each in self.video if each.bahasa_isyarat is not None)
        if any(each.jenis is JenisIsyarat.BISINDO for each in signs):
            there.add(Format.BISINDO)
        return [form.value for form in Format if form in there] if there else []

    @property
    def hari_urut(self) -> dt.date:
        """The day lists are ordered by, latest first."""
        return self.mutakhir

    @property
    def mutakhir(self) -> dt.date:
        """The day of the last change."""
        return self.diperbarui or self.tanggal

"""The shapes templates are given: flat, ready values; a template never looks anything up by itself."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from ..intake.pdf import Pdf
from ..records.base import Isi, Tanda
from ..records.media import Bahasa


@dataclass(slots=True, eq=False)
class RecordView:
    """A record as lists and pages show it; ``isi`` is fetched only when a template asks for it."""

    key: str
    judul: str
    ringkasan: str
    url: str
    jenis: str
    id: str
    opd: str
    tanda: Tanda | None
    tanggal: dt.date
    mutakhir: dt.date
    nama_jenis: str
    nama_opd: str
    singkatan_opd: str
    url_opd: str
    fetch: Callable[[str], Isi]
    badan: Markup | str = ""

    def with_text(self, badan: Markup) -> "RecordView":
        """The same view with a text; ``dataclasses.replace`` asks every field what it is."""
        return RecordView(
            self.key,
            self.judul,
            self.ringkasan,
            self.url,
            self.jenis,
            self.id,
            self.opd,
            self.tanda,
            self.tanggal,
            self.mutakhir,
            self.nama_jenis,
            self.nama_opd,
            self.singkatan_opd,
            self.url_opd,
            self.fetch,
            badan,
        )

    @property
    def isi(self) -> Isi:
        """The typed fields of the record."""
        return self.fetch(self.key)


class BuktiView(NamedTuple):
    """Evidence that is no record, as a link."""

    judul: str
    url: str


class LampiranView(NamedTuple):
    """A document card."""

    judul: str
    url: str
    format: str
    ukuran: int
    keterangan: str
    tanggal: dt.date | None
    pdf: Pdf | None = None
    bahasa: Bahasa = Bahasa.ID
    versi: "LampiranView | None" = None
    """The same for those whom the document itself shuts out."""


class GambarView(NamedTuple):
    """A picture with its size, so that the page does not jump, and the forms a browser may choose from."""

    url: str
    alt: str
    lebar: int
    tinggi: int
    keterangan: str
    teks: str = ""
    """The words that stand in the picture."""
    sumber: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    """Media types with their candidates, each an address and its width in pixels."""
    ukuran: str = ""
    """How wide it is shown."""
    segera: bool = False
    """Whether it stands where a page begins, so that a browser should not wait with it."""


class FormatView(NamedTuple):
    """An alternative form: an address, or how to ask for it."""

    bentuk: str
    url: str
    permintaan: str


class HukumView(NamedTuple):
    """One legal basis as it may be printed."""

    teks: str
    pasal: str
    url: str
    catatan: str


class KewajibanView(NamedTuple):
    """A duty, how many records fulfil it, and its page."""

    kode: str
    nama: str
    kelompok: str
    kelas: str
    dasar: str
    catatan: str
    sumber: str
    jumlah: int
    url: str
    bagian: tuple["KewajibanView", ...] = ()
    syarat: str = ""
    """The condition under which alone it is owed."""
    cakupan: str = ""
    """The page that tells who fulfils it."""
    sendiri: bool = False
    """Whether the city added it."""
    uraian: str = ""
    tautan: str = ""
    """The page of the regulation behind it, where there is one."""


class LewatView(NamedTuple):
    """A day that a deadline does not count."""

    tanggal: dt.date
    sebab: str
    sumber: str


class JamView(NamedTuple):
    """The clock of a request, objection or complaint: its deadline and how it was reckoned."""

    nama: str
    keadaan: Tanda
    kalimat: str
    mulai: dt.date
    hari: int
    jatuh: dt.date
    selesai: dt.date | None
    dasar: str
    catatan: tuple[str, ...]
    dilewati: tuple[LewatView, ...]
    sementara: tuple[int, ...]


class PeraturanView(NamedTuple):
    """A law, how many records cite it, and its page."""

    kode: str
    singkat: str
    judul: str
    catatan: str
    jumlah: int
    url: str


class TautanView(NamedTuple):
    """A page of this site by its name."""

    nama: str
    url: str


class Kaitan(NamedTuple):
    """Everything a record hangs together with."""

    baca_juga: tuple[RecordView, ...]
    dirujuk: tuple[tuple[str, tuple[RecordView, ...]], ...]
    kewajiban: tuple[TautanView, ...]
    hukum: tuple[HukumView, ...]
    lampiran: tuple[LampiranView, ...]
    gambar: tuple[GambarView, ...]
    format: tuple[FormatView, ...]

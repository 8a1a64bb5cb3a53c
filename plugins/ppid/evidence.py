"""What may fulfil which duties of which department: records that name a duty, kinds that do by themselves, and annual reports."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from . import urls
from .cards import DUTY, Card
from .law.city_duties import DaftarKewajiban
from .law.coverage import Bukti
from .law.duties import REPORT
from .law.procurement import complete
from .law.questionnaire import ways
from .records import RECORD_TYPES
from .words import _

if TYPE_CHECKING:
    from .registry import Record


class KartuBukti(Protocol):
    """What coverage reads of evidence, whatever it is: days in ISO form, and ``tahun`` in ``lebih`` where it is about a year."""

    @property
    def judul(self) -> str:
        """Its title."""

    @property
    def tanggal(self) -> str:
        """The day it was made."""

    @property
    def mutakhir(self) -> str:
        """The day of its last change."""

    @property
    def lebih(self) -> Mapping[str, Any]:
        """What else is known of it."""


class Pemenuh(Protocol):
    """What may fulfil a duty: a record, or a page that the site makes of records."""

    @property
    def key(self) -> str:
        """Its key among the evidence; the address of what is no record."""

    @property
    def opd(self) -> str:
        """The department that answers for it."""

    @property
    def url(self) -> str:
        """Its address."""

    @property
    def path(self) -> str:
        """Where it comes from, for those who mend it."""

    @property
    def card(self) -> KartuBukti:
        """What is known of it."""


class KartuLaporan(NamedTuple):
    """What coverage reads of a report."""

    judul: str
    tanggal: str
    mutakhir: str
    lebih: Mapping[str, Any]


class LaporanTahunan(NamedTuple):
    """The report of a whole year, as evidence: it is there from the day after its year, and changes with its registers."""

    key: str
    opd: str
    card: KartuLaporan
    path: str

    @property
    def url(self) -> str:
        """Its address."""
        return self.key


Evidence = Mapping[str, Mapping[str, tuple[Pemenuh, ...]]]
"""By department, then by the code of a duty without parts (or of an item of a questionnaire): what may fulfil it, records
newest first, then reports."""


def report_title(tahun: int) -> str:
    """What the report of a year is called."""
    return _("Laporan layanan informasi publik tahun %(tahun)s", tahun=tahun)


def reports(received: Mapping[int, Sequence["Record"]], utama: str, today: dt.date) -> tuple[LaporanTahunan, ...]:
    """The reports that are evidence: of years that are over, in which a request was received.

    ``received`` are the entries of the registers by their year, ``utama`` the department of the main officer, which
    answers for the report and for nobody else's duties.
    """
    found = []
    for tahun, entries in sorted(received.items()):
        if tahun < today.year and any(record.jenis == "permohonan" for record in entries):
            first = dt.date(tahun + 1, 1, 1).isoformat()
            last = max((first, *(record.card.mutakhir for record in entries)))
            card = KartuLaporan(report_title(tahun), first, last, {"tahun": tahun})
            found.append(LaporanTahunan(urls.annual(tahun), utama, card, f"register permohonan {tahun}"))
    return tuple(found)


def evidence(records: Iterable["Record"], daftar: DaftarKewajiban, made: Iterable[LaporanTahunan] = ()) -> Evidence:
    """All evidence of ``records`` towards the duties that hold, each list in their order, and of the reports ``made``."""
    found: dict[str, dict[str, list[Pemenuh]]] = defaultdict(lambda: defaultdict(list))
    kinds = telling(daftar)
    for record in records:
        card = record.card
        if card.jenis in kinds:
            own = found[card.opd]
            for code in codes_of(card, daftar):
                own[code].append(record)
    for report in made:
        for duty in daftar.daun:
            if duty.dihasilkan == REPORT:
                found[report.opd][duty.kode].append(report)
    return {opd: {code: tuple(own) for code, own in codes.items()} for opd, codes in found.items()}


def telling(daftar: DaftarKewajiban) -> frozenset[str]:
    """The kinds whose records may fulfil a duty; all others need not be looked at."""
    naming = (jenis for jenis, kind in RECORD_TYPES.items() if "kewajiban" in kind.model_fields)
    return frozenset((*naming, *daftar.menurut_jenis, *ways()))


def codes_of(card: Card, daftar: DaftarKewajiban) -> Iterator[str]:
    """The duties without parts that a record may fulfil, each once; who names a whole duty names all its parts."""
    seen: dict[str, None] = {}
    if card.nama:
        for code in card.named(DUTY):
            duty = daftar.semua.get(code)
            if duty is not None:
                seen.update(dict.fromkeys(duty.bagian or (code,)))
    by_itself = (*daftar.menurut_jenis.get(card.jenis, ()), *ways().get(card.jenis, ()))
    if by_itself:
        more = _more(card)
        seen.update((code, None) for code, way in by_itself if way.berlaku(more))
    yield from seen


def _more(card: Card) -> Mapping[str, Any]:
    return {**card.lebih, "fase_lengkap": complete(card.lebih)} if card.jenis == "pengadaan" else card.lebih


def bukti(one: Pemenuh) -> Bukti:
    """What coverage needs of evidence."""
    card = one.card
    year = card.lebih.get("tahun")
    return Bukti(
        one.key,
        one.opd,
        dt.date.fromisoformat(card.tanggal),
        dt.date.fromisoformat(card.mutakhir),
        int(year) if year is not None else None,
    )

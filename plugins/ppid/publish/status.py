"""Plans the page that says what is withheld, which updates wait, and how much was taken away: whose, when, why; never what is in it."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Head, Page, View
from ..law.forms import REQUEST
from ..records import RECORD_TYPES
from ..withheld import DUTIES, LIST, Hilang, Sebab, Tertahan
from .forms import form_links
from .listing import HOME
from .shapes import RecordView, TautanView
from .views import Views


class Tautan(NamedTuple):
    """A link as the foot shows it."""

    judul: str
    url: str


URL = urls.status()
TITLE = "Yang belum tampil"
LINK = Tautan(TITLE, URL)
"""What the foot of every page has of it."""
MOST = 300
"""Rows in each table of the page."""
_OTHERS = {LIST: "Daftar yang ditetapkan", DUTIES: "Kewajiban yang ditambah kota"}
_NAMELESS = "Perangkat daerah lain"


class Tertunda(NamedTuple):
    """An update that waits: the record as it is shown, the day of that version, and since when the update waits."""

    rekaman: RecordView
    versi: dt.date
    sejak: dt.date | None


class Ditahan(NamedTuple):
    """What one department has withheld of one kind for one reason; the earliest day on which that began, if git knows."""

    opd: TautanView
    jenis: str
    jumlah: int
    sebab: Sebab
    sejak: dt.date | None


class Ditarik(NamedTuple):
    """How many records of one department went in one year ("" where that is not known): deleted, moved, and without a reason so far."""

    opd: TautanView
    tahun: str
    dihapus: int
    pindah: int
    tanpa_alasan: int


def status_page(views: Views) -> Iterator[Page]:
    """The page; every site has it."""
    key = hashlib.sha256(repr((views.registry.tertahan, views.registry.hilang)).encode()).hexdigest()
    yield Page(URL, "status.html", "yang belum tampil", partial(_view, views), key=key)


def _view(views: Views, _prefix: str) -> View:
    waiting = list(_waiting(views))
    held = list(_held(views))
    gone = list(_gone(views))
    values = {
        "tertunda": waiting[:MOST],
        "ditahan": held[:MOST],
        "jumlah": sum(row.jumlah for row in held),
        "ditarik": gone[:MOST],
        "lagi": sum(max(0, len(rows) - MOST) for rows in (waiting, held, gone)),
        "alasan": [reason for reason in Sebab if any(row.sebab is reason for row in held)],
        "formulir": form_links(views, REQUEST),
    }
    about = "Rekaman yang ditahan, pembaruan yang tertunda, dan banyaknya yang telah dihapus saat situs ini terakhir dibuat."
    return View(Head(TITLE, about, (HOME, (TITLE, None))), values)


def _waiting(views: Views) -> Iterator[Tertunda]:
    """The updates that wait, in the order of their records' keys."""
    for each in sorted(views.registry.tertahan, key=lambda each: each.key):
        record = views.record(each.key) if each.key else None
        if record is not None:
            yield Tertunda(record, dt.date.fromisoformat(each.versi), _day(each.sejak))


def _held(views: Views) -> Iterator[Ditahan]:
    """What is withheld, counted; by department and kind."""
    groups: dict[tuple[str, str, str], list[Tertahan]] = {}
    for each in views.registry.tertahan:
        if not each.key:
            opd = _named(views, each.opd)
            groups.setdefault((opd, each.jenis, each.sebab), []).append(each)
    order = [*RECORD_TYPES, *_OTHERS]
    for (opd, jenis, sebab), members in sorted(
        groups.items(), key=lambda item: (item[0][0], order.index(item[0][1]), item[0][2])
    ):
        kind = _OTHERS.get(jenis) or RECORD_TYPES[jenis].JENIS.nama
        since = min((each.sejak for each in members if each.sejak), default="")
        yield Ditahan(_owner(views, opd), kind, len(members), Sebab(sebab), _day(since))


def _gone(views: Views) -> Iterator[Ditarik]:
    """What was public and is gone, counted; the latest year first, and within it by department."""
    groups: dict[tuple[str, str], list[Hilang]] = {}
    for each in views.registry.hilang:
        groups.setdefault((each.tanggal[:4], _named(views, each.opd)), []).append(each)
    for (year, opd), members in sorted(groups.items(), key=lambda item: (-int(item[0][0] or 0), item[0][1])):
        moved = sum(bool(each.pindah) and views.record(each.pindah) is not None for each in members)
        silent = sum(not each.alasan for each in members)
        yield Ditarik(_owner(views, opd), year, len(members) - moved, moved, silent)


def _named(views: Views, opd: str) -> str:
    """The department as it may be named: one that is not public may not."""
    return opd if not opd or views.department(opd) is not None else _NAMELESS


def _owner(views: Views, opd: str) -> TautanView:
    owner = views.department(opd) if opd and opd != _NAMELESS else None
    name = owner.judul if owner is not None else opd or views.registry.kota.nama
    return TautanView(name, owner.url if owner is not None else "")


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None

"""Plans the page that says what is withheld and which updates wait: whose, of which kind, since when, why; never what is in it."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Head, Page, View
from ..law.forms import REQUEST
from ..records import RECORD_TYPES
from ..withheld import DUTIES, LIST, Sebab, Tertahan
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


def status_page(views: Views) -> Iterator[Page]:
    """The page; every site has it."""
    key = hashlib.sha256(repr(views.registry.tertahan).encode()).hexdigest()
    yield Page(URL, "status.html", "yang belum tampil", partial(_view, views), key=key)


def _view(views: Views, _prefix: str) -> View:
    waiting = list(_waiting(views))
    held = list(_held(views))
    values = {
        "tertunda": waiting[:MOST],
        "ditahan": held[:MOST],
        "jumlah": sum(row.jumlah for row in held),
        "lagi": max(0, len(waiting) - MOST) + max(0, len(held) - MOST),
        "alasan": [reason for reason in Sebab if any(row.sebab is reason for row in held)],
        "formulir": form_links(views, REQUEST),
    }
    about = "Rekaman yang ditahan dan pembaruan yang tertunda saat situs ini terakhir dibuat."
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
            # a department that is not public is not named
            opd = each.opd if not each.opd or views.department(each.opd) is not None else _NAMELESS
            groups.setdefault((opd, each.jenis, each.sebab), []).append(each)
    order = [*RECORD_TYPES, *_OTHERS]
    for (opd, jenis, sebab), members in sorted(
        groups.items(), key=lambda item: (item[0][0], order.index(item[0][1]), item[0][2])
    ):
        owner = views.department(opd) if opd and opd != _NAMELESS else None
        name = owner.judul if owner is not None else opd or views.registry.kota.nama
        kind = _OTHERS.get(jenis) or RECORD_TYPES[jenis].JENIS.nama
        since = min((each.sejak for each in members if each.sejak), default="")
        link = TautanView(name, owner.url if owner is not None else "")
        yield Ditahan(link, kind, len(members), Sebab(sebab), _day(since))


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None

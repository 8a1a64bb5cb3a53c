"""Plans the page at the old address of a record that is gone: since when, why, what stands in its place; nothing of what it held."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from functools import partial

from .. import urls
from ..build.outputs import Head, Page, View
from ..law.forms import REQUEST
from ..records import RECORD_TYPES
from ..withheld import Hilang
from ..words import _
from .forms import form_links
from .listing import HOME
from .shapes import TautanView
from .views import Views

GONE = ("Tidak lagi tersedia", "Rekaman di alamat ini telah dihapus.")
MOVED = ("Sudah pindah", "Rekaman di alamat ini telah pindah.")
"""Heading and description of the page; its title names the record by its key, as the address does: many may be open at once (WCAG 2.4.2)."""


def dead_pages(views: Views) -> Iterator[Page]:
    """One page for each record that is gone; none is linked to, listed or indexed."""
    for each in views.registry.hilang:
        key = hashlib.sha256(repr(each).encode()).hexdigest()
        yield Page(each.url, "nisan.html", "nisan", partial(_view, views, each), noindex=True, key=key)


def _view(views: Views, each: Hilang, _prefix: str) -> View:
    target = views.record(each.pindah) if each.pindah else None
    name, about = GONE if target is None else MOVED
    title = _("Tidak lagi tersedia: %(kunci)s", kunci=each.key)
    if target is not None:
        title = _("Sudah pindah: %(kunci)s", kunci=each.key)
    values = {
        "nama": name,
        "tanggal": dt.date.fromisoformat(each.tanggal) if each.tanggal else None,
        "alasan": each.alasan,
        "dasar": each.dasar,
        "pindah": target,
        "opd": views.department(each.opd),
        "daftar": TautanView(RECORD_TYPES[each.jenis].JENIS.jamak, urls.kind_list(each.jenis)),
        "formulir": form_links(views, REQUEST),
    }
    return View(Head(title, about, (HOME, (name, None)), pengganti=target.url if target is not None else ""), values)

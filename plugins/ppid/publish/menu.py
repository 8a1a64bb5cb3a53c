"""The entries of the menu, and which of them is lit on a page: one that names the part of the site the reader is in, or none."""

from .. import urls
from ..records import RECORD_TYPES
from ..records.base import KELOMPOK
from .browse import TITLE as BROWSE

_ENTRIES = {
    "informasi": ("Informasi publik", "informasi"),
    "layanan": ("Layanan", "layanan"),
    "partisipasi": ("Partisipasi", "aduan"),
    "program": ("Program", "program"),
    "kabar": ("Berita", "berita"),
    "kota": ("Perangkat daerah", "opd"),
}
"""Of each part of the site the name of its entry and the kind whose list it opens."""
_OF_ONE_KIND = frozenset({"kabar", "kota"})
"""Parts whose entry names one kind only: an event is no news, and a page about this site is no department."""


def navigation() -> list[tuple[str, str, str]]:
    """The header's entries: code, name, address."""
    found = [(code, name, urls.kind_list(kind)) for code in KELOMPOK for name, kind in (_ENTRIES[code],)]
    return [*found, ("cari", BROWSE, urls.browse())]


def entry_of(jenis: str) -> str:
    """The code of the entry that is lit on pages of the kind ``jenis``; empty where the menu names no part they are in."""
    part = RECORD_TYPES[jenis].JENIS.kelompok
    return "" if part in _OF_ONE_KIND and _ENTRIES[part][1] != jenis else part

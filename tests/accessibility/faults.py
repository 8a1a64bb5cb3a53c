"""Seeded faults: each spoils one thing on one built page or in the stylesheet, in a way that shuts somebody out."""

import re
from collections.abc import Callable
from typing import NamedTuple

Change = Callable[[str], str]
HOME, LIST, FORM, HELPER, ANNEX = (
    "index.html",
    "informasi/index.html",
    "formulir/permohonan/index.html",
    "formulir/bantu/index.html",
    "dik/index.html",
)
NEWS = r"opd/[^/]+/berita/(?!index)[^/]+\.html"
PICTURE, DOCUMENT, TABLE = (
    r"opd/.*\.html",
    r"opd/[^/]+/informasi/(?!index)[^/]+\.html",
    r"opd/[^/]+/informasi/(?!index)[^/]+\.html",
)


class Fault(NamedTuple):
    """A fault: the criterion it breaks, where it is put (a pattern of paths and one of what the page must have), and how."""

    name: str
    criterion: str
    where: str
    having: str
    change: Change
    kind: str


FAULTS: dict[str, Fault] = {}


def fault(criterion: str, where: str = HOME, having: str = "", kind: str = "html") -> Callable[[Change], Change]:
    """Register a fault; ``kind`` is ``html``, ``css`` (appended or changed in the stylesheet) or ``js``."""

    def registered(change: Change) -> Change:
        assert change.__name__ not in FAULTS
        FAULTS[change.__name__] = Fault(change.__name__, criterion, where, having, change, kind)
        return change

    return registered


def swap(html: str, pattern: str, by: str, times: int = 1) -> str:
    """The page with the first match of ``pattern`` changed; a fault that changes nothing is a fault of the test."""
    changed = re.sub(pattern, by, html, count=times, flags=re.DOTALL)
    assert changed != html, f"nothing to change: {pattern}"
    return changed


def inside(html: str, piece: str) -> str:
    """The page with a piece put at the end of its main content."""
    return swap(html, r"(</div>\s*)?</main>", lambda found: piece + found[0])  # type: ignore[arg-type]

"""Which pages stand for all: every list and board in each of its states, and of each kind the longest and the shortest record."""

from pathlib import Path

from plugins.ppid.records import RECORD_TYPES
from tests.browser.test_pages import LISTS

PAGES = [*LISTS, *(f"<{kind}>" for kind in RECORD_TYPES)]
"""Addresses of lists and boards, and each kind of record in angle brackets."""


def records(site: Path, kind: str) -> list[str]:
    """The addresses of all records of a kind, the shortest page first."""
    pattern = {"opd": "opd/*/index.html", "halaman": "halaman/*.html"}.get(kind, f"opd/*/{kind}/*.html")
    found = [
        (path.stat().st_size, path.relative_to(site).as_posix())
        for path in site.glob(pattern)
        if kind == "opd" or (path.name != "index.html" and not path.name.startswith("halaman-"))
    ]
    return [name for _size, name in sorted(found)]


def addresses(site: Path, page: str) -> list[str]:
    """What ``page`` of ``PAGES`` stands for: the page itself, or the longest and the shortest record of a kind."""
    if not page.startswith("<"):
        return [page]
    found = records(site, page.strip("<>"))
    assert found, f"the demonstration city has no {page}"
    return list(dict.fromkeys([found[-1], found[0]]))

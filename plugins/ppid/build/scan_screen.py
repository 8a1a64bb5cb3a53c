"""Vouches for pages without taking them apart: a few passes in C over the bytes of many pages at once.

Only what it cannot vouch for is taken apart, and only what is found then is a fault. So it may be coarse, and costs little.
"""

import re
from collections.abc import Container, Iterable, Sequence
from html import unescape
from urllib.parse import urlsplit

from .. import urls
from .scan_page import ACTIVE, END, LOADING, NEAR
from .scan_personal import DENSE, doubtful

_TAG = re.compile(rb"<[^>\n]*>")
"""A tag on one line; so each line can be judged without those around it."""
_VALUE = re.compile(rb'"([^"<>\n]*)"')
_SOUND = re.compile(rb'<(?:!doctype html|/?([a-z][a-z0-9]*)((?: +[a-z][a-z0-9:-]*(?:="")?)*) */?)>', re.IGNORECASE)
"""A tag without the values of its attributes: nothing but names, and each value in quotes."""
_LOADS = re.compile(rb"<(?:%b)[^>]*>" % "|".join(LOADING).encode(), re.IGNORECASE)
"""A tag that may load something."""
_ACTIVE = {name.encode() for name in ACTIVE}
_RUNS = re.compile(
    rb" (?:on[a-z]+|style|srcdoc|formaction|ping|background|manifest|http-equiv)(?![a-z0-9:-])", re.IGNORECASE
)
_BLANKS = dict.fromkeys(range(0x21))
_RUNNING = ("javascript:", "vbscript:", "data:", "file:", "blob:")
_QUIET = re.compile(rb'<link rel="(?:canonical|alternate)"[^>]*>')
_FOOT = b"</main>"
_FEET = 8
"""Feet of pages that are remembered as a whole."""
_MANY = 20_000
"""Lines, and values, that are remembered: those of the frame come first, and come again on every page."""


class Screen:
    """Vouches for the pages of one build; ``files``, ``relative`` and ``site`` are those of ``Scanner``.

    Of lines that were harmless before only the first of their kind is looked at: no tag reaches over a line, so what is
    harmless once is so on every page from which the root of the site looks the same.
    """

    def __init__(self, files: Container[str], relative: bool, site: str) -> None:
        self._files = files
        self._relative = relative
        self._site = site.encode()
        self._base = urlsplit(site).path or "/"
        self._known: dict[str, set[bytes]] = {}
        self._feet: dict[str, list[bytes]] = {}
        self._good: dict[str, set[bytes]] = {}
        self._shapes: set[bytes] = set()

    def harmless(self, root: str, pages: Sequence[bytes]) -> bool:
        """Whether none of ``pages``, from which ``root`` leads to the root of the site, needs a second look."""
        known, feet = self._known.setdefault(root, set()), self._feet.setdefault(root, [])
        heads: list[bytes] = []
        fresh_feet: list[bytes] = []
        for page in pages:
            if not page.startswith(b"<!doctype html>") or END not in page[-NEAR:]:
                return False
            end = page.rfind(_FOOT)
            foot = page[end:] if end > 0 else b""
            heads.append(page[:end] if foot in feet else page)
            if foot and foot not in feet:
                fresh_feet.append(foot)
        lines = set(b"\n".join(heads).split(b"\n")).difference(known)
        text = b"\n".join(lines)
        tags = _TAG.findall(text)
        # each "<" begins a tag and each ">" ends one, so that tags can be looked at by themselves
        if not len(tags) == text.count(b"<") == text.count(b">") or doubtful(text, DENSE):
            return False
        new = set(tags).difference(known)
        if not self._vouched(root, b"".join(new)):
            return False
        if len(known) < _MANY:
            known |= lines
            known |= new
        feet.extend(list(dict.fromkeys(fresh_feet))[: _FEET - len(feet)])
        return True

    def _vouched(self, root: str, tags: bytes) -> bool:
        """Whether no tag runs anything, loads what is not ours, or leads to where nothing is."""
        shapes = set(_TAG.findall(_VALUE.sub(b'""', tags))).difference(self._shapes)
        if not all(map(_sound, shapes)):
            return False
        self._shapes |= shapes
        if not all(_own(tag, self._site) for tag in _LOADS.findall(tags)):
            return False
        return self._plain(root, set(_VALUE.findall(tags)))

    def _plain(self, root: str, values: set[bytes]) -> bool:
        """Whether no value runs anything, and each that looks like an address is that of an output."""
        good = self._good.setdefault(root, set())
        fresh = values - good
        inner = [value for value in fresh if value[:1] in b"./" and value]
        if any((b":" in value[:40] or b"&" in value[:40]) and _runs(value) for value in fresh.difference(inner)):
            return False
        if not self._relative:
            return True
        for text in b"\n".join(inner).decode("utf-8", "replace").split("\n"):
            parts: Iterable[str] = text.split(",") if " " in text else (text,)
            if text and not all(self._there(root, part) for part in parts):
                return False
        if len(good) < _MANY:
            good.update(inner)
        return True

    def _there(self, root: str, value: str) -> bool:
        name = value.strip().partition(" ")[0].partition("#")[0].partition("?")[0]
        name = name.removeprefix(self._base if name.startswith("/") else f"{root}/")
        return name == "./" or urls.file_of(name) in self._files


def _sound(shape: bytes) -> bool:
    """Whether tags of this shape neither run anything nor may be read in two ways."""
    found = _SOUND.fullmatch(shape)
    return found is not None and (found[1] or b"").lower() not in _ACTIVE and _RUNS.search(found[2] or b"") is None


def _own(tag: bytes, site: bytes) -> bool:
    """Whether an element that may load something loads what is ours."""
    tag = tag.replace(b'="' + site, b'="./') if site else tag
    named = tag[:7].lower() != b"<script" or b' src="' in tag
    return named and (b"//" not in tag or _QUIET.fullmatch(tag) is not None)


def _runs(value: bytes) -> bool:
    """Whether an address would run something."""
    return unescape(value.decode("utf-8", "replace")).translate(_BLANKS).lower().startswith(_RUNNING)

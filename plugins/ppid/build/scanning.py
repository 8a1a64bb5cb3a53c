"""Looks at what is about to be written, whatever it was made from: the last gate, and independent of all before it.

A screen of a few passes in C over the bytes lets through what cannot be at fault; only what it cannot vouch for is taken
apart (``scan_page``, ``scan_data``), and only what is found there is a fault. So a screen may be coarse, and costs little.
"""

import re
from collections.abc import Container, Iterable
from html import unescape
from urllib.parse import urlsplit

from .. import urls
from ..problems import Problem
from .scan_data import CHECKED, data_faults
from .scan_page import ACTIVE, END, LOADING, NEAR, Faults, page_faults
from .scan_personal import DENSE, Stand, Stood, doubtful, personal_faults

_TAG = re.compile(rb"<[^>]*>")
_SOUND = re.compile(
    rb'<(?:!doctype html|/?([a-z][a-z0-9]*)((?:[ \n]+[a-z][a-z0-9:-]*(?:=")?)*)[ \n]*/?)>', re.IGNORECASE
)
"""A tag without the values of its attributes and their second quotes: nothing but names, and each value in quotes."""
_LOADED = tuple(name.encode() for name in LOADING)
"""How tags begin that may load something."""
_ACTIVE = {name.encode() for name in ACTIVE}
_RUNS = re.compile(
    rb"[ \n](?:on[a-z]+|style|srcdoc|formaction|ping|background|manifest|http-equiv)(?![a-z0-9:-])", re.IGNORECASE
)
_BLANKS = dict.fromkeys(range(0x21))
_RUNNING = ("javascript:", "vbscript:", "data:", "file:", "blob:")
_QUIET = re.compile(rb'<link rel="(?:canonical|alternate)"[^>]*>')
_FOOT = b"</main>"
_FEET = 8
"""Feet of pages that are remembered as a whole."""
_MANY = 20_000
"""Lines, and values, that are remembered: those of the frame come first, and come again on every page."""


def stray_faults(names: Iterable[str]) -> list[Problem]:
    """A fault for each file in the folder that no build planned."""
    return [Problem.at(name, 0, "E-KELUARAN-BERKAS") for name in names]


class Scanner:
    """Looks at the outputs of one build, in one process.

    ``files`` are all that the build plans; ``relative`` tells that links into the site are written so, for an absolute one
    cannot be told from one that an author has typed; ``site`` is the address of the site, if it has one;
    ``stood`` are the findings of personal data that the guard has let stand in records. Not for several threads at a time: it remembers what it has vouched for.
    """

    def __init__(
        self, files: Container[str], relative: bool = True, site: str = "", stood: Iterable[Stood] = ()
    ) -> None:
        self._files = files
        self._stand = Stand(stood)
        self._relative = relative
        self._site = f"{site}/" if site else ""
        self._base = urlsplit(site).path + "/"
        self._frames: dict[str, tuple[set[bytes], list[bytes]]] = {}
        self._shapes: dict[bytes, bool] = {}
        self._good: dict[str, set[bytes]] = {}

    def faults(self, file: str, content: bytes, source: str) -> tuple[Problem, ...]:
        """What must not be published of ``content``, which is to be written to ``file`` and was made from ``source``."""
        return tuple(
            Problem.at(file, line, code, sumber=source or file, **values)
            for line, code, values in self._found(file, content)
        )

    def _found(self, file: str, content: bytes) -> Faults:
        ending = file.rpartition(".")[2]
        if ending == "html":
            if not self._harmless(file, content):
                yield from page_faults(file, content, self._files, self._relative, self._site)
                yield from personal_faults(file, content, ending, self._stand)
        elif ending in CHECKED:
            yield from data_faults(file, content, self._files)
            if doubtful(content):
                yield from personal_faults(file, content, ending, self._stand)

    def _harmless(self, file: str, content: bytes) -> bool:
        """Whether the page needs no second look; of lines that were harmless before only the first of their kind is looked at."""
        if not content.startswith(b"<!doctype html>") or END not in content[-NEAR:]:
            return False
        root = urls.root(file)
        known, feet = self._frames.setdefault(root, (set(), []))
        end = content.rfind(_FOOT)
        foot = content[end:] if end > 0 else b""
        page = content[:end] if foot in feet else content
        lines = [line for line in page.split(b"\n") if line not in known]
        text = b"\n".join(lines)
        tags = _TAG.findall(text)
        # each "<" begins a tag and each ">" ends one, so that tags can be looked at by themselves
        harmless = (
            len(tags) == text.count(b"<") == text.count(b">")
            and not doubtful(text, DENSE)
            and self._vouched(root, set(tags).difference(known))
        )
        if harmless and len(known) < _MANY:
            known.update(lines)
            known.update(tags)
        if harmless and page is content and foot and len(feet) < _FEET:
            feet.append(foot)
        return harmless

    def _vouched(self, root: str, tags: set[bytes]) -> bool:
        """Whether no tag runs anything, loads what is not ours, or leads to where nothing is."""
        site = self._site.encode()
        values: set[bytes] = set()
        for tag in tags:
            pieces = tag.split(b'"')
            shape = b'"'.join(pieces[::2])
            loads = self._shapes.get(shape)
            if loads is None:
                if not _sound(shape):
                    return False
                loads = self._shapes[shape] = shape[1:9].lower().startswith(_LOADED)
            if not len(pieces) & 1 or (loads and not _own(tag, site)):
                return False
            values.update(pieces[1::2])
        return self._plain(root, values)

    def _plain(self, root: str, values: set[bytes]) -> bool:
        """Whether no value runs anything, and each that looks like an address is that of an output."""
        good = self._good.setdefault(root, set())
        for value in values - good:
            if value[:1] not in b"./" or not value:
                if (b":" in value[:40] or b"&" in value[:40]) and _runs(value):
                    return False
            elif self._relative:
                text = value.decode("utf-8", "replace")
                if not all(self._there(root, part) for part in (text.split(",") if " " in text else (text,))):
                    return False
                if len(good) < _MANY:
                    good.add(value)
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

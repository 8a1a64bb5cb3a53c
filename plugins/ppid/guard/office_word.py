"""Finds what a text document (DOCX) keeps beside what it shows: tracked changes, hidden words, fields that reach out."""

import re
from collections.abc import Iterator, Mapping

from .office_xml import Say, walked, yes
from .office_zip import Archive, Place

_PARTS = {
    "word/document": "isi", "word/header": "kepala halaman", "word/footer": "kaki halaman",
    "word/footnotes": "catatan kaki", "word/endnotes": "catatan akhir",
}  # fmt: skip
_TEXTS = re.compile(r"(word/(?:document|header|footer|footnotes|endnotes))\d*\.xml")
_CHANGES = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")
_REACHING = re.compile(r"\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE)


def word_places(archive: Archive, say: Say) -> Iterator[Place]:
    """What is found in every part that holds text; ``say`` is told of every paragraph, what was deleted in it as well."""
    for part in archive.names:
        found = _TEXTS.fullmatch(part)
        if found:
            yield from _Text(_PARTS[found[1]], say).places(archive, part)


class _Text:
    """One part, told element by element."""

    def __init__(self, title: str, say: Say) -> None:
        self._title, self._say = title, say
        self._words: list[str] = []
        self._found: dict[Place, None] = {}
        self._paragraph = 0
        self._run = self._hidden = False
        self._inside = ""
        self._field: list[str] = []

    def places(self, archive: Archive, part: str) -> Iterator[Place]:
        """What is found in ``part``."""
        walked(archive, part, self._start, self._end, self._text)
        yield from self._found

    def _note(self, code: str) -> None:
        self._found[code, f"{self._title} paragraf {max(1, self._paragraph)}"] = None

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        if name == "p":
            self._paragraph += 1
            self._field, self._words = [], []
        elif name == "r":
            self._run, self._hidden = True, False
        elif name == "vanish":
            self._hidden = self._run and yes(given.get("val"))
        elif name == "specVanish":
            self._hidden = False
        elif name in ("t", "instrText", "delText"):
            self._inside = name
        elif name in _CHANGES:
            self._note("E-OFFICE-LACAK")
        elif name == "fldSimple" and _REACHING.match(given.get("instr", "").strip()):
            self._note("E-OFFICE-LUAR")
        elif name == "altChunk":
            self._note("E-OFFICE-TANAM")

    def _text(self, text: str) -> None:
        if self._inside == "instrText":
            self._field.append(text)
            return
        if self._inside:
            self._words.append(text)
        if self._inside and self._hidden and text.strip():
            self._note("E-OFFICE-SEMBUNYI")

    def _end(self, name: str) -> None:
        if name in ("t", "instrText", "delText"):
            self._inside = ""
        elif name == "r":
            self._run = False
        elif name in ("tab", "br", "cr"):
            self._words.append(" ")
        elif name == "p":
            self._say("".join(self._words), f"{self._title} paragraf {self._paragraph}", "")
            if _REACHING.match("".join(self._field).strip()):
                self._note("E-OFFICE-LUAR")
            self._field, self._words = [], []

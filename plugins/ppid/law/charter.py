"""Reads a service charter (maklumat): which promises have no number, and which of the six parts it must have are missing.

The six parts are those of PERKI 1/2021 Pasal 47-48, in ``reference/kabur.yaml``.
"""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from .reference import document
from .vague import Kabur, Perihal, subjects, vague, words

_HEAD = re.compile(r"(#{1,6})\s+(.*)")
_MARK = re.compile(r"[\s>]*(?:\|\s*(?:\d+[.)]?\s*\|\s*)?|(?:[-*+]|\d+[.)]|[a-z][.)])\s+)?(?:\*\*|__)?")
_ITEM = re.compile(r"\s*(?:[-*+|#>]|\d+[.)]\s)")
_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")
_TITLE = re.compile(r"\s*maklumat\b", re.IGNORECASE)
_LONGEST = 60
"""Characters of a line that a message quotes."""


class _Part(NamedTuple):
    """Lines about a time or a price, from ``start`` to ``end`` (not included), and their text without the label."""

    start: int
    end: int
    perihal: tuple[Perihal, ...]
    nama: str
    teks: str


def is_charter(title: str) -> bool:
    """Whether a record with this title is a charter."""
    return bool(_TITLE.match(title))


def unkept(text: str) -> Iterator[Kabur]:
    """Every promise of a charter that has no number: lines and parts about a time or a price, and loose sentences."""
    rows = text.split("\n")
    covered: set[int] = set()
    for part in _parts(rows):
        covered.update(range(part.start, part.end))
        for subject in part.perihal:
            if not subject.cukup.search(part.teks):
                found = next(vague(part.teks, subject), None)
                if found is not None:
                    yield found._replace(baris=part.start + found.baris)
                else:
                    yield Kabur(_quoted(part), subject, part.start)
    loose = "\n".join("" if number in covered else row for number, row in enumerate(rows))
    yield from vague(loose)


def missing(text: str, based: bool = False) -> tuple[str, ...]:
    """The names of the parts that a charter lacks; ``based`` when its legal basis is told elsewhere on the page."""
    return tuple(
        name for code, name, pattern in _required() if not (based and code == "a") and not pattern.search(text)
    )


@functools.cache
def _required() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((raw["kode"], raw["nama"], words(raw["kata"])) for raw in document("kabur.yaml")["maklumat"])


@functools.cache
def _labelled() -> re.Pattern[str]:
    """A line that begins with what it is about: ``Jangka waktu: …``, ``| Biaya/tarif | … |``, ``**Biaya** – …``."""
    names = "|".join(f"(?P<{subject.kode}>{subject.label.pattern})" for subject in subjects().values())
    return re.compile(rf"(?:{names})(?P<lain>[^:|.;\n]{{0,40}}?)(?:\*\*|__)?\s*(?:[:|=]|\s[–-]\s)(?P<nilai>.*)", re.I)


@functools.cache
def _inside() -> re.Pattern[str]:
    """Where the next labelled promise begins within one line."""
    names = "|".join(subject.label.pattern for subject in subjects().values())
    return re.compile(rf"(?<=[;.])\s+(?=(?:{names})[^:;.|\n]{{0,40}}:)", re.IGNORECASE)


def _parts(rows: list[str]) -> Iterator[_Part]:
    """Every line, item, row or section about a time or a price."""
    number = 0
    while number < len(rows):
        row = rows[number]
        head = _HEAD.match(row)
        if head is not None:
            named = tuple(subject for subject in subjects().values() if subject.label.search(head[2]))
            if named:
                end = _end_of_section(rows, number, len(head[1]))
                yield _Part(number, end, named, head[2], "\n" + "\n".join(rows[number + 1 : end]))
                number = end
                continue
        elif not (row.lstrip().startswith("|") and number + 1 < len(rows) and _RULE.fullmatch(rows[number + 1])):
            end = number
            for piece in _inside().split(row):
                found = _label_of(piece)
                if found is not None:
                    end = max(end, _end_of_line(rows, number, found))
                    subject = next(each for code, each in subjects().items() if found[code])
                    name = (found[subject.kode] + found["lain"]).strip(" *_")
                    yield _Part(number, end, (subject,), name, "\n".join([found["nilai"], *rows[number + 1 : end]]))
            number = max(end, number + 1)
            continue
        number += 1


def _label_of(row: str) -> re.Match[str] | None:
    """The label a line begins with, behind a bullet, a number or the bar of a table."""
    mark = _MARK.match(row)
    return _labelled().match(row, mark.end() if mark is not None else 0)


def _end_of_section(rows: list[str], start: int, level: int) -> int:
    for number in range(start + 1, len(rows)):
        head = _HEAD.match(rows[number])
        if head is not None and len(head[1]) <= level:
            return number
    return len(rows)


def _end_of_line(rows: list[str], start: int, found: re.Match[str]) -> int:
    """The line after a labelled promise: with what is indented below it, or with the list that follows an empty one."""
    indent = len(rows[start]) - len(rows[start].lstrip())
    empty = not found["nilai"].strip(" *_|")
    for number in range(start + 1, len(rows)):
        row = rows[number]
        deeper = len(row) - len(row.lstrip()) > indent
        if not row.strip():
            if empty and number == start + 1:
                continue
            return number
        if _HEAD.match(row) or _label_of(row) is not None:
            return number
        if _ITEM.match(row) and not deeper and not empty:
            return number
    return len(rows)


def _quoted(part: _Part) -> str:
    """How a message names a promise without a number: by what it says, or by its label."""
    said = " ".join(part.teks.replace("|", " ").split()).strip(" *_-")
    said = said if 0 < len(said) <= _LONGEST else part.nama
    return said.replace('"', "").strip(" .") or part.nama

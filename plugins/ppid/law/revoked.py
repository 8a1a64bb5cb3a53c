"""Finds rules that are no longer in force where a text cites them as if they were, from ``reference/dicabut.yaml``."""

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from .reference import document


class Dicabut(NamedTuple):
    """One rule that has been replaced: its short name, what replaced it, and how texts write it."""

    singkat: str
    pengganti: str
    tahun: str
    pola: re.Pattern[str]


class Kutipan(NamedTuple):
    """One place where a text cites such a rule: the rule, the words, and the line counted from 0."""

    aturan: Dicabut
    kata: str
    baris: int


_SAID = re.compile(
    r"\b(?:dicabut|mencabut|diganti\w*|menggantikan|pengganti|tidak berlaku|(?:per)?aturan lama)\b", re.IGNORECASE
)
"""What a sentence says that cites a rule because it is gone."""
_END = re.compile(r"[.!?](?=\s|$)|\n\s*\n")
_SPACE = r"[\s]+"


@functools.cache
def revoked() -> tuple[Dicabut, ...]:
    """Every rule that has been replaced, in the order of the file."""
    return tuple(
        Dicabut(raw["singkat"], raw["pengganti"], str(raw["tahun"]), _pattern(raw))
        for raw in document("dicabut.yaml")["dicabut"]
    )


def _pattern(raw: dict[str, object]) -> re.Pattern[str]:
    """``PERKI 1/2010``, ``PERKI No. 1 Tahun 2010``, ``Peraturan Komisi Informasi Nomor 01 Tahun 2010`` and the like."""
    names = raw["nama"]
    assert isinstance(names, list)
    name = "|".join(_SPACE.join(map(re.escape, str(each).split())) for each in names)
    between = r"(?:\s+(?:Republik\s+Indonesia|RI|Pusat))?\s*(?:(?:Nomor|No\.?)\s*)?"
    return re.compile(rf"\b(?:{name}){between}\s*0?{raw['nomor']}\s*(?:/|Tahun|Thn\.?|Th\.?)\s*{raw['tahun']}\b", re.I)


def citations(text: str) -> Iterator[Kutipan]:
    """Every place where ``text`` cites a rule that is gone, but for sentences which say that it is."""
    for rule in revoked():
        if rule.tahun not in text:
            continue
        for found in rule.pola.finditer(text):
            if not _SAID.search(_sentence(text, found.start(), found.end())):
                yield Kutipan(rule, " ".join(found[0].split()), text.count("\n", 0, found.start()))


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around ``text[start:end]``, as far as full stops and blank lines tell."""
    before = [found.end() for found in _END.finditer(text, 0, start)]
    after = _END.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after is not None else len(text)]

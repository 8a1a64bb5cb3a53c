"""Finds words that promise nothing where a time or a price is due, from ``reference/kabur.yaml``."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .reference import document


class Perihal(NamedTuple):
    """What a promise is about, a time or a price: what it must say, and how it is said.

    ``label`` finds its name, ``cukup`` what answers it, ``kata`` the words that say nothing about it, and ``umum`` those
    that say nothing about either.
    """

    kode: str
    nama: str
    kurang: str
    ganti: str
    label: re.Pattern[str]
    cukup: re.Pattern[str]
    kata: re.Pattern[str]
    umum: re.Pattern[str]


class Kabur(NamedTuple):
    """One promise that cannot be checked: its words, what it is about, and its line counted from 0."""

    kata: str
    perihal: Perihal
    baris: int


_PRICE = r"\brp\.?\s*\d|\d[\d.]{0,30}\s*rupiah\b"
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|`[^`\n]*`")
_END = re.compile(r"(?<!\bNo)(?<!\bno)[.!?;](?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*+|#]|\d+[.)]\s))")
_CITED = re.compile(r"(?:\bnomor|\bno\.?|\btahun|\bpasal)\s*\d|\d+/\d{4}", re.IGNORECASE)
_DENIED = r"(?<!\btidak )(?<!\bbelum )(?<!\bbukan )"


@functools.cache
def subjects() -> Mapping[str, Perihal]:
    """What promises are about, by code: ``waktu`` and ``biaya``."""
    data = document("kabur.yaml")
    found = {}
    for raw in data["perihal"]:
        units = "|".join(raw["satuan"])
        # a year is a unit, but "25 Tahun 2009" names a rule
        number = (
            rf"(?:\d{{1,6}}(?:[.,]\d{{1,3}})?|{words(data['bilangan']).pattern})\s*(?:\([^)\n]{{1,40}}\)\s*)?[-–]?\s*"
        )
        sums = rf"{number}(?:{units})\b(?!\s*\d{{4}})" if units else _PRICE
        found[raw["kode"]] = Perihal(
            kode=raw["kode"],
            nama=raw["nama"],
            kurang=raw["kurang"],
            ganti=raw["ganti"],
            label=words(raw["label"]),
            cukup=re.compile(rf"{words(raw['cukup']).pattern}|{sums}", re.IGNORECASE),
            kata=re.compile(_DENIED + words(raw["kata"]).pattern, re.IGNORECASE),
            umum=words(data["umum"]),
        )
    return found


def words(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of ``phrases``, longest first, whatever the case and the space between their words."""
    ordered = sorted(phrases, key=lambda each: (-len(each), each))
    return re.compile(rf"\b(?:{'|'.join(_spaced(each) for each in ordered)})\b", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))


def vague(text: str, due: Perihal | None = None) -> Iterator[Kabur]:
    """Every sentence of ``text`` that has such a word and no number.

    With ``due`` the whole text is about that; else a sentence is about what it names, and "cepat" or "segera" are about
    time. Words in quotation marks, after a "tidak", inside a name such as Reaksi Cepat, or with the number of a rule do
    not count.
    """
    if not _anything().search(text):
        return
    plain = _exceptions().sub(_blank, _QUOTED.sub(_blank, text))
    for start, end in sentences(plain):
        sentence = plain[start:end]
        for subject in subjects().values() if due is None else (due,):
            found = _found(sentence, subject, due is not None)
            if found and not subject.cukup.search(sentence):
                said = ", ".join(dict.fromkeys(" ".join(each[0].split()) for each in found))
                yield Kabur(said, subject, plain.count("\n", 0, start + found[0].start()))
                break


def _found(sentence: str, subject: Perihal, due: bool) -> list[re.Match[str]]:
    """The words of a sentence that say nothing about ``subject``, in their order."""
    named = due or bool(subject.label.search(sentence))
    own = [each for each in subject.kata.finditer(sentence) if not _name(sentence, each.start())]
    found = own if named or subject.kode == "waktu" else []
    if named and not _CITED.search(sentence):
        found = [*found, *subject.umum.finditer(sentence)]
    return sorted(found, key=lambda each: each.start())


def _name(sentence: str, start: int) -> bool:
    """Whether the word at ``start`` is part of a name: a capital inside a sentence."""
    return sentence[start].isupper() and bool(re.fullmatch(r"[\w,] ", sentence[max(0, start - 2) : start]))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence of ``text`` begins and ends; an item of a list and a row of a table are sentences too."""
    start = 0
    for found in _END.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


@functools.cache
def _exceptions() -> re.Pattern[str]:
    return words(document("kabur.yaml")["kecuali"])


@functools.cache
def _anything() -> re.Pattern[str]:
    """A quick look: most texts have none of the words."""
    data = document("kabur.yaml")
    return words([*data["umum"], *(word for raw in data["perihal"] for word in raw["kata"])])


def _blank(found: re.Match[str]) -> str:
    """As much space as was found, so that places stay."""
    return re.sub(r"[^\n]", " ", found[0])

"""What of a record is searched: its words by field, weighed; a pure function of the record alone."""

import html
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic_core import to_json

from ..records.base import Isi, RujukanHukum
from ..records.values import Acuan
from ..vocabulary import Istilah
from .articles import articles_in, plain
from .references import Rujukan, numbers_in, reference, rules_in
from .rules import stopwords
from .stemmer import stem
from .tokens import words_of
from .weighing import UNIT, USUAL_TEXT, USUAL_TITLE, frequency

TITLE = 12
BOOSTS = {"kata_kunci": 6, "tentang": 6, "nomor": 6, "singkatan": 6, "ringkasan": 3}
"""How much a word of a field counts; one of the title ``TITLE``, one elsewhere 1."""
NAMED, CITED = 40 * UNIT, 6 * UNIT
"""The frequency of a reference in what bears it as its own number, and in what only cites it."""
_OWN = ("nomor", "nomor_register", "nomor_pendaftaran", "kode_rup")
_SILENT = frozenset({"judul", "status", "terbit_pada", "dasar_hukum", "sumber", "format_alternatif"})
_UNSAID = frozenset({"bahasa"})
"""Fields of a part that say nothing of what a record is about."""
_ALT = re.compile(r'<img (?:[^"<>]|"[^"]*")*?alt="([^"]*)"')
_NUMBER = re.compile(r"\d+[a-z]?")
_CITED = re.compile(r"\b(?:pasal|psl|ps)\b\.?\s*(\d+[a-z]?)\b")


class Entry(NamedTuple):
    """What is searched of one page, or of one article on it: a title to show, and each word with its frequency.

    ``jangkar`` is the fragment of the article, ``judul`` its heading; both "" for the page. ``kata`` are the stems and
    references with their frequencies, ``bentuk`` the words as they are written, for suggestions.
    """

    jangkar: str
    judul: str
    kata: dict[str, int]
    bentuk: tuple[str, ...]


def entries(key: str, isi: Isi, text: str) -> list[Entry]:
    """The entries of the record ``key``: itself, and each article of a regulation. ``text`` is its body in HTML."""
    body = [plain(text), *map(html.unescape, _ALT.findall(text))] if text else []
    found = dict(_references(key, isi))
    named = [isi.judul, getattr(isi, "tentang", "")]
    for rule in (rule for title in named for rule in rules_in(title)):
        _noted(found, _codes(rule), CITED)
    fields = [(BOOSTS.get(name, 1), words) for name, words in _fields(isi)]
    whole = weighed([isi.judul], [*fields, *((1, each) for each in body)])
    result = [Entry("", "", {**whole.kata, **found}, whole.bentuk)]
    if isi.JENIS.kode == "regulasi":
        result += _articles(isi, text)
    return result


class Weighed(NamedTuple):
    """Stems with their frequencies, and the words as they are written."""

    kata: dict[str, int]
    bentuk: tuple[str, ...]


def weighed(titles: Iterable[str], fields: Iterable[tuple[int, str]]) -> Weighed:
    """The words of ``titles`` and of ``fields``, each with how much it counts."""
    common = stopwords()
    heading = [word for title in titles for word in _telling(title, common)]
    rest: list[tuple[int, list[str]]] = [(boost, _telling(text, common)) for boost, text in fields]
    total: dict[str, int] = defaultdict(int)
    share = frequency(TITLE, len(heading), USUAL_TITLE)
    for word, times in Counter(heading).items():
        total[stem(word)] += times * share
    length = sum(len(said) for _, said in rest)
    for boost, said in rest:
        share = frequency(boost, length, USUAL_TEXT)
        for word, times in Counter(said).items():
            total[stem(word)] += times * share
    forms = {word for said in (heading, *(said for _, said in rest)) for word in said if word.isalpha()}
    return Weighed(dict(total), tuple(sorted(form for form in forms if len(form) > 2)))


def _telling(text: str, common: frozenset[str]) -> list[str]:
    return [word for word in words_of(text) if word not in common]


def _fields(isi: Isi) -> Iterator[tuple[str, str]]:
    """Every text of a record but its title, with the name of the field of the record it stands in."""
    for name in type(isi).model_fields:
        if name not in _SILENT:
            for text in _texts(getattr(isi, name), name):
                yield name, text


def _texts(value: Any, name: str) -> Iterator[str]:
    if isinstance(value, Istilah):
        yield value.label
    elif isinstance(value, Acuan):
        return
    elif isinstance(value, str):
        if not value.startswith("https://"):
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each, name)
    elif isinstance(value, BaseModel):
        for part in type(value).model_fields:
            if part not in _UNSAID:
                yield from _texts(getattr(value, part), part)
    elif isinstance(value, int) and name.startswith("tahun"):
        yield str(value)


def _references(key: str, isi: Isi) -> dict[str, int]:
    """What a record is called by number, and what it cites."""
    found: dict[str, int] = {}
    for basis in isi.dasar_hukum:
        _noted(found, _basis(basis), CITED)
    number, year = getattr(isi, "nomor", None), getattr(isi, "tahun", None)
    form = getattr(isi, "bentuk", None)
    if isi.JENIS.kode == "regulasi" and number and year and isinstance(form, Istilah):
        for rule in rules_in(f"{form.label} nomor {number} tahun {year}"):
            _noted(found, _codes(rule), NAMED)
    for name in _OWN:
        value = getattr(isi, name, None)
        if isinstance(value, str):
            _noted(found, [reference("n", each.kode) for each in numbers_in(value, [])], NAMED)
    _noted(found, [reference("n", each.kode) for each in numbers_in(key.rpartition("/")[2], [])], NAMED)
    return found


def _basis(basis: RujukanHukum) -> list[str]:
    rules = [Rujukan(str(basis.peraturan), "", "", 0, 0)] if basis.peraturan else rules_in(basis.judul or "")
    articles = list(dict.fromkeys(_CITED.findall((basis.pasal or "").lower())))
    codes = [code for rule in rules for code in _codes(rule)]
    return [*codes, *(f"{code}/{article}" for code in codes for article in articles)]


def _codes(rule: Rujukan) -> list[str]:
    """A rule with its year, and without: people forget the year."""
    parts = rule.kode.split("-")
    bare = "-".join(parts[:2])
    return [reference("p", each) for each in dict.fromkeys((rule.kode, bare))]


def _noted(found: dict[str, int], words: Iterable[str], count: int) -> None:
    for word in words:
        found[word] = max(count, found.get(word, 0))


def _articles(isi: Isi, text: str) -> Iterator[Entry]:
    """Each article of a regulation whose text is on its page."""
    own = [word for word, count in _references("", isi).items() if count == NAMED and word.startswith("p/")]
    for article in articles_in(text):
        found = weighed([article.judul], [(1, article.teks)])
        number = _NUMBER.findall(article.judul.lower())[0]
        named = dict.fromkeys((f"{code}/{number}" for code in own), NAMED)
        yield Entry(article.jangkar, article.judul, {**found.kata, **named}, found.bentuk)


def dumped(found: Iterable[Entry]) -> bytes:
    """Entries as JSON."""
    return to_json(
        [[each.jangkar, each.judul, dict(sorted(each.kata.items())), " ".join(each.bentuk)] for each in found]
    )


def restored(data: bytes) -> list[Entry]:
    """Entries that ``dumped`` wrote."""
    return [Entry(anchor, title, words, tuple(forms.split())) for anchor, title, words, forms in json.loads(data)]


def joined(words: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    """Frequencies added up."""
    total = dict(words)
    for word, count in more.items():
        total[word] = total.get(word, 0) + count
    return total

"""References within text that mean exactly one thing: a rule with its number and article, and numbers of documents."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..late import late

SORTS = (
    ("uu", "undang undang", "uu"),
    ("perppu", "peraturan pemerintah pengganti undang undang", "perppu", "perpu"),
    ("pp", "peraturan pemerintah", "pp"),
    ("perpres", "peraturan presiden", "perpres"),
    ("permendagri", "peraturan menteri dalam negeri", "permendagri"),
    ("permenpanrb", "peraturan menteri panrb", "permenpanrb", "permenpan rb", "permen panrb", "permenpan"),
    ("permenkes", "peraturan menteri kesehatan", "permenkes"),
    ("permenkeu", "peraturan menteri keuangan", "permenkeu", "pmk"),
    ("permen", "peraturan menteri", "permen"),
    ("inpres", "instruksi presiden", "inpres"),
    ("inmendagri", "instruksi menteri dalam negeri", "instruksi mendagri", "inmendagri"),
    ("perki", "peraturan komisi informasi", "perki"),
    ("perda", "peraturan daerah", "perda"),
    ("pergub", "peraturan gubernur", "pergub"),
    ("perbup", "peraturan bupati", "perbup"),
    ("perwali", "peraturan wali kota", "peraturan walikota", "perwali", "perwako"),
    ("kepwali", "keputusan wali kota", "keputusan walikota", "sk wali kota", "kepwali"),
    ("inwali", "instruksi wali kota", "instruksi walikota", "inwali"),
    ("se", "surat edaran", "se"),
)
"""Sorts of rules: their code, as in ``law/reference/peraturan.yaml`` and the addresses of regulations, and their names."""


EXACT, WHOLE = 800, 300
"""What a reference weighs in a query, in percent; and the rule of which an article is meant."""


class Rujukan(NamedTuple):
    """A rule somebody refers to: its code such as ``uu-14-2008``, or without a year ``uu-14``; its article and paragraph."""

    kode: str
    pasal: str
    ayat: str
    awal: int
    akhir: int


class Nomor(NamedTuple):
    """The number of a document, its parts joined by hyphens, such as ``010-ppid-2026``."""

    kode: str
    awal: int
    akhir: int


_CODES = {name.replace(" ", ""): code for code, *names in SORTS for name in names}
_GAP = r"[\s-]+"
_NAMES = "|".join(
    name.replace(" ", _GAP) for name in sorted((name for _, *names in SORTS for name in names), key=len, reverse=True)
)
_RULE = late(
    rf"\b(?P<jenis>{_NAMES})"
    r"(?:(?:\s+[a-z]+){0,6}?\s+(?:nomor|nomer|no)\b\.?\s*|[\s-]+)(?P<nomor>[0-9]{1,4})"
    r"(?:(?:\s*(?:/|-|,|tahun\b|thn\b|th\b)\.?\s*|\s+)(?P<tahun>(?:19|20)[0-9]{2})\b|\b)",
)
_ARTICLE = late(r"\s*,?\s*(?:pasal|psl|ps)\b\.?\s*(?P<pasal>[0-9]{1,3}[a-z]?)\b")
_BEFORE = late(
    r"\b(?:pasal|psl|ps)\b\.?\s*(?P<pasal>[0-9]{1,3}[a-z]?)\b(?:\s*ayat\s*\(?(?P<ayat>[0-9]{1,2}[a-z]?)\)?)?\s*,?\s*$"
)
_PARAGRAPH = late(r"\s*,?\s*ayat\s*\(?(?P<ayat>[0-9]{1,2}[a-z]?)\b\)?")
_NUMBER = late(r"(?<![\w/.-])(?=[\w/.-]*[0-9])[a-z0-9]+(?:[/.-][a-z0-9]+)+(?![\w/-])")


def rules_in(text: str) -> list[Rujukan]:
    """Every rule that ``text`` names by sort and number, with places in the text.

    Reads "Perwali 49 2018", "UU 14/2008 ps 17", "Pasal 7 ayat (2) UU Nomor 14 Tahun 2008".
    """
    low = _lowered(text)
    found: list[Rujukan] = []
    for rule in _RULE.finditer(low):
        code = _CODES[re.sub(r"[\s-]", "", rule["jenis"])]
        parts = [code, rule["nomor"].lstrip("0") or "0", *([rule["tahun"]] if rule["tahun"] else [])]
        start, end, article, paragraph = rule.start(), rule.end(), "", ""
        behind = _ARTICLE.match(low, end)
        before = _BEFORE.search(low[:start])
        if behind:
            article, end = behind["pasal"], behind.end()
            part = _PARAGRAPH.match(low, end)
            if part:
                paragraph, end = part["ayat"], part.end()
        elif before:
            article, paragraph, start = before["pasal"], before["ayat"] or "", before.start()
        found.append(Rujukan("-".join(parts), article, paragraph, start, end))
    return found


def numbers_in(text: str, besides: list[Rujukan]) -> list[Nomor]:
    """Every number of a document, such as "010/PPID/2026" or "2026-0571", that is not part of a rule in ``besides``."""
    return [
        Nomor(re.sub(r"[/.]", "-", found[0]), found.start(), found.end())
        for found in _NUMBER.finditer(_lowered(text))
        if not any(rule.awal < found.end() and found.start() < rule.akhir for rule in besides)
    ]


def reference(sort: str, code: str, article: str = "") -> str:
    """The word of the index that stands for a reference: ``p/uu-14-2008``, ``p/uu-14-2008/17``, ``n/010-ppid-2026``."""
    return f"{sort}/{code}/{article}" if article else f"{sort}/{code}"


def sought(rules: Iterable[Rujukan], numbers: Iterable[Nomor]) -> dict[str, int]:
    """The words to look for where a query has references, with their weights; a rule also without its article, at less."""
    found: dict[str, int] = {}
    for rule in rules:
        if rule.pasal:
            found[reference("p", rule.kode, rule.pasal)] = EXACT
        whole = reference("p", rule.kode)
        found[whole] = max(found.get(whole, 0), WHOLE if rule.pasal else EXACT)
    return found | {reference("n", number.kode): EXACT for number in numbers}


def _lowered(text: str) -> str:
    """Small letters, as many characters as before, all but printable ASCII a blank."""
    return "".join(letter if " " <= letter <= "~" else " " for letter in text).lower()

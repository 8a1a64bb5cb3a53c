"""Inspects a CSV: its letters, its shape, and cells that a spreadsheet would take for a formula; in one pass, line by line."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from .files_found import Temuan, finding, listed
from .files_kind import text_of
from .files_personal import APART, Personal
from .gambling import may_promote
from .personal import headed, suspect

DELIMITERS = ",;\t|"
_RISKY = frozenset("=+-@\t\r ＝＋－＠\u2212\u00a0")
_NUMBER = re.compile(r"[+\-\u2212]\s?(?:Rp\.?\s?)?\(?\d[\d .,()/:\-]*(?:%|[A-Za-z°][A-Za-z0-9°/ .%]{0,20})?")
"""An amount, a temperature or a telephone number: a sign, digits and what stands between them, maybe a unit."""
_REMARK = re.compile(r"[+\-\u2212]\s[^(|!=]*|[+\-\u2212]+\s*")
"""A dash alone, or one that begins a remark."""
_HANDLE = re.compile(r"@[a-z0-9][a-z0-9_.]*")
_BLOCK = 200
"""Rows that are looked through for personal data at once."""
_MOST = 50
"""Findings of one sort after which no more are gathered."""


class Row(NamedTuple):
    """One row: the lines that it begins on and that the next one begins on, its number, and its cells."""

    line: int
    next: int
    number: int
    cells: list[str]


def csv_faults(data: bytes) -> tuple[Temuan, ...]:
    """What is wrong with the file; nothing when it may be published as it is."""
    text = text_of(data)
    if isinstance(text, Temuan):
        return (text,)
    if "\r" in text and "\n" not in text:
        return (finding("E-CSV-BARIS", 1),)
    return tuple(_faults(text, Personal(data)))


def delimiter_of(text: str) -> str:
    """What stands between the cells: the sign that the first line has most of, quoted parts left out; a comma in doubt."""
    first = re.sub(r'"[^"]*"', "", text[:65_536].partition("\n")[0])
    return max(DELIMITERS, key=lambda sign: (first.count(sign), sign == ","))


def rows_of(text: str, delimiter: str) -> Iterator[Row]:
    """The rows that are not empty; raises csv.Error at a row that cannot be read."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    for number, cells in enumerate(reader, 1):
        if cells:
            yield Row(line, reader.line_num + 1, number, cells)
        line = reader.line_num + 1


def _faults(text: str, personal: Personal) -> Iterator[Temuan]:
    delimiter = delimiter_of(text)
    if delimiter != ",":
        name = {";": "titik koma", "\t": "tab", "|": "garis tegak"}[delimiter]
        yield finding("W-CSV-PEMISAH", 1, tanda=name)
    width, reached = 0, 1
    ragged: list[tuple[int, int]] = []
    formulas: list[tuple[int, str]] = []
    headings, block = list[str](), list[Row]()
    try:
        for row in rows_of(text, delimiter):
            line, reached, number, cells = row
            if not width:
                width, headings = len(cells), cells
                yield from _of_header(line, cells)
            elif len(cells) != width and len(ragged) < _MOST:
                ragged.append((line, len(cells)))
            for column, cell in enumerate(cells):
                if cell and cell[0] in _RISKY and is_formula(cell) and len(formulas) < _MOST:
                    formulas.append((line, f"{letters(column + 1)}{number}"))
            block.append(row)
            if len(block) == _BLOCK:
                _told(block, headings, personal)
    except csv.Error:
        yield finding("E-CSV-KUTIP", reached)
    _told(block, headings, personal)
    yield from personal.findings()
    if formulas:
        yield finding("E-CSV-RUMUS", formulas[0][0], tempat=listed(place for _line, place in formulas))
    if ragged:
        line, count = ragged[0]
        others = f" dan {len(ragged) - 1} baris lain" if len(ragged) > 1 else ""
        yield finding("E-CSV-KOLOM", line, jumlah=count, seharusnya=width, lain=others)


def _told(block: list[Row], headings: list[str], personal: Personal) -> None:
    """Look through the cells of some rows, one by one only where there may be something; empties ``block``."""
    together = APART.join([APART.join(row.cells) for row in block])
    if may_promote(together):
        for line, _next, number, cells in block:
            personal.row(cells, [f"sel {letters(column + 1)}{number}" for column in range(len(cells))], line)
    by_heading = any(map(headed, headings))
    if by_heading or suspect(together):
        for line, _next, number, cells in block:
            if by_heading or suspect(APART.join(cells)):
                for column, cell in enumerate(cells):
                    heading = headings[column] if column < len(headings) else ""
                    personal.say(cell, f"sel {letters(column + 1)}{number}", heading, line)
    block.clear()


def _of_header(line: int, cells: list[str]) -> Iterator[Temuan]:
    names = [unicodedata.normalize("NFKC", cell).strip().casefold() for cell in cells]
    blank = [letters(number) for number, name in enumerate(names, 1) if not name]
    double = [cell.strip() for number, cell in enumerate(cells) if names[number] and names[number] in names[:number]]
    if blank:
        yield finding("E-CSV-KEPALA", line, apa=f"kolom {listed(blank)} tidak bernama")
    elif double:
        yield finding("E-CSV-KEPALA", line, apa=f"nama kolom {listed(double)} ditulis dua kali")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would reckon with the cell instead of showing it."""
    plain = unicodedata.normalize("NFKC", cell[:300]).strip()
    if plain.startswith("="):
        return True
    if plain.startswith("@"):
        return not _HANDLE.fullmatch(plain)
    if plain.startswith(("+", "-", "\u2212")):
        return not (_NUMBER.fullmatch(plain) or _REMARK.fullmatch(plain)) or len(cell) > 300
    return False


def letters(number: int) -> str:
    """The letters of a column, counted from 1, as spreadsheets have them."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found

"""One table as CSV, XLSX and JSON: typed columns, equal bytes for equal input, and no cell that a spreadsheet would run."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from .workbook import workbook_of

Value = str | int | float | dt.date | None
"""A cell: text, a number, a day, or nothing."""


class TipeKolom(Enum):
    """What the cells of a column hold."""

    TEKS = "teks"
    ANGKA = "angka"
    TANGGAL = "tanggal"


class Kolom(NamedTuple):
    """A column: its code in CSV and JSON, its heading in XLSX, what it holds, and its width in characters."""

    kode: str
    judul: str
    tipe: TipeKolom = TipeKolom.TEKS
    lebar: int = 20


class Tabel(NamedTuple):
    """A table; each row has one value for each column. ``judul`` names the sheet (at most 31 characters)."""

    judul: str
    kolom: tuple[Kolom, ...]
    baris: Sequence[Sequence[Value]]


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def plain(text: str) -> str:
    """Text that a spreadsheet does not take for a formula when it opens a CSV."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_of(table: Tabel) -> bytes:
    """The table as CSV (RFC 4180, UTF-8): a line of codes, then the rows; days in ISO form, no value as nothing."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.kode for column in table.kolom])
    for row in table.baris:
        writer.writerow([_written(cell) for cell in row])
    return out.getvalue().encode()


def _written(cell: Value) -> object:
    if isinstance(cell, str):
        return plain(cell)
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return "" if cell is None else cell


def json_of(table: Tabel, **about: object) -> bytes:
    """The table as JSON: what it is ``about``, then ``baris``, a list of objects by the columns' codes; days in ISO form."""
    codes = [column.kode for column in table.kolom]
    head = "".join(f" {_told(name)}: {_told(value)},\n" for name, value in about.items())
    rows = ",\n".join("  " + _told(dict(zip(codes, map(_bare, row), strict=True))) for row in table.baris)
    inner = f"\n{rows}\n " if rows else ""
    text = f'{{\n{head} "baris": [{inner}]\n}}\n'
    # a careless server may send it as a page; then no mark in it is one
    return text.replace("<", "\\u003c").encode()


_told = json.JSONEncoder(ensure_ascii=False, default=str).encode


def _bare(value: Value) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def xlsx_of(tables: Iterable[Tabel], dibuat: dt.date) -> bytes:
    """The tables as one workbook, a sheet each: a first row that stays in view and repeats in print, typed cells, filters.

    ``dibuat`` is the day the workbook says it was made; text never becomes a formula or a link.
    """
    return workbook_of(tables, dibuat)

"""One table as CSV, XLSX and JSON: typed columns, equal bytes for equal input, and no cell that a spreadsheet would run."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

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
_MOST = 32_767
"""Characters that one cell of a sheet may hold."""


def plain(text: str) -> str:
    """Text that a spreadsheet does not take for a formula when it opens a CSV."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_of(table: Tabel) -> bytes:
    """The table as CSV (RFC 4180, UTF-8): a line of codes, then the rows; days in ISO form, no value as nothing."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.kode for column in table.kolom])
    for row in table.baris:
        writer.writerow([plain(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in row])
    return out.getvalue().encode()


def json_of(table: Tabel, **about: object) -> bytes:
    """The table as JSON: what it is ``about``, then ``baris``, a list of objects by the columns' codes; days in ISO form."""
    codes = [column.kode for column in table.kolom]
    rows = [dict(zip(codes, map(_bare, row), strict=True)) for row in table.baris]
    return (json.dumps({**about, "baris": rows}, ensure_ascii=False, indent=1, default=str) + "\n").encode()


def _bare(value: Value) -> object:
    return value.isoformat() if isinstance(value, dt.date) else value


def xlsx_of(tables: Iterable[Tabel], dibuat: dt.date) -> bytes:
    """The tables as one workbook, a sheet each: bold first row that stays in view and repeats in print, typed cells, filters.

    ``dibuat`` is the day the workbook says it was made; text never becomes a formula or a link.
    """
    import xlsxwriter  # most builds make no workbook anew

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": dt.datetime.combine(dibuat, dt.time()), "author": "", "comments": ""})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        number = book.add_format({"valign": "top"})
        for table in tables:
            sheet = book.add_worksheet(table.judul[:31])
            for place, column in enumerate(table.kolom):
                sheet.set_column(place, place, column.lebar)
                sheet.write_string(0, place, column.judul, head)
            for line, row in enumerate(table.baris, 1):
                for place, cell in enumerate(row):
                    if isinstance(cell, str):
                        if cell:
                            sheet.write_string(line, place, cell[:_MOST], wrapped)
                    elif isinstance(cell, dt.date):
                        sheet.write_datetime(line, place, dt.datetime.combine(cell, dt.time()), day)
                    elif cell is not None:
                        sheet.write_number(line, place, cell, number)
            sheet.freeze_panes(1, 0)
            sheet.repeat_rows(0)
            sheet.set_landscape()
            sheet.set_paper(9)
            sheet.fit_to_pages(1, 0)
            sheet.set_footer("&L&A&RHalaman &P dari &N")
            if table.kolom:
                sheet.autofilter(0, 0, max(1, len(table.baris)), len(table.kolom) - 1)
    return out.getvalue()

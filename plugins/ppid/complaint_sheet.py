"""Reads the CSV that a complaint channel exports: any of three encodings, any of three delimiters, every row with its line."""

import codecs
import csv
import io
import re
from typing import NamedTuple

DELIMITERS = {",": "koma", ";": "titik koma", "\t": "tab"}
_SEP = re.compile(r"sep=([,;\t])\r?\n", re.IGNORECASE)


class SalahPakai(Exception):
    """The file, the mapping or the command cannot be worked with as a whole; the message is Indonesian and complete."""


class BarisMentah(NamedTuple):
    """One row as it stands in the file: the line it begins on, and its cells."""

    baris: int
    sel: tuple[str, ...]


class Lembar(NamedTuple):
    """A whole file: how it is written, its columns, its rows, and how many rows were blank."""

    penyandian: str
    pembatas: str
    kolom: tuple[str, ...]
    baris: tuple[BarisMentah, ...]
    kosong: int


def sheet(data: bytes) -> Lembar:
    """The rows of ``data``; raises SalahPakai where it is no CSV with a row of headings."""
    text, encoding = _decoded(data)
    skipped = 0
    delimiter = ""
    if found := _SEP.match(text):
        delimiter, skipped = found[1], 1
        text = text[found.end() :]
    if not text.strip():
        raise SalahPakai("Berkas CSV kosong. Ekspor lagi dari kanalnya.")
    delimiter = delimiter or _delimiter(text)
    rows: list[BarisMentah] = []
    blank = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(BarisMentah(line + skipped, tuple(cell.strip() for cell in cells)))
            else:
                blank += 1
            line = reader.line_num + 1
    except csv.Error as error:
        raise SalahPakai(
            f"Berkas CSV rusak di sekitar baris {line + skipped}: tanda kutip tidak ditutup atau salah tempat."
            " Baris sesudahnya tidak dapat dipisahkan, jadi tidak ada yang dibaca. Ekspor lagi dari kanalnya."
        ) from error
    return Lembar(encoding, DELIMITERS[delimiter], rows[0].sel, tuple(rows[1:]), blank)


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
        raise SalahPakai('Berkas bukan teks CSV biasa. Simpan ulang sebagai "CSV UTF-8", bukan XLSX atau Unicode.')
    if data.startswith(codecs.BOM_UTF8):
        with_mark, data = "UTF-8 dengan BOM", data.removeprefix(codecs.BOM_UTF8)
    else:
        with_mark = "UTF-8"
    try:
        return data.decode(), with_mark
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SalahPakai(
            f'Huruf pada baris {line} tidak dapat dibaca. Simpan ulang berkasnya sebagai "CSV UTF-8".'
        ) from error


def _delimiter(text: str) -> str:
    """The delimiter that the row of headings has most often outside quotes."""
    head = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").splitlines()[0])
    return max(DELIMITERS, key=head.count)

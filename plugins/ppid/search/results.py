"""What the browser shows of documents and filters them by: small files of results, and one file of columns.

A file of results has the documents of ``ROW`` numbers, each in a line: a digit for which of these numbers it has, then with tabs between
its title, summary, department, kind, day, tag and address. The address of a record is short where it follows from the others: ``r-1``
stands for ``opd/<department>/<kind>/r-1.html``, ``r-1#pasal-2`` for an article of it; any other address has a slash.
The file of columns is: the length of what follows in four bytes; how many documents there are, and the values of each facet
in their order, as JSON; a length again, and one bit for each number, set where there is a document, the lowest first; then one
column after the other, in the order of ``FACETS``: for each document the position of its value, in one byte, or in two where
there are more than 255 values; for formats one bit each, in as many bytes as that takes. Numbers of several bytes have the lowest first.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

ROW = 4
"""Numbers of one file of results, of which half at most are documents: a result must not pay for its neighbours."""
FACETS = ("opd", "jenis", "kelas", "tahun", "format")
MANY = "format"
"""The facet of which a document may have several values."""
_SEPARATOR = "|"
_TAB = "\t"
_LESS = "\x01"
"""What stands for ``<``, so that a file is no markup even where somebody takes it for HTML."""
_BLANK = {**dict.fromkeys(b"\t\n\x01", " "), ord("<"): _LESS}
_RECORD = re.compile(r"opd/([^/]+)/([^/]+)/([^/#]+)\.html(#[^/]+)?", re.DOTALL)


class Facets(NamedTuple):
    """The values of a document that results may be narrowed to; "" for none."""

    opd: str
    jenis: str
    kelas: str
    tahun: str
    format: str
    """The formats of its attachments, joined by commas."""

    def __str__(self) -> str:
        """One text, as the index remembers it."""
        return _SEPARATOR.join(self)


def file_of(number: int) -> int:
    """The file of results that has a document."""
    return number // ROW


def columns(facets: Mapping[int, str]) -> bytes:
    """The file of columns of documents by number; each has its facets as one text."""
    ordered = sorted(facets)
    values = [facets[number].split(_SEPARATOR) for number in ordered]
    head: dict[str, list[str]] = {}
    data: list[bytes] = []
    for name, column in zip(FACETS, zip(*values, strict=True), strict=True) if values else ():
        seen = set(column)
        if name == MANY:
            known = sorted({each for value in seen for each in value.split(",") if each})
            wide = max(1, -(-len(known) // 8))
            bits = {value: _bits(value, known).to_bytes(wide, "little") for value in seen}
            data.append(b"".join(map(bits.__getitem__, column)))
        else:
            known = sorted(seen)
            position = {value: number for number, value in enumerate(known)}
            places = list(map(position.__getitem__, column))
            data.append(b"".join(each.to_bytes(2, "little") for each in places) if len(known) > 255 else bytes(places))
        head[name] = known
    there = bytearray((ordered[-1] if ordered else 0) // 8 + 1)
    for number in ordered:
        there[number >> 3] |= 1 << (number & 7)
    told = json.dumps({"jumlah": len(ordered), "nilai": head}, ensure_ascii=True, separators=(",", ":")).encode()
    return b"".join([_length(len(told)), told, _length(len(there)), bytes(there), *data])


def _bits(value: str, known: list[str]) -> int:
    return sum(1 << known.index(each) for each in set(value.split(",")) if each)


def _length(count: int) -> bytes:
    return count.to_bytes(4, "little")


def written(documents: Mapping[int, Sequence[str]]) -> bytes:
    """A file of results; each document is ``[title, address, summary, department, kind, day, tag]``, and its address has a slash."""
    lines = []
    for number in sorted(documents):
        title, address, summary, opd, jenis, day, tag = documents[number]
        fields = (title, summary, opd, jenis, day, tag, _short(address, opd, jenis))
        lines.append(f"{number % ROW}{_TAB.join(field.translate(_BLANK) for field in fields)}\n")
    return "".join(lines).encode("utf-8", "surrogatepass")


def _short(address: str, opd: str, jenis: str) -> str:
    if address and "/" not in address:
        raise ValueError(f"not an address of a page: {address}")
    found = _RECORD.fullmatch(address)
    return f"{found[3]}{found[4] or ''}" if found and found[1] == opd and found[2] == jenis else address


def dumped(value: Any) -> bytes:
    """``value`` as JSON that is no markup, even where somebody takes it for HTML."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").encode("utf-8", "surrogatepass")


def read(data: bytes, file: int) -> dict[int, list[str]]:
    """What ``written`` wrote into the file ``file``; raises ValueError where it is none."""
    found: dict[int, list[str]] = {}
    for line in data.decode("utf-8", "surrogatepass").replace(_LESS, "<").split("\n")[:-1]:
        title, summary, opd, jenis, day, tag, address = line[1:].split(_TAB)
        if "/" not in address and address:
            ident, mark, article = address.partition("#")
            address = f"opd/{opd}/{jenis}/{ident}.html{mark}{article}"
        found[file * ROW + int(line[0])] = [title, address, summary, opd, jenis, day, tag]
    return found


def touched(numbers: Iterable[int]) -> set[int]:
    """The files of results that have any of ``numbers``."""
    return {file_of(number) for number in numbers}

"""The bytes of a file of words: each word with the documents that have it and what it counts there.

::

    file   = varint(words) entry* postings*        words in alphabetical order, postings in that of the entries
    entry  = varint(length) letters varint(documents) varint(bytes of the postings)
    postings = 4 bits for k, 1 bit for the table, posting*, and ones until the byte is full
    posting  = a gap as ones for each 2^k in it, a zero, and its lowest k bits (Rice 1979), and an impact by the table

Numbers are LEB128 (DWARF 5, 7.6), seven bits in a byte, the lowest first; bits come from the highest on. The first gap is the first
number, any other the documents between two. An impact is the position of its value in ``weighing.LEVELS``, by one of two canonical
prefix codes (Schwartz & Kallick 1964): the first is for words that mostly stand in texts, the second for those of titles.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from operator import sub
from typing import NamedTuple

from .weighing import LEVELS

LENGTHS = (
    (10, 5, 2, 2, 2, 6, 10, 5, 5, 5, 5, 7, 8, 5, 5, 9),
    (9, 9, 7, 7, 7, 8, 5, 4, 3, 3, 3, 4, 3, 3, 3, 4),
)
"""Bits of each impact in the two tables: what an optimal code gives it over the words of many records."""
_HEAD = 5
_MOST = 15
"""The greatest k that four bits hold."""


def _codes(lengths: Sequence[int]) -> dict[int, str]:
    """The canonical prefix code: shorter ones first, of equally long ones that of the lower impact."""
    found: dict[int, str] = {}
    code = last = 0
    for length, impact in sorted(zip(lengths, LEVELS, strict=True)):
        code <<= length - last
        found[impact] = f"{code:0{length}b}"
        code, last = code + 1, length
    return found


_CODES = tuple(map(_codes, LENGTHS))
_BITS = tuple(bytes(len(codes.get(value, "")) for value in range(256)) for codes in _CODES)
"""For each impact the bits of its code."""
_IMPACTS = tuple({code: impact for impact, code in codes.items()} for codes in _CODES)
_KEPT = 1 << 14
"""The longest gaps and the most codes that are remembered."""


class _Gaps(dict[int, str]):
    """The Rice codes with one ``k``; made once each, since few gaps make up most of a file."""

    def __init__(self, k: int) -> None:
        self._k = k

    def __missing__(self, gap: int) -> str:
        low = f"{gap & (1 << self._k) - 1:0{self._k}b}" if self._k else ""
        code = f"{'1' * (gap >> self._k)}0{low}"
        if gap < _KEPT:
            self[gap] = code
        return code


class _Steps(dict[str, int]):
    """From a posting to the next: its gap and one, which ``accumulate`` needs."""

    def __init__(self, k: int, _table: int) -> None:
        self._k = k

    def __missing__(self, posting: str) -> int:
        ones = posting.index("0")
        step = (ones << self._k) + int(posting[ones + 1 : ones + 1 + self._k] or "0", 2) + 1
        if len(self) < _KEPT:
            self[posting] = step
        return step


class _Heights(dict[str, int]):
    """The impact of a posting."""

    def __init__(self, k: int, table: int) -> None:
        self._k, self._table = k, table

    def __missing__(self, posting: str) -> int:
        impact = _IMPACTS[self._table][posting[posting.index("0") + 1 + self._k :]]
        if len(self) < _KEPT:
            self[posting] = impact
        return impact


_GAPS = tuple(map(_Gaps, range(_MOST + 1)))
_STEPS, _HEIGHTS = (
    tuple(tuple(kind(k, table) for table in (0, 1)) for k in range(_MOST + 1)) for kind in (_Steps, _Heights)
)


def _shape(codes: Sequence[str], start: str = "") -> str:
    """What matches any of ``codes`` behind their common ``start``, bit by bit: an alternative for each would be tried in turn."""
    left = {len(code) - len(start) for code in codes}
    if len(left) == 1:
        return f"[01]{{{left.pop()}}}"
    parts = (_shape([code for code in codes if code.startswith(f"{start}{bit}")], f"{start}{bit}") for bit in "01")
    return "(?:0{}|1{})".format(*parts)


class Postings(NamedTuple):
    """The documents that have a word, as bytes."""

    dokumen: int
    data: bytes


NOWHERE = Postings(0, b"")
"""A word that no document has."""


def encoded(numbers: Sequence[int], impacts: Sequence[int]) -> Postings:
    """Numbers of documents, in rising order, with the impact of each; raises ValueError where one is none of ``LEVELS``."""
    if not numbers:
        return NOWHERE
    gaps = [numbers[0], *(gap - 1 for gap in map(sub, numbers[1:], numbers))]
    k, table = _k(numbers), _table(bytes(impacts))
    try:
        codes = zip(map(_GAPS[k].__getitem__, gaps), map(_CODES[table].__getitem__, impacts), strict=True)
        return _packed(k, table, len(numbers), "".join(chain.from_iterable(codes)))
    except KeyError as error:
        raise ValueError(f"no level: {error}") from error


def _k(numbers: Sequence[int]) -> int:
    """The ``k`` that suits the mean of their gaps: the logarithm of 0.69 times as much (Golomb 1966), rounded up."""
    count = len(numbers)
    return min(_MOST, (69 * (numbers[-1] - count + 1) // (100 * count)).bit_length())


def _table(impacts: bytes | bytearray) -> int:
    return min((0, 1), key=lambda table: sum(impacts.translate(_BITS[table])))


def _packed(k: int, table: int, count: int, postings: str) -> Postings:
    bits = f"{2 * k + table:05b}{postings}"
    bits += "1" * (-len(bits) % 8)
    return Postings(count, int(bits, 2).to_bytes(len(bits) // 8, "big"))


def decoded(postings: Postings) -> tuple[list[int], list[int]]:
    """What ``encoded`` wrote: the numbers, and the impacts; raises ValueError where these are no postings."""
    if postings == NOWHERE:
        return [], []
    k, table, found = _parted(postings)
    return _numbers(k, table, found), list(map(_HEIGHTS[k][table].__getitem__, found))


def _parted(postings: Postings) -> tuple[int, int, list[str]]:
    """``k``, the table, and each posting in its bits."""
    count, data = postings
    bits = f"{int.from_bytes(data, 'big'):0{8 * len(data)}b}" if data else ""
    k, table = divmod(int(bits[:_HEAD] or "0", 2), 2)
    found = _posting(k, table).findall(bits, _HEAD)
    whole = "".join(found)
    if not count or len(found) != count or bits[_HEAD:] != whole + "1" * (-(_HEAD + len(whole)) % 8):
        raise ValueError("not the postings of a word")
    return k, table, found


@functools.cache
def _posting(k: int, table: int) -> re.Pattern[str]:
    """One posting; what is no whole one at the end is ones alone."""
    return re.compile(f"1*0[01]{{{k}}}{_shape(list(_IMPACTS[table]))}")


def _numbers(k: int, table: int, found: Sequence[str]) -> list[int]:
    return list(accumulate(map(_STEPS[k][table].__getitem__, found), initial=-1))[1:]


def spliced(postings: Postings, changes: Mapping[int, int]) -> Postings:
    """``postings`` with other impacts for some documents, 0 for none; the codes of the others are kept where that is right."""
    k, table, found = _parted(postings) if postings != NOWHERE else (0, 0, [])
    numbers = _numbers(k, table, found)
    impacts = bytearray(map(_HEIGHTS[k][table].__getitem__, found))
    for number, impact in changes.items():
        place = bisect_left(numbers, number)
        there = numbers[place : place + 1] == [number]
        numbers[place : place + there] = [number] if impact else []
        impacts[place : place + there] = bytes([impact] if impact else [])
        found[place : place + there] = [""] if impact else []
        for each in range(place, min(place + 2, len(found))):
            gap = numbers[each] - (numbers[each - 1] if each else -1) - 1
            found[each] = _GAPS[k][gap] + _CODES[table][impacts[each]]
    if found and _k(numbers) == k and _table(impacts) == table:
        return _packed(k, table, len(found), "".join(found))
    return encoded(numbers, impacts)


def written(words: Mapping[str, Postings]) -> bytes:
    """A file of words."""
    out = bytearray(_varint(len(words)))
    body: list[bytes] = []
    for word in sorted(words):
        letters = word.encode()
        postings = words[word]
        out += _varint(len(letters)) + letters + _varint(postings.dokumen) + _varint(len(postings.data))
        body.append(postings.data)
    return bytes(out) + b"".join(body)


def read(data: bytes) -> dict[str, Postings]:
    """The words of a file; raises ValueError or IndexError where it is none."""
    count, place = _read(data, 0)
    heads: list[tuple[str, int, int]] = []
    for _ in range(count):
        length, place = _read(data, place)
        word = data[place : place + length].decode("ascii")
        documents, place = _read(data, place + length)
        size, place = _read(data, place)
        heads.append((word, documents, size))
    found: dict[str, Postings] = {}
    for word, documents, size in heads:
        found[word] = Postings(documents, data[place : place + size])
        place += size
    if place != len(data):
        raise ValueError("not a file of words")
    return found


@functools.lru_cache(maxsize=1 << 15)
def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _read(data: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[place]
        place += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, place
        shift += 7

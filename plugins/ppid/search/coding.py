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
from itertools import accumulate
from operator import add, sub
from typing import NamedTuple

from .weighing import LEVELS

LENGTHS = (
    (10, 5, 2, 2, 2, 6, 10, 5, 5, 5, 5, 7, 8, 5, 5, 9),
    (9, 9, 7, 7, 7, 8, 5, 4, 3, 3, 3, 4, 3, 3, 3, 4),
)
"""Bits of each impact in the two tables: what an optimal code gives it over the words of many records."""
HEAD = 5
"""Bits before the first posting."""
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
    k, table, codes = coded(numbers, impacts)
    return packed(k, table, len(numbers), "".join(codes))


def coded(numbers: Sequence[int], impacts: Sequence[int]) -> tuple[int, int, list[str]]:
    """``k``, the table, and each posting as text of zeros and ones; raises ValueError where an impact is none of ``LEVELS``."""
    if len(numbers) != len(impacts):
        raise ValueError("an impact for each number")
    gaps = [numbers[0], *(gap - 1 for gap in map(sub, numbers[1:], numbers))]
    k, table = k_of(len(numbers), numbers[-1]), table_of(*costs(bytes(impacts)))
    try:
        return k, table, list(map(add, map(_GAPS[k].__getitem__, gaps), map(_CODES[table].__getitem__, impacts)))
    except KeyError as error:
        raise ValueError(f"no level: {error}") from error


def k_of(count: int, last: int) -> int:
    """The ``k`` that suits the mean gap of ``count`` documents up to ``last``: the logarithm of 0.69 times as much (Golomb 1966), rounded up."""
    return min(_MOST, (69 * (last - count + 1) // (100 * count)).bit_length())


def costs(impacts: bytes | bytearray) -> tuple[int, int]:
    """The bits that ``impacts`` take by either table."""
    return sum(impacts.translate(_BITS[0])), sum(impacts.translate(_BITS[1]))


def table_of(first: int, second: int) -> int:
    """The table by which impacts take fewer bits."""
    return int(second < first)


def packed(k: int, table: int, count: int, postings: str) -> Postings:
    """The postings of ``count`` documents, given as zeros and ones."""
    bits = f"{2 * k + table:05b}{postings}"
    bits += "1" * (-len(bits) % 8)
    return Postings(count, int(bits, 2).to_bytes(len(bits) // 8, "big"))


def decoded(postings: Postings) -> tuple[list[int], list[int]]:
    """What ``encoded`` wrote: the numbers, and the impacts; raises ValueError where these are no postings."""
    if postings == NOWHERE:
        return [], []
    run = parted(postings)
    return run.numbers, list(run.impacts())


class Run(NamedTuple):
    """Postings that follow each other: how they are coded, the document before them, theirs, and the code of each."""

    k: int
    table: int
    before: int
    numbers: list[int]
    codes: list[str]

    def impacts(self) -> bytes:
        """The impact of each."""
        return bytes(map(_HEIGHTS[self.k][self.table].__getitem__, self.codes))

    def change(self, changes: Mapping[int, int]) -> tuple[int, int]:
        """Give documents other impacts, 0 for none, in their places; returns by how many bits that differs in either table."""
        k, table, before, numbers, codes = self
        more = [0, 0]
        for number, impact in changes.items():
            place = bisect_left(numbers, number)
            there = numbers[place : place + 1] == [number]
            for value, sign in ((impact, 1), (_HEIGHTS[k][table][codes[place]] if there else 0, -1)):
                if value:
                    more = [sign * _BITS[each][value] + more[each] for each in (0, 1)]
            kept = _CODES[table][impact] if impact else ""
            numbers[place : place + there] = [number] if impact else []
            codes[place : place + there] = [kept] if impact else []
            if impact:
                codes[place] = _GAPS[k][number - (numbers[place - 1] if place else before) - 1] + kept
            follower = place + bool(impact)
            if follower < len(numbers):
                gap = numbers[follower] - (numbers[follower - 1] if follower else before) - 1
                code = codes[follower]
                codes[follower] = _GAPS[k][gap] + code[code.index("0") + 1 + k :]
        return more[0], more[1]


def run(k: int, table: int, bits: str, before: int = -1) -> Run:
    """The postings that ``bits`` are, behind the document ``before``; raises ValueError where they are none."""
    codes = _posting(k, table).findall(bits)
    if "".join(codes) != bits:
        raise ValueError("not the postings of a word")
    return Run(k, table, before, list(accumulate(map(_STEPS[k][table].__getitem__, codes), initial=before))[1:], codes)


def parted(postings: Postings) -> Run:
    """All postings of a word; raises ValueError where they are none."""
    count, data = postings
    bits = f"{int.from_bytes(data, 'big'):0{8 * len(data)}b}" if data else ""
    k, table = head(data)
    codes = _posting(k, table).findall(bits, HEAD)
    whole = "".join(codes)
    if not count or len(codes) != count or bits[HEAD:] != whole + "1" * (-(HEAD + len(whole)) % 8):
        raise ValueError("not the postings of a word")
    return Run(k, table, -1, list(accumulate(map(_STEPS[k][table].__getitem__, codes), initial=-1))[1:], codes)


def head(data: bytes) -> tuple[int, int]:
    """``k`` and the table."""
    return divmod(data[0] >> 8 - HEAD if data else 0, 2)


@functools.cache
def _posting(k: int, table: int) -> re.Pattern[str]:
    """One posting; what is no whole one at the end is ones alone."""
    return re.compile(f"1*0[01]{{{k}}}{_shape(list(_IMPACTS[table]))}")


def spliced(postings: Postings, changes: Mapping[int, int]) -> Postings:
    """``postings`` with other impacts for some documents, 0 for none; the codes of the others are kept where that is right."""
    if postings == NOWHERE:
        known = {number: impact for number, impact in sorted(changes.items()) if impact}
        return encoded(list(known), bytes(known.values()))
    now = parted(postings)
    now.change(changes)
    impacts = now.impacts()
    if now.codes and k_of(len(now.numbers), now.numbers[-1]) == now.k and table_of(*costs(impacts)) == now.table:
        return packed(now.k, now.table, len(now.codes), "".join(now.codes))
    return encoded(now.numbers, impacts)


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

"""The bytes of a file of words: each word with the documents that have it and what it counts there.

::

    file   = varint(words) entry* postings*        words in alphabetical order, postings in that of the entries
    entry  = varint(length) letters varint(documents) varint(bytes of the postings)
    postings = varint(first number) varint(difference)* impact*      half a byte for each impact, the first in the upper half

Numbers are LEB128 (DWARF 5, 7.6), seven bits in a byte, the lowest first. An impact is the position of its value in
``weighing.LEVELS``; after an odd number of them half a byte is 0.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from .weighing import LEVELS

_DIGITS = b"0123456789abcdef"
_DIGIT_OF = bytes(_DIGITS[LEVELS.index(value)] if value in LEVELS else ord("?") for value in range(256))
"""For each impact its hexadecimal digit."""
_LEVEL_OF = bytes(LEVELS[_DIGITS.index(digit)] if digit in _DIGITS else 0 for digit in range(256))
"""And back."""
_NUMBER = re.compile(rb"[\x80-\xff]*[\x00-\x7f]")


class Postings(NamedTuple):
    """The documents that have a word, as bytes."""

    dokumen: int
    data: bytes


NOWHERE = Postings(0, b"")
"""A word that no document has."""


def encoded(numbers: Sequence[int], impacts: Sequence[int]) -> Postings:
    """Numbers of documents, in rising order, with the impact of each."""
    gaps = [numbers[0], *map(sub, numbers[1:], numbers)] if numbers else []
    data = bytes(gaps) if max(gaps, default=0) < 128 else b"".join(map(_varint, gaps))
    return Postings(len(impacts), data + packed(bytes(impacts)))


def packed(impacts: bytes | bytearray) -> bytes:
    """Impacts in half a byte each; raises ValueError where one is none of ``LEVELS``."""
    digits = impacts.translate(_DIGIT_OF).decode()
    return bytes.fromhex(f"{digits}0" if len(digits) % 2 else digits)


def decoded(postings: Postings) -> tuple[list[int], list[int]]:
    """What ``encoded`` wrote: the numbers, and the impacts."""
    count, data = postings
    halves = (count + 1) // 2
    coded = data[: len(data) - halves]
    gaps = coded if coded.isascii() else map(_VALUES.__getitem__, _NUMBER.findall(coded))
    numbers = list(accumulate(gaps))
    if len(numbers) != count:
        raise ValueError("not the postings of a word")
    return numbers, list(data[len(coded) :].hex().encode().translate(_LEVEL_OF)[:count])


def spliced(postings: Postings, changes: Mapping[int, int]) -> Postings:
    """``postings`` with other impacts for some documents, 0 for none."""
    numbers, impacts = decoded(postings)
    for number, impact in changes.items():
        place = bisect_left(numbers, number)
        there = place < len(numbers) and numbers[place] == number
        if impact and there:
            impacts[place] = impact
        elif impact:
            numbers.insert(place, number)
            impacts.insert(place, impact)
        elif there:
            del numbers[place], impacts[place]
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


class _Values(dict[bytes, int]):
    """The number that bytes stand for; reckoned once each, since few differences make up most of a file."""

    def __missing__(self, coded: bytes) -> int:
        value = sum((byte & 127) << 7 * place for place, byte in enumerate(coded))
        if len(coded) < 3:
            self[coded] = value
        return value


_VALUES = _Values()


def _read(data: bytes, place: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[place]
        place += 1
        value |= (byte & 127) << shift
        if byte < 128:
            return value, place
        shift += 7

"""The bytes of a file of words: each word with the documents that have it and what it counts there.

::

    file   = varint(words) entry* postings*        words in alphabetical order, postings in that of the entries
    entry  = varint(length) letters varint(documents) varint(bytes of the postings)
    postings = varint(first number) varint(difference)* impact*      one byte for each impact

Numbers are LEB128 (DWARF 5, 7.6), seven bits in a byte, the lowest first.
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import sub
from typing import NamedTuple

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
    return Postings(len(impacts), data + bytes(impacts))


def decoded(postings: Postings) -> tuple[list[int], list[int]]:
    """What ``encoded`` wrote: the numbers, and the impacts."""
    count, data = postings
    coded = data[: len(data) - count]
    gaps = coded if coded.isascii() else map(_VALUES.__getitem__, _NUMBER.findall(coded))
    numbers = list(accumulate(gaps))
    if len(numbers) != count:
        raise ValueError("not the postings of a word")
    return numbers, list(data[len(data) - count :])


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

"""Numbers of documents that stay: a document keeps its number when others come, go or are renamed.

Every month has a row of places, longer than it needs; the rows stand in the order of months, so a greater number is a newer
month. Where in its row a document stands is told by the hash of its first address, which a renamed one keeps; where two want one
place, the next free one is taken in a fixed order (linear probing: Knuth, *The Art of Computer Programming* 3, 6.4). The numbers
follow from the addresses and months alone, never from the order in which records came. A row gets longer only when its month has
twice as many.
"""

import zlib
from collections import defaultdict
from collections.abc import Mapping

SMALLEST = 8
"""Places of a month with few documents."""


def hashed(text: str) -> int:
    """32 bits of ``text`` (CRC-32, ITU-T V.42): the same in every language and on every machine."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def size(documents: int) -> int:
    """The places of a month with ``documents``: a power of two, more than twice as many, so that few collide and gaps are short."""
    return max(SMALLEST, 1 << (2 * documents).bit_length())


def starts(months: Mapping[str, int]) -> dict[str, int]:
    """The first number of each month; ``months`` has how many documents each has."""
    found: dict[str, int] = {}
    start = 0
    for month in sorted(months):
        found[month] = start
        start += size(months[month])
    return found


def row(addresses: Mapping[str, str]) -> dict[str, int]:
    """The place of each document of one month within its row, from 0; ``addresses`` has the first one of each that had another, else ""."""
    wanted = sorted((hashed(first or address), address) for address, first in addresses.items())
    length = size(len(wanted))
    found: dict[str, int] = {}
    over: list[str] = []
    free = 0
    for number, address in wanted:
        place = max(free, number * length >> 32)
        if place < length:
            found[address] = place
            free = place + 1
        else:
            over.append(address)
    if over:
        taken = set(found.values())
        gaps = (place for place in range(length) if place not in taken)
        found.update(zip(over, gaps, strict=False))
    return found


def places(documents: Mapping[str, tuple[str, str]]) -> dict[str, int]:
    """The number of each document, by address; ``documents`` has the month (``2026-03``) of each, and its first address or ""."""
    months: dict[str, dict[str, str]] = defaultdict(dict)
    for address, (month, first) in documents.items():
        months[month][address] = first
    start = starts({month: len(each) for month, each in months.items()})
    return {
        address: start[month] + place for month, each in sorted(months.items()) for address, place in row(each).items()
    }

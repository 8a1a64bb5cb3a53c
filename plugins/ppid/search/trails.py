"""Changes a few postings of a word that many documents have without reading all of them.

A trail tells where every so many postings begin, as skip pointers do (Moffat & Zobel 1996), and what their code depends on as a
whole. It belongs to postings of certain bytes and is trusted for no others; without one all postings are read.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate, islice
from typing import NamedTuple
from zlib import crc32

from .coding import HEAD, Postings, coded, costs, encoded, head, k_of, packed, parted, run, spliced, table_of

STRIDE = 32
"""Postings from one place of a trail to the next."""
LONG = 4 * STRIDE
"""Postings of a word that gets a trail."""


class Trail(NamedTuple):
    """The trail of some postings: their CRC-32 and bits (without the filling), the last document, and what impacts cost by either table.

    ``places`` are where postings begin, in bits, and ``numbers`` the document before each; the first are those of the whole.
    """

    crc: int
    bits: int
    last: int
    costs: tuple[int, int]
    numbers: list[int]
    places: list[int]


class Word(NamedTuple):
    """The postings of a word, and the trail of long ones."""

    postings: Postings
    trail: Trail | None = None


def made(numbers: Sequence[int], impacts: bytes | bytearray) -> Word:
    """The postings of documents, given by rising numbers and the impact of each, as ``encoded`` has them."""
    if len(numbers) < LONG:
        return Word(encoded(numbers, impacts))
    k, table, codes = coded(numbers, impacts)
    return _word(k, table, numbers, codes, costs(impacts))


def changed(before: Word, changes: Mapping[int, int]) -> Word:
    """A word with other impacts for some documents, 0 for none: the same postings as those that were made anew."""
    postings, trail = before
    if trail is not None and trail.crc == crc32(postings.data) and len(changes) * STRIDE < postings.dokumen:
        found = _stepped(postings, trail, changes)
        if found is not None:
            return found if found.postings.dokumen >= LONG else Word(found.postings)
    now = spliced(postings, changes)
    return Word(now) if now.dokumen < LONG else _read(now)


def _read(postings: Postings) -> Word:
    """A long word that has no trail yet."""
    whole = parted(postings)
    return _word(whole.k, whole.table, whole.numbers, whole.codes, costs(whole.impacts()))


def _word(k: int, table: int, numbers: Sequence[int], codes: Sequence[str], cost: tuple[int, int]) -> Word:
    postings = packed(k, table, len(codes), "".join(codes))
    ends = list(accumulate(map(len, codes), initial=HEAD))
    befores = [-1, *islice(numbers, STRIDE - 1, len(numbers) - 1, STRIDE)]
    trail = Trail(crc32(postings.data), ends[-1], numbers[-1], cost, befores, ends[:-1:STRIDE])
    return Word(postings, trail)


def _stepped(postings: Postings, trail: Trail, changes: Mapping[int, int]) -> Word | None:
    """The changed word, of which only the postings about each change were read; None where that cannot be."""
    k, table = head(postings.data)
    count, total, last, cost = postings.dokumen, trail.bits, trail.last, trail.costs
    numbers, places = list(trail.numbers), list(trail.places)
    whole = int.from_bytes(postings.data, "big") >> 8 * len(postings.data) - total
    left = sorted(changes, reverse=True)
    while left:
        # two strides: a posting that goes leaves its gap to the next, which may stand behind the next place
        at = bisect_left(numbers, left[-1]) - 1
        near = [left.pop()]
        while left and (at + 1 == len(numbers) or left[-1] <= numbers[at + 1]):
            near.append(left.pop())
        start, end = places[at], places[at + 2] if at + 2 < len(places) else total
        bits = f"{whole >> total - end & (1 << end - start) - 1:0{end - start}b}"
        part = run(k, table, bits, numbers[at])
        had = len(part.codes)
        more = part.change({number: changes[number] for number in near})
        if not part.codes:
            return None
        fresh = "".join(part.codes)
        rest = whole & (1 << total - end) - 1
        whole = ((whole >> total - start << len(fresh) | int(fresh, 2)) << total - end) | rest
        longer = len(fresh) - (end - start)
        total += longer
        count += len(part.codes) - had
        cost = cost[0] + more[0], cost[1] + more[1]
        if at + 2 >= len(numbers):
            last = part.numbers[-1]
        ends = accumulate(map(len, part.codes), initial=start)
        numbers[at : at + 2] = [part.before, *islice(part.numbers, STRIDE - 1, len(part.numbers) - 1, STRIDE)]
        places[at:] = [*islice(ends, 0, len(part.codes), STRIDE), *(place + longer for place in places[at + 2 :])]
    if k_of(count, last) != k or table_of(*cost) != table:
        return None
    filling = -total % 8
    data = ((whole + 1 << filling) - 1).to_bytes((total + filling) // 8, "big")
    return Word(Postings(count, data), Trail(crc32(data), total, last, cost, numbers, places))

"""Other impacts for a few documents of a word, without taking all of its postings apart.

The postings are read byte by byte by a machine whose states are the places within a posting: between the ones of its gap, before one of
the low bits of its gap, or at a node of the code of its impact (the way of table-driven Huffman decoders, Siemiński 1988). What a byte
adds to all sums is found out once for each state. Only around a change are postings looked at, one by one.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from . import coding
from .coding import HEAD, MOST, NOWHERE, Postings, decoded, encoded, lighter, packed, posting_of, suited

FEW = 48
"""Postings that are sooner written anew."""
_WIDTH = 28
"""Bits for each sum but that of steps: a word may have some twenty million postings."""
_PART = (1 << _WIDTH) - 1
_STEP = 3 * _WIDTH
_GAP = -1
"""The place between the ones of a gap."""
_Place = tuple[int, str]
"""How many low bits of the gap are to come, or ``_GAP``; and the bits of the impact so far."""


class _Entry(NamedTuple):
    """What a byte does."""

    weight: int
    """Over each other: steps from document to document, postings, and the bits of impacts by the first and by the second table."""
    state: "_State"
    """Where the next byte begins."""
    end: int
    """Bits of the byte until its last posting ends; 0 where none does."""
    rest: int
    """Steps behind that end, which belong to the next posting."""


class _State(dict[int, _Entry]):
    """A place within a posting; from a byte to what it does there."""

    def __init__(self, machine: "_Machine", place: _Place) -> None:
        self._machine, self._place = machine, place

    def __missing__(self, byte: int) -> _Entry:
        self[byte] = found = self._machine.read(self._place, f"{byte:08b}")
        return found


class _Machine:
    """Reads the postings of one ``k`` and one table."""

    def __init__(self, k: int, table: int) -> None:
        self._k = k
        self._codes = coding.IMPACTS[table]
        self._states: dict[_Place, _State] = {}

    def read(self, place: _Place, bits: str, skipped: int = 0) -> _Entry:
        """What ``bits`` do that are met at ``place``; the first ``skipped`` are none of the postings."""
        left, prefix = place
        weight = end = rest = 0
        for count, bit in enumerate(bits[skipped:], skipped + 1):
            step = 0
            if left == _GAP:
                step = (bit == "1") << self._k
                left = _GAP if bit == "1" else self._k
            elif left:
                left -= 1
                step = (bit == "1") << left
            else:
                prefix += bit
                if prefix in self._codes:
                    weight += (rest + 1 << _STEP) + (1 << 2 * _WIDTH) + _bits(self._codes[prefix])
                    left, prefix, end, rest = _GAP, "", count, 0
            rest += step
        return _Entry(weight + (rest << _STEP), self._at((left, prefix)), end, rest)

    def entries(self, data: bytes) -> list[_Entry]:
        """What each byte does."""
        entry = self.read((_GAP, ""), f"{data[0]:08b}", HEAD)
        found = [entry]
        for byte in data[1:]:
            entry = entry[1][byte]
            found.append(entry)
        return found

    def _at(self, place: _Place) -> _State:
        if place not in self._states:
            self._states[place] = _State(self, place)
        return self._states[place]


_MACHINES = tuple(tuple(_Machine(k, table) for table in (0, 1)) for k in range(MOST + 1))


def spliced(postings: Postings, changes: Mapping[int, int]) -> Postings:
    """``postings`` with other impacts for some documents, 0 for none: what ``encoded`` makes of them.

    Raises ValueError where these are no postings, or an impact is none of ``LEVELS``.
    """
    if postings.dokumen < FEW:
        after = {**dict(zip(*decoded(postings), strict=True)), **changes}
        return encoded(*_columns({number: after[number] for number in sorted(after) if after[number]}))
    if not postings.data:
        raise ValueError("not the postings of a word")
    k, table = divmod(postings.data[0] >> 8 - HEAD, 2)
    bits = f"{int.from_bytes(postings.data, 'big'):0{8 * len(postings.data)}b}"
    entries = _MACHINES[k][table].entries(postings.data)
    sums = list(accumulate(map(itemgetter(0), entries)))
    whole, highest = _behind(entries, sums, len(entries))
    weight = sums[-1] & (1 << _STEP) - 1
    if weight >> 2 * _WIDTH != postings.dokumen or bits[whole:] != "1" * (-whole % 8):
        raise ValueError("not the postings of a word")
    bits = bits[:whole]
    one = posting_of(k, table)
    steps, heights, gaps = coding.STEPS[k][table], coding.HEIGHTS[k][table], coding.GAPS[k]
    # from the end on, so that what is known of the bits before a change stays right
    for number, impact in sorted(changes.items(), reverse=True):
        place, last = _behind(entries, sums, bisect_left(sums, number + 1 << _STEP))
        found = one.match(bits, place)
        while found is not None and last + steps[found[0]] < number:
            last += steps[found[0]]
            place = found.end()
            found = one.match(bits, place)
        end, base = place, last
        if found is not None and last + steps[found[0]] == number:
            weight -= (1 << 2 * _WIDTH) + _bits(heights[found[0]])
            end, base = found.end(), number
            found = one.match(bits, end)
        fresh = ""
        if impact:
            fresh = gaps[number - last - 1] + coding.code(table, impact)
            weight += (1 << 2 * _WIDTH) + _bits(impact)
            last = number
        if found is None:
            highest = last
        else:
            fresh += gaps[base + steps[found[0]] - last - 1] + coding.code(table, heights[found[0]])
            end = found.end()
        bits = bits[:place] + fresh + bits[end:]
    count = weight >> 2 * _WIDTH
    if not count:
        return NOWHERE
    anew = packed(k, table, count, bits[HEAD:])
    right = (suited(count, highest), lighter(weight >> _WIDTH & _PART, weight & _PART)) == (k, table)
    return anew if right else encoded(*decoded(anew))


def _behind(entries: Sequence[_Entry], sums: Sequence[int], before: int) -> tuple[int, int]:
    """The last posting that ends in the bytes ``before``: the bit behind it, and its number; of none, those of the beginning."""
    for byte in range(before - 1, -1, -1):
        if entries[byte].end:
            return 8 * byte + entries[byte].end, (sums[byte] >> _STEP) - entries[byte].rest - 1
    return HEAD, -1


def _bits(impact: int) -> int:
    """The bits of an impact by the first table, and by the second."""
    return coding.BITS[0][impact] << _WIDTH | coding.BITS[1][impact]


def _columns(rows: Mapping[int, int]) -> tuple[list[int], list[int]]:
    return list(rows), list(rows.values())

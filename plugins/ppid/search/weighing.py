"""The ranking in whole numbers: how much one word of one document counts, the same in Python and in the browser.

BM25F (Robertson, Zaragoza & Taylor, *Simple BM25 extension to multiple weighted fields*, CIKM 2004): the fields of a
document are weighted and set against their usual length first, added up, and brought between bounds once. Two departures,
both so that one new record leaves the numbers of all others as they are: the usual lengths are constants, and the number
of documents counts in steps. Every value is an integer, so no order of adding and no platform can tell two engines apart.
"""

import functools
import math
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

UNIT = 256
"""A word that stands once in a text of usual length has this frequency."""
USUAL_TITLE = 8
USUAL_TEXT = 120
"""Telling words of a usual title, and of a usual record without it."""
SATURATION = 614
"""The frequency at which a word counts half of what it can count at most: 2.4 units."""
MOST = 255
"""What a word would count at most in one document, were it not for ``LEVELS``."""
LEVELS = (32, 38, 41, 44, 47, 51, 58, 68, 79, 91, 103, 117, 137, 164, 200, 240)
"""What a word may count in one document: sixteen values, some three bits when they are coded (Anh & Moffat, *Simplified similarity scoring
using term ranks*, SIGIR 2005: so few are enough). They stand closest where most words do."""
_BOUNDS = tuple((low + high) // 2 for low, high in pairwise(LEVELS))
PRESENT = 128
"""What a word counts for being there at all: a document with more of the words goes before one that repeats one."""
_SCALE = 16
_STEPS = 32


def frequency(boost: int, words: int, usual: int) -> int:
    """The frequency of one word in a field of ``words`` words whose usual number is ``usual``, weighted by ``boost``."""
    return _rounded(2 * boost * UNIT * usual, usual + words)


@functools.lru_cache(maxsize=1 << 14)
def impact(total: int) -> int:
    """What a word counts in a document in whose fields it has the frequencies ``total`` together: the nearest of ``LEVELS``."""
    return LEVELS[bisect_left(_BOUNDS, _rounded(MOST * total, total + SATURATION))]


def stepped(count: int) -> int:
    """``count`` rounded down to its first six bits: it changes once in a while, not with every record."""
    step = max(1, (1 << max(0, count.bit_length() - 1)) // _STEPS)
    return count // step * step


def rarity(documents: int) -> list[int]:
    """How much words count by the number of documents that have them, for a site of ``stepped(documents)``.

    Item *i* is the greatest number of documents in which a word weighs at least ``len + 1 - i``: the weight of a word is found
    by ``weight``, without a logarithm.
    """
    total = max(1, stepped(documents))
    most = _weight(total, 1)
    found: list[int] = []
    for least in range(most, 1, -1):
        low, high = (found[-1] if found else 1), total
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if _weight(total, middle) >= least else (low, middle - 1)
        found.append(low)
    return found


def weight(limits: Sequence[int], documents: int) -> int:
    """The weight of a word that ``documents`` have, by the ``limits`` of ``rarity``; at least 1."""
    return len(limits) + 1 - bisect_left(limits, documents)


def _weight(total: int, documents: int) -> int:
    """The weight itself: 16 ln(1 + (N - n + ½) / (n + ½)), rounded, at least 1 (Robertson & Sparck Jones)."""
    among = min(documents, total)
    return max(1, math.floor(_SCALE * math.log(1 + (2 * (total - among) + 1) / (2 * among + 1)) + 0.5))


def _rounded(part: int, whole: int) -> int:
    return (2 * part + whole) // (2 * whole)

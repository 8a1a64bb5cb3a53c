"""How good a list of results is, by the grades people gave: the usual measures of retrieval.

nDCG is that of Burges et al. (*Learning to rank using gradient descent*, ICML 2005): gains 2^grade - 1, discounted by
log2 of the place and one, set against the best order there could be.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

DEPTH = 10
"""Results that count."""


class Score(NamedTuple):
    """The measures of one question, or their means over several; each from 0 to 1."""

    ndcg: float
    pertama: float
    """Whether the first result answers or helps (success@1)."""
    sepuluh: float
    """Whether any of the first ten does (success@10)."""
    kosong: float
    """Whether nothing at all was found."""


def judged(found: Sequence[str], grades: Mapping[str, int]) -> Score:
    """The measures of the results ``found``, best first, when ``grades`` says what each is worth; others are worth 0."""
    got = [grades.get(each, 0) for each in found[:DEPTH]]
    ideal = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
    return Score(_gain(got) / ideal if ideal else 0.0, float(bool(got and got[0])), float(any(got)), float(not found))


def mean(scores: Iterable[Score]) -> Score:
    """The mean of each measure; of nothing, zero."""
    every = list(scores)
    return (
        Score(*(math.fsum(column) / len(every) for column in zip(*every, strict=True))) if every else Score(0, 0, 0, 0)
    )


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))

"""How good a stemmer is: families of words that belong together, and pairs that must stay apart."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from .tokens import tokens

Stem = Callable[[str], str]
Families = Sequence[tuple[str, tuple[str, ...]]]
Pairs = Sequence[tuple[str, str]]


class Verdict(NamedTuple):
    """How many pairs of words of one family there are, how many got one stem, and what went wrong."""

    keluarga: int
    bentuk: int
    pasangan: int
    setuju: int
    terpisah: tuple[tuple[str, str, str], ...]
    """Family, form and stem of each form that is not with most of its family."""
    tersatukan: tuple[tuple[str, str, str], ...]
    """Two words that must stay apart and the stem they share."""

    @property
    def recall(self) -> float:
        """The share of the pairs within families that got one stem; 1 where there is none."""
        return self.setuju / self.pasangan if self.pasangan else 1.0


def families(text: str) -> Families:
    """Families from lines ``name: form form …``; empty lines and those that begin with ``#`` say nothing."""
    rows = (line.partition(":") for line in _lines(text))
    return [(name.strip(), tuple(forms.split())) for name, _, forms in rows]


def pairs(text: str) -> Pairs:
    """Pairs from lines of two words."""
    return [(first, second) for first, second in map(str.split, _lines(text))]


def _lines(text: str) -> Iterable[str]:
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def verdict(together: Families, apart: Pairs, stem: Stem) -> Verdict:
    """Judge ``stem``; a form with a hyphen counts as its first part, as in search."""

    def found(form: str) -> str:
        return stem(tokens(form)[0].teks)

    agreed = count = 0
    parted: list[tuple[str, str, str]] = []
    for name, forms in together:
        stems = [found(form) for form in forms]
        usual = Counter(stems).most_common(1)[0][0]
        parted += [(name, form, each) for form, each in zip(forms, stems, strict=True) if each != usual]
        couples = list(combinations(stems, 2))
        count += len(couples)
        agreed += sum(first == second for first, second in couples)
    merged = [(first, second, found(first)) for first, second in apart if found(first) == found(second)]
    return Verdict(len(together), sum(len(forms) for _, forms in together), count, agreed, tuple(parted), tuple(merged))

"""What else the words of a query may be called: groups of names, expanded only when somebody searches."""

import functools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..records.sinonim import Sinonim
from .analysis import stems
from .rules import document


class Pengganti(NamedTuple):
    """The words ``awal`` up to, without, ``akhir`` of a query may as well be ``akar``, at a weight in percent."""

    awal: int
    akhir: int
    akar: tuple[str, ...]
    bobot: int


class Synonyms:
    """Groups of names, compared by their stems; a city's own groups come besides those of Jendela."""

    def __init__(self, *sources: Sinonim) -> None:
        self._others: dict[tuple[str, ...], dict[tuple[str, ...], int]] = defaultdict(dict)
        self.groups: list[tuple[int, list[tuple[str, ...]]]] = []
        """The weight of each group in percent, and its names as stems."""
        for source in sources:
            for group in source.kelompok:
                names = list(dict.fromkeys(filter(None, map(_stems, group.kata))))
                self.groups.append((group.bobot, names))
                for name in names:
                    known = self._others[name]
                    known.update({other: max(group.bobot, known.get(other, 0)) for other in names if other != name})
        self._longest = max(map(len, self._others), default=0)

    def replacements(self, query: Sequence[str]) -> list[Pengganti]:
        """What the stems of a query may be replaced by, in the order of their places; a name within a longer one is not seen."""
        found: list[Pengganti] = []
        end = 0
        for start in range(len(query)):
            for size in range(min(self._longest, len(query) - start), 0, -1):
                others = self._others.get(tuple(query[start : start + size]))
                if others and start + size > end:
                    found += [Pengganti(start, start + size, other, weight) for other, weight in others.items()]
                    end = start + size
                    break
        return found

    def __len__(self) -> int:
        """How many names there are."""
        return len(self._others)


def _stems(name: str) -> tuple[str, ...]:
    return tuple(stem for stem, _position in stems(name))


@functools.cache
def national() -> Sinonim:
    """The groups that come with Jendela, ``data/sinonim.yaml``."""
    return Sinonim.model_validate(document("sinonim.yaml"))


def synonyms(own: Iterable[Sinonim] = ()) -> Synonyms:
    """The synonyms of Jendela with those of a city."""
    return Synonyms(national(), *own)

"""What the builds promise, as one table, and whether a promise is kept by medians."""

from collections.abc import Mapping
from dataclasses import dataclass

from .measure import Run

COLD = "dingin"
ALONE = "dingin-satu"
"""The cold build by a single process, which is what stock Pelican is."""
BARE = "dingin-tanpa-cari"
"""The cold build without search, which is what Hugo alone is."""
HUGO = "hugo"
PELICAN = "pelican"
SEARCHED = "pagefind"
"""Hugo with Pagefind after it: what has all that we have, search included."""
GROWTH = 6.0
"""Promise: CPU time of N records against N / 5."""
MEMORY = 600e6 / 2**20
"""Promise: peak MiB of the default size."""
PREVIEW = 2.0
"""Promise: seconds from saving a file to seeing its page in the preview, the median."""
BOARDS = 2.0
"""Promise: seconds of processor time to make all boards of the default size in 60 departments."""
BOARDS_GROWTH = 4.4
"""Promise: that time of four times the records against the default size."""
GATES = 1.0
"""Promise: milliseconds of processor time of the gates for one record of text, warm."""
SHARE = 0.03
"""Promise: processor time that search takes for one changed or new record, against all records."""
LARGE_GROWTH = 11.0
"""Promise of ``--besar``: CPU time of ten times the records against the default size."""
LARGE_MEMORY = 2e9 / 2**20
"""Promise of ``--besar``: peak MiB."""
SEARCHING: Mapping[str, float] = {
    "keduanya": 40,
    "semua": 50,
    "mentah": 100,
    "permintaan": 18,
    "rekaman": 500,
    "dibuka": 2.5,
    "berikutnya": 200,
}
"""Promises of search by the names of ``searching.ROWS``: the median of each figure is at most so much, in the unit of its row."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise: a figure of a build of ours is at most ``limit`` times (``strict``: below) that of a peer."""

    build: str
    limit: float
    against: str = HUGO
    figure: str = "user"
    strict: bool = False

    @property
    def words(self) -> str:
        """The promise as a table shows it."""
        figure = "puncak" if self.figure == "peak" else self.figure
        return f"{figure} {'<' if self.strict else '≤'} {number(self.limit, 2)} × {self.against.capitalize()}"

    def kept(self, medians: Mapping[str, Run]) -> bool | None:
        """Whether it is kept; None when one of the two was not measured."""
        ours, theirs = medians.get(self.build), medians.get(self.against)
        if ours is None or theirs is None:
            return None
        value, bound = getattr(ours, self.figure), self.limit * getattr(theirs, self.figure)
        return bool(value < bound if self.strict else value <= bound)


PROMISES = (
    Promise(BARE, 2.0),
    Promise(COLD, 1.5, SEARCHED),
    Promise(BARE, 0.5, PELICAN),
    Promise(COLD, 1.0, figure="peak", strict=True),
    Promise(BARE, 1.0, figure="peak", strict=True),
    Promise("judul", 0.15),
    Promise("baru", 0.18),
    Promise("hapus", 0.18),
    Promise("ganti-nama", 0.18),
    Promise("templat", 1.5),
    Promise("hukum", 0.5),
    Promise("tanpa-perubahan", 0.08),
)


def number(value: float, digits: int) -> str:
    """A number as Indonesians write it: ``1.234,5``."""
    return f"{value:,.{digits}f}".translate(str.maketrans(",.", ".,"))

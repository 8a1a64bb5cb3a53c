"""The order of one repetition: Hugo, ours cold, ours after each edit, then the other peers; all in turn, so paired."""

import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from .corpus import ROOT
from .edits import EDITS
from .measure import Run, measured, median
from .output import Count, counted
from .peers import NAMES, peer
from .promises import ALONE, BARE, COLD, HUGO
from .tools import Unavailable
from .workspace import Workspace

OURS = "jendela"
SEARCHED_EDITS = ("judul", "baru")
"""The edits that may not cost search more than ``SHARE`` of all it does."""


class Failed(Exception):
    """A build ended badly; the message says which and its last words."""


@dataclass(slots=True)
class Results:
    """What was measured: the runs and outputs by build, and why a build is missing.

    ``small`` has the cold builds of a fifth of the records, for the promise of growth.
    """

    count: int
    runs: dict[str, list[Run]] = field(default_factory=dict)
    small: list[Run] = field(default_factory=list)
    outputs: dict[str, Count] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)

    def medians(self) -> dict[str, Run]:
        """The median run of each build, in the order of measuring."""
        return {name: median(runs) for name, runs in self.runs.items()}

    def add(self, name: str, run: Run) -> None:
        """Keep a run."""
        self.runs.setdefault(name, []).append(sound(name, run))


def sound(name: str, run: Run) -> Run:
    """The run, if the build ended well; one that failed ends everything, since its figures would be worth nothing."""
    if run.code != 0:
        raise Failed(f"{name}: kode keluar {run.code}\n{run.said}")
    return run


class Comparison:
    """Measures ours and the peers on one corpus below one folder."""

    def __init__(self, folder: Path, count: int, say: Callable[[str], None]) -> None:
        """A comparison at ``count`` records; ``say`` hears what is being done."""
        self._folder = folder
        self._say = say
        self._ours = Workspace(folder / "jendela", count)
        self._fifth = Workspace(folder / "jendela-seperlima", fifth(count))
        self._commands: dict[str, list[str]] = {}
        self.results = Results(count)

    def prepare(self, names: Iterable[str]) -> None:
        """Get the tools of the peers and write their sites; one that cannot be had is noted."""
        for name in names:
            try:
                self._commands[name] = peer(name).command(self._folder / name, self._output(name))
            except Unavailable as error:
                self.results.missing[name] = str(error)
                continue
            self._say(f"menulis situs {name}")
            command = [sys.executable, "-m", "bench.peers", name, str(self._ours.content), str(self._folder / name)]
            subprocess.run(command, cwd=ROOT, check=True)

    def repeat(self, cold: bool, edited: bool) -> None:
        """One repetition."""
        if HUGO in self._commands:
            self._peer(HUGO)
        if cold:
            self._say("jendela dingin, seperlima")
            self.results.small.append(sound("seperlima", self._fifth.cold()))
        if cold:
            self._say("jendela dingin, satu proses")
            self.results.add(ALONE, self._ours.cold("--workers", "1"))
            self._say("jendela dingin, tanpa pencarian")
            self.results.add(BARE, self._ours.unsearched())
        if cold or edited:
            self._cold()
        if edited:
            self._edits()
        for name in NAMES:
            if cold and name != HUGO and name in self._commands:
                self._peer(name)

    def site(self) -> Path:
        """The site of ours as a build from nothing makes it; built now unless it is there."""
        if not self._ours.output.is_dir():
            self._say("jendela dingin")
            sound(COLD, self._ours.cold())
        return self._ours.output

    def waits(self, saves: int) -> list[float]:
        """Seconds from each of some saved files to its page in the preview."""
        self._say("pratinjau")
        return self._ours.waits(saves)

    def shares(self, repeats: int) -> dict[str, float]:
        """Processor seconds of search in a build from nothing, and in those after one changed and one new record; medians."""
        found: dict[str, list[float]] = {}
        for _ in range(repeats):
            self._say("pencarian, seluruhnya")
            self._share(COLD, self._ours.search_cold(), found)
            self._ours.save()
            for name in SEARCHED_EDITS:
                self._say(f"pencarian, sunting {name}")
                self._share(name, self._ours.search_edited(name), found)
            self._ours.restore()
        return {name: statistics.median(each) for name, each in found.items()}

    def _share(self, name: str, measure: tuple[Run, float], found: dict[str, list[float]]) -> None:
        run, seconds = measure
        sound(name, run)
        found.setdefault(name, []).append(seconds)

    def _cold(self) -> None:
        self._say("jendela dingin")
        self.results.add(COLD, self._ours.cold())
        if OURS not in self.results.outputs:
            self.results.outputs[OURS] = counted(self._ours.output)

    def _edits(self) -> None:
        self._ours.save()
        for name in EDITS:
            self._say(f"jendela sunting {name}")
            self.results.add(name, self._ours.edited(name))
        self._ours.restore()

    def _peer(self, name: str) -> None:
        self._say(f"{name} penuh")
        shutil.rmtree(self._output(name), ignore_errors=True)
        self.results.add(name, measured(self._commands[name], self._folder / name))
        if name not in self.results.outputs:
            self.results.outputs[name] = counted(self._output(name))

    def _output(self, name: str) -> Path:
        return self._folder / f"{name}-hasil"


def growth(folder: Path, sizes: tuple[int, int], repeats: int, say: Callable[[str], None]) -> tuple[Run, Run]:
    """The median cold builds of two sizes, interleaved, so that a busy minute hits both."""
    places = [Workspace(folder / f"jendela-{size}", size) for size in sizes]
    runs: tuple[list[Run], list[Run]] = ([], [])
    for _ in range(repeats):
        for size, place, found in zip(sizes, places, runs, strict=True):
            say(f"jendela dingin {size}")
            found.append(sound(str(size), place.cold()))
    return median(runs[0]), median(runs[1])


def fifth(count: int) -> int:
    """The smaller size of the promise of growth."""
    return max(1, count // 5)

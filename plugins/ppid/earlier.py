"""Has the last sound version of a record stand in while an edit of it is broken; what is to vanish gets none.

Which version that is follows from the files and their history alone, never from what was published or is remembered.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from .cache.store import restored
from .cards import Card
from .intake.files import read
from .intake.guarding import personal
from .intake.hidden import hides
from .intake.history import MOST_FILES, History, Version
from .intake.reading import Parsed, record_parsed
from .intake.richtext import Renderer
from .intake.sources import Identity
from .problems import Problem
from .record import Record

MOST = 20
"""Versions of one file that are tried."""


class Pengganti(NamedTuple):
    """An earlier version that stands in: the record that was read from it, and when the branch got it."""

    record: Record
    moment: str


Judge = Callable[[Iterable[Problem]], bool]
"""Whether the findings of the guard in one version of a record may be published."""
Parts = tuple[Mapping[Identity, list[Problem]], ...]
_WHY = {
    "absent": "Riwayat git tidak ada, jadi versi lama rekaman yang ditahan tidak dapat ditampilkan.",
    "full": f"Rekaman yang ditahan lebih dari {MOST_FILES}, jadi versi lamanya tidak dicari.",
    "cut": "Riwayat git terpotong. Dengan riwayat lengkap, versi lama rekaman yang ditahan mungkin dapat tampil.",
}


class Earlier:
    """Stands in for the records of one content folder as it is at ``today``."""

    def __init__(self, root: Path, history: History, today: dt.date, judge: Judge) -> None:
        self._root = root
        self._history = history
        self._today = today
        self._judge = judge
        self._chains: dict[str, Iterator[Pengganti]] = {}
        self._faults: dict[str, list[Problem]] = {}
        self.shown: dict[str, Pengganti] = {}
        """What stands in for a file, by its path."""

    def broken(self, identities: Iterable[Identity], records: Iterable[Record], problems: Iterable[Problem]) -> Parts:
        """The files without a record, with their ``problems``: profiles, which declare contacts, and then all others."""
        there = {record.path for record in records}
        lost: dict[str, tuple[Identity, list[Problem]]] = {
            identity.path: (identity, []) for identity in identities if identity.path not in there
        }
        for problem in problems if lost else ():
            if problem.path in lost:
                lost[problem.path][1].append(problem)
        self._history.look_up(lost)
        profiles = {identity: faults for identity, faults in lost.values() if identity.jenis == "opd"}
        return profiles, {identity: faults for identity, faults in lost.values() if identity.jenis != "opd"}

    def first(self, broken: Mapping[Identity, list[Problem]]) -> dict[str, Record]:
        """The versions that stand in for files with faults of their own, by path."""
        found = {}
        for identity, faults in broken.items():
            findings = [problem for problem in faults if personal(problem)]
            form = [problem for problem in faults if not personal(problem)]
            if self._waits(identity, form) and self._judge(findings):
                found[identity.path] = self._next(identity, faults)
        return {path: record for path, record in found.items() if record is not None}

    def instead(self, records: Iterable[Record], told: Iterable[Problem]) -> dict[str, Record]:
        """For the records that ``told`` has just refused, the versions before the refused ones, by path."""
        faults: dict[str, list[Problem]] = {}
        for problem in told:
            faults.setdefault(problem.path, []).append(problem)
        asked = {}
        for record in records if faults else ():
            own = faults.get(record.path, [])
            if any(problem.galat for problem in own):
                self.shown.pop(record.path, None)
                if delayable(own) if record.path in self._chains else self._waits(record.identity, own):
                    asked[record.identity] = own
        self._history.look_up(identity.path for identity in asked)
        found = {identity.path: self._next(identity, own) for identity, own in asked.items()}
        return {path: record for path, record in found.items() if record is not None}

    def reported(self, problems: Iterable[Problem], told: Iterable[Problem]) -> list[Problem]:
        """What is wrong with the files themselves: ``told`` of the records, but not of the versions that stand in."""
        owners = {path.split("/")[1] for path in self._faults}
        kept = [
            problem
            for problem in told
            if problem.path not in self._faults
            and not (problem.code == "W-BERKAS-YATIM" and problem.path.split("/")[1] in owners)
        ]
        return [*problems, *kept, *(problem for faults in self._faults.values() for problem in faults)]

    @property
    def note(self) -> str:
        """Why a version may be missing, in words; "" where none is."""
        missing = self._faults.keys() - self.shown.keys()
        if not missing:
            return ""
        reasons = (("absent", self._history.absent), ("full", self._history.full), ("cut", self._history.cut))
        return next((_WHY[name] for name, true in reasons if true), "")

    def _waits(self, identity: Identity, faults: list[Problem]) -> bool:
        """Whether an edit with ``faults`` is one that merely waits."""
        if not delayable(faults):
            return False
        data = read(self._root, identity.path)
        return isinstance(data, bytes) and not hides(data, self._today)

    def _next(self, identity: Identity, faults: list[Problem]) -> Record | None:
        path = identity.path
        if path not in self._chains:
            self._faults[path] = faults
            self._chains[path] = self._versions(identity)
        found = next(self._chains[path], None)
        if found is None:
            return None
        self.shown[path] = found
        return found.record

    def _versions(self, identity: Identity) -> Iterator[Pengganti]:
        """The versions of a file that are sound by themselves, newest first, as far back as nothing was to vanish."""
        now = read(self._root, identity.path)
        for version in self._history.versions(identity.path)[:MOST]:
            data = self._history.bytes_of(version.blob) if version.blob else None
            if data is None:
                return
            if data == now:
                continue
            parsed = _parsed(identity, version, data)
            if not self._judge([problem for problem in parsed.problems if personal(problem)]):
                return
            if parsed.card is not None:
                yield Pengganti(_record(parsed.card, parsed), version.moment)
            elif not delayable(problem for problem in parsed.problems if not personal(problem)):
                return
            if hides(data, self._today):
                return


def delayable(faults: Iterable[Problem]) -> bool:
    """Whether ``faults`` are of form alone, so that the version before may stay; what is not known to be is not."""
    return all(problem.tunda for problem in faults if problem.galat)


def _record(card: Card, parsed: Parsed) -> Record:
    content = restored(card.jenis, parsed.isi, parsed.body)
    return Record(card, lambda _card: content)


def _parsed(identity: Identity, version: Version, data: bytes) -> Parsed:
    """What becomes of a version under today's rules; its mark says when it was, for its page does."""
    with TemporaryDirectory(prefix="jendela-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / identity.path
        file.parent.mkdir(parents=True)
        file.write_bytes(data)
        mark = f"{version.blob}:{len(data)}:{version.moment}"
        return record_parsed(Path(folder), identity, mark, Renderer().body)

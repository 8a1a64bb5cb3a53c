"""Remembers one finished site: every output with what it depended on, and the answer each dependency had.

The whole describes one build that ended; it is replaced in one transaction after the last file is written, so a build
that was killed leaves the state of the build before it, and the files it wrote no longer match.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Self

from .database import BROKEN, opened, place, removed, shelf, shelve, shelves, tidied
from .journal import Row, emptied, entries, keep, schema

_SCHEMA = (shelf("fact"), *schema("output"), shelf("figure"), shelf("seal"), "generation (value INTEGER NOT NULL)")
_TICK = 20_000_000
"""Nanoseconds within which two changes of a file may leave the same time stamp."""


FACTS = 256
"""Facts in one row."""


class Made(NamedTuple):
    """One output as it was made: what it declared, the numbers of the facts it asked, and its file on disk.

    The numbers are one text with a space between them: a build reads millions of them and looks into few.
    ``digest`` is the SHA-256 of its bytes; ``size`` and ``mtime`` (nanoseconds) only save reading it again.
    """

    key: str
    facts: str
    digest: str
    size: int
    mtime: int


@dataclass(slots=True)
class State:
    """What is remembered, in memory: facts by name, their answers, and outputs by file."""

    numbers: dict[str, int] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, Made] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    """The facts that were reckoned from others, with the numbers of those as ``Made.facts`` has them."""
    unsure: int = 0
    """Files with a time stamp from here on (nanoseconds) may have been changed unseen, within one tick of the clock."""
    _words: dict[str, str] = field(default_factory=dict)
    """The numbers of facts as words: most facts are asked by many outputs."""

    def numbered(self, names: Iterable[str]) -> str:
        """The numbers of facts as ``Made`` has them; new names get new numbers, in alphabetical order."""
        words = self._words
        return " ".join([words.get(name) or self._word(name) for name in sorted(names)])

    def _word(self, name: str) -> str:
        numbers = self.numbers
        word = self._words[name] = str(numbers.setdefault(name, len(numbers)))
        return word

    def changed(self, answers: Mapping[str, str]) -> frozenset[str]:
        """The numbers of the facts whose answers are no longer what they were, as words of ``Made.facts``."""
        now = map(answers.get, self.answers)
        names = [name for (name, answer), other in zip(self.answers.items(), now, strict=True) if answer != other]
        return frozenset(str(self.numbers[name]) for name in names if name in self.numbers)


class Seal(NamedTuple):
    """What a build that read all this made: one hash, the time in which it holds (ISO form), and what was told of it."""

    seal: str
    since: str
    until: str
    records: int
    pages: int
    told: str
    """Its warnings in words, to be said again."""


class Sealed:
    """The seal of the last build, and its outputs when they are asked for."""

    def __init__(self, seal: Seal, database: sqlite3.Connection) -> None:
        self.seal = seal
        self._database = database

    def outputs(self) -> tuple[dict[str, Made], int]:
        """The outputs, and from which time stamp on a file must be read to be sure of it; none where rows are spoiled."""
        try:
            outputs, _late, whole = _outputs(self._database)
        except (sqlite3.Error, ValueError, TypeError, LookupError):
            return {}, 0
        return (outputs, _unsure(outputs)) if whole else ({}, 0)


class StateFile:
    """The file of the cache that holds the state of one output folder."""

    def __init__(self, file: Path | None, version: str, origin: str) -> None:
        self._file = file
        self._version = version
        self._origin = origin
        self._generation = 0
        self._late: frozenset[str] = frozenset()
        self.note = ""

    @classmethod
    def at(cls, folder: Path | None, output: Path, version: str, origin: str) -> Self:
        """The state of the site in ``output``, kept in the cache ``folder``; without a folder nothing is kept."""
        if folder is None:
            return cls(None, version, origin)
        tidied(folder, "situs-*.sqlite")
        return cls(folder / f"situs-{place(folder, output)}.sqlite", version, origin)

    def read(self) -> State:
        """The state of the last build that ended; empty when there is none that can be trusted."""
        database = self._opened()
        if database is None:
            return State()
        state = State()
        try:
            self._generation = _generation(database)
            facts, all_facts = shelves(database, "fact")
            figures, all_figures = shelves(database, "figure")
            state.outputs, self._late, all_outputs = _outputs(database)
            if not all_facts or list(facts) != list(range(len(facts))):
                raise ValueError
            state.answers = {name: answer for row in facts.values() for name, answer in row}
            state.numbers = {name: number for number, name in enumerate(state.answers)}
            state.figures = {name: numbers for row in figures.values() for name, numbers in row}
            if not (all_outputs and all_figures):
                self.note = BROKEN
        except (sqlite3.Error, ValueError, TypeError, LookupError):
            self._spoiled(database)
            return State()
        finally:
            database.close()
        state.unsure = _unsure(state.outputs)
        return state

    @contextmanager
    def sealed(self) -> Iterator[Sealed | None]:
        """The seal of the last build, if it left one, without saying or mending anything."""
        if self._file is None or not self._file.is_file():
            yield None
            return
        with closing(sqlite3.connect(f"{self._file.resolve().as_uri()}?mode=ro", uri=True, timeout=10)) as database:
            try:
                told = dict(database.execute("SELECT name, value FROM meta"))
                rows, whole = shelves(database, "seal")
                good = told.get("version") == self._version and whole and bool(rows)
                found = Sealed(Seal(*rows[0]), database) if good else None
            except (sqlite3.Error, ValueError, TypeError, LookupError):
                found = None
            yield found

    def write(self, before: State, after: State, seal: Seal | None = None) -> None:
        """Save ``after``, of which only what differs from ``before`` is written; a file that cannot be written is left."""
        database = self._opened()
        if database is None:
            return
        try:
            database.execute("BEGIN IMMEDIATE")
            generation = _generation(database)
            if generation != self._generation or not _extends(after, before):
                database.execute("DELETE FROM fact")
                emptied(database, "output")
                before, self._late = State(), frozenset()
            shelve(database, "fact", _changed_facts(before, after))
            keep(database, "output", _changed_outputs(before, after), self._late, after.outputs, _entry)
            shelve(database, "figure", [(0, list(after.figures.items()))])
            database.execute("DELETE FROM seal")
            if seal is not None:
                shelve(database, "seal", [(0, list(seal))])
            database.execute("DELETE FROM generation")
            database.execute("INSERT INTO generation VALUES (?)", (generation + 1,))
            database.execute("COMMIT")
        except sqlite3.Error:
            self._spoiled(database)
        finally:
            database.close()

    def _opened(self) -> sqlite3.Connection | None:
        if self._file is None:
            return None
        database, note = opened(self._file, _SCHEMA, self._version, self._origin)
        self.note = self.note or note
        return database

    def _spoiled(self, database: sqlite3.Connection) -> None:
        """Throw a file away that can no longer be trusted."""
        database.close()
        assert self._file is not None
        removed(self._file)
        self.note = BROKEN


def _outputs(database: sqlite3.Connection) -> tuple[dict[str, Made], frozenset[str], bool]:
    """Every output, which of them are in the journal, and whether all rows were as they were written."""
    found, late, whole = entries(database, "output")
    return {file: Made(key, facts, *more) for file, key, facts, *more in found.values()}, late, whole


def _unsure(outputs: Mapping[str, Made]) -> int:
    return max((made.mtime for made in outputs.values()), default=0) - _TICK


def _generation(database: sqlite3.Connection) -> int:
    """How often the file has been written: another build may have done so since it was read."""
    row = database.execute("SELECT value FROM generation").fetchone()
    return int(row[0]) if row is not None else 0


def _extends(after: State, before: State) -> bool:
    """Whether the facts of ``after`` have the numbers they had."""
    return list(before.numbers) == list(after.numbers)[: len(before.numbers)]


def _changed_facts(before: State, after: State) -> Iterator[tuple[int, list[Any]]]:
    """The shelves of facts to write: ``FACTS`` in a row, in the order of their numbers."""
    names = list(after.numbers)
    old, new = (list(map(answers.get, names)) for answers in (before.answers, after.answers))
    for start in range(0, len(names), FACTS):
        row = slice(start, start + FACTS)
        if old[row] != new[row]:
            yield start // FACTS, list(zip(names[row], new[row], strict=True))


def _changed_outputs(before: State, after: State) -> list[str]:
    """The outputs that are others, and those that are gone."""
    known = before.outputs
    gone = known.keys() - after.outputs.keys()
    return [*gone, *(file for file, made in after.outputs.items() if known.get(file) is not made)]


def _entry(file: str, made: Made) -> Row:
    return [file, *made]

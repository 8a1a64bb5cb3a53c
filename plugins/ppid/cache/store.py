"""Remembers every record that has been read: its card, its content and its problems, by the mark of its file's bytes.

A row is right or absent: it is used only while the file has the same mark and the code that read it is the same.
"""

import functools
import hashlib
import os
import sqlite3
import sys
import tempfile
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from pydantic_core import from_json

from ..cards import Card
from ..installed import installed
from ..intake.reading import Parsed
from ..intake.richtext import Body, Finding, Link
from ..problems import Problem
from ..records import RECORD_TYPES
from ..records.part import KNOWN
from ..registry import Content
from ..search.entries import Entry
from ..search.entries import restored as restored_entries
from .database import BROKEN, checksum, opened, place, removed, shelf, tidied
from .journal import Row, entries, keep, schema
from .lately import Lately
from .pictures import Pictures

_SCHEMA = (
    *schema("card"),
    shelf("document"),
    "content (path TEXT PRIMARY KEY, mark TEXT NOT NULL, isi BLOB NOT NULL, body BLOB NOT NULL, kata BLOB NOT NULL,"
    " crc INTEGER NOT NULL)",
)
_BATCH = 1_000
_HELD = 512
"""Contents held in memory at once."""
_ROOMS = ("guard", "intake", "records", "search")
_FILES = (
    "cards.py", "late.py", "masking.py", "problems.py", "katalog.yaml", "vocabulary.py", "cache/store.py",
    "law/__init__.py", "law/revoked.py", "law/reference/__init__.py", "law/reference/dicabut.yaml",
    "law/charter.py", "law/vague.py", "law/reference/kabur.yaml",
)  # fmt: skip
"""What else decides how a file is read; a test holds that no import is missing."""


class Kept(NamedTuple):
    """What is remembered of one file: its mark, its card when it was sound, and its problems."""

    mark: str
    card: Card | None
    problems: tuple[Problem, ...]


def reading_files(package: Path) -> list[Path]:
    """The files below ``plugins/ppid`` that decide how a record is read."""
    files = [package / name for name in _FILES]
    for room in ("guard", "search"):
        files += sorted((package / room / "data").iterdir())
    return files + [file for room in _ROOMS for file in sorted((package / room).glob("*.py"))]


@functools.cache
def reading_version() -> str:
    """A hash of all code that turns a file into a record; an entry made by other code is never used."""
    digest = hashlib.sha256(repr(sys.version_info[:3]).encode())
    package = Path(__file__).resolve().parent.parent
    for file in reading_files(package):
        digest.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update("\0".join(installed()).encode())
    return digest.hexdigest()


class Store:
    """Records by the path and mark of their files; use as a context manager, which saves what is new.

    Safe to carry into forked workers: each process opens the file for itself.
    """

    def __init__(
        self, file: Path | None, owned: tempfile.TemporaryDirectory[str] | None = None, *, reading: bool = False
    ) -> None:
        self.file = file
        self._owned = owned
        self._process = os.getpid()
        self._kept: dict[str, Kept] = {}
        self._stale: dict[str, None] = {}
        self._late: frozenset[str] = frozenset()
        self._new: dict[str, Parsed] = {}
        self._lately = Lately()
        self._held: OrderedDict[tuple[str, str], Content] = OrderedDict()
        self.pictures = Pictures(
            file.with_name(file.name.replace("rekaman", "gambar", 1)) if file and not reading else None
        )
        self._database: sqlite3.Connection | None
        if file is None:
            self._database, self.note = None, ""
        elif reading:
            self._database, self.note = _readable(file), ""
        else:
            self._database, self.note = opened(file, _SCHEMA, reading_version())

    @classmethod
    def at(cls, folder: Path | None, content: Path) -> Self:
        """The store of ``content`` in the cache ``folder``; without a folder it lies on the disk for one build."""
        if folder is None:
            owned = tempfile.TemporaryDirectory(prefix="jendela-", ignore_cleanup_errors=True)
            return cls(Path(owned.name) / "rekaman.sqlite", owned)
        tidied(folder, "rekaman-*.sqlite")
        tidied(folder, "gambar-*.sqlite")
        return cls(folder / f"rekaman-{place(folder, content)}.sqlite")

    @property
    def lasting(self) -> bool:
        """Whether other processes can read what it keeps."""
        return self._database is not None

    @property
    def database(self) -> sqlite3.Connection | None:
        """The open file, for what else of the cache lies in it."""
        return self._database

    @classmethod
    def in_memory(cls) -> Self:
        """A store that keeps everything in memory, for small contents."""
        return cls(None)

    def kept(self) -> dict[str, Kept]:
        """Everything remembered, by path; what is not as it was written is left out."""
        if self._database is None:
            return {}
        try:
            found, self._late, whole = entries(self._database, "card")
            if not whole:
                self.note = BROKEN
            for path, mark, card, problems in found.values():
                kept = Kept(mark, Card.of_list(card) if card else None, _problems(problems) if problems else ())
                self._kept[path] = kept
        except (sqlite3.Error, ValueError, TypeError, LookupError):
            self._begin_anew()
        return dict(self._kept)

    def _begin_anew(self) -> None:
        """Throw a spoiled store away."""
        assert self._database is not None and self.file is not None
        self._database.close()
        removed(self.file)
        self._database = opened(self.file, _SCHEMA, reading_version()).database
        self._kept.clear()
        self._late = frozenset()
        self.note = BROKEN

    def keep(self, path: str, parsed: Parsed) -> None:
        """Remember what was read from ``path``, unless the file had no mark."""
        if not parsed.mark:
            return
        self._kept[path] = Kept(parsed.mark, parsed.card, parsed.problems)
        self._new[path] = parsed
        self._lately.add(path, parsed)
        self._stale[path] = None
        if self._database is not None and len(self._new) >= _BATCH:
            self._write_contents()

    def forget(self, paths: list[str]) -> None:
        """Drop what is remembered of files that are gone."""
        for path in paths:
            self._kept.pop(path, None)
            self._stale[path] = None
        self._execute("DELETE FROM content WHERE path = ?", [(path,) for path in paths])

    def save(self) -> None:
        """Write what is new; a store that cannot be written is left alone."""
        self._write_contents()
        if self._database is None or not self._stale:
            return
        stale, self._stale = self._stale, {}
        try:
            self._database.execute("BEGIN IMMEDIATE")
            late = keep(self._database, "card", stale, self._late, self._kept, _entry)
            self._database.execute("COMMIT")
            self._late = late
        except sqlite3.Error:
            _undone(self._database)

    def _write_contents(self) -> None:
        if self._database is None:
            return
        fresh, self._new = self._new, {}
        rows = []
        for path, parsed in fresh.items():
            if parsed.card is not None:
                parts = (parsed.isi, parsed.body, parsed.kata)
                rows.append((path, parsed.mark, *parts, checksum(path.encode(), parsed.mark.encode(), *parts)))
        self._execute("INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?, ?, ?)", rows)

    def content(self, card: Card) -> Content | None:
        """The content of a record that is remembered, or None."""
        place = (card.path, card.mark)
        held = self._held.get(place)
        if held is not None:
            self._held.move_to_end(place)
            return held
        found = self._read(card)
        if found is not None:
            self.hold(card, found)
        return found

    def hold(self, card: Card, content: Content) -> None:
        """Have the content of a record at hand until others need the room."""
        self._held[card.path, card.mark] = content
        if len(self._held) > _HELD:
            self._held.popitem(last=False)

    def _read(self, card: Card) -> Content | None:
        fresh = self._lately.get(card) or self._new.get(card.path)
        try:
            if fresh is not None and fresh.mark == card.mark:
                return restored(card.jenis, fresh.isi, fresh.body)
            row = self._row(card)
            return restored(card.jenis, row[2], row[3]) if row is not None else None
        except (sqlite3.Error, ValueError, TypeError, LookupError):
            return None

    def entries(self, card: Card) -> list[Entry] | None:
        """What is searched of a record that is remembered, or None."""
        fresh = self._lately.get(card) or self._new.get(card.path)
        try:
            if fresh is not None and fresh.mark == card.mark:
                return restored_entries(fresh.kata)
            row = self._row(card)
            return restored_entries(row[4]) if row is not None else None
        except (sqlite3.Error, ValueError, TypeError, LookupError):
            return None

    def _row(self, card: Card) -> tuple[Any, ...] | None:
        """The row of a record, if it is of the same file and as it was written."""
        row: tuple[Any, ...] | None
        row = self._connection().execute("SELECT * FROM content WHERE path = ?", (card.path,)).fetchone()
        if row is None or row[1] != card.mark:
            return None
        return row if checksum(row[0].encode(), row[1].encode(), *row[2:5]) == row[5] else None

    def _connection(self) -> sqlite3.Connection:
        """This process's own connection; a forked child must not use its parent's."""
        if self._process != os.getpid() and self.file is not None:
            self._process = os.getpid()
            self._database = _readable(self.file)
        if self._database is None:
            raise sqlite3.OperationalError
        return self._database

    def _execute(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        if self._database is None or not rows:
            return
        try:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany(statement, rows)
            self._database.execute("COMMIT")
        except sqlite3.Error:
            _undone(self._database)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Save what is new and close."""
        self.save()
        self.pictures.close()
        if self._database is not None:
            self._database.close()
            self._database = None
        if self._owned is not None:
            self._owned.cleanup()


def _readable(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=10)


def restored(jenis: str, isi: bytes, body: bytes) -> Content:
    """The content that a ``Parsed`` holds as JSON."""
    return Content(RECORD_TYPES[jenis].model_validate_json(isi, context=KNOWN), _body(from_json(body)))


def _body(data: list[Any]) -> Body:
    html, token, links, findings = data
    return Body(
        html,
        token,
        tuple(Link(kind, target) for kind, target in links),
        tuple(Finding(code, line, tuple(map(tuple, values))) for code, line, values in findings),
    )


def _entry(path: str, kept: Kept) -> Row:
    return [path, kept.mark, kept.card, _rows(kept.problems)]


def _rows(problems: tuple[Problem, ...]) -> list[Any]:
    return [[problem.path, problem.line, problem.code, problem.values] for problem in problems]


def _problems(rows: list[Any]) -> tuple[Problem, ...]:
    return tuple(Problem(path, line, code, tuple(map(tuple, values))) for path, line, code, values in rows)


def _undone(database: sqlite3.Connection) -> None:
    if database.in_transaction:
        database.execute("ROLLBACK")

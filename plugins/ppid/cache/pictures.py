"""Remembers pictures: what a look at each file has told, by its mark, and the forms made of it, by its content hash.

A row is right or absent: forms carry the SHA-256 of their bytes, and all of it is used only for the recipe that made it.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..pictures.encoder import recipe
from ..pictures.forms import Form, Forms
from ..pictures.opening import Look
from .database import BROKEN, checksum, opened, removed, shelf, shelf_of, shelve, shelves

LEFT_OVER = 64 * 1024 * 1024
"""Bytes of forms kept for pictures that the content folder no longer has: a branch or a change that is taken back."""
_SCHEMA = (
    shelf("look"),
    "forms (digest TEXT PRIMARY KEY, size INTEGER NOT NULL, told BLOB NOT NULL, crc INTEGER NOT NULL)",
    "form (digest TEXT NOT NULL, number INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (digest, number))",
)


class Pictures:
    """What is remembered of pictures in ``file``; opened when it is first asked, so that a site without any has none."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._database: sqlite3.Connection | None = None
        self._told: dict[str, tuple[Form, ...]] | None = None
        self._new = False
        self.note = ""

    def _opened(self) -> sqlite3.Connection | None:
        if self._database is None and self._file is not None:
            self._database, self.note = opened(self._file, _SCHEMA, recipe())
            if self._database is None:
                self._file = None
        return self._database

    def _begin_anew(self) -> None:
        """Throw a spoiled file away."""
        assert self._file is not None
        self.close()
        removed(self._file)
        self._opened()
        self.note = self.note or BROKEN

    def looks(self) -> dict[str, Look]:
        """Every look that is remembered, by path; what is not as it was written is left out."""
        database = self._opened()
        if database is None:
            return {}
        try:
            rows, _whole = shelves(database, "look")
            return {
                path: Look(mark, digest, width, height, code, tuple((name, value) for name, value in values))
                for entries in rows.values()
                for path, mark, digest, width, height, code, values in entries
            }
        except (sqlite3.Error, ValueError, TypeError, LookupError):
            self._begin_anew()
            return {}

    def keep_looks(self, before: Mapping[str, Look], after: Mapping[str, Look]) -> None:
        """Remember the looks ``after`` instead of those ``before``."""
        stale = {shelf_of(path) for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
        entries: dict[int, list[Any]] = {number: [] for number in stale}
        for path, look in sorted(after.items()):
            if look.mark and shelf_of(path) in stale:
                entries[shelf_of(path)].append([path, *look])
        database = self._opened() if entries else None
        if database is not None:
            self._written(database, lambda: shelve(database, "look", entries.items()))

    def forms(self, digest: str) -> tuple[Form, ...] | None:
        """The forms made of the picture with this content hash, or None where none are remembered."""
        if self._told is None:
            self._told = self._read()
        return self._told.get(digest)

    def _read(self) -> dict[str, tuple[Form, ...]]:
        database = self._opened()
        found: dict[str, tuple[Form, ...]] = {}
        if database is None:
            return found
        try:
            for digest, told, crc in database.execute("SELECT digest, told, crc FROM forms"):
                if checksum(digest.encode(), told) == crc:
                    found[digest] = tuple(Form(*each) for each in json.loads(told))
        except (sqlite3.Error, ValueError, TypeError, LookupError, AttributeError):
            self._begin_anew()
            return {}
        return found

    def keep(self, digest: str, made: Forms) -> None:
        """Remember the forms of the picture with the content hash ``digest``."""
        if self._told is None:
            self._told = self._read()
        self._told[digest] = made.forms
        self._new = True
        database = self._opened()
        if database is None:
            return
        told = json.dumps(made.forms, separators=(",", ":")).encode()
        size = sum(form.size for form in made.forms)

        def write() -> None:
            database.execute("DELETE FROM form WHERE digest = ?", (digest,))
            rows = [(digest, number, data) for number, data in enumerate(made.data)]
            database.executemany("INSERT INTO form VALUES (?, ?, ?)", rows)
            crc = checksum(digest.encode(), told)
            database.execute("INSERT OR REPLACE INTO forms VALUES (?, ?, ?, ?)", (digest, size, told, crc))

        self._written(database, write)

    def data(self, digest: str, number: int) -> bytes | None:
        """The bytes of one form as they are remembered; who asked compares them with the form's own hash."""
        database = self._opened()
        if database is None:
            return None
        try:
            where = (digest, number)
            row = database.execute("SELECT data FROM form WHERE digest = ? AND number = ?", where).fetchone()
        except sqlite3.Error:
            self._begin_anew()
            return None
        return row[0] if row is not None and isinstance(row[0], bytes) else None

    def tidied(self, used: Iterable[str]) -> None:
        """Drop the oldest forms of pictures that are not ``used`` beyond ``LEFT_OVER``; nothing to do unless some are new."""
        database = self._opened() if self._new else None
        if database is None:
            return
        self._new = False
        wanted, left = set(used), LEFT_OVER

        def sweep() -> None:
            nonlocal left
            for digest, size in database.execute("SELECT digest, size FROM forms ORDER BY rowid DESC").fetchall():
                left -= 0 if digest in wanted else size
                if left < 0 and digest not in wanted:
                    database.execute("DELETE FROM forms WHERE digest = ?", (digest,))
                    database.execute("DELETE FROM form WHERE digest = ?", (digest,))

        self._written(database, sweep)

    def _written(self, database: sqlite3.Connection, write: Any) -> None:
        """Call ``write`` in one transaction; a file that cannot be written is left alone, a spoiled one begun anew."""
        try:
            database.execute("BEGIN IMMEDIATE")
            write()
            database.execute("COMMIT")
        except sqlite3.OperationalError:
            if database.in_transaction:
                database.execute("ROLLBACK")
        except sqlite3.Error:
            self._begin_anew()

    def close(self) -> None:
        """Close the file."""
        if self._database is not None:
            self._database.close()
            self._database = None

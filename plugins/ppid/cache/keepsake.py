"""Remembers one value that takes long to make and seldom changes, with the key of all it was made from."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from .database import BROKEN, checksum, compact, opened, place, removed, tidied, transaction

_SCHEMA = ("keepsake (key TEXT NOT NULL, data BLOB NOT NULL, crc INTEGER NOT NULL)",)


class Keepsake:
    """One value in a file of the cache; without a file it remembers nothing, and a spoiled one is as good as none."""

    def __init__(self, file: Path | None, version: str) -> None:
        self._file = file
        self._version = version
        self.note = ""
        """What the person should know of the file, in words; "" for nothing."""

    @classmethod
    def at(cls, folder: Path | None, name: str, output: Path, version: str) -> Self:
        """The value called ``name`` of the site in ``output``, kept in the cache ``folder``, made by code of ``version``."""
        if folder is None:
            return cls(None, version)
        tidied(folder, f"{name}-*.sqlite")
        return cls(folder / f"{name}-{place(folder, output)}.sqlite", version)

    def recalled(self, key: str) -> Any:
        """The value that was kept under ``key``, as ``json.loads`` gives it; None where there is none that can be trusted."""
        database = self._opened()
        if database is None or self._file is None:
            return None
        try:
            with closing(database):
                row = database.execute("SELECT data, crc FROM keepsake WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            if checksum(key.encode(), row[0]) != row[1]:
                raise ValueError
            return json.loads(row[0])
        except (sqlite3.Error, ValueError, TypeError):
            removed(self._file)
            self.note = BROKEN
            return None

    def keep(self, key: str, value: Any) -> None:
        """Remember ``value``, which JSON can hold, instead of any other."""
        database = self._opened()
        if database is None:
            return
        data = compact(value)
        try:
            with closing(database), transaction(database):
                database.execute("DELETE FROM keepsake")
                database.execute("INSERT INTO keepsake VALUES (?, ?, ?)", (key, data, checksum(key.encode(), data)))
        except sqlite3.Error:
            self.note = BROKEN

    def _opened(self) -> sqlite3.Connection | None:
        if self._file is None:
            return None
        database, note = opened(self._file, _SCHEMA, self._version)
        self.note = self.note or note
        if database is None:
            self._file = None
        return database

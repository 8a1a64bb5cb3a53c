"""Remembers up to which commit the history has been walked for deleted records, so that a build walks only what is new.

What is remembered is a function of that commit alone; one that is not on the way to HEAD, or not as it was written, is not used.
"""

import datetime as dt
import functools
import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from ..intake import deletions as walking
from ..intake import hidden, history
from ..intake.deletions import Deletions, Gone, Remembered
from ..intake.files import Listing
from .database import opened, place, shelf, shelve, shelves, tidied

_TABLE = "gone"
_ROW = 1_000
"""Deleted files in one row."""


def memory_at(folder: Path | None, content: Path) -> Path | None:
    """The file in the cache ``folder`` that remembers the deletions of ``content``."""
    if folder is None:
        return None
    tidied(folder, "hilang-*.sqlite")
    return folder / f"hilang-{place(folder, content)}.sqlite"


def memory_beside(store: Path | None) -> Path | None:
    """The same file, by that of the records of that content folder."""
    return store.with_name(store.name.replace("rekaman", "hilang", 1)) if store is not None else None


def deleted(names: Listing, today: dt.date, file: Path | None) -> Deletions:
    """The deletions of a listed content folder; they are asked for once a listing, and remembered in ``file``."""
    if not names.deleted:
        before = _read(file)
        found, after = walking.deletions(names, today, before)
        if after is not None and after != before:
            _write(file, after)
        names.deleted.append(found)
    return names.deleted[0]


@functools.cache
def _version() -> str:
    """A hash of the code that finds them."""
    digest = hashlib.sha256()
    for module in (walking, hidden, history):
        digest.update(Path(str(module.__file__)).read_bytes() + b"\0")
    return digest.hexdigest()


def _read(file: Path | None) -> Remembered | None:
    """What is remembered, if it is as this code wrote it; nothing is written or mended."""
    if file is None or not file.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True, timeout=10)) as database:
            told = dict(database.execute("SELECT name, value FROM meta"))
            rows, whole = shelves(database, _TABLE)
        if told.get("version") != _version() or not whole or list(rows) != list(range(len(rows))):
            return None
        (commit, prefix, count), *parts = rows.values()
        gone = tuple(Gone(path, blob, moment, bool(out)) for part in parts for path, blob, moment, out in part)
        return Remembered(commit, prefix, gone) if len(gone) == count else None
    except (sqlite3.Error, ValueError, TypeError, LookupError):
        return None


def _write(file: Path | None, after: Remembered) -> None:
    """Keep ``after``; a file that cannot be written is left."""
    database = opened(file, (shelf(_TABLE),), _version()).database if file is not None else None
    if database is None:
        return
    rows = [list(after.gone[start : start + _ROW]) for start in range(0, len(after.gone), _ROW)]
    with closing(database):
        try:
            database.execute("BEGIN IMMEDIATE")
            database.execute("DELETE FROM gone")
            shelve(database, _TABLE, enumerate([[after.commit, after.prefix, len(after.gone)], *rows]))
            database.execute("COMMIT")
        except sqlite3.Error:
            if database.in_transaction:
                database.execute("ROLLBACK")

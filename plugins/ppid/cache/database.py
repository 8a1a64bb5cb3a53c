"""Opens an sqlite file of the cache: a broken, older or foreign one is emptied and says so, an unusable one is done without.

No pickle, no time stamps: rows are JSON with a checksum, valid for one ``origin`` (who made them) and one ``version``
(what code made them).
"""

import hashlib
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

BROKEN = "Tembolok rusak; isinya tidak dipakai dan dibuat ulang."
OLDER = "Tembolok dibuat oleh versi lain; isinya tidak dipakai dan dibuat ulang."
FOREIGN = "Tembolok berasal dari situs lain; isinya tidak dipakai dan dibuat ulang."
UNUSABLE = "Tembolok tidak dapat dipakai ({sebab}); pembuatan ini berjalan tanpa tembolok."
KEPT_FILES = 12
"""Files of one sort that a cache folder keeps: other content folders and outputs built with it; the oldest go."""


class Opened(NamedTuple):
    """An open database, or None, and what the person should know."""

    database: sqlite3.Connection | None
    note: str


def opened(file: Path, schema: Iterable[str], version: str, origin: str = "") -> Opened:
    """Open ``file`` with the tables of ``schema``; what was made by another version or for another origin is dropped."""
    tables = list(schema)
    note = ""
    for _attempt in range(2):
        database: sqlite3.Connection | None = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            fresh = not file.exists()
            database = sqlite3.connect(file, timeout=10, isolation_level=None)
            database.execute("PRAGMA synchronous = OFF")
            database.execute("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")
            told = dict(database.execute("SELECT name, value FROM meta"))
            wanted = {"version": version, "origin": origin}
            if not fresh and told != wanted:
                database.close()
                removed(file)
                note = note or _difference(told, wanted)
                continue
            database.execute("BEGIN IMMEDIATE")
            for table in tables:
                database.execute(f"CREATE TABLE IF NOT EXISTS {table}")
            database.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", wanted.items())
            database.execute("COMMIT")
            for table in tables:
                database.execute(f"SELECT * FROM {table.split(' ')[0]} LIMIT 1").fetchone()  # noqa: S608 - our own names
            return Opened(database, note)
        except sqlite3.OperationalError as error:
            if database is not None:
                database.close()
            return Opened(None, UNUSABLE.format(sebab=error))
        except (sqlite3.DatabaseError, ValueError):  # sqlite may quote bytes that are no text
            if database is not None:
                database.close()
            removed(file)
            note = BROKEN
        except OSError as error:
            return Opened(None, UNUSABLE.format(sebab=error.strerror))
    return Opened(None, note)


def _difference(told: dict[str, str], wanted: dict[str, str]) -> str:
    if not told:
        return BROKEN
    return FOREIGN if told.get("origin") != wanted["origin"] else OLDER


def removed(file: Path) -> None:
    """Remove a database and what sqlite left beside it."""
    for leftover in (file, file.with_name(file.name + "-journal")):
        try:
            leftover.unlink(missing_ok=True)
        except OSError:
            return


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All of what is written inside, or nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield database
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def checksum(*parts: bytes) -> int:
    """CRC-32 of a row; finds what a disk or a cut file spoils, not what a person forges."""
    total = 0
    for part in parts:
        total = zlib.crc32(b"\0", zlib.crc32(part, total))
    return total


def shelf(name: str) -> str:
    """The schema of a table of ``SHELVES`` rows, each a JSON array: many small things that are read all at once."""
    return f"{name} (number INTEGER PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL)"


SHELVES = 1024


def shelf_of(name: str) -> int:
    """The shelf that a thing of this name lies on."""
    return zlib.crc32(name.encode("utf-8", "surrogatepass")) % SHELVES


class Shelves(NamedTuple):
    """The rows of a table of shelves: by number, and whether all were as they were written."""

    rows: dict[int, list[Any]]
    whole: bool


def shelves(database: sqlite3.Connection, table: str) -> Shelves:
    """Read every shelf of ``table``; raises sqlite3.Error or ValueError for what is no such table."""
    rows = database.execute(f"SELECT number, data, crc FROM {table} ORDER BY number").fetchall()  # noqa: S608
    good = [row for row in rows if checksum(row[1]) == row[2]]
    data = json.loads(b"[" + b",".join(row[1] for row in good) + b"]")
    return Shelves({row[0]: values for row, values in zip(good, data, strict=True)}, len(good) == len(rows))


def shelve(database: sqlite3.Connection, table: str, rows: Iterable[tuple[int, list[Any]]]) -> None:
    """Write shelves of ``table``, replacing those of the same numbers."""
    written = [(number, compact(values)) for number, values in rows]
    database.executemany(
        f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)",  # noqa: S608
        [(number, data, checksum(data)) for number, data in written],
    )


def compact(value: Any) -> bytes:
    """``value`` as JSON without blanks, for ``json.loads``; names of files that are no UTF-8 are escaped."""
    from pydantic_core import to_json  # three times as quick; a build that finds nothing changed does without it

    try:
        return to_json(value)
    except ValueError:
        return json.dumps(value, separators=(",", ":")).encode()


def tidied(folder: Path, pattern: str) -> None:
    """Remove the least recently used files of ``pattern`` beyond ``KEPT_FILES``, so that a cache folder stays bounded."""
    try:
        files = sorted(folder.glob(pattern), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    except OSError:
        return
    for file in files[KEPT_FILES:]:
        removed(file)


def place(folder: Path, other: Path) -> str:
    """A short name for ``other`` as seen from the cache ``folder``, so that moving both keeps it."""
    try:
        seen = os.path.relpath(other.resolve(), folder.resolve())
    except ValueError:  # another drive
        seen = str(other.resolve())
    return hashlib.sha256(Path(seen).as_posix().encode("utf-8", "surrogatepass")).hexdigest()[:12]

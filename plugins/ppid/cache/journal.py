"""A table of many entries on shelves, with a journal of what changed since: a few changes need not rewrite the shelves they lie on.

As a log-structured merge tree has it (O'Neil et al. 1996), with one level: what is late is small, is read after the shelves, and
is merged into them once it is no longer small.
"""

import sqlite3
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple, TypeVar

from .database import shelf, shelf_of, shelve, shelves

SMALL = 4
"""A journal of more than one entry in so many is merged."""
Row = list[Any]
"""The name, a text, and what there is to keep of it."""
_V = TypeVar("_V")


class Entries(NamedTuple):
    """What a table holds, by name, the names that its journal has, and whether all shelves were as they were written."""

    found: dict[str, Row]
    late: frozenset[str]
    whole: bool


def schema(table: str) -> tuple[str, str]:
    """What must be in the database for ``table``."""
    return shelf(table), shelf(_late(table))


def entries(database: sqlite3.Connection, table: str) -> Entries:
    """Read everything; raises sqlite3.Error or ValueError for what is no such table, or where the journal is not whole."""
    rows, whole = shelves(database, table)
    journal, all_late = shelves(database, _late(table))
    if not all_late or list(journal) != list(range(len(journal))):
        raise ValueError("a journal with a gap")
    found = {entry[0]: entry for row in rows.values() for entry in row}
    late: set[str] = set()
    for row in journal.values():
        for entry in row:
            late.add(entry[0])
            if len(entry) > 1:
                found[entry[0]] = entry
            else:
                found.pop(entry[0], None)
    return Entries(found, frozenset(late), whole)


def keep(
    database: sqlite3.Connection,
    table: str,
    changed: Collection[str],
    late: frozenset[str],
    now: Mapping[str, _V],
    entry: Callable[[str, _V], Row],
) -> frozenset[str]:
    """Write those of ``now`` that ``changed``, with those that are gone; returns the names that the journal now has.

    ``late`` are those it had when it was read; ``entry`` makes an entry of a name and its value.
    """
    if not changed:
        return late
    if (len(changed) + len(late)) * SMALL <= len(now):
        row = [entry(name, now[name]) if name in now else [name] for name in changed]
        (number,) = database.execute(f"SELECT count(*) FROM {_late(table)}").fetchone()  # noqa: S608 - our own names
        shelve(database, _late(table), [(number, row)])
        return late.union(changed)
    rows: dict[int, list[Row]] = {shelf_of(name): [] for name in (*changed, *late)}
    for name, value in now.items():
        found = rows.get(shelf_of(name))
        if found is not None:
            found.append(entry(name, value))
    shelve(database, table, rows.items())
    database.execute(f"DELETE FROM {_late(table)}")  # noqa: S608
    return frozenset()


def emptied(database: sqlite3.Connection, table: str) -> None:
    """Drop all entries of a table."""
    database.execute(f"DELETE FROM {table}")  # noqa: S608
    database.execute(f"DELETE FROM {_late(table)}")  # noqa: S608


def _late(table: str) -> str:
    return f"{table}_late"

"""Remembers what was found in attachments by the marks of their bytes, so that an unchanged one is never opened again, whatever its name."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from ..guard.files_found import Dokumen, document_of_row
from .database import shelf_of, shelve, shelves
from .store import Store

DOCUMENT = "document"
"""The table of the store."""


def documents(store: Store) -> dict[str, Dokumen]:
    """Every attachment that has been opened, by ending and mark; what is not as it was written is left out."""
    if store.database is None:
        return {}
    try:
        rows, _whole = shelves(store.database, DOCUMENT)
        return {mark: document_of_row(found) for entries in rows.values() for mark, *found in entries}
    except (sqlite3.Error, ValueError, TypeError, LookupError, AttributeError):
        return {}


def keep_documents(store: Store, before: Mapping[str, Dokumen], after: Mapping[str, Dokumen]) -> None:
    """Remember the attachments ``after`` instead of those ``before``; a store that cannot be written is left alone."""
    stale = _stale(before, after)
    if store.database is None or not stale:
        return
    entries: dict[int, list[Any]] = {number: [] for number in stale}
    for mark, found in after.items():
        if shelf_of(mark) in stale:
            entries[shelf_of(mark)].append([mark, *found.row()])
    try:
        store.database.execute("BEGIN IMMEDIATE")
        shelve(store.database, DOCUMENT, entries.items())
        store.database.execute("COMMIT")
    except sqlite3.Error:
        if store.database.in_transaction:
            store.database.execute("ROLLBACK")


def _stale(before: Mapping[str, Dokumen], after: Mapping[str, Dokumen]) -> set[int]:
    changed: Iterable[str] = (mark for mark in before.keys() | after.keys() if before.get(mark) != after.get(mark))
    return {shelf_of(mark) for mark in changed}

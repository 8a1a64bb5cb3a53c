"""The tables of the search index in a file of the cache; every row is checked when it is read."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import xor
from pathlib import Path
from typing import NamedTuple, TypeVar
from zlib import crc32

from ..search.trails import Trail
from ..search.vocabulary import LETTERS, letter_of, lines
from .database import BROKEN, checksum, compact, opened, removed, shelf, shelve, shelves
from .journal import Row, entries, keep, schema

_SCHEMA = (
    *schema("dokumen"),
    shelf("keadaan"),
    "isi (number INTEGER PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL)",
    "berkas (sort TEXT, number INTEGER, data BLOB NOT NULL, PRIMARY KEY (sort, number))",
    "jejak (kata TEXT PRIMARY KEY, data BLOB NOT NULL, crc INTEGER NOT NULL) WITHOUT ROWID",
    "bentuk (kata TEXT PRIMARY KEY, dokumen INTEGER NOT NULL, crc INTEGER NOT NULL) WITHOUT ROWID",
)
_I = TypeVar("_I")
HELD = 1 << 21
"""Bytes of files just written that are held by their marks: an update is asked for them next, to publish them."""


class Known(NamedTuple):
    """A document as it is in the index: its number, month, mark, facets, and its first address if it had another."""

    nomor: int
    bulan: str
    sidik: str
    saring: str
    asal: str


class State(NamedTuple):
    """The index as a whole: documents by address, places of words in documents, and the marks of all files."""

    dokumen: Mapping[str, Known]
    total: int
    kata: tuple[str, ...]
    hasil: Mapping[int, str]
    saran: Mapping[str, str]
    saring: str
    jumlah: Mapping[str, int]
    """For each letter, the counts of its forms as one number, so that none can be missing."""
    stempel: bytes = b""
    """What was read, to see whether another process has written since."""
    susulan: frozenset[str] = frozenset()
    """The addresses that the journal has."""

    def told(self, make: Callable[..., _I]) -> _I:
        """What the build is told of it."""
        return make(self.dokumen, self.kata, self.hasil, self.saran, self.saring)


class Overtaken(Exception):
    """Another process has written since."""


class Tables:
    """The tables of one index; in memory where there is no file, or where it cannot be used."""

    def __init__(self, file: Path | None, version: str) -> None:
        self._file = file
        self._version = version
        database, self.note = opened(file, _SCHEMA, version) if file is not None else (None, "")
        self.database = database if database is not None else _in_memory()
        self._fresh: dict[str, bytes] = {}
        self._held = 0

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def begin_anew(self) -> None:
        """Throw away what cannot be trusted."""
        self.database.close()
        database = None
        if self._file is not None:
            removed(self._file)
            database = opened(self._file, _SCHEMA, self._version).database
        self.database = database if database is not None else _in_memory()
        self.note = BROKEN

    def empty(self) -> None:
        """Forget everything."""
        for table in _SCHEMA:
            self.database.execute(f"DELETE FROM {table.split(' ')[0]}")  # noqa: S608 - our own names

    def state(self) -> State | None:
        """What was written last, or None; raises ValueError where something is missing or spoiled."""
        rows, late, whole = entries(self.database, "dokumen")
        told, all_told = shelves(self.database, "keadaan")
        if not (whole and all_told):
            raise ValueError
        if not told:
            return None
        total, kata, hasil, saran, saring, sums, count = told[0]
        documents = {address: Known._make(known) for address, *known in rows.values()}
        if len(documents) != count:
            raise ValueError
        marks = {int(number): mark for number, mark in hasil.items()}
        return State(documents, total, tuple(kata), marks, saran, saring, sums, self._stamp(), late)

    def must_be(self, state: State) -> None:
        """Raise Overtaken unless what is written is still ``state``."""
        if self._stamp() != state.stempel:
            raise Overtaken

    def _stamp(self) -> bytes:
        row = self.database.execute("SELECT data FROM keadaan WHERE number = 0").fetchone()
        return bytes(row[0]) if row is not None else b""

    def write(self, before: State | None, after: State) -> None:
        """Write ``after``, of whose documents only those that differ from ``before`` are written."""
        old: Mapping[str, Known] = before.dokumen if before is not None else {}
        changed = [address for address, known in after.dokumen.items() if old.get(address) != known]
        changed += old.keys() - after.dokumen.keys()
        late = before.susulan if before is not None else frozenset()
        keep(self.database, "dokumen", changed, late, after.dokumen, _entry)
        told = [after.total, after.kata, after.hasil, after.saran, after.saring, after.jumlah, len(after.dokumen)]
        shelve(self.database, "keadaan", [(0, told)])

    def words(self, number: int) -> tuple[dict[str, int], list[str]]:
        """The words with their impacts, and the forms, that a document brought."""
        data, crc = self.database.execute("SELECT data, crc FROM isi WHERE number = ?", (number,)).fetchone()
        if checksum(data) != crc:
            raise ValueError
        words, forms = json.loads(data)
        return words, forms.split()

    def keep_words(self, rows: Iterable[tuple[int, Mapping[str, int], Iterable[str]]]) -> None:
        """Remember what documents brought: the number, the words with their impacts, the forms."""
        written = []
        for number, counts, forms in rows:
            data = compact([counts, " ".join(forms)])
            written.append((number, data, checksum(data)))
        self.database.executemany("INSERT OR REPLACE INTO isi VALUES (?, ?, ?)", written)

    def drop_words(self, numbers: Iterable[int]) -> None:
        """Forget what documents brought."""
        self.database.executemany("DELETE FROM isi WHERE number = ?", [(number,) for number in numbers])

    def trails(self, words: Iterable[str]) -> dict[str, Trail]:
        """The trails of words, of those that have one."""
        found: dict[str, Trail] = {}
        for word in words:
            row = self.database.execute("SELECT data, crc FROM jejak WHERE kata = ?", (word,)).fetchone()
            if row is not None:
                if checksum(word.encode(), row[0]) != row[1]:
                    raise ValueError
                crc, bits, last, costs, numbers, places = json.loads(row[0])
                found[word] = Trail(crc, bits, last, (costs[0], costs[1]), numbers, places)
        return found

    def keep_trails(self, trails: Mapping[str, Trail | None]) -> None:
        """Remember the trails of words, and forget that of a word with None."""
        self.database.executemany(
            "DELETE FROM jejak WHERE kata = ?", [(w,) for w, trail in trails.items() if not trail]
        )
        rows = [(word, compact(list(trail))) for word, trail in trails.items() if trail]
        checked = [(word, data, checksum(word.encode(), data)) for word, data in rows]
        self.database.executemany("INSERT OR REPLACE INTO jejak VALUES (?, ?, ?)", checked)

    def file(self, sort: str, number: int, mark: str) -> bytes:
        """One file of the index, which must have the mark ``mark``."""
        if (held := self._fresh.get(mark)) is not None:
            return held
        found = self.database.execute("SELECT data FROM berkas WHERE sort = ? AND number = ?", (sort, number))
        (data,) = found.fetchone()
        if hashlib.sha256(data).hexdigest() != mark:
            raise ValueError
        return bytes(data)

    def keep_files(self, sort: str, found: Mapping[int, bytes]) -> dict[int, str]:
        """Write files of the index; returns their marks."""
        marks = {number: hashlib.sha256(data).hexdigest() for number, data in found.items()}
        rows = [(sort, number, data) for number, data in found.items()]
        size = sum(map(len, found.values()))
        if self._held + size <= HELD:
            self._held += size
            self._fresh.update(zip(marks.values(), found.values(), strict=True))
        self.database.executemany("INSERT OR REPLACE INTO berkas VALUES (?, ?, ?)", rows)
        return marks

    def drop_files(self, sort: str, numbers: Iterable[int]) -> None:
        """Remove files of the index."""
        rows = [(sort, number) for number in numbers]
        self.database.executemany("DELETE FROM berkas WHERE sort = ? AND number = ?", rows)

    def count_form(self, form: str, more: int) -> tuple[int, int]:
        """Count a form in ``more`` documents, or in fewer; returns in how many it was, and how the sum of its letter differs."""
        row = self.database.execute("SELECT dokumen, crc FROM bentuk WHERE kata = ?", (form,)).fetchone()
        old = _sure(form, *row) if row else 0
        if old + more < 0:
            raise ValueError
        if old + more > 0:
            self.database.execute("INSERT OR REPLACE INTO bentuk VALUES (?, ?, ?)", _form(form, old + more))
        else:
            self.database.execute("DELETE FROM bentuk WHERE kata = ?", (form,))
        return old, _summed(form, old) ^ _summed(form, old + more)

    def keep_forms(self, forms: Mapping[str, int]) -> dict[str, int]:
        """Write the counts of all forms; returns their sums."""
        self.database.executemany("INSERT INTO bentuk VALUES (?, ?, ?)", (_form(*each) for each in forms.items()))
        sums = dict.fromkeys(LETTERS, 0)
        for form, count in forms.items():
            sums[letter_of(form)] ^= _summed(form, count)
        return sums

    def keep_suggestions(self, letters: set[str], sums: Mapping[str, int]) -> dict[str, str]:
        """Write the files of suggestions of some letters anew; returns their marks. Counts must have the ``sums``."""
        found: dict[str, str] = {}
        for letter in sorted(letters):
            rows = self.database.execute(
                "SELECT kata, dokumen, crc FROM bentuk WHERE kata >= ? AND kata < ? ORDER BY kata",
                (letter, chr(ord(letter) + 1)),
            ).fetchall()
            number = LETTERS.index(letter)
            crcs = [crc32(f"{form} {count}".encode()) for form, count, _crc in rows]
            if crcs != [crc for _form, _count, crc in rows] or reduce(xor, crcs, 0) != sums[letter]:
                raise ValueError
            counts = [(form, count) for form, count, _crc in rows]
            data = lines(counts)
            found[letter] = self.keep_files("saran", {number: data})[number]
        return found


def _in_memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    for table in _SCHEMA:
        database.execute(f"CREATE TABLE {table}")
    return database


def _entry(address: str, known: Known) -> Row:
    return [address, *known]


def _form(form: str, count: int) -> tuple[str, int, int]:
    return form, count, crc32(f"{form} {count}".encode())


def _summed(form: str, count: int) -> int:
    return _form(form, count)[2] if count else 0


def _sure(form: str, count: int, crc: int) -> int:
    if _form(form, count)[2] != crc:
        raise ValueError
    return count

"""Keeps the index of search between builds, and brings it up to date by what has changed.

The index follows from the documents alone (``search.places``, ``search.buckets``), so it is the same whether it was made at
once or change by change; what cannot be trusted is made again from all documents.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from ..search.buckets import buckets
from ..search.building import changed, files, impacts, inverted, resized
from ..search.places import places, row, starts
from ..search.results import columns, file_of, touched
from ..search.results import read as results_read
from ..search.results import written as results_written
from ..search.vocabulary import LETTERS, letter_of, level
from .database import place, tidied, transaction
from .search_tables import Known, Overtaken, State, Tables

ATTEMPTS = 3
"""How often an update begins again because another process was faster, or the file is spoiled."""
SPOILED = (sqlite3.DatabaseError, ValueError, TypeError, LookupError)
"""What a file raises that is not as it was written."""
MANY = 4
"""An update of more than one document in so many makes everything anew."""


class Document(NamedTuple):
    """One thing that can be found: the month it is of, a mark that is equal for equal words, its facets as text, and its first address.

    The first address is "" where it never had another.
    """

    bulan: str
    sidik: str
    saring: str
    asal: str = ""


class Words(NamedTuple):
    """What one document brings: its stems with their frequencies, its words as written, and what is shown of it."""

    kata: Mapping[str, int]
    bentuk: tuple[str, ...]
    tampil: list[str]


Asked = Callable[[str], Words]


class Index(NamedTuple):
    """The index of a site: number and facets of each document, and the SHA-256 of every file by its number or letter."""

    dokumen: Mapping[str, Known]
    kata: tuple[str, ...]
    hasil: Mapping[int, str]
    saran: Mapping[str, str]
    saring: str


class _Unanswered(Exception):
    """What was asked of a document was not answered; the cause says why."""


class SearchIndex:
    """The index in one file of the cache; use as a context manager."""

    def __init__(self, file: Path | None, version: str) -> None:
        self._tables = Tables(file, version)
        self._again: Callable[[], Index] | None = None
        self._found: Index | None = None

    @classmethod
    def at(cls, folder: Path | None, content: Path, version: str) -> Self:
        """The index of ``content`` in the cache ``folder``, made by the code of ``version``; in memory without a folder."""
        if folder is None:
            return cls(None, version)
        tidied(folder, "cari-*.sqlite")
        return cls(folder / f"cari-{place(folder, content)}.sqlite", version)

    @property
    def note(self) -> str:
        """What the person should know of the file."""
        return self._tables.note

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self._tables.close()

    def updated(self, documents: Mapping[str, Document], words: Asked) -> Index:
        """Bring the index to ``documents``, by address; ``words`` is asked only for those that are new or other."""

        def asked(address: str) -> Words:
            try:
                return words(address)
            except Exception as error:  # no fault of the file
                raise _Unanswered from error

        self._again = lambda: self._made(documents, asked)
        try:
            self._found = self._brought(documents, asked)
        except _Unanswered as error:
            assert error.__cause__ is not None
            raise error.__cause__ from None
        return self._found

    def _brought(self, documents: Mapping[str, Document], words: Asked) -> Index:
        for _attempt in range(ATTEMPTS):
            try:
                state = self._tables.state()
                return self._updated(state, documents, words) if state is not None else self._made(documents, words)
            except Overtaken:
                continue
            except SPOILED:
                self._tables.begin_anew()
        return self._made(documents, words)

    def file(self, sort: str, number: int) -> bytes:
        """One file: ``kata`` or ``hasil`` and its number, ``saran`` and the position of its letter, ``saring`` and 0."""
        assert self._found is not None and self._again is not None, "brought up to date first"
        mark = _mark(self._found, sort, number)
        try:
            return self._tables.file(sort, number, mark)
        except SPOILED:
            self._tables.begin_anew()
            self._again()
            return self._tables.file(sort, number, mark)

    def _updated(self, state: State, documents: Mapping[str, Document], words: Asked) -> Index:
        before = state.dokumen
        gone = [address for address in before if address not in documents]
        other = [address for address, new in documents.items() if address not in before or before[address][1:] != new]
        if not (gone or other):
            return state.told(Index)
        now = _numbered(before, documents, [*gone, *other])
        moved = [address for address, known in now.items() if before.get(address) != known]
        if (len(moved) + len(gone)) * MANY > len(now):
            return self._made(documents, words)
        left = {before[address].nomor for address in (*gone, *moved) if address in before}
        fresh = {now[address].nomor: words(address) for address in sorted(moved)}
        with transaction(self._tables.database):
            self._tables.must_be(state)
            changes, forms, total = self._changes(left, fresh, state.total)
            self._tables.drop_words(left)
            self._tables.keep_words((number, impacts(each.kata), each.bentuk) for number, each in fresh.items())
            kata = self._words_rewritten(changes, state.kata, buckets(total))
            hasil = self._results_rewritten(left, fresh, state.hasil)
            saran, sums = self._counted(forms, state)
            were = {before[address].nomor: before[address].saring for address in (*gone, *moved) if address in before}
            same = were == {now[address].nomor: now[address].saring for address in moved}
            saring = state.saring if same else self._columns(now)
            after = State(now, total, kata, hasil, saran, saring, sums)
            self._tables.write(state, after)
        return after.told(Index)

    def _changes(
        self, left: set[int], fresh: Mapping[int, Words], total: int
    ) -> tuple[dict[str, dict[int, int]], Counter[str], int]:
        """What differs: the impact of each word in each document, the counts of forms, and the total of places."""
        changes: dict[str, dict[int, int]] = defaultdict(dict)
        forms: Counter[str] = Counter()
        for number in sorted({*left, *fresh}):
            old, seen = self._tables.words(number) if number in left else ({}, [])
            new = impacts(fresh[number].kata) if number in fresh else {}
            total += len(new) - len(old)
            forms.subtract(seen)
            forms.update(fresh[number].bentuk if number in fresh else ())
            for word in old.keys() | new.keys():
                if old.get(word) != new.get(word):
                    changes[word][number] = new.get(word, 0)
        return changes, forms, total

    def _words_rewritten(
        self, changes: Mapping[str, Mapping[int, int]], marks: tuple[str, ...], count: int
    ) -> tuple[str, ...]:
        """Write the files of words that differ, and return the marks of all."""

        def old(number: int) -> bytes:
            return self._tables.file("kata", number, marks[number])

        found, trails = changed(changes, self._tables.trails(changes), len(marks), old)
        self._tables.keep_trails(trails)
        found |= resized(len(marks), count, lambda number: found[number] if number in found else old(number))
        digests = dict(enumerate(marks[:count]))
        digests |= self._tables.keep_files("kata", {number: data for number, data in found.items() if number < count})
        self._tables.drop_files("kata", range(count, len(marks)))
        return tuple(digests[number] for number in range(count))

    def _results_rewritten(
        self, left: set[int], fresh: Mapping[int, Words], marks: Mapping[int, str]
    ) -> dict[int, str]:
        """Write the files of results that differ, and return the marks of all."""
        found: dict[int, bytes] = {}
        empty: list[int] = []
        for file in sorted(touched([*left, *fresh])):
            rows = results_read(self._tables.file("hasil", file, marks[file]), file) if file in marks else {}
            rows = {number: each for number, each in rows.items() if number not in left}
            rows |= {number: each.tampil for number, each in fresh.items() if file_of(number) == file}
            if rows:
                found[file] = results_written(rows)
            else:
                empty.append(file)
        self._tables.drop_files("hasil", empty)
        kept = {file: mark for file, mark in marks.items() if file not in empty}
        return {**kept, **self._tables.keep_files("hasil", found)}

    def _counted(self, forms: Mapping[str, int], state: State) -> tuple[dict[str, str], dict[str, int]]:
        """Count forms anew; returns the marks of all files of suggestions, and the sums of their counts."""
        stale: set[str] = set()
        sums = dict(state.jumlah)
        for form, more in sorted(forms.items()):
            if more:
                old, difference = self._tables.count_form(form, more)
                sums[letter_of(form)] ^= difference
                if level(old) != level(old + more) or (old > 1) != (old + more > 1):
                    stale.add(letter_of(form))
        return {**state.saran, **self._tables.keep_suggestions(stale, sums)}, sums

    def _columns(self, documents: Mapping[str, Known]) -> str:
        """Write the file of facets; returns its mark."""
        facets = {known.nomor: known.saring for known in documents.values()}
        return self._tables.keep_files("saring", {0: columns(facets)})[0]

    def _made(self, documents: Mapping[str, Document], words: Asked) -> Index:
        """Make everything anew."""
        numbers = places({address: (document.bulan, document.asal) for address, document in documents.items()})
        order = sorted((number, address) for address, number in numbers.items())
        forms: Counter[str] = Counter()
        total = 0
        hasil: dict[int, str] = {}
        rows: dict[int, list[str]] = {}
        with transaction(self._tables.database):
            self._tables.empty()

            def counted() -> Iterator[tuple[int, Mapping[str, int]]]:
                nonlocal total, hasil
                for number, address in order:
                    found = words(address)
                    counts = impacts(found.kata)
                    total += len(counts)
                    forms.update(found.bentuk)
                    self._tables.keep_words([(number, counts, found.bentuk)])
                    if rows and file_of(next(iter(rows))) != file_of(number):
                        hasil |= self._tables.keep_files("hasil", {file_of(next(iter(rows))): results_written(rows)})
                        rows.clear()
                    rows[number] = found.tampil
                    yield number, counts

            postings, trails = inverted(counted())
            self._tables.keep_trails(trails)
            if rows:
                hasil |= self._tables.keep_files("hasil", {file_of(next(iter(rows))): results_written(rows)})
            kata: dict[int, str] = {}
            for number, data in enumerate(files(postings, buckets(total))):
                kata |= self._tables.keep_files("kata", {number: data})
            sums = self._tables.keep_forms(forms)
            saran = self._tables.keep_suggestions(set(LETTERS), sums)
            now = {address: Known(numbers[address], *document) for address, document in documents.items()}
            after = State(now, total, tuple(kata.values()), hasil, saran, self._columns(now), sums)
            self._tables.write(None, after)
        return after.told(Index)


def _mark(index: Index, sort: str, number: int) -> str:
    """The mark that the index has for a file."""
    if sort == "kata":
        return index.kata[number]
    if sort == "hasil":
        return index.hasil[number]
    return index.saring if sort == "saring" else index.saran[LETTERS[number]]


def _numbered(before: Mapping[str, Known], documents: Mapping[str, Document], changed: list[str]) -> dict[str, Known]:
    """Every document with its number; only the months of those that changed are laid out anew."""
    months = {before[address].bulan for address in changed if address in before}
    months |= {documents[address].bulan for address in changed if address in documents}
    old = starts(Counter(known.bulan for known in before.values()))
    new = starts(Counter(document.bulan for document in documents.values()))
    months |= {month for month, start in new.items() if old.get(month) != start}
    members: dict[str, dict[str, str]] = {month: {} for month in months}
    found: dict[str, Known] = {}
    for address, document in documents.items():
        if document.bulan in members:
            members[document.bulan][address] = document.asal
        else:
            found[address] = before[address]
    for month, addresses in members.items():
        for address, offset in row(addresses).items():
            found[address] = Known(new[month] + offset, *documents[address])
    return found

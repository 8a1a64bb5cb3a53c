"""The questions that outputs ask the registry and the law: each has a name, each answer a hash, and all are noted.

While an output is made, ``Asking`` collects the names of what it asked. The next build asks the same names again by
``answering.answer``; an output none of whose answers has changed is not made again. A new question is one method here that
notes a name, and one line in ``answering.answer`` that hashes what the method returned.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from ..evidence import Pemenuh
from ..law.calendar import Kalender
from ..law.clocks import CLOCKED, Jam, clock, matter
from ..law.duties import Kewajiban
from ..law.statutes import Peraturan, statutes
from ..law.terms import articles
from ..paging import page_count, page_span
from ..records.terms import Istilah
from ..registry import Asset, Index, Record, Registry
from ..search.acronyms import acronyms
from ..speech import Suara
from .accessibility_figures import Angka, figures

CARD, CONTENT, LINKS, ANY, COUNT, SLICE, PAGE, PAGES, ASSET, DUTY, STATUTE, ARTICLE, CODES, KINDS = (
    "c:", "r:", "b:", "e:", "n:", "s:", "g:", "m:", "a:", "k:", "p:", "i:", "l:", "d:",
)  # fmt: skip
PERIOD, YEAR, TODAY, CARDS, CONTENTS, EVIDENCE, LAW, OWN, FIGURE, FORMATS, VOICE, NAMES = (
    "w:", "j:", "h:", "u:", "z:", "v:", "q:", "o:", "f:", "A:", "y:", "B:",
)  # fmt: skip
"""How the name of a question begins: a record's card; its content; who names it; whether an index has any record, how
many, and a part of it; one page of it, and how many pages it has; a published file; a duty; a law; the article behind a
term; the codes of all duties or laws; the kinds of a department (of no department: all departments that have records);
a period of the law; the working days of a year; the day of the build; the cards, or the contents, of a whole index; what
is published towards duties: by one department (``v:o:``), towards one duty (``v:k:``), or all of it (``v:``);
one whole file of the law as data; all duties that the city added; a key figure, whose answer is
``figures.recalled``; how many records and documents of whom are accessible; the recording of a plain summary; what
acronyms stand for."""


MOST_CLOCKS = 20_000
"""Clocks kept for the boards and reports that show them again, so that a province's registers cannot fill the memory."""


class Asking:
    """Asks ``registry`` and the law on behalf of one output at a time."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self._kalender = Kalender(registry.libur)
        self.kept: dict[int, list[Any]] = {}
        """What was reckoned of all departments at once, by year, for the several outputs that show it."""
        self._clocks: dict[str, tuple[Jam | None, tuple[str, ...]]] = {}
        self._noted: set[str] = set()
        self.note: Callable[[str], None] = self._noted.add

    def begin(self) -> set[str]:
        """Start a new output; the returned set fills with the names of what is asked from now on."""
        self._noted = set()
        self.note = self._noted.add
        return self._noted

    def resume(self, noted: set[str]) -> None:
        """Go on with the output that ``begin`` returned ``noted`` for."""
        self._noted = noted
        self.note = noted.add

    @contextmanager
    def aside(self) -> Iterator[set[str]]:
        """Ask on behalf of something within the output; the set fills with the names of what is asked meanwhile."""
        noted, note = self._noted, self.note
        try:
            yield self.begin()
        finally:
            self._noted, self.note = noted, note

    def record(self, key: str) -> Record | None:
        """A public record by its key, for its card."""
        self.note(CARD + key)
        return self.registry.records.get(key)

    def content(self, key: str) -> Record | None:
        """A public record by its key, for its content."""
        self.note(CONTENT + key)
        return self.registry.records.get(key)

    def delayed(self, key: str) -> dt.date | None:
        """The day of the version that is shown of a record whose newer edit waits; the mark of its content tells it too."""
        self.note(CONTENT + key)
        return self.registry.tertunda.get(key)

    def backlinks(self, key: str) -> tuple[str, ...]:
        """The keys of the records that name a record."""
        self.note(LINKS + key)
        return self.registry.backlinks.get(key, ())

    def any(self, index: str) -> bool:
        """Whether an index has a record."""
        self.note(ANY + index)
        return bool(self.registry.index(index))

    def count(self, index: str) -> int:
        """How many records an index has."""
        self.note(COUNT + index)
        return len(self.registry.index(index))

    def part(self, index: str, start: int, end: int) -> Index:
        """The records ``start`` to ``end`` (not included) of an index."""
        self.note(f"{SLICE}{index}:{start}:{end}")
        return self.registry.index(index)[start:end]

    def cards(self, index: str) -> Index:
        """A whole index for the cards of its records: one question, however long it is."""
        self.note(CARDS + index)
        return self.registry.index(index)

    def contents(self, index: str) -> Index:
        """A whole index for the contents of its records: one question, however long it is."""
        self.note(CONTENTS + index)
        return self.registry.index(index)

    def page(self, index: str, number: int) -> Index:
        """The records on one page of an index, newest first."""
        self.note(f"{PAGE}{index}:{number}")
        return page_of(self.registry, index, number)

    def pages(self, index: str, most: int | None = None) -> int:
        """How many numbered pages an index has behind its front page; with ``most``, only whether it has that many."""
        self.note(f"{PAGES}{index}:{'' if most is None else most}")
        return pages_of(self.registry, index, most)

    def asset(self, path: str) -> Asset | None:
        """A published file by its path in the content folder."""
        self.note(ASSET + path)
        return self.registry.assets.get(path)

    def kinds(self, opd: str) -> tuple[str, ...]:
        """The kinds that a department has records of."""
        self.note(KINDS + opd)
        return self.registry.kinds.get(opd, ())

    def departments(self) -> tuple[str, ...]:
        """The departments that have records, in alphabetical order of their folders."""
        self.note(KINDS)
        return tuple(self.registry.kinds)

    def duty(self, code: str) -> Kewajiban | None:
        """A duty by its code."""
        self.note(DUTY + code)
        return self.registry.kewajiban.semua.get(code)

    def statute(self, code: str) -> Peraturan:
        """A law by its code; raises KeyError for one that is not there."""
        self.note(STATUTE + code)
        return statutes()[code]

    def duties(self) -> tuple[str, ...]:
        """The codes of all duties, in the order of the law, the city's own last."""
        self.note(CODES + DUTY)
        return tuple(self.registry.kewajiban.semua)

    def statutes(self) -> tuple[str, ...]:
        """The codes of all laws."""
        self.note(CODES + STATUTE)
        return tuple(statutes())

    def article(self, term: Istilah) -> str:
        """The law behind a term as a page may print it, or ""."""
        name = f"{type(term).__name__}.{term.value}"
        self.note(ARTICLE + name)
        return articles().get((type(term).__name__, term.value), "")

    def evidence_of(self, opd: str) -> Mapping[str, tuple[Pemenuh, ...]]:
        """What a department has published towards each duty, by the duty's code."""
        self.note(f"{EVIDENCE}o:{opd}")
        return self.registry.evidence.get(opd, {})

    def evidence_for(self, code: str) -> list[Pemenuh]:
        """What any department has published towards a duty."""
        self.note(f"{EVIDENCE}k:{code}")
        return list(evidence_for(self.registry, code))

    def accessibility(self) -> Angka:
        """How accessible what is."""
        self.note(FORMATS)
        return figures(self.registry)

    def acronyms(self) -> Mapping[str, str]:
        """What acronyms stand for, the city's own among them."""
        self.note(NAMES)
        return self._acronyms

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        return acronyms(self.registry.sinonim)

    def voice(self, key: str) -> Suara | None:
        """The recording of a record's plain summary, if it was read out."""
        self.note(VOICE + key)
        return self.registry.suara.get(key)

    def clock(self, record: Record) -> Jam | None:
        """The clock of a record, if it has one; one that runs depends on the day of the build, a stopped one does not."""
        known = self._clocks.get(record.key)
        if known is None:
            known = self._reckoned(record)
            if len(self._clocks) < MOST_CLOCKS:
                self._clocks[record.key] = known
        for name in known[1]:
            self.note(name)
        return known[0]

    def _reckoned(self, record: Record) -> tuple[Jam | None, tuple[str, ...]]:
        """The clock of a record, and the names of what it depends on."""
        card = record.card
        case = matter(card.jenis, card.tanggal, card.lebih)
        if case is None:
            return None, ()
        found = clock(case, self._kalender, self.registry.today)
        last = max(found.tenggat.jatuh, found.selesai or self.registry.today)
        years = (f"{YEAR}{year}" for year in range(found.tenggat.mulai.year, last.year + 1))
        return found, (PERIOD + found.jangka.kode, *years, *((TODAY,) if found.selesai is None else ()))

    def clocks(self) -> Iterator[tuple[Record, Jam | None]]:
        """Every record that may have a clock, with it; kind by kind, each in the order of its list."""
        self.note(TODAY)
        for jenis in CLOCKED:
            for record in self.cards(f"jenis/{jenis}"):
                yield record, self.clock(record)


def page_of(registry: Registry, index: str, number: int) -> Index:
    """The records on one page of an index, newest first."""
    records = registry.index(index)
    start, end = page_span(len(records), number)
    return records[max(0, start) : max(0, end)]


def pages_of(registry: Registry, index: str, most: int | None) -> int:
    """How many numbered pages an index has, counted no further than ``most``."""
    found = page_count(len(registry.index(index)))
    return found if most is None else min(found, most)


def evidence_for(registry: Registry, code: str) -> Iterator[Pemenuh]:
    """What any department has published towards a duty."""
    return (record for own in registry.evidence.values() for record in own.get(code, ()))

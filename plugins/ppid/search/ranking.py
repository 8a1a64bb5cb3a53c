"""The ranking, in the terms of Whoosh: a reader of our files of words, a weighting in whole numbers, and the search itself.

Whoosh matches, scores, filters and collects; what it reads are the very files that are published, so there is no second
index that could differ, nothing to unpickle, and nothing to build before the first question. ``browser/mesin.js`` is the
same search without Whoosh; a test holds both to the same documents and scores.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from whoosh.collectors import FilterCollector, TopCollector
from whoosh.fields import KEYWORD, Schema
from whoosh.matching import ListMatcher, Matcher, NullMatcher
from whoosh.query import And, Or, Term
from whoosh.reading import IndexReader, TermInfo, TermNotFound
from whoosh.scoring import BaseScorer, WeightingModel
from whoosh.searching import Searcher

from .coding import Postings, decoded
from .query import Query
from .weighing import PRESENT, weight

FIELD = "kata"

Words = Callable[[str], Postings]
"""Where a word is found."""


class Found(NamedTuple):
    """What a search found: documents with their scores, the best first; how many there are, and how many have all words."""

    hasil: tuple[tuple[int, int], ...]
    jumlah: int
    semua: int


class Ranking(WeightingModel):
    """Each word scores its rarity times what it counts in the document; see ``weighing``."""

    use_final = False

    def __init__(self, limits: Sequence[int]) -> None:
        self.limits = limits

    def scorer(self, searcher: Searcher, fieldname: str, text: bytes, qf: float = 1) -> BaseScorer:
        """How one word scores."""
        return _Scorer(weight(self.limits, searcher.reader().doc_frequency(fieldname, text)))


class _Scorer(BaseScorer):
    def __init__(self, rarity: int) -> None:
        self._rarity = rarity

    def supports_block_quality(self) -> bool:
        return False

    def score(self, matcher: Matcher) -> float:
        return float(self._rarity * (PRESENT + int(matcher.weight())))


class FilesReader(IndexReader):
    """Lets Whoosh read files of words. Its documents are numbered from the newest: of equal ones it shows the lower first."""

    def __init__(self, words: Words, numbers: Iterable[int]) -> None:
        self.schema = Schema(**{FIELD: KEYWORD(scorable=True)})
        self._words = words
        self._numbers = sorted(numbers)
        self._last = self._numbers[-1] if self._numbers else -1
        self._read: dict[str, Postings] = {}

    def turned(self, number: int) -> int:
        """The number that Whoosh has for ours, and the other way round."""
        return self._last - number

    def _postings(self, text: Any) -> Postings:
        word = text.decode() if isinstance(text, bytes) else str(text)
        if word not in self._read:
            self._read[word] = self._words(word)
        return self._read[word]

    def __contains__(self, term: tuple[str, Any]) -> bool:
        return term[0] == FIELD and self._postings(term[1]).dokumen > 0

    def postings(self, fieldname: str, text: Any, scorer: BaseScorer | None = None) -> Matcher:
        """The documents of a word, from the newest."""
        found = self._postings(text)
        if not found.dokumen:
            raise TermNotFound(f"{fieldname}:{text!r}")
        numbers, impacts = decoded(found)
        ids = [self._last - number for number in reversed(numbers)]
        return ListMatcher(ids, [float(each) for each in reversed(impacts)], scorer=scorer, term=(fieldname, text))

    def doc_frequency(self, fieldname: str, text: Any) -> int:
        """In how many documents a word is."""
        return self._postings(text).dokumen

    def frequency(self, fieldname: str, text: Any) -> float:
        """What a word counts in all documents together."""
        return float(sum(decoded(self._postings(text))[1]))

    def term_info(self, fieldname: str, text: Any) -> TermInfo:
        """What Whoosh asks of a word."""
        found = self._postings(text)
        if not found.dokumen:
            raise TermNotFound(f"{fieldname}:{text!r}")
        return TermInfo(weight=self.frequency(fieldname, text), df=found.dokumen)

    def all_doc_ids(self) -> Iterator[int]:
        """The numbers of all documents, as Whoosh has them."""
        return (self.turned(number) for number in reversed(self._numbers))

    def indexed_field_names(self) -> list[str]:
        """The one field."""
        return [FIELD]

    def all_terms(self) -> Iterator[tuple[str, bytes]]:
        """No list of words is kept: a word is looked for by itself."""
        return iter(())

    def has_deletions(self) -> bool:
        """Nothing is ever marked as deleted."""
        return False

    def is_deleted(self, docnum: int) -> bool:
        """Whether there is no such document: numbers have gaps."""
        return False

    def stored_fields(self, docnum: int) -> dict[str, int]:
        """Our number of a document."""
        return {"nomor": self.turned(docnum)}

    def doc_count_all(self) -> int:
        """The highest number, and one."""
        return self._last + 1

    def doc_count(self) -> int:
        """How many documents there are."""
        return len(self._numbers)

    def field_length(self, fieldname: str) -> int:
        """Lengths are in the impacts already."""
        return 0

    min_field_length = max_field_length = field_length

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """Lengths are in the impacts already."""
        return default

    def has_vector(self, docnum: int, fieldname: str) -> bool:
        """Words are not kept by document."""
        return False

    def vector(self, docnum: int, fieldname: str, format_: Any = None) -> Matcher:
        """Words are not kept by document."""
        return NullMatcher()


def search(
    reader: FilesReader, limits: Sequence[int], query: Query, count: int, allowed: Iterable[int] | None = None
) -> Found:
    """The ``count`` best documents for a query, among ``allowed`` ones if given, that have all words of its phrases.

    Whether the words of a phrase stand beside each other is for those who have the text to see.
    """
    searcher = Searcher(reader, weighting=Ranking(limits))
    weights = query.weights()
    terms = [Term(FIELD, word, boost=float(percent)) for word, percent in weights.items()]
    if not terms:
        return Found((), 0, 0)
    inside = {reader.turned(number) for number in allowed} if allowed is not None else None
    for phrase in query.frasa:
        needed = [Term(FIELD, stem) for stem, common in phrase if not common and stem in weights]
        if needed:
            there = set(searcher.docs_for_query(And(needed)))
            inside = there if inside is None else inside & there
    if inside is not None and not inside:
        return Found((), 0, 0)  # Whoosh takes an empty filter for none
    # not block by block: stock collectors lose documents by it (see docs/adr/0035-search.md)
    top = TopCollector(limit=max(1, count), usequality=False, replace=0)
    collector = FilterCollector(top, allow=inside) if inside is not None else top
    searcher.search_with_collector(Or(terms), collector)
    found = [(reader.turned(docnum), round(score)) for score, docnum in top.results().top_n]
    every = set(searcher.docs_for_query(_all(query))) if query.akar else set()
    if inside is not None:
        every &= inside
    return Found(tuple(found[:count]), top.total, len(every))


def _all(query: Query) -> And:
    """Documents that have each word of a query, or what may stand for it."""
    slots = []
    for place, stem in enumerate(query.akar):
        others = [
            And([Term(FIELD, other) for other in each.akar])
            for each in query.pengganti
            if each.awal <= place < each.akhir
        ]
        slots.append(Or([Term(FIELD, stem), *others]))
    return And(slots)

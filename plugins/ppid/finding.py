"""Search as the browser does it, for staff and for reports: over the same files, with the same ranking."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

from .cache.search import Index, SearchIndex
from .cache.store import Store
from .publish.search import Findable, entries_of, index_version
from .registry import Registry
from .search.buckets import bucket
from .search.coding import NOWHERE, Postings, read
from .search.phrases import Page, said
from .search.query import Query, parsed
from .search.ranking import FilesReader, Found, search
from .search.results import FACETS, file_of
from .search.results import read as results_read
from .search.rules import stopwords
from .search.synonyms import synonyms
from .search.vocabulary import LETTERS, letter_of, repaired
from .search.vocabulary import read as words_read
from .search.weighing import rarity


class Hit(NamedTuple):
    """One thing that was found, as it is shown."""

    skor: int
    judul: str
    alamat: str
    ringkasan: str
    opd: str
    jenis: str
    tanggal: str


class Answer(NamedTuple):
    """What a search found: the best, how many there are, how many have all words, and the query as it was understood.

    ``dilihat`` is how many of the first were looked through for phrases; those that do not have them are not among ``hasil``.
    """

    hasil: tuple[Hit, ...]
    jumlah: int
    semua: int
    dicari: str
    """The words that were looked for: other than those that were typed where a typing error was repaired."""
    cari: Query
    dilihat: int = 0

    @property
    def umum(self) -> bool:
        """Whether it was asked for common words only, which nothing is found by."""
        return any(word.teks in stopwords() for word in self.cari.kata)


def with_phrases(answer: Answer, page: Page) -> Answer:
    """``answer`` with only those results that have its phrases on their pages; raises OSError where there is no such page."""
    having = (hit for hit in answer.hasil if said(hit.judul, hit.alamat, answer.cari.frasa, page))
    return answer._replace(hasil=tuple(having), dilihat=len(answer.hasil))


class Finder:
    """Searches one site; made by ``finder``."""

    def __init__(self, registry: Registry, files: SearchIndex, index: Index) -> None:
        self._files = files
        self._index = index
        self._synonyms = synonyms([registry.sinonim])
        self._limits = rarity(len(index.dokumen))
        self._read: dict[int, Mapping[str, Postings]] = {}
        self._facets = {known.nomor: known.saring.split("|") for known in index.dokumen.values()}
        self.reader = FilesReader(self.word, self._facets)

    def word(self, word: str) -> Postings:
        """The documents that have a word."""
        number = bucket(word, len(self._index.kata))
        if number not in self._read:
            self._read[number] = read(self._files.file("kata", number))
        return self._read[number].get(word, NOWHERE)

    def understood(self, text: str) -> Query:
        """What a query means."""
        return parsed(text, self._synonyms)

    def numbers(self, query: Query, count: int, facets: Mapping[str, Iterable[str]] | None = None) -> Found:
        """The best documents by number, among those that have one of the values of each facet that is named."""
        allowed = self._narrowed(facets) if facets else None
        return search(self.reader, self._limits, query, count, allowed)

    def _narrowed(self, facets: Mapping[str, Iterable[str]]) -> list[int]:
        wanted = [(FACETS.index(name), set(values)) for name, values in facets.items()]
        return [
            number
            for number, values in self._facets.items()
            if all(wants & set(values[place].split(",")) for place, wants in wanted)
        ]

    def facet_values(self) -> dict[str, list[str]]:
        """Every value of each facet, sorted."""
        found: dict[str, set[str]] = {name: set() for name in FACETS}
        for values in self._facets.values():
            for name, value in zip(FACETS, values, strict=True):
                found[name].update(each for each in value.split(",") if each)
        return {name: sorted(each) for name, each in found.items()}

    def counted(self, query: Query, facets: Mapping[str, Iterable[str]]) -> dict[str, dict[str, int]]:
        """How many documents have each value of each facet, among those that the other facets allow."""
        found: dict[str, dict[str, int]] = {}
        for place, name in enumerate(FACETS):
            others = {other: values for other, values in facets.items() if other != name}
            hits = self.numbers(query, len(self._facets), others).hasil
            values = (each for number, _ in hits for each in self._facets[number][place].split(",") if each)
            found[name] = dict(Counter(values))
        return found

    def suggestions(self, letter: int) -> str:
        """The file of the words that begin with a letter, by its position in the alphabet."""
        return self._files.file("saran", letter).decode()

    def find(
        self, text: str, count: int = 10, facets: Mapping[str, Iterable[str]] | None = None, exact: bool = False
    ) -> Answer:
        """Search for what somebody typed; words that no document has are repaired unless it is meant ``exact``."""
        query = self.understood(text)
        looked = text if exact else self.repaired(text, query)
        if looked != text:
            query = self.understood(looked)
        found = self.numbers(query, count, facets)
        hits = tuple(self._hit(number, score) for number, score in found.hasil)
        return Answer(hits, found.jumlah, found.semua, looked, query)

    def repaired(self, text: str, query: Query) -> str:
        """``text`` with each word that nothing stands for replaced by the one that was probably meant."""
        common = stopwords()
        known = {word for word in query.weights() if self.word(word).dokumen}
        places = {
            number for each in query.pengganti if known.issuperset(each.akar) for number in range(each.awal, each.akhir)
        }
        for number, word in reversed(list(enumerate(query.kata))):
            missing = query.akar[number] not in known and number not in places
            plain = word.teks.isascii() and word.teks.isalpha() and len(word.teks) > 3
            if missing and plain and word.teks not in common:
                meant = self._meant(word.teks)
                if meant:
                    text = text[: word.awal] + meant + text[word.akhir :]
        return text

    def _meant(self, word: str) -> str:
        return repaired(word, words_read(self.suggestions(LETTERS.index(letter_of(word)))))

    def _hit(self, number: int, score: int) -> Hit:
        file = file_of(number)
        row = results_read(self._files.file("hasil", file), file)[number]
        return Hit(score, *row[:6])


@contextmanager
def finder(registry: Registry, store: Store, content: Path, cache: Path | None) -> Iterator[Finder]:
    """Search over everything public in ``registry``; the index is kept in ``cache`` and brought up to date first."""
    with SearchIndex.at(cache, content, index_version()) as files:
        findable = Findable(registry, partial(entries_of, store))
        yield Finder(registry, files, files.updated(findable.documents(), findable.words))

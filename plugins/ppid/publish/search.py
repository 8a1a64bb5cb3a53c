"""Plans the files of search: what can be found, and the files of words and results; what a query needs of the language is in the script.

Everything lies below ``cari/indeks/`` and follows from the records alone. The browser asks ``m.json`` first and puts its
version behind every other address, so that files of two builds never mix; see docs/adr/0035-search.md.
"""

import functools
import hashlib
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from .. import urls
from ..build.outputs import Ready
from ..cache.search import Document, Index, SearchIndex, Words
from ..cache.store import Store, reading_version
from ..cards import ASSET, Card
from ..intake.assets import FORMATS, ending
from ..law.statutes import statutes
from ..records import RECORD_TYPES
from ..records.informasi import Klasifikasi
from ..registry import Record, Registry
from ..search.entries import Entry, entries, joined, weighed
from ..search.export import exported_synonyms
from ..search.places import hashed
from ..search.references import reference
from ..search.results import Facets, dumped
from ..search.synonyms import Synonyms
from ..search.vocabulary import LETTERS
from ..search.weighing import UNIT, rarity

FOLDER = "cari/indeks/"
LAW = "hukum"
"""The kind under which the pages of national laws are found."""
SUMMARY = 200
"""Letters of a summary in a list of results."""
OWNER, KIND, NAMED = 3 * UNIT, 2 * UNIT, 40 * UNIT
"""How often a word counts as said that is in the name of the department, or of the kind; or is the law itself."""
_ATTACHED = f"{ASSET}berkas/"
SOURCE = "indeks pencarian"
Entries = Callable[[Record], list[Entry]]


@functools.cache
def index_version() -> str:
    """A hash of all code that makes the index."""
    digest = hashlib.sha256(reading_version().encode())
    core = Path(__file__).resolve().parent.parent
    for file in (Path(__file__), *sorted((core / "cache").glob("search*.py")), core / "law/reference/peraturan.yaml"):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


class Indexed:
    """The index of search, brought up to date when the files of a site are planned."""

    def __init__(self, index: SearchIndex, entries: Entries) -> None:
        self.index = index
        self._entries = entries
        self._found: Index | None = None

    def found(self, registry: Registry) -> Index:
        """The index of ``registry``."""
        if self._found is None:
            findable = Findable(registry, self._entries)
            self._found = self.index.updated(findable.documents(), findable.words)
        return self._found

    def told(self, registry: Registry) -> tuple[str, int]:
        """The version of the index, and how many files of words it has: what the page of search needs to ask for them at once."""
        found = self.found(registry)
        return version_of(found), len(found.kata)

    def files(self, registry: Registry, said: Callable[[str], str] = str) -> Iterator[Ready]:
        """Every file of search."""
        return search_files(registry, self.index, self.found(registry), said)


def entries_of(store: Store, record: Record) -> list[Entry]:
    """What is searched of a record: from the store, or from its content again."""
    found = store.entries(record.card)
    return found if found is not None else entries(record.key, record.isi, record.body.html)


class Findable:
    """All that can be found of a registry: its records, articles of regulations, and the pages of national laws."""

    def __init__(self, registry: Registry, entries: Entries) -> None:
        self._registry = registry
        self._entries = entries
        self._owners: dict[str, tuple[str, Mapping[str, int]]] = {}
        self._records: dict[str, Record] = {}

    def documents(self) -> dict[str, Document]:
        """Each document by its address."""
        found: dict[str, Document] = {}
        first = _first_addresses(self._registry)
        for record in self._registry.records.values():
            card = record.card
            mark = f"{(card.mark or card.hash)[:24]}{self._owner(card.opd)[0]}"
            before = first.get(record.key, "")
            document = Document(card.tanggal[:7], mark, _facets(card), before)
            address = record.url
            self._records[address] = record
            found[address] = document
            for anchor in card.pasal:
                self._records[f"{address}#{anchor}"] = record
                found[f"{address}#{anchor}"] = document._replace(asal=f"{before}#{anchor}") if before else document
        for code, law in statutes().items():
            if self._registry.index(f"hukum/{code}"):
                mark = f"{hashed(law.singkat + law.judul):08x}"
                year = code[-4:]
                facets = Facets("", LAW, "", year, "")
                found[urls.statute(code)] = Document(f"{year}-01", mark, str(facets))
        return found

    def words(self, address: str) -> Words:
        """What is searched and shown of the document at ``address``."""
        record = self._records.get(address)
        return self._of_record(record, address) if record is not None else _of_law(address)

    def _of_record(self, record: Record, address: str) -> Words:
        card = record.card
        _, _, anchor = address.partition("#")
        entry = next(each for each in self._entries(record) if each.jangkar == anchor)
        words = joined(joined(entry.kata, self._owner(card.opd)[1]), _kind_words(card.jenis))
        title = f"{entry.judul}, {card.judul}" if anchor else card.judul
        tag = card.tanda[0] if card.tanda is not None else ""
        shown = [title, address, _shortened(card.ringkasan), card.opd, card.jenis, card.mutakhir, tag]
        return Words(words, entry.bentuk, shown)

    def _owner(self, opd: str) -> tuple[str, Mapping[str, int]]:
        """The words of a department's name, with a mark of them."""
        if opd not in self._owners:
            owner = self._registry.department(opd)
            names = [owner.card.judul, owner.card.lebih["singkatan"]] if owner is not None else [opd]
            words = dict.fromkeys(weighed(names if opd else [], ()).kata, OWNER)
            self._owners[opd] = (f"{hashed(' '.join(names)):08x}", words)
        return self._owners[opd]


def _first_addresses(registry: Registry) -> dict[str, str]:
    """For each record that stands in the place of others, by its key, the address of the one that was taken away first."""
    found: dict[str, str] = {}
    for _day, url, key in sorted((each.tanggal, each.url, each.pindah) for each in registry.hilang if each.pindah):
        found.setdefault(key, url)
    return found


@functools.cache
def _kind_words(jenis: str) -> Mapping[str, int]:
    return dict.fromkeys(weighed([RECORD_TYPES[jenis].JENIS.nama], ()).kata, KIND)


def _of_law(address: str) -> Words:
    code = address.strip("/").rpartition("/")[2]
    law = statutes()[code]
    found = weighed([law.singkat, law.judul], [])
    bare = "-".join(code.split("-")[:2])
    named = {reference("p", each): NAMED for each in (code, bare)}
    shown = [law.singkat, address, _shortened(law.judul), "", LAW, "", ""]
    return Words({**found.kata, **named}, found.bentuk, shown)


def _facets(card: Card) -> str:
    attached = {ending(name) for name in card.nama if name.startswith(_ATTACHED)} if card.nama else ()
    formats = ",".join(sorted(FORMATS.keys() & attached)) if attached else ""
    level = card.lebih["klasifikasi"] if card.jenis == "informasi" else ""
    return str(Facets(card.opd, card.jenis, level, card.tanggal[:4], formats))


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SUMMARY else text[:SUMMARY].rpartition(" ")[0] + " …"


def search_files(
    registry: Registry, index: SearchIndex, found: Index, said: Callable[[str], str] = str
) -> Iterator[Ready]:
    """Every file of search; those of words and results are written only when they differ."""
    for number, mark in enumerate(found.kata):
        yield Ready(f"{FOLDER}t/{number}.bin", partial(index.file, "kata", number), SOURCE, mark)
    for number, mark in sorted(found.hasil.items()):
        yield Ready(f"{FOLDER}d/{number}.txt", partial(index.file, "hasil", number), SOURCE, mark)
    for number, letter in enumerate(LETTERS):
        yield Ready(f"{FOLDER}s/{letter}.txt", partial(index.file, "saran", number), SOURCE, found.saran[letter])
    yield Ready(f"{FOLDER}f.bin", partial(index.file, "saring", 0), SOURCE, found.saring)
    yield Ready.of(f"{FOLDER}m.json", dumped(_manifest(registry, found, said)), SOURCE)


def version_of(found: Index) -> str:
    """A hash of all files of words, results and suggestions."""
    # an index that was brought up to date has the same files in another order
    suggested = (found.saran[letter] for letter in LETTERS)
    marks = [*found.kata, *map(str, sorted(found.hasil.items())), *suggested, found.saring]
    return hashlib.sha256("\0".join(marks).encode()).hexdigest()[:12]


def _manifest(registry: Registry, found: Index, said: Callable[[str], str]) -> dict[str, Any]:
    departments = {
        record.opd: [record.card.lebih["singkatan"], record.card.judul] for record in registry.index("jenis/opd")
    }
    return {
        "versi": version_of(found),
        "jumlah": len(found.dokumen),
        "berkas": len(found.kata),
        "bobot": rarity(len(found.dokumen)),
        "sinonim": exported_synonyms(Synonyms(registry.sinonim)),
        "opd": dict(sorted(departments.items())),
        "jenis": {**{code: said(kind.JENIS.nama) for code, kind in RECORD_TYPES.items()}, LAW: said("Dasar hukum")},
        "kelas": {term.value: said(term.label) for term in Klasifikasi},
        "format": FORMATS,
    }

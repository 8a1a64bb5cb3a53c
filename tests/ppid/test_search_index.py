"""The index of search is the same however it came about, and what cannot be trusted is made again."""

import random
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.cache.database import BROKEN, OLDER
from plugins.ppid.cache.search import Document, Index, SearchIndex, Words
from plugins.ppid.search import buckets as room_of_buckets
from plugins.ppid.search import trails
from plugins.ppid.search.buckets import bucket, buckets
from plugins.ppid.search.building import Inverted, changed, files, impacts, inverted, resized
from plugins.ppid.search.coding import read
from plugins.ppid.search.places import places
from plugins.ppid.search.results import read as results_read
from plugins.ppid.search.vocabulary import LETTERS
from plugins.ppid.search.vocabulary import read as vocabulary_read
from plugins.ppid.search.weighing import impact

VERSION = "uji"
MONTHS = [f"2026-{month:02d}" for month in range(1, 7)]
STEMS = [f"kata{number}" for number in range(40)] + ["p/uu-14-2008", "p/uu-14-2008/17", "n/2026-0571", "2026"]
FORMS = ["air", "akta", "anggaran", "bayar", "ktp", "kartu", "zakat", "dan", "x"]


@pytest.fixture(scope="module", autouse=True)
def _small_files() -> Iterator[None]:
    """Few words make one more file, so that small indexes are parted and joined, and four documents a trail."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(room_of_buckets, "FULL", 24)
        patch.setattr(trails, "STRIDE", 2)
        patch.setattr(trails, "LONG", 4)
        yield


# ------------------------------------------------------------------------------------------------------- building

COUNTS = st.dictionaries(st.sampled_from(STEMS), st.integers(1, 5_000), max_size=8)
EDITS = st.lists(st.dictionaries(st.integers(0, 400), COUNTS, min_size=1, max_size=4), min_size=1, max_size=6)


def at_once(documents: Mapping[int, Mapping[str, int]], count: int) -> list[bytes]:
    return list(files(turned(documents).kata, count))


def turned(documents: Mapping[int, Mapping[str, int]]) -> Inverted:
    return inverted((number, impacts(documents[number])) for number in sorted(documents))


@settings(max_examples=50)
@given(st.dictionaries(st.integers(0, 400), COUNTS, max_size=30), EDITS)
def test_files_changed_step_by_step_are_those_made_at_once(
    documents: dict[int, dict[str, int]], edits: list[dict[int, dict[str, int]]]
) -> None:
    """A document without words is no more."""
    known = turned(documents).jejak
    kept = at_once(documents, buckets(sum(map(len, documents.values()))))
    for edit in edits:
        after = {number: words for number, words in {**documents, **edit}.items() if words}
        changes: dict[str, dict[int, int]] = {}
        for number in edit:
            for word in documents.get(number, {}):
                changes.setdefault(word, {})[number] = 0
            for word, total in after.get(number, {}).items():
                changes.setdefault(word, {})[number] = impact(total)
        found, newer = changed(changes, known, len(kept), kept.__getitem__)
        known = {word: trail for word, trail in {**known, **newer}.items() if trail is not None}
        assert known.keys() == turned(after).jejak.keys(), "the words that many have, however they got there"
        assert found.keys() == {bucket(word, len(kept)) for word in changes}, "and no other file is touched"
        kept = [found.get(number, data) for number, data in enumerate(kept)]
        assert kept == at_once(after, len(kept))
        kept = with_files(kept, buckets(sum(map(len, after.values()))))
        assert kept == at_once(after, len(kept))
        documents = after


def with_files(kept: list[bytes], count: int) -> list[bytes]:
    """The files when they become ``count``."""
    found = resized(len(kept), count, kept.__getitem__)
    assert all(0 <= number < count for number in found)
    return [found[number] if number in found else kept[number] for number in range(count)]


@settings(max_examples=30)
@given(
    st.dictionaries(st.integers(0, 10**6), COUNTS, max_size=20), st.lists(st.integers(1, 40), min_size=1, max_size=5)
)
def test_files_parted_and_joined_any_number_of_times_are_those_made_at_once(
    documents: dict[int, dict[str, int]], sizes: list[int]
) -> None:
    kept = at_once(documents, 3)
    for count in sizes:
        kept = with_files(kept, count)
        assert kept == at_once(documents, count)
    assert resized(len(kept), len(kept), kept.__getitem__) == {}


def test_a_file_is_read_no_more_often_than_it_must_be() -> None:
    documents = {number: {f"kata{number}": 300} for number in range(200)}
    kept = at_once(documents, 8)
    asked: list[int] = []

    def file(number: int) -> bytes:
        asked.append(number)
        return kept[number]

    assert resized(8, 10, file).keys() == {0, 1, 8, 9} and asked == [0, 1]
    asked.clear()
    assert resized(8, 6, file).keys() == {2, 3} and sorted(asked) == [2, 3, 6, 7]
    asked.clear()
    assert changed({"kata5": {5: 0}}, {}, 8, file).berkas.keys() == {bucket("kata5", 8)} and asked == [
        bucket("kata5", 8)
    ]


# ---------------------------------------------------------------------------------------------------------- index


class Made(NamedTuple):
    """One thing that can be found, as a test has it."""

    bulan: str
    saring: str
    kata: Mapping[str, int]
    bentuk: tuple[str, ...]
    asal: str = ""


class Site:
    """The documents of a site, and which of them were asked for their words."""

    def __init__(self, made: Mapping[str, Made]) -> None:
        self.made = dict(made)
        self.asked: list[str] = []

    @property
    def documents(self) -> dict[str, Document]:
        return {
            address: Document(each.bulan, f"{hash_of(each.kata)} {hash_of(each.bentuk)}", each.saring, each.asal)
            for address, each in self.made.items()
        }

    def words(self, address: str) -> Words:
        self.asked.append(address)
        each = self.made[address]
        return Words(each.kata, each.bentuk, [f"Judul {address}", address, each.bulan, each.saring, "", "é", ""])

    def brought(self, index: SearchIndex) -> Index:
        """The index brought to these documents."""
        self.asked.clear()
        return index.updated(self.documents, self.words)


def hash_of(value: object) -> str:
    return repr(sorted(value.items()) if isinstance(value, Mapping) else value)


def every_file(index: SearchIndex, found: Index) -> dict[tuple[str, int], bytes]:
    numbers = {
        "kata": range(len(found.kata)),
        "hasil": sorted(found.hasil),
        "saran": [LETTERS.index(letter) for letter in sorted(found.saran)],
    }
    return {(sort, number): index.file(sort, number) for sort, each in numbers.items() for number in each}


def differing(found: Index, wanted: Index) -> list[str]:
    """What of two indexes is not equal; a short answer, where pytest would show all of both."""
    return [name for name in Index._fields if getattr(found, name) != getattr(wanted, name)]


def same_as_at_once(index: SearchIndex, found: Index, site: Site) -> None:
    """The index is that of one made in memory from these documents alone, file by file."""
    other = Site(dict(sorted(site.made.items())))
    with SearchIndex(None, VERSION) as fresh:
        wanted = other.brought(fresh)
        assert differing(found, wanted) == []
        here, there = every_file(index, found), every_file(fresh, wanted)
        assert here.keys() == there.keys() and [key for key in there if here[key] != there[key]] == []


FACETS = st.builds("{}|berita||2026|{}".format, st.sampled_from(["kominfo", "dinkes"]), st.sampled_from(["", "pdf"]))
THINGS = st.builds(
    Made,
    st.sampled_from(MONTHS),
    FACETS,
    st.dictionaries(st.sampled_from(STEMS), st.integers(1, 5_000), max_size=6),
    st.lists(st.sampled_from(FORMS), unique=True, max_size=4).map(tuple),
)


def any_thing(chance: random.Random) -> Made:
    words = {word: chance.choice([40, 256, 3_000]) for word in chance.sample(STEMS, chance.randrange(7))}
    forms = tuple(sorted(chance.sample(FORMS, chance.randrange(5))))
    return Made(chance.choice(MONTHS), f"{chance.choice('abc')}|berita||2026|", words, forms)


def any_site(chance: random.Random, count: int) -> Site:
    return Site({f"opd/a/berita/{number}.html": any_thing(chance) for number in range(count)})


def edited(site: Site, chance: random.Random) -> None:
    """One change of one kind."""
    address = chance.choice([*site.made]) if site.made else ""
    kind = chance.choice(["baru", "baru", "hapus", "kata", "bulan", "saring", "nama"]) if address else "baru"
    if kind == "baru":
        site.made[f"opd/b/agenda/{chance.randrange(10**6)}.html#p-1"] = any_thing(chance)
    elif kind == "hapus":
        del site.made[address]
    elif kind == "kata":
        fresh = any_thing(chance)
        site.made[address] = site.made[address]._replace(kata=fresh.kata, bentuk=fresh.bentuk)
    elif kind == "bulan":
        site.made[address] = site.made[address]._replace(bulan=chance.choice(MONTHS))
    elif kind == "nama":
        each = site.made.pop(address)
        site.made[f"{address}-{chance.randrange(9)}"] = each._replace(asal=chance.choice(["", each.asal or address]))
    else:
        site.made[address] = site.made[address]._replace(saring=f"{chance.choice('abcde')}|agenda||2026|pdf")


@settings(max_examples=40)
@given(
    st.dictionaries(st.integers(0, 60), THINGS, min_size=12, max_size=40),
    st.lists(st.dictionaries(st.integers(0, 60), THINGS | st.none(), min_size=1, max_size=3), min_size=1, max_size=5),
)
def test_an_index_brought_forward_is_the_one_made_at_once(
    first: dict[int, Made], steps: list[dict[int, Made | None]]
) -> None:
    """Documents come, go (None), change their words, their month, their facets; and what is the same stays."""
    site = Site({f"opd/a/berita/{number}.html": each for number, each in first.items()})
    with SearchIndex(None, VERSION) as index:
        same_as_at_once(index, site.brought(index), site)
        for step in steps:
            fresh = {f"opd/a/berita/{number}.html": each for number, each in step.items()}
            there = {**site.made, **fresh}
            site.made = {address: each for address, each in there.items() if each is not None}
            same_as_at_once(index, site.brought(index), site)
        assert index.note == ""


@pytest.mark.parametrize("seed", range(3))
def test_a_file_that_many_builds_bring_forward_is_the_one_made_at_once(seed: int, tmp_path: Path) -> None:
    """Each build opens the file, brings it forward by one to three changes, and closes it."""
    chance = random.Random(seed)
    site = any_site(chance, 90)
    partly = counts = 0
    sizes: set[int] = set()
    for _ in range(40):
        with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
            found = site.brought(index)
            partly += 0 < len(site.asked) < len(site.made) / 4
            counts += 1
            sizes.add(len(found.kata))
            same_as_at_once(index, found, site)
            assert index.note == ""
        assert kept_in(tmp_path / "cari.sqlite") == (
            {known.nomor for known in found.dokumen.values()},
            {*range(len(found.kata))},
            {*found.hasil},
        ), "nothing stays that no document needs"
        for _ in range(chance.randrange(1, 4)):
            edited(site, chance)
    assert partly > counts / 2, "most builds ask for a few documents only, or this test would say nothing"
    assert len(sizes) > 1, "files of words were parted or joined"


def kept_in(file: Path) -> tuple[set[int], ...]:
    """The numbers of the documents, of the files of words and of those of results that are in a file of the cache."""
    database = sqlite3.connect(file)
    try:
        statements = ("isi", "berkas WHERE sort = 'kata'", "berkas WHERE sort = 'hasil'")
        return tuple({number for (number,) in database.execute(f"SELECT number FROM {each}")} for each in statements)
    finally:
        database.close()


def test_a_site_that_shrinks_to_nothing_and_grows_again_is_right_at_each_step(tmp_path: Path) -> None:
    chance = random.Random("susut")
    site = any_site(chance, 45)
    every = dict(site.made)
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
        counts = []
        for step in (*every, *every):
            found = site.brought(index)
            counts.append(len(found.kata))
            same_as_at_once(index, found, site)
            if step in site.made:
                del site.made[step]
            else:
                site.made[step] = every[step]
        same_as_at_once(index, site.brought(index), site)
    assert min(counts) == 1 < 4 <= max(counts)
    assert any(one > other for one, other in pairwise(counts)) and any(one < other for one, other in pairwise(counts))


def test_an_index_says_what_each_document_has(tmp_path: Path) -> None:
    """Against the documents themselves, not against another index."""
    site = any_site(random.Random("isi"), 60)
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
        found = site.brought(index)
        assert {address: known.nomor for address, known in found.dokumen.items()} == places(
            {address: (each.bulan, each.asal) for address, each in site.made.items()}
        )
        assert {address: known[1:] for address, known in found.dokumen.items()} == site.documents
        words = {w: p for each in range(len(found.kata)) for w, p in read(index.file("kata", each)).items()}
        made = inverted(
            sorted((known.nomor, impacts(site.made[address].kata)) for address, known in found.dokumen.items())
        )
        assert words == made.kata and index._tables.trails(words) == made.jejak
        shown = {n: row for each in found.hasil for n, row in results_read(index.file("hasil", each), each).items()}
        assert shown == {known.nomor: site.words(address).tampil for address, known in found.dokumen.items()}
        suggested = [word for number in range(26) for word, _ in vocabulary_read(index.file("saran", number).decode())]
        assert set(suggested) == {"air", "akta", "anggaran", "bayar", "dan", "kartu", "ktp", "x", "zakat"}
        assert suggested == sorted(suggested)


def test_only_what_changed_is_asked_for(tmp_path: Path) -> None:
    chance = random.Random("tanya")
    site = any_site(chance, 90)
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
        before = site.brought(index)
        assert sorted(site.asked) == sorted(site.made), "each document once"
        assert site.brought(index) == before and site.asked == []
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
        assert site.brought(index) == before and site.asked == [], "another build, and nothing has changed"
        address = next(iter(site.made))
        site.made[address] = site.made[address]._replace(kata={"baru": 500})
        after = site.brought(index)
        assert site.asked == [address]
        assert {each for each, known in after.dokumen.items() if before.dokumen[each] != known} == {address}
        assert index.updated(site.documents, site.words) == after and site.asked == [address], "asked once"
        site.made[address] = site.made[address]._replace(saring="lain|berita||2026|")
        assert site.brought(index).dokumen[address].saring == "lain|berita||2026|" and site.asked == [address]


def test_one_that_comes_or_goes_makes_ask_for_itself_and_for_those_that_moved(tmp_path: Path) -> None:
    chance = random.Random("geser")
    site = any_site(chance, 120)
    quiet = 0
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
        before = site.brought(index)
        for _ in range(25):
            edited(site, chance)
            after = site.brought(index)
            moved = {each for each, known in after.dokumen.items() if before.dokumen.get(each) != known}
            if len(site.asked) < len(site.made):
                assert site.asked == sorted(moved)
                quiet += len(site.asked) <= 1
            before = after
    assert quiet > 12, "most changes move nothing"


def test_a_renamed_one_touches_no_file_of_words(tmp_path: Path) -> None:
    site = any_site(random.Random("nama"), 90)
    old = "opd/a/berita/7.html"
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
        before = site.brought(index)
        site.made["opd/a/berita/tujuh.html"] = site.made.pop(old)._replace(asal=old)
        after = site.brought(index)
        assert site.asked == ["opd/a/berita/tujuh.html"]
        same_as_at_once(index, after, site)
    assert after.kata == before.kata and after.saring == before.saring and after.saran == before.saran
    assert len(after.hasil.items() - before.hasil.items()) == 1


def test_files_that_nothing_touched_keep_their_marks(tmp_path: Path) -> None:
    site = any_site(random.Random("tanda"), 120)
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as index:
        before = site.brought(index)
        address = sorted(site.made)[50]
        old = site.made[address]
        site.made[address] = old._replace(kata={**old.kata, "kata0": 77, "kata1": 78})
        after = site.brought(index)
    assert site.asked == [address] and after.saran == before.saran
    assert after.hasil == before.hasil, "what is shown of it is as before"
    touched = {bucket(word, len(before.kata)) for word in site.made[address].kata}
    assert len(after.kata) == len(before.kata)
    other = {number for number, mark in enumerate(before.kata) if after.kata[number] != mark}
    assert other and other <= touched and len(touched) < len(before.kata)


# --------------------------------------------------------------------------------------------------- what is spoiled


def spoiled(file: Path, statement: str) -> None:
    database = sqlite3.connect(file)
    assert database.execute(statement).rowcount > 0, "the test spoils something"
    database.commit()
    database.close()


def brought_after(tmp_path: Path, spoil: Callable[[Path], object], change: Callable[[Site], None] | None = None) -> str:
    """A site whose file is spoiled between two builds: the second gives the index made at once. What it noted."""
    site = any_site(random.Random("rusak"), 80)
    file = tmp_path / "cari.sqlite"
    with SearchIndex(file, VERSION) as index:
        site.brought(index)
    spoil(file)
    if change is not None:
        change(site)
    with SearchIndex(file, VERSION) as index:
        found = site.brought(index)
        same_as_at_once(index, found, site)
        note = index.note
    with SearchIndex(file, VERSION) as index:
        again = site.brought(index)
        assert again == found and site.asked == [] and index.note == "", "mended for good"
        same_as_at_once(index, again, site)
    return note


def some_change(site: Site) -> None:
    """Every word and form of three documents changes."""
    for address in sorted(site.made)[10:13]:
        site.made[address] = site.made[address]._replace(
            kata=dict.fromkeys(STEMS, 300), bentuk=tuple(sorted(FORMS)), saring="lain|x||2026|"
        )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE dokumen SET data = CAST('[' || substr(data, 3) AS BLOB) WHERE number = (SELECT max(number) FROM dokumen)",
        "UPDATE dokumen SET data = replace(data, '2026-01', '2026-02')",
        "UPDATE dokumen SET crc = crc + 1 WHERE number = (SELECT min(number) FROM dokumen)",
        "UPDATE dokumen SET data = 'x'",
        "DELETE FROM dokumen WHERE number = (SELECT max(number) FROM dokumen)",
        "UPDATE keadaan SET data = CAST('[9' || substr(data, 2) AS BLOB)",
        "UPDATE keadaan SET crc = 0",
        "UPDATE keadaan SET data = CAST('' AS BLOB)",
        "UPDATE meta SET value = 'lain' WHERE name = 'version'",
    ],
)
@pytest.mark.parametrize("change", [None, some_change])
def test_a_spoiled_state_is_made_again(statement: str, change: Callable[[Site], None] | None, tmp_path: Path) -> None:
    note = brought_after(tmp_path, lambda file: spoiled(file, statement), change)
    assert note == (OLDER if "meta" in statement else BROKEN)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE isi SET data = CAST(replace(data, 'kata', 'kat4') AS BLOB)",
        "UPDATE isi SET crc = crc + 1",
        "DELETE FROM isi",
        "UPDATE jejak SET data = CAST(replace(data, '-1', '-2') AS BLOB)",
        "UPDATE jejak SET crc = crc + 1",
        "UPDATE bentuk SET dokumen = dokumen + 1",
        "UPDATE bentuk SET dokumen = 'banyak'",
        "UPDATE bentuk SET crc = crc + 1",
        "UPDATE bentuk SET kata = 'akua' WHERE kata = 'akta'",
        "UPDATE berkas SET data = CAST('y' || substr(data, 2) AS BLOB) WHERE sort = 'kata'",
        "UPDATE berkas SET data = CAST('y' || substr(data, 2) AS BLOB) WHERE sort = 'hasil'",
        "DELETE FROM berkas WHERE sort = 'kata'",
        "DELETE FROM berkas WHERE sort = 'hasil'",
        "UPDATE berkas SET number = number + 1000 WHERE sort = 'kata'",
    ],
)
def test_a_spoiled_row_is_noticed_by_the_change_that_reads_it(statement: str, tmp_path: Path) -> None:
    assert brought_after(tmp_path, lambda file: spoiled(file, statement), some_change) == BROKEN


@pytest.mark.parametrize("sort", ["kata", "hasil", "saran"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE berkas SET data = CAST('~' || substr(data, 2) AS BLOB) WHERE sort = '{}' AND length(data) > 2",
        "DELETE FROM berkas WHERE sort = '{}' AND length(data) > 2",
    ],
)
def test_a_spoiled_file_is_made_again_when_it_is_asked_for(statement: str, sort: str, tmp_path: Path) -> None:
    """Nothing has changed, so nobody looked at the files when the index was brought forward."""
    assert brought_after(tmp_path, lambda file: spoiled(file, statement.format(sort))) == BROKEN


@pytest.mark.parametrize("change", [None, some_change])
@pytest.mark.parametrize("sort", ["kata", "hasil"])
def test_a_file_that_lies_in_the_place_of_another_is_noticed(
    sort: str, change: Callable[[Site], None] | None, tmp_path: Path
) -> None:
    """Sound in itself, but not the one that the index names: one bit in sqlite's own index of the table does it."""
    statement = (
        f"UPDATE berkas SET data = (SELECT data FROM berkas AS lain WHERE lain.sort = '{sort}'"
        f" AND lain.number != berkas.number LIMIT 1) WHERE sort = '{sort}'"
    )
    assert brought_after(tmp_path, lambda file: spoiled(file, statement), change) == BROKEN


def test_a_form_that_is_missing_among_the_counts_is_noticed(tmp_path: Path) -> None:
    """Its letter is another now, so no file of suggestions that is made again meets the spoiled row."""
    statement = "UPDATE bentuk SET kata = 'jkta' WHERE kata = 'akta'"

    def one_less(site: Site) -> None:
        address = next(each for each, made in sorted(site.made.items()) if "akta" in made.bentuk)
        forms = tuple(form for form in site.made[address].bentuk if form != "akta")
        site.made[address] = site.made[address]._replace(bentuk=forms)

    brought_after(tmp_path, lambda file: spoiled(file, statement), one_less)


@pytest.mark.parametrize("seed", range(24))
def test_a_bit_that_flips_anywhere_in_the_file_does_no_harm(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)

    def flip(file: Path) -> None:
        data = bytearray(file.read_bytes())
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        file.write_bytes(data)

    assert brought_after(tmp_path, flip, some_change if seed % 2 else None) in ("", BROKEN)


def test_a_file_whose_schema_is_no_text_is_made_again(tmp_path: Path) -> None:
    """Sqlite quotes the schema in its complaint, and Python cannot read the quotation."""
    schema = b"number INTEGER PRIMARY KEY, data BLOB NOT NULL"

    def spoil(file: Path) -> None:
        data = file.read_bytes()
        assert schema in data
        file.write_bytes(data.replace(schema, schema.replace(b"NULL", b"N\xd5LL")))

    assert brought_after(tmp_path, spoil) == BROKEN


@pytest.mark.parametrize("at", ["awal", "tengah", "akhir", "semua"])
@pytest.mark.parametrize("change", [None, some_change])
def test_a_file_of_garbage_is_made_again(at: str, change: Callable[[Site], None] | None, tmp_path: Path) -> None:
    def garbled(file: Path) -> None:
        data = bytearray(file.read_bytes())
        start = {"awal": 0, "tengah": len(data) // 2, "akhir": len(data) - 4_096, "semua": 0}[at]
        end = len(data) if at == "semua" else start + 4_096
        data[start:end] = random.Random(at).randbytes(end - start)
        file.write_bytes(data)

    note = brought_after(tmp_path, garbled, change)
    assert note == BROKEN or at in ("tengah", "akhir"), "a page that nothing reads is nobody's harm"


def test_a_file_that_is_cut_is_made_again(tmp_path: Path) -> None:
    def cut(file: Path) -> None:
        file.write_bytes(file.read_bytes()[: 4_096 * 3 + 100])

    note = brought_after(tmp_path, cut)
    assert note == BROKEN


def test_a_file_of_nothing_is_made_again_and_a_missing_one_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    note = brought_after(tmp_path / "a", lambda file: file.write_bytes(b""))
    assert note == BROKEN
    (tmp_path / "b").mkdir()
    note = brought_after(tmp_path / "b", Path.unlink)
    assert note == ""


def test_where_no_file_can_be_the_index_is_in_memory_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    site = any_site(random.Random("tanpa"), 20)
    with SearchIndex(tmp_path / "berkas" / "cari.sqlite", VERSION) as index:
        same_as_at_once(index, site.brought(index), site)
        assert "tanpa tembolok" in index.note


def test_an_index_has_its_own_file_for_each_content(tmp_path: Path) -> None:
    site = any_site(random.Random("tempat"), 20)
    for _ in range(2):
        with SearchIndex.at(tmp_path / "tembolok", tmp_path / "isi", VERSION) as index:
            same_as_at_once(index, site.brought(index), site)
    assert site.asked == []
    with SearchIndex.at(tmp_path / "tembolok", tmp_path / "lain", VERSION) as index:
        site.brought(index)
        assert len(site.asked) == 20 and index.note == ""
    assert len([*(tmp_path / "tembolok").glob("cari-*.sqlite")]) == 2
    with SearchIndex.at(None, tmp_path / "isi", VERSION) as index:
        same_as_at_once(index, site.brought(index), site)
    assert len([*tmp_path.rglob("*.sqlite")]) == 2


@pytest.mark.parametrize("share", ["sedikit", "banyak"])
def test_a_build_that_fails_leaves_the_index_as_it_was(share: str, tmp_path: Path) -> None:
    """What raises is no fault of the file: it is neither thrown away nor half changed."""
    site = any_site(random.Random("gagal"), 80)
    file = tmp_path / "cari.sqlite"
    with SearchIndex(file, VERSION) as index:
        before = site.brought(index)
    good = dict(site.made)
    for address in sorted(site.made)[: 3 if share == "sedikit" else 60]:
        site.made[address] = site.made[address]._replace(kata={"baru": 500})

    def fails(_address: str) -> Words:
        raise RuntimeError("berkas berubah")

    with SearchIndex(file, VERSION) as index, pytest.raises(RuntimeError, match="berkas berubah"):
        index.updated(site.documents, fails)
    site.made = good
    with SearchIndex(file, VERSION) as index:
        assert site.brought(index) == before and site.asked == [] and index.note == ""
        same_as_at_once(index, before, site)


# ------------------------------------------------------------------------------------------------ two at one time


def test_a_file_is_that_of_the_index_it_was_asked_of(tmp_path: Path) -> None:
    """Somebody searches on the command line, after an edit, while a build that read before it still writes its files."""
    site = any_site(random.Random("dua"), 80)
    later = Site(site.made)
    some_change(later)
    with SearchIndex(tmp_path / "cari.sqlite", VERSION) as build:
        found = site.brought(build)
        with SearchIndex(tmp_path / "cari.sqlite", VERSION) as search:
            same_as_at_once(search, later.brought(search), later)
        same_as_at_once(build, found, site)


def test_two_that_bring_one_file_forward_at_one_time_do_not_mix(tmp_path: Path) -> None:
    """One changes the file after the other has read what is in it, and before that one writes."""
    file = tmp_path / "cari.sqlite"
    site = any_site(random.Random("bersama"), 80)
    with SearchIndex(file, VERSION) as index:
        site.brought(index)
    other = Site(site.made)
    some_change(other)
    first = sorted(site.made)[0]
    site.made[first] = site.made[first]._replace(kata={"baru": 500})

    def interrupted(address: str) -> Words:
        with SearchIndex(file, VERSION) as second:
            other.brought(second)
        return site.words(address)

    with SearchIndex(file, VERSION) as index:
        found = index.updated(site.documents, interrupted)
        assert differing(found, index_of_memory(site)) == []
    with SearchIndex(file, VERSION) as index:
        same_as_at_once(index, site.brought(index), site)


def index_of_memory(site: Site) -> Index:
    with SearchIndex(None, VERSION) as fresh:
        return site.brought(fresh)

"""What is remembered of records: as it was read, measured once, and never trusted beyond its file."""

import datetime as dt
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid import gallery, loading
from plugins.ppid.cache.lately import Lately
from plugins.ppid.cache.store import Store, restored
from plugins.ppid.cards import Card
from plugins.ppid.checking import next_change
from plugins.ppid.intake.checks import World, problems_of, suspicious
from plugins.ppid.intake.files import listing
from plugins.ppid.intake.reading import batch_parsed, lines_of, record_parsed, record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.law.city_duties import DaftarKewajiban
from plugins.ppid.loading import Loaded, SourceChanged, loaded
from plugins.ppid.registry import Record, Registry
from plugins.ppid.snapshots import from_snapshot, snapshot
from tests.support import NOW, ROOT, berita, photo, write_content

CONTENT = ROOT / "content"


@pytest.fixture(scope="module")
def city() -> Registry:
    registry = loaded(CONTENT, NOW).registry
    assert registry is not None
    return registry


def test_every_record_comes_back_as_it_was_read(city: Registry) -> None:
    render = Renderer().body
    for record in city.records.values():
        fresh = record_read(CONTENT, record.identity, render)
        parsed = record_parsed(CONTENT, record.identity, "tanda", render)
        back = restored(record.jenis, parsed.isi, parsed.body)
        assert back.isi == fresh.isi and repr(back.isi) == repr(fresh.isi), record.key
        assert back.body == fresh.body, record.key
        assert parsed.card is not None and Card.of_list([*map(_listed, parsed.card)]) == parsed.card


def _listed(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def test_a_second_reading_reads_nothing_and_gives_the_same(tmp_path: Path) -> None:
    outcomes = []
    for _ in range(2):
        with Store.at(tmp_path / "tembolok", CONTENT) as store:
            found = loaded(CONTENT, NOW, store)
            assert found.registry is not None
            texts = {key: (record.isi, record.body) for key, record in found.registry.records.items()}
            outcomes.append((found.read, found.problems, found.registry.indexes.keys(), texts))
    assert outcomes[0][0] == len(outcomes[0][3]) and outcomes[1][0] == 0
    assert outcomes[0][1:] == outcomes[1][1:]


def test_batches_are_read_side_by_side_by_threads_as_by_one(city: Registry) -> None:
    """A Dask worker has several threads; a parser that they shared would mix their texts."""
    records = [(record.identity, "tanda") for record in city.records.values() if record.path.endswith(".md")] * 3
    batches = [records[start : start + 10] for start in range(0, len(records), 10)]
    alone = [batch_parsed(CONTENT, batch) for batch in batches]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(batch_parsed, [CONTENT] * len(batches), batches)) == alone
    finally:
        sys.setswitchinterval(before)


@settings(max_examples=25)
@given(st.data())
def test_a_card_that_raises_no_suspicion_has_no_fault(city: Registry, data: st.DataObject) -> None:
    """Whatever is missing from the world: the short look at the cards never misses what the long look would find."""
    records = list(city.records.values())
    keys = sorted(city.records)
    gone = data.draw(st.sets(st.sampled_from(keys), max_size=40))
    lost = data.draw(st.sets(st.sampled_from(sorted(city.assets)), max_size=20))
    day = data.draw(st.dates(dt.date(2024, 1, 1), dt.date(2026, 11, 21)))
    world = World(
        keys={key: city.records[key].path for key in keys if key not in gone},
        public=frozenset(keys) - gone,
        assets=frozenset(city.assets) - lost,
        districts=frozenset(list(city.wilayah.codes())[: data.draw(st.integers(0, 40))]),
        today=day,
        kewajiban=data.draw(st.sampled_from([city.kewajiban, DaftarKewajiban()])),
        mungkin=data.draw(st.sampled_from([lambda _code: True, lambda _code: False])),
    )
    names, locate = world.names(), partial(lines_of, CONTENT)
    for record in records:
        if not suspicious(record, names, day.isoformat()):
            assert list(problems_of(record, world, locate)) == [], record.key


def test_a_picture_is_opened_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {
        "opd/kominfo/berita/a.md": berita(gambar="[{berkas: a.png, alt: Gedung kota}]"),
        "gambar/kominfo/a.png": photo(640, 480),
    }
    content = write_content(tmp_path / "isi", files)
    opened: list[str] = []
    real = gallery.read

    def read(root: Path, name: str, limit: int) -> object:
        opened.append(name)
        return real(root, name, limit)

    monkeypatch.setattr(gallery, "read", read)

    def sizes() -> list[tuple[int, int]]:
        with Store.at(tmp_path / "tembolok", content) as store:
            registry = loaded(content, NOW, store).registry
            assert registry is not None
            return [(asset.width, asset.height) for asset in registry.assets.values()]

    assert sizes() == sizes() == [(640, 480)] and opened == ["gambar/kominfo/a.png"]
    (content / "gambar/kominfo/a.png").write_bytes(photo(641, 480))
    assert sizes() == [(641, 480)] and len(opened) == 2


def test_a_file_that_changes_under_the_build_is_told_of(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/a.md": berita("Judul satu")})
    with Store.at(tmp_path / "tembolok", content) as store:
        registry = loaded(content, NOW, store).registry
        assert registry is not None
        record = registry.records["kominfo/berita/a"]
        store.forget([record.path])
        assert record.isi.judul == "Judul satu"
        write_content(content, {"opd/kominfo/berita/a.md": berita("Judul dua")}, city=False)
        moved = Record(record.card._replace(mark="lain"), loading.Contents(content, store))
        with pytest.raises(SourceChanged, match="berubah selama situs dibuat"):
            _ = moved.isi


def test_a_registry_goes_to_another_process_as_a_text(city: Registry, tmp_path: Path) -> None:
    with Store.at(tmp_path, CONTENT) as store:
        result = loaded(CONTENT, NOW, store)
        assert result.registry is not None
        text = snapshot(result.registry, result)
    assert store.file is not None
    reader = Store(store.file, reading=True)
    there, outcome = from_snapshot(CONTENT, text, reader)
    assert isinstance(outcome, Loaded) and outcome.marks == result.marks
    for name in ("records", "indexes", "backlinks", "kinds", "assets"):
        mine, theirs = getattr(result.registry, name), getattr(there, name)
        assert list(mine) == list(theirs), name
    assert all(there.records[key].isi == record.isi for key, record in city.records.items())
    broken = text.replace("opd/diskominfo/opd.yaml", "opd/diskominfo/tidak-ada.yaml")
    with pytest.raises((SourceChanged, KeyError)):
        from_snapshot(CONTENT, broken, reader)
    reader.__exit__(None, None, None)


def test_time_alone_changes_something_at_the_next_of_all_moments(tmp_path: Path) -> None:
    files = {
        "opd/kominfo/berita/a.md": berita(terbit_pada="2026-11-21T09:00+07:00"),
        "opd/kominfo/berita/b.md": berita(terbit_pada="2026-11-20T09:00+07:00"),
    }
    result = loaded(write_content(tmp_path, files), NOW)
    assert result.until is not None and result.until.isoformat() == "2026-11-21T09:00:00+07:00"
    assert next_change([], NOW).isoformat() == "2026-11-22T00:00:00+07:00"


def test_marks_are_of_bytes_never_of_time(tmp_path: Path) -> None:
    write_content(tmp_path, {"a.txt": b"satu"}, city=False)
    first = listing(tmp_path).mark("a.txt")
    (tmp_path / "a.txt").touch()
    assert listing(tmp_path).mark("a.txt") == first != ""
    (tmp_path / "a.txt").write_bytes(b"dua!")
    assert listing(tmp_path).mark("a.txt") != first
    (tmp_path / "a.txt").unlink()
    names = listing(tmp_path)
    assert names.mark("a.txt") == ""


def test_what_was_just_read_stays_at_hand_within_a_bound(city: Registry) -> None:
    """What finds no room, and what was read of a file that has changed since, comes from the disk or the file again."""
    some = [record.card for record in list(city.records.values())[:40]]
    root, render = ROOT / "content", Renderer().body
    read = [record_parsed(root, card.identity, card.mark, render) for card in some]
    sizes = [len(each.isi) + len(each.body) + len(each.kata) for each in read]
    lately = Lately(sum(sizes[:20]))
    for card, parsed in zip(some, read, strict=True):
        lately.add(card.path, parsed)
    assert [lately.get(card) for card in some] == [*read[:20], *[None] * 20]
    assert lately.get(some[0]._replace(mark="lain")) is None
    lately.add(some[0].path, read[0]._replace(card=None))
    assert lately.get(some[0]) is None

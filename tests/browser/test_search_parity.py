"""Search in a real Chromium finds the same documents with the same scores as Whoosh does, over the files of a built site."""

import base64
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from plugins.ppid.cache.store import Store
from plugins.ppid.finding import Finder, finder
from plugins.ppid.loading import loaded
from plugins.ppid.search.buckets import bucket
from plugins.ppid.search.places import hashed
from plugins.ppid.search.results import FACETS
from plugins.ppid.search.synonyms import national
from plugins.ppid.search.vocabulary import distance, read
from tests.browser.test_pages import browser
from tests.support import NOW, ROOT, mistyped

__all__ = ["browser"]
pytestmark = pytest.mark.browser
CONTENT = ROOT / "content"
OPENED = """(files) => {
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const fetched = (name) => {
        const data = files[name.split("?")[0]];
        if (data === undefined) return Promise.resolve({ok: false, status: 404});
        const text = () => new TextDecoder().decode(bytes(data));
        return Promise.resolve({
            ok: true, status: 200,
            arrayBuffer: () => Promise.resolve(bytes(data).buffer),
            text: () => Promise.resolve(text()), json: () => Promise.resolve(JSON.parse(text())),
        });
    };
    window.mesin = JendelaMesin.engine("", fetched);
    return window.mesin.ready().then(() => true);
}"""
RANKED = """(asked) => Promise.all(asked.map(([text, facets]) =>
    mesin.ranked(mesin.query(text), facets, true).then((found) => [found.hits, found.all, found.facets])))"""
QUERIES = 800


@pytest.fixture(scope="module")
def staff(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Finder]:
    with Store.at(tmp_path_factory.mktemp("tembolok"), CONTENT) as store:
        registry = loaded(CONTENT, NOW, store).registry
        assert registry is not None
        with finder(registry, store, CONTENT, None) as found:
            yield found


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    opened = browser.new_context().new_page()
    opened.goto("about:blank")
    for name in ("cari", "bahasa", "lebih"):  # as they are published
        (script,) = site.glob(f"aset/{name}.*.js")
        opened.add_script_tag(content=script.read_text(encoding="utf-8").partition("self.JendelaLebih.halaman=")[0])
    folder = site / "cari" / "indeks"
    files = {
        file.relative_to(folder).as_posix(): base64.b64encode(file.read_bytes()).decode()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
    assert opened.evaluate(OPENED, files)
    yield opened
    opened.context.close()


@pytest.fixture(scope="module")
def questions() -> list[str]:
    read = yaml.safe_load((CONTENT / "pertanyaan.yaml").read_text(encoding="utf-8"))
    return [each["tanya"] for each in read["pertanyaan"]]


def made(staff: Finder, count: int) -> list[str]:
    """Queries of one to six words of the content, synonyms and nonsense, some in quotes, some with references."""
    chance = random.Random(6)
    words = sorted(word for letter in range(26) for word, _level in read(staff.suggestions(letter)))
    names = [name for group in national().kelompok for name in group.kata]
    odd = [
        "UU 14/2008 ps 17",
        "perwali 49 2018",
        "010/PPID/2026",
        "pasal 7 ayat (2) UU Nomor 14 Tahun 2008",
        "qqzzx",
        "dan",
    ]
    found = []
    for _ in range(count):
        parts = [chance.choice(chance.choice((words, words, words, names, odd))) for _ in range(chance.randint(1, 6))]
        if chance.random() < 0.15:
            parts.append('"' + " ".join(chance.choices(words, k=2)) + '"')
        found.append(" ".join(parts).upper() if chance.random() < 0.1 else " ".join(parts))
    return found


def test_the_same_documents_with_the_same_scores(page: Page, staff: Finder, questions: list[str]) -> None:
    asked = [*questions, *made(staff, QUERIES)]
    found: list[Any] = page.evaluate(RANKED, [[text, {}] for text in asked])
    hits = 0
    for text, (theirs, everything, _facets) in zip(asked, found, strict=True):
        ours = staff.numbers(staff.understood(text), 10_000)
        assert [list(each) for each in ours.hasil] == theirs, text
        assert ours.jumlah == len(theirs) and ours.semua == everything, text
        hits += len(theirs)
    assert len(asked) > 1_000 and hits > 50 * QUERIES  # else nothing was compared


def test_the_same_documents_and_counts_when_narrowed(page: Page, staff: Finder, questions: list[str]) -> None:
    chance = random.Random(7)
    values = staff.facet_values()
    asked = []
    for text in [*questions[::4], *made(staff, QUERIES // 10)]:
        names = chance.sample(FACETS, chance.randint(1, 2))
        asked.append(
            (text, {name: chance.sample(values[name], min(len(values[name]), chance.randint(1, 3))) for name in names})
        )
    found: list[Any] = page.evaluate(RANKED, [[text, facets] for text, facets in asked])
    for (text, facets), (theirs, everything, counts) in zip(asked, found, strict=True):
        query = staff.understood(text)
        ours = staff.numbers(query, 10_000, facets)
        assert [list(each) for each in ours.hasil] == theirs, (text, facets)
        assert ours.semua == everything, (text, facets)
        told = {name: dict(each) for name, each in counts.items()}
        assert told == staff.counted(query, facets), (text, facets)
    assert sum(bool(theirs) for theirs, _, _ in found) > len(found) / 4


def test_errors_of_typing_are_mended_alike(page: Page, staff: Finder) -> None:
    chance = random.Random(8)
    words = [word for letter in range(26) for word, _level in read(staff.suggestions(letter)) if len(word) > 4]
    typed = [
        " ".join(mistyped(word, chance) for word in chance.choices(words, k=chance.randint(1, 3))) for _ in range(300)
    ]
    search = "(asked) => Promise.all(asked.map((text) => mesin.search(text, {}).then((found) => found.dicari)))"
    theirs: list[str] = page.evaluate(search, typed)
    ours = [staff.find(text).dicari for text in typed]
    assert ours == theirs
    assert sum(one != other for one, other in zip(typed, ours, strict=True)) > 150


def test_numbers_and_distances_are_the_same(page: Page) -> None:
    words = ["", "a", "pelayanan", "p/uu-14-2008/17", "n/010-ppid-2026", *(f"kata{number}" for number in range(500))]
    counts = [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 31, 100, 348, 1023, 1024, 1025]
    script = (
        "([words, counts]) => words.map((w) => [JendelaMesin.hashed(w), counts.map((n) => JendelaMesin.bucket(w, n))])"
    )
    assert page.evaluate(script, [words, counts]) == [[hashed(w), [bucket(w, n) for n in counts]] for w in words]
    chance = random.Random(9)
    pairs = [
        ("".join(chance.choices("abc", k=chance.randint(0, 7))), "".join(chance.choices("abc", k=chance.randint(0, 7))))
        for _ in range(500)
    ]
    steps = page.evaluate("(pairs) => pairs.map(([a, b]) => JendelaLebih.distance(a, b, 2))", pairs)
    assert steps == [distance(one, other, 2) for one, other in pairs]

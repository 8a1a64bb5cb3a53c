"""A phrase in quotes: the page of search in a real Chromium and ``invoke cari`` look through the same pages and keep the same results."""

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from plugins.ppid import urls
from plugins.ppid.finding import Finder, with_phrases
from plugins.ppid.search.phrases import LOOKED, blocks, holds
from plugins.ppid.search.query import parsed
from plugins.ppid.search.synonyms import synonyms
from tests.accessibility.serving import serving
from tests.browser.test_pages import browser
from tests.browser.test_search_parity import CONTENT, staff
from tests.support import NOW

__all__ = ["CONTENT", "NOW", "browser", "staff"]
pytestmark = pytest.mark.browser
READY = """async () => {
    const nama = (satu) => document.getElementById("cari-" + satu);
    const { akar, lebih, bahasa } = nama("hasil").dataset;
    // a page is read once, however many questions lead to it
    const kept = new Map(), fetched = self.fetch.bind(self);
    self.fetch = async (name, how) => {
        if (!kept.has(name)) kept.set(name, (await fetched(name, how)).text());
        return { ok: true, text: () => kept.get(name) };
    };
    self.mesin = JendelaMesin.engine(akar + "cari/indeks/", fetched, lebih, bahasa);
    await mesin.ready();
    await mesin.lebih();
    self.halaman = JendelaLebih.halaman({ mesin, akar, kata: nama("kata"), pilihan: nama("pilih"), ambil: nama });
}"""
ASKED = """async ([text, many]) => {
    const found = await mesin.search(text, { banyak: many, persis: true });
    if (found.frasa.length) await halaman.diperiksa(found);
    return [found.hasil.map((hit) => hit.alamat), found.jumlah, found.dilihat || 0, found.umum];
}"""
HOLDS = """(asked) => asked.map(([text, phrase]) =>
    mesin.query(phrase).phrases.map((each) => JendelaLebih.hasPhrase(mesin.tokens(text), each)))"""
WRITTEN = [
    '"rencana kerja" 2026',
    '"alat bantu"',
    '"kerja rencana"',
    '"undang-undang"',
    '"undang"',
    '"keterbukaan informasi publik" layanan',
    '"informasi dan dokumentasi"',
    '"informasi dokumentasi"',
    '"pejabat pengelola informasi dan dokumentasi" "tahun 2026"',
    'anggaran "untuk yang"',
    '"yang mana"',
    '"pasal 17" informasi',
    "“Rencana Kerja” drainase",
    '"rencana kerja',
    '"" akta',
]


@pytest.fixture(scope="module")
def page(browser: Browser, site: Path) -> Iterator[Page]:
    with serving(site) as origin:
        opened = browser.new_context().new_page()
        opened.goto(f"{origin}/cari/")
        opened.evaluate(READY)
        yield opened
        opened.context.close()


def ours(staff: Finder, site: Path, text: str) -> list[Any]:
    found = staff.find(text, LOOKED, exact=True)
    if found.cari.frasa:
        found = with_phrases(found, lambda address: read(site / urls.file_of(address)))
    return [[hit.alamat for hit in found.hasil], found.jumlah, found.dilihat, found.umum]


@cache
def read(path: Path) -> bytes:
    return path.read_bytes()


def lines(site: Path) -> list[str]:
    """Blocks of words from pages of records."""
    pages = sorted((site / "opd").glob("*/*/*.html"))[::9]
    found = (" ".join(block.split()) for path in pages for block in blocks(path.read_bytes()))
    return sorted({each for each in found if len(each.split()) > 2})


def test_written_questions_keep_the_same_results(page: Page, staff: Finder, site: Path) -> None:
    kept = looked = 0
    for text in WRITTEN:
        theirs = page.evaluate(ASKED, [text, LOOKED])
        assert theirs == ours(staff, site, text), text
        kept += len(theirs[0]) if theirs[2] else 0
        looked += theirs[2]
    assert 20 < kept < looked  # some have their phrase, some do not


def test_phrases_of_records_and_shuffled_ones_keep_the_same_results(page: Page, staff: Finder, site: Path) -> None:
    known = lines(site)
    there: list[int] = []

    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from(known), st.integers(0, 40), st.integers(2, 5), st.none() | st.integers(0, 9))
    @example(known[0], 0, 2, None)
    def same(line: str, start: int, size: int, shuffle: int | None) -> None:
        words = line.replace('"', " ").split()
        part = words[min(start, len(words) - 2) :][:size]
        if shuffle is not None:
            random.Random(shuffle).shuffle(part)
        text = f'"{" ".join(part)}"'
        theirs = page.evaluate(ASKED, [text, LOOKED])
        assert theirs == ours(staff, site, text), text
        there.append(len(theirs[0]))

    same()
    assert sum(map(bool, there)) > 6


def test_whether_a_text_has_a_phrase_is_the_same_for_any_text(page: Page) -> None:
    chance = random.Random(59)
    alphabet = [
        "dana",
        "untuk",
        "pendidikan",
        "mendidik",
        "undang-undang",
        "dan",
        "Café",
        "e-KTP",
        "peruntukan",
        "2026",
    ]
    known = synonyms()
    asked = [
        (" ".join(chance.choices(alphabet, k=chance.randint(0, 30))), f'"{" ".join(chance.choices(alphabet, k=size))}"')
        for size in (2, 2, 2, 3)
        for _ in range(400)
    ]
    theirs = page.evaluate(HOLDS, asked)
    assert theirs == [[holds(text, each) for each in parsed(phrase, known).frasa] for text, phrase in asked]
    assert 100 < sum(each == [True] for each in theirs) < 1_200

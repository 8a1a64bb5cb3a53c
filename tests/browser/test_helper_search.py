"""The request helper looks first for what is published, in a real Chromium under the policy of production."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.accessibility.engines import axe
from tests.browser.test_pages import browser
from tests.browser.test_search import EXPECTED, HOLDER, Visit, production, titles, visiting

__all__ = ["browser", "production"]
pytestmark = pytest.mark.browser
HELPER = "formulir/bantu/"
STATUS = "#terbit-kabar"
FOUND = "#terbit-daftar > li"


@pytest.fixture
def visit(browser: Browser, production: str) -> Iterator[Visit]:
    with visiting(browser, production) as found:
        yield found
        assert [each for each in found.said if not EXPECTED.search(each)] == []


def look(page: Page, words: str) -> None:
    page.locator("#terbit-kata").fill(words)
    page.keyboard.press("Enter")


def told(page: Page, text: str | re.Pattern[str]) -> None:
    expect(page.locator(STATUS)).to_have_text(text)
    assert page.locator(STATUS).locator("xpath=..").get_attribute("role") == "status"


def shown(page: Page) -> list[str]:
    return page.locator(f"{FOUND} h3 a").all_inner_texts()


def test_the_first_five_are_shown_in_place_and_are_those_of_the_page_of_search(visit: Visit) -> None:
    page = visit.open(HELPER)
    page.get_by_role("search").get_by_label("Cari dahulu yang sudah terbit").focus()
    page.keyboard.type("pelayanan informasi")
    page.keyboard.press("Enter")
    told(page, re.compile(r"^\d+ hasil; 5 yang pertama ditampilkan di bawah ini\.$"))
    assert page.evaluate(HOLDER) == "terbit-kata" and urlsplit(page.url).query == ""
    first = shown(page)
    assert len(first) == 5 and page.locator(f"{FOUND} time").count() == 5
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", page.locator(f"{FOUND} time").first.inner_text())
    expect(page.locator(FOUND).nth(1).locator(".butir-meta")).to_contain_text("Diskominfo")
    every = page.locator("#terbit-semua")
    expect(every).to_have_text(re.compile(r"^Lihat semua \d+ hasil$"))
    every.click()
    expect(page.locator("#cari-daftar > li")).to_have_count(10)
    assert titles(page)[:5] == first
    page.go_back()
    look(page, "drainase")
    expect(page.locator(f"{FOUND} h3 a").first).not_to_have_text(first[0])
    page.locator(f"{FOUND} h3 a").first.click()
    assert page.locator("h1").count() == 1 and "/formulir/" not in page.url


def test_nothing_is_loaded_before_it_is_asked_and_then_only_of_this_site(visit: Visit) -> None:
    page = visit.open(HELPER)
    page.locator("#bantu-rincian").fill("rahasia yang hanya ditulis di surat")
    page.locator("#terbit-kata").fill("kata yang belum dicari")
    page.wait_for_timeout(300)
    before = list(visit.asked)
    assert visit.index() == [] and not any("/aset/cari." in each for each in before)
    look(page, "rencana kerja")
    told(page, re.compile("hasil"))
    after = visit.asked[len(before) :]
    assert sum("/aset/cari." in each for each in after) == 1
    for each in after:
        assert re.fullmatch(r"/aset/(cari|bahasa|ikon)\.\w+\.(js|svg)|/cari/indeks/[\w./-]+(\?\w+)?", each), each
        assert not re.search("rencana|kerja|rahasia", each), each
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.search]")
    assert kept == [0, 0, "", ""] and page.evaluate("indexedDB.databases().then(found => found.length)") == 0
    look(page, "drainase")
    told(page, re.compile("hasil"))
    for name in ("cari", "bahasa"):
        assert sum(f"/aset/{name}." in each for each in visit.asked) == 1, "the engine is loaded once"


def test_what_was_not_found_goes_into_the_letter_when_the_reader_follows_the_link(visit: Visit) -> None:
    page = visit.open(HELPER)
    typed = "zzqx <bqzx onzx=zz>qqzw</bqzx> & xxqv"
    look(page, typed)
    told(page, f"Tidak ada yang terbit untuk “{typed}”.")
    assert page.locator(FOUND).count() == 0 and page.locator("#terbit-hasil bqzx").count() == 0
    assert page.locator("#bantu-rincian").input_value() == "", "nothing is written before the reader wants it"
    page.get_by_role("link", name=f"Susun permohonan tentang “{typed}”").click()
    expect(page.locator("#bantu-rincian")).to_have_value(typed)
    assert page.evaluate(HOLDER) == "bantu-rincian"
    assert typed in page.locator("#bantu-surat").inner_text() and page.locator("#bantu-surat *").count() == 0
    look(page, "zzqx")
    page.get_by_role("link", name="Susun permohonan tentang “zzqx”").click()
    expect(page.locator("#bantu-rincian")).to_have_value("zzqx")
    page.locator("#bantu-rincian").fill("Ditulis sendiri")
    look(page, "zzqy")
    page.get_by_role("link", name="Susun permohonan tentang “zzqy”").click()
    expect(page.locator("#bantu-rincian")).to_have_value("Ditulis sendiri")


def test_an_error_of_typing_is_mended_and_said(visit: Visit) -> None:
    page = visit.open(HELPER)
    look(page, "pelayaann infromasi")
    told(page, re.compile(r"^\d+ hasil untuk “pelayanan informasi”; 5 yang pertama ditampilkan di bawah ini\.$"))
    look(page, "   ")
    told(page, "")
    assert page.locator("#terbit-hasil").is_hidden()


@pytest.mark.parametrize(
    "broken", [["**/aset/cari.*.js", "**/cari/indeks/m.json"], ["**/aset/bahasa.*.js"]], ids=["engine", "language"]
)
def test_what_cannot_be_loaded_is_said_and_can_be_tried_again(visit: Visit, broken: list[str]) -> None:
    page = visit.open(HELPER)
    for name in broken:
        page.route(name, lambda route: route.abort())
        look(page, "drainase")
        told(page, "Pencarian gagal dimuat. Periksa sambungan internet, lalu coba sekali lagi.")
        assert page.locator("#terbit-daftar").count() == 0
        address = page.locator("#terbit-semua").get_attribute("href") or ""
        assert parse_qs(urlsplit(address).query) == {"q": ["drainase"]}
        page.unroute(name)
    look(page, "drainase")
    told(page, re.compile("hasil"))


def test_an_answer_that_comes_too_late_is_not_shown(visit: Visit) -> None:
    page = visit.open(HELPER)
    held: list[Route] = []
    page.route("**/aset/cari.*.js", lambda route: held.append(route))
    look(page, "drainase")
    told(page, "Mencari …")
    look(page, "zzqx")
    held[0].continue_()
    told(page, "Tidak ada yang terbit untuk “zzqx”.")
    page.wait_for_timeout(200)
    assert page.locator("#terbit-daftar").count() == 0


def test_without_a_script_the_form_opens_the_page_of_search(browser: Browser, production: str) -> None:
    with visiting(browser, production, java_script_enabled=False) as visit:
        page = visit.open(HELPER)
        assert page.locator("#terbit-hasil").is_hidden()
        page.get_by_label("Cari dahulu yang sudah terbit").fill("rencana kerja")
        page.get_by_role("button", name="Cari dahulu").click()
        assert urlsplit(page.url).path == "/cari/" and parse_qs(urlsplit(page.url).query) == {"q": ["rencana kerja"]}


@pytest.mark.engines
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_among_the_first_results(browser: Browser, production: str, width: int, scheme: str) -> None:
    screen = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    with visiting(browser, production, **screen) as visit:
        page = visit.open(HELPER)
        for words in ("pelayanan informasi", "zzqx " + "w" * 90):
            look(page, words)
            told(page, re.compile("hasil;|Tidak ada"))
            assert axe(page) == []
            assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), words


def test_it_is_written_for_browsers_of_2018(site: Path) -> None:
    (script,) = site.glob("aset/terbit.*.js")
    newer = r"\?\.|\?\?|matchAll|replaceAll|\.flat\(|\.at\(|catch \{|replaceChildren"
    assert not re.search(newer, script.read_text(encoding="utf-8"))

"""The page of search in a real Chromium, under the policy of production: what is asked, shown, told and never done by itself."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote_plus, urlsplit

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, Route, expect

from plugins.ppid.search.results import ROW
from tests.accessibility.engines import axe
from tests.accessibility.serving import serving
from tests.browser.test_pages import browser
from tests.support import ROOT

__all__ = ["browser"]
pytestmark = pytest.mark.browser
SOURCE = ROOT / "theme" / "static" / "js" / "cari.js"
TWO = "cari/?q=pelayanan+informasi"
RESULTS = "#cari-daftar > li"
STATUS = "#cari-kabar"
HOLDER = "document.activeElement.id || document.activeElement.name || document.activeElement.tagName"
NEWER = r"\?\.|\?\?|\bmatchAll\b|\bimport\b|\bexport\b|\beval\b|\bFunction\(|replaceAll|\(\?<|\.flat\(|\.at\(|catch \{"
"""What browsers of 2018 do not know, or the policy of the site does not allow."""
EXPECTED = re.compile(r"Failed to load resource")
"""What Chromium itself says of a file that cannot be had; a page cannot keep it from that."""


class Visit:
    """A page with all it asked for and all that was said in its console."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.origin = origin
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url.removeprefix(origin)))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def index(self) -> list[str]:
        """The files of search that were asked for."""
        return [url for url in self.asked if "/cari/indeks/" in url]

    def open(self, path: str) -> Page:
        """The page at a path of the site."""
        self.page.goto(f"{self.origin}/{path}")
        return self.page


@pytest.fixture(scope="module")
def production(site: Path) -> Iterator[str]:
    with serving(site) as origin:
        yield origin


@contextmanager
def visiting(browser: Browser, origin: str, **context: Any) -> Iterator[Visit]:
    page = browser.new_context(reduced_motion="reduce", **context).new_page()
    visit = Visit(page, origin)
    yield visit
    page.context.close()


@pytest.fixture
def visit(browser: Browser, production: str) -> Iterator[Visit]:
    with visiting(browser, production) as found:
        yield found
        assert [each for each in found.said if not EXPECTED.search(each)] == []


def told(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait until the region of the status says something."""
    expect(page.locator(STATUS)).to_have_text(text)
    assert page.locator(f"[role=status] > {STATUS}").count() == 1


def titles(page: Page) -> list[str]:
    return page.locator(f"{RESULTS} h3 a").all_inner_texts()


def count(page: Page) -> int:
    found = re.match(r"([\d.]+) hasil", page.locator(STATUS).inner_text())
    assert found is not None, page.locator(STATUS).inner_text()
    return int(found[1].replace(".", ""))


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_typing_and_enter_find_and_the_address_tells_it(visit: Visit) -> None:
    page = visit.open("cari/")
    title = page.title()
    assert page.locator("#cari-judul").count() == 0 and page.locator(RESULTS).count() == 0
    page.get_by_role("search").get_by_label("Cari di situs ini").focus()
    page.keyboard.type("pelayanan informasi")
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS)).to_have_count(10)
    told(page, re.compile(r"^\d+ hasil, \d+ memuat semua kata$"))
    assert asked(page) == {"q": ["pelayanan informasi"]}
    assert page.title() == f"pelayanan informasi – {title}"
    assert page.evaluate(HOLDER) == "cari-kata"
    first = titles(page)
    page.locator("#cari-kata").fill("drainase")
    page.get_by_role("search").get_by_role("button", name="Cari").click()
    expect(page.locator(f"{RESULTS} h3 a").first).not_to_have_text(first[0])
    assert page.evaluate(HOLDER) == "BUTTON" and asked(page) == {"q": ["drainase"]}
    page.go_back()
    expect(page.locator("#cari-kata")).to_have_value("pelayanan informasi")
    expect(page.locator(f"{RESULTS} h3 a").first).to_have_text(first[0])
    page.go_back()
    expect(page.locator("#cari-judul")).to_have_count(0)
    assert page.locator("#cari-kata").input_value() == "" and page.title() == title
    assert page.locator(RESULTS).first.is_hidden()
    page.go_forward()
    expect(page.locator(f"{RESULTS} h3 a").first).to_have_text(first[0])
    assert titles(page) == first


def test_where_none_has_all_words_that_is_told_in_words(visit: Visit) -> None:
    page = visit.open("cari/?q=akta+kelahiran+drainase")
    told(page, re.compile(r"^\d+ hasil, tidak ada yang memuat semua kata$"))
    expect(page.locator(RESULTS)).to_have_count(10)


@pytest.mark.parametrize("path", ["cari/", "cari/index.html"])
def test_a_link_to_results_works_and_shows_each_with_what_is_known_of_it(visit: Visit, path: str) -> None:
    page = visit.open(f"{path}?q=pelayanan+informasi")
    expect(page.locator(RESULTS)).to_have_count(10)
    assert page.locator("#cari-kata").input_value() == "pelayanan informasi"
    assert page.evaluate(HOLDER) == "BODY"
    first = page.locator(RESULTS).first
    marked = {each.lower() for each in page.locator("#cari-daftar .butir-ringkas b").all_inner_texts()}
    assert {"layanan", "informasi"} <= marked and not marked & {"dan", "ppid", "kota"}
    days = page.locator(f"{RESULTS} time")
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", days.first.inner_text())
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", days.first.get_attribute("datetime") or "")
    expect(page.locator(RESULTS).nth(1).locator(".butir-meta")).to_contain_text("Diskominfo")
    title = first.locator("h3 a").inner_text()
    first.locator("h3 a").click()
    assert page.locator("h1").inner_text() == title
    page.go_back()
    expect(page.locator(RESULTS)).to_have_count(10)


def test_more_results_are_added_below_and_their_address_shows_as_many(visit: Visit) -> None:
    page = visit.open(TWO)
    more = page.locator("#cari-lagi")
    expect(more).to_have_text("Muat 10 lagi")
    first = titles(page)
    assert parse_qs(urlsplit(more.get_attribute("href") or "").query) == {"q": ["pelayanan informasi"], "mulai": ["10"]}
    more.focus()
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS)).to_have_count(20)
    told(page, "Hasil 11 sampai 20 ditampilkan")
    assert page.evaluate(HOLDER) == "cari-lagi" and titles(page)[:10] == first
    assert asked(page) == {"q": ["pelayanan informasi"], "mulai": ["10"]}
    both = titles(page)
    assert len(set(page.locator(f"{RESULTS} h3 a").evaluate_all("all => all.map(each => each.href)"))) == 20
    page.reload()
    expect(page.locator(RESULTS)).to_have_count(20)
    assert titles(page) == both


def test_at_the_end_the_focus_is_left_on_a_link_that_leads_back(visit: Visit) -> None:
    page = visit.open("cari/?q=drainase")
    expect(page.locator("#cari-lagi")).to_be_visible()
    told(page, re.compile("hasil"))
    whole = count(page)
    assert 10 < whole < 100
    page.locator("#cari-lagi").focus()
    for shown in range(20, whole + 10, 10):
        page.keyboard.press("Enter")
        expect(page.locator(RESULTS)).to_have_count(min(shown, whole))
    expect(page.locator("#cari-lagi")).to_have_text("Kembali ke hasil pertama")
    assert page.evaluate(HOLDER) == "cari-lagi"
    page.keyboard.press("Enter")
    page.wait_for_url("**#cari-judul")
    assert page.locator(RESULTS).count() == whole


def choices(page: Page, facet: str) -> dict[str, int]:
    rows = page.locator(f"#cari-pilih input[name={facet}]").evaluate_all(
        "all => all.map(each => [each.value, each.parentElement.querySelector('.jumlah').textContent])"
    )
    return {value: int(number.replace(".", "")) for value, number in rows}


def test_facets_narrow_and_what_they_count_is_what_is_found(visit: Visit) -> None:
    page = visit.open(TWO)
    told(page, re.compile("hasil"))
    whole = count(page)
    assert not any("f.bin" in url for url in visit.index())
    page.locator("#cari-saring > summary").click()
    expect(page.locator("#cari-pilih legend").first).to_have_text("Perangkat daerah")
    assert sum("f.bin" in url for url in visit.index()) == 1
    page.locator("#cari-pilih summary").first.click()
    for facet in ("opd", "kelas", "format"):
        counts = choices(page, facet)
        assert counts and list(counts.values()) == sorted(counts.values(), reverse=True)
        fieldset = page.locator("fieldset", has=page.locator(f"input[name={facet}]"))
        assert fieldset.locator(":scope > ul > li").count() <= 8
        value, number = min(counts.items(), key=lambda each: each[1])
        box = page.locator(f"#cari-pilih input[name={facet}][value='{value}']")
        box.check()
        told(page, re.compile(rf"^{number} hasil"))
        assert asked(page) == {"q": ["pelayanan informasi"], facet: [value]}
        assert page.evaluate("[document.activeElement.name, document.activeElement.value]") == [facet, value]
        assert choices(page, facet)[value] == number, "a facet counts without itself"
        box.uncheck()
        told(page, re.compile(rf"^{whole} hasil"))
        assert page.evaluate("document.activeElement.value") == value
    most = max(choices(page, "opd").values())
    page.locator("#cari-pilih input[name=opd]").first.check()
    told(page, re.compile(rf"^{most} hasil"))
    page.go_back()
    told(page, re.compile(rf"^{whole} hasil"))
    assert not page.locator("#cari-pilih input[name=opd]").first.is_checked()


def test_what_narrows_is_in_the_address_and_is_taken_off_by_a_link(visit: Visit) -> None:
    page = visit.open(f"{TWO}&opd=diskominfo&opd=bkad&tahun=2026&opd=constructor")
    told(page, re.compile("hasil"))
    chips = page.get_by_role("link", name="Hapus saringan:")
    assert chips.all_inner_texts() == [
        "Hapus saringan: Dinas Komunikasi dan Informatika",
        "Hapus saringan: Badan Keuangan dan Aset Daerah",
        "Hapus saringan: constructor",
        "Hapus saringan: 2026",
    ]
    page.locator("#cari-saring > summary").click()
    expect(page.locator("#cari-pilih input:checked")).to_have_count(4)
    for box in page.locator("#cari-pilih input:checked").all():
        assert box.is_visible(), "what is chosen is not folded away"
    before = count(page)
    chips.filter(has_text="Badan").click()
    expect(chips).to_have_count(3)
    told(page, re.compile("hasil"))
    assert asked(page) == {"q": ["pelayanan informasi"], "opd": ["diskominfo", "constructor"], "tahun": ["2026"]}
    assert count(page) < before


def test_an_error_of_typing_is_mended_and_what_was_typed_can_be_had(visit: Visit) -> None:
    page = visit.open("cari/?q=pelayaann+infromasi")
    line = page.locator("#cari-ganti")
    expect(line).to_have_text("Menampilkan hasil untuk pelayanan informasi. Cari persis pelayaann infromasi")
    assert line.locator("strong").inner_text() == "pelayanan informasi"
    told(page, re.compile(r"^\d+ hasil untuk “pelayanan informasi”, \d+ memuat semua kata$"))
    line.get_by_role("link", name="pelayaann infromasi").click()
    told(page, "Tidak ada hasil untuk “pelayaann infromasi”")
    assert asked(page) == {"q": ["pelayaann infromasi"], "persis": ["1"]}
    assert line.is_hidden() and page.locator(RESULTS).count() == 0


def test_nothing_found_leads_to_a_request_with_the_words_filled_in(visit: Visit) -> None:
    typed = 'zzqx <bqzx onzx=zz>qqzw</bqzx> & "xxqv"'
    page = visit.open("cari/")
    page.locator("#cari-kata").fill(typed)
    page.keyboard.press("Enter")
    told(page, f"Tidak ada hasil untuk “{typed}”")
    link = page.get_by_role("link", name=f"Susun permohonan informasi tentang “{typed}”")
    link.click()
    expect(page.locator("#bantu-rincian")).to_have_value(typed)
    assert typed in page.locator("#bantu-surat").inner_text() and page.locator("#bantu-surat *").count() == 0


def test_nothing_found_names_words_that_begin_alike(visit: Visit) -> None:
    page = visit.open("cari/?q=perencxxxxxx")
    told(page, "Tidak ada hasil untuk “perencxxxxxx”")
    near = page.locator("#cari-mirip a")
    assert near.count() > 0 and all(word.startswith("perenc") for word in near.all_inner_texts())
    word = near.first.inner_text()
    near.first.click()
    told(page, re.compile(r"^\d+ hasil"))
    assert asked(page) == {"q": [word]}


def lines(route: Route) -> list[str]:
    """The results of a file that was asked for."""
    return route.fetch().text().splitlines()


def test_what_is_found_is_text_and_never_markup(visit: Visit) -> None:
    hostile = "<img src=x onerror=\"document.title='jebol'\">layanan</a>"

    def changed(route: Route) -> None:
        address = "javascript:document.title='jebol'//"
        rows = [[line[0] + hostile, hostile, *line.split("\t")[2:5], hostile, address] for line in lines(route)]
        route.fulfill(body="".join("\t".join(row) + "\n" for row in rows), content_type="text/plain")

    visit.page.route("**/cari/indeks/d/*", changed)
    page = visit.open(f"{TWO}%3Cimg+src%3Dx+onerror%3D1%3E")
    expect(page.locator(RESULTS)).to_have_count(10)
    assert titles(page)[0] == hostile and page.locator(".tanda").last.inner_text() == hostile
    assert page.locator("#cari-hasil img").count() == 0
    links = page.locator(f"{RESULTS} a").evaluate_all("all => all.map(each => each.protocol)")
    assert set(links) == {"http:"} and "jebol" not in page.title()


def test_nothing_is_fetched_before_something_is_asked(visit: Visit, site: Path) -> None:
    page = visit.open("")
    assert page.locator("script").count() == 0 and page.get_by_role("search").count() == 1
    page.get_by_role("search").get_by_label("Cari di situs ini").fill("drainase")
    visit.open("cari/")
    page.wait_for_timeout(300)
    assert visit.index() == []
    scripts = [url for url in visit.asked if url.endswith(".js")]
    assert [re.sub(r"\.\w+\.js", "", url) for url in scripts] == ["/aset/awal", "/aset/cari"]
    with visit.page.expect_request("**/aset/bahasa.*.js"):  # while something is typed
        visit.page.locator("#cari-kata").focus()
    assert visit.index() == []
    visit.open("")
    page.get_by_label("Cari di situs ini").fill("drainase")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=drainase")
    expect(page.locator(RESULTS)).to_have_count(10)
    assert visit.index()[0].endswith("m.json") and not any("f.bin" in url for url in visit.index())
    loading = re.compile(r"<script[^>]*aset/cari\.")
    names = [path.relative_to(site).as_posix() for path in site.rglob("*.html") if loading.search(path.read_text())]
    assert names == ["cari/index.html"]


@pytest.mark.parametrize(
    ("words", "alike"), [("pelayanan informasi", True), ("uu 14 2008 pasal 17", False), ("survei kepuasan 2025", False)]
)
def test_the_best_result_is_asked_for_before_the_language_is_there_and_none_is_shown(
    visit: Visit, words: str, alike: bool
) -> None:
    held: list[Route] = []
    late: list[Route] = []
    visit.page.route("**/aset/bahasa.*.js", lambda route: held.append(route))
    visit.page.route("**/aset/cari.*.js", lambda route: late.append(route))  # the small script comes first
    visit.page.goto(f"{visit.origin}/cari/?q={quote_plus(words)}", wait_until="commit")
    while not visit.index() or not late:
        visit.page.wait_for_timeout(20)
    late[0].continue_()
    while not held or not any("/d/" in url for url in visit.index()):
        visit.page.wait_for_timeout(20)
    visit.page.wait_for_timeout(200)
    (guess,) = [url for url in visit.index() if "/d/" in url]
    assert visit.page.locator(RESULTS).count() == 0, "it may be wrong"
    held[0].continue_()
    expect(visit.page.locator(RESULTS)).to_have_count(10)
    assert len(visit.index()) == len(set(visit.index())), "nothing is asked for twice"
    assert len([url for url in visit.asked if "/aset/bahasa." in url]) == 1
    shown = titles(visit.page)
    best = visit.page.evaluate(
        """(q) => self.JendelaMesin.engine("indeks/", self.fetch.bind(self)).search(q, {})
        .then((found) => [found.hasil[0].nomor, found.hasil.map((each) => each.judul)])""",
        words,
    )
    assert shown == best[1] and (guess.partition("?")[0].endswith(f"/d/{best[0] // ROW}.txt")) is alike


def test_the_first_files_are_asked_for_while_the_engine_is_on_its_way_and_only_once(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/aset/cari.*.js", lambda route: held.append(route))
    visit.page.goto(f"{visit.origin}/{TWO}", wait_until="commit")
    while not held or len(visit.index()) < 3:
        visit.page.wait_for_timeout(20)
    first = list(visit.index())
    assert first[0].endswith("m.json") and all("/t/" in url for url in first[1:]), "those of layan and informasi"
    held[0].continue_()
    expect(visit.page.locator(RESULTS)).to_have_count(10)
    assert len([url for url in visit.index() if "/d/" not in url]) == len(first) == len(set(first))


def test_a_number_asks_for_the_rest_of_the_engine_at_once(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/aset/cari.*.js", lambda route: held.append(route))
    visit.page.goto(f"{visit.origin}/cari/?q=uu+14%2F2008+ps+17", wait_until="commit")
    while not held or not any("/aset/lebih." in url for url in visit.asked):
        visit.page.wait_for_timeout(20)
    held[0].continue_()
    expect(visit.page.locator(RESULTS).first).to_be_visible()


def test_a_page_of_yesterday_finds_in_the_files_of_today(visit: Visit) -> None:
    def older(route: Route) -> None:
        text = re.sub(r'data-versi="\w+" data-berkas="\d+"', 'data-versi="0" data-berkas="3"', route.fetch().text())
        route.fulfill(body=text, content_type="text/html")

    page = visit.open(TWO)
    told(page, re.compile("hasil"))
    found = titles(page)
    held: list[Route] = []
    page.route("**/cari/?q=*", older)
    page.route("**/aset/cari.*.js", lambda route: held.append(route))
    page.goto(f"{visit.origin}/{TWO}", wait_until="commit")
    while not held or not any(url.endswith("?0") for url in visit.index()):
        page.wait_for_timeout(20)
    held[0].continue_()
    told(page, re.compile("hasil"))
    assert titles(page) == found


def test_the_best_results_are_shown_while_others_are_on_their_way(visit: Visit) -> None:
    page = visit.open(TWO)
    told(page, re.compile("hasil"))
    whole = titles(page)
    files = list(dict.fromkeys(url for url in visit.index() if "/d/" in url))
    held: list[Route] = []
    page.route(f"**{files[-1]}", lambda route: held.append(route))
    page.locator("#cari-kata").fill("drainase")
    page.keyboard.press("Enter")
    told(page, re.compile("hasil"))
    visit.open(TWO)
    while not held:
        page.wait_for_timeout(20)
    expect(page.locator(RESULTS).first).to_be_visible()
    page.wait_for_timeout(600)
    shown = titles(page)
    assert 0 < len(shown) < 10 and shown == whole[: len(shown)]
    assert page.locator(STATUS).inner_text() == "Mencari …" and page.locator("#cari-lanjut").is_hidden()
    held[0].continue_()
    expect(page.locator(RESULTS)).to_have_count(10)
    assert titles(page) == whole


def test_the_others_do_not_wait_for_a_best_result_that_is_late(visit: Visit) -> None:
    page = visit.open(TWO)
    told(page, re.compile("hasil"))
    whole = titles(page)
    files = list(dict.fromkeys(url for url in visit.index() if "/d/" in url))
    assert len(files) > 1
    held: list[Route] = []
    page.route(f"**{files[0]}", lambda route: held.append(route))
    visit.asked.clear()
    visit.open(TWO)
    while len([url for url in visit.index() if "/d/" in url]) < len(files):
        page.wait_for_timeout(20)
    assert titles(page) == []
    held[0].continue_()
    expect(page.locator(RESULTS)).to_have_count(10)
    assert titles(page) == whole


def test_the_others_are_asked_for_once_the_best_is_there(visit: Visit) -> None:
    visit.page.add_init_script(
        """const tunda = self.setTimeout;
        self.setTimeout = (lalu, lama) => (lama === 100 ? 0 : tunda(lalu, lama));
        self.saat = [];
        const ambil = self.fetch;
        self.fetch = (alamat, cara) => {
          const ada = document.querySelectorAll("#cari-daftar > li").length;
          if (alamat.includes("indeks/d/")) self.saat.push(ada);
          return ambil(alamat, cara);
        };"""
    )
    page = visit.open(TWO)
    expect(page.locator(RESULTS)).to_have_count(10)
    first, *others = page.evaluate("self.saat")
    assert first == 0 and others and all(others)


def test_search_works_below_a_path(browser: Browser, site: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").symlink_to(site, target_is_directory=True)
    with serving(tmp_path) as origin, visiting(browser, f"{origin}/a/b") as visit:
        page = visit.open(TWO)
        expect(page.locator(RESULTS)).to_have_count(10)
        assert all(url.startswith("/cari/indeks/") for url in visit.index()) and visit.index()
        page.locator(f"{RESULTS} h3 a").first.click()
        assert page.url.startswith(f"{origin}/a/b/") and page.locator("h1").is_visible()
        visit.open("")
        page.get_by_label("Cari di situs ini").fill("drainase")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{origin}/a/b/cari/?q=drainase")
        expect(page.locator(RESULTS)).to_have_count(10)
        assert visit.said == []


@pytest.mark.parametrize("name", ["cari/indeks/m.json", "cari/indeks/t/*", "cari/indeks/d/*", "aset/bahasa.*.js"])
def test_a_file_that_cannot_be_had_is_told_and_the_next_try_works(visit: Visit, name: str) -> None:
    visit.page.route(f"**/{name}", lambda route: route.abort())
    visit.page.route(f"**/{name}?*", lambda route: route.fulfill(status=503))
    page = visit.open(TWO)
    expect(page.locator("#cari-gagal")).to_be_visible()
    told(page, "Pencarian gagal dimuat")
    assert page.locator("#cari-isi").is_hidden() and page.get_by_role("heading", name="Menurut tahun").is_visible()
    page.unroute_all()
    page.get_by_role("search").get_by_role("button", name="Cari").click()
    expect(page.locator(RESULTS)).to_have_count(10)
    expect(page.locator("#cari-gagal")).to_be_hidden()
    assert page.evaluate(HOLDER) == "BUTTON"


def test_what_fails_later_leaves_what_was_found(visit: Visit) -> None:
    page = visit.open(TWO)
    expect(page.locator(RESULTS)).to_have_count(10)
    page.route(re.compile(r"/cari/indeks/(d/|f\.bin)"), lambda route: route.fulfill(status=500))
    page.locator("#cari-lagi").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#cari-lanjut > #cari-gagal")).to_be_visible()
    assert page.locator(RESULTS).count() == 10 and page.evaluate(HOLDER) == "cari-lagi"
    page.locator("#cari-saring > summary").click()
    expect(page.locator("#cari-saring > #cari-gagal")).to_be_visible()
    page.unroute_all()
    page.locator("#cari-lagi").click()
    expect(page.locator(RESULTS)).to_have_count(20)
    expect(page.locator("#cari-gagal")).to_be_hidden()


def test_words_are_suggested_and_chosen_by_the_keyboard_alone(visit: Visit) -> None:
    page = visit.open("cari/")
    field = page.get_by_role("combobox", name="Cari di situs ini")
    options = page.get_by_role("option")
    expect(field).to_have_attribute("aria-expanded", "false")  # said on entering, and not again
    assert page.locator("#cari-kata:focus").count() == 0
    page.locator("#cari-kata").focus()
    page.keyboard.type("rencana ke")
    expect(options.first).to_be_visible()
    words = options.all_inner_texts()
    assert 1 < len(words) <= 6 and all(word.startswith("rencana ke") for word in words)
    state = "each => [each.getAttribute('aria-expanded'), each.getAttribute('aria-activedescendant'), each.value]"
    assert field.evaluate(state) == ["true", "", "rencana ke"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert field.evaluate(state) == ["true", "cari-saran-1", "rencana ke"]
    assert page.locator("[role=option][aria-selected=true]").all_inner_texts() == [words[1]]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert field.evaluate(state) == ["true", "", "rencana ke"]
    page.keyboard.press("ArrowUp")
    assert field.evaluate(state)[1] == f"cari-saran-{len(words) - 1}"
    page.keyboard.press("Escape")
    assert field.evaluate(state) == ["false", "", "rencana ke"] and options.count() == 0
    page.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert field.evaluate(state) == ["false", "", words[0]] and asked(page) == {}
    page.keyboard.press("Enter")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert asked(page) == {"q": [words[0]]} and page.evaluate(HOLDER) == "cari-kata"
    field.fill("rencana ke")
    expect(options.first).to_be_visible()
    page.keyboard.press("Tab")
    assert field.get_attribute("aria-expanded") == "false" and page.evaluate(HOLDER) == "BUTTON"
    page.wait_for_timeout(400)
    assert options.count() == 0


def test_a_suggestion_is_chosen_by_the_mouse_and_the_field_keeps_the_focus(visit: Visit) -> None:
    page = visit.open("cari/")
    page.locator("#cari-kata").press_sequentially("dra")
    option = page.get_by_role("option").first
    word = option.inner_text()
    option.click()
    assert page.locator("#cari-kata").input_value() == word and page.evaluate(HOLDER) == "cari-kata"
    assert page.get_by_role("option").count() == 0 and asked(page) == {}


def test_nothing_is_suggested_under_a_finger(browser: Browser, production: str) -> None:
    with visiting(browser, production, has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}) as visit:
        page = visit.open("cari/")
        page.locator("#cari-kata").press_sequentially("rencana ke")
        page.wait_for_timeout(400)
        assert page.get_by_role("combobox").count() == 0 and visit.index() == []
        assert page.locator("#cari-kata[aria-expanded]").count() == 0
        page.keyboard.press("Enter")
        expect(page.locator(RESULTS).first).to_be_visible()
        shown, folded = page.locator(RESULTS).first.bounding_box(), page.locator("#cari-saring").bounding_box()
        assert shown is not None and folded is not None and shown["y"] < folded["y"], "results come first"
        assert page.locator("#cari-saring").get_attribute("open") is None and visit.said == []


def words_of(site: Path, address: str) -> str:
    path = site / address.partition("#")[0]
    soup = BeautifulSoup((path / "index.html" if path.is_dir() else path).read_bytes(), "html.parser")
    assert soup.main is not None
    return " ".join(soup.main.get_text(" ").lower().split())


def test_a_phrase_is_looked_up_on_the_pages_and_how_many_is_told_honestly(visit: Visit, site: Path) -> None:
    page = visit.open("cari/?q=%22alat+bantu%22")
    told(page, re.compile(r"memuat frasa persis"))
    few = re.fullmatch(r"(\d+) hasil memuat frasa persis", page.locator(STATUS).inner_text())
    addresses = [
        urlsplit(each).path.lstrip("/")
        for each in page.locator(f"{RESULTS} h3 a").evaluate_all("all => all.map(each => each.href)")
    ]
    assert few is not None and int(few[1]) == len(addresses) > 0
    for address in addresses:
        assert re.search(r"\balat bantu\b", words_of(site, address)), address
    assert page.locator("#cari-lanjut").is_hidden()
    visit.open("cari/?q=%22rencana+kerja%22")
    told(page, re.compile(r"^(\d+) dari 20 hasil pertama memuat frasa persis; \d+ hasil lain tidak diperiksa$"))
    assert 0 < page.locator(RESULTS).count() <= 20
    visit.open("cari/?q=%22publik+kerja+informasi%22")
    told(page, re.compile(r"^0 dari 20 hasil pertama"))
    near = page.locator("#cari-mirip a")
    assert near.all_inner_texts() == ["publik kerja informasi"] and page.locator(RESULTS).count() == 0


def test_common_words_count_within_quotes_and_alone_are_told_to_find_nothing(visit: Visit) -> None:
    page = visit.open("cari/?q=%22informasi+dan+dokumentasi%22")
    told(page, re.compile(r"^[1-9]\d* hasil memuat frasa persis$"))
    visit.open("cari/?q=informasi+%22untuk+yang%22")
    told(page, re.compile(r"^0 dari 20 hasil pertama memuat frasa persis"))
    for typed in ("yang mana", '"yang mana"'):
        visit.open(f"cari/?q={quote_plus(typed)}")
        told(page, f"“{typed}” tidak memuat kata yang dapat dicari; tambahkan kata lain")
        assert page.locator("#cari-ganti").is_hidden() and page.locator(RESULTS).count() == 0


@pytest.mark.parametrize(
    ("anchor", "there"), [("", True), ("#pasal-1", False), ("#pasal-2", True), ("#pasal-3", False)]
)
def test_a_phrase_stands_in_one_block_of_what_was_found(visit: Visit, anchor: str, there: bool) -> None:
    text = (
        "<main><p>alat bantu</p><h2 id='pasal-1'>Pasal 1</h2><p>alat</p><p>bantu</p>"
        "<h3 id='pasal-2'>Pasal 2</h3><p>Tentang</p><ul><li>semua <b>alat</b> bantu</li></ul><h2 id='pasal-3'>Pasal 3</h2></main>"
    )

    def changed(route: Route) -> None:
        rows = [[line[0] + "Peraturan", *line.split("\t")[1:6], f"uji/uji.html{anchor}"] for line in lines(route)]
        route.fulfill(body="".join("\t".join(row) + "\n" for row in rows), content_type="text/plain")

    visit.page.route("**/cari/indeks/d/*", changed)
    visit.page.route("**/uji/uji.html", lambda route: route.fulfill(body=text, content_type="text/html"))
    page = visit.open("cari/?q=%22alat+bantu%22")
    told(page, re.compile("memuat frasa persis"))
    assert (page.locator(RESULTS).count() > 0) is there


def test_without_a_script_the_form_is_sent_and_the_page_says_what_to_do(browser: Browser, production: str) -> None:
    with visiting(browser, production, java_script_enabled=False) as visit:
        page = visit.open("")
        page.get_by_role("search").get_by_label("Cari di situs ini").fill("drainase")
        page.get_by_role("search").get_by_role("button", name="Cari").click()
        assert page.url == f"{production}/cari/?q=drainase"
        assert "memerlukan JavaScript" in page.locator("main").inner_text()
        assert page.get_by_role("heading", name="Menurut tahun").is_visible()
        assert page.get_by_role("link", name="2026", exact=True).is_visible() and visit.index() == []
        assert page.locator("#cari-gagal, #cari-isi, #cari-kosong").filter(visible=True).count() == 0


def test_an_answer_that_comes_too_late_is_not_shown(visit: Visit) -> None:
    page = visit.open("cari/")
    held: list[Route] = []
    page.route("**/cari/indeks/d/*", lambda route: held.append(route))
    page.locator("#cari-kata").fill("pelayanan informasi")
    page.keyboard.press("Enter")
    expect(page.locator("#cari-judul")).to_be_visible()
    while not held:
        page.wait_for_timeout(20)
    page.locator("#cari-kata").fill("")
    page.keyboard.press("Enter")
    for route in held:
        route.continue_()
    page.wait_for_timeout(700)
    assert page.locator(RESULTS).count() == 0 and page.locator(STATUS).inner_text() == ""
    assert urlsplit(page.url).query == ""


_HELD = """() => {
    const status = document.getElementById("cari-kabar");
    self.said = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    self.held = new Map();
    self.asked = 0;
    self.elapsed = () => { held.forEach((then) => then()); held.clear(); };
    const [set, clear] = [setTimeout, clearTimeout];
    self.setTimeout = (then, time) => (time === 500 ? (held.set(-++asked, then), -asked) : set(then, time));
    self.clearTimeout = (timer) => (timer < 0 ? held.delete(timer) : clear(timer));
}"""
"""Has the half second that words stand before they are said end only when the test says so: a busy machine is slow."""
_ASKED_AT_ONCE = """(texts) => texts.forEach((text) => {
    const field = document.getElementById("cari-kata");
    field.value = text;
    field.form.requestSubmit();
})"""


def until(page: Page, what: str) -> None:
    """Wait for what a script says of the page; the policy lets Playwright do it no other way."""
    for _ in range(1_000):
        if page.evaluate(what):
            return
        page.wait_for_timeout(20)
    raise AssertionError(what)


def test_the_status_is_said_once_when_a_search_has_ended(visit: Visit) -> None:
    page = visit.open("cari/")
    page.evaluate(_HELD)
    page.evaluate(_ASKED_AT_ONCE, ["drainase", "jalan", "pelayanan"])
    until(page, "asked === 4")  # three that a search is at work, and of the last one what it found
    assert page.evaluate("[said.length, held.size]") == [0, 1]
    page.evaluate("elapsed()")
    told(page, re.compile("hasil"))
    assert page.evaluate("said.length") == 1


def test_the_status_says_that_a_search_is_at_work_where_it_takes_long(visit: Visit) -> None:
    page = visit.open("cari/")
    page.evaluate(_HELD)
    page.evaluate(_ASKED_AT_ONCE, ["drainase"])
    page.evaluate("elapsed()")
    until(page, "asked === 2")
    page.evaluate("elapsed()")
    told(page, re.compile("hasil"))
    said = page.evaluate("said")
    assert said[0] == "Mencari …" and len(said) == 2


def test_the_published_scripts_are_lean_files_of_what_browsers_know(site: Path) -> None:
    (published,) = site.glob("aset/cari.*.js")
    text = published.read_text(encoding="utf-8")
    places = [
        text.index(each)
        for each in ("JendelaSinonim=", "JendelaAkar=", "JendelaMakna=", "JendelaMesin=", "JendelaMesin.engine(")
    ]
    assert places == sorted(places)
    (rest,) = site.glob("aset/lebih.*.js")
    told_ = rest.read_text(encoding="utf-8")
    assert told_.index("JendelaPeraturan=") < told_.index("JendelaLebih=") < told_.index("JendelaLebih.halaman=")
    (tongue,) = site.glob("aset/bahasa.*.js")
    assert tongue.read_text(encoding="utf-8").startswith("self.JendelaBahasa={")
    for script in (text, told_):
        assert not re.search(r"^(?:\s|/\*|//)", script, re.MULTILINE) and "`" not in script
    for source in (SOURCE, SOURCE.with_name("lebih.js"), SOURCE.with_name("awal.js")):
        script = source.read_text(encoding="utf-8")
        assert re.findall(NEWER, script) == [], source
        for word in (
            "innerHTML",
            "outerHTML",
            "insertAdjacent",
            "document.write",
            "Storage",
            "cookie",
            "http",
            ".focus(",
        ):
            assert word not in script, (source, word)


STATES = [
    (TWO, "#cari-saring > summary"),
    ("cari/?q=pelayaann+infromasi&opd=diskominfo", ""),
    ("cari/?q=zzqxperen", ""),
]


@pytest.mark.engines
@pytest.mark.parametrize(
    ("width", "scheme", "forced"),
    [(1280, "light", "none"), (360, "dark", "none"), pytest.param(1280, "dark", "active", marks=pytest.mark.panjang)],
)
def test_axe_finds_nothing_in_results(browser: Browser, production: str, width: int, scheme: Any, forced: Any) -> None:
    size = {"width": width, "height": 900}
    found = []
    with visiting(browser, production, viewport=size, color_scheme=scheme, forced_colors=forced) as visit:
        without = ["color-contrast"] if forced == "active" else []
        for address, press in STATES:
            page = visit.open(address)
            told(page, re.compile("hasil"))
            if press:
                page.locator(press).click()
                expect(page.locator("#cari-pilih legend").first).to_be_visible()
            found += [(address, each) for each in axe(page, without)]
        page = visit.open("cari/")
        page.locator("#cari-kata").press_sequentially("rencana ke")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        found += [("saran", each) for each in axe(page, without)]
    assert found == []


@pytest.mark.parametrize("size", ["100%", "200%"])
def test_results_flow_on_a_narrow_screen_and_in_large_letters(browser: Browser, production: str, size: str) -> None:
    with visiting(browser, production, viewport={"width": 320 if size == "100%" else 640, "height": 800}) as visit:
        for address, press in STATES:
            page = visit.open(address)
            told(page, re.compile("hasil"))
            if press:
                page.locator(press).click()
                expect(page.locator("#cari-pilih legend").first).to_be_visible()
                page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
            page.evaluate("size => document.documentElement.style.setProperty('font-size', size)", size)
            wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide == 0, address
            small = page.locator("#cari-pilih label, #cari-dipilih a").evaluate_all(
                "all => all.filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 24).length"
            )
            assert small == 0

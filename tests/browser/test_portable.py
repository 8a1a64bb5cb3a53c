"""A site built with ``--usb`` opened from a folder in a real Chromium: links lead to pages, and search finds what it finds over HTTP."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from plugins.ppid.publish.portable import SCRIPT, linked
from tests.accessibility.serving import serving
from tests.browser.test_pages import browser
from tests.conftest import published
from tests.support import berita, built, tree, write_content

__all__ = ["browser"]
pytestmark = pytest.mark.browser
RESULTS = "#cari-daftar > li"
STATUS = "#cari-kabar"
ADDRESS = "https://ppid.contoh.example"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(tmp_path_factory, "usb", "content", "--siteurl", ADDRESS, "--usb")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_context(reduced_motion="reduce").new_page()
    said: list[str] = []
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    yield opened
    opened.context.close()
    assert said == []


def found(page: Page, folder: Path | None = None) -> list[str]:
    expect(page.locator(RESULTS)).to_have_count(10)
    links = page.locator(f"{RESULTS} h3 a").evaluate_all("all => all.map((each) => each.href)")
    start = folder.as_uri() if folder is not None else re.match(r"https?://[^/]+", page.url)[0]  # type: ignore[index]
    return [link.removeprefix(f"{start}/").replace("index.html", "") for link in links]


def test_links_lead_to_pages_and_back(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("navigation", name="Utama").get_by_role("link", name="Layanan").click()
    assert page.url == (folder / "layanan" / "index.html").as_uri()
    page.locator("main").get_by_role("link", name="Pencatatan akta kelahiran").first.click()
    assert page.locator("h1").inner_text() == "Pencatatan akta kelahiran"
    assert page.url == (folder / "opd" / "disdukcapil" / "layanan" / "akta-kelahiran.html").as_uri()
    page.go_back()
    assert page.url.endswith("/layanan/index.html")


def test_search_finds_the_same_in_the_same_order(page: Page, folder: Path, site: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.locator("#cari-kata").fill("pelayanan informasi")
    page.keyboard.press("Enter")
    here = found(page, folder)
    assert page.url == f"{(folder / 'cari' / 'index.html').as_uri()}?q=pelayanan+informasi"
    with serving(site) as origin:
        page.goto(f"{origin}/cari/?q=pelayanan+informasi")
        assert found(page) == here
        page.goto(f"{origin}/cari/?q=uu+14%2F2008")
        law = found(page)
    page.goto(f"{(folder / 'cari' / 'index.html').as_uri()}?q=uu+14%2F2008")
    assert found(page, folder) == law and law[0] == "dasar-hukum/uu-14-2008/"
    page.locator(f"{RESULTS} h3 a").first.click()
    assert page.url == (folder / "dasar-hukum" / "uu-14-2008" / "index.html").as_uri()


def test_narrowing_and_the_back_button(page: Page, folder: Path) -> None:
    page.goto(f"{(folder / 'cari' / 'index.html').as_uri()}?q=informasi")
    first = found(page, folder)
    page.locator("#cari-saring > summary").click()
    box = page.locator("#cari-pilih input[name=opd]").first
    wanted = str(box.get_attribute("value"))
    box.check()
    page.wait_for_url(f"**opd={wanted}")
    expect(page.locator("#cari-dipilih")).to_be_visible()
    addresses = page.locator(f"{RESULTS} h3 a").evaluate_all("all => all.map((each) => each.href)")
    assert addresses and all(f"/opd/{wanted}/" in each for each in addresses)
    page.go_back()
    expect(page.locator("#cari-dipilih")).to_be_hidden()
    assert found(page, folder) == first


def test_before_a_request_the_page_of_search_is_opened(page: Page, folder: Path) -> None:
    page.goto((folder / "formulir" / "bantu" / "index.html").as_uri())
    page.locator("#terbit-kata").fill("pelayanan informasi")
    page.keyboard.press("Enter")
    assert len(found(page, folder)) == 10
    assert page.url == f"{(folder / 'cari' / 'index.html').as_uri()}?q=pelayanan+informasi"


def test_an_address_that_cannot_be_changed_is_gone_to(browser: Browser, folder: Path) -> None:
    opened = browser.new_context().new_page()
    opened.add_init_script("History.prototype.pushState = () => { throw new DOMException('', 'SecurityError'); };")
    opened.goto((folder / "cari" / "index.html").as_uri())
    opened.locator("#cari-kata").fill("pelayanan informasi")
    opened.keyboard.press("Enter")
    opened.wait_for_url("**?q=pelayanan+informasi")
    assert len(found(opened, folder)) == 10
    opened.go_back()
    opened.wait_for_url("**/cari/index.html")
    opened.context.close()


def test_a_phrase_is_told_to_be_out_of_reach(browser: Browser, folder: Path) -> None:
    opened = browser.new_context().new_page()
    opened.goto(f"{(folder / 'cari' / 'index.html').as_uri()}?q=%22rencana+kerja%22")
    expect(opened.locator("#cari-gagal")).to_be_visible()
    assert "hanya dapat diperiksa di situs daring" in opened.locator("#cari-gagal").inner_text()
    expect(opened.locator(STATUS)).to_have_text("Hapus tanda kutipnya, lalu cari lagi")
    expect(opened.locator("#cari-petunjuk")).to_have_text(
        "Contoh: izin usaha, atau UU 14/2008 pasal 17. Frasa dalam tanda kutip hanya dapat dicari di situs daring."
    )
    opened.context.close()


def test_every_relative_link_names_a_file(folder: Path) -> None:
    bad = []
    for path in sorted(folder.rglob("*.html"))[::7]:
        if path.name in {"404.html"}:
            continue
        soup = BeautifulSoup(path.read_bytes(), "html.parser")
        for node in soup.find_all(["a", "form"]):
            target = re.split(r"[?#]", str(node.get("href") or node.get("action") or ""))[0]
            if target and ":" not in target and not (path.parent / target).is_file():
                bad.append((path.relative_to(folder).as_posix(), target))
    assert bad == []


def test_a_site_brought_up_to_date_is_the_site_built_anew(tmp_path: Path) -> None:
    content, cache = tmp_path / "isi", str(tmp_path / "tembolok")
    write_content(content, {"opd/kominfo/berita/rapat.md": berita("Rapat kerja")})
    for number, options in enumerate(((), ("--usb",), ("--usb",), ())):
        if number == 2:
            write_content(content, {"opd/kominfo/berita/pasar.md": berita("Pasar murah")})
        changed, clean = tmp_path / "situs", tmp_path / f"bersih-{number}"
        for folder, kept in ((changed, ("--cache", cache)), (clean, ())):
            result = built(content, folder, "--siteurl", ADDRESS, *options, *kept)
            assert result.returncode == 0, result.stdout + result.stderr
        assert tree(changed) == tree(clean)
        assert (changed / SCRIPT).is_file() is bool(options)
        assert ("index.html" in (changed / "index.html").read_text(encoding="utf-8")) is bool(options)


def test_links_elsewhere_stay() -> None:
    text = '<a href="https://a.example/b/">a</a><a href="./b/#c">b</a><a href="../?q=1">c</a><a href="#d">d</a>'
    assert linked(text) == (
        '<a href="https://a.example/b/">a</a><a href="./b/index.html#c">b</a><a href="../index.html?q=1">c</a><a href="#d">d</a>'
    )

"""The legal lists printed by a real Chromium: across the sheet, the head of the table and the page number on every page."""

import re
import unicodedata
import zlib
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import browser, opened, origin

__all__ = ["browser", "origin"]
pytestmark = pytest.mark.browser
FROZEN = "dip/penetapan/2026-07-27-500-12-11-ppid-2026-contoh/"
PUBLIC_HEAD = ("Ringkasan isi informasi", "Penanggung jawab pembuatan atau penerbitan", "Pemutakhiran")
EXEMPT_HEAD = ("Dasar hukum pengecualian", "Konsekuensi bila dibuka", "Konsekuensi bila ditutup")


class Sheet(NamedTuple):
    """One printed page: width and height in points, and its text without spaces."""

    width: float
    height: float
    text: str


def plain(text: str) -> str:
    """Text without spaces; a ligature is its letters."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def sheets(pdf: bytes) -> list[Sheet]:
    """The pages of a PDF as Chromium writes it: objects one after another, streams deflated, glyphs named by ToUnicode."""
    objects = {int(found[1]): found[2] for found in re.finditer(rb"(?s)\b(\d+) 0 obj\b(.*?)\bendobj", pdf)}

    def stream(number: int) -> str:
        found = re.search(rb"(?s)stream\r?\n(.*)endstream", objects[number])
        assert found is not None
        return zlib.decompressobj().decompress(found[1]).decode("latin-1")

    def letters(number: int) -> dict[str, str]:
        found = re.search(rb"/ToUnicode (\d+) 0 R", objects[number])
        if found is None:
            return {}
        cmap = stream(int(found[1]))
        known: dict[str, str] = {}
        for block in re.findall(r"(?s)beginbfchar(.*?)endbfchar", cmap):
            known |= {code: bytes.fromhex(to).decode("utf-16-be") for code, to in re.findall(r"<(\w+)> <(\w+)>", block)}
        for block in re.findall(r"(?s)beginbfrange(.*?)endbfrange", cmap):
            for first, last, to in re.findall(r"<(\w+)> <(\w+)> <(\w+)>", block):
                for offset in range(int(last, 16) - int(first, 16) + 1):
                    known[f"{int(first, 16) + offset:04X}"] = chr(int(to, 16) + offset)
        return known

    found = []
    for body in objects.values():
        if not re.search(rb"/Type ?/Page\b", body):
            continue
        box = re.search(rb"/MediaBox ?\[([^\]]*)\]", body)
        content = re.search(rb"/Contents (\d+) 0 R", body)
        fonts = {name.decode(): letters(int(number)) for name, number in re.findall(rb"/(F\d+) (\d+) 0 R", body)}
        assert box is not None and content is not None
        _left, _top, width, height = map(float, box[1].split())
        text, font = [], dict[str, str]()
        for name, glyphs in re.findall(r"/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj", stream(int(content[1]))):
            if name:
                font = fonts.get(name, {})
            text += [font.get(glyphs[start : start + 4], "?") for start in range(0, len(glyphs), 4)]
        found.append(Sheet(width, height, plain("".join(text))))
    return found


def printed(browser: Browser, url: str, width: int = 1280) -> list[Sheet]:
    page = opened(browser, url, viewport={"width": width, "height": 800})
    data = page.pdf(prefer_css_page_size=True)
    page.context.close()
    return sheets(data)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_frozen_list_prints_as_an_annex(browser: Browser, origin: str, site: Path, width: int) -> None:
    pages = printed(browser, f"{origin}/{FROZEN}", width)
    assert 8 <= len(pages) <= 20, "neither cut off nor blown up"
    assert all(page.width > page.height for page in pages), "across the sheet"
    assert {(round(page.width), round(page.height)) for page in pages} == {(842, 595)}
    for number, page in enumerate(pages, 1):
        assert plain(f"Halaman {number} dari {len(pages)}") in page.text
        heads = [all(plain(name) in page.text for name in head) for head in (PUBLIC_HEAD, EXEMPT_HEAD)]
        assert any(heads), f"page {number} has no head"
    for name in ("Pemerintah Kota Pontianak", "(PPID)", "500.12/11/PPID/2026", "tanggal 27 Juli 2026"):
        assert plain(name) in pages[0].text, name
    whole = "".join(page.text for page in pages)
    assert "Beranda" not in whole and "Langsungkeisi" not in whole and "Unduh" not in whole


@pytest.mark.parametrize("url", [FROZEN, "dik/", "tenggat/"])
def test_the_banner_stands_at_the_edge_of_the_text(browser: Browser, origin: str, url: str) -> None:
    page = opened(browser, f"{origin}/{url}", viewport={"width": 1032, "height": 800})
    page.emulate_media(media="print")
    left = "query => { const range = document.createRange(); range.selectNodeContents(document.querySelector(query)); return Math.round(range.getBoundingClientRect().left) }"
    assert page.evaluate(left, ".demo p") == page.evaluate(left, "h1")
    page.context.close()


def test_every_row_of_a_list_is_on_paper(browser: Browser, origin: str, site: Path) -> None:
    page = opened(browser, f"{origin}/{FROZEN}")
    titles = page.locator("tbody th").evaluate_all("cells => cells.map(cell => cell.firstChild.textContent)")
    page.context.close()
    whole = "".join(sheet.text for sheet in printed(browser, f"{origin}/{FROZEN}"))
    places = [whole.find(plain(title)) for title in titles]
    assert len(titles) > 60 and all(place >= 0 for place in places)
    assert all(one < two for one, two in pairwise(places[:20]))


@pytest.mark.parametrize(("url", "head"), [("dik/", EXEMPT_HEAD), ("dip/tahun/2026/", PUBLIC_HEAD)])
def test_live_lists_print_the_same_way(
    browser: Browser, origin: str, site: Path, url: str, head: tuple[str, ...]
) -> None:
    pages = printed(browser, f"{origin}/{url}")
    assert len(pages) > 2 and all(page.width > page.height for page in pages)
    assert all(plain(name) in page.text for page in pages[:-1] for name in head)
    assert plain("Penetapan terakhir: PPID Utama Kota Pontianak, nomor 500.12/11/PPID/2026") in pages[0].text


def test_other_pages_still_print_upright_with_their_head(browser: Browser, origin: str, site: Path) -> None:
    pages = printed(browser, f"{origin}/tenggat/")
    assert all(page.width < page.height for page in pages) and "Jendela" in pages[0].text

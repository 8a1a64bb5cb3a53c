"""Every example of every component in a real Chromium: axe, console, narrow screens, spaced text, the keyboard."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page

from plugins.gallery import main, photographed
from tests.accessibility.engines import axe_source
from tests.browser.test_pages import browser, opened

__all__ = ["browser"]
pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
MODES: list[tuple[Literal["light", "dark"], Literal["none", "active"], int]] = [
    ("light", "none", 1280),
    ("dark", "none", 360),
    ("light", "active", 1280),
]
LOOKED = MODES if os.environ.get("JENDELA_PANJANG") else MODES[:2]
"""Forced colours wait for the longer job: the whole check has fifteen minutes."""
AXE = """async ([rules, contrast]) => (await axe.run(document, {preload: false, runOnly: rules,
    rules: {'color-contrast': {enabled: contrast}}})).violations.map(v => [v.id, v.nodes[0].html])"""
SPACED = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-block-end:2em!important}"""
"""The text spacing of WCAG 1.4.12, put on as a reader would."""
CUT = """() => [...document.querySelectorAll('main *')].filter(e => {
    const style = getComputedStyle(e);
    return ['hidden', 'clip'].includes(style.overflowY) && style.position !== 'absolute' && e.scrollHeight > e.clientHeight + 1;
}).map(e => e.outerHTML.slice(0, 120))"""
STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"],' +
        'audio[controls], video[controls]')]
    .filter(e => e.checkVisibility() && !e.disabled).length"""
STOP = """() => {
    const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
    return {place: [...document.querySelectorAll('*')].indexOf(e), html: e.outerHTML.slice(0, 120), root: e === document.body,
        player: e.matches('audio, video'),
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: box.bottom > 0 && box.top < innerHeight && box.width > 0};
}"""
INSIDE = 6
"""Stops that a player may have at most; those within it, and their marks, are the browser's own."""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gallery as the command writes it; how old its reviews are is for tests/test_components.py."""
    folder = tmp_path_factory.mktemp("galeri")
    main(["--output", str(folder)])
    return folder


@pytest.fixture(scope="module")
def addresses(gallery: Path) -> list[str]:
    """A page a component; examples that need a page of their own are for the longer job."""
    every = sorted(gallery.glob("*.html"))
    long = bool(os.environ.get("JENDELA_PANJANG"))
    return [path.as_uri() for path in every if long or "-" not in path.stem]


def named(address: str) -> str:
    return address.rpartition("/")[2]


def visited(browser: Browser, addresses: list[str], **context: Any) -> Iterator[tuple[str, Page]]:
    """Each page in turn, in one window."""
    page = opened(browser, addresses[0], **context)
    for address in addresses:
        page.goto(address)
        yield named(address), page
    page.context.close()


@pytest.mark.engines
def test_axe_finds_nothing_in_light_in_dark_and_in_forced_colours(browser: Browser, addresses: list[str]) -> None:
    script = axe_source()
    found = []
    for name, page in visited(browser, addresses):
        page.evaluate(script)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        for scheme, forced, width in LOOKED:
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme, forced_colors=forced)
            found += [(name, scheme, forced, *each) for each in page.evaluate(AXE, [RULES, forced == "none"])]
    assert found == []


def test_nothing_is_logged_or_missing(browser: Browser, addresses: list[str]) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on(
        "requestfailed", lambda request: said.append(request.url) if request.failure != "net::ERR_ABORTED" else None
    )
    for address in addresses:
        page.goto(address)
    page.close()
    assert said == []


@pytest.mark.parametrize("style", [pytest.param("", marks=pytest.mark.panjang), SPACED])
def test_nothing_scrolls_sideways_or_is_cut_on_a_narrow_screen(
    browser: Browser, addresses: list[str], style: str
) -> None:
    wide = []
    for name, page in visited(browser, addresses, viewport={"width": 320, "height": 800}):
        if style:
            page.add_style_tag(content=style)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(name)
        wide += [f"{name}: {each}" for each in page.evaluate(CUT)]
    assert wide == []


@pytest.mark.panjang
def test_the_keyboard_reaches_all_in_order_and_its_place_is_seen(browser: Browser, addresses: list[str]) -> None:
    faults: list[tuple[str, str]] = []
    for name, page in visited(browser, addresses, viewport={"width": 1000, "height": 800}):
        wanted, places = page.evaluate(STOPS), []
        for _ in range(INSIDE * wanted):
            if len(places) == wanted:
                break
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop["root"]:
                break
            if stop["player"] and places[-1:] == [stop["place"]]:
                continue
            places.append(stop["place"])
            if not (stop["marked"] and stop["seen"]):
                faults.append((name, stop["html"]))
        if len(set(places)) != wanted or places != sorted(places):
            faults.append((name, f"{len(set(places))} of {wanted}"))
    assert faults == []


def test_what_is_folded_opens_by_the_keyboard(browser: Browser, gallery: Path) -> None:
    page = opened(browser, (gallery / "disclosure.html").as_uri())
    first = page.locator("summary").first
    for key in ("Enter", "Space"):
        first.focus()
        before = page.evaluate("document.querySelector('details').open")
        page.keyboard.press(key)
        assert page.evaluate("document.querySelector('details').open") is not before
    page.context.close()


@pytest.mark.panjang
def test_pictures_are_taken_on_demand(browser: Browser, gallery: Path, tmp_path: Path) -> None:
    some = tmp_path / "galeri"
    some.mkdir()
    (some / "tag.html").write_bytes((gallery / "tag.html").read_bytes())
    assert photographed(browser, some, tmp_path / "gambar") == 3
    names = {path.name for path in (tmp_path / "gambar").iterdir()}
    assert names == {"tag.terang.png", "tag.gelap.png", "tag.sempit.png"}

"""What the checks share: questions asked inside a page, and settings of a page that are put back."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

PROBES = Path(__file__).resolve().parent / "probes"


@cache
def _probe(name: str) -> str:
    common, own = ((PROBES / f"{each}.js").read_text(encoding="utf-8") for each in ("common", name))
    return f"given => {{\n{common}\n{own}\nreturn main(given);\n}}"


def ask(page: Page, probe: str, given: Any = None) -> Any:
    """The answer of ``probes/<probe>.js``; it is evaluated by the debugger, so no policy of the page forbids it."""
    return page.evaluate(_probe(probe), given)


@contextmanager
def viewport(page: Page, width: int, height: int = 800) -> Iterator[None]:
    """The page in another size, in CSS pixels."""
    before = page.viewport_size
    page.set_viewport_size({"width": width, "height": height})
    try:
        yield
    finally:
        if before is not None:
            page.set_viewport_size(before)


@contextmanager
def media(page: Page, **wanted: Any) -> Iterator[None]:
    """The page under other media features, as ``page.emulate_media`` names them."""
    features = {
        "media": ("print", "print", "screen"),
        "forced_colors": ("(forced-colors: active)", "active", "none"),
        "color_scheme": ("(prefers-color-scheme: dark)", "dark", "light"),
        "reduced_motion": ("(prefers-reduced-motion: reduce)", "reduce", "no-preference"),
    }
    before: dict[str, Any] = {}
    for name in wanted:
        query, yes, no = features[name]
        before[name] = yes if page.evaluate("query => matchMedia(query).matches", query) else no
    page.emulate_media(**wanted)
    try:
        yield
    finally:
        page.emulate_media(**before)


@contextmanager
def root_font(page: Page, pixels: int) -> Iterator[None]:
    """The page with another size of the root's font; 32 is text at 200 %."""
    page.evaluate("size => document.documentElement.style.setProperty('font-size', size, 'important')", f"{pixels}px")
    try:
        yield
    finally:
        page.evaluate("document.documentElement.removeAttribute('style')")


@contextmanager
def rules(page: Page, css: str) -> Iterator[None]:
    """The page with more rules, in a constructed sheet: a policy without inline style allows it."""
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        css,
    )
    try:
        yield
    finally:
        page.evaluate("document.adoptedStyleSheets = []")

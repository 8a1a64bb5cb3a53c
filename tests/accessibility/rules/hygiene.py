"""What no page of this house may have: code or style in the page, things from elsewhere, tooltips, elements of the past."""

import re
from collections.abc import Iterator

from ..page import Page, rule, shown, text_of

DEPRECATED = (
    "acronym", "applet", "basefont", "bgsound", "big", "blink", "center", "dir", "font", "frame", "frameset", "isindex", "listing", "marquee",
    "menuitem", "nobr", "noembed", "noframes", "plaintext", "spacer", "strike", "tt", "u", "xmp",
)  # fmt: skip
PRESENTATION = {
    "align",
    "bgcolor",
    "border",
    "cellpadding",
    "cellspacing",
    "color",
    "face",
    "valign",
    "nowrap",
    "background",
    "link",
    "vlink",
}
LOADING = {
    "script": "src",
    "img": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "track": "src",
    "embed": "src",
    "input": "src",
    "object": "data",
}
KEPT = {"canonical", "alternate", "license", "external", "prev", "next"}


@rule
def doctype_html(page: Page) -> Iterator[str]:
    """4.1.2: browsers read the page by the standard, not by guessing."""
    if not page.source.lstrip()[:15].lower().startswith(b"<!doctype html>"):
        yield repr(page.source[:30])


@rule
def nothing_inline(page: Page) -> Iterator[str]:
    """1.4.12, 2.1.1 and the policy for content: no style, script or handler in the page, so that a reader's own style wins."""
    yield from ("style element" for _ in page.of("style"))
    for each in page.of("script"):
        if (each.text or "").strip() or "src" not in each.attrib:
            yield "script in the page"
    for name in page.attributes:
        if name == "style" or name.startswith("on"):
            yield from (f"{name} on {shown(each)}" for each in page.having(name))


@rule
def nothing_remote(page: Page) -> Iterator[str]:
    """The house: nothing is loaded from elsewhere."""
    for tag, name in LOADING.items():
        for each in page.of(tag):
            values = [each.get(name, ""), *each.get("srcset", "").split(",")]
            if any(re.match(r"\s*(?:[a-z]+:)?//|\s*data:", value, re.I) for value in values):
                yield shown(each)
    for each in page.of("link"):
        if not set(each.get("rel", "").split()) & KEPT and re.match(r"(?:[a-z]+:)?//", each.get("href", ""), re.I):
            yield shown(each)


@rule
def no_tooltips(page: Page) -> Iterator[str]:
    """1.4.13: nothing is told only to those who can hover; what an acronym stands for is also written on the page."""
    titled = [each for each in page.having("title") if each.tag not in ("iframe", "link")]
    yield from (shown(each) for each in titled if each.tag != "abbr")
    short = [each for each in titled if each.tag == "abbr"]
    written = text_of(page.body) if short else ""
    yield from (f"not written out: {shown(each)}" for each in short if (each.get("title") or "") not in written)
    yield from (f"popover: {shown(each)}" for each in page.having("popover"))


@rule
def nothing_deprecated(page: Page) -> Iterator[str]:
    """1.3.1, 4.1.2: no elements or attributes that HTML has left behind."""
    yield from (shown(each) for each in page.of(*DEPRECATED))
    for name in PRESENTATION & set(page.attributes):
        yield from (f"{name} on {shown(each)}" for each in page.having(name))


@rule
def unknown_elements(page: Page) -> Iterator[str]:
    """4.1.2: no elements of our own, which no screen reader knows."""
    yield from (shown(each) for tag in page.tags if "-" in tag for each in page.tags[tag])

"""Every check of behaviour on one page of each sort, in light on a desk and in dark on a telephone."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugins.headers import HEADERS
from tests.accessibility.behaviour import CHECKS
from tests.accessibility.pages import PAGES, addresses
from tests.accessibility.stillness import Watch
from tests.accessibility.structure import place

pytestmark = pytest.mark.browser
ON_A_TELEPHONE = ("keyboard", "focus_visible", "as_it_is")
"""Checks that depend on the size and the colours a page comes in; the others look at all they need by themselves."""
ON_A_SHORT_PAGE = ("quiet", "reflow", "printed")
"""Checks of the shortest record of a kind, where a part may be missing that the longest has."""
APART = "still"
"""Run beside the others, in a page that is let alone meanwhile."""


def context(browser: Browser, width: int, scheme: Any) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="no-preference"
    )


def findings(page: Page, names: tuple[str, ...]) -> list[str]:
    return [f"{name}: {each}" for name in names for each in CHECKS[name](page)]


@pytest.mark.parametrize("sort", PAGES)
def test_a_page_behaves(browser: Browser, production: str, site: Path, sort: str) -> None:
    longest, *shortest = addresses(site, sort)
    desk = context(browser, 1280, "light")
    alone, page = desk.new_page(), desk.new_page()
    alone.goto(f"{production}/{longest}")
    watch = Watch(alone)
    answer = page.goto(f"{production}/{longest}")
    assert answer is not None and {name: answer.header_value(name) for name in HEADERS} == HEADERS
    found = findings(page, tuple(name for name in CHECKS if name != APART))
    stands = place(page)
    for name in shortest:
        page.goto(f"{production}/{name}")
        found += [f"{name}: {each}" for each in findings(page, ON_A_SHORT_PAGE)]
    page.goto(f"{production}/")
    if stands != place(page):
        found.append(f"places: menu or help stand elsewhere than at home: {stands}")
    found += [f"{APART}: {each}" for each in watch.findings()]
    desk.close()
    telephone = context(browser, 360, "dark")
    page = telephone.new_page()
    page.goto(f"{production}/{longest}")
    found += [f"dark, 360 px: {each}" for each in findings(page, ON_A_TELEPHONE)]
    telephone.close()
    assert found == []

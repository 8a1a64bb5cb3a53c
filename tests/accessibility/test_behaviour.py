"""Every check of behaviour on one page of each sort, in light on a desk and in dark on a telephone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from plugins.headers import HEADERS
from tests.accessibility.behaviour import CHECKS
from tests.accessibility.pages import PAGES, addresses
from tests.accessibility.stillness import Watch
from tests.accessibility.structure import place

pytestmark = pytest.mark.browser
FEW = (
    "",
    "informasi/",
    "dip/",
    "tenggat/",
    "cakupan/",
    "laporan/2026/",
    "formulir/bantu/",
    "formulir/permohonan/",
    "404.html",
)
"""Lists and boards that between them have every part; they get the dear checks, as one record of each kind does."""
DEAR = ("paper", "focus_visible_forced")
ON_A_TELEPHONE = ("keyboard", "as_it_is")
"""Checks that depend on the size and the colours a page comes in; the others look at all they need by themselves."""
ON_A_SHORT_PAGE = ("quiet", "reflow")
"""Checks of the shortest record of a kind, where a part may be missing that the longest has."""
APART = "still"
"""Run beside the others, in a page that is let alone meanwhile."""


class Screens(NamedTuple):
    """What all pages are looked at with: a desk in light, beside it a page let alone, and a telephone in the dark."""

    desk: Page
    alone: Page
    telephone: Page
    home: dict[str, Any] | None


def context(browser: Browser, width: int, scheme: Any) -> BrowserContext:
    return browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="no-preference"
    )


@pytest.fixture(scope="module")
def screens(browser: Browser, production: str) -> Iterator[Screens]:
    light, dark = context(browser, 1280, "light"), context(browser, 360, "dark")
    desk = light.new_page()
    desk.goto(f"{production}/")
    yield Screens(desk, light.new_page(), dark.new_page(), place(desk))
    light.close()
    dark.close()


def findings(page: Page, names: tuple[str, ...]) -> list[str]:
    return [f"{name}: {each}" for name in names for each in CHECKS[name](page)]


ALIKE = set(PAGES) - {
    *FEW,
    "aksesibilitas/",
    "cari/",
    "cakupan/opd/bkad/",
    "dip/penetapan/2026-07-27-500-12-11-ppid-2026-contoh/",
    "opd/",
    "<dataset>",
    "<informasi>",
    "<layanan>",
    "<opd>",
    "<peringatan>",
    "<permohonan>",
}
"""What is made of the same parts as another page here; the longer job looks at these too, and axe at all in every run."""


def test_what_waits_for_the_longer_job_is_there() -> None:
    assert set(PAGES) > ALIKE and set(FEW) <= set(PAGES) and len(set(PAGES) - ALIKE) >= 18


@pytest.mark.parametrize(
    "sort", [pytest.param(each, marks=pytest.mark.panjang) if each in ALIKE else each for each in PAGES]
)
def test_a_page_behaves(screens: Screens, production: str, site: Path, sort: str) -> None:
    longest, *shortest = addresses(site, sort)
    left_out = {APART} if sort in FEW or sort.startswith("<") else {APART, *DEAR}
    screens.alone.goto(f"{production}/{longest}")
    watch = Watch(screens.alone)
    answer = screens.desk.goto(f"{production}/{longest}")
    assert answer is not None and {name: answer.header_value(name) for name in HEADERS} == HEADERS
    found = findings(screens.desk, tuple(name for name in CHECKS if name not in left_out))
    if place(screens.desk) != screens.home:
        found.append(f"places: menu or help stand elsewhere than at home: {place(screens.desk)}")
    for name in shortest:
        screens.desk.goto(f"{production}/{name}")
        found += [f"{name}: {each}" for each in findings(screens.desk, ON_A_SHORT_PAGE)]
    found += [f"{APART}: {each}" for each in watch.findings()]
    screens.telephone.goto(f"{production}/{longest}")
    on_it = (*ON_A_TELEPHONE, "focus_visible") if sort in FEW else ON_A_TELEPHONE
    found += [f"dark, 360 px: {each}" for each in findings(screens.telephone, on_it)]
    assert found == []

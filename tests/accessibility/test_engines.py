"""What the engines of others find on our pages: the Nu checker on every page of both cities, axe on every template in three modes."""

import os
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import browser, opened, origin, samples

from .engines import axe, vnu

__all__ = ["browser", "origin"]
pytestmark = pytest.mark.engines
MODES: tuple[tuple[str, dict[str, int], dict[str, Any], tuple[str, ...]], ...] = (
    ("light", {"width": 1280, "height": 900}, {"color_scheme": "light", "forced_colors": "none"}, ()),
    ("dark", {"width": 360, "height": 900}, {"color_scheme": "dark", "forced_colors": "none"}, ()),
    # Colours are the reader's own there, so that their contrast is not ours to judge.
    (
        "forced",
        {"width": 1280, "height": 900},
        {"color_scheme": "light", "forced_colors": "active"},
        ("color-contrast",),
    ),
)
LOOKED = MODES if os.environ.get("JENDELA_PANJANG") else MODES[:2]
"""Forced colours wait for the longer job: the whole check has fifteen minutes."""
PARTS = 4


def test_the_nu_checker_finds_nothing_on_any_page(site: Path, metro: Path) -> None:
    assert vnu(site, metro)[:20] == []


def test_the_nu_checker_speaks_when_something_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<!doctype html><html lang=id><title>A</title><p id=a><p id=a>")
    (tmp_path / "a.css").write_text("p { colour: red; }")
    assert {Path(each.page).name for each in vnu(tmp_path)} == {"a.html", "a.css"}


@pytest.mark.browser
@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing(browser: Browser, origin: str, site: Path, part: int) -> None:
    page = opened(browser, f"{origin}/")
    found = []
    for name in samples(site, both_ends=False)[part::PARTS]:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{origin}/{name}")
        for mode, size, media, without in LOOKED:
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.emulate_media(**media)
            found += [f"{name} {mode}: {each}" for each in axe(page, without)]
    page.context.close()
    assert found == []

"""The page of what is withheld, and a page whose update waits, in a real Chromium: axe finds nothing, and both fit a phone."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.accessibility.engines import axe
from tests.browser.test_pages import browser, opened
from tests.ppid.test_status import NEW, OLD
from tests.support import built, committed, write_content

__all__ = ["browser"]
pytestmark = pytest.mark.browser


@pytest.mark.engines
def test_axe_finds_nothing_where_something_is_withheld(browser: Browser, tmp_path: Path) -> None:
    committed(write_content(tmp_path / "isi", OLD))
    committed(write_content(tmp_path / "isi", NEW, city=False))
    assert built(tmp_path / "isi", tmp_path / "situs").returncode == 10
    found = []
    for name in ("status/index.html", "opd/kominfo/berita/jalan.html"):
        for width in (320, 1280):
            page = opened(browser, (tmp_path / "situs" / name).as_uri(), viewport={"width": width, "height": 800})
            assert "tertunda" in page.inner_text("main") and page.evaluate("document.body.scrollWidth") <= width
            found += [(name, width, each) for each in axe(page)]
            page.context.close()
    assert found == []

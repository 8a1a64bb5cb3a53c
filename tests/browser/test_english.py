"""The English interface in a real Chromium: axe finds nothing, and search speaks English, its dates and numbers too."""

import http.server
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser, expect

from tests.accessibility.engines import axe
from tests.browser.test_pages import Quiet, browser, opened
from tests.support import ROOT, built

__all__ = ["browser"]
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small city whose interface is English."""
    folder = tmp_path_factory.mktemp("inggris")
    shutil.copytree(ROOT / "tests" / "kota-metro", folder / "isi")
    with (folder / "isi" / "kota.yaml").open("a", encoding="utf-8") as file:
        file.write("bahasa: en\n")
    result = built(folder / "isi", folder / "situs")
    assert result.returncode == 0, result.stderr
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder / "situs")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.engines
def test_axe_finds_nothing(browser: Browser, english: str) -> None:
    page = opened(browser, f"{english}/")
    found = []
    for name in ("", "cakupan/", "formulir/bantu/", "kewajiban/bk-01/"):
        page.goto(f"{english}/{name}")
        found += [(name, each) for each in axe(page)]
    page.context.close()
    assert found == []


def test_search_speaks_english(browser: Browser, english: str) -> None:
    page = opened(browser, f"{english}/cari/?q=imopuro")
    expect(page.locator("#cari-kabar")).to_have_text(re.compile(r"^Results: [1-9]\d*$"), timeout=10_000)
    first = page.locator("#cari-daftar li, .daftar li").first
    expect(first.locator("time")).to_be_visible()
    unmarked = "[...document.querySelectorAll('#cari-daftar :is(a, .butir-ringkas, p > span + span)')].filter(each => each.lang !== 'id').length"
    assert page.evaluate(unmarked) == 0 and page.locator("#cari-daftar p > span:not([lang])").count() > 0
    page.locator("#cari-saring summary").first.click()
    expect(page.locator("input[name=opd] + span").first).to_have_attribute("lang", "id")
    assert page.locator("input[name=jenis] + span[lang]").count() == 0
    assert page.locator("h2", has_text="Search results").count() == 1
    page.goto(f"{english}/cari/?q=zzzqqq")
    expect(page.locator("#cari-kabar")).to_contain_text("No results for", timeout=10_000)
    page.context.close()

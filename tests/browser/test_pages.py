"""Pages in a real Chromium: the site works from a disk; behaviour and axe are in tests/accessibility."""

import http.server
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from plugins.ppid.records import RECORD_TYPES

pytestmark = pytest.mark.browser
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
LISTS = [
    "",
    "informasi/",
    "informasi/berkala/",
    "aduan/",
    "aduan/statistik/",
    "aduan/statistik/2025/",
    "cari/",
    "keaslian/",
    "status/",
    "opd/bkad/berita/membaca-apbd-sepuluh-menit.html",
    "cari/a-z/l/",
    "cari/a-z/k/halaman-1.html",
    "cari/tahun/2026/",
    "cari/tahun/2026/halaman-2.html",
    "aksesibilitas/",
    "opd/",
    "opd/diskominfo/",
    "opd/diskominfo/berita/",
    "kewajiban/",
    "tenggat/",
    "cakupan/",
    "cakupan/2025/",
    "cakupan/opd/bkad/",
    "cakupan/opd/kota/",
    "cakupan/kewajiban/bk-02/",
    "cakupan/kewajiban/bk-03/",
    "cakupan/skor/",
    "dip/",
    "dip/tahun/2026/",
    "dip/opd/ukpbj/",
    "dip/penetapan/2026-07-27-500-12-11-ppid-2026-contoh/",
    "dip/penetapan/2026-07-27-500-12-11-ppid-2026-contoh/perubahan/",
    "dik/",
    "laporan/",
    "laporan/2026/",
    "formulir/",
    "formulir/permohonan/",
    "formulir/keberatan/",
    "formulir/bantu/",
    "kewajiban/bk-01/",
    "kewajiban/kt-01/",
    "dasar-hukum/",
    "dasar-hukum/uu-14-2008/",
    "dasar-hukum/uu-14-2008/halaman-1.html",
    "404.html",
    "410.html",
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves without talking."""

    def log_message(self, *_arguments: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def origin(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.fail("Chromium tidak ada; pasang dengan: apt-get install chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


def samples(site: Path, both_ends: bool = True) -> list[str]:
    """Every list template and the longest record page of each kind; with the shortest too when ``both_ends``."""
    chosen = list(LISTS)
    for jenis in RECORD_TYPES:
        pattern = (
            "opd/*/index.html"
            if jenis == "opd"
            else "halaman/*.html"
            if jenis == "halaman"
            else f"opd/*/{jenis}/*.html"
        )
        found = sorted(
            (path.stat().st_size, path.relative_to(site).as_posix())
            for path in site.glob(pattern)
            if jenis in ("opd",) or (path.name != "index.html" and not path.name.startswith("halaman-"))
        )
        if not found:
            continue
        chosen += [found[0][1], found[-1][1]] if both_ends else [found[-1][1]]
    return list(dict.fromkeys(chosen))


def opened(browser: Browser, url: str, **context: Any) -> Page:
    page = browser.new_context(reduced_motion="reduce", **context).new_page()
    page.goto(url)
    return page


def test_the_site_works_from_a_disk(browser: Browser, site: Path) -> None:
    page = opened(browser, f"{site.as_uri()}/index.html")
    styled = "getComputedStyle(document.querySelector('main')).display + getComputedStyle(document.body).marginTop"
    assert page.evaluate("document.styleSheets.length") == 2 and page.evaluate(styled) == "block0px"
    record = min(site.glob("opd/diskominfo/berita/*-*.html"))
    page.goto(record.as_uri())
    assert page.evaluate("document.styleSheets.length") == 1 and page.evaluate(styled) == "block0px"
    page.context.close()

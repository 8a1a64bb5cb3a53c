"""Which pages Orca reads aloud and what is done on each, in a Chromium that nobody has used before."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect, sync_playwright

from tests.browser.test_pages import ARGUMENTS, CHROMIUM

from .desktop import HEIGHT, WIDTH, Desktop
from .spoken import of_page, read_through, utterances

PREFERENCES = {"translate": {"enabled": False}, "intl": {"accept_languages": "id-ID,id"}}
STATUS = "#cari-kabar"
FIELD = "#cari-kata"
ASKED = "akta kelahiran"
RESULT = "#cari-daftar > li"

Visit = Callable[[Page, Desktop, int], list[str]]
"""What is done on a page that was opened when so much had been said; returns what was heard."""


@contextmanager
def browsing(desktop: Desktop, address: str) -> Iterator[Page]:
    """A page in a new browser on the desktop: a window without a bar, so that the page has the focus from the beginning."""
    with TemporaryDirectory(prefix="jendela-orca-", ignore_cleanup_errors=True) as folder, sync_playwright() as driver:
        settings = Path(folder) / "Default" / "Preferences"
        settings.parent.mkdir()
        settings.write_text(json.dumps(PREFERENCES), encoding="utf-8")
        options = ["--force-renderer-accessibility", f"--window-size={WIDTH},{HEIGHT}", f"--app={address}"]
        context = driver.chromium.launch_persistent_context(
            folder,
            headless=False,
            executable_path=CHROMIUM,
            args=[*ARGUMENTS, *options],
            env={**desktop.environment},
            no_viewport=True,
        )
        try:
            yield context.pages[0]
        finally:
            context.close()


def read(page: Page, desktop: Desktop, begun: int) -> list[str]:
    """The page as it opens; Orca reads it from its head to its foot by itself."""
    end = desktop.silence(begun, read_through)
    return of_page(desktop.said()[begun:end])


def status_of_results(page: Page) -> str:
    """What the page tells of its results, once they are shown."""
    page.locator(RESULT).first.wait_for()
    expect(page.locator(STATUS)).to_contain_text("hasil")
    return page.locator(STATUS).inner_text()


def read_results(page: Page, desktop: Desktop, begun: int) -> list[str]:
    """A page that searches at once: wait for the results and the word on them, then have all of it read from the top."""
    status = status_of_results(page)
    begun = desktop.silence(begun, lambda said: read_through(said) and status in utterances(said))
    desktop.press("ctrl+Home")
    begun = desktop.silence(begun, bool)
    desktop.press("KP_Add")
    end = desktop.silence(begun, read_through)
    return ["# Kabar", status, "# Dibaca dari awal", *of_page(desktop.said()[begun:end])]


def typed_search(page: Page, desktop: Desktop, begun: int) -> list[str]:
    """Search by keyboard alone: into the field, type, Enter, and hear the word on the results."""
    before = desktop.silence(begun, read_through)
    page.locator(FIELD).focus()
    entered = desktop.silence(before, bool)
    desktop.type(ASKED)
    typed = desktop.silence(entered, bool)
    desktop.press("Return")
    status = status_of_results(page)
    end = desktop.silence(typed, lambda said: status in utterances(said))
    said = desktop.said()
    parts = {"# Masuk ke isian": (before, entered), "# Mengetik": (entered, typed), "# Enter": (typed, end)}
    return [line for head, (start, stop) in parts.items() for line in (head, *utterances(said[start:stop]))]


VISITS: dict[str, tuple[str, Visit]] = {
    "beranda": ("", read),
    "informasi": ("informasi/", read),
    "rekaman": ("opd/bkad/informasi/ringkasan-apbd-2026.html", read),
    "regulasi": ("opd/bag-hukum/regulasi/raperda-disabilitas.html", read),
    "aksesibilitas": ("aksesibilitas/", read),
    "status": ("status/", read),
    "cari-hasil": (f"cari/?q={ASKED.replace(' ', '+')}", read_results),
    "cari-ketik": ("cari/", typed_search),
    "tenggat": ("tenggat/", read),
    "cakupan": ("cakupan/", read),
    "bantu": ("formulir/bantu/", read),
}
"""The name of each file of ``ucapan/``, the address, and what is done there."""


def heard(desktop: Desktop, origin: str, name: str) -> list[str]:
    """What Orca says on one visit, one utterance a line."""
    address, visit = VISITS[name]
    begun = len(desktop.said())
    with browsing(desktop, f"{origin}/{address}") as page:
        return visit(page, desktop, begun)

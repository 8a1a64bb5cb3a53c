"""What a search costs in a real Chromium: bytes and requests of a first question, seconds of it on a slow line, of further ones on a slow phone.

Every first question has a new profile, so nothing is in any cache. A time ends when the browser has drawn the frame that shows the
first result. The slow line is Chromium's own (``Network.emulateNetworkConditions``): 400 kbit/s down and up, and 400 ms from each
request to its answer; connecting costs nothing there. The slow phone is this machine six times slower
(``Emulation.setCPUThrottlingRate``) with a free line. Both slow the page alone, so Pagefind is asked to work in the page, not beside it.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from .plan import Failed
from .served import Answer, Served
from .tools import Unavailable

LATENCY = 400
"""Milliseconds from a request to its answer on the slow line."""
THROUGHPUT = 400_000 / 8
"""Bytes in a second on the slow line, down and up."""
SLOWER = 6
"""How many times slower the slow phone is."""
_WAIT = 60_000
_TYPING = 1000
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_WATCH = """self.tampak = new Promise((selesai, gagal) => {
  const lihat = () => {
    const pertama = document.querySelector("SELECTOR");
    if (!pertama || !pertama.getClientRects().length) return;
    pengamat.disconnect();
    requestAnimationFrame(() => setTimeout(() => selesai(performance.now())));
  };
  const pengamat = new MutationObserver(lihat);
  pengamat.observe(document, { childList: true, subtree: true, attributes: true });
  setTimeout(() => gagal(new Error("SELECTOR")), WAIT);
});"""
_SEEN = "self.tampak"
_FURTHER = """([daftar, teks]) => new Promise((selesai) => {
  const formulir = document.querySelector("form[role=search]");
  const pengamat = new MutationObserver((semua) => {
    if (!semua.some((satu) => satu.addedNodes.length)) return;
    pengamat.disconnect();
    requestAnimationFrame(() => setTimeout(() => selesai(performance.now() - mulai)));
  });
  pengamat.observe(document.querySelector(daftar), { childList: true });
  const mulai = performance.now();
  formulir.elements.q.value = teks;
  formulir.requestSubmit();
})"""


@dataclass(frozen=True, slots=True)
class Engine:
    """How one engine is asked: its page, the list that shows its results, and what is set so that it works in the page."""

    page: str
    results: str
    asking: str
    """A function of the page from a question to the addresses of its first ten results."""
    alone: str = ""


OURS = Engine(
    "cari/",
    "#cari-daftar",
    """(q) => {
        const { lebih, bahasa } = document.getElementById("cari-hasil").dataset;
        self.sekali = self.sekali || JendelaMesin.engine("indeks/", self.fetch.bind(self), lebih, bahasa);
        return self.sekali.search(q, {}).then((ada) => ada.hasil.map((satu) => satu.alamat));
    }""",
)
PAGEFIND = Engine("", "#hasil", "self.dicari", "tunggal")


@contextmanager
def chromium() -> Iterator[Any]:
    """A Chromium without a screen, while the block runs."""
    program = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        program = None
    if program is None:
        raise Unavailable("Chromium atau Playwright tidak terpasang")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=list(_ARGUMENTS))
        try:
            yield running
        except Error as error:
            raise Failed(f"peramban: {error}") from error
        finally:
            running.close()


def asked(browser: Any, served: Served, engine: Engine, query: str) -> list[Answer]:
    """All that is fetched to show the first ten results of ``query``."""
    with _opened(browser, engine) as page:
        served.begin()
        page.goto(_address(served, engine, query))
        page.evaluate(_SEEN)
        page.wait_for_load_state("networkidle")
        return list(served.answers)


def waited_there(browser: Any, served: Served, engine: Engine, query: str) -> float:
    """Seconds from asking ``query``, the first question on a page that was opened before, on the slow line, until its results are seen.

    The field was entered and what that fetches has come, for nobody types as fast as that.
    """
    with _opened(browser, engine) as page:
        page.goto(_address(served, engine, "", alone=True), timeout=_WAIT)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.querySelector('form[role=search]').elements.q.focus()")
        page.wait_for_timeout(_TYPING)
        _slowed(page)
        return float(page.evaluate(_FURTHER, [engine.results, query])) / 1000


def waited(browser: Any, served: Served, engine: Engine, query: str) -> float:
    """Seconds from opening the address of ``query`` on the slow line until the first result is seen."""
    with _opened(browser, engine) as page:
        _slowed(page)
        page.goto(_address(served, engine, query, alone=True), wait_until="commit", timeout=_WAIT)
        return float(page.evaluate(_SEEN)) / 1000


def further(browser: Any, served: Served, engine: Engine, queries: Sequence[str]) -> list[float]:
    """Seconds from sending each of ``queries`` but the first, in one page on the slow phone, until its results are seen."""
    with _opened(browser, engine) as page:
        page.goto(_address(served, engine, queries[0], alone=True), timeout=_WAIT)
        page.evaluate(_SEEN)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        return [float(page.evaluate(_FURTHER, [engine.results, query])) / 1000 for query in queries[1:]]


def answers(browser: Any, served: Served, engine: Engine, queries: Sequence[str]) -> list[list[str]]:
    """The addresses of the first ten results of each of ``queries``, as the site has them."""
    with _opened(browser, engine) as page:
        page.goto(_address(served, engine, ""), timeout=_WAIT)
        page.wait_for_load_state("networkidle")
        return [[str(url).lstrip("/") for url in page.evaluate(engine.asking, query)] for query in queries]


@contextmanager
def _opened(browser: Any, engine: Engine) -> Iterator[Any]:
    """A page of a new profile that notes when it shows a result."""
    context = browser.new_context()
    try:
        context.add_init_script(_WATCH.replace("SELECTOR", f"{engine.results} > li").replace("WAIT", str(_WAIT)))
        yield context.new_page()
    finally:
        context.close()


def _slowed(page: Any) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    line = {"offline": False, "latency": LATENCY, "downloadThroughput": THROUGHPUT, "uploadThroughput": THROUGHPUT}
    session.send("Network.emulateNetworkConditions", line)


def _address(served: Served, engine: Engine, query: str, alone: bool = False) -> str:
    asked_ = {"q": query, **({engine.alone: "1"} if alone and engine.alone else {})}
    return f"{served.origin}/{engine.page}?{urlencode(asked_)}"

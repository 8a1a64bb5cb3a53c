"""The harness of seeded faults: puts each on a fitting built page and asks, cheapest first, which check catches it."""

import http.server
import re
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser

from . import faults_content, faults_looks, faults_operation
from .contract import check_page, check_script, check_style
from .engines import axe, vnu
from .faults import FAULTS, Fault
from .page import Page
from .sitewide import SITE_RULES, Facts, facts

LOADED = {"css": "aset/gaya.*.css", "js": "aset/bantu.*.js"}
"""The file that a fault of this kind is put into; that of scripts is the one of the request helper, where these faults fit."""

__all__ = ["faults_content", "faults_looks", "faults_operation"]
Check = Callable[[Any], list[str]]
MODES: tuple[dict[str, Any], ...] = (
    {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    {"viewport": {"width": 360, "height": 800}, "color_scheme": "dark"},
)
LIKELY = {
    "buttons_lost_in_forced_colours": "forced_colours",
    "edge_faint": "edges",
    "focus_faint": "focus_visible",
    "lines_unbroken": "reflow",
    "order_by_grid": "order",
    "paper_empty": "printed",
    "targets_tiny": "target_size",
}
"""The check of behaviour that is asked first about a fault; it saves time and decides nothing."""
NEIGHBOURS = 40
"""Pages besides the faulty one that the rules over a whole site are given."""


class Seeded(NamedTuple):
    """A fault on the page it was put on; ``file`` is what it changed: the page, the stylesheet or the script."""

    fault: Fault
    page: str
    file: str
    sound: str
    faulty: str


def fitting(site: Path, names: Sequence[str], fault: Fault) -> str:
    """The first page that a fault can be put on."""
    for name in names:
        if re.fullmatch(fault.where, name) and (
            not fault.having or re.search(fault.having, (site / name).read_text(encoding="utf-8"))
        ):
            return name
    raise AssertionError(f"{fault.name}: no page is {fault.where} with {fault.having}")


def seeded(site: Path) -> list[Seeded]:
    """Every fault, put where it fits."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    found = []
    for fault in FAULTS.values():
        page = fitting(site, names, fault)
        file = page
        if fault.kind != "html":
            (loaded,) = site.glob(LOADED[fault.kind])
            file = loaded.relative_to(site).as_posix()
        sound = (site / file).read_text(encoding="utf-8")
        found.append(Seeded(fault, page, file, sound, fault.change(sound)))
    return found


def by_contract(each: Seeded, neighbours: Sequence[Facts], files: dict[str, int]) -> list[str]:
    """The rules of the contract that speak of the faulty page and are silent on the sound one."""
    if each.fault.kind != "html":
        look = partial(check_style if each.fault.kind == "css" else check_script, each.file)
        sound, faulty = look(each.sound), look(each.faulty)
        return sorted({one.rule for one in faulty} - {one.rule for one in sound})
    sound, faulty = check_page(each.page, each.sound), check_page(each.page, each.faulty)
    rules = {one.rule for one in faulty} - {one.rule for one in sound}
    around = [one for one in neighbours if one.name != each.page]
    before, after = [*around, facts(Page(each.page, each.sound))], [*around, facts(Page(each.page, each.faulty))]
    for name, look_over in SITE_RULES.items():
        if set(look_over(after, files)) - set(look_over(before, files)):
            rules.add(name)
    return sorted(rules)


def by_vnu(all_seeded: Sequence[Seeded], folder: Path) -> set[str]:
    """The faults that the Nu checker speaks of, having been silent on the sound file; one run of Java for all."""
    seen = [each for each in all_seeded if each.fault.kind != "js"]
    sound = {
        file: f"{number}.{file.rpartition('.')[2]}"
        for number, file in enumerate(dict.fromkeys(each.file for each in seen))
    }
    for state in ("sound", "faulty"):
        (folder / state).mkdir()
    for each in seen:
        (folder / "sound" / sound[each.file]).write_text(each.sound, encoding="utf-8")
        (folder / "faulty" / f"{each.fault.name}.{each.fault.kind}").write_text(each.faulty, encoding="utf-8")
    spoken = {(Path(one.page).parent.name, Path(one.page).name) for one in vnu(folder)}
    return {
        each.fault.name
        for each in seen
        if ("faulty", f"{each.fault.name}.{each.fault.kind}") in spoken and ("sound", sound[each.file]) not in spoken
    }


@contextmanager
def served(site: Path, changed: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Serve a site once for each fault: ``/~name/`` is the site with the one file changed that ``changed`` names, ``/~/`` the sound one."""

    class Overlay(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_arguments: Any) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            found = re.match(r"/~(\w*)/([^?#]*)", self.path)
            if found is None:
                self.send_error(404)
                return
            name = found[2] + "index.html" if found[2].endswith("/") or not found[2] else found[2]
            file, text = changed.get(found[1], ("", ""))
            self.path = f"/{found[2]}"
            if name != file:
                super().do_GET()
                return
            body = text.encode()
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(name))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Overlay, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class Engines:
    """The stages that need a browser; what they say of a sound page is asked once."""

    def __init__(self, browser: Browser, origin: str, checks: dict[str, Check]) -> None:
        self.pages = [browser.new_context(**mode, reduced_motion="reduce").new_page() for mode in MODES]
        self.origin, self.checks = origin, checks
        self.known: dict[tuple[str, str, int], set[str]] = {}

    def close(self) -> None:
        """Give the browser back."""
        for page in self.pages:
            page.context.close()

    def said(self, check: str, fault: str, name: str, mode: int) -> set[str]:
        """What one check says of a page in one mode, by the names of its rules; a sound page is asked once."""
        if fault == "" and (check, name, mode) in self.known:
            return self.known[check, name, mode]
        page = self.pages[mode]
        page.goto(f"{self.origin}/~{fault}/{name.removesuffix('index.html')}")
        found = {each.partition(":")[0] for each in axe(page)} if check == "axe" else set(self.checks[check](page)[:1])
        if fault == "":
            self.known[check, name, mode] = found
        return found

    def by_axe(self, each: Seeded) -> list[str]:
        """The rules of axe that catch a fault, in light or, when it is fine there, in the dark."""
        for mode in range(len(MODES)):
            found = self.said("axe", each.fault.name, each.page, mode)
            if found and (new := found - self.said("axe", "", each.page, mode)):
                return sorted(f"axe:{name}" for name in new)
        return []

    def by_behaviour(self, each: Seeded) -> list[str]:
        """The first check of behaviour that catches a fault, the likely one first; one that speaks of the sound page does not count."""
        likely = LIKELY.get(each.fault.name, "")
        for check in sorted(self.checks, key=lambda name: name != likely):
            if self.said(check, each.fault.name, each.page, 0) and not self.said(check, "", each.page, 0):
                return [check]
        return []

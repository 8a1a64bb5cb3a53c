"""``python -m plugins.gallery``: the components of the theme with all their examples, as pages that are never published."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from .components import Komponen, Makro, Tempat, described, shown
from .environment import browser_found
from .frame import TEMPLATE
from .options import Options
from .plan import Site
from .ppid.loading import Loaded
from .ppid.moments import moment_from_environment
from .rendering import Rendering
from .standin import standin

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
DAY = "2026-11-22"
"""The moment of the gallery: its pages depend on nothing but the theme."""


PICTURE = (
    "contoh-bagan.svg",
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32" width="640" height="320"><path fill="#4a6fa5" '
    b'd="M6 30V20h12v10zM26 30V12h12v18zM46 30V4h12v26z"/></svg>',
)
"""The picture of the examples: three bars."""


class Shown(NamedTuple):
    """One example on a page of the gallery."""

    makro: str
    nama: str
    url: str
    """Its own page; "" when it stands with the others."""
    html: Markup


class Gallery:
    """The components of a theme, rendered with the stylesheet and the Jinja environment of a real site."""

    def __init__(self, theme: Path = ROOT / "theme") -> None:
        options = Options(
            conf=ROOT / "pelicanconf.py", content=ROOT, output=ROOT / ".jendela", theme=theme, preview=True
        )
        site = Site(options, standin(moment_from_environment(DAY)), Loaded(None, (), (), 0, 0))
        self._files = site.files
        self.rendering: Rendering = site.rendering
        self.env = self.rendering.environment
        self.components: dict[str, Komponen] = described(theme / "templates")

    def fingerprints(self) -> dict[str, str]:
        """The present hash of each component's file and of all it imports."""
        names = {stem: f"{TEMPLATE}components/{stem}.html" for stem in self.components}
        found = self.rendering.closures(list(names.values()))
        return {stem: found[name][:12] for stem, name in names.items()}

    def pages(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the gallery: its name and its bytes."""
        for file in self._files.files:
            yield file.file, file.content()
        yield PICTURE
        prints = self.fingerprints()
        yield "index.html", self._page("Galeri komponen", daftar=self.components)
        for stem, component in self.components.items():
            examples = [
                self._shown(stem, name, macro, each) for name, macro in component.makro.items() for each in macro.contoh
            ]
            for example in examples:
                if example.url:
                    outside = component.makro[example.makro].tempat is Tempat.BADAN
                    title = f"{stem}.{example.makro}: {example.nama}"
                    yield example.url, self._page(title, sendiri=example.html, badan=outside)
            fresh = prints[stem] == component.tinjauan.sidik
            yield f"{stem}.html", self._page(stem, komponen=component, contoh=examples, baru=fresh)

    def _shown(self, stem: str, name: str, macro: Makro, example: str) -> Shown:
        url = f"{stem}-{name}-{example}.html" if macro.tempat is not Tempat.BERSAMA else ""
        return Shown(name, example, url, shown(self.env, stem, name, macro, macro.contoh[example]))

    def _page(self, title: str, **given: object) -> bytes:
        values = {"daftar": None, "komponen": None, "sendiri": None, "badan": False, **given}
        template = self.env.get_template("galeri.html")
        return template.render(judul=title, SITEURL=".", **values).encode()


def stale(gallery: Gallery) -> list[str]:
    """What is to be said of each component that has changed since it was reviewed."""
    return [
        f"{stem}: komponen berubah sejak ditinjau ({gallery.components[stem].tinjauan.sidik}, sekarang {now}). "
        f'Buat galeri dengan "python3 tasks.py galeri", periksa tiap kriteria dalam theme/templates/components/{stem}.yaml, '
        f'perbarui "tinjauan" dan tanggalnya, lalu tulis sidik: {now}.'
        for stem, now in gallery.fingerprints().items()
        if gallery.components[stem].tinjauan.sidik != now
    ]


def photographed(browser: "Browser", folder: Path, target: Path) -> int:
    """Photograph each page of a finished gallery, light, dark and narrow; returns how many pictures were taken."""
    target.mkdir(parents=True, exist_ok=True)
    pages = sorted(folder.glob("*.html"))
    for name, dark, width in (("terang", False, 1100), ("gelap", True, 1100), ("sempit", False, 320)):
        context = browser.new_context(
            color_scheme="dark" if dark else "light", viewport={"width": width, "height": 600}
        )
        page = context.new_page()
        for file in pages:
            page.goto(file.resolve().as_uri())
            page.screenshot(path=target / f"{file.stem}.{name}.png", full_page=True)
        context.close()
    return 3 * len(pages)


def pictures(folder: Path, target: Path) -> int:
    """Photograph a finished gallery with the browser of this machine; returns how many pictures were taken."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_found(), args=["--no-sandbox", "--disable-gpu"])
        taken = photographed(browser, folder, target)
        browser.close()
    return taken


def main(arguments: list[str] | None = None) -> int:
    """Write the gallery, or print the hashes; returns the exit code: 1 when a review is older than its component."""
    parser = argparse.ArgumentParser(prog="tasks.py galeri", description=__doc__)
    parser.add_argument("--output", default=".jendela/galeri", help="folder galeri")
    parser.add_argument("--gambar", default="", help="folder untuk gambar tiap halaman")
    parser.add_argument("--sidik", action="store_true", help="hanya cetak sidik tiap komponen")
    options = parser.parse_args(arguments)
    gallery = Gallery()
    if options.sidik:
        for stem, now in gallery.fingerprints().items():
            print(now, stem)
    else:
        target = Path(options.output)
        count = 0
        for name, content in gallery.pages():
            file = target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            count += name.endswith(".html")
        print(f"{count} halaman galeri: {os.path.relpath(target / 'index.html')}")
        if options.gambar:
            print(f"{pictures(target, Path(options.gambar))} gambar: {options.gambar}")
    old = stale(gallery)
    for line in old:
        print(line, file=sys.stderr)
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())

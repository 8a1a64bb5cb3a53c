"""Pictures of every sort of page on a desk and a telephone, in light, dark, forced colours and print, for a person to look at."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from playwright.sync_api import Browser, sync_playwright

from tests.accessibility.pages import PAGES, records
from tests.accessibility.serving import serving
from tests.browser.test_pages import ARGUMENTS, CHROMIUM

WIDTHS = (360, 1280)
MODES: dict[str, dict[str, Any]] = {
    "terang": {"color_scheme": "light"},
    "gelap": {"color_scheme": "dark"},
    "paksa": {"color_scheme": "dark", "forced_colors": "active"},
    "cetak": {"color_scheme": "light", "media": "print"},
}
TALLEST = 6000
"""CSS pixels of a page that are taken; the rest of a very long list looks the same."""
COLUMNS, THUMB = 6, (320, 900)
"""A contact sheet: pictures a row, and the room of one."""


def addresses(site: Path, wanted: str) -> Iterator[tuple[str, str]]:
    """A name for files and the address of each sort of page whose name holds ``wanted``."""
    for sort in PAGES:
        found = records(site, sort.strip("<>"))[-1:] if sort.startswith("<") else [sort]
        name = sort.strip("<>/").replace("/", "-") or "beranda"
        if found and wanted in name:
            yield name, found[0]


def taken(
    browser: Browser, origin: str, pages: list[tuple[str, str]], target: Path, width: int, mode: str
) -> list[Path]:
    """One picture of each page in one width and one mode."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.emulate_media(**MODES[mode])
    files = []
    for name, address in pages:
        page.goto(f"{origin}/{address}")
        page.evaluate("document.querySelectorAll('img[loading]').forEach(each => { each.loading = 'eager' })")
        page.evaluate("Promise.all([...document.images].map(each => each.decode().catch(() => null))).then(() => null)")
        height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
        files.append(target / f"{name}.{width}.{mode}.png")
        page.screenshot(path=files[-1], full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    context.close()
    return files


def sheet(files: list[Path], target: Path) -> None:
    """All pictures small on one sheet, each with its name; the upper part of long ones."""
    wide, high = THUMB
    rows = -(-len(files) // COLUMNS)
    whole = Image.new("RGB", (COLUMNS * (wide + 8), rows * (high + 24)), "#888")
    draw = ImageDraw.Draw(whole)
    for number, file in enumerate(files):
        x, y = number % COLUMNS * (wide + 8), number // COLUMNS * (high + 24)
        with Image.open(file) as picture:
            small = picture.convert("RGB").resize((wide, max(1, round(picture.height * wide / picture.width))))
        whole.paste(small.crop((0, 0, wide, min(high, small.height))), (x, y + 20))
        draw.text((x + 4, y + 4), file.name, fill="white")
    whole.save(target)


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures of a built site."""
    parser = argparse.ArgumentParser(prog="python -m tests.accessibility.pictures", description=__doc__)
    parser.add_argument("--output", type=Path, required=True, help="the folder of the built site")
    parser.add_argument("--to", type=Path, required=True, help="the folder the pictures go to")
    parser.add_argument("--only", default="", help="only pages whose name holds this")
    given = parser.parse_args(arguments)
    given.to.mkdir(parents=True, exist_ok=True)
    pages = list(addresses(given.output, given.only))
    with serving(given.output) as origin, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for mode in MODES:
            for width in WIDTHS:
                sheet(taken(browser, origin, pages, given.to, width, mode), given.to / f"lembar.{width}.{mode}.png")
        browser.close()
    print(f"{len(pages) * len(MODES) * len(WIDTHS)} pictures in {given.to}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The static contract: every rule over every built page, and the rules of the site as a whole, of its stylesheet and its scripts.

Run by hand: ``python -m tests.accessibility.contract FOLDER`` prints what is found and what it took.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from . import rules
from .page import RULES, Finding, Page
from .scripts import SCRIPT_RULES, looked_at
from .sitewide import SITE_RULES, Facts, facts
from .styles import STYLE_RULES, Sheet

__all__ = [
    "RULES",
    "SCRIPT_RULES",
    "SITE_RULES",
    "STYLE_RULES",
    "check_page",
    "check_script",
    "check_site",
    "check_style",
    "rules",
]


def check_page(name: str, html: bytes | str) -> list[Finding]:
    """What the rules find on one page."""
    page = Page(name, html)
    return [Finding(name, key, text) for key, look in RULES.items() for text in look(page)]


def check_style(name: str, css: str) -> list[Finding]:
    """What the rules of the stylesheet find."""
    sheet = Sheet(css)
    return [Finding(name, key, text) for key, look in STYLE_RULES.items() for text in look(sheet)]


def check_script(name: str, script: str) -> list[Finding]:
    """What the rules of the scripts find."""
    return [Finding(name, key, text) for key, look in SCRIPT_RULES.items() for text in look(looked_at(name, script))]


def check_group(folder: Path, names: Iterable[str]) -> tuple[list[Finding], list[Facts]]:
    """What the rules find on some pages, and what the site as a whole has to know of them."""
    found: list[Finding] = []
    known: list[Facts] = []
    for name in names:
        page = Page(name, (folder / name).read_bytes())
        found += [Finding(name, key, text) for key, look in RULES.items() for text in look(page)]
        known.append(facts(page))
    return found, known


def check_site(folder: Path, workers: int = 1) -> list[Finding]:
    """Every finding of a built site; ``workers`` processes share the pages."""
    files = {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}
    names = sorted(name for name in files if name.endswith(".html"))
    if workers > 1:
        with ProcessPoolExecutor(workers) as pool:
            done = list(pool.map(check_group, [folder] * workers, [names[start::workers] for start in range(workers)]))
    else:
        done = [check_group(folder, names)]
    found = [each for group, _ in done for each in group]
    known = sorted((each for _, group in done for each in group), key=lambda each: each.name)
    found += [Finding(name, key, text) for key, look in SITE_RULES.items() for name, text in look(known, files)]
    base = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("aset/gaya.*.css")))
    for name in sorted(files):
        if name.endswith(".css"):
            text = (folder / name).read_text(encoding="utf-8")
            found += check_style(name, text if text == base else base + text)  # what some pages link besides
        elif name.endswith(".js"):
            found += check_script(name, (folder / name).read_text(encoding="utf-8"))
    return sorted(found)


if __name__ == "__main__":
    started = time.perf_counter()
    all_found = check_site(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    for rule, count in Counter(each.rule for each in all_found).most_common():
        print(f"{rule}: {count}")
        shown = Counter(each.text for each in all_found if each.rule == rule).most_common(8)
        for text, times in shown:
            print(
                f"   {times} x {text}   e.g. {next(each.page for each in all_found if (each.rule, each.text) == (rule, text))}"
            )
    print(f"{len(all_found)} findings, {time.perf_counter() - started:.1f} s")

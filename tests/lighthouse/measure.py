"""Lighthouse, fetched once by npm as its lock says, and what it gives a page: the median of several runs for each category.

The lock names every package it stands on with its SHA-512 and no host; npm refuses anything else, and no script of a package is run.
"""

import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Iterable
from pathlib import Path

from plugins.tools import ALAT
from tests.browser.test_pages import ARGUMENTS, CHROMIUM

HERE = Path(__file__).resolve().parent
VERSION: str = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]["lighthouse"]
ROOM = ALAT / f"lighthouse-{VERSION}"
SCRIPT = ROOM / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = {
    "accessibility": "Aksesibilitas",
    "best-practices": "Praktik baik",
    "seo": "SEO",
    "performance": "Kinerja",
}
"""The categories by Lighthouse's names and ours; performance is only told of, for it is as the machine is."""
HELD = ("accessibility", "best-practices", "seo")
WANTED = 100
TRIES = 3
"""A browser on a busy machine sometimes breaks off before the page is there; that is no score."""

Scores = dict[str, int]


class Unmeasured(Exception):
    """Lighthouse could not be had, or ended without a report; the message is for the reader."""


def fetched() -> None:
    """Fetch Lighthouse unless it is there; raises ``Unmeasured``."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None or CHROMIUM is None:
        raise Unmeasured("Lighthouse memerlukan npm dan Chromium. Di Debian: apt-get install npm chromium")
    if SCRIPT.is_file():
        return
    print(f"Mengambil Lighthouse {VERSION} (sekali saja) …", flush=True)
    ROOM.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, ROOM / name)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if subprocess.call(command, cwd=ROOM) != 0 or not SCRIPT.is_file():
        shutil.rmtree(ROOM, ignore_errors=True)
        raise Unmeasured(f"Lighthouse {VERSION} tidak dapat diambil dengan npm.")


def report(address: str) -> dict[str, object]:
    """One run on one page, as Lighthouse reports it; some 12 seconds. The picture of the page in it is left out: no score depends on it."""
    command = [
        "node",
        str(SCRIPT),
        address,
        "--quiet",
        "--locale=id",
        "--output=json",
        "--disable-full-page-screenshot",
    ]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}"]
    environment = {**os.environ, "CHROME_PATH": CHROMIUM or ""}
    for _ in range(TRIES):
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if done.returncode == 0 and done.stdout.startswith("{"):
            found: dict[str, object] = json.loads(done.stdout)
            return found
    raise Unmeasured(f"{address}: Lighthouse berhenti {TRIES} kali. {done.stderr[-500:]}")


def scores(found: dict) -> Scores:
    """The score of each category, 0 to 100; one without a score counts as 0."""
    return {name: round(100 * (found["categories"][name]["score"] or 0)) for name in CATEGORIES}


def failures(found: dict) -> list[str]:
    """The audits that keep a held category from its hundred, each with the first place it names."""
    said = []
    for category in HELD:
        for ref in found["categories"][category]["auditRefs"]:
            audit = found["audits"][ref["id"]]
            if ref["weight"] and audit["score"] is not None and audit["score"] < 1:
                items = (audit.get("details") or {}).get("items") or [{}]
                place = (items[0].get("node") or {}).get("snippet") or items[0].get("description") or ""
                said.append(f"{audit['id']}: {audit['title']} {place}".strip())
    return said


def median(runs: Iterable[Scores]) -> Scores:
    """The middle score of each category; of an even number of runs the lower one."""
    all_runs = list(runs)
    return {name: int(statistics.median_low(run[name] for run in all_runs)) for name in CATEGORIES}


def remembered(file: Path, runs: int) -> dict[str, list[Scores]]:
    """The scores of pages that were measured ``runs`` times and written to ``file``; a line that broke off is left out."""
    found: dict[str, list[Scores]] = {}
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else []:
        try:
            page = json.loads(line)
        except ValueError:
            continue
        if len(page["nilai"]) == runs:
            found[page["halaman"]] = page["nilai"]
    return found


def remember(file: Path, page: str, all_runs: list[Scores]) -> None:
    """Add a page's scores to ``file``, so that a measuring that was broken off goes on from there."""
    with file.open("a", encoding="utf-8") as out:
        out.write(json.dumps({"halaman": page, "nilai": all_runs}) + "\n")

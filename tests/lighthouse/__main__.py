"""Measures one page of each sort with Lighthouse: ``python -m tests.lighthouse``.

Exit codes: 0 all hundreds but for performance, 1 one is below, 2 it could not be measured, 3 used wrongly.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.accessibility.pages import PAGES, addresses
from tests.accessibility.serving import serving
from tests.support import ROOT, built

from .measure import (
    CATEGORIES,
    HELD,
    WANTED,
    Scores,
    Unmeasured,
    failures,
    fetched,
    median,
    remember,
    remembered,
    report,
    scores,
)

UNINDEXED = ("404.html", "410.html", "opd/bkad/berita/membaca-apbd-sepuluh-menit.html")
"""Pages that tell search engines to leave them out, which Lighthouse takes for a fault of SEO."""


def told(page: str, all_runs: list[Scores]) -> bool:
    """Print the row of one page; whether its held categories have what is wanted."""
    found = median(all_runs)
    print(
        f"{page or 'beranda':<70}" + "".join(f"{found[name]:>{len(CATEGORIES[name]) + 2}}" for name in CATEGORIES),
        flush=True,
    )
    return all(found[name] >= WANTED for name in HELD)


def measured(origin: str, address: str, runs: int, file: Path | None) -> bool:
    """Measure one page and print its row, and what it fails; whether its held categories have what is wanted."""
    reports = [report(f"{origin}/{address}") for _ in range(runs)]
    all_runs = [scores(each) for each in reports]
    held = told(address, all_runs)
    if held and file is not None:
        remember(file, address, all_runs)
    for each in [] if held else dict.fromkeys(fault for one in reports for fault in failures(one)):
        print(f"  {each}", flush=True)
    return held


def main(arguments: list[str]) -> int:
    """Build for the very address it is served at, since canonical addresses are judged, and measure."""
    parser = argparse.ArgumentParser(prog="uji-lighthouse")
    parser.add_argument("--ulang", type=int, default=3, help="banyaknya ulangan tiap halaman")
    parser.add_argument("--halaman", default="", help="hanya halaman ini, dengan koma; beranda ditulis /")
    parser.add_argument(
        "--catat", type=Path, help="berkas catatan; halaman yang sudah bernilai 100 di dalamnya dilewati"
    )
    given = parser.parse_args(arguments)
    chosen = ["" if each == "/" else each for each in given.halaman.split(",")] if given.halaman else PAGES
    with tempfile.TemporaryDirectory(prefix="jendela-situs-") as folder:
        site = Path(folder) / "situs"
        site.mkdir()
        try:
            fetched()
            with serving(site) as origin:
                result = built(ROOT / "content", site, "--siteurl", origin)
                if result.returncode != 0:
                    raise Unmeasured(result.stdout + result.stderr)
                print(f"{'Halaman':<70}" + "".join(f"  {name}" for name in CATEGORIES.values()), flush=True)
                pages = [addresses(site, page)[0] for page in chosen if page not in UNINDEXED]
                known = remembered(given.catat, given.ulang) if given.catat else {}
                held = [
                    told(page, known[page]) if page in known else measured(origin, page, given.ulang, given.catat)
                    for page in pages
                ]
        except Unmeasured as problem:
            print(problem, file=sys.stderr)
            return 2
    print(f"{sum(held)} dari {len(held)} halaman bernilai {WANTED} selain kinerja.")
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

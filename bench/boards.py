"""The boards (coverage, score, deadlines, complaints) of one corpus: the processor time to make all their pages and files, in one process.

``python -m bench.boards CONTENT`` prints it as a number of seconds; reading the records is not counted.
"""

import subprocess
import sys
import time
from pathlib import Path

from .corpus import ROOT, written

PLACES = ("cakupan", "tenggat", "aduan/statistik")
"""The folders of the site that hold the boards."""
OFFICES = 60


def seconds(folder: Path, count: int) -> float:
    """The seconds for a corpus of ``count`` records in 60 departments, written below ``folder``."""
    content = folder / f"papan-{count}"
    if not content.is_dir():
        written(content, count, offices=OFFICES)
    command = [sys.executable, "-m", "bench.boards", str(content)]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(found.stdout.strip().splitlines()[-1])


def main(content: Path) -> float:
    """Make every page and file of the boards of ``content`` once; returns the seconds of processor time."""
    from plugins.options import Options
    from plugins.plan import Site
    from plugins.ppid.build.outputs import Page, Ready
    from plugins.ppid.loading import loaded
    from plugins.ppid.moments import moment

    result = loaded(content, moment("2026-11-22"))
    assert result.registry is not None
    place = content.parent
    options = Options(
        conf=ROOT / "publishconf.py", content=content, output=place / "situs", theme=ROOT / "theme",
        siteurl="https://ppid.uji.example", absolute=False, today="2026-11-22", cache=None, workers="1",
    )  # fmt: skip
    site = Site(options, result.registry, result)
    rendering = site.rendering
    wanted = [item for item in site.plan.values() if item.file.startswith(tuple(f"{name}/" for name in PLACES))]
    rendering.compile({item.template for item in wanted if isinstance(item, Page)})
    start, size = time.process_time(), 0
    for item in wanted:
        size += (
            len(rendering.made([item.file])[0].content)
            if isinstance(item, Page)
            else len(item.content())
            if isinstance(item, Ready)
            else 0
        )
    spent = time.process_time() - start
    print(f"{len(wanted)} keluaran, {size} bita", file=sys.stderr)
    print(f"{spent:.3f}")
    return spent


if __name__ == "__main__":
    main(Path(sys.argv[1]))

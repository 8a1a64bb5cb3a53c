"""``python -m bench``: how the build grows with the number of records; exit code 1 when a promise is broken.

Promises, in one run: time(N) / time(N / 5) <= 6 and peak memory of N under 600 MB, N being 10,000.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from .corpus import ROOT, written
from .measure import Run, measured, median

GROWTH = 6.0
MEMORY = 600e6 / 2**20


def main() -> int:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(prog="bench", description="Mengukur pembuatan situs.")
    parser.add_argument("--jumlah", type=int, default=10_000, help="banyaknya rekaman terbesar")
    parser.add_argument("--ulang", type=int, default=3, help="banyaknya ulangan")
    options = parser.parse_args()
    sizes = (options.jumlah // 5, options.jumlah)
    folder = Path(tempfile.mkdtemp(prefix="jendela-bench-"))
    try:
        runs: dict[tuple[str, int], list[Run]] = {}
        for size in sizes:
            written(folder / f"isi-{size}", size)
        for _ in range(options.ulang):
            for size in sizes:  # interleaved, so that a busy minute hits both
                content, cache = folder / f"isi-{size}", folder / f"tembolok-{size}"
                shutil.rmtree(cache, ignore_errors=True)
                shutil.rmtree(folder / "hasil", ignore_errors=True)
                for name, command in commands(content, folder / "hasil", cache):
                    run = measured(command, ROOT)
                    if run.code != 0:
                        print(f"{name} {size}: kode keluar {run.code}", file=sys.stderr)
                        return 1
                    runs.setdefault((name, size), []).append(run)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return report({key: median(found) for key, found in runs.items()}, sizes)


def commands(content: Path, output: Path, cache: Path) -> list[tuple[str, list[str]]]:
    """What is measured, in order: a cold build, a build with a warm cache, and the check with a warm cache."""
    shared = ["--content", str(content), "--cache", str(cache), "--today", "2026-11-21"]
    build = [sys.executable, "-m", "plugins.build", *shared, "--output", str(output)]
    return [
        ("build dingin", build),
        ("build hangat", build),
        ("periksa hangat", [sys.executable, "-m", "plugins.ppid", "periksa", *shared]),
    ]


def report(medians: dict[tuple[str, int], Run], sizes: tuple[int, int]) -> int:
    """Print the table and the verdict; 1 when a promise is broken."""
    print("| ukuran | rekaman | detik CPU | detik dinding | puncak MiB | ms CPU per rekaman |")
    print("|---|--:|--:|--:|--:|--:|")
    for (name, size), run in medians.items():
        print(f"| {name} | {size} | {run.cpu:.1f} | {run.wall:.1f} | {run.peak:.0f} | {run.cpu / size * 1000:.2f} |")
    small, large = sizes
    growth = medians["build dingin", large].cpu / medians["build dingin", small].cpu
    peak = max(run.peak for run in medians.values())
    print(
        f"\nwaktu({large}) / waktu({small}) = {growth:.2f} (janji: <= {GROWTH:.0f}); puncak {peak:.0f} MiB (janji: < {MEMORY:.0f})"
    )
    return 0 if growth <= GROWTH and peak < MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())

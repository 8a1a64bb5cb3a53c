"""``python -m bench``: whole builds of equal sites beside each other; exit code 1 when a promise is broken.

Promises are in ``promises.py``. ``--besar`` measures ten times the records of ours alone.
"""

import argparse
import functools
import json
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from . import boards, gates, searching
from .chart import Bar, drawn
from .measure import Run, median
from .peers import NAMES
from .plan import Comparison, Failed, Results, fifth, growth
from .preview import NotSeen
from .promises import (
    BOARDS,
    BOARDS_GROWTH,
    COLD,
    GATES,
    GROWTH,
    HUGO,
    LARGE_GROWTH,
    LARGE_MEMORY,
    MEMORY,
    PREVIEW,
    SHARE,
    number,
)
from .report import equality, kept, label, plain, table
from .tools import Unavailable

PARTS = ("dingin", "sunting", "cari", "cari-sunting", "pratinjau", "papan", "pagar")
SAVES = 9
"""Files saved in the preview."""
_say = functools.partial(print, file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the tables, and write what was asked for."""
    options = _parser().parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="jendela-bench-"))
    try:
        if options.besar:
            return _large(folder, options)
        return _compared(folder, options)
    except (Failed, NotSeen, Unavailable) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bench", description="Mengukur pembuatan situs.")
    parser.add_argument("--jumlah", type=int, default=10_000, help="banyaknya rekaman")
    parser.add_argument("--ulang", type=int, default=3, help="banyaknya ulangan")
    parser.add_argument("--lawan", type=_names(NAMES), default=NAMES, help=f"pembanding: {','.join(NAMES)}")
    parser.add_argument("--tanpa", type=_names(NAMES), default=(), help="pembanding yang tidak diukur")
    parser.add_argument("--hanya", type=_names(PARTS), default=PARTS, help=f"bagian: {','.join(PARTS)}")
    parser.add_argument("--besar", action="store_true", help="sepuluh kali lipat rekaman, Jendela saja")
    parser.add_argument("--grafik", type=Path, help="berkas SVG yang ditulis")
    parser.add_argument("--json", type=Path, help="berkas JSON yang ditulis")
    return parser


def _names(known: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    """How a list of names with commas is read."""

    def read(text: str) -> tuple[str, ...]:
        names = tuple(name for name in text.split(",") if name)
        if strange := [name for name in names if name not in known]:
            raise argparse.ArgumentTypeError(f"{strange[0]!r}; yang ada: {', '.join(known)}")
        return names

    return read


def _compared(folder: Path, options: argparse.Namespace) -> int:
    comparison = Comparison(folder, options.jumlah, _say)
    wanted = options.lawan if "dingin" in options.hanya else ()
    if "sunting" in options.hanya and not wanted:
        wanted = (HUGO,)  # edits are measured against Hugo alone
    comparison.prepare(name for name in wanted if name not in options.tanpa)
    if {"dingin", "sunting"} & set(options.hanya):
        for _ in range(options.ulang):
            comparison.repeat("dingin" in options.hanya, "sunting" in options.hanya)
    results = comparison.results
    if results.runs:
        print(f"{table(results)}\n\n{equality(results)}")
    if options.grafik:
        options.grafik.write_text(chart(results), encoding="utf-8")
    sound = kept(results)
    found = None
    if "cari" in options.hanya:
        found = searching.measured(comparison.site(), folder, _say)
        print(searching.table(found, options.jumlah))
        sound &= searching.kept(found)
    if "cari-sunting" in options.hanya:
        sound &= searched(comparison.shares(options.ulang))
    if "pratinjau" in options.hanya:
        sound &= _seen(comparison.waits(SAVES))
    if "papan" in options.hanya:
        sound &= _looked_at(folder, options.jumlah, options.ulang)
    if "pagar" in options.hanya:
        sound &= _guarded(folder, options.jumlah)
    if results.small:
        small, large = median(results.small), results.medians()[COLD]
        sound &= _grown((fifth(options.jumlah), small), (options.jumlah, large), GROWTH, MEMORY)
    if options.json:
        options.json.write_text(told(results, found), encoding="utf-8")
    return 0 if sound else 1


def told(results: Results, found: searching.Searched | None) -> str:
    """All figures as JSON, those of search under ``pencarian`` where they were measured."""
    data = json.loads(plain(results))
    if found is not None:
        data["pencarian"] = json.loads(searching.plain(found))
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def searched(seconds: dict[str, float]) -> bool:
    """Print what search costs for one record beside all of them, and whether the promise is kept."""
    whole = seconds[COLD]
    edited = {name: each for name, each in seconds.items() if name != COLD}
    sound = all(each <= SHARE * whole for each in edited.values())
    parts = "; ".join(f"{name} {number(each, 3)} ({number(each / whole, 3)})" for name, each in edited.items())
    print(
        f"\nPencarian, detik prosesor: seluruhnya {number(whole, 2)}; {parts} (janji: ≤ {number(SHARE, 2)}); "
        f"ditepati: {'ya' if sound else 'TIDAK'}"
    )
    return sound


def _seen(waits: list[float]) -> bool:
    """Print how long an operator waits, and whether the promise is kept."""
    wait = statistics.median(waits)
    sound = wait <= PREVIEW
    each = "; ".join(number(one, 2) for one in waits)
    print(
        f"\nPratinjau, dari simpan sampai tampak: median {number(wait, 2)} detik ({each}; janji: ≤ {number(PREVIEW, 0)}); "
        f"ditepati: {'ya' if sound else 'TIDAK'}"
    )
    return sound


def _looked_at(folder: Path, count: int, repeats: int) -> bool:
    """Print what the boards cost at ``count`` records and at four times as many, interleaved, and whether that is kept."""
    _say("papan")
    runs = [(boards.seconds(folder, count), boards.seconds(folder, count * 4)) for _ in range(repeats)]
    small, large = (statistics.median(each) for each in zip(*runs, strict=True))
    sound = small < BOARDS and large / small <= BOARDS_GROWTH
    print(
        f"\nPapan cakupan, skor, tenggat, dan statistik aduan, {number(count, 0)} rekaman dan {boards.OFFICES} OPD: {number(small, 2)} detik CPU "
        f"(janji: < {number(BOARDS, 0)}); {number(count * 4, 0)} rekaman: {number(large / small, 2)} kali (janji: ≤ "
        f"{number(BOARDS_GROWTH, 1)}); ditepati: {'ya' if sound else 'TIDAK'}"
    )
    return sound


def _guarded(folder: Path, count: int) -> bool:
    """Print what the gates cost, and whether that is kept."""
    _say("pagar")
    found = gates.cost(folder, count)
    sound = found.gerbang < GATES and found.dibuka == 0
    print(
        f"\nPagar, {number(count, 0)} rekaman: {number(found.gerbang, 3)} milidetik CPU tiap rekaman (janji: < {number(GATES, 0)}), "
        f"dibaca seluruhnya {number(found.dibaca, 2)}; {gates.FILES} lampiran {number(found.lampiran, 2)} detik, "
        f"lagi {number(found.lagi, 3)} dan {found.dibuka} dibuka (janji: 0); ditepati: {'ya' if sound else 'TIDAK'}"
    )
    return sound


def _large(folder: Path, options: argparse.Namespace) -> int:
    sizes = (options.jumlah, options.jumlah * 10)
    small, large = growth(folder, sizes, options.ulang, _say)
    return 0 if _grown((sizes[0], small), (sizes[1], large), LARGE_GROWTH, LARGE_MEMORY) else 1


def _grown(small: tuple[int, Run], large: tuple[int, Run], limit: float, memory: float) -> bool:
    """Print how the cold build grows between two sizes, and whether the promise is kept."""
    ratio = large[1].cpu / small[1].cpu
    sound = ratio <= limit and large[1].peak < memory
    print(
        f"\nwaktu({number(large[0], 0)}) / waktu({number(small[0], 0)}) = {number(ratio, 2)} (janji: ≤ {number(limit, 0)}); "
        f"puncak {number(large[1].peak, 0)} MiB (janji: < {number(memory, 0)}); ditepati: {'ya' if sound else 'TIDAK'}"
    )
    return sound


def chart(results: Results) -> str:
    """The user time of every build as bars."""
    bars = [Bar(label(name), run.user, name not in NAMES) for name, run in results.medians().items()]
    note = f"Detik CPU (user) untuk {number(results.count, 0)} rekaman, median; lebih pendek lebih baik."
    return drawn("Waktu pembuatan situs", note, bars)


if __name__ == "__main__":
    sys.exit(main())

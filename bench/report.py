"""The figures as Indonesian Markdown tables and as JSON, and the verdict."""

import json
from collections.abc import Iterator

from .measure import Run
from .output import BYTES, FILES
from .peers import NAMES, peer
from .plan import OURS, Results
from .promises import ALONE, BARE, COLD, HUGO, PROMISES, number

_HEAD = (
    "| pembuatan | rekaman | detik user | detik CPU | detik dinding | puncak MiB "
    "| user : Hugo | dinding : Hugo | janji | ditepati |\n|---|--:|--:|--:|--:|--:|--:|--:|---|---|"
)


def label(name: str) -> str:
    """A build as a table names it."""
    if name in NAMES:
        return peer(name).NAME
    cold = {COLD: "Jendela dingin", ALONE: "Jendela dingin, satu proses", BARE: "Jendela dingin, tanpa pencarian"}
    return cold.get(name) or f"Jendela, sunting {name}"


def table(results: Results) -> str:
    """Every build with its figures, ratios and promises."""
    medians = results.medians()
    rows = [_HEAD]
    rows += [_row(name, run, results.count, medians) for name, run in medians.items()]
    for name, why in (results.missing | results.skipped).items():
        rows.append(f"| {label(name)} | {number(results.count, 0)} | – | – | – | – | – | – | {why} | tidak diukur |")
    return "\n".join(rows)


def equality(results: Results) -> str:
    """What each output holds beside ours."""
    ours = results.outputs.get(OURS)
    if ours is None:
        return ""
    rows = [
        "| keluaran | berkas HTML | MiB HTML | semua berkas | MiB semua | HTML : Jendela | bita HTML : Jendela | setara |",
        "|---|--:|--:|--:|--:|--:|--:|---|",
    ]
    for name, found in results.outputs.items():
        title = "Jendela" if name == OURS else label(name)
        rows.append(
            f"| {title} | {number(found.html, 0)} | {number(found.html_bytes / 2**20, 1)} | {number(found.files, 0)} "
            f"| {number(found.bytes / 2**20, 1)} | {number(found.html / ours.html, 2)} "
            f"| {number(found.html_bytes / ours.html_bytes, 2)} | {_word(found.equals(ours))} |"
        )
    rows.append(f"\nSetara: berkas HTML ±{number(FILES * 100, 0)} %, bita HTML ±{number(BYTES * 100, 0)} %.")
    return "\n".join(rows)


def kept(results: Results) -> bool:
    """Whether no promise is broken, every peer asked for was there, and the outputs are equal work."""
    medians = results.medians()
    ours = results.outputs.get(OURS)
    equal = ours is None or all(found.equals(ours) for found in results.outputs.values())
    return equal and not results.missing and all(promise.kept(medians) is not False for promise in PROMISES)


def plain(results: Results) -> str:
    """The medians and outputs as JSON; equal figures, equal bytes."""
    builds = {
        name: {
            "user": round(run.user, 3),
            "sys": round(run.sys, 3),
            "cpu": round(run.cpu, 3),
            "dinding": round(run.wall, 3),
            "puncak_mib": round(run.peak, 1),
            "ulangan": len(results.runs[name]),
            "janji": {promise.words: promise.kept(results.medians()) for promise in PROMISES if promise.build == name},
        }
        for name, run in results.medians().items()
    }
    outputs = {
        name: {"html": found.html, "bita_html": found.html_bytes, "berkas": found.files, "bita": found.bytes}
        for name, found in results.outputs.items()
    }
    data = {
        "rekaman": results.count,
        "pembuatan": builds,
        "keluaran": outputs,
        "tidak_diukur": results.missing | results.skipped,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _row(name: str, run: Run, count: int, medians: dict[str, Run]) -> str:
    hugo = medians.get(HUGO)
    ratios = [number(getattr(run, figure) / getattr(hugo, figure), 2) if hugo else "–" for figure in ("user", "wall")]
    figures = [number(value, 2) for value in (run.user, run.cpu, run.wall)]
    cells = [label(name), number(count, 0), *figures, number(run.peak, 0), *ratios, *_promises(name, medians)]
    return f"| {' | '.join(cells)} |"


def _promises(name: str, medians: dict[str, Run]) -> Iterator[str]:
    """The two cells of promises: the words, and for each whether it is kept."""
    found = [promise for promise in PROMISES if promise.build == name]
    yield "; ".join(promise.words for promise in found)
    yield "; ".join(_word(promise.kept(medians)) for promise in found)


def _word(value: bool | None) -> str:
    return "tidak diukur" if value is None else "ya" if value else "TIDAK"

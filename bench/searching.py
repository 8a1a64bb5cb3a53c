"""Search beside Pagefind over the same pages, in a browser: bytes, requests, waiting on a slow line and a slow phone, and the quality of answers."""

import itertools
import json
import random
import statistics
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from plugins.headers import HEADERS
from plugins.ppid.search.evaluation import Score
from plugins.ppid.search.tokens import tokens
from plugins.ppid.search.vocabulary import LETTERS, read

from . import judging, rival
from .browsing import OURS, PAGEFIND, Engine, asked, chromium, further, waited, waited_there
from .promises import SEARCHING, number
from .served import Answer, Served, serving

THIRDS = 12
"""Questions of each of three sorts."""
SLOW = 5
"""Questions asked on the slow line."""
FURTHER = 25
"""Questions asked on the slow phone; all but the first are measured."""
_SCRIPTS = (".js", ".pagefind")


class Spread(NamedTuple):
    """One figure over several questions."""

    tengah: float
    terburuk: float

    @classmethod
    def of(cls, values: Iterable[float]) -> "Spread":
        """The median and the greatest of ``values``."""
        every = list(values)
        return cls(statistics.median(every), max(every))


Figures = Mapping[str, Spread]
"""The figures of one engine by their names in ``ROWS``."""

ROWS: Mapping[str, tuple[str, int]] = {
    "mesin": ("program saja, kB gzip", 1),
    "data": ("data saja, kB gzip", 1),
    "keduanya": ("program dan data, kB gzip", 1),
    "semua": ("dengan halaman, gaya, dan ikon, kB gzip", 1),
    "mentah": ("program dan data tanpa kompresi, kB", 1),
    "permintaan": ("permintaan untuk program dan data", 0),
    "permintaan_semua": ("permintaan untuk semuanya", 0),
    "rekaman": ("indeks, bita tiap halaman", 0),
    "dibuka": ("jalur lambat, dari membuka alamat, detik", 2),
    "ditanya": ("jalur lambat, dari bertanya di halaman terbuka, detik", 2),
    "berikutnya": ("ponsel lambat, pertanyaan berikutnya, milidetik", 0),
}
"""What a table calls each figure, and its digits behind the comma."""


class Searched(NamedTuple):
    """All that was measured."""

    ours: Figures
    theirs: Figures
    judged: Mapping[str, Score]
    questions: int


def questions(site: Path) -> list[str]:
    """Questions of three words of ``site``, each of the title and summary of one page, so that every engine has an answer.

    In turn the three words that most pages have, one of these with a middling and a rare one, and the three rarest; equal
    sites, equal questions.
    """
    index = site / rival.INDEX
    levels = dict(each for letter in LETTERS for each in read((index / f"s/{letter}.txt").read_text("utf-8")))
    rows = sorted(rival.rows(site), key=lambda row: row[1])  # however the index numbers them
    told = (_ordered(f"{row[0]} {row[2]}", levels) for row in random.Random(35).sample(rows, len(rows)))
    usable = (words for words in told if len(words) > 4)
    found = dict.fromkeys(" ".join(_three(words, number % 3)) for number, words in enumerate(usable))
    return list(itertools.islice(found, THIRDS * 3))


def _ordered(text: str, levels: Mapping[str, int]) -> list[str]:
    """The words of a text that are suggested, those of most pages first."""
    words = {token.teks for token in tokens(text)} & levels.keys()
    return sorted(words, key=lambda word: (-levels[word], word))


def _three(words: list[str], sort: int) -> list[str]:
    middle = len(words) // 2
    return (words[:3], [words[0], words[middle], words[-1]], words[-3:])[sort]


def measured(site: Path, folder: Path, say: Callable[[str], None]) -> Searched:
    """Measure the search of ``site`` and Pagefind's over its pages; ``folder`` is for what that takes."""
    say("pagefind atas halaman jendela")
    other = rival.indexed(site, folder / "cari-pagefind")
    pages = len(rival.addresses(site))
    sizes = [size / pages for size in rival.sizes(site, other)]
    with chromium() as browser:
        found = []
        for engine, place, headers, size in ((OURS, site, HEADERS, sizes[0]), (PAGEFIND, other, {}, sizes[1])):
            say(f"pencarian {place.name}")
            with serving(place, headers) as served:
                figures = _figures(browser, served, engine, questions(site))
                found.append({**figures, "rekaman": Spread(size, size)})
        say("mutu jawaban")
        judged, count = judging.judged_both(browser, folder)
    return Searched(found[0], found[1], judged, count)


def _figures(browser: Any, served: Served, engine: Engine, every: Sequence[str]) -> Figures:
    fetched = [_fetched(asked(browser, served, engine, query)) for query in every]
    found = {name: Spread.of(each[name] for each in fetched) for name in fetched[0]}
    slow = every[:SLOW]
    return {
        **found,
        "dibuka": Spread.of(waited(browser, served, engine, query) for query in slow),
        "ditanya": Spread.of(waited_there(browser, served, engine, query) for query in slow),
        "berikutnya": Spread.of(1000 * each for each in further(browser, served, engine, every[:FURTHER])),
    }


def _fetched(answers: Sequence[Answer]) -> dict[str, float]:
    """Bytes in thousands and requests of one first question; what is neither program nor data is the page itself."""
    inner = [each for each in answers if f"{rival.INDEX}/" in each.path or f"{rival.BUNDLE}/" in each.path]
    scripts = [each for each in answers if each.path.endswith(_SCRIPTS)]
    data = [each for each in inner if each not in scripts]
    return {
        "mesin": sum(each.wire for each in scripts) / 1000,
        "data": sum(each.wire for each in data) / 1000,
        "keduanya": sum(each.wire for each in [*scripts, *data]) / 1000,
        "semua": sum(each.wire for each in answers) / 1000,
        "mentah": sum(each.plain for each in [*scripts, *data]) / 1000,
        "permintaan": float(len(scripts) + len(data)),
        "permintaan_semua": float(len(answers)),
    }


def kept(found: Searched) -> bool:
    """Whether every promise of search is kept, by medians, and the floor of quality is reached."""
    return all(found.ours[name].tengah <= limit for name, limit in SEARCHING.items()) and judging.reached(found.judged)


def table(found: Searched, count: int) -> str:
    """The figures as Indonesian Markdown: medians with the worst in brackets."""
    lines = [
        f"\nPencarian tiga kata pada {number(count, 0)} rekaman, peramban tanpa tembolok: nilai tengah {THIRDS * 3} "
        "pertanyaan, dalam kurung yang terburuk.\n",
        "| ukuran | Jendela | Pagefind | janji | ditepati |",
        "|---|--:|--:|--:|---|",
        *_rows(found),
        "",
        *judging.table(found.judged, found.questions),
    ]
    return "\n".join(lines)


def _rows(found: Searched) -> Iterator[str]:
    for name, (label, digits) in ROWS.items():
        limit = SEARCHING.get(name)
        ours, theirs = (
            f"{number(each.tengah, digits)} ({number(each.terburuk, digits)})"
            for each in (found.ours[name], found.theirs[name])
        )
        promise, sound = "", ""
        if limit is not None:
            promise = f"≤ {number(limit, 1 if limit % 1 else 0)}"
            sound = "ya" if found.ours[name].tengah <= limit else "TIDAK"
        yield f"| {label} | {ours} | {theirs} | {promise} | {sound} |"


def plain(found: Searched) -> str:
    """The figures as JSON."""
    data = {
        "jendela": {name: each._asdict() for name, each in found.ours.items()},
        "pagefind": {name: each._asdict() for name, each in found.theirs.items()},
        "jawaban": {name: each._asdict() for name, each in found.judged.items()},
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

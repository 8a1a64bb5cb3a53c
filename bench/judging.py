"""How well two engines answer the graded questions of the demonstration: both over its own pages, asked in a browser as a citizen asks.

The measures and the floor are those of ``nilai-cari``; the questions are those that nobody looked at while tuning ours.
Pagefind wants all words of a question on one page, so it is also asked without the words that say nothing.
"""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from plugins.headers import HEADERS
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.search.evaluation import Score, judged, mean
from plugins.ppid.search.rules import stopwords
from plugins.ppid.search.tokens import tokens
from plugins.ppid.search_command import FLOOR, grades, questions_of

from . import rival
from .browsing import OURS, PAGEFIND, answers
from .corpus import ROOT
from .plan import Failed
from .promises import number
from .served import serving
from .workspace import SITEURL, TODAY

HELD = "uji"
JENDELA = "Jendela"


def judged_both(browser: Any, folder: Path) -> tuple[Mapping[str, Score], int]:
    """The mean measures of each engine over the held-out questions, and how many these are."""
    content = ROOT / "content"
    site = _demonstration(content, folder)
    registry = loaded(content, moment(TODAY)).registry
    found = questions_of(content, registry) if registry is not None else None
    if registry is None or found is None:
        raise Failed("pertanyaan.yaml tidak dapat dibaca")
    held = [each for each in found if each.bagian.value == HELD]
    worth = [grades(registry, each) for each in held]
    asked = [each.tanya for each in held]
    with serving(site, HEADERS) as served:
        ours = answers(browser, served, OURS, asked)
    with serving(rival.indexed(site, folder / "nilai-pagefind"), {}) as served:
        theirs = answers(browser, served, PAGEFIND, asked)
        helped = answers(browser, served, PAGEFIND, list(map(telling, asked)))
    named = {JENDELA: ours, "Pagefind": theirs, "Pagefind, kata umum dibuang": helped}
    return {name: _mean(each, worth) for name, each in named.items()}, len(held)


def telling(question: str) -> str:
    """The words of a question that say something; all of them where none does."""
    words = [token.teks for token in tokens(question)]
    return " ".join([word for word in words if word not in stopwords()] or words)


def _mean(found: Sequence[Sequence[str]], worth: Sequence[Mapping[str, int]]) -> Score:
    return mean(judged(each, grade) for each, grade in zip(found, worth, strict=True))


def _demonstration(content: Path, folder: Path) -> Path:
    output = folder / "peragaan"
    command = [sys.executable, "-m", "plugins.build", "--content", str(content), "--output", str(output)]
    command += ["--cache", str(folder / "peragaan-tembolok"), "--today", TODAY, "--siteurl", SITEURL]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"peragaan: kode keluar {done.returncode}\n{done.stderr[-2000:]}")
    return output


def reached(found: Mapping[str, Score]) -> bool:
    """Whether ours reaches the floor of ``nilai-cari``."""
    ours = found[JENDELA]
    enough = all(have >= least for have, least in zip(ours[:3], FLOOR[:3], strict=True))
    return enough and ours.kosong <= FLOOR.kosong


def table(found: Mapping[str, Score], count: int) -> Iterator[str]:
    """The measures as Indonesian Markdown."""
    yield f"| {number(count, 0)} pertanyaan uji | nDCG@10 | hasil pertama | sepuluh pertama | tanpa hasil |"
    yield "|---|--:|--:|--:|--:|"
    for name, score in {**found, "janji": FLOOR}.items():
        yield f"| {name} | {' | '.join(number(value, 3) for value in score)} |"

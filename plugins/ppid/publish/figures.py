"""Key figures: small values reckoned from very much, kept between builds with what they depend on.

A page that shows one number of a whole city would otherwise reckon the city anew whenever the page itself changes. A figure is
asked by its name like any other question, and its answer is the value itself: it is reckoned again only when something it
asked has changed, and a page that shows it is made again only when the value has.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from ..cache.state import State
from ..law.clocks import Keadaan
from ..law.coverage import KeadaanCakupan
from . import coverage
from .answering import answers
from .asking import FIGURE, TODAY, Asking


class Keterbukaan(NamedTuple):
    """How much of what is owed is published: duties of all departments and of the city, on the day of the build."""

    wajib: int
    terpenuhi: int
    terlambat: int
    belum: int


class Ketepatan(NamedTuple):
    """How requests, objections and complaints keep their time, on the day of the build."""

    berjalan: int
    """Clocks that run, those that are late among them."""
    terlambat: int
    selesai: int
    """Clocks that have stopped."""
    tepat_waktu: int


def _openness(ask: Asking) -> Keterbukaan:
    ask.note(TODAY)
    everyone = coverage.of_everyone(ask, ask.registry.today.year)
    total: Counter[KeadaanCakupan] = sum((each.banyak for each in everyone), start=Counter())
    return Keterbukaan(
        sum(each.wajib for each in everyone),
        sum(each.terpenuhi for each in everyone),
        total[KeadaanCakupan.TERLAMBAT],
        total[KeadaanCakupan.BELUM],
    )


def _timeliness(ask: Asking) -> Ketepatan:
    found = Counter(jam.keadaan for _record, jam in ask.clocks() if jam is not None)
    running = sum(found[state] for state in (Keadaan.TERLAMBAT, Keadaan.SEGERA, Keadaan.BERJALAN))
    done = found[Keadaan.TEPAT_WAKTU] + found[Keadaan.LEWAT_WAKTU]
    return Ketepatan(running, found[Keadaan.TERLAMBAT], done, found[Keadaan.TEPAT_WAKTU])


_REMADE: dict[str, Callable[[Asking], tuple[int, ...]]] = {"keterbukaan": _openness, "ketepatan": _timeliness}


def openness(ask: Asking) -> Keterbukaan:
    """How much of what is owed is published."""
    return Keterbukaan(*_figure(ask, "keterbukaan"))


def timeliness(ask: Asking) -> Ketepatan:
    """How the registers keep their time."""
    return Ketepatan(*_figure(ask, "ketepatan"))


def _figure(ask: Asking, name: str) -> Any:
    """A figure by its name, as it was reckoned before or is reckoned now."""
    ask.note(FIGURE + name)
    return json.loads(ask.registry.told.get(FIGURE + name) or _reckoned(ask, name)[0])


def _reckoned(ask: Asking, name: str) -> tuple[str, frozenset[str]]:
    """A figure reckoned now, as text, and the names of what it asked."""
    with ask.aside() as asked:
        value = json.dumps(_REMADE[name](ask))
    ask.registry.told[FIGURE + name] = value
    return value, frozenset(asked)


def recalled(ask: Asking, names: Iterable[str], before: State, after: State) -> None:
    """Answer the questions ``names`` for figures in ``after``: as ``before`` remembers them where nothing they asked has
    changed since, else reckoned now. ``after`` has today's answers to all that ``before`` had asked besides.
    """
    changed = before.changed(after.answers)
    for name in names:
        known = before.figures.get(name)
        if known is not None and changed.isdisjoint(known.split()):
            after.answers[name] = ask.registry.told[name] = before.answers[name]
            after.figures[name] = known
            continue
        value, asked = _reckoned(ask, name.removeprefix(FIGURE))
        after.figures[name] = after.numbered(asked)
        after.answers |= answers(ask.registry, asked - after.answers.keys())
        after.answers[name] = value

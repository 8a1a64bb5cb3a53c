"""Estimates how long things take while some are still open: the Kaplan-Meier curve, its quantiles, and how sure they are.

An open case counts as "at least so long", neither as finished nor as if it were not there. Sources: the curve, Kaplan and
Meier, JASA 53 (1958) 457-481; its variance, Greenwood (1926); the interval of a quantile, Brookmeyer and Crowley,
Biometrics 38 (1982) 29-41, on the log(-log) scale of Kalbfleisch and Prentice (1980), which stays within 0 and 1.
"""

import math
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

Z = 1.959963984540054
"""The standard normal quantile of a two-sided interval of 95 %."""


class Observation(NamedTuple):
    """One case: how long it has been watched (whole days, 0 or more), and whether it ended then or is still open."""

    days: int
    ended: bool


class Step(NamedTuple):
    """The curve from one day on: of ``at_risk`` cases watched until then, ``ended`` ended and ``censored`` were left open.

    ``open`` is the share of all cases that takes longer, exact; ``low`` and ``high`` are its pointwise limits (95 %), and
    ``high`` is None where nothing is left to estimate it from.
    """

    days: int
    at_risk: int
    ended: int
    censored: int
    open: Fraction
    low: float
    high: float | None


class Curve(NamedTuple):
    """A whole curve: a step for each day on which something was observed, how many cases, and how many of them ended."""

    steps: tuple[Step, ...]
    cases: int
    ended: int

    def at(self, days: int) -> Step | None:
        """The step that holds on a day; None before the first one."""
        found = None
        for step in self.steps:
            if step.days > days:
                break
            found = step
        return found

    def quantile(self, share: Fraction) -> int | None:
        """The first day by which ``share`` of the cases (above 0, at most 1) have ended; None if the curve does not reach it."""
        return next((step.days for step in self.steps if step.ended and step.open <= 1 - share), None)

    def interval(self, share: Fraction) -> tuple[int | None, int | None]:
        """The days between which the quantile lies (95 %); None for a limit that the curve does not reach."""
        target = float(1 - share)
        steps = [step for step in self.steps if step.ended]
        first = next((step.days for step in steps if step.low <= target), None)
        last = next((step.days for step in steps if step.high is not None and step.high <= target), None)
        return first, last


def curve(observations: Iterable[Observation]) -> Curve:
    """The Kaplan-Meier curve; a case that was left open on the day another ended was still at risk on that day.

    Raises ValueError for negative days.
    """
    ended: Counter[int] = Counter()
    censored: Counter[int] = Counter()
    for days, done in observations:
        if days < 0:
            raise ValueError("lama tidak dapat kurang dari nol")
        counter = ended if done else censored
        counter[days] += 1
    cases = risk = ended.total() + censored.total()
    share, spread = Fraction(1), 0.0
    steps = []
    for days in sorted(ended.keys() | censored.keys()):
        gone, left = ended[days], censored[days]
        share *= Fraction(risk - gone, risk)
        if gone < risk:
            spread += gone / (risk * (risk - gone))
        steps.append(Step(days, risk, gone, left, share, *_limits(float(share), spread)))
        risk -= gone + left
    return Curve(tuple(steps), cases, ended.total())


def _limits(share: float, spread: float) -> tuple[float, float | None]:
    """The limits of a share whose Greenwood sum is ``spread``."""
    if share >= 1:
        return 1.0, 1.0
    if share <= 0:
        return 0.0, None
    width = Z * math.sqrt(spread) / -math.log(share)
    return share ** math.exp(width), share ** math.exp(-width)

"""The Kaplan-Meier curve against a published example, an independent reckoning, and what every curve must be."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.survival import Observation, curve

SIX_MP = curve(
    [Observation(weeks, True) for weeks in (6, 6, 6, 7, 10, 13, 16, 22, 23)]
    + [Observation(weeks, False) for weeks in (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)]
)
PLACEBO = curve(
    Observation(weeks, True) for weeks in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
)
"""Weeks of remission of 42 children with leukaemia: Freireich et al., Blood 21 (1963) 699-716; Gehan 1965."""
HALF = Fraction(1, 2)
cases = st.lists(st.builds(Observation, st.integers(0, 30), st.booleans()), max_size=40)


def test_the_curve_of_the_published_example() -> None:
    found = [(step.days, step.at_risk, round(float(step.open), 4)) for step in SIX_MP.steps if step.ended]
    assert found == [
        (6, 21, 0.8571), (7, 17, 0.8067), (10, 15, 0.7529), (13, 12, 0.6902), (16, 11, 0.6275), (22, 7, 0.5378), (23, 6, 0.4482),
    ]  # fmt: skip


def test_its_limits_on_the_log_log_scale() -> None:
    """As the tables of Stata and SAS have them for this example."""
    found = [(round(step.low, 4), round(step.high or 0, 4)) for step in SIX_MP.steps if step.ended]
    assert found == [
        (0.6197, 0.9516), (0.5631, 0.9228), (0.5032, 0.8894), (0.4316, 0.8491), (0.3675, 0.8049), (0.2678, 0.7468), (0.1881, 0.6801),
    ]  # fmt: skip


def test_the_medians_of_the_published_example_and_their_intervals() -> None:
    assert SIX_MP.quantile(HALF) == 23 and SIX_MP.interval(HALF) == (13, None)
    assert PLACEBO.quantile(HALF) == 8 and PLACEBO.interval(HALF) == (4, 11)
    assert SIX_MP.quantile(Fraction(3, 4)) is None, "so many never relapsed while they were watched"


def redistributed(observations: list[Observation]) -> dict[int, Fraction]:
    """The share still open after each day, by Efron's redistribution to the right (1967): no product anywhere.

    Each case has an equal mass; the mass of one left open is divided among all that were watched longer.
    """
    ordered = sorted(observations, key=lambda each: (each.days, not each.ended))
    mass = [Fraction(1, len(ordered)) for _ in ordered]
    for place, each in enumerate(ordered):
        later = len(ordered) - place - 1
        if not each.ended and later:
            for other in range(place + 1, len(ordered)):
                mass[other] += mass[place] / later
            mass[place] = Fraction(0)
    return {
        day: 1
        - sum(share for share, each in zip(mass, ordered, strict=True) if each.ended and each.days <= day)
        for day in {each.days for each in ordered}
    }  # fmt: skip


@given(cases)
def test_the_curve_is_the_one_reckoned_by_redistribution(observations: list[Observation]) -> None:
    assert {step.days: step.open for step in curve(observations).steps} == redistributed(observations)


@given(cases)
def test_a_curve_falls_from_one_and_stays_within_its_limits(observations: list[Observation]) -> None:
    found = curve(observations)
    shares = [Fraction(1), *(step.open for step in found.steps)]
    assert all(0 <= after <= before <= 1 for before, after in pairwise(shares))
    for step in found.steps:
        assert 0 <= step.low <= float(step.open) + 1e-12
        assert step.high is None or float(step.open) - 1e-12 <= step.high <= 1
    assert sum(step.ended + step.censored for step in found.steps) == found.cases == len(observations)
    assert sum(step.ended for step in found.steps) == found.ended


@given(cases, st.fractions(Fraction(1, 20), Fraction(19, 20)))
def test_a_quantile_lies_within_its_interval(observations: list[Observation], share: Fraction) -> None:
    found = curve(observations)
    value = found.quantile(share)
    first, last = found.interval(share)
    if value is None:
        assert last is None
    else:
        step = found.at(value)
        assert step is not None and step.open <= 1 - share
        assert first is not None and first <= value and (last is None or value <= last)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=40))
def test_without_open_cases_the_curve_counts(days: list[int]) -> None:
    found = curve(Observation(day, True) for day in days)
    for step in found.steps:
        assert step.open == Fraction(sum(day > step.days for day in days), len(days))
    assert found.quantile(HALF) == sorted(days)[(len(days) - 1) // 2]


@given(cases, st.integers(0, 30))
def test_a_case_that_is_open_longer_never_lowers_the_curve(observations: list[Observation], extra: int) -> None:
    """Waiting is never shown as speed: to watch the open cases on changes no share for the better before that day."""
    before = curve(observations)
    longer = curve(each if each.ended else Observation(each.days + extra, False) for each in observations)
    for step in before.steps:
        later = longer.at(step.days)
        assert (later.open if later is not None else Fraction(1)) >= step.open


def test_nothing_is_no_curve_and_nothing_takes_less_than_no_time() -> None:
    empty = curve([])
    assert empty.steps == () and empty.quantile(HALF) is None and empty.interval(HALF) == (None, None)
    assert empty.at(3) is None
    with pytest.raises(ValueError, match="nol"):
        curve([Observation(-1, True)])

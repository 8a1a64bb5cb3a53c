"""The table of criteria in the docs: each of the 55 once, every check it names exists, and no rule is left out of it."""

import datetime as dt
import re

import pytest

from tests.support import ROOT

from .behaviour import CHECKS
from .contract import RULES, SCRIPT_RULES, SITE_RULES, STYLE_RULES
from .engines import axe_source

DOC = (ROOT / "docs" / "aksesibilitas.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d\.\d\.\d+) \| ([^|]+) \| (AA?) \|([^|]*)\| ([^|]+) \|$", DOC, flags=re.MULTILINE)
NAMED = set(re.findall(r"`(kontrak|situs|gaya|skrip|perilaku|axe)\.([\w-]+)`", DOC))
A = (
    "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 "
    "2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"
)
AA = (
    "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 "
    "3.3.4 3.3.8 4.1.3"
)


def test_every_criterion_stands_once_at_its_level() -> None:
    """WCAG 2.2, without 4.1.1, which it withdrew."""
    wanted = [*((number, "A") for number in A.split()), *((number, "AA") for number in AA.split())]
    assert len(wanted) == 55
    assert sorted((number, level) for number, _, level, _, _ in ROWS) == sorted(wanted)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_criterion_is_checked_or_says_that_a_review_is_open(row: tuple[str, ...]) -> None:
    _number, _name, _level, checks, review = row
    assert review in ("belum", "–") or dt.date.fromisoformat(review)
    assert "`" in checks or review != "–", "neither a check nor a review"


def test_every_check_that_is_named_exists_and_no_rule_is_left_out() -> None:
    named: dict[str, set[str]] = {}
    for layer, name in NAMED:
        named.setdefault(layer, set()).add(name)
    assert named["kontrak"] == set(RULES)
    assert named["situs"] == set(SITE_RULES)
    assert named["gaya"] == set(STYLE_RULES)
    assert named["skrip"] == set(SCRIPT_RULES)
    assert named["perilaku"] == set(CHECKS)


@pytest.mark.engines
def test_every_rule_of_axe_that_is_named_exists() -> None:
    source = axe_source()
    assert [name for layer, name in NAMED if layer == "axe" and f'"{name}"' not in source] == []

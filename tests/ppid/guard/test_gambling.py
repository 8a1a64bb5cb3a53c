"""Promotion of gambling is found, what speaks of it is not, and what was put aside is measured apart."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.guard.gambling import promotion
from tests.ppid.guard.gambling_blind import PROMO, SAH
from tests.ppid.guard.gambling_texts import LAWFUL_ONES, PROMOTING
from tests.ppid.guard.lawful import LAWFUL, TITLES
from tests.support import ROOT


def test_promotions_are_found() -> None:
    missed = [[text for text in PROMOTING[half::2] if promotion(text) is None] for half in (0, 1)]
    for name, half in (("mended by", 0), ("put aside", 1)):
        whole = len(PROMOTING[half::2])
        print(f"gambling, {name}: {whole - len(missed[half])} of {whole} found; not: {missed[half]}")
    assert not missed[0] and len(missed[1]) <= 0.2 * len(PROMOTING[1::2])


def test_texts_of_somebody_who_had_not_seen_the_detector_fare_no_worse() -> None:
    """What it found when it was first measured on them: 28 of 60, and 2 of 100 lawful ones wrongly. Far from enough, and never less."""
    found = [kind for kind, text in PROMO if promotion(text) is not None]
    wrongly = [text for text in SAH if promotion(text) is not None]
    kinds = {kind: (found.count(kind), len([each for each, _text in PROMO if each == kind])) for kind, _text in PROMO}
    print(f"gambling, not seen before: {kinds}; lawful ones withheld: {wrongly}")
    assert len(found) >= 28 and len(wrongly) <= 2


@pytest.mark.parametrize("text", [*LAWFUL_ONES, *LAWFUL.values(), *TITLES.values()])
def test_lawful_texts_are_not(text: str) -> None:
    assert promotion(text) is None


def test_only_the_paragraph_counts_and_its_place_is_told() -> None:
    news = (
        "Satgas memblokir situs slot.\n\nRapat dibuka pagi ini.\n\nMain slot gacor maxwin di sini, daftar sekarang.\n"
    )
    found = promotion(news)
    assert found is not None and news.count("\n", 0, found.start) == 4
    fields = "judul: Rapat koordinasi\nringkasan: Situs slot gacor terpercaya, daftar sekarang.\ntanggal: 2026-11-20\n"
    found = promotion(fields)
    assert found is not None and fields.count("\n", 0, found.start) == 1


def test_a_report_does_not_excuse_a_list_of_links() -> None:
    text = "Polisi waspada. [slot](https://slot88.example) [toto](https://toto777.example) [qq](https://poker.example) slot gacor maxwin togel"
    assert promotion(text) is not None


TIRING = (
    "slot " + "_" * 20_000 + "aa",
    "slot " + "._" * 10_000 + "aa",
    "slot " + "$" * 20_000,
    "slot " + "a$" * 10_000 + "\u0e2a",
    "slot" * 5_000,
    "slot " + "a " * 10_000 + "aa",
    "s l o t " * 2_500,
    "main" + " " * 20_000 + "slo",
    "slot http://" + "slo" * 7_000,
    "gacor\n" + " " * 20_000 + "\n",
    "togel 1" + "a1" * 10_000,
)
"""Texts that a pattern may try in very many ways."""


def test_no_text_tires_it_out() -> None:
    script = "from tests.ppid.guard.test_gambling import TIRING, promotion\nfor each in TIRING:\n    promotion(each)\n"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=20)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    found = promotion(text)
    assert found is None or (0 <= found.start <= len(text) and found.words)

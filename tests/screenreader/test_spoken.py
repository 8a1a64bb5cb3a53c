"""What Orca says is made into equal lines without hiding a fault, and what is kept of it has no fault that can be seen by rule."""

import re
from pathlib import Path

import pytest

from .__main__ import KEPT
from .desktop import NEEDED, absent
from .spoken import LAST, difference, of_page, read_through
from .visits import VISITS

LOGGED = [
    "SPEECH OUTPUT: 'Chromium bingkai.' voice=system",
    "SPEECH OUTPUT: 'Memuat. Harap tunggu.' voice=system",
    "SPEECH OUTPUT: 'Selesai memuat Beranda.' voice=system",
    "SPEECH OUTPUT: 'Langsung ke isi utama'",
    "SPEECH OUTPUT: 'taut'",
    "SPEECH OUTPUT: ' '",
    "SPEECH OUTPUT: '244 dari 1.41948 kedaluwarsa. '",
    "SPEECH OUTPUT: 'a' {'established': False}",
    "SPEECH OUTPUT: 'satu\ndua'",
]
FILES = sorted(KEPT.glob("*.txt"))
STUCK = re.compile(r"\d\.\d{4,}|[a-z]{2}[A-Z]|\)[A-Z]|[a-z]{3}\d")
"""A number in thousands that goes on, and a word that begins or a number that follows without a space."""
NAMES = re.compile(r"WhatsApp|JavaScript|\S+@\S+")


def stuck(line: str) -> bool:
    """Whether two things are said as one word."""
    return bool(STUCK.search(NAMES.sub("", line)))


def test_only_what_is_said_of_the_page_is_kept_and_faults_stay() -> None:
    assert of_page(LOGGED) == [
        "Selesai memuat Beranda.",
        "Langsung ke isi utama",
        "taut",
        "244 dari 1.41948 kedaluwarsa.",
        "a",
        "satu / dua",
    ]


def test_a_page_is_read_through_when_its_last_words_are_said() -> None:
    assert not read_through(LOGGED)
    assert read_through([*LOGGED, f"SPEECH OUTPUT: '{LAST}'"])


def test_a_difference_shows_both_and_equal_texts_show_nothing() -> None:
    assert difference("a\nb\n", "a\nb\n", "beranda") == ""
    found = difference("a\nb\n", "a\nc\n", "beranda")
    assert "-b" in found and "+c" in found and "beranda (terdengar)" in found


def test_what_is_missing_is_named_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.screenreader.desktop.shutil.which", lambda _name: None)
    missing = absent()
    assert {"orca", "xvfb", "xdotool", "chromium"} <= set(missing) <= set(" ".join(NEEDED.values()).split())


def test_every_visit_has_its_text_and_no_text_is_left_over() -> None:
    assert [file.stem for file in FILES] == sorted(VISITS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_kept_text_has_nothing_of_the_machine_in_it_and_no_words_stuck_together(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if "127.0.0.1" in line or "Chromium" in line or not line.strip()] == []
    assert [line for line in lines if stuck(line)] == []
    assert all(stuck(fault) for fault in ("1.41948 kedaluwarsa", "BaratTelepon", "LayananDinas", "6216", "abc12")[:3])

"""The command ``akar``: what a person reads and what a program reads."""

import json

import pytest

from plugins.ppid.__main__ import main
from tasks import words_together
from tests.support import ended


def test_words_and_their_stems(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(main, ["akar", "Keterbukaan", "undang-undang yang", "laptopnya", "xyzt", "14"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "keterbukaan  buka",
        "undang       undang",
        "yang         yang  (kata umum)",
        "laptopnya    laptop  (akar tidak dikenal, ditebak dari imbuhannya)",
        "xyzt         xyzt  (akar tidak dikenal)",
        "14           14",
    ]


def test_words_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(main, ["akar", "--json", "melayani warga"]) == 0
    assert json.loads(capsys.readouterr().out) == {"melayani": "layan", "warga": "warga"}


@pytest.mark.parametrize("given", [["akar"], ["akar", "!?"]])
def test_wrong_use_is_told(given: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(main, given) == 3
    assert capsys.readouterr().err.startswith("Salah pakai: ")


def test_the_task_takes_several_words() -> None:
    assert words_together(["akar", "satu", "--json", "dua"]) == ["akar", "satu dua", "--json"]
    assert words_together(["build", "satu", "dua"]) == ["build", "satu", "dua"]

"""What is made of the theme's own files is remembered, and made again whenever anything that it was made from differs."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins import assets
from plugins.assets import Picture, ThemeFiles, theme_files
from plugins.brand import Look
from plugins.katalog import catalogue
from plugins.ppid.cache.keepsake import Keepsake
from plugins.ppid.intake.tema import Nilai
from tests.support import ROOT

LOOK = Look("#0a489f")
LOGO = Picture("png", b"gambar", 120, 60)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda each: st.lists(each) | st.dictionaries(st.text(), each),
)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "theme", tmp_path / "tema"))


def made(
    theme: Path, kept: Keepsake, look: Look = LOOK, logo: Picture | None = None, language: str = "id"
) -> ThemeFiles:
    return theme_files(theme, look, logo, catalogue(ROOT / "theme", language), kept)


def told(files: ThemeFiles) -> list[object]:
    """All of it, the bytes of files too."""
    return [*files._replace(files=()), [(file.file, file.key, file.content()) for file in files.files]]


def changed(name: str, old: str, new: str) -> Callable[[Path], None]:
    def change(theme: Path) -> None:
        file = theme / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")

    return change


def test_equal_files_are_not_made_twice_and_are_the_same(theme: Path, tmp_path: Path) -> None:
    kept = Keepsake(tmp_path / "tema.sqlite", "1")
    first = made(theme, kept, logo=LOGO)
    with mock.patch.object(assets, "_made", side_effect=AssertionError):
        again = made(theme, Keepsake(tmp_path / "tema.sqlite", "1"), logo=LOGO)
    assert told(again) == told(first) == told(made(theme, Keepsake(None, ""), logo=LOGO)) and kept.note == ""


@pytest.mark.parametrize(
    "change",
    [
        changed("palet.yaml", "sedikitnya: 4.5", "sedikitnya: 4.6"),
        changed("static/ikon.svg", "<svg", "<svg "),
        changed("static/js/cari.js", "use strict", "use  strict"),
        changed("static/js/bantu.js", "use strict", "use  strict"),
        lambda theme: (theme / "static/css/99-baru.css").write_text("p{margin:0}", encoding="utf-8"),
        lambda theme: (theme / "static/css/halaman/baru.css").write_text("p{margin:0}", encoding="utf-8"),
    ],
    ids=["recipe", "icon", "search", "script", "layer", "sheet"],
)
def test_whatever_differs_in_the_theme_is_seen(theme: Path, tmp_path: Path, change: Callable[[Path], object]) -> None:
    made(theme, Keepsake(tmp_path / "tema.sqlite", "1"))
    change(theme)
    with mock.patch.object(assets, "_made", wraps=assets._made) as work:
        now = made(theme, Keepsake(tmp_path / "tema.sqlite", "1"))
    assert work.call_count == 1 and told(now) == told(made(theme, Keepsake(None, "")))


@pytest.mark.parametrize(
    ("look", "logo", "language"),
    [
        (Look("#7a1f2b"), None, "id"),
        (Look("#0a489f", "#b8860b"), None, "id"),
        (Look("#0a489f", None, {"terang": {"lebar": Nilai("50rem", 3, False)}}), None, "id"),
        (LOOK, LOGO, "id"),
        (LOOK, LOGO._replace(isi=b"lain"), "id"),
        (LOOK, None, "en"),
    ],
    ids=["colour", "accent", "token", "logo", "another logo", "language"],
)
def test_whatever_differs_in_the_city_is_seen(tmp_path: Path, look: Look, logo: Picture | None, language: str) -> None:
    kept = Keepsake(tmp_path / "tema.sqlite", "1")
    theme = ROOT / "theme"
    made(theme, kept)
    with mock.patch.object(assets, "_made", wraps=assets._made) as work:
        now = made(theme, kept, look, logo, language)
    assert work.call_count == 1 and told(now) == told(made(theme, Keepsake(None, ""), look, logo, language))


def test_a_build_from_nothing_makes_them_in_any_case(theme: Path, tmp_path: Path) -> None:
    kept = Keepsake(tmp_path / "tema.sqlite", "1")
    made(theme, kept)
    with mock.patch.object(assets, "_made", wraps=assets._made) as work:
        theme_files(theme, LOOK, None, None, kept, anew=True)
    assert work.call_count == 1


@given(JSON, JSON)
def test_a_value_comes_back_under_its_own_key_alone(
    tmp_path_factory: pytest.TempPathFactory, one: object, two: object
) -> None:
    file = tmp_path_factory.mktemp("simpan") / "x.sqlite"
    Keepsake(file, "1").keep("satu", one)
    assert Keepsake(file, "1").recalled("satu") == one and Keepsake(file, "1").recalled("dua") is None
    Keepsake(file, "1").keep("dua", two)
    assert Keepsake(file, "1").recalled("dua") == two and Keepsake(file, "1").recalled("satu") is None
    assert Keepsake(file, "2").recalled("dua") is None


@pytest.mark.parametrize("spoilt", ["data = x'7b7d'", "crc = crc + 1", "key = 'lain'", "data = 'teks'"])
def test_a_value_that_is_not_as_it_was_written_is_not_used_and_told_of(tmp_path: Path, spoilt: str) -> None:
    file = tmp_path / "x.sqlite"
    Keepsake(file, "1").keep("satu", {"a": [1]})
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(f"UPDATE keepsake SET {spoilt}")
    kept = Keepsake(file, "1")
    assert kept.recalled("lain" if "lain" in spoilt else "satu") is None and "rusak" in kept.note
    kept.keep("satu", 2)
    assert Keepsake(file, "1").recalled("satu") == 2


def test_without_a_folder_nothing_is_remembered(tmp_path: Path) -> None:
    kept = Keepsake.at(None, "tema", tmp_path, "1")
    kept.keep("satu", 1)
    assert kept.recalled("satu") is None and kept.note == ""

"""Phrases in quotes for staff: which blocks of a page count, what counts as the same words, and what is told."""

import json
from pathlib import Path

import pytest

from plugins.ppid.__main__ import main
from plugins.ppid.search.phrases import LOOKED, blocks, holds, said
from plugins.ppid.search.query import Frasa, parsed
from plugins.ppid.search.synonyms import synonyms
from tests.support import ROOT, TODAY, berita, ended, write_content

KNOWN = synonyms()
PAGE = (
    b"<nav><p>alat bantu</p></nav><main><p>alat</p><p>bantu</p><h2 id='pasal-1'>Pasal 1</h2><p>sah</p>"
    b"<h3 id='pasal-2'>Pasal 2</h3><ul><li>semua <b>alat</b> bantu</li></ul><h2 id='pasal-3'>Pasal 3</h2><table><tr><th>alat"
    b"</th></tr></table></main><footer><p>alat bantu</p></footer>"
)


def phrase(text: str) -> Frasa:
    (found,) = parsed(f'"{text}"', KNOWN).frasa
    return found


@pytest.mark.parametrize(
    ("text", "wanted", "there"),
    [
        ("Dana untuk pendidikan dasar", "dana untuk pendidikan", True),
        ("dana pendidikan", "dana untuk pendidikan", False),
        ("dana bagi pendidikan", "dana untuk pendidikan", False),
        ("dana, untuk mendidik", "dana untuk pendidikan", True),
        ("dana peruntukan pendidikan", "dana untuk pendidikan", False),
        ("pendidikan untuk dana", "dana untuk pendidikan", False),
        ("dana untuk pendidikan", "dana pendidikan", False),
        ("undang-undang dasar", "undang undang dasar", True),
        ("undang dasar", "undang-undang dasar", False),
        ("yang mana saja", "yang mana", True),
        ("anggaran pendapatan", "APBD 2026", False),
        ("", "alat bantu", False),
    ],
)
def test_a_phrase_is_its_words_one_behind_the_other(text: str, wanted: str, there: bool) -> None:
    assert holds(text, phrase(wanted)) is there


@pytest.mark.parametrize(
    ("address", "there"),
    [("uji.html", True), ("uji.html#pasal-1", False), ("uji.html#pasal-2", True), ("uji.html#pasal-3", False)],
)
def test_it_stands_in_one_block_of_what_was_found(address: str, there: bool) -> None:
    asked: list[str] = []

    def page(file: str) -> bytes:
        asked.append(file)
        return PAGE

    assert said("Peraturan", address, [phrase("alat bantu")], page) is there
    assert said("Alat bantu", address, [phrase("alat bantu")], page) and asked == ["uji.html"] * 2
    assert not said("Alat bantu", address, [phrase("alat bantu"), phrase("tidak ada")], page)


def test_a_page_without_a_main_part_has_no_blocks() -> None:
    assert list(blocks(b"<p>alat bantu</p>")) == []


@pytest.fixture
def there(tmp_path: Path) -> Path:
    """A small content, and the pages of its site on which words stand."""
    files = {f"opd/kominfo/berita/rapat-{number}.md": berita(f"Rapat kerja {number}") for number in range(LOOKED + 3)}
    write_content(tmp_path / "isi", files)
    folder = tmp_path / "situs" / "opd" / "kominfo" / "berita"
    folder.mkdir(parents=True)
    for number in range(LOOKED + 3):
        said = "rapat untuk kerja" if number % 2 else "rapat kerja"
        (folder / f"rapat-{number}.html").write_text(f"<main><p>{said}</p></main>", encoding="utf-8")
    return tmp_path


def asked(capsys: pytest.CaptureFixture[str], there: Path, *arguments: str) -> tuple[int, str, str]:
    given = ["--content", str(there / "isi"), "--situs", str(there / "situs"), "--today", TODAY, "--cache", ""]
    code = ended(main, ["cari", *given, *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_what_was_looked_through_is_told_as_on_the_page(capsys: pytest.CaptureFixture[str], there: Path) -> None:
    code, out, _ = asked(capsys, there, '"rapat kerja"')
    assert code == 0 and out.startswith(f"{LOOKED} dari {LOOKED} hasil pertama memuat frasa persis; 3 hasil lain")
    assert len(out.splitlines()) == 1 + 2 * LOOKED
    code, out, _ = asked(capsys, there, '"rapat kerja"', "--banyak", "30")
    assert code == 0 and out.startswith(f"{LOOKED + 3} hasil memuat frasa persis.")
    code, out, _ = asked(capsys, there, "--json", "--banyak", "1", '"rapat untuk kerja" 5')
    found = json.loads(out)
    assert code == 0 and len(found["hasil"]) == 1 and found["dilihat"] == LOOKED
    assert 8 <= found["memuat_frasa"] <= 12 and found["jumlah"] == LOOKED + 3
    code, out, _ = asked(capsys, there, 'rapat "untuk yang"')
    assert code == 0 and out.startswith(f"0 dari {LOOKED} hasil pertama") and len(out.splitlines()) == 1


@pytest.mark.parametrize("text", ['"yang mana"', "yang mana", '"untuk"'])
def test_common_words_only_are_told_and_not_mended(capsys: pytest.CaptureFixture[str], there: Path, text: str) -> None:
    code, out, _ = asked(capsys, there, text)
    assert code == 0 and out == f'"{text}" tidak memuat kata yang dapat dicari; tambahkan kata lain.\n'


def test_without_the_page_nothing_is_claimed(capsys: pytest.CaptureFixture[str], there: Path) -> None:
    (there / "situs" / "opd" / "kominfo" / "berita" / "rapat-5.html").unlink()
    code, out, err = asked(capsys, there, "--banyak", "99", '"rapat kerja"')
    assert code == 2 and out == "" and "rapat-5.html" in err and "tasks.py build" in err and "--situs" in err


def test_the_page_of_search_looks_through_as_many() -> None:
    assert f"const DIPERIKSA = {LOOKED};" in (ROOT / "theme/static/js/cari.js").read_text(encoding="utf-8")

"""Plain summaries are read out where the city asks for it and the tools are there, and a site without them is whole."""

import shutil
from pathlib import Path

import pytest

from plugins.ppid import speech
from plugins.ppid.speech import Alat, Suara, read_out, spoken, tools
from tests.support import KOTA, berita, built, tree, write_content

pytestmark = pytest.mark.voices
TEXT = "Air naik malam ini. Pindah ke tempat tinggi."
FILES = {
    "kota.yaml": KOTA + "audio_sintetis: ya\n",
    "opd/kominfo/berita/a.md": berita("Berita a", ringkasan_sederhana=TEXT),
    "opd/kominfo/berita/b.md": berita("Berita b"),
}
ADDRESS = ("--siteurl", "https://ppid.uji.example")


def test_the_tools_can_be_had_here() -> None:
    """Not skipped: a machine without them does not know whether reading out still works."""
    assert tools().missing == (), "pasang espeak-ng dan opus-tools"


def test_a_summary_is_read_out_the_same_each_time() -> None:
    encoder = tools().encoder
    first = spoken(TEXT, encoder)
    assert first is not None and first.startswith(b"OggS")
    assert spoken(TEXT, encoder) == first
    assert spoken(TEXT + " Bawa obat.", encoder) != first


def test_a_text_is_never_taken_for_an_option_or_a_mark() -> None:
    encoder = tools().encoder
    assert spoken("--version; <break time='9s'/> $(id)", encoder) is not None


def test_each_text_is_read_out_once(tmp_path: Path) -> None:
    asked: list[str] = []

    def text(key: str) -> str:
        asked.append(key)
        return TEXT

    alat = tools()
    found, failed = read_out({"a": "1", "b": "1", "c": "2"}, text, alat, tmp_path)
    assert failed == 0 and len(asked) == 2
    assert found["a"].mark == found["b"].mark != found["c"].mark
    assert 1 <= found["a"].seconds <= 20 and found["a"].size == Path(found["a"].file).stat().st_size
    read_out({"a": "1"}, text, alat, tmp_path)
    assert len(asked) == 2 and [file.name for file in tmp_path.iterdir()] == [f"{found['a'].mark}.opus"]
    again, _failed = read_out({"a": "1"}, text, alat._replace(version="lain"), tmp_path)
    assert len(asked) == 3 and again["a"].mark != found["a"].mark


def test_a_tool_that_fails_leaves_the_recording_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "_SPEAK", ("false",))
    assert read_out({"a": "1"}, lambda _key: TEXT, Alat("opusenc", "1", ()), tmp_path) == ({}, 1)


def test_a_file_that_is_no_recording_is_not_offered(tmp_path: Path) -> None:
    alat = tools()
    found: dict[str, Suara] = read_out({"a": "1"}, lambda _key: TEXT, alat, tmp_path)[0]
    Path(found["a"].file).write_bytes(b"rusak")
    assert read_out({"a": "1"}, lambda _key: TEXT, alat, tmp_path) == ({}, 1)


def test_the_page_plays_it_and_says_that_it_is_synthetic(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", FILES)
    result = built(content, tmp_path / "satu", *ADDRESS)
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "satu/opd/kominfo/berita/a.html").read_text(encoding="utf-8")
    assert '<audio class="putar" controls preload="none"' in page and "autoplay" not in page
    assert "Suara sintetis" in page and "suara/kominfo/berita/a.opus" in page
    assert (tmp_path / "satu/suara/kominfo/berita/a.opus").read_bytes().startswith(b"OggS")
    assert "<audio" not in (tmp_path / "satu/opd/kominfo/berita/b.html").read_text(encoding="utf-8")
    cached = ("--cache", str(tmp_path / "tembolok"))
    for _time in range(2):
        assert built(content, tmp_path / "dua", *ADDRESS, *cached).returncode == 0
    assert tree(tmp_path / "satu") == tree(tmp_path / "dua")
    (content / "kota.yaml").write_text(KOTA, encoding="utf-8")
    assert built(content, tmp_path / "dua", *ADDRESS, *cached).returncode == 0
    assert not (tmp_path / "dua/suara").exists()
    assert "<audio" not in (tmp_path / "dua/opd/kominfo/berita/a.html").read_text(encoding="utf-8")


def test_without_the_tools_the_site_is_made_and_the_operator_told(tmp_path: Path) -> None:
    programs = tmp_path / "program"
    programs.mkdir()
    git = shutil.which("git")
    assert git is not None
    (programs / "git").symlink_to(git)
    content = write_content(tmp_path / "isi", FILES)
    result = built(content, tmp_path / "situs", *ADDRESS, PATH=str(programs))
    assert result.returncode == 0, result.stderr
    assert "W-SUARA-ALAT" in result.stderr and "espeak-ng dan opusenc atau ffmpeg tidak ada" in result.stderr
    assert "<audio" not in (tmp_path / "situs/opd/kominfo/berita/a.html").read_text(encoding="utf-8")
    assert not (tmp_path / "situs/suara").exists()

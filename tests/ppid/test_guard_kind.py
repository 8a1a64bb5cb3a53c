"""A file is what its name promises, or it is held back with the records that name it, and nothing else is."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.cache.documents import documents
from plugins.ppid.cache.store import Store
from plugins.ppid.guard import files_reading
from plugins.ppid.guard.files_exif import exif_faults
from plugins.ppid.guard.files_found import Dokumen, Temuan, clean, document_of_row, gathered, listed
from plugins.ppid.guard.files_kind import kind_faults, sort_of
from plugins.ppid.guard.files_reading import files_read
from plugins.ppid.intake.assets import FORMATS
from plugins.ppid.loading import loaded
from tests.attachments import DISGUISED, EXE, HONEST, camera
from tests.pdfs import text_pdf
from tests.support import NOW, berita, built, checked, examples, tree, write_content


def read(folder: Path, files: dict[str, bytes]) -> dict[str, tuple[str, ...]]:
    """The codes of what is found in each file."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = files_read({name: folder / name for name in files})
    return {name: tuple(each.kode for each in document.temuan) for name, document in found.items()}


def test_what_is_disguised_or_broken_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, {name: data for name, (data, _code) in DISGUISED.items()})
    assert found == {name: (code,) for name, (_data, code) in DISGUISED.items()}


def test_what_is_honest_passes(tmp_path: Path) -> None:
    found = read(tmp_path, HONEST)
    assert found == dict.fromkeys(HONEST, ())


@pytest.mark.parametrize("akhiran", ["mov", "avi", "3gp", "mkv"])
def test_videos_that_nobody_here_looks_into_are_refused(akhiran: str, tmp_path: Path) -> None:
    files = {
        f"berkas/kominfo/rekaman.{akhiran}": b"com.apple.quicktime.location",
        "opd/kominfo/berita/a.md": berita("Berita a", berkas=f"[{{berkas: rekaman.{akhiran}, judul: Rekaman}}]"),
    }
    result = loaded(write_content(tmp_path, files), NOW)
    (found,) = [each for each in result.problems if each.code == "E-BERKAS-JENIS"]
    assert found.line == 6 and "mp4" in found.perbaikan and result.withheld == ("opd/kominfo/berita/a.md",)


def test_an_attachment_over_the_bound_is_told_where_it_is_named(tmp_path: Path) -> None:
    news = berita("Berita a", berkas="[{berkas: besar.pdf, judul: Rekaman}]")
    root = write_content(tmp_path, {"berkas/kominfo/besar.pdf": b"%PDF-1.4", "opd/kominfo/berita/a.md": news})
    os.truncate(root / "berkas/kominfo/besar.pdf", 64 * 1024 * 1024 + 1)
    result = loaded(root, NOW)
    (found,) = result.problems
    assert (found.path, found.line, found.code) == ("opd/kominfo/berita/a.md", 6, "E-LAMPIRAN-BESAR")
    assert "besar.pdf" in found.apa and "65 MB" in found.apa and "64 MB" in found.apa
    assert result.withheld == ("opd/kominfo/berita/a.md",)


def test_the_line_is_told() -> None:
    assert [kind_faults(DISGUISED[name][0], "txt")[0].baris for name in ("latin.txt", "nul.txt")] == [2, 2]
    assert kind_faults(DISGUISED["rusak.json"][0], "json")[0].baris == 2


@given(
    st.binary(max_size=400), st.sampled_from(sorted(FORMATS)), st.sampled_from([data for data, _ in DISGUISED.values()])
)
@settings(max_examples=examples(300), deadline=None)
def test_any_bytes_give_findings_and_nothing_else(data: bytes, ending: str, start: bytes) -> None:
    for tried in (data, start[:300] + data):
        assert isinstance(sort_of(tried), str)
        assert all(isinstance(each, Temuan) for each in kind_faults(tried, ending))


@given(st.text(max_size=300))
def test_foreign_text_becomes_one_printable_line(text: str) -> None:
    shown = clean(text)
    assert shown.isprintable() and len(shown) <= 60 and not set(shown) & set('{}"')


def test_places_are_named_in_order_and_counted() -> None:
    found = gathered([("E-X", "A1"), ("E-Y", "Z"), *(("E-X", f"B{number}") for number in range(5)), ("E-X", "A1")])
    assert [(each.kode, dict(each.nilai)["tempat"]) for each in found] == [
        ("E-X", "A1, B0, B1, dan 3 tempat lain"),
        ("E-Y", "Z"),
    ]
    assert listed(["a"]) == "a"


CITY: dict[str, str | bytes] = {
    "berkas/kominfo/baik.pdf": text_pdf(2, tagged=True),
    "berkas/kominfo/palsu.pdf": EXE,
    "opd/kominfo/berita/a.md": berita("Berita a", berkas="[{berkas: palsu.pdf, judul: Surat}]"),
    "opd/kominfo/berita/b.md": berita("Berita b", berkas="[{berkas: baik.pdf, judul: Surat}]"),
    "opd/kominfo/berita/c.md": berita("Berita c", "Lihat [surat](palsu.pdf)."),
}


def test_only_records_that_name_the_file_are_held_back(tmp_path: Path) -> None:
    result = loaded(write_content(tmp_path, CITY), NOW)
    assert result.registry is not None
    assert sorted(result.registry.records) == ["kominfo/berita/b", "kominfo/opd/kominfo"]
    assert list(result.registry.assets) == ["berkas/kominfo/baik.pdf"]
    assert result.withheld == ("opd/kominfo/berita/a.md", "opd/kominfo/berita/c.md")
    assert [(each.path, each.line, each.code) for each in result.problems] == [
        ("berkas/kominfo/palsu.pdf", 0, "E-JENIS-BEDA"),
        ("opd/kominfo/berita/a.md", 6, "E-LAMPIRAN-DITAHAN"),
        ("opd/kominfo/berita/c.md", 7, "E-LAMPIRAN-DITAHAN"),
    ]


def test_the_command_says_where_what_why_and_how(tmp_path: Path) -> None:
    run = checked(write_content(tmp_path, CITY))
    assert run.returncode == 10, run.stderr
    assert 'Nama berkas berakhiran ".pdf", tetapi isinya program.' in run.stdout
    assert "Baca pesan untuk berkas/kominfo/palsu.pdf" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


def test_a_finding_is_remembered_with_its_ending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    real = files_reading.files_read
    monkeypatch.setattr("plugins.ppid.loading.files_read", lambda files: asked.append(sorted(files)) or real(files))
    root = write_content(tmp_path / "isi", CITY)
    first = []
    for _time in range(2):
        with Store.at(tmp_path / "tembolok", root) as store:
            first.append(loaded(root, NOW, store).problems)
    assert [len(files) for files in asked] == [2, 0]
    assert first[0] == first[1]
    (root / "berkas/kominfo/palsu.pdf").rename(root / "berkas/kominfo/palsu.csv")
    write_content(
        root, {"opd/kominfo/berita/a.md": berita("Berita a", berkas="[{berkas: palsu.csv, judul: Surat}]")}, city=False
    )
    with Store.at(tmp_path / "tembolok", root) as store:
        loaded(root, NOW, store)
        assert sorted(mark[:4] for mark in documents(store)) == ["csv:", "pdf:"]
    assert [len(files) for files in asked] == [2, 0, 1]


def test_a_row_is_read_as_it_was_written() -> None:
    document = Dokumen((Temuan("E-X", 3, (("a", "b"),)),))
    assert document_of_row(document.row()) == document
    assert document.ditahan and not Dokumen((Temuan("W-X"),)).ditahan


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("lama.xls", "E-OFFICE-LAMA"),
        ("makro.xlsm", "E-OFFICE-MAKRO"),
        ("logo.svg", "E-JENIS-SVG"),
        ("a.exe", "E-BERKAS-JENIS"),
    ],
)
def test_endings_that_are_refused_are_told_what_to_use(tmp_path: Path, name: str, code: str) -> None:
    files = {
        f"berkas/kominfo/{name}": b"x",
        "opd/kominfo/berita/a.md": berita("Berita a", berkas=f"[{{berkas: {name}, judul: Surat}}]"),
    }
    result = loaded(write_content(tmp_path, files), NOW)
    assert [problem.code for problem in result.problems] == [code]


def test_the_largest_files_are_told_apart_in_no_time() -> None:
    for start in (b"\n" * 64, b"<!--", b"PK\x05\x06", b"{", b"\xef\xbb\xbf"):
        data = start * (8_000_000 // len(start))
        begun = time.process_time()
        kind_faults(data, "txt")
        kind_faults(data, "pdf")
        assert time.process_time() - begun < 2


def test_no_place_of_a_photo_is_ever_published(tmp_path: Path) -> None:
    """Of a picture only forms are published; an attachment with a place in it is held back."""
    files: dict[str, str | bytes] = {
        "gambar/kominfo/foto.jpg": camera(gps=True, owner="Nama Pegawai"),
        "berkas/kominfo/foto.jpg": camera(gps=True, owner="Nama Pegawai"),
        "opd/kominfo/berita/a.md": berita("Berita a", gambar="[{berkas: foto.jpg, alt: Sawah hijau.}]"),
        "opd/kominfo/berita/b.md": berita("Berita b", berkas="[{berkas: foto.jpg, judul: Foto asli}]"),
    }
    run = built(write_content(tmp_path / "isi", files), tmp_path / "situs")
    assert run.returncode == 10, run.stderr
    made = tree(tmp_path / "situs")
    assert any(name.startswith("gambar/") for name in made) and "berkas/kominfo/foto.jpg" not in made
    for name, data in made.items():
        assert b"Exif\0\0" not in data and b"Nama Pegawai" not in data, name


@given(st.binary(max_size=200))
@settings(max_examples=examples(300), deadline=None)
def test_any_notes_of_a_camera_give_findings_and_nothing_else(data: bytes) -> None:
    for start in (b"Exif\0\0II*\0\x08\0\0\0\x05\0", b"eXIfMM\0*\0\0\0\x08\0\x05"):
        assert all(isinstance(each, Temuan) for each in exif_faults(start + data))

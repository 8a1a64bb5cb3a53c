"""What a PDF offers is told truly, and no PDF can hurt or hang a build."""

import random
import time
from pathlib import Path

import pytest

from plugins.ppid.cache.documents import documents
from plugins.ppid.cache.store import Store
from plugins.ppid.guard import files_reading
from plugins.ppid.guard.files_reading import UNREADABLE, files_read
from plugins.ppid.intake.pdf import KeadaanPdf, Pdf, of_row
from plugins.ppid.loading import loaded
from tests import pdfs
from tests.support import NOW, berita, write_content


def read(folder: Path, data: bytes) -> Pdf:
    """The facts of one file."""
    (folder / "satu.pdf").write_bytes(data)
    return facts({"satu": folder / "satu.pdf"})["satu"]


def facts(files: dict[str, Path], **how: float) -> dict[str, Pdf]:
    """The facts of several files."""
    found = {name: document.pdf for name, document in files_read(files, **how).items()}
    assert all(pdf is not None for pdf in found.values())
    return found  # type: ignore[return-value]


def test_words_tags_language_and_title_are_found(tmp_path: Path) -> None:
    found = read(tmp_path, pdfs.text_pdf(3, tagged=True))
    assert found == Pdf(3, KeadaanPdf.TEKS, True, "id-id", True)
    assert found.kurang() == ()
    assert of_row(found.row()) == found


def test_what_lacks_is_named(tmp_path: Path) -> None:
    assert read(tmp_path, pdfs.text_pdf(1)).kurang() == ("tag", "bahasa", "judul")


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (pdfs.scan(148), KeadaanPdf.PINDAIAN),
        (pdfs.scan(3, number=True), KeadaanPdf.PINDAIAN),
        (pdfs.read_scan(), KeadaanPdf.TEKS),
        (pdfs.drawn_in_form(), KeadaanPdf.TEKS),
        (pdfs.outlines(), KeadaanPdf.TANPA_TEKS),
        (b"bukan PDF", KeadaanPdf.TIDAK_TERBACA),
        (b"", KeadaanPdf.TIDAK_TERBACA),
        (pdfs.endless(), KeadaanPdf.TIDAK_TERBACA),
        (pdfs.deep(), KeadaanPdf.TIDAK_TERBACA),
    ],
    ids=["pindaian", "bernomor", "ocr", "dalam-gambar", "garis", "bukan", "kosong", "berputar", "dalam"],
)
def test_the_state_of_a_document(tmp_path: Path, data: bytes, state: KeadaanPdf) -> None:
    found = read(tmp_path, data)
    assert found.keadaan is state
    assert found.terbaca == (found.halaman > 0)


def test_every_page_counts_though_few_are_looked_at(tmp_path: Path) -> None:
    assert read(tmp_path, pdfs.scan(148)).halaman == 148


def test_a_password_is_told_whether_or_not_it_is_needed(tmp_path: Path) -> None:
    assert read(tmp_path, pdfs.locked("")) == Pdf(2, KeadaanPdf.TEKS, bersandi=True)
    assert read(tmp_path, pdfs.locked("rahasia")) == Pdf(0, KeadaanPdf.TERKUNCI, bersandi=True)


def test_a_bomb_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "bom.pdf").write_bytes(pdfs.bomb())
    (tmp_path / "baik.pdf").write_bytes(pdfs.text_pdf(1))
    found = facts({"a": tmp_path / "bom.pdf", "b": tmp_path / "baik.pdf"})
    assert found["a"] == UNREADABLE
    assert found["b"].keadaan is KeadaanPdf.TEKS


def test_any_damage_gives_an_answer(tmp_path: Path) -> None:
    dice = random.Random(7)
    whole = pdfs.text_pdf(4, tagged=True)
    files = {}
    for number in range(40):
        data = bytearray(whole[: dice.randrange(len(whole))] if number % 2 else whole)
        for _change in range(number):
            data[dice.randrange(len(data))] = dice.randrange(256)
        files[str(number)] = tmp_path / f"{number}.pdf"
        files[str(number)].write_bytes(bytes(data))
    found = facts(files)
    assert found.keys() == files.keys()
    assert found == facts(files)


def test_a_process_that_dies_or_hangs_costs_one_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    child = tmp_path / "anak.py"
    child.write_text(
        "import sys, time, json\n"
        "for line in sys.stdin:\n"
        "    if 'mati' in line: sys.exit(1)\n"
        "    if 'lama' in line: time.sleep(600)\n"
        "    if 'ngawur' in line: print('bukan jawaban', flush=True)\n"
        "    print(json.dumps({'temuan': [], 'pdf': {'halaman': 1, 'keadaan': 'teks'}}), flush=True)\n"
    )
    monkeypatch.setattr(files_reading, "CHILD", (str(child),))
    start = time.monotonic()
    found = facts({name: tmp_path / f"{name}.pdf" for name in ("a", "lama", "mati", "ngawur", "z")}, patience=2)
    assert time.monotonic() - start < 300
    assert {name: pdf == UNREADABLE for name, pdf in found.items()} == {
        "a": False,
        "lama": True,
        "mati": True,
        "ngawur": True,
        "z": False,
    }


CITY = {
    "berkas/kominfo/a.pdf": pdfs.scan(2),
    "opd/kominfo/berita/a.md": berita("Berita a", berkas="[{berkas: a.pdf, judul: Surat}]"),
}


def test_an_unchanged_file_is_read_once_whatever_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real = files_reading.files_read
    monkeypatch.setattr("plugins.ppid.loading.files_read", lambda files: asked.append(len(files)) or real(files))
    root = write_content(tmp_path / "isi", CITY)
    for _time in range(2):
        with Store.at(tmp_path / "tembolok", root) as store:
            result = loaded(root, NOW, store)
    assert asked == [1, 0]
    (root / "berkas/kominfo/a.pdf").rename(root / "berkas/kominfo/b.pdf")
    write_content(
        root, {"opd/kominfo/berita/a.md": CITY["opd/kominfo/berita/a.md"].replace("a.pdf", "b.pdf")}, city=False
    )
    with Store.at(tmp_path / "tembolok", root) as store:
        result = loaded(root, NOW, store)
        assert len(documents(store)) == 1
    assert asked == [1, 0, 0]
    assert result.registry is not None
    assert result.registry.assets["berkas/kominfo/b.pdf"].pdf == Pdf(2, KeadaanPdf.PINDAIAN)
    assert [problem.code for problem in result.problems] == ["W-PDF-PINDAIAN"]


def test_without_the_library_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = files_reading.CHILD[1].replace("import sys;", "import sys; sys.modules['pypdf'] = None;")
    monkeypatch.setattr(files_reading, "CHILD", ("-c", code, files_reading.CHILD[2]))
    result = loaded(write_content(tmp_path, CITY), NOW)
    assert result.registry is not None
    assert result.registry.assets["berkas/kominfo/a.pdf"].pdf is None
    assert result.problems == ()

"""Promotion of gambling inside attachments and in names of files is found, told with its place, and reports of it pass."""

from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from plugins.ppid.guard.csv_file import csv_faults
from plugins.ppid.guard.files_found import Temuan
from plugins.ppid.guard.files_text import text_faults
from plugins.ppid.guard.office_file import office_faults
from plugins.ppid.guard.pdf_look import Reading
from plugins.ppid.loading import loaded
from tests.offices import odf, word, workbook
from tests.support import NOW, berita, write_content

OFFER = "Situs slot gacor maxwin, daftar sekarang."
REPORT = "Satgas memblokir 120 situs judi slot dan menangkap dua bandar."


def _cells(*texts: str) -> bytes:
    def change(book: Workbook) -> None:
        for number, text in enumerate(texts):
            book["Rekap"].cell(5, 3 + number, text)

    return workbook(change)


def _paragraph(text: str) -> bytes:
    return word(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")


def promoting(found: tuple[Temuan, ...]) -> list[Temuan]:
    return [each for each in found if each.kode == "E-LAMPIRAN-JUDI"]


@pytest.mark.parametrize(
    ("data", "ending", "place"),
    [
        (_cells("Rekapitulasi", OFFER), "xlsx", "Rekap!D5"),
        (_cells("KUMBANGTOTO88", "link alternatif", "bonus new member"), "xlsx", "Rekap!C5"),
        (_paragraph(OFFER), "docx", "isi paragraf 2"),
        (odf("odt", f"<text:p>{OFFER}</text:p>"), "odt", "isi paragraf 1"),
    ],
    ids=["cell", "row", "docx", "odt"],
)
def test_office_documents_are_judged_part_by_part(data: bytes, ending: str, place: str) -> None:
    (found,) = promoting(office_faults(data, ending))
    assert dict(found.nilai)["tempat"] == place


def test_reports_in_documents_pass() -> None:
    for data, ending in ((_cells(REPORT), "xlsx"), (_paragraph(REPORT), "docx")):
        assert promoting(office_faults(data, ending)) == []
    assert promoting(csv_faults(f"no,uraian\n1,{REPORT}\n".encode())) == []
    assert text_faults(f"{REPORT}\n".encode()) == ()


def test_a_table_and_a_text_are_told_by_cell_and_line() -> None:
    (found,) = promoting(csv_faults(b"nama,merek,hadiah\nA,KUMBANGTOTO88,bonus new member\n"))
    assert (found.baris, dict(found.nilai)) == (2, {"tempat": "sel B2", "kata": "kumbangtoto88"})
    (found,) = text_faults(f"Satu.\n\n{OFFER}\n".encode())
    assert (found.baris, dict(found.nilai)["tempat"]) == (3, "baris 3")


def test_a_page_is_judged_in_pieces_and_a_report_far_off_excuses_nothing() -> None:
    reading = Reading(b"")
    reading.personal.say(
        "\n".join([*["Polisi menyita barang bukti tersangka."] * 60, *["Rapat dibuka pagi ini."] * 90, OFFER]),
        "halaman 3",
    )
    (found,) = promoting(reading.findings(()))
    assert dict(found.nilai)["tempat"] == "halaman 3"


@pytest.mark.parametrize(
    ("name", "more", "line"),
    [
        ("opd/kominfo/berita/slot-gacor-maxwin-daftar-sekarang.md", "", 0),
        (
            "opd/kominfo/berita/a.md",
            "berkas:\n  - berkas: situs_slot_gacor_maxwin_daftar.pdf\n    judul: Laporan\n",
            7,
        ),
    ],
)
def test_names_of_files_are_judged(name: str, more: str, line: int, tmp_path: Path) -> None:
    text = berita("Berita uji coba", "Isi biasa.\n")
    head, _, rest = text.rpartition("---\n")
    result = loaded(write_content(tmp_path, {name: f"{head}{more}---\n{rest}"}), NOW)
    assert [(each.line, each.path) for each in result.problems if each.code == "E-JUDI"] == [(line, name)]


def test_lawful_names_pass(tmp_path: Path) -> None:
    name = "opd/kominfo/berita/pemberantasan-judi-slot-oleh-satgas-2026.md"
    result = loaded(write_content(tmp_path, {name: berita("Berita uji coba", "Isi biasa.\n")}), NOW)
    assert not result.problems

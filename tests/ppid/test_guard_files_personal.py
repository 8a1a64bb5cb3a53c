"""Personal data inside attachments is found wherever it hides, told with its place, and never shown whole."""

from collections.abc import Callable

import pytest
from openpyxl.workbook import Workbook

from plugins.ppid.guard.csv_file import csv_faults
from plugins.ppid.guard.files_found import Temuan
from plugins.ppid.guard.files_personal import without
from plugins.ppid.guard.office_file import office_faults
from tests.offices import W, odf, with_parts, word, workbook

NIK = "6171014101900001"
"""Of nobody: valid in form alone."""
RUNS = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in ("NIK 617", "1014101", "900001"))


def _cell(value: object, heading: str = "NIK", hidden: bool = False) -> Callable[[Workbook], object]:
    def change(book: Workbook) -> None:
        sheet = book["Rekap"]
        sheet["H1"], sheet["H3"] = heading, value
        sheet.column_dimensions["H"].hidden = hidden

    return change


def _left_over() -> bytes:
    """A workbook whose shared texts have one that no cell shows."""
    data = workbook()
    strings = f'<sst xmlns="x">{"<si><t>a</t></si>" * 9}<si><t>NIK {NIK}</t></si></sst>'
    return with_parts(data, {"xl/sharedStrings.xml": strings})


CASES: dict[str, tuple[bytes, str, str]] = {
    "teks": (workbook(_cell(NIK)), "xlsx", "Rekap!H3"),
    "angka": (workbook(_cell(int(NIK))), "xlsx", "Rekap!H3"),
    "tersembunyi": (workbook(_cell(NIK, hidden=True)), "xlsx", "Rekap!H3"),
    "kalimat": (workbook(_cell(f"atas nama NIK {NIK}", "catatan")), "xlsx", "Rekap!H3"),
    "sisa": (_left_over(), "xlsx", "teks sisa di luar sel"),
    "potongan": (word(f"<w:p>{RUNS}</w:p>"), "docx", "isi paragraf 2"),
    "terhapus": (word(f"<w:p><w:del><w:r><w:delText>NIK {NIK}</w:delText></w:r></w:del></w:p>"), "docx", "isi paragraf 2"),
    "kepala": (word(parts={"word/header1.xml": f"<w:hdr {W}><w:p>{RUNS}</w:p></w:hdr>"}), "docx", "kepala halaman paragraf 1"),
    "komentar": (word(parts={"word/comments.xml": f"<w:comments {W}><w:comment><w:p>{RUNS}</w:p></w:comment></w:comments>"}), "docx", "komentar"),
    "sifat": (word(parts={"docProps/core.xml": f"<a><title>NIK {NIK}</title></a>"}), "docx", "sifat dokumen"),
    "odt": (odf("odt", "<text:p>NIK <text:span>61710141</text:span>01900001</text:p>"), "odt", "isi paragraf 1"),
}  # fmt: skip


def personal(found: tuple[Temuan, ...]) -> list[Temuan]:
    return [each for each in found if "PRIBADI" in each.kode]


@pytest.mark.parametrize("name", CASES)
def test_every_carrier_is_looked_through(name: str) -> None:
    data, ending, place = CASES[name]
    (found,) = personal(office_faults(data, ending))
    assert found.kode == "E-LAMPIRAN-PRIBADI"
    assert dict(found.nilai)["tempat"].startswith(f"{place} (NIK 6171********01)")
    assert NIK not in repr(office_faults(data, ending))


def test_a_passport_under_its_heading_needs_no_word_beside_it() -> None:
    (found,) = personal(csv_faults(b"nama,nomor paspor\nA,kosong\nB,A1234567\nC,XY 123456\n"))
    assert (found.kode, found.baris) == ("E-LAMPIRAN-PRIBADI", 3)
    assert "sel B3" in dict(found.nilai)["tempat"] and "sel B4" in dict(found.nilai)["tempat"]
    (found,) = personal(office_faults(workbook(_cell("A1234567", "Nomor Paspor")), "xlsx"))
    assert "Rekap!H3" in dict(found.nilai)["tempat"]
    assert personal(csv_faults(b"nama,kode\nA,A1234567\n")) == []


def test_the_heading_of_a_column_of_a_table_counts() -> None:
    (found,) = personal(csv_faults(f"nama,NIK\nA,1\nB,{NIK}\n".encode()))
    assert without(found, lambda _alarm: False) == Temuan(
        "E-LAMPIRAN-PRIBADI", 3, (("tempat", "sel B3 (NIK 6171********01)"),)
    )
    assert personal(csv_faults(f"nama,kode barang\nA,1\nB,{NIK}\n".encode()))[:1] != [found]


def test_the_heading_of_a_sheet_counts() -> None:
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"
        for text in ("NIK", NIK)
    )
    (found,) = personal(office_faults(odf("ods", f'<table:table table:name="Data">{rows}</table:table>'), "ods"))
    assert dict(found.nilai)["tempat"] == "lembar Data!A2 (NIK 6171********01)"


def test_many_are_counted_and_rows_far_down_are_reached() -> None:
    rows = "".join(f"x,{number}\n" for number in range(1_000)) + f"y,{NIK}\n" * 9
    (found,) = personal(csv_faults(f"nama,nik\n{rows}".encode()))
    assert found.baris == 1_002
    assert dict(found.nilai)["tempat"].endswith(", dan 6 tempat lain")


def test_what_is_no_personal_data_passes() -> None:
    table = "kode rekening,nilai\n5.1.02.01.01.0024,Rp1.500.000\n5.1.02.01.01.0026,2026-01-01\n"
    assert csv_faults(table.encode()) == ()

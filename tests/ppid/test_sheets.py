"""Tables as files: what is written can be read back with its types, and nothing in it is run by a spreadsheet."""

import csv
import datetime as dt
import io
import json
import xml.etree.ElementTree as ET
import zipfile

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.sheets import Kolom, Tabel, TipeKolom, csv_of, json_of, xlsx_of

DAY = dt.date(2026, 11, 22)
KOLOM = (
    Kolom("judul", "Judul", lebar=40),
    Kolom("jumlah", "Jumlah", TipeKolom.ANGKA),
    Kolom("tanggal", "Tanggal", TipeKolom.TANGGAL),
)
TABEL = Tabel("Daftar", KOLOM, [("=1+1", 3, DAY), ("Rencana, kerja", 2.5, None), ("", None, dt.date(2025, 1, 2))])


def test_a_workbook_has_header_types_filters_and_a_header_that_stays() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of([TABEL], DAY)))
    sheet = book["Daftar"]
    assert [cell.value for cell in sheet[1]] == ["Judul", "Jumlah", "Tanggal"]
    assert all(cell.font.bold for cell in sheet[1])
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=1+1", "s")
    assert sheet["B2"].value == 3 and sheet["B3"].value == 2.5 and sheet["A4"].value is None
    assert sheet["C2"].value.date() == DAY and sheet["C2"].is_date
    assert sheet.auto_filter.ref == "A1:C4" and sheet.freeze_panes == "A2"
    assert sheet.print_title_rows == "$1:$1" and sheet.page_setup.orientation == "landscape"


def test_equal_tables_make_equal_bytes() -> None:
    assert xlsx_of([TABEL], DAY) == xlsx_of([TABEL], DAY)


def test_a_table_without_rows_is_a_sheet_with_its_header() -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_of([TABEL._replace(baris=[])], DAY)))
    assert book["Daftar"].max_row == 1


def test_csv_runs_nothing_and_json_keeps_types() -> None:
    rows = list(csv.reader(io.StringIO(csv_of(TABEL).decode())))
    assert rows[0] == ["judul", "jumlah", "tanggal"] and rows[1] == ["'=1+1", "3", "2026-11-22"]
    data = json.loads(json_of(TABEL, nama="Daftar"))
    assert data["nama"] == "Daftar" and data["baris"][0] == {"judul": "=1+1", "jumlah": 3, "tanggal": "2026-11-22"}
    assert data["baris"][1]["tanggal"] is None


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40), st.integers(0, 9999))))
def test_whatever_is_written_is_read_back(rows: list[tuple[str, int]]) -> None:
    table = Tabel("Uji", (Kolom("teks", "Teks"), Kolom("angka", "Angka", TipeKolom.ANGKA)), rows)
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_of([table], DAY)))["Uji"]
    found = [(row[0] or "", row[1]) for row in sheet.iter_rows(2, sheet.max_row, values_only=True)]
    assert found == rows


def test_what_xml_cannot_hold_is_escaped_and_names_are_mended() -> None:
    table = Tabel(
        "Satu/dua: tiga? " + "x" * 40, (Kolom("a", "A & <B>"),), [("\x07bel\ufffe",), ("_x0041_",), ("a" * 40_000,)]
    )
    data = xlsx_of([table], DAY)
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert len(sheet.title) <= 31 and not set(sheet.title) & set("[]:*?/\\")
    assert sheet["A1"].value == "A & <B>" and len(sheet["A4"].value) == 32_767
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        text = book.read("xl/worksheets/sheet1.xml").decode()
        assert all(ET.fromstring(book.read(name)) is not None for name in book.namelist())
    assert "_x0007_bel_xFFFE_" in text and "_x005F_x0041_" in text


def test_columns_beyond_z_have_their_letters() -> None:
    columns = tuple(Kolom(str(number), str(number)) for number in range(60))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_of([Tabel("Lebar", columns, [range(60)])], DAY)))["Lebar"]
    assert [cell.value for cell in sheet[2]] == list(range(60)) and sheet.auto_filter.ref == "A1:BH2"

"""A CSV is what people and programs take it for; every fault is told with its line and cell."""

import csv
import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.guard.csv_file import csv_faults, delimiter_of, is_formula, rows_of
from plugins.ppid.guard.files_found import Temuan
from tests.attachments import LEGAL_TABLE, TABLES
from tests.support import examples


@pytest.mark.parametrize("name", TABLES)
def test_a_fault_is_told_with_its_line(name: str) -> None:
    data, code, line = TABLES[name]
    assert [(each.kode, each.baris) for each in csv_faults(data)] == [(code, line)]


def test_a_legal_table_passes() -> None:
    (found,) = csv_faults(LEGAL_TABLE)
    assert (found.kode, found.baris) == ("W-LAMPIRAN-PRIBADI", 2), (
        "of the telephones alone, and no reason to withhold it"
    )
    rows = list(rows_of(LEGAL_TABLE.decode("utf-8-sig"), ","))
    assert [(row.line, row.number) for row in rows[:3]] == [(1, 1), (2, 2), (4, 3)]


def test_the_cells_are_named() -> None:
    (found,) = csv_faults(b'a,b\n"x\ny",=1\n' + b"1,=2\n" * 5)
    assert found == Temuan("E-CSV-RUMUS", 2, (("tempat", "B2, B3, B4, dan 3 tempat lain"),))


def test_a_ragged_table_says_how_many_columns_there_should_be() -> None:
    (found,) = csv_faults(TABLES["t07.csv"][0])
    assert dict(found.nilai) == {"jumlah": "3", "seharusnya": "2", "lain": "dan 1 baris lain"}


@pytest.mark.parametrize("cell", ["-5", "+62 812 0000 000", "-1.500,25", "-", "--", "- catatan", "−3,5", "-5 °C", "-12 m3/detik", "+62(0)561-00", "@pemkot_uji", "a=1", "5-3", " -5", "-Rp1.000,00", "-3 %"])  # fmt: skip
def test_legal_cells(cell: str) -> None:
    assert not is_formula(cell)


@pytest.mark.parametrize("cell", ["=1", " =1", "\t=1", "\u00a0=1", "＝1", "+A1", "-A1", "@SUM", "@SUM(1)", "-1+A1", "＋A1", "- HYPERLINK(\"x\")", "+1|x", "-5!A1", "-1" + " " * 400 + "=x"])  # fmt: skip
def test_cells_that_a_spreadsheet_reckons_with(cell: str) -> None:
    assert is_formula(cell)


@given(st.binary(max_size=300))
@settings(max_examples=examples(300), deadline=None)
def test_any_bytes_give_findings_and_nothing_else(data: bytes) -> None:
    assert all(isinstance(each, Temuan) for each in csv_faults(data))


@given(st.text(alphabet='a1,;"\n\r\t=-+@ ', max_size=200))
@settings(max_examples=examples(300), deadline=None)
def test_any_table_gives_findings_with_lines_that_exist(text: str) -> None:
    for each in csv_faults(text.encode()):
        assert 1 <= each.baris <= text.count("\n") + text.count("\r") + 2


_CELLS = st.text(
    alphabet=st.characters(exclude_categories=["C"], exclude_characters="=+-@＝＋－＠"), min_size=1, max_size=12
)


@given(st.lists(st.lists(_CELLS.filter(lambda cell: not is_formula(cell)), min_size=3, max_size=3), max_size=8))
@settings(max_examples=examples(200), deadline=None)
def test_what_the_library_writes_passes(rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer).writerows([["nama", "nilai", "catatan"], *rows])
    assert csv_faults(buffer.getvalue().encode()) == ()


def test_the_sign_between_cells_is_found() -> None:
    assert [delimiter_of(text) for text in ("a,b", "a;b;c", "a\tb", "a|b", "a", '"a;b;c",d', "")] == list(",;\t|,,,")


def test_time_grows_with_the_size_alone() -> None:
    for row in (
        b"-1" + b" " * 250 + b"x,2\n",
        b'"a ""b"" c",-5\n',
        b"- " + b"a" * 250 + b"(,2\n",
        b"a" * 120_000 + b",b\n",
    ):
        data = b"x,y\n" + row * (8_000_000 // len(row))
        begun = time.process_time()
        csv_faults(data)
        assert time.process_time() - begun < 3

"""Files of one table joined are the file of the whole table, byte for byte, whatever stands in the cells."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.joining import csv_joined, json_joined
from plugins.ppid.sheets import Kolom, Tabel, TipeKolom, csv_of, json_of

COLUMNS = (Kolom("no", "No.", TipeKolom.ANGKA), Kolom("teks", "Teks"), Kolom("hari", "Hari", TipeKolom.TANGGAL))
PIECES = [
    "a",
    "12,",
    '"',
    '""',
    ",",
    "\r\n",
    "\n",
    "\r\n7,",
    '\n  {"no": 9, ',
    '"baris": [',
    "]\n}\n",
    "<b>",
    "=1",
    "é☂",
    " ",
    "\u2028",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join) | st.text(max_size=12)
DAYS = st.none() | st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))
PARTS = st.lists(st.lists(st.tuples(TEXTS, DAYS), max_size=4), min_size=1, max_size=5)


def numbered(rows: list[tuple[str, dt.date | None]]) -> Tabel:
    return Tabel("Uji", COLUMNS, [(number, *row) for number, row in enumerate(rows, 1)])


@given(PARTS)
def test_joined_files_are_the_file_of_all_rows(parts: list[list[tuple[str, dt.date | None]]]) -> None:
    whole = numbered([row for part in parts for row in part])
    assert csv_joined(csv_of(numbered(part)) for part in parts) == csv_of(whole)
    given_parts = [json_of(numbered(part), opd='Dinas "baris": [ <x>', tahun=2026) for part in parts]
    assert json_joined(given_parts, kota="Kota <Uji>", n=1) == json_of(whole, kota="Kota <Uji>", n=1)


def test_what_is_no_such_file_is_refused() -> None:
    for join in (csv_joined, json_joined):
        with pytest.raises(ValueError, match="not found"):
            join([b"bukan berkas"])

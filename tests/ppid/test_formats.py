"""Indonesian dates, money and numbers."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid import formats

DAY = dt.date(2026, 11, 21)


def test_days() -> None:
    assert formats.tanggal(DAY) == "21 November 2026"
    assert formats.tanggal_hari(DAY) == "Sabtu, 21 November 2026"
    assert formats.tanggal_hari(dt.date(2026, 3, 6)) == "Jumat, 6 Maret 2026"
    assert formats.iso(DAY) == "2026-11-21"


@pytest.mark.parametrize(
    ("zone", "words"), [("Asia/Pontianak", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")]
)
def test_moments_name_their_zone(zone: str, words: str) -> None:
    moment = dt.datetime(2026, 11, 21, 8, 5, tzinfo=ZoneInfo(zone))
    assert formats.waktu(moment) == f"Sabtu, 21 November 2026 pukul 08.05 {words}"


def test_moments_elsewhere_show_their_offset() -> None:
    assert formats.waktu(dt.datetime(2026, 1, 1, 0, 0, tzinfo=dt.UTC)).endswith("pukul 00.00 UTC+0000")
    assert formats.iso(dt.datetime(2026, 1, 1, 0, 0, tzinfo=dt.UTC)) == "2026-01-01T00:00+00:00"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (1234567, "1.234.567"),
        (12.5, "12,5"),
        (1234.25, "1.234,25"),
        (0.00001, "0"),
        (87.0, "87"),
        (-1.5, "-1,5"),
    ],
)
def test_numbers(number: float, words: str) -> None:
    assert formats.angka(number) == words


def test_money() -> None:
    assert formats.rupiah(1234567) == "Rp1.234.567"
    assert formats.rupiah(0) == "Rp0"
    assert formats.rupiah(-5000) == "-Rp5.000"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bita"),
        (999, "999 bita"),
        (1000, "1 kB"),
        (1001, "2 kB"),
        (999_001, "1.000 kB"),
        (3_150_000, "3,2 MB"),
        (64_000_000, "64 MB"),
    ],
)
def test_sizes_are_rounded_up(size: int, words: str) -> None:
    assert formats.ukuran(size) == words


@given(st.integers(-(10**15), 10**15))
def test_whole_numbers_lose_nothing(number: int) -> None:
    assert int(formats.angka(number).replace(".", "")) == number


@given(st.dates(dt.date(1945, 8, 17), dt.date(2100, 12, 31)))
def test_days_can_be_read_back(day: dt.date) -> None:
    number, month, year = formats.tanggal(day).split()
    assert dt.date(int(year), formats.MONTHS.index(month) + 1, int(number)) == day

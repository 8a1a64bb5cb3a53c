"""The term of an exemption: every state begins on exactly the right day, by an oracle that lists working days."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.law.calendar import Kalender
from plugins.ppid.law.exemption import FAR, KeadaanPengecualian, masa, notice, rule
from plugins.ppid.law.reference import document
from plugins.ppid.records.libur import Libur
from plugins.ppid.records.terms import Keyakinan

DAY = dt.timedelta(days=1)
FIRST, LAST = dt.date(2024, 1, 1), dt.date(2028, 12, 31)
BERLAKU, SEGERA, BERAKHIR = KeadaanPengecualian
OWN = Libur.model_validate(
    {
        "libur": [{"tanggal": "2026-10-23", "nama": "Hari jadi kota", "sumber": "Surat edaran"}],
        "tetap_kerja": [{"tanggal": "2026-12-24", "sumber": "Surat edaran"}],
    }
)


def every(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + DAY * number for number in range((last - first).days + 1)]


def oracle(selesai: dt.date, worked: set[dt.date]) -> dt.date:
    """The first day with at most thirty working days after it up to the last one, counted one by one."""
    day = selesai - DAY * 120
    while sum(each in worked for each in every(day + DAY, selesai)) > 30:
        day += DAY
    return day


@pytest.mark.parametrize("libur", [None, OWN], ids=["nasional", "dengan-libur-kota"])
def test_every_state_begins_on_the_right_day_for_every_end_in_five_years(libur: Libur | None) -> None:
    kalender = Kalender(libur)
    worked = {day for day in every(FIRST - DAY * 150, LAST) if kalender.kerja(day)}
    for selesai in every(FIRST, LAST)[::3]:
        begins = oracle(selesai, worked)
        assert notice(selesai, kalender) == begins
        states = [masa(selesai, kalender, day).keadaan for day in (begins - DAY, begins, selesai, selesai + DAY)]
        assert states == [BERLAKU, SEGERA, SEGERA, BERAKHIR], selesai


def test_each_day_of_five_years_has_the_state_of_the_oracle() -> None:
    kalender = Kalender()
    worked = {day for day in every(FIRST, LAST) if kalender.kerja(day)}
    selesai = dt.date(2027, 6, 21)
    begins = oracle(selesai, worked)
    for day in every(FIRST, LAST):
        expected = BERLAKU if day < begins else SEGERA if day <= selesai else BERAKHIR
        found = masa(selesai, kalender, day)
        assert found.keadaan is expected, day
        assert found.sisa == (selesai - day).days and found.terbuka == selesai + DAY


@settings(max_examples=200)
@given(st.dates(FIRST, LAST), st.integers(-400, 400))
def test_states_only_go_forward(selesai: dt.date, offset: int) -> None:
    kalender, order = Kalender(), list(KeadaanPengecualian)
    day = selesai + DAY * offset
    one, two = (order.index(masa(selesai, kalender, each).keadaan) for each in (day, day + DAY))
    assert one <= two <= one + 1


def test_an_event_ends_nothing_by_itself() -> None:
    found = masa(None, Kalender(), dt.date(2099, 1, 1))
    assert found.keadaan is BERLAKU and found.terbuka is None and found.sisa is None and found.tahun == ()


def test_a_far_end_asks_no_calendar() -> None:
    today = dt.date(2026, 11, 22)
    assert masa(today + DAY * (FAR + 1), Kalender(), today).tahun == ()
    assert masa(dt.date(2027, 1, 15), Kalender(), today).tahun == (2026, 2027)


def test_the_rule_is_law_data_and_says_that_it_is_not_certain() -> None:
    raw = document("pengecualian.yaml")["berakhir"]
    assert raw["dasar"]["keyakinan"] == Keyakinan.SEDANG.value and raw["sumber"]
    assert rule().hari == 30 and "Pasal" not in rule().dasar and "belum dipastikan" in rule().catatan

"""Working days, deadlines and their working, against vectors reckoned by hand and against an oracle of another make."""

import datetime as dt
import random
from bisect import bisect_right

import pytest
from holidays import country_holidays
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.ppid.law.calendar import JenisLibur, Kalender, decrees, national
from plugins.ppid.law.deadline import LONGEST, hari_kerja, penerimaan, tenggat
from plugins.ppid.law.periods import UNCONFIRMED, periods
from plugins.ppid.records.aduan import KlasifikasiAduan
from plugins.ppid.records.libur import Libur
from plugins.ppid.records.opd import JamLayanan

KALENDER = Kalender()


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("begun", "number", "due"),
    [
        ("2026-02-13", 10, "2026-03-03"),
        ("2026-02-13", 17, "2026-03-12"),
        ("2026-02-13", 30, "2026-04-08"),
        ("2026-03-13", 10, "2026-04-06"),
        ("2026-03-13", 17, "2026-04-15"),
        ("2026-03-13", 30, "2026-05-05"),
        ("2026-08-14", 10, "2026-09-01"),
        ("2026-08-14", 17, "2026-09-10"),
        ("2026-08-14", 30, "2026-09-29"),
        ("2026-11-20", 10, "2026-12-04"),
        ("2026-11-20", 17, "2026-12-15"),
        ("2026-11-20", 30, "2027-01-07"),
    ],
)
def test_vectors(begun: str, number: int, due: str) -> None:
    assert tenggat(day(begun), number, KALENDER).jatuh == day(due)


def test_every_skipped_day_is_there_with_its_reason() -> None:
    found = tenggat(day("2026-03-13"), 10, KALENDER)
    told = [(each.tanggal.isoformat()[5:], each.jenis.value, each.nama) for each in found.dilewati]
    assert told == [
        ("03-14", "akhir-pekan", "Sabtu"),
        ("03-15", "akhir-pekan", "Minggu"),
        ("03-18", "cuti-bersama", "Cuti Bersama Hari Suci Nyepi"),
        ("03-19", "libur-nasional", "Hari Suci Nyepi"),
        ("03-20", "cuti-bersama", "Cuti Bersama Hari Raya Idul Fitri"),
        ("03-21", "akhir-pekan", "Sabtu"),
        ("03-22", "akhir-pekan", "Minggu"),
        ("03-23", "cuti-bersama", "Cuti Bersama Hari Raya Idul Fitri"),
        ("03-24", "cuti-bersama", "Cuti Bersama Hari Raya Idul Fitri"),
        ("03-28", "akhir-pekan", "Sabtu"),
        ("03-29", "akhir-pekan", "Minggu"),
        ("04-03", "libur-nasional", "Wafat Yesus Kristus"),
        ("04-04", "akhir-pekan", "Sabtu"),
        ("04-05", "akhir-pekan", "Minggu"),
    ]
    assert found.dihitung[-1] == found.jatuh and len(found.dihitung) == 10
    assert not set(found.dihitung) & {each.tanggal for each in found.dilewati}
    assert all("1497" in each.sumber for each in found.dilewati if each.jenis is not JenisLibur.AKHIR_PEKAN)


def _oracle() -> list[dt.date]:
    """Every working day of 2023 to 2030, told from the library's own set of both categories at once."""
    free = country_holidays("ID", years=range(2023, 2031), categories=("public", "government"))
    every = (dt.date(2023, 1, 1) + dt.timedelta(days=number) for number in range(8 * 365))
    return [each for each in every if each.isoweekday() <= 5 and each not in free]


WORKED = _oracle()
DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2027, 12, 31))


def test_ten_thousand_cases_agree_with_the_oracle() -> None:
    chance = random.Random(2026)
    for _ in range(10_000):
        begun = dt.date(2024, 1, 1) + dt.timedelta(days=chance.randrange(4 * 365))
        number = chance.randint(1, 120)
        assert tenggat(begun, number, KALENDER).jatuh == WORKED[bisect_right(WORKED, begun) + number - 1]


@given(DAYS, st.integers(1, LONGEST))
@example(day("2026-03-13"), 10)
def test_a_deadline_counts_back_and_is_provisional_where_a_year_is(begun: dt.date, number: int) -> None:
    found = tenggat(begun, number, KALENDER)
    assert found.jatuh == WORKED[bisect_right(WORKED, begun) + number - 1]
    assert hari_kerja(begun, found.jatuh, KALENDER) == number
    assert found.sementara == tuple(year for year in range(begun.year, found.jatuh.year + 1) if year >= 2027)


@given(DAYS, DAYS)
def test_counting_back_is_counting_forth(first: dt.date, second: dt.date) -> None:
    counted = bisect_right(WORKED, second) - bisect_right(WORKED, first)
    assert hari_kerja(first, second, KALENDER) == counted == -hari_kerja(second, first, KALENDER)


@pytest.mark.parametrize("number", [0, -1, LONGEST + 1])
def test_a_senseless_number_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="hari kerja"):
        tenggat(day("2026-03-13"), number, KALENDER)


def test_a_city_adds_takes_away_and_decrees() -> None:
    own = Kalender(
        Libur.model_validate(
            {
                "libur": [{"tanggal": "2026-10-23", "nama": "Hari jadi kota", "sumber": "SE Wali Kota 1/2026"}],
                "tetap_kerja": [{"tanggal": "2026-03-18", "sumber": "SE Wali Kota 2/2026"}],
                "ditetapkan": [{"tahun": 2027, "sumber": "SKB 3 Menteri tahun 2026"}],
            }
        )
    )
    free = own.libur(day("2026-10-23"))
    assert free is not None and free.jenis is JenisLibur.DAERAH and free.sumber == "SE Wali Kota 1/2026"
    assert own.kerja(day("2026-03-18")) and not KALENDER.kerja(day("2026-03-18"))
    assert tenggat(day("2026-11-20"), 30, own).sementara == ()
    assert tenggat(day("2026-11-20"), 30, KALENDER).sementara == (2027,)


def test_the_decreed_year_has_the_days_that_were_decreed() -> None:
    """17 national holidays and 8 days of cuti bersama, as the decree for 2026 has them."""
    sorts = [sort for sort, _name in national(2026).values()]
    assert (sorts.count(JenisLibur.NASIONAL), sorts.count(JenisLibur.CUTI_BERSAMA)) == (17, 8)
    together = {
        found.strftime("%m-%d") for found, (sort, _) in national(2026).items() if sort is JenisLibur.CUTI_BERSAMA
    }
    assert together == {"02-16", "03-18", "03-20", "03-23", "03-24", "05-15", "05-28", "12-24"}


def test_an_uncertain_decree_is_not_quoted() -> None:
    assert "1497" in decrees()[2026].sumber
    assert decrees()[2025].sumber == "Ketetapan bersama tiga menteri"


HOURS = [
    JamLayanan.model_validate({"hari": ["senin", "kamis"], "buka": "08.00", "tutup": "15.00"}),
    JamLayanan.model_validate({"hari": ["jumat"], "buka": "08.00", "tutup": "11.00"}),
]


@pytest.mark.parametrize(
    ("came", "at", "counts", "reasons"),
    [
        ("2026-08-13", "14.59", "2026-08-13", 0),
        ("2026-08-13", "15.01", "2026-08-14", 1),
        ("2026-08-13", "", "2026-08-13", 0),
        ("2026-08-14", "12.00", "2026-08-18", 4),
        ("2026-08-15", "09.00", "2026-08-18", 3),
        ("2026-08-11", "23.00", "2026-08-11", 0),
    ],
)
def test_what_comes_after_hours_counts_from_the_next_working_day(came: str, at: str, counts: str, reasons: int) -> None:
    found = penerimaan(day(came), at, HOURS, KALENDER)
    assert (found.hari, len(found.alasan)) == (day(counts), reasons)


def test_every_period_says_where_it_is_from() -> None:
    for code, period in periods().items():
        assert period.kode == code and period.nama and period.sumber and period.oleh and period.sejak
        assert bool(period.catatan) == ("Pasal" not in period.dasar)
        assert not period.lanjutan or period.lanjutan in periods()
    assert periods()["permohonan"].dasar == "UU 14/2008 Pasal 22 ayat (7)"
    assert periods()["aduan-normatif"].catatan == UNCONFIRMED
    classes = {sort.value for sort in KlasifikasiAduan} - {"aspirasi"}
    assert {f"aduan-{name}" for name in classes} <= periods().keys()

"""Coverage on a day: the six-month clock turns on exactly the right day, for five years, and the board tells the truth."""

import csv
import dataclasses
import datetime as dt
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import icalendar
import openpyxl
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.law.coverage import KOTA, Bukti, KeadaanCakupan, Penanggung, add_months, habis, pada, sel, soon
from plugins.ppid.law.duties import Ulang, duties
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import coverage, coverage_files, coverage_pages
from plugins.ppid.publish.coverage import STATES
from plugins.ppid.publish.views import Views
from plugins.ppid.registry import Registry
from tests.support import ROOT

DAY = dt.timedelta(days=1)
ADA, SEGERA, TERLAMBAT, BELUM, TIDAK = STATES
DINAS = Penanggung("satu", "dinas", "dinas")
PERIODIC = duties()["bk-01-2"]


def registry(today: str = "2026-11-22", content: Path = ROOT / "content") -> Registry:
    found = loaded(content, moment(today)).registry
    assert found is not None
    return found


@pytest.fixture(scope="module")
def demonstration() -> Registry:
    return registry()


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 240))
def test_months_are_added_as_the_calendar_does(day: dt.date, months: int) -> None:
    assert add_months(day, months) == day + relativedelta(months=months)


@pytest.mark.parametrize(
    ("announced", "last"),
    [
        ("2026-01-31", "2026-07-31"),
        ("2025-08-31", "2026-02-28"),
        ("2023-08-31", "2024-02-29"),
        ("2026-03-15", "2026-09-15"),
    ],
)
def test_a_periodical_announcement_holds_six_months(announced: str, last: str) -> None:
    end = dt.date.fromisoformat(last)
    found = [Bukti("a", "satu", dt.date.fromisoformat(announced), dt.date.fromisoformat(announced), None)]
    before, on, after = (sel(PERIODIC, DINAS, found, day) for day in (end - DAY, end, end + DAY))
    assert before.keadaan is SEGERA and before.hari == 1
    assert on.keadaan is SEGERA and on.hari == 0 and on.kalimat == "Habis hari ini."
    assert after.keadaan is TERLAMBAT and after.hari == -1 and after.kalimat == "Lewat 1 hari."


@given(st.lists(st.dates(dt.date(2024, 1, 1), dt.date(2028, 12, 31)), min_size=1, max_size=5))
@settings(max_examples=30)
def test_over_five_years_every_state_begins_on_exactly_the_right_day(announcements: list[dt.date]) -> None:
    """Against an oracle that knows the whole history day by day, each announcement a record of its own."""
    evidence = [Bukti(f"r{number}", "satu", day, day, None) for number, day in enumerate(announcements)]
    today, end = dt.date(2024, 1, 1), dt.date(2028, 12, 31)
    latest: dt.date | None = None
    while today <= end:
        if today in announcements:
            latest = today
        cell = sel(PERIODIC, DINAS, evidence, today)
        if latest is None:
            assert cell.keadaan is BELUM
            half = dt.date(today.year, 6, 30)
            assert cell.jatuh == (half if today <= half else dt.date(today.year, 12, 31))
        else:
            left = (latest + relativedelta(months=6) - today).days
            expected = TERLAMBAT if left < 0 else SEGERA if left <= 30 else ADA
            assert (cell.keadaan, cell.hari, cell.terakhir) == (expected, left, latest)
        today += DAY


def test_yearly_documents_hold_for_their_year_and_permanent_ones_for_ever() -> None:
    yearly, audited, always = duties()["tp-07"], duties()["tp-11"], duties()["ss-08"]
    assert yearly.ulang is Ulang.TAHUNAN and always.ulang is Ulang.SELALU
    day = dt.date(2026, 2, 1)
    assert habis(yearly, day, 2026) == dt.date(2026, 12, 31) and habis(audited, day, 2025) == dt.date(2026, 12, 31)
    assert habis(always, day, 2020) is None
    # periodical information must not be about a year too long ago, however often its record is touched
    assert habis(PERIODIC, dt.date(2026, 11, 1), 2024) == dt.date(2025, 12, 31)


def test_the_earlier_state_is_told_from_what_is_known(demonstration: Registry) -> None:
    changed = Bukti("a", "satu", dt.date(2025, 3, 1), dt.date(2026, 5, 1), None)
    assert changed.hari(dt.date(2026, 6, 1)) == dt.date(2026, 5, 1)
    assert changed.hari(dt.date(2025, 12, 31)) == dt.date(2025, 3, 1) and changed.hari(dt.date(2025, 2, 28)) is None
    assert (
        pada(2025, demonstration.today) == dt.date(2025, 12, 31)
        and pada(2026, demonstration.today) == demonstration.today
    )


def test_a_duty_is_not_told_to_those_who_do_not_owe_it() -> None:
    cell = sel(duties()["bk-08"], DINAS, (), dt.date(2026, 1, 1))
    assert cell.keadaan is TIDAK and cell.alasan == "Tidak dibebankan kepada dinas."
    assert sel(duties()["sm-01"], KOTA, (), dt.date(2026, 1, 1)).alasan == "Tidak ada peristiwa yang dicatat pada 2026."


def test_the_demonstration_shows_every_state(demonstration: Registry) -> None:
    ask = Views(demonstration).ask
    every = coverage.of_everyone(ask, 2026)
    total = sum((each.banyak for each in every), start=type(every[0].banyak)())
    assert all(total[state] > 0 for state in STATES), total
    assert len(every) == 1 + len(demonstration.of_kind("opd"))
    for each in every:
        assert each.wajib + each.banyak[TIDAK] == len(each.sel)
        for cell in each.sel:
            if cell.bukti:
                record = demonstration.records[cell.bukti]
                assert cell.terakhir is not None and cell.terakhir.isoformat() in (
                    record.card.mutakhir,
                    record.card.tanggal,
                )
                assert each.opd in ("", record.opd)


def test_department_duty_and_city_pages_agree(demonstration: Registry) -> None:
    ask = Views(demonstration).ask
    board = {(each.opd, cell.kode): cell for each in coverage.of_everyone(ask, 2026) for cell in each.sel}
    by_duty = {
        (who.opd, duty.kode): cell
        for duty in demonstration.kewajiban.daun
        for who, _name, cell in coverage.of_duty(ask, duty, 2026)
    }
    by_department = {
        (record.opd, cell.kode): cell
        for record in demonstration.of_kind("opd")
        for cell in coverage.of_department(ask, record, 2026).sel
    } | {("", cell.kode): cell for cell in coverage.of_whole_city(ask, 2026).sel}
    assert board == by_duty == by_department


def test_files_hold_every_cell_with_types(demonstration: Registry) -> None:
    views = Views(demonstration)
    files = {file.file: file for file in coverage_files.files(views)}
    every = coverage.of_everyone(views.ask, 2026)
    cells = [cell for each in every for cell in each.sel]
    rows = list(csv.DictReader(io.StringIO(files["cakupan/cakupan.csv"].content().decode())))
    assert [(row["kewajiban"], row["keadaan"]) for row in rows] == [(cell.kode, cell.keadaan.value) for cell in cells]
    data = json.loads(files["cakupan/cakupan.json"].content())
    assert data["pada"] == "2026-11-22" and len(data["baris"]) == len(cells)
    book = openpyxl.load_workbook(io.BytesIO(files["cakupan/cakupan.xlsx"].content()))
    summary, matrix = book["Ringkasan"], book["Matriks"]
    assert (
        summary.max_row == len(every) + 1 == matrix.max_row
        and matrix.max_column == len(demonstration.kewajiban.daun) + 1
    )
    assert [cell.data_type for cell in summary[2]] == ["s"] * 3 + ["n"] * 8
    assert summary.auto_filter.ref and summary.freeze_panes == "A2"
    assert sum(row[3] for row in summary.iter_rows(2, values_only=True)) == sum(each.wajib for each in every)


def test_the_map_has_a_mark_for_every_cell_and_says_each_state_by_shape(demonstration: Registry) -> None:
    views = Views(demonstration)
    text = next(file for file in coverage_files.files(views) if file.file.endswith("peta.svg")).content().decode()
    tree = ET.fromstring(text)
    paths = [node.get("d") or "" for node in tree.iter("{http://www.w3.org/2000/svg}path")][:4]
    every = coverage.of_everyone(views.ask, 2026)
    assert [path.count("M") for path in paths] == [sum(each.banyak[state] for each in every) for state in STATES[:4]]
    shapes = {path.split("z")[0].lstrip("M0123456789 ") for path in paths}
    assert len(shapes) == 4 and tree.find("{http://www.w3.org/2000/svg}title") is not None


def test_calendars_hold_what_is_due_within_a_year(demonstration: Registry) -> None:
    views = Views(demonstration)
    files = {file.file: file for file in coverage_files.files(views)}
    record = demonstration.department("bkad")
    assert record is not None
    each = coverage.of_department(views.ask, record, 2026)
    book = icalendar.Calendar.from_ical(files["cakupan/opd/bkad/kewajiban.ics"].content())
    found = {(event["uid"].split("@")[0], event["dtstart"].dt) for event in book.walk("VEVENT")}
    today = demonstration.today
    due = {
        (f"bkad-{cell.kode}-{cell.jatuh}", cell.jatuh)
        for cell in each.sel
        if cell.jatuh is not None and today <= cell.jatuh <= add_months(today, 12)
    }
    assert found == due and due
    assert set(files) >= {f"cakupan/opd/{record.opd}/kewajiban.ics" for record in demonstration.of_kind("opd")}


@pytest.mark.parametrize("days", [-1, 0, 1, 29, 30, 31, 365, 5 * 365])
def test_the_day_of_the_build_drives_the_pages(demonstration: Registry, days: int) -> None:
    """The neraca of one department was last changed on a day; its page turns with ``--today`` alone."""
    record = demonstration.department("bkad")
    assert record is not None
    cell = next(
        cell for cell in coverage.of_department(Views(demonstration).ask, record, 2026).sel if cell.kode == "bk-04-2"
    )
    assert cell.jatuh is not None
    now = demonstration.now + (cell.jatuh - demonstration.today + dt.timedelta(days=days))
    later = dataclasses.replace(demonstration, now=now)
    views = Views(later)
    page = next(page for page in coverage_pages.pages(views) if page.url == "cakupan/opd/bkad/")
    groups = page.view(".").values["kelompok_sel"]
    (shown,) = [one for group in groups for one in group.butir if one.kode == "bk-04-2"]
    expected = TERLAMBAT if days > 0 else SEGERA
    assert shown.keadaan.teks == expected.label and soon() == 30
    assert shown.kalimat == {-1: "Habis dalam 1 hari.", 0: "Habis hari ini."}.get(
        days, f"Lewat {days:,} hari.".replace(",", ".")
    )


def test_every_state_is_in_words() -> None:
    assert all(state.label and state.arti for state in KeadaanCakupan)

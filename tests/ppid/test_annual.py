"""The annual report: its sums add up or nothing is made, its cohort is one year, and its files hold every entry."""

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from plugins.ppid.law.calendar import Kalender
from plugins.ppid.law.clocks import Jam, clock, matter
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import annual, annual_year
from plugins.ppid.publish.annual_figures import (
    NO_LAW,
    OTHER_LAW,
    OUTCOMES,
    Gugatan,
    Laporan,
    Permintaan,
    reconcile,
    report,
)
from plugins.ppid.publish.annual_tables import ENTRIES
from plugins.ppid.publish.complaints_figures import TidakCocok
from plugins.ppid.publish.views import Views
from plugins.ppid.records.keberatan import AlasanKeberatan, Putusan
from plugins.ppid.records.permohonan import KanalPermohonan, TahapPermohonan
from plugins.ppid.registry import Registry
from tests.ppid.test_registers import objection_file, request_file
from tests.support import ROOT, opd, write_content

KALENDER = Kalender()
DAY = dt.timedelta(days=1)
REFUSED = (TahapPermohonan.DITOLAK, TahapPermohonan.DIKABULKAN_SEBAGIAN)


def registry(content: Path, today: str = "2026-11-22") -> Registry:
    found = loaded(content, moment(today)).registry
    assert found is not None
    return found


def demonstration(today: str = "2026-11-22") -> tuple[Views, Laporan]:
    views = Views(registry(ROOT / "content", today))
    return views, annual_year.figures(views, 2026)


def clock_of(jenis: str, begun: dt.date, today: dt.date, **more: Any) -> Jam | None:
    case = matter(jenis, begun.isoformat(), {"perpanjangan": None, "sengketa": None, **more})
    return clock(case, KALENDER, today) if case is not None else None


@st.composite
def requests(draw: st.DrawFn) -> Permintaan:
    begun = draw(st.dates(dt.date(2025, 1, 1), dt.date(2025, 12, 31)))
    stage = draw(st.sampled_from(TahapPermohonan))
    answered = (begun + DAY * draw(st.integers(0, 40))).isoformat() if stage in OUTCOMES else None
    jam = clock_of("permohonan", begun, dt.date(2026, 2, 28), tahap=stage.value, pemberitahuan=answered)
    number = draw(st.integers(1, 999))
    return Permintaan(
        kunci=f"a/permohonan/{number}",
        nomor=f"{number:03}",
        judul="Data",
        url=f"opd/a/permohonan/{number}.html",
        opd=draw(st.sampled_from("abc")),
        kanal=draw(st.sampled_from(KanalPermohonan)).value,
        tahap=stage,
        diterima=begun,
        pemberian=None,
        diperpanjang=False,
        alasan=draw(st.sampled_from(("a", "h", "j", OTHER_LAW, NO_LAW))) if stage in REFUSED else "",
        jam=jam,
    )


@st.composite
def objections(draw: st.DrawFn) -> Gugatan:
    begun = draw(st.dates(dt.date(2025, 1, 1), dt.date(2025, 12, 31)))
    ruling = draw(st.none() | st.sampled_from(Putusan))
    answered = (begun + DAY * draw(st.integers(0, 60))).isoformat() if ruling else None
    jam = clock_of("keberatan", begun, dt.date(2026, 2, 28), tahap="diproses", tanggapan_tanggal=answered)
    reasons = tuple(draw(st.sets(st.sampled_from(AlasanKeberatan), min_size=1)))
    disputed = draw(st.none() | st.just(dt.date(2026, 2, 1)))
    return Gugatan("k", "1", "Data", "k.html", "a", begun, "Diproses", reasons, ruling, disputed, "", "", jam)


@given(st.lists(requests(), max_size=30), st.lists(objections(), max_size=10))
def test_any_year_adds_up(asked: list[Permintaan], objected: list[Gugatan]) -> None:
    found = report(2025, asked, objected, lambda opd: (opd, ""))
    assert found.semua.jumlah == len(asked) == sum(row.jumlah for row in found.bulan)
    assert found.terbuka == sum(each.tahap not in OUTCOMES for each in asked)
    assert found.dikabulkan + found.ditolak <= len(asked)
    assert all(row.ringkas[-1] == sum(row.ringkas[:-1]) for row in (*found.bulan, *found.opd, found.semua))
    days = sorted(each.jam.terpakai for each in asked if each.jam is not None and each.jam.selesai is not None)
    assert found.waktu.dijawab == len(days)
    if days:
        assert found.waktu.median == (days[(len(days) - 1) // 2] + days[len(days) // 2]) / 2
        assert (found.waktu.terpendek, found.waktu.terpanjang) == (days[0], days[-1])
    assert len(found.sengketa) == sum(each.sengketa is not None for each in objected)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda found: found._replace(permohonan=found.permohonan[1:]),
        lambda found: found._replace(bulan=found.bulan[1:]),
        lambda found: found._replace(opd=found.opd[1:]),
        lambda found: found._replace(kanal=found.kanal[1:]),
        lambda found: found._replace(penolakan=()),
        lambda found: found._replace(putusan=found.putusan[1:]),
        lambda found: found._replace(waktu=found.waktu._replace(tepat_waktu=found.waktu.tepat_waktu + 1)),
        lambda found: found._replace(tahun=2024),
    ],
)
def test_sums_that_differ_are_never_published(spoil: Any) -> None:
    _views, found = demonstration()
    reconcile(found)
    with pytest.raises(TidakCocok, match="Laporan tahunan tidak cocok"):
        reconcile(spoil(found))


def test_the_demonstration_is_counted_as_by_hand() -> None:
    _views, found = demonstration()
    assert (found.semua.jumlah, found.semua.angka) == (28, (16, 4, 2, 1, 1, 4))
    assert (found.waktu.tepat_waktu, found.waktu.lewat_waktu, found.waktu.tanpa_tenggat) == (22, 1, 1)
    assert [(row.kode, row.ditolak, row.sebagian) for row in found.penolakan] == [("a", 1, 0), ("h", 1, 3), ("", 0, 1)]
    assert (len(found.keberatan), len(found.sengketa), found.menunggu) == (6, 1, 1)


def files(today: str = "2026-11-22") -> dict[str, bytes]:
    views, _found = demonstration(today)
    return {ready.file: ready.content() for ready in annual.annual_files(views)}


def test_the_files_hold_every_entry_and_agree() -> None:
    _views, found = demonstration()
    made = files()
    assert set(made) == {f"laporan/2026.{ending}" for ending in ("csv", "xlsx", "json")}
    rows = list(csv.DictReader(io.StringIO(made["laporan/2026.csv"].decode())))
    keys = [each.url for each in found.permohonan] + [each.url for each in found.keberatan]
    assert [row["alamat"] for row in rows] == keys and len(rows) == 34
    assert list(rows[0]) == [column.kode for column in ENTRIES]
    data = json.loads(made["laporan/2026.json"])
    assert [row["alamat"] for row in data["baris"]] == keys
    assert data["ringkasan"]["diterima"] == 28 and data["sementara"] is True and data["tenggat"] == "2027-03-31"
    book = load_workbook(io.BytesIO(made["laporan/2026.xlsx"]))
    assert book.sheetnames == ["Ringkasan", "Register", "Bulan", "Perangkat daerah", "Kanal", "Alasan penolakan"]
    assert book["Register"].max_row == 35 and [row[-1] for row in book["Bulan"].values].count(0) == 1


def test_working_days_are_those_of_the_clocks() -> None:
    views, found = demonstration()
    for each in found.permohonan:
        jam = views.ask.clock(views.registry.records[each.kunci])
        assert (each.jam is None) == (jam is None)
        assert jam is None or (each.jam is not None and each.jam.terpakai == jam.terpakai)


def two_years(root: Path, **changes: str) -> Path:
    """A request of 2025 that was answered, an objection of 2026 to it, a request of 2026."""
    past = {"tanggal": "2025-12-22", "pemberitahuan": "2025-12-30", "pemberian": "2026-01-02", "riwayat": ""}
    given: dict[str, str | bytes] = {
        "opd/pupr/opd.yaml": opd("PUPR"),
        "opd/pupr/permohonan/satu.yaml": request_file("9/2025", **past),
        "opd/pupr/permohonan/dua.yaml": request_file("1/2026", **changes),
        "opd/pupr/keberatan/k.yaml": objection_file(tanggal="2026-01-12"),
    }
    return write_content(root, given)


def view_of(views: Views, tahun: int) -> tuple[dict[str, Any], set[str]]:
    (page,) = [page for page in annual.annual_pages(views) if page.url == annual.year_url(tahun)]
    asked = views.ask.begin()
    return dict(page.view(".").values), asked


def test_a_year_counts_what_was_received_in_it(tmp_path: Path) -> None:
    views = Views(registry(two_years(tmp_path)))
    assert annual_year.years(views.registry) == (2026, 2025)
    found, _asked = view_of(views, 2025)
    assert (found["laporan"].semua.jumlah, len(found["laporan"].keberatan)) == (1, 0)
    assert found["sementara"] is False and found["keadaan"] is None and found["catatan"] is None
    found, asked = view_of(views, 2026)
    assert (found["laporan"].semua.jumlah, len(found["laporan"].keberatan)) == (1, 1)
    assert found["sementara"] is True and found["jatuh"] == dt.date(2027, 3, 31) and "h:" in asked


def test_a_year_depends_on_no_other(tmp_path: Path) -> None:
    before, after = (
        Views(registry(two_years(tmp_path / name, judul=title))) for name, title in (("a", "Satu data"), ("b", "Lain"))
    )
    keys = [{ready.file: ready.key for ready in annual.annual_files(views)} for views in (before, after)]
    changed = {name for name in keys[0] if keys[0][name] != keys[1][name]}
    assert changed == {f"laporan/2026.{ending}" for ending in ("csv", "xlsx", "json")}
    _found, asked = view_of(before, 2025)
    assert not [name for name in asked if "2026" in name and name.startswith("u:")]


def test_a_finished_year_does_not_change_with_the_day(tmp_path: Path) -> None:
    content = two_years(tmp_path)
    keys = [
        {ready.file: ready.key for ready in annual.annual_files(Views(registry(content, today)))}
        for today in ("2026-11-22", "2026-11-23")
    ]
    assert {name[8:12] for name in keys[0] if keys[0][name] != keys[1][name]} == {"2026"}
    _found, asked = view_of(Views(registry(content)), 2025)
    assert "h:" not in asked


def test_a_year_that_ends_is_no_longer_provisional(tmp_path: Path) -> None:
    content = two_years(tmp_path)
    pages = [
        {page.url: page.key for page in annual.annual_pages(Views(registry(content, today)))}
        for today in ("2026-12-31", "2027-01-01")
    ]
    assert pages[0]["laporan/2025/"] == pages[1]["laporan/2025/"]
    assert pages[0]["laporan/2026/"] != pages[1]["laporan/2026/"] and pages[0]["laporan/"] != pages[1]["laporan/"]


def test_obstacles_come_from_the_written_report() -> None:
    views, _found = demonstration()
    values, _asked = view_of(views, 2026)
    assert "<h3" in values["catatan"].teks and "<h2" not in values["catatan"].teks
    assert "Kendala" in values["catatan"].teks and "Rekomendasi" in values["catatan"].teks
    assert "Angka tahun berjalan" not in values["catatan"].teks


def test_an_uncertain_article_is_not_named() -> None:
    views, _found = demonstration()
    values, _asked = view_of(views, 2026)
    rule = values["aturan"]
    assert "Pasal 12" in rule.dasar_isi and "Pasal" not in rule.dasar_tenggat and not rule.tenggat_pasti


def test_a_city_without_registers_has_an_entrance(tmp_path: Path) -> None:
    views = Views(registry(write_content(tmp_path, {})))
    (page,) = annual.annual_pages(views)
    assert page.url == "laporan/" and dict(page.view(".").values)["tahun"] == []
    assert list(annual.annual_files(views)) == []


def test_a_long_list_is_cut_on_the_page_and_whole_in_the_file(tmp_path: Path) -> None:
    many = annual.MOST + 5
    given: dict[str, str | bytes] = {
        f"opd/kominfo/permohonan/p-{number}.yaml": request_file(f"{number}/2026", judul='"=1+1 data"')
        for number in range(many)
    }
    views = Views(registry(write_content(tmp_path, given)))
    values, _asked = view_of(views, 2026)
    assert len(values["permohonan"]) == annual.MOST and values["laporan"].semua.jumlah == many
    made = {ready.file: ready.content() for ready in annual.annual_files(views)}
    rows = list(csv.DictReader(io.StringIO(made["laporan/2026.csv"].decode())))
    assert len(rows) == many and all(row["judul"].startswith("'=") for row in rows)

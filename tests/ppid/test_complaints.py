"""Statistics of complaints: everything adds up or nothing is published, open cases count, one edit makes little anew."""

import csv
import dataclasses
import datetime as dt
import io
import json
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.errors import Dihentikan
from plugins.options import Options
from plugins.ppid.law.calendar import Kalender
from plugins.ppid.law.clocks import Keadaan
from plugins.ppid.law.deadline import hari_kerja
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import complaints, complaints_figures
from plugins.ppid.publish.complaints import Buku, complaint_files, complaint_pages
from plugins.ppid.publish.complaints_curve import picture, points, said
from plugins.ppid.publish.complaints_figures import (
    ENOUGH,
    MOST_CATEGORIES,
    Hitungan,
    Kasus,
    TidakCocok,
    breakdowns,
    by_category,
    by_place,
    curve_of,
    duration,
    group,
    reconciled,
)
from plugins.ppid.publish.complaints_timeline import timeline
from plugins.ppid.publish.views import Views
from plugins.ppid.records.aduan import KanalAduan, KlasifikasiAduan, TahapAduan
from plugins.ppid.records.kota import Wilayah
from plugins.ppid.registry import Registry
from plugins.ppid.survival import Observation, curve
from plugins.publishing import Publication
from tests.support import ROOT, WILAYAH, write_content, yaml_of

CITY = Wilayah.model_validate(
    {
        "kode": "99.01",
        "nama": "Kota Uji",
        "sumber": "Uji",
        "kecamatan": [
            {"kode": "99.01.01", "nama": "Utara", "kelurahan": [{"kode": "99.01.01.1001", "nama": "Muara"}]},
            {"kode": "99.01.02", "nama": "Selatan"},
        ],
    }
)


def registry(content: Path, today: str = "2026-11-22") -> Registry:
    found = loaded(content, moment(today)).registry
    assert found is not None
    return found


def complaint(number: int, day: str = "2026-10-05", done: str = "", **changes: str) -> str:
    fields = {
        "judul": f'"=Lampu padam {number}"',
        "ringkasan": "Lampu jalan padam di depan pasar.",
        "tanggal": day,
        "nomor": f"A-{number:05}",
        "kanal": "telepon",
        "klasifikasi": "normatif",
        "kategori": "Penerangan",
        "tahap": "selesai" if done else "proses",
        "riwayat": f"[{{tanggal: {day}, uraian: Dicatat.}}]",
        **({"selesai": done} if done else {}),
    }
    return yaml_of({**fields, **changes})


def city(folder: Path, **records: str) -> Path:
    return write_content(
        folder, {f"opd/kominfo/aduan/{name.replace('_', '-')}.yaml": text for name, text in records.items()}
    )


def value_of(views: Views, url: str = complaints.URL) -> dict[str, Any]:
    (page,) = [page for page in complaint_pages(views) if page.url == url]
    return dict(page.view(".").values)


@pytest.fixture(scope="module")
def demonstration() -> Views:
    return Views(registry(ROOT / "content"))


def test_every_number_of_the_demonstration_adds_up(demonstration: Views) -> None:
    shown = value_of(demonstration)
    total = shown["total"].hitungan
    register = demonstration.registry.of_kind("aduan")
    assert total.jumlah == len(register) > 40 and total.selesai + total.terbuka == total.jumlah
    tables = [part.baris for part in shown["rincian"]] + [[each.hitungan for each in shown["per_tahun"]]]
    for rows in tables:
        assert [sum(column) for column in zip(*(row[2:7] for row in rows), strict=True)] == list(total[2:7])
    assert {part.kode for part in shown["rincian"]} == {"tahap", "klasifikasi", "kanal", "kategori", "opd", "wilayah"}
    years = [value_of(demonstration, each.hitungan.url)["total"].hitungan for each in shown["per_tahun"]]
    assert sum(each.jumlah for each in years) == total.jumlah


def test_what_is_late_is_what_the_board_says_is_late(demonstration: Views) -> None:
    clocks = [jam for record, jam in demonstration.ask.clocks() if record.jenis == "aduan" and jam is not None]
    total = value_of(demonstration)["total"].hitungan
    assert total.terlambat == sum(jam.keadaan is Keadaan.TERLAMBAT for jam in clocks) > 0
    assert total.lewat == sum(jam.keadaan is Keadaan.LEWAT_WAKTU for jam in clocks) > 0


def test_the_demonstration_has_a_median_and_months_that_are_too_small(demonstration: Views) -> None:
    shown = value_of(demonstration)
    assert shown["total"].lama.median is not None and shown["total"].lama.bawah <= shown["total"].lama.median
    assert {each.lama.cukup for each in shown["per_bulan"]} == {True, False}
    for each in shown["per_bulan"]:
        assert each.lama.jumlah == each.hitungan.jumlah, "a cohort is shown with its denominator"
        assert each.lama.cukup == (each.hitungan.jumlah >= ENOUGH)


def case(number: int, **changes: Any) -> Kasus:
    base = Kasus(
        f"dinas/aduan/{number}",
        "dinas",
        dt.date(2026, 10, 5),
        None,
        3,
        None,
        "proses",
        "normatif",
        "telepon",
        "Jalan",
        "",
    )
    return base._replace(**changes)


cases = st.lists(
    st.builds(
        Kasus,
        key=st.integers(0, 10**6).map(str),
        opd=st.sampled_from(["a", "b", "c"]),
        diterima=st.dates(dt.date(2024, 1, 1), dt.date(2026, 11, 1)),
        selesai=st.none() | st.just(dt.date(2026, 11, 2)),
        hari=st.integers(0, 90),
        keadaan=st.none() | st.sampled_from(Keadaan),
        tahap=st.sampled_from(TahapAduan).map(lambda term: term.value),
        klasifikasi=st.sampled_from(KlasifikasiAduan).map(lambda term: term.value),
        kanal=st.sampled_from(KanalAduan).map(lambda term: term.value),
        kategori=st.sampled_from(["Jalan", "jalan", "Air  minum", *(f"K{number}" for number in range(40))]),
        wilayah=st.sampled_from(["", "99.01", "99.01.01", "99.01.01.1001", "99.01.02", "88.01.01"]),
    ),
    max_size=80,
)


@given(cases)
def test_any_complaints_add_up_in_every_breakdown(found: list[Kasus]) -> None:
    for part in breakdowns(found, CITY, lambda opd: (opd, "")):
        assert sum(row.jumlah for row in part.baris) == len(found)


def test_a_kelurahan_belongs_to_the_kecamatan_it_begins_with_and_an_unknown_place_is_told() -> None:
    codes = ["99.01.01", "99.01.01.1001", "99.01.02", "99.01", "", "99.01.011", "88.01.01"]
    rows = by_place([case(number, wilayah=code) for number, code in enumerate(codes)], CITY)
    assert {row.nama: row.jumlah for row in rows} == {
        "Kecamatan Utara": 2,
        "Kecamatan Selatan": 1,
        "Seluruh kota, tanpa kecamatan": 1,
        "Tempat tidak disebutkan": 3,
    }


def test_many_categories_end_in_one_row_and_capitals_make_no_category() -> None:
    found = [case(number, kategori=f"Kategori {number}") for number in range(MOST_CATEGORIES + 12)]
    rows = by_category([*found, case(99, kategori="KATEGORI 1")])
    assert len(rows) == MOST_CATEGORIES + 1 and rows[-1].nama == "12 kategori lain" and rows[0].jumlah == 2
    assert sum(row.jumlah for row in rows) == len(found) + 1


def test_numbers_that_do_not_add_up_are_an_error_that_says_where() -> None:
    total = Hitungan("", "Semua", 3, 1, 2, 0, 0)
    with pytest.raises(TidakCocok, match=r'"Menurut kanal" menjumlahkan jumlah 2, padahal seharusnya 3'):
        reconciled(total, {"Menurut kanal": [Hitungan("a", "A", 2, 1, 1, 0, 0)]})


def test_a_breakdown_that_loses_a_complaint_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = city(tmp_path / "isi", satu=complaint(1), dua=complaint(2, wilayah="99.01.01.1001"))
    options = Options(
        conf=ROOT / "publishconf.py",
        content=content,
        output=tmp_path / "hasil",
        theme=ROOT / "theme",
        today="2026-11-22",
        cache=None,
        workers="1",
    )
    real = complaints_figures.by_place
    monkeypatch.setattr(complaints_figures, "by_place", lambda found, wilayah: real(found, wilayah)[:-1])
    with pytest.raises(Dihentikan, match="Statistik aduan tidak cocok") as ended:
        Publication(options).run()
    assert ended.value.exitcode == 2
    assert not (tmp_path / "hasil/aduan/statistik/index.html").exists()


def test_open_complaints_hold_the_median_back() -> None:
    done = [case(number, selesai=dt.date(2026, 10, 7), hari=2) for number in range(8)]
    waiting = [case(100 + number, hari=60) for number in range(8)]
    assert duration(curve_of(done + done[:2])).median == 2
    held = duration(curve_of(done + waiting))
    assert held.median == 2 and held.atas is None, "half of all, and nobody knows how much longer the others take"
    assert duration(curve_of([*done, *waiting, case(300, hari=70)])).median is None


def test_days_are_working_days_from_the_day_of_receipt(tmp_path: Path) -> None:
    content = city(tmp_path, a=complaint(1, "2026-10-02", "2026-10-05"), b=complaint(2, "2026-11-16"))
    views = Views(registry(content))
    book = Buku(views)
    found = {each.key: each.hari for each in book.cases(book.parts[0])}
    kalender = Kalender(views.registry.libur)
    assert found["kominfo/aduan/a"] == 1, "Friday to Monday"
    assert found["kominfo/aduan/b"] == hari_kerja(dt.date(2026, 11, 16), dt.date(2026, 11, 22), kalender) == 4


def test_no_complaints_no_page(tmp_path: Path) -> None:
    views = Views(registry(write_content(tmp_path, {})))
    assert list(complaint_pages(views)) == [] == list(complaint_files(views))


def files_of(views: Views) -> dict[str, bytes]:
    return {ready.file: ready.content() for ready in complaint_files(views)}


def test_the_files_hold_the_cohorts_and_every_complaint(demonstration: Views) -> None:
    files = files_of(demonstration)
    shown = value_of(demonstration)
    rows = list(csv.DictReader(io.StringIO(files["aduan/statistik/kohor.csv"].decode())))
    assert int(rows[0]["jumlah"]) == shown["total"].hitungan.jumlah and rows[0]["golongan"] == "semua"
    for sort in ("tahun", "bulan"):
        assert sum(int(row["jumlah"]) for row in rows if row["golongan"] == sort) == shown["total"].hitungan.jumlah
    year = [row for part in Buku(demonstration).parts[1:] for row in csv.DictReader(
        io.StringIO(files[f"{part.url}aduan.csv"].decode())
    )]  # fmt: skip
    register = demonstration.registry.of_kind("aduan")
    assert Counter(row["nomor"] for row in year) == Counter(record.card.lebih["nomor"] for record in register)
    data = json.loads(files["aduan/statistik/2026/aduan.json"])
    assert data["keadaan_pada"] == "2026-11-22" and len(data["baris"]) == sum(
        row["diterima"].startswith("2026") for row in year
    )
    book = openpyxl.load_workbook(io.BytesIO(files["aduan/statistik/2026/statistik.xlsx"]))
    assert book.sheetnames == ["Kohor", "Aduan"] and book["Aduan"].max_row == len(data["baris"]) + 1


def test_a_title_is_no_formula(tmp_path: Path) -> None:
    files = files_of(Views(registry(city(tmp_path, a=complaint(1)))))
    (row,) = csv.DictReader(io.StringIO(files["aduan/statistik/2026/aduan.csv"].decode()))
    assert row["judul"] == "'=Lampu padam 1"


def keys(content: Path, today: str = "2026-11-22") -> dict[str, str]:
    views = Views(registry(content, today))
    pages = {page.url: page.key for page in complaint_pages(views)}
    return pages | {ready.file: ready.key for ready in complaint_files(views)}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    """The parts whose outputs are made anew: "" for the overall page and its files, else the year."""
    found = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return {year if (year := name.split("/")[2][:4]).isdigit() else "" for name in found}


def test_an_edit_makes_its_year_and_the_overall_page_anew_and_no_other(tmp_path: Path) -> None:
    old, new = complaint(1, "2024-03-04", "2024-03-12"), complaint(2, "2026-10-05")
    first = keys(city(tmp_path, a=old, b=new))
    assert changed(first, keys(city(tmp_path, b=new.replace("telepon", "whatsapp")))) == {"", "2026"}
    second = keys(tmp_path)
    assert changed(second, keys(city(tmp_path, a=old.replace("2024-03-12", "2024-03-13")))) == {"", "2024"}
    third = keys(tmp_path)
    assert changed(third, keys(tmp_path, "2026-11-23")) == {"", "2026"}, (
        "a year that is done does not change at midnight"
    )
    write_content(
        tmp_path, {"libur.yaml": "libur: [{tanggal: 2026-10-07, nama: Hari kota, sumber: Surat edaran}]\n"}, city=False
    )
    assert changed(third, keys(tmp_path)) == {"", "2026"}
    write_content(tmp_path, {"wilayah.yaml": WILAYAH.replace("Utara", "Timur")}, city=False)
    assert changed(keys(tmp_path), third) == {"", "2024", "2026"}


def test_the_name_of_a_department_is_in_the_files_of_its_years(tmp_path: Path) -> None:
    first = keys(city(tmp_path, a=complaint(1)))
    profile = tmp_path / "opd/kominfo/opd.yaml"
    profile.write_text(profile.read_text(encoding="utf-8").replace("Dinas Kominfo", "Badan Kominfo"), encoding="utf-8")
    after = keys(tmp_path)
    assert first["aduan/statistik/2026/aduan.csv"] != after["aduan/statistik/2026/aduan.csv"]


def test_the_curve_is_a_picture_that_can_be_read_and_is_the_same_each_time(demonstration: Views) -> None:
    book = Buku(demonstration)
    found = curve_of(book.cases(book.parts[0]))
    svg = picture(found, "Statistik <aduan>")
    assert svg == picture(found, "Statistik <aduan>")
    root = ET.fromstring(svg)
    names = [child.tag.rpartition("}")[2] for child in root]
    assert names[:2] == ["title", "desc"] and root[0].text == "Statistik <aduan>" and root[1].text == said(found)
    assert root.get("role") == "img" and b"prefers-color-scheme:dark" in svg
    line = next(child for child in root if child.get("class") == "garis")
    points_ = [tuple(map(float, pair.split(","))) for pair in line.attrib["points"].split()]
    assert points_ == sorted(points_) and all(0 <= x <= 400 and 0 <= y <= 290 for x, y in points_)


@given(st.lists(st.builds(Observation, st.integers(0, 2000), st.booleans()), max_size=30))
def test_any_curve_can_be_drawn_told_and_tabled(observations: list[Observation]) -> None:
    found = curve(observations)
    ET.fromstring(picture(found, "Uji"))
    assert said(found).endswith(".")
    assert [row.hari for row in points(found)] == sorted({row.hari for row in points(found)})


def test_the_timeline_counts_working_days_and_has_the_deadline_and_today(tmp_path: Path) -> None:
    riwayat = "[{tanggal: 2026-10-09, uraian: Diperiksa.}, {tanggal: 2026-10-05, uraian: Dicatat.}]"
    views = Views(registry(city(tmp_path, a=complaint(1, riwayat=riwayat), b=complaint(2, done="2026-10-06"))))
    views.ask.begin()
    steps = timeline(views, views.registry.records["kominfo/aduan/a"])
    assert [(step.tanggal.isoformat(), step.hari, step.tenggat) for step in steps] == [
        ("2026-10-05", "", False),
        ("2026-10-09", "4 hari kerja sejak diterima", False),
        ("2026-10-12", "5 hari kerja sejak diterima", True),
        ("2026-11-22", "34 hari kerja sejak diterima", False),
    ]
    asked = views.ask.begin()
    done = timeline(views, views.registry.records["kominfo/aduan/b"])
    assert "Belum selesai." not in [step.uraian for step in done] and "h:" not in asked
    assert "j:2026" in asked


def test_ten_thousand_complaints_are_counted_each_once(demonstration: Views) -> None:
    register = demonstration.registry
    base = register.of_kind("aduan")
    many = tuple(base[number % len(base)] for number in range(10_000))
    indexes = {**register.indexes, "jenis/aduan": many}
    views = Views(dataclasses.replace(register, indexes=indexes))
    shown = value_of(views)
    assert shown["total"].hitungan.jumlah == 10_000


def test_a_small_group_has_its_count_and_nothing_else() -> None:
    found = group("", "Kecil", [case(number, selesai=dt.date(2026, 10, 7)) for number in range(ENOUGH - 1)])
    assert found.lama == (ENOUGH - 1, False, None, None, None, None, None) and found.hitungan.jumlah == ENOUGH - 1

"""The lists of public and of exempt information: every row, its columns, its order, its parts, and what the day changes."""

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from plugins.ppid.build.outputs import Joined, Page, Ready
from plugins.ppid.intake.frozen import DIK, DIP
from plugins.ppid.law.calendar import Kalender
from plugins.ppid.law.exemption import notice
from plugins.ppid.loading import Loaded, loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import annexes
from plugins.ppid.publish.asking import TODAY
from plugins.ppid.publish.exempt import Exemptions
from plugins.ppid.publish.legal import legal_files, legal_pages
from plugins.ppid.publish.views import Views
from plugins.ppid.records.informasi import Klasifikasi
from tests.site.changes import information
from tests.support import ROOT, opd, write_content, yaml_of

LAST = dt.date(2026, 11, 30)
DAY = dt.timedelta(days=1)


def exemption(title: str = "Rencana pembelian tanah", **changes: str) -> str:
    fields = {
        "judul": title,
        "ringkasan": "Perkiraan lokasi dan harga tanah.",
        "tanggal": "2024-01-05",
        "dasar": "[{undang_undang: UU KIP, pasal: Pasal 17 huruf e, pasal_17: e}]",
        "konsekuensi_dibuka": "Harga tanah naik.",
        "konsekuensi_ditutup": "Anggaran kota terjaga.",
        "jangka_waktu": f"{{mulai: 2024-01-05, selesai: {LAST}}}",
        "pengujian": "{saat: sebelum-permohonan, nomor_berita_acara: BA-1, tanggal: 2024-01-03}",
        "penetapan": "{nomor: SK-1, tanggal: 2024-01-05, penetap: PPID Utama}",
        "disetujui_oleh": "Wali Kota",
        "tanggal_persetujuan": "2024-01-04",
    }
    return yaml_of({**fields, **changes})


def read(content: Path, today: str | dt.date = "2026-11-22") -> Loaded:
    result = loaded(content, moment(str(today)))
    assert result.registry is not None
    return result


def views_of(content: Path, today: str | dt.date = "2026-11-22") -> Views:
    found = read(content, today).registry
    assert found is not None
    return Views(found)


def pages(views: Views) -> dict[str, Page]:
    return {page.url: page for page in legal_pages(views)}


def files(views: Views) -> dict[str, Ready]:
    return {file.file: file for file in legal_files(views) if isinstance(file, Ready)}


def joined(views: Views) -> dict[str, bytes]:
    """The files made of others, by name."""
    every = [file for file in legal_files(views) if isinstance(file, Joined)]
    return {file.file: file.join(part.content() for part in file.parts) for file in every}


def shown(content: Path, url: str, today: str | dt.date = "2026-11-22") -> dict[str, Any]:
    return dict(pages(views_of(content, today))[url].view(".").values)


def rows_of(file: Ready) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.content().decode())))


@pytest.fixture(scope="module")
def demonstration() -> Iterator[Views]:
    yield views_of(ROOT / "content")


def test_every_record_is_in_the_table_of_its_year_and_of_its_department(demonstration: Views) -> None:
    made = files(demonstration)
    every = {record.key for record in demonstration.registry.of_kind("informasi")}
    for folder in ("dip/tahun/", "dip/opd/"):
        found = [
            row
            for name, file in made.items()
            if name.startswith(folder) and name.endswith(".csv")
            for row in rows_of(file)
        ]
        assert sorted(row["kode"] for row in found) == sorted(every)
        assert all(row["ringkasan"] and row["penguasa"] and row["penanggung_jawab"] and row["retensi"] for row in found)


def test_one_file_has_the_list_of_the_whole_city_by_department(demonstration: Views) -> None:
    found = joined(demonstration)
    assert list(found) == ["dip/dip.csv", "dip/dip.json"]
    rows = list(csv.DictReader(io.StringIO(found["dip/dip.csv"].decode())))
    opened = {row["kode"] for row in rows if row["keterangan"].startswith("Terbuka sejak")}
    assert sorted({row["kode"] for row in rows} - opened) == sorted(
        record.key for record in demonstration.registry.of_kind("informasi")
    )
    assert [row["no"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    departments = [row["kode"].split("/")[0] for row in rows]
    assert departments == sorted(departments) and len(set(departments)) > 20
    told = json.loads(found["dip/dip.json"])
    assert [row["kode"] for row in told["baris"]] == [row["kode"] for row in rows] and "opd" not in told
    shown = pages(demonstration)["dip/"].view("..").values["berkas"]
    assert [each.url for each in shown] == list(found)  # type: ignore[attr-defined]


def test_the_whole_list_follows_every_part_and_what_it_says_of_the_city(tmp_path: Path) -> None:
    content = write_content(
        tmp_path / "isi",
        {"opd/kominfo/opd.yaml": opd("Kominfo"), "opd/kominfo/informasi/a.yaml": information("Laporan A", "bk-03")},
    )

    def keys() -> set[str]:
        return {file.key for file in legal_files(views_of(content)) if isinstance(file, Joined)}

    first = keys()
    assert len(first) == 2 and keys() == first
    write_content(
        content, {"opd/kominfo/informasi/a.yaml": information("Laporan A", "bk-03", retensi="9 tahun")}, city=False
    )
    second = keys()
    assert not first & second
    city = (content / "kota.yaml").read_text(encoding="utf-8")
    (content / "kota.yaml").write_text(city.replace("nama: Kota Uji", "nama: Kota Lain", 1), encoding="utf-8")
    assert not second & keys()
    (content / "opd/kominfo/informasi/a.yaml").unlink()
    assert keys() == set(), "a list without rows has no file"


def test_rows_are_by_class_then_title_and_numbered_from_one(demonstration: Views) -> None:
    order = [term.label for term in Klasifikasi]
    for name, file in files(demonstration).items():
        if name.startswith("dip/tahun/") and name.endswith(".csv"):
            rows = rows_of(file)
            places = [(order.index(row["klasifikasi"]), row["judul"].casefold(), row["kode"]) for row in rows]
            assert places == sorted(places)
            assert [row["no"] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]


def test_csv_json_and_workbook_have_the_same_rows(demonstration: Views) -> None:
    made = files(demonstration)
    table = rows_of(made["dip/tahun/2026/dip-2026.csv"])
    data = json.loads(made["dip/tahun/2026/dip-2026.json"].content())
    sheet = openpyxl.load_workbook(io.BytesIO(made["dip/tahun/2026/dip-2026.xlsx"].content())).active
    assert sheet is not None
    cells = list(sheet.iter_rows(min_row=2, values_only=True))
    assert data["tahun"] == 2026 and len(table) == len(data["baris"]) == len(cells) > 40
    assert [row["kode"] for row in table] == [row["kode"] for row in data["baris"]] == [row[1] for row in cells]
    assert isinstance(cells[0][6], dt.datetime) and cells[0][11] == 2026
    assert [cell.value for cell in sheet[1]] == ["No.", *(column.judul for column in DIP)]
    assert sheet.auto_filter.ref == f"A1:P{len(cells) + 1}" and sheet.freeze_panes == "A2"


def test_every_part_of_a_page_follows_the_one_before(tmp_path: Path) -> None:
    many = annexes.ROWS * 2 + 5
    write_content(
        tmp_path,
        {
            f"opd/kominfo/informasi/i-{number}.yaml": information(f"Informasi {number:04}", "bk-03")
            for number in range(many)
        },
    )
    made = pages(views_of(tmp_path))
    urls = ["dip/tahun/2026/", "dip/tahun/2026/bagian-2.html", "dip/tahun/2026/bagian-3.html"]
    assert [url for url in made if url.startswith("dip/tahun/")] == urls
    views: list[dict[str, Any]] = [dict(made[url].view(".").values) for url in urls]
    numbers = [row["no"] for view in views for row in view["butir"]]
    assert numbers == list(range(1, many + 1)) and max(len(view["butir"]) for view in views) == annexes.ROWS
    assert [url for _number, url in views[1]["bagian"].alamat] == urls
    assert len(rows_of(files(views_of(tmp_path))["dip/opd/kominfo/dip-kominfo.csv"])) == many


def test_a_city_without_any_information_has_lists_that_say_so(tmp_path: Path) -> None:
    write_content(tmp_path, {})
    made = pages(views_of(tmp_path))
    assert list(made) == ["dip/", "dik/"]
    assert made["dip/"].view(".").values["tahun"] == [] and made["dik/"].view(".").values["butir"] == []
    assert rows_of(files(views_of(tmp_path))["dik/dik.csv"]) == []


def test_one_edit_changes_the_keys_of_few_files(tmp_path: Path) -> None:
    write_content(
        tmp_path,
        {
            "opd/lain/opd.yaml": opd("lain"),
            "opd/kominfo/informasi/a.yaml": information("Satu", "bk-03"),
            "opd/kominfo/informasi/b.yaml": information("Dua", "bk-03", tahun="2025"),
            "opd/lain/informasi/c.yaml": information("Tiga", "bk-03"),
        },
    )
    before = {name: file.key for name, file in files(views_of(tmp_path)).items()}
    write_content(tmp_path, {"opd/lain/informasi/c.yaml": information("Tiga", "bk-03", retensi="9 tahun")}, city=False)
    after = {name: file.key for name, file in files(views_of(tmp_path)).items()}
    touched = {name.rpartition("/")[0] for name in before if before[name] != after[name]}
    assert touched == {"dip/tahun/2026", "dip/opd/lain"}


# the list of exempt information, and what the day does to both


def test_every_exemption_stands_in_one_of_the_two_tables(demonstration: Views) -> None:
    values = pages(demonstration)["dik/"].view(".").values
    rows, ended = values["butir"], values["berakhir"]
    assert isinstance(rows, list) and isinstance(ended, list)
    keys = [row["kode"] for row in rows] + [row.rekaman.key for row in ended]
    assert sorted(keys) == sorted(record.key for record in demonstration.registry.of_kind("pengecualian"))
    assert [row.pengganti is not None for row in ended] == [True]
    table = rows_of(files(demonstration)["dik/dik.csv"])
    assert [row["kode"] for row in table] == [row["kode"] for row in rows]
    assert set(table[0]) == {"no", "keadaan", "sisa_hari", *(column.kode for column in DIK)}
    assert all(bool(row["selesai"]) != bool(row["peristiwa"]) for row in table)


def told(content: Path, today: dt.date) -> tuple[str, ...]:
    """Where the exemption of the test stands on ``today``, as all outputs tell it: DIK, DIP, its page, the problems."""
    result = read(content, today)
    assert result.registry is not None
    views = Views(result.registry)
    made, written = pages(views), files(views)
    dik, dip = made["dik/"].view(".").values, made["dip/"].view(".").values
    assert isinstance(dik["butir"], list) and isinstance(dik["berakhir"], list)
    state = dik["butir"][0]["tanda"].teks if dik["butir"] else "berakhir"
    assert bool(dik["butir"]) != bool(dik["berakhir"])
    assert len(rows_of(written["dik/dik.csv"])) == len(dik["butir"])
    table = "dip/opd/kominfo/dip-kominfo.csv"
    rows = rows_of(written[table]) if table in written else []
    assert bool(rows) == (table in written) == ("dip/opd/kominfo/" in made) == bool(dip["terbuka"])
    record = result.registry.records["kominfo/pengecualian/tanah"]
    own = Exemptions(views).view(record)
    code = " ".join(problem.code for problem in result.problems)
    return state, rows[0]["keterangan"] if rows else "", own.keadaan.teks, code


def test_pages_change_on_exactly_the_right_days_of_five_years(tmp_path: Path) -> None:
    office = opd("Kominfo", tanggal="2023-01-02")
    write_content(tmp_path, {"opd/kominfo/opd.yaml": office, "opd/kominfo/pengecualian/tanah.yaml": exemption()})
    begins = notice(LAST, Kalender())
    opened = "Terbuka sejak 1 Desember 2026 karena jangka pengecualian berakhir."
    closed = ("Masih dikecualikan", "", "Masih dikecualikan", "")
    near = ("Segera berakhir", "", "Segera berakhir", "W-KECUALI-SEGERA")
    ended = ("berakhir", opened, "Terbuka", "W-KECUALI-BERAKHIR")
    days = [dt.date(2024, 1, 5) + DAY * number for number in range(0, 5 * 365, 23)]
    days += [day + DAY * number for day in (begins, LAST + DAY) for number in (-1, 0, 1)]
    assert begins == dt.date(2026, 10, 19)
    for day in sorted(days):
        expected = closed if day < begins else near if day <= LAST else ended
        assert told(tmp_path, day) == expected, day


def test_the_keys_of_pages_change_on_those_days_and_on_no_other(tmp_path: Path) -> None:
    write_content(
        tmp_path,
        {
            "opd/kominfo/pengecualian/tanah.yaml": exemption(),
            "opd/kominfo/informasi/a.yaml": information("Laporan", "bk-03"),
        },
    )
    days = [LAST + DAY * number for number in (-2, -1, 0, 1, 2)]
    keys = [
        (made["dip/"].key, made["dip/opd/kominfo/"].key) for made in (pages(views_of(tmp_path, day)) for day in days)
    ]
    assert [one != two for one, two in pairwise(keys)] == [False, False, True, False]


def test_a_record_that_says_it_is_open_replaces_the_exemption(tmp_path: Path) -> None:
    after = information("Rencana pembelian tanah", "ss-18", dari_pengecualian="kominfo/pengecualian/tanah")
    write_content(
        tmp_path,
        {"opd/kominfo/pengecualian/tanah.yaml": exemption(), "opd/kominfo/informasi/tanah.yaml": after},
    )
    for today in (LAST, LAST + DAY):
        result = read(tmp_path, today)
        assert result.problems == ()
    views = views_of(tmp_path, LAST + DAY)
    (row,) = rows_of(files(views)["dip/opd/kominfo/dip-kominfo.csv"])
    assert row["kode"] == "kominfo/informasi/tanah" and row["keterangan"] == "Semula dikecualikan."
    assert shown(tmp_path, "dip/", LAST + DAY)["terbuka"] == []
    (ended,) = shown(tmp_path, "dik/", LAST + DAY)["berakhir"]
    assert ended.pengganti is not None and ended.pengganti.key == "kominfo/informasi/tanah"


def test_a_record_that_only_mentions_the_exemption_does_not_replace_it(tmp_path: Path) -> None:
    after = information("Penjelasan", "bk-03", baca_juga="[kominfo/pengecualian/tanah]")
    write_content(
        tmp_path, {"opd/kominfo/pengecualian/tanah.yaml": exemption(), "opd/kominfo/informasi/tanah.yaml": after}
    )
    (problem,) = read(tmp_path, LAST + DAY).problems
    assert problem.code == "W-KECUALI-BERAKHIR" and problem.line == 7
    assert len(shown(tmp_path, "dip/opd/kominfo/", LAST + DAY)["butir"]) == 2


def test_only_the_list_of_exempt_information_is_made_again_at_every_midnight(tmp_path: Path) -> None:
    write_content(
        tmp_path,
        {
            "opd/kominfo/pengecualian/tanah.yaml": exemption(),
            "opd/kominfo/informasi/a.yaml": information("Laporan", "bk-03"),
        },
    )
    views = views_of(tmp_path, LAST + DAY)
    asked = {}
    for url, page in pages(views).items():
        asked[url] = views.ask.begin()
        page.view(".")
    assert [url for url, names in asked.items() if TODAY in names] == ["dik/"]

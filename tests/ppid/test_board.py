"""The board of deadlines: its numbers reconcile, its tables hold what is open, and its file holds everything."""

import csv
import datetime as dt
import io
from pathlib import Path
from typing import Any, cast

import pytest

from plugins.ppid.law.clocks import CLOCKED
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import board
from plugins.ppid.publish.board import Baris, Hitungan, board_file
from plugins.ppid.publish.views import Views
from plugins.ppid.registry import Registry
from tests.support import ROOT, write_content, yaml_of


def registry(content: Path, today: str = "2026-11-22") -> Registry:
    found = loaded(content, moment(today)).registry
    assert found is not None
    return found


def values(content: Path, today: str = "2026-11-22") -> dict[str, Any]:
    return dict(board.board(Views(registry(content, today))).view(".").values)


@pytest.fixture(scope="module")
def demonstration() -> dict[str, Any]:
    return values(ROOT / "content")


def test_every_number_reconciles(demonstration: dict[str, Any]) -> None:
    kinds = registry(ROOT / "content")
    *registers, whole = cast(list[Hitungan], demonstration["register"])
    offices = cast(list[Hitungan], demonstration["per_opd"])
    assert [row.jumlah for row in registers] == [len(kinds.of_kind(jenis)) for jenis in CLOCKED]
    for rows in (registers, offices):
        assert [sum(numbers) for numbers in zip(*(row[2:] for row in rows), strict=True)] == list(whole[2:])
    for row in (*registers, *offices, whole):
        assert sum(row[2:-1]) == row.jumlah > 0
    assert whole.terlambat == len(demonstration["terlambat"]) > 0
    assert whole.segera == len(demonstration["segera"]) > 0


def test_the_tables_hold_what_is_open_the_earliest_first(demonstration: dict[str, Any]) -> None:
    late = cast(tuple[Baris, ...], demonstration["terlambat"])
    assert [row.jam.jatuh for row in late] == sorted(row.jam.jatuh for row in late)
    assert all(row.jam.selesai is None and row.jam.jatuh < dt.date(2026, 11, 22) for row in late)


def test_the_file_has_every_clock() -> None:
    views = Views(registry(ROOT / "content"))
    rows = list(csv.DictReader(io.StringIO(board_file(views).content().decode())))
    clocks = {record.url: jam for record, jam in views.ask.clocks() if jam is not None}
    assert [row["alamat"] for row in rows] == list(clocks)
    for row in rows:
        jam = clocks[row["alamat"]]
        assert row["tenggat"] == jam.tenggat.jatuh.isoformat() and row["keadaan"] == jam.keadaan.value
        assert int(row["selisih"]) == jam.selisih and (row["selesai"] == "") == (jam.selesai is None)


def test_the_key_of_the_file_follows_the_day_and_the_cards() -> None:
    content = ROOT / "content"
    one, same, later = (
        board_file(Views(registry(content, today))).key for today in ("2026-11-22", "2026-11-22", "2026-11-23")
    )
    assert one == same != later


def complaint(number: int) -> str:
    return yaml_of(
        {
            "judul": f'"=Lampu padam {number}"',
            "ringkasan": "Lampu jalan padam di depan pasar.",
            "tanggal": "2026-01-05",
            "nomor": f"2026-{number:04}",
            "kanal": "telepon",
            "klasifikasi": "normatif",
            "kategori": "Penerangan",
            "tahap": "proses",
            "riwayat": "[{tanggal: 2026-01-05, uraian: Dicatat.}]",
        }
    )


def test_a_long_table_is_cut_and_says_so_and_the_file_is_not(tmp_path: Path) -> None:
    many = board.MOST + 7
    write_content(tmp_path, {f"opd/dinas/aduan/a-{number}.yaml": complaint(number) for number in range(many)})
    shown = values(tmp_path)
    assert len(shown["terlambat"]) == board.MOST and shown["banyak"]["terlambat"] == many
    rows = list(csv.DictReader(io.StringIO(board_file(Views(registry(tmp_path))).content().decode())))
    assert len(rows) == many
    assert all(row["judul"].startswith("'=") for row in rows), "no spreadsheet may take a title for a formula"


def test_a_city_without_registers_has_an_empty_board(tmp_path: Path) -> None:
    shown = values(write_content(tmp_path, {}))
    assert shown["register"] == [] == shown["per_opd"] and shown["terlambat"] == ()

"""Frozen lists: written once by the command, checked at every build, shown as they are, compared with the one before."""

import csv
import datetime as dt
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid import annex, commands
from plugins.ppid.intake.files import listing
from plugins.ppid.intake.frozen import DIK, DIP, Daftar, Keputusan, digest, frozen_bytes, frozen_lists
from plugins.ppid.intake.sources import sorted_files
from plugins.ppid.problems import Problem
from plugins.ppid.publish.decrees import Beda, difference
from plugins.ppid.sheets import TipeKolom
from tests.ppid.test_dip import LAST, exemption, files, pages, read, shown, views_of
from tests.site.changes import information
from tests.support import ROOT, write_content

DECREE = Keputusan("500.12/04/PPID/2026 (contoh)", dt.date(2026, 1, 26), "PPID Utama")
NAME = "penetapan/2026-01-26-500-12-04-ppid-2026-contoh.json"


def entry(columns: Any, **values: Any) -> dict[str, Any]:
    blank = {TipeKolom.TEKS: "x", TipeKolom.ANGKA: 2026, TipeKolom.TANGGAL: dt.date(2026, 1, 5)}
    return {**{column.kode: blank[column.tipe] for column in columns}, **values}


LISTS = Daftar((entry(DIP, kode="a/informasi/b"), entry(DIP, kode="a/informasi/c", dibuat_tanggal=None)), (entry(DIK),))


def city(folder: Path, **more: str | bytes) -> Path:
    return write_content(
        folder,
        {
            "opd/kominfo/informasi/lapor.yaml": information("Laporan kinerja", "bk-03"),
            "opd/kominfo/informasi/aset.yaml": information("Daftar aset", "bk-02-3", tanggal="2026-03-01"),
            "opd/kominfo/pengecualian/tanah.yaml": exemption(jangka_waktu="{mulai: 2024-01-05, selesai: 2030-01-05}"),
            **more,
        },
    )


def freeze(content: Path, *more: str, nomor: str = DECREE.nomor, tanggal: str = "2026-01-26") -> int:
    given = ["--bekukan", nomor, "--tanggal", tanggal, "--penetap", DECREE.penetap, "--content", str(content)]
    return annex.main([*given, "--cache", "", "--today", "2026-11-22", *more])


def codes(content: Path) -> list[str]:
    return [problem.code for problem in read(content).problems]


FAULTY = {
    "penetapan/sk.json": "{}",
    "penetapan/2026-01-26-sk.json": "{",
    "penetapan/2026-01-27-sk.json": frozen_bytes(DECREE, LISTS).replace(b'"x"', b'"y"').decode(),
    "opd/dinas/pengecualian/segera.yaml": exemption("Rencana pertama"),
    "opd/dinas/pengecualian/berakhir.yaml": exemption(
        "Rencana kedua", jangka_waktu="{mulai: 2024-01-05, selesai: 2026-06-30}"
    ),
    "opd/dinas/informasi/asal.yaml": information("Rencana ketiga", "ss-18", dari_pengecualian="dinas/informasi/asal"),
}
"""Files with a fault of every code of frozen lists and of the end of exemptions."""


# the file


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write_content(tmp_path, {NAME: frozen_bytes(DECREE, LISTS)}, city=False)
    problems: list[Problem] = []
    (found,) = frozen_lists(listing(tmp_path), [NAME], problems)
    assert problems == [] and found.isi == LISTS and found.keputusan == DECREE
    assert (found.jumlah_dip, found.jumlah_dik, found.sidik) == (2, 1, digest(DECREE, LISTS))


def test_the_hash_can_be_reckoned_with_nothing_but_the_file() -> None:
    raw = json.loads(frozen_bytes(DECREE, LISTS))
    whole = {name: raw[name] for name in ("penetapan", "dip", "dik")}
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert raw["sha256"] == hashlib.sha256(text.encode()).hexdigest()


def test_an_entry_is_a_line_so_that_git_shows_what_changed() -> None:
    lines = frozen_bytes(DECREE, LISTS).decode().splitlines()
    assert sum('"kode"' in line for line in lines) == 3


def test_other_line_ends_and_spaces_are_no_change(tmp_path: Path) -> None:
    data = frozen_bytes(DECREE, LISTS)
    for number, copy in enumerate((data.replace(b"\n", b"\r\n"), json.dumps(json.loads(data), indent=2).encode())):
        content = city(tmp_path / str(number), **{NAME: copy})
        assert codes(content) == []


@given(st.data())
def test_every_changed_value_is_noticed(data: st.DataObject) -> None:
    raw = json.loads(frozen_bytes(DECREE, LISTS))
    part = data.draw(st.sampled_from(["dip", "dik", "penetapan"]))
    row = raw[part] if part == "penetapan" else data.draw(st.sampled_from(raw[part]))
    code = data.draw(
        st.sampled_from([name for name, value in row.items() if isinstance(value, str) and value == "x"] or ["nomor"])
    )
    row[code] = data.draw(st.text(min_size=2).filter(lambda text: text != row[code]))
    lists = Daftar(*(tuple(map(typed, raw[name])) for name in ("dip", "dik")))
    decree = Keputusan(raw["penetapan"]["nomor"], DECREE.tanggal, raw["penetapan"]["penetap"])
    assert digest(decree, lists) != raw["sha256"]


def typed(row: dict[str, Any]) -> dict[str, Any]:
    days = {column.kode for column in (*DIP, *DIK) if column.tipe is TipeKolom.TANGGAL}
    return {name: dt.date.fromisoformat(value) if name in days and value else value for name, value in row.items()}


BROKEN = {
    "bukan-json": (b"{", "E-PENETAPAN-BACA"),
    "bukan-utf8": (b'{"a": "\xff"}', "E-PENETAPAN-BACA"),
    "kosong": (b"", "E-PENETAPAN-BACA"),
    "daftar": (b"[]", "E-PENETAPAN-BACA"),
    "sangat-dalam": (b"[" * 100_000, "E-PENETAPAN-BACA"),
    "versi": (frozen_bytes(DECREE, LISTS).replace(b'"versi": 1', b'"versi": 2'), "E-PENETAPAN-BACA"),
    "kolom": (frozen_bytes(DECREE, LISTS).replace(b'"retensi"', b'"retensu"'), "E-PENETAPAN-BACA"),
    "tanggal": (frozen_bytes(DECREE, LISTS).replace(b'"tanggal": "2026-01-26"', b'"tanggal": 7'), "E-PENETAPAN-BACA"),
    "angka": (frozen_bytes(DECREE, LISTS).replace(b'"tahun": 2026', b'"tahun": true'), "E-PENETAPAN-BACA"),
    "huruf": (frozen_bytes(DECREE, LISTS).replace(b'"penguasa": "x"', b'"penguasa": "\\ud800"'), "E-PENETAPAN-BACA"),
    "nilai": (frozen_bytes(DECREE, LISTS).replace(b'"penguasa": "x"', b'"penguasa": "y"'), "E-PENETAPAN-SIDIK"),
    "nomor": (frozen_bytes(DECREE, LISTS).replace(b"500.12/04", b"500.12/05"), "E-PENETAPAN-SIDIK"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_changed_or_unreadable_file_is_told_of_and_left_out(tmp_path: Path, name: str) -> None:
    data, code = BROKEN[name]
    result = read(city(tmp_path, **{NAME: data}))
    assert [problem.code for problem in result.problems] == [code] and result.withheld == (NAME,)
    assert result.registry is not None and result.registry.penetapan == ()
    assert len(result.registry.of_kind("informasi")) == 2


def test_only_files_of_the_command_belong_to_the_folder() -> None:
    names = ("daftar.json", "2026-01-26.json", "2026-01-26-SK.json", "lama/2026-01-26-sk.json", "baca.txt", "x.yaml")
    found = sorted_files([f"penetapan/{name}" for name in names])
    assert found.frozen == () and len(found.problems) == len(names)
    assert [problem.code for problem in found.problems[:4]] == ["E-PENETAPAN-NAMA"] * 4


# the command


def test_the_command_writes_what_was_there_by_the_day_of_the_decree(tmp_path: Path, capsys: Any) -> None:
    content = city(tmp_path)
    assert freeze(content) == commands.OK
    said = capsys.readouterr().out
    registry = read(content).registry
    assert registry is not None
    (found,) = registry.penetapan
    assert [row["kode"] for row in found.isi.dip] == ["kominfo/informasi/lapor"]
    assert [row["kode"] for row in found.isi.dik] == ["kominfo/pengecualian/tanah"]
    assert NAME in said and found.sidik in said and "1 informasi publik" in said


def test_the_command_never_overwrites(tmp_path: Path, capsys: Any) -> None:
    content = city(tmp_path)
    assert freeze(content) == commands.OK
    before = (content / NAME).read_bytes()
    (content / "opd/kominfo/informasi/lapor.yaml").unlink()
    assert freeze(content) == commands.STOPPED
    assert (content / NAME).read_bytes() == before and "tidak boleh ditimpa" in capsys.readouterr().err


def test_the_command_writes_nothing_while_an_entry_is_withheld(tmp_path: Path, capsys: Any) -> None:
    content = city(tmp_path, **{"opd/kominfo/informasi/rusak.yaml": "judul: Rusak\n"})
    assert freeze(content) == commands.STOPPED
    assert not (content / "penetapan").exists() and "rusak.yaml" in capsys.readouterr().err


def test_the_command_writes_nothing_for_a_city_that_is_not_sound(tmp_path: Path, capsys: Any) -> None:
    content = city(tmp_path)
    (content / "kota.yaml").unlink()
    assert freeze(content) == commands.STOPPED
    assert "Tidak ada yang ditulis" in capsys.readouterr().err and not (content / "penetapan").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--bekukan", "1"], "--tanggal"),
        (["--bekukan", "SK", "--tanggal", "26-01-2026"], "TTTT-BB-HH"),
        (["--bekukan", "SK", "--tanggal", "2026-02-30"], "kalender"),
        (["--bekukan", "/", "--tanggal", "2026-01-26"], "huruf atau angka"),
        ([], "--bekukan"),
    ],
)
def test_a_slip_on_the_command_line_is_told_in_indonesian(arguments: list[str], told: str, capsys: Any) -> None:
    with pytest.raises(SystemExit) as ended:
        annex.main(arguments)
    assert ended.value.code == commands.USAGE and told in capsys.readouterr().err


def test_a_decree_of_tomorrow_is_refused(tmp_path: Path, capsys: Any) -> None:
    assert freeze(city(tmp_path), tanggal="2026-11-23") == commands.STOPPED
    assert "belum tiba" in capsys.readouterr().err


def test_what_has_opened_by_the_day_of_the_decree_is_frozen_as_open(tmp_path: Path) -> None:
    content = city(
        tmp_path,
        **{"opd/kominfo/pengecualian/lama.yaml": exemption(jangka_waktu="{mulai: 2024-01-05, selesai: 2026-06-30}")},
    )
    assert freeze(content, tanggal="2026-07-27", nomor="SK-2") == commands.OK
    assert "W-KECUALI-BERAKHIR" in codes(content)
    found = views_of(content).registry.penetapan[0].isi
    assert [row["kode"] for row in found.dik] == ["kominfo/pengecualian/tanah"]
    assert found.dip[-1]["kode"] == "kominfo/pengecualian/lama" and "1 Juli 2026" in str(found.dip[-1]["keterangan"])


# the pages


def test_the_demonstration_shows_a_change_of_every_sort() -> None:
    values = shown(ROOT / "content", "dip/penetapan/2026-07-27-500-12-11-ppid-2026-contoh/perubahan/")
    for _name, sorts in values["daftar"]:
        assert all(count > 0 for _sort, count, _rows in sorts)


def test_a_frozen_page_stays_while_records_change(tmp_path: Path) -> None:
    content = city(tmp_path)
    freeze(content)
    url = f"dip/{NAME.removesuffix('.json')}/"
    page = pages(views_of(content))[url]
    write_content(content, {"opd/kominfo/informasi/lapor.yaml": information("Judul lain", "bk-03")}, city=False)
    again = pages(views_of(content, LAST))[url]
    assert page.key == again.key and page.view(".") == again.view(".")
    made = files(views_of(content))
    assert made[f"{url}penetapan.json"].content() == (content / NAME).read_bytes()


def test_a_second_decree_has_a_page_of_changes_and_the_first_names_it(tmp_path: Path) -> None:
    content = city(tmp_path)
    freeze(content)
    freeze(content, nomor="SK-2", tanggal="2026-07-27")
    one, two = "dip/penetapan/2026-01-26-500-12-04-ppid-2026-contoh/", "dip/penetapan/2026-07-27-sk-2/"
    made = pages(views_of(content))
    assert f"{one}perubahan/" not in made and f"{two}perubahan/" in made
    assert made[one].view(".").values["pengganti"].nomor == "SK-2"  # type: ignore[attr-defined]
    assert made[two].view(".").values["pengganti"] is None
    rows = list(
        csv.DictReader(io.StringIO(files(views_of(content))[f"{two}perubahan/perubahan.csv"].content().decode()))
    )
    assert [(row["perubahan"], row["kode"]) for row in rows] == [("ditambah", "kominfo/informasi/aset")]


def test_two_decrees_of_one_day_are_in_the_order_of_their_names(tmp_path: Path) -> None:
    content = city(tmp_path)
    freeze(content, nomor="SK-B")
    freeze(content, nomor="SK-A")
    assert [each.keputusan.nomor for each in views_of(content).registry.penetapan] == ["SK-A", "SK-B"]


ROWS = st.lists(
    st.builds(
        lambda code, text: entry(DIP, kode=code, retensi=text), st.sampled_from("abcdef"), st.sampled_from("xyz")
    ),
    unique_by=lambda row: str(row["kode"]),
).map(tuple)


@given(ROWS, ROWS)
def test_a_difference_says_exactly_what_leads_from_one_list_to_the_other(before: Any, after: Any) -> None:
    found = difference(before, after, DIP)
    old, new = ({row["kode"]: row["retensi"] for row in rows} for rows in (before, after))
    assert {row.kode for row in found.ditambah} == new.keys() - old.keys()
    assert {row.kode for row in found.dihapus} == old.keys() - new.keys()
    changed = {code: (old[code], new[code]) for code in old.keys() & new.keys() if old[code] != new[code]}
    assert {row.kode: row.ubahan[0][1:] for row in found.diubah} == changed
    assert difference(after, after, DIP) == Beda((), (), ())


def test_the_command_is_reached_by_its_name() -> None:
    from plugins.ppid.__main__ import COMMANDS

    assert COMMANDS["dip"] == (annex.__name__.rpartition(".")[2], "main")

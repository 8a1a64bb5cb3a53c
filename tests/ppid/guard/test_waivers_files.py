"""A finding in an attachment is waived at its place in these very bytes, and nowhere else; all numbers are made up."""

import datetime as dt
import re
from pathlib import Path

import pytest

from plugins.ppid import report
from plugins.ppid.cache.store import Store
from plugins.ppid.guard.csv_file import csv_faults
from plugins.ppid.guard.files_personal import Alarm, without
from plugins.ppid.loading import Loaded, loaded
from plugins.ppid.waivers import year_after
from tests.support import NOW, berita, write_content, yaml_of

FILE = "berkas/kominfo/arsip.csv"
NEWS = "opd/kominfo/berita/a.md"
WAIVERS = "bukan-data-pribadi.yaml"
TABLE = b"nama,nomor BPJS\nArsip,0001234567890\nGudang,0001234567891\n"
PLACE = "sel B2"


def read(root: Path, data: bytes = TABLE, *waivers: dict[str, str], store: Path | None = None) -> Loaded:
    """A city with one news item that has the table; the waivers are in its file."""
    files: dict[str, str | bytes] = {
        NEWS: berita("Berita uji coba", berkas="[{berkas: arsip.csv, judul: Arsip}]"),
        FILE: data,
    }
    if waivers:
        items = "\n  - ".join(yaml_of(each).replace("\n", "\n    ").rstrip() for each in waivers)
        files[WAIVERS] = f"alarm:\n  - {items}\n"
    content = write_content(root, files)
    if store is None:
        return loaded(content, NOW)
    with Store.at(store, content) as kept:
        return loaded(content, NOW, kept)


def codes(result: Loaded) -> list[tuple[str, str]]:
    return [(each.path, each.code) for each in result.problems]


def told(result: Loaded) -> dict[str, str]:
    """The word of each place that the message tells."""
    (problem,) = [each for each in result.problems if each.code.endswith("LAMPIRAN-PRIBADI")]
    return dict(re.findall(r"(sel [A-Z]\d+) \([^)]*sidik ([a-z]{4})\)", problem.apa))


def waiver(word: str, **changes: str) -> dict[str, str]:
    fields = {"berkas": FILE, "jenis": "bpjs", "tempat": PLACE, "sidik": word, "alasan": "Kode arsip."}
    return {**fields, "pemeriksa": "Sekretaris Dinas", "sampai": "2027-11-21", **changes}


def test_each_place_is_waived_by_itself(tmp_path: Path) -> None:
    first = read(tmp_path / "a")
    words = told(first)
    assert list(words) == ["sel B2", "sel B3"] and first.withheld == (NEWS,)
    one = read(tmp_path / "b", TABLE, waiver(words["sel B2"]))
    assert list(told(one)) == ["sel B3"] and one.withheld == (NEWS,)
    both = read(tmp_path / "c", TABLE, waiver(words["sel B2"]), waiver(words["sel B3"], tempat="sel B3"))
    assert codes(both) == [] and not both.withheld
    assert both.registry is not None and FILE in both.registry.assets


def test_a_changed_attachment_needs_a_new_waiver(tmp_path: Path) -> None:
    words = told(read(tmp_path / "a"))
    changed = TABLE.replace(b"Gudang,0001234567891\n", b"Gudang,kosong\n")
    result = read(tmp_path / "b", changed, waiver(words["sel B2"]))
    assert result.withheld == (NEWS,) and (WAIVERS, "W-BUKAN-PRIBADI-TANPA") in codes(result)
    assert told(result)["sel B2"] != words["sel B2"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"tempat": "sel B9"}, "W-BUKAN-PRIBADI-TANPA"),
        ({"jenis": "telepon"}, "W-BUKAN-PRIBADI-TANPA"),
        ({"berkas": "berkas/kominfo/lain.csv"}, "W-BUKAN-PRIBADI-TANPA"),
        ({"sampai": "2026-11-20"}, "W-BUKAN-PRIBADI-HABIS"),
        ({"sampai": "2027-11-22"}, "E-BUKAN-PRIBADI-LAMA"),
        ({"tempat": ""}, "E-ALARM-TEMPAT"),
    ],
)
def test_a_waiver_that_does_not_hold_is_told(changes: dict[str, str], code: str, tmp_path: Path) -> None:
    fields = waiver(told(read(tmp_path / "a"))["sel B2"], **changes)
    result = read(tmp_path / "b", TABLE, {name: value for name, value in fields.items() if value})
    assert (WAIVERS, code) in codes(result) and "sel B2" in told(result)
    if code.endswith("LAMA"):
        assert "21 November 2027" in next(each.perbaikan for each in result.problems if each.code == code)


def test_what_is_surely_the_number_of_a_resident_has_no_word(tmp_path: Path) -> None:
    result = read(tmp_path, b"nama,NIK\nA,6171014101900001\n")
    assert result.withheld == (NEWS,) and told(result) == {}


VERDICT = b"no,uraian\n1,Situs slot gacor maxwin daftar sekarang\n2,Bandar togel terpercaya gabung sekarang\n"


def test_a_file_that_quotes_gambling_lawfully_is_waived_as_a_whole(tmp_path: Path) -> None:
    """A court's verdict or a list of blocked sites has it at a thousand places; the word is bound to the bytes."""
    first = read(tmp_path / "a", VERDICT)
    (problem,) = [each for each in first.problems if each.path == FILE]
    word = problem.apa[-5:-1]
    assert problem.apa == f"Berkas ini mempromosikan judi: sel B2 (situs slot), sel B3 (bandar togel), sidik {word}."
    whole = waiver(word, jenis="judi", tempat="seluruh berkas", alasan="Putusan pengadilan mengutip iklan.")
    good = read(tmp_path / "b", VERDICT, whole)
    assert codes(good) == [] and good.registry is not None and FILE in good.registry.assets
    other = read(tmp_path / "c", VERDICT + b"3,Poker online terpercaya gabung\n", whole)
    assert other.withheld == (NEWS,)
    assert {(WAIVERS, "W-BUKAN-PRIBADI-TANPA"), (FILE, "E-LAMPIRAN-JUDI")} < set(codes(other))


def test_what_is_not_told_one_by_one_cannot_be_waived_away(tmp_path: Path) -> None:
    """Fifty findings are told; the waivers of all fifty used to let those behind them pass."""
    table = b"nama,nomor BPJS\n" + b"".join(b"Arsip,00012345%05d\n" % number for number in range(60))
    alarms: list[Alarm] = []
    (found,) = csv_faults(table)

    def noted(alarm: Alarm) -> bool:
        alarms.append(alarm)
        return bool(alarm.sidik)

    kept = without(found, noted)
    assert len(alarms) == 51 and kept is not None and "sel B52 dan sesudahnya" in dict(kept.nilai)["tempat"]


def test_what_is_surely_the_opening_the_file_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from plugins.ppid.guard import files_reading

    asked: list[int] = []
    real = files_reading.files_read
    monkeypatch.setattr("plugins.ppid.loading.files_read", lambda files: asked.append(len(files)) or real(files))
    words = told(read(tmp_path / "isi", store=tmp_path / "t"))
    kept = read(tmp_path / "isi", TABLE, waiver(words["sel B2"]), store=tmp_path / "t")
    assert asked == [1, 0] and list(told(kept)) == ["sel B3"]


def test_no_report_has_the_number_or_the_single_alarms(tmp_path: Path) -> None:
    problems = read(tmp_path).problems
    for form in report.FORMATS.values():
        text = form(problems, "content")
        assert "0001234567890" not in text and "_alarm" not in text


def test_the_last_day_is_that_of_the_next_year() -> None:
    assert year_after(dt.date(2026, 11, 21)) == dt.date(2027, 11, 21)
    assert year_after(dt.date(2028, 2, 29)) == dt.date(2029, 2, 28)

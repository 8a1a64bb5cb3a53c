"""The command ``tenggat``: what an officer reads at the desk, and what a program reads."""

import json
from pathlib import Path

import pytest

from plugins.ppid.__main__ import main
from tests.support import KOTA, WILAYAH, ended, write_content

WORKING = """\
Diterima : Jumat, 13 Maret 2026
Tenggat  : Senin, 6 April 2026, 10 hari kerja

   –  Jumat, 13 Maret 2026: hari diterima, tidak dihitung
   –  Sabtu, 14 Maret 2026: akhir pekan
   –  Minggu, 15 Maret 2026: akhir pekan
   1  Senin, 16 Maret 2026
   2  Selasa, 17 Maret 2026
   –  Rabu, 18 Maret 2026: Cuti Bersama Hari Suci Nyepi (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)
   –  Kamis, 19 Maret 2026: Hari Suci Nyepi (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)
   –  Jumat, 20 Maret 2026: Cuti Bersama Hari Raya Idul Fitri (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)
   –  Sabtu, 21 Maret 2026: akhir pekan
   –  Minggu, 22 Maret 2026: akhir pekan
   –  Senin, 23 Maret 2026: Cuti Bersama Hari Raya Idul Fitri (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)
   –  Selasa, 24 Maret 2026: Cuti Bersama Hari Raya Idul Fitri (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)
   3  Rabu, 25 Maret 2026
   4  Kamis, 26 Maret 2026
   5  Jumat, 27 Maret 2026
   –  Sabtu, 28 Maret 2026: akhir pekan
   –  Minggu, 29 Maret 2026: akhir pekan
   6  Senin, 30 Maret 2026
   7  Selasa, 31 Maret 2026
   8  Rabu, 1 April 2026
   9  Kamis, 2 April 2026
   –  Jumat, 3 April 2026: Wafat Yesus Kristus (SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025)
   –  Sabtu, 4 April 2026: akhir pekan
   –  Minggu, 5 April 2026: akhir pekan
  10  Senin, 6 April 2026
"""


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = ended(main, ["tenggat", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_every_day_is_accounted_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    given = ("--mulai", "2026-03-13", "--hari", "10", "--content", str(tmp_path / "tiada"))
    assert run(capsys, *given) == (0, WORKING, "")


def test_a_period_of_the_law_brings_its_basis(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, _ = run(capsys, "--mulai", "2026-03-13", "--jangka", "keberatan")
    assert code == 0
    assert "Tenggat  : Selasa, 5 Mei 2026, 30 hari kerja" in said
    assert "Dasar    : UU 14/2008 Pasal 36 ayat (2)" in said


def test_an_undecreed_year_is_said_aloud(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, _ = run(capsys, "--mulai", "2026-11-20", "--hari", "30")
    assert code == 0 and "TENGGAT SEMENTARA" in said and "2027" in said


def test_a_program_gets_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, _ = run(capsys, "--mulai", "2026-11-20", "--jangka", "permohonan", "--json")
    data = json.loads(said)
    assert code == 0 and data["tenggat"] == "2026-12-04" and data["sementara"] == []
    assert data["jangka"] == "permohonan" and data["hari"] == 10 == len(data["dihitung"])
    assert {each["jenis"] for each in data["dilewati"]} == {"akhir-pekan"}


def test_office_hours_and_own_holidays_are_those_of_the_city(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    own = "libur: [{tanggal: 2026-08-18, nama: Hari jadi kota, sumber: SE 1/2026}]\n"
    hours = KOTA.replace("senin", "jumat")
    assert "jumat" in hours
    write_content(tmp_path, {"kota.yaml": hours, "wilayah.yaml": WILAYAH, "libur.yaml": own}, city=False)
    given = ("--mulai", "2026-08-14", "--pukul", "23.59", "--hari", "1", "--content", str(tmp_path))
    code, said, _ = run(capsys, *given)
    assert code == 0
    assert "dihitung diterima Rabu, 19 Agustus 2026" in said and "kebiasaan" in said
    assert "Hari jadi kota" in said and "Tenggat  : Kamis, 20 Agustus 2026" in said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--mulai", "13-03-2026", "--hari", "10"), "TTTT-BB-HH"),
        (("--mulai", "2026-02-30", "--hari", "10"), "tidak ada dalam kalender"),
        (("--mulai", "2026-03-13", "--hari", "0"), "bukan banyaknya hari kerja"),
        (("--mulai", "2026-03-13", "--hari", "banyak"), "bukan banyaknya hari kerja"),
        (("--mulai", "2026-03-13", "--jangka", "lain"), 'jangka "lain" tidak dikenal'),
        (("--mulai", "2026-03-13", "--jangka", "permohonan", "--hari", "1"), "salah satu"),
        (("--mulai", "2026-03-13", "--hari", "1", "--pukul", "25.00"), "JJ.MM"),
        (("--mulai", "2026-03-13"), "--hari"),
        (("--hari", "10"), "--mulai"),
    ],
)
def test_a_slip_is_told(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str) -> None:
    code, said, error = run(capsys, *arguments)
    assert code == 3 and said == "" and told in error and "Traceback" not in error


def test_a_calendar_that_cannot_be_read_stops_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    broken = "libur:\n  - tanggal: 2026-10-32\n    nama: Hari kota\n    sumber: Surat\n"
    write_content(tmp_path, {"kota.yaml": KOTA, "wilayah.yaml": WILAYAH, "libur.yaml": broken}, city=False)
    code, said, error = run(capsys, "--mulai", "2026-03-13", "--hari", "10", "--content", str(tmp_path))
    assert code == 2 and said == ""
    assert "libur.yaml:2" in error

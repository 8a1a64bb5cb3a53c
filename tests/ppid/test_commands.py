"""Every command is refused alike: in Indonesian, with exit code 3, without a traceback."""

import subprocess
import sys

import pytest

from plugins.ppid.__main__ import COMMANDS
from plugins.ppid.commands import STOPPED, USAGE
from tests.support import ROOT


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plugins.ppid", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cakupan", "--tahun", "dua ribu"], 'tahun "dua ribu" tidak terbaca'),
        (["cakupan", "--content", "tidak-ada"], 'folder "tidak-ada" tidak ada.'),
        (["cakupan", "--opd", "tidak-ada", "--cache", ""], 'Perangkat daerah "tidak-ada" tidak ada. Yang ada: kota, '),
        (["skor", "--today", "2026-02-30"], 'tanggal "2026-02-30" tidak ada dalam kalender'),
        (["skor", "--minggu", "1"], "tidak dikenal: --minggu 1"),
        (["bukti", "--tahun"], "--tahun memerlukan satu nilai"),
        (["impor-aduan", "a.csv"], "belum ditulis: --peta, --opd"),
        (["dip", "--bekukan", "1"], "--tanggal belum ditulis"),
        (["tenggat", "--mulai", "kemarin", "--hari", "3"], 'tanggal "kemarin" tidak terbaca'),
        (["periksa", "--format", "pdf"], "--format tidak mengenal 'pdf'; yang ada: "),
        (["periksa", "--content", "tidak-ada"], 'folder "tidak-ada" tidak ada.'),
    ],
)
def test_wrong_use_is_refused_in_indonesian(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert result.returncode == USAGE and said in result.stderr, result.stderr
    assert "Traceback" not in result.stderr and not result.stdout


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_its_help(name: str) -> None:
    result = run(name, "--help")
    assert result.returncode == 0 and name in result.stdout


def test_a_city_that_cannot_be_read_is_said() -> None:
    for name in ("cakupan", "skor"):
        result = run(name, "--content", "tests/broken", "--cache", "")
        assert result.returncode == STOPPED and "tasks.py periksa" in result.stderr and "Traceback" not in result.stderr


def test_coverage_and_score_are_told_in_words_and_as_json() -> None:
    result = run("cakupan", "--today", "2026-11-22", "--cache", "")
    assert result.returncode == 0 and "Kota (bersama)" in result.stdout
    result = run("skor", "--opd", "bkad", "--today", "2026-11-22", "--cache", "")
    assert "Nilai 18,33 dari 100: 2,75 dari 15 poin." in result.stdout
    assert "opd/bkad/informasi/lkpd-2025.yaml" in result.stdout
    result = run("skor", "--json", "--tahun", "2025", "--today", "2026-11-22", "--cache", "")
    assert '"pada": "2025-12-31"' in result.stdout and '"kuesioner": "kalbar-2025"' in result.stdout

"""What the page of authenticity promises is true: its command, run as printed, finds the digest of every frozen list."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from bs4 import BeautifulSoup


def computed(page: BeautifulSoup, folder: Path) -> str:
    command = page.select_one("pre")
    assert command is not None
    words = shlex.split(command.get_text())
    assert words[:2] == ["python3", "-c"]
    return subprocess.run([sys.executable, *words[1:]], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_the_printed_command_finds_the_printed_digest(site: Path, tmp_path: Path) -> None:
    page = BeautifulSoup((site / "keaslian" / "index.html").read_text(encoding="utf-8"), "html.parser")
    rows = page.select("table tbody tr")
    assert len(rows) == len(list((site / "dip" / "penetapan").glob("*/penetapan.json"))) > 1
    for row in rows:
        digest, file = row.select_one("code"), row.select("a")[-1]["href"]
        assert digest is not None
        copy = tmp_path / "penetapan.json"
        shutil.copy(site / "keaslian" / str(file), copy)
        assert computed(page, tmp_path).strip() == digest.get_text()
        copy.write_text(copy.read_text(encoding="utf-8").replace('"Kota Uji', '"Kota').replace("2026", "2025", 1))
        assert computed(page, tmp_path).strip() != digest.get_text()


def test_a_city_without_frozen_lists_says_so(metro: Path) -> None:
    text = (metro / "keaslian" / "index.html").read_text(encoding="utf-8")
    assert "Belum ada daftar yang ditetapkan" in text

"""The evidence pack: one folder, true hashes, and what is wrong is said; against a real server when asked."""

import csv
import functools
import hashlib
import http.server
import io
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from plugins.ppid.proof import dead_links, live, proved
from tests.support import ROOT, TODAY


def pack(site: Path, target: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "plugins.ppid", "bukti", "--content", "content", "--situs", str(site)]
    command += ["--output", str(target), "--today", TODAY, "--cache", "", *more]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def rows_of(target: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((target / "bukti.csv").read_text(encoding="utf-8"))))


def test_one_folder_with_items_addresses_hashes_and_owners(site: Path, tmp_path: Path) -> None:
    result = pack(site, tmp_path / "bukti", "--tahun", "2026", "--siteurl", "https://ppid.uji.example/")
    assert result.returncode == 0, result.stderr
    assert sorted(path.name for path in (tmp_path / "bukti").iterdir()) == ["bukti.csv", "bukti.xlsx", "index.html"]
    rows = rows_of(tmp_path / "bukti")
    evidence = [row for row in rows if row["alamat"]]
    assert len(evidence) > 100
    for row in evidence:
        path = row["alamat"].removeprefix("https://ppid.uji.example/")
        file = site / (path + "index.html" if path.endswith("/") else path)
        assert row["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
        assert row["tautan"] == "baik" and row["pemilik"] and row["terakhir"]
    assert any(row["keadaan"].startswith("Dinilai manusia") for row in rows)
    sheet = openpyxl.load_workbook(tmp_path / "bukti/bukti.xlsx")["Bukti"]
    assert sheet.max_row == len(rows) + 1 and sheet.auto_filter.ref and sheet["I2"].is_date
    page = (tmp_path / "bukti/index.html").read_text(encoding="utf-8")
    assert all(row["sha256"] in page for row in evidence) and "bukan nilai resmi" in page
    assert pack(site, tmp_path / "lagi", "--siteurl", "https://ppid.uji.example").returncode == 0
    for name in ("bukti.csv", "bukti.xlsx", "index.html"):
        assert (tmp_path / "lagi" / name).read_bytes() == (tmp_path / "bukti" / name).read_bytes()


def test_a_missing_page_or_dead_link_is_said_and_ends_with_10(site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "situs")
    (copy / "opd/diskominfo/informasi/dip-2026.html").unlink()
    page = copy / "opd/bkad/informasi/lkpd-2025.html"
    page.write_text(page.read_text(encoding="utf-8").replace("<main", '<a href="../../tidak-ada.html">x</a><main'))
    result = pack(copy, tmp_path / "bukti")
    assert result.returncode == 10
    assert "dip-2026" in result.stderr and "tidak ada di folder situs" in result.stderr
    assert "tautan mati: ../../tidak-ada.html" in result.stderr and "Traceback" not in result.stderr


def test_nothing_is_overwritten_and_a_site_is_needed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "bukti").mkdir()
    (tmp_path / "bukti/catatan.txt").write_text("milik saya")
    result = pack(site, tmp_path / "bukti")
    assert result.returncode == 2 and "sudah berisi" in result.stderr
    result = pack(tmp_path / "kosong", tmp_path / "lain")
    assert result.returncode == 2 and "tasks.py build" in result.stderr and not (tmp_path / "lain").exists()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    folder = tmp_path / "tayang"
    folder.mkdir()

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_words: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as found:
        thread = threading.Thread(target=found.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{found.server_port}", folder
        found.shutdown()
        thread.join()


def test_the_live_site_is_compared_by_its_bytes(server: tuple[str, Path]) -> None:
    address, folder = server
    (folder / "a.html").write_text("satu")
    digest = hashlib.sha256(b"satu").hexdigest()
    asked = [(f"{address}/a.html", digest), (f"{address}/a.html", "0"), (f"{address}/b.html", digest)]
    asked += [("http://127.0.0.1:9/x", digest), ("file:///etc/passwd", digest)]
    assert live(asked) == ["sama", "berbeda", "HTTP 404", "tidak terjangkau", "alamat tidak lengkap"]


def test_links_out_of_the_site_and_within_a_page_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("x")
    page = b'<a href="https://lain.example/x">1</a><a href="#atas">2</a><a href="mailto:a@b.example">3</a>'
    page += b'<a href="a/">4</a><a href="a">5</a><a href="b%20c.pdf">6</a><img src="hilang.png"><a href="a/?q=1">7</a>'
    (tmp_path / "b c.pdf").write_bytes(b"")
    assert dead_links(tmp_path, "index.html", page) == ["hilang.png"]
    assert not proved(tmp_path, "tidak/ada.html").baik

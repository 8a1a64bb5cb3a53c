"""The preview as staff use it: a real server that survives bad records, shows them, and stops on Ctrl-C."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.accessibility.contract import check_page
from tests.support import ROOT, TODAY, berita, write_content

PATIENCE = 40.0


class Preview:
    """A running preview of its own copy of the project."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "proyek"
        self.root.mkdir()
        for name in ("plugins", "theme"):
            shutil.copytree(ROOT / name, self.root / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("pelicanconf.py", "tasks.py"):
            shutil.copy(ROOT / name, self.root / name)
        self.content = write_content(self.root / "content", {"opd/kominfo/berita/baik.md": berita("Berita baik")})
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = folder / "log.txt"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "invoke", "preview", "--port", str(self.port)],
                cwd=self.root,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                env={**os.environ, "SOURCE_DATE_EPOCH": "1795280400"},
                # a test run started in the background hands down that Ctrl+C is to be ignored
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
            )

    def page(self, path: str) -> str:
        """A page, or "" while it is not there."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            error.close()
            return ""
        except OSError:
            return ""

    def until(self, told: Callable[[], bool]) -> None:
        """Wait for something to become true."""
        end = time.monotonic() + PATIENCE
        while not told():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.2)


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    running = Preview(tmp_path)
    yield running
    if running.process.poll() is None:
        os.killpg(running.process.pid, signal.SIGKILL)
        running.process.wait()


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as a POSIX signal")
def test_a_day_in_the_life_of_a_preview(preview: Preview) -> None:
    preview.until(lambda: "Berita baik" in preview.page("opd/kominfo/berita/baik.html"))
    assert TODAY == "2026-11-21" and preview.page("masalah/") != ""

    write_content(
        preview.content, {"opd/kominfo/berita/rusak.md": berita("Berita rusak", tanggal="kemarin")}, city=False
    )
    preview.until(lambda: "E-TANGGAL-BENTUK" in preview.page("masalah/"))
    assert "opd/kominfo/berita/rusak.md" in preview.page("masalah/")
    assert check_page("masalah/index.html", preview.page("masalah/")) == []
    assert preview.page("opd/kominfo/berita/rusak.html") == ""
    assert "Berita baik" in preview.page("opd/kominfo/berita/baik.html")

    write_content(preview.content, {"opd/kominfo/berita/rusak.md": berita("Berita pulih")}, city=False)
    preview.until(lambda: "Berita pulih" in preview.page("opd/kominfo/berita/rusak.html"))
    assert "E-TANGGAL-BENTUK" not in preview.page("masalah/")

    city = (preview.content / "kota.yaml").read_text()
    (preview.content / "kota.yaml").write_text("nama: [\n")
    preview.until(lambda: "kota.yaml" in preview.page("masalah/"))
    (preview.content / "kota.yaml").write_text(city)
    preview.until(lambda: "kota.yaml" not in preview.page("masalah/"))
    preview.until(lambda: "Berita pulih" in preview.page("opd/kominfo/berita/rusak.html"))

    template = preview.root / "theme/templates/records/berita.html"
    sound = template.read_text()
    template.write_text("{% if %}")
    preview.until(lambda: "berita.html baris 1" in preview.log.read_text())
    template.write_text(sound)
    preview.until(lambda: preview.log.read_text().rstrip().endswith("detik"))

    builds = preview.log.read_text().count(" halaman, ")
    time.sleep(2)
    assert preview.log.read_text().count(" halaman, ") == builds, "the preview builds in a loop"

    os.killpg(preview.process.pid, signal.SIGINT)
    assert preview.process.wait(10) == 0
    assert "Traceback" not in preview.log.read_text(), preview.log.read_text()
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", preview.port)) != 0, "something still listens"

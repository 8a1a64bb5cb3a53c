"""The time from saving a file to seeing its page in the preview: an operator's wait, with the whole corpus behind it."""

import os
import re
import selectors
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import edits
from .corpus import ROOT
from .measure import environment

_STARTING = 600.0
_WAIT = 60.0
_LOOK = 0.05


class NotSeen(Exception):
    """The preview did not start or did not show what was saved; the message says which."""


def waits(code: Path, content: Path, saves: int) -> list[float]:
    """Seconds from each of ``saves`` saved titles until the page has it, in a preview of ``content`` run from ``code``."""
    if not (code / "theme").is_dir():
        shutil.copytree(ROOT / "theme", code / "theme")
    with _preview(code, content, content.with_name("pratinjau")) as address:
        return [_wait(address, content, number) for number in range(saves)]


@contextmanager
def _preview(code: Path, content: Path, output: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "plugins.preview", "--content", str(content), "--output", str(output)]
    process = subprocess.Popen(
        command,
        cwd=code,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**environment(), "SOURCE_DATE_EPOCH": "1795280400"},
    )
    try:
        yield _address(process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate()


def _address(process: subprocess.Popen[bytes]) -> str:
    """Where the preview says it is to be seen."""
    assert process.stdout is not None
    said, end = b"", time.monotonic() + _STARTING
    os.set_blocking(process.stdout.fileno(), False)
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while time.monotonic() < end and process.poll() is None:
            if selector.select(1):
                said += process.stdout.read() or b""
            if found := re.search(rb"http://127\.0\.0\.1:\d+", said):
                return found[0].decode()
    raise NotSeen("pratinjau tidak mulai")


def _wait(address: str, content: Path, number: int) -> float:
    """Save one title and look for it."""
    news = sorted(content.glob("opd/*/berita/*.md"))
    file = news[(number * 2 + 1) * len(news) // 64 % len(news)]
    page = f"{address}/{file.relative_to(content).with_suffix('.html').as_posix()}"
    words = f"Judul yang baru disimpan nomor {number}"
    time.sleep(1)  # as a person pauses; the preview is at rest
    start = time.monotonic()
    edits.replaced(file, r"(?m)^judul: .*$", f"judul: {words}")
    while time.monotonic() < start + _WAIT:
        if words in _seen(page):
            return time.monotonic() - start
        time.sleep(_LOOK)
    raise NotSeen(f"{page} tidak menampilkan judul yang disimpan")


def _seen(page: str) -> str:
    try:
        with urllib.request.urlopen(page, timeout=_WAIT) as answer:
            return str(answer.read().decode())
    except urllib.error.URLError:
        return ""

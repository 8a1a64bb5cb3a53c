"""A command ends quickly, and yet with all it printed, its code, and what was to be done at the end."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT

_SCRIPT = """
import atexit, sys
from pathlib import Path
from plugins.ppid.console import leave
class Slow:
    def __del__(self): Path(sys.argv[1]).write_text("dibongkar")
kept = Slow()
atexit.register(print, "pada akhirnya")
print("isi", end="")
print("pesan", end="", file=sys.stderr)
leave(10)
"""


def test_leaving_writes_what_was_printed_keeps_the_code_and_takes_nothing_apart(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _SCRIPT, str(tmp_path / "jejak")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (10, "isipada akhirnya\n", "pesan")
    assert not (tmp_path / "jejak").exists()


def test_a_reader_that_has_gone_away_is_no_success(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    script = "from plugins.ppid.console import leave\nprint('isi')\nleave(0)"
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=buffered, stdout=write, stderr=subprocess.DEVNULL, check=False
    )
    os.close(write)
    assert done.returncode == 120

"""Runs a command as a whole process and tells its user and system time, its wall time and its peak memory."""

import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .memory import Watch

_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds of user, system and wall time, peak memory in MiB, the exit code, and the end of what it said.

    User and system time include every process it waited for. ``peak`` is the larger of two figures: what ``wait4``
    tells, the resident memory of the largest single process, and the most that ``Watch`` saw of all of them together.
    Several processes may thus briefly need more than ``peak``. It is never below the memory of the measuring process,
    which therefore stays small.
    """

    user: float
    sys: float
    wall: float
    peak: float
    code: int
    said: str = ""

    @property
    def cpu(self) -> float:
        """User and system time together."""
        return self.user + self.sys


def measured(command: Sequence[str], cwd: Path) -> Run:
    """Run ``command`` in ``cwd``; its output is thrown away but for the end of its errors."""
    with tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=errors, env=environment())
        with Watch(process.pid) as watch:
            _pid, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        size = errors.seek(0, os.SEEK_END)
        errors.seek(max(0, size - _KEPT))
        said = errors.read().decode(errors="replace").strip()
    peak = max(usage.ru_maxrss / 1024, watch.peak)
    return Run(usage.ru_utime, usage.ru_stime, wall, peak, process.returncode, said)


def environment() -> dict[str, str]:
    """This process's environment as an operator has it: Python keeps the bytecode of what it has compiled."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def median(runs: Sequence[Run]) -> Run:
    """The median of each time; the largest peak and exit code."""
    return Run(
        statistics.median(run.user for run in runs),
        statistics.median(run.sys for run in runs),
        statistics.median(run.wall for run in runs),
        max(run.peak for run in runs),
        max(run.code for run in runs),
    )

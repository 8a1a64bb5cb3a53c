"""Runs a command as a whole process and tells its wall time, CPU time and peak memory."""

import os
import statistics
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds of wall and CPU time (children included), and peak resident memory in MiB."""

    wall: float
    cpu: float
    peak: float
    code: int


def measured(command: Sequence[str], cwd: Path) -> Run:
    """Run ``command`` in ``cwd``, its output thrown away."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode)


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(
        statistics.median(run.wall for run in runs),
        statistics.median(run.cpu for run in runs),
        max(run.peak for run in runs),
        max(run.code for run in runs),
    )

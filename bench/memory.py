"""Watches the memory of a process and all below it while it runs, where the system has ``/proc``.

Shared pages are counted once (proportional set size), so processes that were forked do not count twice. A look is
taken five times a second: what comes and goes in between is seen only by ``wait4``, and only of a single process.
"""

import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

INTERVAL = 0.2
_PROC = Path("/proc")


class Watch:
    """A context in which the process ``pid`` is watched; afterwards ``peak`` is the most that was seen, in MiB."""

    def __init__(self, pid: int) -> None:
        self.peak = 0.0
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._looking, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _looking(self) -> None:
        while not self._over.wait(INTERVAL):
            pids = list(below(self._pid))
            if len(pids) > 1:  # of a single process wait4 tells the true peak
                self.peak = max(self.peak, sum(map(resident, pids)))


def below(pid: int) -> Iterator[int]:
    """The process and everything it started that still runs."""
    yield pid
    try:
        lists = [(task / "children").read_text() for task in (_PROC / str(pid) / "task").iterdir()]
    except OSError:
        return
    for child in " ".join(lists).split():
        yield from below(int(child))


def resident(pid: int) -> float:
    """The process's share of memory in MiB; 0 when it has ended."""
    try:
        lines = (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)

"""Lends an ``Executor`` (PEP 3148): processes of this machine, or the workers of a Dask cluster."""

import multiprocessing
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, NamedTuple, TypeVar

WORTH = 400
"""Tasks below which starting processes costs more than it saves."""
T = TypeVar("T")


OTHER_VERSION = "Pekerja jauh menjalankan versi Jendela atau pustaka yang lain; samakan dahulu."
_LOST = (BrokenExecutor, CancelledError, ImportError, RuntimeError, OSError)
"""What a pool raises when its workers, and not the work, have failed."""


class NoWorkers(Exception):
    """The workers that were asked for cannot be had or used; the message is Indonesian."""


class Lent(NamedTuple):
    """An executor, how many calls it should be given ahead, and whether its workers share this process's memory."""

    executor: Executor
    ahead: int
    shared: bool

    def in_order(self, function: Callable[..., T], calls: Iterable[tuple[Any, ...]]) -> Iterator[T]:
        """The results of ``function`` for each tuple of arguments, in their order, never more than ``ahead`` waiting."""
        waiting: deque[Future[T]] = deque()
        try:
            for call in calls:
                waiting.append(self.executor.submit(function, *call))
                if len(waiting) > self.ahead:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except _LOST as error:
            for future in waiting:
                future.cancel()
            raise NoWorkers(
                f"Pekerja gagal atau berhenti di tengah jalan ({type(error).__name__}: {error})."
            ) from error


def processes(spec: str) -> int:
    """How many processes ``spec`` means: a number, or "" for one for each core; 0 for the address of a cluster."""
    if not spec:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return int(spec) if spec.isdecimal() else 0


@contextmanager
def workers(spec: str, tasks: int) -> Iterator[Lent | None]:
    """Workers for ``tasks`` tasks, or None where this process alone is as good.

    ``spec`` is "" (this machine's cores), a number of processes, or the address of a Dask scheduler such as
    ``tcp://10.0.0.1:8786``. Raises NoWorkers.
    """
    number = processes(spec)
    if number == 1 or tasks < WORTH:
        yield None
    elif number:
        # a fork shares what is loaded; with threads about it is not safe
        fork = sys.platform == "linux" and threading.active_count() == 1
        context = multiprocessing.get_context("fork" if fork else "spawn")
        with ProcessPoolExecutor(number, mp_context=context, initializer=_ends_with_parent) as pool:
            yield Lent(pool, 2 * number + 2, fork)
    else:
        yield from _cluster(spec)


def _ends_with_parent() -> None:
    """Let this worker end when the process that started it is gone: one that was killed would leave it waiting for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _cluster(address: str) -> Iterator[Lent]:
    try:
        from distributed import Client
    except ImportError:
        raise NoWorkers(
            "Pekerja jauh memerlukan Dask: pip install --require-hashes -r requirements-dask.txt."
        ) from None
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError) as error:
        raise NoWorkers(f'Penjadwal Dask "{address}" tidak dapat dihubungi ({error}).') from None
    try:
        ahead = 4 * max(1, sum(client.nthreads().values()))
        with client.get_executor(pure=False, retries=2) as executor:
            yield Lent(executor, ahead, False)
    finally:
        client.close()

"""Makes outputs in another process: a job names a build, so that any worker that sees the same folders can join in."""

import functools
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from .errors import unwritten
from .options import Options
from .placing import Placed, Places
from .plan import Site
from .ppid.build.outputs import Rendered
from .ppid.cache.store import Store
from .ppid.snapshots import from_snapshot, snapshot
from .ppid.workers import OTHER_VERSION, NoWorkers
from .version import site_version


class Job(NamedTuple):
    """One build: its options, its record store, the snapshot of its registry, the version of its code, its process, and what ``Indexed.told`` tells."""

    options: Options
    store: str
    snapshot: str
    version: str
    process: int
    indeks: tuple[str, int]


_AT_HAND: dict[Job, tuple[Site, Places]] = {}
"""The build of this process and where it puts pages, which forked workers find here without loading anything."""

_ONE_AT_A_TIME = threading.Lock()
"""A site notes the questions of one output at a time, and a Dask worker may have several threads."""


@contextmanager
def job_of(site: Site, places: Places, store: Store, shared: bool) -> Iterator[Job]:
    """The job of ``site``, whose pages go to ``places``; ``shared`` says that its workers are forks of this process."""
    assert store.file is not None
    file = store.file.with_name(f"cuplikan-{os.getpid()}.json").resolve()
    job = Job(site.options, str(store.file.resolve()), str(file), site_version(), os.getpid(), site.index)
    _AT_HAND[job] = site, places
    try:
        if not shared:
            file.write_text(snapshot(site.registry, site.result), encoding="utf-8")
        yield job
    finally:
        del _AT_HAND[job]
        file.unlink(missing_ok=True)


def made_in_batch(job: Job, names: list[str]) -> list[Rendered]:
    """Make the pages and feeds ``names`` of ``job``, in a process that need not see its output folder."""
    with _ONE_AT_A_TIME:
        site = _opened(job)
        return site.looked_at(site.rendering.made(names))


def placed_in_batch(job: Job, names: list[str]) -> list[Placed]:
    """Make the pages and feeds ``names`` of ``job`` and put them into their places, in a fork of the process of ``job``.

    Nothing is written once that process has gone: the folder is then the next build's. Raises Dihentikan.
    """
    site, places = _AT_HAND[job]
    done = []
    for made in site.looked_at(site.rendering.made(names)):
        if os.getppid() != job.process:
            os._exit(1)
        try:
            done.append(places.put(made))
        except OSError as error:
            raise unwritten(error) from error
    return done


@functools.lru_cache(maxsize=1)
def _opened(job: Job) -> Site:
    """The site of ``job`` in a process that knows nothing of it yet."""
    if job.version != site_version():
        raise NoWorkers(OTHER_VERSION)
    text = Path(job.snapshot).read_text(encoding="utf-8")
    registry, result = from_snapshot(job.options.content, text, Store(Path(job.store), reading=True))
    return Site(job.options, registry, result, index=job.indeks)

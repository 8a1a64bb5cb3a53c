"""Makes outputs in another process: a job names a build, so that any worker that sees the same folders can join in."""

import functools
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from .options import Options
from .plan import Site
from .ppid.build.outputs import Rendered
from .ppid.cache.store import Store
from .ppid.snapshots import from_snapshot, snapshot
from .ppid.workers import OTHER_VERSION, NoWorkers
from .version import site_version


class Job(NamedTuple):
    """One build: its options, its record store, the snapshot of its registry, the version of its code, and what ``Indexed.told`` tells."""

    options: Options
    store: str
    snapshot: str
    version: str
    indeks: tuple[str, int]


_AT_HAND: dict[Job, Site] = {}
"""The build of this process, which forked workers find here without loading anything."""

_ONE_AT_A_TIME = threading.Lock()
"""A site notes the questions of one output at a time, and a Dask worker may have several threads."""


@contextmanager
def job_of(site: Site, store: Store, shared: bool) -> Iterator[Job]:
    """The job of ``site``; ``shared`` says that its workers are forks of this process."""
    assert store.file is not None
    file = store.file.with_name(f"cuplikan-{os.getpid()}.json").resolve()
    job = Job(site.options, str(store.file.resolve()), str(file), site_version(), site.index)
    _AT_HAND[job] = site
    try:
        if not shared:
            file.write_text(snapshot(site.registry, site.result), encoding="utf-8")
        yield job
    finally:
        del _AT_HAND[job]
        file.unlink(missing_ok=True)


def made_in_batch(job: Job, names: list[str]) -> list[Rendered]:
    """Make the pages and feeds ``names`` of ``job``."""
    with _ONE_AT_A_TIME:
        rendering = (_AT_HAND.get(job) or _opened(job)).rendering
        return [rendering.made(name) for name in names]


@functools.lru_cache(maxsize=1)
def _opened(job: Job) -> Site:
    """The site of ``job`` in a process that knows nothing of it yet."""
    if job.version != site_version():
        raise NoWorkers(OTHER_VERSION)
    text = Path(job.snapshot).read_text(encoding="utf-8")
    registry, result = from_snapshot(job.options.content, text, Store(Path(job.store), reading=True))
    return Site(job.options, registry, result, index=job.indeks)

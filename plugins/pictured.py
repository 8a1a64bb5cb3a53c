"""Gives the pictures of a registry their forms, before the site is planned."""

from dataclasses import replace
from functools import partial

from .options import Options
from .ppid.cache.store import Store
from .ppid.gallery import too_heavy, with_forms
from .ppid.loading import Loaded
from .ppid.registry import Registry
from .ppid.workers import workers
from .progress import step


def pictured(options: Options, registry: Registry, result: Loaded, store: Store) -> tuple[Registry, Loaded]:
    """The same with the forms of all pictures; a picture that is as it was costs nothing."""
    with step("Menyiapkan gambar") as advance:
        lent = partial(workers, options.workers)
        assets = with_forms(options.content, registry.assets, store.pictures, lent, advance)
    problems = tuple(sorted({*result.problems, *too_heavy(assets)}))
    registry = replace(registry, assets=assets)
    return registry, replace(result, registry=registry if result.registry is not None else None, problems=problems)

"""Which packages are installed, in which versions: part of what any remembered result depends on."""

import functools
import os
import sys


@functools.cache
def installed() -> tuple[str, ...]:
    """Every installed package with its version, read off the names of their folders."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            found.update(
                name
                for name in os.listdir(folder or ".")  # noqa: PTH208 - names alone
                if name.endswith((".dist-info", ".egg-info"))
            )
        except OSError:
            continue
    return tuple(sorted(found))

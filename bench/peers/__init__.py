"""The generators we are compared with; each writes an equal site from a corpus and tells the command that builds it."""

import importlib
from pathlib import Path
from typing import Protocol, cast

NAMES = ("hugo", "pagefind", "eleventy", "pelican")
"""The peers as the command line names them; the first is what ratios are against."""


class Peer(Protocol):
    """What the package of a peer offers."""

    NAME: str
    """Its name in tables."""

    def write(self, corpus: Path, site: Path) -> None:
        """Write the site of ``corpus`` into the folder ``site``, which is not there yet."""

    def command(self, site: Path, output: Path) -> list[str]:
        """The build of ``site`` into ``output``, to be run in ``site``; ``tools.Unavailable`` when it cannot be had."""


def peer(name: str) -> Peer:
    """The peer of that name."""
    return cast(Peer, importlib.import_module(f"{__name__}.{name}"))

"""Loads Pelican without docutils, which it would only need to read reStructuredText: here every record is Markdown or YAML.

Docutils brings PIL and pygments with it, together a good part of what is loaded to make six pages.
"""

import importlib
import sys
from types import ModuleType

_STANDING_IN = (
    "docutils",
    "docutils.core",
    "docutils.io",
    "docutils.parsers",
    "docutils.parsers.rst",
    "docutils.parsers.rst.languages",
    "docutils.writers",
    "docutils.writers.html4css1",
    "pelican.rstdirectives",
)
"""What ``pelican.readers`` imports for its reader of reStructuredText."""


class _StandIn(ModuleType):
    """A module in which every name is a class that does nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (), {})
        setattr(self, name, made)
        return made


def load_pelican() -> None:
    """Import Pelican, if nobody has, with stand-ins for docutils; whoever imports docutils later gets docutils itself.

    Not for a site with Pelican's own plugins, which may read what they like.
    """
    if "pelican" in sys.modules or "docutils" in sys.modules:
        return
    modules = {name: _StandIn(name) for name in _STANDING_IN}
    for name, module in modules.items():
        folder, _, last = name.rpartition(".")
        if folder in modules:
            setattr(modules[folder], last, module)
    sys.modules.update(modules)
    try:
        importlib.import_module("pelican")
    finally:
        for name, module in modules.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]

"""Loads Pelican without what it never needs here, and what is a good part of all that is loaded to make six pages.

That is docutils with PIL and pygments, to read reStructuredText, where every record is Markdown or YAML; rich, to print in
columns; and watchfiles, to wait for changes.
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
    "pelican.server",
    "rich",
    "rich.console",
    "rich.logging",
    "watchfiles",
)
"""What ``pelican``, its ``readers``, ``log`` and ``utils`` import, for what is not asked of them."""


class _Nothing:
    """Takes whatever it is made with, and does nothing."""

    def __init__(self, *_arguments: object, **_named: object) -> None:
        pass


class _StandIn(ModuleType):
    """A module in which every name is a class that does nothing."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (_Nothing,), {})
        setattr(self, name, made)
        return made


def load_pelican() -> None:
    """Import Pelican, if nobody has, with stand-ins; whoever imports one of them later, docutils say, gets docutils itself.

    Its messages are to go to another handler than its own, which is one of what is left out.

    Not for a site with Pelican's own plugins, which may read what they like.
    """
    if "pelican" in sys.modules or "docutils" in sys.modules:
        return
    modules = {name: _StandIn(name) for name in _STANDING_IN if name.split(".")[0] not in sys.modules}
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

"""Pelican adapters of Jendela; the domain is in ``plugins.ppid``."""

from typing import Any


def __getattr__(name: str) -> Any:
    """``plugins.Jendela``, the class for Pelican's setting ``PELICAN_CLASS``, loaded when Pelican asks for it."""
    if name == "Jendela":
        from .site import Jendela

        return Jendela
    raise AttributeError(name)

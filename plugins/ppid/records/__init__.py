"""The kinds of record: every ``Isi`` subclass of this package that sets ``JENIS``, found by itself.

A new kind is one module here, one template, one example pair and one glossary line.
"""

import importlib
import pkgutil
from types import MappingProxyType

from .base import KELOMPOK, Isi


def _record_types() -> dict[str, type[Isi]]:
    """Every kind by its code, in the order of the site's parts and then of the code."""
    found: dict[str, type[Isi]] = {}
    for module in pkgutil.iter_modules(__path__):
        for value in vars(importlib.import_module(f"{__name__}.{module.name}")).values():
            if isinstance(value, type) and issubclass(value, Isi) and "JENIS" in vars(value):
                found[value.JENIS.kode] = value
    order = list(KELOMPOK)
    return dict(sorted(found.items(), key=lambda item: (order.index(item[1].JENIS.kelompok), item[0])))


RECORD_TYPES = MappingProxyType(_record_types())
"""``{"aduan": Aduan, ...}``: the union of all kinds."""

"""The procurement documents that must be open, by phase, and which phases of a package are complete.

Read from ``reference/pengadaan.yaml`` (PERKI 1/2021 Ps 15 (9)).
"""

import functools
from collections.abc import Mapping
from typing import Any, NamedTuple

from ..records.pengadaan import KetersediaanDokumen
from .reference import document


class Fase(NamedTuple):
    """One phase: its code, the codes of its documents, and where the list is from."""

    kode: str
    dokumen: frozenset[str]
    sumber: str


@functools.cache
def phases() -> tuple[Fase, ...]:
    """The phases in their order; together they have every document of the vocabulary, each once."""
    return tuple(
        Fase(raw["kode"], frozenset(raw["dokumen"]), raw["sumber"]) for raw in document("pengadaan.yaml")["fase"]
    )


def complete(more: Mapping[str, Any]) -> tuple[str, ...]:
    """The phases of which a package (its ``Card.lebih``) has a document and lacks none that it lists as missing."""
    there, missing = (more.get(state.value, ()) for state in (KetersediaanDokumen.TERSEDIA, KetersediaanDokumen.BELUM))
    return tuple(
        phase.kode for phase in phases() if not phase.dokumen.isdisjoint(there) and phase.dokumen.isdisjoint(missing)
    )

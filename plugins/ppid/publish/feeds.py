"""Plans the Atom feeds: of everything that makes news, of each such kind, and of each department."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .. import urls
from ..records import RECORD_TYPES
from ..registry import Record, Registry, newest_first

LENGTH = 30
"""Entries of a feed."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: its address, title and entries, newest first; never empty."""

    url: str
    judul: str
    records: tuple[Record, ...]


def feeds(registry: Registry) -> Iterator[Feed]:
    """Every feed that has entries."""
    news = [jenis for jenis, kind in RECORD_TYPES.items() if kind.UMPAN]
    heads = [record for jenis in news for record in newest_first(registry.of_kind(jenis))[:LENGTH]]
    plans: list[tuple[str, str, Sequence[Record]]] = [(urls.feed(), "Terbaru", heads)]
    plans += [(urls.feed(jenis), RECORD_TYPES[jenis].JENIS.jamak, registry.of_kind(jenis)) for jenis in news]
    for opd, kinds in registry.by_opd.items():
        owner = registry.department(opd)
        own = [record for found in kinds.values() for record in found[:LENGTH]]
        plans.append((urls.feed("opd", opd), owner.isi.judul if owner is not None else opd, own))
    for url, title, records in plans:
        if records:
            yield Feed(url, title, tuple(newest_first(records)[:LENGTH]))

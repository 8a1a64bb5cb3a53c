"""All sound records, found by key, kind and department, and linked in both directions."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from . import urls
from .intake.richtext import EMPTY, Body
from .intake.sources import Identity
from .records import RECORD_TYPES
from .records.base import Isi, Tanda
from .records.kota import Kota, Wilayah
from .records.references import Place, references
from .records.terms import StatusTerbit
from .records.values import Acuan


@dataclass(frozen=True, slots=True, eq=False)
class Record:
    """One sound record: its identity, its typed content and its rendered text."""

    identity: Identity
    isi: Isi
    body: Body = EMPTY
    acuan: tuple[tuple[Place, Acuan], ...] = ()
    """Everything its fields name, found once."""

    @classmethod
    def of(cls, identity: Identity, isi: Isi, body: Body = EMPTY) -> "Record":
        """The record with its references found."""
        return cls(identity, isi, body, tuple(references(isi)))

    @property
    def key(self) -> str:
        """``opd/jenis/id``, or ``halaman/id``."""
        return self.identity.key

    @property
    def path(self) -> str:
        """The file it was read from, relative to the content folder."""
        return self.identity.path

    @property
    def opd(self) -> str:
        """Folder of the department; "" for a standing page."""
        return self.identity.opd

    @property
    def jenis(self) -> str:
        """Code of the kind."""
        return self.identity.jenis

    @property
    def url(self) -> str:
        """Its permanent address."""
        return urls.record(self.identity.opd, self.identity.jenis, self.identity.id)

    @property
    def tanda(self) -> Tanda | None:
        """Its tag in lists."""
        return self.isi.tanda

    def public_at(self, now: dt.datetime) -> bool:
        """Whether it may be shown at ``now``: no draft, and no embargo that still holds."""
        if self.isi.status is not StatusTerbit.TERBIT:
            return False
        return self.isi.terbit_pada is None or self.isi.terbit_pada <= now


@dataclass(frozen=True, slots=True)
class Asset:
    """One attachment or picture as it lies in the content folder."""

    path: str
    size: int
    width: int = 0
    height: int = 0


def newest_first(records: Iterable[Record]) -> list[Record]:
    """By day of the last change, newest first; equal days by key, so that the order never depends on a hash."""
    return sorted(sorted(records, key=lambda record: record.key), key=lambda record: record.isi.mutakhir, reverse=True)


@dataclass(frozen=True, slots=True)
class Registry:
    """The public records of one city at one moment, with every link resolved both ways.

    ``links`` maps a record's key to the keys it points at, in order; ``backlinks`` is the inverse. Drafts, embargoed
    and broken records are not in it and cannot be reached from it.
    """

    kota: Kota
    wilayah: Wilayah
    now: dt.datetime
    records: Mapping[str, Record]
    assets: Mapping[str, Asset]
    """Attachments and pictures that public records use, by path."""
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    backlinks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    by_kind: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    by_opd: Mapping[str, Mapping[str, tuple[Record, ...]]] = field(default_factory=dict)
    by_duty: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    by_statute: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)

    @property
    def today(self) -> dt.date:
        """The city's calendar day."""
        return self.now.date()

    def of_kind(self, jenis: str) -> tuple[Record, ...]:
        """Records of a kind in the order of their lists: newest first, events by their day."""
        return self.by_kind.get(jenis, ())

    def department(self, opd: str) -> Record | None:
        """The profile of a department."""
        return self.records.get(f"{opd}/opd/{opd}")

    def resolved(self, reference: str, opd: str) -> Record | None:
        """The public record that ``reference``, written in a record of ``opd``, names."""
        return self.records.get(key_of(reference, opd))


def key_of(reference: str, opd: str) -> str:
    """The key that a reference names: ``jenis/id`` means one of the same department."""
    if reference.count("/") == 1 and not reference.startswith("halaman/"):
        return f"{opd}/{reference}"
    return reference


def linked(
    kota: Kota,
    wilayah: Wilayah,
    now: dt.datetime,
    records: Iterable[Record],
    assets: Mapping[str, Asset],
    links: Mapping[str, tuple[str, ...]],
    duties: Mapping[str, tuple[str, ...]],
    statutes: Mapping[str, tuple[str, ...]],
) -> Registry:
    """Build the registry of ``records``, all of them public.

    ``links``, ``duties`` and ``statutes`` map a record's key to the keys, duty codes and law codes it names.
    """
    ordered = newest_first(records)
    public = {record.key: record for record in ordered}
    kinds: dict[str, list[Record]] = {jenis: [] for jenis in RECORD_TYPES}
    departments: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    by_duty: dict[str, list[Record]] = defaultdict(list)
    by_statute: dict[str, list[Record]] = defaultdict(list)
    forward: dict[str, tuple[str, ...]] = {}
    backward: dict[str, list[str]] = defaultdict(list)
    for record in sorted(ordered, key=lambda record: record.isi.hari_urut, reverse=True):
        kinds[record.jenis].append(record)
    for record in ordered:
        if record.opd and record.jenis != "opd":
            departments[record.opd][record.jenis].append(record)
        for code in dict.fromkeys(duties.get(record.key, ())):
            by_duty[code].append(record)
        for code in dict.fromkeys(statutes.get(record.key, ())):
            by_statute[code].append(record)
        targets = tuple(key for key in dict.fromkeys(links.get(record.key, ())) if key in public and key != record.key)
        if targets:
            forward[record.key] = targets
            for key in targets:
                backward[key].append(record.key)
    return Registry(
        kota=kota,
        wilayah=wilayah,
        now=now,
        records=public,
        assets=assets,
        links=forward,
        backlinks={key: tuple(keys) for key, keys in backward.items()},
        by_kind={jenis: tuple(found) for jenis, found in kinds.items()},
        by_opd={
            opd: {jenis: tuple(found) for jenis, found in group.items()} for opd, group in sorted(departments.items())
        },
        by_duty={code: tuple(found) for code, found in by_duty.items()},
        by_statute={code: tuple(found) for code, found in by_statute.items()},
    )

"""A content folder to a registry of what may be shown now, and every problem of every file in one run."""

import datetime as dt
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from itertools import starmap
from pathlib import Path
from zoneinfo import ZoneInfo

from .cache.store import Kept, Store, restored
from .cards import ASSET, FILE, NOTHING, RECORD, Card
from .intake.assets import PICTURES, ending, picture_size
from .intake.checks import Locate, World, department_fault, problems_of, suspicious
from .intake.files import MAX_ASSET, Listing, listing, read, too_large
from .intake.reading import batch_parsed, lines_of, record_parsed, site_file_read
from .intake.richtext import Renderer
from .intake.sources import Identity, path_key, sorted_files
from .intake.yaml_source import line_at
from .problems import Problem
from .records.kota import Kota, Wilayah
from .registry import Asset, Content, Record, Registry, linked
from .workers import Lent

Progress = Callable[[int, int], None]
Workers = Callable[[int], AbstractContextManager[Lent | None]]
"""Lends workers for a number of tasks."""
BATCH = 200
"""Files that one worker reads at a time."""


class SourceChanged(Exception):
    """A record file was changed while the site was being built; the message is Indonesian."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of reading a content folder.

    ``registry`` is None when the site as a whole cannot stand (``kota.yaml`` or ``wilayah.yaml`` is not sound).
    ``withheld`` are the paths of record files that are kept back because of an error; ``drafts`` counts the sound
    records that are drafts or under embargo; ``read`` counts the record files that were not known from before.
    """

    registry: Registry | None
    problems: tuple[Problem, ...]
    withheld: tuple[str, ...]
    drafts: int
    files: int
    read: int = 0
    marks: tuple[str, ...] = ()
    """The marks of ``kota.yaml`` and ``wilayah.yaml``."""


def loaded(
    root: Path,
    now: dt.datetime,
    store: Store | None = None,
    progress: Progress | None = None,
    workers: Workers | None = None,
) -> Loaded:
    """Read everything under ``root`` as it is to be shown at ``now`` (aware).

    Files that ``store`` remembers are not read again, and it must stay open as long as the registry is used; ``workers``
    read the others side by side; ``progress`` is told (files done, files to read).
    """
    store = store if store is not None else Store.in_memory()
    names = listing(root)
    places = sorted_files(names.sizes)
    problems = [*names.problems, *places.problems]
    kota, wilayah = _site_files(root, names, problems)
    cards, read_now = _cards(root, names, places.records, store, problems, progress, workers)
    contents = _Contents(root, store)
    records = [Record(card, contents) for card in cards]
    records = _without_doubles(places.records, records, problems)
    registry, drafts = None, 0
    if kota is not None and wilayah is not None:
        registry, drafts = _checked(root, names, places.records, places.assets, records, kota, wilayah, now, problems)
    spoiled = {problem.path for problem in problems if problem.galat}
    withheld = tuple(sorted(identity.path for identity in places.records if identity.path in spoiled))
    marks = tuple(names.mark(model.BERKAS) if model.BERKAS in names.sizes else "" for model in (Kota, Wilayah))
    return Loaded(registry, tuple(sorted(set(problems))), withheld, drafts, len(places.records), read_now, marks)


class _Contents:
    """Finds the content of a record: from the store, or from its file again."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root = root
        self._store = store

    def __call__(self, card: Card) -> Content:
        found = self._store.content(card)
        if found is None:
            parsed = record_parsed(self._root, card.identity, card.mark, Renderer().body)
            if parsed.card != card:
                raise SourceChanged(f'Berkas "{card.path}" berubah selama situs dibuat. Jalankan sekali lagi.')
            found = restored(card.jenis, parsed.isi, parsed.body)
            self._store.hold(card, found)
        return found


def _cards(
    root: Path,
    names: Listing,
    identities: tuple[Identity, ...],
    store: Store,
    problems: list[Problem],
    progress: Progress | None,
    workers: Workers | None,
) -> tuple[list[Card], int]:
    """The cards of all sound files, in the order of ``identities``, and how many files had to be read for them."""
    known = store.kept()
    marks = {identity.path: names.mark(identity.path) for identity in identities}
    store.forget([path for path in known if path not in marks])
    wanted = [
        (identity, marks[identity.path])
        for identity in identities
        if identity.path not in known or known[identity.path].mark != marks[identity.path]
    ]
    batches = [wanted[start : start + BATCH] for start in range(0, len(wanted), BATCH)]
    done = 0
    with workers(len(wanted)) if workers is not None else nullcontext() as lent:
        calls = ((root, batch) for batch in batches)
        read_now = lent.in_order(batch_parsed, calls) if lent is not None else starmap(batch_parsed, calls)
        for batch, results in zip(batches, read_now, strict=True):
            for (identity, mark), parsed in zip(batch, results, strict=True):
                known[identity.path] = Kept(mark, parsed.card, parsed.problems)
                store.keep(identity.path, parsed)
            done += len(batch)
            if progress is not None:
                progress(done, len(wanted))
    store.save()
    cards: list[Card] = []
    for identity in identities:
        kept = known[identity.path]
        problems.extend(kept.problems)
        if kept.card is not None:
            cards.append(kept.card)
    return cards, len(wanted)


def _site_files(root: Path, names: Listing, problems: list[Problem]) -> tuple[Kota | None, Wilayah | None]:
    found: list[object] = []
    for model in (Kota, Wilayah):
        value, faults = site_file_read(root, model.BERKAS, model) if model.BERKAS in names.sizes else (None, ())
        problems.extend(faults)
        if value is None:
            problems.append(Problem.at(model.BERKAS, 0, "E-KOTA", berkas=model.BERKAS))
        found.append(value)
    kota, wilayah = found
    return (kota if isinstance(kota, Kota) else None), (wilayah if isinstance(wilayah, Wilayah) else None)


def _without_doubles(identities: tuple[Identity, ...], records: list[Record], problems: list[Problem]) -> list[Record]:
    """Drop records that exist as ``.yaml`` and as ``.md``: nobody can tell which one is meant."""
    count = Counter(identity.key for identity in identities)
    doubles: dict[str, list[str]] = defaultdict(list)
    for identity in identities:
        if count[identity.key] > 1:
            doubles[identity.key].append(identity.path)
    for paths in doubles.values():
        problems.extend(Problem.at(path, 0, "E-ID-GANDA", berkas=" dan ".join(paths)) for path in paths)
    return [record for record in records if record.key not in doubles]


def _checked(
    root: Path,
    names: Listing,
    identities: tuple[Identity, ...],
    assets: tuple[str, ...],
    records: list[Record],
    kota: Kota,
    wilayah: Wilayah,
    now: dt.datetime,
    problems: list[Problem],
) -> tuple[Registry, int]:
    """Check what needs the whole, drop what fails, and link the rest."""
    now = now.astimezone(ZoneInfo(kota.zona_waktu))
    hidden = _hidden(records, now)
    world = World(
        keys={identity.key: identity.path for identity in identities},
        public=frozenset(record.key for record in _shown(records, hidden, now)),
        assets=frozenset(assets),
        oversized=frozenset(path for path in assets if names.sizes[path] > MAX_ASSET),
        districts=frozenset(wilayah.codes()),
        today=now.date(),
    )
    locate = partial(lines_of, root)
    available, today = world.names(), world.today.isoformat()
    sound: list[Record] = []
    used: set[str] = set()
    for record in records:
        used.update(asset_paths(record))
        if suspicious(record, available, today):
            faults = [*problems_of(record, world, locate), *_oversized(record, names)]
            problems.extend(faults)
            if any(fault.galat for fault in faults):
                continue
        sound.append(record)
    problems.extend(_newly_hidden(sound, world, locate))
    problems.extend(_orphans(assets, used, identities, sound))
    problems.extend(_without_profile(identities, sound))
    problems.extend(_main_officer(root, kota, world))
    shown = _shown(sound, hidden, now)
    published = sorted({path for record in shown for path in asset_paths(record)})
    return linked(kota, wilayah, now, shown, _measured(root, names, published)), len(sound) - len(shown)


def _main_officer(root: Path, kota: Kota, world: World) -> list[Problem]:
    """A problem when the department that ``kota.yaml`` makes the main information officer does not exist."""
    code = department_fault(kota.opd_utama, world)
    if code is None:
        return []
    line = line_at(lines_of(root, Kota.BERKAS)[0], ("opd_utama",))
    return [Problem.at(Kota.BERKAS, line, code[0], isian="opd_utama", nilai=kota.opd_utama, **code[1])]


def _orphans(
    assets: tuple[str, ...], used: set[str], identities: tuple[Identity, ...], sound: list[Record]
) -> list[Problem]:
    """A warning for each attachment nobody names, save where a broken record of the same owner may name it."""
    paths = {record.path for record in sound}
    unsure = {identity.opd or "kota" for identity in identities if identity.path not in paths}
    return [
        Problem.at(path, 0, "W-BERKAS-YATIM")
        for path in assets
        if path not in used and path.split("/")[1] not in unsure
    ]


def _newly_hidden(sound: list[Record], world: World, locate: Locate) -> Iterator[Problem]:
    """A warning for each reference to a record that the checks themselves have just withheld."""
    lost = world.public - {record.key for record in sound}
    if not lost:
        return
    for record in sound:
        if not lost.isdisjoint(record_keys(record)):
            yield from problems_of(record, replace(world, public=world.public - lost), locate)


def _hidden(records: list[Record], now: dt.datetime) -> set[str]:
    """The departments that may not be shown at ``now``; asked before the checks, which may drop their profiles."""
    return {record.opd for record in records if record.jenis == "opd" and not record.public_at(now)}


def _shown(records: list[Record], hidden: set[str], now: dt.datetime) -> list[Record]:
    """The records that may be shown at ``now``; those of a hidden department may not."""
    return [record for record in records if record.public_at(now) and record.opd not in hidden]


def asset_paths(record: Record) -> Iterator[str]:
    """The attachments and pictures one record names, by path."""
    yield from record.card.named(ASSET)
    yield from (name for name in record.card.named(NOTHING) if name.startswith(("berkas/", "gambar/")))


def record_keys(record: Record) -> Iterator[str]:
    """The keys of the records one record names, in fields and in its text; departments excepted."""
    yield from record.card.named(RECORD)
    yield from (path_key(path) or "" for path in record.card.named(FILE))


def _oversized(record: Record, names: Listing) -> list[Problem]:
    return [
        too_large(path, names.sizes[path], MAX_ASSET)
        for path in asset_paths(record)
        if names.sizes.get(path, 0) > MAX_ASSET
    ]


def _without_profile(identities: tuple[Identity, ...], sound: list[Record]) -> list[Problem]:
    """A problem for each department whose profile is missing; a broken one has its own problems already."""
    written = {identity.opd for identity in identities if identity.jenis == "opd"}
    return [
        Problem.at(f"opd/{opd}/opd.yaml", 0, "E-OPD-PROFIL", opd=opd)
        for opd in sorted({record.opd for record in sound if record.opd} - written)
    ]


def _measured(root: Path, names: Listing, paths: Iterable[str]) -> dict[str, Asset]:
    """The published files; a picture is opened for its size."""
    found: dict[str, Asset] = {}
    for path in paths:
        width = height = 0
        if path.startswith("gambar/") and ending(path) in PICTURES:
            data = read(root, path, MAX_ASSET)
            if isinstance(data, bytes):
                width, height = picture_size(data)
        found[path] = Asset(path, names.sizes[path], width, height, names.mark(path))
    return found


def snapshot(registry: Registry, result: Loaded) -> str:
    """All that another process needs, besides the store and the content folder, to have the same registry."""
    paths = [record.path for record in registry.records.values()]
    assets = [[asset.path, asset.size, asset.width, asset.height, asset.mark] for asset in registry.assets.values()]
    return json.dumps({"now": registry.now.isoformat(), "paths": paths, "assets": assets, "marks": result.marks})


def from_snapshot(root: Path, text: str, store: Store) -> tuple[Registry, Loaded]:
    """The registry that ``snapshot`` described, as an outcome without its problems."""
    data = json.loads(text)
    kota, wilayah = (site_file_read(root, model.BERKAS, model)[0] for model in (Kota, Wilayah))
    known, contents = store.kept(), _Contents(root, store)
    cards = (known[path].card for path in data["paths"])
    records = [Record(card, contents) for card in cards if card is not None]
    if not isinstance(kota, Kota) or not isinstance(wilayah, Wilayah) or len(records) != len(data["paths"]):
        raise SourceChanged("Isi berubah selama situs dibuat. Jalankan sekali lagi.")
    now = dt.datetime.fromisoformat(data["now"]).astimezone(ZoneInfo(kota.zona_waktu))
    assets = {path: Asset(path, *rest) for path, *rest in data["assets"]}
    registry = linked(kota, wilayah, now, records, assets)
    return registry, Loaded(registry, (), (), 0, len(records), marks=tuple(data["marks"]))

"""A content folder to a registry of what may be shown now, and every problem of every file in one run."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from ..problems import Problem
from ..records.kota import Kota, Wilayah
from ..records.values import KodeKewajiban, KodePeraturan
from ..registry import Asset, Record, Registry, linked
from .assets import PICTURES, ending, picture_size
from .checks import Locate, World, asset_paths, department_fault, problems_of, record_keys
from .files import MAX_ASSET, Listing, listing, read, too_large
from .reading import Rendering, lines_of, record_read, site_file_read
from .richtext import Renderer
from .sources import Identity, sorted_files
from .yaml_source import line_at

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of reading a content folder.

    ``registry`` is None when the site as a whole cannot stand (``kota.yaml`` or ``wilayah.yaml`` is not sound).
    ``withheld`` are the paths of record files that are kept back because of an error; ``drafts`` counts the sound
    records that are drafts or under embargo.
    """

    registry: Registry | None
    problems: tuple[Problem, ...]
    withheld: tuple[str, ...]
    drafts: int
    files: int


def loaded(root: Path, now: dt.datetime, render: Rendering | None = None, progress: Progress | None = None) -> Loaded:
    """Read everything under ``root`` as it is to be shown at ``now`` (aware).

    ``render`` turns a record's text into a body and may cache; ``progress`` is told (files done, files in all).
    """
    render = render or Renderer().body
    names = listing(root)
    places = sorted_files(names.sizes)
    problems = [*names.problems, *places.problems]
    kota, wilayah = _site_files(root, names, problems)
    records: list[Record] = []
    for count, identity in enumerate(places.records, 1):
        result = record_read(root, identity, render)
        problems.extend(result.problems)
        if result.isi is not None:
            records.append(Record.of(identity, result.isi, result.body))
        if progress is not None:
            progress(count, len(places.records))
    records = _without_doubles(places.records, records, problems)
    registry, drafts = None, 0
    if kota is not None and wilayah is not None:
        registry, drafts = _checked(root, names, places.records, places.assets, records, kota, wilayah, now, problems)
    spoiled = {problem.path for problem in problems if problem.galat}
    withheld = tuple(sorted(identity.path for identity in places.records if identity.path in spoiled))
    return Loaded(registry, tuple(sorted(set(problems))), withheld, drafts, len(places.records))


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
        districts=frozenset(wilayah.codes()),
        today=now.date(),
    )
    locate = partial(lines_of, root)
    sound: list[Record] = []
    used: set[str] = set()
    for record in records:
        faults = list(problems_of(record, world, locate))
        faults.extend(_oversized(record, names))
        problems.extend(faults)
        used.update(asset_paths(record))
        if not any(fault.galat for fault in faults):
            sound.append(record)
    problems.extend(_newly_hidden(sound, world, locate))
    problems.extend(_orphans(assets, used, identities, sound))
    problems.extend(_without_profile(identities, sound))
    problems.extend(_main_officer(root, kota, world))
    shown = _shown(sound, hidden, now)
    registry = linked(
        kota,
        wilayah,
        now,
        shown,
        _measured(root, names, sorted({path for record in shown for path in asset_paths(record)})),
        {record.key: tuple(record_keys(record)) for record in shown},
        {record.key: tuple(_codes(record, KodeKewajiban)) for record in shown},
        {record.key: tuple(_codes(record, KodePeraturan)) for record in shown},
    )
    return registry, len(sound) - len(shown)


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
    for record in sound:
        if not lost.isdisjoint(record_keys(record)):
            yield from problems_of(record, replace(world, public=world.public - lost), locate)


def _hidden(records: list[Record], now: dt.datetime) -> set[str]:
    """The departments that may not be shown at ``now``; asked before the checks, which may drop their profiles."""
    return {record.opd for record in records if record.jenis == "opd" and not record.public_at(now)}


def _shown(records: list[Record], hidden: set[str], now: dt.datetime) -> list[Record]:
    """The records that may be shown at ``now``; those of a hidden department may not."""
    return [record for record in records if record.public_at(now) and record.opd not in hidden]


def _codes(record: Record, kind: type[str]) -> list[str]:
    return [str(value) for _place, value in record.acuan if isinstance(value, kind)]


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


def _measured(root: Path, names: Listing, paths: list[str]) -> dict[str, Asset]:
    found: dict[str, Asset] = {}
    for path in paths:
        width = height = 0
        if path.startswith("gambar/") and ending(path) in PICTURES:
            data = read(root, path, MAX_ASSET)
            if isinstance(data, bytes):
                width, height = picture_size(data)
        found[path] = Asset(path, names.sizes[path], width, height)
    return found

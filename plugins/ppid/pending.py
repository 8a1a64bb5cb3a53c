"""Tells the registry which files are not shown as they are, as far as the public may know."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from .earlier import Pengganti
from .intake.files import Listing, read
from .intake.hidden import hides
from .intake.history import History
from .intake.sources import Sorted
from .problems import Problem
from .records.kewajiban import KewajibanKota
from .registry import Registry
from .withheld import DUTIES, LIST, Tertahan, day_of, reason


def with_pending(
    registry: Registry,
    root: Path,
    names: Listing,
    places: Sorted,
    problems: Iterable[Problem],
    shown: Mapping[str, Pengganti],
    history: History,
) -> Registry:
    """``registry`` with what it tells of files that are not shown as they are; what was to be hidden is not told of."""
    faults: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        faults[problem.path].append(problem)
    zone = ZoneInfo(registry.kota.zona_waktu)
    known = [
        *((identity.path, identity.opd, identity.jenis) for identity in places.records if identity.path in faults),
        *((path, "", LIST) for path in places.frozen if path in faults),
        *((path, "", DUTIES) for path in [KewajibanKota.BERKAS] if path in faults),
    ]
    spoiled = [each for each in known if any(problem.galat for problem in faults[each[0]])]
    history.look_up(path for path, _opd, _jenis in spoiled)
    pending = []
    for path, opd, jenis in spoiled:
        newest = next(iter(history.versions(path)), None)
        since = day_of(newest.moment if newest and newest.blob == names.blobs.get(path) else "", zone)
        data, instead = read(root, path), shown.get(path)
        if instead is not None:
            days = since, instead.record.key, day_of(instead.moment, zone)
            pending.append(Tertahan(opd, jenis, reason(faults[path]).value, *days))
        elif not isinstance(data, bytes) or not hides(data, registry.today):
            pending.append(Tertahan(opd, jenis, reason(faults[path]).value, since))
    days_shown = {each.key: dt.date.fromisoformat(each.versi) for each in pending if each.key}
    return replace(registry, tertunda=days_shown, tertahan=tuple(pending)) if pending else registry

"""A content folder to a registry of what may be shown now, and every problem of every file in one run."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from itertools import starmap
from pathlib import Path
from zoneinfo import ZoneInfo

from .cache.documents import documents, keep_documents
from .cache.gone import deleted, memory_beside
from .cache.store import Kept, Store, reading_version, restored
from .cards import Card
from .checking import checked, next_change
from .city import NEEDED, city
from .earlier import Earlier
from .formats import tanggal
from .gallery import Progress, SourceChanged, Workers, looked_at
from .guard.files_found import Dokumen
from .guard.files_reading import UNOPENED, files_read
from .intake.assets import ending
from .intake.files import Listing, listing
from .intake.frozen import frozen_lists
from .intake.guarding import personal
from .intake.history import History
from .intake.own_duties import own_duties_read
from .intake.reading import Parsed, batch_parsed, record_parsed
from .intake.richtext import Renderer
from .intake.sources import THEME, Identity, sorted_files
from .intake.tema import theme_read
from .pending import with_pending
from .problems import Problem
from .records.kewajiban import KewajibanKota
from .records.kota import Kota
from .registry import Content, Record, Registry
from .tombstones import NOTES, deleted_records
from .waivers import Finding, decided, standing, waived
from .waivers_files import FileWaivers
from .workers import OTHER_VERSION, NoWorkers

BATCH = 200
"""Files that one worker reads at a time."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The outcome of reading a content folder.

    ``registry`` is None when the site as a whole cannot stand (one of the files in ``city`` is not sound).
    ``withheld`` are the paths of record files, of frozen lists, and of own duties, kept back because of an error; ``drafts`` counts the sound
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
    until: dt.datetime | None = None
    """The next moment at which time alone may change what is shown."""
    delayed: tuple[str, ...] = ()
    """The paths of record files with an error that an earlier version stands in for; none of ``withheld`` is among them."""
    note: str = ""
    """Why no earlier version stands in where one might, in words."""
    lost: tuple[str, ...] = ()
    """The paths of records that were public and are gone without a reason in ``nisan.yaml``; there is no file there now."""
    unseen: str = ""
    """Why such deletions cannot be seen, in words."""
    stood: frozenset[Finding] = frozenset()
    """The findings of personal data that stand: their files, kinds and digests."""


def loaded(
    root: Path,
    now: dt.datetime,
    store: Store | None = None,
    progress: Progress | None = None,
    workers: Workers | None = None,
    names: Listing | None = None,
) -> Loaded:
    """Read everything under ``root`` as it is to be shown at ``now`` (aware).

    Files that ``store`` remembers are not read again, and it must stay open as long as the registry is used; ``workers``
    read the others side by side; ``progress`` is told (files done, files to read); ``names`` are the files where they
    have been listed already.
    """
    store = store if store is not None else Store.in_memory()
    names = names if names is not None else listing(root)
    places = sorted_files(names.sizes)
    problems = [*names.problems, *places.problems]
    # marks come before what they mark is read: a change in between is seen by the next build
    marks = tuple(names.mark(model.BERKAS) if model.BERKAS in names.sizes else "" for model in NEEDED)
    found = city(root, names.sizes, problems)
    theme = theme_read(root, places.theme, problems)
    broken = theme is None or any(problem.path.startswith(f"{THEME}/") for problem in names.problems)
    found = found._replace(tema=theme) if found is not None and theme is not None and not broken else None
    cards, doubtful, read_now = _cards(root, names, places.records, store, problems, progress, workers)
    contents = Contents(root, store)
    refused = names.refused
    records = [Record(card, contents) for card in cards if card.path not in refused]
    kota = found.kota if found is not None else None
    today = (now.astimezone(ZoneInfo(kota.zona_waktu)) if kota is not None else now).date()
    alarms, in_files = waived(root, names.sizes, doubtful, today, problems)
    in_attachments = FileWaivers(in_files)
    stood = set(standing(doubtful, alarms))
    gone = deleted(names, now.date(), memory_beside(store.file))
    zone = ZoneInfo(kota.zona_waktu) if kota is not None else now.tzinfo or dt.UTC
    lost, dead = deleted_records(names, places.records, gone, today, zone, problems)
    registry, drafts, until, note, shown = None, 0, None, "", {}
    if found is None:
        records = _without_personal(records, doubtful, kota, alarms, problems)
        _without_doubles(places.records, records, problems)
    else:
        own = own_duties_read(root, names.sizes, problems)
        found = found._replace(penetapan=frozen_lists(names, places.frozen, problems), kewajiban=own)
        look = partial(looked_at, root, names, known=store.pictures, workers=workers)
        inspect = partial(_attachments, root, names, store, in_attachments)
        check = partial(checked, root, names, places.records, places.assets)
        with History(root) as history:

            def harmless(findings: Iterable[Problem]) -> bool:
                findings = list(findings)
                stood.update(standing(findings, alarms))
                return not any(each.galat for each in decided(findings, kota, records, alarms))

            earlier = Earlier(root, history, today, harmless)
            for part in earlier.broken(places.records, records, [*problems, *doubtful]):
                records = _with(records, earlier.first(part), places.records)
            records = _without_personal(records, doubtful, kota, alarms, problems)
            records = _without_doubles(places.records, records, problems)
            told: list[Problem] = []
            registry, drafts = check(records, found, now, told, look, inspect)
            while again := earlier.instead(records, told):
                records, told = _with(records, again, places.records), []
                registry, drafts = check(records, found, now, told, look, inspect)
            problems = [*earlier.reported(problems, told), *in_attachments.unmet(names.sizes)]
            shown = {path: each for path, each in earlier.shown.items() if each.record.key in registry.records}
            registry = with_pending(registry, root, names, places, problems, shown, history)
            registry = replace(registry, hilang=tuple(each for each in dead if each.key not in registry.records))
            note = earlier.note
        for path, each in shown.items():
            day = registry.tertunda[each.record.key]
            problems.append(Problem.at(path, 0, "W-TERTUNDA", tanggal=tanggal(day)))
        until = next_change(records, registry.now)
    spoiled = {problem.path for problem in problems if problem.galat}
    delayed = tuple(identity.path for identity in places.records if identity.path in shown)
    withheld = sorted(identity.path for identity in places.records if identity.path in spoiled.difference(delayed))
    withheld += [path for path in (*places.frozen, KewajibanKota.BERKAS) if path in spoiled]
    return Loaded(
        registry,
        tuple(sorted(set(problems))),
        tuple(withheld),
        drafts,
        len(places.records),
        read_now,
        marks,
        until,
        delayed,
        note,
        lost,
        NOTES.get(gone.missing, ""),
        frozenset(stood),
    )


def _attachments(
    root: Path, names: Listing, store: Store, waivers: FileWaivers, paths: list[str]
) -> dict[str, Dokumen]:
    """What is found in the attachments ``paths``; each content is opened once, and then remembered by its mark.

    The findings that ``waivers`` excuse are not among them.
    """
    before = documents(store)
    marks = {path: f"{ending(path)}:{mark}" for path in paths if (mark := names.mark(path))}
    found = {mark: before[mark] for mark in marks.values() if mark in before}
    found |= files_read({mark: root / path for path, mark in marks.items() if mark not in found})
    keep_documents(store, before, found)
    return waivers.excused({path: found[marks[path]] if path in marks else UNOPENED for path in paths})


class Contents:
    """Finds the content of a record: from the store, or from its file again."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root = root
        self._store = store

    def __call__(self, card: Card) -> Content:
        """The content of the record that has ``card``; raises SourceChanged when the file is no longer what it was."""
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
) -> tuple[list[Card], list[Problem], int]:
    """The cards of all sound files in the order of ``identities``, what seems to be personal in them, and how many were read."""
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
        calls = ((reading_version(), root, batch) for batch in batches)
        read_now = lent.in_order(read_in_batch, calls) if lent is not None else starmap(read_in_batch, calls)
        for batch, results in zip(batches, read_now, strict=True):
            for (identity, mark), parsed in zip(batch, results, strict=True):
                known[identity.path] = Kept(mark, parsed.card, parsed.problems)
                store.keep(identity.path, parsed)
            done += len(batch)
            if progress is not None:
                progress(done, len(wanted))
    store.save()
    cards: list[Card] = []
    doubtful: list[Problem] = []
    for identity in identities:
        kept = known[identity.path]
        for problem in kept.problems:
            (doubtful if personal(problem) else problems).append(problem)
        if kept.card is not None:
            cards.append(kept.card)
    return cards, doubtful, len(wanted)


def _with(records: list[Record], others: Mapping[str, Record], identities: tuple[Identity, ...]) -> list[Record]:
    """``records`` in the order of ``identities``, with ``others`` in place of those of the same path."""
    if not others:
        return records
    found = {record.path: record for record in records} | dict(others)
    return [found[identity.path] for identity in identities if identity.path in found]


def _without_personal(
    records: list[Record],
    doubtful: list[Problem],
    kota: Kota | None,
    alarms: frozenset[Finding],
    problems: list[Problem],
) -> list[Record]:
    """Drop records that hold personal data which nothing excuses."""
    if not doubtful:
        return records
    remaining = list(decided(doubtful, kota, records, alarms))
    problems.extend(remaining)
    withheld = {problem.path for problem in remaining if problem.galat}
    return [record for record in records if record.path not in withheld] if withheld else records


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


def read_in_batch(version: str, root: Path, batch: list[tuple[Identity, str]]) -> list[Parsed]:
    """Read several records, maybe in another process, which must have the same code: ``version`` is its hash."""
    if version != reading_version():
        raise NoWorkers(OTHER_VERSION)
    return batch_parsed(root, batch)

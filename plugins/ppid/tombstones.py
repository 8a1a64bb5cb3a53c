"""Matches the records that were deleted with the reasons that ``nisan.yaml`` gives; what was deleted in silence is an error."""

import datetime as dt
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import ValidationError

from . import urls
from .formats import tanggal
from .guard.gambling import promotion
from .guard.personal import hits
from .intake.deletions import ABSENT, CUT, Deletions, Gone
from .intake.files import Listing
from .intake.messages import worded
from .intake.reading import fields_read
from .intake.sources import Identity, sorted_files, suggestion
from .intake.yaml_source import Lines, line_at
from .problems import Problem
from .records.nisan import DaftarNisan, Nisan
from .withheld import Hilang, day_of

FILE = DaftarNisan.BERKAS
NOTES = {
    ABSENT: "Riwayat git tidak ada, jadi rekaman yang dihapus tanpa alasan tidak dapat diketahui.",
    CUT: "Riwayat git terpotong, jadi rekaman yang dihapus tanpa alasan tidak dapat diketahui.",
}
"""Why deletions cannot be seen, in words."""
_FUTURE, _DOUBLE, _TARGET, _NUMBER = "E-NISAN-TANGGAL", "E-NISAN-GANDA", "E-NISAN-PINDAH", "E-NISAN-PRIBADI"


class Buku(NamedTuple):
    """What ``nisan.yaml`` says: its sound entries by key, every key that is meant, and since when it is kept; or that it cannot be read."""

    nisan: Mapping[str, Nisan] = MappingProxyType({})
    meant: frozenset[str] = frozenset()
    mulai: dt.date | None = None
    broken: bool = False


def deleted_records(
    names: Listing,
    identities: Iterable[Identity],
    deletions: Deletions,
    today: dt.date,
    zone: dt.tzinfo,
    problems: list[Problem],
) -> tuple[tuple[str, ...], tuple[Hilang, ...]]:
    """The paths of records that were public and are gone without a reason, and what the old addresses of all that are gone tell.

    Silent deletions and faulty entries become ``problems``. While the file of reasons cannot be read, nobody is told to have deleted
    in silence: its own error is enough.
    """
    there = {identity.key: identity.path for identity in identities}
    gone = _newest(deletions.gone)
    book = _read(names.root, names.sizes, there, gone, not deletions.missing, today, problems)
    silent = []
    dead = {key: _with_reason(key, entry, book.nisan, there) for key, entry in book.nisan.items()}
    for key, each in gone.items():
        day = day_of(each.moment, zone)
        before = book.mulai is not None and (day or today.isoformat()) <= book.mulai.isoformat()
        if key in there or key in dead or each.hidden or before:
            continue
        dead[key] = _bare(key, day)
        if key not in book.meant and not book.broken:
            silent.append(each.path)
            moved = next((other for other, path in there.items() if names.blobs.get(path) == each.blob), "")
            problems.append(_silent(key, each, day, moved))
    return tuple(sorted(silent)), tuple(dead[key] for key in sorted(dead) if dead[key].url and not hits(key))


def _bare(key: str, day: str) -> Hilang:
    """What is told of a record that is gone, as far as its key and the day tell it; without an address where no record has such a key."""
    path = f"{key}.md" if key.startswith("halaman/") else f"opd/{key}.yaml"
    parts = key.split("/")
    if len(parts) == 3 and parts[1] == "opd" and parts[0] == parts[2]:
        path = f"opd/{parts[0]}/opd.yaml"
    (who,) = sorted_files([path]).records or (Identity("", "", "", ""),)
    return Hilang(key, urls.record(who.opd, who.jenis, who.id) if who.jenis else "", who.opd, who.jenis, day)


def _with_reason(key: str, entry: Nisan, book: Mapping[str, Nisan], there: Mapping[str, str]) -> Hilang:
    """The same with what an entry says; of a chain of records that stand in for one another, the last."""
    target = entry.pindah
    while target is not None and target not in there:
        target = book[target].pindah if target in book else None
    day = entry.tanggal.isoformat()
    return _bare(key, day)._replace(alasan=entry.alasan, dasar=entry.dasar or "", pindah=str(target or ""))


def _newest(gone: Iterable[Gone]) -> dict[str, Gone]:
    """The newest deletion of each record, by its key; a file that never had a place was no record."""
    first: dict[str, Gone] = {}
    by_path = {each.path: each for each in gone}
    for identity in sorted_files(by_path).records:
        first.setdefault(identity.key, by_path[identity.path])
    return first


def _silent(key: str, each: Gone, day: str, moved: str) -> Problem:
    when = f"pada {tanggal(dt.date.fromisoformat(day))}" if day else "sesudah commit terakhir"
    hint = f'Isinya sama dengan "{moved}"; bila memang pindah, tulis pindah: {moved}.' if moved else ""
    return Problem.at(each.path, 0, "E-HAPUS-DIAM", kunci=key, kapan=when, berkas=FILE, saran=hint)


def _read(
    root: Path,
    files: Container[str],
    there: Mapping[str, str],
    gone: Mapping[str, Gone],
    whole: bool,
    today: dt.date,
    problems: list[Problem],
) -> Buku:
    """Read the file entry by entry: a wrong one is told of, the others stand."""
    if FILE not in files:
        return Buku()
    data, lines, found = fields_read(root, FILE)
    try:
        book = DaftarNisan.model_validate({**(data or {}), "nisan": []})
    except ValidationError:
        book = None
    written = (data or {}).get("nisan", [])
    if data is not None:
        try:
            DaftarNisan.model_validate(data)
        except ValidationError as error:
            found = [*found, *worded(FILE, DaftarNisan, error, lines)]
    if book is not None and (mulai := book.mulai) is not None and mulai > today:
        line, book = line_at(lines, ("mulai",)), None
        found.append(Problem.at(FILE, line, _FUTURE, isian="mulai", tanggal=mulai))
    if data is None or book is None or not isinstance(written, list):
        problems.extend([*found, Problem.at(FILE, 0, "E-NISAN", berkas=FILE)])
        return Buku(broken=True)
    entries = {number: entry for number, raw in enumerate(written) if (entry := _sound(raw)) is not None}
    meant = Counter(str(raw.get("rekaman")) for raw in written if isinstance(raw, dict))
    keys: dict[str, Nisan] = {entry.rekaman: entry for entry in entries.values()}
    told = {number: list(_told(number, entry, keys, there, meant, today, lines)) for number, entry in entries.items()}
    good: dict[str, Nisan] = {entry.rekaman: entry for number, entry in entries.items() if not told[number]}
    found += [problem for problems_of_one in told.values() for problem in problems_of_one]
    for number, entry in entries.items():
        line = line_at(lines, ("nisan", number, "rekaman"))
        if entry.rekaman in there:
            found.append(Problem.at(FILE, line, "W-NISAN-ADA", kunci=entry.rekaman, berkas=there[entry.rekaman]))
        elif whole and entry.rekaman not in gone:
            near = suggestion(entry.rekaman, gone)
            found.append(Problem.at(FILE, line, "W-NISAN-TANPA", kunci=entry.rekaman, saran=near))
    problems.extend(found)
    return Buku(good, frozenset(meant), book.mulai)


def _sound(raw: Any) -> Nisan | None:
    try:
        return Nisan.model_validate(raw)
    except ValidationError:
        return None


def _told(
    number: int,
    entry: Nisan,
    keys: Mapping[str, Nisan],
    there: Mapping[str, str],
    meant: Mapping[str, int],
    today: dt.date,
    lines: Lines,
) -> Iterator[Problem]:
    """What is wrong with one entry, besides what its own form says."""

    def at(field: str, code: str, **values: object) -> Problem:
        return Problem.at(FILE, line_at(lines, ("nisan", number, field)), code, **values)

    if meant[entry.rekaman] > 1:
        yield at("rekaman", _DOUBLE, kunci=entry.rekaman)
    if entry.tanggal > today:
        yield at("tanggal", _FUTURE, isian="tanggal", tanggal=entry.tanggal)
    for field in ("alasan", "dasar"):
        text = getattr(entry, field) or ""
        if hits(text):
            yield at(field, _NUMBER, isian=field)
        if (found := promotion(text)) is not None:
            yield at(field, "E-JUDI", kata=found.words[:40])
    if entry.pindah is not None and not _leads(entry, keys, there):
        near = suggestion(entry.pindah, there)
        yield at("pindah", _TARGET, nilai=entry.pindah, saran=near)


def _leads(entry: Nisan, keys: Mapping[str, Nisan], there: Mapping[str, str]) -> bool:
    """Whether the entry leads to a record, maybe by way of others that were taken away after it, and not back to itself."""
    seen = {str(entry.rekaman)}
    target: str | None = entry.pindah
    while target is not None and target not in there:
        if target in seen or target not in keys:
            return False
        seen.add(target)
        target = keys[target].pindah
    return target is None or target not in seen

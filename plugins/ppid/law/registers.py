"""The registers as a state machine: what of a request or objection cannot have happened, told from its days and its stage.

Stages, orders and reasons are ``reference/register.yaml``, periods ``reference/tenggat.yaml``. A matter is given as the
clocks are given it: its day in ISO form, and the fields that its card has. The working-day calendar is asked only where
plain days do not settle the question already, because it takes long to load.
"""

import datetime as dt
import functools
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

from ..formats import tanggal
from ..records.keberatan import AlasanKeberatan, Keberatan
from ..records.permohonan import Permohonan
from .calendar import Kalender
from .deadline import tenggat
from .periods import EXTENSION, periods
from .reference import document
from .statutes import cited

REGISTERS = (Permohonan.JENIS.kode, Keberatan.JENIS.kode)
"""The kinds that are registers."""
Place = tuple[str | int, ...]


class Temuan(NamedTuple):
    """One thing that cannot be, or is late: the code of the catalogue, the place of the field, what the message needs."""

    kode: str
    tempat: Place
    nilai: tuple[tuple[str, str], ...]


class Entri(NamedTuple):
    """A request or objection: kind, day it came in (ISO), the fields of its card."""

    jenis: str
    tanggal: str
    lebih: Mapping[str, Any]


class AturanLaporan(NamedTuple):
    """The annual report: day and month it is due in the following year, both legal bases as they may be printed."""

    hari: int
    bulan: int
    dasar_isi: str
    dasar_tenggat: str
    tenggat_pasti: bool


@functools.cache
def stages(jenis: str) -> dict[str, frozenset[str]]:
    """For each stage of a register, the fields of what may have happened by then."""
    return {name: frozenset(fields) for name, fields in document("register.yaml")["register"][jenis]["tahap"].items()}


@functools.cache
def orders(jenis: str) -> tuple[tuple[str, ...], ...]:
    """The chains of fields whose days may not run backwards."""
    return tuple(tuple(chain) for chain in document("register.yaml")["register"][jenis]["urutan"])


@functools.cache
def report_rule() -> AturanLaporan:
    """When the annual report is due, and the law behind it."""
    raw = document("register.yaml")["laporan"]
    due, sure = cited(raw["tenggat"]["dasar"])
    return AturanLaporan(raw["tenggat"]["hari"], raw["tenggat"]["bulan"], cited(raw["isi"]["dasar"])[0], due, sure)


def faults(entry: Entri, today: str, kalender: Kalender, ahead: bool = False) -> Iterator[Temuan]:
    """What is wrong with one entry on ``today`` (ISO); ``ahead`` allows days to come, for an entry under embargo."""
    days = _days(entry)
    for chain in orders(entry.jenis):
        present = [name for name in chain if name in days]
        for before, after in pairwise(present):
            if days[after] < days[before]:
                values = {"isian": after, "tanggal": _words(days[after]), "awal": before, "sejak": _words(days[before])}
                yield _found("E-REGISTER-URUTAN", _place(after), **values)
    stage = entry.lebih["tahap"]
    allowed = stages(entry.jenis)[stage]
    for name, day in days.items():
        if name == "tanggal":
            continue
        if name not in allowed:
            yield _found("E-REGISTER-TAHAP", _place(name), isian=name, tahap=stage)
        if day > today and not ahead:
            yield _found("E-REGISTER-DEPAN", _place(name), isian=name, tanggal=_words(day))
    last = entry.lebih.get("langkah_terakhir")
    if last and last > today and not ahead:
        place = ("riwayat", entry.lebih["langkah"] - 1, "tanggal")
        yield _found("E-REGISTER-DEPAN", place, isian="riwayat", tanggal=_words(last))
    if "sengketa" in days:
        yield from _dispute(days, kalender)


def _dispute(days: Mapping[str, str], kalender: Kalender) -> Iterator[Temuan]:
    """A dispute follows the answer, or silence until the period is over; and it follows soon."""
    filed, answered = _date(days["sengketa"]), days.get("tanggapan_tanggal")
    if days["sengketa"] < days["tanggal"]:
        return  # told already
    start = _date(answered) if answered else None
    if start is None or start > filed:
        start = tenggat(_date(days["tanggal"]), periods()[Keberatan.JENIS.kode].hari, kalender).jatuh
        if filed <= start:
            yield _found("E-SENGKETA-DINI", _place("sengketa"), tanggal=tanggal(filed), batas=tanggal(start))
            return
    yield from _late("W-SENGKETA-LEWAT", _place("sengketa"), "sengketa", start, filed, kalender)


def objection_faults(objection: Entri, request: Entri, kalender: Kalender) -> Iterator[Temuan]:
    """What is wrong between an objection and the request it is about."""
    filed = _date(objection.tanggal)
    if objection.tanggal < request.tanggal:
        values = {"tanggal": tanggal(filed), "sejak": _words(request.tanggal)}
        yield _found("E-KEBERATAN-MUNDUR", ("tanggal",), **values)
        return
    reasons = objection.lebih["alasan"]
    days = _days(request)
    notice = days.get("pemberitahuan")
    silence = AlasanKeberatan.C.value
    if silence in reasons and notice and notice <= objection.tanggal:
        # as many plain days as working days are allowed are in time on any calendar
        if _date(notice) - _date(request.tanggal) <= dt.timedelta(days=_allowed(days)):
            due: dt.date | None = None
        else:
            due = _due(days, kalender)
        if due is None or _date(notice) <= due:
            until = due or _due(days, kalender)
            values = {"tanggal": _words(notice), "batas": tanggal(until)}
            yield _found("W-KEBERATAN-DITANGGAPI", ("alasan", reasons.index(silence)), **values)
    ground = _ground(reasons, days, filed, kalender)
    if ground is not None:
        yield from _late("W-KEBERATAN-LEWAT", ("tanggal",), "keberatan-diajukan", ground, filed, kalender)


def _ground(reasons: Iterable[str], days: Mapping[str, str], filed: dt.date, kalender: Kalender) -> dt.date | None:
    """The latest day, up to that of the objection, on which one of its reasons can have been found; None for unknown."""
    rules = document("register.yaml")["alasan"]
    if any(not rules[reason] for reason in reasons):
        return None
    names = {name for reason in reasons for name in rules[reason]}
    found = [_date(days[name]) for name in names if name in days]
    past = [day for day in found if day <= filed]
    newest = max(past, default=None)
    period = dt.timedelta(days=periods()["keberatan-diajukan"].hari)
    if newest is not None and filed - newest <= period:
        return newest
    if "tenggat" in names:
        due = _due(days, kalender)
        if due <= filed:
            past.append(due)
    return max(past, default=None)


def doubles(entries: Iterable[tuple[str, str, str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of keys, a later entry and the first that has its number, in one register (department and kind) and year.

    An entry is its register, day in ISO form, number and key.
    """
    first: dict[tuple[str, str, str], str] = {}
    for register, day, number, key in sorted(entries, key=lambda entry: (entry[1], entry[3])):
        known = first.setdefault((register, day[:4], "".join(number.split()).casefold()), key)
        if known != key:
            yield key, known


def _late(code: str, place: Place, period: str, start: dt.date, end: dt.date, kalender: Kalender) -> Iterator[Temuan]:
    """A finding when ``end`` lies more than the working days of ``period`` after ``start``."""
    number = periods()[period].hari
    if end - start <= dt.timedelta(days=number):
        return
    last = tenggat(start, number, kalender).jatuh
    if end > last:
        values = {"tanggal": tanggal(end), "sejak": tanggal(start), "batas": tanggal(last), "hari": str(number)}
        yield _found(code, place, **values)


def _allowed(days: Mapping[str, str]) -> int:
    """The working days that the answer to a request may take."""
    extra = periods()[EXTENSION].hari if "perpanjangan" in days else 0
    return periods()[Permohonan.JENIS.kode].hari + extra


def _due(days: Mapping[str, str], kalender: Kalender) -> dt.date:
    return tenggat(_date(days["tanggal"]), _allowed(days), kalender).jatuh


def _days(entry: Entri) -> dict[str, str]:
    """The days of all that has happened, by the field that tells it, in ISO form."""
    found = {"tanggal": entry.tanggal}
    for name in _fields(entry.jenis):
        value = entry.lebih[name]
        if value:
            found[name] = value if isinstance(value, str) else value["tanggal"]
    return found


@functools.cache
def _fields(jenis: str) -> tuple[str, ...]:
    """The fields that tell what has happened after a matter came in."""
    return tuple(dict.fromkeys(name for chain in orders(jenis) for name in chain[1:]))


def _place(name: str) -> Place:
    """Where the day of a field stands: some are parts with a day of their own."""
    return (name, "tanggal") if name in ("perpanjangan", "sengketa") else (name,)


def _found(code: str, place: Place, **values: str) -> Temuan:
    return Temuan(code, place, tuple(values.items()))


def _date(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _words(text: str) -> str:
    return tanggal(_date(text))

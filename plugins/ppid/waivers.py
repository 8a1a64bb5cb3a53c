"""Decides what becomes of personal data that was found in records, where the whole city is known."""

import datetime as dt
import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from .formats import tanggal
from .guard.kinds import Jenis
from .guard.marks import secret
from .guard.personal import hits
from .intake.guarding import KIND, NIP, NUMBER, SIDIK
from .intake.reading import lines_of, site_file_read
from .intake.yaml_source import line_at
from .problems import Problem
from .records.bukan_pribadi import BukanDataPribadi
from .records.kota import Kota, NIPTampil
from .registry import Record
from .waivers_files import FileWaiver

_CONTACTS = {"telepon": Jenis.TELEPON, "whatsapp": Jenis.TELEPON, "surel": Jenis.SUREL}
"""The fields that declare how an office is reached, and what each holds."""
_NUMBER = re.compile(r"\+?\(?\d[\d\s().\-–]{6,}\d")
"""One of several telephone numbers in a field, whatever parts them."""
Contacts = set[tuple[Jenis, str]]
Finding = tuple[str, str, str]
"""The file, the kind and the word of a finding, as a waiver names it."""


class Waived(NamedTuple):
    """The findings in records that stand, and the waivers of findings in attachments, which are known once these are opened."""

    rekaman: frozenset[Finding] = frozenset()
    lampiran: tuple[FileWaiver, ...] = ()


def contacts(models: Iterable[BaseModel]) -> Contacts:
    """Every telephone number and address that ``models`` declare."""
    found: Contacts = set()
    for model in models:
        for name, value in _fields(model.model_dump()):
            written = [value] if name == "surel" else _NUMBER.findall(value)
            found.update((_CONTACTS[name], each) for each in written)
    return found


def waived(
    root: Path,
    there: Container[str],
    doubtful: Iterable[Problem],
    today: dt.date,
    problems: list[Problem],
) -> Waived:
    """The findings that the city has found to be none, if it has such a file.

    A waiver that has ended, that would last longer than a year from ``today``, or that meets none of the ``doubtful`` findings, is a problem; what has other ``problems`` may hide its findings.
    """
    file = BukanDataPribadi.BERKAS
    if file not in there:
        return Waived()
    value, faults = site_file_read(root, file, BukanDataPribadi)
    problems.extend(faults)
    if not isinstance(value, BukanDataPribadi):
        problems.append(Problem.at(file, 0, "E-BUKAN-PRIBADI", berkas=file))
        return Waived()
    met = {_finding(problem) for problem in doubtful}
    lines = lines_of(root, file)[0] if value.alarm else {}
    spoiled = {problem.path for problem in problems if problem.galat}
    good: set[Finding] = set()
    files: list[FileWaiver] = []
    latest = year_after(today)
    for number, alarm in enumerate(value.alarm):
        name = (alarm.letak, alarm.jenis.value, alarm.sidik)
        code, field = "", "sidik"
        if told := next((each for each in ("alasan", "pemeriksa") if hits(getattr(alarm, each))), None):
            code, field = "E-BUKAN-PRIBADI-NOMOR", told
        elif alarm.sampai < today:
            code, field = "W-BUKAN-PRIBADI-HABIS", "sampai"
        elif alarm.sampai > latest:
            code, field = "E-BUKAN-PRIBADI-LAMA", "sampai"
        elif alarm.lampiran:
            files.append(FileWaiver(*name, alarm.tempat or "", line_at(lines, ("alarm", number, field))))
        elif name in met:
            good.add(name)
        elif name[0] not in spoiled:
            code = "W-BUKAN-PRIBADI-TANPA"
        if code:
            line = line_at(lines, ("alarm", number, field))
            values = {"berkas": name[0], "jenis": alarm.jenis.label, "sidik": alarm.sidik, "isian": field}
            problems.append(
                Problem.at(file, line, code, **values, sampai=tanggal(alarm.sampai), terakhir=tanggal(latest))
            )
    return Waived(frozenset(good), tuple(files))


def year_after(day: dt.date) -> dt.date:
    """The last day that a waiver written on ``day`` may name: the same day of the next year."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + 1, day=28)


def _finding(problem: Problem) -> Finding:
    values = dict(problem.values)
    return problem.path, values[KIND], values[SIDIK]


def decided(
    found: Iterable[Problem], kota: Kota | None, records: Iterable[Record], alarms: Container[Finding] = ()
) -> Iterator[Problem]:
    """What remains of ``found`` besides ``alarms``: a contact that ``kota`` or the profile of a department declares is no fault.

    Nor is the number of a civil servant, unless the city has it withheld.
    """
    declared: Contacts | None = None
    secrets: dict[str, set[str]] = {}
    for problem in found:
        values = dict(problem.values)
        if _finding(problem) in alarms:
            continue
        if problem.code == NIP and (kota is None or kota.nip is NIPTampil.TAMPIL):
            continue
        if values[KIND] in _CONTACTS.values():
            if declared is None:
                profiles = (record.isi for record in records if record.jenis == "opd")
                declared = contacts([*([kota] if kota is not None else []), *profiles])
            if problem.path not in secrets:
                secrets[problem.path] = {secret(problem.path, jenis, value) for jenis, value in declared}
            if values[NUMBER] in secrets[problem.path]:
                continue
        yield problem


def standing(found: Iterable[Problem], alarms: Container[Finding]) -> Iterator[Finding]:
    """The findings that withhold nothing, being waived or mere warnings: the file, the kind, and the digest of the number."""
    for problem in found:
        values = dict(problem.values)
        if not problem.galat or _finding(problem) in alarms:
            yield problem.path, values[KIND], values[NUMBER]


def _fields(value: Any) -> Iterator[tuple[str, str]]:
    """Every contact in the fields of a model, and the name of its field."""
    if isinstance(value, dict):
        for name, part in value.items():
            if name in _CONTACTS and isinstance(part, str):
                yield name, part
            else:
                yield from _fields(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _fields(part)

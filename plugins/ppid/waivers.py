"""Decides what becomes of personal data that was found in records, where the whole city is known."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from .guard.kinds import Jenis
from .guard.marks import secret
from .intake.guarding import KIND, NIP, NUMBER
from .problems import Problem
from .records.kota import Kota, NIPTampil
from .registry import Record

_CONTACTS = {"telepon": Jenis.TELEPON, "whatsapp": Jenis.TELEPON, "surel": Jenis.SUREL}
"""The fields that declare how an office is reached, and what each holds."""
_NUMBER = re.compile(r"\+?\(?\d[\d\s().\-–]{6,}\d")
"""One of several telephone numbers in a field, whatever parts them."""
Contacts = set[tuple[Jenis, str]]


def contacts(models: Iterable[BaseModel]) -> Contacts:
    """Every telephone number and address that ``models`` declare."""
    found: Contacts = set()
    for model in models:
        for name, value in _fields(model.model_dump()):
            written = [value] if name == "surel" else _NUMBER.findall(value)
            found.update((_CONTACTS[name], each) for each in written)
    return found


def decided(found: Iterable[Problem], kota: Kota | None, records: Iterable[Record]) -> Iterator[Problem]:
    """What remains of ``found``: a contact that ``kota`` or the profile of a department declares is no fault.

    Nor is the number of a civil servant, unless the city has it withheld.
    """
    declared: Contacts | None = None
    secrets: dict[str, set[str]] = {}
    for problem in found:
        values = dict(problem.values)
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

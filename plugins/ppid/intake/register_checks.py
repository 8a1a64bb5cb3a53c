"""Checks the registers as a whole: every entry against the machine of the law, objections against their requests, numbers."""

from collections.abc import Iterable, Iterator

from ..cards import Card, key_of
from ..law.calendar import Kalender
from ..law.registers import REGISTERS, Entri, Temuan, doubles, faults, objection_faults
from ..problems import Problem
from ..records.keberatan import Keberatan
from ..records.permohonan import Permohonan
from ..registry import Record
from .checks import Locate
from .yaml_source import line_at


def register_problems(records: Iterable[Record], kalender: Kalender, today: str, locate: Locate) -> Iterator[Problem]:
    """Every problem of the requests and objections among ``records`` on ``today`` (ISO); each is looked at once."""
    entries = [record.card for record in records if record.card.jenis in REGISTERS]
    known = {card.key: card for card in entries}
    for card in entries:
        entry = _entry(card)
        for found in faults(entry, today, kalender, ahead=bool(card.terbit_pada)):
            yield _problem(card, found, locate)
        if card.jenis == Keberatan.JENIS.kode:
            for found in _about(card, entry, known, kalender):
                yield _problem(card, found, locate)
    numbers = (
        (f"{card.opd}/{card.jenis}", card.tanggal, card.lebih["nomor_pendaftaran"], card.key) for card in entries
    )
    for key, first in doubles(numbers):
        card = known[key]
        values = (("nilai", card.lebih["nomor_pendaftaran"]), ("lain", known[first].path))
        yield _problem(card, Temuan("E-REGISTER-NOMOR", ("nomor_pendaftaran",), values), locate)


def _about(card: Card, entry: Entri, known: dict[str, Card], kalender: Kalender) -> Iterator[Temuan]:
    """What is wrong between an objection and its request; that a request is not there is told by ``checks``."""
    reference = card.lebih["permohonan"]
    key = key_of(reference, card.opd)
    if not key.startswith(f"{card.opd}/{Permohonan.JENIS.kode}/"):
        yield Temuan("E-KEBERATAN-ATAS", ("permohonan",), (("nilai", reference),))
        return
    request = known.get(key)
    if request is not None:
        yield from objection_faults(entry, _entry(request), kalender)


def _entry(card: Card) -> Entri:
    return Entri(card.jenis, card.tanggal, card.lebih)


def _problem(card: Card, found: Temuan, locate: Locate) -> Problem:
    return Problem.at(card.path, line_at(locate(card.path)[0], found.tempat), found.kode, **dict(found.nilai))

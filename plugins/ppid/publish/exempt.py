"""Asks where exemptions stand on the day of the build, and which of them have opened without a record of their own.

A page that must follow the day exactly has ``ended`` or ``state`` in its key: it is made again on the day on which a
state begins, and not at every midnight in between.
"""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ..entries import opened_entry
from ..intake.frozen import Butir
from ..law.calendar import Kalender
from ..law.exemption import KeadaanPengecualian, Masa, masa, notice, rule
from ..records.base import Tanda
from ..registry import Record, exempt_until, successor
from ..words import _, tanggal
from .asking import TODAY, YEAR
from .shapes import RecordView
from .views import Views

ALL = "jenis/pengecualian"


class MasaView(NamedTuple):
    """The term of an exemption as templates are given it; ``kalimat`` are sentences, ``pengganti`` tells of it when open."""

    keadaan: Tanda
    terbuka: dt.date | None
    kalimat: tuple[str, ...]
    catatan: str
    pengganti: RecordView | None


class Exemptions:
    """The exemptions of one city on the day of the build."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self._registry = views.registry
        self._kalender = Kalender(views.registry.libur)

    def term(self, record: Record) -> Masa:
        """Where an exemption stands today."""
        return masa(exempt_until(record.card), self._kalender, self._registry.today)

    def asked(self, record: Record) -> Masa:
        """The same, noted for an output that shows the days left."""
        found = self.term(record)
        if found.selesai is not None:
            self._views.ask.note(TODAY)
            self._years(found)
        return found

    def _years(self, found: Masa) -> None:
        for year in found.tahun:
            self._views.ask.note(f"{YEAR}{year}")

    def state(self, record: Record) -> str:
        """The key of an output that depends on where one exemption stands."""
        return f"{self.term(record).keadaan.value} {rule()}"

    def ended(self, index: str) -> str:
        """The key of an output that depends on which exemptions of an index have ended."""
        return " ".join(
            record.key
            for record in self._registry.index(index)
            if self.term(record).keadaan is KeadaanPengecualian.BERAKHIR
        )

    def opened(self, index: str) -> tuple[Record, ...]:
        """The exemptions of an index that have ended, and that no record replaces yet, by title; noted but for the day."""
        ask = self._views.ask
        found = [record for record in ask.cards(index) if self.term(record).keadaan is KeadaanPengecualian.BERAKHIR]
        for record in found:
            ask.backlinks(record.key)
        return tuple(by_title(record for record in found if successor(self._registry, record.key) is None))

    def rows(self, records: Iterable[Record]) -> list[Butir]:
        """Opened exemptions as rows of the list of public information."""
        rows = []
        for record in records:
            self._views.ask.content(record.key)
            owner = self._views.department(record.opd)
            rows.append(opened_entry(record, self.term(record), owner.judul if owner is not None else record.opd))
        return rows

    def successor(self, key: str) -> RecordView | None:
        """The record that says that the information is open now."""
        self._views.ask.backlinks(key)
        found = successor(self._registry, key)
        return self._views.record(found.key) if found is not None else None

    def view(self, record: Record) -> MasaView:
        """The term of an exemption for its own page, whose key is ``state``."""
        term = self.term(record)
        self._years(term)
        law = rule()
        sentences: list[str] = []
        if term.keadaan is KeadaanPengecualian.BERAKHIR:
            assert term.selesai is not None and term.terbuka is not None
            sentences = [
                _("Jangka waktu pengecualian berakhir pada %(selesai)s.", selesai=tanggal(term.selesai)),
                _(
                    "Sejak %(terbuka)s informasi ini terbuka dan dapat diminta siapa pun.",
                    terbuka=tanggal(term.terbuka),
                ),
            ]
        elif term.keadaan is KeadaanPengecualian.SEGERA:
            assert term.selesai is not None
            sentences = [
                _("Jangka waktunya berakhir pada %(selesai)s.", selesai=tanggal(term.selesai)),
                _(
                    "Sejak %(selesai)s PPID dapat menyatakannya terbuka.",
                    selesai=tanggal(notice(term.selesai, self._kalender)),
                ),
                "Bila tidak, informasi ini terbuka dengan sendirinya pada hari sesudahnya.",
            ]
        shown = Tanda(term.keadaan.label, term.keadaan.nada)
        note = _("Dasar: %(dasar)s. %(catatan)s", dasar=law.dasar, catatan=law.catatan).strip() if sentences else ""
        return MasaView(shown, term.terbuka, tuple(sentences), note, self.successor(record.key))


def by_title(records: Iterable[Record]) -> list[Record]:
    """Records by title; equal titles by key."""
    return sorted(records, key=lambda record: (record.card.judul.casefold(), record.key))

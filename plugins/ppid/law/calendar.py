"""Which days are not worked and why: weekends, national holidays, cuti bersama, and what a city adds or takes away.

The days are those of the ``holidays`` library (Indonesia, its categories ``public`` and ``government``); which years are
decreed is ``reference/kalender.yaml``. UU 14/2008 counts working days without saying whether cuti bersama is one; offices
are closed then, and the calculators of the information commissions skip it, so it is skipped here.
"""

import datetime as dt
import functools
from collections.abc import Mapping
from itertools import accumulate
from types import MappingProxyType
from typing import NamedTuple

from ..formats import DAYS
from ..records.libur import Libur
from ..records.terms import Istilah, Keyakinan
from .reference import document

WEEKEND = (5, 6)
"""Saturday and Sunday, as ``date.weekday`` counts; offices work five days."""


class JenisLibur(Istilah):
    """Why a day is not worked."""

    AKHIR_PEKAN = "akhir-pekan", "Akhir pekan"
    NASIONAL = "libur-nasional", "Hari libur nasional"
    CUTI_BERSAMA = "cuti-bersama", "Cuti bersama"
    DAERAH = "libur-daerah", "Libur daerah"


class HariLibur(NamedTuple):
    """One day that is not worked: the sort, what it is called, and where that is written."""

    tanggal: dt.date
    jenis: JenisLibur
    nama: str
    sumber: str

    @property
    def sebab(self) -> str:
        """Why the day is not worked, as it stands behind the day's own name."""
        return self.jenis.label.lower() if self.jenis is JenisLibur.AKHIR_PEKAN else self.nama


class Ketetapan(NamedTuple):
    """The decree of one year's calendar as a page may print it: without its number where that is not certain."""

    tahun: int
    sumber: str


class Kalender:
    """The working days of one city; ``libur`` are its own days."""

    def __init__(self, libur: Libur | None = None) -> None:
        own = libur if libur is not None else Libur()
        self._own = {each.tanggal: each for each in own.libur}
        self._counted: dict[int, tuple[int, list[int]]] = {}
        self._known: dict[dt.date, HariLibur | None] = {}
        self._worked = {each.tanggal for each in own.tetap_kerja}
        self._decreed = decrees() | {each.tahun: Ketetapan(each.tahun, each.sumber) for each in own.ditetapkan}

    def libur(self, day: dt.date) -> HariLibur | None:
        """Why ``day`` is not worked, or None for a working day."""
        known = self._known
        if day not in known:
            known[day] = self._why(day)
        return known[day]

    def _why(self, day: dt.date) -> HariLibur | None:
        if day in self._worked:
            return None
        own = self._own.get(day)
        if own is not None:
            return HariLibur(day, JenisLibur.DAERAH, own.nama, own.sumber)
        if day.weekday() in WEEKEND:
            return HariLibur(day, JenisLibur.AKHIR_PEKAN, DAYS[day.weekday()], "")
        found = national(day.year).get(day)
        if found is None:
            return None
        decree = self._decreed.get(day.year)
        return HariLibur(day, *found, decree.sumber if decree is not None else "")

    def kerja(self, day: dt.date) -> bool:
        """Whether ``day`` is a working day."""
        return self.libur(day) is None

    def banyak(self, day: dt.date) -> int:
        """How many working days the year has up to and with ``day``; a year is counted once."""
        before, counted = self._counted.get(day.year) or self._year(day.year)
        return counted[day.toordinal() - before]

    def setahun(self, year: int) -> int:
        """How many working days a year has."""
        return (self._counted.get(year) or self._year(year))[1][-1]

    def _year(self, year: int) -> tuple[int, list[int]]:
        """The ordinal of the day before the year, and how many working days there are up to each of its days."""
        first = dt.date(year, 1, 1)
        days = (dt.date(year, 12, 31) - first).days + 1
        counted = [0, *accumulate(self.kerja(first + dt.timedelta(days=number)) for number in range(days))]
        found = self._counted[year] = (first.toordinal() - 1, counted)
        return found

    def asal(self, year: int) -> tuple[object, ...]:
        """All that the working days of a year depend on besides the installed library; equal for equal days."""
        own = sorted((each.tanggal, each.nama, each.sumber) for each in self._own.values() if each.tanggal.year == year)
        return own, sorted(day for day in self._worked if day.year == year), self._decreed.get(year)

    def ketetapan(self, year: int) -> Ketetapan | None:
        """The decree of a year's calendar; None while its holidays are only expected."""
        return self._decreed.get(year)


@functools.cache
def decrees() -> dict[int, Ketetapan]:
    """The years whose calendar is known to be decreed."""
    found = {}
    for raw in document("kalender.yaml")["tahun"]:
        sure = Keyakinan(raw["keyakinan"]).boleh_cetak_pasal
        found[raw["tahun"]] = Ketetapan(raw["tahun"], raw["ketetapan"] if sure else "Ketetapan bersama tiga menteri")
    return found


@functools.cache
def national(year: int) -> Mapping[dt.date, tuple[JenisLibur, str]]:
    """National holidays and cuti bersama of a year by day; a day that is both is a holiday."""
    from holidays import country_holidays  # takes long to load, and only few builds ask

    found: dict[dt.date, tuple[JenisLibur, str]] = {}
    for category, sort in (("government", JenisLibur.CUTI_BERSAMA), ("public", JenisLibur.NASIONAL)):
        days = country_holidays("ID", years=year, categories=(category,), language="id")
        found |= {day: (sort, name) for day, name in days.items()}
    return MappingProxyType(dict(sorted(found.items())))

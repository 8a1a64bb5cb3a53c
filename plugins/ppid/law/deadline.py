"""Working-day deadlines that show their working: the day, every day that was skipped and why, and what is not certain.

The first day is not counted and the last one is (the rule of the calculators that information commissions use).
"""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from ..formats import DAYS, tanggal_hari
from ..records.opd import JamLayanan
from .calendar import HariLibur, Kalender

LONGEST = 400
"""Working days that a deadline may have."""
_DAY = dt.timedelta(days=1)


class Tenggat(NamedTuple):
    """A deadline: ``hari`` working days after ``mulai`` end with ``jatuh``; ``dilewati`` are the days not counted.

    ``sementara`` are the years whose calendar is not decreed yet: the day may still move.
    """

    mulai: dt.date
    hari: int
    jatuh: dt.date
    dilewati: tuple[HariLibur, ...]
    sementara: tuple[int, ...]

    @property
    def dihitung(self) -> tuple[dt.date, ...]:
        """The working days that were counted, the last of which is the deadline."""
        skipped = {each.tanggal for each in self.dilewati}
        days = (self.mulai + _DAY * number for number in range(1, (self.jatuh - self.mulai).days + 1))
        return tuple(day for day in days if day not in skipped)


def tenggat(mulai: dt.date, hari: int, kalender: Kalender) -> Tenggat:
    """The deadline ``hari`` working days (1 to ``LONGEST``) after ``mulai``; raises ValueError for another number."""
    if not 1 <= hari <= LONGEST:
        raise ValueError(f"jumlah hari kerja harus 1 sampai {LONGEST}")
    day, left = mulai, hari
    skipped: list[HariLibur] = []
    while left:
        day += _DAY
        free = kalender.libur(day)
        if free is None:
            left -= 1
        else:
            skipped.append(free)
    years = range(mulai.year, day.year + 1)
    unsure = tuple(year for year in years if kalender.ketetapan(year) is None)
    return Tenggat(mulai, hari, day, tuple(skipped), unsure)


def hari_kerja(mulai: dt.date, sampai: dt.date, kalender: Kalender) -> int:
    """How many working days lie after ``mulai`` up to and with ``sampai``; negative when ``sampai`` is the earlier."""
    if sampai < mulai:
        return -hari_kerja(sampai, mulai, kalender)
    found = kalender.banyak(sampai) - kalender.banyak(mulai)
    for year in range(mulai.year, sampai.year):
        found += kalender.setahun(year)
    return found


class Penerimaan(NamedTuple):
    """The day something counts as received, and why it is not the day it came, as sentences."""

    hari: dt.date
    alasan: tuple[str, ...]


def penerimaan(day: dt.date, pukul: str, jam: Sequence[JamLayanan], kalender: Kalender) -> Penerimaan:
    """The day on which what came on ``day`` at ``pukul`` (``HH.MM``, "" for unknown) counts as received.

    What comes on a day that is not worked, or after office hours, counts as received on the next working day. That is
    practice, not a rule that was found in a law; whoever shows the result says so.
    """
    reasons: list[str] = []
    if pukul and kalender.kerja(day):
        closing = _closing(day, jam)
        if closing is not None and pukul > closing:
            reasons.append(f"Masuk pukul {pukul}, setelah jam layanan (tutup pukul {closing}).")
            day += _DAY
    while (free := kalender.libur(day)) is not None:
        reasons.append(f"{tanggal_hari(day)} bukan hari kerja: {free.sebab}.")
        day += _DAY
    return Penerimaan(day, tuple(reasons))


def _closing(day: dt.date, jam: Sequence[JamLayanan]) -> str | None:
    """When the office closes on the weekday of ``day``, the latest if it opens twice; None for unknown."""
    name = DAYS[day.weekday()].casefold()
    times = [each.tutup for each in jam if any(one.value == name for one in each.hari)]
    return max(times, default=None)

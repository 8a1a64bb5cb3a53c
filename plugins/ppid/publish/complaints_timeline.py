"""The history of one complaint by day, with the working days since it was received, its deadline, and where it ends."""

import datetime as dt
import functools
from typing import NamedTuple

from ..law.calendar import Kalender
from ..law.deadline import hari_kerja
from ..records.aduan import Aduan
from ..records.libur import Libur
from ..registry import Record
from ..words import _, angka
from .asking import TODAY, YEAR
from .views import Views


class LangkahView(NamedTuple):
    """One step: the day, what happened, how many working days after the complaint was received ("" for the first day).

    ``tenggat`` marks the deadline, which is not something that was done.
    """

    tanggal: dt.date
    uraian: str
    hari: str
    tenggat: bool = False


def timeline(views: Views, record: Record) -> tuple[LangkahView, ...]:
    """The steps of a complaint, the first one first, then what it waits for; empty for any other record."""
    isi = record.isi
    if not isinstance(isi, Aduan):
        return ()
    kalender = _calendar(views.registry.libur)
    years = {isi.tanggal.year}

    def step(day: dt.date, words: str, due: bool = False) -> LangkahView:
        years.update(range(min(isi.tanggal, day).year, max(isi.tanggal, day).year + 1))
        count = hari_kerja(isi.tanggal, day, kalender)
        return LangkahView(
            day, words, _("%(count)s hari kerja sejak diterima", count=angka(count)) if count > 0 else "", due
        )

    steps = [step(each.tanggal, each.uraian) for each in isi.riwayat]
    jam = views.ask.clock(record)
    if jam is not None:
        steps.append(step(jam.tenggat.jatuh, _("Tenggat: %(nama)s.", nama=jam.jangka.nama), True))
    steps.sort(key=lambda each: each.tanggal)
    today = views.registry.today
    if isi.selesai is None and today >= isi.tanggal:
        views.ask.note(TODAY)
        open_ = step(today, "Belum selesai.")
        place = next((number for number, each in enumerate(steps) if each.tanggal > today), len(steps))
        steps.insert(place, open_)
    for year in sorted(years):
        views.ask.note(f"{YEAR}{year}")
    return tuple(steps)


@functools.lru_cache(maxsize=4)
def _calendar(libur: Libur) -> Kalender:
    """The working days of a city, counted once and not for each of its complaints."""
    return Kalender(libur)

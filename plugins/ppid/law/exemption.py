"""Where an exemption stands on a day: it holds, it ends soon, or it has ended and the information is open.

``reference/pengecualian.yaml`` says how many working days before the end the officer declares the information open.
"""

import datetime as dt
import functools
from typing import NamedTuple

from ..records.terms import Istilah
from .calendar import Kalender
from .deadline import hari_kerja
from .reference import document
from .statutes import cited

FAR = 366
"""Days before the end from which no calendar needs to be asked: no year has fewer working days than the notice."""
_DAY = dt.timedelta(days=1)


class KeadaanPengecualian(Istilah):
    """Where an exemption stands."""

    BERLAKU = "berlaku", "Masih dikecualikan", "Jangka waktunya belum habis.", "netral"
    SEGERA = "segera-berakhir", "Segera berakhir", "PPID sudah dapat menyatakannya terbuka.", "proses"
    BERAKHIR = "berakhir", "Terbuka", "Jangka waktunya sudah habis.", "baik"


class Aturan(NamedTuple):
    """How an exemption ends: ``hari`` working days of notice; ``dasar`` is printable, ``catatan`` says what is not certain."""

    hari: int
    dasar: str
    catatan: str
    sumber: str


class Masa(NamedTuple):
    """The term of one exemption on a day.

    ``selesai`` is its last day, None where an event ends it; ``terbuka`` is the first open day; ``sisa`` counts the
    calendar days left, 0 on the last day, negative afterwards; ``tahun`` are the years whose calendar decided.
    """

    keadaan: KeadaanPengecualian
    selesai: dt.date | None
    terbuka: dt.date | None
    sisa: int | None
    tahun: tuple[int, ...] = ()


@functools.cache
def rule() -> Aturan:
    """The rule on the end of exemptions."""
    raw = document("pengecualian.yaml")["berakhir"]
    printed, sure = cited(raw["dasar"])
    note = "" if sure else "Bunyi aturannya dibaca dari aturan lain; pasalnya belum dipastikan pada naskah resmi."
    return Aturan(raw["hari"], printed, note, raw["sumber"])


def masa(selesai: dt.date | None, kalender: Kalender, today: dt.date) -> Masa:
    """The term of an exemption whose last day is ``selesai``, on ``today``.

    It ends soon from the day after which ``rule().hari`` working days are left; on the day after the last one the
    information is open. One that ends with an event holds until its record is changed.
    """
    if selesai is None:
        return Masa(KeadaanPengecualian.BERLAKU, None, None, None)
    left = (selesai - today).days
    if left < 0:
        return Masa(KeadaanPengecualian.BERAKHIR, selesai, selesai + _DAY, left)
    if left > FAR:
        return Masa(KeadaanPengecualian.BERLAKU, selesai, selesai + _DAY, left)
    near = hari_kerja(today, selesai, kalender) <= rule().hari
    state = KeadaanPengecualian.SEGERA if near else KeadaanPengecualian.BERLAKU
    return Masa(state, selesai, selesai + _DAY, left, tuple(range(today.year, selesai.year + 1)))


def notice(selesai: dt.date, kalender: Kalender) -> dt.date:
    """The first day on which an exemption whose last day is ``selesai`` ends soon."""
    day, left = selesai, rule().hari
    while left or not kalender.kerja(day):
        left -= kalender.kerja(day)
        day -= _DAY
    return day

"""Whether a department fulfils a duty on a day: what it has published, when that runs out, and what is missing.

An announcement holds for six months (UU 14/2008 Ps 9), for its year, always, or when an event happens; which of these
is ``Kewajiban.ulang``. Nothing here reads a clock: the day is given, so that the same input gives the same state.
"""

import calendar
import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..records.terms import Istilah
from ..words import _, angka, tanggal
from .duties import CITY, Kewajiban, Ulang
from .reference import document
from .statutes import cited

HALF = (6, 30)
"""The end of the first half of a year, by when something must have been announced."""


class KeadaanCakupan(Istilah):
    """Where one duty of one department stands."""

    ADA = "ada", "Ada", "Sudah diumumkan dan masih berlaku.", "baik"
    SEGERA = "akan-jatuh-tempo", "Akan jatuh tempo", "Masih berlaku, tetapi segera habis.", "proses"
    TERLAMBAT = "terlambat", "Terlambat", "Pernah diumumkan, tetapi masa berlakunya habis.", "buruk"
    BELUM = "belum", "Belum ada", "Belum ada rekaman yang memenuhinya.", "buruk"
    TIDAK_BERLAKU = "tidak-berlaku", "Tidak berlaku", "Tidak dibebankan, beserta alasannya.", "netral"


class Bukti(NamedTuple):
    """What may fulfil a duty: a record, the days it was made and last changed, and the year it is about, if any."""

    kunci: str
    opd: str
    tanggal: dt.date
    mutakhir: dt.date
    tahun: int | None

    def hari(self, pada: dt.date) -> dt.date | None:
        """The last day known, up to ``pada``, on which it was announced; None when it was not there yet."""
        if self.mutakhir <= pada:
            return self.mutakhir
        return self.tanggal if self.tanggal <= pada else None


class Sel(NamedTuple):
    """One duty of one department (or of the city) on one day.

    ``bukti`` is the best record, ``banyak`` how many there are; ``terakhir`` its last announcement; ``jatuh`` the last
    day on which it holds, or by which something must be there (None: no such day); ``hari`` days left, negative when
    late; ``alasan`` why the duty does not apply; ``terlewat`` the day by which it should have been there for the first time.
    """

    opd: str
    kode: str
    keadaan: KeadaanCakupan
    bukti: str = ""
    banyak: int = 0
    terakhir: dt.date | None = None
    jatuh: dt.date | None = None
    hari: int = 0
    alasan: str = ""
    terlewat: dt.date | None = None

    @property
    def kalimat(self) -> str:
        """Where it stands, in words."""
        state = self.keadaan
        if state is KeadaanCakupan.TIDAK_BERLAKU:
            return self.alasan
        if state is KeadaanCakupan.TERLAMBAT:
            return _("Lewat %(hari)s hari.", hari=angka(-self.hari))
        if state is KeadaanCakupan.SEGERA:
            return _("Habis dalam %(hari)s hari.", hari=angka(self.hari)) if self.hari else "Habis hari ini."
        if self.jatuh is None:
            return "Tersedia." if state is KeadaanCakupan.ADA else "Wajib tersedia setiap saat."
        if state is KeadaanCakupan.ADA:
            return _("Berlaku sampai %(jatuh)s.", jatuh=tanggal(self.jatuh))
        if self.terlewat is not None:
            return _(
                "Tidak diumumkan sampai %(terlewat)s; berikutnya paling lambat %(jatuh)s.",
                terlewat=tanggal(self.terlewat),
                jatuh=tanggal(self.jatuh),
            )
        return _("Wajib ada paling lambat %(jatuh)s.", jatuh=tanggal(self.jatuh))


class Penanggung(NamedTuple):
    """Who may owe duties: a department, its kind, and the conditional duties it declares not to have, with reasons."""

    opd: str
    jenis: str
    jenis_nama: str = ""
    tidak_berlaku: Mapping[str, str] = {}


KOTA = Penanggung("", CITY, "kota")
"""The city as a whole."""


def pada(tahun: int, today: dt.date) -> dt.date:
    """The day on which a year's coverage is looked at: today, or its last day once it is over."""
    return min(today, dt.date(tahun, 12, 31))


def add_months(day: dt.date, months: int) -> dt.date:
    """``day`` so many months later; the last day of a shorter month instead of a day it does not have."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@functools.cache
def soon() -> int:
    """Calendar days before an announcement runs out from which it is near."""
    return int(document("kewajiban.yaml")["segera_hari"])


@functools.cache
def half_year() -> int:
    """Months that a periodical announcement holds."""
    return int(document("kewajiban.yaml")["ulang"]["enam-bulan"]["bulan"])


@functools.cache
def half_year_basis() -> str:
    """The law behind that, as a page may print it."""
    return cited(document("kewajiban.yaml")["ulang"]["enam-bulan"]["dasar"])[0]


def habis(duty: Kewajiban, day: dt.date, tahun: int | None) -> dt.date | None:
    """The last day on which what was announced on ``day`` about ``tahun`` fulfils ``duty``; None for ever."""
    limits = []
    if duty.ulang is Ulang.ENAM_BULAN:
        limits.append(add_months(day, half_year()))
    if duty.umur is not None and (tahun is not None or duty.ulang is Ulang.TAHUNAN):
        limits.append(dt.date((tahun if tahun is not None else day.year) + duty.umur, 12, 31))
    return min(limits, default=None)


def sel(duty: Kewajiban, who: Penanggung, found: Iterable[Bukti], hari_ini: dt.date) -> Sel:
    """The state of ``duty`` for ``who`` on ``hari_ini``, given everything published that may fulfil it."""
    if who.jenis not in duty.wajib:
        return _idle(who, duty, _("Tidak dibebankan kepada %(jenis_nama)s.", jenis_nama=who.jenis_nama or who.jenis))
    declared = who.tidak_berlaku.get(duty.kode)
    if declared is not None and duty.bersyarat:
        return _idle(who, duty, declared)
    known = []
    for each in found:
        day = each.hari(hari_ini)
        if day is not None and not (duty.ulang is Ulang.PERISTIWA and day.year != hari_ini.year):
            known.append((habis(duty, day, each.tahun), day, each.kunci))
    if not known:
        if duty.ulang is Ulang.PERISTIWA:
            return _idle(who, duty, _("Tidak ada peristiwa yang dicatat pada %(year)s.", year=hari_ini.year))
        due = _expected(duty, hari_ini)
        half = dt.date(hari_ini.year, *HALF)
        missed = half if duty.ulang is Ulang.ENAM_BULAN and hari_ini > half else None
        days = _days(due, hari_ini)
        return Sel(who.opd, duty.kode, KeadaanCakupan.BELUM, jatuh=due, hari=days, terlewat=missed)
    end, day, key = max(known, key=lambda one: (one[0] or dt.date.max, one[1], one[2]))
    left = _days(end, hari_ini)
    state = KeadaanCakupan.ADA
    if end is not None and left < 0:
        state = KeadaanCakupan.TERLAMBAT
    elif end is not None and left <= soon():
        state = KeadaanCakupan.SEGERA
    return Sel(who.opd, duty.kode, state, key, len(known), day, end, left)


def _idle(who: Penanggung, duty: Kewajiban, reason: str) -> Sel:
    return Sel(who.opd, duty.kode, KeadaanCakupan.TIDAK_BERLAKU, alasan=reason)


def _expected(duty: Kewajiban, today: dt.date) -> dt.date | None:
    """By when something must be there where nothing is: the end of the half year, or of the year."""
    if duty.ulang is Ulang.SELALU:
        return None
    half = dt.date(today.year, *HALF)
    return half if duty.ulang is Ulang.ENAM_BULAN and today <= half else dt.date(today.year, 12, 31)


def _days(day: dt.date | None, today: dt.date) -> int:
    return (day - today).days if day is not None else 0

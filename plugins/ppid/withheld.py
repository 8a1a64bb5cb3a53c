"""What the city may know of records that are withheld or whose update waits: whose, of which kind, since when, and why.

Neither a title nor a name of a file of what is withheld: either may be the very thing that must not be published.
"""

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from .problems import Problem, catalogue
from .vocabulary import Istilah


class Sebab(Istilah):
    """Why a record is withheld, in the words of the public page; that it may hold personal data is not told apart."""

    BENTUK = "bentuk", "Salah bentuk", "Ada isian yang salah tulis, kurang, atau merujuk sesuatu yang tidak ada."
    PERIKSA = "pemeriksaan", "Belum lolos pemeriksaan", "Pemeriksaan keamanan dan data pribadi menahannya."
    BERKAS = "berkas", "Berkas belum diterima", "Berkasnya tidak terbaca, ganda, atau salah tempat."


class Tertahan(NamedTuple):
    """One file that is not shown as it is; texts alone, so that it is easily handed to another process.

    ``key`` is that of the record whose earlier version ``versi`` (a day in ISO form) is shown, "" where nothing is;
    ``sejak`` is the day since which the file is as it is, "" where git cannot tell.
    """

    opd: str
    jenis: str
    sebab: str
    sejak: str = ""
    key: str = ""
    versi: str = ""


class Hilang(NamedTuple):
    """A record that was public and is gone, as its old address tells of it; texts alone, as in ``Tertahan``.

    ``tanggal`` is a day in ISO form, "" where it is not known; ``alasan`` is "" while nobody has written one; ``pindah`` is the key
    of the record that stands in its place, "" for none.
    """

    key: str
    url: str
    opd: str
    jenis: str
    tanggal: str = ""
    alasan: str = ""
    dasar: str = ""
    pindah: str = ""


GUARDS = frozenset({"Data pribadi", "Pemeriksaan lampiran"})
_GUARDED = frozenset({"E-KECUALI-LAMPIRAN", "E-REGISTER-PRIBADI", "E-REGISTER-NIK"})
LIST, DUTIES = "penetapan", "kewajiban"
"""In ``jenis``: a frozen list, and the city's own duties."""


def reason(faults: Iterable[Problem]) -> Sebab:
    """The one reason told for a file with these ``faults``: what a guard found comes first."""
    errors = [problem for problem in faults if problem.galat]
    if any(problem.code in _GUARDED or catalogue()[problem.code].kelompok in GUARDS for problem in errors):
        return Sebab.PERIKSA
    return Sebab.BENTUK if all(problem.tunda for problem in errors) else Sebab.BERKAS


def day_of(moment: str, zone: dt.tzinfo) -> str:
    """The day in ``zone`` of a moment as git writes it, in ISO form; "" for none."""
    return dt.datetime.fromisoformat(moment).astimezone(zone).date().isoformat() if moment else ""

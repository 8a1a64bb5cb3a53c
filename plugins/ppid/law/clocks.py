"""The clock of one request, objection or complaint: its deadline, where it stands on a day, and what it was reckoned from."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from ..records.aduan import Aduan, TahapAduan
from ..records.keberatan import Keberatan, TahapKeberatan
from ..records.permohonan import Permohonan, TahapPermohonan
from ..records.terms import Istilah
from ..words import _, angka, tanggal
from .calendar import Kalender
from .deadline import Tenggat, hari_kerja, tenggat
from .periods import EXTENSION, Jangka, periods

SOON = 3
"""Working days before a deadline from which it is near; our choice, no rule."""


class Keadaan(Istilah):
    """Where a clock stands."""

    BERJALAN = "berjalan", "Dalam tenggat", "Masih ada waktu menurut hukum.", "proses"
    SEGERA = "segera", "Segera jatuh tempo", "Tenggatnya tiga hari kerja lagi atau kurang.", "info"
    TERLAMBAT = "terlambat", "Terlambat", "Tenggatnya sudah lewat dan belum ada jawaban.", "buruk"
    TEPAT_WAKTU = "tepat-waktu", "Tepat waktu", "Diselesaikan dalam tenggat.", "baik"
    LEWAT_WAKTU = "lewat-waktu", "Selesai lewat waktu", "Diselesaikan, tetapi sesudah tenggat.", "buruk"


class Perkara(NamedTuple):
    """What a clock is reckoned from: the period, the day it began, the day it was stopped, the day it was extended."""

    jangka: str
    mulai: dt.date
    selesai: dt.date | None = None
    diperpanjang: dt.date | None = None


class Jam(NamedTuple):
    """One clock: the period, its deadline, the day it was stopped, where it stands, and how many working days were used.

    ``selisih`` is the working days left, negative when the deadline has passed; ``catatan`` are sentences.
    """

    jangka: Jangka
    tenggat: Tenggat
    selesai: dt.date | None
    keadaan: Keadaan
    terpakai: int
    selisih: int
    catatan: tuple[str, ...] = ()

    @property
    def kalimat(self) -> str:
        """Where it stands, in one sentence."""
        days, used = angka(abs(self.selisih)), angka(self.terpakai)
        if self.keadaan is Keadaan.TERLAMBAT:
            if self.selisih:
                return _("Terlambat %(hari)s hari kerja.", hari=angka(abs(self.selisih)))
            return _("Tenggatnya lewat pada %(tanggal)s.", tanggal=tanggal(self.tenggat.jatuh))
        if self.selesai is None:
            return (
                _("Tersisa %(hari)s hari kerja.", hari=angka(self.selisih)) if self.selisih else "Jatuh tempo hari ini."
            )
        if self.keadaan is Keadaan.LEWAT_WAKTU:
            if self.selisih:
                text = "Diselesaikan dalam %(terpakai)s hari kerja, %(hari)s hari kerja lewat tenggat."
                return _(text, terpakai=used, hari=days)
            return _("Diselesaikan dalam %(terpakai)s hari kerja, sesudah tenggat.", terpakai=used)
        if self.selisih:
            text = "Diselesaikan dalam %(terpakai)s hari kerja, %(hari)s hari kerja sebelum tenggat."
            return _(text, terpakai=used, hari=days)
        return _("Diselesaikan dalam %(terpakai)s hari kerja, tepat pada tenggat.", terpakai=used)


CLOCKED = tuple(kind.JENIS.kode for kind in (Permohonan, Keberatan, Aduan))
"""The kinds of record that have a clock."""


def matter(jenis: str, begun: str, more: Mapping[str, Any]) -> Perkara | None:
    """What the clock of a record is reckoned from, by its kind, its day and the fields that its card has (``RINGKAS``).

    None for a kind that has no clock, and where the law's clock does not run.
    """
    day = dt.date.fromisoformat(begun)
    stage = more.get("tahap")
    if jenis == Permohonan.JENIS.kode:
        if stage == TahapPermohonan.DICABUT.value:
            return None
        extended = more["perpanjangan"]
        return Perkara("permohonan", day, _day(more["pemberitahuan"]), _day(extended and extended["tanggal"]))
    if jenis == Keberatan.JENIS.kode:
        stopped = _day(more["tanggapan_tanggal"])
        # a dispute may follow silence: then the superior's clock was never stopped, and ends with the dispute
        if stopped is None and stage == TahapKeberatan.SENGKETA.value:
            stopped = _day(more["sengketa"] and more["sengketa"]["tanggal"])
        return Perkara("keberatan", day, stopped)
    if jenis == Aduan.JENIS.kode:
        code = f"aduan-{more['klasifikasi']}"
        if code not in periods() or stage == TahapAduan.TERTUNDA.value:
            return None
        return Perkara(code, day, _day(more["selesai"]))
    return None


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def clock(case: Perkara, kalender: Kalender, today: dt.date) -> Jam:
    """The clock of ``case`` on ``today``."""
    jangka = periods()[case.jangka]
    extra, notes = 0, []
    if case.diperpanjang is not None:
        more = periods()[EXTENSION]
        extra = more.hari
        notes.append(
            _(
                "%(hari)s hari kerja ditambah %(tambahan)s hari kerja, karena waktu jawab diperpanjang satu kali (%(dasar)s).",
                hari=jangka.hari,
                tambahan=extra,
                dasar=more.dasar,
            )
        )
        first = tenggat(case.mulai, jangka.hari, kalender).jatuh
        if case.diperpanjang > first:
            notes.append(_("Perpanjangan diberitahukan sesudah tenggat pertama, %(tanggal)s.", tanggal=tanggal(first)))
    due = tenggat(case.mulai, jangka.hari + extra, kalender)
    end = case.selesai if case.selesai is not None else today
    # a weekend after the deadline has no working day in it, but the deadline has passed
    late = end > due.jatuh
    left = hari_kerja(end, due.jatuh, kalender)
    if case.selesai is not None:
        state = Keadaan.LEWAT_WAKTU if late else Keadaan.TEPAT_WAKTU
    elif late:
        state = Keadaan.TERLAMBAT
    else:
        state = Keadaan.SEGERA if left <= SOON else Keadaan.BERJALAN
    used = max(0, due.hari - left)
    return Jam(jangka, due, case.selesai, state, used, left, tuple(notes))

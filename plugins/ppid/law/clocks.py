"""The clock of one request, objection or complaint: its deadline, where it stands on a day, and what it was reckoned from."""

import datetime as dt
from typing import NamedTuple

from ..formats import angka, tanggal
from ..records.aduan import Aduan, TahapAduan
from ..records.base import Isi
from ..records.keberatan import Keberatan, TahapKeberatan
from ..records.permohonan import Permohonan, TahapPermohonan
from ..records.terms import Istilah
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
        days = f"{angka(abs(self.selisih))} hari kerja"
        if self.keadaan is Keadaan.TERLAMBAT:
            return f"Terlambat {days}." if self.selisih else f"Tenggatnya lewat pada {tanggal(self.tenggat.jatuh)}."
        if self.selesai is None:
            return f"Tersisa {days}." if self.selisih else "Jatuh tempo hari ini."
        used = f"Diselesaikan dalam {angka(self.terpakai)} hari kerja"
        if self.keadaan is Keadaan.LEWAT_WAKTU:
            return f"{used}, {days} lewat tenggat." if self.selisih else f"{used}, sesudah tenggat."
        return f"{used}, {days} sebelum tenggat." if self.selisih else f"{used}, tepat pada tenggat."


def clock(isi: Isi, kalender: Kalender, today: dt.date) -> Jam | None:
    """The clock of a record on ``today``; None for a kind that has none, or where the law's clock does not run."""
    if isinstance(isi, Permohonan):
        return _request(isi, kalender, today)
    if isinstance(isi, Keberatan):
        stopped = isi.tanggapan_tanggal
        # a dispute may follow silence: then the superior's clock was never stopped, and ends with the dispute
        if stopped is None and isi.tahap is TahapKeberatan.SENGKETA and isi.sengketa is not None:
            stopped = isi.sengketa.tanggal
        return _clock("keberatan", isi.tanggal, stopped, kalender, today)
    if isinstance(isi, Aduan):
        code = f"aduan-{isi.klasifikasi.value}"
        if code not in periods() or isi.tahap is TahapAduan.TERTUNDA:
            return None
        return _clock(code, isi.tanggal, isi.selesai, kalender, today)
    return None


def _request(isi: Permohonan, kalender: Kalender, today: dt.date) -> Jam | None:
    if isi.tahap is TahapPermohonan.DICABUT:
        return None
    if isi.perpanjangan is None:
        return _clock("permohonan", isi.tanggal, isi.pemberitahuan, kalender, today)
    first, more = periods()["permohonan"], periods()[EXTENSION]
    notes = [
        f"{first.hari} hari kerja ditambah {more.hari} hari kerja, karena waktu jawab diperpanjang satu kali ({more.dasar})."
    ]
    begun = tenggat(isi.tanggal, first.hari, kalender).jatuh
    if isi.perpanjangan.tanggal > begun:
        notes.append(f"Perpanjangan diberitahukan sesudah tenggat pertama, {tanggal(begun)}.")
    return _clock("permohonan", isi.tanggal, isi.pemberitahuan, kalender, today, more.hari, tuple(notes))


def _clock(
    code: str,
    begun: dt.date,
    stopped: dt.date | None,
    kalender: Kalender,
    today: dt.date,
    extra: int = 0,
    notes: tuple[str, ...] = (),
) -> Jam:
    jangka = periods()[code]
    due = tenggat(begun, jangka.hari + extra, kalender)
    end = stopped if stopped is not None else today
    left = hari_kerja(end, due.jatuh, kalender)
    # a weekend after the deadline has no working day in it, but the deadline has passed
    late = end > due.jatuh
    if stopped is not None:
        state = Keadaan.LEWAT_WAKTU if late else Keadaan.TEPAT_WAKTU
    elif late:
        state = Keadaan.TERLAMBAT
    else:
        state = Keadaan.SEGERA if left <= SOON else Keadaan.BERJALAN
    used = max(0, hari_kerja(begun, end, kalender))
    return Jam(jangka, due, stopped, state, used, left, notes)

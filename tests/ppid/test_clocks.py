"""The clocks of requests, objections and complaints: each state begins on exactly the right day."""

import datetime as dt
from typing import Any

import pytest

from plugins.ppid.law.calendar import Kalender
from plugins.ppid.law.clocks import SOON, Jam, Keadaan, clock
from plugins.ppid.records.aduan import Aduan, KlasifikasiAduan, TahapAduan
from plugins.ppid.records.base import Isi
from plugins.ppid.records.berita import Berita
from plugins.ppid.records.keberatan import Keberatan, Sengketa, TahapKeberatan
from plugins.ppid.records.permohonan import Permohonan, Perpanjangan, TahapPermohonan

KALENDER = Kalender()


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def request(begun: str = "2026-03-13", **values: Any) -> Permohonan:
    given = {"perpanjangan": None, "pemberitahuan": None, "tahap": TahapPermohonan.DIPROSES, **values}
    return Permohonan.model_construct(tanggal=day(begun), **given)


def running(isi: Isi, today: str) -> Jam:
    found = clock(isi, KALENDER, day(today))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("today", "state", "said"),
    [
        ("2026-03-13", Keadaan.BERJALAN, "Tersisa 10 hari kerja."),
        ("2026-03-30", Keadaan.BERJALAN, "Tersisa 4 hari kerja."),
        ("2026-03-31", Keadaan.SEGERA, "Tersisa 3 hari kerja."),
        ("2026-04-02", Keadaan.SEGERA, "Tersisa 1 hari kerja."),
        ("2026-04-05", Keadaan.SEGERA, "Tersisa 1 hari kerja."),
        ("2026-04-06", Keadaan.SEGERA, "Jatuh tempo hari ini."),
        ("2026-04-07", Keadaan.TERLAMBAT, "Terlambat 1 hari kerja."),
        ("2026-04-13", Keadaan.TERLAMBAT, "Terlambat 5 hari kerja."),
    ],
)
def test_an_open_request(today: str, state: Keadaan, said: str) -> None:
    found = running(request(), today)
    assert (found.tenggat.jatuh, found.keadaan, found.kalimat) == (day("2026-04-06"), state, said)


def test_a_deadline_that_ends_before_a_weekend_has_passed_on_saturday() -> None:
    found = running(request("2026-08-06"), "2026-08-22")
    assert found.tenggat.jatuh == day("2026-08-21") and found.keadaan is Keadaan.TERLAMBAT
    assert found.kalimat == "Tenggatnya lewat pada 21 Agustus 2026."


@pytest.mark.parametrize(
    ("answered", "state", "said"),
    [
        ("2026-03-25", Keadaan.TEPAT_WAKTU, "Diselesaikan dalam 3 hari kerja, 7 hari kerja sebelum tenggat."),
        ("2026-04-06", Keadaan.TEPAT_WAKTU, "Diselesaikan dalam 10 hari kerja, tepat pada tenggat."),
        ("2026-04-08", Keadaan.LEWAT_WAKTU, "Diselesaikan dalam 12 hari kerja, 2 hari kerja lewat tenggat."),
    ],
)
def test_an_answered_request_no_longer_depends_on_the_day(answered: str, state: Keadaan, said: str) -> None:
    isi = request(pemberitahuan=day(answered), tahap=TahapPermohonan.DIKABULKAN)
    for today in ("2026-04-09", "2031-01-01"):
        found = running(isi, today)
        assert (found.keadaan, found.kalimat) == (state, said)


def test_an_extension_adds_seven_days_once_and_says_when_it_came_too_late() -> None:
    early = running(
        request(perpanjangan=Perpanjangan(tanggal=day("2026-04-02"), alasan="Berkas di arsip.")), "2026-04-07"
    )
    assert early.tenggat.jatuh == day("2026-04-15") and early.tenggat.hari == 17
    assert len(early.catatan) == 1 and "Pasal 22 ayat (8)" in early.catatan[0]
    late = running(
        request(perpanjangan=Perpanjangan(tanggal=day("2026-04-07"), alasan="Berkas di arsip.")), "2026-04-07"
    )
    assert late.tenggat == early.tenggat and "sesudah tenggat pertama, 6 April 2026" in late.catatan[1]


def test_what_was_withdrawn_or_has_no_term_has_no_clock() -> None:
    news = Berita.model_construct(tanggal=day("2026-03-13"))
    assert clock(request(tahap=TahapPermohonan.DICABUT), KALENDER, day("2026-04-01")) is None
    assert clock(news, KALENDER, day("2026-04-01")) is None


def objection(**values: Any) -> Keberatan:
    given = {"tanggapan_tanggal": None, "sengketa": None, "tahap": TahapKeberatan.DIPROSES, **values}
    return Keberatan.model_construct(tanggal=day("2026-03-13"), **given)


def test_an_objection_has_thirty_days() -> None:
    assert running(objection(), "2026-05-05").kalimat == "Jatuh tempo hari ini."
    assert running(objection(), "2026-05-06").keadaan is Keadaan.TERLAMBAT
    answered = running(objection(tanggapan_tanggal=day("2026-05-05"), tahap=TahapKeberatan.SELESAI), "2026-06-01")
    assert answered.keadaan is Keadaan.TEPAT_WAKTU


def test_a_dispute_after_silence_ends_the_clock_of_the_superior() -> None:
    dispute = Sengketa(nomor_register="001/KI/2026", tanggal=day("2026-05-12"))
    found = running(objection(sengketa=dispute, tahap=TahapKeberatan.SENGKETA), "2026-12-01")
    assert found.keadaan is Keadaan.LEWAT_WAKTU and found.selesai == day("2026-05-12")


def complaint(sort: KlasifikasiAduan, **values: Any) -> Aduan:
    given = {"selesai": None, "tahap": TahapAduan.PROSES, **values}
    return Aduan.model_construct(tanggal=day("2026-08-14"), klasifikasi=sort, **given)


@pytest.mark.parametrize(
    ("sort", "days", "due"),
    [
        (KlasifikasiAduan.NORMATIF, 5, "2026-08-24"),
        (KlasifikasiAduan.PERMINTAAN, 5, "2026-08-24"),
        (KlasifikasiAduan.TIDAK_BERKADAR, 14, "2026-09-07"),
        (KlasifikasiAduan.BERKADAR, 60, "2026-11-10"),
    ],
)
def test_a_complaint_has_the_term_of_its_class(sort: KlasifikasiAduan, days: int, due: str) -> None:
    found = running(complaint(sort), "2026-08-20")
    assert (found.tenggat.hari, found.tenggat.jatuh) == (days, day(due))
    assert found.jangka.catatan


def test_an_aspiration_and_an_incomplete_report_have_no_clock() -> None:
    for isi in (
        complaint(KlasifikasiAduan.ASPIRASI),
        complaint(KlasifikasiAduan.NORMATIF, tahap=TahapAduan.TERTUNDA),
    ):
        assert clock(isi, KALENDER, day("2026-08-20")) is None


def test_near_means_three_working_days() -> None:
    assert SOON == 3

"""The clocks of requests, objections and complaints: each state begins on exactly the right day."""

import datetime as dt
from typing import Any

import pytest

from plugins.ppid.law.calendar import Kalender
from plugins.ppid.law.clocks import CLOCKED, SOON, Jam, Keadaan, Perkara, clock, matter
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records.aduan import KlasifikasiAduan

KALENDER = Kalender()


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def request(begun: str = "2026-03-13", **values: Any) -> Perkara | None:
    return matter("permohonan", begun, {"tahap": "diproses", "perpanjangan": None, "pemberitahuan": None, **values})


def running(case: Perkara | None, today: str) -> Jam:
    assert case is not None
    return clock(case, KALENDER, day(today))


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
    case = request(pemberitahuan=answered, tahap="dikabulkan")
    for today in ("2026-04-09", "2031-01-01"):
        found = running(case, today)
        assert (found.keadaan, found.kalimat) == (state, said)


def test_an_extension_adds_seven_days_once_and_says_when_it_came_too_late() -> None:
    early = running(request(perpanjangan={"tanggal": "2026-04-02"}), "2026-04-07")
    assert early.tenggat.jatuh == day("2026-04-15") and early.tenggat.hari == 17
    assert len(early.catatan) == 1 and "Pasal 22 ayat (8)" in early.catatan[0]
    late = running(request(perpanjangan={"tanggal": "2026-04-07"}), "2026-04-07")
    assert late.tenggat == early.tenggat and "sesudah tenggat pertama, 6 April 2026" in late.catatan[1]


def objection(**values: Any) -> Perkara | None:
    given = {"tahap": "diproses", "tanggapan_tanggal": None, "sengketa": None, **values}
    return matter("keberatan", "2026-03-13", given)


def test_an_objection_has_thirty_days() -> None:
    assert running(objection(), "2026-05-05").kalimat == "Jatuh tempo hari ini."
    assert running(objection(), "2026-05-06").keadaan is Keadaan.TERLAMBAT
    answered = running(objection(tanggapan_tanggal="2026-05-05", tahap="selesai"), "2026-06-01")
    assert answered.keadaan is Keadaan.TEPAT_WAKTU


def test_a_dispute_after_silence_ends_the_clock_of_the_superior() -> None:
    found = running(objection(sengketa={"tanggal": "2026-05-12"}, tahap="sengketa"), "2026-12-01")
    assert found.keadaan is Keadaan.LEWAT_WAKTU and found.selesai == day("2026-05-12")


def complaint(sort: KlasifikasiAduan, stage: str = "proses") -> Perkara | None:
    return matter("aduan", "2026-08-14", {"tahap": stage, "klasifikasi": sort.value, "selesai": None})


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


def test_what_was_withdrawn_or_is_incomplete_or_has_no_term_has_no_clock() -> None:
    assert request(tahap="dicabut") is None
    assert complaint(KlasifikasiAduan.ASPIRASI) is None
    assert complaint(KlasifikasiAduan.NORMATIF, "tertunda") is None
    assert matter("berita", "2026-03-13", {}) is None


def test_cards_have_the_fields_that_clocks_need() -> None:
    for jenis in CLOCKED:
        kind = RECORD_TYPES[jenis]
        assert set(kind.RINGKAS) <= kind.model_fields.keys()
        stages = kind.model_fields["tahap"].annotation
        assert stages is not None
        for stage in stages:
            more: dict[str, Any] = dict.fromkeys(kind.RINGKAS)
            more |= {"tahap": stage.value, "klasifikasi": "normatif"}
            matter(jenis, "2026-03-13", more)


def test_near_means_three_working_days() -> None:
    """The words that readers see of the state say so too."""
    assert SOON == 3 and "tiga hari kerja" in Keadaan.SEGERA.arti

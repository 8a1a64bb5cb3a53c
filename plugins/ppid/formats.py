"""Dates, money and numbers as Indonesians write them (EYD V), from own tables: no locale, no clock."""

import datetime as dt

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}


def tanggal(day: dt.date) -> str:
    """``21 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def tanggal_hari(day: dt.date) -> str:
    """``Sabtu, 21 November 2026``."""
    return f"{DAYS[day.weekday()]}, {tanggal(day)}"


def zona(moment: dt.datetime) -> str:
    """``WIB``, ``WITA`` or ``WIT``, else the difference from UTC; the same in every language."""
    offset = moment.utcoffset()
    hours = offset.total_seconds() / 3600 if offset is not None else 0
    known = _ZONES.get(int(hours)) if hours == int(hours) else None
    return known or f"UTC{moment:%z}"


def waktu(moment: dt.datetime) -> str:
    """``Sabtu, 21 November 2026 pukul 08.00 WIB``; ``moment`` is aware and in the zone to be shown."""
    return f"{tanggal_hari(moment.date())} pukul {moment:%H.%M} {zona(moment)}"


def angka(number: float) -> str:
    """``1.234.567`` or ``12,5``: at most four decimals, none that are zero."""
    if number == int(number):
        return f"{int(number):,}".replace(",", ".")
    whole, _, part = f"{number:,.4f}".rstrip("0").partition(".")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def rupiah(amount: float) -> str:
    """``Rp1.234.567``: no space after Rp."""
    return f"-Rp{angka(-amount)}" if amount < 0 else f"Rp{angka(amount)}"


def ukuran(size: int) -> str:
    """A file size, ``3,2 MB`` or ``48 kB`` (1 kB is 1,000 bytes), rounded up so that nobody pays more than told."""
    if size < 1000:
        return f"{size} bita"
    if size < 1_000_000:
        return f"{angka(-(-size // 1000))} kB"
    return f"{angka(-(-size // 100_000) / 10)} MB"


def durasi(seconds: int) -> str:
    """How long something takes, ``45 detik``, ``4 menit 5 detik`` or ``1 jam 2 menit``: beyond an hour no seconds."""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = ((hours, "jam"), (minutes, "menit"), (0 if hours else seconds, "detik"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 detik"


def iso(value: dt.date) -> str:
    """The machine's form of a day or moment, for ``<time datetime>`` and data."""
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat()

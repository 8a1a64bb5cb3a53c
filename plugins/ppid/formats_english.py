"""Dates, money and numbers as the English interface writes them: the functions of ``formats``, by the same names."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from .formats import zona

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def tanggal(day: dt.date) -> str:
    """``21 November 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def tanggal_hari(day: dt.date) -> str:
    """``Saturday 21 November 2026``."""
    return f"{DAYS[day.weekday()]} {tanggal(day)}"


def waktu(moment: dt.datetime) -> str:
    """``Saturday 21 November 2026 at 08:00 WIB``."""
    return f"{tanggal_hari(moment.date())} at {moment:%H:%M} {zona(moment)}"


def angka(number: float) -> str:
    """``1,234,567`` or ``12.5``: at most four decimals, none that are zero."""
    return f"{int(number):,}" if number == int(number) else f"{number:,.4f}".rstrip("0")


def rupiah(amount: float) -> str:
    """``Rp1,234,567``."""
    return f"-Rp{angka(-amount)}" if amount < 0 else f"Rp{angka(amount)}"


def ukuran(size: int) -> str:
    """A file size, ``3.2 MB`` or ``48 kB``, rounded up."""
    if size < 1000:
        return f"{size} bytes"
    if size < 1_000_000:
        return f"{angka(-(-size // 1000))} kB"
    return f"{angka(-(-size // 100_000) / 10)} MB"


def durasi(seconds: int) -> str:
    """How long something takes, ``45 seconds`` or ``1 hour 2 minutes``."""
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = ((hours, "hour"), (minutes, "minute"), (0 if hours else seconds, "second"))
    return " ".join(f"{number} {unit}{'' if number == 1 else 's'}" for number, unit in parts if number) or "0 seconds"


CARA: Mapping[str, Callable[[Any], str]] = {
    each.__name__: each for each in (tanggal, tanggal_hari, waktu, angka, rupiah, ukuran, durasi)
}
"""Every way of writing by its name."""

"""Jinja filters and functions of the theme: formatting only."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from .ppid import formats


def filters(zone: str) -> dict[str, Callable[..., Any]]:
    """Every filter by name; moments are shown in the time zone ``zone`` of the city."""
    local = ZoneInfo(zone)

    def waktu(moment: dt.datetime) -> str:
        return formats.waktu(moment.astimezone(local))

    return {
        "tanggal": formats.tanggal,
        "tanggal_hari": formats.tanggal_hari,
        "waktu": waktu,
        "iso": formats.iso,
        "angka": formats.angka,
        "rupiah": formats.rupiah,
        "ukuran": formats.ukuran,
        "durasi": formats.durasi,
    }

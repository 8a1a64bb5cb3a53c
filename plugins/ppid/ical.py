"""Days with a title as a calendar file (RFC 5545): whole-day events, equal bytes for equal input.

The library for it took half of the time of all boards; this writes the few properties that are needed, and tests read
what it writes with that library.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_LINE = 75
"""Bytes of one line without its end (RFC 5545, 3.1)."""


class Acara(NamedTuple):
    """One whole day: a name that never changes, the day, the day it was last changed, its title and text."""

    uid: str
    hari: dt.date
    dibuat: dt.date
    judul: str
    uraian: str


def calendar_of(name: str, events: Iterable[Acara]) -> bytes:
    """The events, in their order, as a calendar called ``name``."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jendela//Kewajiban//ID", f"X-WR-CALNAME:{_text(name)}"]
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_text(event.uid)}",
            f"DTSTAMP:{event.dibuat:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{event.hari:%Y%m%d}",
            f"SUMMARY:{_text(event.judul)}",
            f"DESCRIPTION:{_text(event.uraian)}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line.encode()))


def _text(value: str) -> str:
    return value.translate(_ESCAPES)


def _folded(line: bytes) -> Iterator[bytes]:
    """A line in pieces of at most 75 bytes, each after the first begun by a space, no character cut in two."""
    start, room = 0, _LINE
    while len(line) - start > room:
        end = start + room
        while line[end] & 0xC0 == 0x80:
            end -= 1
        yield (b" " if start else b"") + line[start:end]
        start, room = end, _LINE - 1
    yield (b" " if start else b"") + line[start:]

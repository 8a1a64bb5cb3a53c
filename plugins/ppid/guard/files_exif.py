"""Tells whether a picture or a video says where it was taken, and who took it; attachments are published byte for byte."""

import re
import struct
from collections.abc import Iterator

from .files_found import Temuan, finding

_START = 4 * 1024 * 1024
"""Bytes in which what cameras note is looked for."""
EXIF = ("png", "jpg", "jpeg", "mp4", "webm")
"""The endings of such files."""
_GPS, _PLACES = 0x8825, (2, 4)
_PEOPLE = {0x013B: "pembuat", 0x9C9D: "pembuat", 0xA430: "pemilik kamera"}
_EXIF_FOLDER = 0x8769
_ENTRIES = 300
_BLOCKS = re.compile(rb"Exif\0\0|eXIf")
_WRITTEN = re.compile(
    rb"GPSL(?:atitude|ongitude)|\xa9xyz.{2,4}[+\-]\d|com\.apple\.quicktime\.location"
    rb"|loci\0{4}[\x04-\x6b]|(?:RECORDING_)?LOCATION(?:_ISO6709)?(?:-[a-z]{3})?.{0,24}?D\x87.{1,8}[+\-]?\d",
    re.DOTALL,
)
"""Of videos: what phones write (``\xa9xyz``, QuickTime), the box of 3GPP TS 26.244 8.10, also in MP4, and tags of Matroska in WebM."""


def exif_faults(data: bytes) -> tuple[Temuan, ...]:
    """What the picture or video tells of the place and the people behind it."""
    return tuple(_faults(data[:_START] + data[-_START:] if len(data) > 2 * _START else data))


def _faults(data: bytes) -> Iterator[Temuan]:
    place, people = _WRITTEN.search(data) is not None, dict[str, None]()
    for block in _BLOCKS.finditer(data):
        for tag, value in _tags(data[block.end() : block.end() + 65_536]):
            place = place or tag == _GPS
            if tag in _PEOPLE and value.strip(b"\0 "):
                people[_PEOPLE[tag]] = None
    if place:
        yield finding("E-GAMBAR-LOKASI")
    if people:
        yield finding("W-GAMBAR-PEMILIK", tempat=", ".join(people))


def _tags(tiff: bytes) -> Iterator[tuple[int, bytes]]:
    """The tags of interest of a TIFF header; the one of places only where it holds any."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None or len(tiff) < 8:
        return
    folders = [(struct.unpack_from(f"{order}I", tiff, 4)[0], False)]
    for number in range(3):
        if number >= len(folders):
            return
        start, of_places = folders[number]
        for tag, kind, count, value, raw in _entries(tiff, start, order):
            if of_places and tag in _PLACES:
                yield _GPS, b""
            elif not of_places and tag in (_GPS, _EXIF_FOLDER):
                folders.append((value, tag == _GPS))
            elif not of_places and tag in _PEOPLE:
                size = count * (2 if kind == 3 else 1)
                yield tag, raw[:size] if size <= 4 else tiff[value : value + min(size, 200)]


def _entries(tiff: bytes, start: int, order: str) -> Iterator[tuple[int, int, int, int, bytes]]:
    if start + 2 > len(tiff):
        return
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for number in range(min(count, _ENTRIES)):
        place = start + 2 + 12 * number
        if place + 12 > len(tiff):
            return
        tag, kind, many, value = struct.unpack_from(f"{order}HHII", tiff, place)
        yield tag, kind, many, value, tiff[place + 8 : place + 12]

"""Attachments and pictures: which formats may be published, and what a picture measures."""

import struct

FORMATS = {
    "pdf": "PDF", "csv": "CSV", "json": "JSON", "geojson": "GeoJSON", "xlsx": "XLSX", "ods": "ODS", "odt": "ODT",
    "docx": "DOCX", "txt": "TXT", "brf": "BRF", "mp3": "MP3", "ogg": "OGG", "opus": "OPUS", "mp4": "MP4",
    "webm": "WebM", "vtt": "VTT", "png": "PNG", "jpg": "JPEG", "jpeg": "JPEG",
}  # fmt: skip
"""File endings that may be attached, with the name readers see."""
PICTURES = ("png", "jpg", "jpeg")
"""File endings that may be shown as pictures."""


def ending(name: str) -> str:
    """The file ending in small letters, without its dot."""
    return name.rpartition(".")[2].casefold() if "." in name else ""


LOGOS = ("png", "webp")
"""File endings a city's logo may have. An SVG may hold scripts and load other files, so it is not among them."""
MAX_LOGO = 100 * 1024
"""Bytes a logo may have: it is part of every page."""


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG, JPEG or WebP, from its header; (0, 0) when it is none of them."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP" and len(data) >= 30:
        return _webp_size(data)
    return 0, 0


def _webp_size(data: bytes) -> tuple[int, int]:
    """The size in the header of each of the three sorts (RFC 9649, 2.5 to 2.7)."""
    sort = data[12:16]
    if sort == b"VP8X":
        return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
    if sort == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if sort == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Walk the segments to the frame header (ITU-T T.81 B.2.2)."""
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if marker in (0x01, *range(0xD0, 0xD9)):
            position += 2
            continue
        (length,) = struct.unpack(">H", data[position + 2 : position + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return int(width), int(height)
        position += 2 + length
    return 0, 0

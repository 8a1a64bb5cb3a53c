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


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG, from its header; (0, 0) when it is neither."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if data.startswith(b"\xff\xd8"):
        return _jpeg_size(data)
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

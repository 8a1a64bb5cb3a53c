"""Tells what a file really is by its bytes, and whether that is what its ending promises."""

import json
import re
from collections.abc import Callable, Iterator

from ..intake.assets import FORMATS, picture_size
from .files_found import Temuan, finding

MOST_PIXELS = 40_000_000
"""Pixels of the largest picture that may be attached."""
_START = 1024
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP kosong"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "dokumen Office lama"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"OggS", "OGG"),
    (b"ID3", "MP3"),
    (b"\x1aE\xdf\xa3", "WebM"),
    (b"{\\rtf", "RTF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "GZIP"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\xcf\xfa\xed\xfe", "program"),
    (b"#!", "program"),
    (b"fLaC", "FLAC"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
)
_MARKUP = re.compile(
    rb"\s*(?:<!--.{0,400}?-->\s*)?<(?P<name>\?php|\?=|%|!doctype\s+html|html|head|body|script|iframe|svg|\?xml)",
    re.IGNORECASE | re.DOTALL,
)
_SORT = {
    "pdf": "PDF", "xlsx": "ZIP", "docx": "ZIP", "ods": "ZIP", "odt": "ZIP", "png": "PNG", "jpg": "JPEG", "jpeg": "JPEG",
    "mp3": "MP3", "ogg": "OGG", "opus": "OGG", "mp4": "MP4", "webm": "WebM",
}  # fmt: skip
"""What the bytes of each ending must be; the others are texts."""
_OFFICE = ("xlsx", "docx", "ods", "odt")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def sort_of(data: bytes) -> str:
    """What the bytes are, in a word or two for people; "" for text and for what nobody here knows."""
    for magic, name in _MAGIC:
        if data.startswith(magic) and (len(magic) > 2 or _really(name, data)):
            return name
    if data[4:8] == b"ftyp":
        return "MP4"
    if data.startswith(b"RIFF"):
        return {b"WEBP": "WebP", b"WAVE": "WAV", b"AVI ": "AVI"}.get(data[8:12], "RIFF")
    if data[:1] == b"\xff" and len(data) > 3 and data[1] & 0xE6 == 0xE2 and data[2] & 0xF0 != 0xF0:
        return "MP3"
    found = _MARKUP.match(data.removeprefix(b"\xef\xbb\xbf"), 0, _START)
    if found is None:
        return ""
    mark = bytes(found["name"]).lower()
    if mark in (b"?php", b"?=", b"%"):
        return "program PHP"
    if mark == b"svg" or (mark == b"?xml" and b"<svg" in data[:_START].lower()):
        return "SVG"
    return "XML" if mark == b"?xml" else "HTML"


def _really(name: str, data: bytes) -> bool:
    """Two letters may begin any text: a program or a picture has bytes beyond text as well."""
    return data.startswith(b"#!") or b"\0" in data[:_START]


def kind_faults(data: bytes, ending: str) -> tuple[Temuan, ...]:
    """What is wrong with the sort of a file of this ending; nothing when the bytes are what it promises."""
    return tuple(_faults(data, ending))


def _faults(data: bytes, ending: str) -> Iterator[Temuan]:
    if not data.strip(b"\0 \t\r\n"):
        yield finding("E-JENIS-KOSONG")
        return
    sort, wanted = sort_of(data), _SORT.get(ending, "")
    if sort == "dokumen Office lama" and (ending in _OFFICE or ending not in FORMATS):
        yield finding("E-OFFICE-SANDI" if _ENCRYPTED in data else "E-OFFICE-LAMA")
    elif ending == "pdf" and sort != "PDF" and b"%PDF-" in data[:_START]:
        yield finding("E-PDF-KEPALA")
    elif sort != wanted:
        yield finding("E-JENIS-BEDA", akhiran=ending, isi=sort or "tidak dikenal")
    elif ending in _CLOSER:
        yield from _CLOSER[ending](data)
    if sort == wanted and wanted not in ("ZIP", "") and _has_archive(data):
        yield finding("E-JENIS-GANDA", akhiran=ending)


def _has_archive(data: bytes) -> bool:
    """Whether the bytes end as a ZIP archive does, so that a program could open them as one."""
    place = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if place < 0 or len(data) - place < 22:
        return False
    entries = int.from_bytes(data[place + 10 : place + 12], "little")
    size = int.from_bytes(data[place + 12 : place + 16], "little")
    if entries == 0:
        return size == 0 and not any(data[place + 4 : place + 20])
    return data[max(0, place - size) :].startswith(b"PK\x01\x02")


def _picture(data: bytes) -> Iterator[Temuan]:
    width, height = picture_size(data)
    if not (width and height):
        yield finding("E-GAMBAR-LAMPIRAN", sebab="rusak atau terpotong")
    elif width * height > MOST_PIXELS:
        yield finding("E-GAMBAR-LAMPIRAN", sebab=f"berukuran {width} x {height} piksel, lebih dari 40 juta piksel")


def _webm(data: bytes) -> Iterator[Temuan]:
    if b"webm" not in data[:_START]:
        yield finding("E-JENIS-BEDA", akhiran="webm", isi="video Matroska")


def _opus(data: bytes) -> Iterator[Temuan]:
    if b"OpusHead" not in data[:_START]:
        yield finding("E-JENIS-BEDA", akhiran="opus", isi="OGG tanpa Opus")


def text_of(data: bytes) -> str | Temuan:
    """The text of a file in UTF-8, or why it is none, with the line."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return finding("E-TEKS-ENKODE", 1, sebab="UTF-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return finding("E-TEKS-ENKODE", line, sebab="Latin-1 atau ANSI")
    odd = _CONTROL.search(text)
    if odd is not None:
        return finding("E-TEKS-KENDALI", text.count("\n", 0, odd.start()) + 1)
    return text


def _plain(data: bytes) -> Iterator[Temuan]:
    text = text_of(data)
    if isinstance(text, Temuan):
        yield text


def _vtt(data: bytes) -> Iterator[Temuan]:
    text = text_of(data)
    if isinstance(text, Temuan):
        yield text
    elif not re.match(r"WEBVTT(?:[ \t\r\n]|\Z)", text):
        yield finding("E-JENIS-BEDA", akhiran="vtt", isi="teks tanpa baris pertama WEBVTT")


def _json(data: bytes) -> Iterator[Temuan]:
    text = text_of(data)
    if isinstance(text, Temuan):
        yield text
        return
    try:
        # numbers are of no interest, and the largest file is mostly these
        json.loads(text, parse_float=bool, parse_int=bool, parse_constant=_constant)
    except json.JSONDecodeError as error:
        yield finding("E-JSON-RUSAK", error.lineno)
    except (ValueError, RecursionError):
        yield finding("E-JSON-RUSAK", 1)


def _constant(name: str) -> None:
    raise ValueError(name)


_CLOSER: dict[str, Callable[[bytes], Iterator[Temuan]]] = {
    "png": _picture, "jpg": _picture, "jpeg": _picture, "webm": _webm, "opus": _opus, "txt": _plain, "brf": _plain,
    "vtt": _vtt, "json": _json, "geojson": _json,
}  # fmt: skip
"""What is looked at more closely once the sort is right."""

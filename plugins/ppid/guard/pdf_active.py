"""Finds what a PDF does beyond being read: scripts, programs, embedded files; what it unpacks to, and what lies outside it.

The bytes themselves are looked at, not what a parser makes of them: every revision counts, and objects that nothing names.
"""

import re
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .files_found import Temuan, finding, gathered

MOST = 512 * 1024 * 1024
"""Bytes that one stream may unpack to."""
MOST_TOGETHER = 3 * MOST
_OBJECTS = 32 * 1024 * 1024
"""Bytes that a stream of objects may unpack to."""
_TIMES = 1032
"""How many times smaller than its content a deflated stream is at the least."""
_PIECE = 4 * 1024 * 1024
_DICTIONARY = 4096
"""Bytes before a stream in which its dictionary is looked for."""
TAIL = 1024
"""Bytes that may follow the end mark."""
_STREAM = re.compile(rb">>\s{0,16}stream(?:\r\n|\n|\r)")
_FLATE = re.compile(rb"/Fl(?:ateDecode)?(?![A-Za-z])")
_WORDS = {
    b"JavaScript": "skrip", b"JS": "skrip", b"Launch": "pembuka program", b"EmbeddedFile": "berkas tertanam",
    b"EmbeddedFiles": "berkas tertanam", b"RichMedia": "media tertanam", b"RichMediaContent": "media tertanam",
    b"XFA": "formulir XFA", b"SubmitForm": "pengirim formulir", b"ImportData": "pengimpor data",
    b"GoToE": "tautan ke berkas tertanam", b"GoToR": "tautan ke berkas lain", b"Rendition": "media tertanam",
    b"3D": "media tertanam", b"Movie": "media tertanam", b"Sound": "media tertanam",
}  # fmt: skip
"""Names that stand for something active, with what people call it."""
_KEYS = {b"JS", b"JavaScript", b"EmbeddedFiles", b"XFA", b"RichMediaContent"}
"""Those that are active as keys; the others only say of what sort an object is."""
_SORTS = (b"S", b"Type", b"Subtype")
_MAYBE = re.compile(rb"/(?:%s)(?![A-Za-z0-9])|/[^\s()<>\[\]{}/%%]*#[0-9A-Fa-f]{2}" % b"|".join(_WORDS))
_TOKEN = re.compile(
    rb"%[^\r\n]*|/([^\x00\s()<>\[\]{}/%]*)|(\()|<[0-9A-Fa-f\s]*>|<<|>>|[\[\]]|[^\x00\s()<>\[\]{}/%]+", re.DOTALL
)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_BRACKET = re.compile(rb"\\.|[()]", re.DOTALL)
_ADDRESS = re.compile(rb"/URI\s*\(\s*(?:javascript|vbscript|file|data)\s*:", re.IGNORECASE)


class Parts(NamedTuple):
    """What a PDF is made of: its bytes outside of streams, and where each stream begins and ends."""

    plain: list[bytes]
    streams: list[tuple[int, int, bytes]]
    """Begin, end, and the bytes in which its dictionary stands."""


def parts_of(data: bytes) -> Parts:
    """The parts of ``data``."""
    plain: list[bytes] = []
    streams: list[tuple[int, int, bytes]] = []
    place = 0
    while found := _STREAM.search(data, place):
        end = data.find(b"endstream", found.end())
        end = len(data) if end < 0 else end
        plain.append(data[place : found.start() + 2])
        before = data[max(place, found.start() - _DICTIONARY) : found.start() + 2]
        streams.append((found.end(), end, before[max(0, before.rfind(b" obj")) :]))
        place = end
    plain.append(data[place:])
    return Parts(plain, streams)


def pdf_faults(data: bytes, parts: Parts, offsets: Iterable[int] = ()) -> tuple[Temuan, ...]:
    """What is wrong with the PDF; ``offsets`` are the places where a reader begins to read its objects."""
    return tuple(_faults(data, parts, offsets))


def _faults(data: bytes, parts: Parts, offsets: Iterable[int]) -> Iterator[Temuan]:
    end = data.rfind(b"%%EOF")
    if end < 0:
        yield finding("E-PDF-RUSAK")
        return
    if len(data) - end - 5 > TAIL:
        yield finding("E-PDF-EKOR")
    objects, whole = _objects(data, parts)
    active: dict[str, None] = {}
    for text in (*parts.plain, *objects):
        active.update(dict.fromkeys(active_in(text)))
    yield from gathered(("E-PDF-AKTIF", name) for name in active)
    begins = [begin for begin, _end, _before in parts.streams]
    if not whole or any(_inside(offset, begins, parts) for offset in offsets):
        yield finding("E-PDF-RUSAK")
    plain = b"".join(parts.plain)
    if plain.count(b"%%EOF") > 1 + (b"/Linearized" in data[:TAIL]) and b"/ByteRange" not in plain:
        yield finding("W-PDF-REVISI")


def _inside(offset: int, begins: list[int], parts: Parts) -> bool:
    """Whether an object is said to begin amid a stream, where nobody has looked for it."""
    number = bisect_right(begins, offset) - 1
    return number >= 0 and offset < parts.streams[number][1]


def too_much(data: bytes, parts: Parts) -> bool:
    """Whether a stream, or all together, unpack to more than a reader should be asked to hold."""
    total = 0
    for begin, end, before in parts.streams:
        times = len(_FLATE.findall(before))
        if not times or (times == 1 and (end - begin) * _TIMES <= MOST):
            continue
        size = 0
        for piece in _inflated(memoryview(data)[begin:end], min(times, 4)):
            size += len(piece)
            if size > MOST:
                return True
        total += size
        if total > MOST_TOGETHER:
            return True
    return False


def _inflated(packed: bytes | memoryview, times: int) -> Iterator[bytes]:
    """The content of a stream that was deflated ``times`` times, piece by piece, as far as it can be had."""
    pieces: Iterable[bytes | memoryview] = (packed,)
    for _time in range(times):
        pieces = _once(pieces)
    for piece in pieces:
        yield bytes(piece)


def _once(pieces: Iterable[bytes | memoryview]) -> Iterator[bytes]:
    engine = zlib.decompressobj()
    try:
        for packed in pieces:
            rest: bytes | memoryview = packed
            while not engine.eof:
                piece = engine.decompress(rest, _PIECE)
                rest = engine.unconsumed_tail
                if piece:
                    yield piece
                elif not rest:
                    break
            if engine.eof:
                return
    except zlib.error:
        return


def objects_of(data: bytes, parts: Parts) -> list[bytes]:
    """All that is written of objects, without their streams."""
    return [*parts.plain, *_objects(data, parts)[0]]


def _objects(data: bytes, parts: Parts) -> tuple[list[bytes], bool]:
    """The contents of all streams that hold objects, and whether every one of them could be read."""
    found: list[bytes] = []
    whole, left = True, _OBJECTS
    for begin, end, before in parts.streams:
        if (
            b"/First" not in before
            and b"/ObjStm" not in before
            and not (b"#" in before and b"/First" in _decoded(before))
        ):
            continue
        if b"/Filter" not in before:
            found.append(data[begin:end])
            continue
        pieces: list[bytes] = []
        for piece in _inflated(memoryview(data)[begin:end], 1) if len(_FLATE.findall(before)) == 1 else ():
            pieces.append(piece)
            left -= len(piece)
            if left < 0:
                return found, False
        whole = whole and bool(pieces)
        found.append(b"".join(pieces))
    return found, whole


def _decoded(name: bytes) -> bytes:
    return _ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), name)


def active_in(text: bytes) -> Iterator[str]:
    """What is active among the objects in ``text``, which has no streams; texts in brackets and remarks do not count."""
    if _ADDRESS.search(text):
        yield "tautan yang menjalankan program"
    if not _MAYBE.search(text):
        return
    before, place = b"", 0
    while found := _TOKEN.search(text, place):
        place = found.end()
        if found[2]:
            place = _closed(text, place)
        if found[1] is None:
            before = before if found[0].startswith(b"%") else b""
            continue
        name = _decoded(found[1]) if b"#" in found[1] else found[1]
        if name in _WORDS and (before in _SORTS or name in _KEYS):
            yield _WORDS[name]
        before = name


def _closed(text: bytes, place: int) -> int:
    """Where a text that was opened before ``place`` ends, with the brackets in it."""
    depth = 1
    for mark in _BRACKET.finditer(text, place):
        depth += {b"(": 1, b")": -1}.get(mark[0], 0)
        if depth == 0:
            return mark.end()
    return len(text)

"""Opens the ZIP archive of an Office document within bounds: every member unpacked by us, none of them a surprise."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

UNPACKED = 300 * 1024 * 1024
"""Bytes that all members together may unpack to."""
MEMBERS = 10_000
"""Members an archive may have."""
_HEAD = 30
"""Bytes of a local header before the name."""
_PIECE = 1024 * 1024
_ODD_NAME = re.compile(r"^/|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)|[\x00-\x1f]")
Place = tuple[str, str]
"""A code of the catalogue, and where in the file it was found."""


class Refused(Exception):
    """The document cannot be read on; ``code`` and ``place`` tell why."""

    def __init__(self, code: str, place: str = "") -> None:
        super().__init__(code)
        self.code, self.place = code, place


class Archive:
    """The members of one archive by name; raises Refused for one that is broken, a bomb, or made to deceive."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = UNPACKED
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                members = archive.infolist()
                first = archive.start_dir
        except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise Refused("E-OFFICE-RUSAK", "daftar isi arsip") from error
        if len(members) > MEMBERS or sum(each.file_size for each in members) > UNPACKED:
            raise Refused("E-ZIP-BOM")
        if any(each.flag_bits & 1 for each in members):
            raise Refused("E-OFFICE-SANDI")
        for each in members:
            if _ODD_NAME.search(each.orig_filename):
                raise Refused("E-ZIP-NAMA", each.orig_filename)
        self._members = {each.orig_filename: each for each in members}
        folded: set[str] = set()
        for each in members:
            if each.orig_filename.casefold() in folded:
                raise Refused("E-ZIP-GANDA", each.orig_filename)
            folded.add(each.orig_filename.casefold())
        starts = sorted((each.header_offset, each.header_offset + _HEAD + each.compress_size) for each in members)
        apart = all(end <= start for (_start, end), (start, _end) in pairwise([*starts, (first, first)]))
        if not members or starts[0][0] != 0 or not apart:
            raise Refused("E-OFFICE-RUSAK", "susunan arsip")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all members, in the order of the archive."""
        return tuple(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str) -> bytes:
        """The bytes of a member, as many as it declares; raises Refused when they are others."""
        return b"".join(self._pieces(name))

    def proven(self) -> None:
        """Unpack every member once, keeping nothing: what nobody reads may not lie either."""
        for name in self._members:
            for _piece in self._pieces(name):
                pass

    def _pieces(self, name: str) -> Iterator[bytes]:
        member, data = self._members[name], self._data
        place = member.header_offset
        told = int.from_bytes(data[place + 26 : place + 28], "little")
        begin = place + _HEAD + told + int.from_bytes(data[place + 28 : place + _HEAD], "little")
        packed = memoryview(data)[begin : begin + member.compress_size]
        written = data[place + _HEAD : place + _HEAD + told]
        if data[place : place + 4] != b"PK\x03\x04" or written not in (_bytes(name, "utf-8"), _bytes(name, "cp437")):
            raise Refused("E-OFFICE-RUSAK", name)
        size, check = 0, 0
        for piece in _unpacked(packed, member.compress_type, name):
            size, check = size + len(piece), zlib.crc32(piece, check)
            if size > member.file_size:
                raise Refused("E-ZIP-BOM", name)
            yield piece
        if size != member.file_size or check != member.CRC:
            raise Refused("E-OFFICE-RUSAK", name)


def _bytes(name: str, encoding: str) -> bytes | None:
    try:
        return name.encode(encoding)
    except UnicodeEncodeError:
        return None


def _unpacked(packed: memoryview, method: int, name: str) -> Iterator[bytes]:
    if method == zipfile.ZIP_STORED:
        yield bytes(packed)
        return
    if method != zipfile.ZIP_DEFLATED:
        raise Refused("E-OFFICE-RUSAK", name)
    engine = zlib.decompressobj(-15)
    rest: bytes | memoryview = packed
    try:
        while not engine.eof:
            piece = engine.decompress(rest, _PIECE)
            rest = engine.unconsumed_tail
            if not piece and not rest and not engine.eof:
                raise Refused("E-OFFICE-RUSAK", name)
            yield piece
    except zlib.error as error:
        raise Refused("E-OFFICE-RUSAK", name) from error
    if engine.unused_data:
        raise Refused("E-OFFICE-RUSAK", name)

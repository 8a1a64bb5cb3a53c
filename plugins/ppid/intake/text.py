"""Bytes to clean text: UTF-8 with or without BOM, one kind of line end, nothing invisible that deceives."""

import codecs
import re

from ..problems import Problem
from .disguise import undisguised

_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
HIDDEN = re.compile(f"\0|{_CONTROL.pattern}|{_BIDI.pattern}")
"""Characters that no text may hold, also not by way of an escape such as ``"\\x1b"``."""
_CONFLICT = re.compile(r"^(<<<<<<<|=======|>>>>>>>)( |$)", re.MULTILINE)
_MARKS = (b"<<<<<<<", b">>>>>>>")
_CONTROL_BYTES = bytes([*range(0x01, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])


def decoded(path: str, data: bytes) -> tuple[str, list[Problem]]:
    """The text of a file and its problems.

    Line ends become ``\\n`` and a UTF-8 byte-order mark is dropped. When a problem makes the text useless it is "".
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _looks_like_utf16(data):
        return "", [Problem.at(path, 0, "E-ENC-UTF16")]
    if b"\0" in data:
        return "", [Problem.at(path, data.count(b"\n", 0, data.index(b"\0")) + 1, "E-ENC-NUL")]
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return "", [Problem.at(path, data.count(b"\n", 0, error.start) + 1, "E-ENC-UTF8")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = []
    # many times faster than to search
    plain = data.isascii() and len(data.translate(None, _CONTROL_BYTES)) == len(data)
    for pattern, code in () if plain else ((_CONTROL, "E-UNI-KENDALI"), (_BIDI, "E-UNI-BIDI")):
        found = pattern.search(text)
        if found:
            problems.append(Problem.at(path, line_of(text, found.start()), code, titik=f"{ord(found[0]):04X}"))
    marks = [found[1] for found in _CONFLICT.finditer(text)] if any(mark in data for mark in _MARKS) else []
    if any(mark != "=======" for mark in marks):
        found = next(found for found in _CONFLICT.finditer(text) if found[1] != "=======")
        problems.append(Problem.at(path, line_of(text, found.start()), "E-REKAMAN-KONFLIK", tanda=found[1]))
        return "", problems
    if not data.isascii():
        text, found_in_words = undisguised(path, text)
        problems.extend(found_in_words)
    if not text.strip():
        problems.append(Problem.at(path, 0, "E-REKAMAN-KOSONG"))
    return text, problems


def line_of(text: str, offset: int) -> int:
    """The line, counted from 1, that the character at ``offset`` stands on."""
    return text.count("\n", 0, offset) + 1


def _looks_like_utf16(data: bytes) -> bool:
    """Whether text without a mark is UTF-16: every other byte of its beginning is zero."""
    head = data[:64]
    return len(head) >= 8 and (not any(head[1::2]) or not any(head[0::2]))

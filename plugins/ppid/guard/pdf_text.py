"""The words of a PDF as its bytes have them, hidden ones too, fast enough for every page; not their order, nor their looks.

What is drawn over, invisible, or beside the page is here as well: whoever searches for what must not be published wants it all.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

PAGES = 500
"""Pages that are looked through."""
_FORMS = 40
_CODES = 70_000
"""Signs of one font that are known."""
# an opened text that nobody closes ends somewhere too: looking for its end again and again would take forever
_LITERAL = rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)?"
_TOKEN = re.compile(
    rb"/([^\s/\[\]()<>]+)\s+-?[\d.]+\s+Tf|("
    + _LITERAL
    + rb")|<([0-9A-Fa-f\s]*)>|-\d{3,}(?:\.\d+)?(?=\s*[(<])|(-?[\d.]+\s+0\s+T[dD])|\b(?:T[dDm*]|ET)",
    re.DOTALL,
)
_STRING = re.compile(_LITERAL + rb"|<(?:[0-9A-Fa-f]{2}){9,2000}>", re.DOTALL)
_DATE = re.compile(rb"\(D:\d")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_SHORT = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b"", b"\n": b"", b"\r": b"", b"\r\n": b""}
_CHARACTERS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f]{2,8})>\s*<([0-9A-Fa-f]{2,16})>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]{2,8})>\s*<([0-9A-Fa-f]{2,8})>\s*(?:<([0-9A-Fa-f]{2,16})>|\[([^\]]*)\])")
Font = tuple[int, dict[int, str]]
"""How many bytes a sign has, and what the signs mean."""
_PLAIN: Font = (1, {})


def page_texts(reader: Any) -> Iterator[tuple[str, str]]:
    """The words of each page with its place; raises whatever pypdf raises."""
    known: dict[Any, Font] = {}
    for number in range(min(len(reader.pages), PAGES)):
        page = reader.pages[number]
        contents = page.get("/Contents")
        contents = contents.get_object() if contents is not None else []
        streams = contents if isinstance(contents, list) else [contents]
        data = b"\n".join(stream.get_object().get_data() for stream in streams[:_FORMS])
        resources = page.get("/Resources")
        words = [shown(data, _fonts(resources, known))]
        for form in _forms(resources):
            words.append(shown(form.get_data(), _fonts(form.get("/Resources"), known)))
        yield f"halaman {number + 1}", "\n".join(words)


def _forms(resources: Any) -> Iterator[Any]:
    objects = resources.get_object().get("/XObject") if resources is not None else None
    for part in list(objects.get_object().values())[:_FORMS] if objects is not None else ():
        drawn = part.get_object()
        if drawn.get("/Subtype") == "/Form":
            yield drawn


def _fonts(resources: Any, known: dict[Any, Font]) -> dict[bytes, Font]:
    table_of_fonts = resources.get_object().get("/Font") if resources is not None else None
    fonts: Any = table_of_fonts.get_object() if table_of_fonts is not None else {}
    found: dict[bytes, Font] = {}
    for name, font in fonts.items():
        number = getattr(fonts.raw_get(name), "idnum", None)
        if number is None or number not in known:
            font = font.get_object()
            wide = 2 if font.get("/Subtype") == "/Type0" else 1
            told = font.get("/ToUnicode")
            table: Any = told.get_object() if told is not None else None
            known[number] = (wide, signs_of(table.get_data()) if hasattr(table, "get_data") else {})
        found[str(name)[1:].encode()] = known[number]
    return found


def signs_of(table: bytes) -> dict[int, str]:
    """What the signs of a font mean, from its table to Unicode."""
    found: dict[int, str] = {}
    for block in _CHARACTERS.findall(table):
        for sign, meaning in _PAIR.findall(block):
            found[int(sign, 16)] = _unicode(meaning)
    for block in _RANGES.findall(table):
        for first, last, meaning, each in _RANGE.findall(block):
            start, end = int(first, 16), int(last, 16)
            if end - start > _CODES or len(found) > _CODES:
                break
            if meaning:
                head, code = meaning[:-4], int(meaning[-4:], 16)
                found.update(
                    (sign, _unicode(head + b"%04x" % (code + sign - start & 0xFFFF))) for sign in range(start, end + 1)
                )
            else:
                found.update(
                    zip(range(start, end + 1), map(_unicode, re.findall(rb"<([0-9A-Fa-f]+)>", each)), strict=False)
                )
    return found


def _unicode(digits: bytes) -> str:
    return bytes.fromhex(digits.decode().rjust(4, "0")[: len(digits) // 4 * 4 or 4]).decode("utf-16-be", "replace")


def shown(content: bytes, fonts: dict[bytes, Font]) -> str:
    """All that a content stream shows, in its order."""
    words: list[str] = []
    font = _PLAIN
    for token in _TOKEN.finditer(content):
        name, literal, digits = token[1], token[2], token[3]
        if name is not None:
            font = fonts.get(name, _PLAIN)
        elif literal is not None:
            words.append(_read(unescaped(literal), font))
        elif digits is not None:
            words.append(_read(_hexadecimal(digits), font))
        elif token[4] is None:  # some programs place each sign of a line by itself
            words.append("\n" if token[0][:1] in b"TE" else " ")
    return "".join(words)


def _hexadecimal(digits: bytes) -> bytes:
    plain = b"".join(digits.split())
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode())


def _read(data: bytes, font: Font) -> str:
    wide, signs = font
    if wide == 1:
        return "".join(signs.get(byte, chr(byte)) for byte in data) if signs else data.decode("latin-1")
    codes = (int.from_bytes(data[place : place + 2], "big") for place in range(0, len(data), 2))
    return "".join(signs.get(code, "\ufffd") for code in codes)


def unescaped(literal: bytes) -> bytes:
    """The bytes of a text in brackets."""
    inner = literal[1:].removesuffix(b")")
    if b"\\" not in inner:
        return inner

    def plain(found: "re.Match[bytes]") -> bytes:
        sign = found[1]
        return bytes([int(sign, 8) & 0xFF]) if sign[:1].isdigit() and sign[:1] < b"8" else _SHORT.get(sign, sign)

    return _ESCAPE.sub(plain, inner)


def other_texts(parts: Iterable[bytes]) -> Iterator[str]:
    """The texts outside of pages: remarks, fields of forms, properties, bookmarks, of every revision."""
    for part in parts:
        for found in _STRING.finditer(part):
            literal = found[0]
            if len(literal) < 11 or _DATE.match(literal):
                continue
            data = unescaped(literal) if literal.startswith(b"(") else _hexadecimal(literal[1:-1])
            yield data.decode("utf-16", "replace") if data[:2] in (b"\xfe\xff", b"\xff\xfe") else data.decode("latin-1")

"""Looks through an attachment that is JSON: every text and long number in it under the name of its field, each with its line."""

import json
import re
from typing import NamedTuple

from .files_found import Temuan
from .files_kind import text_of
from .files_personal import APART, Personal, at_line
from .gambling import may_promote
from .personal import headed, suspect

JSON = ("json", "geojson")
"""Endings of such files."""
_PIECE = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"(\s{0,80}:)?|[{}]|(?<![0-9.eE+\-])-?[0-9]{9,18}(?![0-9.eE])', re.DOTALL)
"""A text, maybe the name of a field; where an object begins or ends; a number long enough to be somebody's, which no fraction is."""
_MOST = 60
"""Texts that are judged together where no object ends."""
_SHORT = 300
"""Characters of the longest text that is judged with others; a longer one is a paragraph of its own."""
_BLOCK = 400
"""Texts that are looked through for personal data at once."""


class _Said(NamedTuple):
    """One text or number: its line, the field that it stands in, and what it says."""

    line: int
    field: str
    text: str


def json_faults(data: bytes) -> tuple[Temuan, ...]:
    """What the texts of a sound JSON may not say; nothing where it is none, which others tell."""
    text = text_of(data)
    if isinstance(text, Temuan):
        return ()
    personal = Personal(data)
    field, line, counted = "", 1, 0
    row, block = list[_Said](), list[_Said]()
    for found in _PIECE.finditer(text):
        piece = found[0]
        if piece in "{}" or len(row) >= _MOST:
            _judged(row, personal)
        if piece in "{}":
            continue
        line += text.count("\n", counted, found.start())
        counted = found.start()
        said = piece if piece[0] != '"' else _unescaped(piece.rstrip(": \t\r\n") if found[1] else piece)
        row.append(_Said(line, field, said))
        block.append(row[-1])
        if found[1]:
            field = said
        if len(block) >= _BLOCK:
            _looked(block, personal)
    _judged(row, personal)
    _looked(block, personal)
    return personal.findings()


def _unescaped(piece: str) -> str:
    """A text as it is meant; half a pair of surrogates is replaced, for no message can show it."""
    said = str(json.loads(piece, strict=False)) if "\\" in piece else piece[1:-1]
    return said.encode("utf-8", "replace").decode()


def _judged(row: list[_Said], personal: Personal) -> None:
    """Judge what one object says together; empties ``row``."""
    short = [said for said in row if len(said.text) <= _SHORT]
    for said in row:
        if len(said.text) > _SHORT:
            personal.judge(said.text, at_line(said.line, said.field), said.line)
    if short and may_promote(" | ".join(said.text for said in short)):
        personal.row([said.text for said in short], [at_line(said.line, said.field) for said in short], short[0].line)
    row.clear()


def _looked(block: list[_Said], personal: Personal) -> None:
    """Look for personal data, one by one only where there may be some; empties ``block``."""
    if any(headed(said.field) for said in block) or suspect(APART.join([said.text for said in block])):
        for said in block:
            personal.look(said.text, at_line(said.line, said.field), said.field, said.line)
    block.clear()

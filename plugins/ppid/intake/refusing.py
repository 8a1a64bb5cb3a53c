"""Refuses texts that would keep the Markdown parser busy for longer than any record is worth."""

import re
from dataclasses import dataclass

MAX_BODY = 200 * 1024
"""Characters a text may have."""
_MAX_RUN = 60
_RUNS = tuple(mark * (_MAX_RUN + 1) for mark in "[](){}<>!*_`~&\\^|#+")
_MAX_OPEN = 2_000
_MAX_QUOTE = 8
_DEEP = re.compile(r"\n[ \t]*(?:(?:[>*+-]|\d+[.)])[ \t]*){%d,}" % (_MAX_QUOTE + 1))  # noqa: UP031 - braces of the pattern


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in a text: catalogue code, offset of the line (from 0), and the values of the message."""

    code: str
    line: int
    values: tuple[tuple[str, str], ...] = ()


def refusal(text: str) -> Finding | None:
    """Bounds before the parser: it takes over 20 s for 20 kB of ``[`` (Python-Markdown issue 798)."""
    if len(text) > MAX_BODY:
        return Finding("E-ISI-BESAR", 0, (("batas", f"{MAX_BODY // 1024} kB"),))
    for run in _RUNS:
        if run[0] in text and run in text:
            line = text.count("\n", 0, text.index(run))
            return Finding("E-ISI-RUMIT", line, (("sebab", f'tanda "{run[0]}" berderet-deret'),))
    for mark in "[<`*_(&":
        if mark in text and text.count(mark) > _MAX_OPEN:  # to count is dear, also where there is none
            return Finding("E-ISI-RUMIT", 0, (("sebab", f'lebih dari {_MAX_OPEN} tanda "{mark}"'),))
    deep = _DEEP.search("\n" + text)
    if deep is not None and not re.fullmatch(r"\n[ \t]*([-*_][ \t]*)+", deep[0]):
        line = text.count("\n", 0, deep.start())
        return Finding("E-ISI-RUMIT", line, (("sebab", "kutipan atau daftar terlalu bertingkat"),))
    indented = None
    if "    " in text or "\t" in text:
        indented = re.search(r"^(?: {4}|\t){%d,}\S" % (_MAX_QUOTE + 4), text, re.MULTILINE)  # noqa: UP031
    if indented is not None:
        return Finding("E-ISI-RUMIT", text.count("\n", 0, indented.start()), (("sebab", "lekuk terlalu dalam"),))
    return None

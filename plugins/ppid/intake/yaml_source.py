"""A safe subset of YAML to plain data: every scalar stays text, nothing is guessed, every fault has its line.

Built on the events of libyaml's parser (PyYAML's ``CSafeLoader`` where it is there), not on its constructor: plain
YAML reads ``0123`` as 83, ``12:30`` as 750 and lets a repeated key win; here the models give text its type.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ..problems import Problem
from .disguise import HIDING
from .text import HIDDEN

MAX_DEPTH = 12
"""Levels of nesting a record may have."""
MAX_NODES = 20_000
"""Values a record may have."""
_TOLD = 3
"""Repeated keys that are told one by one; the last of them counts the others."""
_PARSER: Any = yaml.cyaml.CParser if yaml.__with_libyaml__ else yaml.SafeLoader  # type: ignore[attr-defined]
"""What tells the events of a text; values are not made by it."""
_NULL = {"", "~", "null", "Null", "NULL"}
_LOST = re.compile(r"[ \t]+(#(?=[^\s#]).*)")
_TAGS = {"tag:yaml.org,2002:str", "!"}

Lines = dict[tuple[str | int, ...], int]


class _Refused(Exception):
    """Reading stopped at a fault: its code, line and values."""

    def __init__(self, code: str, line: int, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.values = values


def parsed(path: str, text: str, first_line: int = 1) -> tuple[dict[str, Any] | None, list[Problem]]:
    """The mapping that ``text`` holds and its problems; None when it could not be read.

    Values are ``str``, ``None``, ``list`` and ``dict``. ``first_line`` is the file's line the text begins on.
    """
    repeated: list[tuple[str, int, int]] = []
    try:
        data = _built(text, None, repeated)
    except _Refused as fault:
        return None, [Problem.at(path, fault.line + first_line, fault.code, **fault.values)]
    except (yaml.YAMLError, RecursionError) as error:
        return None, [_syntax_problem(path, text, error, first_line)]
    if repeated:
        return None, list(_doubled(path, repeated, first_line))
    if data is None and not text.strip():
        return {}, []
    if not isinstance(data, dict):
        return None, [Problem.at(path, first_line, "E-REKAMAN-ISIAN")]
    return data, list(_lost_text(path, text, first_line))


def located(text: str, first_line: int = 1) -> Lines:
    """The line of every key and item: ``("berkas", 0, "judul") -> 10``; empty when the text cannot be read.

    Made only when there is something to report, so that sound records pay nothing for it.
    """
    lines: Lines = {}
    with suppress(_Refused, yaml.YAMLError, RecursionError):
        _built(text, lines, [])
    return {place: line + first_line for place, line in lines.items()}


def line_at(lines: Lines, place: tuple[str | int, ...], default: int = 1) -> int:
    """The line of ``place``, or of the nearest thing around it."""
    while place:
        if place in lines:
            return lines[place]
        place = place[:-1]
    return default


def _built(text: str, lines: Lines | None, repeated: list[tuple[str, int, int]]) -> Any:
    """The value of the single document; iterative, so that nesting cannot exhaust the stack. Lines count from 0."""
    root: list[Any] = []
    # each frame: container, key that waits for its value, lines of the keys so far, path, line of that key
    stack: list[list[Any]] = []
    count = documents = 0
    for event in _events(text):
        kind = type(event)
        if kind is ScalarEvent:
            if event.tag and event.tag not in _TAGS:
                raise _Refused("E-YAML-TAG", event.start_mark.line, tag=_typed(event.tag))
            value: Any = event.value
            if event.style == '"' and (hidden := HIDDEN.search(event.value) or _unseen(event.value)):
                raise _Refused("E-UNI-KENDALI", event.start_mark.line, titik=f"{ord(hidden[0]):04X}")
            if event.implicit[0] and value in _NULL:
                value = None
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            if event.tag and event.tag != "!":
                raise _Refused("E-YAML-TAG", event.start_mark.line, tag=_typed(event.tag))
            value = {} if kind is MappingStartEvent else []
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            stack.pop()
            continue
        elif kind is AliasEvent:
            raise _Refused("E-YAML-ALIAS", event.start_mark.line)
        elif kind is DocumentStartEvent:
            documents += 1
            if documents > 1:
                raise _Refused("E-YAML-MULTI", event.start_mark.line)
            continue
        else:
            continue
        line = event.start_mark.line
        if event.anchor:
            raise _Refused("E-YAML-ALIAS", line)
        count += 1
        if count > MAX_NODES:
            raise _Refused("E-YAML-BESAR", line, batas=MAX_NODES)
        if not stack:
            place: tuple[str | int, ...] = ()
            root.append(value)
        else:
            frame = stack[-1]
            container = frame[0]
            if type(container) is list:
                place = (*frame[3], len(container)) if lines is not None else ()
                container.append(value)
                if lines is not None:
                    lines[place] = line
            elif frame[1] is None:
                if kind is not ScalarEvent or value is None:
                    raise _Refused("E-YAML-KUNCI", line)
                if value == "<<":
                    raise _Refused("E-YAML-ALIAS", line)
                if value in frame[2]:
                    repeated.append((value, frame[2][value], line))
                frame[2].setdefault(value, line)
                frame[1] = value
                continue
            else:
                key = frame[1]
                frame[1] = None
                place = (*frame[3], key) if lines is not None else ()
                container[key] = value
                if lines is not None:
                    lines[place] = frame[2][key]
        if kind is not ScalarEvent:
            if len(stack) >= MAX_DEPTH:
                raise _Refused("E-YAML-DALAM", line, batas=MAX_DEPTH)
            stack.append([value, None, {}, place])
    return root[0] if root else None


def _doubled(path: str, repeated: list[tuple[str, int, int]], first_line: int) -> Iterator[Problem]:
    """The first few of the keys that are ``repeated``, each with both its lines (which count from 0 there), and how many more."""
    rest = len(repeated) - _TOLD
    for number, (key, first, second) in enumerate(repeated[:_TOLD], 1):
        line = second + first_line
        others = f", dan {rest} pengulangan lain sesudahnya" if rest > 0 and number == _TOLD else ""
        yield Problem.at(path, line, "E-YAML-GANDA", isian=key, pertama=first + first_line, kedua=line, lain=others)


def _unseen(value: str) -> re.Match[str] | None:
    """A sign that nobody sees, which only an escape can have brought: typed ones are taken out before."""
    return None if value.isascii() else HIDING.search(value)


def _events(text: str) -> Iterator[Any]:
    parser = _PARSER(text)
    try:
        yield from iter(parser.get_event, None)
    finally:
        parser.dispose()


def _typed(tag: str) -> str:
    """A tag as the writer typed it."""
    return tag.replace("tag:yaml.org,2002:", "!!")


def _lost_text(path: str, text: str, first_line: int) -> Iterator[Problem]:
    """Warn of text that YAML drops: ``judul: Nilai #1 terbaik`` reads "Nilai"; a comment has a space after its #."""
    if " #" not in text:
        return
    rows = text.split("\n")
    for event in _events(text):
        if type(event) is ScalarEvent and not event.style:
            mark: Any = event.end_mark
            found = _LOST.match(rows[mark.line], mark.column) if mark.line < len(rows) else None
            if found:
                yield Problem.at(path, mark.line + first_line, "W-YAML-PAGAR", sisa=found[1])


def _syntax_problem(path: str, text: str, error: Exception, first_line: int) -> Problem:
    """A scanner's or parser's complaint in the words of the catalogue, at the line the writer has to mend."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start = getattr(error, "context_mark", None) or mark
    line = mark.line if mark is not None else 0
    said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
    rows = text.split("\n")
    row = rows[line] if line < len(rows) else ""
    if "escape" in said or "hexdecimal" in said:
        return Problem.at(path, line + first_line, "E-YAML-MIRING")
    if "quoted scalar" in said:
        return Problem.at(path, (start.line if start is not None else line) + first_line, "E-YAML-KUTIP")
    if "\\t" in said or "tab" in said or row[: len(row) - len(row.lstrip())].count("\t"):
        return Problem.at(path, line + first_line, "E-YAML-TAB")
    if "mapping values are not allowed" in said:
        before = row[: mark.column] if mark is not None else row
        return Problem.at(path, line + first_line, "E-YAML-TITIKDUA" if ": " in before else "E-YAML-LEKUK")
    if "flow sequence" in said or "flow mapping" in said:
        return Problem.at(path, (start.line if start is not None else line) + first_line, "E-YAML-KURUNG")
    if "cannot start any token" in said:
        return Problem.at(path, line + first_line, "E-YAML-TANDA")
    if "expected ':'" in said and start is not None:
        return Problem.at(path, start.line + first_line, "E-YAML-NILAI")
    if "nesting" in said or isinstance(error, RecursionError):
        return Problem.at(path, line + first_line, "E-YAML-DALAM", batas=MAX_DEPTH)
    if "undefined tag handle" in said:
        return Problem.at(path, line + first_line, "E-YAML-TAG", tag=row.strip()[:40])
    if "alias" in said or "anchor" in said:
        return Problem.at(path, line + first_line, "E-YAML-ALIAS")
    while line >= len(rows) or (line > 0 and not rows[line].strip()):
        line -= 1
    return Problem.at(path, line + first_line, "E-YAML-SINTAKS")

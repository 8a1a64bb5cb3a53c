"""What a city changes of the theme, in ``tema/`` of its content: read like any other content, and refused where unsafe.

``tema/templates/…`` replaces templates of the theme or fills its hooks, ``tema/merek.css`` gives tokens other values.
The texts are handed on; the folder itself is never given to the template engine.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from ..problems import Problem
from .files import read
from .text import decoded, line_of

BRAND = "tema/merek.css"
TEMPLATES = "tema/templates/"
_TEMPLATE = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+){0,3}\.html")
_SCHEMES = {"": "terang", "@media (prefers-color-scheme: dark)": "gelap"}
_RULE = re.compile(r"\s*(?:(@media[^{}]*?)\s*\{\s*)?:root\s*\{([^{}]*)\}\s*", re.IGNORECASE)
_COLOUR = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_PLAIN = re.compile(r"[\w .,%\"'+*/()-]{1,200}")


class Nilai(NamedTuple):
    """The value of a token in ``merek.css`` and its line; a colour is ``#rrggbb`` in small letters."""

    teks: str
    baris: int
    warna: bool


class Tema(NamedTuple):
    """What a city changes of the theme: its templates by name, and its tokens by scheme (``terang``, ``gelap``)."""

    templates: Mapping[str, str] = {}
    merek: Mapping[str, Mapping[str, Nilai]] = {}


def theme_read(root: Path, paths: tuple[str, ...], problems: list[Problem]) -> Tema | None:
    """The city's own theme from the listed files ``paths``; None when one of them cannot be used."""
    templates: dict[str, str] = {}
    merek: Mapping[str, Mapping[str, Nilai]] = {}
    found: list[Problem] = []
    for path in paths:
        name = path.removeprefix(TEMPLATES)
        if path != BRAND and (name == path or not _TEMPLATE.fullmatch(name)):
            found.append(Problem.at(path, 0, "E-TEMA-LETAK"))
            continue
        data = read(root, path)
        text, faults = ("", [data]) if isinstance(data, Problem) else decoded(path, data)
        # an empty file is a hook that says nothing
        found.extend(fault for fault in faults if fault.code != "E-REKAMAN-KOSONG")
        if path == BRAND:
            merek, faults = tokens(text)
            found.extend(faults)
        else:
            from .tema_html import unsafe  # few cities have templates of their own

            templates[name] = text
            found.extend(unsafe(path, text))
    problems.extend(found)
    return None if any(problem.galat for problem in found) else Tema(templates, merek)


def tokens(text: str) -> tuple[dict[str, dict[str, Nilai]], list[Problem]]:
    """The tokens of a ``merek.css`` by scheme, and what is none: only ``:root`` and, within one media query, dark colours."""
    made: dict[str, dict[str, Nilai]] = {}
    faults: list[Problem] = []
    plain = re.sub(r"/\*.*?\*/", lambda found: re.sub(r"[^\n]", " ", found[0]), text, flags=re.DOTALL)
    position = 0
    while plain[position:].strip():
        found = _RULE.match(plain, position)
        scheme = _SCHEMES.get(" ".join((found[1] or "").lower().replace(":", ": ").split())) if found else None
        end = found.end() if found else position
        if found and found[1]:
            close = re.compile(r"\}\s*").match(plain, end)
            scheme, end = (scheme, close.end()) if close else (None, end)
        if found is None or scheme is None:
            start = position + len(plain[position:]) - len(plain[position:].lstrip())
            faults.append(_refused(plain, start, plain[start:].split("\n")[0].strip()))
            break
        made.setdefault(scheme, {}).update(_values(plain, found.start(2), found[2], faults))
        position = end
    return made, faults


def _values(text: str, start: int, body: str, faults: list[Problem]) -> dict[str, Nilai]:
    values = {}
    for piece in re.finditer(r"[^;]+", body):
        declared = re.fullmatch(r"\s*--([a-z][a-z0-9-]*)\s*:\s*(.+?)\s*", piece[0], re.DOTALL)
        place = start + piece.start() + len(piece[0]) - len(piece[0].lstrip())
        if not piece[0].strip():
            continue
        value = declared[2] if declared else ""
        if declared and _COLOUR.fullmatch(value):
            short = value[1:].lower()
            full = short if len(short) == 6 else "".join(2 * digit for digit in short)
            values[declared[1]] = Nilai(f"#{full}", line_of(text, place), True)
        elif declared and _PLAIN.fullmatch(value) and not re.search(r"url|image|expression|//", value, re.IGNORECASE):
            values[declared[1]] = Nilai(value, line_of(text, place), False)
        else:
            faults.append(_refused(text, place, piece[0].strip()))
    return values


def _refused(text: str, place: int, piece: str) -> Problem:
    return Problem.at(BRAND, line_of(text, place), "E-TEMA-MEREK", potongan=" ".join(piece.split())[:80])

"""Looks for promotion of gambling and for disguised words in what a record says: as it is typed, and as readers get it.

Both differ where YAML or Markdown lets somebody write a letter by its number, or part a word by marks. Almost free for others.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from ..guard.gambling import may_promote, promotion
from ..problems import Problem
from .assets import FORMATS
from .disguise import words
from .guarding import leaves
from .richtext import Body
from .sources import Halves
from .text import HIDDEN
from .yaml_source import line_at, located

_ENDINGS = re.compile(r"\.(?:" + "|".join(sorted(FORMATS)) + r")(?!\w)", re.IGNORECASE)
"""Where the name of an attachment or a picture ends, wherever it is written."""
_PARTS = re.compile(r"[^\w.\-]")
_LONGEST = 160
"""Characters of a name that are looked at, the last ones."""
_ALTERED = re.compile(r"[&*`\[)\\](?:(?<=&)#?\w{1,30};|(?<=\w[*`])[*`]{0,2}\w|(?<=\w\[)\w|(?<=\))\w|(?<=\w\\)[.\-_*|])")
"""What Markdown turns into a letter or takes out of a word: entities, marks and links within a word, signs behind a backslash.

It begins with a set of rare signs, so that a text without them is passed over quickly.
"""
_BLOCK = re.compile(r"</?(?:p|h[1-6]|li|dt|dd|blockquote|pre|div|table|tr|caption|ul|ol|dl|hr)(?:\s[^>]*)?>")
_CELL = re.compile(r"</t[hd]>")
_TAG = re.compile(r"<[^>]*>")
_LETTERS = re.compile(r"[^\W\d_]{4,}")


def promoting(path: str, parts: Halves) -> Iterator[Problem]:
    """The first promotion of gambling in the name of the file, in the fields, and in the text, also in names of files there."""
    own = path.rpartition("/")[2]
    texts = [
        (text, line, _names(text)) for text, line in ((parts.yaml, parts.yaml_line), (parts.body, parts.body_line))
    ]
    named = (_apart(text[place]) for text, _line, places in texts for place in places)
    if not may_promote(
        "\n\n".join([parts.yaml, parts.body, _apart(own), *named])
    ):  # asked once of all: nearly every record ends here
        return
    if (found := promotion(_apart(own))) is not None:
        yield _named(path, 0, own, found.words)
    for text, line, places in texts:
        offers = ((place, promotion(_apart(text[place]))) for place in places)
        place, found = next(((place, found) for place, found in offers if found is not None), (slice(0), None))
        if found is not None:
            yield _named(path, line + text.count("\n", 0, place.start), text[place], found.words)
            for each in places:  # what remains is judged without them
                text = text[: each.start] + " " * (each.stop - each.start) + text[each.stop :]
        if (found := promotion(text)) is not None:
            yield Problem.at(path, line + text.count("\n", 0, found.start), "E-JUDI", kata=found.words[:40])


def _named(path: str, line: int, name: str, words: str) -> Problem:
    """The problem of a file whose name promotes gambling; ``line`` names it, or is 0 for the record's own."""
    return Problem.at(path, line, "E-JUDI-NAMA", nama=name[-80:], kata=words[:40])


def _names(text: str) -> list[slice]:
    """Where the name of each file stands in ``text``, with its ending."""
    return [
        slice(dot.start() - len(_PARTS.split(text[max(0, dot.start() - _LONGEST) : dot.start()])[-1]), dot.end())
        for dot in _ENDINGS.finditer(text)
    ]


def _apart(name: str) -> str:
    """The words of a file's name."""
    return name.rpartition(".")[0].replace("-", " ").replace("_", " ")


def disguised(path: str, data: dict[str, Any] | None, parts: Halves, body: Body) -> Iterator[Problem]:
    """What shows only once YAML and Markdown have been read: values with letters by number, text with marks within words."""
    if data is not None and "\\" in parts.yaml:
        lines = None
        for place, value in leaves(data, ()):
            if value in parts.yaml:
                continue
            lines = located(parts.yaml, parts.yaml_line) if lines is None else lines
            yield from _told(path, line_at(lines, place), value, parts.yaml)
    if (altered := _ALTERED.search(parts.body)) is None:
        return
    first = parts.body_line + parts.body.count("\n", 0, altered.start())
    text = unescape(_TAG.sub("", _CELL.sub(" | ", _BLOCK.sub("\n\n", body.html))))
    if (hidden := HIDDEN.search(text)) is not None:
        yield Problem.at(path, first, "E-UNI-BIDI", titik=f"{ord(hidden[0]):04X}")
    if not (may_promote(text) or not text.isascii()) or promotion(parts.body) is not None:  # that has been told
        return
    for paragraph in text.split("\n\n"):
        yield from _told(path, _line(parts, paragraph, first), paragraph, parts.body)


def _told(path: str, line: int, text: str, typed: str) -> Iterator[Problem]:
    """What is wrong with ``text``, besides words that are ``typed`` so and have been told."""
    for problem in words(path, text):
        values = dict(problem.values)
        if values["kata"] not in typed:
            yield Problem.at(path, line, problem.code, **values)
    if (found := promotion(text)) is not None:
        yield Problem.at(path, line, "E-JUDI", kata=found.words[:40])


def _line(parts: Halves, paragraph: str, otherwise: int) -> int:
    """The line of the paragraph of the source that shares most words with one that was rendered."""
    known = set(_LETTERS.findall(paragraph))
    best, line, at = 0, otherwise, parts.body_line
    for source in parts.body.split("\n\n"):
        if (shared := len(known.intersection(_LETTERS.findall(source)))) > best:
            best, line = shared, at + len(source[: len(source) - len(source.lstrip("\n"))])
        at += source.count("\n") + 2
    return line

"""Warns of words in a sound record that mislead its readers, or that they cannot use."""

from collections.abc import Iterator

from pydantic import BaseModel

from ..law.revoked import citations
from ..problems import Problem
from ..records.base import Isi
from ..records.values import says_picture
from .plain import plain_warnings
from .promises import loose_promises
from .sources import Halves
from .yaml_source import line_at, located


def remarks(path: str, isi: BaseModel | None, parts: Halves) -> Iterator[Problem]:
    """Warnings of rules that have been replaced, loose promises, pictures that say what they are, and words hard to read."""
    yield from _revoked(path, parts)
    yield from loose_promises(path, isi, parts)
    yield from _wordy(path, isi, parts)
    yield from plain_warnings(path, isi, parts)


def _revoked(path: str, parts: Halves) -> Iterator[Problem]:
    """A warning for each rule that is cited although it has been replaced."""
    for text, line in ((parts.yaml, parts.yaml_line), (parts.body, parts.body_line)):
        for rule, words, offset in citations(text):
            values = {"kutipan": words, "aturan": rule.singkat, "pengganti": rule.pengganti}
            yield Problem.at(path, line + offset, "W-HUKUM-DICABUT", **values)


def _wordy(path: str, isi: BaseModel | None, parts: Halves) -> Iterator[Problem]:
    """A warning for each picture whose words begin by saying that it is one."""
    for number, picture in enumerate(isi.gambar if isinstance(isi, Isi) else ()):
        if picture.alt and says_picture(picture.alt):
            line = line_at(located(parts.yaml, parts.yaml_line), ("gambar", number, "alt"))
            yield Problem.at(path, line, "W-ALT-AWALAN", nilai=picture.alt)

"""Warns of words in a sound record that mislead its readers, or that they cannot use."""

from collections.abc import Iterator

from pydantic import BaseModel

from ..cards import key_of
from ..law.revoked import citations
from ..problems import Problem
from ..records.base import Isi
from ..records.references import references
from ..records.values import Rujukan, says_picture
from .plain import plain_warnings
from .promises import loose_promises
from .sources import Halves, path_key
from .yaml_source import line_at, located


def remarks(path: str, isi: BaseModel | None, parts: Halves) -> Iterator[Problem]:
    """Warnings of rules that have been replaced, loose promises, pictures that say what they are, words hard to read, and a
    record that points at itself.
    """
    yield from _revoked(path, parts)
    yield from loose_promises(path, isi, parts)
    yield from _wordy(path, isi, parts)
    yield from plain_warnings(path, isi, parts)
    yield from _itself(path, isi, parts)


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


def _itself(path: str, isi: BaseModel | None, parts: Halves) -> Iterator[Problem]:
    """A warning for each field in which a record names itself."""
    own = path_key(path)
    if own is None or not isinstance(isi, Isi) or own.rpartition("/")[2] not in parts.yaml:
        return
    opd = own.partition("/")[0] if own.count("/") == 2 else ""
    for place, value in references(isi):
        if isinstance(value, Rujukan) and key_of(value, opd) == own:
            field = next(part for part in reversed(place) if isinstance(part, str))
            line = line_at(located(parts.yaml, parts.yaml_line), place)
            yield Problem.at(path, line, "W-RUJUKAN-DIRI", nilai=value, isian=field)

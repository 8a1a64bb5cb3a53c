"""What an inspection says of one attachment: findings with their places, and what a PDF offers its readers."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..intake.pdf import Pdf, of_answer, of_row

_SHOWN = 3
"""Places that a message names; the others are counted."""
_LONGEST = 60
"""Characters of one place: names of sheets and parts are foreign text."""


class Temuan(NamedTuple):
    """One finding: a code of the catalogue, the line of a text file or 0, and the values of its message."""

    kode: str
    baris: int = 0
    nilai: tuple[tuple[str, str], ...] = ()


class Dokumen(NamedTuple):
    """All that was found in one attachment; ``pdf`` is None for what is no PDF, or was not looked into."""

    temuan: tuple[Temuan, ...] = ()
    pdf: Pdf | None = None

    @property
    def ditahan(self) -> bool:
        """Whether it may not be published."""
        return any(each.kode.startswith("E-") for each in self.temuan)

    def row(self) -> list[Any]:
        """All of it as JSON has it."""
        return [[[*each[:2], dict(each.nilai)] for each in self.temuan], self.pdf.row() if self.pdf else None]


def document_of_row(row: list[Any]) -> Dokumen:
    """What ``Dokumen.row`` wrote."""
    found, pdf = row
    return Dokumen(tuple(_finding(*each) for each in found), of_row(pdf) if pdf is not None else None)


def document_of_answer(told: Mapping[str, Any]) -> Dokumen:
    """What the inspecting process told; raises KeyError, ValueError or TypeError for what is no such answer."""
    pdf = told.get("pdf")
    return Dokumen(tuple(_finding(*each) for each in told["temuan"]), of_answer(pdf) if pdf is not None else None)


def _finding(code: str, line: int, values: Mapping[str, str]) -> Temuan:
    return Temuan(str(code), int(line), tuple(sorted((str(name), str(value)) for name, value in values.items())))


def finding(code: str, line: int = 0, **values: object) -> Temuan:
    """A finding with its values given as keywords."""
    return _finding(code, line, {name: clean(str(value)) for name, value in values.items()})


def gathered(found: Iterable[tuple[str, str]]) -> tuple[Temuan, ...]:
    """One finding for each code among ``found``, which are codes with a place each, in the order of the first ones."""
    places: dict[str, dict[str, None]] = {}
    for code, place in found:
        places.setdefault(code, {})[clean(place)] = None
    return tuple(Temuan(code, 0, (("tempat", listed(named)),)) for code, named in places.items())


def listed(places: Iterable[str]) -> str:
    """The first few of ``places``, and how many there are besides."""
    named = list(places)
    rest = len(named) - _SHOWN
    return ", ".join(named[:_SHOWN]) + (f", dan {rest} tempat lain" if rest > 0 else "")


def clean(text: str) -> str:
    """Foreign text as a message may show it: one line, printable, not long."""
    plain = "".join(letter if letter.isprintable() and letter not in '{}"' else " " for letter in text[: 4 * _LONGEST])
    plain = " ".join(plain.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"

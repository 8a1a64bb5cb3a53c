"""A problem is data with a place: a code of the catalogue, a file, a line, and the values its message needs."""

import functools
from dataclasses import dataclass, field
from importlib import resources
from typing import NamedTuple

from .masking import covered, unforged
from .vocabulary import Istilah


class Tingkat(Istilah):
    """How much a problem matters."""

    GALAT = "galat", "Galat", "Rekaman ditahan: tidak terbit sampai diperbaiki."
    PERINGATAN = "peringatan", "Peringatan", "Rekaman tetap terbit, tetapi sebaiknya diperbaiki."


class Entri(NamedTuple):
    """One entry of the catalogue ``katalog.yaml``; the texts are Indonesian ``str.format`` templates."""

    kode: str
    kelompok: str
    tingkat: Tingkat
    apa: str
    mengapa: str
    perbaikan: str
    jenis: tuple[str, ...] = ()
    """pydantic error types that this entry words."""
    tunda: bool = False
    """Whether it is a fault of form: the last sound version of the record may stay (``earlier.py``)."""


@functools.cache
def catalogue() -> dict[str, Entri]:
    """Every entry by its code, in the order of the file."""
    import yaml  # most builds have no problem to word

    text = resources.files(__package__).joinpath("katalog.yaml").read_text(encoding="utf-8")
    entries: dict[str, Entri] = {}
    for group in yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        for raw in group["entri"]:
            kinds = raw.pop("jenis", ())
            level = Tingkat.GALAT if raw["kode"].startswith("E-") else Tingkat.PERINGATAN
            form = raw.pop("tunda", group.get("tunda", False))
            entries[raw["kode"]] = Entri(
                kelompok=group["kelompok"], tingkat=level, jenis=tuple(kinds), tunda=form, **raw
            )
    return entries


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong where.

    ``path`` is relative to the content folder with forward slashes; ``line`` counts from 1, 0 means the file as a whole;
    ``values`` fill the templates of the catalogue entry ``code``; a report shows no other than ``shown``.
    """

    path: str
    line: int
    code: str
    values: tuple[tuple[str, str], ...] = field(default=())

    @classmethod
    def at(cls, path: str, line: int, code: str, **values: object) -> "Problem":
        """A problem with its values given as keywords; long numbers in them are covered, for a log may be public."""
        return cls(path, line, code, tuple((name, covered(str(value))) for name, value in sorted(values.items())))

    @property
    def shown(self) -> tuple[str, ...]:
        """The values that a report may show; those whose name begins with ``_`` are for the checks alone."""
        return tuple(value for name, value in self.values if not name.startswith("_"))

    @property
    def tingkat(self) -> Tingkat:
        """Its level."""
        return catalogue()[self.code].tingkat

    @property
    def galat(self) -> bool:
        """Whether it keeps its record from being published."""
        return self.tingkat is Tingkat.GALAT

    @property
    def tunda(self) -> bool:
        """Whether it is a fault of form, so that the last sound version of its record may stay."""
        return catalogue()[self.code].tunda

    @property
    def _quoted(self) -> dict[str, str]:
        """The values as a message quotes them."""
        return {name: unforged(value) for name, value in self.values}

    @property
    def apa(self) -> str:
        """What is wrong, in one Indonesian sentence."""
        return catalogue()[self.code].apa.format_map(self._quoted)

    @property
    def mengapa(self) -> str:
        """Why that matters."""
        return catalogue()[self.code].mengapa.format_map(self._quoted)

    @property
    def perbaikan(self) -> str:
        """How to mend it."""
        return catalogue()[self.code].perbaikan.format_map(self._quoted)

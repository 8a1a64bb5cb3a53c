"""Reads ``kewajiban.yaml`` entry by entry: a wrong one is withheld and told of, the others stand, no national duty is touched."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import ValidationError

from ..law.procurement import phases
from ..problems import Problem
from ..records import RECORD_TYPES
from ..records.kewajiban import OWN, JenisPemenuh, KewajibanKota, KewajibanSendiri
from ..records.references import Place
from .messages import worded, words_of
from .reading import fields_read, residents_in
from .sources import suggestion
from .yaml_source import Lines, line_at

FILE = KewajibanKota.BERKAS
PHASES = "fase_lengkap"
"""What coverage knows of a package of procurement besides its fields."""


class Tambahan(NamedTuple):
    """The sound entries of ``kewajiban.yaml`` by their place in it; ``ditahan`` where anything of the file is withheld."""

    butir: Mapping[int, KewajibanSendiri] = MappingProxyType({})
    ditahan: bool = False

    def meant(self, code: str) -> bool:
        """Whether a code that nobody knows may be that of a withheld entry."""
        return self.ditahan and bool(OWN.fullmatch(code))


def own_duties_read(root: Path, there: Container[str], problems: list[Problem]) -> Tambahan:
    """The duties that the city of the content folder ``root`` adds; none where the file is not ``there``."""
    if FILE not in there:
        return Tambahan()
    data, lines, found = fields_read(root, FILE)
    problems.extend(residents_in(root, FILE))
    if data is None:
        problems.extend(found)
        return Tambahan(ditahan=True)
    try:
        KewajibanKota.model_validate(data)
    except ValidationError as error:
        found = [*found, *worded(FILE, KewajibanKota, error, lines)]
    written = data.get("kewajiban")
    entries = dict(enumerate(written)) if isinstance(written, list) else {}
    codes = {number: str(raw.get("kode")) for number, raw in entries.items() if isinstance(raw, dict)}
    often = Counter(codes.values())
    sound: dict[int, KewajibanSendiri] = {}
    for number, raw in entries.items():
        # a code written twice: nobody can tell which of them is meant
        double = OWN.fullmatch(codes.get(number, "")) and often[codes[number]] > 1
        if double:
            line = line_at(lines, ("kewajiban", number, "kode"))
            found.append(Problem.at(FILE, line, "E-KEWAJIBAN-KOTA-GANDA", kode=codes[number]))
        entry = _sound(raw)
        if entry is not None:
            never = list(_never(entry, number, lines))
            found += never
            if not double and not never:
                sound[number] = entry
    problems.extend(found)
    return Tambahan(sound, any(problem.galat for problem in found))


def _sound(raw: Any) -> KewajibanSendiri | None:
    try:
        return KewajibanSendiri.model_validate(raw)
    except ValidationError:
        return None


def _never(entry: KewajibanSendiri, number: int, lines: Lines) -> Iterator[Problem]:
    """Conditions in ``dipenuhi`` that no record can ever meet: they would be dropped in silence."""
    for index, way in enumerate(entry.dipenuhi):
        for place, word, known in _unknown(way):
            line = line_at(lines, ("kewajiban", number, "dipenuhi", index, *place))
            choice = ", ".join(known) or "tidak ada"
            values = {"kode": entry.kode, "kata": word, "saran": suggestion(word, known), "pilihan": choice}
            yield Problem.at(FILE, line, "E-KEWAJIBAN-KOTA-DIPENUHI", **values)


def _unknown(way: JenisPemenuh) -> Iterator[tuple[Place, str, list[str]]]:
    """Each word of ``way`` that is not known, with its place and the words that are."""
    kind = RECORD_TYPES.get(way.jenis)
    if kind is None:
        yield ("jenis",), way.jenis, sorted(RECORD_TYPES)
        return
    fields = {name: words for name in kind.RINGKAS if (words := list(words_of(kind, name)))}
    if kind.TERISI:
        fields["terisi"] = list(kind.TERISI)
    if way.jenis == "pengadaan":
        fields[PHASES] = [phase.kode for phase in phases()]
    for name, given in way.bila.items():
        if name not in fields:
            yield ("bila", name), name, list(fields)
        else:
            yield from ((("bila", name), word, fields[name]) for word in given if word not in fields[name])

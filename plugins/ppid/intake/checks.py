"""Checks that need more than one record: everything a record names must be there, and may be shown."""

import datetime as dt
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..cards import ASSET, CONDITIONAL, DEPARTMENT, DISTRICT, DUTY, FILE, RECORD, STATUTE, key_of
from ..guard.outbound import outer_hosts
from ..law.city_duties import DaftarKewajiban
from ..law.statutes import statutes
from ..problems import Problem
from ..records.kewajiban import KewajibanKota
from ..records.references import Place, references
from ..records.values import (
    Acuan,
    KodeBersyarat,
    KodeKewajiban,
    KodePeraturan,
    KodeWilayah,
    NamaBerkas,
    NamaGambar,
    Rujukan,
    RujukanOPD,
)
from ..registry import Record
from .assets import FORMATS, PICTURES, ending
from .own_duties import Tambahan
from .richtext import Link
from .sources import linked_path, path_key, suggestion
from .yaml_source import Lines, line_at


@dataclass(frozen=True, slots=True)
class World:
    """What the files of a content folder offer to be named."""

    keys: Mapping[str, str]
    """Every record file, sound or not: key to path."""
    public: frozenset[str]
    """Keys of the records that may be shown now."""
    assets: frozenset[str]
    """Paths of attachments and pictures."""
    districts: frozenset[str]
    today: dt.date
    kewajiban: DaftarKewajiban = field(default_factory=DaftarKewajiban)
    """The duties that hold in the city."""
    mungkin: Callable[[str], bool] = lambda _code: False
    """Whether a duty that is not among them may be a withheld one of the city."""
    luar: Callable[[str], bool] | None = None
    """Whether a record may lead to a host of another site; None where the city does not say."""
    spoiled: Mapping[str, tuple[str, Mapping[str, str]]] = field(default_factory=dict)
    """Pictures and attachments that cannot be published: the code of the catalogue, and the values of its message."""

    def names(self) -> frozenset[str]:
        """Every name, as cards have them, that a record may use without a second look."""
        return frozenset(
            [
                *(RECORD + key for key in self.public),
                *(FILE + self.keys[key] for key in self.public),
                *(DEPARTMENT + opd for opd in _departments(self.keys)),
                *(ASSET + path for path in self.assets - self.spoiled.keys()),
                *(DISTRICT + code for code in self.districts),
                *(DUTY + code for code in self.kewajiban.semua),
                *(CONDITIONAL + code for code in self.kewajiban.bersyarat),
                *(STATUTE + code for code in statutes()),
            ]
        )


def suspicious(record: Record, names: frozenset[str], today: str, luar: Callable[[str], bool] | None = None) -> bool:
    """Whether ``record`` may break a rule of ``problems_of``, told from its card alone; ``today`` in ISO form."""
    card = record.card
    if (card.tanggal > today and not card.terbit_pada) or not names.issuperset(card.nama):
        return True
    return luar is not None and not all(map(luar, card.luar))


_NEARNESS = 0.85
"""How alike two names of records must be before one is offered for the other."""

Locate = Callable[[str], tuple[Lines, Callable[[str], int]]]


def problems_of(record: Record, world: World, locate: Locate) -> Iterator[Problem]:
    """Every dangling or hidden reference of one sound record, a date that has not come yet, and every way to a site that is not allowed."""
    where: tuple[Lines, Callable[[str], int]] | None = None

    def line(place: Place) -> int:
        nonlocal where
        where = where or locate(record.path)
        return line_at(where[0], place)

    isi = record.isi
    if isi.tanggal > world.today and isi.terbit_pada is None:
        yield Problem.at(record.path, line(("tanggal",)), "E-TANGGAL-DEPAN", tanggal=isi.tanggal)
    for place, value in references(isi):
        found = fault_of(record.opd, value, world)
        if found is not None:
            code, values = found
            yield Problem.at(record.path, line(place), code, isian=_field(place), nilai=value, **values)
    for link in record.body.links:
        found = _link_fault(record, link, world)
        if found is not None:
            where = where or locate(record.path)
            code, values = found
            yield Problem.at(record.path, where[1](link.target), code, isian="isi tulisan", nilai=link.target, **values)

    for host in [each for each in record.card.luar if not world.luar(each)] if world.luar is not None else []:
        where = where or locate(record.path)
        place = _place_of(isi.model_dump(exclude_defaults=True), host)
        number = line_at(where[0], place) if place else where[1](host)
        yield Problem.at(record.path, number, "E-TAUTAN-LUAR", nilai=host)


def _place_of(value: Any, host: str, place: Place = ()) -> Place:
    """Where among fields an address leads to ``host``; nowhere for a link in the text."""
    if isinstance(value, str):
        return place if host in outer_hosts(json.dumps(value, ensure_ascii=False), "") else ()
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
    return next((found for name, each in inner if (found := _place_of(each, host, (*place, name)))), ())


def _field(place: Place) -> str:
    return str(next(part for part in reversed(place) if isinstance(part, str)))


def fault_of(opd: str, value: Acuan, world: World) -> tuple[str, Mapping[str, str]] | None:
    """The catalogue code and values for a reference that does not hold, or None."""
    if isinstance(value, Rujukan):
        key = key_of(value, opd)
        if key in world.public:
            return None
        if key in world.keys:
            return "W-RUJUKAN-DITAHAN", {}
        return "E-RUJUKAN-HILANG", {"saran": _near(key, world.keys)}
    if isinstance(value, RujukanOPD):
        return department_fault(value, world)
    if isinstance(value, KodeKewajiban):
        return _duty_fault(value, "E-KEWAJIBAN-HILANG", world.kewajiban.semua, world)
    if isinstance(value, KodeBersyarat):
        return conditional_fault(value, world)
    if isinstance(value, KodePeraturan):
        return _unless(value in statutes(), "E-PERATURAN-HILANG", value, statutes())
    if isinstance(value, KodeWilayah):
        return _unless(value in world.districts, "E-WILAYAH-HILANG", value, world.districts)
    if isinstance(value, NamaBerkas):
        return _asset_fault("berkas", opd, value, world, tuple(FORMATS))
    if isinstance(value, NamaGambar):
        return _asset_fault("gambar", opd, value, world, PICTURES)
    return None


def conditional_fault(code: str, world: World) -> tuple[str, Mapping[str, str]] | None:
    """The catalogue code and values when the duty ``code`` may not be declared not to apply, or None."""
    return _duty_fault(code, "E-KEWAJIBAN-TETAP", world.kewajiban.bersyarat, world)


def _duty_fault(code: str, fault: str, known: Collection[str], world: World) -> tuple[str, Mapping[str, str]] | None:
    """A record is not blamed for a mistake in ``kewajiban.yaml``: its code may be that of a withheld entry."""
    if code not in world.kewajiban.semua and world.mungkin(code):
        return "W-KEWAJIBAN-DITAHAN", {}
    return _unless(code in known, fault, code, known)


def with_sound_basis(own: Tambahan, world: World, locate: Locate, problems: list[Problem]) -> Tambahan:
    """``own`` without the entries that name a law or a regulation which does not exist."""
    kept = {}
    for number, entry in own.butir.items():
        faults = []
        for place, value in references(entry):
            found = fault_of("", value, world)
            if found is not None:
                line = line_at(locate(KewajibanKota.BERKAS)[0], ("kewajiban", number, *place))
                faults.append(
                    Problem.at(KewajibanKota.BERKAS, line, found[0], isian=str(place[-1]), nilai=value, **found[1])
                )
        problems.extend(faults)
        if not any(fault.galat for fault in faults):
            kept[number] = entry
    return Tambahan(kept, own.ditahan or len(kept) < len(own.butir))


def department_fault(opd: str, world: World) -> tuple[str, Mapping[str, str]] | None:
    """The catalogue code and values when there is no department ``opd``, or None."""
    return _unless(f"{opd}/opd/{opd}" in world.keys, "E-OPD-HILANG", opd, _departments(world.keys))


def _departments(keys: Iterable[str]) -> Iterator[str]:
    """The departments that have a profile."""
    return (opd for opd, _, rest in (key.partition("/") for key in keys) if rest == f"opd/{opd}")


def _unless(sound: bool, code: str, value: str, known: Iterable[str]) -> tuple[str, Mapping[str, str]] | None:
    return None if sound else (code, {"saran": suggestion(value, known)})


def _near(key: str, known: Iterable[str]) -> str:
    """A suggestion among records of the same department or kind, so that a slip costs no search of the whole site."""
    opd, _, rest = key.partition("/")
    jenis = rest.partition("/")[0]
    near = [other for other in known if other.startswith(f"{opd}/") or f"/{jenis}/" in other]
    return suggestion(key, near, _NEARNESS)


_INSTEAD = {
    **dict.fromkeys(("xls", "doc", "ppt", "xlt", "dot", "rtf"), "E-OFFICE-LAMA"),
    **dict.fromkeys(("xlsm", "docm", "xltm", "dotm", "xlam", "xlsb"), "E-OFFICE-MAKRO"),
    "svg": "E-JENIS-SVG",
}
"""Endings that staff do use, each with the code that says what to save instead."""


def _asset_fault(
    room: str, opd: str, name: str, world: World, allowed: tuple[str, ...]
) -> tuple[str, Mapping[str, str]] | None:
    if ending(name) in _INSTEAD and room == "berkas":
        return _INSTEAD[ending(name)], {}
    if ending(name) not in allowed:
        return "E-BERKAS-JENIS", {"akhiran": ending(name), "boleh": ", ".join(allowed)}
    folder = f"{room}/{opd}" if opd else f"{room}/kota"
    if f"{folder}/{name}" in world.assets:
        return world.spoiled.get(f"{folder}/{name}")
    own = [path.removeprefix(f"{folder}/") for path in world.assets if path.startswith(f"{folder}/")]
    return "E-LAMPIRAN-HILANG", {"folder": folder, "saran": suggestion(name, own)}


def _link_fault(record: Record, link: Link, world: World) -> tuple[str, Mapping[str, str]] | None:
    if link.kind == "asset":
        return _asset_fault("berkas", record.opd, link.target, world, tuple(FORMATS))
    if link.kind == "picture":
        return _asset_fault("gambar", record.opd, link.target, world, PICTURES)
    path = linked_path(record.path, link.target)
    key = path_key(path)
    if key is None or world.keys.get(key) != path:
        return "E-TAUTAN-HILANG", {"saran": suggestion(path, world.keys.values(), _NEARNESS)}
    return None if key in world.public else ("W-TAUTAN-DITAHAN", {})

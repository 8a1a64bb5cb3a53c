"""The national duties to publish (kewajiban) by their stable codes: who owes each, how often, and what fulfils it.

All of it is read from ``reference/kewajiban.yaml``, with the law behind it and how sure the makers are. A score follows
these alone; what holds in a city, with the duties it added, is ``city_duties.DaftarKewajiban``.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..records.kewajiban import Ulang
from ..records.terms import Keyakinan
from ..words import _
from .reference import document
from .statutes import cited

__all__ = [
    "CITY",
    "REPORT",
    "UNCONFIRMED",
    "Kewajiban",
    "Pemenuhan",
    "Ulang",
    "by_kind",
    "conditional",
    "duties",
    "leaves",
]

UNCONFIRMED = "Nomor pasal belum dipastikan pada naskah resmi."
UNSURE = "Isi daftar ini belum dipastikan pada naskah resmi."
CITY = "kota"
"""Who owes a duty that the city owes once, whichever department fulfils it."""


REPORT = "laporan-tahunan"
"""What fulfils a duty without being a record: the report of a whole year, which the site counts from its registers."""


class Pemenuhan(NamedTuple):
    """A kind of record that fulfils a duty by itself, where each field of ``bila`` has one of the values."""

    jenis: str
    bila: tuple[tuple[str, tuple[str, ...]], ...]

    def berlaku(self, more: Mapping[str, Any]) -> bool:
        """Whether a record with the fields ``more`` (``Card.lebih``) fulfils it."""
        for name, allowed in self.bila:
            found = more.get(name)
            values = found if isinstance(found, list | tuple) else (found,)
            if not any(value in allowed for value in values):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """One duty, or one part of a duty, and the law behind it.

    ``dasar`` is printable: it names an article only where the confidence allows; ``catatan`` says what is unconfirmed.
    ``wajib`` are the kinds of department that owe it, ``CITY`` among them where the city owes it once. ``umur`` is the
    number of years that information may be old (None: no limit); ``bersyarat`` the condition under which alone it is
    owed, or "". ``dipenuhi`` are kinds of record that fulfil it besides those that name it, ``dihasilkan`` what the site
    makes of records that does (``REPORT``), or "". ``sendiri`` tells a duty that the city added: ``uraian`` says what it
    asks, ``tautan`` is the address of the regulation behind it, or "".
    """

    kode: str
    nama: str
    kelompok: str
    kelas: str
    dasar: str
    catatan: str
    sumber: str
    induk: str
    bagian: tuple[str, ...]
    wajib: tuple[str, ...]
    ulang: Ulang
    umur: int | None
    bersyarat: str
    dipenuhi: tuple[Pemenuhan, ...]
    dihasilkan: str = ""
    sendiri: bool = False
    uraian: str = ""
    tautan: str = ""

    @property
    def asal(self) -> str:
        """Who made it: the law of the country (``nasional``) or the city for itself (``kota``)."""
        return CITY if self.sendiri else "nasional"

    @property
    def sebutan(self) -> str:
        """Its name; a city's own duty is never taken for a national one."""
        return _("%(nama)s (tambahan kota)", nama=self.nama) if self.sendiri else self.nama

    @property
    def bernomor(self) -> str:
        """Its name and code, for a link: several duties may have one name."""
        return (
            _("%(nama)s (%(kode)s, tambahan kota)", nama=self.nama, kode=self.kode)
            if self.sendiri
            else f"{self.nama} ({self.kode})"
        )


@functools.cache
def duties() -> dict[str, Kewajiban]:
    """Every national duty and part by code, in the order of the law."""
    found: dict[str, Kewajiban] = {}
    for group in document("kewajiban.yaml")["kelompok"]:
        for item in group["butir"]:
            parts = item.get("bagian", ())
            found[item["kode"]] = _duty(group, item, item, "", tuple(part["kode"] for part in parts))
            for part in parts:
                found[part["kode"]] = _duty(group, item, part, item["kode"], ())
    return found


@functools.cache
def leaves() -> tuple[Kewajiban, ...]:
    """The duties that have no parts, in the order of the law: what coverage is reckoned of."""
    return tuple(duty for duty in duties().values() if not duty.bagian)


@functools.cache
def conditional() -> tuple[str, ...]:
    """The codes of the duties that are owed only under a condition, which a department may declare not to meet."""
    return tuple(duty.kode for duty in leaves() if duty.bersyarat)


@functools.cache
def by_kind() -> dict[str, tuple[tuple[str, Pemenuhan], ...]]:
    """For each kind of record that fulfils duties by itself: their codes, and when it does."""
    found: dict[str, list[tuple[str, Pemenuhan]]] = {}
    for duty in leaves():
        for way in duty.dipenuhi:
            found.setdefault(way.jenis, []).append((duty.kode, way))
    return {jenis: tuple(ways) for jenis, ways in found.items()}


def _duty(
    group: dict[str, Any], item: dict[str, Any], raw: dict[str, Any], parent: str, parts: tuple[str, ...]
) -> Kewajiban:
    def given(name: str, default: Any = None) -> Any:
        return next((level[name] for level in (raw, item, group) if name in level), default)

    printed, sure = cited(given("dasar"))
    listed = Keyakinan(group["keyakinan"]).boleh_cetak_pasal
    notes = [note for note, known in ((UNCONFIRMED, sure), (UNSURE, listed)) if not known]
    ways = [
        Pemenuhan(way["jenis"], tuple((name, tuple(values)) for name, values in way.get("bila", {}).items()))
        for way in raw.get("dipenuhi", ())
    ]
    return Kewajiban(
        kode=raw["kode"],
        nama=raw["nama"],
        kelompok=group["nama"],
        kelas=group["kelas"],
        dasar=printed,
        catatan=" ".join(notes),
        sumber=group["sumber"],
        induk=parent,
        bagian=parts,
        wajib=tuple(document("kewajiban.yaml")["penanggung"][given("wajib")]),
        ulang=Ulang(given("ulang")),
        umur=given("umur"),
        bersyarat=given("bersyarat", ""),
        dipenuhi=tuple(ways),
        dihasilkan=given("dihasilkan", ""),
    )

"""The duties to publish (kewajiban) by their stable codes, read from ``reference/kewajiban.yaml``."""

import functools
from dataclasses import dataclass
from typing import Any

from .reference import document
from .statutes import cited

UNCONFIRMED = "Nomor pasal belum dipastikan pada naskah resmi."


@dataclass(frozen=True, slots=True)
class Kewajiban:
    """One duty, or one part of a duty, and the law behind it.

    ``dasar`` is printable: it names an article only where the confidence allows; ``catatan`` says what is unconfirmed.
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


@functools.cache
def duties() -> dict[str, Kewajiban]:
    """Every duty and part by code, in the order of the law."""
    found: dict[str, Kewajiban] = {}
    for group in document("kewajiban.yaml")["kelompok"]:
        for item in group["butir"]:
            parts = item.get("bagian", ())
            found[item["kode"]] = _duty(group, item, item, "", tuple(part["kode"] for part in parts))
            for part in parts:
                found[part["kode"]] = _duty(group, item, part, item["kode"], ())
    return found


def _duty(
    group: dict[str, Any], item: dict[str, Any], raw: dict[str, Any], parent: str, parts: tuple[str, ...]
) -> Kewajiban:
    basis = raw.get("dasar") or item.get("dasar") or group["dasar"]
    printed, sure = cited(basis)
    return Kewajiban(
        kode=raw["kode"],
        nama=raw["nama"],
        kelompok=group["nama"],
        kelas=group["kelas"],
        dasar=printed,
        catatan="" if sure else UNCONFIRMED,
        sumber=group["sumber"],
        induk=parent,
        bagian=parts,
    )

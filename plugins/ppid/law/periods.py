"""The periods that the law sets, in working days, read from ``reference/tenggat.yaml``."""

import functools
from dataclasses import dataclass

from .reference import document
from .statutes import cited

EXTENSION = "perpanjangan"
"""The period that may be added once to that of a request."""
UNCONFIRMED = "Jangka ini kebiasaan layanan; pasalnya belum dipastikan pada naskah resmi."


@dataclass(frozen=True, slots=True)
class Jangka:
    """One period: what must be done within ``hari`` working days, by whom, since when.

    ``dasar`` is printable: it names an article only where the confidence allows; ``catatan`` says what is unconfirmed.
    ``lanjutan`` names the period that this one adds to, or is "".
    """

    kode: str
    nama: str
    hari: int
    oleh: str
    sejak: str
    dasar: str
    catatan: str
    sumber: str
    lanjutan: str


@functools.cache
def periods() -> dict[str, Jangka]:
    """Every period by its code, in the order of the file."""
    found = {}
    for raw in document("tenggat.yaml")["jangka"]:
        printed, sure = cited(raw["dasar"])
        found[raw["kode"]] = Jangka(
            kode=raw["kode"],
            nama=raw["nama"],
            hari=raw["hari"],
            oleh=raw["oleh"],
            sejak=raw["sejak"],
            dasar=printed,
            catatan="" if sure else UNCONFIRMED,
            sumber=raw["sumber"],
            lanjutan=raw.get("lanjutan", ""),
        )
    return found

"""The national laws that records cite, read from ``reference/peraturan.yaml``."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from ..records.terms import Keyakinan
from .reference import document


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One national law: its code, short and full title, state, and how sure the makers are of them."""

    kode: str
    singkat: str
    judul: str
    status: str
    keyakinan: Keyakinan

    @property
    def catatan(self) -> str:
        """What a reader should know before relying on it, or ""."""
        if self.keyakinan.boleh_cetak_pasal:
            return "Telah diubah oleh peraturan lain." if self.status == "diubah" else ""
        return "Judul atau statusnya belum dipastikan pada naskah resmi."


@functools.cache
def statutes() -> dict[str, Peraturan]:
    """Every law by code, in the order of the file."""
    return {
        raw["kode"]: Peraturan(**{**raw, "keyakinan": Keyakinan(raw["keyakinan"])})
        for raw in document("peraturan.yaml")["peraturan"]
    }


def cited(basis: Mapping[str, str]) -> tuple[str, bool]:
    """A legal basis (``dasar`` in the reference files) as a page may print it, and whether its article is certain.

    The article is printed only where the confidence allows it.
    """
    law = statutes()[basis["peraturan"]].singkat
    article = basis.get("pasal", "")
    sure = bool(article) and Keyakinan(basis["keyakinan"]).boleh_cetak_pasal
    return (f"{law} {article}" if sure else law), sure

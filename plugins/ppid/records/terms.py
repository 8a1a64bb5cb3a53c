"""Closed vocabularies: an enum member is the word staff type, with the label and meaning that readers see."""

from enum import Enum
from typing import Self


class Istilah(str, Enum):  # noqa: UP042 - StrEnum leaves no room for the other attributes
    """One word of a closed vocabulary.

    ``value`` is typed in files and shown in addresses; ``label`` is shown to readers; ``arti`` explains it in one
    sentence; ``nada`` is its tone on a tag: ``netral``, ``info``, ``proses``, ``baik`` or ``buruk``.
    The article behind a legal term is data: ``law/reference/istilah.yaml``, read by ``law.terms``.
    """

    label: str
    arti: str
    nada: str

    def __new__(cls, value: str, label: str = "", arti: str = "", nada: str = "netral") -> Self:
        """A member from its word, label, meaning and tone."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.arti = arti
        member.nada = nada
        return member

    def __str__(self) -> str:
        return self.label


class StatusTerbit(Istilah):
    """Whether a record may be published at all."""

    TERBIT = "terbit", "Terbit", "Boleh tampil di situs."
    KONSEP = "konsep", "Konsep", "Belum boleh tampil di mana pun."


class Keyakinan(Istilah):
    """How sure the makers are of a legal fact; below ``tinggi`` no article number is printed."""

    TERVERIFIKASI = "terverifikasi", "Terverifikasi", "Dibaca pada naskah atau salinan resmi."
    TINGGI = "tinggi", "Tinggi", "Dikutip peraturan lain atau laman resmi; naskah asli belum dibaca."
    SEDANG = "sedang", "Perlu dipastikan", "Dari pengetahuan; nomor pasal belum boleh dicetak."
    RENDAH = "rendah", "Belum pasti", "Dugaan; nomor pasal belum boleh dicetak."

    @property
    def boleh_cetak_pasal(self) -> bool:
        """Whether a page may print the article number."""
        return self in (Keyakinan.TERVERIFIKASI, Keyakinan.TINGGI)

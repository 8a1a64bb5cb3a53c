"""A closed vocabulary: an enum member is the word staff type, with the label and meaning that readers see."""

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

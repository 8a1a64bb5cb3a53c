"""``sinonim.yaml``: what else the same thing is called, so that a search for one name finds the others."""

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .base import Bagian, Pelanggaran
from .values import Bilangan

LONGEST = 8
"""The most words that a name may have."""
MOST = 12
"""The most names of one thing."""
SINGKATAN = r"[A-Z][A-Za-z]*[A-Z][A-Za-z]*"
"""What an acronym looks like: letters, at least two of them capitals."""


def _name(value: str) -> str:
    if not 1 <= len(_words(value).split()) <= LONGEST:
        raise PydanticCustomError("sinonim_kata", "not a name")
    return value


def _words(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", name.lower()))


class KelompokSinonim(Bagian):
    """Names of one thing."""

    kata: tuple[Annotated[str, AfterValidator(_name)], ...] = Field(min_length=2, max_length=MOST)
    bobot: Bilangan = Field(60, ge=1, le=100, description="Seberapa kuat nama lain ikut dicari, dalam persen.")
    kepanjangan: Annotated[str, AfterValidator(_name)] | None = Field(
        None, description="Kepanjangan nama pertama, bila itu singkatan yang hanya punya satu arti; salah satu namanya."
    )

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A name is written once, and only an acronym has words that it stands for."""
        yield from super().pelanggaran()
        if self.kepanjangan and (self.kepanjangan not in self.kata or not re.fullmatch(SINGKATAN, self.kata[0])):
            yield Pelanggaran("sinonim_kepanjangan", ("kepanjangan",), (("kata", self.kata[0]),))
        seen: set[str] = set()
        for number, name in enumerate(self.kata):
            if _words(name) in seen:
                yield Pelanggaran("sinonim_ganda", ("kata", number), (("kata", name),))
            seen.add(_words(name))


class Sinonim(Bagian):
    """The names a city adds to those that Jendela knows; the file may be missing."""

    BERKAS: ClassVar[str] = "sinonim.yaml"

    kelompok: tuple[KelompokSinonim, ...] = ()

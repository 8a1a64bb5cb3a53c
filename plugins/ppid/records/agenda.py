"""``agenda``: one event citizens may want to know of or attend."""

from typing import ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from .base import Isi, Jenis
from .terms import Istilah
from .values import Rujukan, Tautan, Teks, Waktu


class Peserta(Istilah):
    """Who may come."""

    UMUM = "umum", "Terbuka untuk umum", "", "baik"
    TERBATAS = "terbatas", "Undangan", "", "netral"


class Agenda(Isi):
    """An event with its beginning, end, place and organiser."""

    JENIS: ClassVar[Jenis] = Jenis(
        "agenda",
        "Agenda",
        "Agenda kegiatan",
        "Rapat, musyawarah, pameran, dan kegiatan lain yang dapat diikuti.",
        "kabar",
    )
    TANDA: ClassVar[str] = "peserta"

    mulai: Waktu
    selesai: Waktu
    tempat: Teks
    alamat: Teks | None = None
    penyelenggara: Teks
    peserta: Peserta
    tautan: Tautan | None = None
    hasil: tuple[Rujukan, ...] = ()

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Self:
        if self.selesai < self.mulai:
            raise PydanticCustomError("selesai_mundur", "ends before it starts")
        return self

"""``agenda``: one event citizens may want to know of or attend."""

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from .base import Isi, Jenis, Pelanggaran
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
    RINGKAS: ClassVar[tuple[str, ...]] = ("mulai", "selesai")

    mulai: Waktu
    selesai: Waktu
    tempat: Teks
    alamat: Teks | None = None
    penyelenggara: Teks
    peserta: Peserta
    tautan: Tautan | None = None
    hasil: tuple[Rujukan, ...] = ()

    @property
    def hari_urut(self) -> dt.date:
        """The day it takes place."""
        return self.mulai.date()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """An event does not end before it starts."""
        yield from super().pelanggaran()
        yield from self.berurutan("mulai", "selesai", "selesai_mundur")

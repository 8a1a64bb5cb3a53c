"""``penghargaan``: one award with its evidence."""

from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis, Tanda
from .terms import Istilah
from .values import Rujukan, Tahun, Teks


class TingkatPenghargaan(Istilah):
    """How far the award reaches."""

    KOTA = "kota", "Tingkat kota"
    PROVINSI = "provinsi", "Tingkat provinsi"
    NASIONAL = "nasional", "Tingkat nasional"
    INTERNASIONAL = "internasional", "Tingkat internasional"


class Penghargaan(Isi):
    """An award: who gave it, for what, where, and what proves it (see ``sumber`` and ``berkas``)."""

    JENIS: ClassVar[Jenis] = Jenis(
        "penghargaan", "Penghargaan", "Penghargaan", "Penghargaan yang diterima, pemberinya, dan buktinya.", "program"
    )

    pemberi: Teks
    kategori: Teks
    penerima: Teks = Field(description="Badan publik atau jabatan penerima.")
    tingkat: TingkatPenghargaan
    tahun: Tahun
    tempat: Teks | None = None
    atas: tuple[Rujukan, ...] = Field((), description="Program atau layanan yang dihargai.")

    @property
    def tanda(self) -> Tanda:
        """The tag beside the title."""
        return Tanda(self.tingkat.label, "info")

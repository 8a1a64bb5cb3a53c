"""``libur.yaml``: the days a city itself does not work, or works although others do not, each with its source."""

from collections.abc import Iterator
from typing import ClassVar

from .base import Bagian, Pelanggaran
from .values import Judul, Tahun, Tanggal


class LiburDaerah(Bagian):
    """A day that is not worked in this city."""

    tanggal: Tanggal
    nama: Judul
    sumber: Judul


class TetapKerja(Bagian):
    """A day that the national calendar has as a holiday, but that is worked."""

    tanggal: Tanggal
    sumber: Judul


class KetetapanTahun(Bagian):
    """A year whose national holidays and cuti bersama have been decreed since this version was made."""

    tahun: Tahun
    sumber: Judul


class Libur(Bagian):
    """What the national calendar does not know; the file may be missing."""

    BERKAS: ClassVar[str] = "libur.yaml"

    libur: tuple[LiburDaerah, ...] = ()
    tetap_kerja: tuple[TetapKerja, ...] = ()
    ditetapkan: tuple[KetetapanTahun, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A day is named once, as worked or as not worked."""
        yield from super().pelanggaran()
        days = [("libur", number, each.tanggal) for number, each in enumerate(self.libur)]
        days += [("tetap_kerja", number, each.tanggal) for number, each in enumerate(self.tetap_kerja)]
        seen = set()
        for name, number, day in days:
            if day in seen:
                yield Pelanggaran("libur_ganda", (name, number, "tanggal"), (("tanggal", day.isoformat()),))
            seen.add(day)

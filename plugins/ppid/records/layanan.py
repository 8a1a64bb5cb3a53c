"""``layanan``: one public service with the fourteen parts of its standard and its charter (maklumat)."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Kontak, Pelanggaran, Tanda
from .opd import JamLayanan
from .terms import Istilah
from .values import Bilangan, Rujukan, Rupiah, Tanggal, Tautan, Teks, YaTidak


class SatuanWaktu(Istilah):
    """The unit of a service's duration."""

    MENIT = "menit", "menit"
    JAM = "jam", "jam"
    HARI_KERJA = "hari-kerja", "hari kerja"
    HARI = "hari", "hari kalender"


class JangkaWaktuLayanan(Bagian):
    """A promise with a number: how long the service takes at most."""

    angka: Bilangan = Field(ge=1)
    satuan: SatuanWaktu
    keterangan: Teks | None = None


class Biaya(Bagian):
    """What the service costs: nothing, or a sum with its basis."""

    gratis: YaTidak
    jumlah: Rupiah | None = Field(None, gt=0)
    keterangan: Teks | None = None

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """Either free or with a sum."""
        yield from super().pelanggaran()
        if self.gratis == (self.jumlah is not None):
            yield Pelanggaran("biaya_satu", ("gratis",))


class Maklumat(Bagian):
    """The charter: the pledge, who signed it and when."""

    teks: Teks
    penanda_tangan: Teks = Field(description="Jabatan penanda tangan.")
    tanggal: Tanggal


class Layanan(Isi):
    """A service standard: six parts that must be published, eight for the office itself (UU 25/2009 Ps 21)."""

    JENIS: ClassVar[Jenis] = Jenis(
        "layanan", "Layanan", "Layanan publik", "Syarat, langkah, lama, dan biaya tiap layanan.", "layanan"
    )
    UMPAN: ClassVar[bool] = False

    persyaratan: tuple[Teks, ...] = Field(min_length=1)
    prosedur: tuple[Teks, ...] = Field(min_length=1)
    jangka_waktu: JangkaWaktuLayanan
    biaya: Biaya
    produk: tuple[Teks, ...] = Field(min_length=1)
    pengaduan: tuple[Kontak, ...] = Field(min_length=1)
    sarana: tuple[Teks, ...] = ()
    kompetensi: tuple[Teks, ...] = ()
    pengawasan: Teks | None = None
    jumlah_pelaksana: Bilangan | None = Field(None, ge=1)
    jaminan_pelayanan: Teks | None = None
    jaminan_keamanan: Teks | None = None
    evaluasi: Teks | None = None
    maklumat: Maklumat | None = None
    tempat: Teks | None = None
    jam_layanan: tuple[JamLayanan, ...] = ()
    tautan: Tautan | None = Field(None, description="Tempat layanan daring.")
    sippn: Teks | None = Field(None, description="Nomor pada katalog SIPPN.")
    aplikasi: tuple[Rujukan, ...] = ()

    @property
    def tanda(self) -> Tanda:
        """The tag beside the title."""
        return Tanda("Gratis", "baik") if self.biaya.gratis else Tanda("Berbayar", "netral")

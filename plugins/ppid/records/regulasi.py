"""``regulasi``: a regulation of the city, from plan to promulgation (a raperda is a regulation at an early stage)."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis, Langkah, Pelanggaran, Tanda
from .terms import Istilah
from .values import Judul, Rujukan, RujukanOPD, Tahun, Tanggal, Teks


class BentukPeraturan(Istilah):
    """The form of a legal product of a city."""

    PERDA = "perda", "Peraturan Daerah"
    PERWALI = "perwali", "Peraturan Wali Kota"
    KEPWALI = "kepwali", "Keputusan Wali Kota"
    INSTRUKSI = "instruksi", "Instruksi Wali Kota"
    EDARAN = "edaran", "Surat Edaran"


class TahapRegulasi(Istilah):
    """The stages of law making in a region (UU 12/2011 and its changes; Permendagri 80/2015 and its changes)."""

    PROPEMPERDA = "propemperda", "Perencanaan", "Masuk program pembentukan peraturan daerah.", "proses"
    PENYUSUNAN = "penyusunan", "Penyusunan", "Naskah akademik dan rancangan disusun.", "proses"
    HARMONISASI = "harmonisasi", "Harmonisasi", "Diselaraskan dengan peraturan lain.", "proses"
    KONSULTASI = "konsultasi-publik", "Konsultasi publik", "Warga memberi masukan.", "proses"
    TINGKAT_1 = "pembahasan-tingkat-1", "Pembahasan tingkat I", "Dibahas bersama DPRD.", "proses"
    TINGKAT_2 = "pembahasan-tingkat-2", "Pembahasan tingkat II", "Diputuskan dalam rapat paripurna DPRD.", "proses"
    PERSETUJUAN = "persetujuan-bersama", "Persetujuan bersama", "Disetujui DPRD dan wali kota.", "proses"
    FASILITASI = "fasilitasi", "Fasilitasi gubernur", "Diperiksa pemerintah provinsi.", "proses"
    EVALUASI = "evaluasi-gubernur", "Evaluasi gubernur", "Dievaluasi pemerintah provinsi.", "proses"
    NOREG = "nomor-register", "Nomor register", "Menunggu nomor register provinsi.", "proses"
    PENETAPAN = "penetapan", "Ditetapkan", "Ditandatangani wali kota.", "baik"
    PENGUNDANGAN = "pengundangan", "Diundangkan", "Dimuat dalam lembaran atau berita daerah.", "baik"
    PENYEBARLUASAN = "penyebarluasan", "Disebarluaskan", "Sudah berlaku dan disebarluaskan.", "baik"
    DITARIK = "ditarik", "Ditarik", "Rancangan ditarik.", "netral"
    DITOLAK = "ditolak", "Ditolak", "Rancangan ditolak.", "buruk"


DITETAPKAN = (TahapRegulasi.PENETAPAN, TahapRegulasi.PENGUNDANGAN, TahapRegulasi.PENYEBARLUASAN)
"""The stages at which a regulation has its number."""


class StatusHukum(Istilah):
    """Whether a set regulation is in force."""

    BERLAKU = "berlaku", "Berlaku", "", "baik"
    DIUBAH = "diubah", "Berlaku dengan perubahan", "", "proses"
    DICABUT = "dicabut", "Dicabut", "", "buruk"


class Regulasi(Isi):
    """A regulation or draft, with the metadata of legal documentation (JDIH) that a reader uses."""

    JENIS: ClassVar[Jenis] = Jenis(
        "regulasi",
        "Regulasi",
        "Regulasi dan rancangannya",
        "Peraturan kota dan rancangan peraturan beserta tahapnya.",
        "informasi",
    )
    RINGKAS: ClassVar[tuple[str, ...]] = ("tahap",)

    bentuk: BentukPeraturan
    tentang: Judul
    tahap: TahapRegulasi
    nomor: Teks | None = None
    tahun: Tahun | None = None
    tempat_penetapan: Teks | None = None
    tanggal_penetapan: Tanggal | None = None
    tanggal_pengundangan: Tanggal | None = None
    tanggal_berlaku: Tanggal | None = None
    lembaran: Teks | None = Field(None, description="Lembaran atau berita daerah, tahun dan nomor.")
    status_hukum: StatusHukum | None = None
    pemrakarsa: RujukanOPD
    penandatangan: Teks | None = None
    subjek: tuple[Teks, ...] = ()
    bidang_hukum: Teks | None = None
    mencabut: tuple[Rujukan, ...] = ()
    mengubah: tuple[Rujukan, ...] = ()
    riwayat: tuple[Langkah, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A set regulation has number, year and state, and is promulgated after it is set."""
        yield from super().pelanggaran()
        yield from self.wajib(DITETAPKAN, "nomor", "tahun", "status_hukum", error="regulasi_nomor")
        yield from self.berurutan("tanggal_penetapan", "tanggal_pengundangan")

    @property
    def tanda(self) -> Tanda:
        """The tag beside the title."""
        if self.status_hukum is not None:
            return Tanda(self.status_hukum.label, self.status_hukum.nada)
        return Tanda(self.tahap.label, self.tahap.nada)

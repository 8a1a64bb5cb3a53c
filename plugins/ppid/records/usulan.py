"""``usulan``: one proposal of a development-planning meeting (musrenbang), followed to the budget."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis, Langkah, Pelanggaran
from .terms import Istilah
from .values import Desimal, KodeWilayah, Rujukan, RujukanOPD, Rupiah, Tahun, Teks


class TahapUsulan(Istilah):
    """How far a proposal has come in the yearly planning cycle."""

    DIUSULKAN = "diusulkan", "Diusulkan", "", "proses"
    KELURAHAN = "diverifikasi-kelurahan", "Diverifikasi kelurahan", "", "proses"
    KECAMATAN = "diverifikasi-kecamatan", "Diverifikasi kecamatan", "", "proses"
    OPD = "direkomendasikan-opd", "Direkomendasikan perangkat daerah", "", "proses"
    RKPD = "masuk-rkpd", "Masuk RKPD", "", "info"
    APBD = "masuk-apbd", "Masuk APBD", "", "info"
    TEREALISASI = "terealisasi", "Terealisasi", "", "baik"
    DITOLAK = "ditolak", "Ditolak", "", "buruk"
    DITUNDA = "ditunda", "Ditunda", "", "netral"


class Usulan(Isi):
    """A proposal: what, where, how much, who would do it, and what became of it."""

    JENIS: ClassVar[Jenis] = Jenis(
        "usulan",
        "Usulan musrenbang",
        "Usulan musrenbang",
        "Usulan warga dari kelurahan sampai anggaran, dengan alasannya bila ditolak.",
        "partisipasi",
    )
    TANDA: ClassVar[str] = "tahap"
    UMPAN: ClassVar[bool] = False

    tahun_rencana: Tahun
    wilayah: KodeWilayah
    lokasi: Teks
    bidang: Teks
    permasalahan: Teks
    volume: Desimal = Field(gt=0)
    satuan: Teks
    pagu: Rupiah | None = Field(None, ge=0)
    opd_tujuan: RujukanOPD
    tahap: TahapUsulan
    alasan: Teks | None = Field(None, description="Alasan bila ditolak atau ditunda.")
    realisasi: Rupiah | None = Field(None, ge=0)
    program: tuple[Rujukan, ...] = ()
    riwayat: tuple[Langkah, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A no has its reason."""
        yield from super().pelanggaran()
        yield from self.wajib((TahapUsulan.DITOLAK, TahapUsulan.DITUNDA), "alasan", error="tolak_alasan")

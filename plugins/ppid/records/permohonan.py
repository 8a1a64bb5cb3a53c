"""``permohonan``: one request for information in the public, anonymised register."""

from collections.abc import Iterator
from typing import Any, ClassVar

from pydantic import Field, field_validator
from pydantic_core import PydanticCustomError

from .base import Bagian, Jenis, Langkah, Pelanggaran
from .pengecualian import Pasal17
from .register import EntriRegister
from .terms import Istilah
from .values import Judul, Rujukan, Rupiah, Tanggal, Teks


class KanalPermohonan(Istilah):
    """How the request came in."""

    LANGSUNG = "langsung", "Datang langsung"
    SURAT = "surat", "Surat"
    SUREL = "surel", "Surel"
    DARING = "daring", "Formulir daring"
    WHATSAPP = "whatsapp", "WhatsApp"


class TahapPermohonan(Istilah):
    """Where a request stands (UU 14/2008 Ps 22)."""

    DITERIMA = "diterima", "Diterima", "Permohonan sudah dicatat.", "proses"
    DIVERIFIKASI = "diverifikasi", "Diverifikasi", "Kelengkapan sedang diperiksa.", "proses"
    DIPROSES = "diproses", "Diproses", "Informasi sedang disiapkan.", "proses"
    DIPERPANJANG = "diperpanjang", "Diperpanjang", "Waktu jawab ditambah satu kali dengan alasan tertulis.", "proses"
    DIKABULKAN = "dikabulkan", "Dikabulkan seluruhnya", "Semua informasi diberikan.", "baik"
    DIKABULKAN_SEBAGIAN = "dikabulkan-sebagian", "Dikabulkan sebagian", "Sebagian informasi diberikan.", "baik"
    DITOLAK = "ditolak", "Ditolak", "Informasi tidak diberikan, dengan alasan hukum.", "buruk"
    TIDAK_DIKUASAI = "tidak-dikuasai", "Tidak dikuasai", "Informasi ada di badan publik lain.", "netral"
    DICABUT = "dicabut", "Dicabut", "Dicabut pemohon atau gugur.", "netral"


DIPUTUS = (
    TahapPermohonan.DIKABULKAN,
    TahapPermohonan.DIKABULKAN_SEBAGIAN,
    TahapPermohonan.DITOLAK,
    TahapPermohonan.TIDAK_DIKUASAI,
)
"""The stages that follow a written notice (UU 14/2008 Ps 22 (7))."""


class Penguasaan(Istilah):
    """Who holds the information that was asked for."""

    DIKUASAI = "dikuasai", "Dikuasai badan publik ini"
    BADAN_LAIN = "badan-publik-lain", "Dikuasai badan publik lain"
    BELUM_ADA = "belum-didokumentasikan", "Belum didokumentasikan"


class CaraMemperoleh(Istilah):
    """What the applicant wants to do with it."""

    MELIHAT = "melihat", "Melihat atau mengetahui"
    SALINAN = "salinan", "Meminta salinan"


class CaraMengirim(Istilah):
    """How the answer travels."""

    DIAMBIL = "diambil", "Diambil langsung"
    SUREL = "surel", "Surel"
    POS = "pos", "Pos"
    DARING = "daring", "Unduhan daring"


class Perpanjangan(Bagian):
    """The one extension the law allows, with its written reason."""

    tanggal: Tanggal
    alasan: Teks


class Penolakan(Bagian):
    """Why a request was refused, wholly or in part."""

    pasal_17: Pasal17 | None = None
    undang_undang: Judul | None = None
    alasan: Teks


class Permohonan(EntriRegister):
    """A request without the applicant: what was asked, when, what was decided and how long it took."""

    JENIS: ClassVar[Jenis] = Jenis(
        "permohonan",
        "Permohonan informasi",
        "Register permohonan informasi",
        "Permohonan informasi tanpa data pribadi pemohon, beserta keputusannya.",
        "layanan",
    )
    TANDA: ClassVar[str] = "tahap"
    UMPAN: ClassVar[bool] = False
    RINGKAS: ClassVar[tuple[str, ...]] = (
        "nomor_pendaftaran", "kanal", "tahap", "perpanjangan", "penolakan", "pemberitahuan", "pemberian",
    )  # fmt: skip

    nomor_pendaftaran: Teks
    kanal: KanalPermohonan
    informasi_diminta: Teks
    tahap: TahapPermohonan
    penguasaan: Penguasaan
    cara_memperoleh: CaraMemperoleh
    cara_mengirim: CaraMengirim
    perpanjangan: Perpanjangan | None = None
    penolakan: Penolakan | None = None
    pemberitahuan: Tanggal | None = Field(None, description="Tanggal pemberitahuan tertulis.")
    pemberian: Tanggal | None = Field(None, description="Tanggal informasi diberikan.")
    biaya: Rupiah = Field(0, ge=0)
    jawaban: tuple[Rujukan, ...] = Field((), description="Rekaman yang menjawab permohonan ini.")
    riwayat: tuple[Langkah, ...] = ()

    @field_validator("perpanjangan", mode="before")
    @classmethod
    def _once(cls, value: Any) -> Any:
        """The law allows one extension (UU 14/2008 Ps 22 (8))."""
        if isinstance(value, list) and len(value) > 1:
            raise PydanticCustomError("perpanjang_dua", "more than one extension")
        return value

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A decision has its notice and its reasons in law, and no answer precedes its question."""
        yield from super().pelanggaran()
        partly = (TahapPermohonan.DITOLAK, TahapPermohonan.DIKABULKAN_SEBAGIAN)
        yield from self.wajib(partly, "penolakan", error="tolak_alasan")
        yield from self.wajib((TahapPermohonan.DIPERPANJANG,), "perpanjangan", error="perpanjang_alasan")
        yield from self.wajib(DIPUTUS, "pemberitahuan")
        yield from self.berurutan("tanggal", "pemberitahuan", "jawab_mundur")
        yield from self.berurutan("tanggal", "pemberian", "jawab_mundur")
        refused = self.penolakan if self.tahap is TahapPermohonan.DITOLAK else None
        if refused is not None and refused.pasal_17 is None and refused.undang_undang is None:
            yield Pelanggaran("tolak_dasar", ("penolakan",))
        if self.perpanjangan is not None and self.perpanjangan.tanggal < self.tanggal:
            yield Pelanggaran("urutan", ("perpanjangan", "tanggal"), (("awal", "tanggal"),))

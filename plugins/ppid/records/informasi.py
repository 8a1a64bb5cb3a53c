"""``informasi``: one entry of the list of public information (Daftar Informasi Publik, DIP)."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Pelanggaran
from .terms import Istilah
from .values import KodeKewajiban, Rujukan, Tahun, Tanggal, Tautan, Teks


class Klasifikasi(Istilah):
    """The three classes of open information; the exempt class is its own kind, ``pengecualian``."""

    BERKALA = "berkala", "Berkala", "Diumumkan rutin, paling lambat setiap enam bulan.", "info"
    SERTA_MERTA = (
        "serta-merta",
        "Serta merta",
        "Diumumkan seketika karena menyangkut keselamatan orang banyak.",
        "buruk",
    )
    SETIAP_SAAT = "setiap-saat", "Setiap saat", "Selalu tersedia dan diberikan kepada siapa pun yang meminta.", "baik"


class BentukInformasi(Istilah):
    """The form in which the body holds a document."""

    SALINAN_LUNAK = "softcopy", "Salinan digital"
    SALINAN_CETAK = "hardcopy", "Salinan cetak"
    REKAMAN_SUARA = "rekaman-suara", "Rekaman suara"
    REKAMAN_VIDEO = "rekaman-video", "Rekaman video"


class Pembuatan(Bagian):
    """When and where the information was made."""

    tanggal: Tanggal
    tempat: Teks


class Penetapan(Bagian):
    """The decree by which the officer set the record (DIP or DIK of a year)."""

    nomor: Teks
    tanggal: Tanggal
    penetap: Teks
    tautan: Tautan | None = None


class Informasi(Isi):
    """A piece of public information with all columns of the DIP and the duties it fulfils (UU 14/2008 Ps 9-11)."""

    JENIS: ClassVar[Jenis] = Jenis(
        "informasi",
        "Informasi publik",
        "Daftar informasi publik",
        "Dokumen dan keterangan yang wajib diumumkan atau disediakan.",
        "informasi",
    )
    TANDA: ClassVar[str] = "klasifikasi"
    RINGKAS: ClassVar[tuple[str, ...]] = ("klasifikasi", "tahun", "dari_pengecualian")

    klasifikasi: Klasifikasi
    kewajiban: tuple[KodeKewajiban, ...] = Field(min_length=1, description="Kode kewajiban yang dipenuhi.")
    tahun: Tahun
    periode: Teks | None = Field(None, description="Misalnya: Semester I 2026.")
    penguasa: Teks = Field(description="Pejabat atau unit yang menguasai informasi.")
    penanggung_jawab: Teks = Field(description="Penanggung jawab pembuatan atau penerbitan.")
    dibuat: Pembuatan
    bentuk: tuple[BentukInformasi, ...] = Field(min_length=1)
    retensi: Teks = Field(description="Jangka waktu penyimpanan menurut jadwal retensi arsip.")
    berlaku_sampai: Tanggal | None = None
    penetapan: Penetapan | None = None
    dari_pengecualian: Rujukan | None = Field(None, description="Rekaman pengecualian yang sudah berakhir.")

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """Nothing expires before it is made, and only an exemption was exempt."""
        yield from super().pelanggaran()
        yield from self.berurutan("tanggal", "berlaku_sampai")
        if self.dari_pengecualian is not None and self.dari_pengecualian.split("/")[-2] != "pengecualian":
            yield Pelanggaran("bukan_pengecualian", ("dari_pengecualian",))

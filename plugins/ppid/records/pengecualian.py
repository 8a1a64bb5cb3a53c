"""``pengecualian``: one entry of the list of exempt information (Daftar Informasi yang Dikecualikan, DIK)."""

from typing import Any, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from .base import Bagian, Isi, Jenis, Tanda
from .informasi import Penetapan
from .terms import Istilah
from .values import Judul, Tanggal, Teks


class Pasal17(Istilah):
    """The ten grounds of UU 14/2008 Ps 17, by their letters."""

    A = "a", "Menghambat proses penegakan hukum"
    B = "b", "Mengganggu kekayaan intelektual dan persaingan usaha"
    C = "c", "Membahayakan pertahanan dan keamanan negara"
    D = "d", "Mengungkapkan kekayaan alam Indonesia"
    E = "e", "Merugikan ketahanan ekonomi nasional"
    F = "f", "Merugikan hubungan luar negeri"
    G = "g", "Isi akta autentik pribadi dan wasiat"
    H = "h", "Mengungkap rahasia pribadi"
    I = "i", "Surat antarbadan yang bersifat rahasia"  # noqa: E741 - the letter of the law
    J = "j", "Dilarang dibuka oleh undang-undang lain"


class SaatPengujian(Istilah):
    """When the consequence test was made (PERKI 1/2021 Ps 49)."""

    SEBELUM = "sebelum-permohonan", "Sebelum ada permohonan"
    SAAT = "saat-permohonan", "Saat ada permohonan"
    SENGKETA = "saat-sengketa", "Saat penyelesaian sengketa"


class DasarPengecualian(Bagian):
    """The statute that closes the information; only an undang-undang may do so."""

    undang_undang: Judul
    pasal: Teks
    pasal_17: Pasal17 = Field(description="Huruf Pasal 17 UU 14/2008.")


class JangkaWaktu(Bagian):
    """How long the information stays closed: until a day, or until an event."""

    mulai: Tanggal
    selesai: Tanggal | None = None
    peristiwa: Teks | None = None

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        if (self.selesai is None) == (self.peristiwa is None):
            raise PydanticCustomError("jangka_satu", "name exactly one of selesai, peristiwa")
        if self.selesai is not None and self.selesai <= self.mulai:
            raise PydanticCustomError("selesai_mundur", "ends before it starts")
        return self


class Pengujian(Bagian):
    """The minutes of the consequence test."""

    saat: SaatPengujian
    nomor_berita_acara: Teks
    tanggal: Tanggal


class Pengecualian(Isi):
    """That a document exists and why it stays closed; never its content (UU 14/2008 Ps 17, 19, 20)."""

    JENIS: ClassVar[Jenis] = Jenis(
        "pengecualian",
        "Informasi yang dikecualikan",
        "Daftar informasi yang dikecualikan",
        "Informasi yang belum boleh dibuka, alasannya, dan sampai kapan.",
        "informasi",
    )

    dasar: tuple[DasarPengecualian, ...] = Field(min_length=1)
    konsekuensi_dibuka: Teks
    konsekuensi_ditutup: Teks
    jangka_waktu: JangkaWaktu
    pengujian: Pengujian
    penetapan: Penetapan
    disetujui_oleh: Teks = Field(description="Jabatan pimpinan badan publik yang menyetujui.")
    tanggal_persetujuan: Tanggal

    @model_validator(mode="after")
    def _nothing_attached(self) -> Any:
        if self.berkas or self.gambar:
            raise PydanticCustomError("kecuali_lampiran", "an exempt record carries no attachment")
        return self

    @property
    def tanda(self) -> Tanda:
        """The tag beside the title."""
        letters = ", ".join(sorted({part.pasal_17.value for part in self.dasar}))
        return Tanda(f"Pasal 17 huruf {letters}", "netral")

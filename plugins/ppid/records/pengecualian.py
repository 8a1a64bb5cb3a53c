"""``pengecualian``: one entry of the list of exempt information (Daftar Informasi yang Dikecualikan, DIK)."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Pelanggaran, Tanda
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

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """It ends on a day or with an event, and after it began."""
        yield from super().pelanggaran()
        if (self.selesai is None) == (self.peristiwa is None):
            yield Pelanggaran("jangka_satu", ())
        yield from self.berurutan("mulai", "selesai", "selesai_mundur", equal=False)


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
    RINGKAS: ClassVar[tuple[str, ...]] = ("jangka_waktu",)

    dasar: tuple[DasarPengecualian, ...] = Field(min_length=1)
    konsekuensi_dibuka: Teks
    konsekuensi_ditutup: Teks
    jangka_waktu: JangkaWaktu
    pengujian: Pengujian
    penetapan: Penetapan
    disetujui_oleh: Teks = Field(description="Jabatan pimpinan badan publik yang menyetujui.")
    tanggal_persetujuan: Tanggal

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """Nothing is attached: the list tells that a document exists, never what is in it."""
        yield from super().pelanggaran()
        for name in ("berkas", "gambar", "video", "audio"):
            if getattr(self, name):
                yield Pelanggaran("kecuali_lampiran", (name,))

    @property
    def tanda(self) -> Tanda:
        """The tag beside the title."""
        letters = ", ".join(sorted({part.pasal_17.value for part in self.dasar}))
        return Tanda(f"Pasal 17 huruf {letters}", "netral")

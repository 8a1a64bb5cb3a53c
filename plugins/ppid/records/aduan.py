"""``aduan``: one citizen's report and its visible progress."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Isi, Jenis, Langkah, Pelanggaran
from .terms import Istilah
from .values import KodeWilayah, Tanggal, Teks


class KanalAduan(Istilah):
    """How the report came in; every channel lands in one register."""

    TELEPON = "telepon", "Telepon"
    WHATSAPP = "whatsapp", "WhatsApp"
    LAPOR = "sp4n-lapor", "SP4N-LAPOR!"
    LANGSUNG = "langsung", "Datang langsung"
    MEDIA_SOSIAL = "media-sosial", "Media sosial"
    APLIKASI = "aplikasi", "Aplikasi"


class KlasifikasiAduan(Istilah):
    """How a report is classed; the class decides its service standard."""

    NORMATIF = "normatif", "Normatif"
    TIDAK_BERKADAR = "tidak-berkadar-pengawasan", "Tidak berkadar pengawasan"
    BERKADAR = "berkadar-pengawasan", "Berkadar pengawasan"
    PERMINTAAN = "permintaan-informasi", "Permintaan informasi"
    ASPIRASI = "aspirasi", "Aspirasi"


class TahapAduan(Istilah):
    """Where a report stands, in the words of the city's complaint reports."""

    TERTUNDA = "tertunda", "Tertunda", "Laporan belum lengkap; pelapor diminta melengkapi.", "buruk"
    TERDISPOSISI = "terdisposisi", "Terdisposisi", "Sudah diteruskan kepada perangkat daerah.", "proses"
    BELUM = "belum-ditindaklanjuti", "Belum ditindaklanjuti", "Terverifikasi, menunggu tindak lanjut.", "buruk"
    PROSES = "proses", "Sedang diproses", "Perangkat daerah sedang bekerja.", "proses"
    SELESAI = "selesai", "Selesai", "Sudah ditindaklanjuti.", "baik"


class Aduan(Isi):
    """A report without its reporter: what, roughly where, who handles it, and each step so far."""

    JENIS: ClassVar[Jenis] = Jenis(
        "aduan",
        "Aduan warga",
        "Register aduan warga",
        "Aduan dari semua kanal, tanpa data pribadi pelapor, dengan kemajuan yang dapat diikuti.",
        "partisipasi",
    )
    TANDA: ClassVar[str] = "tahap"
    UMPAN: ClassVar[bool] = False
    RINGKAS: ClassVar[tuple[str, ...]] = ("tahap", "klasifikasi", "selesai", "nomor", "kanal", "kategori", "wilayah")

    nomor: Teks
    kanal: KanalAduan
    klasifikasi: KlasifikasiAduan
    kategori: Teks = Field(max_length=60)
    wilayah: KodeWilayah | None = None
    tahap: TahapAduan
    selesai: Tanggal | None = None
    tindak_lanjut: Teks | None = None
    riwayat: tuple[Langkah, ...] = Field(min_length=1)

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A report that is done has its day, and only such a report."""
        yield from super().pelanggaran()
        if (self.tahap is TahapAduan.SELESAI) != (self.selesai is not None):
            yield Pelanggaran("aduan_selesai", ("tahap",))
        yield from self.berurutan("tanggal", "selesai", "jawab_mundur")

"""``pengadaan``: one procurement package and the state of each of its documents (PERKI 1/2021 Ps 15 (9))."""

from collections.abc import Iterator
from typing import Any, ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Pelanggaran
from .terms import Istilah
from .values import NamaBerkas, Rujukan, Rupiah, Tahun, Tanggal, Tautan, Teks


class JenisPengadaan(Istilah):
    """What is bought."""

    BARANG = "barang", "Barang"
    KONSTRUKSI = "konstruksi", "Pekerjaan konstruksi"
    KONSULTANSI = "konsultansi", "Jasa konsultansi"
    JASA_LAINNYA = "jasa-lainnya", "Jasa lainnya"


class MetodePengadaan(Istilah):
    """How the provider is chosen."""

    TENDER = "tender", "Tender"
    SELEKSI = "seleksi", "Seleksi"
    EPURCHASING = "e-purchasing", "E-purchasing"
    LANGSUNG = "pengadaan-langsung", "Pengadaan langsung"
    PENUNJUKAN = "penunjukan-langsung", "Penunjukan langsung"
    SWAKELOLA = "swakelola", "Swakelola"


class TahapPengadaan(Istilah):
    """Where the package stands."""

    PERENCANAAN = "perencanaan", "Perencanaan", "", "proses"
    PEMILIHAN = "pemilihan", "Pemilihan penyedia", "", "proses"
    PELAKSANAAN = "pelaksanaan", "Pelaksanaan", "", "info"
    SERAH_TERIMA = "serah-terima", "Serah terima", "", "baik"
    BATAL = "batal", "Batal", "", "buruk"


class JenisDokumen(Istilah):
    """The procurement documents that must be open, by phase."""

    RUP = "rup", "Rencana umum pengadaan"
    KAK = "kak", "Kerangka acuan kerja"
    HPS = "hps", "Harga perkiraan sendiri dan riwayatnya"
    SPESIFIKASI = "spesifikasi-teknis", "Spesifikasi teknis"
    RANCANGAN_KONTRAK = "rancangan-kontrak", "Rancangan kontrak"
    KUALIFIKASI = "lembar-data-kualifikasi", "Lembar data kualifikasi"
    PEMILIHAN = "lembar-data-pemilihan", "Lembar data pemilihan"
    KUANTITAS = "daftar-kuantitas-harga", "Daftar kuantitas dan harga"
    JADWAL = "jadwal-lokasi", "Jadwal dan lokasi pekerjaan"
    GAMBAR = "gambar-rancangan", "Gambar rancangan"
    LINGKUNGAN = "dokumen-lingkungan", "Studi kelayakan dan dokumen lingkungan"
    PENAWARAN = "dokumen-penawaran", "Dokumen penawaran"
    SURAT_PENAWARAN = "surat-penawaran", "Surat penawaran"
    LISENSI = "sertifikat-lisensi", "Sertifikat atau lisensi kekayaan intelektual"
    PENJELASAN = "ba-penjelasan", "Berita acara pemberian penjelasan"
    NEGOSIASI = "ba-negosiasi", "Berita acara pengumuman negosiasi"
    SANGGAH = "ba-sanggah", "Berita acara sanggah dan sanggah banding"
    PENETAPAN = "ba-penetapan", "Berita acara penetapan pemenang"
    LAPORAN_PEMILIHAN = "laporan-pemilihan", "Laporan hasil pemilihan penyedia"
    SPPBJ = "sppbj", "Surat penunjukan penyedia (SPPBJ)"
    KEMITRAAN = "perjanjian-kemitraan", "Surat perjanjian kemitraan"
    SWAKELOLA = "perjanjian-swakelola", "Surat perjanjian swakelola"
    TIM_SWAKELOLA = "penugasan-swakelola", "Surat penugasan tim swakelola"
    MOU = "nota-kesepahaman", "Nota kesepahaman"
    KONTRAK = "kontrak", "Dokumen kontrak dan perubahannya"
    RINGKASAN_KONTRAK = "ringkasan-kontrak", "Ringkasan kontrak"
    JAMINAN = "jaminan", "Surat jaminan"
    TAGIHAN = "surat-tagihan", "Surat tagihan"
    PESANAN = "surat-pesanan", "Surat pesanan e-purchasing"
    SPMK = "spmk", "Surat perintah mulai kerja (SPMK)"
    SPM = "spm", "Surat perintah membayar (SPM)"
    SP2D = "sp2d", "Surat perintah pencairan dana (SP2D)"
    PEMERIKSAAN = "ba-pemeriksaan", "Berita acara pemeriksaan hasil pekerjaan"
    LAPORAN_PELAKSANAAN = "laporan-pelaksanaan", "Laporan pelaksanaan pekerjaan"
    LAPORAN_PENYELESAIAN = "laporan-penyelesaian", "Laporan penyelesaian pekerjaan"
    PEMBAYARAN = "ba-pembayaran", "Berita acara pembayaran"
    PHO = "bast-sementara", "Berita acara serah terima sementara (PHO)"
    FHO = "bast-akhir", "Berita acara serah terima akhir (FHO)"


class KetersediaanDokumen(Istilah):
    """Whether a document is there, not called for, or still missing."""

    TERSEDIA = "tersedia", "Tersedia", "", "baik"
    TIDAK_DIPERSYARATKAN = "tidak-dipersyaratkan", "Tidak dipersyaratkan", "", "netral"
    BELUM = "belum", "Belum tersedia", "", "buruk"


class DokumenPengadaan(Bagian):
    """One document of the package and its state."""

    jenis: JenisDokumen
    status: KetersediaanDokumen
    berkas: NamaBerkas | None = None
    tautan: Tautan | None = None
    catatan: Teks | None = None

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """An available document is somewhere, and only such a document."""
        yield from super().pelanggaran()
        somewhere = self.berkas is not None or self.tautan is not None
        if (self.status is KetersediaanDokumen.TERSEDIA) != somewhere:
            yield Pelanggaran("dokumen_tempat", ("status",))


class Pengadaan(Isi):
    """A procurement package from plan to hand-over."""

    JENIS: ClassVar[Jenis] = Jenis(
        "pengadaan",
        "Paket pengadaan",
        "Pengadaan barang dan jasa",
        "Paket pengadaan dan kelengkapan dokumennya dari rencana sampai serah terima.",
        "informasi",
    )
    TANDA: ClassVar[str] = "tahap"
    UMPAN: ClassVar[bool] = False
    RINGKAS: ClassVar[tuple[str, ...]] = ("tahun",)

    kode_rup: Teks
    tahun: Tahun
    bentuk: JenisPengadaan
    metode: MetodePengadaan
    tahap: TahapPengadaan
    sumber_dana: Teks
    pagu: Rupiah = Field(ge=0)
    hps: Rupiah | None = Field(None, ge=0)
    nilai_kontrak: Rupiah | None = Field(None, ge=0)
    penyedia: Teks | None = Field(None, description="Nama badan usaha penyedia.")
    mulai: Tanggal | None = None
    selesai: Tanggal | None = None
    dokumen: tuple[DokumenPengadaan, ...] = ()
    program: tuple[Rujukan, ...] = ()

    def ringkas(self) -> dict[str, Any]:
        """Its year, and the codes of its documents by state: what completeness is reckoned from."""
        found = super().ringkas()
        for state in KetersediaanDokumen:
            found[state.value] = [part.jenis.value for part in self.dokumen if part.status is state]
        return found

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """Days are in order and each document is listed once."""
        yield from super().pelanggaran()
        yield from self.berurutan("mulai", "selesai", "selesai_mundur")
        seen: set[JenisDokumen] = set()
        for index, part in enumerate(self.dokumen):
            if part.jenis in seen:
                yield Pelanggaran("dokumen_ganda", ("dokumen", index, "jenis"), (("dokumen", part.jenis.value),))
            seen.add(part.jenis)

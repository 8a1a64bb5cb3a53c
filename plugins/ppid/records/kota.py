"""``kota.yaml`` and ``wilayah.yaml``: the public body the site speaks for, and its districts."""

import re
from typing import Annotated, ClassVar
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from .base import Bagian, Kontak
from .opd import JamLayanan, MediaSosial, TidakBerlaku
from .terms import Istilah
from .values import (
    Bilangan,
    Domain,
    Judul,
    KodeWilayah,
    NamaGambar,
    RujukanOPD,
    Surel,
    Tanggal,
    Tautan,
    Teks,
    Warna,
    YaTidak,
)


def _whatsapp(value: str) -> str:
    if not re.fullmatch(r"62[1-9]\d{7,12}", value):
        raise PydanticCustomError("whatsapp_bentuk", "not an Indonesian number with its country code")
    return value


class Kanal(Kontak):
    """A channel that takes requests for information: with ``surel`` or ``whatsapp`` a request can be composed for it."""

    whatsapp: Annotated[str, AfterValidator(_whatsapp)] | None = Field(
        None, description="Nomor WhatsApp kantor dengan kode negara, tanpa tanda, misalnya 62561000000."
    )


class Sebutan(Bagian):
    """What the city calls its information officers: PPID or PLID, Pelaksana or Pembantu."""

    ppid: Teks = "PPID"
    kepanjangan: Teks = "Pejabat Pengelola Informasi dan Dokumentasi"
    utama: Teks = "PPID Utama"
    pelaksana: Teks = "PPID Pelaksana"


class Demonstrasi(Bagian):
    """The label every page carries when the site is only a demonstration."""

    teks: Teks
    penjelasan: Teks


class KesesuaianWCAG(Istilah):
    """How far a site conforms to WCAG 2.2 AA, by an assessment."""

    PENUH = "penuh", "Sesuai penuh", "Penilaian tidak menemukan kegagalan.", "baik"
    SEBAGIAN = "sebagian", "Sesuai sebagian", "Sebagian isi belum memenuhi.", "proses"
    TIDAK = "tidak", "Belum sesuai", "Sebagian besar isi belum memenuhi.", "buruk"


class BahasaSitus(Istilah):
    """The language of the interface; records stay in the language they are written in."""

    ID = "id", "Indonesia", "Menu, tombol, dan penjelasan dalam bahasa Indonesia."
    EN = "en", "Inggris", "Menu, tombol, dan penjelasan dalam bahasa Inggris; rekaman tetap seperti ditulis."


class NIPTampil(Istilah):
    """Whether the number of a civil servant may stand in records."""

    TAMPIL = "tampil", "Tampil", "NIP boleh terbit dalam rekaman."
    TAHAN = "tahan", "Ditahan", "Rekaman yang memuat NIP ditahan."


class Penilaian(Bagian):
    """The last assessment of the site by people; without one nothing is claimed."""

    tanggal: Tanggal
    oleh: Teks = Field(description="Lembaga yang menilai, bukan nama orang.")
    kesesuaian: KesesuaianWCAG
    cara: tuple[Teks, ...] = Field(min_length=1, description="Cara menilai, misalnya dengan NVDA di Firefox.")
    hambatan: tuple[Teks, ...] = Field((), description="Hambatan yang ditemukan dan belum diperbaiki.")
    laporan: Tautan | None = None


class Aksesibilitas(Bagian):
    """What the city tells and promises in its accessibility statement."""

    penilaian: Penilaian | None = None
    jawab_hari: Bilangan | None = Field(None, ge=1, le=60, description="Laporan hambatan dijawab dalam hari kerja.")
    kontak: Kontak | None = Field(None, description="Penerima laporan hambatan, bila bukan kontak kota.")


class Kota(Bagian):
    """The public body: names, labels, contact, hours, channels, look. Nothing else in the code knows the city."""

    BERKAS: ClassVar[str] = "kota.yaml"

    nama: Judul
    pemerintah: Judul
    provinsi: Teks
    kode_wilayah: KodeWilayah
    zona_waktu: Teks
    sebutan: Sebutan = Sebutan()
    judul_situs: Judul
    semboyan: Teks | None = None
    opd_utama: RujukanOPD = Field(description="OPD yang menjadi PPID Utama.")
    alamat: Teks
    telepon: Teks
    surel: Surel
    jam_layanan: tuple[JamLayanan, ...] = Field(min_length=1)
    kanal: tuple[Kanal, ...] = Field(min_length=1, description="Kanal permohonan informasi.")
    komisi_informasi: Kontak
    darurat: tuple[Kontak, ...] = ()
    media_sosial: tuple[MediaSosial, ...] = ()
    situs_resmi: Tautan | None = Field(None, description="Situs resmi pemerintah kota.")
    alamat_situs: Tautan | None = Field(None, description="Alamat umum situs ini, tanpa garis miring di akhir.")
    warna: Warna = Field("#0a489f", description="Warna kota; semua warna situs dihitung dari warna ini.")
    warna_aksen: Warna | None = Field(None, description="Warna kedua, misalnya garis di bawah kepala halaman.")
    logo: NamaGambar | None = Field(None, description="Berkas PNG atau WebP di content/gambar/kota/.")
    lisensi: Teks = "CC BY 4.0"
    bahasa: BahasaSitus = Field(BahasaSitus.ID, description="Bahasa menu, tombol, dan penjelasan: id atau en.")
    demonstrasi: Demonstrasi | None = None
    aksesibilitas: Aksesibilitas = Aksesibilitas()
    audio_sintetis: YaTidak = Field(False, description="Bacakan ringkasan sederhana dengan suara komputer.")
    nip: NIPTampil = Field(
        NIPTampil.TAMPIL,
        description="NIP lazim pada dokumen, tetapi memuat tanggal lahir pegawai. Tulis tahan bila kota tidak menerbitkannya.",
    )
    tautan_luar: tuple[Domain, ...] | None = Field(
        None,
        description="Domain yang boleh ditautkan rekaman, misalnya go.id; bila tidak diisi, semua boleh.",
    )
    tidak_berlaku: tuple[TidakBerlaku, ...] = Field(
        (), description="Kewajiban bersyarat kota yang syaratnya tidak ada."
    )

    @field_validator("zona_waktu")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise PydanticCustomError("zona_waktu", "unknown time zone")
        return value


class Kelurahan(Bagian):
    """A kelurahan and its Kemendagri code."""

    kode: KodeWilayah
    nama: Teks


class Kecamatan(Bagian):
    """A kecamatan, its code and its kelurahan."""

    kode: KodeWilayah
    nama: Teks
    kelurahan: tuple[Kelurahan, ...] = ()


class Wilayah(Bagian):
    """The city's districts by Kemendagri code, with the source of the list."""

    BERKAS: ClassVar[str] = "wilayah.yaml"

    kode: KodeWilayah
    nama: Judul
    sumber: Teks
    kecamatan: tuple[Kecamatan, ...] = Field(min_length=1)

    def codes(self) -> dict[str, str]:
        """Full name of every district by code: ``Kelurahan Akcaya, Kecamatan Pontianak Selatan``."""
        names = {str(self.kode): self.nama}
        for district in self.kecamatan:
            names[str(district.kode)] = f"Kecamatan {district.nama}"
            for ward in district.kelurahan:
                names[str(ward.kode)] = f"Kelurahan {ward.nama}, Kecamatan {district.nama}"
        return names

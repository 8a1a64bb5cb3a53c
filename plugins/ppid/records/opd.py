"""``opd``: one department (perangkat daerah), its public-information officer and its operator."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Isi, Jenis, Kontak, Pelanggaran
from .terms import Istilah
from .values import Jam, Judul, KodeBersyarat, KodeWilayah, RujukanOPD, Surel, Tautan, Teks


class JenisOPD(Istilah):
    """What sort of body a department is; decides which duties it owes."""

    SEKRETARIAT = "sekretariat", "Sekretariat"
    BAGIAN = "bagian", "Bagian"
    INSPEKTORAT = "inspektorat", "Inspektorat"
    BADAN = "badan", "Badan"
    DINAS = "dinas", "Dinas"
    SATUAN = "satuan", "Satuan"
    KECAMATAN = "kecamatan", "Kecamatan"
    KELURAHAN = "kelurahan", "Kelurahan"
    RUMAH_SAKIT = "rumah-sakit", "Rumah sakit"
    UPTD = "uptd", "Unit pelaksana teknis"
    BUMD = "bumd", "Badan usaha milik daerah"


class Hari(Istilah):
    """Days of the week."""

    SENIN = "senin", "Senin"
    SELASA = "selasa", "Selasa"
    RABU = "rabu", "Rabu"
    KAMIS = "kamis", "Kamis"
    JUMAT = "jumat", "Jumat"
    SABTU = "sabtu", "Sabtu"
    MINGGU = "minggu", "Minggu"


class JamLayanan(Bagian):
    """Opening hours of some days of the week."""

    hari: tuple[Hari, ...] = Field(min_length=1)
    buka: Jam
    tutup: Jam

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """It opens before it closes."""
        yield from super().pelanggaran()
        yield from self.berurutan("buka", "tutup", equal=False)


class Pejabat(Bagian):
    """A public office and, where already public, who holds it."""

    jabatan: Teks
    nama: Teks | None = None


class MediaSosial(Bagian):
    """An official account."""

    nama: Teks
    tautan: Tautan


class TidakBerlaku(Bagian):
    """A conditional duty whose condition a department does not meet, and why."""

    kewajiban: KodeBersyarat
    alasan: Teks


class OPD(Isi):
    """A department. Its folder name is its code everywhere (UU 14/2008 Ps 13: every body appoints a PPID)."""

    JENIS: ClassVar[Jenis] = Jenis(
        "opd",
        "Perangkat daerah",
        "Perangkat daerah (OPD)",
        "Semua perangkat daerah, tugasnya, dan cara menghubunginya.",
        "kota",
    )
    UMPAN: ClassVar[bool] = False
    TANDA: ClassVar[str] = "jenis"
    RINGKAS: ClassVar[tuple[str, ...]] = ("singkatan", "jenis", "induk", "tidak_berlaku")

    singkatan: Teks = Field(max_length=40)
    jenis: JenisOPD
    induk: RujukanOPD | None = None
    wilayah: KodeWilayah | None = None
    kepala: Pejabat
    ppid_pelaksana: Pejabat
    operator: Kontak
    alamat: Teks
    telepon: Teks | None = None
    surel: Surel | None = None
    situs: Tautan | None = None
    jam_layanan: tuple[JamLayanan, ...] = ()
    tugas: Teks
    fungsi: tuple[Teks, ...] = ()
    media_sosial: tuple[MediaSosial, ...] = ()
    nama_lama: tuple[Judul, ...] = ()
    tidak_berlaku: tuple[TidakBerlaku, ...] = Field((), description="Kewajiban bersyarat yang syaratnya tidak ada.")

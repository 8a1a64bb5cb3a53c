"""``keberatan``: one objection to the officer's superior in the public, anonymised register."""

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from .base import Bagian, Jenis, Langkah, Pelanggaran
from .register import EntriRegister
from .terms import Istilah
from .values import Rujukan, Tanggal, Tautan, Teks


class AlasanKeberatan(Istilah):
    """The seven reasons of UU 14/2008 Ps 35 (1), by their letters."""

    A = "a", "Permohonan ditolak dengan alasan pengecualian"
    B = "b", "Informasi berkala tidak disediakan"
    C = "c", "Permintaan tidak ditanggapi"
    D = "d", "Tanggapan tidak sesuai permintaan"
    E = "e", "Permintaan tidak dipenuhi"
    F = "f", "Biaya tidak wajar"
    G = "g", "Informasi diberikan melewati waktu"


class TahapKeberatan(Istilah):
    """Where an objection stands (UU 14/2008 Ps 36-37)."""

    DIAJUKAN = "diajukan", "Diajukan", "Keberatan sudah dicatat.", "proses"
    DIPROSES = "diproses", "Diproses", "Atasan PPID sedang memeriksa.", "proses"
    SELESAI = "selesai", "Selesai", "Atasan PPID sudah menjawab.", "baik"
    SENGKETA = "sengketa", "Sengketa", "Pemohon membawanya ke Komisi Informasi.", "buruk"


class Putusan(Istilah):
    """What the superior decided."""

    MENGUATKAN = "menguatkan", "Menguatkan keputusan PPID"
    MEMBERI = "memberi", "Memerintahkan informasi diberikan"
    MEMBERI_SEBAGIAN = "memberi-sebagian", "Memerintahkan sebagian diberikan"
    MUSYAWARAH = "musyawarah", "Selesai secara musyawarah"


class Sengketa(Bagian):
    """The dispute that followed at the information commission."""

    nomor_register: Teks
    tanggal: Tanggal
    hasil: Teks | None = None
    tautan: Tautan | None = None


class Keberatan(EntriRegister):
    """An objection without the applicant: against which request, why, and what the superior answered."""

    JENIS: ClassVar[Jenis] = Jenis(
        "keberatan",
        "Keberatan",
        "Register keberatan",
        "Keberatan atas layanan informasi tanpa data pribadi, beserta tanggapannya.",
        "layanan",
    )
    TANDA: ClassVar[str] = "tahap"
    UMPAN: ClassVar[bool] = False
    RINGKAS: ClassVar[tuple[str, ...]] = (
        "nomor_pendaftaran", "permohonan", "alasan", "tahap", "tanggapan_tanggal", "putusan", "sengketa",
    )  # fmt: skip

    nomor_pendaftaran: Teks
    permohonan: Rujukan
    alasan: tuple[AlasanKeberatan, ...] = Field(min_length=1)
    tahap: TahapKeberatan
    tanggapan_tanggal: Tanggal | None = None
    putusan: Putusan | None = None
    tanggapan: Teks | None = None
    penanggap: Teks = Field(description="Jabatan atasan PPID yang menanggapi.")
    sengketa: Sengketa | None = None
    riwayat: tuple[Langkah, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """An answered objection has its decision and its day; a dispute, which may follow silence, is registered."""
        yield from super().pelanggaran()
        yield from self.wajib((TahapKeberatan.SELESAI,), "tanggapan_tanggal", "putusan")
        yield from self.wajib((TahapKeberatan.SENGKETA,), "sengketa")
        yield from self.berurutan("tanggal", "tanggapan_tanggal", "jawab_mundur")

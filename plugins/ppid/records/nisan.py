"""``nisan.yaml``: why records that were published are gone, and what stands in their place; the PPID answers for it."""

from typing import ClassVar

from pydantic import Field

from .base import Bagian
from .values import Rujukan, Tanggal, Teks


class Nisan(Bagian):
    """One record that was taken away."""

    rekaman: Rujukan = Field(description="Rekaman yang dihapus, misalnya dinkes/berita/jadwal-vaksin.")
    tanggal: Tanggal = Field(description="Hari rekaman ini dihapus.")
    alasan: Teks = Field(max_length=600, description="Mengapa dihapus, dalam kalimat sederhana tanpa data pribadi.")
    dasar: Teks | None = Field(None, max_length=250, description="Dasar hukumnya, bila ada.")
    pindah: Rujukan | None = Field(None, description="Rekaman yang menggantikannya, bila ada.")


class DaftarNisan(Bagian):
    """Every record that was taken away; the file may be missing."""

    BERKAS: ClassVar[str] = "nisan.yaml"

    mulai: Tanggal | None = Field(
        None, description="Hari catatan ini dimulai; rekaman yang dihapus sampai hari itu tidak dihitung."
    )
    nisan: tuple[Nisan, ...] = ()

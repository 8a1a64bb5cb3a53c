"""``bukan-data-pribadi.yaml``: what was taken for personal data and is none, or only quotes promotion of gambling, as somebody has found."""

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .base import Bagian, Pelanggaran
from .terms import Istilah
from .values import Tanggal, Teks


class JenisNomor(Istilah):
    """What the guard may have taken a number for, in the words of the guard itself; or that an attachment promotes gambling."""

    NIK = "nik", "NIK"
    KK = "kk", "nomor kartu keluarga"
    NPWP = "npwp", "NPWP"
    TELEPON = "telepon", "nomor telepon"
    REKENING = "rekening", "nomor rekening"
    BPJS = "bpjs", "nomor BPJS"
    PASPOR = "paspor", "nomor paspor"
    SIM = "sim", "nomor SIM"
    NISN = "nisn", "NISN"
    PLAT = "plat", "nomor kendaraan"
    NIP = "nip", "NIP"
    SUREL = "surel", "alamat surel pribadi"
    JUDI = "judi", "promosi judi"


_PLACE = re.compile(r"(?:^|/)((?:opd|halaman|berkas)/.+)")


def _sidik(value: str) -> str:
    if not re.fullmatch(r"[b-df-hj-km-np-tv-z]{4}", value):
        raise PydanticCustomError("sidik_bentuk", "not the word of a finding")
    return value


class Alarm(Bagian):
    """One finding that is no personal data, who has looked at it, and until when that holds."""

    berkas: Teks = Field(description="Rekaman atau lampirannya, misalnya opd/dinkes/berita/vaksin.md.")
    jenis: JenisNomor = Field(description="Yang disebut pesan, misalnya telepon.")
    tempat: Teks | None = Field(None, description="Hanya untuk lampiran: tempatnya menurut pesan, misalnya halaman 3.")
    sidik: Annotated[str, AfterValidator(_sidik)] = Field(description="Empat huruf dari pesan; bukan nomornya.")
    alasan: Teks = Field(description="Mengapa ini bukan data pribadi, tanpa menulis nomornya.")
    pemeriksa: Teks = Field(description="Jabatan yang memeriksa, bukan nama orang.")
    sampai: Tanggal = Field(description="Hari terakhir pengecualian ini berlaku.")

    @property
    def letak(self) -> str:
        """The file as the content folder names it, however a message or a person names it."""
        path = self.berkas.replace("\\", "/")
        found = _PLACE.search(path)
        return found[1] if found is not None else path

    @property
    def lampiran(self) -> bool:
        """Whether the finding is in an attachment."""
        return self.letak.startswith("berkas/")


class BukanDataPribadi(Bagian):
    """The false alarms of the guard; the file may be missing."""

    BERKAS: ClassVar[str] = "bukan-data-pribadi.yaml"

    alarm: tuple[Alarm, ...] = ()

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """A finding is named once; one in an attachment with its place."""
        yield from super().pelanggaran()
        seen = set()
        for number, each in enumerate(self.alarm):
            name = (each.berkas, each.jenis, each.tempat, each.sidik)
            if (each.tempat is not None) != each.lampiran:
                yield Pelanggaran("alarm_tempat", ("alarm", number, "berkas"))
            if each.jenis is JenisNomor.JUDI and not each.lampiran:
                yield Pelanggaran("alarm_judi", ("alarm", number, "jenis"))
            if name in seen:
                yield Pelanggaran("alarm_ganda", ("alarm", number, "sidik"), (("sidik", each.sidik),))
            seen.add(name)

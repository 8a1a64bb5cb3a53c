"""What the guard finds: the closed vocabulary of personal numbers, how sure it is, and where in a text."""

from typing import NamedTuple

from ..vocabulary import Istilah


class Jenis(Istilah):
    """Which personal data a number is."""

    NIK = "nik", "NIK", "Nomor induk kependudukan."
    KK = "kk", "nomor kartu keluarga", "Nomor kartu keluarga."
    NPWP = "npwp", "NPWP", "Nomor pokok wajib pajak."
    TELEPON = "telepon", "nomor telepon", "Nomor telepon atau WhatsApp."
    REKENING = "rekening", "nomor rekening", "Nomor rekening bank."
    BPJS = "bpjs", "nomor BPJS", "Nomor peserta BPJS."
    PASPOR = "paspor", "nomor paspor", "Nomor paspor."
    SIM = "sim", "nomor SIM", "Nomor surat izin mengemudi."
    NISN = "nisn", "NISN", "Nomor induk siswa nasional."
    PLAT = "plat", "nomor kendaraan", "Nomor polisi kendaraan."
    NIP = "nip", "NIP", "Nomor induk pegawai, yang memuat tanggal lahir."
    SUREL = "surel", "alamat surel pribadi", "Alamat surel pada penyedia umum."


class Kepastian(Istilah):
    """How sure the guard is, and so what becomes of the record."""

    PASTI = "pasti", "pasti", "Bentuknya sah dan ada kata yang menyebutnya."
    MUNGKIN = "mungkin", "mungkin", "Bentuknya sah, atau ada kata yang menyebutnya."
    TINJAU = "tinjau", "perlu ditinjau", "Mirip, tetapi dapat juga angka lain."


class Hit(NamedTuple):
    """One finding: what it seems to be, where it stands in the text, how sure that is."""

    jenis: Jenis
    start: int
    end: int
    kepastian: Kepastian


Judged = tuple[Jenis, Kepastian]
"""What a number is and how sure that is."""

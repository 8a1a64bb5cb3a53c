"""Records as rows of the two legal lists: DIP, of public information, and DIK, of exempt information."""

from .formats import tanggal
from .intake.frozen import Butir
from .law.exemption import Masa
from .records.informasi import Informasi, Klasifikasi
from .records.pengecualian import Pengecualian
from .registry import Record

OPENED = "Terbuka sejak {} karena jangka pengecualian berakhir."
FORMERLY = "Semula dikecualikan."


def public_entry(record: Record, opd: str) -> Butir:
    """A record of public information as a row of the DIP; ``opd`` is the name of its department."""
    isi = record.isi
    assert isinstance(isi, Informasi)
    return {
        "kode": record.key,
        "judul": isi.judul,
        "ringkasan": isi.ringkasan,
        "penguasa": isi.penguasa,
        "penanggung_jawab": isi.penanggung_jawab,
        "dibuat_tanggal": isi.dibuat.tanggal,
        "dibuat_tempat": isi.dibuat.tempat,
        "bentuk": ", ".join(form.label for form in isi.bentuk),
        "retensi": isi.retensi,
        "klasifikasi": isi.klasifikasi.label,
        "tahun": isi.tahun,
        "opd": opd,
        "tautan": record.url,
        "pemutakhiran": isi.mutakhir,
        "keterangan": FORMERLY if isi.dari_pengecualian is not None else "",
    }


def opened_entry(record: Record, term: Masa, opd: str) -> Butir:
    """An exemption that has ended as a row of the DIP: open, with what is known of it."""
    isi = record.isi
    assert isinstance(isi, Pengecualian) and term.terbuka is not None
    return {
        "kode": record.key,
        "judul": isi.judul,
        "ringkasan": isi.ringkasan,
        "penguasa": opd,
        "penanggung_jawab": "",
        "dibuat_tanggal": None,
        "dibuat_tempat": "",
        "bentuk": "",
        "retensi": "",
        "klasifikasi": Klasifikasi.SETIAP_SAAT.label,
        "tahun": term.terbuka.year,
        "opd": opd,
        "tautan": record.url,
        "pemutakhiran": term.terbuka,
        "keterangan": OPENED.format(tanggal(term.terbuka)),
    }


def exempt_entry(record: Record, opd: str) -> Butir:
    """An exemption as a row of the DIK."""
    isi = record.isi
    assert isinstance(isi, Pengecualian)
    bases = dict.fromkeys(f"{basis.undang_undang}, {basis.pasal}" for basis in isi.dasar)
    letters = sorted({basis.pasal_17.value for basis in isi.dasar})
    return {
        "kode": record.key,
        "judul": isi.judul,
        "ringkasan": isi.ringkasan,
        "opd": opd,
        "dasar_hukum": "; ".join(bases),
        "pasal_17": ", ".join(letters),
        "konsekuensi_dibuka": isi.konsekuensi_dibuka,
        "konsekuensi_ditutup": isi.konsekuensi_ditutup,
        "mulai": isi.jangka_waktu.mulai,
        "selesai": isi.jangka_waktu.selesai,
        "peristiwa": isi.jangka_waktu.peristiwa or "",
        "penetapan_nomor": isi.penetapan.nomor,
        "penetapan_tanggal": isi.penetapan.tanggal,
        "penetap": isi.penetapan.penetap,
        "tautan": record.url,
    }

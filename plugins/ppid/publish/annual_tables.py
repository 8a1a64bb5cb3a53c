"""One year's report as files: every request and objection a row; the workbook and the JSON hold the sums as well."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ..law.clocks import Jam
from ..records.permohonan import KanalPermohonan
from ..sheets import Kolom, Tabel, TipeKolom, Value, csv_of, json_of, xlsx_of
from .annual_figures import OPEN, OUTCOMES, UNDECIDED, Hitungan, Laporan, Waktu

_TEXT, _NUMBER, _DAY = TipeKolom.TEKS, TipeKolom.ANGKA, TipeKolom.TANGGAL
ENTRIES = (
    Kolom("register", "Register", _TEXT, 12),
    Kolom("nomor", "Nomor pendaftaran", _TEXT, 18),
    Kolom("diterima", "Diterima", _DAY, 12),
    Kolom("opd", "Perangkat daerah", _TEXT, 18),
    Kolom("judul", "Perihal", _TEXT, 50),
    Kolom("kanal", "Kanal", _TEXT, 16),
    Kolom("tahap", "Tahap", _TEXT, 20),
    Kolom("hasil", "Hasil", _TEXT, 22),
    Kolom("alasan", "Alasan penolakan atau keberatan", _TEXT, 26),
    Kolom("diperpanjang", "Diperpanjang", _TEXT, 12),
    Kolom("tenggat", "Tenggat", _DAY, 12),
    Kolom("dijawab", "Dijawab", _DAY, 12),
    Kolom("hari_kerja", "Hari kerja terpakai", _NUMBER, 12),
    Kolom("keadaan", "Ketepatan waktu", _TEXT, 18),
    Kolom("diberikan", "Informasi diberikan", _DAY, 12),
    Kolom("sengketa", "Sengketa diajukan", _DAY, 12),
    Kolom("alamat", "Alamat di situs", _TEXT, 40),
)
"""The columns of the list of entries."""


class Keterangan(NamedTuple):
    """What a file says of itself: whose it is, whether the year still runs, the day it tells of, when the report is due."""

    badan_publik: str
    sementara: bool
    keadaan: dt.date
    tenggat: dt.date


def csv_file(found: Laporan, about: Keterangan) -> bytes:
    """The entries as CSV; ``about`` has no place in it."""
    return csv_of(entries(found))


def json_file(found: Laporan, about: Keterangan) -> bytes:
    """The entries as JSON, with the sums."""
    return json_of(
        entries(found),
        judul=f"Laporan layanan informasi publik tahun {found.tahun}",
        **about._asdict(),
        tahun=found.tahun,
        ringkasan={code: value for code, _name, value in summary(found)},
    )


def xlsx_file(found: Laporan, about: Keterangan) -> bytes:
    """The sums and the entries as a workbook, a sheet each."""
    kind = "sementara" if about.sementara else "setahun penuh"
    first: list[tuple[Value, ...]] = [("Badan publik", about.badan_publik), ("Tahun", found.tahun), ("Sifat", kind)]
    first += [("Keadaan pada", about.keadaan.isoformat()), ("Paling lambat diumumkan", about.tenggat.isoformat())]
    rows = [*first, *((name, value) for _code, name, value in summary(found))]
    sums = Tabel("Ringkasan", (Kolom("uraian", "Uraian", _TEXT, 48), Kolom("nilai", "Nilai", _TEXT, 24)), rows)
    return xlsx_of(
        [
            sums,
            entries(found),
            _counts("Bulan", "Bulan", found.bulan),
            _counts("Perangkat daerah", "Perangkat daerah", found.opd),
            _counts("Kanal", "Kanal", found.kanal),
            _reasons(found),
        ],
        about.keadaan,
    )


def summary(found: Laporan) -> Iterator[tuple[str, str, Value]]:
    """The sums of the year: code, name, value."""
    yield "diterima", "Permohonan diterima", found.semua.jumlah
    for term, number in zip(OUTCOMES, found.semua.angka, strict=False):
        yield term.value.replace("-", "_"), f"Permohonan: {term.label.lower()}", number
    yield "masih_diproses", f"Permohonan: {OPEN.lower()}", found.terbuka
    yield from _times("", "Permohonan", found.waktu)
    yield "keberatan", "Keberatan diterima", len(found.keberatan)
    yield from _times("keberatan_", "Keberatan", found.waktu_keberatan)
    yield "sengketa", "Sengketa", len(found.sengketa)


def _times(prefix: str, name: str, time: Waktu) -> Iterator[tuple[str, str, Value]]:
    yield f"{prefix}tepat_waktu", f"{name} dijawab tepat waktu", time.tepat_waktu
    yield f"{prefix}lewat_waktu", f"{name} dijawab lewat waktu", time.lewat_waktu
    yield f"{prefix}dalam_tenggat", f"{name} belum dijawab, dalam tenggat", time.berjalan
    yield f"{prefix}terlambat", f"{name} belum dijawab, lewat tenggat", time.terlambat
    yield f"{prefix}tanpa_tenggat", f"{name} tanpa tenggat", time.tanpa_tenggat
    yield f"{prefix}median_hari_kerja", f"{name}: median hari kerja sampai dijawab", time.median


def entries(found: Laporan) -> Tabel:
    """Every request, then every objection."""
    return Tabel("Register", ENTRIES, list(_rows(found)))


def _rows(found: Laporan) -> Iterator[tuple[Value, ...]]:
    for each in found.permohonan:
        outcome = each.hasil.label if each.hasil is not None else OPEN
        letter = f"Pasal 17 huruf {each.alasan}" if len(each.alasan) == 1 else each.alasan
        yield (
            *("permohonan", each.nomor, each.diterima, each.opd, each.judul, KanalPermohonan(each.kanal).label),
            *(each.tahap.label, outcome, letter, "ya" if each.diperpanjang else "tidak"),
            *_clock(each.jam),
            *(each.pemberian, None, each.url),
        )
    for objection in found.keberatan:
        outcome = objection.putusan.label if objection.putusan is not None else UNDECIDED
        letters = ", ".join(reason.value for reason in objection.alasan)
        yield (
            *("keberatan", objection.nomor, objection.diterima, objection.opd, objection.judul, None),
            *(objection.tahap, outcome, f"huruf {letters}", None),
            *_clock(objection.jam),
            *(None, objection.sengketa, objection.url),
        )


def _clock(jam: Jam | None) -> tuple[Value, ...]:
    if jam is None:
        return (None, None, None, "Tanpa tenggat")
    return (jam.tenggat.jatuh, jam.selesai, jam.terpakai, jam.keadaan.label)


def _counts(title: str, head: str, rows: tuple[Hitungan, ...]) -> Tabel:
    columns = [Kolom("nama", head, _TEXT, 36)]
    columns += [Kolom(term.value, term.label, _NUMBER, 14) for term in OUTCOMES]
    columns += [Kolom("diproses", OPEN, _NUMBER, 14), Kolom("jumlah", "Jumlah", _NUMBER, 12)]
    return Tabel(title, tuple(columns), [(row.nama, *row.angka, row.jumlah) for row in rows])


def _reasons(found: Laporan) -> Tabel:
    columns = (
        Kolom("huruf", "Huruf Pasal 17", _TEXT, 14),
        Kolom("alasan", "Alasan", _TEXT, 50),
        Kolom("ditolak", "Ditolak", _NUMBER, 12),
        Kolom("sebagian", "Dikabulkan sebagian", _NUMBER, 20),
    )
    return Tabel("Alasan penolakan", columns, [tuple(row) for row in found.penolakan])

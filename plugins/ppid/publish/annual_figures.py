"""Counts one year of the registers for the annual report; every way of dividing it adds up, or nothing is made."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import NamedTuple

from ..formats import MONTHS
from ..law.clocks import Jam, Keadaan
from ..records.keberatan import AlasanKeberatan, Putusan
from ..records.pengecualian import Pasal17
from ..records.permohonan import KanalPermohonan, TahapPermohonan
from ..words import _
from .complaints_figures import TidakCocok

OPEN = "Masih diproses"
OUTCOMES = (
    TahapPermohonan.DIKABULKAN,
    TahapPermohonan.DIKABULKAN_SEBAGIAN,
    TahapPermohonan.DITOLAK,
    TahapPermohonan.TIDAK_DIKUASAI,
    TahapPermohonan.DICABUT,
)
"""The stages with which a request ends; all others are open."""
COLUMNS = ("Dikabulkan", "Ditolak", "Lainnya", "Diproses", "Jumlah")
"""The numbers of a group that a page has room for: wholly and partly granted are one, so are not held and withdrawn."""
UNDECIDED = "Belum diputus"
OTHER_LAW, NO_LAW = "Undang-undang lain, tanpa huruf Pasal 17", "Alasan lain, misalnya belum didokumentasikan"


class Permintaan(NamedTuple):
    """One request as it is counted; ``alasan`` is a letter of Pasal 17, ``OTHER_LAW``, ``NO_LAW``, or "" for no refusal."""

    kunci: str
    nomor: str
    judul: str
    url: str
    opd: str
    kanal: str
    tahap: TahapPermohonan
    diterima: dt.date
    pemberian: dt.date | None
    diperpanjang: bool
    alasan: str
    jam: Jam | None

    @property
    def hasil(self) -> TahapPermohonan | None:
        """How it ended, None while it is open."""
        return self.tahap if self.tahap in OUTCOMES else None


class Gugatan(NamedTuple):
    """One objection as it is counted; ``sengketa`` is the day of its dispute, ``hasil`` what is known of that."""

    kunci: str
    nomor: str
    judul: str
    url: str
    opd: str
    diterima: dt.date
    tahap: str
    alasan: tuple[AlasanKeberatan, ...]
    putusan: Putusan | None
    sengketa: dt.date | None
    register: str
    hasil: str
    jam: Jam | None


class Hitungan(NamedTuple):
    """How the requests of one group ended: one number for each of ``OUTCOMES``, then the open ones, and their sum."""

    nama: str
    url: str
    angka: tuple[int, ...]

    @property
    def jumlah(self) -> int:
        """All of them."""
        return sum(self.angka)

    @property
    def ringkas(self) -> tuple[int, ...]:
        """The numbers under ``COLUMNS``."""
        granted, partly, refused, elsewhere, withdrawn, unfinished = self.angka
        return (granted + partly, refused, elsewhere + withdrawn, unfinished, self.jumlah)


class Waktu(NamedTuple):
    """How long answers took, in working days; the numbers of days are None where nothing was answered."""

    tepat_waktu: int
    lewat_waktu: int
    berjalan: int
    terlambat: int
    tanpa_tenggat: int
    jumlah: int
    median: float | None
    terpendek: int | None
    terpanjang: int | None

    @property
    def dijawab(self) -> int:
        """Those whose clock was stopped."""
        return self.tepat_waktu + self.lewat_waktu


class Alasan(NamedTuple):
    """How often a reason was given; ``kode`` is a letter or ""."""

    kode: str
    nama: str
    ditolak: int
    sebagian: int


class Laporan(NamedTuple):
    """One year: the entries in the order they came in, and every way they are counted."""

    tahun: int
    permohonan: tuple[Permintaan, ...]
    keberatan: tuple[Gugatan, ...]
    semua: Hitungan
    bulan: tuple[Hitungan, ...]
    opd: tuple[Hitungan, ...]
    kanal: tuple[Hitungan, ...]
    waktu: Waktu
    waktu_keberatan: Waktu
    penolakan: tuple[Alasan, ...]
    alasan_keberatan: tuple[tuple[str, int], ...]
    putusan: tuple[tuple[str, int], ...]
    sengketa: tuple[Gugatan, ...]

    @property
    def dikabulkan(self) -> int:
        """Granted, wholly or in part."""
        return self.semua.angka[0] + self.semua.angka[1]

    @property
    def ditolak(self) -> int:
        """Refused as a whole."""
        return self.semua.angka[2]

    @property
    def terbuka(self) -> int:
        """Requests that are not decided."""
        return self.semua.angka[-1]

    @property
    def menunggu(self) -> int:
        """Objections whose clock runs."""
        return sum(each.jam is not None and each.jam.selesai is None for each in self.keberatan)

    @property
    def tak_serah(self) -> int:
        """Granted requests without a day on which the information was given."""
        granted = OUTCOMES[:2]
        return sum(each.pemberian is None and each.hasil in granted for each in self.permohonan)

    @property
    def belum_ditetapkan(self) -> list[int]:
        """Years without a decreed calendar in which a deadline falls: it may still move."""
        clocks = [*(each.jam for each in self.permohonan), *(each.jam for each in self.keberatan)]
        return sorted({year for jam in clocks if jam is not None for year in jam.tenggat.sementara})


def report(
    tahun: int,
    requests: Iterable[Permintaan],
    objections: Iterable[Gugatan],
    named: Callable[[str], tuple[str, str]],
) -> Laporan:
    """The report of a year; ``named`` gives name and address of a department. Raises TidakCocok unless all adds up."""
    asked = tuple(sorted(requests, key=lambda each: (each.diterima, each.nomor, each.kunci)))
    objected = tuple(sorted(objections, key=lambda each: (each.diterima, each.nomor, each.kunci)))
    found = Laporan(
        tahun=tahun,
        permohonan=asked,
        keberatan=objected,
        semua=counted("Semua permohonan", "", asked),
        bulan=tuple(
            counted(name, "", [each for each in asked if each.diterima.month == number])
            for number, name in enumerate(MONTHS, 1)
        ),
        opd=_departments(asked, named),
        kanal=tuple(
            row
            for term in KanalPermohonan
            if (row := counted(term.label, "", [each for each in asked if each.kanal == term.value])).jumlah
        ),
        waktu=timed([each.jam for each in asked]),
        waktu_keberatan=timed([each.jam for each in objected]),
        penolakan=_refusals(asked),
        alasan_keberatan=tuple(
            (_("%(label)s (huruf %(value)s)", label=term.label, value=term.value), count)
            for term in AlasanKeberatan
            if (count := sum(term in each.alasan for each in objected))
        ),
        putusan=_rulings(objected),
        sengketa=tuple(each for each in objected if each.sengketa is not None),
    )
    reconcile(found)
    return found


def counted(name: str, url: str, requests: Sequence[Permintaan]) -> Hitungan:
    """The requests of a group by how they ended."""
    count = Counter(each.hasil for each in requests)
    return Hitungan(name, url, tuple(count[outcome] for outcome in (*OUTCOMES, None)))


def timed(clocks: Sequence[Jam | None]) -> Waktu:
    """How long the matters with these clocks took."""
    count = Counter(jam.keadaan if jam is not None else None for jam in clocks)
    days = [jam.terpakai for jam in clocks if jam is not None and jam.selesai is not None]
    return Waktu(
        tepat_waktu=count[Keadaan.TEPAT_WAKTU],
        lewat_waktu=count[Keadaan.LEWAT_WAKTU],
        berjalan=count[Keadaan.BERJALAN] + count[Keadaan.SEGERA],
        terlambat=count[Keadaan.TERLAMBAT],
        tanpa_tenggat=count[None],
        jumlah=len(clocks),
        median=median(days) if days else None,
        terpendek=min(days, default=None),
        terpanjang=max(days, default=None),
    )


def _departments(requests: Sequence[Permintaan], named: Callable[[str], tuple[str, str]]) -> tuple[Hitungan, ...]:
    groups: dict[str, list[Permintaan]] = {}
    for each in requests:
        groups.setdefault(each.opd, []).append(each)
    rows = [counted(*named(opd), own) for opd, own in groups.items()]
    return tuple(sorted(rows, key=lambda row: (row.nama.casefold(), row.url)))


def _refusals(requests: Sequence[Permintaan]) -> tuple[Alasan, ...]:
    """The reasons for refusals, wholly or in part, by the letters of Pasal 17; reasons that were not used are left out."""
    refused = Counter(each.alasan for each in requests if each.tahap is TahapPermohonan.DITOLAK)
    partly = Counter(each.alasan for each in requests if each.tahap is TahapPermohonan.DIKABULKAN_SEBAGIAN)
    rows = [Alasan(term.value, term.label, refused[term.value], partly[term.value]) for term in Pasal17]
    rows += [Alasan("", name, refused[name], partly[name]) for name in (OTHER_LAW, NO_LAW)]
    return tuple(row for row in rows if row.ditolak or row.sebagian)


def _rulings(objections: Sequence[Gugatan]) -> tuple[tuple[str, int], ...]:
    count = Counter(each.putusan for each in objections)
    rows = [*((term.label, count[term]) for term in Putusan), (UNDECIDED, count[None])]
    return tuple((name, number) for name, number in rows if number)


def reconcile(found: Laporan) -> None:
    """Raise TidakCocok unless every division of the year adds up to the entries themselves."""
    total = found.semua
    _equal("permohonan", total.jumlah, len(found.permohonan))
    for title, rows in (("bulan", found.bulan), ("perangkat daerah", found.opd), ("kanal", found.kanal)):
        for place, wanted in enumerate(total.angka):
            _equal(f"permohonan menurut {title}", sum(row.angka[place] for row in rows), wanted)
    _equal("alasan penolakan", sum(row.ditolak for row in found.penolakan), found.ditolak)
    _equal("alasan penolakan sebagian", sum(row.sebagian for row in found.penolakan), total.angka[1])
    for name, time, wanted in (
        ("waktu permohonan", found.waktu, len(found.permohonan)),
        ("waktu keberatan", found.waktu_keberatan, len(found.keberatan)),
    ):
        _equal(name, sum(time[:5]), wanted)
        _equal(name, time.jumlah, wanted)
    _equal("putusan keberatan", sum(number for _name, number in found.putusan), len(found.keberatan))
    years = {each.diterima.year for each in found.permohonan} | {each.diterima.year for each in found.keberatan}
    _equal("tahun penerimaan", len(years - {found.tahun}), 0)


def _equal(what: str, number: int, wanted: int) -> None:
    if number != wanted:
        raise TidakCocok(
            f"Laporan tahunan tidak cocok: jumlah {what} {number}, padahal seharusnya {wanted}."
            " Angka yang tidak cocok tidak boleh terbit; ini kesalahan program, bukan kesalahan rekaman."
        )

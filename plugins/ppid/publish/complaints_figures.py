"""Counts complaints and estimates how long they take; every breakdown adds up to the total, or nothing is shown at all."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from ..formats import MONTHS
from ..law.clocks import Keadaan
from ..records.aduan import KanalAduan, KlasifikasiAduan, TahapAduan
from ..records.kota import Wilayah
from ..records.terms import Istilah
from ..survival import Curve, Observation, curve
from ..words import _

ENOUGH = 10
"""Cases from which a median is told; our choice: with fewer, one case decides."""
MOST_CATEGORIES = 30
"""Categories that are told apart; the word is free, so a register may have thousands."""
QUARTER, HALF, THREE_QUARTERS = Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)
_UNKNOWN, _CITY = "Tempat tidak disebutkan", "Seluruh kota, tanpa kecamatan"


class TidakCocok(Exception):
    """Numbers that must add up do not; the message is Indonesian and complete."""


class Kasus(NamedTuple):
    """One complaint as far as it is counted: ``hari`` working days until it was done, or so far; ``keadaan`` of its clock."""

    key: str
    opd: str
    diterima: dt.date
    selesai: dt.date | None
    hari: int
    keadaan: Keadaan | None
    tahap: str
    klasifikasi: str
    kanal: str
    kategori: str
    wilayah: str


class Hitungan(NamedTuple):
    """How many complaints of one group stand where; ``terlambat`` are open, ``lewat`` were done after their deadline."""

    kode: str
    nama: str
    jumlah: int
    selesai: int
    terbuka: int
    terlambat: int
    lewat: int
    url: str = ""


class Lama(NamedTuple):
    """How long one group takes, in working days; None for what its curve does not reach.

    ``cukup`` is False for a group too small to tell; then nothing but the count is given.
    """

    jumlah: int
    cukup: bool
    kuartil_1: int | None
    median: int | None
    kuartil_3: int | None
    bawah: int | None
    atas: int | None


class Kelompok(NamedTuple):
    """A group with its counts and how long it takes."""

    hitungan: Hitungan
    lama: Lama


class Rincian(NamedTuple):
    """One way to divide all complaints: its code, its title, what the first column holds, and the groups."""

    kode: str
    judul: str
    kepala: str
    baris: tuple[Hitungan, ...]


def counted(kode: str, nama: str, cases: Iterable[Kasus], url: str = "") -> Hitungan:
    """The counts of a group."""
    every = done = late = slow = 0
    for case in cases:
        every += 1
        done += case.selesai is not None
        late += case.keadaan is Keadaan.TERLAMBAT
        slow += case.keadaan is Keadaan.LEWAT_WAKTU
    return Hitungan(kode, nama, every, done, every - done, late, slow, url)


def curve_of(cases: Iterable[Kasus]) -> Curve:
    """The share that is still open after so many working days; open complaints count with the days so far."""
    return curve(Observation(case.hari, case.selesai is not None) for case in cases)


def duration(found: Curve) -> Lama:
    """How long a group takes."""
    if found.cases < ENOUGH:
        return Lama(found.cases, False, None, None, None, None, None)
    first, last = found.interval(HALF)
    quarter, half, most = (found.quantile(share) for share in (QUARTER, HALF, THREE_QUARTERS))
    return Lama(found.cases, True, quarter, half, most, first, last)


def group(kode: str, nama: str, cases: Sequence[Kasus], url: str = "") -> Kelompok:
    """The counts of a group, and how long it takes."""
    return Kelompok(counted(kode, nama, cases, url), duration(curve_of(cases)))


def months(cases: Iterable[Kasus]) -> dict[str, list[Kasus]]:
    """The complaints by the month they were received (``2026-11``), the latest month first."""
    ordered = sorted(cases, key=lambda case: (case.diterima, case.key), reverse=True)
    return {month: list(own) for month, own in groupby(ordered, lambda case: f"{case.diterima:%Y-%m}")}


def month_name(month: str) -> str:
    """``November 2026`` of ``2026-11``."""
    year, number = month.split("-")
    return _("%(bulan)s %(tahun)s", bulan=MONTHS[int(number) - 1], tahun=int(year))


def by_term(cases: Iterable[Kasus], terms: type[Istilah], value: Callable[[Kasus], str]) -> tuple[Hitungan, ...]:
    """A row for every word of a vocabulary, also for one that no complaint has."""
    parts = _parts(cases, value)
    return tuple(counted(term.value, term.label, parts.get(term.value, ())) for term in terms)


def by_category(cases: Iterable[Kasus]) -> tuple[Hitungan, ...]:
    """The commonest categories, and all others in one row; words that differ in capitals alone are one category."""
    parts = _parts(cases, lambda case: " ".join(case.kategori.split()).casefold())
    ordered = sorted(parts.items(), key=lambda part: (-len(part[1]), part[0]))
    rows = [counted(code, min(case.kategori for case in own), own) for code, own in ordered[:MOST_CATEGORIES]]
    rest = [case for _code, own in ordered[MOST_CATEGORIES:] for case in own]
    if rest:
        rows.append(counted("", _("%(ordered)s kategori lain", ordered=len(ordered) - MOST_CATEGORIES), rest))
    return tuple(rows)


def by_department(
    cases: Iterable[Kasus], named: Callable[[str], tuple[str, str]] = lambda opd: (opd, "")
) -> tuple[Hitungan, ...]:
    """A row for every department that has complaints, by name; ``named`` tells name and address."""
    rows = [counted(opd, *_spread(named(opd), own)) for opd, own in _parts(cases, lambda case: case.opd).items()]
    return tuple(sorted(rows, key=lambda row: (row.nama.casefold(), row.kode)))


def _spread(name: tuple[str, str], own: list[Kasus]) -> tuple[str, list[Kasus], str]:
    return name[0], own, name[1]


def by_place(cases: Iterable[Kasus], wilayah: Wilayah) -> tuple[Hitungan, ...]:
    """A row for every kecamatan, with its kelurahan; then what names the city alone, and what names no place."""
    places = {str(each.kode): _("Kecamatan %(nama)s", nama=each.nama) for each in wilayah.kecamatan}
    parts = _parts(cases, lambda case: district(case.wilayah, wilayah))
    rows = [counted(code, name, parts.pop(code, ())) for code, name in places.items()]
    names = {str(wilayah.kode): _CITY, "": _UNKNOWN}
    rows += [counted(code, names[code], parts[code]) for code in names if code in parts]
    return tuple(rows)


def district(code: str, wilayah: Wilayah) -> str:
    """The kecamatan that a code lies in, whose code it begins with; the city's code for the city, "" for any other."""
    for each in wilayah.kecamatan:
        own = str(each.kode)
        if code == own or code.startswith(f"{own}."):
            return own
    return code if code == str(wilayah.kode) else ""


def _parts(cases: Iterable[Kasus], value: Callable[[Kasus], str]) -> dict[str, list[Kasus]]:
    parts: dict[str, list[Kasus]] = {}
    for case in cases:
        parts.setdefault(value(case), []).append(case)
    return parts


def breakdowns(
    cases: Sequence[Kasus], wilayah: Wilayah, named: Callable[[str], tuple[str, str]]
) -> tuple[Rincian, ...]:
    """Every way the page divides the complaints; raises TidakCocok unless each adds up to the same total."""
    found = (
        Rincian("tahap", "Menurut tahap", "Tahap", by_term(cases, TahapAduan, lambda case: case.tahap)),
        Rincian(
            "klasifikasi",
            "Menurut klasifikasi",
            "Klasifikasi",
            by_term(cases, KlasifikasiAduan, lambda case: case.klasifikasi),
        ),
        Rincian("kanal", "Menurut kanal", "Kanal", by_term(cases, KanalAduan, lambda case: case.kanal)),
        Rincian("kategori", "Menurut kategori", "Kategori", by_category(cases)),
        Rincian("opd", "Menurut perangkat daerah", "Perangkat daerah", by_department(cases, named)),
        Rincian("wilayah", "Menurut kecamatan", "Kecamatan", by_place(cases, wilayah)),
    )
    reconciled(counted("", "Semua aduan", cases), {part.judul: part.baris for part in found})
    return found


def reconciled(total: Hitungan, parts: Mapping[str, Iterable[Hitungan]]) -> None:
    """Raise TidakCocok unless the rows of every part add up to ``total``, number by number."""
    names = ("jumlah", "selesai", "terbuka", "terlambat", "lewat")
    for title, rows in parts.items():
        every = list(rows)
        for name in names:
            found, wanted = sum(getattr(row, name) for row in every), getattr(total, name)
            if found != wanted:
                raise TidakCocok(
                    f'Statistik aduan tidak cocok: "{title}" menjumlahkan {name} {found}, padahal seharusnya {wanted}.'
                    " Angka yang tidak cocok tidak boleh terbit; ini kesalahan program, bukan kesalahan rekaman."
                )

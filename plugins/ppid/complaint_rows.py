"""Turns the rows of an export into complaints in the words of the register, or says row by row why one cannot be read."""

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple

from .complaint_mapping import Peta, date_pattern
from .complaint_personal import personal
from .complaint_sheet import BarisMentah, Lembar, SalahPakai
from .formats import MONTHS
from .intake.sources import suggestion
from .records.aduan import KanalAduan, KlasifikasiAduan, TahapAduan
from .records.kota import Wilayah
from .records.terms import Istilah

_TERMS: dict[str, type[Istilah]] = {"kanal": KanalAduan, "klasifikasi": KlasifikasiAduan, "tahap": TahapAduan}
_DAYS = ("tanggal", "selesai", "diperbarui")
_MONTHS = {
    **{name.casefold(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)},
    "ags": 8,
    "agt": 8,
    "nop": 11,
    "may": 5,
    "aug": 8,
    "oct": 10,
    "dec": 12,
}
_CONFIDENTIAL = ("judul", "ringkasan", "tindak_lanjut", "wilayah")
"""What may give away who reported wrongdoing, or whom; it is not taken over whatever the mapping says."""
_NOT_REPEATED = "Isinya tidak ditampilkan lagi di sini."


class Baris(NamedTuple):
    """One row that could be read: its line, and its fields as they are written in a record, in a fixed order."""

    baris: int
    isian: Mapping[str, str]

    @property
    def nomor(self) -> str:
        """The number of the complaint."""
        return self.isian["nomor"]


class Tolakan(NamedTuple):
    """One row that is not imported: its line, what is wrong, why that matters, how to mend it."""

    baris: int
    apa: str
    mengapa: str
    perbaikan: str


class Terbaca(NamedTuple):
    """A whole export: the rows that could be read, those that are refused, and rows that repeat another word for word."""

    baris: tuple[Baris, ...]
    tolakan: tuple[Tolakan, ...]
    kembar: tuple[tuple[int, int], ...]


class _Refused(Exception):
    """A cell cannot be read: what, why, how to mend."""


def rows(lembar: Lembar, peta: Peta, wilayah: Wilayah) -> Terbaca:
    """Read every row; raises SalahPakai where a column is missing, or holds personal data."""
    places = _places(lembar, peta)
    _no_personal_column(lembar, places)
    names = _district_names(wilayah)
    read: list[Baris] = []
    refused: list[Tolakan] = []
    for raw in lembar.baris:
        try:
            read.append(Baris(raw.baris, _fields(raw, lembar, peta, places, names)))
        except _Refused as fault:
            refused.append(Tolakan(raw.baris, *fault.args))
    return _without_repeats(read, refused)


def _places(lembar: Lembar, peta: Peta) -> dict[str, int]:
    """The place of each field's column."""
    found = {}
    for name, heading in peta.columns().items():
        count = lembar.kolom.count(heading)
        if count == 0:
            near = suggestion(heading, lembar.kolom)
            raise SalahPakai(
                f'Kolom "{heading}" untuk "{name}" tidak ada dalam berkas. {near} Kolom yang ada: {", ".join(lembar.kolom)}.'
            )
        if count > 1:
            raise SalahPakai(f'Kolom "{heading}" ada {count} kali dalam berkas. Beri nama yang berbeda.')
        found[name] = lembar.kolom.index(heading)
    return found


def _no_personal_column(lembar: Lembar, places: Mapping[str, int]) -> None:
    """Raise SalahPakai for a mapped column half of whose values, or more, look like personal data."""
    for name, place in places.items():
        if name in _DAYS:
            continue  # read as days or not at all
        cells = [raw.sel[place] for raw in lembar.baris if place < len(raw.sel) and raw.sel[place]]
        sorts = [sort for cell in cells if (sort := personal(cell, name == "nomor"))]
        if sorts and 2 * len(sorts) >= len(cells):
            raise SalahPakai(
                f'Kolom "{lembar.kolom[place]}" untuk "{name}" ditolak: {len(sorts)} dari {len(cells)} isinya terlihat seperti'
                f" {sorts[0]}. Data pribadi pelapor tidak pernah diimpor. Tidak ada yang ditulis; hapus kolom itu dari peta."
            )


def _fields(
    raw: BarisMentah, lembar: Lembar, peta: Peta, places: Mapping[str, int], names: Mapping[str, str]
) -> dict[str, str]:
    if len(raw.sel) != len(lembar.kolom):
        raise _Refused(
            f"Baris ini punya {len(raw.sel)} sel, padahal ada {len(lembar.kolom)} kolom.",
            "Sel dapat bergeser ke kolom yang salah.",
            "Periksa pembatas dan tanda kutip pada baris ini, lalu impor lagi.",
        )
    fixed = {name: _plain(value) for name, value in peta.tetap.model_dump().items() if value is not None}
    found: dict[str, str] = {}
    for name, place in places.items():
        value, heading = raw.sel[place], lembar.kolom[place]
        if name not in _DAYS:
            _no_personal(name, value, heading)
        if value:
            found[name] = _cell(name, value, heading, peta, names)
    for name in ("nomor", "tanggal", "kanal", "klasifikasi", "kategori", "tahap"):
        if name in places and name not in found:
            raise _Refused(
                f'Kolom "{lembar.kolom[places[name]]}" untuk "{name}" kosong.',
                "Isian itu wajib dalam register.",
                "Lengkapi di kanalnya, lalu ekspor lagi.",
            )
    every = {**fixed, **found}
    if every["klasifikasi"] == KlasifikasiAduan.BERKADAR.value:
        return {name: value for name, value in every.items() if name not in _CONFIDENTIAL}
    return every


def _no_personal(name: str, value: str, heading: str) -> None:
    if sort := personal(value, name == "nomor"):
        raise _Refused(
            f'Kolom "{heading}" memuat {sort}. {_NOT_REPEATED}',
            "Data pribadi pelapor tidak boleh masuk register.",
            "Hapus data itu dari baris ini, atau keluarkan kolomnya dari peta.",
        )


def _cell(name: str, value: str, heading: str, peta: Peta, names: Mapping[str, str]) -> str:
    """One cell as it is written in a record."""
    if name in _DAYS:
        return _day(value, heading, peta)
    if name in ("judul", "ringkasan", "tindak_lanjut", "nomor"):
        return value
    known: dict[str, str] = {_key(word): _plain(meant) for word, meant in getattr(peta.kata, name).items()}
    if name in _TERMS:
        own = {_key(term.label): term.value for term in _TERMS[name]} | {
            term.value: term.value for term in _TERMS[name]
        }
        known = {**own, **known}
    elif name == "wilayah":
        known = {**names, **known}
    else:
        return known.get(_key(value), value)
    meant = known.get(_key(value))
    if meant is None:
        raise _Refused(
            f'Kata "{value[:60]}" pada kolom "{heading}" belum dikenal untuk "{name}".',
            "Kata yang salah arti membuat statistik salah.",
            f"Tulis artinya dalam peta, di bawah kata, {name}. {suggestion(value, known)}".strip(),
        )
    return meant


def _day(value: str, heading: str, peta: Peta) -> str:
    for pattern in peta.format_tanggal:
        expression = date_pattern(pattern)
        found = expression.fullmatch(value) if expression is not None else None
        if found is None:
            continue
        parts = found.groupdict()
        month = _MONTHS.get(parts["name"].casefold(), 0) if "name" in parts else int(parts["month"])
        try:
            return dt.date(int(parts["year"]), month, int(parts["day"])).isoformat()
        except ValueError:
            continue
    _no_personal("tanggal", value, heading)
    raise _Refused(
        f'Tanggal "{value[:40]}" pada kolom "{heading}" tidak terbaca.',
        "Tanggal menentukan tenggat dan lama penanganan.",
        f"Format dalam peta: {', '.join(peta.format_tanggal)}. Perbaiki tanggalnya, atau tambahkan formatnya dalam peta.",
    )


def _district_names(wilayah: Wilayah) -> dict[str, str]:
    """The code of every district by its code and by its names; a name that two have stands for neither."""
    found: dict[str, str] = {}
    double: set[str] = set()

    def add(name: str, code: str) -> None:
        if found.setdefault(_key(name), code) != code:
            double.add(_key(name))

    for district in wilayah.kecamatan:
        for name in (district.kode, district.nama, f"Kecamatan {district.nama}", f"Kec. {district.nama}"):
            add(name, str(district.kode))
        for ward in district.kelurahan:
            for name in (ward.kode, ward.nama, f"Kelurahan {ward.nama}", f"Kel. {ward.nama}"):
                add(name, str(ward.kode))
    add(wilayah.kode, str(wilayah.kode))
    return {name: code for name, code in found.items() if name not in double}


def _without_repeats(read: Iterable[Baris], refused: list[Tolakan]) -> Terbaca:
    """Rows that share a number: equal ones count once, different ones not at all."""
    by_number: dict[str, list[Baris]] = {}
    for row in read:
        by_number.setdefault(row.nomor.casefold(), []).append(row)
    kept: list[Baris] = []
    twins: list[tuple[int, int]] = []
    for same in by_number.values():
        if all(row.isian == same[0].isian for row in same):
            kept.append(same[0])
            twins += [(row.baris, same[0].baris) for row in same[1:]]
            continue
        lines = ", ".join(str(row.baris) for row in same)
        for row in same:
            refused.append(
                Tolakan(
                    row.baris,
                    f'Nomor "{row.nomor}" ada pada baris {lines} dengan isi yang berbeda.',
                    "Tidak jelas baris mana yang benar, jadi tidak satu pun dipakai.",
                    "Sisakan satu baris untuk tiap nomor.",
                )
            )
    return Terbaca(tuple(kept), tuple(sorted(refused)), tuple(sorted(twins)))


def _plain(value: object) -> str:
    return str(value.value) if isinstance(value, Enum) else str(value)


def _key(text: str) -> str:
    return " ".join(str(text).split()).casefold()

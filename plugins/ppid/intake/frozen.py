"""The lists of public and of exempt information as a decree set them: frozen files that are checked and never change.

One file a decree, ``penetapan/<day>-<name>.json``: the decree, a row an entry with every legal column, and the SHA-256
of both in canonical form (``digest``), so that a changed copy is noticed.
"""

import datetime as dt
import functools
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from ..problems import Problem
from ..sheets import Kolom, Tabel, TipeKolom, Value
from .files import MAX_ASSET, Listing, read

VERSION = 1
Butir = Mapping[str, Value]
"""One entry of a list: its values by the codes of the columns."""

NO = Kolom("no", "No.", TipeKolom.ANGKA, 6)
DIP = (
    Kolom("kode", "Kode", lebar=24),
    Kolom("judul", "Judul informasi", lebar=34),
    Kolom("ringkasan", "Ringkasan isi informasi", lebar=50),
    Kolom("penguasa", "Pejabat atau unit yang menguasai", lebar=26),
    Kolom("penanggung_jawab", "Penanggung jawab pembuatan atau penerbitan", lebar=26),
    Kolom("dibuat_tanggal", "Waktu pembuatan", TipeKolom.TANGGAL, 14),
    Kolom("dibuat_tempat", "Tempat pembuatan", lebar=22),
    Kolom("bentuk", "Bentuk yang tersedia", lebar=20),
    Kolom("retensi", "Jangka waktu penyimpanan (retensi)", lebar=26),
    Kolom("klasifikasi", "Klasifikasi", lebar=14),
    Kolom("tahun", "Tahun", TipeKolom.ANGKA, 8),
    Kolom("opd", "Perangkat daerah", lebar=28),
    Kolom("tautan", "Tautan", lebar=30),
    Kolom("pemutakhiran", "Pemutakhiran", TipeKolom.TANGGAL, 14),
    Kolom("keterangan", "Keterangan", lebar=30),
)
"""The columns of the list of public information, besides the number."""
DIK = (
    Kolom("kode", "Kode", lebar=24),
    Kolom("judul", "Informasi", lebar=34),
    Kolom("ringkasan", "Keterangan informasi", lebar=50),
    Kolom("opd", "Perangkat daerah", lebar=28),
    Kolom("dasar_hukum", "Dasar hukum pengecualian", lebar=40),
    Kolom("pasal_17", "Huruf Pasal 17 UU 14/2008", lebar=12),
    Kolom("konsekuensi_dibuka", "Konsekuensi bila dibuka", lebar=40),
    Kolom("konsekuensi_ditutup", "Konsekuensi bila ditutup", lebar=40),
    Kolom("mulai", "Dikecualikan sejak", TipeKolom.TANGGAL, 14),
    Kolom("selesai", "Dikecualikan sampai", TipeKolom.TANGGAL, 14),
    Kolom("peristiwa", "Dikecualikan sampai peristiwa", lebar=30),
    Kolom("penetapan_nomor", "Nomor penetapan", lebar=24),
    Kolom("penetapan_tanggal", "Tanggal penetapan", TipeKolom.TANGGAL, 14),
    Kolom("penetap", "Ditetapkan oleh", lebar=24),
    Kolom("tautan", "Tautan", lebar=30),
)
"""The columns of the list of exempt information, besides the number."""


_DAYS = frozenset(column.kode for column in (*DIP, *DIK) if column.tipe is TipeKolom.TANGGAL)


class Daftar(NamedTuple):
    """The entries that one decree set, in the order they are printed."""

    dip: tuple[Butir, ...]
    dik: tuple[Butir, ...]


class Keputusan(NamedTuple):
    """A decree: its number, its day, who signed it."""

    nomor: str
    tanggal: dt.date
    penetap: str


class Beku(NamedTuple):
    """One frozen file: ``id`` is its name, ``mark`` that of its bytes, ``sidik`` the SHA-256 it carries."""

    id: str
    mark: str
    keputusan: Keputusan
    sidik: str
    jumlah_dip: int
    jumlah_dik: int
    data: bytes

    @property
    def isi(self) -> Daftar:
        """Its entries, read again from its bytes; the last two lists stay at hand."""
        return _entries(self.data)


class Cacat(ValueError):
    """The file is not what the command wrote; the message is Indonesian and names the first fault."""


def table(title: str, columns: Sequence[Kolom], rows: Iterable[Butir], start: int = 1) -> Tabel:
    """A list as a table of numbered rows."""
    lines = [(number, *(row.get(column.kode) for column in columns)) for number, row in enumerate(rows, start)]
    return Tabel(title, (NO, *columns), lines)


def digest(decree: Keputusan, lists: Daftar) -> str:
    """SHA-256 of the decree and its entries: JSON with sorted keys, no spaces, UTF-8, days in ISO form."""
    return _hash({"penetapan": decree._asdict(), "dip": list(lists.dip), "dik": list(lists.dik)})


def _hash(whole: dict[str, Any]) -> str:
    text = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_bare)
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError:
        raise Cacat("ada huruf yang rusak") from None


def frozen_bytes(decree: Keputusan, lists: Daftar) -> bytes:
    """The file of a decree: JSON, one entry a line."""
    parts = [
        f'"versi": {VERSION}',
        f'"sha256": "{digest(decree, lists)}"',
        f'"penetapan": {_line(decree._asdict())}',
        *(f'"{name}": [{_lines(rows)}]' for name, rows in zip(Daftar._fields, lists, strict=True)),
    ]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _lines(rows: Iterable[Butir]) -> str:
    inside = ",\n".join(map(_line, rows))
    return f"\n{inside}\n" if inside else ""


def _line(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, default=_bare)


def _bare(value: object) -> str:
    assert isinstance(value, dt.date)
    return value.isoformat()


def frozen_lists(names: Listing, paths: Iterable[str], problems: list[Problem]) -> tuple[Beku, ...]:
    """Every sound frozen list, the oldest first; one that cannot be read, or was changed, is a problem."""
    found = []
    for path in paths:
        mark = names.mark(path)
        data = read(names.root, path, MAX_ASSET)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        name = path.rpartition("/")[2].removesuffix(".json")
        try:
            decree, whole, told = _read(data)
            real = _hash(whole)
        except Cacat as fault:
            problems.append(Problem.at(path, 0, "E-PENETAPAN-BACA", sebab=fault))
            continue
        if real != told:
            problems.append(Problem.at(path, 0, "E-PENETAPAN-SIDIK", tertulis=told[:12], nyata=real[:12]))
            continue
        found.append(Beku(name, mark, decree, told, len(whole["dip"]), len(whole["dik"]), data))
    return tuple(sorted(found, key=lambda each: (each.keputusan.tanggal, each.id)))


@functools.lru_cache(maxsize=2)
def _entries(data: bytes) -> Daftar:
    raw = json.loads(data.decode("utf-8-sig"))
    return Daftar(*(tuple(map(_typed, raw[name])) for name in Daftar._fields))


def _typed(raw: dict[str, Any]) -> Butir:
    """An entry that has been checked, with days as days."""
    return {code: _day(value) if code in _DAYS else value for code, value in raw.items()}


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text is not None else None


def _read(data: bytes) -> tuple[Keputusan, dict[str, Any], str]:
    """The decree, its checked entries as JSON has them, and the hash in the file; raises Cacat."""
    try:
        raw = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise Cacat("berkas bukan JSON yang utuh") from None
    if not isinstance(raw, dict) or raw.get("versi") != VERSION:
        raise Cacat("berkas tidak dibuat oleh perintah dip --bekukan versi ini")
    told, decree = raw.get("sha256"), raw.get("penetapan")
    if not isinstance(told, str) or not isinstance(decree, dict) or set(decree) != set(Keputusan._fields):
        raise Cacat("sidik atau penetapannya tidak lengkap")
    for name, columns in (("dip", DIP), ("dik", DIK)):
        rows = raw.get(name)
        if not isinstance(rows, list):
            raise Cacat(f'daftar "{name}" tidak ada')
        _checked(name, columns, rows)
    return _head(decree), {name: raw[name] for name in ("penetapan", "dip", "dik")}, told


def _head(raw: dict[str, Any]) -> Keputusan:
    number, day, signer = (raw[code] for code in Keputusan._fields)
    if not (isinstance(number, str) and isinstance(signer, str) and _is_day(day)):
        raise Cacat("ada nilai yang salah bentuk pada penetapan")
    return Keputusan(number, dt.date.fromisoformat(day), signer)


def _checked(name: str, columns: Sequence[Kolom], rows: list[Any]) -> None:
    """Raise Cacat at the first entry that has other columns, or a value of another sort; ten thousand are soon checked."""
    codes = {column.kode for column in columns}
    texts, numbers, days = ([c.kode for c in columns if c.tipe is kind] for kind in TipeKolom)
    for number, row in enumerate(rows, 1):
        if type(row) is not dict or row.keys() != codes:
            raise Cacat(f'kolom daftar "{name}" butir {number} tidak lengkap atau berlebih')
        sound = all(type(row[code]) is str for code in texts)
        sound = sound and all(type(row[code]) is int for code in numbers)
        if not (sound and all(row[code] is None or _is_day(row[code]) for code in days)):
            raise Cacat(f'ada nilai yang salah bentuk pada daftar "{name}" butir {number}')


def _is_day(value: object) -> bool:
    try:
        return type(value) is str and dt.date.fromisoformat(value) is not None
    except ValueError:
        return False

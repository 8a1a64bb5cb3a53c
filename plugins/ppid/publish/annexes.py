"""What the pages of legal lists share: parts of bounded length, the block that heads an annex, and files of the same rows."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ..build.outputs import Ready
from ..intake.frozen import Beku, Butir, table
from ..registry import Registry
from ..sheets import Kolom, Tabel, csv_of, json_of, xlsx_of

ROWS = 300
"""Rows that one page of a list has; the files have all."""
_EARLIEST = dt.date(2000, 1, 1)


class Berkas(NamedTuple):
    """A file of the rows of a list, as a page links it."""

    bentuk: str
    url: str


class PenetapanView(NamedTuple):
    """A decree that set the lists: its number, day, signer, pages and counts."""

    nomor: str
    tanggal: dt.date
    penetap: str
    url: str
    sidik: str
    jumlah_dip: int
    jumlah_dik: int


class Bagian(NamedTuple):
    """One page of a list among the others."""

    nomor: int
    jumlah: int
    alamat: tuple[tuple[int, str], ...]


def part_count(rows: int) -> int:
    """How many pages a list of ``rows`` rows has: an empty one has a page too."""
    return max(1, -(-rows // ROWS))


def part_url(folder: str, number: int) -> str:
    """The address of a page of a list; the first is the folder itself."""
    return folder if number == 1 else f"{folder}bagian-{number}.html"


def parts(folder: str, number: int, rows: int) -> Bagian:
    """Page ``number`` of a list of ``rows`` rows, with the addresses of all."""
    count = part_count(rows)
    return Bagian(number, count, tuple((each, part_url(folder, each)) for each in range(1, count + 1)))


def numbered(rows: Iterable[Mapping[str, object]], start: int) -> list[Mapping[str, object]]:
    """Rows with their number in the whole list."""
    return [{"no": number, **row} for number, row in enumerate(rows, start)]


def files_of(folder: str, stem: str) -> tuple[Berkas, ...]:
    """The three files of a list."""
    return tuple(Berkas(form.upper(), f"{folder}{stem}.{form}") for form in ("csv", "xlsx", "json"))


def annex_files(
    folder: str,
    stem: str,
    tables: Callable[[], Sequence[Tabel]],
    key: str,
    source: str,
    about: dict[str, object],
    day: dt.date | None = None,
) -> Iterator[Ready]:
    """The rows of a list as CSV, XLSX and JSON; with several tables, CSV and JSON of each has its sheet's name.

    ``day`` is the day the workbook says it was made; without one it is the newest day among the rows.
    """
    kept: list[tuple[Sequence[Tabel]]] = []

    def once() -> Sequence[Tabel]:
        # the three files are made one after another, so the rows are fetched once and dropped with the last
        if not kept:
            kept.append((tables(),))
        return kept[0][0]

    def csv() -> bytes:
        return csv_of(once()[0])

    def book() -> bytes:
        found = once()
        return xlsx_of(found, day or _newest(found))

    def data() -> bytes:
        found = json_of(once()[0], **about)
        kept.clear()
        return found

    for made, make in zip(files_of(folder, stem), (csv, book, data), strict=True):
        yield Ready(made.url, make, source, key)


def _newest(tables: Sequence[Tabel]) -> dt.date:
    days = (cell for each in tables for row in each.baris for cell in row if isinstance(cell, dt.date))
    return max(days, default=_EARLIEST)


def listed(title: str, columns: Sequence[Kolom], rows: Callable[[], list[Butir]]) -> Callable[[], Sequence[Tabel]]:
    """One table of rows that are fetched when a file is made."""
    return partial(_tables, title, columns, rows)


def _tables(title: str, columns: Sequence[Kolom], rows: Callable[[], list[Butir]]) -> Sequence[Tabel]:
    return (table(title, columns, rows()),)


def decree_url(frozen: Beku) -> str:
    """The page of a frozen list."""
    return f"dip/penetapan/{frozen.id}/"


def decree(frozen: Beku) -> PenetapanView:
    """A frozen list as pages name it."""
    made = frozen.keputusan
    return PenetapanView(
        made.nomor,
        made.tanggal,
        made.penetap,
        decree_url(frozen),
        frozen.sidik,
        frozen.jumlah_dip,
        frozen.jumlah_dik,
    )


def latest(registry: Registry) -> PenetapanView | None:
    """The last decree, which live lists name above their table."""
    return decree(registry.penetapan[-1]) if registry.penetapan else None


def latest_key(registry: Registry) -> str:
    """The key of an output that names the last decree."""
    return repr(latest(registry))

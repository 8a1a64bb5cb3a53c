"""Plans the frozen lists of each decree: an annex that never changes, its files, and what changed since the decree before."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from ..build.outputs import Head, Page, Ready, View
from ..intake.frozen import DIK, DIP, Beku, Butir, table
from ..sheets import Kolom, Tabel, Value, csv_of, xlsx_of
from ..words import _, tanggal
from .annexes import ROWS, Berkas, decree, decree_url, numbered, part_count, part_url, parts
from .dip import URL
from .listing import HOME
from .views import Views

MOST = 200
"""Changes of one sort that the page of changes names; its file has all."""
_SHORT = 300
"""Characters of a value that the page of changes shows."""
_CHANGES = (
    Kolom("daftar", "Daftar", lebar=8),
    Kolom("perubahan", "Perubahan", lebar=12),
    Kolom("kode", "Kode", lebar=24),
    Kolom("judul", "Judul", lebar=34),
    Kolom("kolom", "Kolom", lebar=20),
    Kolom("semula", "Semula", lebar=40),
    Kolom("menjadi", "Menjadi", lebar=40),
)


class Ubahan(NamedTuple):
    """One column of an entry that changed."""

    kolom: str
    semula: str
    menjadi: str


class Perubahan(NamedTuple):
    """One entry that is new, gone (``ubahan`` is empty), or different in some columns."""

    kode: str
    judul: str
    ubahan: tuple[Ubahan, ...] = ()


class Beda(NamedTuple):
    """What changed in one of the two lists between two decrees, each in the order of the list."""

    ditambah: tuple[Perubahan, ...]
    dihapus: tuple[Perubahan, ...]
    diubah: tuple[Perubahan, ...]


def difference(before: tuple[Butir, ...], after: tuple[Butir, ...], columns: tuple[Kolom, ...]) -> Beda:
    """What changed from ``before`` to ``after``; entries are the same when their code is."""
    old = {row["kode"]: row for row in before}
    new = {row["kode"] for row in after}
    added, changed = [], []
    for row in after:
        was = old.get(row["kode"])
        if was is None:
            added.append(_named(row))
        else:
            parts = tuple(
                Ubahan(column.judul, _text(was[column.kode]), _text(row[column.kode]))
                for column in columns
                if was[column.kode] != row[column.kode]
            )
            if parts:
                changed.append(_named(row, parts))
    return Beda(tuple(added), tuple(_named(row) for row in before if row["kode"] not in new), tuple(changed))


def _named(row: Butir, changed: tuple[Ubahan, ...] = ()) -> Perubahan:
    return Perubahan(str(row["kode"]), str(row["judul"]), changed)


def _text(value: Value) -> str:
    """A value as a reader sees it."""
    if value is None:
        return ""
    return value if isinstance(value, str) else str(value) if isinstance(value, int | float) else tanggal(value)


def decree_pages(views: Views) -> Iterator[Page]:
    """The annex of every decree, and what each changed."""
    frozen = views.registry.penetapan
    for each in frozen:
        after = next((one for one, other in pairwise(reversed(frozen)) if other.id == each.id), None)
        before = next((one for one, other in pairwise(frozen) if other.id == each.id), None)
        for number in range(1, part_count(each.jumlah_dip + each.jumlah_dik) + 1):
            yield Page(
                url=part_url(decree_url(each), number),
                template="dip_penetapan.html",
                source=f"penetapan/{each.id}.json",
                changed=each.keputusan.tanggal.isoformat(),
                view=partial(_annex, each, before, after, number),
                key=f"{each.mark} {before and before.id} {after and decree(after)}",
            )
    for before, each in pairwise(frozen):
        yield Page(
            url=f"{decree_url(each)}perubahan/",
            template="dip_perubahan.html",
            source=f"penetapan/{each.id}.json",
            changed=each.keputusan.tanggal.isoformat(),
            view=partial(_changes, before, each),
            key=f"{before.mark} {each.mark}",
        )


def decree_files(views: Views) -> Iterator[Ready]:
    """The files of every decree: a CSV of each list, both as a workbook, and the frozen file itself."""
    for each in views.registry.penetapan:
        folder, source = decree_url(each), f"penetapan/{each.id}.json"
        yield Ready(f"{folder}dip.csv", partial(_csv, each, "DIP"), source, each.mark)
        yield Ready(f"{folder}dik.csv", partial(_csv, each, "DIK"), source, each.mark)
        yield Ready(f"{folder}penetapan.xlsx", partial(_book, each), source, each.mark)
        yield Ready(f"{folder}penetapan.json", partial(_data, each), source, each.mark)
    for before, each in pairwise(views.registry.penetapan):
        file = f"{decree_url(each)}perubahan/perubahan.csv"
        yield Ready(
            file, partial(_change_file, before, each), f"penetapan/{each.id}.json", f"{before.mark} {each.mark}"
        )


def _tables(frozen: Beku) -> tuple[Tabel, Tabel]:
    return table("DIP", DIP, frozen.isi.dip), table("DIK", DIK, frozen.isi.dik)


def _csv(frozen: Beku, title: str) -> bytes:
    return next(csv_of(each) for each in _tables(frozen) if each.judul == title)


def _book(frozen: Beku) -> bytes:
    return xlsx_of(_tables(frozen), frozen.keputusan.tanggal)


def _data(frozen: Beku) -> bytes:
    return frozen.data


def _annex(frozen: Beku, before: Beku | None, after: Beku | None, number: int, _prefix: str) -> View:
    """One page of an annex: the rows of the DIP, then those of the DIK."""
    start, end, border = (number - 1) * ROWS, number * ROWS, frozen.jumlah_dip
    lists, made = frozen.isi, frozen.keputusan
    position = parts(decree_url(frozen), number, frozen.jumlah_dip + frozen.jumlah_dik)
    title = _("Daftar yang ditetapkan %(tanggal)s: %(nomor)s", tanggal=tanggal(made.tanggal), nomor=made.nomor)
    head = Head(
        judul=title if number == 1 else _("%(title)s (bagian %(number)s)", title=title, number=number),
        uraian="Daftar informasi publik dan daftar informasi yang dikecualikan seperti pada hari ditetapkan.",
        remah=(
            HOME,
            ("Daftar informasi publik", URL),
            (_("Penetapan %(tanggal)s", tanggal=tanggal(made.tanggal)), None),
        ),
        aktif="informasi",
    )
    folder = decree_url(frozen)
    values = {
        "penetapan": decree(frozen),
        "dip": numbered(lists.dip[start:end], start + 1),
        "dik": numbered(lists.dik[max(0, start - border) : max(0, end - border)], max(0, start - border) + 1),
        "bagian": position,
        "berkas": (
            Berkas("DIP, CSV", f"{folder}dip.csv"),
            Berkas("DIK, CSV", f"{folder}dik.csv"),
            Berkas("keduanya, XLSX", f"{folder}penetapan.xlsx"),
            Berkas("keduanya dengan sidik, JSON", f"{folder}penetapan.json"),
        ),
        "perubahan": f"{folder}perubahan/" if before is not None else "",
        "pengganti": decree(after) if after is not None else None,
    }
    return View(head, values)


def _changes(before: Beku, after: Beku, _prefix: str) -> View:
    old, new = before.isi, after.isi
    made, was = after.keputusan, before.keputusan
    lists = (
        ("Daftar informasi publik", difference(old.dip, new.dip, DIP)),
        ("Daftar informasi yang dikecualikan", difference(old.dik, new.dik, DIK)),
    )
    head = Head(
        judul=_("Perubahan daftar pada penetapan %(nomor)s", nomor=made.nomor),
        uraian=_(
            "Dibandingkan dengan penetapan %(nomor)s tanggal %(tanggal)s.",
            nomor=was.nomor,
            tanggal=tanggal(was.tanggal),
        ),
        remah=(
            HOME,
            ("Daftar informasi publik", URL),
            (_("Penetapan %(tanggal)s", tanggal=tanggal(made.tanggal)), decree_url(after)),
            ("Perubahan", None),
        ),
        aktif="informasi",
    )
    values = {
        "penetapan": decree(after),
        "sebelumnya": decree(before),
        "daftar": [
            (
                name,
                [
                    (sort, len(rows), [_cut(row) for row in rows[:MOST]])
                    for sort, rows in zip(Beda._fields, found, strict=True)
                ],
            )
            for name, found in lists
        ],
        "berkas": f"{decree_url(after)}perubahan/perubahan.csv",
    }
    return View(head, values)


def _cut(row: Perubahan) -> Perubahan:
    return row._replace(
        ubahan=tuple(
            each._replace(semula=_shortened(each.semula), menjadi=_shortened(each.menjadi)) for each in row.ubahan
        )
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _change_file(before: Beku, after: Beku) -> bytes:
    """Every change as CSV: a row for each entry that is new or gone, and for each column that changed."""
    old, new = before.isi, after.isi
    rows: list[tuple[Value, ...]] = []
    for title, found in (("DIP", difference(old.dip, new.dip, DIP)), ("DIK", difference(old.dik, new.dik, DIK))):
        for sort, entries in zip(Beda._fields, found, strict=True):
            for entry in entries:
                for part in entry.ubahan or (Ubahan("", "", ""),):
                    rows.append((title, sort, entry.kode, entry.judul, *part))
    return csv_of(Tabel("Perubahan", _CHANGES, rows))

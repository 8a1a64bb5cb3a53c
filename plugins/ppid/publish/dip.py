"""Plans the list of public information (DIP): its entrance, a table and files per year and per department, and files of the whole."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Crumb, Head, Joined, Page, Ready, View
from ..entries import public_entry
from ..intake.frozen import DIP, Butir
from ..joining import csv_joined, json_joined
from ..law.exemption import rule
from ..records.informasi import Klasifikasi
from ..registry import Record
from ..words import _
from .annexes import (
    ROWS,
    Berkas,
    annex_files,
    decree,
    files_of,
    latest,
    latest_key,
    listed,
    numbered,
    part_count,
    part_url,
    parts,
)
from .answering import answered
from .asking import CARD, CARDS, CONTENTS, LINKS
from .exempt import ALL, Exemptions
from .listing import HOME, Pilihan
from .views import Views

URL = "dip/"
MOST = 100
"""Exemptions that have opened which the entrance names; the tables of departments name all."""
MOST_KEPT = 20_000
"""Rows kept for the other tables and files that they stand in, so that a province's list cannot fill the memory."""
_YEARS = "dip/tahun/"
_OFFICES = "dip/opd/"


class Daftar(NamedTuple):
    """One table of the list: the index of its rows, which is its address too, and the department it is of, if it is."""

    place: str
    opd: str = ""

    @property
    def folder(self) -> str:
        """The address of its first page."""
        return f"{self.place}/"

    @property
    def stem(self) -> str:
        """How its files begin."""
        return f"dip-{self.place.rpartition('/')[2]}"

    @property
    def closed(self) -> str:
        """The index of the exemptions that its rows may come from, or ""."""
        return f"opd/{self.opd}/pengecualian" if self.opd else ""


def public_lists(views: Views, exemptions: Exemptions) -> list[Daftar]:
    """Every table: the newest year first, then the departments that have information, or an exemption that has ended."""
    registry = views.registry
    years = sorted((name for name in registry.indexes if name.startswith(_YEARS)), reverse=True)
    found = [Daftar(name) for name in years]
    for opd, kinds in registry.kinds.items():
        each = Daftar(f"{_OFFICES}{opd}", opd)
        if "informasi" in kinds or ("pengecualian" in kinds and exemptions.ended(each.closed)):
            found.append(each)
    return found


def public_list_pages(views: Views, exemptions: Exemptions) -> Iterator[Page]:
    """The entrance and every page of every table."""
    lists = public_lists(views, exemptions)
    told = latest_key(views.registry)
    known = " ".join(each.place for each in lists) + repr([decree(each) for each in views.registry.penetapan])
    yield Page(
        url=URL,
        template="dip.html",
        source="daftar informasi publik",
        view=partial(_entrance, views, exemptions, lists),
        key=f"{known} {exemptions.ended(ALL)} {rule()}",
    )
    for each in lists:
        records = views.registry.index(each.place)
        ended = exemptions.ended(each.closed) if each.closed else ""
        rows = len(records) + (len(exemptions.opened(each.closed)) if ended else 0)
        for number in range(1, part_count(rows) + 1):
            start = (number - 1) * ROWS
            yield Page(
                url=part_url(each.folder, number),
                template="dip_tabel.html",
                source=each.place,
                changed=max((record.card.mutakhir for record in records[start : start + ROWS]), default=""),
                view=partial(_table, views, exemptions, each, number),
                key=f"{told} {ended}",
            )


def public_list_files(views: Views, exemptions: Exemptions) -> Iterator[Ready | Joined]:
    """Every table as CSV, XLSX and JSON, then the whole list, department by department, as CSV and JSON.

    The whole is joined from the files of the departments: a commit remakes those of one; see docs/adr/0036-joined-files.md.
    """
    registry = views.registry
    of_offices: list[Ready] = []
    names = answered(registry, f"{CARDS}jenis/opd")
    for each in public_lists(views, exemptions):
        asked = [f"{CONTENTS}{each.place}"]
        ended = exemptions.ended(each.closed) if each.closed else ""
        if ended:
            asked += [f"{CONTENTS}{each.closed}", *(f"{LINKS}{key}" for key in ended.split())]
            asked += [f"{CARD}{key}" for one in ended.split() for key in registry.backlinks.get(one, ())]
        owner = registry.department(each.opd) if each.opd else None
        about: dict[str, object] = {
            "daftar": "Daftar informasi publik",
            "kota": registry.kota.nama,
            **(
                {"opd": owner.card.judul if owner else each.opd}
                if each.opd
                else {"tahun": int(each.place[len(_YEARS) :])}
            ),
        }
        made = annex_files(
            each.folder,
            each.stem,
            listed("DIP", DIP, partial(_rows, views, exemptions, each)),
            f"{answered(registry, *asked)} {names} {ended} {about}",
            each.place,
            about,
        )
        for file in made:
            of_offices += [file] if each.opd else []
            yield file
    city = registry.kota.nama
    joins: dict[str, Callable[[Iterable[bytes]], bytes]] = {
        "csv": csv_joined,
        "json": partial(json_joined, daftar="Daftar informasi publik", kota=city),
    }
    for link in whole_files(bool(of_offices)):
        ending = link.bentuk.lower()
        parts = tuple(file for file in of_offices if file.file.endswith(f".{ending}"))
        yield Joined(link.url, parts, joins[ending], "daftar informasi publik", city)


def whole_files(some: bool) -> tuple[Berkas, ...]:
    """The files of the whole list, if it has ``some`` rows."""
    return (Berkas("CSV", f"{URL}dip.csv"), Berkas("JSON", f"{URL}dip.json")) if some else ()


def _rows(views: Views, exemptions: Exemptions, each: Daftar) -> list[Butir]:
    """Every row of a table."""
    views.ask.begin()
    rows = [_entry(views, record) for record in views.ask.contents(each.place)]
    return rows + (exemptions.rows(exemptions.opened(each.closed)) if each.closed else [])


def _entry(views: Views, record: Record) -> Butir:
    views.ask.content(record.key)
    owner = views.department(record.opd)
    found = views.entries.get(record.key)
    if found is None:
        found = public_entry(record, owner.judul if owner is not None else record.opd)
        if len(views.entries) < MOST_KEPT:
            views.entries[record.key] = found
    return found


def _table(views: Views, exemptions: Exemptions, each: Daftar, number: int, _prefix: str) -> View:
    """One page of a table: information first, then what has opened because its exemption ended."""
    start, end = (number - 1) * ROWS, number * ROWS
    count = views.ask.count(each.place)
    rows = [_entry(views, record) for record in views.ask.part(each.place, start, end)]
    opened = exemptions.opened(each.closed) if each.closed else ()
    rows += exemptions.rows(opened[max(0, start - count) : max(0, end - count)])
    owner = views.department(each.opd)
    name = owner.judul if owner is not None else each.opd
    year = "" if each.opd else each.place.removeprefix(_YEARS)
    title = (
        _("Daftar informasi publik (DIP): %(name)s", name=name)
        if each.opd
        else _("Daftar informasi publik (DIP) tahun %(year)s", year=year)
    )
    position = parts(each.folder, number, count + len(opened))
    crumbs: tuple[Crumb, ...] = (HOME, ("Daftar informasi publik", URL), (name or _("Tahun %(year)s", year=year), None))
    head = Head(
        judul=title if number == 1 else _("%(title)s (bagian %(number)s)", title=title, number=number),
        uraian="Setiap baris memuat ringkasan isi, pejabat yang menguasai, bentuk, dan jangka waktu penyimpanan.",
        remah=crumbs,
        aktif="informasi",
    )
    values = {
        "butir": numbered(rows, start + 1),
        "jumlah": count + len(opened),
        "terbuka": len(opened),
        "bagian": position,
        "berkas": files_of(each.folder, each.stem),
        "penetapan": latest(views.registry),
        "lewat_opd": not each.opd,
        "tahun": year,
        "opd": owner,
    }
    return View(head, values)


def _entrance(views: Views, exemptions: Exemptions, lists: list[Daftar], _prefix: str) -> View:
    ask = views.ask
    opened = exemptions.opened(ALL)
    years = [
        Pilihan(each.place.removeprefix(_YEARS), ask.count(each.place), each.folder, False)
        for each in lists
        if not each.opd
    ]
    offices = []
    for each in lists:
        if each.opd:
            owner = views.department(each.opd)
            name = owner.judul if owner is not None else each.opd
            offices.append(Pilihan(name, ask.count(each.place), each.folder, False))
    classes = [
        Pilihan(term.label, ask.count(f"kelas/{term.value}"), urls.class_list(term.value), False)
        for term in Klasifikasi
    ]
    head = Head(
        judul="Daftar informasi publik (DIP)",
        uraian="Semua informasi terbuka yang dikuasai pemerintah kota: apa isinya, siapa yang memegangnya, dan apa bentuknya.",
        remah=(HOME, ("Daftar informasi publik", None)),
        aktif="informasi",
    )
    values = {
        "jumlah": ask.count("jenis/informasi"),
        "berkas": whole_files(bool(offices)),
        "tahun": years,
        "per_opd": sorted(offices, key=lambda row: (row.teks.casefold(), row.url)),
        "kelas": classes,
        "penetapan": [decree(each) for each in reversed(views.registry.penetapan)],
        "perubahan": len(views.registry.penetapan) > 1,
        "terbuka": numbered(exemptions.rows(opened[:MOST]), 1),
        "jumlah_terbuka": len(opened),
        "aturan": rule(),
    }
    return View(head, values)

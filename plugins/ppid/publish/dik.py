"""Plans the list of exempt information (DIK): what is closed, why and how long, and what has opened; as pages and files."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..build.outputs import Head, Page, Ready, View
from ..entries import exempt_entry
from ..intake.frozen import DIK, Butir
from ..law.exemption import KeadaanPengecualian, Masa, rule
from ..records.base import Tanda
from ..registry import Record
from ..sheets import Kolom, TipeKolom
from ..words import _, angka
from .annexes import ROWS, annex_files, files_of, latest, latest_key, listed, numbered, part_count, part_url, parts
from .answering import answered
from .asking import CARDS, CONTENTS, TODAY, YEAR
from .exempt import ALL, Exemptions, by_title
from .listing import HOME
from .shapes import RecordView
from .views import Views

URL = "dik/"
STEM = "dik"
_NOW = (Kolom("keadaan", "Keadaan", lebar=16), Kolom("sisa_hari", "Sisa hari", TipeKolom.ANGKA, 10))


class Berakhir(NamedTuple):
    """An exemption that has ended: its last day, since when it is open, and the record that tells of it."""

    rekaman: RecordView
    selesai: dt.date
    terbuka: dt.date
    pengganti: RecordView | None


def exempt_pages(views: Views, exemptions: Exemptions) -> Iterator[Page]:
    """The pages of the list; a city without exemptions has one too, which says so."""
    closed = sum(
        exemptions.term(record).keadaan is not KeadaanPengecualian.BERAKHIR for record in views.registry.index(ALL)
    )
    for number in range(1, part_count(closed) + 1):
        yield Page(
            url=part_url(URL, number),
            template="dik.html",
            source="daftar informasi yang dikecualikan",
            view=partial(_view, views, exemptions, number),
            key=f"{latest_key(views.registry)} {rule()}",
        )


def exempt_files(views: Views, exemptions: Exemptions) -> Iterator[Ready]:
    """The whole list as CSV, XLSX and JSON."""
    registry = views.registry
    years = sorted({year for record in registry.index(ALL) for year in exemptions.term(record).tahun})
    asked = [f"{CONTENTS}{ALL}", f"{CARDS}jenis/opd", TODAY, *(f"{YEAR}{year}" for year in years)]
    about: dict[str, object] = {
        "daftar": "Daftar informasi yang dikecualikan",
        "kota": registry.kota.nama,
        "hari": registry.today.isoformat(),
    }
    rows = listed("DIK", (*DIK, *_NOW), partial(_rows, views, exemptions))
    key = f"{answered(registry, *asked)} {about} {rule()}"
    yield from annex_files(URL, STEM, rows, key, "daftar informasi yang dikecualikan", about)


def _rows(views: Views, exemptions: Exemptions) -> list[Butir]:
    """Every exemption that still holds, with where it stands."""
    views.ask.begin()
    return [_entry(views, record, term) for record, term in _standing(views, exemptions)[0]]


def _standing(views: Views, exemptions: Exemptions) -> tuple[list[tuple[Record, Masa]], list[tuple[Record, Masa]]]:
    """The exemptions that hold, and those that have ended, each by title."""
    every = [(record, exemptions.asked(record)) for record in by_title(views.ask.cards(ALL))]
    ended = [pair for pair in every if pair[1].keadaan is KeadaanPengecualian.BERAKHIR]
    return [pair for pair in every if pair[1].keadaan is not KeadaanPengecualian.BERAKHIR], ended


def _entry(views: Views, record: Record, term: Masa) -> Butir:
    views.ask.content(record.key)
    owner = views.department(record.opd)
    row = exempt_entry(record, owner.judul if owner is not None else record.opd)
    return {**row, "keadaan": term.keadaan.label, "sisa_hari": term.sisa}


def _view(views: Views, exemptions: Exemptions, number: int, _prefix: str) -> View:
    closed, ended = _standing(views, exemptions)
    start = (number - 1) * ROWS
    rows = [
        {**_entry(views, record, term), "tanda": _tag(term), "sisa": _left(term)}
        for record, term in closed[start : start + ROWS]
    ]
    title = "Daftar informasi yang dikecualikan (DIK)"
    head = Head(
        judul=title if number == 1 else _("%(title)s (bagian %(number)s)", title=title, number=number),
        uraian="Informasi yang belum boleh dibuka: dasar hukumnya, akibatnya, dan sampai kapan.",
        remah=(HOME, ("Informasi yang dikecualikan", None)),
        aktif="informasi",
    )
    law = rule()
    values = {
        "butir": numbered(rows, start + 1),
        "jumlah": len(closed),
        "segera": sum(term.keadaan is KeadaanPengecualian.SEGERA for _record, term in closed),
        "berakhir": [_ended(views, exemptions, record, term) for record, term in ended[:ROWS]] if number == 1 else [],
        "jumlah_berakhir": len(ended),
        "bagian": parts(URL, number, len(closed)),
        "berkas": files_of(URL, STEM),
        "penetapan": latest(views.registry),
        "hari": views.registry.today,
        "aturan": law,
    }
    views.ask.note(TODAY)
    return View(head, values)


def _tag(term: Masa) -> Tanda:
    return Tanda(term.keadaan.label, term.keadaan.nada)


def _left(term: Masa) -> str:
    """How long an exemption still holds, in words."""
    if term.sisa is None:
        return "Sampai ada peristiwa"
    if term.sisa == 0:
        return "Berakhir hari ini"
    if term.sisa < 730:
        return _("%(sisa)s hari", sisa=angka(term.sisa))
    return _("Sekitar %(sisa)s tahun", sisa=angka(round(term.sisa / 365.25)))


def _ended(views: Views, exemptions: Exemptions, record: Record, term: Masa) -> Berakhir:
    assert term.selesai is not None and term.terbuka is not None
    (view,) = views.records([record])
    return Berakhir(view, term.selesai, term.terbuka, exemptions.successor(record.key))

"""Plans the annual report on information services (UU 14/2008 Ps 12): an entrance, and each year as page, CSV, XLSX and JSON.

A year's report depends on the requests and objections received in that year and on no other year's.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from markupsafe import Markup

from .. import urls
from ..build.outputs import Head, Page, Ready, View
from ..evidence import report_title
from ..law.registers import REGISTERS, report_rule
from ..records.pengecualian import Pasal17
from ..words import _
from .annual_figures import COLUMNS, OUTCOMES, Laporan
from .annual_tables import Keterangan, csv_file, json_file, xlsx_file
from .annual_year import RULE, changed, due, figures, key_of_year, running, years
from .asking import TODAY
from .listing import HOME
from .shapes import RecordView
from .views import Views

URL = "laporan/"
MOST = 200
"""Requests, and objections, that a page lists; the files list all."""
DUTY = "bk-05"
"""The duty that a written report on access to information fulfils."""
_NOTES = re.compile(r"<h2[^>]*>[^<]*(?:kendala|hambatan|rekomendasi)[^<]*</h2>.*?(?=<h2|\Z)", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"(</?h)([1-6])")
Maker = Callable[[Laporan, Keterangan], bytes]


class TahunLaporan(NamedTuple):
    """A year in the entrance."""

    tahun: int
    url: str
    permohonan: int
    keberatan: int
    sementara: bool
    tenggat: dt.date


class Catatan(NamedTuple):
    """What is written of obstacles and recommendations, and the record it stands in."""

    rekaman: RecordView
    teks: Markup


def year_url(tahun: int) -> str:
    """The page of a year's report."""
    return urls.annual(tahun)


def file_url(tahun: int, ending: str) -> str:
    """A file of a year's report."""
    return f"{URL}{tahun}.{ending}"


def annual_pages(views: Views) -> Iterator[Page]:
    """The entrance, which stands without any year too, and the report of each year."""
    registry = views.registry
    known = years(registry)
    yield Page(
        url=URL,
        template="laporan_daftar.html",
        source="daftar laporan tahunan",
        view=partial(_entrance, views, known),
        key=f"{known} {registry.today.year}",
    )
    for tahun in known:
        yield Page(
            url=year_url(tahun),
            template="laporan.html",
            source=f"laporan tahunan {tahun}",
            changed=changed(registry, tahun),
            view=partial(_view, views, tahun),
            key=str(running(registry, tahun)),
        )


def annual_files(views: Views) -> Iterator[Ready]:
    """The files of each year, with every request and objection in them."""
    makers = (("csv", csv_file), ("xlsx", xlsx_file), ("json", json_file))
    for tahun in years(views.registry):
        key = key_of_year(views.registry, tahun)
        for ending, maker in makers:
            content = partial(_file, views, tahun, maker)
            yield Ready(file_url(tahun, ending), content, f"berkas laporan tahunan {tahun}", key)


def _entrance(views: Views, known: tuple[int, ...], _prefix: str) -> View:
    views.ask.note(RULE)
    rows = [
        TahunLaporan(
            tahun,
            year_url(tahun),
            views.ask.count(f"tahun/{REGISTERS[0]}/{tahun}"),
            views.ask.count(f"tahun/{REGISTERS[1]}/{tahun}"),
            running(views.registry, tahun),
            due(tahun),
        )
        for tahun in known
    ]
    head = Head(
        judul="Laporan layanan informasi publik",
        uraian="Berapa permohonan yang masuk tiap tahun, berapa lama dijawab, apa yang ditolak, dan mengapa.",
        remah=(HOME, ("Laporan layanan informasi", None)),
        aktif="layanan",
    )
    duty = views.ask.duty(DUTY)
    written = views.duty(duty) if duty is not None else None
    return View(head, {"tahun": rows, "aturan": report_rule(), "tertulis": written})


def _view(views: Views, tahun: int, prefix: str) -> View:
    found = figures(views, tahun)
    provisional = running(views.registry, tahun)
    alive = provisional or bool(found.terbuka or found.menunggu)
    if alive:
        views.ask.note(TODAY)
    views.ask.note(RULE)
    values = {
        "laporan": found,
        "sementara": provisional,
        "keadaan": views.registry.today if alive else None,
        "jatuh": due(tahun),
        "aturan": report_rule(),
        "kolom": [f"#{name}" for name in COLUMNS],
        "hasil": [(term.label, term.arti, number) for term, number in zip(OUTCOMES, found.semua.angka, strict=False)],
        "permohonan": found.permohonan[:MOST],
        "keberatan": found.keberatan[:MOST],
        "pasal": {row.kode: views.article(Pasal17(row.kode)) for row in found.penolakan if row.kode},
        "catatan": _notes(views, tahun, prefix),
        "unduhan": [(name.upper(), file_url(tahun, name)) for name in ("csv", "xlsx", "json")],
        "depan": URL,
    }
    head = Head(
        judul=report_title(tahun),
        uraian=_(
            "Permohonan informasi, keberatan, dan sengketa yang masuk pada %(tahun)s, dihitung dari register.",
            tahun=tahun,
        ),
        remah=(HOME, ("Laporan layanan informasi", URL), (str(tahun), None)),
        aktif="layanan",
    )
    return View(head, values)


def _notes(views: Views, tahun: int, prefix: str) -> Catatan | None:
    """What the main information officer wrote of obstacles and recommendations of a year; the newest record that has it."""
    owner = views.registry.kota.opd_utama
    for record in views.ask.cards(f"kewajiban/{DUTY}"):
        card = record.card
        if card.jenis == "informasi" and card.opd == owner and card.lebih["tahun"] == tahun:
            shown = views.full(record, prefix)
            parts = _NOTES.findall(str(shown.badan))
            if parts:
                text = _HEADING.sub(lambda tag: f"{tag[1]}{min(6, int(tag[2]) + 1)}", "\n".join(parts))
                return Catatan(shown, Markup(text))  # noqa: S704 - parts of a text that is safe as a whole, one level down
    return None


def _file(views: Views, tahun: int, maker: Maker) -> bytes:
    """One file of a year."""
    views.ask.begin()
    registry = views.registry
    found = figures(views, tahun)
    alive = running(registry, tahun) or bool(found.terbuka or found.menunggu)
    about = Keterangan(
        badan_publik=registry.kota.pemerintah,
        sementara=running(registry, tahun),
        keadaan=registry.today if alive else dt.date.fromisoformat(changed(registry, tahun)),
        tenggat=due(tahun),
    )
    return maker(found, about)

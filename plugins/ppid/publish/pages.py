"""Plans the home page, every record's page, the error pages and, in preview, the page of problems."""

import hashlib
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Crumb, Head, Page, View
from ..law.forms import HELPER, OBJECTION, REQUEST
from ..masking import covered
from ..problems import Problem
from ..records import RECORD_TYPES
from ..records.base import KELOMPOK, Jenis
from ..records.halaman import Halaman
from ..words import _
from . import coverage_pages
from .accessibility import STANDING, statement
from .annual import URL as ANNUAL
from .annual import annual_pages
from .authenticity import authenticity_page
from .board import URL as BOARD
from .board import board
from .browse import browse_pages
from .complaints import URL as COMPLAINTS
from .complaints import complaint_pages
from .complaints_timeline import timeline
from .dead import dead_pages
from .dik import URL as EXEMPT
from .dip import URL as PUBLIC
from .exempt import Exemptions
from .explaining import explained
from .figures import openness, timeliness
from .forms import form_links, form_pages
from .legal import legal_pages
from .listing import HOME
from .lists import class_lists, department_lists, duty_lists, kind_lists, statute_lists
from .media import forms_of
from .menu import entry_of
from .shapes import RecordView, TautanView
from .status import status_page
from .views import Views

NEWEST = 6
UPCOMING = 4
SERVICES = 6
ERRORS = (
    ("404.html", "Halaman tidak ditemukan", "Alamat yang dibuka tidak ada di situs ini."),
    ("410.html", "Informasi telah ditarik atau dipindah", "Alamat yang dibuka pernah ada di situs ini."),
)
"""Address, title and description of what a server shows instead of a page: one never there, one there no longer."""
ERROR_PAGES = frozenset(url for url, _title, _text in ERRORS)
"""These are shown at any address, however deep, so they cannot link relatively."""


class BagianOPD(NamedTuple):
    """What one department has of a kind."""

    jenis: Jenis
    jumlah: int
    url: str
    butir: tuple[RecordView, ...]


class JenisBeranda(NamedTuple):
    """A kind on the home page."""

    kode: str
    jamak: str
    ikhtisar: str
    jumlah: int
    url: str


class KelompokBeranda(NamedTuple):
    """A part of the site on the home page."""

    nama: str
    ikhtisar: str
    jenis: tuple[JenisBeranda, ...]


class MasalahView(NamedTuple):
    """A problem on the preview's page of problems."""

    path: str
    baris: int
    kode: str
    tingkat: str
    galat: bool
    apa: str
    mengapa: str
    perbaikan: str


def pages(views: Views, index: tuple[str, int] = ("", 0)) -> Iterator[Page]:
    """Every page of the site, in a fixed order; ``index`` is what ``Indexed.told`` tells of search."""
    yield Page(
        url="",
        template="beranda.html",
        source="beranda",
        changed=max((record.card.mutakhir for record in views.registry.records.values()), default=""),
        view=partial(_home, views),
    )
    yield from kind_lists(views)
    yield from class_lists(views)
    yield from department_lists(views)
    yield from duty_lists(views)
    yield from statute_lists(views)
    yield from browse_pages(views, index)
    yield from authenticity_page(views)
    yield from status_page(views)
    yield board(views)
    yield from annual_pages(views)
    yield from form_pages(views)
    yield from coverage_pages.pages(views)
    yield from complaint_pages(views)
    yield from legal_pages(views)
    yield statement(views)
    exemptions = Exemptions(views)
    for key in sorted(views.registry.records):
        record = views.registry.records[key]
        yield Page(
            url=record.url,
            template=f"records/{record.card.jenis}.html",
            source=record.card.path,
            changed=record.card.mutakhir,
            view=partial(_record, views, key),
            key=exemptions.state(record) if record.jenis == "pengecualian" else "",
        )
    yield from dead_pages(views)
    for url, title, text in ERRORS:
        yield Page(url=url, template=url, source="halaman galat", noindex=True, view=partial(_error, Head(title, text)))


def _error(head: Head, _prefix: str) -> View:
    return View(head, {})


def problems_page(problems: tuple[Problem, ...]) -> Page:
    """The preview's list of problems; never part of a published site."""
    head = Head(
        judul="Masalah yang perlu diperbaiki",
        uraian="Daftar masalah dalam rekaman; hanya ada di pratinjau.",
        remah=(HOME, ("Masalah", None)),
    )

    def view(_prefix: str) -> View:
        return View(
            head,
            {
                "masalah": [
                    MasalahView(
                        covered(problem.path),
                        problem.line,
                        problem.code,
                        problem.tingkat.label,
                        problem.galat,
                        problem.apa,
                        problem.mengapa,
                        problem.perbaikan,
                    )
                    for problem in problems
                ]
            },
        )

    key = hashlib.sha256(repr(problems).encode("utf-8", "surrogatepass")).hexdigest()
    return Page(url="masalah/", template="masalah.html", source="daftar masalah", view=view, noindex=True, key=key)


def _home(views: Views, _prefix: str) -> View:
    kota = views.registry.kota
    counts = {jenis: views.ask.count(f"jenis/{jenis}") for jenis in RECORD_TYPES}
    groups = [
        KelompokBeranda(
            part.nama,
            part.ikhtisar,
            tuple(
                JenisBeranda(jenis, kind.JENIS.jamak, kind.JENIS.ikhtisar, counts[jenis], urls.kind_list(jenis))
                for jenis, kind in RECORD_TYPES.items()
                if kind.JENIS.kelompok == group
            ),
        )
        for group, part in KELOMPOK.items()
    ]
    values = {
        "terbaru": views.part("baru", 0, NEWEST),
        "agenda": views.part("mendatang", 0, UPCOMING),
        "layanan": views.part("jenis/layanan", 0, SERVICES),
        "kelompok": groups,
        "jumlah_rekaman": sum(counts.values()),
        "jumlah_opd": counts["opd"],
        "keterbukaan": openness(views.ask),
        "ketepatan": timeliness(views.ask),
        "formulir": form_links(views, HELPER, REQUEST, OBJECTION),
        "papan_cakupan": urls.coverage(),
        "papan_tenggat": BOARD,
        "pantau": (
            TautanView("Daftar informasi publik (DIP)", PUBLIC),
            TautanView("Informasi yang dikecualikan (DIK)", EXEMPT),
            TautanView("Laporan layanan informasi tiap tahun", ANNUAL),
            *([TautanView("Berapa lama aduan selesai", COMPLAINTS)] if counts["aduan"] else []),
        ),
    }
    about = kota.semboyan or _("Informasi publik %(pemerintah)s.", pemerintah=kota.pemerintah)
    return View(Head(kota.judul_situs, about, umpan=urls.feed()), values)


def _record(views: Views, key: str, prefix: str) -> View:
    record = views.ask.content(key)
    assert record is not None
    kind = RECORD_TYPES[record.jenis].JENIS
    owner = views.department(record.opd)
    full = views.full(record, prefix)
    clear = explained(views.ask, full)
    full.badan = clear.badan
    connected = views.kaitan(record)
    given: dict[str, object] = {
        "rekaman": full,
        "singkatan": clear.singkatan,
        "isi": record.isi,
        "opd": owner,
        "kaitan": connected,
        "ragam": forms_of(views.ask, record, record.isi),
        "jam": views.clock(record),
        "linimasa": timeline(views, record),
        "rujuk": views.referenced(record),
        "berkas_dari": views.attached(record),
        "tertunda": views.ask.delayed(key),
    }
    if record.jenis == "opd":
        given |= _department(views, record.opd)
    if record.jenis == "halaman" and isinstance(record.isi, Halaman):
        given["formulir"] = form_links(views, *(each.value for each in record.isi.formulir))
        given["pernyataan"] = urls.accessibility() if key == STANDING else ""
    if record.jenis == "pengecualian":
        given["masa"] = Exemptions(views).view(record)
    crumbs: tuple[Crumb, ...] = (HOME,)
    if record.jenis == "opd":
        crumbs = (HOME, ("Perangkat daerah", urls.kind_list("opd")))
    elif record.opd:
        crumbs = (
            HOME,
            ("Perangkat daerah", urls.kind_list("opd")),
            (owner.singkatan_opd if owner else record.opd, owner.url if owner else None),
            (kind.jamak, urls.opd_list(record.opd, record.jenis)),
        )
    head = Head(
        judul=full.judul,
        uraian=full.ringkasan,
        remah=(*crumbs, (full.judul, None)),
        umpan=urls.feed("opd", record.opd) if record.opd and views.ask.kinds(record.opd) else "",
        aktif=entry_of(record.jenis),
        gambar=next((picture.url for picture in connected.gambar if picture.alt), ""),
    )
    return View(head, given)


def _department(views: Views, opd: str) -> dict[str, object]:
    """What a department's page shows besides its profile."""
    return {
        "cakupan": urls.coverage_of(opd),
        "bagian": [
            BagianOPD(
                RECORD_TYPES[jenis].JENIS,
                views.ask.count(f"opd/{opd}/{jenis}"),
                urls.opd_list(opd, jenis),
                views.part(f"opd/{opd}/{jenis}", 0, 5),
            )
            for jenis in views.ask.kinds(opd)
        ],
        "anak": views.whole(f"unit/{opd}"),
    }

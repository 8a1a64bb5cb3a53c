"""Plans the home page, every record's page, the error page and, in preview, the page of problems."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .. import urls
from ..build.outputs import Crumb, Page
from ..problems import Problem
from ..records import RECORD_TYPES
from ..records.agenda import Agenda
from ..records.base import KELOMPOK, Jenis
from ..records.peringatan import Peringatan
from ..registry import Record, Registry, newest_first
from .lists import HOME, class_lists, department_lists, duty_lists, kind_lists, statute_lists
from .shapes import RecordView
from .views import Views

NEWEST = 8
UPCOMING = 4
SERVICES = 6


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


def pages(views: Views) -> Iterator[Page]:
    """Every page of the site, in a fixed order."""
    yield _home(views)
    yield from kind_lists(views)
    yield from class_lists(views)
    yield from department_lists(views)
    yield from duty_lists(views)
    yield from statute_lists(views)
    for key in sorted(views.registry.records):
        yield _record(views, views.registry.records[key])
    yield _not_found()


def active_alerts(registry: Registry) -> list[Record]:
    """The serta merta announcements in force, newest first."""
    return [
        record
        for record in registry.of_kind("peringatan")
        if isinstance(record.isi, Peringatan) and record.isi.aktif(registry.now)
    ]


def navigation() -> list[tuple[str, str, str]]:
    """The header's entries: code, name, address."""
    first = {
        "informasi": ("Informasi publik", urls.kind_list("informasi")),
        "layanan": ("Layanan", urls.kind_list("layanan")),
        "partisipasi": ("Aduan dan partisipasi", urls.kind_list("aduan")),
        "program": ("Program dan kinerja", urls.kind_list("program")),
        "kabar": ("Berita", urls.kind_list("berita")),
        "kota": ("Perangkat daerah", urls.kind_list("opd")),
    }
    return [(code, *first[code]) for code in KELOMPOK]


def problems_page(problems: tuple[Problem, ...]) -> Page:
    """The preview's list of problems; never part of a published site."""
    return Page(
        url="masalah/",
        template="masalah.html",
        judul="Masalah yang perlu diperbaiki",
        uraian="Daftar masalah dalam rekaman; hanya ada di pratinjau.",
        source="daftar masalah",
        remah=(HOME, ("Masalah", None)),
        noindex=True,
        view=lambda _prefix: {
            "masalah": [
                MasalahView(
                    problem.path,
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


def _home(views: Views) -> Page:
    registry = views.registry

    def view(_prefix: str) -> Mapping[str, object]:
        return {
            "terbaru": views.records(_newest(registry)),
            "agenda": views.records(_upcoming(registry)),
            "layanan": views.records(registry.of_kind("layanan")[:SERVICES]),
            "kelompok": [
                KelompokBeranda(
                    part.nama,
                    part.ikhtisar,
                    tuple(
                        JenisBeranda(
                            jenis,
                            kind.JENIS.jamak,
                            kind.JENIS.ikhtisar,
                            len(registry.of_kind(jenis)),
                            urls.kind_list(jenis),
                        )
                        for jenis, kind in RECORD_TYPES.items()
                        if kind.JENIS.kelompok == group and registry.of_kind(jenis)
                    ),
                )
                for group, part in KELOMPOK.items()
            ],
            "jumlah_rekaman": len(registry.records),
            "jumlah_opd": len(registry.of_kind("opd")),
        }

    kota = registry.kota
    return Page(
        url="",
        template="beranda.html",
        judul=kota.judul_situs,
        uraian=kota.semboyan or f"Informasi publik {kota.pemerintah}.",
        source="beranda",
        umpan=urls.feed(),
        changed=max((record.isi.mutakhir for record in registry.records.values()), default=None),
        view=view,
    )


def _newest(registry: Registry) -> list[Record]:
    """The newest records of the kinds that make news; the first few of each kind suffice."""
    heads = [
        record
        for jenis, kind in RECORD_TYPES.items()
        if kind.UMPAN
        for record in newest_first(registry.of_kind(jenis))[:NEWEST]
    ]
    return newest_first(heads)[:NEWEST]


def _upcoming(registry: Registry) -> list[Record]:
    """The next events that have not ended."""
    ahead = [
        (record.isi.mulai, record.key, record)
        for record in registry.of_kind("agenda")
        if isinstance(record.isi, Agenda) and record.isi.selesai >= registry.now
    ]
    return [record for _start, _key, record in sorted(ahead, key=lambda row: row[:2])[:UPCOMING]]


def _record(views: Views, record: Record) -> Page:
    kind = RECORD_TYPES[record.jenis].JENIS
    owner = views.department(record.opd)

    def view(prefix: str) -> Mapping[str, object]:
        full = views.full(record, prefix)
        given: dict[str, object] = {
            "rekaman": full,
            "isi": record.isi,
            "opd": owner,
            "kaitan": views.kaitan(record),
            "rujuk": views.referenced(record),
            "berkas_dari": views.attached(record),
        }
        if record.jenis == "opd":
            given |= _department(views, record)
        return given

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
    feed = urls.feed("opd", record.opd) if record.opd and record.opd in views.registry.by_opd else ""
    return Page(
        url=record.url,
        template=f"records/{record.jenis}.html",
        judul=record.isi.judul,
        uraian=record.isi.ringkasan,
        source=record.path,
        remah=(*crumbs, (record.isi.judul, None)),
        umpan=feed,
        aktif=kind.kelompok,
        changed=record.isi.mutakhir,
        view=view,
    )


def _department(views: Views, record: Record) -> dict[str, object]:
    """What a department's page shows besides its profile."""
    registry = views.registry
    return {
        "bagian": [
            BagianOPD(RECORD_TYPES[jenis].JENIS, len(found), urls.opd_list(record.opd, jenis), views.records(found[:5]))
            for jenis in RECORD_TYPES
            if (found := registry.by_opd.get(record.opd, {}).get(jenis))
        ],
        "anak": views.records(
            sorted(
                (unit for unit in registry.of_kind("opd") if getattr(unit.isi, "induk", None) == record.opd),
                key=lambda unit: (unit.isi.judul.casefold(), unit.key),
            )
        ),
    }


def _not_found() -> Page:
    return Page(
        url="404.html",
        template="404.html",
        judul="Halaman tidak ditemukan",
        uraian="Alamat yang dibuka tidak ada di situs ini.",
        source="halaman galat",
        noindex=True,
        view=lambda _prefix: {},
    )

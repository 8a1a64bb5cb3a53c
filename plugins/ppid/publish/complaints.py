"""Plans the statistics of complaints: one page for all, one for each year received, each with its curve and its files.

An edit of one complaint makes its own year and the overall page anew, nothing else: what a year's outputs depend on is in
their ``key``, since no index has the complaints of one year alone.
"""

import datetime as dt
import hashlib
from collections.abc import Iterator
from functools import cached_property, partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Crumb, Head, Page, Ready, View
from ..law.calendar import Kalender
from ..law.clocks import Keadaan, clock, matter
from ..law.deadline import hari_kerja
from ..records.aduan import Aduan, KlasifikasiAduan
from ..registry import Record
from ..sheets import Tabel, csv_of, json_of, xlsx_of
from ..words import _
from .answering import answered
from .asking import CARD, PERIOD, TODAY, YEAR
from .complaints_curve import HEIGHT, WIDTH, picture, points, said
from .complaints_figures import ENOUGH, Kasus, Kelompok, breakdowns, curve_of, group, month_name, months, reconciled
from .complaints_tables import case_table, cohort_table
from .listing import HOME
from .views import Views

JENIS = Aduan.JENIS.kode
URL = f"{JENIS}/statistik/"
MOST_MONTHS = 12
"""Months that the overall page tells; the pages of the years and the files tell all."""


class Bagian(NamedTuple):
    """The complaints of one page: all, or those received in one year; ``key`` is equal while nothing about them changes."""

    tahun: int | None
    records: tuple[Record, ...]
    key: str

    @property
    def url(self) -> str:
        """The address of its page."""
        return year_url(self.tahun) if self.tahun is not None else URL

    @property
    def changed(self) -> str:
        """The day of the last change of any of its complaints, in ISO form."""
        return max(record.card.mutakhir for record in self.records)


class Buku:
    """The complaints of one registry by year, and their cases, made when first asked for."""

    def __init__(self, views: Views) -> None:
        self._views = views
        self.registry = views.registry
        self._kalender = Kalender(views.registry.libur)
        self._known: dict[int | None, tuple[Kasus, ...]] = {}

    @cached_property
    def parts(self) -> tuple[Bagian, ...]:
        """All complaints together, then those of each year, the latest first; nothing where there are none."""
        years: dict[int, list[Record]] = {}
        for record in self.registry.of_kind(JENIS):
            years.setdefault(int(record.card.tanggal[:4]), []).append(record)
        own = [Bagian(year, tuple(years[year]), self._key(years[year])) for year in sorted(years, reverse=True)]
        whole = tuple(record for part in own for record in part.records)
        joined = " ".join(f"{part.tahun} {part.key}" for part in own)
        return (Bagian(None, whole, joined), *own) if own else ()

    def _key(self, records: list[Record]) -> str:
        """What the numbers of these complaints depend on; not on the day once all are done."""
        registry = self.registry
        digest = hashlib.blake2b(digest_size=16)
        first = last = int(records[0].card.tanggal[:4])
        open_ = False
        for record in records:
            done = record.card.lebih["selesai"]
            open_ = open_ or not done
            last = max(last, int(done[:4]) if done else registry.today.year)
            digest.update(f"{record.key} {record.card.hash}\n".encode())
        digest.update(repr(registry.wilayah).encode())
        years = [f"{YEAR}{year}" for year in range(first, last + 2)]  # a deadline may lie in the year after
        return f"{digest.hexdigest()} {answered(registry, PERIOD, *years, *([TODAY] if open_ else []))}"

    def cases(self, part: Bagian) -> tuple[Kasus, ...]:
        """The complaints of a part as they are counted."""
        found = self._known.get(part.tahun)
        if found is None:
            if part.tahun is None:
                found = tuple(case for own in self.parts[1:] for case in self.cases(own))
            else:
                found = tuple(map(self._case, part.records))
            self._known[part.tahun] = found
        return found

    def _case(self, record: Record) -> Kasus:
        card, today = record.card, self.registry.today
        more = card.lebih
        received = dt.date.fromisoformat(card.tanggal)
        done = dt.date.fromisoformat(more["selesai"]) if more["selesai"] else None
        running = matter(card.jenis, card.tanggal, more)
        state: Keadaan | None = clock(running, self._kalender, today).keadaan if running is not None else None
        return Kasus(
            key=record.key,
            opd=card.opd,
            diterima=received,
            selesai=done,
            hari=max(0, hari_kerja(received, done or today, self._kalender)),
            keadaan=state,
            tahap=more["tahap"],
            klasifikasi=more["klasifikasi"],
            kanal=more["kanal"],
            kategori=more["kategori"],
            wilayah=more["wilayah"] or "",
        )

    def open(self, part: Bagian) -> bool:
        """Whether a complaint of the part is still open, so that its numbers change with every day."""
        return any(case.selesai is None for case in self.cases(part))

    def since(self, part: Bagian) -> dict[str, str]:
        """The day that the numbers of a part tell of, for a file; nothing where time no longer changes them."""
        return {"keadaan_pada": self.registry.today.isoformat()} if self.open(part) else {}

    def owners(self, part: Bagian) -> str:
        """Equal while the departments of a part are called what they are called."""
        codes = sorted({record.opd for record in part.records})
        return answered(self.registry, *(f"{CARD}{opd}/opd/{opd}" for opd in codes))

    def named(self, opd: str) -> tuple[str, str]:
        """Name and address of a department."""
        owner = self._views.department(opd)
        return (owner.judul, owner.url) if owner is not None else (opd, "")


def year_url(year: int) -> str:
    """The page of the complaints received in one year."""
    return f"{URL}{year}/"


def complaint_pages(views: Views) -> Iterator[Page]:
    """The overall page and one for each year; none where there are no complaints."""
    book = Buku(views)
    for part in book.parts:
        yield Page(
            url=part.url,
            template="statistik_aduan.html",
            source=f"statistik aduan {part.tahun or 'semua tahun'}",
            changed=part.changed,
            view=partial(_view, book, part),
            key=part.key,
        )


def complaint_files(views: Views) -> Iterator[Ready]:
    """The curve and the cohorts of each page as files, and the complaints of each year one by one."""
    book = Buku(views)
    for part in book.parts:
        makers = {"kurva.svg": _curve, "kohor.csv": _cohorts_csv, "kohor.json": _cohorts_json, "statistik.xlsx": _book}
        key = part.key
        if part.tahun is not None:
            makers |= {"aduan.csv": _cases_csv, "aduan.json": _cases_json}
            key += " " + book.owners(part)
        for name, maker in makers.items():
            yield Ready(part.url + name, partial(maker, book, part), f"berkas {_title(part).lower()}", key)


def _curve(book: Buku, part: Bagian) -> bytes:
    return picture(curve_of(book.cases(part)), _title(part))


def _cohort_table(book: Buku, part: Bagian) -> Tabel:
    return cohort_table(*_cohorts(book, part), group("", "Semua aduan", book.cases(part)))


def _cohorts_csv(book: Buku, part: Bagian) -> bytes:
    return csv_of(_cohort_table(book, part))


def _cohorts_json(book: Buku, part: Bagian) -> bytes:
    return json_of(_cohort_table(book, part), judul=_title(part), satuan="hari kerja", **book.since(part))


def _cases_csv(book: Buku, part: Bagian) -> bytes:
    return csv_of(case_table(book.cases(part), book.registry))


def _cases_json(book: Buku, part: Bagian) -> bytes:
    return json_of(case_table(book.cases(part), book.registry), judul=_title(part), **book.since(part))


def _book(book: Buku, part: Bagian) -> bytes:
    tables = [_cohort_table(book, part)]
    if part.tahun is not None:
        tables.append(case_table(book.cases(part), book.registry))
    # the day of making is that of the last change, so that equal tables are equal bytes
    return xlsx_of(tables, dt.date.fromisoformat(part.changed))


def _title(part: Bagian) -> str:
    if part.tahun is None:
        return "Statistik aduan"
    return _("Statistik aduan yang diterima tahun %(tahun)s", tahun=part.tahun)


def _cohorts(book: Buku, part: Bagian) -> tuple[list[Kelompok], list[Kelompok]]:
    """The cohorts by year (the overall page alone) and by month, the latest first; both add up to the total."""
    cases = book.cases(part)
    total = group("", "Semua aduan", cases)
    years = [
        group(str(own.tahun), str(own.tahun), book.cases(own), own.url)
        for own in book.parts[1:]
        if part.tahun is None and own.tahun is not None
    ]
    monthly = [group(month, month_name(month), own) for month, own in months(cases).items()]
    parts = {"Menurut bulan diterima": [each.hitungan for each in monthly]}
    if years:
        parts["Menurut tahun diterima"] = [each.hitungan for each in years]
    reconciled(total.hitungan, parts)
    return years, monthly


def _view(book: Buku, part: Bagian, _prefix: str) -> View:
    cases = book.cases(part)
    years, monthly = _cohorts(book, part)
    found = curve_of(cases)
    title = _title(part)
    total = group("", "Semua aduan", cases)
    classes: dict[str, list[Kasus]] = {term.value: [] for term in KlasifikasiAduan}
    for case in cases:
        classes[case.klasifikasi].append(case)
    values = {
        "tahun": part.tahun,
        "total": total,
        "hari": book.registry.today if book.open(part) else None,
        "cukup": ENOUGH,
        "per_tahun": years,
        "per_bulan": monthly if part.tahun is not None else monthly[:MOST_MONTHS],
        "banyak_bulan": len(monthly),
        "per_klasifikasi": [
            group(term.value, term.label, own) for term in KlasifikasiAduan if (own := classes[term.value])
        ],
        "rincian": breakdowns(cases, book.registry.wilayah, book.named),
        "titik": points(found),
        "uraian_kurva": said(found),
        "kurva": f"{part.url}kurva.svg",
        "lebar": WIDTH,
        "tinggi": HEIGHT,
        "folder": part.url,
        "daftar": urls.kind_list(JENIS),
        "statistik": URL,
    }
    crumbs: tuple[Crumb, ...] = (HOME, (Aduan.JENIS.jamak, urls.kind_list(JENIS)))
    if part.tahun is None:
        crumbs = (*crumbs, ("Statistik", None))
    else:
        crumbs = (*crumbs, ("Statistik", URL), (str(part.tahun), None))
    about = "Berapa aduan yang masuk, mana yang terlambat, dan berapa lama sampai selesai. Aduan yang masih terbuka ikut dihitung."
    return View(Head(judul=title, uraian=about, remah=crumbs, aktif=Aduan.JENIS.kelompok), values)

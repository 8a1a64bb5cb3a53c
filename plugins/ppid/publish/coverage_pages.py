"""Plans the coverage board: the whole city, each department, each duty, and the questionnaire of the commission."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Head, Page, View
from ..formats import angka
from ..law.city_duties import GROUP, SOURCE, DaftarKewajiban
from ..law.coverage import KeadaanCakupan, Sel, half_year, half_year_basis, pada, soon
from ..law.duties import CITY
from ..law.questionnaire import worth
from ..law.score import Poin, rounded
from ..records.base import Tanda
from ..records.keberatan import AlasanKeberatan
from ..words import _
from . import coverage
from .coverage import STATES, Rangkuman
from .coverage_duty import duty_view, payers_of
from .coverage_files import map_size
from .listing import HOME
from .scores import BOARD, mark, score_view, tag
from .shapes import BuktiView, RecordView
from .views import Views

MOST = 10
"""What to mend next, at most."""


class SelView(NamedTuple):
    """One cell as pages show it; ``dulu`` are the states of the years before, newest first."""

    kode: str
    nama: str
    url: str
    keadaan: Tanda
    kalimat: str
    bukti: RecordView | BuktiView | None
    lainnya: int
    terakhir: dt.date | None
    jatuh: dt.date | None
    bobot: str
    poin: str
    dulu: tuple[Tanda, ...]
    catatan: str


class BarisCakupan(NamedTuple):
    """One department, or one duty, and how many cells stand where."""

    nama: str
    url: str
    wajib: int
    terpenuhi: int
    banyak: tuple[int, ...]
    nilai: str
    penanggung: str = ""


class PerbaikanView(NamedTuple):
    """What to mend, and the points it adds; "" where no score tells of it."""

    nama: str
    url: str
    keadaan: str
    poin: str


class KelompokSel(NamedTuple):
    """The cells of one class of information."""

    nama: str
    dasar: str
    butir: tuple[SelView, ...]


def pages(views: Views) -> Iterator[Page]:
    """Every page of coverage; one for a department even where it has published nothing."""
    registry = views.registry
    this_year = registry.today.year
    yield Page(urls.coverage(), "cakupan.html", "cakupan", partial(_city, views, this_year))
    for year in coverage.years(views.ask)[1:]:
        yield Page(urls.coverage_year(year), "cakupan.html", f"cakupan {year}", partial(_city, views, year))
    for record in registry.of_kind("opd"):
        yield Page(
            urls.coverage_of(record.opd),
            "cakupan_opd.html",
            f"cakupan {record.opd}",
            partial(_department, views, record.key),
        )
    yield Page(urls.coverage_of(CITY), "cakupan_opd.html", "cakupan kota", partial(_department, views, ""))
    for code, duty in registry.kewajiban.semua.items():
        if not duty.induk:
            yield Page(
                urls.coverage_duty(code), "cakupan_kewajiban.html", f"cakupan {code}", partial(duty_view, views, code)
            )
    yield Page(urls.score(), "skor.html", "skor", partial(score_view, views))


def _city(views: Views, year: int, _prefix: str) -> View:
    ask, duties = views.ask, views.registry.kewajiban
    every = coverage.of_everyone(ask, year)
    now = year == ask.registry.today.year
    found = coverage.questionnaire(ask, year, every)
    total = sum((each.banyak for each in every), start=type(every[0].banyak)())
    owed, met = sum(each.wajib for each in every), sum(each.terpenuhi for each in every)
    values = {
        "tahun": year,
        "kini": now,
        "bulan": half_year(),
        "dasar": half_year_basis(),
        "segera": soon(),
        "hari": pada(year, ask.registry.today),
        "wajib": owed,
        "terpenuhi": met,
        "bagian": angka(met * 100 // owed) if owed else "0",
        "keadaan": [(state, total[state]) for state in STATES],
        "opd": [_row(each, now) for each in every],
        "kewajiban": _duties(duties, every) if now else (),
        "tahun_lain": [
            (one, urls.coverage_year(one) if one != ask.registry.today.year else urls.coverage())
            for one in coverage.years(ask)
            if one != year
        ],
        "perbaikan": _to_mend(duties, every[0]) if now else (),
        "sendiri": len(duties.sendiri),
        "peta": urls.coverage_file("peta.svg"),
        "ukuran_peta": map_size(len(every), duties),
        "berkas": [(name, urls.coverage_file(file)) for name, file in FILES],
        "skor": mark(found),
        "url_skor": urls.score(),
    }
    title = "Cakupan kewajiban" if now else _("Cakupan kewajiban %(year)s", year=year)
    about = "Kewajiban mana yang sudah dipenuhi tiap perangkat daerah, mana yang terlambat, dan mana yang belum ada."
    trail = (HOME, (title, None)) if now else (HOME, BOARD, (str(year), None))
    return View(Head(title, about, trail, aktif="informasi"), values)


FILES = (("CSV", "cakupan.csv"), ("XLSX", "cakupan.xlsx"), ("JSON", "cakupan.json"))


def _row(each: Rangkuman, now: bool) -> BarisCakupan:
    count = each.banyak
    return BarisCakupan(
        nama=each.nama,
        url=urls.coverage_of(each.opd or CITY) if now else "",
        wajib=each.wajib,
        terpenuhi=each.terpenuhi,
        banyak=tuple(count[state] for state in STATES),
        nilai=angka(rounded(each.skor.nilai)),
    )


def _duties(duties: DaftarKewajiban, every: list[Rangkuman]) -> tuple[BarisCakupan, ...]:
    """Each whole duty: how many of those who owe a part of it fulfil it."""
    counts: dict[str, dict[KeadaanCakupan, int]] = {}
    for each in every:
        for cell in each.sel:
            whole = duties.semua[cell.kode].induk or cell.kode
            found = counts.setdefault(whole, dict.fromkeys(STATES, 0))
            found[cell.keadaan] += 1
    rows = []
    for code, duty in duties.semua.items():
        if not duty.induk:
            found = counts.get(code, dict.fromkeys(STATES, 0))
            met = found[KeadaanCakupan.ADA] + found[KeadaanCakupan.SEGERA]
            owed = sum(found.values()) - found[KeadaanCakupan.TIDAK_BERLAKU]
            rows.append(
                BarisCakupan(
                    duty.sebutan,
                    urls.coverage_duty(code),
                    owed,
                    met,
                    tuple(found.values()),
                    "",
                    payers_of(duties, duty),
                )
            )
    return tuple(rows)


def _department(views: Views, key: str, _prefix: str) -> View:
    """One department, or with an empty key what the city owes as a whole."""
    ask, today, duties = views.ask, views.registry.today, views.registry.kewajiban
    record = ask.record(key) if key else None
    before = [today.year - 1, today.year - 2]
    if record is not None:
        each, past = (
            coverage.of_department(ask, record, today.year),
            [coverage.of_department(ask, record, year) for year in before],
        )
    else:
        each, past = coverage.of_whole_city(ask, today.year), [coverage.of_whole_city(ask, year) for year in before]
    opd = record.opd if record is not None else CITY
    earlier = [{cell.kode: cell for cell in one.sel} for one in past]
    points = {point.sel.kode: point for point in each.skor.rincian}
    groups: dict[str, list[SelView]] = {}
    for cell in each.sel:
        shown = _cell(views, cell, points.get(cell.kode), [tag(one[cell.kode]) for one in earlier])
        groups.setdefault(duties.semua[cell.kode].kelompok, []).append(shown)
    values = {
        "pemilik": views.department(opd) if record is not None else None,
        "nama": each.nama,
        "hari": today,
        "tahun": today.year,
        "tahun_dulu": [str(year) for year in before],
        "keadaan": [(state, each.banyak[state]) for state in STATES],
        "wajib": each.wajib,
        "terpenuhi": each.terpenuhi,
        "nilai": angka(rounded(each.skor.nilai)),
        "poin": angka(rounded(each.skor.poin, 4)),
        "maksimum": angka(rounded(each.skor.maksimum, 4)),
        "kelompok_sel": [KelompokSel(name, _basis(duties, name), tuple(found)) for name, found in groups.items()],
        "perbaikan": _to_mend(duties, each),
        "harga": [(state.label, angka(rounded(worth()[state]))) for state in STATES if state in worth()],
        "keberatan": ask.article(AlasanKeberatan.B),
        "lepas": len(duties.daun) - len(each.sel),
        "sendiri": GROUP in groups,
        "kalender": urls.coverage_calendar(opd),
        "cakupan": urls.coverage(),
    }
    head = Head(
        judul=_("Cakupan: %(nama)s", nama=each.nama),
        uraian=_("Kewajiban mengumumkan informasi milik %(nama)s dan keadaannya.", nama=each.nama),
        remah=(HOME, BOARD, (each.nama if record is None else record.card.lebih["singkatan"], None)),
        aktif="informasi",
    )
    return View(head, values)


def _basis(duties: DaftarKewajiban, group: str) -> str:
    """The law behind a class of information; the city's own duties have each their own."""
    if group == GROUP:
        return SOURCE
    found = next(duty for duty in duties.semua.values() if duty.kelompok == group)
    if not found.catatan:
        return _("Dasar: %(dasar)s.", dasar=found.dasar)
    return _("Dasar: %(dasar)s. %(catatan)s", dasar=found.dasar, catatan=found.catatan)


def _cell(views: Views, cell: Sel, point: Poin | None, before: list[Tanda]) -> SelView:
    duty = views.registry.kewajiban.semua[cell.kode]
    own = _("Dasar: %(dasar)s. %(catatan)s", dasar=duty.dasar, catatan=duty.catatan) if duty.sendiri else ""
    return SelView(
        kode=cell.kode,
        nama=duty.nama,
        url=urls.duty(cell.kode),
        keadaan=tag(cell),
        kalimat=cell.kalimat,
        bukti=views.proof(cell.bukti) if cell.bukti else None,
        lainnya=max(0, cell.banyak - 1),
        terakhir=cell.terakhir,
        jatuh=cell.jatuh,
        bobot=angka(rounded(point.bobot, 3)) if point is not None else "",
        poin=angka(rounded(point.poin, 3)) if point is not None else "",
        dulu=tuple(before),
        catatan=" ".join(note for note in (own.strip(), duty.bersyarat) if note),
    )


def _to_mend(duties: DaftarKewajiban, each: Rangkuman) -> tuple[PerbaikanView, ...]:
    """What brings most points first; then the city's own duties, which bring none."""
    points = [(point.sel, angka(rounded(point.hilang, 3))) for point in each.skor.perbaikan()[:MOST]]
    own = [(cell, "") for cell in coverage.own_to_mend(duties, each)[:MOST]]
    return tuple(
        PerbaikanView(duties.semua[cell.kode].sebutan, urls.duty(cell.kode), cell.keadaan.label, gain)
        for cell, gain in (*points, *own)
    )

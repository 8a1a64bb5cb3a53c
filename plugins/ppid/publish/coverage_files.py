"""The coverage of the city to take away: every cell as CSV and JSON, the matrix as a workbook, a heat map, and calendars."""

import datetime as dt
from collections.abc import Iterator
from functools import partial
from html import escape

from .. import urls
from ..build.outputs import Ready
from ..ical import Acara, calendar_of
from ..law.city_duties import DaftarKewajiban
from ..law.coverage import KeadaanCakupan, add_months, pada
from ..law.duties import CITY
from ..law.score import rounded
from ..registry import Record
from ..sheets import Kolom, Tabel, TipeKolom, Value, csv_of, json_of, xlsx_of
from . import coverage
from .answering import answered
from .asking import CARD, CARDS, EVIDENCE, TODAY
from .coverage import LAWS, Rangkuman
from .views import Views

_ANGKA, _TANGGAL = TipeKolom.ANGKA, TipeKolom.TANGGAL
CELLS = (
    Kolom("opd", "Kode perangkat daerah"),
    Kolom("nama", "Perangkat daerah", lebar=40),
    Kolom("kewajiban", "Kode kewajiban"),
    Kolom("judul", "Kewajiban", lebar=50),
    Kolom("keadaan", "Keadaan"),
    Kolom("hari", "Sisa hari", _ANGKA),
    Kolom("terakhir", "Terakhir diumumkan", _TANGGAL),
    Kolom("jatuh_tempo", "Jatuh tempo", _TANGGAL),
    Kolom("bukti", "Alamat bukti", lebar=40),
    Kolom("banyak_bukti", "Banyaknya bukti", _ANGKA),
    Kolom("alasan", "Alasan tidak berlaku", lebar=40),
    Kolom("asal", "Asal kewajiban"),
    Kolom("dasar", "Dasar", lebar=40),
)
SUMMARY = (
    Kolom("opd", "Kode perangkat daerah"),
    Kolom("nama", "Perangkat daerah", lebar=50),
    Kolom("jenis", "Jenis"),
    Kolom("wajib", "Wajib", _ANGKA),
    Kolom("terpenuhi", "Terpenuhi", _ANGKA),
    *(Kolom(state.value.replace("-", "_"), state.label, _ANGKA) for state in coverage.STATES),
    Kolom("nilai", "Nilai", _ANGKA),
)
AHEAD = 12
"""Months that a calendar looks ahead."""
_SIDE, _LEFT, _TOP = 10, 170, 22
_MARK = {
    KeadaanCakupan.ADA: ("#1f7a4d", "h8v8h-8z", 0),
    KeadaanCakupan.SEGERA: ("#8a6100", "h8l-8 8z", 0),
    KeadaanCakupan.TERLAMBAT: ("#b3261e", "l4 8l4 -8z", 0),
    KeadaanCakupan.BELUM: ("#5b6570", "h2v2h-2z", 3),
}
"""Colour, shape and inset of each state in the map: never told by colour alone."""


def files(views: Views) -> Iterator[Ready]:
    """Every file of the board."""
    registry = views.registry
    key = answered(registry, EVIDENCE, TODAY, *LAWS, f"{CARDS}jenis/opd") + repr(registry.kota.tidak_berlaku)
    for name, make in (
        ("cakupan.csv", _csv),
        ("cakupan.json", _json),
        ("cakupan.xlsx", _xlsx),
        ("peta.svg", _map),
    ):
        yield Ready(urls.coverage_file(name), partial(make, views), f"berkas cakupan {name}", key)
    yield Ready(urls.coverage_calendar(CITY), partial(_calendar, views, None), "kalender kewajiban kota", key)
    for record in registry.of_kind("opd"):
        own = answered(registry, f"{EVIDENCE}o:{record.opd}", TODAY, *LAWS, CARD + record.key)
        yield Ready(
            urls.coverage_calendar(record.opd), partial(_calendar, views, record), f"kalender {record.opd}", own
        )


def _everyone(views: Views) -> list[Rangkuman]:
    views.ask.begin()
    return coverage.of_everyone(views.ask, views.registry.today.year)


def _cells(views: Views) -> Tabel:
    rows: list[tuple[Value, ...]] = []
    duties = views.registry.kewajiban.semua
    for each in _everyone(views):
        for cell in each.sel:
            duty = duties[cell.kode]
            where = views.registry.proof(cell.bukti).url if cell.bukti else None
            rows.append(
                (
                    each.opd or CITY, each.nama, cell.kode, duty.nama, cell.keadaan.value,
                    cell.hari if cell.jatuh is not None else None, cell.terakhir, cell.jatuh, where, cell.banyak,
                    cell.alasan or None, duty.asal, duty.dasar,
                )
            )  # fmt: skip
    return Tabel("Cakupan", CELLS, rows)


def _csv(views: Views) -> bytes:
    return csv_of(_cells(views))


def _json(views: Views) -> bytes:
    today = views.registry.today
    return json_of(_cells(views), kota=views.registry.kota.nama, tahun=today.year, pada=today.isoformat())


def _xlsx(views: Views) -> bytes:
    """A summary, and the matrix: departments down, duties across."""
    every = _everyone(views)
    summary: list[tuple[Value, ...]] = [
        (
            each.opd or CITY, each.nama, each.jenis, each.wajib, each.terpenuhi,
            *(each.banyak[state] for state in coverage.STATES), rounded(each.skor.nilai),
        )
        for each in every
    ]  # fmt: skip
    leaves = views.registry.kewajiban.daun
    columns = (
        Kolom("nama", "Perangkat daerah", lebar=50),
        *(Kolom(duty.kode, f"{duty.kode} {duty.sebutan}", lebar=14) for duty in leaves),
    )
    matrix: list[tuple[Value, ...]] = []
    for each in every:
        states = {cell.kode: cell.keadaan.label for cell in each.sel}
        matrix.append((each.nama, *(states.get(duty.kode) for duty in leaves)))
    tables = (Tabel("Ringkasan", SUMMARY, summary), Tabel("Matriks", columns, matrix))
    return xlsx_of(tables, pada(views.registry.today.year, views.registry.today))


def map_size(rows: int, duties: DaftarKewajiban) -> tuple[int, int]:
    """Width and height of the map with so many rows, in CSS pixels."""
    room = 130 if duties.sendiri else 90  # for the last heading, which stands above few columns
    return _LEFT + len(duties.daun) * _SIDE + room, _TOP + rows * _SIDE + 34


def _map(views: Views) -> bytes:
    """The heat map as SVG: a row for each department, a column for each duty, one path for each state."""
    every = _everyone(views)
    leaves = views.registry.kewajiban.daun
    order = {duty.kode: number for number, duty in enumerate(leaves)}
    width, height = map_size(len(every), views.registry.kewajiban)
    paths: dict[KeadaanCakupan, list[str]] = {state: [] for state in _MARK}
    names = []
    for line, each in enumerate(every):
        top = _TOP + line * _SIDE
        names.append(f'<text x="{_LEFT - 6}" y="{top + 8}">{escape(_short(views, each))}</text>')
        for cell in each.sel:
            if cell.keadaan in _MARK:
                _colour, shape, inset = _MARK[cell.keadaan]
                paths[cell.keadaan].append(f"M{_LEFT + order[cell.kode] * _SIDE + inset} {top + inset}{shape}")
    heads: list[str] = []
    group = ""
    for place, duty in enumerate(leaves):
        if duty.kelompok != group:
            group = duty.kelompok
            line = 8 + 9 * (len(heads) % 2)
            heads.append(f'<text x="{_LEFT + place * _SIDE}" y="{line}" text-anchor="start">{escape(group)}</text>')
    legend, start = [], _LEFT
    for state, (colour, shape, inset) in _MARK.items():
        legend.append(f'<path fill="{colour}" d="M{start + inset} {height - 20 + inset}{shape}"/>')
        legend.append(f'<text x="{start + 14}" y="{height - 12}" text-anchor="start">{escape(state.label)}</text>')
        start += 130
    body = "".join(f'<path fill="{_MARK[state][0]}" d="{"".join(found)}"/>\n' for state, found in paths.items())
    title = f"Peta cakupan {views.registry.kota.nama}, {views.registry.today.isoformat()}"
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">\n'
        f'<title>{escape(title)}</title>\n<rect width="{width}" height="{height}" fill="#fff"/>\n{body}'
        f'<g font-family="sans-serif" font-size="9" fill="#17202a" text-anchor="end">\n{"".join(names)}\n{"".join(heads)}\n'
        f"{''.join(legend)}\n</g></svg>\n"
    )
    return text.encode()


def _short(views: Views, each: Rangkuman) -> str:
    record = views.registry.department(each.opd) if each.opd else None
    name = str(record.card.lebih["singkatan"]) if record is not None else each.nama
    return name if len(name) <= 30 else f"{name[:29]}…"


def _calendar(views: Views, record: Record | None) -> bytes:
    """The days by which something must be published or renewed, within a year, as a calendar (RFC 5545)."""
    views.ask.begin()
    today = views.registry.today
    if record is not None:
        each = coverage.of_department(views.ask, record, today.year)
    else:
        each = coverage.of_whole_city(views.ask, today.year)
    kota, duties = views.registry.kota, views.registry.kewajiban.semua
    last = add_months(today, AHEAD)
    coming = [(cell.jatuh, cell) for cell in each.sel if cell.jatuh is not None and today <= cell.jatuh <= last]
    events = [
        Acara(
            uid=f"{each.opd or CITY}-{cell.kode}-{day.isoformat()}@{kota.kode_wilayah}",
            hari=day,
            # a calendar must say when it was made; the day of the last announcement moves only with a change
            dibuat=cell.terakhir or dt.date(today.year, 1, 1),
            judul=f"{'Perbarui' if cell.bukti else 'Umumkan'}: {duties[cell.kode].sebutan} ({cell.kode})",
            uraian=f"Dasar: {duties[cell.kode].dasar}."
            if cell.bukti
            else f"Dasar: {duties[cell.kode].dasar}. {cell.kalimat}",
        )
        for day, cell in sorted(coming, key=lambda pair: (pair[0], pair[1].kode))
    ]
    return calendar_of(f"Kewajiban {each.nama}, {kota.nama}", events)

"""Plans the board of deadlines: what is late, what falls due soon, and how every register keeps its time; as page and CSV."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Head, Page, Ready, View
from ..law.clocks import CLOCKED, SOON, Jam, Keadaan
from ..records import RECORD_TYPES
from ..registry import Record
from ..sheets import Kolom, Tabel, Value, csv_of
from .answering import answered
from .asking import CARDS, PERIOD, TODAY, YEAR
from .listing import HOME
from .shapes import JamView, RecordView
from .views import Views

MOST = 200
"""Records that one table of the board names; the CSV names all."""
URL = "tenggat/"
FILE = f"{URL}tenggat.csv"
_HEAD = (
    "jenis", "opd", "judul", "alamat", "jangka", "diterima", "hari_kerja", "tenggat", "selesai", "keadaan", "terpakai",
    "selisih", "sementara",
)  # fmt: skip


class Baris(NamedTuple):
    """One record and its clock."""

    rekaman: RecordView
    jam: JamView


class Hitungan(NamedTuple):
    """How many clocks of one register, or of one department, stand where; ``jumlah`` is the sum of all others."""

    nama: str
    url: str
    terlambat: int
    segera: int
    berjalan: int
    tepat_waktu: int
    lewat_waktu: int
    tanpa_tenggat: int
    jumlah: int


def board(views: Views) -> Page:
    """The page; a site without such registers has one too, which says so."""
    return Page(url=URL, template="tenggat.html", source="papan tenggat", view=partial(_view, views))


def board_file(views: Views) -> Ready:
    """The same as CSV, every record in it."""
    return Ready(FILE, partial(_file, views), "berkas papan tenggat", _key(views))


def _view(views: Views, _prefix: str) -> View:
    every = list(views.ask.clocks())
    running = [(record, jam) for record, jam in every if jam is not None and jam.selesai is None]
    running.sort(key=lambda pair: (pair[1].tenggat.jatuh, pair[0].key))
    values = {
        "terlambat": _rows(views, running, Keadaan.TERLAMBAT),
        "segera": _rows(views, running, Keadaan.SEGERA),
        "banyak": Counter(jam.keadaan.value for _record, jam in running),
        "paling": MOST,
        "dekat": SOON,
        "register": _registers(every),
        "per_opd": _departments(views, every),
        "berkas": FILE,
        "hari": views.registry.today,
    }
    head = Head(
        judul="Papan tenggat",
        uraian="Permohonan, keberatan, dan aduan: mana yang terlambat, mana yang segera jatuh tempo, dan seberapa tepat waktu.",
        remah=(HOME, ("Papan tenggat", None)),
        aktif="layanan",
    )
    return View(head, values)


def _rows(views: Views, running: list[tuple[Record, Jam]], state: Keadaan) -> tuple[Baris, ...]:
    """The first ``MOST`` records in a state, the earliest deadline first."""
    found = [(record, jam) for record, jam in running if jam.keadaan is state][:MOST]
    shown = views.records(record for record, _jam in found)
    return tuple(Baris(record, views.shown(jam)) for record, (_record, jam) in zip(shown, found, strict=True))


def _registers(every: list[tuple[Record, Jam | None]]) -> list[Hitungan]:
    """Each register, and all together where there is more than one."""
    found = [
        _counted(
            RECORD_TYPES[jenis].JENIS.jamak, urls.kind_list(jenis), [pair for pair in every if pair[0].jenis == jenis]
        )
        for jenis in CLOCKED
    ]
    return [*found, _counted("Semua register", "", every)] if every else []


def _departments(views: Views, every: list[tuple[Record, Jam | None]]) -> list[Hitungan]:
    """The departments that have such records, by name."""
    found = []
    parts: dict[str, list[tuple[Record, Jam | None]]] = {}
    for pair in every:
        parts.setdefault(pair[0].opd, []).append(pair)
    for opd, own in parts.items():
        owner = views.department(opd)
        found.append(_counted(owner.judul if owner is not None else opd, owner.url if owner is not None else "", own))
    return sorted(found, key=lambda row: (row.nama.casefold(), row.url))


def _counted(name: str, url: str, own: list[tuple[Record, Jam | None]]) -> Hitungan:
    count = Counter(jam.keadaan for _record, jam in own if jam is not None)
    return Hitungan(
        nama=name,
        url=url,
        terlambat=count[Keadaan.TERLAMBAT],
        segera=count[Keadaan.SEGERA],
        berjalan=count[Keadaan.BERJALAN],
        tepat_waktu=count[Keadaan.TEPAT_WAKTU],
        lewat_waktu=count[Keadaan.LEWAT_WAKTU],
        tanpa_tenggat=sum(jam is None for _record, jam in own),
        jumlah=len(own),
    )


def _file(views: Views) -> bytes:
    """Every clock as CSV, one record a row."""
    views.ask.begin()
    return csv_of(Tabel("Tenggat", tuple(Kolom(code, code) for code in _HEAD), list(_cells(views))))


def _cells(views: Views) -> Iterator[tuple[Value, ...]]:
    for record, jam in views.ask.clocks():
        if jam is not None:
            due = jam.tenggat
            row = (jam.jangka.kode, due.mulai, due.hari, due.jatuh, jam.selesai, jam.keadaan.value)
            more = (jam.terpakai, jam.selisih, " ".join(map(str, due.sementara)))
            yield (record.jenis, record.opd, record.card.judul, record.url, *row, *more)


def _key(views: Views) -> str:
    """Equal for equal files: what all clocks depend on."""
    registry = views.registry
    cards = [record.card for jenis in CLOCKED for record in registry.of_kind(jenis)]
    first = min((dt.date.fromisoformat(card.tanggal).year for card in cards), default=registry.today.year)
    years = [f"{YEAR}{year}" for year in range(first, registry.today.year + 3)]
    registers = [f"{CARDS}jenis/{jenis}" for jenis in CLOCKED]
    return answered(registry, *registers, TODAY, PERIOD, *years)

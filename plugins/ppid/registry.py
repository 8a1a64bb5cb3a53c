"""All public records of a city at one moment, indexed, and linked in both directions."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from .alphabet import alphabetical
from .cards import DISTRICT, DUTY, FILE, RECORD, STATUTE, Card, key_of
from .city import City, Logo
from .evidence import Evidence, LaporanTahunan, Pemenuh, evidence, reports
from .intake.frozen import Beku
from .intake.own_duties import Tambahan
from .intake.pdf import Pdf
from .intake.sources import path_key
from .intake.tema import Tema
from .law.city_duties import DaftarKewajiban, own_duties
from .law.duties import Kewajiban
from .law.registers import REGISTERS
from .pictures.forms import Form
from .record import Content, Record, newest_first
from .records import RECORD_TYPES
from .records.informasi import Klasifikasi
from .records.kota import Kota, Wilayah
from .records.libur import Libur
from .records.sinonim import Sinonim
from .speech import Suara
from .withheld import Hilang, Tertahan

__all__ = ["DISTRICT", "Asset", "Content", "Record", "Registry", "linked", "newest_first"]

NEWEST = 30
"""Records in the indexes of what is new: the entries of a feed."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One attachment or picture as it lies in the content folder."""

    path: str
    size: int
    width: int = 0
    height: int = 0
    mark: str = ""
    digest: str = ""
    """SHA-256 of a picture's bytes."""
    forms: tuple[Form, ...] = ()
    """What a picture is published as; none before ``gallery`` has made them."""
    pdf: Pdf | None = None
    """What a PDF offers; None for what is none, or where it has not been looked into."""


Index = tuple[Record, ...]
BY_DATE = frozenset({*REGISTERS, "aduan", "usulan", "berita", "agenda"})
"""Kinds that are looked up by day or number, never by title."""


@dataclass(frozen=True, slots=True)
class Registry:
    """The public records of one city at one moment, with every link resolved both ways.

    Drafts, embargoed and broken records are not in it and cannot be reached from it. ``indexes`` holds ordered lists:

    - ``jenis/<jenis>``, ``opd/<opd>/<jenis>``, ``kelas/<klasifikasi>``, ``kewajiban/<kode>``, ``hukum/<kode>``
    - ``perangkat/<jenis of department>`` and ``unit/<opd>``: departments, and those under one, by title
    - ``baru``, ``baru/jenis/<jenis>`` and ``baru/opd/<opd>``: the newest of all that makes news, of such a kind, and of
      one department
    - ``dip/tahun/<tahun>`` and ``dip/opd/<opd>``: public information by class and title, as its list is printed
    - ``tahun/permohonan/<tahun>`` and ``tahun/keberatan/<tahun>``: the requests and objections received in a year
    - ``terbit/<tahun>``: all records of a year but profiles and standing pages, newest first
    - ``abjad/<huruf>/<nomor>``: a part of the titles that begin with a letter, or ``0-9``; cases, news and events are not in it
    - ``mendatang``: events that have not ended, the next one first; ``berlaku``: announcements in force
    """

    kota: Kota
    wilayah: Wilayah
    now: dt.datetime
    records: Mapping[str, Record]
    assets: Mapping[str, Asset]
    """Attachments and pictures that public records use, by path."""
    backlinks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of the records that name a record, newest first."""
    indexes: Mapping[str, Index] = field(default_factory=dict)
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The kinds that each department has records of, its profile not counted."""
    libur: Libur = field(default_factory=Libur)
    """The days the city itself does not work."""
    sinonim: Sinonim = field(default_factory=Sinonim)
    """What the city calls things besides, for search."""
    penetapan: tuple[Beku, ...] = ()
    """The lists that were frozen with a decree, the oldest first."""
    kewajiban: DaftarKewajiban = field(default_factory=DaftarKewajiban)
    """The duties that hold: the national ones and the city's own."""
    tambahan: Tambahan = field(default_factory=Tambahan)
    """The city's own duties as they are written."""
    tema: Tema = field(default_factory=Tema)
    """What the city changes of the theme."""
    logo: Logo | None = None
    evidence: Evidence = field(default_factory=dict)
    """What may fulfil which duties of which department."""
    laporan: Mapping[str, LaporanTahunan] = field(default_factory=dict)
    """The annual reports that are evidence, by their keys."""
    suara: Mapping[str, Suara] = field(default_factory=dict)
    """Plain summaries that have been read out, by the keys of their records."""
    tertunda: Mapping[str, dt.date] = field(default_factory=dict)
    """The records that an earlier version stands in for, with the day of that version; told by their marks as well."""
    tertahan: tuple[Tertahan, ...] = ()
    """What is withheld, and which updates wait, as far as the public may know."""
    hilang: tuple[Hilang, ...] = ()
    """The records that are gone, by their keys."""
    told: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Answers about many records at once that were reckoned before, by the names of their questions."""

    @property
    def today(self) -> dt.date:
        """The city's calendar day."""
        return self.now.date()

    def index(self, name: str) -> Index:
        """An ordered list by its name; an absent one is empty."""
        return self.indexes.get(name, ())

    def of_kind(self, jenis: str) -> Index:
        """Records of a kind in the order of their lists: newest first, events by their day."""
        return self.index(f"jenis/{jenis}")

    def proof(self, key: str) -> Pemenuh:
        """A piece of evidence by its key: a record, or a report that the site makes."""
        record = self.records.get(key)
        return record if record is not None else self.laporan[key]

    def department(self, opd: str) -> Record | None:
        """The profile of a department."""
        return self.records.get(f"{opd}/opd/{opd}")


def linked(city: City, now: dt.datetime, records: Iterable[Record], assets: Mapping[str, Asset]) -> Registry:
    """Build the registry of ``records``, all of them public, at ``now`` in the city's time zone."""
    ordered = newest_first(records)
    public = {record.key: record for record in ordered}
    duties = own_duties(city.kewajiban.butir.values(), _titles(public))
    indexes: dict[str, list[Record]] = defaultdict(list)
    backlinks: dict[str, list[str]] = defaultdict(list)
    for record in sorted(ordered, key=lambda record: record.card.urut, reverse=True):
        indexes[f"jenis/{record.card.jenis}"].append(record)
    for record in ordered:
        card = record.card
        if card.opd and card.jenis != "opd":
            indexes[f"terbit/{card.tanggal[:4]}"].append(record)
            indexes[f"opd/{card.opd}/{card.jenis}"].append(record)
            _add_new(indexes[f"baru/opd/{card.opd}"], record)
        if RECORD_TYPES[card.jenis].UMPAN:
            _add_new(indexes["baru"], record)
            _add_new(indexes[f"baru/jenis/{card.jenis}"], record)
        if card.nama:
            _by_names(record, public, duties.semua, indexes, backlinks)
    _by_fields(public, now, indexes)
    titles = ((record.card.judul, record.key) for record in ordered if record.card.jenis not in BY_DATE)
    for letter, found in alphabetical(titles).items():
        for number, keys in enumerate(found):
            indexes[f"abjad/{letter}/{number}"] = [public[key] for key in keys]
    kinds: dict[str, list[str]] = defaultdict(list)
    for name in indexes:
        if name.startswith("opd/"):
            kinds[name.split("/")[1]].append(name.split("/")[2])
    order = list(RECORD_TYPES)
    made = reports(_received(indexes), city.kota.opd_utama, now.date())
    return Registry(
        kota=city.kota,
        wilayah=city.wilayah,
        libur=city.libur,
        sinonim=city.sinonim,
        penetapan=city.penetapan,
        tema=city.tema,
        logo=city.logo,
        now=now,
        kewajiban=duties,
        tambahan=city.kewajiban,
        evidence=evidence(ordered, duties, made),
        laporan={report.key: report for report in made},
        records=public,
        assets=assets,
        backlinks={key: tuple(keys) for key, keys in backlinks.items()},
        indexes={name: tuple(found) for name, found in indexes.items()},
        kinds={opd: tuple(sorted(found, key=order.index)) for opd, found in sorted(kinds.items())},
    )


def _received(indexes: Mapping[str, list[Record]]) -> dict[int, list[Record]]:
    """The entries of the registers by the year in which they were received."""
    found: dict[int, list[Record]] = defaultdict(list)
    for name, records in indexes.items():
        if name.startswith("tahun/"):
            found[int(name[-4:])] += records
    return found


def _titles(public: Mapping[str, Record]) -> Callable[[str], tuple[str, str] | None]:
    """How to find title and address of a public record."""
    return lambda key: (public[key].card.judul, public[key].url) if key in public else None


def exempt_until(card: Card) -> dt.date | None:
    """The last day of an exemption, None where an event ends it."""
    last = card.lebih["jangka_waktu"]["selesai"]
    return dt.date.fromisoformat(last) if last else None


def successor(registry: Registry, key: str) -> Record | None:
    """The record which says that the information of an ended exemption is open now, the newest if there are several."""
    found = (registry.records[other] for other in registry.backlinks.get(key, ()))
    return next((record for record in found if record.jenis == "informasi" and _stems(record.card) == key), None)


def _stems(card: Card) -> str:
    """The key of the exemption that public information says it stems from, or ""."""
    named = card.lebih["dari_pengecualian"]
    return key_of(named, card.opd) if named else ""


def _add_new(newest: list[Record], record: Record) -> None:
    if len(newest) < NEWEST:
        newest.append(record)


def _by_names(
    record: Record,
    public: Mapping[str, Record],
    duties: Mapping[str, Kewajiban],
    indexes: dict[str, list[Record]],
    backlinks: dict[str, list[str]],
) -> None:
    """Put one record below everything it names."""
    targets: dict[str, None] = {}
    codes: dict[str, None] = {}
    for name in record.card.nama:
        prefix, rest = name[:2], name[2:]
        if prefix == RECORD:
            targets[rest] = None
        elif prefix == FILE:
            targets[path_key(rest) or ""] = None
        elif prefix == DUTY:
            codes[rest] = None
            duty = duties.get(rest)
            if duty is not None and duty.induk:
                codes[duty.induk] = None
        elif prefix == STATUTE:
            indexes[f"hukum/{rest}"].append(record)
    for key in targets:
        if key in public and key != record.key:
            backlinks[key].append(record.key)
    for code in codes:
        indexes[f"kewajiban/{code}"].append(record)


def _by_fields(public: Mapping[str, Record], now: dt.datetime, indexes: dict[str, list[Record]]) -> None:
    """The indexes of departments, classes, events and announcements."""
    for record in indexes.get("jenis/informasi", ()):
        indexes[f"kelas/{record.card.lebih['klasifikasi']}"].append(record)
    for jenis in REGISTERS:
        for record in indexes.get(f"jenis/{jenis}", ()):
            indexes[f"tahun/{jenis}/{record.card.tanggal[:4]}"].append(record)
    for record in sorted(indexes.get("jenis/informasi", ()), key=printed_order):
        indexes[f"dip/tahun/{record.card.lebih['tahun']}"].append(record)
        indexes[f"dip/opd/{record.opd}"].append(record)
    for record in sorted(indexes.get("jenis/opd", ()), key=lambda record: (record.card.judul.casefold(), record.key)):
        more = record.card.lebih
        indexes[f"perangkat/{more['jenis']}"].append(record)
        if more["induk"]:
            indexes[f"unit/{more['induk']}"].append(record)
    coming = [
        (dt.datetime.fromisoformat(record.card.lebih["mulai"]), record.key)
        for record in indexes.get("jenis/agenda", ())
        if dt.datetime.fromisoformat(record.card.lebih["selesai"]) >= now
    ]
    indexes["mendatang"] = [public[key] for _start, key in sorted(coming)]
    indexes["berlaku"] = [record for record in indexes.get("jenis/peringatan", ()) if _in_force(record.card, now)]


_CLASSES = {term.value: number for number, term in enumerate(Klasifikasi)}


def printed_order(record: Record) -> tuple[int, str, str]:
    """The order of the list of public information: by class, then by title."""
    card = record.card
    return _CLASSES[card.lebih["klasifikasi"]], card.judul.casefold(), record.key


def _in_force(card: Card, now: dt.datetime) -> bool:
    start, end = card.lebih["mulai"], card.lebih["selesai"]
    return dt.datetime.fromisoformat(start) <= now and (not end or now < dt.datetime.fromisoformat(end))

"""The coverage of a city: every duty of every department, and of the city as a whole, on the day of the build or at a year's end."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..evidence import Pemenuh, bukti
from ..law.city_duties import DaftarKewajiban
from ..law.coverage import KOTA, KeadaanCakupan, Penanggung, Sel, pada, sel
from ..law.duties import CITY, Kewajiban, Ulang
from ..law.questionnaire import ButirKuesioner, Kuesioner, of_city
from ..law.score import NilaiKuesioner, Skor, best, filled_in, skor
from ..records.opd import JenisOPD
from ..registry import Record
from .asking import DUTY, EVIDENCE, LAW, OWN, TODAY, Asking

CITY_NAME = "Kota (bersama)"
STATES = tuple(KeadaanCakupan)
LAWS = (f"{LAW}kewajiban.yaml", f"{LAW}kuesioner.yaml", f"{LAW}peraturan.yaml", OWN)
"""The law that all cells, their worth and their printed basis rest on, with the duties the city added."""


class Rangkuman(NamedTuple):
    """One department, or the city: its cells in the order of the law, and what they come to."""

    opd: str
    nama: str
    jenis: str
    sel: tuple[Sel, ...]
    skor: Skor

    @property
    def banyak(self) -> Counter[KeadaanCakupan]:
        """How many cells are in each state."""
        return Counter(cell.keadaan for cell in self.sel)

    @property
    def wajib(self) -> int:
        """How many cells are owed, those of the city's own duties among them."""
        return len(self.sel) - self.banyak[KeadaanCakupan.TIDAK_BERLAKU]

    @property
    def terpenuhi(self) -> int:
        """How many of them are there and hold."""
        found = self.banyak
        return found[KeadaanCakupan.ADA] + found[KeadaanCakupan.SEGERA]


def _note_laws(ask: Asking, names: Iterable[str] = LAWS) -> None:
    for name in names:
        ask.note(name)


def payer(record: Record) -> Penanggung:
    """A department as one who owes duties."""
    more = record.card.lebih
    declared = {part["kewajiban"]: part["alasan"] for part in more["tidak_berlaku"]}
    return Penanggung(record.opd, more["jenis"], JenisOPD(more["jenis"]).label.lower(), declared)


def city_payer(ask: Asking) -> Penanggung:
    """The city as one who owes duties."""
    declared = {str(part.kewajiban): part.alasan for part in ask.registry.kota.tidak_berlaku}
    return KOTA._replace(tidak_berlaku=declared)


def of_department(ask: Asking, record: Record, tahun: int) -> Rangkuman:
    """The coverage of one department in a year."""
    ask.note(TODAY)
    _note_laws(ask)
    ask.note("c:" + record.key)
    found, day = ask.evidence_of(record.opd), pada(tahun, ask.registry.today)
    return _summary(ask.registry.kewajiban, payer(record), record.card.judul, found, day)


def of_whole_city(ask: Asking, tahun: int) -> Rangkuman:
    """The coverage of what the city owes once, whoever publishes it."""
    ask.note(TODAY)
    _note_laws(ask)
    ask.note(EVIDENCE)
    everything = {
        duty.kode: tuple(record for own in ask.registry.evidence.values() for record in own.get(duty.kode, ()))
        for duty in ask.registry.kewajiban.penanggung.get(CITY, ())
    }
    day = pada(tahun, ask.registry.today)
    return _summary(ask.registry.kewajiban, city_payer(ask), CITY_NAME, everything, day)


def of_everyone(ask: Asking, tahun: int) -> list[Rangkuman]:
    """The city first, then every department by name."""
    ask.note(EVIDENCE)
    day = pada(tahun, ask.registry.today)
    found = [of_whole_city(ask, tahun)]
    offices = departments(ask)
    known = ask.kept.get(tahun)
    if known is None:
        own, duties = ask.registry.evidence, ask.registry.kewajiban
        known = [_summary(duties, payer(each), each.card.judul, own.get(each.opd, {}), day) for each in offices]
        ask.kept[tahun] = known
    return [*found, *known]


def own_to_mend(duties: DaftarKewajiban, each: Rangkuman) -> list[Sel]:
    """The city's own duties that are owed and not fulfilled: to mend too, although no score tells of them."""
    own = {duty.kode for duty in duties.sendiri}
    lost = (KeadaanCakupan.BELUM, KeadaanCakupan.TERLAMBAT)
    return [cell for cell in each.sel if cell.kode in own and cell.keadaan in lost]


def departments(ask: Asking) -> list[Record]:
    """Every department by name."""
    return sorted(ask.cards("jenis/opd"), key=lambda record: (record.card.judul.casefold(), record.key))


def _summary(
    duties: DaftarKewajiban, who: Penanggung, name: str, evidence: Mapping[str, Iterable[Pemenuh]], day: dt.date
) -> Rangkuman:
    owed = duties.penanggung.get(who.jenis, ())
    cells = tuple(sel(duty, who, map(bukti, evidence.get(duty.kode, ())), day) for duty in owed)
    return Rangkuman(who.opd, name, who.jenis, cells, skor(cells))


def of_duty(ask: Asking, duty: Kewajiban, tahun: int) -> list[tuple[Penanggung, str, Sel]]:
    """One duty for everyone who owes it: the city first, then the departments by name."""
    ask.note(TODAY)
    # a national duty does not depend on what the city added, nor one of its own on the others
    _note_laws(ask, (*(name for name in LAWS if name != OWN), DUTY + duty.kode))
    found = ask.evidence_for(duty.kode)
    day = pada(tahun, ask.registry.today)
    rows = []
    if CITY in duty.wajib:
        who = city_payer(ask)
        rows.append((who, CITY_NAME, sel(duty, who, map(bukti, found), day)))
    by_owner: dict[str, list[Pemenuh]] = {}
    for record in found:
        by_owner.setdefault(record.opd, []).append(record)
    for record in departments(ask):
        who = payer(record)
        if who.jenis in duty.wajib:
            rows.append((who, record.card.judul, sel(duty, who, map(bukti, by_owner.get(record.opd, ())), day)))
    return rows


def years(ask: Asking) -> tuple[int, ...]:
    """The years whose coverage can be told, newest first: this one and those before it that have evidence, at most three."""
    ask.note(TODAY)
    ask.note(EVIDENCE)
    today = ask.registry.today
    first = min(
        (
            int(record.card.tanggal[:4])
            for own in ask.registry.evidence.values()
            for found in own.values()
            for record in found
        ),
        default=today.year,
    )
    return tuple(range(today.year, max(first, today.year - 2) - 1, -1))


def questionnaire(ask: Asking, tahun: int, everyone: Iterable[Rangkuman]) -> NilaiKuesioner:
    """The questionnaire of the city's commission filled in from its records."""
    _note_laws(ask)
    kota = ask.registry.kota
    chosen: Kuesioner = of_city(str(kota.kode_wilayah), tahun)
    declared = frozenset(city_payer(ask).tidak_berlaku)
    day = pada(tahun, ask.registry.today)

    def itself(item: ButirKuesioner) -> Sel | None:
        records = [record for own in ask.registry.evidence.values() for record in own.get(item.kode, ())]
        known = [(each.hari(day), each) for each in map(bukti, records)]
        there = [(when, each.kunci) for when, each in known if when is not None]
        if item.ulang is Ulang.PERISTIWA:
            there = [pair for pair in there if pair[0].year == day.year]
        if not there:
            return None if item.ulang is Ulang.PERISTIWA else Sel("", item.kode, KeadaanCakupan.BELUM)
        when, key = max(there)
        return Sel("", item.kode, KeadaanCakupan.ADA, key, len(there), when)

    cells = best((cell for each in everyone for cell in each.sel), declared)
    return filled_in(chosen, cells, itself)

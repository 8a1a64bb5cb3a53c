"""The questionnaires by which information commissions score a city, by year and commission, from ``reference/kuesioner.yaml``."""

import functools
from fractions import Fraction
from typing import NamedTuple

from ..records.terms import Istilah, Keyakinan
from .coverage import KeadaanCakupan
from .duties import Pemenuhan, Ulang, duties
from .reference import document


class CaraNilai(Istilah):
    """How the parts of an item make its value."""

    RATA_RATA = "rata-rata", "Rata-rata bagiannya"
    SEMUA_ATAU_NOL = "semua-atau-nol", "Semua bagian, atau nol"


class ButirKuesioner(NamedTuple):
    """One item: fulfilled by ``kewajiban`` (duties without parts), by kinds of record, or told by people (``manusia``)."""

    kode: str
    teks: str
    cara: CaraNilai
    kewajiban: tuple[str, ...]
    dipenuhi: tuple[Pemenuhan, ...]
    ulang: Ulang
    manusia: str


class Indikator(NamedTuple):
    """One indicator: its weight in percent (None: unknown) and its items."""

    kode: str
    nama: str
    bobot: int | None
    butir: tuple[ButirKuesioner, ...]


class BagianNilai(NamedTuple):
    """One part of the final mark and its share in percent, where known."""

    nama: str
    persen: int | None


class Kuesioner(NamedTuple):
    """One questionnaire; ``wilayah`` is the code of the province whose commission uses it, "" for none in particular."""

    kode: str
    nama: str
    komisi: str
    wilayah: str
    tahun: int
    keyakinan: Keyakinan
    sumber: str
    bagian: tuple[BagianNilai, ...]
    indikator: tuple[Indikator, ...]


class Predikat(NamedTuple):
    """A grade and the lowest mark (0 to 100) that earns it."""

    mulai: int
    nama: str


@functools.cache
def items() -> dict[str, ButirKuesioner]:
    """Every item of every questionnaire by its code."""
    return {
        raw["kode"]: ButirKuesioner(
            raw["kode"],
            raw["teks"],
            CaraNilai(raw.get("cara", CaraNilai.RATA_RATA.value)),
            tuple(leaf for code in raw.get("kewajiban", ()) for leaf in duties()[code].bagian or (code,)),
            tuple(
                Pemenuhan(way["jenis"], tuple((name, tuple(known)) for name, known in way.get("bila", {}).items()))
                for way in raw.get("dipenuhi", ())
            ),
            Ulang(raw.get("ulang", Ulang.SELALU.value)),
            raw.get("manusia", ""),
        )
        for raw in document("kuesioner.yaml")["butir"]
    }


@functools.cache
def questionnaires() -> dict[str, Kuesioner]:
    """Every questionnaire by its code, in the order of the file."""
    return {
        raw["kode"]: Kuesioner(
            raw["kode"],
            raw["nama"],
            raw["komisi"],
            raw["wilayah"],
            raw["tahun"],
            Keyakinan(raw["keyakinan"]),
            raw["sumber"],
            tuple(BagianNilai(part["nama"], part.get("persen")) for part in raw["bagian"]),
            tuple(
                Indikator(one["kode"], one["nama"], one.get("bobot"), tuple(items()[code] for code in one["butir"]))
                for one in raw["indikator"]
            ),
        )
        for raw in document("kuesioner.yaml")["kuesioner"]
    }


def of_city(kode_wilayah: str, tahun: int) -> Kuesioner:
    """The questionnaire for a city (Kemendagri code) and a year.

    The newest of its province's commission up to that year, else its oldest; for a province that has none, the general one.
    """
    own = [each for each in questionnaires().values() if each.wilayah and kode_wilayah.startswith(each.wilayah + ".")]
    own = own or [each for each in questionnaires().values() if not each.wilayah]
    past = [each for each in own if each.tahun <= tahun]
    return max(past, key=lambda each: each.tahun) if past else min(own, key=lambda each: each.tahun)


@functools.cache
def ways() -> dict[str, tuple[tuple[str, Pemenuhan], ...]]:
    """For each kind of record that fulfils an item by itself: the items' codes, and when it does."""
    found: dict[str, list[tuple[str, Pemenuhan]]] = {}
    for item in items().values():
        for way in item.dipenuhi:
            found.setdefault(way.jenis, []).append((item.kode, way))
    return {jenis: tuple(each) for jenis, each in found.items()}


@functools.cache
def grades() -> tuple[Predikat, ...]:
    """The grades, the highest first."""
    return tuple(Predikat(raw["mulai"], raw["nama"]) for raw in document("kuesioner.yaml")["predikat"]["batas"])


def grade(mark: Fraction) -> Predikat:
    """The grade of a mark (0 to 100)."""
    return next(each for each in grades() if mark >= each.mulai)


@functools.cache
def worth() -> dict[KeadaanCakupan, Fraction]:
    """What a duty is worth (0 to 1) by its state; a duty that does not apply is not counted."""
    raw = document("kuesioner.yaml")["nilai_keadaan"]
    return {KeadaanCakupan(code): Fraction(str(value)) for code, value in raw.items()}

"""The score of a department and of a city: exact fractions, every point explained, equal input equal score.

Only national duties count: a city that adds duties, easy or hard, neither raises nor lowers a score.
Removing a record never raises a score: a duty counts for the best of its evidence, what does not apply is told without
looking at records, and the one exception (an event that did not happen) is only ever left out of a full mark.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from fractions import Fraction
from typing import NamedTuple

from .coverage import KeadaanCakupan, Sel
from .duties import Ulang, duties, leaves
from .questionnaire import ButirKuesioner, CaraNilai, Indikator, Kuesioner, worth

NONE, FULL = Fraction(0), Fraction(1)


class Poin(NamedTuple):
    """One duty without parts: the points it could bring, the share it brings, and why."""

    sel: Sel
    bobot: Fraction
    nilai: Fraction

    @property
    def poin(self) -> Fraction:
        """The points it brings."""
        return self.bobot * self.nilai

    @property
    def hilang(self) -> Fraction:
        """The points that mending it would add."""
        return self.bobot * (1 - self.nilai)


class Skor(NamedTuple):
    """A score: its points one by one, in the order of the law."""

    rincian: tuple[Poin, ...]

    @property
    def poin(self) -> Fraction:
        """The points reached."""
        return sum((each.poin for each in self.rincian), NONE)

    @property
    def maksimum(self) -> Fraction:
        """The points that could be reached."""
        return sum((each.bobot for each in self.rincian), NONE)

    @property
    def nilai(self) -> Fraction:
        """0 to 100; 0 where nothing is owed."""
        most = self.maksimum
        return self.poin * 100 / most if most else NONE

    def perbaikan(self) -> list[Poin]:
        """What to mend next: most points first, then in the order of the law."""
        return sorted((each for each in self.rincian if each.hilang), key=lambda each: -each.hilang)


def skor(cells: Iterable[Sel]) -> Skor:
    """The score of one department's cells: each national duty is worth one point, shared by its parts that are owed."""
    known = duties()
    owed = [cell for cell in cells if cell.keadaan is not KeadaanCakupan.TIDAK_BERLAKU and cell.kode in known]
    shares: dict[str, int] = {}
    for cell in owed:
        shares[_whole(cell.kode)] = shares.get(_whole(cell.kode), 0) + 1
    return Skor(tuple(Poin(cell, Fraction(1, shares[_whole(cell.kode)]), worth()[cell.keadaan]) for cell in owed))


def _whole(code: str) -> str:
    return duties()[code].induk or code


class NilaiButir(NamedTuple):
    """One item: its value (0 to 1; None where only people can tell, or nothing applies) and the cells behind it."""

    butir: ButirKuesioner
    nilai: Fraction | None
    sel: tuple[Sel, ...]


class NilaiIndikator(NamedTuple):
    """One indicator: its weight in percent of the whole, its value (0 to 1; None where no item can be reckoned), its items."""

    indikator: Indikator
    bobot: Fraction
    nilai: Fraction | None
    butir: tuple[NilaiButir, ...]


class NilaiKuesioner(NamedTuple):
    """A questionnaire filled in from records."""

    kuesioner: Kuesioner
    indikator: tuple[NilaiIndikator, ...]

    @property
    def terhitung(self) -> Fraction:
        """The weight, in percent, of the indicators that can be reckoned at all."""
        return sum((each.bobot for each in self.indikator if each.nilai is not None), NONE)

    @property
    def nilai(self) -> Fraction:
        """0 to 100, of what can be reckoned."""
        got = sum((each.bobot * each.nilai for each in self.indikator if each.nilai is not None), NONE)
        return got * 100 / self.terhitung if self.terhitung else NONE

    @property
    def butir_terhitung(self) -> tuple[int, int]:
        """How many items were reckoned, and how many there are."""
        every = [item for each in self.indikator for item in each.butir]
        return sum(item.nilai is not None for item in every), len(every)


def best(cells: Iterable[Sel], declared: Container[str] = ()) -> dict[str, Sel]:
    """For each duty the best cell of all who owe it: whether the city publishes it anywhere.

    A duty that nobody owes any more counts as missing; only what the city has ``declared`` not to have, and events that
    did not happen, are left out.
    """
    found: dict[str, Sel] = {}
    for cell in cells:
        if cell.keadaan is KeadaanCakupan.TIDAK_BERLAKU or cell.kode in declared:
            continue
        known = found.get(cell.kode)
        if known is None or _rank(cell) > _rank(known):
            found[cell.kode] = cell
    for duty in leaves():
        if duty.kode not in found and duty.kode not in declared and duty.ulang is not Ulang.PERISTIWA:
            found[duty.kode] = Sel("", duty.kode, KeadaanCakupan.BELUM)
    return found


def _rank(cell: Sel) -> tuple[Fraction, str, str]:
    return worth()[cell.keadaan], cell.terakhir.isoformat() if cell.terakhir else "", cell.bukti


def filled_in(
    kuesioner: Kuesioner, cells: Mapping[str, Sel], itself: Callable[[ButirKuesioner], Sel | None]
) -> NilaiKuesioner:
    """``kuesioner`` filled in from the best ``cells`` by duty; ``itself`` gives the cell of an item that kinds fulfil."""
    known = sum(each.bobot for each in kuesioner.indikator if each.bobot is not None)
    unknown = sum(each.bobot is None for each in kuesioner.indikator)
    rest = Fraction(100 - known, unknown) if unknown else NONE
    return NilaiKuesioner(
        kuesioner,
        tuple(
            _indicator(each, Fraction(each.bobot) if each.bobot is not None else rest, cells, itself)
            for each in kuesioner.indikator
        ),
    )


def _indicator(
    one: Indikator, weight: Fraction, cells: Mapping[str, Sel], itself: Callable[[ButirKuesioner], Sel | None]
) -> NilaiIndikator:
    found = tuple(_item(item, cells, itself) for item in one.butir)
    values = [item.nilai for item in found if item.nilai is not None]
    return NilaiIndikator(one, weight, sum(values, NONE) / len(values) if values else None, found)


def _item(item: ButirKuesioner, cells: Mapping[str, Sel], itself: Callable[[ButirKuesioner], Sel | None]) -> NilaiButir:
    if item.manusia:
        return NilaiButir(item, None, ())
    own = [cells[code] for code in item.kewajiban if code in cells]
    by_kind = itself(item) if item.dipenuhi else None
    found = (*own, by_kind) if by_kind is not None else tuple(own)
    values = [worth()[cell.keadaan] for cell in found]
    if not values:
        return NilaiButir(item, None, ())
    if item.cara is CaraNilai.SEMUA_ATAU_NOL:
        value = FULL if all(value == FULL for value in values) else NONE
    else:
        value = sum(values, NONE) / len(values)
    return NilaiButir(item, value, found)


def rounded(value: Fraction, places: int = 2) -> float:
    """``value`` with so many decimals, halves up, for printing."""
    scale: int = 10**places
    shifted = value * scale + Fraction(1, 2)
    return shifted.numerator // shifted.denominator / scale

"""The score: exact, reproducible by hand, explained point by point, and never raised by taking a record away."""

import dataclasses
import datetime as dt
import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.evidence import evidence
from plugins.ppid.formats import angka
from plugins.ppid.law.coverage import KOTA, Bukti, KeadaanCakupan, Penanggung, Sel, sel
from plugins.ppid.law.duties import Ulang, duties, leaves
from plugins.ppid.law.questionnaire import ButirKuesioner, grade, grades, of_city, questionnaires
from plugins.ppid.law.score import best, filled_in, rounded, skor
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import coverage
from plugins.ppid.publish.views import Views
from plugins.ppid.registry import Registry
from tests.support import ROOT

TODAY = dt.date(2026, 11, 22)
KINDS = ("dinas", "kelurahan", "rumah-sakit", "bumd")
CODES = [duty.kode for duty in leaves()]


def cell(code: str, state: KeadaanCakupan) -> Sel:
    return Sel("satu", code, state)


def test_a_score_by_hand() -> None:
    """bk-01 half a point each part, one of which is late; bk-03 missing; ss-08 there."""
    cells = [
        cell("bk-01-1", KeadaanCakupan.TERLAMBAT),
        cell("bk-01-2", KeadaanCakupan.ADA),
        cell("bk-03", KeadaanCakupan.BELUM),
        cell("ss-08", KeadaanCakupan.SEGERA),
        cell("ss-04", KeadaanCakupan.TIDAK_BERLAKU),
    ]
    found = skor(cells)
    assert found.maksimum == 3 and found.poin == Fraction(1, 4) + Fraction(1, 2) + 1
    assert rounded(found.nilai) == 58.33
    assert [point.sel.kode for point in found.perbaikan()] == ["bk-03", "bk-01-1"]
    assert skor([]).nilai == 0


@pytest.mark.parametrize(
    ("mark", "name"), [(100, 0), (90, 0), (Fraction(8999, 100), 1), (60, 2), (40, 3), (Fraction(3999, 100), 4), (0, 4)]
)
def test_grades_begin_where_the_commission_says(mark: int | Fraction, name: int) -> None:
    assert grade(Fraction(mark)) == grades()[name]


def test_a_city_is_scored_by_the_commission_of_its_province() -> None:
    assert of_city("61.71", 2026).kode == "kalbar-2025" == of_city("61.71", 2019).kode
    assert of_city("64.72", 2025).kode == "kaltim-2025" and of_city("18.72", 2026).kode == "umum-2024"


Published = dict[tuple[str, str], list[Bukti]]


def city(kinds: list[str], published: Published) -> tuple[dict[str, Fraction], dict[str, Fraction]]:
    """The scores of all departments, and of the city by every questionnaire."""
    payers = [Penanggung(f"opd-{number}", kind) for number, kind in enumerate(kinds) if kind]
    there = {payer.opd for payer in payers}
    every, marks = [], {}
    for payer in payers:
        own = [sel(duty, payer, published.get((payer.opd, duty.kode), ()), TODAY) for duty in leaves()]
        marks[payer.opd] = skor(own).nilai
        every += own
    for duty in leaves():
        found = [each for (opd, code), some in published.items() if code == duty.kode and opd in there for each in some]
        every.append(sel(duty, KOTA, found, TODAY))

    def itself(item: ButirKuesioner) -> Sel | None:
        found = [each for (opd, code), some in published.items() if code == item.kode and opd in there for each in some]
        if not found:
            return None if item.ulang is Ulang.PERISTIWA else Sel("", item.kode, KeadaanCakupan.BELUM)
        return Sel("", item.kode, KeadaanCakupan.ADA)

    cells = best(every)
    return marks, {code: filled_in(each, cells, itself).nilai for code, each in questionnaires().items()}


items = st.sampled_from([*CODES, *CODES, "k-dik", "k-koreksi", "k-siber", "s-register", "s-data"])


@given(
    st.lists(st.sampled_from(KINDS), min_size=1, max_size=4),
    st.lists(
        st.tuples(st.integers(0, 3), items, st.integers(0, 900), st.integers(2022, 2026)), min_size=1, max_size=25
    ),
    st.data(),
)
def test_taking_a_record_or_a_department_away_never_raises_a_score(
    kinds: list[str], raw: list[tuple[int, str, int, int]], data: st.DataObject
) -> None:
    published: Published = {}
    for number, (owner, code, age, year) in enumerate(raw):
        day = TODAY - dt.timedelta(days=age)
        published.setdefault((f"opd-{owner % len(kinds)}", code), []).append(Bukti(f"r{number}", "", day, day, year))
    marks, cities = city(kinds, published)
    place = data.draw(st.sampled_from(sorted(published)))
    fewer = {key: [each for each in some if key != place or each is not some[0]] for key, some in published.items()}
    less, less_city = city(kinds, fewer)
    assert all(less[opd] <= marks[opd] for opd in marks)
    assert all(less_city[code] <= cities[code] for code in cities)
    gone = data.draw(st.integers(0, len(kinds) - 1))
    without = [kind if number != gone else "" for number, kind in enumerate(kinds)]
    _rest, less_city = city(without, {key: some for key, some in published.items() if key[0] != f"opd-{gone}"})
    assert all(less_city[code] <= cities[code] for code in cities)


@pytest.fixture(scope="module")
def demonstration() -> Registry:
    found = loaded(ROOT / "content", moment("2026-11-22")).registry
    assert found is not None
    return found


def scores(registry: Registry) -> tuple[dict[str, Fraction], Fraction]:
    ask = Views(registry).ask
    every = coverage.of_everyone(ask, 2026)
    return {each.opd: each.skor.nilai for each in every}, coverage.questionnaire(ask, 2026, every).nilai


def without(registry: Registry, key: str) -> Registry:
    records = {other: record for other, record in registry.records.items() if other != key}
    offices = tuple(record for record in registry.of_kind("opd") if record.key != key)
    return dataclasses.replace(
        registry,
        records=records,
        evidence=evidence(records.values(), registry.kewajiban),
        indexes={**registry.indexes, "jenis/opd": offices},
    )


def test_no_record_of_the_demonstration_can_be_taken_away_to_raise_a_score(demonstration: Registry) -> None:
    marks, whole = scores(demonstration)
    moved = 0
    for key in sorted(demonstration.records)[::3]:
        less, less_whole = scores(without(demonstration, key))
        assert less_whole <= whole and all(less[opd] <= marks[opd] for opd in less), key
        moved += less != marks
    assert moved > 20, "many of these records do count"


def test_equal_input_gives_an_equal_score_and_every_point_leads_to_a_record(demonstration: Registry) -> None:
    assert scores(demonstration) == scores(demonstration)
    ask = Views(demonstration).ask
    for each in coverage.of_everyone(ask, 2026):
        assert each.skor.poin == sum(point.bobot * point.nilai for point in each.skor.rincian)
        for point in each.skor.rincian:
            assert bool(point.poin) == bool(point.sel.bukti)
            assert point.sel.bukti == "" or point.sel.bukti in demonstration.records
        wholes = {
            duties()[cell.kode].induk or cell.kode
            for cell in each.sel
            if cell.keadaan is not KeadaanCakupan.TIDAK_BERLAKU and cell.kode in duties()
        }
        assert each.skor.maksimum == len(wholes)


def test_the_score_in_the_docs_is_the_one_reckoned(demonstration: Registry) -> None:
    text = (ROOT / "docs/menghitung-nilai.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:bk|ss|tp|sm)-\d\d) .*\| ([\d,]+) \|$", text, flags=re.MULTILINE)
    record = demonstration.department("bkad")
    assert record is not None
    found = coverage.of_department(Views(demonstration).ask, record, 2026).skor
    wholes: dict[str, Fraction] = {}
    for point in found.rincian:
        code = duties()[point.sel.kode].induk or point.sel.kode
        wholes[code] = wholes.get(code, Fraction(0)) + point.poin
    assert {code: Fraction(value.replace(",", ".")) for code, value in rows} == wholes
    assert f"**{angka(rounded(found.poin))}**" in text and f"**{angka(rounded(found.nilai))}**" in text
    assert f"**{len(wholes)} kewajiban**" in text

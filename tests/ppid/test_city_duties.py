"""A city may add duties of its own: they stand everywhere national ones do, change no score, and weaken no national duty."""

import csv
import dataclasses
import datetime as dt
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.ppid import coverage_command
from plugins.ppid.cache.store import Store
from plugins.ppid.evidence import evidence
from plugins.ppid.intake.own_duties import own_duties_read
from plugins.ppid.law.city_duties import HIDDEN, DaftarKewajiban, own_duties
from plugins.ppid.law.duties import CITY, duties
from plugins.ppid.law.questionnaire import items
from plugins.ppid.loading import Loaded, loaded
from plugins.ppid.moments import moment
from plugins.ppid.problems import Problem
from plugins.ppid.publish import coverage, coverage_files
from plugins.ppid.publish.answering import answer
from plugins.ppid.publish.asking import OWN
from plugins.ppid.publish.coverage_pages import pages
from plugins.ppid.publish.lists import duty_lists
from plugins.ppid.publish.views import Views
from plugins.ppid.records.kewajiban import OWN as OWN_CODE
from plugins.ppid.records.kewajiban import KewajibanSendiri, PenanggungKota, Ulang
from plugins.ppid.records.opd import JenisOPD
from plugins.ppid.registry import Registry
from plugins.ppid.snapshots import from_snapshot, snapshot
from tests.ppid.test_messages import BAD_VALUES, assert_readable, changed, places_in
from tests.site.changes import event, information, regulation
from tests.support import NOW, ROOT, berita, checked, opd, write_content

FIRST: dict[str, Any] = {
    "kode": "kt-01",
    "nama": "Agenda tiap dinas",
    "uraian": "Tiap dinas mengumumkan agendanya.",
    "klasifikasi": "berkala",
    "penanggung": ["dinas"],
    "ulang": "enam-bulan",
    "bersyarat": "Hanya bila ada agenda.",
    "dipenuhi": [{"jenis": "agenda"}, {"jenis": "regulasi", "bila": {"tahap": ["penyusunan"]}}],
    "dasar": {"judul": "Contoh peraturan kota"},
    "keyakinan": "rendah",
}
SECOND: dict[str, Any] = {
    **{name: value for name, value in FIRST.items() if name not in ("dipenuhi", "bersyarat")},
    "kode": "kt-02",
    "nama": "Data kota",
    "penanggung": ["kota"],
    "ulang": "tahunan",
    "dasar": {"regulasi": "kominfo/regulasi/aturan", "pasal": "Pasal 3"},
}


def written(*entries: Mapping[str, Any], **more: Any) -> str:
    """The file with these entries; JSON is YAML."""
    return json.dumps({"kewajiban": entries, **more}, indent=1)


def load(folder: Path, own: str | None, files: Mapping[str, str | bytes] = {}) -> Loaded:
    added = {"kewajiban.yaml": own} if own is not None else {}
    return loaded(write_content(folder, {**files, **added}), NOW)


def registry(result: Loaded) -> Registry:
    assert result.registry is not None
    return result.registry


def found(result: Loaded) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in result.problems]


RECORDS = {
    "opd/kominfo/regulasi/aturan.yaml": regulation("Peraturan keterbukaan"),
    "opd/kominfo/informasi/data.yaml": information("Data kota", "kt-02"),
    "opd/kominfo/agenda/rapat.yaml": event("Rapat", 20),
}


def test_own_duties_stand_beside_the_national_ones_and_are_fulfilled_like_them(tmp_path: Path) -> None:
    result = load(tmp_path, written(FIRST, SECOND), RECORDS)
    assert result.problems == ()
    city = registry(result)
    assert list(city.kewajiban.semua)[-2:] == ["kt-01", "kt-02"]
    assert {code: duty for code, duty in city.kewajiban.semua.items() if code in duties()} == duties()
    ask = Views(city).ask
    cells = {(each.opd, cell.kode): cell for each in coverage.of_everyone(ask, 2026) for cell in each.sel}
    assert cells["kominfo", "kt-01"].bukti == "kominfo/agenda/rapat"
    assert cells["", "kt-02"].bukti == "kominfo/informasi/data"
    assert cells["", "kt-02"].jatuh == dt.date(2026, 12, 31), "a yearly duty holds for the year it is about"
    assert ("", "kt-01") not in cells and ("kominfo", "kt-02") not in cells
    assert [record.key for record in city.index("kewajiban/kt-02")] == ["kominfo/informasi/data"]
    basis = city.kewajiban.semua["kt-02"]
    assert basis.dasar == "Peraturan keterbukaan" and basis.tautan == "opd/kominfo/regulasi/aturan.html"
    assert "Pasal" not in basis.dasar and "Nomor pasal" in basis.catatan, "the article is not sure enough to be printed"


def test_without_the_file_nothing_is_owed_beyond_the_national_duties(tmp_path: Path) -> None:
    city = registry(load(tmp_path, None))
    assert city.kewajiban == DaftarKewajiban() and city.kewajiban.semua == duties()
    assert found(load(tmp_path / "kosong", "kewajiban: []\n")) == []
    metro = registry(loaded(ROOT / "tests/kota-metro", NOW))
    assert metro.kewajiban.sendiri == ()


def test_an_own_code_can_never_be_a_national_one() -> None:
    assert not [code for code in (*duties(), *items()) if OWN_CODE.fullmatch(code)]
    own = next(iter(duties().values()))
    with pytest.raises(ValueError, match=own.kode):
        DaftarKewajiban((own,))


def test_whoever_may_owe_a_national_duty_may_owe_one_of_the_city() -> None:
    assert {each.value for each in PenanggungKota} == {CITY, "semua", *(kind.value for kind in JenisOPD)}
    assert [each.label for each in PenanggungKota][2:] == [kind.label for kind in JenisOPD]
    every = own_duties([KewajibanSendiri.model_validate({**FIRST, "penanggung": ["semua", "kota"]})]).sendiri[0]
    assert every.wajib == (CITY, *(kind.value for kind in JenisOPD))
    some = own_duties([KewajibanSendiri.model_validate({**FIRST, "penanggung": ["bumd", "dinas"]})]).sendiri[0]
    assert some.wajib == ("dinas", "bumd")


# what is wrong is told, and nothing else is lost


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({**SECOND, "kode": "bk-03"}, "E-KEWAJIBAN-KOTA-KODE"),
        ({**SECOND, "kode": "kt-00"}, "E-KEWAJIBAN-KOTA-KODE"),
        ({**SECOND, "kode": "kt-1"}, "E-KEWAJIBAN-KOTA-KODE"),
        ({**SECOND, "hapus": ["bk-03"]}, "E-SKEMA-ASING"),
        ({**SECOND, "dipenuhi": [{"jenis": "data"}]}, "E-KEWAJIBAN-KOTA-DIPENUHI"),
        ({**SECOND, "dipenuhi": [{"jenis": "berita", "bila": {"tahap": ["jadi"]}}]}, "E-KEWAJIBAN-KOTA-DIPENUHI"),
        ({**SECOND, "dipenuhi": [{"jenis": "informasi", "bila": {"tahun": ["2026"]}}]}, "E-KEWAJIBAN-KOTA-DIPENUHI"),
        ({**SECOND, "dipenuhi": [{"jenis": "regulasi", "bila": {"tahap": ["jadi"]}}]}, "E-KEWAJIBAN-KOTA-DIPENUHI"),
        ({**SECOND, "dasar": {"regulasi": "kominfo/regulasi/tidak-ada"}}, "E-RUJUKAN-HILANG"),
        ({**SECOND, "dasar": {"peraturan": "uu-99-2099"}}, "E-PERATURAN-HILANG"),
        ({**SECOND, "dasar": {"judul": "Peraturan", "peraturan": "uu-14-2008"}}, "E-HUKUM-SATU"),
    ],
)
def test_a_wrong_entry_is_withheld_and_told_the_others_and_all_records_stand(
    tmp_path: Path, wrong: dict[str, Any], code: str
) -> None:
    result = load(tmp_path, written(FIRST, wrong), RECORDS)
    city = registry(result)
    assert [duty.kode for duty in city.kewajiban.sendiri] == ["kt-01"]
    assert [problem.code for problem in result.problems if problem.galat] == [code]
    (fault,) = (problem for problem in result.problems if problem.galat)
    assert fault.path == "kewajiban.yaml" and fault.line > 20 and result.withheld == ("kewajiban.yaml",)
    assert_readable(fault)
    assert found(result)[-1] == ("opd/kominfo/informasi/data.yaml", "W-KEWAJIBAN-DITAHAN")
    assert "kominfo/informasi/data" in city.records, "a record is not withheld for a mistake of another file"
    assert list(duties().items()) == list(city.kewajiban.semua.items())[: len(duties())]


def test_a_code_twice_withholds_both_and_a_key_beside_the_list_withholds_none(tmp_path: Path) -> None:
    double = load(tmp_path / "a", written(FIRST, SECOND, {**SECOND, "nama": "Lain"}), RECORDS)
    assert [duty.kode for duty in registry(double).kewajiban.sendiri] == ["kt-01"]
    assert [code for _path, code in found(double)] == ["E-KEWAJIBAN-KOTA-GANDA"] * 2 + ["W-KEWAJIBAN-DITAHAN"]
    assert len({problem.line for problem in double.problems[:2]}) == 2
    beside = load(tmp_path / "b", written(FIRST, SECOND, hapus=["bk-03"]), RECORDS)
    assert [duty.kode for duty in registry(beside).kewajiban.sendiri] == ["kt-01", "kt-02"]
    assert found(beside) == [("kewajiban.yaml", "E-SKEMA-ASING")]


@pytest.mark.parametrize("text", ["kewajiban:\n  - [\n", "kewajiban: semua\n", "- kt-01\n", "", "\tx", "wajib: []\n"])
def test_a_file_that_cannot_be_read_is_told_and_withholds_no_record(tmp_path: Path, text: str) -> None:
    result = load(tmp_path, text, RECORDS)
    assert registry(result).kewajiban.sendiri == () and "kominfo/informasi/data" in registry(result).records
    assert any(problem.galat and problem.path == "kewajiban.yaml" for problem in result.problems)
    assert found(result)[-1][1] == "W-KEWAJIBAN-DITAHAN"


def test_a_code_that_is_in_no_file_is_a_mistake_of_the_record(tmp_path: Path) -> None:
    absent = load(tmp_path / "a", None, {"opd/kominfo/informasi/data.yaml": information("Data kota", "kt-02")})
    assert found(absent) == [("opd/kominfo/informasi/data.yaml", "E-KEWAJIBAN-HILANG")]
    other = load(tmp_path / "b", written(FIRST), {"opd/kominfo/informasi/data.yaml": information("Data", "kt01")})
    assert [code for _path, code in found(other)] == ["E-KEWAJIBAN-HILANG"]
    assert 'Mungkin maksudnya "kt-01"?' in other.problems[0].apa


@given(data=st.data())
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_of_the_file_is_dropped_in_silence(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever is spoilt: an entry that does not stand has been told of, in words, and the national duties all hold."""
    sound = {"kewajiban": [FIRST, SECOND]}
    place = data.draw(st.sampled_from(list(places_in(sound))))
    spoilt = changed(sound, place, data.draw(st.sampled_from(list(BAD_VALUES.values()))))
    (tmp_path / "kewajiban.yaml").write_text(json.dumps(spoilt, indent=1), encoding="utf-8")
    problems: list[Problem] = []
    own = own_duties_read(tmp_path, {"kewajiban.yaml"}, problems)
    for problem in problems:
        assert_readable(problem)
    entries = spoilt["kewajiban"] if isinstance(spoilt["kewajiban"], list) else [None]
    assert len(own.butir) == len(entries) or any(problem.galat for problem in problems)
    assert own.ditahan == any(problem.galat for problem in problems)
    assert DaftarKewajiban(own_duties(own.butir.values()).sendiri).semua.items() >= duties().items()


def test_the_check_ends_with_ten(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"kewajiban.yaml": written({**FIRST, "kode": "bk-03"})})
    ended = checked(content)
    assert ended.returncode == 10 and "kewajiban.yaml:4" in ended.stdout and "kt-01 sampai kt-99" in ended.stdout


def test_a_regulation_that_is_a_draft_is_not_named(tmp_path: Path) -> None:
    draft = {"opd/kominfo/regulasi/aturan.yaml": regulation("Rahasia dahulu") + "status: konsep\n"}
    result = load(tmp_path, written(SECOND), draft)
    assert found(result) == [("kewajiban.yaml", "W-RUJUKAN-DITAHAN")]
    (duty,) = registry(result).kewajiban.sendiri
    assert duty.dasar == HIDDEN and duty.tautan == ""


def test_a_conditional_one_may_be_declared_not_to_apply_and_another_may_not(tmp_path: Path) -> None:
    away = opd("Kominfo", tidak_berlaku="[{kewajiban: kt-01, alasan: Tidak ada agenda.}]")
    city = registry(load(tmp_path / "a", written(FIRST), {"opd/kominfo/opd.yaml": away}))
    each = coverage.of_department(Views(city).ask, city.of_kind("opd")[0], 2026)
    assert each.sel[-1].alasan == "Tidak ada agenda."
    other = {**FIRST, "bersyarat": None}
    refused = load(tmp_path / "b", written(other), {"opd/kominfo/opd.yaml": away})
    assert found(refused)[0] == ("opd/kominfo/opd.yaml", "E-KEWAJIBAN-TETAP")


# everywhere national duties are


def test_pages_files_and_commands_show_them_as_the_city_s_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = registry(load(tmp_path, written(FIRST, SECOND), RECORDS))
    views = Views(city)
    planned = {page.url: page for page in (*pages(views), *duty_lists(views))}
    assert {"cakupan/kewajiban/kt-01/", "kewajiban/kt-01/", "kewajiban/kt-02/"} <= set(planned)
    board = planned["cakupan/"].view("").values
    assert board["kewajiban"][-1].nama == "Data kota (tambahan kota)" and board["kewajiban"][-1].penanggung == "Kota"
    directory = planned["kewajiban/"].view("").values["kelompok_kewajiban"][-1]
    assert directory["nama"] == "Kewajiban tambahan kota" and "bukan kewajiban nasional" in directory["catatan"]
    owed = planned["cakupan/opd/kominfo/"].view("").values["kelompok_sel"][-1]
    assert "Contoh peraturan kota" in owed.butir[0].catatan and "tidak dihitung dalam nilai" in owed.dasar
    assert owed.butir[0].bobot == ""
    record = city.records["kominfo/informasi/data"]
    assert [duty.nama for duty in views.kaitan(record).kewajiban] == ["Data kota (kt-02, tambahan kota)"]
    files = {file.file: file for file in coverage_files.files(views)}
    rows = list(csv.DictReader(io.StringIO(files["cakupan/cakupan.csv"].content().decode())))
    assert {(row["asal"], row["kewajiban"].startswith("kt-")) for row in rows} == {("nasional", False), ("kota", True)}
    own = [row for row in rows if row["asal"] == "kota"]
    assert {row["dasar"] for row in own} == {"Contoh peraturan kota", "Peraturan keterbukaan"}
    book = icalendar.Calendar.from_ical(files["cakupan/opd/kota/kewajiban.ics"].content())
    assert any("Data kota (tambahan kota) (kt-02)" in event["summary"] for event in book.walk("VEVENT"))
    arguments = ["--content", str(tmp_path), "--cache", "", "--today", "2026-11-21"]
    assert coverage_command.main_coverage(["--opd", "kota", *arguments]) == 0
    assert "kt-02    Data kota (tambahan kota), dasar: Peraturan keterbukaan" in capsys.readouterr().out
    assert coverage_command.main_coverage(["--opd", "kominfo", "--json", *arguments]) == 0
    told = json.loads(capsys.readouterr().out)["hasil"][-1]
    assert (told["kewajiban"], told["asal"], told["bobot"]) == ("kt-01", "kota", None)


def test_what_is_missing_is_to_be_mended_too_after_all_that_brings_points(tmp_path: Path) -> None:
    city = registry(load(tmp_path, written(FIRST)))
    views = Views(city)
    page = next(page for page in pages(views) if page.url == "cakupan/opd/kominfo/")
    mend = page.view("").values["perbaikan"]
    assert [each.nama for each in mend if not each.poin] == ["Agenda tiap dinas (tambahan kota)"] == [mend[-1].nama]


# no score


def scores(city: Registry) -> tuple[dict[str, Any], Any]:
    ask = Views(city).ask
    every = coverage.of_everyone(ask, 2026)
    return {each.opd: each.skor for each in every}, coverage.questionnaire(ask, 2026, every)


@pytest.fixture(scope="module")
def demonstration() -> Registry:
    return registry(loaded(ROOT / "content", moment("2026-11-22")))


@given(data=st.data())
@settings(max_examples=15, deadline=None)
def test_adding_duties_changes_no_score(demonstration: Registry, data: st.DataObject) -> None:
    """Easy or impossible, owed by few or by all: every point of every department and of the questionnaire is as before."""
    numbers = data.draw(st.lists(st.integers(1, 99), min_size=1, max_size=6, unique=True))
    entries = [
        KewajibanSendiri.model_validate(
            {
                **FIRST,
                "kode": f"kt-{number:02}",
                "penanggung": data.draw(st.lists(st.sampled_from([each.value for each in PenanggungKota]), min_size=1)),
                "ulang": data.draw(st.sampled_from([each.value for each in Ulang])),
                "dipenuhi": data.draw(st.sampled_from([[], [{"jenis": "berita"}], FIRST["dipenuhi"]])),
            }
        )
        for number in numbers
    ]
    held = own_duties(entries)
    more = dataclasses.replace(demonstration, kewajiban=held, evidence=evidence(demonstration.records.values(), held))
    bare = DaftarKewajiban()
    before = dataclasses.replace(demonstration, kewajiban=bare, evidence=evidence(demonstration.records.values(), bare))
    assert scores(more) == scores(before)
    added = [cell for each in coverage.of_everyone(Views(more).ask, 2026) for cell in each.sel if "kt-" in cell.kode]
    assert added, "and they are owed"


# what is remembered, and what is handed on


def test_a_remembered_record_is_checked_against_the_file_of_today(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {**RECORDS, "kewajiban.yaml": written(FIRST, SECOND)})
    cache = tmp_path / "tembolok"
    with Store.at(cache, content) as store:
        assert loaded(content, NOW, store).problems == ()
    (content / "kewajiban.yaml").write_text(written(FIRST), encoding="utf-8")
    with Store.at(cache, content) as store:
        result = loaded(content, NOW, store)
        assert result.read == 0 and found(result) == [("opd/kominfo/informasi/data.yaml", "E-KEWAJIBAN-HILANG")]
    (content / "kewajiban.yaml").write_text(written(FIRST, SECOND), encoding="utf-8")
    with Store.at(cache, content) as store:
        assert loaded(content, NOW, store).problems == ()


def test_another_process_has_the_same_duties_although_the_file_has_changed(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {**RECORDS, "kewajiban.yaml": written(FIRST, {**SECOND, "umur": 2})})
    with Store.at(tmp_path / "tembolok", content) as store:
        result = loaded(content, NOW, store)
        here = registry(result)
        text = snapshot(here, result)
        (content / "kewajiban.yaml").unlink()
        there, _outcome = from_snapshot(content, text, store)
    assert there.kewajiban == here.kewajiban and len(there.kewajiban.sendiri) == 2
    assert answer(there, OWN) == answer(here, OWN)
    assert list(there.evidence["kominfo"]) == list(here.evidence["kominfo"])


def test_a_title_of_the_regulation_and_a_changed_entry_are_other_answers(tmp_path: Path) -> None:
    one = registry(load(tmp_path / "a", written(FIRST, SECOND), RECORDS))
    retitled = {**RECORDS, "opd/kominfo/regulasi/aturan.yaml": regulation("Judul lain")}
    two = registry(load(tmp_path / "b", written(FIRST, SECOND), retitled))
    assert answer(one, OWN) != answer(two, OWN)
    assert answer(one, "k:kt-01") == answer(two, "k:kt-01") and answer(one, "k:kt-02") != answer(two, "k:kt-02")
    assert answer(one, "k:bk-03") == answer(two, "k:bk-03")


def test_other_kinds_need_not_be_looked_at(tmp_path: Path) -> None:
    files = {"opd/kominfo/berita/a.md": berita()}
    assert "kominfo" in registry(load(tmp_path / "a", None, files)).evidence
    news = {**FIRST, "dipenuhi": [{"jenis": "berita"}]}
    assert "kt-01" in registry(load(tmp_path / "b", written(news), files)).evidence["kominfo"]
    assert "kt-01" not in registry(load(tmp_path / "c", written(FIRST), files)).evidence["kominfo"]

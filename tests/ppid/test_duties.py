"""Every duty as data: where it is from, who owes it, what fulfils it, and that its absence shows."""

import datetime as dt
import re
from pathlib import Path

import pytest

from plugins.ppid.evidence import codes_of
from plugins.ppid.law.city_duties import DaftarKewajiban
from plugins.ppid.law.coverage import KeadaanCakupan
from plugins.ppid.law.duties import CITY, Kewajiban, Ulang, by_kind, conditional, duties, leaves
from plugins.ppid.law.procurement import complete, phases
from plugins.ppid.law.questionnaire import items, questionnaires
from plugins.ppid.law.reference import document
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish import coverage
from plugins.ppid.publish.views import Views
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records.opd import JenisOPD
from plugins.ppid.records.pengadaan import JenisDokumen
from plugins.ppid.records.terms import Keyakinan
from plugins.ppid.registry import Registry
from tests.support import ROOT, opd, write_content, yaml_of

LEAVES = leaves()
NATIONAL = DaftarKewajiban()


def registry(content: Path, today: str = "2026-11-22") -> Registry:
    result = loaded(content, moment(today))
    assert result.registry is not None and not [problem for problem in result.problems if problem.galat]
    return result.registry


@pytest.mark.parametrize("duty", duties().values(), ids=lambda duty: duty.kode)
def test_every_duty_has_code_text_source_law_and_someone_who_owes_it(duty: Kewajiban) -> None:
    assert re.fullmatch(r"(bk|sm|ss|tp)-\d\d(-\d)?", duty.kode)
    assert len(duty.nama) > 5 and len(duty.sumber) > 20 and duty.dasar and duty.wajib
    assert set(duty.wajib) <= {CITY, *(kind.value for kind in JenisOPD)}


def test_every_group_says_how_sure_its_list_is_and_uncertain_articles_are_not_printed() -> None:
    for group in document("kewajiban.yaml")["kelompok"]:
        sure = Keyakinan(group["keyakinan"]).boleh_cetak_pasal
        own = [duty for duty in duties().values() if duty.kelompok == group["nama"]]
        assert own and all(bool(duty.catatan) or sure for duty in own)
    assert all("Pasal" not in duty.dasar for duty in duties().values() if duty.kode.startswith("tp"))


def test_what_a_reference_names_is_there() -> None:
    fields = {name for kind in RECORD_TYPES.values() for name in kind.model_fields} | {"terisi", "fase_lengkap"}
    for duty in LEAVES:
        for way in duty.dipenuhi:
            assert way.jenis in RECORD_TYPES and {name for name, _values in way.bila} <= fields
    documents = [code for phase in phases() for code in phase.dokumen]
    assert sorted(documents) == sorted(each.value for each in JenisDokumen)
    used = {item.kode for each in questionnaires().values() for one in each.indikator for item in one.butir}
    assert used == set(items())
    for each in questionnaires().values():
        weights = [one.bobot for one in each.indikator]
        assert None in weights or sum(weight or 0 for weight in weights) == 100
        assert len(each.sumber) > 20


def owner_of(duty: Kewajiban) -> str:
    """The kind of a department that may fulfil a duty."""
    kinds = [kind for kind in duty.wajib if kind != CITY]
    return kinds[0] if kinds else "dinas"


def city_with(folder: Path, duty: Kewajiban, there: bool) -> Registry:
    """A city with one department that owes ``duty``, and a record that names it when ``there``."""
    files = {"opd/kominfo/opd.yaml": opd("Kominfo", jenis=owner_of(duty))}
    if there:
        files["opd/kominfo/informasi/satu.yaml"] = yaml_of(
            {
                "judul": "Dokumen uji", "ringkasan": "Dokumen untuk uji.", "tanggal": "2026-11-01",
                "klasifikasi": "berkala", "kewajiban": f"[{duty.kode}]", "tahun": "2026", "penguasa": "Sekretaris",
                "penanggung_jawab": "Kepala", "dibuat": "{tanggal: 2026-11-01, tempat: Kantor}",
                "bentuk": "[softcopy]", "retensi": "5 tahun",
            }
        )  # fmt: skip
    return registry(write_content(folder, files))


@pytest.mark.parametrize("duty", LEAVES, ids=lambda duty: duty.kode)
def test_a_record_fulfils_a_duty_and_a_missing_one_shows(duty: Kewajiban, tmp_path: Path) -> None:
    for there in (True, False):
        ask = Views(city_with(tmp_path / str(there), duty, there)).ask
        rows = coverage.of_duty(ask, duty, 2026)
        assert rows, "somebody owes it"
        for who, _name, cell in rows:
            profile = any(way.jenis == "opd" for way in duty.dipenuhi)
            if there:
                assert cell.keadaan is KeadaanCakupan.ADA and cell.banyak >= 1
            elif duty.ulang is Ulang.PERISTIWA:
                assert cell.keadaan is KeadaanCakupan.TIDAK_BERLAKU and cell.alasan
            elif profile:
                # the department's own profile is there, but was last changed more than six months ago
                assert cell.keadaan is KeadaanCakupan.TERLAMBAT and cell.bukti == "kominfo/opd/kominfo"
            else:
                assert cell.keadaan is KeadaanCakupan.BELUM and not cell.bukti and cell.kalimat, who


def test_each_way_to_fulfil_a_duty_by_itself_can_be_met() -> None:
    for jenis, ways in by_kind().items():
        model = RECORD_TYPES[jenis]
        for _code, way in ways:
            for name, values in way.bila:
                if name == "terisi":
                    assert set(values) <= set(model.TERISI)
                elif name == "fase_lengkap":
                    assert set(values) <= {phase.kode for phase in phases()}
                else:
                    term = model.model_fields[name].annotation
                    assert isinstance(term, type) and set(values) <= {each.value for each in term}  # type: ignore[attr-defined]
                    assert name in model.RINGKAS


def test_kinds_of_the_demonstration_fulfil_duties_by_themselves() -> None:
    cards = [record.card for record in registry(ROOT / "content").records.values()]
    for jenis, ways in by_kind().items():
        own = [card for card in cards if card.jenis == jenis]
        assert any(code in codes_of(card, NATIONAL) for card in own for code, _way in ways), jenis
        assert any(not way.bila for _code, way in ways) or any(
            code not in codes_of(card, NATIONAL) for card in own for code, _way in ways
        ), jenis


def test_only_a_conditional_duty_may_be_declared_not_to_apply(tmp_path: Path) -> None:
    profile = opd("Kominfo", tidak_berlaku='[{kewajiban: ss-04, alasan: "Tidak ada perjanjian tahun ini."}]')
    found = registry(write_content(tmp_path / "a", {"opd/kominfo/opd.yaml": profile}))
    each = coverage.of_department(Views(found).ask, found.of_kind("opd")[0], 2026)
    cell = next(cell for cell in each.sel if cell.kode == "ss-04")
    assert cell.keadaan is KeadaanCakupan.TIDAK_BERLAKU and cell.alasan == "Tidak ada perjanjian tahun ini."
    assert cell.kode not in {point.sel.kode for point in each.skor.rincian}
    profile = opd("Kominfo", tidak_berlaku='[{kewajiban: bk-03, alasan: "Belum sempat."}]')
    result = loaded(write_content(tmp_path / "b", {"opd/kominfo/opd.yaml": profile}), moment("2026-11-22"))
    (problem,) = [problem for problem in result.problems if problem.code == "E-KEWAJIBAN-TETAP"]
    assert problem.path == "opd/kominfo/opd.yaml" and problem.line > 0 and "bk-03" in problem.apa


def test_the_city_declares_its_own_in_kota_yaml(tmp_path: Path) -> None:
    folder = write_content(tmp_path, {})
    kota = folder / "kota.yaml"
    text = kota.read_text()
    kota.write_text(text + "tidak_berlaku:\n  - kewajiban: bk-02-9\n    alasan: Tidak ada sekolah kota.\n")
    each = coverage.of_whole_city(Views(registry(folder)).ask, 2026)
    assert next(cell for cell in each.sel if cell.kode == "bk-02-9").alasan == "Tidak ada sekolah kota."
    kota.write_text(text + "tidak_berlaku:\n  - kewajiban: bk-08\n    alasan: Tidak perlu.\n")
    problems = loaded(folder, moment("2026-11-22")).problems
    assert [(problem.code, problem.path) for problem in problems if problem.galat] == [
        ("E-KEWAJIBAN-TETAP", "kota.yaml")
    ]


def test_conditional_duties_say_their_condition() -> None:
    assert conditional() and all(duties()[code].bersyarat.startswith("Hanya bila") for code in conditional())


@pytest.mark.parametrize(
    ("there", "missing", "found"),
    [
        (["rup"], [], ("perencanaan",)),
        (["rup", "kak"], ["hps"], ("perencanaan",)),
        ([], ["rup"], ()),
        (["rup", "kak", "kontrak"], [], ("perencanaan", "pemilihan", "pelaksanaan")),
    ],
)
def test_a_phase_of_a_package_is_complete_when_no_listed_document_is_missing(
    there: list[str], missing: list[str], found: tuple[str, ...]
) -> None:
    assert complete({"tersedia": there, "belum": missing}) == found


def test_dates_of_checking_are_days() -> None:
    for name in ("kewajiban.yaml", "kuesioner.yaml", "pengadaan.yaml"):
        assert isinstance(document(name)["diperiksa"], dt.date)

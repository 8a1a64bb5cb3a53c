"""The registers as a state machine: walks that obey it give no problem, each violation gives exactly its own; nobody is named."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.law.calendar import Kalender
from plugins.ppid.law.deadline import tenggat
from plugins.ppid.law.reference import document
from plugins.ppid.law.registers import REGISTERS, Entri, Temuan, doubles, faults, objection_faults, orders, stages
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.problems import Problem
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records.keberatan import AlasanKeberatan, TahapKeberatan
from plugins.ppid.records.permohonan import TahapPermohonan
from plugins.ppid.records.register import PRIBADI, mirip_nik
from tests.ppid.test_records import models_in
from tests.support import ROOT, opd, write_content, yaml_of

KALENDER = Kalender()
LATER = "2030-12-31"
DAY = dt.timedelta(days=1)
STARTS = st.dates(dt.date(2024, 1, 2), dt.date(2026, 6, 30))
SOON = st.integers(0, 25)
DECIDED = ("dikabulkan", "dikabulkan-sebagian", "ditolak", "tidak-dikuasai")


def entry(jenis: str, begun: dt.date, **more: Any) -> Entri:
    blank: dict[str, Any] = dict.fromkeys(name for chain in orders(jenis) for name in chain[1:])
    plain = {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in more.items()}
    for name in ("perpanjangan", "sengketa"):
        if plain.get(name):
            plain[name] = {"tanggal": plain[name]}
    return Entri(jenis, begun.isoformat(), {**blank, "langkah": 0, "langkah_terakhir": None, **plain})


def told(request: Entri, objection: Entri | None = None, today: str = LATER) -> list[Temuan]:
    """Everything the machine says of a request and the objection to it."""
    found = list(faults(request, today, KALENDER))
    if objection is not None:
        found += [*faults(objection, today, KALENDER), *objection_faults(objection, request, KALENDER)]
    return found


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    """A request that obeys the machine."""
    day = draw(STARTS)
    stage = draw(st.sampled_from(sorted(stages("permohonan"))))
    values: dict[str, Any] = {"begun": day, "tahap": stage}
    for name in ("perpanjangan", "pemberitahuan", "pemberian"):
        owed = (name == "pemberitahuan" and stage in DECIDED) or (name == "perpanjangan" and stage == "diperpanjang")
        if name in stages("permohonan")[stage] and (owed or draw(st.booleans())):
            day += DAY * draw(SOON)
            values[name] = day
    values |= {"langkah": 3, "langkah_terakhir": day}
    return values


@st.composite
def walks(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """A decided request and an objection to it, both of which obey the machine."""
    request = draw(requests().filter(lambda each: each["tahap"] in DECIDED))
    reason = draw(st.sampled_from("abdefg"))
    ground = request["pemberitahuan"]
    filed = draw(st.dates(ground, tenggat(ground, 30, KALENDER).jatuh))
    stage = draw(st.sampled_from(sorted(stages("keberatan"))))
    values: dict[str, Any] = {"begun": filed, "tahap": stage, "alasan": [reason]}
    answered = filed + DAY * draw(st.integers(0, 70))
    if stage == "selesai" or (stage == "sengketa" and draw(st.booleans())):
        values["tanggapan_tanggal"] = answered
    if stage == "sengketa":
        due = tenggat(filed, 30, KALENDER).jatuh
        silent = "tanggapan_tanggal" not in values
        first = due + DAY if silent else answered
        values["sengketa"] = draw(st.dates(first, tenggat(due if silent else answered, 14, KALENDER).jatuh))
    return request, values


def both(request: dict[str, Any], objection: dict[str, Any] | None = None) -> tuple[Entri, Entri | None]:
    return entry("permohonan", **request), entry("keberatan", **objection) if objection is not None else None


@given(requests())
def test_a_request_that_obeys_is_let_through(request: dict[str, Any]) -> None:
    assert told(*both(request)) == []


@given(walks())
def test_a_walk_that_obeys_is_let_through(walk: tuple[dict[str, Any], dict[str, Any]]) -> None:
    assert told(*both(*walk)) == []


GRANTED = {"tahap": "dikabulkan"}
Spoilt = tuple[str, dict[str, Any], dict[str, Any] | None]


def _notice_before_extension(request: dict[str, Any], _objection: dict[str, Any], by: int) -> Spoilt:
    notice = request["begun"] + DAY * 20
    changed = {"begun": request["begun"], **GRANTED, "pemberitahuan": notice, "perpanjangan": notice + DAY * by}
    return "E-REGISTER-URUTAN", changed, None


def _given_before_notice(request: dict[str, Any], _objection: dict[str, Any], by: int) -> Spoilt:
    notice = request["begun"] + DAY * (by + 1)
    changed = {"begun": request["begun"], **GRANTED, "pemberitahuan": notice, "pemberian": notice - DAY * by}
    return "E-REGISTER-URUTAN", changed, None


def _notice_at_a_stage_without(request: dict[str, Any], _objection: dict[str, Any], by: int) -> Spoilt:
    stage = ("diterima", "diverifikasi", "diproses", "diperpanjang")[by % 4]
    return "E-REGISTER-TAHAP", {"begun": request["begun"], "tahap": stage, "pemberitahuan": request["begun"]}, None


def _given_although_refused(request: dict[str, Any], _objection: dict[str, Any], by: int) -> Spoilt:
    stage = ("ditolak", "tidak-dikuasai", "dicabut")[by % 3]
    day = request["begun"]
    return "E-REGISTER-TAHAP", {"begun": day, "tahap": stage, "pemberitahuan": day, "pemberian": day}, None


def _history_to_come(request: dict[str, Any], _objection: dict[str, Any], by: int) -> Spoilt:
    return "E-REGISTER-DEPAN", {**request, "langkah_terakhir": dt.date.fromisoformat(LATER) + DAY * by}, None


def _answer_at_a_stage_without(request: dict[str, Any], objection: dict[str, Any], by: int) -> Spoilt:
    stage = ("diajukan", "diproses")[by % 2]
    filed = objection["begun"]
    changed = {"begun": filed, "tahap": stage, "alasan": ["b"], "tanggapan_tanggal": filed + DAY * by}
    return "E-REGISTER-TAHAP", request, changed


def _objection_first(request: dict[str, Any], objection: dict[str, Any], by: int) -> Spoilt:
    changed = {"begun": request["begun"] - DAY * by, "tahap": "diproses", "alasan": objection["alasan"]}
    return "E-KEBERATAN-MUNDUR", request, changed


def _objection_late(request: dict[str, Any], _objection: dict[str, Any], by: int) -> Spoilt:
    latest = max(request["pemberitahuan"], request.get("pemberian", request["pemberitahuan"]))
    filed = tenggat(latest, 30, KALENDER).jatuh + DAY * by
    return "W-KEBERATAN-LEWAT", request, {"begun": filed, "tahap": "diproses", "alasan": ["d"]}


def _silence_although_answered(request: dict[str, Any], _objection: dict[str, Any], by: int) -> Spoilt:
    begun = request["begun"]
    notice = begun + DAY * (by % (tenggat(begun, 10, KALENDER).jatuh - begun).days)
    changed = {"begun": begun, **GRANTED, "pemberitahuan": notice}
    return "W-KEBERATAN-DITANGGAPI", changed, {"begun": notice + DAY, "tahap": "diproses", "alasan": ["c"]}


def _dispute_early(request: dict[str, Any], objection: dict[str, Any], by: int) -> Spoilt:
    filed = objection["begun"]
    due = tenggat(filed, 30, KALENDER).jatuh
    disputed = due - DAY * (by % ((due - filed).days + 1))
    changed = {"begun": filed, "tahap": "sengketa", "alasan": ["b"], "sengketa": disputed}
    return "E-SENGKETA-DINI", request, changed


def _dispute_before_its_answer(request: dict[str, Any], objection: dict[str, Any], by: int) -> Spoilt:
    code, first, changed = _dispute_early(request, objection, by)
    assert changed is not None
    return code, first, {**changed, "tanggapan_tanggal": changed["sengketa"] + DAY * by}


def _dispute_late(request: dict[str, Any], objection: dict[str, Any], by: int) -> Spoilt:
    answered = objection["begun"] + DAY * 5
    disputed = tenggat(answered, 14, KALENDER).jatuh + DAY * by
    changed = {"begun": objection["begun"], "tahap": "sengketa", "alasan": ["b"]}
    return "W-SENGKETA-LEWAT", request, {**changed, "tanggapan_tanggal": answered, "sengketa": disputed}


def _dispute_late_after_silence(request: dict[str, Any], objection: dict[str, Any], by: int) -> Spoilt:
    due = tenggat(objection["begun"], 30, KALENDER).jatuh
    disputed = tenggat(due, 14, KALENDER).jatuh + DAY * by
    changed = {"begun": objection["begun"], "tahap": "sengketa", "alasan": ["b"], "sengketa": disputed}
    return "W-SENGKETA-LEWAT", request, changed


VIOLATIONS: tuple[Callable[[dict[str, Any], dict[str, Any], int], Spoilt], ...] = (
    _notice_before_extension, _given_before_notice, _notice_at_a_stage_without, _given_although_refused,
    _history_to_come, _answer_at_a_stage_without, _objection_first, _objection_late, _silence_although_answered,
    _dispute_early, _dispute_before_its_answer, _dispute_late, _dispute_late_after_silence,
)  # fmt: skip


@pytest.mark.parametrize("spoil", VIOLATIONS, ids=lambda each: each.__name__.strip("_"))
@given(walk=walks(), by=st.integers(1, 40))
def test_each_violation_gives_exactly_its_problem(
    spoil: Callable[[dict[str, Any], dict[str, Any], int], Spoilt],
    walk: tuple[dict[str, Any], dict[str, Any]],
    by: int,
) -> None:
    code, request, objection = spoil(*walk, by)
    assert [found.kode for found in told(*both(request, objection))] == [code]


@given(requests().filter(lambda each: len(each) > 4))
def test_a_day_to_come_is_told_of_each_field(request: dict[str, Any]) -> None:
    first, _none = both(request)
    before = dt.date.fromisoformat(first.tanggal) - DAY
    found = told(first, today=before.isoformat())
    assert {each.kode for each in found} == {"E-REGISTER-DEPAN"}
    assert len(found) == sum(name in request for name in ("perpanjangan", "pemberitahuan", "pemberian")) + 1
    assert list(faults(first, before.isoformat(), KALENDER, ahead=True)) == []


def test_silence_may_be_objected_to_and_disputed() -> None:
    request, objection = both(
        {"begun": dt.date(2026, 2, 2), **GRANTED, "pemberitahuan": dt.date(2026, 2, 27)},
        {"begun": dt.date(2026, 2, 20), "tahap": "diproses", "alasan": ["c", "g"]},
    )
    assert told(request, objection) == []


def test_the_last_day_of_an_objection_is_told() -> None:
    request, objection = both(
        {"begun": dt.date(2026, 3, 2), **GRANTED, "pemberitahuan": dt.date(2026, 3, 13)},
        {"begun": dt.date(2026, 5, 6), "tahap": "diproses", "alasan": ["a"]},
    )
    (found,) = told(request, objection)
    assert dict(found.nilai) == {
        "tanggal": "6 Mei 2026", "sejak": "13 Maret 2026", "batas": "5 Mei 2026", "hari": "30",
    }  # fmt: skip


def test_the_data_speak_of_all_stages_and_reasons() -> None:
    assert set(stages("permohonan")) == {term.value for term in TahapPermohonan}
    assert set(stages("keberatan")) == {term.value for term in TahapKeberatan}
    assert set(document("register.yaml")["alasan"]) == {term.value for term in AlasanKeberatan}
    for jenis in REGISTERS:
        fields = RECORD_TYPES[jenis].model_fields
        assert {name for chain in orders(jenis) for name in chain} <= set(fields)
        assert {name for allowed in stages(jenis).values() for name in allowed} <= set(fields)


def test_the_later_of_two_equal_numbers_is_the_double() -> None:
    entries = [
        ("a/permohonan", "2026-02-01", "001/PPID/2026", "a/permohonan/2"),
        ("a/permohonan", "2026-01-01", "001 / ppid/2026", "a/permohonan/1"),
        ("a/permohonan", "2025-01-01", "001/PPID/2026", "a/permohonan/0"),
        ("a/keberatan", "2026-01-01", "001/PPID/2026", "a/keberatan/1"),
        ("b/permohonan", "2026-01-01", "001/PPID/2026", "b/permohonan/1"),
    ]
    assert list(doubles(entries)) == [("a/permohonan/2", "a/permohonan/1")]


# whole content folders


def request_file(number: str = "001/PPID/2026", **changes: str) -> str:
    """A request of February 2026 as a file."""
    fields = {
        "judul": "Permintaan data jalan",
        "ringkasan": "Pemohon meminta data jalan kota.",
        "tanggal": "2026-02-02",
        "nomor_pendaftaran": number,
        "kanal": "surel",
        "informasi_diminta": "Data jalan kota tahun 2025.",
        "tahap": "dikabulkan",
        "penguasaan": "dikuasai",
        "cara_memperoleh": "salinan",
        "cara_mengirim": "surel",
        "pemberitahuan": "2026-02-10",
        "pemberian": "2026-02-11",
        "riwayat": "[{tanggal: 2026-02-02, uraian: Dicatat.}, {tanggal: 2026-02-10, uraian: Dijawab.}]",
    }
    return yaml_of({name: value for name, value in {**fields, **changes}.items() if value})


def objection_file(number: str = "001/KEB/2026", **changes: str) -> str:
    """An objection of February 2026 as a file."""
    fields = {
        "judul": "Keberatan atas data jalan",
        "ringkasan": "Pemohon menilai data tidak lengkap.",
        "tanggal": "2026-02-20",
        "nomor_pendaftaran": number,
        "permohonan": "permohonan/satu",
        "alasan": "[d]",
        "tahap": "diproses",
        "penanggap": "Sekretaris Daerah",
    }
    return yaml_of({name: value for name, value in {**fields, **changes}.items() if value})


def problems(root: Path, files: dict[str, str]) -> list[Problem]:
    given: dict[str, str | bytes] = {**files, "opd/pupr/opd.yaml": opd("PUPR")}
    return list(loaded(write_content(root, given), moment("2026-11-21")).problems)


def at(found: list[Problem]) -> list[tuple[str, int, str]]:
    return [(Path(each.path).stem, each.line, each.code) for each in found]


FAULTY: dict[str, tuple[dict[str, str], list[tuple[str, int, str]]]] = {
    "sound": ({"permohonan/satu": request_file(), "keberatan/k": objection_file()}, []),
    "order": ({"permohonan/satu": request_file(pemberian="2026-02-09")}, [("satu", 12, "E-REGISTER-URUTAN")]),
    "extension": (
        {"permohonan/satu": request_file(perpanjangan="{tanggal: 2026-02-12, alasan: Arsip.}", pemberian="")},
        [("satu", 11, "E-REGISTER-URUTAN")],
    ),
    "extensions": (
        {"permohonan/satu": request_file(perpanjangan="[{tanggal: 2026-02-03, alasan: A.}, {tanggal: 2026-02-04, alasan: B.}]")},
        [("satu", 14, "E-PERPANJANG-DUA")],
    ),
    "stage": ({"permohonan/satu": request_file(tahap="diproses", pemberian="")}, [("satu", 11, "E-REGISTER-TAHAP")]),
    "future": (
        {"permohonan/satu": request_file(riwayat="[{tanggal: 2026-02-02, uraian: A.}, {tanggal: 2026-12-01, uraian: B.}]")},
        [("satu", 13, "E-REGISTER-DEPAN")],
    ),
    "history": (
        {"permohonan/satu": request_file(riwayat="[{tanggal: 2026-02-12, uraian: A.}, {tanggal: 2026-02-05, uraian: B.}]")},
        [("satu", 13, "E-RIWAYAT-URUTAN")],
    ),
    "history-first": (
        {"permohonan/satu": request_file(riwayat="[{tanggal: 2026-02-01, uraian: A.}]")},
        [("satu", 13, "E-RIWAYAT-URUTAN")],
    ),
    "law": (
        {"permohonan/satu": request_file(tahap="ditolak", pemberian="", penolakan="{alasan: Tidak boleh.}")},
        [("satu", 13, "E-TOLAK-DASAR")],
    ),
    "nik": ({"permohonan/satu": request_file(informasi_diminta="Data 6171-0141-0190-0001.")}, [("satu", 6, "E-REGISTER-NIK")]),
    "number": (
        {"permohonan/satu": request_file(), "permohonan/tiga": request_file(tanggal="2026-02-03", riwayat="")},
        [("tiga", 4, "E-REGISTER-NOMOR")],
    ),
    "kind": ({"keberatan/k": objection_file(permohonan="keberatan/lain"), "keberatan/lain": objection_file("2", permohonan="permohonan/satu"), "permohonan/satu": request_file()}, [("k", 5, "E-KEBERATAN-ATAS")]),
    "early": ({"permohonan/satu": request_file(), "keberatan/k": objection_file(tanggal="2026-02-01")}, [("k", 3, "E-KEBERATAN-MUNDUR")]),
    "late": ({"permohonan/satu": request_file(), "keberatan/k": objection_file(tanggal="2026-06-02")}, [("k", 3, "W-KEBERATAN-LEWAT")]),
    "answered": ({"permohonan/satu": request_file(), "keberatan/k": objection_file(alasan="[c]")}, [("k", 6, "W-KEBERATAN-DITANGGAPI")]),
    "dispute": (
        {"permohonan/satu": request_file(), "keberatan/k": objection_file(tahap="sengketa", sengketa="{nomor_register: A/1, tanggal: 2026-03-02}")},
        [("k", 9, "E-SENGKETA-DINI")],
    ),
    "dispute-late": (
        {"permohonan/satu": request_file(), "keberatan/k": objection_file(tahap="sengketa", sengketa="{nomor_register: A/1, tanggal: 2026-06-02}", tanggapan_tanggal="2026-03-02")},
        [("k", 9, "W-SENGKETA-LEWAT")],
    ),
    "missing": ({"keberatan/k": objection_file()}, [("k", 5, "E-RUJUKAN-HILANG")]),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_told_at_its_line(name: str, tmp_path: Path) -> None:
    files, expected = FAULTY[name]
    found = problems(tmp_path, {f"opd/kominfo/{path}.yaml": text for path, text in files.items()})
    assert at(found) == expected


def test_an_objection_belongs_to_the_department_of_its_request(tmp_path: Path) -> None:
    files = {
        "opd/kominfo/permohonan/satu.yaml": request_file(),
        "opd/pupr/keberatan/k.yaml": objection_file(permohonan="kominfo/permohonan/satu"),
    }
    assert at(problems(tmp_path, files)) == [("k", 5, "E-KEBERATAN-ATAS")]


def test_only_the_faulty_entry_is_withheld(tmp_path: Path) -> None:
    files = {
        "opd/kominfo/permohonan/satu.yaml": request_file(pemberian="2026-02-09"),
        "opd/kominfo/keberatan/k.yaml": objection_file(),
    }
    given: dict[str, str | bytes] = dict(files)
    found = loaded(write_content(tmp_path, given), moment("2026-11-21"))
    assert found.withheld == ("opd/kominfo/permohonan/satu.yaml",)
    assert [each.code for each in found.problems] == ["W-RUJUKAN-DITAHAN", "E-REGISTER-URUTAN"]


def test_the_demonstration_obeys() -> None:
    found = loaded(ROOT / "content", moment("2026-11-22")).problems
    assert [each for each in found if "/permohonan/" in each.path or "/keberatan/" in each.path] == []


# nobody is named

PERSONAL = ("nama", "nama_pemohon", "nik", "NIK", "no_ktp", "alamat", "alamat_pemohon", "telepon", "surel", "pekerjaan")


@pytest.mark.parametrize("jenis", REGISTERS)
def test_no_field_at_any_depth_is_for_a_person(jenis: str) -> None:
    names = {name for model in models_in(RECORD_TYPES[jenis]) for name in model.model_fields}
    assert len(names) > 30 and not [name for name in names if PRIBADI.search(name)]


@pytest.mark.parametrize("jenis", REGISTERS)
@pytest.mark.parametrize("name", PERSONAL)
def test_a_field_for_a_person_is_refused_and_told_why(jenis: str, name: str, tmp_path: Path) -> None:
    text = (request_file() if jenis == "permohonan" else objection_file()) + f"{name}: Seseorang\n"
    files = {"opd/kominfo/permohonan/satu.yaml": request_file(), f"opd/kominfo/{jenis}/lain.yaml": text}
    (found,) = [each for each in problems(tmp_path, files) if each.path.endswith("/lain.yaml")]
    assert (found.code, found.line) == ("E-REGISTER-PRIBADI", text.count("\n"))
    assert "pemohon tidak boleh dapat dikenali" in found.mengapa


def test_a_person_inside_a_part_is_refused_beside_other_faults(tmp_path: Path) -> None:
    text = request_file(penolakan="{alasan: A, nama: B}", kanal="merpati", tanggal="2026-02-30", warna="biru")
    found = problems(tmp_path, {"opd/kominfo/permohonan/satu.yaml": text})
    assert sorted(each.code for each in found) == [
        "E-REGISTER-PRIBADI", "E-SKEMA-ASING", "E-SKEMA-PILIHAN", "E-TANGGAL-SALAH",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("6171010101900001", True),
        ("NIK 6171014101900001.", True),
        ("6171.0101.0190.0001", True),
        ("61 71 01 010190 0001", True),
        ("6171012902960001", True),
        ("6171013002900001", False),
        ("9999990101900001", False),
        ("6171010101900000", False),
        ("61.71.010.001.001-0001.0", False),
        ("5.1.02.01.01.0024", False),
        ("1234567890123456", False),
        ("12026-02-02 2026-02-03", False),
        ("61710101019000012", False),
    ],
)
def test_what_reads_as_a_nik(text: str, like: bool) -> None:
    assert mirip_nik(text) is like


@pytest.mark.parametrize("field", ["judul", "ringkasan", "informasi_diminta", "nomor_pendaftaran"])
def test_a_nik_is_found_in_every_text_and_never_repeated(field: str, tmp_path: Path) -> None:
    text = request_file(**{field: "Perkara 6171010101900001 dan lainnya"})
    (found,) = problems(tmp_path, {"opd/kominfo/permohonan/satu.yaml": text})
    assert found.code == "E-REGISTER-NIK" and "6171010101900001" not in repr(found)

"""What becomes of a finding where the whole city is known: contacts of offices, numbers of civil servants; all made up."""

import functools
import json
import re
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.ppid import report
from plugins.ppid.cache.store import Store
from plugins.ppid.guard.kinds import Hit, Jenis, Kepastian
from plugins.ppid.guard.marks import SIDIK as SIDIK_LETTERS
from plugins.ppid.guard.marks import normal, secret, sidik
from plugins.ppid.intake.guarding import NUMBER, SIDIK
from plugins.ppid.loading import Loaded, loaded
from plugins.ppid.problems import Problem
from plugins.ppid.records.bukan_pribadi import JenisNomor
from plugins.ppid.waivers import waived
from tests.support import KOTA, NOW, berita, opd, write_content, yaml_of

NEWS = "opd/kominfo/berita/a.md"
SERVANT = "Kepala Dinas, NIP 19850101 201001 1 001.\n"


def read(root: Path, body: str, kota: str = "", profile: str | None = None, name: str = NEWS, **more: str) -> Loaded:
    """A small city with one news item; ``kota`` is added to its ``kota.yaml``."""
    files = {"kota.yaml": KOTA + kota, name: berita("Berita uji coba", body), **more}
    return loaded(write_content(root, files if profile is None else {**files, "opd/kominfo/opd.yaml": profile}), NOW)


def codes(result: Loaded) -> list[str]:
    """The codes of its problems."""
    return [problem.code for problem in result.problems]


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("0812-3456-7890", "0812-3456-7890"),
        ("0812-3456-7890", "+62 812 3456 7890"),
        ("+62 (0)812 3456 7890", "081234567890"),
        ("62812 3456 7890", "`0812.3456.7890`"),
        ("(0561) 123456 / 0812-3456-7890 (Loket)", "0812 3456 7890"),
    ],
)
def test_a_declared_number_is_the_contact_of_an_office(declared: str, written: str, tmp_path: Path) -> None:
    body = f"Hubungi Budi di {written}.\n"
    assert codes(read(tmp_path / "a", body)) == ["E-PII-TELEPON"]
    channel = f"darurat: [{{nama: Loket, telepon: '{declared}'}}]\n"
    profile = opd("Kominfo", telepon=f"'{declared}'")
    operator = opd("Kominfo", operator=f"{{nama: Operator, telepon: '{declared}'}}")
    for each in (read(tmp_path / "b", body, channel), read(tmp_path / "c", body, profile=profile)):
        assert codes(each) == [] and each.registry is not None
        assert "kominfo/berita/a" in each.registry.records and not each.withheld
    assert codes(read(tmp_path / "d", body, profile=operator)) == []


def test_a_declared_address_is_the_contact_of_an_office(tmp_path: Path) -> None:
    body = "Tulis ke warga.satu@gmail.com segera.\n"
    assert codes(read(tmp_path / "a", body)) == ["W-PII-TINJAU"]
    assert codes(read(tmp_path / "b", body, profile=opd("Kominfo", surel="Warga.Satu@gmail.com"))) == []


def test_another_number_beside_a_declared_one_withholds(tmp_path: Path) -> None:
    profile = opd("Kominfo", telepon="0812-3456-7890")
    result = read(tmp_path, "Hubungi Budi di 0812-3456-7890 atau 0813-3456-7891.\n", profile=profile)
    assert codes(result) == ["E-PII-TELEPON"] and result.withheld == (NEWS,)
    assert "08********91" in result.problems[0].apa
    resident = read(tmp_path / "nik", "NIK 6171010101900001\n", profile=opd("Kominfo", telepon="6171010101900001"))
    assert NEWS in resident.withheld


def test_a_record_is_not_read_again_when_a_contact_is_declared(tmp_path: Path) -> None:
    files = {NEWS: berita("Berita uji coba", "Hubungi Budi di 0812-3456-7890.\n")}
    content = write_content(tmp_path / "isi", files)
    for profile, read_now, found in ((opd("K"), 2, 1), (opd("K", telepon="0812 34567890"), 1, 0), (opd("K"), 1, 1)):
        write_content(content, {"opd/kominfo/opd.yaml": profile}, city=False)
        with Store.at(tmp_path / "tembolok", content) as store:
            result = loaded(content, NOW, store)
            assert (result.read, len(result.problems)) == (read_now, found)
            assert result.registry is not None
            assert ("kominfo/berita/a" in result.registry.records) == (not found)


def test_no_report_shows_the_digest_of_a_number(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, "Hubungi Budi di 0812-3456-7890.\n").problems
    digest = dict(problem.values)[NUMBER]
    assert digest == secret(NEWS, Jenis.TELEPON, "+62 81234567890") and digest.isalpha()
    assert digest != secret("opd/kominfo/berita/b.md", Jenis.TELEPON, "081234567890")
    for told in report.FORMATS.values():
        assert digest not in told([problem], "content")


def test_one_number_is_written_in_one_way() -> None:
    assert {normal(Jenis.TELEPON, each) for each in ("0812-3456", "+62 812 3456", "8123456", "６２８１２３４５６")} == {
        "8123456"
    }
    assert normal(Jenis.SUREL, "A.B@Gmail.com") == "a.b@gmail.com"


@pytest.mark.parametrize(("kota", "expected"), [("", []), ("nip: tampil\n", []), ("nip: tahan\n", ["E-PII-NIP"])])
def test_the_city_decides_whether_numbers_of_civil_servants_are_published(
    kota: str, expected: list[str], tmp_path: Path
) -> None:
    result = read(tmp_path, SERVANT, kota)
    assert codes(result) == expected and result.withheld == ((NEWS,) if expected else ())
    assert codes(read(tmp_path / "rusak", SERVANT, "nip: entah\n")).count("E-PII-NIP") == 0


WAIVERS = "bukan-data-pribadi.yaml"
LAST = "2026-11-21"
"""The day of the tests: a waiver holds on its last day."""
LETTERS = "bcdfghjkmnpqrstvwxyz"


def waiver(told: str, **changes: str) -> str:
    """A waiver of a telephone number in the news item."""
    fields = {
        "berkas": NEWS,
        "jenis": "telepon",
        "sidik": told,
        "alasan": "Nomor urut arsip.",
        "pemeriksa": "Sekretaris Dinas",
        "sampai": LAST,
    }
    return "alarm:\n  - " + yaml_of({**fields, **changes}).replace("\n", "\n    ").rstrip() + "\n"


def word(root: Path, body: str, **more: str) -> str:
    """The word that the message of the only finding tells staff to copy."""
    (problem,) = read(root, body, **more).problems
    (found,) = re.findall(r'sidik "([a-z]{4})"', problem.perbaikan)
    return str(found)


BODY = "Satu.\n\nArsip 0812-3456-7890 ada di gudang.\n"


def test_a_waiver_lets_one_finding_stand_and_no_other(tmp_path: Path) -> None:
    told = word(tmp_path / "a", BODY)
    result = read(tmp_path / "b", "Baris lain di atas.\n\n" + BODY, **{WAIVERS: waiver(told)})
    assert codes(result) == [] and not result.withheld
    assert result.registry is not None and "kominfo/berita/a" in result.registry.records
    for change in (
        BODY.replace("7890", "7891"),
        BODY.replace("gudang", "rumah"),
        BODY + "\nHubungi Budi, 0812-3456-7890.\n",
    ):
        assert read(tmp_path / "c", change, **{WAIVERS: waiver(told)}).withheld == (NEWS,)
    assert read(tmp_path / "d", BODY, **{WAIVERS: waiver(told, jenis="rekening")}).withheld == (NEWS,)
    other = {"opd/kominfo/berita/b.md": berita("Berita uji lain", BODY)}
    assert read(tmp_path / "e", BODY, **{WAIVERS: waiver(told)}, **other).withheld == ("opd/kominfo/berita/b.md",)


@pytest.mark.parametrize("place", ["content/{}", "isi/kota/{}", "content\\\\{}"])
def test_the_file_may_be_named_as_the_message_names_it(place: str, tmp_path: Path) -> None:
    told = word(tmp_path / "a", BODY)
    assert codes(read(tmp_path / "b", BODY, **{WAIVERS: waiver(told, berkas=f'"{place.format(NEWS)}"')})) == []


@pytest.mark.parametrize(
    ("changes", "code", "line"),
    [
        ({"sampai": "2026-11-20"}, "W-BUKAN-PRIBADI-HABIS", 7),
        ({"berkas": "opd/kominfo/berita/z.md"}, "W-BUKAN-PRIBADI-TANPA", 4),
        ({"alasan": "Arsip 0812-3456-7890."}, "E-BUKAN-PRIBADI-NOMOR", 5),
        ({"pemeriksa": "Budi, NIK 6171010101900001"}, "E-BUKAN-PRIBADI-NOMOR", 6),
        ({"sampai": "2027-11-22"}, "E-BUKAN-PRIBADI-LAMA", 7),
        ({"tempat": "halaman 3"}, "E-ALARM-TEMPAT", 2),
        ({"sampai": "besok"}, "E-BUKAN-PRIBADI", 0),
        ({"sidik": "0812"}, "E-BUKAN-PRIBADI", 0),
    ],
)
def test_a_waiver_that_does_not_hold_is_told_and_withholds(
    changes: dict[str, str], code: str, line: int, tmp_path: Path
) -> None:
    told = word(tmp_path / "a", BODY)
    result = read(tmp_path / "b", BODY, **{WAIVERS: waiver(told, **changes)})
    assert result.withheld == (NEWS,) and "E-PII-TELEPON" in codes(result)
    assert (WAIVERS, line, code) in [(each.path, each.line, each.code) for each in result.problems]


def test_a_waiver_of_a_record_that_cannot_be_read_is_not_blamed(tmp_path: Path) -> None:
    more = {WAIVERS: waiver("bcdf"), NEWS: "---\njudul: [\n---\n"}
    assert "W-BUKAN-PRIBADI-TANPA" not in codes(loaded(write_content(tmp_path, more), NOW))


@pytest.mark.parametrize("body", ["NIK 6171010101900001\n", "Nomor KK 6171010101150001\n"])
def test_what_is_surely_the_number_of_a_resident_has_no_word_and_is_never_waived(body: str, tmp_path: Path) -> None:
    (problem,) = read(tmp_path / "a", body).problems
    assert dict(problem.values)[SIDIK] == "" and "sidik" not in problem.perbaikan
    kind = "nik" if "NIK" in body else "kk"
    line = body.strip()
    likely = Hit(Jenis(kind), line.index("6"), len(line), Kepastian.MUNGKIN)
    forged = sidik(NEWS, line, likely, line)
    result = read(tmp_path / "b", body, **{WAIVERS: waiver(forged, jenis=kind)})
    assert result.withheld == (NEWS,) and "W-BUKAN-PRIBADI-TANPA" in codes(result)


def test_thousands_of_numbers_share_a_word() -> None:
    """Whoever has the message, and even the line around the number, cannot find the number by trying all."""
    line, shared = "Hubungi {}", Counter[str]()
    for number in range(20_000):
        text = f"08123{number:07}"
        shared[sidik(NEWS, line.format(text), Hit(Jenis.TELEPON, 0, len(text), Kepastian.MUNGKIN), text)] += 1
    assert all(set(each) <= set(LETTERS) and len(each) == SIDIK_LETTERS for each in shared)
    unlike = 20**SIDIK_LETTERS * (1 - (1 - 20**-SIDIK_LETTERS) ** 20_000)
    assert (
        0.97 * unlike < len(shared) < 1.03 * unlike
    )  # evenly over all words: 625 of the hundred millions a mask leaves


def test_a_waiver_counts_without_reading_a_record_again(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {NEWS: berita("Berita uji coba", BODY)})
    told = word(tmp_path / "a", BODY)
    for text, read_now, found in (("", 2, 1), (waiver(told), 0, 0), ("", 0, 1)):
        (content / WAIVERS).unlink(missing_ok=True)
        if text:
            (content / WAIVERS).write_text(text, encoding="utf-8")
        with Store.at(tmp_path / "tembolok", content) as store:
            result = loaded(content, NOW, store)
            assert (result.read, len(result.problems)) == (read_now, found)


def test_a_waiver_names_what_the_guard_finds() -> None:
    known = [(each.value, each.label) for each in Jenis]
    assert [(each.value, each.label) for each in JenisNomor] == [*known, ("judi", "promosi judi")]


NUMBERS = ("6171010101900001", "081234567890", "1234567891", "0001234567890")
PIECES = st.one_of(
    st.sampled_from([*NUMBERS, "0812-3456-7890", "6171 0101 0190 0001", NEWS, "bcdf", LAST, "nik", "telepon"]),
    st.text(max_size=12),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    fields=st.dictionaries(
        st.sampled_from(["berkas", "jenis", "sidik", "alasan", "pemeriksa", "sampai", "lain"]),
        st.lists(PIECES, min_size=1, max_size=3).map(" ".join),
        max_size=3,
    ),
    count=st.integers(1, 2),
)
def test_whatever_waiver_there_is_no_report_shows_a_number(fields: dict[str, str], count: int, tmp_path: Path) -> None:
    file = tmp_path / WAIVERS
    sound = {
        "berkas": NEWS,
        "jenis": "nik",
        "sidik": "bcdf",
        "alasan": "Arsip.",
        "pemeriksa": "Sekretaris",
        "sampai": LAST,
    }
    file.write_text(json.dumps({"alarm": [{**sound, **fields}] * count}), encoding="utf-8")
    problems: list[Problem] = []
    waived(tmp_path, {WAIVERS}, found_in_many(), NOW.date(), problems)
    assert problems  # none of these waivers is good
    for told in report.FORMATS.values():
        text = told([*problems, *found_in_many()], "content")
        assert not any(number in text or number in re.sub(r"[ .-]", "", text) for number in NUMBERS)


@functools.cache
def found_in_many() -> tuple[Problem, ...]:
    """What is found in a text with a number of each sort."""
    body = "NIK 6171010101900001\n\nHubungi Budi di 0812-3456-7890.\n\nNomor rekening 1234567891\n\nNomor BPJS 0001234567890\n"
    with tempfile.TemporaryDirectory() as folder:
        problems = read(Path(folder), body).problems
    assert len(problems) == 4
    return problems

"""The smaller rooms: moments, reports, addresses, references, law data."""

import datetime as dt
import json
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid import report, urls
from plugins.ppid.build.outputs import Ready, clashes
from plugins.ppid.intake.assets import picture_size
from plugins.ppid.law.duties import UNCONFIRMED, duties
from plugins.ppid.law.reference import document
from plugins.ppid.law.statutes import statutes
from plugins.ppid.law.terms import article_of, articles
from plugins.ppid.masking import unforged
from plugins.ppid.moments import BadMoment, moment
from plugins.ppid.problems import Problem, catalogue
from plugins.ppid.records import RECORD_TYPES, informasi, keberatan, pengecualian
from plugins.ppid.records.terms import Istilah, Keyakinan

PROBLEMS = [
    Problem.at("opd/x/berita/a.md", 8, "E-YAML-GANDA", isian="judul", pertama=2, kedua=8, lain=""),
    Problem.at("opd/x/berita/b, c.md", 0, "W-BERKAS-YATIM"),
]


def test_a_day_begins_in_the_earliest_zone_and_an_epoch_is_exact() -> None:
    assert moment("2026-11-21").isoformat() == "2026-11-21T00:00:00+07:00"
    assert moment(None, "0") == dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    assert moment(None).tzinfo is dt.UTC


@pytest.mark.parametrize(
    ("today", "epoch"), [("21-11-2026", None), ("2026-02-30", None), (None, "besok"), (None, "-1")]
)
def test_a_moment_that_cannot_be_read_says_so(today: str | None, epoch: str | None) -> None:
    with pytest.raises(BadMoment):
        moment(today, epoch)


def test_text_report_says_place_what_why_and_mend() -> None:
    text = report.text(PROBLEMS, "content")
    assert text.startswith("content/opd/x/berita/a.md:8  Galat E-YAML-GANDA\n")
    assert 'Isian "judul" ditulis dua kali (baris 2 dan 8).' in text
    assert text.count("Mengapa:") == text.count("Perbaikan:") == 2
    assert "b, c.md  Peringatan" in text


def test_the_name_of_a_file_forges_no_line_of_the_report() -> None:
    """Nor does it colour a terminal or turn the text around; blanks that are wider stay."""
    name = "opd/a/berita/x\nopd/b/berita/y.md  Galat E-LETAK\x1b[2J\u202egpj.md"
    text = report.text([Problem.at(name, 0, "E-ID-BENTUK", id=name)], "content")
    assert text.count("\n") == 4 and "\x1b" not in text and "\u202e" not in text
    assert text.startswith(
        r"content/opd/a/berita/x\u000aopd/b/berita/y.md  Galat E-LETAK\u001b[2J\u202egpj.md  Galat E-ID-BENTUK"
    )
    assert unforged("5\u00a0km") == "5\u00a0km" and unforged("Rapat – “ok”") == "Rapat – “ok”"


def test_machine_reports() -> None:
    rows = json.loads(report.as_json(PROBLEMS, "content"))
    assert [(row["berkas"], row["baris"], row["tingkat"]) for row in rows] == [
        ("content/opd/x/berita/a.md", 8, "galat"),
        ("content/opd/x/berita/b, c.md", 0, "peringatan"),
    ]
    lines = report.github(PROBLEMS, "content").splitlines()
    assert lines[0].startswith("::error file=content/opd/x/berita/a.md,line=8,title=E-YAML-GANDA::Isian")
    assert lines[1].startswith("::warning file=content/opd/x/berita/b%2C c.md,line=1,")
    quality = json.loads(report.gitlab(PROBLEMS, ""))
    assert len({row["fingerprint"] for row in quality}) == 2 and quality[0]["location"]["lines"]["begin"] == 8
    log = json.loads(report.sarif(PROBLEMS, "content"))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1


@pytest.mark.parametrize(("strict", "failed"), [(False, 1), (True, 2)])
def test_the_report_for_machines_of_tests(strict: bool, failed: int) -> None:
    suite = ElementTree.fromstring(report.junit(PROBLEMS, "content", strict))[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("2", str(failed), str(2 - failed))
    first, second = suite
    assert first.get("classname") == "content/opd/x/berita/a.md" and first.get("line") == "8"
    assert first[0].tag == "failure" and first[0].get("message") == 'Isian "judul" ditulis dua kali (baris 2 dan 8).'
    assert "Hapus salah satunya." in str(first[0].text)
    assert (
        second[0].tag == ("failure" if strict else "skipped")
        and second.get("classname") == "content/opd/x/berita/b, c.md"
    )


def test_a_report_of_tests_without_a_problem_passes() -> None:
    (suite,) = ElementTree.fromstring(report.junit([], "content", True))
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0") and len(suite[0]) == 0


@given(st.text(), st.text())
def test_whatever_is_quoted_the_report_of_tests_is_sound_xml(path: str, value: str) -> None:
    problem = Problem.at(f"opd/{path}.md", 1, "E-YAML-GANDA", isian=value, pertama=1, kedua=2, lain="")
    hostile = Problem.at(
        "a\x00\x1b\ud800\ufffe<&\"'>.md", 1, "E-YAML-GANDA", isian="]]>\x08", pertama=1, kedua=2, lain=""
    )
    suite = ElementTree.fromstring(report.junit([problem, hostile], "content").encode())[0]
    assert [len(case) for case in suite] == [1, 1]


def test_a_newline_in_a_value_cannot_forge_an_annotation() -> None:
    problem = Problem.at(
        "x.md", 1, "E-SKEMA-PILIHAN", isian="a", nilai="b\n::error::palsu", letak="", saran="", pilihan="c"
    )
    assert len(report.github([problem], "").splitlines()) == 1


def test_addresses_are_flat_and_files_follow() -> None:
    assert urls.record("x", "berita", "y") == "opd/x/berita/y.html"
    assert urls.record("x", "opd", "x") == "opd/x/" and urls.record("", "halaman", "z") == "halaman/z.html"
    assert [urls.kind_list("berita", number) for number in (0, 2)] == ["berita/", "berita/halaman-2.html"]
    assert [urls.file_of(url) for url in ("", "berita/", "a.html")] == ["index.html", "berita/index.html", "a.html"]
    assert [urls.root(file) for file in ("a.html", "berita/index.html", "opd/x/berita/y.html")] == [
        ".",
        "..",
        "../../..",
    ]


def test_clashing_addresses_name_every_source_and_the_way_out() -> None:
    outputs = [
        Ready.of(file, b"", source) for file, source in (("a/B.html", "satu.md"), ("a/b.html", "dua.md"), ("c", "tiga"))
    ]
    (problem,) = clashes(outputs)
    assert problem.code == "E-ALAMAT-BENTROK" and "satu.md, dua.md" in problem.apa and "Ganti nama" in problem.perbaikan


WEBP = {
    sort: b"RIFF\0\0\0\0WEBP" + sort.encode() + b"\0\0\0\0" + data
    for sort, data in {
        "VP8X": b"\0\0\0\0" + (299).to_bytes(3, "little") + (199).to_bytes(3, "little"),
        "VP8L": b"\x2f" + (299 | 199 << 14).to_bytes(4, "little") + b"\0" * 5,
        "VP8 ": b"\0\0\0\x9d\x01\x2a" + (300).to_bytes(2, "little") + (200).to_bytes(2, "little"),
    }.items()
}
"""The beginning of each sort of WebP picture, 300 by 200 pixels."""


def test_pictures_are_measured_and_nothing_else_is() -> None:
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")
    jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08" + (48).to_bytes(2, "big") + (64).to_bytes(2, "big") + b"\3" * 8
    assert picture_size(png) == (640, 480)
    assert picture_size(jpeg) == (64, 48)
    assert picture_size(WEBP["VP8X"]) == (300, 200)
    assert picture_size(WEBP["VP8L"]) == (300, 200)
    assert picture_size(WEBP["VP8 "]) == (300, 200)
    assert picture_size(WEBP["VP8L"][:29]) == picture_size(WEBP["VP8L"].replace(b"VP8L", b"VP8?")) == (0, 0)
    assert picture_size(b"%PDF") == picture_size(png[:20]) == picture_size(jpeg[:9]) == (0, 0)


@given(st.binary(max_size=80))
def test_measuring_never_fails(data: bytes) -> None:
    assert picture_size(b"\xff\xd8" + data) >= (0, 0)


def test_every_legal_fact_names_its_confidence_and_its_law() -> None:
    for group in document("kewajiban.yaml")["kelompok"]:
        assert group["sumber"] and Keyakinan(group["dasar"]["keyakinan"]) and group["dasar"]["peraturan"] in statutes()
    for values in document("istilah.yaml")["istilah"].values():
        for raw in values.values():
            assert Keyakinan(raw["keyakinan"]) and raw["peraturan"] in statutes()
    for name in ("kewajiban.yaml", "peraturan.yaml", "istilah.yaml"):
        assert isinstance(document(name)["diperiksa"], dt.date)


def test_an_unconfirmed_article_is_never_printed() -> None:
    unsure = [duty for duty in duties().values() if duty.kode.startswith("tp-")]
    assert unsure and all("Pasal" not in duty.dasar and duty.catatan.startswith(UNCONFIRMED) for duty in unsure)
    assert article_of(informasi.Klasifikasi.BERKALA) == "UU 14/2008 Pasal 9"
    assert ("TahapPermohonan", "dicabut") not in articles()


def test_articles_belong_to_terms_that_exist() -> None:
    def below(kind: type[Istilah]) -> list[type[Istilah]]:
        return [kind, *(inner for each in kind.__subclasses__() for inner in below(each))]

    kinds = {kind.__name__: kind for kind in below(Istilah)}
    for name, values in document("istilah.yaml")["istilah"].items():
        assert set(values) <= {term.value for term in kinds[name]}, name
    for kind in (pengecualian.Pasal17, keberatan.AlasanKeberatan):
        assert all(article_of(term) for term in kind)


def test_a_part_of_a_duty_names_its_whole() -> None:
    for duty in duties().values():
        for part in duty.bagian:
            assert duties()[part].induk == duty.kode


def test_catalogue_entries_are_whole() -> None:
    for code, entry in catalogue().items():
        assert code.startswith(("E-", "W-")) and entry.apa and entry.mengapa and entry.perbaikan
    assert len(RECORD_TYPES) >= 20

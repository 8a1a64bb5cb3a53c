"""What becomes of a finding where the whole city is known: contacts of offices, numbers of civil servants; all made up."""

from pathlib import Path

import pytest

from plugins.ppid import report
from plugins.ppid.cache.store import Store
from plugins.ppid.guard.kinds import Jenis
from plugins.ppid.guard.marks import normal, secret
from plugins.ppid.intake.guarding import NUMBER
from plugins.ppid.loading import Loaded, loaded
from tests.support import KOTA, NOW, berita, opd, write_content

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

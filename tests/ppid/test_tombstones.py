"""A record that was published and is gone is an error until ``nisan.yaml`` says why; what the file gets wrong is told."""

import subprocess
from pathlib import Path

import pytest

from plugins.ppid.__main__ import exit_code
from plugins.ppid.loading import Loaded, loaded
from plugins.ppid.problems import Problem
from plugins.ppid.stopping import LEAST, SHARE, mass_failure
from tests.support import KOTA, NOW, berita, built, checked, committed, opd, write_content

NEWS = "opd/kominfo/berita/a.md"
KEY = "kominfo/berita/a"
REASON = "  - rekaman: kominfo/berita/a\n    tanggal: 2026-11-02\n    alasan: Jadwalnya dibatalkan.\n"
"""One sound entry."""


def city(folder: Path, *gone: str, ledger: str = "") -> Path:
    """A city whose records ``gone`` were deleted on 3 November 2026, with ``ledger`` as its file of reasons."""
    files = {f"opd/kominfo/berita/{name}.md": berita(f"Berita {name}") for name in ("a", "b", "c")}
    committed(write_content(folder, {**files, **{name: berita() for name in gone}}))
    for name in gone:
        (folder / name).unlink()
    committed(folder, "2026-11-02T23:30:00+00:00")
    return write_content(folder, {"nisan.yaml": f"nisan:\n{ledger}"} if ledger else {}, city=False)


def told(result: Loaded) -> list[tuple[str, int, str]]:
    return [(each.path, each.line, each.code) for each in result.problems]


def one(result: Loaded) -> Problem:
    (problem,) = result.problems
    return problem


def test_a_silent_deletion_is_an_error_at_its_old_place_and_stops_nothing(tmp_path: Path) -> None:
    result = loaded(city(tmp_path, NEWS), NOW)
    assert told(result) == [(NEWS, 0, "E-HAPUS-DIAM")] and result.lost == (NEWS,) and result.withheld == ()
    assert f'"{KEY}" pernah terbit' in one(result).apa and "dihapus pada 3 November 2026" in one(result).apa
    assert exit_code(result, False) == exit_code(result, True) == 10 and mass_failure(result) == ""
    assert result.registry is not None and KEY not in result.registry.records and len(result.registry.records) == 3


def test_a_reason_makes_it_sound(tmp_path: Path) -> None:
    result = loaded(city(tmp_path, NEWS, ledger=REASON), NOW)
    assert told(result) == [] and result.lost == () and result.unseen == ""


def test_before_it_is_committed_the_operator_sees_it(tmp_path: Path) -> None:
    content = city(tmp_path)
    (content / NEWS).unlink()
    assert told(loaded(content, NOW)) == [(NEWS, 0, "E-HAPUS-DIAM")]
    assert "sesudah commit terakhir" in one(loaded(content, NOW)).apa


def test_a_record_that_was_renamed_needs_a_reason_and_its_new_place_is_suggested(tmp_path: Path) -> None:
    content = city(tmp_path)
    (content / NEWS).rename(content / "opd/kominfo/berita/baru.md")
    committed(content)
    assert "tulis pindah: kominfo/berita/baru." in one(loaded(content, NOW)).perbaikan
    write_content(content, {"nisan.yaml": f"nisan:\n{REASON}    pindah: kominfo/berita/baru\n"}, city=False)
    assert told(loaded(content, NOW)) == []


@pytest.mark.parametrize("name", ["opd/kominfo/berita/a.yaml", "opd/kominfo/berita/a.md"])
def test_a_record_that_is_there_again_is_not_gone(tmp_path: Path, name: str) -> None:
    """With another ending it has the same address."""
    content = city(tmp_path, NEWS)
    write_content(content, {name: berita().split("---\n")[1] if name.endswith("yaml") else berita()}, city=False)
    assert told(loaded(content, NOW)) == []


@pytest.mark.parametrize("name", ["opd/kominfo/lain/a.md", "opd/kominfo/berita/_a.md", "opd/a.md", "catatan.md"])
def test_a_file_that_was_no_record_is_not_missed(tmp_path: Path, name: str) -> None:
    assert told(loaded(city(tmp_path, name), NOW)) == []


def test_what_was_deleted_before_the_city_kept_such_a_file_does_not_count(tmp_path: Path) -> None:
    content = city(tmp_path, NEWS)
    (content / "opd/kominfo/berita/b.md").unlink()
    for day, lost in (("2026-11-02", 2), ("2026-11-03", 1), ("2026-11-21", 0)):
        write_content(content, {"nisan.yaml": f"mulai: {day}\n"}, city=False)
        assert len(loaded(content, NOW).lost) == lost, "what is not committed yet was deleted today"


FAULTY = {
    "E-NISAN-GANDA": (REASON + REASON, 2),
    "E-NISAN-TANGGAL": (REASON.replace("2026-11-02", "2026-11-22"), 3),
    "E-NISAN-PINDAH": (f"{REASON}    pindah: kominfo/berita/tidak-ada\n", 5),
    "E-NISAN-PRIBADI": (REASON.replace("Jadwalnya dibatalkan", "Memuat NIK 6171014101900001"), 4),
    "E-JUDI": (REASON.replace("Jadwalnya dibatalkan", "Situs slot gacor maxwin, daftar sekarang"), 4),
    "E-RUJUKAN-BENTUK": (REASON.replace("kominfo/berita/a", NEWS), 2),
    "E-SKEMA-WAJIB": (REASON.replace("    alasan: Jadwalnya dibatalkan.\n", ""), 2),
    "E-SKEMA-ASING": (f"{REASON}    sebab: lain\n", 5),
    "W-NISAN-ADA": (REASON + REASON.replace("berita/a", "berita/b"), 5),
    "W-NISAN-TANPA": (REASON + REASON.replace("berita/a", "berita/aa"), 5),
}
"""What may be wrong with an entry, and its line."""


@pytest.mark.parametrize("code", FAULTY)
def test_a_wrong_entry_is_told_at_its_line_and_the_record_it_means_is_not_told_twice(tmp_path: Path, code: str) -> None:
    ledger, line = FAULTY[code]
    result = loaded(city(tmp_path, NEWS, ledger=ledger), NOW)
    assert ("nisan.yaml", line, code) in told(result) and {each.code for each in result.problems} <= {
        code,
        "E-HAPUS-DIAM",
    }
    assert bool(result.lost) == (code == "E-RUJUKAN-BENTUK"), "a name that means no record explains none"
    assert exit_code(result, False) == (10 if code[0] == "E" else 0)


@pytest.mark.parametrize("ledger", ["nisan: [\n", "nisan: kata\n", "mulai: besok\n", "mulai: 2026-11-22\n", ""])
def test_while_the_file_cannot_be_read_nobody_is_blamed(tmp_path: Path, ledger: str) -> None:
    """A slip of one person would else be a failure of many records."""
    content = write_content(city(tmp_path, NEWS), {"nisan.yaml": ledger}, city=False)
    result = loaded(content, NOW)
    assert ("nisan.yaml", 0, "E-NISAN") in told(result) and result.lost == () and exit_code(result, False) == 10
    assert {each.path for each in result.problems} == {"nisan.yaml"}


@pytest.mark.parametrize(
    ("targets", "good"),
    [
        ({"a": "b"}, True), ({"a": "x", "x": "b"}, True), ({"a": "x", "x": ""}, True),
        ({"a": "a"}, False), ({"a": "x", "x": "a"}, False), ({"a": "x"}, False),
    ],
    ids=["there", "by-way-of-another", "to-one-that-went-too", "itself", "circle", "nowhere"],
)  # fmt: skip
def test_where_a_record_went_may_be_followed(tmp_path: Path, targets: dict[str, str], good: bool) -> None:
    entries = (
        REASON.replace("berita/a", f"berita/{name}") + (f"    pindah: kominfo/berita/{to}\n" if to else "")
        for name, to in targets.items()
    )
    result = loaded(city(tmp_path, NEWS, "opd/kominfo/berita/x.md", ledger="".join(entries)), NOW)
    assert ("E-NISAN-PINDAH" not in [each.code for each in result.problems]) is good


def test_without_the_whole_history_nothing_is_told_but_one_line(tmp_path: Path) -> None:
    source, clone = city(tmp_path / "asal", NEWS), tmp_path / "dangkal"
    write_content(source, {"nisan.yaml": "nisan:\n" + REASON.replace("berita/a", "berita/aa")}, city=False)
    committed(source)
    command = ["git", "clone", "-q", "--depth", "1", f"file://{source}", str(clone)]
    subprocess.run(command, check=True, capture_output=True)
    result = loaded(clone, NOW)
    assert told(result) == [] and result.unseen.startswith("Riwayat git terpotong, jadi rekaman yang dihapus")
    report = checked(write_content(tmp_path / "polos", {NEWS: berita()}))
    assert report.returncode == 0 and report.stderr.startswith("Riwayat git tidak ada, jadi rekaman yang dihapus")


@pytest.mark.parametrize(
    ("withheld", "gone", "sound", "owners", "stops"),
    [
        (0, LEAST + 1, 40, 2, True), (13, 13, 40, 2, True), (0, LEAST, 0, 2, False),
        (0, LEAST + 1, 40, 1, False), (0, 30, 30 * (SHARE - 1), 2, False),
    ],
    ids=["gone", "together", "few", "one-department", "share"],
)  # fmt: skip
def test_many_silent_deletions_are_a_failure_of_many(
    withheld: int, gone: int, sound: int, owners: int, stops: bool
) -> None:
    names = ("kominfo", "pupr")[:owners]
    paths = [f"opd/{names[number % owners]}/berita/{number}.md" for number in range(withheld + gone)]
    files = withheld + sound
    result = Loaded(None, (), tuple(paths[:withheld]), 0, files, lost=tuple(paths[withheld:]))
    assert bool(mass_failure(result)) is stops
    assert not stops or f"{withheld + gone} dari {files + gone} rekaman" in mass_failure(result)


def test_a_build_ends_with_10_until_it_is_mended_and_a_seal_never_hides_it(tmp_path: Path) -> None:
    """The files may be the same as before: a record came and went between two builds."""
    content, output = city(tmp_path / "isi"), tmp_path / "hasil"
    run = ("--cache", str(tmp_path / "tembolok"))
    assert built(content, output, *run).returncode == 0
    assert "0 dari " in built(content, output, *run).stderr
    committed(write_content(content, {"opd/kominfo/berita/x.md": berita()}, city=False))
    (content / "opd/kominfo/berita/x.md").unlink()
    committed(content)
    for _again in range(2):
        result = built(content, output, *run)
        assert result.returncode == 10 and "opd/kominfo/berita/x.md  Galat E-HAPUS-DIAM" in result.stderr
        assert "0 ditahan, 1 dihapus tanpa alasan," in result.stdout
    strict = checked(content, "--ketat")
    assert strict.returncode == 10 and "1 dihapus tanpa alasan." in strict.stdout
    write_content(content, {"nisan.yaml": f"nisan:\n{REASON}".replace("berita/a", "berita/x")}, city=False)
    assert built(content, output, *run).returncode == 0
    committed(content)
    again = built(content, output, *run)
    assert again.returncode == 0 and "0 dari " in again.stderr


def test_a_department_that_was_a_draft_is_not_missed(tmp_path: Path) -> None:
    profile = opd("pupr", status="konsep")
    content = write_content(city(tmp_path), {"opd/pupr/opd.yaml": profile, "kota.yaml": KOTA}, city=False)
    committed(content)
    (content / "opd/pupr/opd.yaml").unlink()
    committed(content)
    assert told(loaded(content, NOW)) == [], "a draft was never to be seen"

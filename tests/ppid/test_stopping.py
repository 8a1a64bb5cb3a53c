"""Publishing stops where a common cause has most records withheld; nothing is changed, and it can be agreed to."""

from pathlib import Path

import pytest

from plugins.ppid.loading import loaded
from plugins.ppid.stopping import LEAST, SHARE, mass_failure
from tests.support import NOW, berita, built, checked, committed, opd, tree, write_content

OWNERS = ("kominfo", "pupr", "dinkes")


def city(folder: Path, broken: int, sound: int, owners: int = 2) -> Path:
    """A content folder with so many broken and sound news items, the broken ones of so many owners in turn."""
    files: dict[str, str | bytes] = {f"opd/{name}/opd.yaml": opd(name) for name in OWNERS}
    for number in range(broken):
        files[f"opd/{OWNERS[number % owners]}/berita/rusak-{number}.yaml"] = "judul: [\n"
    for number in range(sound):
        files[f"opd/{OWNERS[number % 3]}/berita/baik-{number}.md"] = berita(f"Berita {number}")
    return write_content(folder, files)


@pytest.mark.parametrize(
    ("broken", "sound", "owners", "stops"),
    [
        (LEAST, 0, 2, False),
        (LEAST + 1, 0, 2, True),
        (LEAST + 1, 0, 1, False),
        (30, 30 * (SHARE - 1) - 3, 2, False),
        (30, 30 * (SHARE - 1) - 4, 2, True),
    ],
    ids=["slips", "many", "one-department", "share", "more-than-the-share"],
)
def test_when_it_stops(tmp_path: Path, broken: int, sound: int, owners: int, stops: bool) -> None:
    assert bool(mass_failure(loaded(city(tmp_path, broken, sound, owners), NOW))) is stops


def test_a_build_that_stops_changes_nothing_and_can_be_agreed_to(tmp_path: Path) -> None:
    content, output = city(tmp_path / "isi", 0, 30), tmp_path / "hasil"
    assert built(content, output).returncode == 0
    before = tree(output)
    city(content, 30, 0)
    stopped = built(content, output)
    assert stopped.returncode == 2 and tree(output) == before, stopped.stderr
    assert "30 dari 63 rekaman ditahan, milik 2 pengelola." in stopped.stderr and "--tetap-terbit" in stopped.stderr
    assert "rusak-0.yaml:" in stopped.stderr and "Traceback" not in stopped.stderr
    told = checked(content)
    assert told.returncode == 2 and "30 dari 63 rekaman ditahan" in told.stdout
    assert built(content, output, "--tetap-terbit").returncode == 10


def test_broken_edits_that_an_earlier_version_stands_in_for_stop_nothing(tmp_path: Path) -> None:
    content = city(tmp_path, 0, 30)
    committed(content)
    for path in content.glob("opd/*/berita/*.md"):
        path.write_text("rusak", encoding="utf-8")
    result = loaded(content, NOW)
    assert len(result.delayed) == 30 and mass_failure(result) == ""


def test_what_stops_the_site_is_named_apart_from_what_withholds_a_record(tmp_path: Path) -> None:
    content = city(tmp_path / "isi", 2, 1)
    (content / "kota.yaml").write_text("nama: Kota\njudul_situs: [\n", encoding="utf-8")
    (content / "libur.yaml").write_text("libur: kosong\n", encoding="utf-8")
    for said in (built(content, tmp_path / "hasil").stderr, checked(content).stdout):
        last = said.strip().splitlines()[-1]
        assert last.startswith("Situs tidak dibuat karena ") and "2 kesalahan lain" in last
        assert "kota.yaml:2 (E-YAML-SINTAKS), " in last and "libur.yaml:" in last and "rusak-" not in last
        assert last.count("kota.yaml") == 1 and said.count("rusak-0.yaml") >= 1
    (content / "libur.yaml").unlink()
    for number in range(4):
        (content / f"tema/lain-{number}.exe").parent.mkdir(exist_ok=True)
        (content / f"tema/lain-{number}.exe").write_text("x")
    assert ", dan 2 berkas lain. Yang sudah terbit" in built(content, tmp_path / "hasil").stderr.splitlines()[-1]

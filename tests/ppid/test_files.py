"""Finding files: real links, real git, nothing from outside the content folder."""

import os
import subprocess
from pathlib import Path

import pytest

from plugins.ppid.intake.files import MAX_RECORD, Listing, listing, read
from plugins.ppid.problems import Problem


def seen(found: Listing) -> tuple[list[str], list[tuple[str, str]]]:
    return list(found.sizes), [(problem.code, problem.path) for problem in found.problems]


def test_a_walk_takes_files_and_leaves_litter(tmp_path: Path) -> None:
    for name in ("a/b.yaml", "c.md", ".hidden/x", "a/.DS_Store", "Thumbs.db", "a/~$x.docx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    assert seen(listing(tmp_path)) == (["a/b.yaml", "c.md"], [])


def outside(tmp_path: Path) -> tuple[Path, Path]:
    secret = tmp_path / "luar"
    secret.mkdir()
    (secret / "rahasia.yaml").write_text("rahasia: ya\n")
    root = tmp_path / "isi"
    (root / "opd").mkdir(parents=True)
    return secret, root


@pytest.mark.parametrize("in_git", [False, True])
def test_links_are_problems_and_never_followed(tmp_path: Path, in_git: bool) -> None:
    secret, root = outside(tmp_path)
    if in_git:
        subprocess.run(["git", "init", "-q", str(root)], check=True)
    os.symlink(secret, root / "opd" / "folder")
    os.symlink(secret / "rahasia.yaml", root / "opd" / "tautan.yaml")
    os.symlink("/nowhere", root / "opd" / "putus.yaml")
    (root / "opd" / "biasa.yaml").write_text("a: b\n")
    names, problems = seen(listing(root))
    assert names == ["opd/biasa.yaml"]
    assert problems == [("E-BERKAS-SYMLINK", f"opd/{name}") for name in ("folder", "putus.yaml", "tautan.yaml")]
    refused = read(root, "opd/tautan.yaml")
    assert isinstance(refused, Problem) and refused.code == "E-BERKAS-SYMLINK"


def test_git_modes_are_believed_even_where_the_link_became_a_file(git: Path) -> None:
    """On a system without links git checks a link out as a small text file; its mode still says 120000."""
    (git / "x.yaml").write_text("../../etc/passwd")
    blob = subprocess.run(
        ["git", "-C", str(git), "hash-object", "-w", "x.yaml"], capture_output=True, text=True, check=True
    ).stdout.strip()
    subprocess.run(["git", "-C", str(git), "update-index", "--add", "--cacheinfo", f"120000,{blob},x.yaml"], check=True)
    subprocess.run(
        ["git", "-C", str(git), "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},modul"], check=True
    )
    assert seen(listing(git)) == ([], [("E-BERKAS-SYMLINK", "modul"), ("E-BERKAS-SYMLINK", "x.yaml")])


def test_git_leaves_out_what_is_ignored_and_takes_what_is_new(git: Path) -> None:
    (git / ".gitignore").write_text("*.tmp\n")
    for name in ("lama.yaml", "baru.yaml", "x.tmp", "hapus.yaml", "ñama.yaml"):
        (git / name).write_text("a: b\n")
    subprocess.run(["git", "-C", str(git), "add", "lama.yaml", "hapus.yaml"], check=True)
    (git / "hapus.yaml").unlink()
    assert seen(listing(git)) == (["baru.yaml", "lama.yaml", "ñama.yaml"], [])


def test_a_hook_environment_does_not_lead_git_astray(
    git: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (git / "a.yaml").write_text("a: b\n")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "lain"))
    assert seen(listing(git)) == (["a.yaml"], [])


def test_twins_are_named(tmp_path: Path) -> None:
    for name in ("Laporan.yaml", "laporan.yaml", "cafe\u0301.yaml", "caf\u00e9.yaml"):
        (tmp_path / name).write_text("x")
    found = listing(tmp_path)
    assert {(problem.code, problem.path) for problem in found.problems} == {
        ("E-BERKAS-KEMBAR", "laporan.yaml"),
        ("E-BERKAS-KEMBAR", "caf\u00e9.yaml"),
    }


def test_a_file_over_its_bound_is_refused(tmp_path: Path) -> None:
    (tmp_path / "besar.yaml").write_bytes(b"a" * (MAX_RECORD + 1))
    refused = read(tmp_path, "besar.yaml")
    assert isinstance(refused, Problem) and refused.code == "E-BERKAS-BESAR"
    assert "513 kB" in refused.apa and "512 kB" in refused.apa


def test_a_name_that_is_no_unicode_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"rusak-\xff.yaml")).write_text("x")
    names, problems = seen(listing(tmp_path))
    assert names == []
    assert [code for code, _ in problems] == ["E-BERKAS-NAMA"]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    refused = read(tmp_path, "tidak-ada.yaml")
    assert isinstance(refused, Problem) and refused.code == "E-BERKAS-BACA" and "tidak ada" in refused.apa

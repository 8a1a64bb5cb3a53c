"""What was deleted follows from the history of HEAD alone; what is remembered of it makes a build quicker and never other."""

import datetime as dt
import os
import random
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.cache.gone import deleted, memory_at, memory_beside
from plugins.ppid.cache.store import Store
from plugins.ppid.intake import deletions
from plugins.ppid.intake.deletions import ABSENT, CUT, Deletions
from plugins.ppid.intake.files import listing
from tests.support import berita, committed, examples, write_content

TODAY = dt.date(2026, 11, 21)
NEWS = "opd/kominfo/berita/a.md"
OTHER = "opd/kominfo/berita/b.md"


def found(folder: Path, memory: Path | None = None) -> Deletions:
    """What was deleted, asked as a build of its own would."""
    return deleted(listing(folder), TODAY, memory)


def paths(told: Deletions) -> list[str]:
    return [each.path for each in told.gone]


def git(folder: Path, *arguments: str, check: bool = True) -> None:
    run = ["git", "-C", str(folder), "-c", "user.name=Uji", "-c", "user.email=uji@uji.example", "-c", "gc.auto=0"]
    dated = {"GIT_AUTHOR_DATE": "2026-11-05T08:00:00+07:00", "GIT_COMMITTER_DATE": "2026-11-05T08:00:00+07:00"}
    subprocess.run([*run, *arguments], check=check, capture_output=True, env={**os.environ, **dated})


def test_a_deletion_is_told_with_its_day_and_an_uncommitted_one_without(tmp_path: Path) -> None:
    committed(write_content(tmp_path, {NEWS: berita(), OTHER: berita(), "berkas/kominfo/a.pdf": "x"}))
    assert found(tmp_path) == Deletions()
    for name in (NEWS, "berkas/kominfo/a.pdf"):
        (tmp_path / name).unlink()
    committed(tmp_path, "2026-11-03T08:00:00+07:00")
    (tmp_path / OTHER).unlink()
    for _staged in range(2):
        told = found(tmp_path)
        assert [(each.path, each.moment) for each in told.gone] == [(OTHER, ""), (NEWS, "2026-11-03T08:00:00+07:00")]
        git(tmp_path, "add", "-A")
    write_content(tmp_path, {NEWS: berita("Lain"), OTHER: berita()}, city=False)
    assert found(tmp_path) == Deletions()


@pytest.mark.parametrize(
    ("fields", "hidden"),
    [
        ({}, False), ({"status": "konsep"}, True), ({"terbit_pada": "2026-11-04T08:00+07:00"}, True),
        ({"terbit_pada": "2026-11-02T08:00+07:00"}, False), ({"klasifikasi": "dikecualikan"}, True),
    ],
)  # fmt: skip
def test_what_was_hidden_when_it_was_deleted_is_known(tmp_path: Path, fields: dict[str, str], hidden: bool) -> None:
    """By the day of its deletion: an embargo that has ended since was never public."""
    committed(write_content(tmp_path, {NEWS: berita(), OTHER: berita()}))
    committed(write_content(tmp_path, {NEWS: berita(**fields)}, city=False))
    (tmp_path / NEWS).unlink()
    committed(tmp_path, "2026-11-03T08:00:00+07:00")
    assert [each.hidden for each in found(tmp_path).gone] == [hidden]


def test_only_the_first_parents_count_and_a_link_is_no_record(tmp_path: Path) -> None:
    (write_content(tmp_path, {NEWS: berita()}) / OTHER).symlink_to("a.md")
    committed(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "samping")
    write_content(tmp_path, {"opd/kominfo/berita/c.md": berita()}, city=False)
    committed(tmp_path)
    for name in (NEWS, OTHER, "opd/kominfo/berita/c.md"):
        (tmp_path / name).unlink()
    committed(tmp_path)
    git(tmp_path, "checkout", "-q", "utama")
    git(tmp_path, "merge", "-q", "--no-ff", "-m", "gabung", "samping")
    told = found(tmp_path)
    assert [(each.path, each.moment) for each in told.gone] == [(NEWS, "2026-11-05T08:00:00+07:00")]


def test_what_cannot_be_told_is_said(tmp_path: Path) -> None:
    assert found(write_content(tmp_path / "polos", {NEWS: berita()})) == Deletions(missing=ABSENT)
    source = write_content(tmp_path / "asal", {NEWS: berita()})
    git(source, "init", "-q", "-b", "utama")
    assert found(source) == Deletions(), "nothing is committed, so nothing is gone"
    committed(source)
    (source / NEWS).unlink()
    committed(source)
    clone = ["git", "clone", "-q", "--depth", "1", f"file://{source}", str(tmp_path / "dangkal")]
    subprocess.run(clone, check=True, capture_output=True)
    assert found(tmp_path / "dangkal", tmp_path / "memo.sqlite") == Deletions(missing=CUT)
    assert not (tmp_path / "memo.sqlite").exists()


def test_a_memory_that_is_spoiled_or_of_another_place_is_not_used(tmp_path: Path) -> None:
    content = write_content(tmp_path / "repo/isi", {NEWS: berita(), OTHER: berita()})
    committed(tmp_path / "repo")
    (content / NEWS).unlink()
    committed(tmp_path / "repo")
    whole, memory = found(content), tmp_path / "memo.sqlite"
    assert paths(whole) == [NEWS] and found(content, memory) == whole == found(content, memory)
    data = memory.read_bytes()
    for spoiled in (b"", b"rusak", data[: len(data) // 2], data.replace(b"kominfo/berita/a", b"kominfo/berita/z")):
        memory.write_bytes(spoiled)
        assert found(content, memory) == whole == found(content, memory)
    assert found(tmp_path / "repo", memory) == Deletions(), "there the records lie below isi/"
    assert found(content, memory) == whole


def test_the_store_and_the_seal_have_one_memory(tmp_path: Path) -> None:
    with Store.at(tmp_path / "tembolok", tmp_path) as store:
        assert memory_beside(store.file) == memory_at(tmp_path / "tembolok", tmp_path)


def test_with_a_memory_only_new_commits_are_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, memory = write_content(tmp_path / "isi", {NEWS: berita(), OTHER: berita()}), tmp_path / "memo.sqlite"
    committed(content)
    found(content, memory)
    (content / NEWS).unlink()
    committed(content)
    asked: list[tuple[str, ...]] = []
    real = deletions._asked

    def noted(root: Path, *arguments: str) -> tuple[int, str] | None:
        asked.append(arguments)
        return real(root, *arguments)

    monkeypatch.setattr(deletions, "_asked", noted)
    assert paths(found(content, memory)) == [NEWS]
    (log,) = [each for each in asked if "log" in each]
    assert ".." in log[-1]
    asked.clear()
    assert paths(found(content, memory)) == [NEWS] and not [each for each in asked if "log" in each]


@pytest.mark.parametrize("merged", [True, False], ids=["merged", "left"])
def test_what_was_remembered_on_a_branch_is_not_the_citys(tmp_path: Path, merged: bool) -> None:
    """A record that came and went there was never published, even where that branch has become part of the history."""
    content, memory = write_content(tmp_path / "isi", {NEWS: berita()}), tmp_path / "memo.sqlite"
    committed(content)
    git(content, "checkout", "-q", "-b", "samping")
    committed(write_content(content, {OTHER: berita()}, city=False))
    (content / OTHER).unlink()
    committed(content)
    assert paths(found(content, memory)) == [OTHER]
    git(content, "checkout", "-q", "utama")
    git(content, "commit", "-q", "--allow-empty", "-m", "lain")
    if merged:
        git(content, "merge", "-q", "--no-ff", "-m", "gabung", "samping")
    assert found(content, memory) == Deletions()


STEPS = ("tulis", "konsep", "hapus", "ganti-nama", "kosong", "cabang", "gabung", "mundur", "tanya")


@settings(max_examples=examples(12), deadline=None)
@given(seed=st.integers(0, 10**6), steps=st.lists(st.sampled_from(STEPS), min_size=4, max_size=14))
def test_with_a_memory_the_same_is_told_as_without(seed: int, steps: list[str]) -> None:
    """Over any history: branches, merges, resets, and a memory that was written anywhere on the way."""
    chance = random.Random(seed)
    with TemporaryDirectory(prefix="jendela-uji-") as place:
        folder, memory = Path(place) / "isi", Path(place) / "memo.sqlite"
        write_content(folder, {f"opd/kominfo/berita/n{number}.md": berita(f"Berita {number}") for number in range(4)})
        committed(folder)
        found(folder, memory)
        for number, step in enumerate(steps):
            there = sorted(folder.glob("opd/*/berita/*.md"))
            path = chance.choice(there) if there else folder / NEWS
            if step in ("tulis", "konsep"):
                state = {"status": "konsep"} if step == "konsep" else {}
                name = f"opd/kominfo/berita/n{chance.randrange(6)}.md"
                write_content(folder, {name: berita(f"Berita {number}", **state)}, city=False)
            elif step == "hapus":
                path.unlink(missing_ok=True)
            elif step == "ganti-nama" and path.exists():
                path.rename(path.with_name(f"n{chance.randrange(6)}.md"))
            elif step == "cabang":
                git(folder, "checkout", "-q", "-B", "samping")
            elif step == "gabung":
                back = "HEAD~1" if chance.random() < 0.5 else "HEAD"
                git(folder, "branch", "-f", "lain")
                for command in (["checkout", "-q", "-B", "utama", back], ["commit", "-q", "--allow-empty", "-m", "x"]):
                    git(folder, *command, check=False)
                git(folder, "merge", "-q", "--no-ff", "-m", "gabung", "lain", check=False)
            elif step == "mundur":
                git(folder, "reset", "-q", "--hard", "HEAD~1", check=False)
            elif step == "tanya":
                found(folder, memory)
            if step not in ("cabang", "gabung", "mundur", "tanya"):
                committed(folder, f"2026-11-{1 + number:02}T08:00:00+07:00")
        assert found(folder, memory) == found(folder)

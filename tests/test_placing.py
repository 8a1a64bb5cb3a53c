"""Pages go from whoever makes them straight into the output folder: whole, only where needed, and never after the build has gone."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from plugins import batches
from plugins.batches import Job, placed_in_batch
from plugins.errors import Dihentikan
from plugins.placing import Placed, Places
from plugins.ppid.build.outputs import Rendered
from plugins.ppid.cache.state import Made
from plugins.ppid.problems import Problem

PAGE = Rendered("a/b.html", b"<p>halo", frozenset({"c:x"}))


def put(target: Path, made: dict[str, Made], unsure: int = 1 << 62) -> Placed:
    seen = {name: (info.st_size, info.st_mtime_ns) for name in made if (info := (target / name).stat())}
    return Places(str(target), made, seen, unsure).put(PAGE)


def test_a_page_is_written_and_told(tmp_path: Path) -> None:
    found = put(tmp_path, {})
    info = (tmp_path / "a/b.html").stat()
    assert (tmp_path / "a/b.html").read_bytes() == PAGE.content
    digest = hashlib.sha256(PAGE.content).hexdigest()
    assert found == Placed(PAGE.file, PAGE.asked, digest, info.st_size, info.st_mtime_ns)


def test_what_is_harmful_is_not_written(tmp_path: Path) -> None:
    fault = Problem.at(PAGE.file, 1, "E-KELUARAN-AKTIF", potongan="<style>", sumber="a.md")
    found = Places(str(tmp_path), {}, {}, 0).put(PAGE._replace(faults=(fault,)))
    assert found.faults == (fault,) and not any(tmp_path.iterdir())


@pytest.mark.parametrize("spoil", ["", "digest", "size", "mtime", "unsure"])
def test_a_file_is_left_alone_only_if_it_is_surely_the_same(tmp_path: Path, spoil: str) -> None:
    first = put(tmp_path, {})
    made = Made("k", "", first.digest, first.size, first.mtime)
    if spoil in ("digest", "size", "mtime"):
        made = made._replace(**{spoil: "0" if spoil == "digest" else getattr(made, spoil) + 1})
    before = (tmp_path / PAGE.file).stat().st_ino
    put(tmp_path, {PAGE.file: made}, first.mtime if spoil == "unsure" else 1 << 62)
    assert ((tmp_path / PAGE.file).stat().st_ino == before) == (not spoil)


@pytest.fixture
def job(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, Path], Job]:
    """A job whose only page is ``PAGE``, of the process and for the folder that are given."""

    def made(process: int, target: Path) -> Job:
        options: Any = None
        found = Job(options, "", "", "", process, ("", 0))
        rendering = SimpleNamespace(made=lambda _names: [PAGE])
        site: Any = SimpleNamespace(rendering=rendering, looked_at=lambda made: made)
        monkeypatch.setitem(batches._AT_HAND, found, (site, Places(str(target), {}, {}, 0)))
        return found

    return made


def test_a_worker_puts_its_pages_into_their_places(tmp_path: Path, job: Callable[[int, Path], Job]) -> None:
    (found,) = placed_in_batch(job(os.getppid(), tmp_path), [PAGE.file])
    assert found.file == PAGE.file and (tmp_path / PAGE.file).is_file()


def test_a_worker_says_which_file_could_not_be_written(tmp_path: Path, job: Callable[[int, Path], Job]) -> None:
    (tmp_path / "a").write_text("di sini tidak ada folder")
    with pytest.raises(Dihentikan, match=r"^Situs tidak selesai ditulis: .+ \(.*a.*\)\.$"):
        placed_in_batch(job(os.getppid(), tmp_path), [PAGE.file])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_worker_whose_build_has_gone_writes_nothing(tmp_path: Path, job: Callable[[int, Path], Job]) -> None:
    """The next build may be at work by then, and what is late would be of the old content."""
    target = tmp_path / "luaran"
    late = job(1 if os.getpid() != 1 else 2, target)
    child = os.fork()
    if child == 0:
        try:
            placed_in_batch(late, [PAGE.file])
        finally:
            os._exit(0)
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 1 and not target.exists()

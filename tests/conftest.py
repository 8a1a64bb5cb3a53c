"""Fixtures shared by all tests: one real build of the demonstration city and of the second city."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.support import ROOT, built, common

# A slow minute of the machine is no fault of the code; in CI the examples are the same in every run.
settings.register_profile("jendela", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("jendela")


LONGEST = (
    "test_a_site_brought_up_to_date_is_the_site_built_anew",
    "test_every_fault_is_caught",
    "test_workers_of_any_sort_make_the_same_site",
    "test_spoilt_files_end_in_a_result_or_a_finding",
    "test_axe_finds_nothing_in_light_in_dark_and_in_forced_colours",
)
"""Tests that take half a minute and more: first, so that none of them is left for one core when the other has no work."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests of the longer job to it (``python3 tasks.py test --panjang``), and begin with the longest of the others."""
    if not os.environ.get("JENDELA_PANJANG"):
        long = [item for item in items if item.get_closest_marker("panjang")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]
    items.sort(key=lambda item: item.name.partition("[")[0] not in LONGEST)


@pytest.fixture(scope="session", autouse=True)
def _quiet_environment() -> Iterator[None]:
    """Tests never depend on the machine's clock, zone or git settings."""
    for name in ("SOURCE_DATE_EPOCH", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        os.environ.pop(name, None)
    yield


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published demonstration city."""
    return published(tmp_path_factory, "situs", "content", "--siteurl", "https://ppid.contoh.example")


@pytest.fixture(scope="session")
def metro(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published second city."""
    return published(tmp_path_factory, "metro", "tests/kota-metro")


def published(tmp_path_factory: pytest.TempPathFactory, name: str, content: str, *arguments: str) -> Path:
    """A site that whichever worker first wants it builds for all of them; the others wait. No test changes it."""
    folder = common(tmp_path_factory) / f"{name}-bersama"
    output, done = folder / "keluaran", folder / "selesai"
    folder.mkdir(exist_ok=True)
    with FileLock(folder / "kunci"):
        if not done.is_file():
            shutil.rmtree(output, ignore_errors=True)
            result = built(ROOT / content, output, *arguments)
            assert result.returncode == 0, result.stdout + result.stderr
            done.touch()
    return output


@pytest.fixture
def git(tmp_path: Path) -> Path:
    """An empty git work tree."""
    if shutil.which("git") is None:
        pytest.fail("git tidak ada; git termasuk prasyarat proyek")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    return tmp_path

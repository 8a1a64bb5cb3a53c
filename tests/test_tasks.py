"""The task file: it makes the environment once, says what tests could not run, and fails in CI when one could not."""

import importlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from invoke.context import Context
from invoke.exceptions import Exit

from tests.support import ROOT


@pytest.fixture
def tasks() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tasks_under_test", ROOT / "tasks.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def environment(tasks: ModuleType) -> ModuleType:
    """The module that makes the environment, as the task file knows it."""
    found: ModuleType = importlib.import_module("plugins.environment")
    assert tasks.installed is found.installed
    return found


@pytest.fixture
def calls(tasks: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every command the tasks would run; none is run."""
    made: list[list[str]] = []

    def noted(command: list[str], **_options: Any) -> int:
        made.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(subprocess, "call", noted)
    monkeypatch.setattr("plugins.developing.started", lambda *_command: saying("", 0))
    return made


def saying(text: str, code: int) -> subprocess.Popen[str]:
    """A command that says ``text`` and ends with ``code``."""
    script = f"print({text!r}); raise SystemExit({code})"
    return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, encoding="utf-8")


def bare(environment: ModuleType, monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    """A machine with neither browser nor server nor what tests fetch, used by ``user``."""
    real: Callable[[str], str | None] = environment.shutil.which
    known = {"nginx", "/usr/sbin/nginx", "java", "npm", *environment.BROWSERS}
    monkeypatch.setattr("plugins.tools.ALAT", Path("/tidak/ada"))
    monkeypatch.setattr(
        environment.shutil, "which", lambda name: None if name in known else real(name) or f"/usr/bin/{name}"
    )
    monkeypatch.setattr(environment.ctypes, "CDLL", no_library)
    monkeypatch.setattr(os, "geteuid", lambda: user)


def no_library(name: str) -> None:
    raise OSError(name)


def test_root_on_debian_gets_the_tools_installed(
    tasks: ModuleType, environment: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare(environment, monkeypatch, user=0)
    assert environment.missing_tools() == ["chromium", "libatomic1", "nginx", "java", "axe-core", "vnu-jar"]
    assert [command[:2] for command in calls] == [["apt-get", "update"], ["apt-get", "install"]]
    assert {"chromium", "libatomic1", "nginx-light", "default-jre-headless", "npm"} <= set(calls[1])


def test_others_are_told_what_was_not_tested_and_how_to_get_it(
    tasks: ModuleType,
    environment: ModuleType,
    calls: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bare(environment, monkeypatch, user=1000)
    monkeypatch.delenv("CI", raising=False)
    tasks.test.body(Context())
    assert not any(command[0] == "apt-get" for command in calls)
    assert calls[-1][1:3] == ["-m", "pytest"] and "not browser and not engines and not server" in calls[-1]
    said = capsys.readouterr().err
    assert "TIDAK DIUJI" in said and "chromium" in said and "apt-get install" in said


def test_in_ci_a_missing_tool_fails_the_run(
    tasks: ModuleType, environment: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    bare(environment, monkeypatch, user=1000)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(Exit) as ended:
        tasks.test.body(Context())
    assert ended.value.code == 1 and calls[-1][1:3] == ["-m", "pytest"]


def test_a_fault_of_types_fails_the_run_although_all_tests_pass(
    tasks: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("plugins.developing.missing_tools", list)
    monkeypatch.setattr("plugins.developing.started", lambda *_command: saying("error: salah jenis", 1))
    with pytest.raises(Exit) as ended:
        tasks.test.body(Context())
    assert ended.value.code == 1 and calls[-1][1:3] == ["-m", "pytest"]
    assert "salah jenis" in capsys.readouterr().out


def test_the_processes_of_tests_keep_what_they_compile(
    tasks: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    tasks.test.body(Context(), cepat=True)
    assert calls[-1][1:3] == ["-m", "pytest"] and "PYTHONDONTWRITEBYTECODE" not in os.environ


def test_the_environment_is_made_once_for_a_lock(
    tasks: ModuleType, environment: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "PYTHON", tmp_path / "python")
    (tmp_path / "python").write_text("")
    lock = tmp_path / "requirements.txt"
    lock.write_text("a==1\n")
    assert tasks.installed(lock) == 0 and tasks.installed(lock) == 0
    assert len(calls) == 1 and {"--require-hashes", "--only-binary"} <= set(calls[0])
    lock.write_text("a==2\n")
    assert tasks.installed(lock) == 0 and len(calls) == 2


def test_a_failed_installation_is_tried_again(
    tasks: ModuleType, environment: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "PYTHON", tmp_path / "python")
    (tmp_path / "python").write_text("")
    (tmp_path / "requirements.txt").write_text("a==1\n")
    monkeypatch.setattr(subprocess, "call", lambda *_command, **_options: 1)
    assert [tasks.installed(tmp_path / "requirements.txt") for _ in range(2)] == [1, 1]


def test_locks_are_hashed_and_name_no_index() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text()
        assert text.count("==") >= 25 and "--hash=sha256:" in text
        assert "http" not in text and "--index" not in text and "find-links" not in text


def test_folders_are_meant_from_where_the_person_started(
    tasks: ModuleType, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(tasks.STARTED_IN, str(tmp_path))
    tasks.build.body(Context(), content="kota", output="../situs")
    assert str(tmp_path / "kota") in calls[-1] and str(tmp_path / "../situs") in calls[-1]
    tasks.build.body(Context())
    assert str(ROOT / "content") in calls[-1] and str(ROOT / "output") in calls[-1]
    tasks.periksa.body(Context())
    assert calls[-1][calls[-1].index("--content") + 1] == "content"


def test_a_poor_terminal_never_breaks_a_report(tmp_path: Path) -> None:
    (tmp_path / "kota.yaml").write_text("nama: \u2026\n", encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "plugins.ppid", "periksa", "--content", str(tmp_path), "--cache", ""],
        cwd=ROOT,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert result.returncode == 2 and b"Traceback" not in result.stderr and b"E-KOTA" in result.stdout

"""A content folder as a git repository with fixed authors and days, as CI sees one."""

import os
import subprocess
from pathlib import Path

_DAY = "2026-11-21T08:00:00+07:00"
_SETTINGS = {
    "GIT_AUTHOR_NAME": "Bench",
    "GIT_AUTHOR_EMAIL": "bench@contoh.example",
    "GIT_AUTHOR_DATE": _DAY,
    "GIT_COMMITTER_NAME": "Bench",
    "GIT_COMMITTER_EMAIL": "bench@contoh.example",
    "GIT_COMMITTER_DATE": _DAY,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def started(folder: Path) -> None:
    """Make ``folder`` a repository and commit everything in it."""
    _git(folder, "init", "--quiet", "--initial-branch=main")
    committed(folder, "Isi pertama")


def committed(folder: Path, message: str) -> None:
    """Commit everything in ``folder``, an empty change too; afterwards git knows every file's state."""
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--allow-empty", "--no-verify", "--message", message)


def _git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "gc.auto=0", "-c", "maintenance.auto=false", "-c", "core.autocrlf=false", *arguments]
    subprocess.run(command, cwd=folder, env=os.environ | _SETTINGS, check=True, stdout=subprocess.DEVNULL)

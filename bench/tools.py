"""Gets the peers' tools, from locked lists only: PyPI packages by hash into one environment, Eleventy by ``npm ci``.

Everything lies below ``.jendela/bench/``, which git ignores, and is made anew when its lock changes.
"""

import functools
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .corpus import ROOT

FOLDER = ROOT / ".jendela/bench"
REQUIREMENTS = ROOT / "requirements-bench.txt"
_ELEVENTY = ROOT / "bench/peers/eleventy"


class Unavailable(Exception):
    """A tool cannot be had on this machine; the message says which and why, in Indonesian."""


def python() -> Path:
    """The interpreter that runs us and stock Pelican."""
    return Path(sys.executable)


def hugo() -> Path:
    """Hugo itself, not the Python wrapper around it."""
    return _packaged("hugo/binaries/hugo*")


def pagefind() -> Path:
    """Pagefind itself."""
    return _packaged("pagefind_bin/pagefind*")


def node() -> Path:
    """Node.js of this machine."""
    return _found("node")


@functools.cache
def eleventy() -> Path:
    """Eleventy's command for ``node``."""
    target = FOLDER / "eleventy"
    command = target / "node_modules/@11ty/eleventy/cmd.cjs"
    lock = _ELEVENTY / "package-lock.json"
    if not _fresh(target, lock):
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        shutil.copy(_ELEVENTY / "package.json", target)
        shutil.copy(lock, target)
        _run([str(_found("npm")), "ci", "--ignore-scripts", "--no-audit", "--no-fund"], target, "Eleventy")
        _settle(target, lock)
    return command


def _packaged(pattern: str) -> Path:
    """The program of a PyPI package that matches ``pattern`` below the environment's packages."""
    found = sorted(_environment().glob(f"lib/python*/site-packages/{pattern}"))
    if not found:
        raise Unavailable(f"paket tanpa program {pattern}")
    return found[0]


@functools.cache
def _environment() -> Path:
    target = FOLDER / "venv"
    if not _fresh(target, REQUIREMENTS):
        shutil.rmtree(target, ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(target)], ROOT, "venv")
        install = [str(target / "bin/pip"), "install", "--quiet", "--require-hashes", "-r", str(REQUIREMENTS)]
        _run(install, ROOT, "paket PyPI")
        _settle(target, REQUIREMENTS)
    return target


def _found(name: str) -> Path:
    found = shutil.which(name)
    if found is None:
        raise Unavailable(f"{name} tidak terpasang")
    return Path(found)


def _run(command: Sequence[str], cwd: Path, name: str) -> None:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or ["tanpa keterangan"]
        raise Unavailable(f"{name} tidak dapat dipasang: {lines[-1]}")


def _fresh(target: Path, lock: Path) -> bool:
    stamp = target / "lock.sha256"
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == _digest(lock)


def _settle(target: Path, lock: Path) -> None:
    (target / "lock.sha256").write_text(_digest(lock), encoding="utf-8")


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()

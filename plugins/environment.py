"""The Python environment and the tools that tests need, made from bare Python; and how tasks run commands."""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from .tools import TOOLS, fetched, tool

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STARTED_IN = "JENDELA_DARI"
"""Names the folder the person started in: Invoke runs in the project's."""
MARKS = {
    "chromium": "browser",
    "libatomic1": "browser",
    "nginx": "server",
    "java": "engines",
    "espeak-ng": "voices",
    "opusenc": "voices",
    **dict.fromkeys(TOOLS, "engines"),
}
"""The mark of the tests that need each tool; the driver of the browser needs libatomic1 on Linux."""
PACKAGES = {
    "chromium": ["chromium", "fonts-noto-core"],
    "libatomic1": ["libatomic1"],
    "nginx": ["nginx-light"],
    "java": ["default-jre-headless"],
    "espeak-ng": ["espeak-ng"],
    "opusenc": ["opus-tools"],
    **{name: ["npm"] for name in TOOLS},
}
"""The Debian packages of each tool, or of what fetches it."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def made() -> bool:
    """Make .venv; Debian keeps what that takes in a package of its own, which root may install."""
    if importlib.util.find_spec("ensurepip") is None:
        installed_by_apt("python3-venv")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    code = subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if code != 0:
        shutil.rmtree(VENV, ignore_errors=True)
    return code == 0


def installed_by_apt(*packages: str) -> None:
    """Install Debian packages where that may be done: by root, with apt-get; elsewhere do nothing."""
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Memasang {', '.join(packages)} …", flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        for command in (["apt-get", "update", "-qq"], install):
            subprocess.call(command, env=environment, stdout=subprocess.DEVNULL)


def installed(lock: Path) -> int:
    """Install ``lock`` into .venv unless its very content is there already; returns pip's exit code."""
    stamp = VENV / f".{lock.stem}.sha256"
    wanted = hashlib.sha256(lock.read_bytes() + repr(sys.version_info[:3]).encode()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted and PYTHON.exists():
        return 0
    print(f"Menyiapkan lingkungan dari {lock.name} (sekali saja) …", flush=True)
    if not PYTHON.exists() and not made():
        print(
            "Python ini tidak memiliki venv atau pip. Di Debian/Ubuntu: apt-get install python3-venv", file=sys.stderr
        )
        return 2
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    code = subprocess.call([*command, "--only-binary", ":all:", "--requirement", str(lock)])
    if code == 0:
        stamp.write_text(wanted)
    return code


def missing_tools() -> list[str]:
    """Install and fetch the tools that tests need where that may be done; returns what is still missing."""
    missing = absent_tools()
    wanted = [name for name in missing if name not in TOOLS or shutil.which("npm") is None]
    if wanted:
        installed_by_apt(*dict.fromkeys(package for name in wanted for package in PACKAGES[name]))
    if missing:
        for name in TOOLS:
            fetched(name)
        missing = absent_tools()
    return missing


def browser_found() -> str | None:
    """Where a browser is that tests can drive."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


def absent_tools() -> list[str]:
    """The tools of tests that this machine does not have, by the names of ``MARKS``."""
    absent = [] if browser_found() else ["chromium"]
    if sys.platform == "linux":
        try:
            ctypes.CDLL("libatomic.so.1")
        except OSError:
            absent.append("libatomic1")
    if not (shutil.which("nginx") or shutil.which("/usr/sbin/nginx")):
        absent.append("nginx")
    absent += [name for name in ("java", "espeak-ng", "opusenc") if not shutil.which(name)]
    return [*absent, *(name for name in TOOLS if not tool(name).is_file())]


def run(*command: str | Path) -> int:
    """Run a command from the project's root, its output going straight through; returns its exit code."""
    return subprocess.call([str(part) for part in command], cwd=ROOT)


def started(*command: str | Path) -> subprocess.Popen[str]:
    """A command as ``run`` runs it, begun and not waited for; what it says is kept."""
    parts = [str(part) for part in command]
    return subprocess.Popen(parts, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")


def folder(given: str, own: str) -> str:
    """A folder as the person means it: from where they started, or the project's ``own`` when they named none."""
    return str(ROOT / own if given == own else Path(os.environ.get(STARTED_IN, ".")) / given)


def shown(path: str) -> str:
    """A folder of the project by its short name, as reports name it; any other as it is."""
    return os.path.relpath(path, ROOT) if Path(path).resolve().is_relative_to(ROOT) else path


def flags(**given: str | int | bool) -> list[str]:
    """Options as a command line has them; those that were not given are left out."""
    found: list[str] = []
    for name, value in given.items():
        if value:
            found += [f"--{name}"] if value is True else [f"--{name}", str(value)]
    return found

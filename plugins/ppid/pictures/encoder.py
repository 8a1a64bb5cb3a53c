"""Tells what made a picture's forms: our own recipe, and Pillow down to the bytes of its libraries, without loading it."""

import functools
import hashlib
import sys
from pathlib import Path

from ..installed import installed

_CODE = (".py", ".so", ".pyd", ".dll", ".dylib")


@functools.cache
def encoder() -> str:
    """A hash of the installed Pillow: every file of it that runs, by the hash its package was installed with."""
    digest = hashlib.sha256()
    names = [name for name in installed() if name.casefold().startswith("pillow-")]
    for folder in sys.path:
        for name in names:
            record = Path(folder or ".", name, "RECORD")
            if record.is_file():
                for line in sorted(record.read_text(encoding="utf-8").splitlines()):
                    file, _, told = line.partition(",")
                    if told.startswith("sha256=") and (file.endswith(_CODE) or ".so." in file):
                        digest.update(line.encode() + b"\n")
                return digest.hexdigest()
    return digest.hexdigest()


@functools.cache
def recipe() -> str:
    """A hash of all that decides what becomes of a picture; what was made by another recipe is never used."""
    package = Path(__file__).resolve().parent
    digest = hashlib.sha256(f"{sys.version_info[:2]} {encoder()}".encode())
    for file in (*sorted(package.glob("*.py")), package.parent / "intake" / "assets.py"):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()

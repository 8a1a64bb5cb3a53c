"""One hash of all code that makes a site: ours, and the versions of every installed package."""

import functools
import hashlib
import sys
from pathlib import Path

from .ppid.installed import installed
from .ppid.pictures.encoder import encoder

ROOT = Path(__file__).resolve().parent.parent
_SETTINGS = ("pelicanconf.py", "publishconf.py")


@functools.cache
def site_version() -> str:
    """The hash; law data and templates are not in it, for pages depend on them piece by piece."""
    digest = hashlib.sha256(f"{sys.version_info[:3]}".encode())
    core = ROOT / "plugins" / "ppid"
    files = sorted((ROOT / "plugins").rglob("*.py")) + sorted(core.glob("*.yaml"))
    files += [file for room in ("data", "browser") for file in sorted((core / "search" / room).iterdir())]
    for file in [*files, *(ROOT / name for name in _SETTINGS if (ROOT / name).is_file())]:
        digest.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    digest.update("\0".join([*installed(), encoder()]).encode())
    return digest.hexdigest()

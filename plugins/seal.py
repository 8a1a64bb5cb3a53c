"""Tells at a glance that nothing at all has changed since the last build, before anything heavy is even loaded.

The seal is one hash of everything a build reads: every file of the content folder by its mark, the records that its history
says were deleted, the theme, the law, the code, the options. It is only kept of a build without an error, and holds until the next moment at which time
alone changes something.
"""

import datetime as dt
import hashlib
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from . import output
from .options import Options
from .ppid.cache.gone import deleted, memory_at
from .ppid.cache.state import Seal, StateFile
from .ppid.intake.files import Listing
from .ppid.moments import moment_from_environment
from .version import site_version

LAW = Path(__file__).resolve().parent / "ppid" / "law" / "reference"


class Untouched(NamedTuple):
    """What the last line of a build that changes nothing tells."""

    records: int
    pages: int
    warnings: str


def seal_of(options: Options, names: Listing) -> str:
    """The seal of a build as ``options`` say of the listed files; "" where a file cannot be vouched for."""
    if names.problems or options.plugins or options.cache is None:
        return ""
    asked = f"segel {options.told(options.siteurl)}"
    if asked not in names.told:
        names.told[asked] = _sealed(options, names)
    return names.told[asked]


def _sealed(options: Options, names: Listing) -> str:
    marks = [(name, names.mark(name)) for name in names.sizes]
    if not all(mark for _name, mark in marks):
        return ""
    digest = hashlib.sha256(f"{site_version()}\0{options.told(options.siteurl)}\0".encode())
    for name, mark in marks:
        digest.update(f"{name}\0{mark}\0".encode())
    today = moment_from_environment(options.today).date()
    digest.update(repr(deleted(names, today, memory_at(options.cache, options.content))).encode())
    for folder in (options.theme, LAW, *options.templates):
        digest.update(b"folder\0")
        for file in _files(folder):
            digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def untouched(options: Options, names: Listing) -> Untouched | None:
    """What there is to tell when the finished site is still the site that would be made now, else None."""
    if options.clean or options.cache is None or not (options.output / output.MARKER).is_file():
        return None
    with StateFile.at(options.cache, options.output, site_version(), "").sealed() as found:
        if found is None or not _holds(found.seal, moment_from_environment(options.today)):
            return None
        if seal_of(options, names) != found.seal.seal:
            return None
        outputs, unsure = found.outputs()
    scan = output.scanned(options.output)
    scan.files.pop(output.MARKER, None)
    if scan.files != {name: (made.size, made.mtime) for name, made in outputs.items()}:
        return None
    fresh = [name for name, made in outputs.items() if made.mtime >= unsure]
    if any(output.digest(options.output / name) != outputs[name].digest for name in fresh):
        return None
    return Untouched(found.seal.records, found.seal.pages, found.seal.told)


def _holds(seal: Seal, now: dt.datetime) -> bool:
    """Whether ``now`` lies in the time in which nothing changes by itself."""
    return dt.datetime.fromisoformat(seal.since) <= now < dt.datetime.fromisoformat(seal.until)


def over(options: Options, names: Listing) -> bool:
    """Whether the build is over before it begins, with its last line printed: nothing has changed."""
    start = time.monotonic()
    same = untouched(options, names)
    if same is None:
        return False
    if same.warnings:
        print(same.warnings, file=sys.stderr)
    print(f"0 dari {same.pages} halaman perlu dibuat.", file=sys.stderr)
    seconds = f"{time.monotonic() - start:.1f}".replace(".", ",")
    print(f"{same.records} rekaman, {same.pages} halaman, 0 ditahan, {seconds} detik", flush=True)
    return True

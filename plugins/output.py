"""The output folder: only ours is touched, nothing stays in it that is not part of the site, no page is ever half there."""

import hashlib
import os
import shutil
from collections.abc import Collection, Container
from dataclasses import dataclass
from pathlib import Path

from .errors import SalahPakai

MARKER = ".jendela"
_NOTE = "Folder ini dibuat dan dibersihkan oleh Jendela. Jangan menyimpan berkas sendiri di sini.\n"
_UNFINISHED = ".jendela-baru"
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def claimed(output: Path, content: Path) -> None:
    """Take ``output`` for the site: it must be new, empty or ours, and apart from the content folder.

    Raises SalahPakai for any other folder: files that someone else put there would be lost.
    """
    inside, outside = output.resolve(), content.resolve()
    if inside == outside or inside.is_relative_to(outside) or outside.is_relative_to(inside):
        raise SalahPakai(f'Folder keluaran "{output}" tidak boleh sama dengan, di dalam, atau di atas folder isi.')
    if output.exists() and not output.is_dir():
        raise SalahPakai(f'"{output}" bukan folder.')
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise SalahPakai(f'Folder keluaran "{output}" berisi berkas lain. Pilih folder kosong atau yang belum ada.')
    output.mkdir(parents=True, exist_ok=True)
    marker = output / MARKER
    if not marker.is_file() or marker.read_text(encoding="utf-8", errors="replace") != _NOTE:
        marker.write_text(_NOTE, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Scan:
    """What lies in an output folder: regular files with size and time stamp (nanoseconds), links with (-1, 0), folders."""

    files: dict[str, tuple[int, int]]
    folders: list[str]


def scanned(output: Path) -> Scan:
    """Look at everything below ``output``, by relative paths, without following a link."""
    found = Scan({}, [])
    pending = [""]
    while pending:
        folder = pending.pop()
        with os.scandir(output / folder) as entries:
            for entry in entries:
                name = f"{folder}/{entry.name}" if folder else entry.name
                if entry.is_dir(follow_symlinks=False):
                    pending.append(name)
                    found.folders.append(name)
                elif entry.is_symlink():
                    found.files[name] = (-1, 0)
                else:
                    info = entry.stat(follow_symlinks=False)
                    found.files[name] = (info.st_size, info.st_mtime_ns)
    return found


def strays(output: Path, planned: Collection[str]) -> list[str]:
    """The files below ``output`` that nobody planned, by relative paths; nothing is asked of the disk but names."""
    found: list[str] = []
    pending = [""]
    while pending:
        folder = pending.pop()
        with os.scandir(output / folder) as entries:
            for entry in entries:
                name = f"{folder}{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    pending.append(f"{name}/")
                elif name not in planned and name != MARKER:
                    found.append(name)
    return found


def pruned(output: Path, scan: Scan, wanted: Container[str]) -> None:
    """Remove every file that is not ``wanted``, and every folder that has no file left; ``scan`` is kept up to date."""
    for name in list(scan.files):
        if name != MARKER and (name not in wanted or scan.files[name][0] < 0):
            (output / name).unlink()
            del scan.files[name]
    used = {name.rpartition("/")[0] for name in scan.files}
    for folder in list(used):
        while folder := folder.rpartition("/")[0]:
            used.add(folder)
    for folder in sorted(set(scan.folders) - used, reverse=True):  # what is inside comes first
        (output / folder).rmdir()


def digest(path: Path) -> str:
    """SHA-256 of a file in hexadecimal digits, "" when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def written(target: Path | str, content: bytes) -> tuple[int, int]:
    """Write ``content`` whole or not at all, making folders as needed; returns size and time stamp."""
    name = os.fspath(target)
    unfinished = name + _UNFINISHED
    try:
        descriptor = os.open(unfinished, _WRITE, 0o666)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(name), exist_ok=True)
        descriptor = os.open(unfinished, _WRITE, 0o666)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(descriptor, left) :]
        info = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    _replaced(unfinished, name)
    return info.st_size, info.st_mtime_ns


def copied(source: Path, target: Path) -> tuple[str, int, int]:
    """Copy one content file, never through a link, with ordinary permissions; returns SHA-256, size and time stamp."""
    reading = os.open(source, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(reading, "rb") as reader:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(target.name + _UNFINISHED)
        with unfinished.open("wb") as writer:
            shutil.copyfileobj(reader, writer, 1024 * 1024)
            writer.flush()
            info = os.fstat(writer.fileno())
    found = digest(unfinished)
    _replaced(str(unfinished), str(target))
    return found, info.st_size, info.st_mtime_ns


def _replaced(unfinished: str, target: str) -> None:
    """Put a finished file in its place, even where an empty folder has taken the name."""
    try:
        os.replace(unfinished, target)
    except (IsADirectoryError, PermissionError):
        if not os.path.isdir(target):
            raise
        shutil.rmtree(target)
        os.replace(unfinished, target)

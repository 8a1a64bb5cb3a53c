"""The output folder: only ours is touched, and nothing stays in it that this build did not write."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from .errors import SalahPakai

MARKER = ".jendela"
_NOTE = "Folder ini dibuat dan dibersihkan oleh Jendela. Jangan menyimpan berkas sendiri di sini.\n"


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
    (output / MARKER).write_text(_NOTE, encoding="utf-8")


def pruned(output: Path, written: Iterable[str]) -> int:
    """Remove every file of ``output`` that is not in ``written``, and folders left empty; returns how many files."""
    wanted = {MARKER, *written}
    removed = 0
    for folder, _folders, files in os.walk(output, topdown=False):
        relative = Path(folder).relative_to(output)
        for name in files:
            if (relative / name).as_posix() not in wanted:
                (Path(folder) / name).unlink()
                removed += 1
        if relative.parts and not any(Path(folder).iterdir()):
            Path(folder).rmdir()
    return removed


def copied(source: Path, target: Path) -> None:
    """Copy one content file, never through a link, with ordinary permissions."""
    descriptor = os.open(source, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    target.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(descriptor, "rb") as reader, target.open("wb") as writer:
        shutil.copyfileobj(reader, writer, 1024 * 1024)


def written(target: Path, content: bytes) -> None:
    """Write ``content``, making folders as needed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)

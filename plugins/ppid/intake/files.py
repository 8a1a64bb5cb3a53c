"""Finds the files of a content folder without following a link out of it, each with a mark of its content."""

import errno
import hashlib
import os
import stat
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from .deletions import Deletions

MAX_RECORD = 512 * 1024
"""Bytes a record file may have."""
MAX_ASSET = 64 * 1024 * 1024
"""Bytes an attachment may have."""
_PIECE = 64 * 1024
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_JUNK = {"thumbs.db", "desktop.ini"}
_REGULAR = {"100644", "100755"}


@dataclass(frozen=True, slots=True)
class Listing:
    """The regular files of a content folder by their relative paths, sorted, and what was refused.

    ``blobs`` holds git's name of the content of each file that is in the work tree as git has it.
    """

    root: Path
    sizes: dict[str, int]
    problems: tuple[Problem, ...]
    blobs: dict[str, str] = field(default_factory=dict)
    _marks: dict[str, str] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    """What was reckoned of all files together, by name: they are listed once, and marked once."""
    missing: bool = False
    """Whether a file that git has is not in the folder."""
    deleted: list["Deletions"] = field(default_factory=list)
    """What has been deleted, once that was asked for (``cache/gone.py``)."""

    @property
    def refused(self) -> frozenset[str]:
        """Listed files that may not be published for their names: each would take the address of another one."""
        return frozenset(problem.path for problem in self.problems if problem.galat).intersection(self.sizes)

    def mark(self, name: str) -> str:
        """The mark of a file's content: equal marks, equal bytes; never a time stamp.

        Git's blob id where git vouches for the file, with the size, because line ends may differ between a blob and its
        file; else SHA-256 of the bytes, or "" for a file that cannot be read, which equals no mark.
        """
        mark = self._marks.get(name)
        if mark is None:
            blob = self.blobs.get(name)
            mark = f"{blob}:{self.sizes[name]}" if blob is not None else _content_mark(self.root / name)
            self._marks[name] = mark
        return mark


def listing(root: Path) -> Listing:
    """List the regular files under ``root``.

    In a git work tree the list is git's: tracked files of mode 100644 or 100755 and untracked ones that are not
    ignored; links (120000) and submodules (160000) are problems. Elsewhere it is a walk that never follows a link.
    Hidden files and desktop litter are left out. Names that differ only in case or Unicode form are problems.
    """
    problems: list[Problem] = []
    sizes: dict[str, int] = {}
    folders: dict[str, str | None] = {}
    base = str(root)
    blobs: dict[str, str] = {}
    missing = False
    names = _git_names(root, problems, blobs)
    for name in sorted(names if names is not None else _walk(root, "", problems)):
        if _hidden(name):
            continue
        link = _link_on_the_way(base, name, folders)
        if link is not None:
            problems.append(Problem.at(link, 0, "E-BERKAS-SYMLINK"))
            continue
        try:
            info = os.lstat(f"{base}/{name}")
        except OSError:
            missing = True  # deleted in the work tree, still in the index
            continue
        if not stat.S_ISREG(info.st_mode):
            problems.append(Problem.at(name, 0, "E-BERKAS-SYMLINK"))
        else:
            sizes[name] = info.st_size
    problems.extend(_twins(sizes))
    return Listing(root, sizes, tuple(sorted(set(problems))), blobs, missing=missing)


def read(root: Path, name: str, limit: int = MAX_RECORD) -> bytes | Problem:
    """The bytes of a listed file, or the problem that kept it from being read; never follows a link."""
    try:
        descriptor = os.open(f"{root}/{name}", _READ)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return Problem.at(name, 0, "E-BERKAS-SYMLINK")
        return Problem.at(name, 0, "E-BERKAS-BACA", sebab=_reason(error))
    try:
        data = _bytes(descriptor, limit + 1)
    except OSError as error:
        return Problem.at(name, 0, "E-BERKAS-BACA", sebab=_reason(error))
    finally:
        os.close(descriptor)
    if len(data) > limit:
        return too_large(name, max(len(data), os.lstat(root / name).st_size), limit)
    return data


def _bytes(descriptor: int, limit: int) -> bytes:
    """The rest of an open file, at most ``limit`` bytes of it."""
    pieces = []
    while limit > 0 and (piece := os.read(descriptor, min(limit, _PIECE))):
        pieces.append(piece)
        limit -= len(piece)
    return b"".join(pieces)


def too_large(name: str, size: int, limit: int) -> Problem:
    """The problem of a file over its bound."""
    return Problem.at(name, 0, "E-BERKAS-BESAR", ukuran=f"{-(-size // 1024)} kB", batas=f"{limit // 1024} kB")


def _reason(error: OSError) -> str:
    return {
        errno.EACCES: "izin ditolak",
        errno.ENOENT: "berkas tidak ada",
        errno.EIO: "gangguan media penyimpanan",
    }.get(error.errno or 0, "kesalahan sistem")


def _hidden(name: str) -> bool:
    if name.startswith(".") or "/." in name:
        return True
    last = name.rpartition("/")[2]
    return last.startswith("~$") or last.casefold() in _JUNK


def _git_names(root: Path, problems: list[Problem], blobs: dict[str, str]) -> list[str] | None:
    """Names as git knows them, or None where ``root`` is in no work tree of git; fills ``blobs``."""
    # a variable such as GIT_DIR, set while a git hook runs, would point git at another tree
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", "ls-files", "-z"]
    try:
        running = [
            subprocess.Popen([*command, *what], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)
            for what in (["--stage", "-v"], ["-t", "--modified", "--others", "--exclude-standard"])
        ]
    except OSError:
        return None
    staged, changed = (process.communicate()[0].decode("utf-8", "surrogateescape") for process in running)
    if any(process.returncode for process in running):
        return None
    names: set[str] = set()
    for entry in staged.split("\0"):
        if entry:
            meta, _, name = entry.partition("\t")
            tag, mode, blob, _stage = meta.split(" ")
            if mode in _REGULAR:
                names.add(name)
                if tag == "H":  # neither skipped, nor assumed unchanged, nor in conflict
                    blobs[name] = blob
            elif not _hidden(name):
                problems.append(Problem.at(_printable(name), 0, "E-BERKAS-SYMLINK"))
    for entry in changed.split("\0"):
        if entry:
            tag, _, name = entry.partition(" ")
            blobs.pop(name, None)
            if tag == "?":
                names.add(name)
    return _decodable(names, problems)


def _content_mark(path: Path) -> str:
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _walk(root: Path, folder: str, problems: list[Problem]) -> Iterator[str]:
    """Names below ``folder``, never through a link."""
    try:
        entries = sorted(os.scandir(root / folder), key=lambda entry: entry.name)
    except OSError as error:
        problems.append(Problem.at(folder or ".", 0, "E-BERKAS-BACA", sebab=_reason(error)))
        return
    for entry in entries:
        name = f"{folder}/{entry.name}" if folder else entry.name
        if _hidden(name) or not _decodable({name}, problems):
            continue
        if entry.is_symlink():
            problems.append(Problem.at(name, 0, "E-BERKAS-SYMLINK"))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(root, name, problems)
        else:
            yield name


def _decodable(names: set[str], problems: list[Problem]) -> list[str]:
    """The names that are proper Unicode; the others become problems."""
    good = []
    for name in names:
        try:
            name.encode("utf-8")
            good.append(name)
        except UnicodeEncodeError:
            problems.append(Problem.at(_printable(name), 0, "E-BERKAS-NAMA", nama=_printable(name.split("/")[-1])))
    return good


def _printable(name: str) -> str:
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _link_on_the_way(root: str, name: str, folders: dict[str, str | None]) -> str | None:
    """The first folder of ``name`` that is a link in the work tree, or None; ``folders`` remembers what was looked at."""
    folder = name.rpartition("/")[0]
    if not folder:
        return None
    if folder not in folders:
        above = _link_on_the_way(root, folder, folders)
        folders[folder] = above or (folder if os.path.islink(f"{root}/{folder}") else None)  # noqa: PTH114 - 100,000 files
    return folders[folder]


def _twins(sizes: dict[str, int]) -> Iterator[Problem]:
    """A problem for each name that another one equals but for case or Unicode form."""
    seen: dict[str, str] = {}
    for name in sizes:
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            yield Problem.at(name, 0, "E-BERKAS-KEMBAR", lain=seen[folded])
        else:
            seen[folded] = name

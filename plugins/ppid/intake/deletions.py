"""The records that were deleted, as the history of HEAD tells: which file, when, and whether it was to be seen before.

Only the first parents of HEAD count. No renames are looked for: the address of a record follows the name of its file.
"""

import datetime as dt
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .files import Listing
from .hidden import hides
from .history import History, environment

_LOG = (
    "-c", "log.follow=false", "-c", "log.showSignature=false",
    "log", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--no-color", "--no-notes", "-z", "--relative",
)  # fmt: skip
_COMMIT = "\x01"
_ROOMS = ("opd", "halaman")
"""The folders that hold records."""
_REGULAR = ("100644", "100755")
ABSENT, CUT = "absent", "cut"
"""Why deletions cannot be seen: there is no git, or its history is not whole."""


class Gone(NamedTuple):
    """A file that was deleted: git's name of its last bytes, when (ISO, with its zone; "" while it is not committed), and whether it was hidden."""

    path: str
    blob: str
    moment: str
    hidden: bool


class Remembered(NamedTuple):
    """Every file that was deleted up to a commit, the newest deletion first, each path once; ``prefix`` is the content folder's place."""

    commit: str
    prefix: str
    gone: tuple[Gone, ...]


class Deletions(NamedTuple):
    """The files of HEAD or its history that are not listed now, the newest deletion first; or why they cannot be told."""

    gone: tuple[Gone, ...] = ()
    missing: str = ""


def deletions(names: Listing, today: dt.date, before: Remembered | None = None) -> tuple[Deletions, Remembered | None]:
    """What was deleted, and what to remember of it; what was remembered ``before`` makes it quicker, never other.

    ``today`` is the day by which an embargo is judged in a deletion that is not committed yet.
    """
    root = names.root
    state = _asked(root, "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD")
    if state is None or not state[1]:
        return Deletions(missing=ABSENT), None
    code, lines = state[0], state[1].split("\n")
    if lines[0] != "false":
        return Deletions(missing=CUT), None
    if code:
        return Deletions(), None  # nothing has been committed yet
    commit, prefix = lines[-2], "\n".join(lines[1:-2])
    with History(root) as history:
        known = _brought(root, history, commit, prefix, before)
        now = _pending(names, history, today)
    if known is None or now is None:
        return Deletions(missing=CUT), None
    committed = (each for each in known.gone if each.path not in names.sizes)
    fresh = {each.path for each in now}
    return Deletions((*now, *(each for each in committed if each.path not in fresh))), known


def _brought(root: Path, history: History, commit: str, prefix: str, before: Remembered | None) -> Remembered | None:
    """What there is to remember at ``commit``; None where git cannot tell."""
    if before is not None and before.prefix == prefix:
        if before.commit == commit:
            return before
        since = _asked(root, *_LOG, f"--format={_COMMIT}%cI %P", f"{before.commit}..{commit}")
        parts = _commits(since[1]) if since is not None and not since[0] else []
        # the newest commits must stand on the one that is remembered, else it is of another branch
        if parts and parts[-1][1][:1] == [before.commit]:
            fresh = _gone(parts, history)
            known = {each.path for each in fresh}
            return Remembered(commit, prefix, (*fresh, *(each for each in before.gone if each.path not in known)))
    told = _asked(root, *_LOG, "--diff-filter=D", f"--format={_COMMIT}%cI", commit, "--", *_ROOMS)
    return Remembered(commit, prefix, _gone(_commits(told[1]), history)) if told is not None and not told[0] else None


_Commit = tuple[str, list[str], list[tuple[str, str]]]
"""When it was, its parents, and the records that it deleted with git's names of their bytes."""


def _commits(output: str) -> list[_Commit]:
    """What ``git log`` tells, the newest first."""
    found: list[_Commit] = []
    parts = iter(output.split("\0"))
    for part in parts:
        part = part.strip("\n")
        if part.startswith(_COMMIT):
            moment, *parents = part[1:].split(" ")
            found.append((_sound(moment), parents, []))
        elif part.startswith(":"):
            path = next(parts)
            found[-1][2].extend(_deleted(part, path))
    return found


def _deleted(meta: str, path: str) -> Iterator[tuple[str, str]]:
    """The path and bytes of a record that a line of ``--raw`` says was deleted."""
    mode, _none, blob, _after, sort = meta[1:].split(" ")
    if sort == "D" and mode in _REGULAR and path.partition("/")[0] in _ROOMS and path.endswith((".md", ".yaml")):
        yield path, blob


def _gone(commits: Iterable[_Commit], history: History) -> tuple[Gone, ...]:
    """The newest deletion of each path; whether it was hidden is judged by the day of its commit, where it was made."""
    found: dict[str, Gone] = {}
    for moment, _parents, paths in commits:
        for path, blob in sorted(paths):
            if path not in found:
                found[path] = Gone(path, blob, moment, _hidden(history, blob, dt.date.fromisoformat(moment[:10])))
    return tuple(found.values())


def _sound(moment: str) -> str:
    """A moment as it can be read; a commit may have been made with one that cannot."""
    try:
        return dt.datetime.fromisoformat(moment).isoformat()
    except ValueError:
        return "1970-01-01T00:00:00+00:00"


def _hidden(history: History, blob: str, day: dt.date) -> bool:
    data = history.bytes_of(blob)
    return data is not None and hides(data, day)


def _pending(names: Listing, history: History, today: dt.date) -> tuple[Gone, ...] | None:
    """The records of HEAD that are not listed: their deletion is not committed yet."""
    # against the index alone it is quicker, which is enough where the folder has all that the index has
    index = () if names.missing else ("--cached",)
    told = _asked(
        names.root, "diff-index", "-z", "--raw", "--no-renames", "--diff-filter=D", "--relative", *index, "HEAD",
        "--", *_ROOMS,
    )  # fmt: skip
    if told is None or told[0]:
        return None
    parts = iter(told[1].split("\0"))
    pairs = [(meta, next(parts)) for meta in parts if meta]
    deleted = sorted(each for meta, path in pairs for each in _deleted(meta, path))
    return tuple(
        Gone(path, blob, "", _hidden(history, blob, today)) for path, blob in deleted if path not in names.sizes
    )


def _asked(root: Path, *arguments: str) -> tuple[int, str] | None:
    """The exit code of git and what it told, or None where there is no git."""
    command = ["git", "-C", str(root), "-c", "core.quotePath=false", *arguments]
    try:
        ended = subprocess.run(command, capture_output=True, env=environment(), check=False)
    except OSError:
        return None
    return ended.returncode, ended.stdout.decode("utf-8", "replace")

"""The earlier versions of files as git has them: which ones the branch had, since when, and their bytes.

Only the first parents of HEAD count: a version that lived on a side branch alone was never the city's.
"""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

from .files import MAX_RECORD

MOST_FILES = 1_000
"""Files whose history is looked up in one build; a build with more broken records than that shows no earlier version."""
_NAMED = 20
"""Files that git is asked for by name; of more, it is quicker to have it list every change and pick."""
_COMMIT = "\x01"
_REGULAR = ("100644", "100755")
_LOG = (
    "-c", "log.follow=false", "-c", "log.showSignature=false", "--literal-pathspecs",
    "log", "--stdin", "HEAD", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--no-color", "--no-notes", "-z",
    "--relative", f"--format={_COMMIT}%cI",
)  # fmt: skip


class Version(NamedTuple):
    """What a commit made of a file: git's name of its bytes ("" where it was removed), and when (ISO, with its zone)."""

    blob: str
    moment: str


class History:
    """The history of files below ``root``; use as a context manager. Reads git only once it is asked."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, list[Version]] = {}
        self._reader: subprocess.Popen[bytes] | None = None
        self.absent = False
        """Whether it was asked for something, and there is no git, no work tree, or no commit."""
        self.full = False
        """Whether it was asked for more than ``MOST_FILES``, and did not look."""

    def look_up(self, paths: Iterable[str]) -> None:
        """Have the versions of ``paths`` at hand, in one pass over the commits."""
        wanted = [path for path in paths if path not in self._known]
        if not wanted:
            return
        if len(self._known) + len(wanted) > MOST_FILES:
            self.full = True
            return
        self._known.update({path: [] for path in wanted})
        try:
            asked = "\n".join(["--", *(wanted if len(wanted) <= _NAMED else ["."]), ""]).encode()
            log = subprocess.run(self._git(*_LOG), input=asked, capture_output=True, env=environment(), check=False)
        except OSError:
            self.absent = True
            return
        self.absent = self.absent or log.returncode != 0
        moment, asked_for = "", set(wanted)
        parts = iter(log.stdout.decode("utf-8", "replace").split("\0") if not log.returncode else ())
        for part in parts:
            part = part.strip("\n")
            if part.startswith(_COMMIT):
                moment = part[1:]
            elif part.startswith(":"):
                _old, mode, _before, blob, _sort = part.split(" ")
                path = next(parts)
                if path in asked_for:
                    self._known[path].append(Version(blob if mode in _REGULAR else "", moment))

    def versions(self, path: str) -> tuple[Version, ...]:
        """The versions of a file, the newest first; none for a file that git has not seen or that was not looked up."""
        return tuple(self._known.get(path, ()))

    @property
    def cut(self) -> bool:
        """Whether the clone lacks its earlier commits."""
        try:
            asked = self._git("rev-parse", "--is-shallow-repository")
            found = subprocess.run(asked, capture_output=True, env=environment(), check=False)
        except OSError:
            return False
        return found.stdout.strip() == b"true"

    def bytes_of(self, blob: str) -> bytes | None:
        """The bytes of a version, or None where they are not here or are more than a record may have."""
        if self._reader is None:
            self._reader = subprocess.Popen(
                self._git("cat-file", "--batch"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment(),
            )
        given, taken = self._reader.stdin, self._reader.stdout
        assert given is not None and taken is not None
        try:
            given.write(f"{blob}\n".encode())
            given.flush()
        except OSError:
            return None
        told = taken.readline().split()
        if len(told) != 3:
            return None
        size = int(told[2])
        if size > MAX_RECORD:
            self._end()
            return None
        data = taken.read(size + 1)[:-1]
        return data if len(data) == size else None

    def _git(self, *arguments: str) -> list[str]:
        return ["git", "-C", str(self._root), "-c", "core.quotePath=false", *arguments]

    def _end(self) -> None:
        if self._reader is not None:
            self._reader.kill()
            self._reader.communicate()
            self._reader = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()


def environment() -> dict[str, str]:
    """The environment for git: a variable such as GIT_DIR, set while a hook runs, would point it at another tree.

    Nothing is fetched: what a partial clone lacks is not there.
    """
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**own, "GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0"}

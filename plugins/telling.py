"""Tells the problems of a build in words, as the person who runs it reads them."""

from pathlib import Path

from .ppid.problems import Problem
from .ppid.report import text

MOST_SHOWN = 50
"""Problems printed in full at the end of a build; the rest are counted, and ``periksa`` prints them all."""


def told(problems: tuple[Problem, ...], content: Path) -> str:
    """The problems of a build in words, errors first; of very many only some."""
    shown = sorted(problems, key=lambda problem: not problem.galat)[:MOST_SHOWN]
    rest = len(problems) - len(shown)
    more = f'\n… dan {rest} masalah lain; "python3 tasks.py periksa" menampilkan semuanya.' if rest else ""
    return "\n" + text(shown, shown_root(content)) + more


def shown_root(path: Path) -> str:
    """The content folder as the person who runs the build would write it."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)

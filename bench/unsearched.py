"""Our build without search, run as a script in a copy of the code: what a site costs that has pages only, as Hugo's.

Jendela itself has no such switch, for every site has search. What search costs is taken out at its two seams: the words
of each record when it is read, and the files of the index when the site is planned. Forked workers inherit both.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def main(arguments: list[str]) -> int:
    """Build as ``plugins.build`` in the working folder does, but without search; returns its exit code."""
    sys.path[0] = str(Path.cwd())
    from plugins import build, publishing
    from plugins.ppid.intake import reading

    def none(*_given: Any) -> list[Any]:
        return []

    class Unsearched(publishing.Indexed):
        """No files of search."""

        def told(self, *_given: Any) -> tuple[str, int]:
            """No version, no files."""
            return "", 0

        def files(self, *_given: Any) -> Iterator[Any]:
            """None."""
            yield from ()

    reading.entries = none  # type: ignore[assignment]
    publishing.Indexed = Unsearched  # type: ignore[misc]
    return build.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

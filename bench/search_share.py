"""What search costs within a build, run as a script in a copy of the code: processor seconds at its seams, added to the file named first.

The seams are those of ``unsearched.py``: the words of each record when it is read, the index when it is brought up to date, and the
bytes of its files. A line is written for each, for a forked worker tells nothing when it ends.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def seconds(notes: Path) -> float:
    """All that was noted in a file."""
    return sum(map(float, notes.read_text("ascii").split()))


def main(arguments: list[str]) -> int:
    """Build as ``plugins.build`` in the working folder does with all but the first argument, and note; returns its exit code."""
    sys.path[0] = str(Path.cwd())
    from plugins import build
    from plugins.ppid.cache.search import SearchIndex
    from plugins.ppid.intake import reading
    from plugins.ppid.publish.search import Indexed

    notes = os.open(arguments[0], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    within = 0

    def noted(done: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any, **named: Any) -> Any:
            nonlocal within
            start = time.process_time()
            within += 1
            try:
                return done(*given, **named)
            finally:
                within -= 1
                if not within:  # what one seam does within another is counted once
                    os.write(notes, f"{time.process_time() - start:.6f}\n".encode())

        return timed

    reading.entries = noted(reading.entries)
    Indexed.found = noted(Indexed.found)  # type: ignore[method-assign]
    SearchIndex.file = noted(SearchIndex.file)  # type: ignore[method-assign]
    return build.main(arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

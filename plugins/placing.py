"""Puts what has been made into the output folder, unless the file there has the right bytes already.

Whoever makes an output puts it there: pages that went through a pipe to one writing process kept the others waiting.
"""

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from . import output
from .ppid.build.outputs import Rendered
from .ppid.cache.state import Made
from .ppid.problems import Problem


class Placed(NamedTuple):
    """An output as it lies in the folder, and the names of all it asked; size in bytes, time stamp in nanoseconds.

    With ``faults`` it does not lie there.
    """

    file: str
    asked: frozenset[str]
    digest: str
    size: int
    mtime: int
    faults: tuple[Problem, ...] = ()


class Places(NamedTuple):
    """The output folder ``target``: what the last build made there, and what was ``seen`` there now (size, time stamp).

    Of files with a time stamp from ``unsure`` on, nobody can say that they are as they were made.
    """

    target: str
    made: Mapping[str, Made]
    seen: Mapping[str, tuple[int, int]]
    unsure: int

    def put(self, made: Rendered) -> Placed:
        """Write ``made`` whole, if it is not there and has no faults; raises OSError."""
        name, content, asked, faults = made
        if faults:
            return Placed(name, asked, "", -1, 0, faults)
        digest = hashlib.sha256(content).hexdigest()
        old, there = self.made.get(name), self.seen.get(name)
        if old is None or old.digest != digest or there != (old.size, old.mtime) or old.mtime >= self.unsure:
            there = output.written(f"{self.target}/{name}", content)
        return Placed(name, asked, digest, *there)

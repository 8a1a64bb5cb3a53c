"""``python -m bench.peers NAME CORPUS SITE``: write one peer's site.

A process of its own, since whoever measures must stay small: a child's peak memory is never below its parent's.
"""

import shutil
import sys
from pathlib import Path

from . import peer


def main() -> int:
    """Write the site, replacing the folder."""
    name, corpus, site = sys.argv[1:]
    shutil.rmtree(site, ignore_errors=True)
    peer(name).write(Path(corpus), Path(site))
    return 0


if __name__ == "__main__":
    sys.exit(main())

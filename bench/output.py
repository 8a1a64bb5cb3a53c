"""Counts a site's files and bytes, so that everyone sees whether two outputs are equal work."""

import os
from dataclasses import dataclass
from pathlib import Path

FILES = 0.10
"""How far the number of HTML files may be from ours."""
BYTES = 0.25
"""How far the bytes of the HTML files may be from ours."""


@dataclass(frozen=True, slots=True)
class Count:
    """What an output holds: HTML files and their bytes, all files and their bytes."""

    html: int
    html_bytes: int
    files: int
    bytes: int

    def equals(self, other: "Count") -> bool:
        """Whether both are about the same work."""
        return (
            abs(self.html - other.html) <= FILES * other.html
            and abs(self.html_bytes - other.html_bytes) <= BYTES * other.html_bytes
        )


def counted(folder: Path) -> Count:
    """What lies below ``folder``; hidden files and folders are the generator's own and not counted."""
    html = html_bytes = files = size = 0
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.startswith("."):
                continue
            length = (Path(place) / name).stat().st_size
            files, size = files + 1, size + length
            if name.endswith(".html"):
                html, html_bytes = html + 1, html_bytes + length
    return Count(html, html_bytes, files, size)

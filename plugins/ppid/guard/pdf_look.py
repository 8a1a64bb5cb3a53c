"""What the guard takes from the reader of a PDF that is open: where its objects begin, and whom its properties name."""

from typing import Any

from .files_found import Temuan, finding

_NOBODY = {"", "unknown", "anonymous", "admin", "administrator", "user"}


class Reading:
    """Fills itself when it is shown a reader."""

    def __init__(self) -> None:
        self.offsets: list[int] = []
        self.found: list[Temuan] = []

    def look(self, reader: Any) -> None:
        """Take what is needed; raises whatever pypdf raises."""
        self.offsets = [int(offset) for table in reader.xref.values() for offset in table.values()]
        info = reader.metadata
        if info is not None and str(info.author or "").strip().casefold() not in _NOBODY:
            self.found.append(finding("W-PDF-PENULIS"))

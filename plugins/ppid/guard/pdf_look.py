"""What the guard takes from the reader of a PDF that is open: where its objects begin, whom its properties name, and its words."""

from collections.abc import Iterable
from typing import Any

from .files_found import Temuan, finding
from .files_personal import Personal
from .pdf_text import other_texts, page_texts

_NOBODY = {"", "unknown", "anonymous", "admin", "administrator", "user"}


class Reading:
    """Fills itself when it is shown a reader."""

    def __init__(self) -> None:
        self.offsets: list[int] = []
        self.found: list[Temuan] = []
        self.personal = Personal()

    def look(self, reader: Any) -> None:
        """Take what is needed; raises whatever pypdf raises."""
        self.offsets = [int(offset) for table in reader.xref.values() for offset in table.values()]
        info = reader.metadata
        if info is not None and str(info.author or "").strip().casefold() not in _NOBODY:
            self.found.append(finding("W-PDF-PENULIS"))
        for place, words in page_texts(reader):
            self.personal.say(words, place)

    def findings(self, outside: Iterable[bytes]) -> tuple[Temuan, ...]:
        """All that was found, also in the texts ``outside`` of pages."""
        for text in other_texts(outside):
            self.personal.say(text, "komentar, isian, atau sifat dokumen")
        return self.personal.findings() + tuple(self.found)

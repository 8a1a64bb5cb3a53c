"""What the guard takes from the reader of a PDF that is open: where its objects begin, whom its properties name, and its words."""

import io
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from .files_found import Temuan, finding
from .files_personal import Personal
from .pdf_text import other_texts, page_texts

_NOBODY = {"", "unknown", "anonymous", "admin", "administrator", "user"}
_EARLIER = 8
"""Earlier revisions that are looked through, the latest ones."""


class Reading:
    """Fills itself when it is shown a reader."""

    def __init__(self, data: bytes) -> None:
        self.offsets: list[int] = []
        self.found: list[Temuan] = []
        self.personal = Personal(data)

    def look(self, reader: Any) -> None:
        """Take what is needed; raises whatever pypdf raises."""
        self.offsets = [int(offset) for table in reader.xref.values() for offset in table.values()]
        info = reader.metadata
        if info is not None and str(info.author or "").strip().casefold() not in _NOBODY:
            self.found.append(finding("W-PDF-PENULIS"))
        for place, words in page_texts(reader):
            self.personal.say(words, place)

    def look_earlier(self, data: bytes) -> None:
        """Take the words of the pages as earlier revisions had them: what was edited away is still in the file."""
        from pypdf import PdfReader

        ends = [found.end() for found in re.finditer(rb"%%EOF", data)][:-1]
        for end in ends[-_EARLIER:]:
            with suppress(Exception):  # the first part of a file made for the web is no file of its own
                for place, words in page_texts(PdfReader(io.BytesIO(data[:end]))):
                    self.personal.say(words, f"versi lama {place}")

    def findings(self, outside: Iterable[bytes]) -> tuple[Temuan, ...]:
        """All that was found, also in the texts ``outside`` of pages."""
        for text in other_texts(outside):
            self.personal.say(text, "komentar, isian, atau sifat dokumen")
        return self.personal.findings() + tuple(self.found)

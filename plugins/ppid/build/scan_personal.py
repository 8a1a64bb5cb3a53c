"""Finds numbers of residents in what is about to be written, where a word beside them says what they are.

Nothing excuses those (``guard/marks.py``), so wherever one turns up, something has gone wrong before. What only looks like
one is decided where it was written, with its surroundings, and not again here.
"""

import re
from html import unescape

from ..guard.personal import Jenis, Kepastian, hits, masked
from .scan_page import Faults

DIGITS = 16
DENSE = b" .,-_/\n\t"
_GAPS = b" .-"
_WIDE = bytes(range(0x80, 0x100))
_MARKED = bytes(48 if 48 <= byte <= 57 else 120 for byte in range(256))
_RUN = b"0" * DIGITS
_INLINE = re.compile(r"</?(?:em|strong|code|b|i|mark|abbr)(?:\s[^>]*)?>")
_PAGE = re.compile(r"<[^>]*>")
_DATA = re.compile(r'[",;\n]')
_ATTRIBUTE = re.compile(r'(?:alt|title|content|aria-label|href)="([^"]*)"')


def crowded(content: bytes, gaps: bytes = _GAPS) -> bool:
    """Whether as many digits as the number of a resident has stand together, whatever ``gaps`` part them."""
    return _RUN in content.translate(_MARKED, gaps + _WIDE)


def personal_faults(content: bytes, ending: str) -> Faults:
    """A fault for each number of a resident that is said to be one; only the first on each line."""
    text = content.decode("utf-8", "replace")
    told: set[int] = set()
    pieces = [*_PAGE.split(_INLINE.sub("", text)), *_ATTRIBUTE.findall(text)] if ending == "html" else _DATA.split(text)
    for piece in pieces:
        if not crowded(piece.encode(), DENSE):
            continue
        plain = unescape(piece)
        for hit in hits(plain):
            if hit.jenis in (Jenis.NIK, Jenis.KK) and hit.kepastian is Kepastian.PASTI:
                line = text.count("\n", 0, max(0, text.find(plain[hit.start : hit.end]))) + 1
                if line not in told:
                    told.add(line)
                    yield line, "E-KELUARAN-PRIBADI", {"jenis": hit.jenis.label, "topeng": masked(plain, hit)}

"""Finds numbers of residents in what is about to be written, where a word beside them says what they are.

Nothing excuses the number of a resident or of a family card (``guard/marks.py``), so wherever one turns up, something has
gone wrong before. What the guard has seen in a record and let stand is known by its digest, and stands here too. What only
looks like a number of a resident is decided where it was written, with its surroundings, and not again here.
"""

import re
from collections.abc import Callable, Container, Iterable
from html import unescape

from ..guard.lettered import PASSPORT
from ..guard.marks import secret
from ..guard.personal import Jenis, Kepastian, hits, masked
from ..guard.screening import Screen
from .scan_page import Faults

DIGITS = 13
"""Digits of the shortest number that no word need be looked for first: that of an insurance."""
NEVER = frozenset({Jenis.NIK, Jenis.KK})
"""What nothing excuses."""
SOUGHT = NEVER | {Jenis.NPWP, Jenis.BPJS, Jenis.PASPOR, Jenis.NISN}
"""What no office has; its contacts, plates and civil servants are published for good reason."""
Stood = tuple[str, str, str]
"""The file, the kind and the digest of a finding that stands."""
FROZEN = "dip/penetapan/"
"""Lists that say for ever what was let stand on their day."""
DENSE = b" .,-_/\n\t"
_GAPS = b" .-"
_WIDE = bytes(range(0x80, 0x100))
_MARKED = bytes(48 if 48 <= byte <= 57 else 120 for byte in range(256))
_RUN = b"0" * DIGITS
_PUPILS = r"(?-u:\b)n[. ]{0,2}[il1|][. ]{0,2}s[. ]{0,2}n|induk siswa nas|n(?:o|omor|omer|ombor|umber)\.? ?pelajar"
_WORDED = Screen(f"(?i){_PUPILS}|{PASSPORT}")
_PUPIL = Screen(f"(?i){_PUPILS}")
_PASSPORT = Screen("[A-Z][ ./-]{0,3}[0-9OoIl](?:[ ./-]{0,3}[0-9OoIl]){5}")
_INLINE = re.compile(r"</?(?:em|strong|code|b|i|mark|abbr)(?:\s[^>]*)?>")
_PAGE = re.compile(r"<[^>]*>")
_DATA = re.compile(r'[",;\n]')
_ATTRIBUTE = re.compile(r'(?:alt|title|content|aria-label|href)="([^"]*)"')


def crowded(content: bytes, gaps: bytes = _GAPS) -> bool:
    """Whether as many digits as a number of a resident may have stand together, whatever ``gaps`` part them."""
    return _RUN in content.translate(_MARKED, gaps + _WIDE)


def doubtful(content: bytes, gaps: bytes = _GAPS) -> bool:
    """Whether ``personal_faults`` may find anything: long numbers, or a word for the short ones; a few passes in C."""
    return crowded(content, gaps) or (_WORDED(content) and (_PASSPORT(content) or _PUPIL(content)))


class Stand:
    """What the guard has let stand in records, asked by numbers as they are written; only digests of them are known."""

    def __init__(self, known: Iterable[Stood]) -> None:
        self._known = frozenset(known)
        self._kinds = sorted({(path, Jenis(kind)) for path, kind, _digest in self._known})

    def __contains__(self, text: object) -> bool:
        return any((path, kind.value, secret(path, kind, str(text))) in self._known for path, kind in self._kinds)


def personal_faults(file: str, content: bytes, ending: str, stand: Container[str] = ()) -> Faults:
    """A fault for each number of a resident that is said to be one and does not ``stand``; only the first on each line."""
    sought: Callable[[Jenis], bool] = (NEVER if file.startswith(FROZEN) else SOUGHT).__contains__
    text = content.decode("utf-8", "replace")
    told: set[int] = set()
    pieces = [*_PAGE.split(_INLINE.sub("", text)), *_ATTRIBUTE.findall(text)] if ending == "html" else _DATA.split(text)
    for piece in pieces:
        plain = unescape(piece) if "&" in piece else piece
        for hit in hits(plain):
            if hit.kepastian is not Kepastian.PASTI or not sought(hit.jenis):
                continue
            if hit.jenis in NEVER or plain[hit.start : hit.end] not in stand:
                line = text.count("\n", 0, max(0, text.find(plain[hit.start : hit.end]))) + 1
                if line not in told:
                    told.add(line)
                    yield line, "E-KELUARAN-PRIBADI", {"jenis": hit.jenis.label, "topeng": masked(plain, hit)}

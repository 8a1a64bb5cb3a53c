"""Gathers the personal data that is in a file, each with its place, and never shows more of a number than may be shown."""

from .files_found import Temuan, clean, listed
from .personal import Jenis, Kepastian, hits, masked, suspect

APART = "\x1f"
"""Stands between texts that are looked through together; no number reaches over it."""
_OF_OFFICES = (Jenis.TELEPON, Jenis.SUREL, Jenis.NIP, Jenis.PLAT)
"""What documents of an office may have for good reason: officials sign with it, counters are reached by it."""
_MOST = 50
"""Findings after which no more are gathered."""


class Personal:
    """What has been found so far."""

    def __init__(self) -> None:
        self._found: dict[str, list[tuple[int, str]]] = {}

    def say(self, text: str, place: str, heading: str = "", line: int = 0) -> None:
        """Look through ``text``, which stands at ``place`` under ``heading``."""
        if not suspect(text):
            return
        for hit in hits(text, heading=heading):
            if hit.kepastian is Kepastian.TINJAU or hit.jenis is Jenis.NIP:
                continue
            sure = hit.kepastian is Kepastian.PASTI and hit.jenis not in _OF_OFFICES
            known = self._found.setdefault("E-LAMPIRAN-PRIBADI" if sure else "W-LAMPIRAN-PRIBADI", [])
            if len(known) < _MOST:
                known.append((line, f"{clean(place)} ({hit.jenis.label} {masked(text, hit)})"))

    def findings(self) -> tuple[Temuan, ...]:
        """One finding for what is certain, and one for what is likely."""
        return tuple(
            Temuan(code, known[0][0], (("tempat", listed(dict.fromkeys(place for _line, place in known))),))
            for code, known in sorted(self._found.items())
        )

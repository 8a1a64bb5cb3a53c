"""Gathers what the texts of a file may not say, each with its place: personal data, of which no more is shown than may be, and promotion of gambling."""

from collections.abc import Iterator

from .files_found import Temuan, clean, finding, listed
from .gambling import may_promote, promotion
from .personal import Jenis, Kepastian, hits, masked, suspect

APART = "\x1f"
"""Stands between texts that are looked through together; no number reaches over it."""
_OF_OFFICES = (Jenis.TELEPON, Jenis.SUREL, Jenis.NIP, Jenis.PLAT)
"""What documents of an office may have for good reason: officials sign with it, counters are reached by it."""
_MOST = 50
"""Findings after which no more are gathered."""
_PIECE = 1500
"""Characters that are judged at once where no blank line parts them; all of a page would be too much for one judgement."""
_JUDGED = 5_000
"""Pieces with a word of the trade that are judged in one file; whole lists of parking slots shall not use up its time."""
_SHORTEST = 12
"""Characters of the shortest promotion."""


class Personal:
    """What has been found so far."""

    def __init__(self) -> None:
        self._found: dict[str, list[tuple[int, str]]] = {}
        self._promoted: Temuan | None = None
        self._judged = 0

    def say(self, text: str, place: str, heading: str = "", line: int = 0) -> None:
        """Look through ``text``, which stands at ``place`` under ``heading``."""
        self._judge(text, place, line)
        if not suspect(text):
            return
        for hit in hits(text, heading=heading):
            if hit.kepastian is Kepastian.TINJAU or hit.jenis is Jenis.NIP:
                continue
            sure = hit.kepastian is Kepastian.PASTI and hit.jenis not in _OF_OFFICES
            known = self._found.setdefault("E-LAMPIRAN-PRIBADI" if sure else "W-LAMPIRAN-PRIBADI", [])
            if len(known) < _MOST:
                known.append((line, f"{clean(place)} ({hit.jenis.label} {masked(text, hit)})"))

    def row(self, cells: list[str], places: list[str], line: int = 0) -> None:
        """Judge the cells of a row together: a promotion may be spread over them; it is told at the cell that gives it away."""
        text = " | ".join(cells)
        if self._promoted is not None or self._judged >= _JUDGED or not may_promote(text):
            return
        self._judged += 1
        if (found := promotion(text)) is not None:
            told = next(
                (place for cell, place in zip(cells, places, strict=True) if found.words in cell.lower()), places[0]
            )
            self._promoted = finding("E-LAMPIRAN-JUDI", line, tempat=told, kata=found.words)

    def _judge(self, text: str, place: str, line: int) -> None:
        """Note the first promotion of gambling."""
        if self._promoted is not None or len(text) < _SHORTEST or not may_promote(text):
            return
        for piece in _pieces(text):
            if self._judged >= _JUDGED:
                return
            self._judged += 1
            if (found := promotion(piece)) is not None:
                self._promoted = finding("E-LAMPIRAN-JUDI", line, tempat=place, kata=found.words)
                return

    def findings(self) -> tuple[Temuan, ...]:
        """One finding for what is certain, one for what is likely, and one for a promotion."""
        promoted = (self._promoted,) if self._promoted is not None else ()
        return promoted + tuple(
            Temuan(code, known[0][0], (("tempat", listed(dict.fromkeys(place for _line, place in known))),))
            for code, known in sorted(self._found.items())
        )


def _pieces(text: str) -> Iterator[str]:
    """``text`` in parts that end with a line where they can, none much longer than ``_PIECE``."""
    piece = ""
    for line in text.split("\n"):
        for start in range(0, len(line) or 1, _PIECE):
            if len(piece) + len(line[start : start + _PIECE]) > _PIECE:
                yield piece
                piece = ""
            piece += line[start : start + _PIECE] + "\n"
    yield piece

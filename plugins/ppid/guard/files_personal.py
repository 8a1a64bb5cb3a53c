"""Gathers what the texts of a file may not say, each with its place: personal data, of which no more is shown than may be, and promotion of gambling."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from .files_found import Temuan, clean, finding, listed
from .gambling import may_promote, promotion
from .marks import sidik
from .personal import Jenis, Kepastian, headed, hits, masked, suspect

APART = "\x1f"
"""Stands between texts that are looked through together; no number reaches over it."""
ALARMS = "_alarm"
"""The value of a finding that holds its single alarms as JSON; no report shows it."""
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


class Alarm(NamedTuple):
    """One finding of personal data: its line or 0, what a message says of it, its place, its kind, and the word a waiver names."""

    baris: int
    pesan: str
    tempat: str
    jenis: str
    sidik: str


class Personal:
    """What has been found so far in a file whose bytes are ``data``."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._content = ""
        self._found: dict[str, list[Alarm]] = {}
        self._promoted: Temuan | None = None
        self._judged = 0

    def say(self, text: str, place: str, heading: str = "", line: int = 0) -> None:
        """Look through ``text``, which stands at ``place`` under ``heading``."""
        self._judge(text, place, line)
        if not suspect(text) and not headed(heading):
            return
        for hit in hits(text, heading=heading):
            if hit.kepastian is Kepastian.TINJAU or hit.jenis is Jenis.NIP:
                continue
            sure = hit.kepastian is Kepastian.PASTI and hit.jenis not in _OF_OFFICES
            known = self._found.setdefault("E-LAMPIRAN-PRIBADI" if sure else "W-LAMPIRAN-PRIBADI", [])
            if len(known) < _MOST:
                word = sidik(self._bound(), place, hit, text)
                shown = f"{masked(text, hit)}, sidik {word}" if word else masked(text, hit)
                told = f"{clean(place)} ({hit.jenis.label} {shown})"
                known.append(Alarm(line, told, clean(place), hit.jenis.value, word))

    def _bound(self) -> str:
        """What binds the word of a finding to the bytes of the file: another file, another word."""
        self._content = self._content or hashlib.sha256(self._data).hexdigest()
        return self._content

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
            Temuan(code, known[0].baris, _values(known)) for code, known in sorted(self._found.items())
        )


def _values(known: Iterable[Alarm]) -> tuple[tuple[str, str], ...]:
    known = list(known)
    return ((ALARMS, json.dumps(known)), ("tempat", listed(dict.fromkeys(each.pesan for each in known))))


def without(finding: Temuan, waived: Callable[[Alarm], bool]) -> Temuan | None:
    """``finding`` as a report has it, without the alarms that are ``waived``; None where nothing remains."""
    values = dict(finding.nilai)
    if ALARMS not in values:
        return finding
    known = [Alarm(*each) for each in json.loads(values[ALARMS])]
    kept = [each for each in known if not waived(each)]
    return finding._replace(baris=kept[0].baris, nilai=_values(kept)[1:]) if kept else None


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

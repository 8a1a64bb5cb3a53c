"""Gathers what the texts of a file may not say, each with its place: personal data, of which no more is shown than may be, and promotion of gambling."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from .files_found import Temuan, clean, finding, listed
from .gambling import may_promote, promotions
from .marks import sidik, word
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
_JUDGED = 2_000_000
"""Characters with words of the trade that are judged in one file, repeated pieces once: some seconds at worst. Beyond, a fault is told."""
WHOLE = "seluruh berkas"
"""Place of a waiver for promotion: a list of blocked sites has a thousand places, and its bytes are bound anyhow."""
PROMOTION = "judi"
"""Kind of such a waiver."""
_SHORTEST = 12
"""Characters of the shortest promotion."""
_FIELD = 30
"""Characters of the longest field that a place names."""


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
        self._promoted: list[tuple[int, str]] = []
        self._judged: set[str] = set()
        self._left = _JUDGED
        self._unjudged: Temuan | None = None

    def say(self, text: str, place: str, heading: str = "", line: int = 0) -> None:
        """Look through ``text``, which stands at ``place`` under ``heading``."""
        self.judge(text, place, line)
        self.look(text, place, heading, line)

    def look(self, text: str, place: str, heading: str = "", line: int = 0) -> None:
        """The same for personal data only."""
        if not suspect(text) and not headed(heading):
            return
        for hit in hits(text, heading=heading):
            if hit.kepastian is Kepastian.TINJAU or hit.jenis is Jenis.NIP:
                continue
            sure = hit.kepastian is Kepastian.PASTI and hit.jenis not in _OF_OFFICES
            known = self._found.setdefault("E-LAMPIRAN-PRIBADI" if sure else "W-LAMPIRAN-PRIBADI", [])
            if len(known) < _MOST:
                letters = sidik(self._bound(), place, hit, text)
                shown = f"{masked(text, hit)}, sidik {letters}" if letters else masked(text, hit)
                told = f"{clean(place)} ({hit.jenis.label} {shown})"
                known.append(Alarm(line, told, clean(place), hit.jenis.value, letters))
            elif len(known) == _MOST:
                # the others are not told one by one, so no waiver of those that are may let the file pass
                known.append(Alarm(line, f"{clean(place)} dan sesudahnya", "", hit.jenis.value, ""))

    def _bound(self) -> str:
        """What binds the word of a finding to the bytes of the file: another file, another word."""
        self._content = self._content or hashlib.sha256(self._data).hexdigest()
        return self._content

    def row(self, cells: list[str], places: list[str], line: int = 0) -> None:
        """Judge the cells of a row together: a promotion may be spread over them; it is told at the cell that gives it away."""
        text = " | ".join(cells)
        if may_promote(text) and self._fresh(text, places[0], line):
            for found in promotions(text):
                told = next(
                    (place for cell, place in zip(cells, places, strict=True) if found.words in cell.lower()), places[0]
                )
                self._promoted.append((line, f"{clean(told)} ({clean(found.words)})"))

    def judge(self, text: str, place: str, line: int = 0) -> None:
        """Note every promotion of gambling in ``text``; without a ``place`` it is told by its line, and ``line`` is the first."""
        if len(text) < _SHORTEST or not may_promote(text):
            return
        start = 0
        for piece in _pieces(text):
            before = line + text.count("\n", 0, start)
            if self._fresh(piece, place or at_line(before), line if place else before):
                for found in promotions(piece):
                    told = line if place else before + piece.count("\n", 0, found.start)
                    self._promoted.append((told, f"{clean(place or at_line(told))} ({clean(found.words)})"))
            start += len(piece)

    def _fresh(self, piece: str, place: str, line: int) -> bool:
        """Whether ``piece`` is to be judged: not where its like has been, nor where too much has; the latter is a fault."""
        if piece in self._judged or not may_promote(piece):
            return False
        if len(piece) > self._left:
            self._unjudged = self._unjudged or finding("E-LAMPIRAN-SISA", line, tempat=place)
            self._left = 0
            return False
        self._left -= len(piece)
        self._judged.add(piece)
        return True

    def findings(self) -> tuple[Temuan, ...]:
        """One finding for what is certain, one for what is likely, one for promotion, and one for what could not be judged."""
        told: list[Temuan] = []
        if self._promoted:
            letters = word(self._bound(), PROMOTION)
            places = listed(dict.fromkeys(place for _line, place in self._promoted))
            line = self._promoted[0][0]
            alarm = Alarm(line, f"{places}, sidik {letters}", WHOLE, PROMOTION, letters)
            told.append(Temuan("E-LAMPIRAN-JUDI", line, _values([alarm])))
        if self._unjudged is not None:
            told.append(self._unjudged)
        told += (Temuan(code, known[0].baris, _values(known)) for code, known in sorted(self._found.items()))
        return tuple(told)


def at_line(line: int, field: str = "") -> str:
    """The place of ``line`` in a file of text, with its ``field`` unless that is long or may itself be somebody's.

    Waivers name places in these words: another wording would end them.
    """
    return f"baris {line}" + (f" isian {field}" if field and len(field) <= _FIELD and not suspect(field) else "")


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
    """``text`` in parts that end with a line where they can, none longer than ``_PIECE``; put together they are ``text`` again."""
    pieces: list[str] = []
    length = 0
    for line in _lines(text):
        for start in range(0, len(line), _PIECE):
            part = line[start : start + _PIECE]
            if length + len(part) > _PIECE:
                yield "".join(pieces)
                pieces, length = [], 0
            pieces.append(part)
            length += len(part)
    yield "".join(pieces)


def _lines(text: str) -> Iterator[str]:
    """The lines of ``text``, each with its end."""
    *lines, last = text.split("\n")
    yield from (f"{line}\n" for line in lines)
    yield last

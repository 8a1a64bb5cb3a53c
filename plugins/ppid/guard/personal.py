"""Finds personal data in any text: which kind, where, and how sure; pure, in linear time, and almost free where there is none."""

import re
from collections.abc import Callable, Iterable, Iterator

from .context import around
from .kinds import Hit, Jenis, Kepastian
from .lettered import HEADED, PASSPORT, PLATED, lettered, mailed
from .masking import masked
from .numbers import Atom, folded, mended, number, runs
from .screening import Screen
from .shapes import judged

__all__ = ["Hit", "Jenis", "Kepastian", "headed", "hits", "masked", "suspect"]

_ENOUGH = re.compile(r"[0-9](?:[ .,\-/_\n\t()]{0,4}[0-9]){9}")
"""As many digits as the shortest number here has; dates and years have fewer."""
_SHAPE = bytes(48 if 48 <= byte <= 57 else 79 if byte in b"OoIl" else 120 for byte in range(256))
_PARTING = b" .,-/_\n\t()\0"
_DIGITS = b"0" * 10
_WORDED = Screen(rf"(?i:e\+1|{PASSPORT})|{PLATED}")
_FLOAT = re.compile(r"(?<![0-9.,])[0-9][.,][0-9]{2,17}E\+?1[0-9](?![0-9])", re.IGNORECASE)
_MOST_ATOMS = 7
_LEAST, _MOST = 10, 18
"""Digits that a number has."""


def suspect(text: str) -> bool:
    """Whether ``text`` may hold anything at all; cheap, and never False where ``hits`` finds something."""
    if not text.isascii():
        text = folded(text)
    if "\x00" in text:
        text = text.replace("\x00", "")
    if mailed(text):
        return True
    # every digit as "0", what a scan takes for one as "O" and all else but what may part digits as "x": a search for ten of
    # them in a row is quick
    data = text.encode("utf-8", "surrogatepass")
    shape = data.translate(_SHAPE, _PARTING)
    if b"0" not in shape:  # more than half of all texts
        return False
    if _DIGITS in shape and _ENOUGH.search(text) is not None:
        return True
    if (b"0O" in shape or b"O0" in shape) and _DIGITS in shape.replace(b"O", b"0") and mended(text) != text:
        return True
    return _WORDED(data)


def headed(heading: str) -> bool:
    """Whether what stands under ``heading`` may be personal although it has few digits and no word of its own."""
    return HEADED.search(heading.lower()) is not None


def hits(text: str, *, heading: str = "") -> tuple[Hit, ...]:
    """Everything in ``text`` that looks like personal data, in its order; ``heading`` names its column or field."""
    if not suspect(text) and not headed(heading):
        return ()
    written = folded(text)
    plain = mended(written)
    found: list[Hit] = []
    for atoms in runs(plain):
        found.extend(_in_run(plain, atoms, heading))
    found.extend(_floats(plain, heading))
    found.extend(lettered(written, heading))
    return tuple(_apart(found))


def _in_run(text: str, atoms: list[Atom], heading: str) -> Iterator[Hit]:
    first = 0
    segments = _segments(atoms)
    while first < len(atoms):
        for last in _ends(atoms, first, segments):
            part = number(atoms, first, last)
            found = judged(part, lambda part=part: around(text, part.start, part.end, heading), text)  # type: ignore[misc]
            if found is not None:
                yield Hit(found[0], part.start, part.end, found[1])
                first = last
                break
        first += 1


def _segments(atoms: list[Atom]) -> dict[int, int]:
    """Where each stretch of atoms that are parted in one way ends, by where it begins."""
    found: dict[int, int] = {}
    start = 0
    for place in range(1, len(atoms)):
        if place == len(atoms) - 1 or atoms[place].gap != atoms[start].gap:
            found[start] = place
            start = place
    return found


def _ends(atoms: list[Atom], first: int, segments: dict[int, int]) -> Iterable[int]:
    """The last atoms, the longest way first, up to which one number may reach that begins at ``first``."""
    ends: list[int] = []
    total = 0
    for last in range(first, min(len(atoms), first + _MOST_ATOMS)):
        total += len(atoms[last].digits)
        if total > _MOST:
            break
        if total >= _LEAST:
            ends.append(last)
    whole = segments.get(first, first)
    if first + _MOST_ATOMS <= whole < first + _MOST:
        ends.append(whole)  # digit by digit
    ends.reverse()
    return ends


def _floats(text: str, heading: str) -> Iterator[Hit]:
    """Long numbers that a spreadsheet has rounded: nobody can tell any more what they were."""
    if "e+1" not in text.lower():
        return
    for found in _FLOAT.finditer(text):
        label = around(text, found.start(), found.end(), heading).label
        yield Hit(label or Jenis.NIK, found.start(), found.end(), Kepastian.TINJAU)


def _apart(found: list[Hit]) -> Iterator[Hit]:
    """The findings in their order; of those that overlap the surest, then the longest."""
    order: Callable[[Hit], tuple[int, int]] = lambda hit: (list(Kepastian).index(hit.kepastian), hit.start - hit.end)  # noqa: E731
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start, order(hit))):
        if kept and hit.start < kept[-1].end:
            kept[-1] = min(kept[-1], hit, key=order)
        else:
            kept.append(hit)
    yield from kept

"""What the words around a number say it is, and what they say it is not."""

from collections.abc import Callable
from typing import NamedTuple

from ..late import late
from .context_words import BODY, OFFICE, OTHER, PATIENT, PRIVATE, PUPIL, TITLED, TREASURY, WORDS
from .kinds import Jenis
from .numbers import HIDDEN

NEAR = 64
"""Characters before a number in which a word still speaks of it."""
FAR = 128
"""Characters before it in which a word may speak of a number that has its very form."""
AFTER = 24
"""Characters after it."""
_DIRECT = 22
"""Characters between a word and the number that it labels."""

_NAMES = "|".join(f"(?P<{kind.value}>{words})" for kind, words in WORDS.items())
_ANY = late(rf"(?<![a-z0-9])(?:(?P<lain>{OTHER})|{_NAMES})(?:-?ny[ae])?(?![a-z])")
_LETTER = late("[a-z]")
_OFFICE = late(rf"(?<![a-z])(?:{OFFICE})(?![a-z])")
_BODY = late(rf"(?<![a-z])(?:{OFFICE}|{BODY})(?![a-z])")
_PERSON = late(rf"(?<![a-z])(?:a\.?\s?n\.|a/n|(?:(?P<warga>{PRIVATE})|{TITLED})(?:-?ny[ae])?(?![a-z]))")
_OF_OFFICE = late(rf"(?<![a-z])(?:a\.?\s?n\.?|a/n|atas nama|milik|di)\s+(?:{OFFICE}|{TREASURY})(?![a-z])")
_TREASURY = late(rf"(?<![a-z])(?:{TREASURY})(?![a-z])")
_PUPIL = late(rf"(?<![a-z])(?:{PUPIL})(?![a-z])")
_PATIENT = late(rf"(?<![a-z])(?:{PATIENT})(?![a-z])")


class Around(NamedTuple):
    """What the surroundings of one number say: the word that labels it at once, all kinds named near it, and more."""

    label: Jenis | None
    named: frozenset[Jenis]
    other: bool
    """Whether the word closest before it names something that is no personal data."""
    office: bool
    """Whether an office is spoken of before it, and nobody private after that."""
    far: frozenset[Jenis] = frozenset()
    """All kinds named in a wider circle."""
    words: str = ""
    """What stands around it, in small letters."""

    @property
    def person(self) -> bool:
        """Whether somebody is spoken of, by title or by what only persons are."""
        return _PERSON.search(self.words) is not None

    @property
    def treasury(self) -> bool:
        """Whether an account of the public purse is spoken of."""
        return _TREASURY.search(self.words) is not None

    @property
    def pupil(self) -> bool:
        """Whether a pupil is spoken of."""
        return _PUPIL.search(self.words) is not None

    @property
    def patient(self) -> bool:
        """Whether somebody's health is spoken of."""
        return _PATIENT.search(self.words) is not None

    @property
    def held(self) -> bool:
        """Whether a body is spoken of, and no person after it: an account then is that body's."""
        body = max((found.start() for found in _BODY.finditer(self.words)), default=-1)
        return body > max((found.start() for found in _PERSON.finditer(self.words)), default=-1)


Words = Callable[[], Around]
"""Tells of the surroundings of a number when they are needed."""
_SILENT = Around(None, frozenset(), False, False)


def around(text: str, start: int, end: int, heading: str = "") -> Around:
    """What the words of a folded ``text`` around a number, and the ``heading`` it stands under, say of it."""
    left = _same_line(text[max(0, start - FAR) : start]).replace(HIDDEN, "").lower()
    right = text[end : end + AFTER].split("\n", 1)[0].replace(HIDDEN, "").lower()
    if not (heading or _LETTER.search(left) or _LETTER.search(right)):
        return _SILENT
    title = heading.replace("_", " ").replace("-", " ").lower()
    label: Jenis | None = None
    other = False
    named: set[Jenis] = set()
    far: set[Jenis] = set()
    for found in _ANY.finditer(title):
        other = found.lastgroup == "lain"
        if not other:
            label = Jenis(str(found.lastgroup))
            named.add(label)
    for found in _ANY.finditer(left):
        near = len(left) - found.start() <= NEAR
        if found.lastgroup == "lain":
            other = other or near
            continue
        kind = Jenis(str(found.lastgroup))
        far.add(kind)
        if near:
            other = False
            named.add(kind)
            label = kind if len(left) - found.end() <= _DIRECT else label
    for found in _ANY.finditer(right):
        if found.lastgroup != "lain":
            named.add(Jenis(str(found.lastgroup)))
    close = f"{title} {left[-NEAR:]}"
    office = max((found.start() for found in _OFFICE.finditer(close)), default=-1)
    if office >= 0:
        private = [found.start() for found in _PERSON.finditer(close) if found["warga"]]
        if private and private[-1] > office:
            office = -1
    outside = office >= 0 or _OF_OFFICE.search(right) is not None or _remarked(right)
    return Around(label, frozenset(named), other, outside, frozenset(far | named), f"{title} {left} {right}")


def _remarked(right: str) -> bool:
    """Whether a remark in brackets right behind a number says that it is an office's."""
    remark = right.lstrip(" .,:")
    return remark.startswith("(") and _OFFICE.search(remark.partition(")")[0]) is not None


def _same_line(before: str) -> str:
    """What comes before on this line, and the line above it when this one has just begun."""
    rows = before.split("\n")
    return rows[-1] if len(rows[-1].strip()) > _DIRECT or len(rows) == 1 else " ".join(rows[-2:])

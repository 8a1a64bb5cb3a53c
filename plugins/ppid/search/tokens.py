"""Text to words: small letters and digits without marks, each with its place in the text as it was written.

Hyphens part words, so both halves of a reduplication (``undang-undang``) are the word itself.
"""

import re
import unicodedata
from typing import NamedTuple

_WORD = re.compile(r"[a-z0-9]+")
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that stand within a word and are not seen: soft hyphens, joiners."""


class Token(NamedTuple):
    """A word, and where it begins and ends in the text, in characters."""

    teks: str
    awal: int
    akhir: int


def tokens(text: str) -> list[Token]:
    """The words of ``text`` in their order; accents are dropped, numbers stay."""
    if text.isascii():
        return [Token(found[0], found.start(), found.end()) for found in _WORD.finditer(text.lower())]
    letters, starts, ends = _folded(text)
    return [Token(found[0], starts[found.start()], ends[found.end() - 1]) for found in _WORD.finditer("".join(letters))]


def words_of(text: str) -> list[str]:
    """The words of ``tokens`` without their places, which most callers have no use for."""
    if text.isascii():
        return _WORD.findall(text.lower())
    return _WORD.findall(unicodedata.normalize("NFKD", text).translate(_SEEN).lower())


class _Seen(dict[int, int | None]):
    """None for what is left out of a word: marks, and characters that are not seen; learnt when they are met."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        left_out = character in _UNSEEN or unicodedata.category(character) == "Mn"
        found = self[code] = None if left_out else code
        return found


_SEEN = _Seen()


def _folded(text: str) -> tuple[list[str], list[int], list[int]]:
    """The letters of the compatibility decomposition, with where the character of each begins and ends."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for place, character in enumerate(text):
        if character in _UNSEEN or unicodedata.category(character) == "Mn":
            if ends:
                ends[-1] = place + 1
            continue
        for piece in unicodedata.normalize("NFKD", character):
            if unicodedata.category(piece) != "Mn":
                letters.append(piece.lower())
                starts.append(place)
                ends.append(place + 1)
    return letters, starts, ends

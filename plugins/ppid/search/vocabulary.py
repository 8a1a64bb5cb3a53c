"""The words of a site as they are written, for suggestions and for the repair of typing errors.

One file for each letter, its words in alphabetical order: for each word a digit for how many letters it shares with the one before,
at most nine, its other letters, and a digit for how many documents have it (``level``), a capital letter from ten on. The last
digit changes when their number doubles, so one more record seldom touches a file.
"""

import re
import string
from collections.abc import Iterable

LETTERS = string.ascii_lowercase
_DIGITS = string.digits + string.ascii_uppercase
_WORD = re.compile(r"(\d)([a-z]*)([0-9A-Z])")
SHORT = 4
"""Shorter words are there only when several documents have them."""


def letter_of(form: str) -> str:
    """The letter in whose file a word stands."""
    return form[0]


def level(documents: int) -> int:
    """How many times the number of documents has doubled, and one; 0 for none."""
    return min(documents.bit_length(), len(_DIGITS) - 1)


def lines(words: Iterable[tuple[str, int]]) -> bytes:
    """The file of ``words`` with the number of documents of each, in alphabetical order."""
    parts: list[str] = []
    last = ""
    for word, count in words:
        if count > 1 or (count and len(word) >= SHORT):
            start = shared(last, word)
            parts.append(f"{start}{word[start:]}{_DIGITS[level(count)]}")
            last = word
    return "".join(parts).encode()


def shared(last: str, word: str) -> int:
    """How many letters two words have in common at their beginning, at most nine: one digit tells it."""
    number, most = 0, min(9, len(word), len(last))
    while number < most and word[number] == last[number]:
        number += 1
    return number


def read(data: str) -> list[tuple[str, int]]:
    """The words of a file, each with its level."""
    found: list[tuple[str, int]] = []
    last = ""
    for start, rest, how in _WORD.findall(data):
        last = last[: int(start)] + rest
        found.append((last, _DIGITS.index(how)))
    return found


def distance(one: str, other: str, most: int) -> int:
    """Letters to leave out, put in, change, or swap with the next one, to make ``other`` of ``one``; ``most + 1`` for more.

    Optimal string alignment (Damerau 1964; Boytsov, *Indexing methods for approximate dictionary searching*, 2011).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)


def repaired(word: str, known: Iterable[tuple[str, int]]) -> str:
    """The most likely word that was meant by ``word``, among ``known`` words of the same letter, or "".

    The nearest one; of equally near ones the one that most documents have, then the one whose length is nearest, then
    the first in the alphabet.
    """
    most = 1 if len(word) < SHORT + 2 else 2
    best: tuple[int, int, int, str] | None = None
    for other, how in known:
        if abs(len(other) - len(word)) > most or other == word:
            continue
        away = distance(word, other, most)
        if away <= most:
            found = (away, -how, abs(len(other) - len(word)), other)
            best = found if best is None or found < best else best
    return best[3] if best is not None else ""

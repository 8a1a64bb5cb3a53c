"""Makes one quick pattern of many alternatives: they are asked by their first letter, not one after another. Pure."""

import re
from collections.abc import Iterator

from ..late import late


def of_words(words: str, besides: str = "") -> re.Pattern[str]:
    """What finds a whole word, or words, of ``words``: alternatives parted by ``|``, in which blanks and line ends mean nothing.

    ``besides`` is a pattern that is tried after all of them, within words too.
    """
    return late(lambda: _pattern(words, besides))


def _pattern(words: str, besides: str) -> str:
    letters: dict[str, list[str]] = {}
    for word in _alternatives(re.sub(r"\s+", "", words)):
        for each in _opened(word):
            certain = each[0].isalnum() and each[1:2] not in {"?", "*", "+", "{"}
            letters.setdefault(each[0] if certain else "", []).append(each[1:] if certain else each)
    branches = [
        f"{letter}(?:{'|'.join(letters[letter])})" for letter in sorted(letters, key=lambda each: (not each, each))
    ]
    return rf"\b(?:{'|'.join(branches)})\b{besides}"


class Kinds:
    """Words of several kinds, looked for all at once."""

    def __init__(self, *kinds: str) -> None:
        self._any = of_words("|".join(kinds))
        self._each = tuple(of_words(kind) for kind in kinds)

    def found(self, small: str) -> dict[int, str]:
        """Which kinds are in a text of small letters, each by its number and with its first word."""
        found: dict[int, str] = {}
        for word in dict.fromkeys(self._any.findall(small)):
            found.setdefault(next(kind for kind, pattern in enumerate(self._each) if pattern.fullmatch(word)), word)
        return found


def _alternatives(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern at its outermost level."""
    depth = start = place = 0
    while place < len(pattern):
        character = pattern[place]
        if character == "\\":
            place += 1
        elif character in "([":
            depth += 1
        elif character in ")]":
            depth -= 1
        elif character == "|" and depth == 0:
            yield pattern[start:place]
            start = place + 1
        place += 1
    yield pattern[start:]


def _opened(word: str) -> Iterator[str]:
    """``word`` itself, or where it begins with a group of alternatives, one for each of them."""
    if not word.startswith("(?:"):
        yield word
        return
    depth = 0
    end = next(
        place
        for place, character in enumerate(word)
        if (depth := depth + (character == "(") - (character == ")")) == 0 and character == ")"
    )
    rest = word[end + 1 :]
    left_out = rest.startswith("?")
    for each in _alternatives(word[3:end]):
        yield from _opened(each + rest[left_out:])
    if left_out:
        yield from _opened(rest[1:])

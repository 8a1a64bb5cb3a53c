"""Covers long numbers in whatever a message quotes, so that no log or page repeats personal data, and shows what cannot be seen there."""

import re
import unicodedata

from .late import late

_DIGIT = r"[\d\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u24ea]"
_LEAST = 9
"""Digits of a number that is covered; every number of a person has as many, but passports and plates."""
STARS = "********"
"""As many for every number: their count tells nothing."""
_RUN = late(rf"{_DIGIT}(?:[\W_]{{0,12}}{_DIGIT}){{{_LEAST - 1},}}")
_DAY = r"(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d[:.]\d\d(?:[:.]\d\d)?)?"
_AMOUNT = r"\d{1,3}(?:\.\d{3}){1,4}(?:,\d\d)?"
_HARMLESS = late(rf"(?:{_DAY}|{_AMOUNT})(?:[ ,;–/-]{{1,3}}(?:{_DAY}|{_AMOUNT}))*", re.ASCII)
"""Days and amounts, alone or several of them."""
_UNBROKEN = late(r"\d{9}", re.ASCII)
_MANY = 12
"""Digits in groups that are covered in any case."""


def covered(text: str) -> str:
    """``text`` with every long number shown by its first and last digits only: ``6171********01``."""
    if len(text) < _LEAST or not _RUN.search(text):
        return text
    return _RUN.sub(_cover, text)


def unforged(text: str) -> str:
    """``text`` on one line, in the order it is written: what a terminal obeys, hides or turns around is shown by its code.

    A file's name may hold line ends, and whoever reads a report would take the rest for another message.
    """
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() or unicodedata.category(each) == "Zs" else f"\\u{ord(each):04x}" for each in text
    )


def ends(count: int) -> tuple[int, int]:
    """How many of ``count`` signs may be shown at the beginning and at the end: never so many that the rest can be guessed."""
    return (4, 2) if count >= 15 else (2, 2) if count >= 12 else (2, 1) if count >= 9 else (1, 0)


def _cover(found: re.Match[str]) -> str:
    digits = [str(unicodedata.digit(character)) for character in found[0] if re.match(_DIGIT, character)]
    grouped = found[0].isascii() and not _UNBROKEN.search(found[0])
    if grouped and (
        _HARMLESS.fullmatch(found[0]) or (len(digits) < _MANY and digits[0] != "0" and digits[:3] != ["6", "2", "8"])
    ):
        return found[0]
    head, tail = ends(len(digits))
    return f"{''.join(digits[:head])}{STARS}{''.join(digits[-tail:])}"

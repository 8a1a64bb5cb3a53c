"""Finds an offer to gamble by what surrounds a brand, where no single word gives it away: within a sentence and its neighbours.

Brands change weekly, their build does not: letters and a lucky number, or an end that the trade's names share. A brand, topics that
only the trade combines, and topics that others have as well each give points; words that report or forbid demand more of them.
Pure. Every pattern begins at a word, and what repeats in it is bounded.
"""

import re
from typing import NamedTuple

from .gambling_words import CORE, GENERAL, MILD, REPORT, TOPICS

_ENDS = "slot|toto|togel|bet|qq|jp|hoki|win|gacor|poker|judi|cuan|sultan|casino|kasino|play|spin|sbo|jackpot|4d"
_LUCKY = (
    "[45]d|"
    + "|".join(f"{digit}{{2,4}}" for digit in range(1, 10))
    + r"|138|168|188|212|288|303|338|365|368|388|789|808|878|886|918"
)
_NUMBERED = re.compile(rf"(?<![\w@.\-])([a-z]{{4,20}})(?:{_LUCKY})(?![\w@])")
_TRADE = re.compile(
    rf"(?:{_ENDS})$|^(?:slot|toto|togel|mpo|sbo|hoki|gacor|poker|judi|sultan|joker|dewa|raja|cuan)|(?:toto|slot|hoki)"
)
_NAMED = re.compile(
    r"(?<![\w@.\-])(?:[A-Z]{3,17}(?:SLOT|TOTO|TOGEL|BET|QQ|JP|HOKI|WIN|GACOR|POKER|CASINO|JUDI|4D)"
    r"|[A-Z][a-z]{2,12}(?:Slot|Toto|Togel|Bet|QQ|JP|Hoki|Win|Poker|4D))(?![\w@])"
)
_HOST = re.compile(
    rf"(?<![\w@.\-])(?=[a-z0-9\-]{{4,40}}(?:\.|\[\.\]| dot )[a-z]{{2}})[a-z0-9]{{0,24}}-?[a-z]{{0,16}}(?:{_ENDS}|[a-z](?:{_LUCKY}))[0-9]{{0,4}}(?![a-z0-9])"
)
_NUMBER = re.compile("[1-9](?<=[a-z][0-9])")
_DOT = re.compile(r"\.(?=[a-z])|\[\.\]| dot ")
"""What every brand with a number, and every host, has; quicker to look for."""
_QUOTED = re.compile(r"[\"\u201c`][^\"\u201c\u201d`\n]{1,40}[\"\u201d`]")
_SENTENCE = re.compile(r"(?<=[.!?])[ \n]+|\n+")
_OFFERED = 6
"""Points that make an offer where nothing is reported."""
_TRADED, _KNOWN = 4, 3
"""Points of a brand that is built as the trade's are, and of one that others may have too."""
_ALL_REPORTS = 9


class _Seen(NamedTuple):
    """What one sentence holds: the points of a brand, the word that gives it away, and topics of the trade."""

    brand: int
    word: str
    topics: frozenset[int]


def quoting(text: str) -> str:
    """``text`` without what it quotes, where it reports: a report quotes what it warns of."""
    return _QUOTED.sub(" ", text) if len(set(REPORT.findall(text.lower()))) > 1 else text


def offered(text: str, disguised: int = 0) -> str:
    """The word that gives a paragraph away; "" where it offers nothing.

    ``text`` is a paragraph whose disguise has been taken off, as it is written; ``disguised`` tells how many of its words wore one.
    """
    small = text.lower()
    if _brand(text, small)[0] == 0 and len(_topics(small)) < 2:
        return ""
    parts = [part for part in _SENTENCE.split(text) if part]
    seen = [_seen(part) for part in parts]
    whole: frozenset[str] | None = None
    for number, each in enumerate(seen):
        near = slice(max(0, number - 1), number + 2)
        topics = frozenset().union(*(other.topics for other in seen[near]))
        if not (each.brand or (each.topics and len(topics) > 1)):
            continue
        general = set().union(*(GENERAL.found(part.lower()) for part in parts[near]))
        points = each.brand + 2 * len(topics) + min(len(general), 2) + 2 * min(disguised, 2)
        if points < _OFFERED or not (each.brand or general):
            continue
        if whole is None:
            whole = _reports(text)[0]
        strong = frozenset().union(*(_reports(part)[0] for part in parts[near]))
        against = 3 * len(strong) + len(whole - strong) + len(_reports(parts[number])[1])
        if points >= _OFFERED + min(against, _ALL_REPORTS):
            return each.word
    return ""


def _reports(part: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of ``part`` that report, and those that may."""
    found = frozenset(REPORT.findall(part.lower()))
    mild = frozenset(each for each in found if MILD.fullmatch(each))
    return found - mild, mild


def _topics(small: str) -> dict[int, str]:
    """The topics of the trade in a text, each with its first word."""
    core = CORE.search(small)
    return ({-1: core[0]} if core is not None else {}) | TOPICS.found(small)


def _seen(part: str) -> _Seen:
    small = part.lower()
    brand, word = _brand(part, small)
    topics = _topics(small)
    return _Seen(brand, word or next(iter(topics.values()), ""), frozenset(topics))


def _brand(part: str, small: str) -> tuple[int, str]:
    """The points of the best brand in a sentence, and the brand."""
    best, word = 0, ""
    for found in _NUMBERED.finditer(small) if _NUMBER.search(small) else ():
        points = _TRADED if _TRADE.search(found[1]) or found[0].endswith("d") else _KNOWN
        if points > best:
            best, word = points, found[0]
    if not best and (named := _NAMED.search(part)) is not None:
        best, word = _KNOWN, named[0].lower()
    if not best and _DOT.search(small) and (host := _HOST.search(small)) is not None:
        best, word = _TRADED if host[0][-1].isdigit() else _KNOWN, host[0]
    return best, word

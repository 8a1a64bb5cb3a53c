"""Sorts titles into the parts of an alphabetical index, each short enough for one page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_lowercase
from unicodedata import normalize
from zlib import crc32

OTHER = "0-9"
"""Where titles are found that begin with no letter."""
LETTERS = (*ascii_lowercase, OTHER)
LEAST, AIM, MOST = 40, 64, 150
"""Titles of one part: at least, how many more on the average, and at most."""


def letter(title: str) -> str:
    """The letter a title is found under, whatever marks are on it: one of ``LETTERS``."""
    first = next((char for char in title if char.isalnum()), "")
    plain = normalize("NFKD", first)[:1].lower()
    return plain if "a" <= plain <= "z" else OTHER


def alphabetical(titles: Iterable[tuple[str, str]]) -> dict[str, list[list[str]]]:
    """The keys of titles, given as pairs of title and key, by letter and part, each in the order of the alphabet."""
    letters: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for title, key in titles:
        folded = title.casefold()
        letters[letter(folded)].append((folded, key))
    return {name: list(parts([key for _title, key in sorted(letters[name])])) for name in LETTERS if name in letters}


def parts(keys: Sequence[str]) -> Iterator[list[str]]:
    """``keys`` in parts that are cut where the keys themselves say.

    So a new title changes the part it falls into and, but for one in ``AIM``, no other (content-defined chunking: Muthitacharoen,
    Chen and Mazieres, SOSP 2001); parts of equal length would all change from there on.
    """
    part: list[str] = []
    for key in keys:
        part.append(key)
        if len(part) >= MOST or (len(part) >= LEAST and crc32(key.encode()) % AIM == 0):
            yield part
            part = []
    if part:
        yield part

"""Numbers as people write them: groups of digits, whatever digits, spaces, dashes and hidden characters they use.

A text is folded character by character, so that every offset in the folded text is one in the text itself.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

HIDDEN = "\x00"
"""What a character that nobody sees is folded to."""
_LONG = 10
_LIKE = {
    "․": ".",
    "。": ".",
    "．": ".",
    "·": ".",
    "•": ".",
    "＋": "+",
    "：": ":",
    "﹕": ":",
    "−": "-",
    "／": "/",
    "＿": "_",
}
_RUN = re.compile(r"[0-9](?:(?:\x00*[ .,\-/_\n\t()]){0,4}\x00*[0-9]){9,}")
_ATOM = re.compile(r"[0-9]+(?:\x00+[0-9]+)*")
_TAKEN = re.compile(
    r"(?<![A-Za-z0-9\x00])(?=[OoIl\x00]{0,12}[0-9])[0-9OoIl](?:\x00{0,2}[0-9OoIl]){3,23}(?![A-Za-z0-9\x00])"
)
"""Digits among which some may have been taken for letters, by a scan or by somebody who hides them."""
_DIGIT_OF = str.maketrans("OoIl", "0011")


class _Folding(dict[int, str]):
    """What each character beyond ASCII is read as; learnt when it is met."""

    def __missing__(self, code: int) -> str:
        found = self[code] = chr(code) if code < 0x80 else _folded(chr(code))
        return found


def _folded(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Cf", "Mn", "Me", "Cc", "Cn", "Co"):
        return HIDDEN
    if category in ("Nd", "No", "So"):
        value = unicodedata.digit(character, None)
        return str(value) if value is not None else character
    if category in ("Zs", "Zl", "Zp"):
        return " "
    if category == "Pd":
        return "-"
    if 0xFF21 <= ord(character) <= 0xFF5A:
        return chr(ord(character) - 0xFEE0)
    return _LIKE.get(character, character)


_FOLDING = _Folding()


class Atom(NamedTuple):
    """Digits in a row, where they stand, and what parts them from the next ones of the same run ("" for the last)."""

    digits: str
    start: int
    end: int
    gap: str


class Number(NamedTuple):
    """Some neighbouring atoms read as one number.

    ``gaps`` are what parts them; ``before`` and ``after`` what parts the number from more digits, "" where there are none.
    """

    digits: str
    start: int
    end: int
    sizes: tuple[int, ...]
    gaps: tuple[str, ...]
    before: str
    after: str

    @property
    def whole(self) -> bool:
        """Whether it does not go on: more digits may stand beside it only after a blank, a comma or a line's end."""
        return not (_tight(self.before) or _tight(self.after))

    @property
    def alone(self) -> bool:
        """Whether the digits beside it are parted from it in another way than its own groups."""
        return self.before not in self.gaps and self.after not in self.gaps

    @property
    def even(self) -> bool:
        """Whether its groups are parted in one way."""
        return len(set(self.gaps)) <= 1

    @property
    def money(self) -> bool:
        """Whether it is written as an amount: groups of three after dots or commas."""
        return (
            len(self.sizes) > 2 and set(self.sizes[1:]) == {3} and self.sizes[0] <= 3 and set(self.gaps) <= {".", ","}
        )


def _tight(gap: str) -> bool:
    return gap in (".", "-")


def folded(text: str) -> str:
    """``text`` with every digit, dash and blank of Unicode as the one of ASCII, character for character."""
    return text if text.isascii() else text.translate(_FOLDING)


def mended(text: str) -> str:
    """A folded ``text`` with O and l for digits where nothing but digits stands beside them, character for character."""
    return _TAKEN.sub(lambda found: found[0].translate(_DIGIT_OF), text)


def runs(text: str) -> Iterator[list[Atom]]:
    """The atoms of every stretch of a folded text with at least ten digits and nothing but separators between them."""
    for run in _RUN.finditer(text):
        whole = run[0]
        found = list(_ATOM.finditer(whole))
        starts = [each.start() for each in found[1:]] + [len(whole)]
        atoms: list[Atom] = []
        for each, start in zip(found, starts, strict=True):
            digits, gap = each[0].replace(HIDDEN, ""), whole[each.end() : start].replace(HIDDEN, "")
            gap = gap if gap.strip() else gap[:1] and " "  # a soft line break is a blank
            if digits in ("0", "00") and atoms and atoms[-1].gap in (".", ",") and len(atoms[-1].digits) >= _LONG:
                atoms[-1] = atoms[-1]._replace(gap=gap)  # a spreadsheet wrote 6171010101900001.0
            else:
                atoms.append(Atom(digits, run.start() + each.start(), run.start() + each.end(), gap))
        yield atoms


def number(atoms: list[Atom], first: int, last: int) -> Number:
    """The atoms ``first`` to ``last`` (included) as one number."""
    part = atoms[first : last + 1]
    return Number(
        "".join(atom.digits for atom in part),
        part[0].start,
        part[-1].end,
        tuple(len(atom.digits) for atom in part),
        tuple(atom.gap for atom in part[:-1]),
        atoms[first - 1].gap if first else "",
        part[-1].gap,
    )


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (Luhn)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0

"""Looks through an attachment that is text, or Braille as embossers take it: what it may not say, each with its line."""

import re
from html import unescape

from .files_found import Temuan
from .files_kind import text_of
from .files_personal import Personal, at_line
from .gambling import may_promote
from .personal import suspect

TEXTS = ("txt", "vtt", "brf")
"""Endings of texts for people; tables and data are looked at elsewhere."""
_BLOCK = 400
"""Lines that are looked through for personal data at once."""
_PARAGRAPHS = re.compile(r"\n[ \t\r\f]*\n")
_TAG = re.compile(r"<[/a-z0-9][^<>\n]{0,200}>", re.IGNORECASE)
"""What a player of subtitles takes out of them: how a part looks, who speaks, when a word is said."""
_NUMBER = re.compile(r"#([a-j]+(?:[1'.\-][a-j]+)*)", re.IGNORECASE)
_DIGITS = str.maketrans("abcdefghijABCDEFGHIJ", "1234567890" * 2)
_MARKS = str.maketrans({",": None, "1": ",", "4": ".", "3": ":", "2": ";", "6": "!", "8": "?", "\f": " "})


def text_faults(data: bytes, ending: str = "txt") -> tuple[Temuan, ...]:
    """What is wrong with the words of a text; nothing where it is none, which others tell."""
    text = text_of(data)
    if isinstance(text, Temuan):
        return ()
    personal = Personal(data)
    _read(unescape(_TAG.sub("", text)) if ending == "vtt" else text, personal)
    if ending == "brf":
        _read(braille_read(text), personal)
    return personal.findings()


def braille_read(text: str) -> str:
    """Braille in ASCII as it is read: letters that follow the sign of numbers are digits, capitals are unmarked, marks are ours.

    Signs as in the North American Braille ASCII; letters and digits of Indonesian Braille are the same. Lines stay where they are.
    """
    pieces, after = [], 0
    for found in _NUMBER.finditer(text):
        digits = found[1].translate(_DIGITS)
        pieces += [text[after : found.start()].translate(_MARKS), digits]
        after = found.end()
    return "".join([*pieces, text[after:].translate(_MARKS)])


def _read(text: str, personal: Personal) -> None:
    """Look through ``text``: for numbers line by line, for promotion by paragraphs, for a line ends anywhere in a sentence."""
    lines = text.split("\n")
    for first in range(0, len(lines), _BLOCK):
        block = lines[first : first + _BLOCK]
        if suspect("\n".join(block)):
            for number, line in enumerate(block, first + 1):
                personal.look(line, at_line(number), line=number)
    if may_promote(text):
        at, start = 1, 0
        for end in [*(found.end() for found in _PARAGRAPHS.finditer(text)), len(text)]:
            personal.judge(text[start:end], "", at)
            at += text.count("\n", start, end)
            start = end

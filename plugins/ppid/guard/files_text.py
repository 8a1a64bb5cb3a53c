"""Looks through an attachment that is text: what it may not say, each with its line."""

from .files_found import Temuan
from .files_kind import text_of
from .files_personal import Personal
from .gambling import may_promote
from .personal import suspect

TEXTS = ("txt", "vtt")
"""Endings of texts for people; tables, data and Braille are looked at elsewhere, or read otherwise."""
_BLOCK = 400
"""Lines that are looked through at once."""


def text_faults(data: bytes) -> tuple[Temuan, ...]:
    """What is wrong with the words of a text; nothing where it is none, which others tell."""
    text = text_of(data)
    if isinstance(text, Temuan):
        return ()
    personal = Personal(data)
    lines = text.split("\n")
    for first in range(0, len(lines), _BLOCK):
        block = lines[first : first + _BLOCK]
        together = "\n".join(block)
        if suspect(together) or may_promote(together):
            for number, line in enumerate(block, first + 1):
                personal.say(line, f"baris {number}", line=number)
    return personal.findings()

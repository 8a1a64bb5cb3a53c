"""Masks personal data so that nobody can guess the rest; what a log or a page shows of a number."""

from ..masking import STARS, ends
from .kinds import Hit
from .numbers import folded


def masked(text: str, hit: Hit) -> str:
    """What may be shown of a finding in ``text``: ``6171********01`` of sixteen digits, less of shorter numbers."""
    seen = [character for character in folded(text[hit.start : hit.end]) if character.isalnum()]
    head, tail = ends(len(seen))
    return "".join(seen[:head]) + STARS + ("".join(seen[-tail:]) if tail else "")

"""Masks personal data so that nobody can guess the rest; what a log or a page shows of a number."""

from .kinds import Hit
from .numbers import folded

_STARS = "********"
"""As many for every number: their count tells nothing."""


def masked(text: str, hit: Hit) -> str:
    """What may be shown of a finding in ``text``: ``6171********01`` of sixteen digits, less of shorter numbers."""
    seen = [character for character in folded(text[hit.start : hit.end]) if character.isalnum()]
    head, tail = (4, 2) if len(seen) >= 15 else (2, 2) if len(seen) >= 12 else (2, 1) if len(seen) >= 9 else (1, 0)
    return "".join(seen[:head]) + _STARS + ("".join(seen[-tail:]) if tail else "")

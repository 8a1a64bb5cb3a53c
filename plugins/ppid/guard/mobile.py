"""Judges whether a number is a mobile telephone's, of whatever country's writing, and not an amount, a date or a hash."""

from ..late import late
from .context import Words
from .kinds import Jenis, Judged, Kepastian
from .numbers import Number

_ABROAD = ("628", "6208", "00628", "62008")
"""How a mobile number may begin before its own digits, the last of which is kept."""
_GOES_ON = late(r"[ .\-](?!0?8|62)[0-9]{3}")
_WENT_ON = late(r"[0-9]{3}[ .\-]$")
_DECIMAL = late(r"(?<![0-9,;])(?:0|-[0-9]{1,3}),$")
_HEX_BEFORE = late(r"[0-9A-Fa-f]+-?$")
_HEX_AFTER = late(r"-?[0-9A-Fa-f]+")
_HASH = 8
"""Hexadecimal signs beside a number that make it part of a hash."""


def telephone(part: Number, words: Words, text: str) -> Judged | None:
    """Whether ``part`` of ``text`` is a mobile number; a word makes it sure, and an office beside it a matter of review."""
    digits = part.digits
    local = _local(part, text)
    if not local and digits[0] == "8":
        return _without_zero(part, words, text)
    if not (9 <= len(local) <= 12) or local[1] == "0" or not part.whole or (len(part.sizes) > 1 and _ragged(part)):
        return None
    said = words()
    if said.label is not None and said.label is not Jenis.TELEPON:
        return None
    if said.label is None:
        if _reckoned(part, text):
            return None
        if not said.person and ("/" in part.gaps or (len(part.sizes) > 1 and _longer(part, text))):
            return Jenis.TELEPON, Kepastian.TINJAU
    if said.office or (said.other and said.label is None):
        return Jenis.TELEPON, Kepastian.TINJAU
    return Jenis.TELEPON, Kepastian.PASTI if said.label is Jenis.TELEPON else Kepastian.MUNGKIN


def _local(part: Number, text: str) -> str:
    """The digits of a mobile number after what stands for the country, "" where it is none."""
    digits = part.digits
    if digits.startswith("08"):
        return digits[1:]
    if digits.startswith("601") and 11 <= len(digits) <= 12 and text[max(0, part.start - 1) : part.start] == "+":
        return digits[2:]  # a neighbour's
    for start in _ABROAD:
        if digits.startswith(start) and (start == "628" or len(part.sizes) > 1 or start == "00628"):
            return digits[len(start) - 1 :]
    return ""


def _reckoned(part: Number, text: str) -> bool:
    """Whether it rather is an amount, part of a decimal number, a date, times of the day, or part of a hash."""
    if part.money and part.digits[0] != "0":
        return True
    if _DECIMAL.search(text[max(0, part.start - 6) : part.start]):
        return True
    if part.digits[0] == "0" and len(part.sizes) > 2 and part.sizes[:2] == (2, 2) and part.gaps[0] != " ":
        year = part.sizes[2] == 4 and part.digits[4:6] in ("19", "20")
        if year or not part.even:
            return True
    around = _HEX_BEFORE.search(text[max(0, part.start - 40) : part.start])
    beside = _HEX_AFTER.match(text, part.end, part.end + 40)
    letters = (around[0] if around else "") + (beside[0] if beside else "")
    return len(letters) >= _HASH and any(letter.isalpha() for letter in letters)


def _longer(part: Number, text: str) -> bool:
    """Whether more groups like its own stand beside it."""
    return (part.after in part.gaps and _GOES_ON.match(text, part.end, part.end + 5) is not None) or (
        part.before in part.gaps and _WENT_ON.search(text[max(0, part.start - 4) : part.start]) is not None
    )


def _ragged(part: Number) -> bool:
    """Whether some group is too short for a telephone number, unless each digit stands alone."""
    return any(size < 2 for size in part.sizes[1:]) and set(part.sizes) != {1}


def _without_zero(part: Number, words: Words, text: str) -> Judged | None:
    """A mobile number whose zero a spreadsheet dropped, where a word says that it is one."""
    if not 10 <= len(part.digits) <= 12 or part.digits[1] == "0" or not part.whole:
        return None
    said = words()
    if said.label is not Jenis.TELEPON or said.other or _longer(part, text):
        return None
    return Jenis.TELEPON, Kepastian.TINJAU if said.office else Kepastian.MUNGKIN

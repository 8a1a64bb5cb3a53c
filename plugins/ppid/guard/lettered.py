"""Finds personal data that is not digits alone: passports, number plates, addresses of private mail."""

import re
from collections.abc import Iterator

from ..late import late
from .context import around
from .kinds import Hit, Jenis, Kepastian

_PASSPORT = late(r"(?<![A-Za-z0-9])[A-Z]{1,2} ?[0-9]{6,7}(?![A-Za-z0-9])")
_PLATE = late(
    r"(?<![A-Za-z0-9])(?:A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRSTW]?|E[ABDE]?|F|G|H|K[BHTU]?|L|M|N|P[ABG]?|R|S|T|W|Z)[ -]?[0-9]{1,4}[ -]?[A-Z]{1,3}(?![A-Za-z0-9])"
)
_PROVIDERS = "gmail|yahoo|ymail|hotmail|outlook|live|icloud|rocketmail|proton|protonmail"
PROVIDER = late(rf"@(?:{_PROVIDERS})[.]")
"""Part of every private address."""
_MAIL = late(
    rf"(?<![\w.+-])[\w.+-]{{1,64}}@(?:{_PROVIDERS})(?:\.[a-z]{{2,4}}){{1,2}}(?![\w-])",
    re.IGNORECASE,
)
_VEHICLE = ("nopol", "no pol", "no. pol", "polisi", "plat ", "tnkb", "kendaraan")
_OFFICIAL = late(r"dinas|operasional|pelat merah|plat merah|milik daerah|ambulans|pemadam", re.IGNORECASE)
_NEAR = 60


def lettered(text: str, heading: str = "") -> Iterator[Hit]:
    """The findings in a folded ``text``."""
    lowered = f"{heading} {text}".lower()
    if "paspor" in lowered or "passport" in lowered:
        for found in _PASSPORT.finditer(text):
            said = around(text, found.start(), found.end(), heading)
            if Jenis.PASPOR in said.named:
                sure = Kepastian.PASTI if said.label is Jenis.PASPOR else Kepastian.MUNGKIN
                yield Hit(Jenis.PASPOR, found.start(), found.end(), sure)
    if any(word in lowered for word in _VEHICLE):
        for found in _PLATE.finditer(text):
            near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            said = around(text, found.start(), found.end(), heading)
            if Jenis.PLAT in said.named and not _OFFICIAL.search(near):
                yield Hit(Jenis.PLAT, found.start(), found.end(), Kepastian.TINJAU)
    if "@" in text:
        for found in _MAIL.finditer(text):
            yield Hit(Jenis.SUREL, found.start(), found.end(), Kepastian.TINJAU)

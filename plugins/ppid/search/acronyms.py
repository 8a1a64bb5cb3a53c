"""Acronyms and what they stand for, as ``sinonim.yaml`` tells; and which of them a text leaves unexplained.

Only acronyms with one meaning in what governments write are there: "TPS" is a place for waste and a place to vote.
"""

import re
from collections.abc import Iterable, Mapping

from ..records.sinonim import Sinonim
from .synonyms import national

TOKEN = re.compile(r"[A-Z](?<!\w[A-Z])[A-Za-z]*[A-Z][A-Za-z]*\b")
"""What may be an acronym: ``records.sinonim.SINGKATAN`` as a whole word, in a form that is quicker to look for: it begins with a set of letters."""
_SHAPE = bytes(65 if 65 <= byte <= 90 else 32 for byte in range(256))
_SMALL = bytes(range(97, 123))


def may_have_acronyms(text: str) -> bool:
    """Whether ``text`` may have what ``TOKEN`` looks for; never False where it has, and five times as quick as to look.

    Two capitals that only small letters part are neighbours once these are gone.
    """
    return b"AA" in text.encode("utf-8", "surrogatepass").translate(_SHAPE, _SMALL)


def acronyms(own: Sinonim) -> dict[str, str]:
    """What each acronym stands for; a city's own words come before those of Jendela."""
    groups = (*national().kelompok, *own.kelompok)
    return {group.kata[0]: group.kepanjangan for group in groups if group.kepanjangan}


def unexplained(texts: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """The acronyms in ``texts`` that these do not write out themselves, in the order of their first use."""
    whole = " ".join(texts)
    used = dict.fromkeys(short for short in TOKEN.findall(whole) if short in known)
    lowered = " ".join(whole.lower().split()) if used else ""
    return {short: known[short] for short in used if known[short].lower() not in lowered}

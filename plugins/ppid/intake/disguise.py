"""Finds words that are not what they look like: letters of two scripts in one word, ornamental letters, signs that nobody sees.

Lawful texts have all of these signs somewhere: units (µ, Ω, Δ), names of proteins, emoji that are joined, words of other
scripts. So only what stands inside a word of Latin letters counts.
"""

import re
from collections.abc import Iterator

from ..late import late
from ..problems import Problem

_LATIN = "A-Za-z\u00c0-\u024f"
_OTHER = "\u0400-\u052f\u0530-\u058f\u13a0-\u13ff\u2c80-\u2cff\ua4d0-\ua4ff\uab70-\uabbf"
"""Cyrillic, Armenian, Cherokee, Coptic, Lisu: scripts with letters that look like Latin ones."""
_GREEK = "\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u03c7"
"""Greek letters that look like Latin ones; beside a capital they are lawful (TNFα)."""
_ORNAMENT = (
    "\u1d00-\u1d2b\u2460-\u24ff\ua730-\ua731\ua7af\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff\U0001f130-\U0001f189"
)
"""Small capitals, letters in circles and squares, wide ones, and those of mathematics."""
_UNSEEN = "\u200b-\u200d\u2060-\u2064\ufeff\u180e\u115f\u1160\u3164\uffa0\U000e0020-\U000e007f"
_ANY = re.compile(f"[{_OTHER}{_GREEK}{_ORNAMENT}{_UNSEEN}\u0262\u026a\u0274\u0280\u028f\u029f]")
_MIXED = late(f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]|[a-z][{_GREEK}]|[{_GREEK}][a-z]")
_ORNAMENTAL = late(f"[{_ORNAMENT}\u0262\u026a\u0274\u0280\u028f\u029f]{{3}}")
HIDING = late(
    f"(?<=[{_LATIN}0-9])[{_UNSEEN}]+(?=[{_LATIN}0-9])|[\u200b\u2060-\u2064\ufeff\u180e\u115f\u1160\u3164\uffa0]+"
)
"""Signs that are taken out: within words, and those that have no other use."""
_WORD = late(r"\w+")


def undisguised(path: str, text: str) -> tuple[str, list[Problem]]:
    """``text`` without the signs that nobody sees, and what is wrong with its words, the first of each sort."""
    if _ANY.search(text) is None:
        return text, []
    problems: list[Problem] = []
    if (found := HIDING.search(text)) is not None:
        values = {"titik": f"{ord(found[0][0]):04X}"}
        problems.append(Problem.at(path, _line(text, found.start()), "W-UNI-TAKTAMPAK", **values))
        text = HIDING.sub("", text)
    problems.extend(words(path, text))
    return text, problems


def words(path: str, text: str) -> Iterator[Problem]:
    """What is wrong with the words of ``text``, the first of each sort, by its line."""
    for pattern, code in ((_MIXED, "E-UNI-CAMPUR"), (_ORNAMENTAL, "E-UNI-HIAS")):
        if (found := pattern.search(text)) is not None:
            word = next(
                (each[0] for each in _WORD.finditer(text) if each.start() <= found.start() < each.end()), found[0]
            )
            yield Problem.at(path, _line(text, found.start()), code, kata=word[:40])


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1

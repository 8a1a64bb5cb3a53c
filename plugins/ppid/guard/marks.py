"""Stands for a number without telling it: a secret digest to compare with, and a short word that staff may copy."""

import hashlib

from .kinds import Hit, Jenis, Kepastian
from .numbers import folded

_CONSONANTS = "bcdfghjkmnpqrstvwxyz"
"""Letters only, for digits would be covered in messages; no vowels, so that no word comes of them."""
SIDIK = 4
"""Letters of the short word. So few that a thousand numbers and more share each: whoever tries all numbers learns nothing."""
_NEVER = {Jenis.NIK, Jenis.KK}


def normal(jenis: Jenis, text: str) -> str:
    """One way to write what was found: an address in small letters, a telephone number without 0, 62 or 0062, else digits and letters."""
    text = folded(text).lower()
    if jenis is Jenis.SUREL:
        return text.strip()
    signs = "".join(character for character in text if character.isalnum())
    return signs.removeprefix("00").removeprefix("62").removeprefix("0") if jenis is Jenis.TELEPON else signs


def secret(path: str, jenis: Jenis, text: str) -> str:
    """A digest of a number in the file at ``path``, in letters; never to be shown."""
    digest = hashlib.blake2b(_joined(path, jenis.value, normal(jenis, text)), digest_size=16)
    return digest.hexdigest().translate(str.maketrans("0123456789", "ghijklmnop"))


def sidik(path: str, line: str, hit: Hit, text: str) -> str:
    """The word for a finding in ``text``, from the source ``line`` of the file at ``path``; none for what must never be waived."""
    if hit.jenis in _NEVER and hit.kepastian is Kepastian.PASTI:
        return ""
    found = normal(hit.jenis, text[hit.start : hit.end])
    return word(path, hit.jenis.value, line.strip(), " ".join(text.split()), found)


def word(*parts: str) -> str:
    """A short word for ``parts``."""
    digest = hashlib.blake2b(_joined(*parts), digest_size=8)
    number, letters = int.from_bytes(digest.digest(), "big"), ""
    for _ in range(SIDIK):
        number, rest = divmod(number, len(_CONSONANTS))
        letters += _CONSONANTS[rest]
    return letters


def _joined(*parts: str) -> bytes:
    return "\0".join(parts).encode(errors="surrogatepass")

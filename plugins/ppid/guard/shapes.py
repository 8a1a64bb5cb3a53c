"""Judges one number by its digits, its groups and the words around it."""

from collections.abc import Callable

from .context import Around
from .kinds import Jenis, Kepastian
from .numbers import Number, luhn
from .resident import dated, placeholder, shape

Judged = tuple[Jenis, Kepastian]
Words = Callable[[], Around]
_IDENTITY = {Jenis.NIK, Jenis.KK}
_BODIES = {"00", "01", "02", "03", "20", "21", "30", "31"}
"""How tax numbers of companies and treasurers begin; they are no personal data."""
_LABELLED = {
    Jenis.REKENING: (10, 16),
    Jenis.SIM: (12, 16),
    Jenis.NISN: (10, 10),
    Jenis.BPJS: (11, 13),
    Jenis.PASPOR: (0, 0),
}
"""How many digits the numbers have that are told by a word alone."""


def judged(part: Number, words: Words, text: str) -> Judged | None:
    """What ``part`` is and how sure, or None; ``words`` tells of its surroundings when they are needed."""
    length = len(part.digits)
    if length < 9 or length > 18 or placeholder(part.digits):
        return None
    if length == 18:
        return _employee(part, words)
    if length == 16 and (found := _resident(part, words)) is not None:
        return found
    if length in (15, 16) and (found := _taxpayer(part, words)) is not None:
        return found
    if (found := _telephone(part, words, text)) is not None:
        return found
    return _labelled(part, words)


def _employee(part: Number, words: Words) -> Judged | None:
    """The number of a civil servant: birthday, month of appointment (21 and more for a contract), sex, serial number."""
    digits = part.digits
    born = dated(digits[6:8], digits[4:6]) and 1940 <= int(digits[:4]) <= 2015
    taken = 1960 <= int(digits[8:12]) <= 2100 and (1 <= int(digits[12:14]) <= 12 or 21 <= int(digits[12:14]) <= 29)
    if not (born and taken and digits[14] in "12") or not part.whole:
        return None
    return Jenis.NIP, Kepastian.PASTI if Jenis.NIP in words().named else Kepastian.MUNGKIN


def _resident(part: Number, words: Words) -> Judged | None:
    single = len(part.sizes) == 1
    if not (single or part.whole):
        return None
    found = shape(part.digits)
    tidy = single or (part.even and _tidy(part))
    said: Around | None = None
    if not (found.sound and tidy):
        said = words()  # only words can make something of it
        if not said.named & _IDENTITY:
            unknown = (
                found.province < 2 and found.dated and found.district and found.serial and single and not said.other
            )
            return (Jenis.NIK, Kepastian.TINJAU) if unknown and said.label is None else None
    said = said or words()
    if said.label is not None and said.label not in _IDENTITY | {Jenis.NPWP}:
        return None if said.label in _LABELLED else (Jenis.NIK, Kepastian.MUNGKIN)
    kind = said.label if said.label in _IDENTITY else Jenis.KK if said.named & _IDENTITY == {Jenis.KK} else Jenis.NIK
    assert kind is not None
    if found.female:
        kind = Jenis.NIK
    valid = found.dated and found.province > 0 and found.serial
    if said.label in _IDENTITY:
        return kind, Kepastian.PASTI if valid else Kepastian.MUNGKIN
    if said.named & _IDENTITY:
        if valid and tidy and not said.other:
            return kind, Kepastian.PASTI
        return kind, Kepastian.MUNGKIN if valid and tidy else Kepastian.TINJAU
    if part.money:
        return None
    return kind, Kepastian.TINJAU if said.other or (single and not part.whole) else Kepastian.MUNGKIN


def _tidy(part: Number) -> bool:
    """Whether it is parted where the parts of the number of a resident meet, or digit by digit."""
    place, places = 0, []
    for size in part.sizes[:-1]:
        place += size
        places.append(place)
    return all(place % 2 == 0 for place in places) or set(part.sizes) == {1}


def _taxpayer(part: Number, words: Words) -> Judged | None:
    digits = part.digits if len(part.digits) == 15 else part.digits[1:]
    if len(part.digits) == 16 and part.digits[0] != "0":
        return None
    written = part.sizes == (2, 3, 3, 1, 3, 3) and part.gaps[3] == "-" and part.whole
    checked = luhn(digits[:9])
    if not written or not checked:
        said = words()
        if Jenis.NPWP not in said.named or not (written or len(part.sizes) == 1 or part.whole):
            return (Jenis.NPWP, Kepastian.TINJAU) if written else None
    said = words()
    if digits[:2] in _BODIES:
        return Jenis.NPWP, Kepastian.TINJAU
    return Jenis.NPWP, Kepastian.PASTI if checked and Jenis.NPWP in said.named else Kepastian.MUNGKIN


def _telephone(part: Number, words: Words, text: str) -> Judged | None:
    digits = part.digits
    local = digits[2:] if digits.startswith("628") else digits[1:] if digits.startswith("08") else ""
    if not local and digits[0] == "8":
        return _without_zero(part, words)
    if not (9 <= len(local) <= 12) or local[1] == "0" or not part.whole or (len(part.sizes) > 1 and _ragged(part)):
        return None
    said = words()
    if said.label is not None and said.label is not Jenis.TELEPON:
        return None
    if said.office or (said.other and said.label is None):
        return Jenis.TELEPON, Kepastian.TINJAU
    return Jenis.TELEPON, Kepastian.PASTI if said.label is Jenis.TELEPON else Kepastian.MUNGKIN


def _ragged(part: Number) -> bool:
    """Whether some group is too short for a telephone number, unless each digit stands alone."""
    return any(size < 2 for size in part.sizes[1:]) and set(part.sizes) != {1}


def _without_zero(part: Number, words: Words) -> Judged | None:
    """A mobile number whose zero a spreadsheet dropped, where a word says that it is one."""
    if not 9 <= len(part.digits) <= 12 or part.digits[1] == "0" or not part.whole:
        return None
    said = words()
    if said.label is not Jenis.TELEPON:
        return None
    return Jenis.TELEPON, Kepastian.TINJAU if said.office else Kepastian.MUNGKIN


def _labelled(part: Number, words: Words) -> Judged | None:
    """A number that only a word makes personal: an account, an insurance, a licence, a pupil."""
    if not part.whole or not part.alone or (len(part.sizes) > 3 and set(part.gaps) == {"."}):
        return None
    said = words()
    insured = part.digits.startswith("000") and len(part.digits) == 13 and len(part.sizes) == 1
    if said.label is None:
        return (Jenis.BPJS, Kepastian.TINJAU) if insured and not said.other else None
    least, most = _LABELLED.get(said.label, (0, 0))
    if not least <= len(part.digits) <= most:
        return None
    if said.label is Jenis.BPJS:
        return Jenis.BPJS, Kepastian.PASTI if insured else Kepastian.MUNGKIN
    if said.label is Jenis.REKENING and (said.office or said.other):
        return Jenis.REKENING, Kepastian.TINJAU
    return said.label, Kepastian.PASTI if said.label is Jenis.NISN else Kepastian.MUNGKIN

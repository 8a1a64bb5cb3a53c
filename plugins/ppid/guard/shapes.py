"""Judges one number by its digits, its groups and the words around it."""

from .context import Around, Words
from .kinds import Jenis, Judged, Kepastian
from .mobile import telephone
from .numbers import Number, luhn
from .resident import dated, placeholder, shape

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
_PUPILS = {*(f"{year:03}" for year in range(25)), *(f"{year}" for year in range(985, 1000))}
"""How the numbers of pupils begin: the last three digits of the year of their birth."""


def judged(part: Number, words: Words, text: str) -> Judged | None:
    """What ``part`` is and how sure, or None; ``words`` tells of its surroundings when they are needed."""
    length = len(part.digits)
    if length < 10 or length > 18 or placeholder(part.digits):
        return None
    if length == 18:
        return _employee(part, words)
    if length == 16 and (found := _resident(part, words)) is not None:
        return found
    if length in (15, 16) and (found := _taxpayer(part, words)) is not None:
        return found
    if (found := telephone(part, words, text)) is not None:
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
        if found.sound and tidy and said.label is Jenis.REKENING and (said.treasury or said.held):
            return Jenis.NIK, Kepastian.TINJAU if said.treasury else Kepastian.MUNGKIN  # a bank's name may not hide it
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
            return (Jenis.NPWP, Kepastian.TINJAU) if written else _unnamed(part, digits, checked, said)
    said = words()
    if digits[:2] in _BODIES:
        return Jenis.NPWP, Kepastian.TINJAU
    return Jenis.NPWP, Kepastian.PASTI if checked and Jenis.NPWP in said.named else Kepastian.MUNGKIN


def _unnamed(part: Number, digits: str, checked: bool, said: Around) -> Judged | None:
    """A tax number that nothing names: its check digit is right and it ends as those of persons do, and no amount is parted so."""
    if not checked or digits[12:] != "000" or digits[:2] in _BODIES or said.label is not None or said.other:
        return None
    if part.money or not part.whole or not part.alone or len(part.sizes) < 2:
        return None
    return Jenis.NPWP, Kepastian.MUNGKIN if said.person else Kepastian.TINJAU


def _labelled(part: Number, words: Words) -> Judged | None:
    """A number that only a word makes personal: an account, an insurance, a licence, a pupil."""
    digits = part.digits
    insured = digits.startswith("000") and len(digits) == 13
    if not part.whole or not (part.alone or insured):
        return None
    said = words()
    if len(part.sizes) > 3 and set(part.gaps) == {"."} and not insured and said.label not in (Jenis.SIM, Jenis.NISN):
        return None  # the code of an account
    if insured and said.label in (None, Jenis.BPJS):
        return _insured(said)
    if said.label is None:
        return _by_form(part, said)
    least, most = _LABELLED.get(said.label, (0, 0))
    if not least <= len(digits) <= most:
        return None
    if said.label is Jenis.REKENING:
        return _account(part, said)
    if said.label is Jenis.NISN or (said.label is Jenis.SIM and _licensed(digits)):
        return said.label, Kepastian.PASTI
    return said.label, Kepastian.MUNGKIN


def _insured(said: Around) -> Judged | None:
    """Thirteen digits as those of an insurance: a word makes it sure, a person near it likely."""
    if said.label is Jenis.BPJS or (Jenis.BPJS in said.named and not said.other):
        return Jenis.BPJS, Kepastian.PASTI
    if said.other:
        return None
    likely = Jenis.BPJS in said.far or said.person or said.patient
    return Jenis.BPJS, Kepastian.MUNGKIN if likely else Kepastian.TINJAU


def _by_form(part: Number, said: Around) -> Judged | None:
    """A number whose word stands further off, or behind it: only one that has the very form of what is named."""
    digits = part.digits
    if said.other:
        return None
    if Jenis.SIM in said.far and (_licensed(digits) or (len(digits) in (12, 14) and said.person)):
        return Jenis.SIM, Kepastian.MUNGKIN
    if len(digits) == 10:
        born = digits[:3] in _PUPILS
        if (Jenis.NISN in said.far and (born or said.person or said.pupil)) or (born and said.pupil):
            return Jenis.NISN, Kepastian.MUNGKIN
    if Jenis.REKENING in said.named and len(digits) <= 16 and said.person:
        return _account(part, said)
    return None


def _account(part: Number, said: Around) -> Judged | None:
    """An account is personal unless it is one of the public purse; what an office has may be that of a firm."""
    if said.treasury or _reckoned(part):
        return None
    if said.other or said.held:
        return Jenis.REKENING, Kepastian.TINJAU
    return Jenis.REKENING, Kepastian.MUNGKIN


def _reckoned(part: Number) -> bool:
    """Whether the groups are years, a date and more, or an amount with its cents: a bank is spoken of with all of these."""
    if len(part.sizes) > 1 and part.gaps[-1] == "," and part.sizes[-1] == 2:
        return True
    year = part.digits[:2] in ("19", "20")
    if set(part.sizes) == {4} and all(
        part.digits[place : place + 2] in ("19", "20") for place in range(0, len(part.digits), 4)
    ):
        return True
    dated_first = part.sizes[:3] == (4, 2, 2) and year
    return dated_first or (part.sizes[:3] == (2, 2, 4) and part.digits[4:6] in ("19", "20"))


def _licensed(digits: str) -> bool:
    """Whether twelve digits or more begin with a birthday, as the number of a licence does."""
    return len(digits) in (12, 14) and (dated(digits[4:6], digits[2:4]) or dated(digits[6:8], digits[4:6]))

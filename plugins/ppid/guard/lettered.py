"""Finds personal data that is not digits alone: passports, number plates, addresses of private mail."""

import re
from collections.abc import Iterator

from ..late import late
from .context import around
from .kinds import Hit, Jenis, Kepastian

_GAP = r"[ .\-/\x00]{0,3}"
_PASSPORT = late(rf"(?<![A-Za-z0-9])[A-Za-z]{{1,2}}{_GAP}[0-9OoIl](?:{_GAP}[0-9OoIl]){{5,6}}(?![A-Za-z0-9])")
_LEAST = 4
"""Digits that a scan has left in the number of a passport."""
PASSPORT = r"pas+p?ort?|psp|splp|travel doc|dokumen perjalanan"
"""What stands near the number of a passport, in small letters."""
_PASSPORTS = late(PASSPORT)
_REGIONS = (
    "A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRSTW]?|E[ABDE]?|F|G|H|K[BHTU8]?|L|M|N|P[ABG]?|R|S|T|W|Z"  # codespell:ignore
)
_BETWEEN = r"[ .\-_/\x00]{0,3}"
_PLATE = late(
    rf"(?<![A-Za-z0-9])(?:(?:{_REGIONS}){_BETWEEN}[0-9]{{1,4}}{_BETWEEN}[A-Z]{{1,3}}|Q[A-Z]{{1,2}}{_BETWEEN}[0-9]{{2,4}}(?: [A-Z])?)(?![A-Za-z0-9])"
)
_SMALL = late(rf"(?<![A-Za-z0-9])(?:{_REGIONS.lower()}){_BETWEEN}[0-9]{{3,4}}{_BETWEEN}[a-z]{{1,3}}(?![A-Za-z0-9])")
"""The same in small letters, for which a word must label it."""
_MARKED = late(r"[A-Z]{1,2}[ .\-_\x00]{0,3}[0-9]{3,4}[ .\-_\x00]{0,3}[A-Z]{2,3}")
"""Two letters behind three digits or more: little else looks so."""
_VEHICLE = late(
    r"nopol|no\.? ?pol|polisi|p[le]{1,2}at|tnkb|kendaraan|motor|mobil|stnk|bpkb|parkir|kereta|roda|vehicle|\bcar\b|truk|pick ?up|"
    r"honda|yamaha|suzuki|toyota|daihatsu|mitsubishi|vespa|avanza|xenia"
)
_LABEL = r"pol|p[le]{1,2}at|tnkb|kendaraan"
PLATED = rf"(?:{_REGIONS}){_BETWEEN}[0-9]{{1,4}}{_BETWEEN}[A-Z]{{1,3}}|Q[A-Z]{{1,2}}{_BETWEEN}[0-9]{{2,4}}|(?i:{_LABEL})(?s:.){{0,48}}[0-9]{{3}}"
"""What no plate is without, to the engine of ``Screen``: its form, or the word that one in small letters needs."""
HEADED = late(rf"{PASSPORT}|{_LABEL}")
"""What the heading of a column says whose cells have few digits, in small letters."""
_OFFICIAL = late(
    r"dinas|operasional|merah|milik (?:daerah|pemerintah|pemkot|pemda|bpbd|puskesmas|rsud|kota)|ambulans|pemadam|damkar|"
    r"aset|inventaris|lelang|truk sampah|bus sekolah",
    re.IGNORECASE,
)
_NEAR = 60
_FREE = (
    "gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|icloud|rocketmail|proton|protonmail|gmx|aol|zoho|zohomail|yandex|tutanota|fastmail|"
    "mailbox|hushmail|rediffmail|qq|naver|daum|plasa"
)
_WHOLE = r"(?:mail|email|inbox|me|mac)(?:{dot})com|pm(?:{dot})me|tuta(?:{dot})(?:io|com)|mail(?:{dot})ru|(?:163|126)(?:{dot})com"
_DOT = r"\.| ?[(\[{]? ?(?:dot|titik) ?[)\]}]? ?| \. ?"
_AT = r"[\x00 ]{0,2}(?:@|[(\[{] ?(?:at|@) ?[)\]}]|(?<= )at(?= ))[\x00 ]{0,2}"
_SIGNS = ("@", " at ", "at)", "at]", "at}", "AT)", "AT]", "AT}", " AT ", "at )", "AT )")
_PROVIDER = late(rf"(?:@|at) ?[)\]}}]? {{0,2}}(?:{_FREE}|mail|email|inbox|me|mac|pm|tuta|163|126)(?![a-z0-9])")
_MAIL = late(
    rf"(?<![\w.+-])[\w.+-](?:\x00*[\w.+-]){{0,63}}{_AT}(?:(?:{_FREE})(?:(?:{_DOT})(?!go[.]id)[a-z]{{2,4}}){{1,2}}|{_WHOLE.replace('{dot}', _DOT)})(?![\w-])",
    re.IGNORECASE,
)


def mailed(text: str) -> bool:
    """Whether a folded ``text`` may hold an address of private mail."""
    for sign in _SIGNS:  # a loop, as it is asked of every record
        if sign in text:
            return _PROVIDER.search(text.replace("\x00", "").lower()) is not None
    return False


def lettered(text: str, heading: str = "") -> Iterator[Hit]:
    """The findings in a folded ``text``."""
    lowered = f"{heading} {text}".lower()
    if _PASSPORTS.search(lowered):
        yield from _passports(text, heading)
    vehicle = _VEHICLE.search(lowered) is not None
    if vehicle or _MARKED.search(text):
        yield from _plates(text, heading, vehicle)
    if mailed(text):
        for found in _MAIL.finditer(text):
            yield Hit(Jenis.SUREL, found.start(), found.end(), Kepastian.TINJAU)


def _passports(text: str, heading: str) -> Iterator[Hit]:
    for found in _PASSPORT.finditer(text):
        said = around(text, found.start(), found.end(), heading)
        if Jenis.PASPOR not in said.far or sum(letter.isdigit() for letter in found[0]) < _LEAST:
            continue
        written = found[0][:2].strip(" .-/\x00").isupper()
        if said.label is Jenis.PASPOR:
            yield Hit(Jenis.PASPOR, found.start(), found.end(), Kepastian.PASTI if written else Kepastian.MUNGKIN)
        elif written:
            yield Hit(Jenis.PASPOR, found.start(), found.end(), Kepastian.MUNGKIN)


def _plates(text: str, heading: str, vehicle: bool) -> Iterator[Hit]:
    """Plates near a word for a vehicle, or near a person where nothing else looks so; those of offices are left alone."""
    for pattern in (_PLATE, _SMALL) if vehicle else (_PLATE,):
        for found in pattern.finditer(text):
            near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            if _OFFICIAL.search(near) or _OFFICIAL.search(heading):
                continue
            said = around(text, found.start(), found.end(), heading)
            if pattern is _SMALL:
                sought = said.label is Jenis.PLAT
            else:
                sought = Jenis.PLAT in said.far or _VEHICLE.search(f"{said.words} {near.lower()}") is not None
                sought = sought or (said.person and _MARKED.fullmatch(found[0]) is not None)
            if sought:
                yield Hit(Jenis.PLAT, found.start(), found.end(), Kepastian.TINJAU)

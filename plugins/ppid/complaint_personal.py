"""Tells personal data of reporters by what a value looks like and by what a column is called; it never repeats the value."""

import re

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_MOBILE = re.compile(r"(?<!\d)(?:\+?62|0)[\s.-]?8(?:[\s.-]?\d){7,11}(?!\d)")
_JOINED_MOBILE = re.compile(r"(?<!\d)(?:\+?62|0)8[1-9]\d{7,10}(?!\d)")
_BARE_MOBILE = re.compile(r"8[1-9]\d{8,10}")
"""A mobile number whose leading zero a spreadsheet dropped; only as a whole value."""
_LANDLINE = re.compile(r"(?<!\d)(?:\(0\d{2,3}\)\s?|0\d{2,3}[\s-])\d{5,8}(?!\d)")
_SIXTEEN = re.compile(r"(?<!\d)\d(?:[\s.-]?\d){15}(?!\d)")
_FLOAT = re.compile(r"\d[.,]\d+E\+?1\d", re.IGNORECASE)
_PROVINCES = frozenset(
    {*range(11, 22), *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82, *range(91, 98)}
)
"""Codes of provinces that the number of a resident may begin with (Kemendagri)."""
_WORDS = frozenset(
    {
        "nik", "ktp", "kk", "hp", "handphone", "telp", "telepon", "tlp", "ponsel", "nomorhp", "nohp", "notelp", "wa", "whatsapp",
        "email", "surel", "pelapor", "pengadu", "pemohon", "npwp", "rekening", "identitas", "lahir",
    }
)  # fmt: skip


def personal(value: str, numbered: bool = False) -> str:
    """What personal data ``value`` seems to hold, as a noun, or "".

    ``numbered`` is for numbers of cases, in which groups of digits are joined by dashes and are no telephone number.
    """
    if _MAIL.search(value):
        return "alamat surel"
    if any(_resident(found[0]) for found in _SIXTEEN.finditer(value)):
        return "NIK atau nomor KK"
    spaced = not numbered and (_MOBILE.search(value) or _LANDLINE.search(value))
    if spaced or _JOINED_MOBILE.search(value) or _BARE_MOBILE.fullmatch(value.strip()):
        return "nomor telepon"
    if _FLOAT.fullmatch(value.strip()):
        return "angka panjang yang sudah diubah Excel"
    return ""


def _resident(text: str) -> bool:
    """Whether sixteen digits can be the number of a resident: province, day (women's plus 40), month, serial number."""
    digits = re.sub(r"\D", "", text)
    day, month = int(digits[6:8]), int(digits[8:10])
    dated = (1 <= day <= 31 or 41 <= day <= 71) and 1 <= month <= 12
    return int(digits[:2]) in _PROVINCES and dated and digits[12:] != "0000"


def personal_heading(name: str) -> bool:
    """Whether a column by its heading holds data of the reporter."""
    words = re.findall(r"[a-z]+", name.casefold().replace("e-mail", "email"))
    if words in (["nama"], ["nama", "lengkap"], ["alamat"], ["alamat", "lengkap"], ["name"], ["full", "name"]):
        return True
    return any(word in _WORDS for word in words)

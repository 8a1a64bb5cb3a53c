"""Tells personal data of reporters by what a value looks like and by what a column is called; it never repeats the value.

Stricter than the guard of records, whose detector it asks first: a case needs no address of mail and no telephone at all.
"""

import re

from .guard.personal import Jenis, Kepastian, hits

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_MOBILE = re.compile(r"(?<!\d)(?:\+?62|0)[\s.-]?8(?:[\s.-]?\d){7,11}(?!\d)")
_JOINED_MOBILE = re.compile(r"(?<!\d)(?:\+?62|0)8[1-9]\d{7,10}(?!\d)")
_BARE_MOBILE = re.compile(r"8[1-9]\d{8,10}")
"""A mobile number whose leading zero a spreadsheet dropped; only as a whole value."""
_LANDLINE = re.compile(r"(?<!\d)(?:\(0\d{2,3}\)\s?|0\d{2,3}[\s-])\d{5,8}(?!\d)")
_FLOAT = re.compile(r"\d[.,]\d+E\+?1\d", re.IGNORECASE)
_TOLD = {Jenis.NIK: "NIK atau nomor KK", Jenis.KK: "NIK atau nomor KK", Jenis.SUREL: "alamat surel"}
"""What a finding of the guard is called where its own name would say too much or too little."""
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
    for hit in hits(value):
        if hit.kepastian is not Kepastian.TINJAU and not (numbered and hit.jenis is Jenis.TELEPON):
            return _TOLD.get(hit.jenis, hit.jenis.label)
    spaced = not numbered and (_MOBILE.search(value) or _LANDLINE.search(value))
    if spaced or _JOINED_MOBILE.search(value) or _BARE_MOBILE.fullmatch(value.strip()):
        return "nomor telepon"
    if _FLOAT.fullmatch(value.strip()):
        return "angka panjang yang sudah diubah Excel"
    return ""


def personal_heading(name: str) -> bool:
    """Whether a column by its heading holds data of the reporter."""
    words = re.findall(r"[a-z]+", name.casefold().replace("e-mail", "email"))
    if words in (["nama"], ["nama", "lengkap"], ["alamat"], ["alamat", "lengkap"], ["name"], ["full", "name"]):
        return True
    return any(word in _WORDS for word in words)

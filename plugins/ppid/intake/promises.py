"""Warns of promises without a number in service standards and charters, and of charters that lack a part."""

import re
from collections.abc import Iterator
from itertools import islice

from pydantic import BaseModel

from ..law.charter import is_charter, missing, unkept
from ..law.vague import Kabur, subjects, vague
from ..problems import Problem
from ..records.halaman import Halaman
from ..records.informasi import Informasi
from ..records.layanan import Layanan
from .sources import Halves
from .yaml_source import line_at, located

STANDARD = "ss-17"
"""The duty of information that sets how the service works."""
MOST = 20
"""Warnings of one sort for one record; who mends these finds the rest."""
_FIELDS = (
    (("jangka_waktu", "keterangan"), "waktu"),
    (("biaya", "keterangan"), "biaya"),
    (("jaminan_pelayanan",), ""),
    (("maklumat", "teks"), ""),
)
"""Where a service promises something, and what about; "" for a text that may be about anything."""


def loose_promises(path: str, isi: BaseModel | None, parts: Halves) -> Iterator[Problem]:
    """The warnings for one record; one that is not sound is not looked at before it is mended."""
    if isinstance(isi, Layanan):
        yield from islice(_standard(path, isi, parts), MOST)
    elif isinstance(isi, Halaman | Informasi) and parts.body.strip():
        charter = is_charter(isi.judul)
        if charter or (isinstance(isi, Informasi) and STANDARD in isi.kewajiban):
            for found in islice(unkept(parts.body), MOST):
                yield _told(path, parts.body_line + found.baris, found, "tulisan ini")
        lacking = missing(parts.body, bool(isi.dasar_hukum)) if charter else ()
        if lacking:
            yield Problem.at(path, parts.body_line, "W-MAKLUMAT-KURANG", bagian="; ".join(lacking))


def _standard(path: str, isi: Layanan, parts: Halves) -> Iterator[Problem]:
    """The fields of a service standard, in their order."""
    for place, code in _FIELDS:
        text: object = isi
        for name in place:
            text = getattr(text, name, None)
        if isinstance(text, str):
            for found in vague(text, subjects().get(code)):
                yield _told(path, _line(parts, place, found), found, f'isian "{".".join(place)}"')


def _line(parts: Halves, place: tuple[str, ...], found: Kabur) -> int:
    """The line of the first of the words inside the field at ``place``, which may be written over several lines."""
    lines = located(parts.yaml, parts.yaml_line)
    start = line_at(lines, place)
    end = min((line for line in lines.values() if line > start), default=None)
    every = parts.yaml.split("\n")
    rows = "\n".join(every[start - parts.yaml_line : end - parts.yaml_line if end is not None else len(every)])
    first = found.kata.split(", ")[0]
    word = re.search(r"\b" + r"\s+".join(map(re.escape, first.split())) + r"\b", rows)
    return start + rows.count("\n", 0, word.start()) if word is not None else start


def _told(path: str, line: int, found: Kabur, where: str) -> Problem:
    subject = found.perihal
    values = {"kutipan": found.kata, "tempat": where, "perihal": subject.nama}
    return Problem.at(path, line, "W-LAYANAN-KABUR", **values, kurang=subject.kurang, ganti=subject.ganti)

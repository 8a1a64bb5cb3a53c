"""Warns of a plain summary that is not plain, and of a video that only those who see can follow."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from ..law.vague import sentences
from ..problems import Problem
from ..records.base import Isi
from .sources import Halves
from .yaml_source import line_at, located

MOST_WORDS = 120
"""Words a plain summary may have."""
LONG = 20
"""Words after which a sentence is long."""
_SUMMARY = "ringkasan_sederhana"


def plain_warnings(path: str, isi: BaseModel | None, parts: Halves) -> Iterator[Problem]:
    """The warnings for one record; one that is not sound is not looked at before it is mended."""
    if not isinstance(isi, Isi) or not (isi.ringkasan_sederhana or isi.video):
        return
    lines = located(parts.yaml, parts.yaml_line)
    if isi.ringkasan_sederhana:
        where = line_at(lines, (_SUMMARY,))
        for code, values in _hard(isi.ringkasan_sederhana):
            yield Problem.at(path, where, code, **values)
    for number, video in enumerate(isi.video):
        if not (video.transkrip or video.berkas_transkrip or video.deskripsi_audio):
            yield Problem.at(path, line_at(lines, ("video", number)), "W-VIDEO-GAMBAR", judul=video.judul)


def _hard(text: str) -> Iterator[tuple[str, dict[str, object]]]:
    """What makes a summary hard to read: its length, and its first long sentence."""
    count = len(_words(text))
    if count > MOST_WORDS:
        yield "W-SEDERHANA-PANJANG", {"kata": count, "batas": MOST_WORDS}
    for start, end in sentences(text):
        found = _words(text[start:end])
        if len(found) > LONG:
            yield (
                "W-SEDERHANA-KALIMAT",
                {"kata": len(found), "kutipan": " ".join(found[:5]) + " …", "batas": LONG},
            )
            break


def _words(text: str) -> list[str]:
    """The words of a text; a dash that stands alone is none."""
    return [word for word in text.split() if re.search(r"\w", word)]

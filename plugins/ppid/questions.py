"""Reads ``pertanyaan.yaml``; only who judges search, or checks the content, needs it: no page depends on it."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from .intake.reading import lines_of, site_file_read
from .intake.sources import suggestion
from .intake.yaml_source import line_at
from .problems import Problem
from .records.pertanyaan import DaftarPertanyaan, Pertanyaan

FILE = DaftarPertanyaan.BERKAS


class Questions(NamedTuple):
    """The questions of a city, and what is wrong with its file or with what it names."""

    pertanyaan: tuple[Pertanyaan, ...] = ()
    masalah: tuple[Problem, ...] = ()


def questions(root: Path, published: Collection[str] | None) -> Questions:
    """The questions below the content folder ``root``, none where the file is missing or cannot be used.

    An answer that is none of ``published`` (keys of records) is a problem; None where nobody knows what is.
    """
    if not (root / FILE).is_file():
        return Questions()
    value, faults = site_file_read(root, FILE, DaftarPertanyaan)
    found = value.pertanyaan if isinstance(value, DaftarPertanyaan) else ()
    lost = [
        (("pertanyaan", number, "jawaban", place, "rekaman"), question.tanya, answer.rekaman)
        for number, question in enumerate(found if published is not None else ())
        for place, answer in enumerate(question.jawaban)
        if answer.rekaman not in (published or ())
    ]
    lines = lines_of(root, FILE)[0] if lost else {}
    told = [
        Problem.at(
            FILE, line_at(lines, place), "W-PERTANYAAN-REKAMAN", tanya=asked, nilai=key,
            saran=suggestion(key, _beside(key, published or ())),
        )
        for place, asked, key in lost
    ]  # fmt: skip
    return Questions(found, (*faults, *told))


def _beside(key: str, published: Collection[str]) -> list[str]:
    """The records of the same department and kind: what is meant is mostly there, and all would take long to compare."""
    folder = f"{key.rpartition('/')[0]}/"
    return [each for each in published if each.startswith(folder)]

"""Warns the operator of PDFs that not everybody can read, and of an announcement that has no sign language."""

import datetime as dt
from collections.abc import Callable, Iterator

from ..problems import Problem
from ..records.base import Format
from ..registry import Registry
from .pdf import Pdf
from .yaml_source import Lines, line_at


def format_problems(
    registry: Registry, locate: Callable[[str], tuple[Lines, Callable[[str], int]]]
) -> Iterator[Problem]:
    """The warnings for all that is published."""
    for path, asset in registry.assets.items():
        if asset.pdf is not None:
            yield from _of_pdf(path, asset.pdf)
    for record in registry.of_kind("peringatan"):
        card = record.card
        if Format.BISINDO.value in card.lebih.get("ragam", ()) or _over(card.lebih["selesai"], registry):
            continue
        yield Problem.at(record.path, line_at(locate(record.path)[0], ("video",)), "W-PERINGATAN-BISINDO")


def _of_pdf(path: str, pdf: Pdf) -> Iterator[Problem]:
    """The worst of what is wrong with one PDF; one that is a scan lacks everything else as well."""
    if pdf.gambar_saja:
        yield Problem.at(path, 0, "W-PDF-PINDAIAN", halaman=pdf.halaman)
    elif pdf.kurang():
        yield Problem.at(path, 0, "W-PDF-TANDA", kurang=", ".join(pdf.kurang()))


def _over(last: str | None, registry: Registry) -> bool:
    """Whether an announcement has ended: nobody is warned by a video that comes too late."""
    return last is not None and dt.datetime.fromisoformat(last) <= registry.now

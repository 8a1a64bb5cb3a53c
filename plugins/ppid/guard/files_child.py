"""Inspects attachments one after another; runs as a process of its own, because each of them may be hostile.

Each line of its input is JSON and names a file and its ending; each line of its output is JSON and tells what was found.
"""

import contextlib
import json
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping
from typing import Any

from ..intake import pdf_child
from .csv_file import csv_faults
from .files_exif import EXIF, exif_faults
from .files_found import Temuan, finding
from .files_json import JSON, json_faults
from .files_kind import kind_faults
from .files_text import TEXTS, text_faults
from .office_file import OFFICE, office_faults
from .pdf_active import objects_of, parts_of, pdf_faults, too_much
from .pdf_look import Reading

SECONDS = 20
"""Seconds of processor time for one file."""
MEMORY = pdf_child.MEMORY
LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is opened; whoever asks has refused larger ones before."""
READERS: Mapping[str, Callable[[bytes, str], tuple[Temuan, ...]]] = {
    **dict.fromkeys(OFFICE, office_faults),
    **dict.fromkeys(TEXTS, text_faults),
    **dict.fromkeys(JSON, lambda data, _ending: json_faults(data)),
    "csv": lambda data, _ending: csv_faults(data),
}
"""Who looks through the words of each format, besides PDF."""
_SEEN, _HEARD = "its words are in its pixels", "its words are spoken or sung"
WORDLESS = {
    **dict.fromkeys(("png", "jpg", "jpeg"), _SEEN),
    **dict.fromkeys(("mp3", "ogg", "opus"), _HEARD),
    **dict.fromkeys(("mp4", "webm"), f"{_SEEN}, or {_HEARD}"),
}
"""Formats whose words no machine here can have, and why; a test holds that every format is here, a PDF, or has a reader."""


class TooLong(BaseException):
    """A file took more time than it may; no parser's own net may catch it."""


def inspected(name: str, ending: str) -> dict[str, Any]:
    """All that is found in the file ``name``; raises whatever a parser raises."""
    with os.fdopen(os.open(name, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
        data = file.read(LARGEST + 1)
    found = list(kind_faults(data, ending))
    pdf = None
    if not found and ending in EXIF:
        found += exif_faults(data)
    if not found and ending in READERS:
        found += READERS[ending](data, ending)
    if ending == "pdf":
        found, pdf = _of_pdf(name, data, found)
    return {"temuan": [[*each[:2], dict(each.nilai)] for each in found], "pdf": pdf}


def _of_pdf(name: str, data: bytes, found: list[Temuan]) -> tuple[list[Temuan], dict[str, Any] | None]:
    """What a PDF offers and lacks; one that cannot be read is a finding, unless another says more."""
    if any(each.kode != "E-JENIS-GANDA" for each in found):
        return found, pdf_child.UNREAD  # no PDF at all
    read, parts = Reading(data), parts_of(data)
    if too_much(data, parts):
        return [*found, finding("E-PDF-BOM")], pdf_child.UNREAD
    try:
        facts = pdf_child.facts(name, read.look)
        read.look_earlier(data)
    except ImportError:
        return [*found, *pdf_faults(data, parts)], None
    except TooLong:
        raise
    except Exception:  # a parser given garbage raises whatever it likes
        facts = pdf_child.UNREAD
    found += [*read.findings(objects_of(data, parts)), *pdf_faults(data, parts, read.offsets)]
    if facts.get("bersandi"):
        found = [each for each in found if each.kode != "E-PDF-RUSAK"]
        found.append(finding("E-PDF-SANDI"))
    elif facts["keadaan"] == "tidak-terbaca" and not any(each.kode.startswith("E-") for each in found):
        found.append(finding("E-PDF-RUSAK"))
    return found, facts


def answer(name: str, ending: str) -> str:
    """What is found in one file as a line of JSON; what cannot be inspected within the bounds is told to be so."""
    with contextlib.suppress(AttributeError, ValueError):
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        found = inspected(name, ending)
    except BaseException:  # a hostile file may raise anything, also what ends a process
        pdf = pdf_child.UNREAD if ending == "pdf" else None
        found = {"temuan": [["E-LAMPIRAN-PERIKSA", 0, {}]], "pdf": pdf}
    finally:
        with contextlib.suppress(AttributeError, ValueError):
            signal.setitimer(signal.ITIMER_PROF, 0)
    return json.dumps(found)


def _too_long(_number: int, _frame: object) -> None:
    raise TooLong


def main() -> None:
    """Answer until the input ends; the bounds hold where the system has them."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    with contextlib.suppress(AttributeError, ValueError):
        signal.signal(signal.SIGPROF, _too_long)
    logging.disable(logging.CRITICAL)
    answers = sys.stdout
    sys.stdout = sys.stderr  # what a library prints is no answer
    for line in sys.stdin:
        print(answer(*json.loads(line)), file=answers, flush=True)


if __name__ == "__main__":
    main()

"""Tells why publishing has to stop: what the site cannot stand without, or so much withheld that it must have one cause."""

from .city import NEEDED
from .intake.sources import THEME
from .loading import Loaded
from .masking import covered, unforged
from .problems import Problem
from .records.libur import Libur

LEAST = 25
"""Records; that many faults may still be the ordinary slips of one day."""
SHARE = 5
"""One record in so many: 20 per cent of all."""
NAMED = 3
"""Files named at the end of a report; the others are in it."""


def no_city(result: Loaded, root: str) -> str:
    """Why there is no site, in words, where ``result`` has no registry: the files at fault, not those that lose a record only.

    ``root`` is the content folder as the reader knows it.
    """
    files = {model.BERKAS for model in (*NEEDED, Libur)}
    errors = [problem for problem in result.problems if problem.galat]
    faults = [each for each in errors if each.path in files or each.path.startswith(f"{THEME}/")]
    first: dict[str, Problem] = {}
    for fault in faults:
        if fault.path not in first or not first[fault.path].line:
            first[fault.path] = fault
    places = [
        f"{unforged(covered(f'{root}/{path}' if root else path))}{f':{fault.line}' if fault.line else ''} ({fault.code})"
        for path, fault in first.items()
    ]
    named = ", ".join(places[:NAMED]) + (f", dan {len(places) - NAMED} berkas lain" if len(places) > NAMED else "")
    left = len(errors) - len(faults)
    others = f" {left} kesalahan lain di atas tidak menghentikannya." if left else ""
    return f"Situs tidak dibuat karena {named}. Yang sudah terbit tidak diubah.{others}"


def mass_failure(result: Loaded) -> str:
    """Why nothing may be published now, in words; "" where publishing may go on.

    It takes more than ``LEAST`` records and more than one in ``SHARE`` with neither their own version nor an earlier one
    to show, in two departments or more: one department alone never stops the city, whatever it does to its own files.
    Records that were deleted without a reason count as well.
    """
    withheld = [path for path in result.withheld if path.startswith(("opd/", "halaman/"))]
    lost = [*withheld, *result.lost]
    owners = {path.split("/")[1] if path.startswith("opd/") else "" for path in lost}
    total = result.files + len(result.lost)
    if len(lost) <= LEAST or len(lost) * SHARE <= total or len(owners) < 2:
        return ""
    gone = f" atau dihapus tanpa alasan ({len(result.lost)})" if result.lost else ""
    return (
        f"{len(lost)} dari {total} rekaman ditahan{gone}, milik {len(owners)} pengelola.\n"
        "Kesalahan sebanyak itu biasanya punya satu sebab, misalnya penggabungan git yang gagal.\n"
        "Situs tidak dibuat, dan yang sudah terbit tidak diubah. Perbaiki sebabnya, lalu ulangi.\n"
        "Bila memang harus terbit seperti ini, pakai build --tetap-terbit."
    )

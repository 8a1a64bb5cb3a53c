"""Tells when so many records are withheld or gone that something common must be wrong, and publishing has to stop."""

from .loading import Loaded

LEAST = 25
"""Records; that many faults may still be the ordinary slips of one day."""
SHARE = 5
"""One record in so many: 20 per cent of all."""


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

"""How much personal data is found in the texts of somebody who had not seen the detector, each as the paragraph of a record; told as a table.

The texts of uneven number mended the detector; those of even number were put aside, and of them only counts were looked at,
about a dozen times while it was mended. The floors hold what was reached. Before the mend, of the even ones there were stopped:
nik 9 of 11, kk 10 of 11, telepon 8 of 11, npwp 10 of 10, rekening 4 of 11, bpjs 5 of 11, paspor 3 of 10, sim 8 of 11,
nisn 7 of 10; told of at least: plat 4 of 11, surel 9 of 11; and 10 of 149 lawful ones were stopped and 10 warned of.
"""

from collections import Counter
from pathlib import Path

import pytest

from tests.ppid.guard.personal_blind import LAWFUL, PERSONAL
from tests.ppid.guard.test_measure import HEAD, codes

FLOORS: dict[str, tuple[int, int]] = {
    "nik": (10, 11), "kk": (11, 11), "telepon": (10, 10), "npwp": (10, 9), "rekening": (10, 11), "bpjs": (11, 10),
    "paspor": (9, 11), "sim": (10, 10), "plat": (10, 11), "nisn": (9, 11), "surel": (11, 11),
}  # fmt: skip
"""How many of each kind are found, of those put aside and of those that mended."""
WARNED = {"plat", "surel"}
"""Kinds of which a record is only warned (ADR 0040)."""
LAWFUL_STOPPED = (7, 0)
LAWFUL_WARNED = (15, 6)


@pytest.mark.parametrize("half", [0, 1], ids=["put aside", "mended by"])
def test_texts_of_somebody_who_had_not_seen_the_detector_are_judged_no_worse(half: int, tmp_path: Path) -> None:
    whole, stopped, told = Counter[str](), Counter[str](), Counter[str]()
    for kind, text in PERSONAL[half::2]:
        found = codes(tmp_path, HEAD, text, "a")
        whole[kind] += 1
        stopped[kind] += any(code.startswith("E-") for code in found)
        told[kind] += bool(found)
    held = warned = 0
    for text in LAWFUL[half::2]:
        found = codes(tmp_path, HEAD, text, "a") - {"E-PII-NIP"}  # which a city lets stand, unless it says otherwise
        held += (stops := any(code.startswith("E-") for code in found))
        warned += bool(found) and not stops
    for kind, count in whole.items():
        print(f"{kind}: {stopped[kind]} of {count} stopped, {told[kind] - stopped[kind]} warned of")
    print(f"lawful: {held} of {len(LAWFUL[half::2])} stopped, {warned} warned of")
    reached = {kind: (told if kind in WARNED else stopped)[kind] for kind in whole}
    assert {kind: count for kind, count in reached.items() if count < FLOORS[kind][half]} == {}
    assert held <= LAWFUL_STOPPED[half] and warned <= LAWFUL_WARNED[half]

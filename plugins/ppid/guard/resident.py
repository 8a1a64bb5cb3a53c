"""Whether sixteen digits can be the number of a resident or of a family card: region, day and serial number."""

import functools
import itertools
from importlib import resources
from typing import Any, NamedTuple

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEMALE = 40
"""What is added to the day in the number of a woman."""


class Shape(NamedTuple):
    """What can be told of sixteen digits: 2 for a region that is known, 1 for one that was, 0 for one that is not."""

    province: int
    district: bool
    """Whether regency and district have numbers that are given out."""
    dated: bool
    female: bool
    serial: bool

    @property
    def sound(self) -> bool:
        """Whether nothing speaks against it."""
        return self.province == 2 and self.district and self.dated and self.serial


@functools.cache
def _regions() -> dict[str, Any]:
    import yaml  # the ordinary text has no sixteen digits

    text = resources.files(__package__).joinpath("data", "wilayah.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data


def shape(digits: str) -> Shape:
    """What can be told of sixteen digits."""
    known = _regions()
    province = 2 if digits[:2] in known["provinsi"] else 1 if digits[:2] in known["lama"] else 0
    regency, district = int(digits[2:4]), int(digits[4:6])
    given = _within(regency, known["kabupaten"]) or _within(regency, known["kota"])
    female = int(digits[6:8]) > _FEMALE
    day = f"{int(digits[6:8]) - (_FEMALE if female else 0):02}"
    return Shape(
        province,
        given and _within(district, known["kecamatan"]),
        dated(day, digits[8:10]),
        female,
        digits[12:] != "0000",
    )


def dated(day: str, month: str) -> bool:
    """Whether there is such a day in some year."""
    return 1 <= int(month) <= 12 and 1 <= int(day) <= _DAYS[int(month) - 1]


def placeholder(digits: str) -> bool:
    """Whether nobody can have this number: one digit all along, or digits that count up or down."""
    steps = {(int(after) - int(before)) % 10 for before, after in itertools.pairwise(digits)}
    return steps <= {0} or steps <= {1} or steps <= {9}


def _within(value: int, bounds: dict[str, Any]) -> bool:
    return bool(bounds["dari"] <= value <= bounds["sampai"])

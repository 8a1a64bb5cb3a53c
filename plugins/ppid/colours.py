"""Colours as people see them: sRGB to OKLCH and back, and the contrast of two of them.

OKLCH after Björn Ottosson, "A perceptual color space for image processing" (2020); contrast after WCAG 2.2, "relative
luminance" and "contrast ratio".
"""

import functools
import math
from typing import NamedTuple

_STEPS = 10
"""Halvings of the chroma on the way into sRGB; the rest is less than half of one of 255 steps."""
_SLACK = 0.0005


class OKLCH(NamedTuple):
    """Lightness 0 to 1, chroma 0 to about 0.32, hue in degrees."""

    lightness: float
    chroma: float
    hue: float

    @classmethod
    def of(cls, colour: str) -> "OKLCH":
        """The place of ``#rrggbb``."""
        red, green, blue = (_linear(part) for part in _parts(colour))
        long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
        middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
        short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
        a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
        lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
        return cls(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)

    def hex(self) -> str:
        """The nearest ``#rrggbb`` of this lightness and hue; chroma is given up where sRGB has none left."""
        most = self.chroma
        if not _inside(self._linear(most)):
            least = 0.0
            for _step in range(_STEPS):
                half = (least + most) / 2
                least, most = (half, most) if _inside(self._linear(half)) else (least, half)
            most = least
        return "#" + "".join(f"{round(255 * _encoded(part)):02x}" for part in self._linear(most))

    def _linear(self, chroma: float) -> tuple[float, float, float]:
        """Red, green and blue before gamma, for this lightness and hue."""
        angle = math.radians(self.hue)
        a, b = chroma * math.cos(angle), chroma * math.sin(angle)
        long = (self.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        middle = (self.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (self.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        return (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours ``#rrggbb``, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@functools.lru_cache(maxsize=1_024)
def luminance(colour: str) -> float:
    """The relative luminance of ``#rrggbb``, 0 to 1."""
    red, green, blue = (_linear(part) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return part * 12.92 if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def _inside(parts: tuple[float, float, float]) -> bool:
    return all(-_SLACK <= part <= 1 + _SLACK for part in parts)

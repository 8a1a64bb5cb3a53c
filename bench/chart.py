"""Draws the figures as one SVG bar chart that reads without colour; equal figures, equal bytes."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from .promises import number

WIDTH = 800
_LEFT = 250
_RIGHT = 110
_TOP = 64
_STEP = 30
_BAR = 18
_STYLE = """
text { font: 14px system-ui, sans-serif; fill: #1b1b1f }
.judul { font-size: 17px; font-weight: 700 }
.catatan { fill: #4a4a55 }
.latar { fill: #ffffff }
.garis { stroke: #767680; stroke-width: 1 }
.jendela { fill: #0a489f }
.lain { fill: #6b6b76 }
@media (prefers-color-scheme: dark) {
text { fill: #f2f2f5 }
.catatan { fill: #c4c4cc }
.latar { fill: #16161a }
.garis { stroke: #8e8e99 }
.jendela { fill: #8ab4ff }
.lain { fill: #a0a0ab }
}
"""


class Bar(NamedTuple):
    """One bar: its name, its length in seconds, and whether it is ours."""

    name: str
    seconds: float
    ours: bool


def drawn(title: str, note: str, bars: Sequence[Bar]) -> str:
    """The chart; ``note`` stands below the title, and every bar has its name and its seconds as text."""
    height = _TOP + _STEP * len(bars) + 16
    longest = max((bar.seconds for bar in bars), default=0.0) or 1.0
    told = "; ".join(f"{bar.name} {_seconds(bar)}" for bar in bars)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" aria-labelledby="judul uraian" lang="id">',
        f'<title id="judul">{escape(title)}</title>',
        f'<desc id="uraian">{escape(f"{note} {told}.")}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="latar" width="{WIDTH}" height="{height}"/>',
        f'<text class="judul" x="16" y="26">{escape(title)}</text>',
        f'<text class="catatan" x="16" y="48">{escape(note)}</text>',
    ]
    for place, bar in enumerate(bars):
        lines += _bar(bar, _TOP + _STEP * place, (WIDTH - _LEFT - _RIGHT) * bar.seconds / longest)
    bottom = _TOP + _STEP * len(bars)
    lines.append(f'<line class="garis" x1="{_LEFT}" y1="{_TOP - 4}" x2="{_LEFT}" y2="{bottom}"/>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def _bar(bar: Bar, top: int, length: float) -> list[str]:
    """One bar with its name to the left and its seconds to the right."""
    middle = top + _BAR - 4
    kind = "jendela" if bar.ours else "lain"
    return [
        f'<text x="{_LEFT - 10}" y="{middle}" text-anchor="end">{escape(bar.name)}</text>',
        f'<rect class="{kind}" x="{_LEFT}" y="{top}" width="{max(length, 1):.1f}" height="{_BAR}"/>',
        f'<text x="{_LEFT + max(length, 1) + 8:.1f}" y="{middle}">{_seconds(bar)}</text>',
    ]


def _seconds(bar: Bar) -> str:
    return f"{number(bar.seconds, 2)} detik"

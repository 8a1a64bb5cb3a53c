"""The curve of open complaints as a picture (SVG), as a table of chosen days, and in words; all three say the same."""

from collections.abc import Iterator
from fractions import Fraction
from html import escape
from typing import NamedTuple

from ..formats import angka
from ..survival import Curve
from ..words import _
from ..words import angka as counted
from .complaints_figures import ENOUGH, HALF

DAYS = (0, 1, 2, 3, 5, 10, 14, 20, 30, 45, 60, 90, 120, 180, 240, 480)
"""Working days that the table tells; its end is the last day on which anything was observed."""
WIDTH, HEIGHT = 400, 290
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 386, 30, 238
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_STYLE = """\
.latar{fill:#fff}.pita{fill:#0a489f;fill-opacity:.14}.garis{fill:none;stroke:#0a489f;stroke-width:2.5}
.kisi{stroke:#d3d9e0;stroke-width:1}.sumbu{stroke:#6f7984;stroke-width:1}.tengah{stroke:#9b1313;stroke-width:1.5;stroke-dasharray:5 4}
.sensor{stroke:#17202a;stroke-width:1.25}text{fill:#17202a;font:13px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){.latar{fill:#12161b}.pita{fill:#6ea3ee;fill-opacity:.2}.garis{stroke:#6ea3ee}
.kisi{stroke:#39424d}.sumbu{stroke:#8a95a1}.tengah{stroke:#ffb4b0}.sensor{stroke:#eef1f4}text{fill:#eef1f4}}
@media print{.latar{fill:#fff}.garis{stroke:#0a489f}.sensor{stroke:#000}text{fill:#000}}
"""


class Titik(NamedTuple):
    """The curve on one working day, as printed: share done, share open with its limits, complaints still watched."""

    hari: int
    selesai: str
    terbuka: str
    batas: str
    diamati: int


def percent(share: float | Fraction) -> str:
    """``44,8%``: one decimal, none that is zero."""
    return _("%(bagian)s%%", bagian=counted(round(float(share) * 100, 1)))


def points(found: Curve) -> tuple[Titik, ...]:
    """The curve on the days of ``DAYS`` up to the last one observed."""
    if not found.steps:
        return ()
    last = found.steps[-1].days
    rows = []
    for day in sorted({*(day for day in DAYS if day < last), last}):
        step = found.at(day)
        watched = sum(each.ended + each.censored for each in found.steps if each.days >= day)
        if step is None:
            rows.append(Titik(day, percent(0), percent(1), "–", watched))
            continue
        limits = (
            _("%(bawah)s sampai %(atas)s", bawah=percent(step.low), atas=percent(step.high))
            if step.high is not None
            else "–"
        )
        rows.append(Titik(day, percent(1 - step.open), percent(step.open), limits, watched))
    return tuple(rows)


def said(found: Curve) -> str:
    """The curve in words, for who cannot see it; told up to the last day that enough complaints were watched."""
    if not found.steps:
        return "Belum ada aduan."
    end = max((step for step in found.steps if step.at_risk >= ENOUGH), default=found.steps[-1])
    words = _(
        "Kurva %(banyak)s aduan: %(terbuka)s masih terbuka setelah %(hari)s hari kerja.",
        banyak=counted(found.cases),
        terbuka=percent(end.open),
        hari=counted(end.days),
    )
    median = found.quantile(HALF)
    if found.cases < ENOUGH:
        return _("%(awal)s Terlalu sedikit untuk menyebut median.", awal=words)
    if median is None:
        return _("%(awal)s Separuh belum tercapai.", awal=words)
    return _("%(awal)s Separuh selesai dalam %(hari)s hari kerja.", awal=words, hari=counted(median))


def picture(found: Curve, title: str) -> bytes:
    """The curve with its 95 % limits as SVG, in colours for light and dark; equal bytes for equal curves."""
    tick = next((step for step in _STEPS if 6 * step >= max(_last(found), 4)), _STEPS[-1])
    most = -(-max(_last(found), 4) // tick) * tick

    def x(day: float) -> str:
        return _number(_LEFT + (_RIGHT - _LEFT) * day / most)

    def y(share: float) -> str:
        return _number(_BOTTOM - (_BOTTOM - _TOP) * share)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        ' role="img" aria-labelledby="judul uraian">',
        f'<title id="judul">{escape(title)}</title>',
        f'<desc id="uraian">{escape(said(found))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="latar" width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="17">Bagian aduan yang masih terbuka</text>',
    ]
    for quarter in range(5):
        level = y(quarter / 4)
        lines.append(f'<line class="kisi" x1="{_LEFT}" x2="{_RIGHT}" y1="{level}" y2="{level}"/>')
        lines.append(f'<text x="{_LEFT - 6}" y="{level}" dy="4" text-anchor="end">{quarter * 25}%</text>')
    for day in range(0, most + 1, tick):
        lines.append(f'<line class="sumbu" x1="{x(day)}" x2="{x(day)}" y1="{_BOTTOM}" y2="{_BOTTOM + 5}"/>')
        lines.append(f'<text x="{x(day)}" y="{_BOTTOM + 20}" text-anchor="middle">{angka(day)}</text>')
    lines.append(f'<line class="sumbu" x1="{_LEFT}" x2="{_RIGHT}" y1="{_BOTTOM}" y2="{_BOTTOM}"/>')
    middle = (_LEFT + _RIGHT) // 2
    lines.append(f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">Hari kerja sejak aduan diterima</text>')
    if found.steps:
        low = [(day, float(value)) for day, value in _band(found, high=False)]
        high = [(day, float(value)) for day, value in _band(found, high=True)]
        edge = [*_stairs(high), *reversed(_stairs(low))]
        lines.append(f'<polygon class="pita" points="{" ".join(f"{x(day)},{y(share)}" for day, share in edge)}"/>')
        median = found.quantile(HALF) if found.cases >= ENOUGH else None
        if median is not None:
            corner = f"M{_LEFT},{y(0.5)}H{x(median)}V{_BOTTOM}"
            lines.append(f'<path class="tengah" fill="none" d="{corner}"/>')
        line = _stairs([(step.days, float(step.open)) for step in found.steps])
        joined = " ".join(f"{x(day)},{y(share)}" for day, share in line)
        lines.append(f'<polyline class="garis" fill="none" stroke="#0a489f" points="{joined}"/>')
        for step in found.steps:
            if step.censored:
                top, place = float(y(float(step.open))), x(step.days)
                ends = f'y1="{_number(top - 4)}" y2="{_number(top + 4)}"'
                lines.append(f'<line class="sensor" x1="{place}" x2="{place}" {ends}/>')
    return ("\n".join([*lines, "</svg>"]) + "\n").encode()


def _last(found: Curve) -> int:
    return found.steps[-1].days if found.steps else 0


def _band(found: Curve, high: bool) -> Iterator[tuple[int, float]]:
    """One limit by day; where nothing is left to estimate it from it stays as it was."""
    kept = 1.0
    for step in found.steps:
        value = step.high if high else step.low
        kept = value if value is not None else kept
        yield step.days, kept


def _stairs(points: list[tuple[int, float]]) -> list[tuple[float, float]]:
    """The corners of a line that falls in steps, from 1 on day 0."""
    corners: list[tuple[float, float]] = [(0, 1.0)]
    for day, share in points:
        corners += [(day, corners[-1][1]), (day, share)]
    return corners


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")

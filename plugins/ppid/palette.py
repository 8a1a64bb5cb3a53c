"""The colours of a site: every token computed from the city's colour for each scheme, and every pair proven.

What the tokens and pairs are, the theme says in ``palet.yaml``. A token keeps the colour it starts with where all pairs
hold, else only its lightness moves, as little as it must. Nothing here fails for a colour of a city; a theme that asks
for the impossible is found out by ``faults``.
"""

from collections.abc import Callable, Container, Iterator, Mapping
from functools import cached_property, partial
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from .colours import OKLCH, contrast

SCHEMES = ("terang", "gelap", "terang-kontras", "gelap-kontras")
"""Light, dark, and both for people who ask for more contrast."""
_MORE = {4.5: 7.0, 3.0: 4.5}
"""What thresholds become where more contrast is asked for (WCAG 2.2, 1.4.6)."""
_STEP = 0.01
_GREY = 0.02
"""The chroma below which a colour has no hue to speak of."""
_GOLD = 80.0

Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Bounds = tuple[Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)]]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Langkah(_Part):
    """A step from a source colour: its lightness within ``cerah``, its chroma times ``kroma``."""

    cerah: Bounds = (0.0, 1.0)
    kroma: float = Field(1.0, ge=0, le=1)


class Token(_Part):
    """How one token is made in the light and the dark scheme."""

    dari: Literal["merek", "aksen"] | None = None
    terang: Hex | Langkah | None = None
    gelap: Hex | Langkah | None = None
    kontras: Name | None = None
    pilih: tuple[Hex, ...] = ()
    di: Name | None = None


class Pasangan(_Part):
    """Tokens that are seen on others, and the least contrast of each with each."""

    untuk: str
    depan: tuple[Name, ...] = Field(min_length=1)
    dasar: tuple[Name, ...] = Field(min_length=1)
    sedikitnya: float = Field(gt=1, le=21)


class Pair(NamedTuple):
    """One token on another."""

    front: str
    ground: str
    least: float
    purpose: str


class Fault(NamedTuple):
    """A pair that cannot be told apart well enough in a scheme."""

    pair: Pair
    scheme: str
    ratio: float
    least: float


class Recipe(_Part):
    """The tokens of a theme in the order they are made, their pairs, and those that are ornament only."""

    token: dict[Name, Token]
    pasangan: tuple[Pasangan, ...]
    hiasan: tuple[Name, ...] = ()

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Each pair of two tokens."""
        return tuple(
            Pair(front, ground, each.sedikitnya, each.untuk)
            for each in self.pasangan
            for front in each.depan
            for ground in each.dasar
        )

    def unknown(self) -> list[str]:
        """Tokens that are spoken of and not there, or that no scheme can make."""
        spoken = {name for pair in self.pairs for name in pair[:2]} | set(self.hiasan)
        spoken |= {name for each in self.token.values() for name in (each.di, each.kontras) if name}
        unmade = {
            name
            for name, each in self.token.items()
            if not (each.pilih and each.di)
            and any(not isinstance(step, str) and (step is None or not each.dari) for step in (each.terang, each.gelap))
        }
        return sorted((spoken - self.token.keys()) | unmade)


Palette = Mapping[str, Mapping[str, str]]
"""``#rrggbb`` by scheme and token."""


def palette(
    recipe: Recipe, brand: str, accent: str | None = None, fixed: Mapping[str, Mapping[str, str]] | None = None
) -> Palette:
    """Every token in every scheme. ``fixed`` are colours, by scheme and token, that are taken as they are."""
    sources = {"merek": brand, "aksen": accent or complement(brand)}
    made: dict[str, dict[str, str]] = {}
    for scheme in ("terang", "gelap"):
        given = (fixed or {}).get(scheme, {})
        starts = {name: given.get(name) or _start(each, scheme, sources) for name, each in recipe.token.items()}
        made[scheme] = _solved(recipe, starts, given, 0)
        # more contrast begins where the scheme ended, so that nothing moves that need not
        made[f"{scheme}-kontras"] = _solved(recipe, dict(made[scheme]), (), 1)
    return {scheme: made[scheme] for scheme in SCHEMES}


def complement(colour: str) -> str:
    """The accent of a city that names none: the hue across the brand's, or gold for a brand without a hue."""
    _lightness, chroma, hue = OKLCH.of(colour)
    return OKLCH(0.82, 0.12, _GOLD if chroma < _GREY else (hue + 180) % 360).hex()


def faults(recipe: Recipe, made: Palette) -> Iterator[Fault]:
    """Every pair of every scheme that is below its threshold."""
    for number, scheme in enumerate(SCHEMES):
        for pair in recipe.pairs:
            ratio = contrast(made[scheme][pair.front], made[scheme][pair.ground])
            least = _least(pair, number // 2)
            if ratio < least:
                yield Fault(pair, scheme, ratio, least)


def _least(pair: Pair, more: int) -> float:
    return _MORE.get(pair.least, pair.least) if more else pair.least


def _start(token: Token, scheme: str, sources: Mapping[str, str]) -> str | None:
    """The colour a token has before its pairs are looked at; None for one that is chosen by its ground."""
    step = token.terang if scheme == "terang" else token.gelap
    if isinstance(step, str) or step is None or token.dari is None:
        return step if isinstance(step, str) else None
    colour = OKLCH.of(sources[token.dari])
    low, high = step.cerah
    if step.kroma == 1 and low <= colour.lightness <= high:
        return sources[token.dari]
    return OKLCH(min(max(colour.lightness, low), high), colour.chroma * step.kroma, colour.hue).hex()


def _solved(recipe: Recipe, starts: Mapping[str, str | None], kept: Container[str], more: int) -> dict[str, str]:
    """The tokens of one scheme: each moved until it holds against those made before it; ``kept`` ones never move."""
    made: dict[str, str] = {}

    def moved(name: str, known: Mapping[str, str]) -> _Moved:
        start = starts[name]
        assert start is not None
        near = [
            (known[other], _least(pair, more))
            for pair in recipe.pairs
            for mine, other in ((pair.front, pair.ground), (pair.ground, pair.front))
            if mine == name and other in known
        ]
        return _moved(start, near, name not in kept)

    for name, token in recipe.token.items():
        if more and token.kontras:
            made[name] = made[token.kontras]
        elif token.pilih and token.di and name not in kept:
            made[name] = _chosen(token.pilih, partial(_on_ground, moved, token.di, made, name))
        else:
            made[name] = moved(name, made).colour
    return made


def _on_ground(
    moved: Callable[[str, Mapping[str, str]], "_Moved"], ground: str, made: Mapping[str, str], name: str, colour: str
) -> "_Moved":
    """What becomes of ``ground`` when ``colour`` stands on it as ``name``."""
    return moved(ground, {**made, name: colour})


def _chosen(candidates: tuple[str, ...], tried: Callable[[str], "_Moved"]) -> str:
    """The first candidate that moves nothing, or the one that does best and moves least."""
    results: list[tuple[float, float, int]] = []
    for number, candidate in enumerate(candidates):
        margin, nearness, _colour = tried(candidate)
        results.append((margin, nearness, -number))
        if margin >= 1 and nearness == 0:
            break
    return candidates[-max(results)[2]]


class _Moved(NamedTuple):
    """How well a colour holds after it was moved, 1 for well enough; how little it had to move; and what it is now."""

    margin: float
    nearness: float
    colour: str


def _moved(colour: str, near: list[tuple[str, float]], free: bool) -> _Moved:
    """``colour``, as little lighter or darker as lets it hold against all it is ``near`` to; the best there is if none does."""

    def margin(candidate: str) -> float:
        return min((min(contrast(candidate, other) / least, 1.0) for other, least in near), default=1.0)

    best = _Moved(margin(colour), 0.0, colour)
    lightness, chroma, hue = OKLCH.of(colour)
    for number in range(1, int(1 / _STEP) + 1) if free else ():
        if best.margin >= 1:
            break
        for other in (lightness - number * _STEP, lightness + number * _STEP):
            if -_STEP < other < 1 + _STEP:
                candidate = OKLCH(min(max(other, 0.0), 1.0), chroma, hue).hex()
                found = margin(candidate)
                if found > best.margin:
                    best = _Moved(found, -number * _STEP, candidate)
    return best

"""The look of a city: its colours made into tokens with the theme's recipe, proven, and written as plain CSS.

What reckons with colours is loaded when it is needed: most builds remember what came of it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from .errors import Dihentikan
from .ppid.intake.tema import BRAND, Nilai

if TYPE_CHECKING:
    from .ppid.palette import Palette, Recipe

RECIPE = "palet.yaml"
_USED = re.compile(r"var\(\s*--([a-z0-9-]+)")
_DECLARED = re.compile(r"(?<![\w-])--([a-z0-9-]+)\s*:")
_MEDIA = {
    "terang": "",
    "gelap": "@media screen and (prefers-color-scheme: dark)",
    "terang-kontras": "@media (prefers-contrast: more)",
    "gelap-kontras": "@media screen and (prefers-color-scheme: dark) and (prefers-contrast: more)",
}
"""The schemes in the order of the cascade: what comes later wins."""
_NAMES = {
    "terang": "terang",
    "gelap": "gelap",
    "terang-kontras": "terang dengan kontras tinggi",
    "gelap-kontras": "gelap dengan kontras tinggi",
}


class Look(NamedTuple):
    """What a city says of its look: two colours, and tokens of its own by scheme (``tema/merek.css``)."""

    warna: str
    aksen: str | None = None
    merek: Mapping[str, Mapping[str, Nilai]] = {}


def colours(text: str | None, look: Look, css: str) -> "tuple[Palette, str]":
    """The tokens of ``look`` by scheme, and the CSS that declares those that ``css`` uses; ``text`` is the theme's recipe.

    Raises Dihentikan when the theme's recipe cannot be used, a token of the city is none of the theme's, or a pair is
    below its threshold.
    """
    from .ppid.palette import palette

    recipe = _recipe(text)
    plain = set(_DECLARED.findall(css))
    for scheme, tokens in look.merek.items():
        for name, value in tokens.items():
            _known(name, scheme, value, recipe.token.keys(), plain)
    fixed = {
        scheme: {name: value.teks for name, value in tokens.items() if name in recipe.token}
        for scheme, tokens in look.merek.items()
    }
    made = palette(recipe, look.warna, look.aksen, fixed)
    _proven(recipe, made)
    own = {name: value.teks for name, value in look.merek.get("terang", {}).items() if name in plain}
    return made, _written(made, set(_USED.findall(css)), own)


def _recipe(text: str | None) -> "Recipe":
    import yaml
    from pydantic import ValidationError

    from .ppid.palette import Recipe

    if text is None:
        raise Dihentikan(f"Tema tidak punya {RECIPE} yang terbaca. Situs tidak dibuat.")
    try:
        recipe = Recipe.model_validate(yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.YAMLError as error:
        raise Dihentikan(f"Tema tidak punya {RECIPE} yang terbaca: {error}. Situs tidak dibuat.") from error
    except ValidationError as error:
        place = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise Dihentikan(f'{RECIPE} dalam tema tidak sah pada "{place}". Situs tidak dibuat.') from error
    unknown = recipe.unknown()
    if unknown:
        raise Dihentikan(f"{RECIPE} dalam tema: token {', '.join(unknown)} tidak lengkap. Situs tidak dibuat.")
    return recipe


def _known(name: str, scheme: str, value: Nilai, colour: Iterable[str], plain: set[str]) -> None:
    """Refuse a token of the city that the theme does not have, or cannot have with this value."""
    if name in colour and not value.warna:
        why = "adalah warna; tulis seperti #0a489f"
    elif name in plain and value.warna:
        why = "bukan warna"
    elif name in plain and scheme != "terang":
        why = "bukan warna, jadi tidak berbeda antara terang dan gelap"
    elif name not in colour and name not in plain:
        why = "tidak ada dalam tema"
    else:
        return
    raise Dihentikan(f'{BRAND} baris {value.baris}: token "--{name}" {why}. Situs tidak dibuat.')


def _proven(recipe: "Recipe", made: "Palette") -> None:
    from .ppid.palette import faults

    found = list(faults(recipe, made))
    if not found:
        return
    lines = [
        f"- {fault.pair.purpose}, skema {_NAMES[fault.scheme]}: --{fault.pair.front} "
        f"({made[fault.scheme][fault.pair.front]}) di atas --{fault.pair.ground} "
        f"({made[fault.scheme][fault.pair.ground]}) kontrasnya {_number(fault.ratio)}, paling sedikit {_number(fault.least)}"
        for fault in found
    ]
    raise Dihentikan(
        "Warna situs tidak cukup kontras:\n"
        + "\n".join(lines)
        + f"\nUbah token itu di {BRAND} atau di {RECIPE} tema. Situs tidak dibuat."
    )


def _number(value: float) -> str:
    """Rounded down, so that what fails never looks like what is asked."""
    return f"{int(value * 100) / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _written(made: "Palette", used: set[str], own: Mapping[str, str]) -> str:
    """The token layer: each scheme declares only what differs from what the cascade gives already."""
    declared: dict[str, dict[str, str]] = {}
    blocks = []
    for scheme in _MEDIA:
        given = {name: value for other in _below(scheme) for name, value in declared[other].items()}
        values = {name: value for name, value in made[scheme].items() if name in used and given.get(name) != value}
        declared[scheme] = values | dict(own if scheme == "terang" else {})
        text = "".join(f"--{name}:{value};" for name, value in declared[scheme].items())
        if text:
            blocks.append(f"{_MEDIA[scheme]}{{:root{{{text}}}}}" if _MEDIA[scheme] else f":root{{{text}}}")
    return "@layer token{" + "\n".join(blocks) + "}\n"


def _below(scheme: str) -> tuple[str, ...]:
    """The schemes whose declarations apply too where ``scheme`` does, in the order of the cascade."""
    order = tuple(_MEDIA)
    return {"terang": (), "gelap": order[:1], "terang-kontras": order[:1]}.get(scheme, order[:3])

"""Any colour of a city gives a palette that can be read, near to that colour; what cannot be made is found out."""

import string
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.ppid.colours import OKLCH, contrast
from plugins.ppid.palette import SCHEMES, Recipe, complement, faults, palette
from tests.support import ROOT

RAW: dict[str, Any] = yaml.safe_load((ROOT / "theme/palet.yaml").read_text(encoding="utf-8"))
RECIPE = Recipe.model_validate(RAW)
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
EXTREME = ("#ffee00", "#000000", "#ffffff", "#ff0000", "#d9d9d9", "#39ff14", "#777777", "#0000ff")
OF_BRAND = [name for name, token in RECIPE.token.items() if token.dari == "merek"]


def apart(one: float, other: float) -> float:
    """Degrees between two hues."""
    return abs((one - other + 180) % 360 - 180)


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [("#ffffff", 1.0, 0.0, None), ("#000000", 0.0, 0.0, None), ("#ff0000", 0.62796, 0.25768, 29.23),
     ("#00ff00", 0.86644, 0.29483, 142.50), ("#0000ff", 0.45201, 0.31321, 264.05)],
)  # fmt: skip
def test_oklch_is_that_of_css_color_4(colour: str, lightness: float, chroma: float, hue: float | None) -> None:
    found = OKLCH.of(colour)
    assert found.lightness == pytest.approx(lightness, abs=2e-4) and found.chroma == pytest.approx(chroma, abs=2e-4)
    assert hue is None or found.hue == pytest.approx(hue, abs=0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#aa0000", "#aa0000", 1),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@given(COLOURS)
def test_a_colour_comes_back_from_oklch_as_it_was(colour: str) -> None:
    assert OKLCH.of(colour).hex() == colour


@settings(max_examples=150)
@given(brand=COLOURS, accent=st.none() | COLOURS)
@example(brand="#0a489f", accent="#0a489f")
def test_every_pair_holds_for_any_colours(brand: str, accent: str | None) -> None:
    made = palette(RECIPE, brand, accent)
    assert list(faults(RECIPE, made)) == []
    assert all(made[scheme].keys() == RECIPE.token.keys() for scheme in SCHEMES)
    for scheme in SCHEMES:
        for value in made[scheme].values():
            assert len(value) == 7 and value[0] == "#" and set(value[1:]) <= set(string.hexdigits.lower())


@pytest.mark.parametrize("brand", EXTREME)
@pytest.mark.parametrize("accent", [None, *EXTREME])
def test_every_pair_holds_for_extreme_colours(brand: str, accent: str | None) -> None:
    assert list(faults(RECIPE, palette(RECIPE, brand, accent))) == []


@settings(max_examples=60)
@given(COLOURS)
def test_the_hue_of_the_brand_is_kept(brand: str) -> None:
    hue = OKLCH.of(brand).hue
    for tokens in palette(RECIPE, brand).values():
        for name in OF_BRAND:
            found = OKLCH.of(tokens[name])
            if found.chroma >= 0.05 and found.lightness >= 0.25:  # below, one of 255 steps is many degrees
                assert apart(found.hue, hue) < 6, (name, tokens[name])


@settings(max_examples=60)
@given(COLOURS)
def test_the_brand_is_left_as_it_is_where_it_passes(brand: str) -> None:
    """The head always wears it; links, accents and buttons do wherever it can be read on the page."""
    light = palette(RECIPE, brand)["terang"]
    assert light["kepala"] == brand
    grounds = [light["latar"], light["latar-lembut"]]
    if all(contrast(brand, ground) >= 4.5 for ground in grounds):
        assert light["tautan"] == light["aksen"] == light["tombol"] == brand
    elif all(contrast(brand, ground) < 4.5 for ground in grounds):
        assert brand not in (light["tautan"], light["aksen"])


def test_more_contrast_asks_for_more() -> None:
    made = palette(RECIPE, "#7a7a00")
    for scheme in ("terang-kontras", "gelap-kontras"):
        assert contrast(made[scheme]["tautan"], made[scheme]["latar"]) >= 7
        assert contrast(made[scheme]["garis"], made[scheme]["latar"]) >= 4.5
        assert made[scheme]["teks-2"] == made[scheme]["teks"]


def test_two_cities_look_different_by_one_colour() -> None:
    one, two = palette(RECIPE, "#0a489f")["terang"], palette(RECIPE, "#7a1f3d")["terang"]
    for name in ("kepala", "emas", "tombol", "aksen", "tautan", "latar-lembut", "ikon-latar", "ikon-surya"):
        assert one[name] != two[name], name


def test_a_brand_without_hue_has_gold_beside_it_and_an_accent_of_its_own_counts() -> None:
    assert apart(OKLCH.of(complement("#777777")).hue, 80) < 3
    assert palette(RECIPE, "#0a489f", "#00d084")["terang"]["emas"] == "#00d084"


def test_a_colour_given_by_the_city_is_kept_and_the_others_give_way() -> None:
    made = palette(RECIPE, "#7a7a00", fixed={"terang": {"latar": "#fff4c0"}})
    assert made["terang"]["latar"] == "#fff4c0" and made["gelap"]["latar"] == "#12161b"
    assert list(faults(RECIPE, made)) == []


def test_what_cannot_hold_is_found_out_with_its_ratio() -> None:
    made = palette(RECIPE, "#0a489f", fixed={"terang": {"latar": "#999999", "tautan": "#0a489f"}})
    (found, *_rest) = [each for each in faults(RECIPE, made) if each.pair[:2] == ("tautan", "latar")]
    assert found.scheme == "terang" and found.least == 4.5
    assert found.ratio == contrast("#0a489f", "#999999") < 4.5


def test_a_pair_that_a_theme_adds_is_taken_into_account() -> None:
    added = {
        **RAW,
        "pasangan": [*RAW["pasangan"], {"untuk": "uji", "depan": ["emas"], "dasar": ["latar"], "sedikitnya": 3}],
    }
    recipe = Recipe.model_validate(added)
    before, after = palette(RECIPE, "#0a489f")["terang"]["emas"], palette(recipe, "#000000")["terang"]["emas"]
    assert contrast(before, "#ffffff") < 3 <= contrast(after, "#ffffff")


def test_tokens_that_nobody_makes_are_named() -> None:
    broken = {
        "token": {"latar": {"terang": "#ffffff"}, "teks": {"terang": {}, "gelap": "#ffffff"}},
        "pasangan": [{"untuk": "uji", "depan": ["teks"], "dasar": ["tidak-ada"], "sedikitnya": 3}],
    }
    assert Recipe.model_validate(broken).unknown() == ["latar", "teks", "tidak-ada"]
    assert RECIPE.unknown() == []

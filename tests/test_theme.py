"""The theme's stylesheets use tokens for every colour, and every combination they make is a pair that the build proves."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from plugins.ppid.palette import Recipe
from tests.support import ROOT

SHEETS = sorted((ROOT / "theme/static/css").rglob("*.css"))
RECIPE = Recipe.model_validate(yaml.safe_load((ROOT / "theme/palet.yaml").read_text(encoding="utf-8")))
TEXT = {(pair.front, pair.ground) for pair in RECIPE.pairs if pair.least >= 4.5}
SEEN = {pair.front for pair in RECIPE.pairs} | {pair.ground for pair in RECIPE.pairs} | set(RECIPE.hiasan)
COLOURS = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|device-cmyk)\(", re.IGNORECASE
)
NAMED = {"transparent", "currentcolor", "inherit", "none", "0", "Highlight", "Canvas", "CanvasText", "black", "gray"}
COLOURED = re.compile(
    r"(?:^|[;{\s])(color|background|background-color|border-color|outline-color|accent-color|fill|stroke)\s*:\s*([^;}]+)"
)
NOT_SEEN = {"papan"}
"""The plate under a logo: nobody can know what stands on it."""


def rules(path: Path) -> Iterator[tuple[str, str]]:
    """Selector and declarations of each innermost block, without comments."""
    text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for found in re.finditer(r"([^{};]+)\{([^{}]*)\}", text):
        yield " ".join(found[1].split()), found[2]


def plain_tokens() -> set[str]:
    """The tokens that the stylesheets declare themselves."""
    return {
        name
        for path in SHEETS
        for name in re.findall(r"(?<![\w-])--([a-z0-9-]+)\s*:", path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_colour_is_a_token_or_the_readers_own(path: Path) -> None:
    for selector, body in rules(path):
        assert not COLOURS.search(body), (selector, COLOURS.search(body))
        for _name, value in COLOURED.findall(f";{body}"):
            for word in re.sub(r"var\([^)]*\)", "", value).split():
                assert word.lower() in {each.lower() for each in NAMED} or not word.isalpha(), (selector, value)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_token_is_declared(path: Path) -> None:
    used = set(re.findall(r"var\(\s*--([a-z0-9-]+)", path.read_text(encoding="utf-8")))
    assert used <= RECIPE.token.keys() | plain_tokens()


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_combination_of_a_rule_is_a_pair(path: Path) -> None:
    for selector, body in rules(path):
        given = dict(re.findall(r"(?<![\w-])(color|background)\s*:\s*var\(--([a-z0-9-]+)\)", body))
        if len(given) == 2:
            assert (given["color"], given["background"]) in TEXT, selector


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_colour_of_text_and_every_edge_is_in_some_pair(path: Path) -> None:
    for selector, body in rules(path):
        for name in re.findall(r"(?<![\w-])color\s*:\s*var\(--([a-z0-9-]+)\)", body):
            separator = "::before" in selector
            assert name in {front for front, _ground in TEXT} or separator or name == "fokus-dalam", (selector, name)
        for name in re.findall(r"var\(--([a-z0-9-]+)\)", body):
            assert name not in RECIPE.token or name in SEEN | NOT_SEEN, (selector, name)


def test_no_rule_declares_what_the_recipe_makes() -> None:
    assert not plain_tokens() & RECIPE.token.keys()


def test_no_token_is_made_for_nothing() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in [*SHEETS, ROOT / "theme/static/ikon.svg"])
    assert RECIPE.token.keys() <= set(re.findall(r"var\(--([a-z0-9-]+)", text))


def test_print_is_black_on_white() -> None:
    for path in SHEETS:
        text = path.read_text(encoding="utf-8")
        for part in re.findall(r"@media print \{(.*)\n  \}", text, re.DOTALL):
            assert set(re.findall(r"(?<![\w-])color:\s*([\w-]+)", part)) <= {"black", "inherit"}, path


def test_the_icon_wears_the_palette() -> None:
    icon = (ROOT / "theme/static/ikon.svg").read_text(encoding="utf-8")
    assert not COLOURS.search(icon)
    assert set(re.findall(r"var\(--([a-z0-9-]+)\)", icon)) <= RECIPE.token.keys()

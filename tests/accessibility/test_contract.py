"""The static contract over both cities; every rule is shown to speak where it must and to be silent where it may not."""

import re
from pathlib import Path

import pytest

from .contract import RULES, SCRIPT_RULES, SITE_RULES, STYLE_RULES, check_page, check_script, check_site, check_style
from .examples import BROKEN, BROKEN_SCRIPTS, BROKEN_STYLES, SOUND, SOUND_PIECES, SOUND_SCRIPT, SOUND_STYLE, with_piece
from .scripts import ALLOWED, looked_at, written
from .sitewide import Facts


@pytest.mark.parametrize("city", ["site", "metro"])
def test_every_page_keeps_the_contract(city: str, request: pytest.FixtureRequest) -> None:
    found = check_site(request.getfixturevalue(city))
    assert [f"{each.page}: {each.rule}: {each.text}" for each in found[:40]] == []


@pytest.mark.parametrize("piece", ["", *SOUND_PIECES])
def test_rules_are_silent_on_what_is_sound(piece: str) -> None:
    assert check_page("a/b.html", with_piece(piece)) == []


@pytest.mark.parametrize(("rule", "change"), BROKEN, ids=lambda value: value if isinstance(value, str) else "")
def test_rules_speak_of_what_is_broken(rule: str, change: tuple[str, str]) -> None:
    old, new = change
    html = SOUND.replace(old, new, 1) if old else with_piece(new)
    assert html != SOUND
    assert rule in {each.rule for each in check_page("a/b.html", html)}


def test_every_rule_has_something_that_breaks_it() -> None:
    assert {rule for rule, _ in BROKEN} == set(RULES)
    assert {rule for rule, _ in BROKEN_STYLES} == set(STYLE_RULES)
    assert {rule for rule, _ in BROKEN_SCRIPTS} == set(SCRIPT_RULES)


def test_the_rules_of_styles_are_silent_on_a_sound_sheet() -> None:
    assert check_style("gaya.css", SOUND_STYLE) == []


@pytest.mark.parametrize(("rule", "piece"), BROKEN_STYLES)
def test_the_rules_of_styles_speak(rule: str, piece: str) -> None:
    sheet = SOUND_STYLE + piece if piece else ""
    assert rule in {each.rule for each in check_style("gaya.css", sheet)}


@pytest.mark.parametrize(("rule", "piece"), BROKEN_SCRIPTS)
def test_the_rules_of_scripts_speak_and_are_silent(rule: str, piece: str) -> None:
    assert check_script("a.js", SOUND_SCRIPT) == []
    assert {each.rule for each in check_script("a.js", SOUND_SCRIPT + piece)} == {rule}


def test_what_is_allowed_to_a_script_stands_in_it_once_and_is_allowed_to_no_other(site: Path) -> None:
    for stem, pieces in ALLOWED.items():
        (script,) = site.glob(f"aset/{stem}.*.js")
        text = written(script.name, script.read_text(encoding="utf-8"))
        for piece in pieces:
            assert text.count(piece) == 1, piece
            assert looked_at("aset/lain.0.js", piece) == piece
            assert piece in looked_at(script.name, f"{text};{piece}"), "a second time is looked at"


KNOWN = Facts(
    "a.html", "A", frozenset({"isi"}), frozenset({"index.html", "b.html"}), (("B", "b.html"),), ("header", "main", "footer"),
    "Surel Telepon", frozenset({("0561", "tel:0561")}), frozenset(), False,
)  # fmt: skip
SITE = [
    KNOWN._replace(name="index.html", title="Beranda", targets=frozenset({"a.html", "b.html#isi"})),
    KNOWN,
    KNOWN._replace(name="b.html", title="B"),
]
FILES = {"index.html": 1, "a.html": 1, "b.html": 1, "besar.json": 900_000}


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("titles_unique", {"title": "Beranda"}),
        ("links_arrive", {"targets": frozenset({"c.html"})}),
        ("links_arrive", {"targets": frozenset({"a.html#lain"})}),
        ("navigation_same", {"navigation": (("C", "b.html"),)}),
        ("navigation_same", {"frame": ("main", "header", "footer")}),
        ("help_same", {"help": "Surel"}),
        ("pages_found", {"name": "sendiri.html"}),
        ("sizes_told", {"unsized": frozenset({"besar.json"})}),
        ("same_call_same_name", {"calls": frozenset({("0561 00", "tel:0561")})}),
    ],
)
def test_the_rules_of_a_site_speak_of_one_page_and_are_silent_of_others(rule: str, changes: dict[str, object]) -> None:
    assert [found for look in SITE_RULES.values() for found in look(SITE, FILES)] == []
    changed = (
        KNOWN._replace(**changes) if "name" in changes else KNOWN._replace(name="b.html", title="B")._replace(**changes)
    )
    pages = [*SITE[:2], changed] if "name" not in changes else [*SITE, changed._replace(title="Sendiri")]
    assert {page for page, _ in SITE_RULES[rule](pages, FILES)} == {changed.name}


def test_every_rule_of_a_site_was_shown() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'\("(\w+)", \{"', source)) == set(SITE_RULES)

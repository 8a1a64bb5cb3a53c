"""Rules of the stylesheet that need no browser: nothing that takes the focus mark, moves, pins, reorders or cuts off."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Declaration(NamedTuple):
    """One declaration with where it stands: the conditions around it, its selector, property and value."""

    around: tuple[str, ...]
    selector: str
    name: str
    value: str


class Sheet:
    """A stylesheet as a flat list of declarations."""

    def __init__(self, css: str) -> None:
        self.text = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
        self.all = list(self.read())

    def read(self) -> Iterator[Declaration]:
        """Every declaration, outermost first; quotes hide braces and semicolons."""
        stack: list[str] = []
        piece = ""
        for part in re.split(r"(\"[^\"]*\"|'[^']*'|[{};])", self.text):
            if part == "{":
                stack.append(" ".join(piece.split()))
                piece = ""
            elif part in (";", "}"):
                name, colon, value = piece.partition(":")
                if colon and stack and not piece.strip().startswith("@"):
                    conditions = tuple(each for each in stack if each.startswith("@"))
                    selector = next((each for each in reversed(stack) if not each.startswith("@")), stack[-1])
                    yield Declaration(conditions, selector, name.strip().lower(), " ".join(value.split()))
                piece = ""
                if part == "}" and stack:
                    stack.pop()
            else:
                piece += part

    def named(self, *names: str) -> Iterator[Declaration]:
        """The declarations of these properties."""
        return (each for each in self.all if each.name in names)


StyleRule = Callable[[Sheet], Iterator[str]]
STYLE_RULES: dict[str, StyleRule] = {}
"""Every rule of the stylesheet, by its name."""


def style_rule(look: StyleRule) -> StyleRule:
    """Register a rule under the name of its function."""
    STYLE_RULES[look.__name__] = look
    return look


LIMITS = {
    "height",
    "block-size",
    "max-height",
    "max-block-size",
    "width",
    "inline-size",
    "max-inline-size",
    "white-space",
}
BOXED = (".menu", ".saring", ".layanan", ".abjad")
"""Links that stand alone in a box or a bar of their own, never in a sentence."""
PINNED = {
    ".bantu-dua:has(form:not([hidden])) .bantu-hasil",  # the letter, in a column of its own beside the fields it never covers
}
"""What may stay in sight while the rest scrolls, each with why it hides no focus."""


def told(each: Declaration) -> str:
    """A declaration for a finding."""
    return f"{each.selector} {{ {each.name}: {each.value} }}"


def printed(each: Declaration) -> bool:
    """Whether a declaration is for paper only."""
    return any("print" in condition or "@page" in condition for condition in each.around) or each.selector.startswith(
        "@"
    )


@style_rule
def focus_kept(sheet: Sheet) -> Iterator[str]:
    """2.4.7: the outline of the focus is there, thick, and taken from nothing but the target of the skip link."""
    for each in sheet.named("outline", "outline-width", "outline-style"):
        if re.search(r"(?:^|\s)(?:0|none|0px|transparent)(?:\s|$)", each.value) and each.selector != "main:focus":
            yield told(each)
    marks = [each for each in sheet.named("outline") if ":focus-visible" in each.selector and "3px" in each.value]
    if not marks:
        yield "no outline for :focus-visible"


@style_rule
def nothing_animated(sheet: Sheet) -> Iterator[str]:
    """2.2.2, 2.3.1, 2.3.3: nothing moves, at no speed."""
    yield from (told(each) for each in sheet.all if each.name.startswith(("animation", "transition")))
    yield from (told(each) for each in sheet.named("scroll-behavior") if each.value != "auto")
    yield from (found for found in re.findall(r"@(?:-webkit-)?keyframes [\w-]+", sheet.text))


@style_rule
def nothing_pinned(sheet: Sheet) -> Iterator[str]:
    """1.4.10, 2.4.11: nothing stays over the text while it scrolls."""
    for each in sheet.named("position"):
        if each.value in ("fixed", "sticky") and each.selector not in PINNED:
            yield told(each)


@style_rule
def order_of_page(sheet: Sheet) -> Iterator[str]:
    """1.3.2, 2.4.3: what is seen first comes first."""
    for each in sheet.named(
        "order", "flex-direction", "flex-flow", "flex-wrap", "direction", "grid-auto-flow", "float"
    ):
        if each.name in ("order", "direction", "float") or "reverse" in each.value or "dense" in each.value:
            yield told(each)
    yield from (told(each) for each in sheet.named("tabindex", "nav-index"))


@style_rule
def nothing_cut_off(sheet: Sheet) -> Iterator[str]:
    """1.4.4, 1.4.12: text is never cut: no clamped lines, no fixed heights, nothing hidden that a size or ``nowrap`` holds back.

    What is wholly hidden from the eye for screen readers (``clip-path`` on one pixel) is not cut.
    """
    own: dict[tuple[tuple[str, ...], str], set[str]] = {}
    for each in sheet.all:
        own.setdefault((each.around, each.selector), set()).add(each.name)
    for each in sheet.named(
        "overflow", "overflow-x", "overflow-y", "text-overflow", "-webkit-line-clamp", "line-clamp"
    ):
        names = own[each.around, each.selector]
        held = (LIMITS & names and "clip-path" not in names) or re.search(r"\*|body|html|main", each.selector)
        if "clamp" in each.name or "ellipsis" in each.value or (held and re.search("hidden|clip", each.value)):
            yield told(each)
    for each in sheet.named("max-height", "max-block-size", "height"):
        if re.search(r"\d", each.value) and not printed(each):
            yield told(each)


@style_rule
def zoom_kept(sheet: Sheet) -> Iterator[str]:
    """1.4.4, 1.4.10, 1.4.12: letters follow the reader's size, no rule of ours beats a reader's own; only tables may be wide."""
    for each in sheet.all:
        if each.name in ("font", "font-size", "line-height", "letter-spacing", "word-spacing"):
            if re.search(r"\d(?:px|vw|vh)(?![^(]*\))", each.value) and not printed(each) and "clamp" not in each.value:
                yield told(each)
            if "!important" in each.value:
                yield told(each)
        if each.name in ("width", "min-width", "inline-size", "min-inline-size"):
            found = re.search(r"(\d*\.?\d+)(px|rem|em)", each.value)
            wide = found and float(found[1]) * (1 if found[2] == "px" else 16) > 320
            if (
                wide
                and ".tabel" not in each.selector
                and not any(word in each.value for word in ("min(", "max(", "clamp("))
                and not printed(each)
            ):
                yield told(each)
    yield from (
        told(each) for each in sheet.named("text-size-adjust", "-webkit-text-size-adjust") if each.value == "none"
    )


@style_rule
def both_ways_up(sheet: Sheet) -> Iterator[str]:
    """1.3.4: nothing depends on which way up the device is held."""
    for each in sheet.all:
        if any("orientation" in condition for condition in each.around) or (each.name in ("rotate", "writing-mode")):
            yield told(each)


@style_rule
def underlined_links(sheet: Sheet) -> Iterator[str]:
    """1.4.1: a link in a text is told from the text by more than its colour."""
    for each in sheet.named("text-decoration", "text-decoration-line"):
        boxed = any(word in each.selector for word in BOXED)
        if (
            "none" in each.value
            and re.search(r"(?:^|[\s,>])a(?:$|[\s,:])", each.selector)
            and not boxed
            and not printed(each)
        ):
            yield told(each)


@style_rule
def current_told(sheet: Sheet) -> Iterator[str]:
    """1.4.1: where one is, is told by weight, line or edge, never by colour alone."""
    own: dict[str, dict[str, str]] = {}
    for each in sheet.all:
        if each.selector.endswith("[aria-current]") and not each.around[1:]:
            own.setdefault(each.selector, {})[each.name] = each.value
    for selector, values in own.items():
        weight = re.fullmatch(r"bold|[6-9]00", values.get("font-weight", ""))
        edge = any(
            "transparent" not in value for name, value in values.items() if name.startswith(("border", "outline"))
        )
        if not (weight or edge or "underline" in values.get("text-decoration", "")):
            yield f"{selector} {values}"


@style_rule
def readers_choices(sheet: Sheet) -> Iterator[str]:
    """1.4.3, 1.4.11: light and dark, more contrast and forced colours are all answered; none is overruled."""
    conditions = {condition for each in sheet.all for condition in each.around}
    for wanted in ("prefers-color-scheme: dark", "prefers-contrast: more", "forced-colors: active"):
        if not any(wanted in condition for condition in conditions):
            yield f"no answer to {wanted}"
    yield from (told(each) for each in sheet.named("forced-color-adjust") if each.value == "none")


@style_rule
def nothing_in_content(sheet: Sheet) -> Iterator[str]:
    """1.3.1: no words in the stylesheet, save what is for paper or repeats a cell's own label; marks have an empty alternative, breaks need none."""
    said: dict[str, list[str]] = {}
    for each in sheet.named("content"):
        if not printed(each):
            said.setdefault(each.selector, []).append(each.value.replace("\\A", ""))
    for selector, values in said.items():
        if re.search(r"[\"'][^\"']*\w[^\"']*[\"']", values[-1].partition("/")[0]):
            yield f"{selector} says {values[-1]}"
        elif re.search(r"[\"'][^\"'\s]+\s*[\"']", values[-1].partition("/")[0]) and "/" not in values[-1]:
            yield f"{selector} has {values[-1]} without an empty alternative"


@style_rule
def pointer_kept(sheet: Sheet) -> Iterator[str]:
    """1.4.13, 2.5.2: nothing appears on hovering alone, nothing is kept from a pointer, text can be selected."""
    yield from (
        told(each)
        for each in sheet.named("pointer-events", "user-select", "-webkit-user-select", "cursor")
        if each.value == "none"
    )
    for each in sheet.all:
        if ":hover" in each.selector and each.name in ("display", "visibility", "opacity", "content"):
            yield told(each)
    yield from (told(each) for each in sheet.named("text-align") if each.value == "justify")


@style_rule
def nothing_fetched(sheet: Sheet) -> Iterator[str]:
    """The house: a stylesheet loads nothing: no import, no address, no font."""
    yield from re.findall(r"@import[^;]*|@font-face|url\([^)]*\)", sheet.text)

"""Space: narrow screens, larger text and wider spacing lose nothing, cut nothing and push nothing onto something else."""

from playwright.sync_api import Page

from .tools import ask, root_font, rules, viewport

SPACING = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    "p { margin-block-end: 2em !important; }"
)
"""What a reader may set by WCAG 1.4.12 without losing anything."""


def _found(page: Page, where: str, letters: int = 0) -> list[str]:
    told = ask(page, "text")
    found = [f"{where}: {each}" for each in told["found"]]
    if told["letters"] < letters:
        found.append(f"{where}: {letters - told['letters']} of {letters} visible letters are gone")
    return found


def reflow(page: Page) -> list[str]:
    """At 320 and 256 px nothing scrolls sideways but named regions, nothing is cut off, nothing overlaps.

    WCAG 1.4.10 Reflow.
    """
    found = []
    for width in (320, 256):
        with viewport(page, width):
            found += _found(page, f"{width} px")
    return found


def as_it_is(page: Page) -> list[str]:
    """In the size the page came in, nothing is cut off and nothing overlaps.

    WCAG 1.4.10 Reflow, 1.3.2 Meaningful Sequence.
    """
    return _found(page, "as it is")


def text_size(page: Page) -> list[str]:
    """With text at 200 % no letter is lost, cut off or overlapped.

    WCAG 1.4.4 Resize Text.
    """
    letters = ask(page, "text")["letters"]
    with root_font(page, 32):
        return _found(page, "text at 200 %", letters)


def text_spacing(page: Page) -> list[str]:
    """With the spacing a reader may set no letter is lost, cut off or overlapped, on a wide and on a narrow screen.

    WCAG 1.4.12 Text Spacing.
    """
    letters = ask(page, "text")["letters"]
    with rules(page, SPACING):
        found = _found(page, "spaced", letters)
        with viewport(page, 320):
            return found + _found(page, "spaced at 320 px")

"""What is pressed and filled in: large enough, far enough from the next, and with edges that can be seen."""

from playwright.sync_api import Page

from .tools import ask, media, viewport


def target_size(page: Page) -> list[str]:
    """A target is 24 by 24 px, stands in a sentence, or has room around it, on a wide and on a narrow screen.

    WCAG 2.5.8 Target Size (Minimum).
    """
    found = [f"{page.viewport_size and page.viewport_size['width']} px: {each}" for each in ask(page, "targets")]
    with viewport(page, 360):
        return found + [f"360 px: {each}" for each in ask(page, "targets")]


def edges(page: Page) -> list[str]:
    """Fields, buttons, tags and the marks of the current page stand out from their ground by 3:1, in light and in dark.

    WCAG 1.4.11 Non-text Contrast.
    """
    found = []
    for scheme in ("light", "dark"):
        with media(page, color_scheme=scheme):
            found += [f"{scheme}: {each}" for each in ask(page, "edges")]
    return found

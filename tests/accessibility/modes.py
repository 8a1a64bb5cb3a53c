"""Forced colours: edges and marks that were drawn by a ground alone are still there."""

from playwright.sync_api import Page

from .tools import ask, media


def forced_colours(page: Page) -> list[str]:
    """Buttons, fields, tags and the current page keep an edge or a mark when the reader's colours replace all others.

    WCAG 1.4.1 Use of Color, 1.4.11 Non-text Contrast.
    """
    with media(page, forced_colors="active"):
        return list(ask(page, "forced"))

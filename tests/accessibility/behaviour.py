"""Every check of behaviour by its name; each takes a page opened at its address and tells what it finds, or nothing."""

from collections.abc import Callable

from playwright.sync_api import Page

from .focus import focus_visible, focus_visible_forced, keyboard, order, skip_link
from .modes import forced_colours
from .printing import paper, printed
from .reflow import as_it_is, reflow, text_size, text_spacing
from .stillness import motion, still
from .structure import disclosures, headings, places, without_script
from .targets import edges, target_size
from .traffic import quiet

_ALL: tuple[Callable[[Page], list[str]], ...] = (
    quiet,
    without_script,
    headings,
    places,
    order,
    motion,
    still,
    target_size,
    edges,
    forced_colours,
    keyboard,
    skip_link,
    focus_visible,
    focus_visible_forced,
    disclosures,
    as_it_is,
    reflow,
    text_size,
    text_spacing,
    printed,
    paper,
)

CHECKS: dict[str, Callable[[Page], list[str]]] = {check.__name__: check for check in _ALL}
"""Cheap ones first. A check may change viewport and media, and puts them back; ``quiet`` and ``without_script`` reload."""

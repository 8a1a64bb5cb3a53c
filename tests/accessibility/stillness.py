"""Nothing moves, fades, plays or changes by itself."""

import time

from playwright.sync_api import Page

from .tools import ask, media

SECONDS = 2.0
"""How long a page is watched."""


def motion(page: Page) -> list[str]:
    """No transition, animation, smooth scrolling or playing by itself, not even for a reader who does not mind.

    WCAG 2.2.2 Pause, Stop, Hide; 2.3.1 Three Flashes; 2.2.1 Timing Adjustable.
    """
    with media(page, reduced_motion="no-preference"):
        return list(ask(page, "motion"))


class Watch:
    """A page that is let alone for two seconds; another may be worked on meanwhile."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.before = (page.url, self._picture())
        self.since = time.monotonic()

    def _picture(self) -> bytes:
        return self.page.screenshot(caret="initial")  # to hide it, the driver would write into the page

    def findings(self) -> list[str]:
        """Nothing when the picture and the address are what they were, else where they differ."""
        left = SECONDS - (time.monotonic() - self.since)
        if left > 0:
            self.page.wait_for_timeout(left * 1000)
        if self.page.url != self.before[0]:
            return [f"the page went to {self.page.url} by itself"]
        return [] if self._picture() == self.before[1] else [f"the page changed by itself in {SECONDS:.0f} s"]


def still(page: Page) -> list[str]:
    """The picture of the page is the same after two seconds.

    WCAG 2.2.2 Pause, Stop, Hide; 3.2.1 On Focus.
    """
    with media(page, reduced_motion="no-preference"):
        return Watch(page).findings()

"""The parts of a page: in the same place everywhere, with headings that are seen, and at work without a script."""

from typing import Any

from playwright.sync_api import Page

from .tools import ask


def headings(page: Page) -> list[str]:
    """Every heading is seen, says something, and is no larger than those above it in rank.

    WCAG 1.3.1 Info and Relationships, 2.4.6 Headings and Labels.
    """
    return list(ask(page, "headings"))


def place(page: Page) -> dict[str, Any] | None:
    """Where menu and help stand; equal for all pages of a site in one size."""
    told: dict[str, Any] | None = ask(page, "places")["place"]
    return told


def places(page: Page) -> list[str]:
    """Head with menu, crumbs, content and foot with help stand one below the other.

    WCAG 3.2.3 Consistent Navigation, 3.2.6 Consistent Help.
    """
    return list(ask(page, "places")["found"])


def without_script(page: Page) -> list[str]:
    """With scripts off the page shows its content and menu, and offers nothing that would need a script.

    No criterion of WCAG asks for it; a reader with an old telephone does.
    """
    if not page.evaluate("document.scripts.length"):
        return list(ask(page, "scriptless"))
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.reload()
        return list(ask(page, "scriptless"))
    finally:
        session.send("Emulation.setScriptExecutionDisabled", {"value": False})
        session.detach()
        page.reload()


def disclosures(page: Page) -> list[str]:
    """What is folded away opens by Enter, closes by Space, and its content is then seen or not.

    WCAG 2.1.1 Keyboard, 4.1.2 Name, Role, Value.
    """
    found = []
    content = "each => [...each.parentElement.children].slice(1).some(child => child.checkVisibility())"
    for summary in page.locator("details:not([open]) > summary").element_handles()[:3]:
        if not summary.is_visible():
            continue
        for key, wanted in (("Enter", True), ("Space", False)):
            summary.press(key)
            if summary.evaluate("each => each.parentElement.open") is not wanted:
                found.append(f'"{summary.inner_text()}" does not answer to {key}')
            elif summary.evaluate(content) is not wanted:
                found.append(f'"{summary.inner_text()}" has its content {"hidden" if wanted else "shown"} after {key}')
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    return found

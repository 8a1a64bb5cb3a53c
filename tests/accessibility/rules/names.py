"""Names and references: ids, what points at them, and that whatever can be operated is called something."""

import re
from collections.abc import Iterator

from ..page import Page, rule, shown, squeezed, text_of, within

POINTERS = (
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "aria-flowto",
    "aria-activedescendant",
    "aria-errormessage",
    "headers",
    "for",
    "list",
    "form",
    "popovertarget",
    "commandfor",
)
ROLES = {"region", "status", "img", "presentation", "none", "note", "group", "list", "listitem", "alert", "search"}
"""The roles that this house uses; HTML has elements for the others, though browsers of old do not know that of search."""
STATES = {
    "aria-label", "aria-labelledby", "aria-describedby", "aria-current", "aria-hidden", "aria-controls", "aria-expanded",
    "aria-live", "aria-atomic", "aria-details", "aria-pressed", "aria-invalid", "aria-errormessage", "aria-required",
}  # fmt: skip
NAMEABLE = {
    "a", "article", "aside", "audio", "button", "dialog", "fieldset", "figure", "footer", "form", "header", "iframe", "img", "input",
    "main", "meter", "nav", "ol", "output", "pre", "progress", "section", "select", "svg", "table", "textarea", "ul", "video",
}  # fmt: skip
"""Elements with a role that may have a name; a div, span or p may only with a role of its own."""


@rule
def unique_ids(page: Page) -> Iterator[str]:
    """1.3.1, 4.1.2: an id stands once, and has no blanks."""
    yield from (f"twice: {key}" for key in page.repeated)
    yield from (f"id {key!r}" for key in page.ids if not key or re.search(r"\s", key))


@rule
def references_resolve(page: Page) -> Iterator[str]:
    """1.3.1, 4.1.2: every id that an attribute names is on the page, and has something to say."""
    for name in POINTERS:
        for each in page.having(name):
            value = each.get(name, "")
            keys = value.split()
            missing = [key for key in keys if key not in page.ids]
            if missing or not keys:
                yield f"{name}={value!r} on {each.tag}: not there"
            elif name.startswith("aria-labelled") and not page.named(each):
                yield f"{name}={value!r} on {each.tag}: says nothing"
            elif name == "headers" and any(page.ids[key].tag != "th" for key in keys):
                yield f"headers={value!r} names no th"


@rule
def roles_known(page: Page) -> Iterator[str]:
    """4.1.2: only the roles of this house, and no attribute of ARIA that does not exist."""
    for each in page.having("role"):
        if each.get("role") not in ROLES:
            yield f"role={each.get('role')!r} on {each.tag}"
    for name in page.attributes:
        if not name.startswith("aria-"):
            continue
        for each in page.having(name):
            if name not in STATES or not squeezed(each.get(name, "")):
                yield f"{name}={each.get(name)!r} on {each.tag}"
            elif name in ("aria-label", "aria-labelledby") and each.tag not in NAMEABLE and "role" not in each.attrib:
                yield f"{name} on a {each.tag} without a role is not read"


@rule
def links_named(page: Page) -> Iterator[str]:
    """2.4.4, 4.1.2: every link has a name and a place it leads to."""
    for link in page.links:
        if not re.search(r"\w", link.name):
            yield f"nothing to read: {shown(link.element)}"
    for each in page.of("a"):
        if "href" not in each.attrib and "id" not in each.attrib:
            yield f"leads nowhere: {shown(each)}"


@rule
def buttons_named(page: Page) -> Iterator[str]:
    """4.1.2: buttons and the summaries of details have names; a button says what sort it is."""
    for each in page.of("button", "summary"):
        if not re.search(r"\w", page.named(each)):
            yield f"nothing to read: {shown(each)}"
        if each.tag == "button" and each.get("type") not in ("button", "reset", "submit"):
            yield f"no type: {shown(each)}"
    for each in page.of("input"):
        if each.get("type") in ("button", "submit", "reset", "image"):
            yield f"a button that is an input: {shown(each)}"


@rule
def label_in_name(page: Page) -> Iterator[str]:
    """2.5.3: who says what is written on a link or button reaches it."""
    for each in page.of("a", "button", "summary"):
        if "aria-label" in each.attrib or "aria-labelledby" in each.attrib:
            written, told = text_of(each).casefold(), page.named(each).casefold()
            if written not in told:
                yield f"shown {written!r}, named {told!r}"


@rule
def hidden_without_focus(page: Page) -> Iterator[str]:
    """4.1.2: nothing that takes the focus is hidden from a screen reader, and no content of its own is."""
    for each in page.having("aria-hidden"):
        if each.get("aria-hidden") != "true":
            continue
        if any(part.tag in ("a", "button", "input", "select", "textarea", "summary") for part in each.iter()):
            yield f"can be reached but is hidden: {shown(each)}"
        elif each.tag in ("main", "body", "table", "section", "article", "h1", "h2", "h3", "form", "dl", "p", "ul"):
            yield f"content is hidden: {shown(each)}"


@rule
def nothing_nested(page: Page) -> Iterator[str]:
    """4.1.2: no control stands inside another."""
    for each in page.of("a", "button", "input", "select", "textarea", "summary", "label"):
        if within(each, "a", "button", "summary") and each.tag != "label":
            yield shown(each)
    for each in page.of("label"):
        if any(part.tag in ("a", "button") for part in each.iterdescendants()):
            yield f"a label with a control of another sort: {shown(each)}"


@rule
def operable_elements(page: Page) -> Iterator[str]:
    """2.1.1, 2.4.3: only links, fields, buttons, summaries and named regions that scroll are stops, in the order of the page."""
    for each in page.having("tabindex"):
        value = each.get("tabindex")
        if value not in ("0", "-1"):
            yield f"tabindex={value} moves a stop: {shown(each)}"
        elif value == "0" and not (each.get("role") == "region" and page.labelled(each)):
            yield f"a stop that does nothing: {shown(each)}"
        elif value == "-1" and each.tag != "main":
            yield f"taken out of the order: {shown(each)}"


@rule
def no_shortcuts(page: Page) -> Iterator[str]:
    """2.1.4, 2.5.1, 2.5.7: no keys, gestures or dragging of our own."""
    yield from (shown(each) for each in page.having("accesskey", "draggable", "contenteditable"))

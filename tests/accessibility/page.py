"""One built page as the rules see it: parsed once, its elements by tag, its links with their accessible names."""

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

PARSER = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
HIDDEN = {"script", "style", "template", "head"}
SECTIONS = {"article", "aside", "main", "nav", "section"}
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


class Finding(NamedTuple):
    """What a rule found on a page: where, which rule, and in words what."""

    page: str
    rule: str
    text: str


class Link(NamedTuple):
    """A link with its accessible name; ``target`` is a path from the root of the site with its fragment, or an address."""

    element: HtmlElement
    name: str
    href: str
    target: str


def squeezed(text: str) -> str:
    """Text with every run of white space as one blank."""
    return " ".join(text.split())


def text_of(element: HtmlElement) -> str:
    """All text inside an element, squeezed."""
    return squeezed("".join(element.itertext()) if len(element) else element.text or "")


def says(element: HtmlElement) -> bool:
    """Whether there is any text inside an element."""
    return any(not piece.isspace() for piece in element.itertext() if piece)


def resolved(page: str, href: str) -> str:
    """Where ``href`` leads: a path from the root of the site, with ``#fragment`` when it has one; else the address itself."""
    if OUTSIDE.match(href):
        return href
    path, mark, fragment = href.partition("#")
    path = path.partition("?")[0]
    if not path:
        target = page
    else:
        target = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(page), path)
        folder = target.endswith(("/", "/.", "/..")) or target in ("", ".", "..")
        target = posixpath.normpath(target) if target else "."
        if folder:
            target = "index.html" if target == "." else f"{target}/index.html"
    return f"{target}{mark}{fragment}"


class Page:
    """A parsed page; ``name`` is its path from the root of the site."""

    def __init__(self, name: str, html: bytes | str) -> None:
        self.name = name
        self.source = html.encode() if isinstance(html, str) else html
        self.root: HtmlElement = lxml.html.document_fromstring(self.source, parser=PARSER)
        self.tags: dict[str, list[HtmlElement]] = {}
        self.ids: dict[str, HtmlElement] = {}
        self.repeated: list[str] = []
        self.all: list[HtmlElement] = []
        self.attributes: dict[str, list[HtmlElement]] = {}
        for element in self.root.iter(lxml.etree.Element):
            self.all.append(element)
            self.tags.setdefault(element.tag, []).append(element)
            for name in element.keys():  # noqa: SIM118 - an element is iterated by its children
                self.attributes.setdefault(name, []).append(element)
        for element in self.having("id"):
            key = element.get("id", "")
            if key in self.ids:
                self.repeated.append(key)
            else:
                self.ids[key] = element

    def of(self, *tags: str) -> Iterator[HtmlElement]:
        """The elements with these tags, tag by tag in the order of the page."""
        for tag in tags:
            yield from self.tags.get(tag, ())

    def having(self, *names: str) -> Iterator[HtmlElement]:
        """The elements that have an attribute, name by name in the order of the page."""
        for name in names:
            yield from self.attributes.get(name, ())

    def classed(self, name: str) -> Iterator[HtmlElement]:
        """The elements of a class."""
        return (each for each in self.having("class") if name in each.get("class", "").split())

    @cached_property
    def pieces(self) -> list[tuple[HtmlElement, str]]:
        """Every piece of text of the body with the element it stands in."""
        found = []
        for each in self.body.iter(lxml.etree.Element):
            text = each.text
            if text and not text.isspace() and each.tag != "script":
                found.append((each, text))
            text = each.tail
            if text and not text.isspace() and each is not self.body:
                found.append((each.getparent(), text))
        return found

    @cached_property
    def body(self) -> HtmlElement:
        """The body of the page."""
        return self.root.find("body")

    @cached_property
    def title(self) -> str:
        """The title as a browser shows it."""
        return next((squeezed(element.text or "") for element in self.of("title")), "")

    @cached_property
    def headings(self) -> list[HtmlElement]:
        """h1 to h6 in the order of the page."""
        return [element for element in self.all if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]

    @cached_property
    def links(self) -> list[Link]:
        """Every ``a href`` with its name and where it leads."""
        return [
            Link(element, self.named(element), href, resolved(self.name, href))
            for element in self.of("a")
            if (href := element.get("href")) is not None
        ]

    def named(self, element: HtmlElement) -> str:
        """The accessible name, by the part of the algorithm that pages of this house can need."""
        pointed = element.get("aria-labelledby")
        if pointed is not None:
            return squeezed(" ".join(text_of(self.ids[key]) for key in pointed.split() if key in self.ids))
        label = element.get("aria-label")
        if label is not None:
            return squeezed(label)
        if element.tag in ("img", "area"):
            return squeezed(element.get("alt", ""))
        if not len(element):
            return squeezed(element.text or "")
        return squeezed("".join(spoken(element)))

    def labelled(self, element: HtmlElement) -> str:
        """The name that a region, table or field is given by an attribute, else nothing."""
        return self.named(element) if "aria-labelledby" in element.attrib or "aria-label" in element.attrib else ""


def spoken(element: HtmlElement) -> Iterator[str]:
    """The pieces of text that a name is made of: what is hidden is left out, a picture counts with its text."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.get("aria-hidden") != "true" and "hidden" not in child.attrib:
            if "aria-label" in child.attrib:
                yield child.get("aria-label", "")
            elif child.tag == "img":
                yield child.get("alt", "")
            elif child.tag not in HIDDEN:
                yield from spoken(child)
        yield child.tail or ""


def within(element: HtmlElement, *tags: str) -> bool:
    """Whether an element stands inside another with one of these tags."""
    return any(parent.tag in tags for parent in element.iterancestors())


def shown(element: HtmlElement) -> str:
    """The start tag of an element and the beginning of its text, for a finding."""
    marks = "".join(f' {name}="{value[:60]}"' for name, value in element.attrib.items())
    return f"<{element.tag}{marks}> {text_of(element)[:60]}".strip()


Rule = Callable[[Page], Iterator[str]]
RULES: dict[str, Rule] = {}
"""Every rule that looks at one page, by its name."""


def rule(look: Rule) -> Rule:
    """Register a rule under the name of its function."""
    assert look.__name__ not in RULES
    RULES[look.__name__] = look
    return look

"""Rules over the site as a whole: titles differ, links arrive, navigation and help stand in one place, every page is found."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .page import Page, resolved, text_of
from .rules.links import SIZE, downloads

SMALL = 500_000
"""Bytes below which a file made by the site need not say how large it is: four seconds of a slow phone."""
DEEP = 4
"""Links from the home page within which every page is found."""


class Facts(NamedTuple):
    """What the rules over the whole site need to know of one page."""

    name: str
    title: str
    ids: frozenset[str]
    targets: frozenset[str]
    navigation: tuple[tuple[str, str], ...]
    frame: tuple[str, ...]
    help: str
    calls: frozenset[tuple[str, str]]
    unsized: frozenset[str]
    unlisted: bool
    """Whether it stands at an address that nothing here leads to: an error page, or that of a record that is gone."""


def facts(page: Page) -> Facts:
    """What the site as a whole has to know of one page."""
    loaded = [
        resolved(page.name, value)
        for tag, key in (("link", "href"), ("img", "src"), ("script", "src"), ("source", "src"))
        for each in page.of(tag)
        if (value := each.get(key)) and each.get("rel") != "canonical"
    ]
    menu = next((nav for nav in page.of("nav")), None)
    links = {id(link.element): link for link in page.links}
    inside = [] if menu is None else [links[id(each)] for each in menu.iter("a") if id(each) in links]
    foot = next((each for each in page.of("footer") if each.getparent() is page.body), None)
    return Facts(
        page.name,
        page.title,
        frozenset(page.ids),
        frozenset([link.target for link in page.links] + loaded),
        tuple((link.name, link.target) for link in inside),
        tuple(str(each.tag) for each in page.body if each.tag in ("header", "main", "footer")),
        "" if foot is None else text_of(foot),
        frozenset((link.name, link.target) for link in page.links if link.href.startswith(("mailto:", "tel:"))),
        frozenset(link.target for link, _ending, said in downloads(page) if not SIZE.search(said)),
        any(each.get("name") == "robots" and each.get("content") == "noindex" for each in page.of("meta")),
    )


SiteRule = Callable[[Sequence[Facts], Mapping[str, int]], Iterator[tuple[str, str]]]
SITE_RULES: dict[str, SiteRule] = {}
"""Every rule over the whole site, by its name; each gives pages with what was found."""


def site_rule(look: SiteRule) -> SiteRule:
    """Register a rule under the name of its function."""
    SITE_RULES[look.__name__] = look
    return look


@site_rule
def titles_unique(pages: Sequence[Facts], files: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """2.4.2: no two pages have the same title."""
    first: dict[str, str] = {}
    for page in pages:
        other = first.setdefault(page.title.casefold(), page.name)
        if other != page.name:
            yield page.name, f"{page.title!r} is the title of {other} too"


@site_rule
def links_arrive(pages: Sequence[Facts], files: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """2.4.4: every address of the site is a file, every fragment an id of its page."""
    ids = {page.name: page.ids for page in pages}
    for page in pages:
        for target in sorted(page.targets):
            path, _, fragment = target.partition("#")
            if ":" in path or path.startswith("//"):
                continue
            if path not in files:
                yield page.name, f"no such file: {target}"
            elif fragment and fragment not in ids.get(path, ()):
                yield page.name, f"no such place: {target}"


@site_rule
def navigation_same(pages: Sequence[Facts], files: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """3.2.3, 3.2.4: the first navigation has the same links in the same order, between the same neighbours, everywhere."""
    usual = Counter(page.navigation for page in pages).most_common(1)[0][0]
    for page in pages:
        if page.navigation != usual or not usual:
            yield page.name, f"another navigation: {[name for name, _ in page.navigation]}"
        if page.frame != ("header", "main", "footer"):
            yield page.name, f"another order: {page.frame}"


@site_rule
def help_same(pages: Sequence[Facts], files: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """3.2.6: how to get help stands in the same words at the same place of the foot of every page."""
    usual = Counter(page.help for page in pages).most_common(1)[0][0]
    for page in pages:
        if page.help != usual:
            yield page.name, "another foot of the page"
        if "Surel" not in page.help or "Telepon" not in page.help:
            yield page.name, "the foot tells no way to get help"


@site_rule
def pages_found(pages: Sequence[Facts], files: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """2.4.5, the half that a machine can hold: links lead from the home page to every page, and not by a long way."""
    leads = {page.name: page.targets for page in pages}
    reached, edge = {"index.html": 0}, ["index.html"]
    for depth in range(1, len(leads) + 1):
        found = {
            target.partition("#")[0] for name in edge for target in leads.get(name, ())
        } & leads.keys() - reached.keys()
        reached |= dict.fromkeys(found, depth)
        edge = sorted(found)
    for page in pages:
        if not page.unlisted and reached.get(page.name, DEEP + 1) > DEEP:
            yield page.name, f"{reached.get(page.name, 'no')} links from the home page"


@site_rule
def sizes_told(pages: Sequence[Facts], files: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """The house: a file that is offered without its size is small. Lists of data that are made with the site do not know their size."""
    for page in pages:
        for target in sorted(page.unsized):
            if files.get(target, 0) > SMALL:
                yield page.name, f"{target}: {files[target]} bytes, and the link does not say so"


@site_rule
def same_call_same_name(pages: Sequence[Facts], files: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """3.2.4: a telephone number or mail address reads the same wherever it stands."""
    first: dict[str, str] = {}
    for page in pages:
        for name, target in sorted(page.calls):
            address = target.partition("?")[0]
            if "?" not in target and first.setdefault(address, name) != name:
                yield page.name, f"{target} reads {name!r}, elsewhere {first[address]!r}"

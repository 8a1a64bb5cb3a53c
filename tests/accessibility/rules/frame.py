"""The frame of a page: language, title, viewport, landmarks, skip link, headings, where one is."""

from collections.abc import Iterator
from itertools import pairwise

from ..page import Page, rule, shown, squeezed, text_of, within

LANDMARKS = {"header", "footer", "nav", "main", "aside"}
PARTS = {"main", "header", "footer", "aside", "body"}
CURRENT = {"page", "step", "location", "date", "time", "true"}
FOCUSABLE = {"a", "button", "input", "select", "textarea", "summary", "audio", "video", "iframe"}


@rule
def language_of_page(page: Page) -> Iterator[str]:
    """3.1.1: pages are in Indonesian and say so."""
    if page.root.get("lang") != "id":
        yield f"html lang={page.root.get('lang')!r}"


@rule
def title_present(page: Page) -> Iterator[str]:
    """2.4.2: one title, of words, and on every page but the first more than the name of the site."""
    titles = page.tags.get("title", [])
    if len(titles) != 1 or not page.title:
        yield f"{len(titles)} title: {page.title!r}"
    elif page.headings and page.name not in ("index.html",):
        topic = page.title.rpartition(" – ")[0]
        first = next((text_of(each) for each in page.of("h1")), "")
        if not topic:
            yield f"title names only the site: {page.title!r}"
        elif first and not set(topic.casefold().split()) & set(first.casefold().split()):
            yield f"title {topic!r} has no word of the heading {first!r}"


@rule
def viewport_zooms(page: Page) -> Iterator[str]:
    """1.4.4, 1.4.10: the viewport is the width of the device, and nobody is kept from zooming."""
    views = [squeezed(each.get("content", "")) for each in page.of("meta") if each.get("name") == "viewport"]
    if len(views) != 1 or "width=device-width" not in views[0]:
        yield f"viewport {views}"
    for view in views:
        if any(word in view.replace(" ", "") for word in ("user-scalable=no", "user-scalable=0", "maximum-scale")):
            yield f"viewport {view!r} stops zooming"


@rule
def one_main(page: Page) -> Iterator[str]:
    """1.3.1, 2.4.1: one main, ``main#utama``, that takes the focus of the skip link."""
    mains = page.tags.get("main", [])
    if len(mains) != 1:
        yield f"{len(mains)} main"
    for main in mains:
        if main.get("id") != "utama" or main.get("tabindex") != "-1" or "hidden" in main.attrib:
            yield shown(main)[:80]


@rule
def landmarks_once(page: Page) -> Iterator[str]:
    """1.3.1: one header and one footer belong to the page itself; several of a sort have names of their own."""
    for tag in ("header", "footer"):
        own = [each for each in page.of(tag) if not within(each, "article", "aside", "main", "nav", "section")]
        if len(own) != 1:
            yield f"{len(own)} {tag} of the page"
    for tag in ("nav", "aside"):
        found = page.tags.get(tag, [])
        names = [page.labelled(each).casefold() for each in found]
        if (len(found) > 1 or tag == "nav") and "" in names:
            yield f"{tag} without a name"
        if len(set(names)) != len(names):
            yield f"{tag} with the same name: {sorted(names)}"
    if not page.tags.get("nav"):
        yield "no nav"


@rule
def regions_named(page: Page) -> Iterator[str]:
    """1.3.1: regions have names, and no two the same."""
    seen: set[str] = set()
    regions = [each for each in page.having("role") if each.get("role") == "region"]
    for each in [*regions, *(part for part in page.having("aria-labelledby") if part.tag == "section")]:
        name = page.labelled(each)
        if not name:
            yield f"region without a name: {shown(each)}"
        elif name.casefold() in seen:
            yield f"two regions named {name!r}"
        seen.add(name.casefold())


@rule
def everything_in_landmarks(page: Page) -> Iterator[str]:
    """1.3.1: whatever a page says stands in a landmark or a named region; only the skip link does not."""
    for child in page.body:
        if not isinstance(child.tag, str) or child.tag in LANDMARKS | {"script"} or child.get("href") == "#utama":
            continue
        if not (child.tag == "section" and page.labelled(child)) and text_of(child):
            yield shown(child)
    if squeezed(page.body.text or "") or any(squeezed(child.tail or "") for child in page.body):
        yield "text right in the body"


@rule
def skip_link_first(page: Page) -> Iterator[str]:
    """2.4.1: the first stop of the keyboard leads to the content, and the content is there."""
    first = next(
        (each for each in page.body.iter() if each.tag in FOCUSABLE or each.get("tabindex", "-1") != "-1"), None
    )
    href = "" if first is None else first.get("href", "")
    if not href.startswith("#") or href[1:] not in page.ids or page.ids[href[1:]].tag != "main":
        yield f"first stop is {shown(first) if first is not None else 'nothing'}"


@rule
def one_h1(page: Page) -> Iterator[str]:
    """1.3.1, 2.4.6: one heading of the first level, and it opens the main content."""
    if len(page.tags.get("h1", [])) != 1:
        yield f"{len(page.tags.get('h1', []))} h1"
    inside = [each for each in page.headings if within(each, "main")]
    if not inside or inside[0].tag != "h1":
        yield "main does not open with h1"


@rule
def heading_order(page: Page) -> Iterator[str]:
    """1.3.1: no level is skipped on the way down."""
    levels = [(int(each.tag[1]), each) for each in page.headings]
    for (before, _), (after, each) in pairwise(levels):
        if after - before > 1:
            yield f"h{before} then {shown(each)}"


@rule
def headings_distinct(page: Page) -> Iterator[str]:
    """2.4.6: headings say something, and no two under one heading of one part of the page say the same."""
    path: dict[int, str] = {}
    seen: set[tuple[object, ...]] = set()
    for each in page.headings:
        part = next((one for one in each.iterancestors() if one.tag in PARTS or one.get("class") == "samping"), None)
        level, name = int(each.tag[1]), page.named(each).casefold()
        if not name:
            yield f"empty {each.tag}"
        path = {depth: told for depth, told in path.items() if depth < level} | {level: name}
        place = (part, *(path[depth] for depth in sorted(path)))
        if place in seen:
            yield f"twice under the same heading: {name!r}"
        seen.add(place)


@rule
def current_marks(page: Page) -> Iterator[str]:
    """1.3.1, 1.4.1, 2.4.8: links of a nav to this page and the last crumb are marked, once a nav; ``page`` means this page."""
    own = page.name
    for nav in page.of("nav"):
        marked = [each for each in nav.iter() if "aria-current" in each.attrib]
        path = next(nav.iter("ol"), None)
        if path is not None and (not marked or marked[0] not in path[-1].iter()):
            yield "the last of the crumbs is not marked as this page"
        if len(marked) > 1:
            yield f"{len(marked)} marks in {nav.get('aria-label')!r}"
    for each in page.having("aria-current"):
        if each.get("aria-current") not in CURRENT:
            yield f"aria-current={each.get('aria-current')!r}"
    for link in page.links:
        if link.target == own and within(link.element, "nav") and "aria-current" not in link.element.attrib:
            yield f"{link.name!r} leads to this page and is not marked"
        if link.element.get("aria-current") == "page" and link.target != own:
            yield f"{link.name!r} is marked as this page and leads to {link.target}"

"""Lists, definitions, figures, details and other blocks are what they look like, and none is empty."""

import re
from collections.abc import Iterator

from ..page import Page, rule, says, shown, squeezed, text_of, within

SILENT = {"script", "template"}
FILLED = (
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "caption",
    "legend",
    "label",
    "figcaption",
    "summary",
    "blockquote",
    "option",
    "section",
    "article",
    "ul",
    "ol",
    "dl",
)
BULLET = re.compile(r"(?:[-–•*·▪►]|\d{1,2}[.)]|[a-z][.)])\s+\S")
SENTENCE_END = re.compile(r"[.!?:;,…)]$")


@rule
def lists_real(page: Page) -> Iterator[str]:
    """1.3.1: lists hold items and items stand in lists."""
    for each in page.of("ul", "ol", "menu"):
        for child in each:
            if isinstance(child.tag, str) and child.tag not in SILENT | {"li"}:
                yield f"{each.tag} > {shown(child)}"
        if squeezed(each.text or "") or any(squeezed(child.tail or "") for child in each):
            yield f"bare text in a list: {shown(each)}"
    for each in page.of("li"):
        if each.getparent().tag not in ("ul", "ol", "menu"):
            yield f"{each.getparent().tag} > {shown(each)}"


@rule
def definitions_paired(page: Page) -> Iterator[str]:
    """1.3.1: a definition list holds terms, each with what it says, alone or in groups."""
    for each in page.of("dl"):
        groups = [child for child in each if child.tag == "div"]
        rows = groups or [each]
        if groups and len(groups) != len([child for child in each if child.tag not in SILENT]):
            yield f"groups and bare terms mixed: {shown(each)}"
        for row in rows:
            tags = "".join({"dt": "t", "dd": "d"}.get(str(child.tag), "?") for child in row if child.tag not in SILENT)
            if not re.fullmatch(r"(?:t+d+)+" if row is each else r"t+d+", tags):
                yield f"{tags!r} in {shown(row)}"
    for each in page.of("dt", "dd"):
        if not within(each, "dl"):
            yield f"outside a list: {shown(each)}"


@rule
def nothing_empty(page: Page) -> Iterator[str]:
    """1.3.1: no block is there that says nothing, but for a message to come and its place."""
    for each in page.of(*FILLED):
        holder = each.getparent()
        status = "status" in (each.get("role"), holder is not None and holder.get("role"))
        if says(each) or status or "hidden" in each.attrib:
            continue
        if each.tag == "option" and each.get("label"):
            continue
        if not any(
            part.tag in ("img", "input", "svg", "select", "textarea", "video", "audio", "span") for part in each.iter()
        ):
            yield shown(each)


@rule
def sections_headed(page: Page) -> Iterator[str]:
    """1.3.1, 2.4.6: a section or an article has a heading of its own, or a name."""
    for each in page.of("section", "article"):
        if not page.labelled(each) and next(each.iter("h1", "h2", "h3", "h4", "h5", "h6"), None) is None:
            yield shown(each)


@rule
def figures_told(page: Page) -> Iterator[str]:
    """1.1.1: a figure has a caption or a picture with words."""
    for each in page.of("figure"):
        if not any(part.tag == "figcaption" for part in each) and not any(part.get("alt") for part in each.iter("img")):
            yield shown(each)


@rule
def details_open(page: Page) -> Iterator[str]:
    """4.1.2: details begin with their summary."""
    for each in page.of("details"):
        children = [child for child in each if isinstance(child.tag, str)]
        if not children or children[0].tag != "summary":
            yield shown(each)
    for each in page.of("summary"):
        if each.getparent().tag != "details":
            yield f"outside details: {shown(each)}"


@rule
def lists_not_typed(page: Page) -> Iterator[str]:
    """1.3.1: lists are marked up as lists, not typed with dashes, numbers and line breaks."""
    for each in page.of("p", "div", "dd", "td"):
        lines = [each.text or "", *(child.tail or "" for child in each if child.tag == "br")]
        if len(lines) > 1 and sum(bool(BULLET.match(line.strip())) for line in lines) >= 2:
            yield shown(each)
    for parent in {each.getparent() for each in page.of("p")}:
        run = 0
        for child in parent:
            run = run + 1 if child.tag == "p" and BULLET.match((child.text or "").strip()) else 0
            if run == 2:
                yield f"typed list: {shown(child)}"
    for each in page.of("br"):
        following = each.getnext()
        if following is not None and following.tag == "br" and not squeezed(each.tail or ""):
            yield f"blank lines by br in {shown(each.getparent())}"


@rule
def headings_not_bold(page: Page) -> Iterator[str]:
    """1.3.1: a heading is a heading; a paragraph in bold is none. The letterhead of a printed list (``.kop``) is an address."""
    for each in page.of("p"):
        children = [child for child in each if isinstance(child.tag, str)]
        if len(children) != 1 or children[0].tag not in ("strong", "b") or squeezed(each.text or ""):
            continue
        told = text_of(children[0])
        following = each.getnext()
        alone = not squeezed(children[0].tail or "")
        if "kop" in each.getparent().get("class", "").split():
            continue
        if alone and 0 < len(told) < 80 and not SENTENCE_END.search(told) and following is not None:
            yield f"bold as heading: {told!r}"

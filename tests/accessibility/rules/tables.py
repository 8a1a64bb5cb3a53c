"""Tables: what they are called, which cells head which, and that they scroll by keyboard on a narrow screen."""

from collections.abc import Iterator

from ..page import HtmlElement, Page, rule, shown, text_of


@rule
def tables_named(page: Page) -> Iterator[str]:
    """1.3.1: a table has a caption of its own."""
    for each in page.of("table"):
        if each.get("role") in ("presentation", "none"):
            yield f"a table for looks: {shown(each)[:60]}"
        captions = [child for child in each if child.tag == "caption"]
        if not captions or not text_of(captions[0]):
            yield f"no caption: {text_of(each)[:60]!r}"


@rule
def tables_headed(page: Page) -> Iterator[str]:
    """1.3.1: every table has a row of heads, every head says its scope and something to read."""
    for each in page.of("table"):
        heads = list(each.iter("th"))
        columns = [head for head in heads if head.get("scope") in ("col", "colgroup")]
        if not columns:
            yield f"no column is headed: {text_of(each)[:60]!r}"
        for head in heads:
            if head.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
                yield f"scope={head.get('scope')!r}: {text_of(head)[:40]!r}"
            if not text_of(head) and not page.labelled(head):
                yield f"an empty head in {text_of(each)[:40]!r}"


def width(row: HtmlElement) -> int:
    """The columns that the cells of a row take."""
    return sum(int(cell.get("colspan", "1")) for cell in row if cell.tag in ("td", "th"))


@rule
def tables_even(page: Page) -> Iterator[str]:
    """1.3.1: every row has as many cells as there are heads, so that no cell hangs under a wrong one."""
    for each in page.of("table"):
        rows = list(each.iter("tr"))
        if any("rowspan" in cell.attrib for row in rows for cell in row):
            continue
        widths = {width(row) for row in rows}
        if len(widths) > 1:
            yield f"rows of {sorted(widths)} cells: {text_of(each)[:60]!r}"


def words(text: str) -> set[str]:
    """The words of a text, whatever their capitals."""
    return set(text.casefold().split())


@rule
def labels_repeat_heads(page: Page) -> Iterator[str]:
    """1.3.1: where rows become cards on a phone, each cell carries the name of its column, or its chief words."""
    for each in page.of("table"):
        if "susun" not in each.get("class", "").split():
            continue
        first = next(each.iter("tr"), None)
        heads = [] if first is None else [text_of(cell) for cell in first]
        for row in each.iter("tr"):
            for place, cell in enumerate(row):
                told = cell.get("data-label")
                if cell.tag != "td" or "colspan" in cell.attrib:
                    continue
                if place >= len(heads) or not told or not words(told) <= words(heads[place]):
                    yield f"data-label={told!r} under {heads[place : place + 1]}"


@rule
def regions_scroll(page: Page) -> Iterator[str]:
    """1.4.10, 2.1.1: a table stands in a named region that takes the keyboard, so that it scrolls and the page does not."""
    regions = [each for each in page.having("role") if each.get("role") == "region" and each.tag != "section"]
    for each in {*page.classed("gulir"), *regions}:
        if each.get("tabindex") != "0" or each.get("role") != "region" or not page.labelled(each):
            yield shown(each)[:100]
    for each in page.of("table"):
        around = each.getparent()
        if around.get("role") != "region":
            yield f"a table outside a region: {text_of(each)[:60]!r}"

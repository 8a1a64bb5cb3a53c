"""Bytes of every built page of both cities: nobody waits long on an old telephone, and nothing comes from elsewhere."""

import statistics
from pathlib import Path

import pytest

from plugins.ppid.records import RECORD_TYPES
from tests.accessibility import weight
from tests.accessibility.pages import records


@pytest.mark.parametrize("city", ["site", "metro"])
def test_every_page_keeps_its_budget(city: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(city)
    styles: dict[Path, int] = {}
    of_records = {site / name for kind in RECORD_TYPES for name in records(site, kind)}
    light: list[int] = []
    found = []
    for page in sorted(site.rglob("*.html")):
        told = weight.weigh(site.resolve(), page.resolve(), styles)
        name = page.relative_to(site).as_posix()
        found += [f"{name}: {each}" for each in told.findings]
        if told.style > weight.STYLE:
            found.append(f"{name}: styles of {told.style} bytes")
        if told.pictures > weight.PICTURES:
            found.append(f"{name}: pictures of {told.pictures} bytes")
        if page in of_records:
            light.append(told.html + told.style)
            if light[-1] > weight.RECORD:
                found.append(f"{name}: {light[-1]} bytes with its style")
        elif told.html > weight.LIST:
            found.append(f"{name}: {told.html} bytes")
    print(f"{city}: record pages with style: median {statistics.median(light)}, most {max(light)} of {weight.RECORD}")
    print(f"{city}: style {max(styles.values())} of {weight.STYLE}")
    assert found == []
    assert light and styles


def test_no_font_is_published_and_no_page_needs_a_script(site: Path) -> None:
    assert [path for path in site.rglob("*") if path.suffix in {".woff", ".woff2", ".ttf", ".otf"}] == []
    styles = list(site.glob("aset/*.css"))
    assert styles
    for style in styles:
        text = style.read_text(encoding="utf-8")
        assert "@import" not in text and "url(" not in text and "@font-face" not in text

"""The engines of others: axe in an opened page, and the Nu checker over folders of pages and stylesheets in one run of Java."""

import json
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.tools import tool

from .page import Finding

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""The tags of axe's rules that are run: WCAG 2.2 to AA, and what axe holds to be good practice."""
FALSE_ALARMS = {
    "CSS: “field-sizing”: Property “field-sizing” doesn't exist.",  # it does: CSS Basic User Interface, level 4
}
"""What the Nu checker says and is wrong about, each with why."""
UNREAD = "File was not checked."


@cache
def axe_source() -> str:
    """The code of axe; a test without it fails, for ``tasks.py test`` leaves such tests out where they cannot run."""
    path = tool("axe-core")
    if not path.is_file():
        pytest.fail("axe-core tidak ada; ambil dengan: python3 tasks.py test")
    return path.read_text(encoding="utf-8")


def axe(page: Page, without: Iterable[str] = ()) -> list[str]:
    """What axe finds on a page as it is shown now, but for the rules in ``without``; evaluated, so no policy for content stops it."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe_source())
    options = {
        "preload": False,
        "resultTypes": ["violations"],
        "runOnly": AXE_RULES,
        "rules": {name: {"enabled": False} for name in without},
    }
    found = page.evaluate(
        "async options => (await axe.run(document, options)).violations.map(each => [each.id, each.nodes[0].html])",
        options,
    )
    return [f"{name}: {html[:160]}" for name, html in found]


def vnu(*folders: Path) -> list[Finding]:
    """Everything the Nu checker says of the pages and stylesheets below the folders; about 0.02 s a page after five seconds."""
    jar = tool("vnu-jar")
    if not jar.is_file():
        pytest.fail("Pemeriksa HTML (vnu) tidak ada; ambil dengan: python3 tasks.py test")
    options = ["--format", "json", "--exit-zero-always", "--skip-non-html", "--also-check-css"]
    command = ["java", "-Xmx512m", "-XX:+UseSerialGC", "-jar", str(jar), *options, *map(str, folders)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return sorted(
        Finding(each["url"].removeprefix("file:"), "vnu", each["message"])
        for each in json.loads(done.stderr)["messages"]
        if each["message"] not in FALSE_ALARMS and not each["message"].startswith(UNREAD)
    )

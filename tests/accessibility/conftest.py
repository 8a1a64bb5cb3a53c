"""The site behind the headers of production, and one browser for each module."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.accessibility.serving import serving
from tests.browser.test_pages import browser

__all__ = ["browser"]


@pytest.fixture(scope="module")
def production(site: Path) -> Iterator[str]:
    """Where the demonstration city is served."""
    with serving(site) as origin:
        yield origin

"""The headers of production: one source, told word for word, and as strict as a site without third parties can have them."""

from plugins.headers import HEADERS, POLICY
from tests.support import ROOT


def test_the_documentation_tells_every_header_word_for_word() -> None:
    text = (ROOT / "docs" / "tajuk-peladen.md").read_text(encoding="utf-8")
    block = text.split("```")[1].strip().splitlines()
    assert block == [f"{name}: {value}" for name, value in HEADERS.items()]


def test_nothing_is_allowed_but_what_the_site_itself_serves() -> None:
    assert POLICY["default-src"] == "'none'"
    assert set(POLICY.values()) == {"'none'", "'self'"}

"""Paper: the content whole, opened and with addresses, and a tagged PDF that knows its language and its name."""

import io
import re
import unicodedata

from playwright.sync_api import Page
from pypdf import PdfReader

from .tools import ask, media, viewport

UPRIGHT, ACROSS = 658, 1032
"""CSS pixels between the margins of an A4 sheet, upright and across."""
MOST_SHEETS = 6
"""Sheets whose text is read; of a longer paper only the name of the page is looked for."""


def _plain(text: str) -> str:
    return re.sub(r"[\s\u00ad]", "", unicodedata.normalize("NFKC", text))


def printed(page: Page) -> list[str]:
    """On paper the menu is gone; everything else is there, folded parts open, links with addresses, tables whole.

    WCAG 1.3.1 Info and Relationships, for those who read on paper.
    """
    ask(page, "print", {"before": True})
    with media(page, media="print", color_scheme="light"):
        across = page.evaluate("getComputedStyle(document.body).page === 'lampiran'")
        with viewport(page, ACROSS if across else UPRIGHT, 1000):
            found: list[str] = ask(page, "print", {"before": False})
            found += [each for each in ask(page, "text")["found"] if "scrolls without" not in each]
    return list(dict.fromkeys(found))[:10]


def paper(page: Page) -> list[str]:
    """The PDF of a page is tagged, has language and title, and holds every heading of the content.

    WCAG 1.3.1 Info and Relationships, 2.4.2 Page Titled, 3.1.1 Language of Page.
    """
    with media(page, media="print", color_scheme="light"):
        headings = page.evaluate(
            "[...document.querySelectorAll('main :is(h1, h2, h3, caption)')].filter(each => each.checkVisibility())"
            ".map(each => each.innerText)"
        )
        wanted = page.evaluate("[document.documentElement.lang, document.title]")
        reader = PdfReader(io.BytesIO(page.pdf(tagged=True, outline=True, prefer_css_page_size=True)))
    root = reader.trailer["/Root"]
    found = []
    if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
        found.append("the PDF is not tagged")
    if str(root.get("/Lang", "")).split("-")[0] != wanted[0]:
        found.append(f"the PDF's language is {root.get('/Lang')}")
    if reader.metadata is None or reader.metadata.title != wanted[1]:
        found.append(f"the PDF's title is {reader.metadata and reader.metadata.title}")
    whole = len(reader.pages) <= MOST_SHEETS
    text = _plain("".join(sheet.extract_text() for sheet in reader.pages[:MOST_SHEETS]))
    missing = [each for each in (headings if whole else headings[:1]) if _plain(each) not in text]
    found += [f"not in the PDF: {each[:60]}" for each in missing[:5]]
    return found

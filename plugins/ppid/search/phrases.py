"""Whether the words of a phrase stand one behind the other on a published page, as ``browser/lebih.js`` and the page of search see it.

The index does not know where a word stands; the page itself tells. A phrase stands within one block: not from one paragraph
into the next. An article is what follows its heading up to the next one.
"""

from collections.abc import Callable, Iterable, Iterator

from bs4 import BeautifulSoup

from .analysis import words
from .query import Frasa

LOOKED = 20
"""Results that are looked through for a phrase, the first ones; the page of search asks for no more."""
_BLOCKS = ("h1", "h2", "h3", "h4", "h5", "p", "li", "dt", "dd", "th", "td", "caption", "pre")

Page = Callable[[str], bytes]
"""The published page of an address without its fragment; raises OSError where there is none."""


def blocks(page: bytes, anchor: str = "") -> Iterator[str]:
    """The text of each block of a page, or of its part under the heading ``anchor``; a block within another is told twice, as in the browser."""
    main = BeautifulSoup(page, "html.parser", from_encoding="utf-8").main
    inside = not anchor
    for block in main.find_all(_BLOCKS) if main else ():
        if anchor and block.name.startswith("h"):
            inside = block.get("id") == anchor
        if inside:
            yield block.get_text()


def holds(text: str, phrase: Frasa) -> bool:
    """Whether ``text`` has the words of ``phrase`` in their order with nothing between: stems alike, common words themselves."""
    found = [(word.akar, word.umum) for word in words(text)]
    size = len(phrase)
    return any(tuple(found[start : start + size]) == phrase for start in range(len(found) - size + 1))


def said(title: str, address: str, phrases: Iterable[Frasa], page: Page) -> bool:
    """Whether each of ``phrases`` stands in ``title`` or in a block of what ``address`` leads to; raises OSError as ``page`` does."""
    file, _, anchor = address.partition("#")
    texts = [title, *blocks(page(file), anchor)]
    return all(any(holds(text, phrase) for text in texts) for phrase in phrases)

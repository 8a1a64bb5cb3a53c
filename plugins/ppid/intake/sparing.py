"""Spares Python-Markdown the search for marks where a text has none; not a byte of its result changes.

Prose is mostly plain, yet every block and every line is put to some thirty patterns: two thirds of all the work. Each
pattern needs a certain character, and to look for a character costs nothing.
"""

import re
from xml.etree import ElementTree

from markdown import Markdown
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    HashHeaderProcessor,
    HRProcessor,
    ReferenceProcessor,
)
from markdown.extensions.def_list import DefListProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

INLINE = re.compile(r"[`\\\[\]!<>&*_\x02\x03]|  \n")
"""What a mark inside a line begins with; a text without it has none (a test holds this against every pattern)."""


def spared(parser: Markdown) -> None:
    """Put a look for the mark before Python-Markdown's own processors, under their names and priorities."""
    for name, (processor, priority) in GUARDED.items():
        parser.parser.blockprocessors.register(processor(parser.parser), name, priority)
    parser.treeprocessors.register(PlainText(parser), "plain", 25)


class _Heading(HashHeaderProcessor):
    """Looks for a heading only in a block that has its mark; the search through every block was dear. So do the next four."""

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return "#" in block and super().test(parent, block)


class _Rule(HRProcessor):
    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return ("-" in block or "*" in block or "_" in block) and super().test(parent, block)


class _Quote(BlockQuoteProcessor):
    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return ">" in block and super().test(parent, block)


class _Reference(ReferenceProcessor):
    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return "[" in block


class _Definitions(DefListProcessor):
    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return ":" in block and super().test(parent, block)


GUARDED: dict[str, tuple[type[BlockProcessor], int]] = {
    "hashheader": (_Heading, 70),
    "hr": (_Rule, 50),
    "deflist": (_Definitions, 25),
    "quote": (_Quote, 20),
    "reference": (_Reference, 15),
}
"""Python-Markdown's own block processors by its names and priorities, each behind a look for its mark."""


class PlainText(Treeprocessor):
    """Spares text without any mark the two dozen patterns for marks inside a line, which are half of all the work.

    It runs before them and uses what Python-Markdown offers for the purpose: an ``AtomicString`` is left alone.
    """

    def run(self, root: ElementTree.Element) -> None:
        """Mark every text that has nothing to find."""
        for element in root.iter():
            if element.text and not INLINE.search(element.text):
                element.text = AtomicString(element.text)

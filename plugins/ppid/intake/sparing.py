"""Spares Python-Markdown the search for marks where a text has none; not a byte of its result changes.

Prose is mostly plain, yet every block and every line is put to some thirty patterns: two thirds of all the work. Each
pattern needs a certain character, and to look for a character costs nothing.
"""

from typing import Any
from xml.etree import ElementTree

from markdown import Markdown
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    HashHeaderProcessor,
    HRProcessor,
    ParagraphProcessor,
    ReferenceProcessor,
)
from markdown.extensions.def_list import DefListProcessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor, Treeprocessor, UnescapeTreeprocessor
from markdown.util import AtomicString

MARKS = ("`", "\\", "[", "]", "!", "<", ">", "&", "*", "_", "\x02", "\x03", "  \n")
"""What a mark inside a line begins with; a text without it has none (a test holds this against every pattern)."""

NEEDS = {
    "backtick": "`\\",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "entity": "&",
    "em_strong": "*_",
}
"""Characters of which every match of a pattern has one, by Python-Markdown's name of the pattern (a test holds this too)."""
_UNCLEAN = ("\t", "\r", "\x02", "\x03", " \n")
"""What ``NormalizeWhitespace`` changes."""


def spared(parser: Markdown) -> None:
    """Put a look for the mark before Python-Markdown's own processors, under their names and priorities.

    To be called last: afterwards no pattern or block processor can be registered.
    """
    blocks = parser.parser.blockprocessors
    for name, (processor, priority) in GUARDED.items():
        blocks.register(processor(parser.parser), name, priority)
    parser.preprocessors.register(_Whitespace(parser), "normalize_whitespace", 30)
    parser.treeprocessors.register(PlainText(parser), "plain", 25)
    parser.treeprocessors.register(_Unescape(parser), "unescape", 0)
    inline = _Inline(parser)
    parser.treeprocessors.register(inline, "inline", 20)
    # a registry is copied for each block and sorted for each mark; a tuple is all that is asked of it
    frozen: Any = parser
    frozen.parser.blockprocessors = tuple(blocks)
    inline.only(parser)
    frozen.block_level_elements = frozenset(parser.block_level_elements)


class _Whitespace(NormalizeWhitespace):
    """Leaves a clean text as it is."""

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        if any(mark in source for mark in _UNCLEAN):
            return list(super().run(lines))
        return [*lines, "", ""]


class _Inline(InlineProcessor):
    """Puts a pattern only to a text that has a character the pattern needs.

    The method it overrides is Python-Markdown's own affair: should another version call it otherwise, all patterns are
    put to every text again.
    """

    def only(self, parser: Markdown) -> None:
        """Take the patterns of ``parser``, to which none is added from now on."""
        patterns = parser.inlinePatterns
        needs = {patterns.get_index_for_name(name): NEEDS[name] for name in NEEDS if name in patterns}
        self._needs = [needs.get(place, "") for place in range(len(patterns))]
        self.inlinePatterns: Any = tuple(patterns)

    def _InlineProcessor__applyPattern(  # noqa: N802 - Python-Markdown's name
        self,
        pattern: Any,
        data: str,
        patternIndex: int,  # noqa: N803
        startIndex: int = 0,  # noqa: N803
    ) -> tuple[str, bool, int]:
        needed = self._needs[patternIndex]
        if needed and needed[0] not in data and needed[-1] not in data:
            return data, False, 0
        found: tuple[str, bool, int] = super()._InlineProcessor__applyPattern(pattern, data, patternIndex, startIndex)  # type: ignore[misc]
        return found


class _Unescape(UnescapeTreeprocessor):
    """Looks for escaped marks only where the text has the character that escapes."""

    def run(self, root: ElementTree.Element) -> None:
        lines: list[str] = getattr(self.md, "lines")  # noqa: B009 - the type stubs lack it
        if any("\\" in line for line in lines):
            super().run(root)


class _Paragraph(ParagraphProcessor):
    """Takes a block of a single line that begins with a letter, which nothing else can take, before all others look at it."""

    def test(self, parent: ElementTree.Element, block: str) -> bool:
        return block[:1].isalpha() and "\n" not in block


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
    "plain": (_Paragraph, 110),
    "hashheader": (_Heading, 70),
    "hr": (_Rule, 50),
    "deflist": (_Definitions, 25),
    "quote": (_Quote, 20),
    "reference": (_Reference, 15),
}
"""Python-Markdown's own block processors by its names and priorities, each behind a look for its mark; ours before all."""


class PlainText(Treeprocessor):
    """Spares text without any mark the two dozen patterns for marks inside a line, which are half of all the work.

    It runs before them and uses what Python-Markdown offers for the purpose: an ``AtomicString`` is left alone.
    """

    def run(self, root: ElementTree.Element) -> None:
        """Mark every text that has nothing to find."""
        texts = [(element, text) for element in root.iter() if (text := element.text)]
        # a text is looked through once for each mark that stands anywhere, mostly one or two
        whole = "\x00".join([text for _, text in texts])
        marks = [mark for mark in MARKS if mark in whole]
        for element, text in texts:
            for mark in marks:
                if mark in text:
                    break
            else:
                element.text = AtomicString(text)

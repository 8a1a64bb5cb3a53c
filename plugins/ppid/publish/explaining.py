"""What the acronyms of a record stand for: marked where the text first uses them, and listed beside it for all to read.

WCAG 2.2, 3.1.4 (AAA), by technique H28. A title alone is for those who hover, so the page also lists the words. Nothing is
said of an acronym that the record writes out itself.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from markupsafe import Markup, escape

from ..search.acronyms import TOKEN, may_have_acronyms, unexplained
from .asking import Asking
from .shapes import RecordView

_TAG = re.compile(r"(<[^>]*>)")
_SILENT = re.compile(r"<(/?)(?:a|code|pre|h[1-6]|caption|abbr)\b")
"""Elements within which nothing is marked: what links, what is typed as it stands, and what names."""


class Terang(NamedTuple):
    """A record's text with its acronyms marked, and what they stand for in the order of their use."""

    badan: str
    singkatan: tuple[tuple[str, str], ...]


def explained(ask: Asking, view: RecordView) -> Terang:
    """The text of ``view`` with the acronyms explained that it leaves unexplained."""
    html, known = str(view.badan), ask.acronyms()
    texts = (view.judul, view.ringkasan, html)
    if all(known.keys().isdisjoint(TOKEN.findall(text)) for text in texts if may_have_acronyms(text)):
        return Terang(view.badan, ())
    found = unexplained((*texts[:2], _TAG.sub(" ", html)), known)
    return Terang(Markup("".join(_marked(html, dict(found)))), tuple(found.items()))  # noqa: S704 - escaped below


def _marked(html: str, left: dict[str, str]) -> Iterator[str]:
    """``html``, whose "<" all begin tags, with the first use of each acronym marked."""

    def mark(found: re.Match[str]) -> str:
        words = left.pop(found[0], None)
        return found[0] if words is None else f'<abbr title="{escape(words)}">{found[0]}</abbr>'

    depth = 0
    for part in _TAG.split(html):
        silent = _SILENT.match(part)
        if silent is not None:
            depth += -1 if silent[1] else 1
        yield TOKEN.sub(mark, part) if left and not depth and not part.startswith("<") else part

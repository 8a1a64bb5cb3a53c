"""Finds in a city's template what a browser would refuse on a published page, before anybody publishes it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from ..problems import Problem
from .text import line_of

_COMMENT = re.compile(r"{#.*?#}", re.DOTALL)
_STATEMENT = re.compile(r"{%.*?%}|{{.*?}}", re.DOTALL)
_ELSEWHERE = re.compile(r"\s*([a-z][a-z0-9+.-]*:|//|\\\\|/\\|\\/)", re.IGNORECASE)
_MARKUP = re.compile(r"<\s*/?\s*(script|style|iframe|object|embed|base|link|meta)\b|javascript:", re.IGNORECASE)
_SOURCES = {"src", "srcset", "poster", "data", "background", "action", "formaction", "manifest", "ping"}
"""Attributes that load or send something; ``href`` only does so in ``_LOADING``."""
_LOADING = {"link", "use", "image", "feimage"}
_FORBIDDEN = {"style", "iframe", "frame", "object", "embed", "base", "applet", "portal"}


def unsafe(path: str, text: str) -> Iterator[Problem]:
    """What a browser would refuse on a published page: things from elsewhere, and scripts or styles within the page."""
    bare = _COMMENT.sub(_blank, text)
    for found in _STATEMENT.finditer(bare):
        if _MARKUP.search(found[0]):
            yield Problem.at(path, line_of(text, found.start()), "E-TEMA-SEBARIS", potongan=_MARKUP.search(found[0])[0])  # type: ignore[index]
    parser = _Parser()
    parser.feed(_STATEMENT.sub(lambda found: _blank(found, "x" if found[0].startswith("{{") else " "), bare))
    parser.close()
    for line, code, piece in parser.found:
        yield Problem.at(path, line, code, potongan=piece[:80])


def _blank(found: re.Match[str], mark: str = " ") -> str:
    """As many lines, and nothing on them that could be taken for markup."""
    return mark + "\n" * found[0].count("\n")


class _Parser(HTMLParser):
    """Notes tags and attributes that may not be: (line, code, piece)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        line = self.getpos()[0]
        names = dict(attrs)
        if tag in _FORBIDDEN or (tag == "script" and not names.get("src")) or (tag == "meta" and "http-equiv" in names):
            self.found.append((line, "E-TEMA-SEBARIS", f"<{tag}>"))
        for name, value in attrs:
            value = value or ""
            if name == "style" or name == "srcdoc" or name.startswith("on"):
                self.found.append((line, "E-TEMA-SEBARIS", f"{name}="))
            elif re.match(r"\s*(javascript|data|vbscript)\s*:", value, re.IGNORECASE):
                self.found.append((line, "E-TEMA-SEBARIS", f"{name}={value}"))
            elif (name in _SOURCES or (name in ("href", "xlink:href") and tag in _LOADING)) and _remote(name, value):
                self.found.append((line, "E-TEMA-LUAR", f"{name}={value}"))


def _remote(name: str, value: str) -> bool:
    places = value.split(",") if name == "srcset" else [value]
    return any(_ELSEWHERE.match(place) for place in places)

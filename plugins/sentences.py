"""A run of markup as a message with places for values and inline tags, and back."""

import re
from collections.abc import Iterator

from jinja2 import nodes

from .ppid.words import PLACE

FIRST = 0xE000
"""The first of the characters that stand for values while markup is taken apart."""
VALUE = re.compile("[\ue000-\uf8ff]")
"""One of them."""
TAG = re.compile("<!--.*?-->|</?([a-zA-Z\ue000-\uf8ff][a-zA-Z0-9]*)[^<>]*>|<![^<>]*>", re.DOTALL)
"""A tag, its name as a group."""
_INNER = re.compile(r"</?([a-z]+\d*)>")


class Run:
    """Text with values and inline tags, as a message and back."""

    def __init__(self, text: str, values: list[nodes.Expr]) -> None:
        self.tags: dict[str, str] = {}
        self.places: dict[str, str] = {}
        self.number: nodes.Expr | None = None
        bare = self._tagged(text)
        self._values = values
        has = bool(VALUE.search(bare))
        bare = bare.replace("%", "%%") if has else bare
        self.pesan = re.sub(r"\s+", " ", VALUE.sub(self._placed, bare))
        self.has = has

    def _tagged(self, text: str) -> str:
        names = [tag[1].lower() for tag in TAG.finditer(text) if tag[1] and not tag[0].startswith("</")]
        count: dict[str, int] = {}
        open_: list[str] = []

        def short(tag: re.Match[str]) -> str:
            if not tag[1]:
                return ""
            if tag[0].startswith("</"):
                name = open_.pop() if open_ else tag[1]
                self.tags[f"</{name}>"] = tag[0]
                return f"</{name}>"
            count[tag[1]] = count.get(tag[1], 0) + 1
            name = f"{tag[1]}{count[tag[1]]}" if names.count(tag[1]) > 1 else tag[1]
            open_.append(name)
            self.tags[f"<{name}>"] = tag[0]
            return f"<{name}>"

        return TAG.sub(short, text)

    def _placed(self, value: re.Match[str]) -> str:
        expr = self._values[ord(value[0]) - FIRST]
        if self.number is None and isinstance(expr, nodes.Filter) and expr.name == "angka":
            self.number = expr.node
        base = name = name_of(expr)
        while name in self.places:
            name = f"{base}{len([each for each in self.places if each.startswith(base)]) + 1}"
        self.places[name] = value[0]
        return f"%({name})s"

    def written(self, form: str) -> str:
        """A form of the message with its values and tags in their places."""
        tagged = _INNER.sub(lambda tag: self.tags.get(tag[0], tag[0]), form)
        if not self.has:
            return tagged
        return PLACE.sub(lambda place: self.places[place[1]] if place[1] else "%", tagged)


def name_of(expr: nodes.Expr) -> str:
    """A name for a value, for those who translate."""
    if isinstance(expr, nodes.Name):
        return expr.name
    if isinstance(expr, nodes.Getattr):
        return expr.attr
    if isinstance(expr, nodes.Filter | nodes.Getitem | nodes.Call):
        return name_of(expr.node) if expr.node is not None else "nilai"
    return "nilai"


def split(text: str) -> Iterator[tuple[str, str | None]]:
    """Text and tags, each tag with its name; the last may be no more than its beginning."""
    at = 0
    for tag in TAG.finditer(text):
        if tag.start() > at:
            yield text[at : tag.start()], None
        yield tag[0], (tag[1] or "!").lower()
        at = tag.end()
    rest = text[at:]
    cut = rest.find("<")
    if cut < 0:
        if rest:
            yield rest, None
        return
    if cut:
        yield rest[:cut], None
    name = re.match(r"</?([a-zA-Z0-9]*)", rest[cut:])
    yield rest[cut:], (name[1] if name else "").lower() or "!"


def balanced(text: str) -> bool:
    """Whether each inline tag that is opened in a run is closed in it."""
    names: list[str] = []
    for tag in TAG.finditer(text):
        if not tag[0].startswith("</"):
            names.append(tag[1] or "")
        elif not names or names.pop() != tag[1]:
            return False
    return not names


def inner(text: str) -> tuple[str, str, str]:
    """A run without the space and the tags around the whole of it, and these."""
    before, after = "", ""
    while True:
        core = text.strip()
        start = text.index(core)
        before, after = before + text[:start], text[start + len(core) :] + after
        text = core
        first = TAG.match(text)
        if not first or first[0].startswith("</"):
            return before, text, after
        depth = 0
        for tag in TAG.finditer(text):
            depth += -1 if tag[0].startswith("</") else 1
            if depth == 0:
                break
        if tag.end() != len(text):
            return before, text, after
        before, after = before + first[0], tag[0] + after
        text = text[first.end() : tag.start()]

"""A record's Markdown to safe HTML: raw HTML shown as text, a closed set of tags, links named for the registry.

The HTML is neutral: a link into the site is written as a token which ``Body.html_for`` turns into an address once the
page it stands on is known. Rendering is pure, so its result may be cached by the hash of the text.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor

from ..records.values import says_nothing, says_picture
from .refusing import Finding as Finding
from .refusing import refusal
from .sparing import spared
from .targets import Target, picture_element

_TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "em", "strong",
    "a", "img", "table", "caption", "thead", "tbody", "tr", "th", "td", "br", "hr", "div",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {"id", "class"},
    "a": {"href", "rel"},
    "img": {"src", "alt"},
    "th": {"scope"},
    "div": {"role", "tabindex", "aria-labelledby"},
    "ol": {"start"},
}
_SCHEMES = ("https://", "http://", "mailto:", "tel:", "#")
_VAGUE = {
    "di sini",
    "disini",
    "klik",
    "klik di sini",
    "klik disini",
    "selengkapnya",
    "unduh",
    "tautan",
    "link",
    "baca",
    "lihat",
}
_RAW = re.compile(r"</?[a-zA-Z][^>\n]*>|<!--")
_MAIL = re.compile(r"<(https?://[^>\s]+|mailto:[^>\s]+|[^>\s@]+@[^>\s]+)>")
_SCHEME = "jendela"
_STASHED = re.compile("\x02([0-9]+)\x03")
"""What Python-Markdown writes for a sign behind a backslash until it is done."""
_TOKEN = re.compile(r' (href|src)="(jendela:[0-9a-f]{16}):(\d+)"')
_IMAGE = re.compile(r'<img (?:[^"<>]|"[^"]*")*>')
_BEGINNING = len("<p>")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture of a text that names something inside the site, as the writer typed it."""

    kind: str
    """``record`` (``{filename}…``), ``asset`` (an attachment) or ``picture``."""
    target: str


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered text: neutral HTML, the token its links begin with, the links, and the faults."""

    html: str
    token: str
    links: tuple[Link, ...]
    findings: tuple[Finding, ...]

    def html_for(self, prefix: str, resolve: Callable[[Link], Target | None]) -> str:
        """The HTML for a page whose root is ``prefix``; a link that resolves to None loses its address, not its words."""
        if not self.links:
            return self.html

        def pictured(found: re.Match[str]) -> str:
            named = _TOKEN.search(found[0])
            if named is None or named[2] != self.token:
                return found[0]
            target = resolve(self.links[int(named[3])])
            return picture_element(found[0], named[0], target, prefix, first=found.start() <= _BEGINNING)

        html = _IMAGE.sub(pictured, self.html) if "<img " in self.html else self.html
        for name in ("href", "src"):
            html = self._linked(html, name, prefix, resolve)
        return html

    def _linked(self, html: str, name: str, prefix: str, resolve: Callable[[Link], Target | None]) -> str:
        """``html`` with addresses for the tokens in attributes ``name``: only tokens of ours begin as ``token`` does."""
        before, *rest = html.split(f' {name}="{self.token}:')
        pieces = [before]
        for piece in rest:
            number, _, after = piece.partition('"')
            target = resolve(self.links[int(number)])
            pieces += (f' {name}="{prefix}/{target.url}"' if target is not None else "", after)
        return "".join(pieces)


EMPTY = Body("", "", (), ())


class Renderer:
    """Turns texts into bodies; one instance serves any number of texts, one after the other."""

    def __init__(self) -> None:
        self._cleaner = nh3.Cleaner(
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            url_schemes={"https", "http", "mailto", "tel", _SCHEME},
            link_rel=None,
        )
        self._begin()

    def _begin(self) -> None:
        """A parser in its first state: one that failed in the middle of a text would carry its state into the next."""
        self._markdown = markdown.Markdown(extensions=["tables", "sane_lists", "def_list"], output_format="html")
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        self._rules = _HouseRules(self._markdown)
        self._markdown.treeprocessors.register(self._rules, "jendela", 15)
        spared(self._markdown)

    def body(self, text: str) -> Body:
        """The body of ``text``. Hostile or overlong texts give a finding and no HTML."""
        return self.bodies([text])[0]

    def bodies(self, texts: Iterable[str]) -> list[Body]:
        """The body of each of ``texts``; all are converted before the first is sanitised, which takes a fifth less time."""
        return [
            replace(body, html=self._cleaner.clean(body.html)) if body.html else body
            for body in [self._converted(text) for text in texts]
        ]

    def _converted(self, text: str) -> Body:
        """The body of ``text`` before anything is taken out of it."""
        if (refused := refusal(text)) is not None:
            return Body("", "", (), (refused,))
        if not text.strip():
            return EMPTY
        token = f"{_SCHEME}:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
        self._rules.begin(text, token)
        try:
            raw = self._markdown.reset().convert(text)
        except RecursionError:
            self._begin()
            return Body("", "", (), (Finding("E-ISI-RUMIT", 0, (("sebab", "terlalu bertingkat"),)),))
        return Body(raw, token, tuple(self._rules.links), (*_raw_html(text), *self._rules.findings))


def _raw_html(text: str) -> Iterator[Finding]:
    """A finding for the first raw tag on each line, outside code."""
    if "<" not in text:
        return
    for number, row in enumerate(text.split("\n")):
        found = _RAW.search(_MAIL.sub("", re.sub(r"`[^`]*`", "", row)))
        if found and not row.startswith("    "):
            yield Finding("W-ISI-HTML", number, (("potongan", found[0][:40]),))


class _HouseRules(Treeprocessor):
    """Names links, levels headings, wraps tables, and notes what a reader would stumble over."""

    def begin(self, text: str, token: str) -> None:
        self.text = text
        self.token = token
        self.links: list[Link] = []
        self.findings: list[Finding] = []

    def run(self, root: ElementTree.Element) -> None:
        self._level_headings(root)
        for element in root.iter("a"):
            self._link(element)
        for element in root.iter("img"):
            self._picture(element)
        self._wrap_tables(root)

    def _note(self, code: str, needle: str, **values: str) -> None:
        offset = self.text.find(needle) if needle else -1
        line = self.text.count("\n", 0, offset) if offset >= 0 else 0
        self.findings.append(Finding(code, line, tuple(sorted(values.items()))))

    def _named(self, kind: str, target: str) -> str:
        self.links.append(Link(kind, target))
        return f"{self.token}:{len(self.links) - 1}"

    def _link(self, element: ElementTree.Element) -> None:
        href = (element.get("href") or "").strip()
        words = " ".join("".join(element.itertext()).split()).casefold()
        if words in _VAGUE:
            self._note("W-TAUTAN-KATA", href, nilai=words)
        lowered = href.casefold()
        if "\x02" in href:
            # Python-Markdown's own placeholders: automatic mail links are written as entities
            if not lowered.startswith("\x02amp\x03"):
                self._note("E-TAUTAN-SKEMA", "", nilai=words)
                element.attrib.pop("href", None)
            return
        if href.startswith("{filename}"):
            element.set("href", self._named("record", href.removeprefix("{filename}")))
        elif lowered.startswith(_SCHEMES):
            element.set("href", href)
            if lowered.startswith("http"):
                element.set("rel", "external")
        elif re.match(r"[a-z][a-z0-9+.-]*:", lowered) or lowered.startswith("//"):
            self._note("E-TAUTAN-SKEMA", href, nilai=href)
            element.attrib.pop("href", None)
        elif re.fullmatch(r"[^?]*\.(md|yaml)(#.*)?", href):
            element.set("href", self._named("record", href))
        elif re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", href) and "." in href:
            element.set("href", self._named("asset", href))
        else:
            self._note("E-TAUTAN-JALUR", href, nilai=href)
            element.attrib.pop("href", None)

    def _picture(self, element: ElementTree.Element) -> None:
        source = _STASHED.sub(lambda found: chr(int(found[1])), (element.get("src") or "").strip())
        alt = (element.get("alt") or "").strip()
        if not alt:
            self._note("E-GAMBAR-ALT", source, nilai=source)
        elif says_nothing(alt, source):
            self._note("E-ALT-MAKNA", source, nilai=alt)
        elif says_picture(alt):
            self._note("W-ALT-AWALAN", source, nilai=alt)
        if re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", source) and "." in source:
            element.set("src", self._named("picture", source))
            return
        self._note("E-GAMBAR-LUAR" if "//" in source else "E-TAUTAN-JALUR", source, nilai=source)
        element.attrib.pop("src", None)

    def _level_headings(self, root: ElementTree.Element) -> None:
        """Begin at h2 and never skip a level: the page's own title is its only h1."""
        open_levels: list[int] = []
        used: set[str] = set()
        for element in root.iter():
            if element.tag not in _HEADINGS:
                continue
            level = _HEADINGS.index(element.tag)
            while open_levels and open_levels[-1] >= level:
                open_levels.pop()
            open_levels.append(level)
            element.tag = f"h{min(len(open_levels) + 1, 6)}"
            words = re.sub(r"[^a-z0-9]+", "-", "".join(element.itertext()).casefold()).strip("-") or "bagian"
            name, count = f"bagian-{words[:60]}", 1
            while name in used:
                count += 1
                name = f"bagian-{words[:60]}-{count}"
            used.add(name)
            element.set("id", name)

    def _wrap_tables(self, root: ElementTree.Element) -> None:
        """Put each table into a region that scrolls and can be reached by keyboard."""
        if root.find(".//table") is None:
            return
        heading, number = "", 0
        for parent in list(root.iter()):
            for index, element in enumerate(list(parent)):
                if element.tag in _HEADINGS:
                    heading = "".join(element.itertext()).strip()
                if element.tag != "table":
                    continue
                number += 1
                for cell in element.iter("th"):
                    cell.set("scope", "col")
                for cell in [*element.iter("th"), *element.iter("td")]:
                    style = cell.attrib.pop("style", "")
                    if "right" in style:
                        cell.set("class", "angka")
                wrapper = ElementTree.Element("div")
                wrapper.set("role", "region")
                wrapper.set("tabindex", "0")
                wrapper.set("aria-labelledby", f"tabel-isi-{number}")
                caption = ElementTree.Element("caption", {"id": f"tabel-isi-{number}"})
                caption.text = f"Tabel {number}: {heading}" if heading else f"Tabel {number}"
                element.insert(0, caption)
                wrapper.tail, element.tail = element.tail, None
                parent.remove(element)
                wrapper.append(element)
                parent.insert(index, wrapper)

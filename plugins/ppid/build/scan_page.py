"""Takes a finished page apart: what runs, what is loaded from elsewhere, links to what is not there, and tags left open."""

import posixpath
import re
from collections.abc import Container, Iterator
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from .. import urls

Found = tuple[int, str, dict[str, str]]
"""The line, the code of the catalogue, and the values of its message."""
Faults = Iterator[Found]
ACTIVE = {
    "iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "portal", "math", "foreignobject", "animate", "set", "handler", "xml", "plaintext", "xmp", "noembed", "isindex",
}  # fmt: skip
"""Elements that no page of ours has."""
LOADING = (
    "script",
    "link",
    "img",
    "source",
    "audio",
    "video",
    "track",
    "form",
    "use",
    "image",
    "feimage",
    "input",
    "button",
)
"""Elements that load or send something, or may."""
_ADDRESSES = {"href", "src", "srcset", "poster", "data", "action", "xlink:href", "cite", "longdesc"}
_RUNNING = re.compile(r"on[a-z]+|style|srcdoc|formaction|ping|background|manifest")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):|//|\\\\", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20]+")
_LINKS = {"a", "area"}
_PLAIN = {"http", "https", "mailto", "tel"}
_ELSEWHERE = {"canonical", "alternate", "license"}
"""What a link in the head may name that is elsewhere: it loads nothing."""
_VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_LENIENT = {
    "p",
    "li",
    "dt",
    "dd",
    "tr",
    "td",
    "th",
    "thead",
    "tbody",
    "tfoot",
    "option",
    "colgroup",
    "html",
    "head",
    "body",
}
"""Elements whose end may go without saying."""
_SHOWN = 80
END, NEAR = b"</html>", 400
"""What a whole page ends with; a remark may follow."""


def page_faults(file: str, content: bytes, files: Container[str], relative: bool, site: str = "") -> Faults:
    """Everything in the page that must not be published.

    ``relative`` tells that links into the site are written so; ``site`` is the address of the site with a slash, or "".
    """
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        yield content.count(b"\n", 0, error.start) + 1, "E-KELUARAN-BENTUK", {"sebab": "bukan UTF-8"}
        return
    page = _Page(file, files, relative, site)
    page.feed(text)
    page.close()
    yield from page.found
    if not text.startswith("<!doctype html>"):
        yield 1, "E-KELUARAN-BENTUK", {"sebab": "tidak diawali <!doctype html>"}
    if page.open:
        name, line = page.open[-1]
        yield line, "E-KELUARAN-BENTUK", {"sebab": f"<{name}> tidak ditutup"}
    elif END not in content[-NEAR:]:
        yield text.count("\n") + 1, "E-KELUARAN-BENTUK", {"sebab": "terpotong sebelum </html>"}


class _Page(HTMLParser):
    """Notes what is wrong, tag by tag."""

    def __init__(self, file: str, files: Container[str], relative: bool, site: str) -> None:
        super().__init__()
        self.found: list[Found] = []
        self.open: list[tuple[str, int]] = []
        self._file = file
        self._files = files
        self._relative = relative
        self._site = site
        self._base = urlsplit(site).path or "/"

    def _note(self, code: str, **values: str) -> None:
        self.found.append((self.getpos()[0], code, {name: value[:_SHOWN] for name, value in values.items()}))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        if tag not in _VOID and tag not in _LENIENT:
            self.open.append((tag, self.getpos()[0]))
        self._look(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element that ends where it begins, as drawings have them."""
        self._look(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close one element."""
        if tag in _VOID or tag in _LENIENT:
            return
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            self._note("E-KELUARAN-BENTUK", sebab=f"</{tag}> tidak pada tempatnya")

    def _look(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name: value or "" for name, value in attrs}
        runs = tag in ACTIVE or (tag == "script" and not names.get("src")) or (tag == "meta" and "http-equiv" in names)
        if runs:
            self._note("E-KELUARAN-AKTIF", potongan=f"<{tag}>")
        for name, value in names.items():
            if _RUNNING.fullmatch(name):
                self._note("E-KELUARAN-AKTIF", potongan=f'{name}="{value}"')
            elif name in _ADDRESSES:
                each = [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value]
                for address in each:
                    self._address(tag, name, address, names.get("rel", ""))

    def _address(self, tag: str, name: str, value: str, relation: str) -> None:
        plain = _BLANK.sub("", value)
        scheme = _SCHEME.match(plain)
        if self._site and tag not in _LINKS and plain.startswith(self._site):
            return
        if scheme is not None:
            known = (scheme[1] or "").lower() in _PLAIN or scheme[0] == "//"
            if not known:
                self._note("E-KELUARAN-AKTIF", potongan=f'{name}="{value}"')
            elif tag not in _LINKS and name != "cite" and not _ELSEWHERE.intersection(relation.split()):
                self._note("E-KELUARAN-LUAR", potongan=f'<{tag} {name}="{value}">')
        elif self._relative and not self._there(plain):
            self._note("E-KELUARAN-TAUTAN", potongan=value)

    def _there(self, value: str) -> bool:
        name = unquote(value.partition("#")[0].partition("?")[0])
        if not name:
            return True
        joined = (
            name.removeprefix(self._base)
            if name.startswith("/")
            else posixpath.join(posixpath.dirname(self._file), name)
        )
        place = posixpath.normpath(joined) if joined else ""
        place = "" if place == "." else f"{place}/" if joined.endswith("/") or name.endswith("..") else place
        return urls.file_of(place) in self._files

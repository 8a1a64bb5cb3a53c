"""What the build writes: pages, feeds, ready bytes, files joined of others, copies; each at one address that nothing else may take."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .. import urls
from ..problems import Problem

Crumb = tuple[str, str | None]


class Head(NamedTuple):
    """What stands in the head of a page and above its content."""

    judul: str
    uraian: str
    remah: tuple[Crumb, ...] = ()
    umpan: str = ""
    aktif: str = ""
    gambar: str = ""
    """The picture that stands for the page where others link to it."""
    pengganti: str = ""
    """The address of the page that stands in this one's place."""


class View(NamedTuple):
    """All a template is given for one page."""

    head: Head
    values: Mapping[str, object]


class Rendered(NamedTuple):
    """A page or feed as bytes, by its file, the names of all it asked, and why it must not be written."""

    file: str
    content: bytes
    asked: frozenset[str]
    faults: tuple[Problem, ...] = ()


class Page(NamedTuple):
    """A page to render: its address, its template, and how to make its view.

    ``view`` is called with the prefix of the page's root when the page is rendered, and not otherwise; what it asks the
    registry is noted, so that the page is made again when an answer changes, and only then. ``source`` names what the
    page is made from, for reports; ``changed`` is the day of its last change in ISO form, for the sitemap. ``key`` is what
    it depends on besides.
    """

    url: str
    template: str
    source: str
    view: Callable[[str], View]
    changed: str = ""
    noindex: bool = False
    key: str = ""

    @property
    def file(self) -> str:
        """The file it is written to."""
        return urls.file_of(self.url)


class Feed(NamedTuple):
    """An Atom feed: its file, title, and the keys of its entries; like a page, made again when an answer changes."""

    file: str
    source: str
    view: Callable[[], tuple[str, tuple[str, ...]]]
    key: str = ""


class Ready(NamedTuple):
    """Bytes to write as they are; ``key`` is equal for equal bytes, and ``content`` is asked only when it is not."""

    file: str
    content: Callable[[], bytes]
    source: str
    key: str

    @classmethod
    def of(cls, file: str, content: bytes, source: str) -> "Ready":
        """Bytes at hand."""
        return cls(file, lambda: content, source, hashlib.sha256(content).hexdigest())


class Joined(NamedTuple):
    """Bytes made of other files of the site, which stand before it in the plan: ``join`` is given theirs in the order of ``parts``.

    It is made again when the key of a part differs, or ``about``, which tells what else its bytes depend on.
    """

    file: str
    parts: tuple[Ready, ...]
    join: Callable[[Iterable[bytes]], bytes]
    source: str
    about: str = ""

    @property
    def key(self) -> str:
        """Equal for equal bytes."""
        told = "\0".join((self.about, *(f"{part.file} {part.key}" for part in self.parts)))
        return hashlib.sha256(told.encode()).hexdigest()


class Copy(NamedTuple):
    """A file of the content folder to publish unchanged; ``key`` is the mark of its bytes, "" when unknown."""

    file: str
    path: str
    key: str = ""

    @property
    def source(self) -> str:
        """Where it comes from."""
        return self.path


Output = Page | Feed | Ready | Joined | Copy


@dataclass(slots=True)
class Addresses:
    """Every address given out so far; a second claim to one is a problem that names all claimants."""

    claims: dict[str, list[str]] = field(default_factory=dict)

    def claim(self, file: str, source: str) -> None:
        """Note that ``source`` wants ``file``; names that differ only in case are one address on many hosts."""
        self.claims.setdefault(file.casefold(), []).append(source)

    def clashes(self) -> list[Problem]:
        """A problem for each address with more than one claimant, at the first of them."""
        return [
            Problem.at(sources[0], 0, "E-ALAMAT-BENTROK", alamat=f"/{file}", sumber=", ".join(sources))
            for file, sources in sorted(self.claims.items())
            if len(sources) > 1
        ]


def clashes(outputs: Iterable[Output]) -> list[Problem]:
    """The address problems of a whole plan."""
    addresses = Addresses()
    for output in outputs:
        addresses.claim(output.file, output.source)
    return addresses.clashes()

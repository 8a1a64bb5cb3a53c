"""What the build writes: rendered pages, ready bytes, and copies; each at one address that nothing else may take."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from .. import urls
from ..problems import Problem

Crumb = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render: its address, template, head matter and view.

    ``view`` is called with the prefix of the page's root when the page is rendered, so that a site of any size never
    holds more than one view at a time. ``source`` names what the page was made from, for reports.
    """

    url: str
    template: str
    judul: str
    uraian: str
    source: str
    view: Callable[[str], Mapping[str, object]]
    remah: tuple[Crumb, ...] = ()
    umpan: str = ""
    aktif: str = ""
    changed: dt.date | None = None
    noindex: bool = False

    @property
    def file(self) -> str:
        """The file it is written to."""
        return urls.file_of(self.url)


@dataclass(frozen=True, slots=True)
class Ready:
    """Bytes to write as they are."""

    file: str
    content: bytes
    source: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A file of the content folder to publish unchanged."""

    file: str
    path: str

    @property
    def source(self) -> str:
        """Where it comes from."""
        return self.path


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


def clashes(outputs: Iterable[Page | Ready | Copy]) -> list[Problem]:
    """The address problems of a whole plan."""
    addresses = Addresses()
    for output in outputs:
        addresses.claim(output.file, output.source)
    return addresses.clashes()

"""Reads the XML of Office documents as a stream of local names; a document type or an entity ends it."""

from collections.abc import Callable, Iterator, Mapping
from xml.parsers import expat

from .office_zip import Archive, Refused

Start = Callable[[str, Mapping[str, str]], None]
"""Told of an element: its local name, and its attributes by local names."""
End = Callable[[str], None]
Text = Callable[[str], None]
Say = Callable[[str, str, str], None]
"""Told of a text, its place, and the heading that it stands under."""


def _nothing(*_told: object) -> None:
    """What is not asked for is not told."""


class _Local(dict[str, str]):
    """Names without their namespaces, each cut once."""

    def __missing__(self, name: str) -> str:
        self[name] = short = name.rpartition("}")[2]
        return short


def walked(archive: Archive, part: str, start: Start, end: End = _nothing, text: Text | None = None) -> None:
    """Tell of every element of ``part``, in order; raises Refused for what is no plain XML."""
    data = archive.read(part)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    local = _Local()

    def began(name: str, attributes: dict[str, str]) -> None:
        for key in attributes:
            if "}" in key:
                attributes = {local[each]: value for each, value in attributes.items()}
                break
        start(local[name], attributes)

    def declared(*_told: object) -> None:
        raise Refused("E-OFFICE-XML", part)

    parser.StartDoctypeDeclHandler = declared
    parser.EntityDeclHandler = declared
    parser.StartElementHandler = began
    if end is not _nothing:
        parser.EndElementHandler = lambda name: end(local[name])
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Refused("E-OFFICE-RUSAK", part) from error


def texts_of(archive: Archive, part: str) -> Iterator[tuple[str, str]]:
    """The name of each element of ``part`` that has words of its own, with these."""
    said: list[tuple[str, str]] = []
    names: list[str] = []

    def end(_name: str) -> None:
        names.pop()

    walked(archive, part, lambda name, _given: names.append(name), end, lambda words: said.append((names[-1], words)))
    yield from said


def yes(value: str | None) -> bool:
    """Whether an attribute of OOXML that is on, off, or there without a value is on."""
    return value is None or value.casefold() in ("", "1", "true", "on")

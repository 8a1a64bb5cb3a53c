"""One file to one typed record, or to every problem it has."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from ..cards import Card, card_of
from ..law.revoked import citations
from ..problems import Problem
from ..records import RECORD_TYPES
from ..records.base import Isi
from ..records.bukan_pribadi import BukanDataPribadi
from ..records.values import says_picture
from ..search.entries import dumped as dumped_entries
from ..search.entries import entries
from .files import read
from .guarding import NIP, guarded, personal, site_guarded
from .messages import worded
from .plain import plain_warnings
from .promises import loose_promises
from .promoting import disguised, promoting
from .richtext import EMPTY, Body, Renderer
from .sources import Halves, Identity, halves
from .text import decoded
from .yaml_source import Lines, line_at, located, parsed

Rendering = Callable[[str], Body]


@dataclass(frozen=True, slots=True)
class Read:
    """What became of one record file: its content and text when sound, and its problems either way."""

    isi: Isi | None
    body: Body
    problems: tuple[Problem, ...]


def record_read(root: Path, identity: Identity, render: Rendering) -> Read:
    """Read the record ``identity`` under ``root`` by itself: personal data withholds it, but for numbers of civil servants.

    ``render`` turns its text into a body.
    """
    found = _read(root, identity, render)
    problems = tuple(problem for problem in found.problems if problem.code != NIP)
    return Read(None if any(problem.galat for problem in problems) else found.isi, found.body, problems)


def _read(root: Path, identity: Identity, render: Rendering) -> Read:
    """Read a record; one that holds personal data is kept, for the whole decides on it (``waivers.py``)."""
    parts = _halves_of(root, identity.path)
    if not isinstance(parts, Halves):
        return Read(None, EMPTY, tuple(parts))
    data, problems = parsed(identity.path, parts.yaml, parts.yaml_line)
    isi, faults = _validated(identity.path, RECORD_TYPES[identity.jenis], parts, data)
    problems.extend(faults)
    problems.extend(parts.told)
    problems.extend(promoting(identity.path, parts))
    problems.extend(_revoked(identity.path, parts))
    problems.extend(loose_promises(identity.path, isi, parts))
    problems.extend(_wordy(identity.path, isi, parts))
    problems.extend(plain_warnings(identity.path, isi, parts))
    body = render(parts.body) if parts.body.strip() else EMPTY
    problems.extend(disguised(identity.path, data, parts, body))
    for finding in body.findings:
        values = dict(finding.values)
        problems.append(Problem.at(identity.path, parts.body_line + finding.line, finding.code, **values))
    told = {problem.line for problem in problems if problem.code == "E-REGISTER-NIK"}
    problems.extend(found for found in guarded(identity.path, data, parts, body) if found.line not in told)
    if any(problem.galat and not personal(problem) for problem in problems):
        isi = None
    return Read(isi if isinstance(isi, Isi) else None, body, tuple(problems))


def _revoked(path: str, parts: Halves) -> Iterator[Problem]:
    """A warning for each rule that is cited although it has been replaced."""
    for text, line in ((parts.yaml, parts.yaml_line), (parts.body, parts.body_line)):
        for rule, words, offset in citations(text):
            values = {"kutipan": words, "aturan": rule.singkat, "pengganti": rule.pengganti}
            yield Problem.at(path, line + offset, "W-HUKUM-DICABUT", **values)


def _wordy(path: str, isi: BaseModel | None, parts: Halves) -> Iterator[Problem]:
    """A warning for each picture whose words begin by saying that it is one."""
    for number, picture in enumerate(isi.gambar if isinstance(isi, Isi) else ()):
        if picture.alt and says_picture(picture.alt):
            line = line_at(located(parts.yaml, parts.yaml_line), ("gambar", number, "alt"))
            yield Problem.at(path, line, "W-ALT-AWALAN", nilai=picture.alt)


class Parsed(NamedTuple):
    """What became of one record file, ready to be kept.

    ``isi``, ``body``, and ``kata`` (its entries for search) are JSON, empty unless there is a card.
    """

    mark: str
    card: Card | None
    isi: bytes
    body: bytes
    kata: bytes
    problems: tuple[Problem, ...]


def record_parsed(root: Path, identity: Identity, mark: str, render: Rendering) -> Parsed:
    """Read the record ``identity`` whose file has the mark ``mark``."""
    result = _read(root, identity, render)
    if result.isi is None:
        return Parsed(mark, None, b"", b"", b"", result.problems)
    fields = result.isi.model_dump_json(exclude_defaults=True)
    return Parsed(
        mark,
        card_of(identity, mark, result.isi, result.body, fields),
        fields.encode(),
        dumped_body(result.body),
        dumped_entries(entries(identity.key, result.isi, result.body.html)),
        result.problems,
    )


def batch_parsed(root: Path, batch: list[tuple[Identity, str]]) -> list[Parsed]:
    """Read several records, each with its mark; may run in another process, or in several threads of one."""
    render = Renderer().body  # of this call alone: a parser keeps state while it works
    return [record_parsed(root, identity, mark, render) for identity, mark in batch]


def dumped_body(body: Body) -> bytes:
    """A rendered text as JSON."""
    parts = [
        body.html,
        body.token,
        [[link.kind, link.target] for link in body.links],
        [[finding.code, finding.line, finding.values] for finding in body.findings],
    ]
    return to_json(parts)


def site_file_read(root: Path, name: str, model: type[BaseModel]) -> tuple[BaseModel | None, tuple[Problem, ...]]:
    """Read a file of the site, such as ``kota.yaml``; numbers of residents in it are problems, and do not make it unsound."""
    parts = _halves_of(root, name)
    if not isinstance(parts, Halves):
        return None, tuple(parts)
    value, problems = _typed(name, model, parts)
    sound = not any(problem.galat for problem in problems)
    told = () if model is BukanDataPribadi else site_guarded(name, parts)  # that file is looked at by ``waivers.py``
    return (value if sound else None), (*problems, *told)


def residents_in(root: Path, name: str) -> Iterator[Problem]:
    """A problem for each number of a resident in a site file that is read entry by entry."""
    parts = _halves_of(root, name)
    if isinstance(parts, Halves):
        yield from site_guarded(name, parts)


def fields_read(root: Path, name: str) -> tuple[dict[str, Any] | None, Lines, list[Problem]]:
    """The fields of a site file as they are written, and where each stands; None when the file cannot be read."""
    parts = _halves_of(root, name)
    if not isinstance(parts, Halves):
        return None, {}, list(parts)
    data, problems = parsed(name, parts.yaml, parts.yaml_line)
    problems = [*parts.told, *problems]
    return (
        (None, {}, problems)
        if data is None
        else (_without_blanks(data), located(parts.yaml, parts.yaml_line), problems)
    )


def lines_of(root: Path, path: str) -> tuple[Lines, Callable[[str], int]]:
    """Where things stand in a file that is already known to be readable: its fields, and any piece of its text.

    Reads the file again; only faults pay for it.
    """
    parts = _halves_of(root, path)
    if not isinstance(parts, Halves):
        return {}, lambda _needle: 0

    def line_of_text(needle: str) -> int:
        offset = parts.body.find(needle)
        return parts.body_line + parts.body.count("\n", 0, offset) if offset >= 0 else parts.body_line

    return located(parts.yaml, parts.yaml_line), line_of_text


def _halves_of(root: Path, path: str) -> Halves | list[Problem]:
    data = read(root, path)
    if isinstance(data, Problem):
        return [data]
    text, problems = decoded(path, data)
    if any(problem.galat for problem in problems):
        return problems
    parts = halves(path, text)
    if isinstance(parts, Problem):
        return [*problems, parts]
    return replace(parts, told=tuple(problems)) if problems else parts


def _typed(path: str, model: type[BaseModel], parts: Halves) -> tuple[BaseModel | None, list[Problem]]:
    data, problems = parsed(path, parts.yaml, parts.yaml_line)
    value, faults = _validated(path, model, parts, data)
    return value, [*parts.told, *problems, *faults]


def _validated(
    path: str, model: type[BaseModel], parts: Halves, data: dict[str, Any] | None
) -> tuple[BaseModel | None, list[Problem]]:
    if data is None:
        return None, []
    try:
        return model.model_validate(_without_blanks(data)), []
    except ValidationError as error:
        return None, list(worded(path, model, error, located(parts.yaml, parts.yaml_line)))


def _without_blanks(data: dict[str, Any]) -> dict[str, Any]:
    """Fields left blank (``diperbarui:``) count as not written, at any depth."""
    return {key: _unblanked(value) for key, value in data.items() if value is not None}


def _unblanked(value: Any) -> Any:
    if isinstance(value, dict):
        return _without_blanks(value)
    if isinstance(value, list):
        return [_unblanked(item) for item in value]
    return value

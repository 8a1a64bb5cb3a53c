"""One file to one typed record, or to every problem it has."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from ..cards import Card, card_of
from ..problems import Problem
from ..records import RECORD_TYPES
from ..records.base import Isi
from ..records.bukan_pribadi import BukanDataPribadi
from ..search.entries import dumped as dumped_entries
from ..search.entries import entries
from .files import read
from .guarding import NIP, guarded, personal, site_guarded
from .messages import worded
from .promoting import disguised, promoting
from .remarks import remarks
from .richtext import EMPTY, Body, Renderer
from .sources import Halves, Identity, halves
from .text import decoded
from .yaml_source import Lines, located, parsed

Rendering = Callable[[str], Body]
Renderings = Callable[[list[str]], Iterable[Body]]


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
    found = _read(root, [identity], partial(map, render))[0]
    problems = tuple(problem for problem in found.problems if problem.code != NIP)
    return Read(None if any(problem.galat for problem in problems) else found.isi, found.body, problems)


@dataclass(slots=True)
class _Underway:
    """A record whose file could be read, and what has become of it so far."""

    identity: Identity
    parts: Halves
    data: dict[str, Any] | None = None
    isi: BaseModel | None = None
    body: Body = EMPTY
    problems: list[Problem] = field(default_factory=list)


def _read(root: Path, identities: Iterable[Identity], render: Renderings) -> list[Read]:
    """Read records; one that holds personal data is kept, for the whole decides on it (``waivers.py``).

    Each step is taken for all records before the next one is: a step finds what it needs in the processor's cache, which
    takes a quarter less time than going through all steps for each record.
    """
    opened = [_opened(root, identity) for identity in identities]
    underway = [each for each in opened if isinstance(each, _Underway)]
    for step in (_parse, _validate, _suspect, _weigh):
        for each in underway:
            step(each)
    written = [each for each in underway if each.parts.body.strip()]
    for each, body in zip(written, render([each.parts.body for each in written]), strict=True):
        _put(each, body)
    for each in underway:
        _guard(each)
    return [_ended(each) if isinstance(each, _Underway) else each for each in opened]


def _opened(root: Path, identity: Identity) -> _Underway | Read:
    parts = _halves_of(root, identity.path)
    return _Underway(identity, parts) if isinstance(parts, Halves) else Read(None, EMPTY, tuple(parts))


def _parse(each: _Underway) -> None:
    each.data, problems = parsed(each.identity.path, each.parts.yaml, each.parts.yaml_line)
    each.problems += problems


def _validate(each: _Underway) -> None:
    path, kind = each.identity.path, RECORD_TYPES[each.identity.jenis]
    each.isi, faults = _validated(path, kind, each.parts, each.data)
    each.problems += (*faults, *each.parts.told)


def _suspect(each: _Underway) -> None:
    each.problems += promoting(each.identity.path, each.parts)


def _weigh(each: _Underway) -> None:
    each.problems += remarks(each.identity.path, each.isi, each.parts)


def _put(each: _Underway, body: Body) -> None:
    path, parts = each.identity.path, each.parts
    each.body = body
    each.problems += disguised(path, each.data, parts, body)
    for finding in body.findings:
        each.problems.append(Problem.at(path, parts.body_line + finding.line, finding.code, **dict(finding.values)))


def _guard(each: _Underway) -> None:
    told = {problem.line for problem in each.problems if problem.code == "E-REGISTER-NIK"}
    found = guarded(each.identity.path, each.data, each.parts, each.body)
    each.problems += [problem for problem in found if problem.line not in told]


def _ended(each: _Underway) -> Read:
    withheld = any(problem.galat and not personal(problem) for problem in each.problems)
    isi = each.isi if isinstance(each.isi, Isi) and not withheld else None
    return Read(isi, each.body, tuple(each.problems))


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
    return _parsed(root, [(identity, mark)], partial(map, render))[0]


def batch_parsed(root: Path, batch: list[tuple[Identity, str]]) -> list[Parsed]:
    """Read several records, each with its mark; may run in another process, or in several threads of one."""
    return _parsed(root, batch, Renderer().bodies)  # of this call alone: a parser keeps state while it works


def _parsed(root: Path, batch: list[tuple[Identity, str]], render: Renderings) -> list[Parsed]:
    found = _read(root, [identity for identity, _mark in batch], render)
    fields = [each.isi.model_dump_json(exclude_defaults=True) if each.isi is not None else "" for each in found]
    cards = [
        card_of(identity, mark, each.isi, each.body, written) if each.isi is not None else None
        for (identity, mark), each, written in zip(batch, found, fields, strict=True)
    ]
    words = [
        dumped_entries(entries(identity.key, each.isi, each.body.html)) if each.isi is not None else b""
        for (identity, _mark), each in zip(batch, found, strict=True)
    ]
    return [
        Parsed(mark, card, written.encode(), dumped_body(each.body) if card is not None else b"", kata, each.problems)
        for (_identity, mark), each, written, card, kata in zip(batch, found, fields, cards, words, strict=True)
    ]


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

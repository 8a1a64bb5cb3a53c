"""pydantic's findings in the words of the catalogue: which field, where, what was expected, what was meant."""

import functools
import types
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..problems import Problem, catalogue
from .sources import suggestion
from .yaml_source import Lines, line_at

_SINGLE_REASON = "Tanpa isian ini rekaman tidak lengkap."


@functools.cache
def codes_by_type() -> dict[str, str]:
    """Catalogue code of each pydantic error type that the catalogue words."""
    return {kind: entry.kode for entry in catalogue().values() for kind in entry.jenis}


def worded(path: str, model: type[BaseModel], error: ValidationError, lines: Lines) -> Iterator[Problem]:
    """One problem for each finding of ``error``, at the line of the field it speaks of."""
    findings = error.errors(include_url=False, include_context=True)
    for finding in findings:
        if finding["type"] == "too_short" and any(_inside(finding["loc"], other["loc"]) for other in findings):
            continue  # the list only looks short because its items failed, and those are reported
        code = codes_by_type().get(finding["type"], "E-SKEMA-NILAI")
        place = tuple(part for part in finding["loc"] if part != "[key]")
        about = catalogue()[code].isian
        line = line_at(lines, (*place, about)) if about else line_at(lines, place)
        yield Problem.at(path, line, code, **_values(model, place, finding))


def _inside(place: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    return len(other) > len(place) and other[: len(place)] == place


def _values(model: type[BaseModel], place: tuple[str | int, ...], finding: Any) -> dict[str, str]:
    context = finding.get("ctx") or {}
    names = [part for part in place if isinstance(part, str)]
    owner = _model_at(model, place[:-1])
    known = list(owner.model_fields) if owner is not None else []
    values = {
        "isian": names[-1] if names else "",
        "letak": _where(place),
        "nilai": _shown(finding.get("input")),
        "batas": _bound(context),
        "saran": "",
        "pilihan": "",
        "arti": "",
    }
    if finding["type"] == "missing" and owner is not None:
        field = owner.model_fields.get(str(place[-1]))
        values["arti"] = (field.description if field is not None and field.description else "") or _SINGLE_REASON
    elif finding["type"] == "extra_forbidden":
        values["saran"] = suggestion(str(place[-1]), known)
        values["pilihan"] = ", ".join(known)
    elif finding["type"] in ("enum", "literal_error"):
        choices = _choices(_annotation_at(model, place))
        values["pilihan"] = ", ".join(choices)
        values["saran"] = suggestion(values["nilai"], choices)
    elif finding["type"] in ("model_type", "model_attributes_type"):
        inner = _model_at(model, place)
        values["pilihan"] = ", ".join(inner.model_fields) if inner is not None else ""
    return values


def _where(place: tuple[str | int, ...]) -> str:
    """Where a nested field is, such as `` (dalam "berkas" butir 2)``."""
    if len(place) < 2:
        return ""
    parts: list[str] = []
    for part in place[:-1]:
        if isinstance(part, int):
            parts[-1:] = [f"{parts[-1] if parts else ''} butir {part + 1}".strip()]
        else:
            parts.append(f'"{part}"')
    if isinstance(place[-1], int):
        parts[-1:] = [f"{parts[-1]} butir {place[-1] + 1}"]
    return f" (dalam {', '.join(parts)})"


def _shown(value: Any) -> str:
    text = "" if value is None else str(value) if isinstance(value, str | int | float) else "…"
    return text if len(text) <= 60 else text[:57] + "…"


def _bound(context: dict[str, Any]) -> str:
    for name, words in (
        ("min_length", "{}"),
        ("max_length", "{}"),
        ("ge", "paling sedikit {}"),
        ("gt", "lebih dari {}"),
        ("le", "paling banyak {}"),
        ("lt", "kurang dari {}"),
    ):
        if name in context:
            return words.format(context[name])
    return ""


def _choices(annotation: Any) -> list[str]:
    for part in _flattened(annotation):
        if isinstance(part, type) and issubclass(part, Enum):
            return [str(member.value) for member in part]
    return []


def _model_at(model: type[BaseModel], place: Iterable[str | int]) -> type[BaseModel] | None:
    """The model that holds the field at ``place``."""
    return next(
        (
            part
            for part in _flattened(_annotation_at(model, tuple(place)))
            if isinstance(part, type) and issubclass(part, BaseModel)
        ),
        None,
    )


def _annotation_at(model: type[BaseModel], place: tuple[str | int, ...]) -> Any:
    """The annotation of the field at ``place``; list positions are passed over."""
    annotation: Any = model
    for part in place:
        if isinstance(part, int):
            continue
        inner = next(
            (kind for kind in _flattened(annotation) if isinstance(kind, type) and issubclass(kind, BaseModel)), None
        )
        if inner is None or part not in inner.model_fields:
            return None
        annotation = inner.model_fields[part].annotation
    return annotation


def _flattened(annotation: Any) -> Iterator[Any]:
    """The plain types inside ``tuple[X, ...]``, ``X | None`` and ``Annotated[X, ...]``."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _flattened(get_args(annotation)[0])
    elif origin in (Union, types.UnionType, tuple, list):
        for part in get_args(annotation):
            if part is not Ellipsis:
                yield from _flattened(part)
    else:
        yield annotation

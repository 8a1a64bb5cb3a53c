"""pydantic's findings in the words of the catalogue: which field, where, what was expected, what was meant."""

import functools
import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from ..masking import covered
from ..problems import Problem, catalogue
from ..records.terms import Istilah
from .sources import nearest, suggestion
from .yaml_source import Lines, line_at

_NEAR_CHOICE = 0.8
"""How alike a word and a choice must be: "mengabulkan" must never be offered "menguatkan"."""


@functools.cache
def codes_by_type() -> dict[str, str]:
    """Catalogue code of each pydantic error type that the catalogue words."""
    return {kind: entry.kode for entry in catalogue().values() for kind in entry.jenis}


def worded(path: str, model: type[BaseModel], error: ValidationError, lines: Lines) -> Iterator[Problem]:
    """One problem for each finding of ``error``, at the line of the field it speaks of."""
    findings = error.errors(include_url=False, include_context=True)
    meant = {place for finding in findings if (place := _meant(model, finding))}
    for finding in findings:
        if finding["type"] == "missing" and finding["loc"] in meant:
            continue  # it is there, misspelt, and that is reported
        if finding["type"] == "too_short" and any(_inside(finding["loc"], other["loc"]) for other in findings):
            continue  # the list only looks short because its items failed, and those are reported
        code = codes_by_type().get(finding["type"], "E-SKEMA-NILAI")
        place = tuple(part for part in finding["loc"] if part != "[key]")
        yield Problem.at(path, line_at(lines, place), code, **_values(model, place, finding))


def _inside(place: tuple[str | int, ...], other: tuple[str | int, ...]) -> bool:
    return len(other) > len(place) and other[: len(place)] == place


def _meant(model: type[BaseModel], finding: Any) -> tuple[str | int, ...]:
    """The place of the field that a misspelt one stands for, or ()."""
    if finding["type"] != "extra_forbidden":
        return ()
    *around, name = finding["loc"]
    owner = _model_at(model, around)
    near = nearest(str(name), owner.model_fields) if owner is not None else ""
    return (*around, near) if near else ()


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
        **{
            name: str(value)
            for name, value in context.items()
            if name in ("awal", "bila", "boleh", "dokumen", "kata", "kontras", "kurang", "nilai", "sidik", "tanggal")
        },
    }
    if finding["type"] == "missing" and owner is not None:
        field = owner.model_fields.get(str(place[-1]))
        values["arti"] = f"Isinya: {field.description}" if field is not None and field.description else ""
    elif finding["type"] == "extra_forbidden":
        values["saran"] = suggestion(str(place[-1]), known)
        values["pilihan"] = ", ".join(known)
    elif finding["type"] in ("enum", "literal_error"):
        choices = _choices(_annotation_at(model, place))
        values["pilihan"] = ", ".join(choices.values())
        values["saran"] = suggestion(values["nilai"], choices, _NEAR_CHOICE)
    elif finding["type"] in ("model_type", "model_attributes_type"):
        inner = _model_at(model, place)
        values["pilihan"] = ", ".join(inner.model_fields) if inner is not None else ""
    elif finding["type"] == "dict_type":
        values["pilihan"] = "nama isian beserta daftar katanya"
    return values


def _where(place: tuple[str | int, ...]) -> str:
    """Where a nested field or an item is, such as `` (dalam "berkas" butir 2)`` or `` butir 2``."""
    parts: list[str] = []
    for part in place:
        if isinstance(part, int):
            parts[-1:] = [f"{parts[-1] if parts else ''} butir {part + 1}".strip()]
        else:
            parts.append(f'"{part}"')
    item = parts[-1].partition('" ')[2] if parts else ""
    return f" {item}".rstrip() + (f" (dalam {', '.join(parts[:-1])})" if len(parts) > 1 else "")


def _shown(value: Any) -> str:
    if isinstance(value, float):
        value = str(value).removesuffix(".0")
    text = "" if value is None else covered(" ".join(str(value).split())) if isinstance(value, str | int) else "…"
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
            return words.format(str(context[name]).removesuffix(".0"))
    return ""


def _choices(annotation: Any) -> dict[str, str]:
    """The words of a closed vocabulary, each as it is listed: a bare letter means nothing without its label."""
    for part in _flattened(annotation):
        if isinstance(part, type) and issubclass(part, Istilah):
            return {term.value: f"{term.value} ({term.label})" if len(term.value) == 1 else term.value for term in part}
    return {}


def words_of(model: type[BaseModel], name: str) -> Iterable[str]:
    """The words of the closed vocabulary that a field takes; none where it takes free text."""
    return _choices(model.model_fields[name].annotation)


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

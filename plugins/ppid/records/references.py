"""Walks a record for everything it names: other records, departments, duties, laws, districts, files."""

import functools
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from .values import Acuan

Place = tuple[str | int, ...]


def references(model: BaseModel) -> Iterator[tuple[Place, Acuan]]:
    """Each reference of ``model`` with its place, such as ``("dasar_hukum", 0, "peraturan")``, in field order."""
    for name in _fields_with_references(type(model)):
        yield from _walked((name,), getattr(model, name))


def _walked(place: Place, value: Any) -> Iterator[tuple[Place, Acuan]]:
    if isinstance(value, Acuan):
        yield place, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walked((*place, index), item)
    elif isinstance(value, BaseModel):
        for inner, found in references(value):
            yield (*place, *inner), found


@functools.cache
def _fields_with_references(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of ``model`` whose type has a reference somewhere inside; the others are never looked at."""
    return tuple(name for name, info in model.model_fields.items() if _mentions(info.annotation))


def _mentions(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Acuan):
        return True
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return bool(_fields_with_references(annotation))
    return any(_mentions(part) for part in get_args(annotation))

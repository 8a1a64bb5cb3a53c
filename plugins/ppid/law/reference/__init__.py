"""The reviewed files of law as data, and how to read one."""

import functools
from importlib import resources
from typing import Any

import yaml


@functools.cache
def document(name: str) -> dict[str, Any]:
    """The content of one reference file; callers must not change it."""
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return data

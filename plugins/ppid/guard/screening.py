"""Screens: whether a text may hold anything at all, asked of an engine that reads it once, whatever the pattern.

The engine is Rust's ``regex`` as pydantic brings it for the patterns of fields: linear in the text, many words looked for at
once, and no look-around. A search for sixty words takes a tenth of the time that sixty searches take.
"""

from functools import cached_property

from pydantic_core import SchemaValidator, core_schema


class Screen:
    """Whether ``pattern``, in ASCII and the syntax of Rust's ``regex``, is found in bytes; it is compiled when first asked."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern

    @cached_property
    def _validator(self) -> SchemaValidator:
        return SchemaValidator(core_schema.str_schema(pattern=self._pattern, regex_engine="rust-regex"))

    def __call__(self, text: bytes) -> bool:
        """Look into ``text``; each byte is one letter to the pattern."""
        # as Latin-1 any bytes are a text, and none is refused as such
        return self._validator.isinstance_python(text.decode("latin-1"))

"""What every part of a record is: frozen, without unknown keys, and told of every rule between its fields that it breaks."""

from collections.abc import Iterator
from typing import NamedTuple, Self

from pydantic import BaseModel, ConfigDict, ValidationError, ValidationInfo, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from .terms import Istilah

KNOWN = "known"
"""Context of a validation of what has been found to keep the rules before: they are not asked again."""


class Pelanggaran(NamedTuple):
    """A rule between fields that a record breaks: the catalogue's error type, the field, and values of the message."""

    jenis: str
    isian: tuple[str | int, ...]
    nilai: tuple[tuple[str, str], ...] = ()


class Bagian(BaseModel):
    """A part of a record: no unknown keys, never changed after reading.

    Subclasses state the rules between their fields in ``pelanggaran``; all that are broken are reported at once.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """Every rule between its fields that it breaks."""
        yield from ()

    @model_validator(mode="after")
    def _keeps_the_rules(self, info: ValidationInfo) -> Self:
        if info.context is KNOWN:
            return self
        broken = [
            InitErrorDetails(
                type=PydanticCustomError(rule.jenis, "rule", dict(rule.nilai)),
                loc=rule.isian,
                input=None,
            )
            for rule in self.pelanggaran()
        ]
        if broken:
            raise ValidationError.from_exception_data(type(self).__name__, broken)
        return self

    def berurutan(self, first: str, second: str, error: str = "urutan", equal: bool = True) -> Iterator[Pelanggaran]:
        """A broken rule when the field ``second`` is before ``first`` (or, unless ``equal``, at the same time)."""
        begin, end = getattr(self, first), getattr(self, second)
        if begin is not None and end is not None and (end < begin or (end == begin and not equal)):
            yield Pelanggaran(error, (second,), (("awal", first),))

    def wajib(self, terms: tuple[Istilah, ...], *names: str, error: str = "wajib_bila") -> Iterator[Pelanggaran]:
        """A broken rule for each field of ``names`` that is missing although ``tahap`` is one of ``terms``."""
        stage = getattr(self, "tahap", None)
        if isinstance(stage, Istilah) and stage in terms:
            for name in names:
                if getattr(self, name) is None:
                    yield Pelanggaran(error, ("tahap",), (("kurang", name), ("bila", f'tahapnya "{stage.value}"')))

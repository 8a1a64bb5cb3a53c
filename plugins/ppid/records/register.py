"""What the public registers share: no field holds who asked, no text holds a number like a NIK, no history runs backwards."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Self, get_args

from pydantic import BaseModel, ModelWrapValidatorHandler, ValidationError, model_validator
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError
from pydantic_core.core_schema import ErrorType

from .base import Isi, Langkah, Pelanggaran

PRIBADI = re.compile(
    r"(^|[_-])(nama|nik|ktp|kk|npwp|pemohon|pelapor|identitas|alamat|telepon|telp|hp|ponsel|wa|whatsapp|surel|email|"
    r"pekerjaan|lahir|kelamin|umur|usia|agama|rekening)([_-]|$)"
)
"""Names of fields that would hold personal data; the registers have none."""
_NIK = re.compile(r"(?<!\d)(?<!\d[ .-])\d(?:[ .-]?\d){15}(?![ .-]?\d)")
_PROVINCE = re.compile(r"1[1-9]|21|3[1-6]|5[1-4]|6[1-5]|7[1-6]|8[12]|9[1-6]")
_PLAIN = frozenset(get_args(ErrorType))
_LEAP = 2000
"""A leap year: 29 February may be a birthday."""


class EntriRegister(Isi):
    """An entry of a public register: what was asked and decided, never by whom it was asked."""

    @model_validator(mode="wrap")
    @classmethod
    def _nobody_is_named(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        """Say of an unknown field for personal data why it is refused, beside all other findings."""
        try:
            return handler(data)
        except ValidationError as error:
            found = error.errors(include_url=False)
            if not any(_personal(each) for each in found):
                raise
            raise ValidationError.from_exception_data(cls.__name__, [_again(each) for each in found]) from None

    def pelanggaran(self) -> Iterator[Pelanggaran]:
        """No text holds what looks like a NIK, and the history runs forward from the day the matter came in."""
        yield from super().pelanggaran()
        for place, text in _texts(self):
            if mirip_nik(text):
                yield Pelanggaran("register_nik", place)
        before, known = self.tanggal, "tanggal masuk"
        for number, step in enumerate(self.langkah):
            if step.tanggal < before:
                values = (("awal", f"{known} ({before.isoformat()})"), ("tanggal", step.tanggal.isoformat()))
                yield Pelanggaran("riwayat_mundur", ("riwayat", number, "tanggal"), values)
            before, known = step.tanggal, "langkah sebelumnya"

    @property
    def langkah(self) -> tuple[Langkah, ...]:
        """Its history."""
        found: tuple[Langkah, ...] = getattr(self, "riwayat", ())
        return found

    def ringkas(self) -> dict[str, Any]:
        """What its card holds, with the number of steps of its history and the day of the last one."""
        steps = self.langkah
        last = steps[-1].tanggal.isoformat() if steps else None
        return {**super().ringkas(), "langkah": len(steps), "langkah_terakhir": last}


def mirip_nik(text: str) -> bool:
    """Whether ``text`` holds sixteen digits in a row (a dot, space or hyphen between them allowed) that read as a NIK.

    A NIK begins with a province, a kabupaten and a kecamatan, goes on with a birthday (women's days plus 40), and
    ends with a serial number. The codes of provinces are those of Kemendagri, 54 of former days among them.
    """
    for found in _NIK.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        day, month = int(digits[6:8]), int(digits[8:10])
        if _PROVINCE.match(digits) and "00" not in (digits[2:4], digits[4:6]) and digits[12:] != "0000":
            try:
                dt.date(_LEAP, month, day - 40 if day > 40 else day)
            except ValueError:
                continue
            return True
    return False


def _texts(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text inside ``value`` with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name), (*place, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _texts(item, (*place, number))


def _personal(finding: ErrorDetails) -> bool:
    return finding["type"] == "extra_forbidden" and bool(PRIBADI.search(str(finding["loc"][-1]).casefold()))


def _again(finding: ErrorDetails) -> InitErrorDetails:
    """A finding as it was, or, for a field of personal data, with a type of its own."""
    kind, context = finding["type"], finding.get("ctx", {})
    known: str | PydanticCustomError = kind
    if _personal(finding):
        known = PydanticCustomError("register_pribadi", "personal data")
    elif kind not in _PLAIN:
        known = PydanticCustomError(kind, "rule", context)
    return InitErrorDetails(type=known, loc=finding["loc"], input=finding["input"], ctx=context)

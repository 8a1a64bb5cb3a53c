"""Typed values shared by all kinds: checked text, dates, money, and references the registry resolves."""

import datetime as dt
import re
from typing import Annotated, Any, Self

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, PydanticCustomError, PydanticKnownError, core_schema

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})")
_INTEGER = re.compile(r"-?(0|[1-9]\d{0,17})")
_DECIMAL = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,9})?")
_DURATION = re.compile(r"(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)")
_CLOCK = re.compile(r"([01]\d|2[0-3])\.[0-5]\d")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FIRST_DAY = dt.date(1945, 8, 17)
LAST_DAY = dt.date(2100, 12, 31)

_TRUE = {"ya", "true", "benar"}
_FALSE = {"tidak", "false", "salah"}


def _date(value: Any) -> Any:
    """Accept a date or text ``YYYY-MM-DD`` and nothing else: pydantic alone reads "20250101" as a Unix time."""
    if isinstance(value, dt.datetime) or not isinstance(value, str | dt.date):
        raise PydanticCustomError("tanggal_bentuk", "not a date")
    if isinstance(value, str):
        if not _DATE.fullmatch(value):
            raise PydanticCustomError("tanggal_bentuk", "not a date")
        try:
            value = dt.date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("tanggal_salah", "no such day") from None
    if not FIRST_DAY <= value <= LAST_DAY:
        raise PydanticCustomError("tanggal_rentang", "date out of range")
    return value


def _moment(value: Any) -> Any:
    """Accept an ISO 8601 moment that names its time zone, so that no reader has to guess WIB, WITA or WIT."""
    if isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str) or not _MOMENT.fullmatch(value):
        raise PydanticCustomError("waktu_bentuk", "not a moment with time zone")
    try:
        return dt.datetime.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("tanggal_salah", "no such moment") from None


def _integer(value: Any) -> Any:
    if isinstance(value, str):
        if not _INTEGER.fullmatch(value):
            raise PydanticCustomError("bilangan_bentuk", "not an integer")
        return int(value)
    return value


def _decimal(value: Any) -> Any:
    if isinstance(value, str):
        if not _DECIMAL.fullmatch(value):
            raise PydanticCustomError("desimal_bentuk", "not a decimal number")
        return float(value)
    return value


def _boolean(value: Any) -> Any:
    if isinstance(value, str):
        word = value.casefold()
        if word in _TRUE:
            return True
        if word in _FALSE:
            return False
        raise PydanticCustomError("ya_tidak", "neither yes nor no")
    return value


def _clock(value: str) -> str:
    if not _CLOCK.fullmatch(value):
        raise PydanticCustomError("jam_bentuk", "not a clock time")
    return value


def _duration(value: Any) -> Any:
    """Accept ``4:05`` and ``1:02:30``, and the seconds that these were read as."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    found = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise PydanticCustomError("durasi_bentuk", "not a duration")
    hours, minutes, only, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + (minutes + only) * 60 + seconds


def _link(value: str) -> str:
    if not re.fullmatch(r"https://[^\s<>\"']+", value):
        raise PydanticCustomError("tautan_bentuk", "not an https address")
    return value


def _domain(value: str) -> str:
    if not re.fullmatch(
        r"(?=.{4,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+", value
    ):
        raise PydanticCustomError("domain_bentuk", "not the name of a domain")
    return value


def _one_line(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("satu_baris", "more than one line")
    return value


def _title(value: str) -> str:
    if not value[:1].isalnum() and not any(letter.isalnum() for letter in value):  # read out, it would be silence
        raise PydanticKnownError("string_too_short", {"min_length": 3})
    return _one_line(value)


def _mail(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", value):
        raise PydanticCustomError("surel_bentuk", "not an e-mail address")
    return value


def says_nothing(alt: str, name: str) -> bool:
    """Whether the words ``alt`` say nothing of the picture in the file ``name``: its name, or only that it is a picture."""
    words = re.sub(r"[\W_]+", " ", alt.casefold()).strip()
    stem = name.casefold().rpartition(".")[0] or name.casefold()
    plain = {re.sub(r"[\W_]+", " ", each).strip() for each in (name.casefold(), stem)}
    return words in plain or words in _PICTURE_WORDS or not words


def says_picture(alt: str) -> bool:
    """Whether the words ``alt`` begin by saying that there is a picture, which a screen reader says by itself."""
    return re.match(r"(gambar|foto|grafik|ilustrasi)\s+(dari|tentang|yang)\b", alt.strip().casefold()) is not None


_PICTURE_WORDS = {
    "gambar",
    "foto",
    "ilustrasi",
    "grafik",
    "ikon",
    "image",
    "picture",
    "photo",
    "logo",
    "poster",
    "infografis",
}


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise PydanticCustomError("warna_bentuk", "not a colour")
    return value.lower()


Tanggal = Annotated[dt.date, BeforeValidator(_date, json_schema_input_type=str)]
"""A calendar day, 1945-08-17 to 2100-12-31, written ``YYYY-MM-DD``."""

Waktu = Annotated[AwareDatetime, BeforeValidator(_moment, json_schema_input_type=str)]
"""A moment with its time zone, written ``2026-11-21T08:00+07:00``."""

Bilangan = Annotated[int, BeforeValidator(_integer, json_schema_input_type=int)]
"""A whole number written without separators."""

Desimal = Annotated[float, BeforeValidator(_decimal, json_schema_input_type=float)]
"""A number with a decimal point, as in data files; pages show it with a comma."""

Rupiah = Annotated[int, BeforeValidator(_integer, json_schema_input_type=int)]
"""Money in whole rupiah, written without separators."""

Tahun = Annotated[int, BeforeValidator(_integer, json_schema_input_type=int), Field(ge=1945, le=2100)]
"""A year in full."""

YaTidak = Annotated[bool, BeforeValidator(_boolean, json_schema_input_type=bool)]
"""``ya``/``tidak`` or ``true``/``false``."""

Teks = Annotated[str, StringConstraints(min_length=1, max_length=5_000)]
"""Plain text of at least one character."""

Judul = Annotated[str, StringConstraints(min_length=3, max_length=250), AfterValidator(_title)]
"""A title: 3 to 250 characters on one line, and a letter or digit among them."""

Ringkasan = Annotated[str, StringConstraints(min_length=10, max_length=600)]
"""What the record is about in one to three plain sentences."""

Jam = Annotated[str, AfterValidator(_clock)]
"""Clock time as Indonesians write it, ``08.00``."""

Durasi = Annotated[int, BeforeValidator(_duration, json_schema_input_type=str), Field(gt=0)]
"""How long a recording takes, written ``4:05`` (minutes and seconds) or ``1:02:30``; in seconds."""

Tautan = Annotated[str, AfterValidator(_link)]
"""An https address outside the site."""

Domain = Annotated[str, AfterValidator(_domain)]
"""The name of a domain, ``go.id``, which stands for all that belongs to it as well."""

Surel = Annotated[str, AfterValidator(_mail)]
"""An e-mail address of an office."""

Warna = Annotated[str, AfterValidator(_colour)]
"""A colour, ``#0a489f``."""


class Acuan(str):
    """Text that names something else; the registry checks that the named thing exists.

    Subclasses say what is named. Values keep the operator's spelling; equality is that of the text.
    """

    __slots__ = ()
    pattern: re.Pattern[str] = re.compile(r".+")
    error = "acuan_bentuk"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls._checked, core_schema.str_schema(strip_whitespace=True))

    @classmethod
    def _checked(cls, value: str) -> Self:
        if not cls.pattern.fullmatch(value):
            raise PydanticCustomError(cls.error, "malformed reference")
        return cls(value)


class Rujukan(Acuan):
    """Another record: ``opd/jenis/id``, or ``jenis/id`` for one of the same OPD."""

    __slots__ = ()
    pattern = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+){1,2}")
    error = "rujukan_bentuk"


class RujukanOPD(Acuan):
    """A department, by the name of its folder under ``content/opd``."""

    __slots__ = ()
    pattern = SLUG
    error = "opd_bentuk"


class KodeKewajiban(Acuan):
    """A duty to publish, by its stable code in ``law/reference/kewajiban.yaml`` or the city's ``kewajiban.yaml``."""

    __slots__ = ()
    error = "kewajiban_bentuk"


class KodeBersyarat(Acuan):
    """A duty that is owed only under a condition, by its code, as for ``KodeKewajiban``."""

    __slots__ = ()
    error = "bersyarat_bentuk"


class KodePeraturan(Acuan):
    """A national law, by its code in ``law/reference/peraturan.yaml``, such as ``uu-14-2008``."""

    __slots__ = ()
    error = "peraturan_bentuk"


class KodeWilayah(Acuan):
    """A kecamatan or kelurahan, by its Kemendagri code in the city's ``wilayah.yaml``, such as ``61.71.05.1001``."""

    __slots__ = ()
    pattern = re.compile(r"\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?")
    error = "wilayah_bentuk"


class NamaBerkas(Acuan):
    """An attachment: the name of a file in ``content/berkas/<opd>/``, never a path."""

    __slots__ = ()
    pattern = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
    error = "berkas_bentuk"


class NamaGambar(Acuan):
    """A picture: the name of a file in ``content/gambar/<opd>/``, never a path."""

    __slots__ = ()
    pattern = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
    error = "berkas_bentuk"

"""The words of the interface: Indonesian sentences that remember how they were made, and a catalogue that says them otherwise.

Whatever the core makes is Indonesian text. Where a page prints it, the catalogue of another language looks it up, so
nothing below a page knows a language, and no state is shared between builds.
"""

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from . import formats

ASAL = "id"
"""The language of every source sentence."""
LETTER = re.compile(r"[^\W\d_]")
PLACE = re.compile(r"%(?:%|\((\w+)\)s)")
"""A percent sign, or the place of a value."""
_WORDS = re.compile(r"^#?[A-ZÀ-Þ]|^[(]\w+[)]$|[^\W\d_]\S* \S|\s\w*[^\W\d_]{3}|[^\W\d_]{3}\w*\s")
_NO_WORDS = re.compile(r"^[a-z][a-z0-9-]*$|^[(]\w+:|[<>=]|^https?:|^UTF-8$")


def visible(text: str) -> bool:
    """Whether a text in an expression is for people, and not a name for machines."""
    text = text.strip()
    return bool(LETTER.search(text) and _WORDS.search(text) and not _NO_WORDS.search(text))


class Kata(str):
    """A sentence made of a message and its values; as text it is the Indonesian one."""

    __slots__ = ("nilai", "pesan")
    pesan: str
    nilai: Mapping[str, object]


class Bentuk(str):
    """A number or a day as Indonesians write it, with what it was made of, so that others can write it their way."""

    __slots__ = ("cara", "mentah")
    cara: str
    mentah: Any


class Jadi(str):
    """Text that is in the language of the page already."""

    __slots__ = ()


def _(pesan: str, /, **nilai: object) -> Kata:
    """The sentence ``pesan`` with its values; a percent sign is written twice in it."""
    made = Kata(pesan % nilai)
    made.pesan, made.nilai = pesan, nilai
    return made


def _bentuk(cara: str, value: Any) -> Bentuk:
    made = Bentuk(getattr(formats, cara)(value))
    made.cara, made.mentah = cara, value
    return made


def angka(number: float) -> Bentuk:
    """A number within a sentence."""
    return _bentuk("angka", number)


def tanggal(day: dt.date) -> Bentuk:
    """A day within a sentence."""
    return _bentuk("tanggal", day)


def tanggal_hari(day: dt.date) -> Bentuk:
    """A day with its weekday within a sentence."""
    return _bentuk("tanggal_hari", day)


def kecil(sentence: str) -> Bentuk:
    """A sentence that goes on another, with a small letter first."""
    made = Bentuk(sentence[:1].lower() + sentence[1:])
    made.cara, made.mentah = "kecil", sentence
    return made


class Pesan(NamedTuple):
    """A message of the catalogue: its forms for one and for more, in the order of the language."""

    bentuk: tuple[str, ...]
    jamak: bool = False


class Katalog:
    """What each message is in one language.

    ``plural`` gives the place of the form for a number. ``sidik`` is the hash of all there is to say. ``cara`` are the
    language's own ways to write numbers and days, by the names of ``formats``.
    """

    def __init__(
        self,
        bahasa: str,
        pesan: Mapping[str, Pesan],
        plural: Callable[[int], int],
        cara: Mapping[str, Callable[[Any], str]],
    ) -> None:
        self.bahasa = bahasa
        self.cara = cara
        self._pesan = pesan
        self._plural = plural
        lines = "\0".join(f"{key}\1{pesan[key]}" for key in sorted(pesan))
        self.sidik = hashlib.sha256(f"{bahasa}\0{lines}".encode()).hexdigest()

    def __contains__(self, pesan: str) -> bool:
        return pesan in self._pesan

    def __iter__(self) -> Iterator[str]:
        return iter(self._pesan)

    def forms(self, pesan: str) -> Pesan | None:
        """Every form of a message, None where there is none."""
        return self._pesan.get(pesan)

    def place(self, number: float) -> int:
        """The place of the form for ``number``; a part of one is more than one thing."""
        whole = abs(int(number))
        return self._plural(whole if whole == number else 2)

    def said(self, value: Any) -> Any:
        """``value`` in this language: a ``Jadi`` where it could be said, else the value itself."""
        kind = type(value)
        if kind is str:
            return self._looked_up(value)
        if kind is Kata:
            return self._sentence(value)
        if kind is Bentuk:
            return self._written(value)
        if isinstance(value, str) and hasattr(value, "label"):
            return self._looked_up(str(value))
        return value

    def _written(self, value: Bentuk) -> str:
        if value.cara != "kecil":
            return Jadi(self.cara[value.cara](value.mentah))
        said = self.said(value.mentah)
        return Jadi(said[:1].lower() + said[1:]) if type(said) is Jadi else str(value)

    def _looked_up(self, text: str) -> str:
        found = self._pesan.get(text)
        if found is not None and not PLACE.search(text):
            return Jadi(found.bentuk[-1])
        if found is None and text[:1].islower():  # a label within a sentence
            found = self._pesan.get(text[:1].upper() + text[1:])
            if found is not None and not PLACE.search(text):
                return Jadi(found.bentuk[-1][:1].lower() + found.bentuk[-1][1:])
        return self._several(text) or text

    def _several(self, text: str) -> str:
        """Messages in a row, each a sentence or a label; "" unless every one is known."""
        for sign in (". ", ", "):
            parts = [part + sign.strip() for part in text.split(sign)[:-1]] + [text.split(sign)[-1]]
            if sign == ", ":
                parts = text.split(sign)
            if len(parts) > 1 and all(part in self._pesan for part in parts):
                return Jadi((" " if sign == ". " else sign).join(self._pesan[part].bentuk[-1] for part in parts))
        return ""

    def _sentence(self, value: Kata) -> str:
        form = self.form(value)
        return (
            str(value) if form is None else Jadi(form % {name: self.said(each) for name, each in value.nilai.items()})
        )

    def form(self, sentence: Kata) -> str | None:
        """The form of a sentence's message that its first number asks for, None where there is none."""
        found = self._pesan.get(sentence.pesan)
        if found is None:
            return None
        numbers = (each.mentah for each in sentence.nilai.values() if type(each) is Bentuk and each.cara == "angka")
        return found.bentuk[self.place(next(numbers, 2))] if found.jamak else found.bentuk[0]

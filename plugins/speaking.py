"""Lends Jinja what it takes to print a page in another language than Indonesian."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment
from jinja2.filters import make_attrgetter
from markupsafe import Markup, escape

from .ppid.words import LETTER, Jadi, Kata, Katalog
from .wording import MARKED, PLURAL, SAID, TOLD

_NAMES = re.compile(r"\s*(?:\S*[\d@/]\S*|[A-Z]+)\s*")
"""Codes and addresses, which are of no language."""


class Gabungan(str):
    """A list as text, and as it is printed, where each part is said or marked by itself."""

    __slots__ = ("tercetak",)
    tercetak: Markup


def speaking(env: Environment, katalog: Katalog, zone: str) -> None:
    """Let the templates of ``env`` be compiled, and their values be printed, in the language of ``katalog``."""
    env.extend(katalog=katalog)
    local = ZoneInfo(zone)
    said = katalog.said

    def asing(value: Any) -> Any:
        if type(value) is Kata and (form := katalog.form(value)) is not None:
            return Markup(escape(form)) % {name: asing(each) for name, each in value.nilai.items()}  # noqa: S704 - escaped
        if type(value) is Gabungan:
            return value.tercetak
        found = said(value)
        if type(found) is Jadi or isinstance(found, Markup) or not isinstance(found, str) or _NAMES.fullmatch(found):
            return found
        return Markup('<span lang="id">{}</span>').format(str(found)) if LETTER.search(str(found)) else found

    def told(value: Any) -> str:
        """What follows the text of a picture within its quotes."""
        return Markup('" lang="id') if str(asing(value)).startswith("<span lang=") else ""

    def joined(value: Iterable[Any], d: str = "", attribute: str | int | None = None) -> str:
        given = map(make_attrgetter(env, attribute), value) if attribute is not None else value
        parts = [said(each) for each in given]
        if LETTER.search(d):
            d = d.replace(d.strip(), said(d.strip()))
        # safe: ``d`` is written in a template
        if any(isinstance(each, Markup) for each in parts):
            return Markup(d).join(parts)  # noqa: S704
        made = Gabungan(d.join(map(str, parts)))
        made.tercetak = Markup(escape(d)).join(asing(each) for each in parts)  # noqa: S704 - escaped
        return made

    def lower(value: Any) -> str:
        found = said(value)
        return Jadi(found.lower()) if type(found) is Jadi else str(found).lower()

    env.filters.update({name: _done(write) for name, write in katalog.cara.items()})
    env.filters.update(
        {
            MARKED: asing,
            SAID: said,
            TOLD: told,
            PLURAL: katalog.place,
            "join": joined,
            "lower": lower,
            "waktu": _done(lambda moment: katalog.cara["waktu"](_local(moment, local))),
        }
    )


def _local(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    return moment.astimezone(zone)


def _done(write: Any) -> Any:
    return lambda value: Jadi(write(value))

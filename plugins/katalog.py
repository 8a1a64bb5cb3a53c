"""Reads the catalogue of a language, and puts its words into scripts; the Indonesian site needs neither."""

import functools
import gettext
import re
from pathlib import Path

from .errors import Dihentikan
from .ppid.words import Katalog, Pesan, visible

FOLDER = "bahasa"
"""The folder of catalogues, below the theme."""
_THOUSANDS = '+$)/g, ".")'
"""How scripts write numbers."""
_LITERAL = re.compile(r'"([^"\\\n]+)"')


def catalogue(theme: Path, bahasa: str) -> Katalog | None:
    """The catalogue of a language; None for the language of the sources.

    Raises Dihentikan where it cannot be read.
    """
    if bahasa == "id":
        return None
    file = theme / FOLDER / f"{bahasa}.po"
    try:
        return _read(bahasa, file.read_bytes())
    except (OSError, ValueError) as error:
        raise Dihentikan(f'Katalog "{file.name}" tidak dapat dibaca ({error}). Situs tidak dibuat.') from error


@functools.lru_cache(maxsize=2)
def _read(bahasa: str, data: bytes) -> Katalog:
    import io

    from babel.messages.pofile import read_po

    from .ppid.formats_english import CARA

    entries: dict[str, Pesan] = {}
    found = read_po(io.BytesIO(data), locale=bahasa, abort_invalid=True)
    for each in found:
        if not each.id or each.fuzzy:
            continue
        if isinstance(each.id, tuple):
            entries[each.id[0]] = Pesan(tuple(map(str, each.string)), True)
        elif each.string:
            entries[str(each.id)] = Pesan((str(each.string),))
    return Katalog(bahasa, entries, gettext.c2py(found.plural_expr), CARA)


def said_in_script(text: str, katalog: Katalog | None) -> str:
    """A script whose messages are those of ``katalog``."""
    if katalog is None:
        return text

    def replaced(literal: re.Match[str]) -> str:
        known = katalog.forms(literal[1]) if visible(literal[1]) else None
        return f'"{known.bentuk[0]}"' if known is not None and '"' not in known.bentuk[0] else literal[0]

    return _LITERAL.sub(replaced, text.replace(_THOUSANDS, _THOUSANDS.replace(".", katalog.cara["angka"](1000)[1])))


def messages_of_script(text: str) -> list[str]:
    """The messages of a script: texts in double quotes that are sentences, or lead to a word that is quoted."""
    return [each for each in _LITERAL.findall(text) if visible(each) and " " in each and each[-1] in ".“"]

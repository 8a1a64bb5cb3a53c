"""The language as data for the browser: ``browser/akar.js`` reads it and stems alike, so there is one source of roots, rules and names."""

import functools
import json
from collections.abc import Iterable
from typing import Any

from .references import SORTS
from .rules import Aturan
from .stemmer import DEEPEST, SHORTEST, SHORTEST_GUESS, Stemmer, indonesian
from .synonyms import Synonyms, synonyms
from .vocabulary import shared


def exported(stemmer: Stemmer) -> dict[str, Any]:
    """All that ``stemmer`` knows, as JSON values in a fixed order."""
    known = stemmer.known
    return {
        "batas": [DEEPEST, SHORTEST, SHORTEST_GUESS],
        "akar": _front_coded(form for form, root in known.items() if form == root),
        "paksa": " ".join(f"{form}:{root}" for form, root in known.items() if form != root),
        "umum": " ".join(stemmer.kept),
        "aturan": _rules(stemmer.rules),
    }


def exported_text(stemmer: Stemmer) -> str:
    """``exported`` as compact JSON; equal stemmers give equal text."""
    return _compact(exported(stemmer))


@functools.cache
def language_script() -> str:
    """The script that tells the engine of the stemmer."""
    return f"self.JendelaBahasa={exported_text(indonesian())};\n"


@functools.cache
def synonyms_script() -> str:
    """The script that tells the engine of Jendela's own synonyms; those of a city are in its manifest."""
    return f"self.JendelaSinonim={_compact(exported_synonyms(synonyms()))};\n"


@functools.cache
def rules_script() -> str:
    """The script that tells how sorts of rules are called, for references."""
    return f"self.JendelaPeraturan={_compact([list(sort) for sort in SORTS])};\n"


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def _front_coded(words: Iterable[str]) -> str:
    """Words in alphabetical order, each as how many letters it shares with the one before, at most nine, and the others."""
    parts: list[str] = []
    last = ""
    for word in words:
        start = shared(last, word)
        parts.append(f"{start}{word[start:]}")
        last = word
    return "".join(parts)


def exported_synonyms(known: Synonyms) -> list[list[Any]]:
    """Every group of names that stand for each other: its weight, and the names as stems with blanks between."""
    return [[weight, *(" ".join(name) for name in names)] for weight, names in known.groups]


def _rules(by: Aturan) -> dict[str, Any]:
    return {
        "partikel": by.partikel,
        "milik": by.milik,
        "akhiran": by.akhiran,
        "awalan": [
            {
                "nama": each.nama,
                "akhiran": each.akhiran,
                "lalu": each.lalu,
                "bentuk": [
                    [
                        shape.awal,
                        shape.sesudah,
                        shape.ganti,
                        " ".join(shape.kata),
                        shape.er + 2 * shape.satu,
                        shape.tebak,
                    ]
                    for shape in each.bentuk
                ],
            }
            for each in by.awalan
        ],
    }

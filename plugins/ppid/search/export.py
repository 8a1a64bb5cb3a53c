"""A stemmer as data for the browser: ``browser/akar.js`` reads it and stems alike, so there is one source of roots and rules."""

import json
from collections.abc import Iterable
from typing import Any

from .rules import Aturan
from .stemmer import DEEPEST, SHORTEST, SHORTEST_GUESS, Stemmer
from .synonyms import Synonyms


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
    return json.dumps(exported(stemmer), ensure_ascii=True, separators=(",", ":"), sort_keys=True)


def _front_coded(words: Iterable[str]) -> str:
    """Words in alphabetical order, each as how many letters it shares with the one before, at most nine, and the others."""
    parts: list[str] = []
    last = ""
    for word in words:
        shared = next((n for n in range(min(9, len(word))) if word[n] != last[n : n + 1]), min(9, len(word)))
        parts.append(f"{shared}{word[shared:]}")
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

"""Text to what is searched: the stem of each word that says something, and its position."""

from typing import NamedTuple

from .rules import stopwords
from .stemmer import stem
from .tokens import tokens


class Word(NamedTuple):
    """One word of a text: its stem, its number among all words, and where it stands in the text."""

    akar: str
    posisi: int
    awal: int
    akhir: int
    umum: bool
    """Whether it is one of the words that say nothing of what a text is about."""


def words(text: str) -> list[Word]:
    """Every word of ``text``, common ones too; positions count from 0, places are in characters."""
    common = stopwords()
    return [
        Word(stem(token.teks), number, token.awal, token.akhir, token.teks in common)
        for number, token in enumerate(tokens(text))
    ]


def stems(text: str) -> list[tuple[str, int]]:
    """The stems of ``text`` with their positions; common words are left out, but keep their positions."""
    return [(word.akar, word.posisi) for word in words(text) if not word.umum]

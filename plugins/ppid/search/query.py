"""What somebody searches for: stems with weights, what may replace them, phrases, and references that are exact."""

import re
from typing import NamedTuple

from .analysis import words
from .references import Nomor, Rujukan, numbers_in, rules_in, sought
from .synonyms import Pengganti, Synonyms
from .tokens import Token

LONGEST = 400
"""Characters of a query that are looked at."""
MOST = 30
"""Words of a query that count."""
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»')
_BLANKS = str.maketrans('"“”„«»', "      ")


Frasa = tuple[tuple[str, bool], ...]
"""The words of a phrase: the stem of each, and whether it is one of the common words, which are in no index."""


class Query(NamedTuple):
    """A query, understood.

    ``akar`` are the stems of its words in their order, common words left out, and ``kata`` the words themselves; ``pengganti`` say which of them may be
    replaced by what. ``frasa`` are the phrases that stood in quotes: each of their words, common ones too, as its stem and whether it is common.
    """

    akar: tuple[str, ...]
    kata: tuple[Token, ...]
    pengganti: tuple[Pengganti, ...]
    frasa: tuple[Frasa, ...]
    rujukan: tuple[Rujukan, ...]
    nomor: tuple[Nomor, ...]

    @property
    def acuan(self) -> dict[str, int]:
        """The words of the index for its references, each with its weight in percent."""
        return sought(self.rujukan, self.nomor)

    def weights(self) -> dict[str, int]:
        """Each stem to look for with its weight in percent, the heaviest first.

        What was typed weighs 100, a reference more: it means one thing. The words of a name that may stand for it share the weight of that name.
        """
        found = dict.fromkeys(self.akar, 100)
        for each in self.pengganti:
            share = max(1, each.bobot // len(each.akar))
            for stem in each.akar:
                found[stem] = max(found.get(stem, 0), share)
        return {**dict(sorted(found.items(), key=lambda item: (-item[1], item[0]))), **self.acuan}


def parsed(text: str, known: Synonyms) -> Query:
    """Understand what was typed; words in quotes are meant as they are, and have no synonyms."""
    text = text[:LONGEST]
    quoted = [found for found in _QUOTED.finditer(text) if any(found.groups())]
    found = words(text.translate(_BLANKS))
    telling = [word for word in found if not word.umum] or found
    telling = telling[:MOST]
    stems = tuple(word.akar for word in telling)
    meant = [any(each.start() <= word.awal < each.end() for each in quoted) for word in telling]
    replacements = (
        each for each in known.replacements(stems) if not any(meant[number] for number in range(each.awal, each.akhir))
    )
    rules = rules_in(text)
    return Query(
        stems,
        tuple(Token(text[word.awal : word.akhir].lower(), word.awal, word.akhir) for word in telling),
        tuple(replacements),
        tuple(phrase for phrase in (_phrase(found[found.lastindex or 0]) for found in quoted) if len(phrase) > 1),
        tuple(rules),
        tuple(numbers_in(text, rules)),
    )


def _phrase(text: str) -> Frasa:
    """Every word of a phrase: who puts words in quotes means them one behind the other."""
    return tuple((word.akar, word.umum) for word in words(text))

"""The stem of an Indonesian word: affixes are cut by rule until a known root is left; an unknown word stays as it is.

A confix stripper in the line of Nazief & Adriani (*Confix-stripping: approach to stemming algorithm for Bahasa Indonesia*,
Universitas Indonesia, 1996), Adriani, Asian, Nazief, Tahaghoghi & Williams (*Stemming Indonesian: a confix-stripping
approach*, ACM TALIP 6(4), 2007) and Arifin, Mahendra & Ciptaningtyas (*Enhanced confix stripping stemmer*, ICTS 2009). It
differs in that affixes are data, that all cuts are tried in one fixed order instead of by backtracking, that a form whose
root is laid down may stand inside a longer one, and that no word is cut without a root, save for the few affixes that
no other language has (``laptopnya``). See docs/adr/0034-own-stemmer.md; ``browser/akar.js`` is the same, step by step.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping

from .rules import VOWELS, Aturan, Bentuk, forced, lexicon, roots, rules, stopwords

DEEPEST = 3
"""How many prefixes a word may have, as in ke-ber-per-."""
SHORTEST = 3
"""Shorter words are never cut, and a shorter rest is never a root."""
SHORTEST_GUESS = 4
"""A root that is not known must be this long to be guessed."""


class Stemmer:
    """Stems by ``known``, every known form with its stem, and the words ``kept`` as they are."""

    def __init__(self, known: Mapping[str, str], kept: Iterable[str], by: Aturan) -> None:
        self._known = dict(known)
        self._kept = frozenset(kept)
        self._rules = by
        self._after = {each.nama: frozenset(each.lalu) for each in by.awalan}
        self._with = {each.nama: frozenset(each.akhiran) for each in by.awalan}
        self._shapes: dict[str, list[Bentuk]] = {}
        for each in by.awalan:
            for shape in each.bentuk:
                self._shapes.setdefault(shape.awal[:2], []).append(shape)

    def stem(self, word: str) -> str:
        """The stem of ``word``, which is in small letters; never empty, and the stem of a stem is itself."""
        form = self.form(word)
        if form:
            return self._known[form]
        guess = self._guess(word)
        return self.stem(guess) if guess else word

    def form(self, word: str) -> str:
        """The known form that is left of ``word``, or "" when there is none or the word is kept."""
        known = self._known
        if word in known:
            return word
        if len(word) <= SHORTEST or word in self._kept or not (word.isalpha() and word.isascii()):
            return ""
        for base in self._bases(word):
            found = self._within(base)
            if found:
                return found
        return ""

    def _bases(self, word: str) -> Iterator[str]:
        """The word, then without a particle, without a possessive, without both."""
        yield word
        bare = _without(word, self._rules.partikel)
        if bare:
            yield bare
        for each in (word, bare):
            owned = _without(each, self._rules.milik)
            if owned:
                yield owned

    def _within(self, base: str) -> str:
        """The first known form in ``base`` behind at most ``DEEPEST`` prefixes, the fewest first."""
        known = self._known
        forms = [(base, "", "")]
        for suffix in self._rules.akhiran:
            if base.endswith(suffix) and len(base) - len(suffix) >= SHORTEST:
                forms.append((base[: -len(suffix)], suffix, ""))
        for form, _, _ in forms:
            if form in known:
                return form
        for _ in range(DEEPEST):
            deeper = []
            for form, suffix, outer in forms:
                for shape in self._shapes.get(form[:2], ()):
                    if shape.nama not in self._after[outer] if outer else suffix not in self._with[shape.nama]:
                        continue
                    rest = _behind(form, shape)
                    if not rest:
                        continue
                    if rest in known and _fits(known[rest], shape):
                        return rest
                    if not shape.kata and not shape.satu:
                        deeper.append((rest, suffix, shape.nama))
            if not deeper:
                return ""
            forms = deeper
        return ""

    def _guess(self, word: str) -> str:
        """What is left of a word without known root whose affixes are unmistakable, or ""."""
        if word in self._kept or not (word.isalpha() and word.isascii()):
            return ""
        owned = _without(word, ("nya",), SHORTEST_GUESS)
        base = owned or word
        for suffix in (*self._rules.akhiran, ""):
            rest = base.removesuffix(suffix) if base.endswith(suffix) else ""
            for shape in self._shapes.get(rest[:2], ()):
                if suffix in shape.tebak:
                    found = _behind(rest, shape)
                    if len(found) >= SHORTEST_GUESS and any(letter in VOWELS for letter in found):
                        return found
        return owned

    def only_for(self, words: Iterable[str]) -> "Stemmer":
        """A stemmer that knows no more than the stems of ``words`` take; it stems these, and the words kept, alike."""
        forms = {}
        for word in words:
            rest, form = word, self.form(word)
            while rest and not form:
                rest = self._guess(rest)
                form = self.form(rest)
            if form:
                forms[form] = self._known[form]
        return Stemmer(lexicon((), forms), self._kept, self._rules)

    @property
    def known(self) -> dict[str, str]:
        """Every known form with its stem, sorted."""
        return dict(sorted(self._known.items()))

    @property
    def rules(self) -> Aturan:
        """The rules of affixes it cuts by."""
        return self._rules

    @property
    def kept(self) -> tuple[str, ...]:
        """The words kept as they are, sorted."""
        return tuple(sorted(self._kept))


def _without(word: str, endings: tuple[str, ...], least: int = SHORTEST) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    return ""


def _behind(form: str, shape: Bentuk) -> str:
    """What stands behind the prefix, with the letter that had melted into it; "" where the prefix is not there."""
    cut = len(shape.awal)
    if not form.startswith(shape.awal) or form[cut : cut + 1] not in shape.sesudah:
        return ""
    rest = shape.ganti + form[cut:]
    return rest if len(rest) >= SHORTEST else ""


def _fits(root: str, shape: Bentuk) -> bool:
    if shape.kata:
        return root in shape.kata
    if shape.er:
        return root[1:3] == "er"
    return not shape.satu or sum(letter in VOWELS for letter in root) == 1


@functools.cache
def indonesian() -> Stemmer:
    """The stemmer with all roots and rules of ``data/``."""
    return Stemmer(lexicon(roots(), forced()), stopwords(), rules())


@functools.lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of one word in any case, remembered for the words met last."""
    return indonesian().stem(word.lower())

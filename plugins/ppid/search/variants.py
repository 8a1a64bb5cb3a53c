"""Questions made from graded ones that mean the same and have the same answers: other forms, an error of typing, acronyms, whole sentences.

Each is a pure function of the question and of what it is given: chance is the hash of the question. What belongs to one family of
words is told by ``forms``, which puts affixes on roots; the stemmer, which is judged here, has no part in it. Acronyms come from
the list that search itself reads: swapping them shows whether that list is used well, not whether it is complete.
"""

import functools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from ..records.sinonim import Sinonim
from .places import hashed
from .rules import VOWELS, roots, stopwords
from .tokens import Token, tokens

SHORTEST = 5
"""Shorter words are not mistyped: too little is left of them."""
_LETTERS = "aiueonrtkslm"
"""What is typed by mistake."""
_SENTENCES = (
    "bagaimana cara mencari tahu tentang {}",
    "di mana saya bisa mendapat {}",
    "apakah ada {} di kota ini",
    "saya ingin tahu soal {}",
    "tolong jelaskan {} itu seperti apa",
    "mengapa {} penting bagi warga",
)
_MELTING = {"p": "m", "t": "n", "s": "ny", "k": "ng"}
_BEFORE = {**dict.fromkeys("bfpv", "m"), **dict.fromkeys("cdjstz", "n"), **dict.fromkeys("ghkaiueo", "ng")}


def nasal(root: str) -> str:
    """``root`` as it stands behind me- and pe-: bayar to mbayar, tulis to nulis, urus to ngurus, cek to ngecek."""
    if sum(letter in VOWELS for letter in root) == 1:
        return f"nge{root}"
    if root[0] in _MELTING and root[1] in VOWELS:
        return _MELTING[root[0]] + root[1:]
    return _BEFORE.get(root[0], "") + root


def forms(root: str) -> Iterator[str]:
    """The words that the usual affixes make of ``root``, itself first (Sneddon and others, *Indonesian: A Comprehensive Grammar*, 2010)."""
    soft = nasal(root)
    bare = root.removeprefix("r")  # one r of two is not written
    yield root
    yield from (f"{root}an", f"{root}nya", f"ber{bare}", f"ter{bare}", f"ke{root}an", f"per{root}an", f"pe{root}an")
    yield from (f"pe{soft}", f"pe{soft}an", f"{root}kan", f"{root}i")
    for active in (f"me{soft}", f"di{root}", f"memper{root}", f"diper{root}"):
        yield from (active, f"{active}kan", f"{active}i")


@functools.cache
def families() -> Mapping[str, str]:
    """The root of each form that only one root has."""
    found: dict[str, set[str]] = {}
    for root in roots():
        for form in forms(root):
            found.setdefault(form, set()).add(root)
    return {form: min(owners) for form, owners in found.items() if len(owners) == 1}


def reformed(question: str, attested: Collection[str]) -> str:
    """``question`` with another form of each of its words that has one among the words ``attested``; "" where none has."""
    swaps = {}
    for token in _telling(question):
        root = families().get(token.teks)
        if root is None:
            continue
        kin = (form for form in dict.fromkeys(forms(root)) if families().get(form) == root)
        others = [form for form in kin if form in attested and form != token.teks]
        if others:
            swaps[token] = others[hashed(f"{question} {token.teks}") % len(others)]
    return _replaced(question, swaps) if swaps else ""


def mistyped(question: str) -> str:
    """``question`` with one letter of one word left out, put in, changed, or swapped with the next, never its first; "" without such a word."""
    words = [token for token in _telling(question) if len(token.teks) >= SHORTEST and token.teks.isalpha()]
    if not words:
        return ""
    chance = hashed(question)
    chance, number = divmod(chance, len(words))
    word = words[number].teks
    chance, place = divmod(chance, len(word) - 2)
    chance, kind = divmod(chance, 4)
    place += 1
    letter = next(each for each in _LETTERS[chance % len(_LETTERS) :] + _LETTERS if each != word[place])
    before, here, behind = word[:place], word[place], word[place + 1 :]
    swapped = f"{before}{behind[0]}{here}{behind[1:]}"
    wrong = (f"{before}{behind}", f"{before}{letter}{here}{behind}", f"{before}{letter}{behind}", swapped)[kind]
    return _replaced(question, {words[number]: wrong if wrong != word else f"{before}{behind}"})


def respelt(question: str, sources: Iterable[Sinonim]) -> str:
    """``question`` with the words behind an acronym in place of it, or the acronym in place of them; the longest one, "" without any."""
    words = tokens(question)
    best: tuple[int, int, str] | None = None
    for group in (group for source in sources for group in source.kelompok):
        short = [name for name in group.kata if len(tokens(name)) == 1]
        long = [name for name in group.kata if len(tokens(name)) > 1]
        for names, others in ((short, long), (long, short)):
            for name in names if others else ():
                place = _place([token.teks for token in tokens(name)], [token.teks for token in words])
                size = len(tokens(name))
                if place >= 0 and (best is None or size > best[1]):
                    best = (place, size, others[0])
    if best is None:
        return ""
    first, last = words[best[0]], words[best[0] + best[1] - 1]
    return f"{question[: first.awal]}{best[2].lower()}{question[last.akhir :]}"


def spoken(question: str) -> str:
    """``question`` within a whole sentence, as people ask."""
    return _SENTENCES[hashed(question) % len(_SENTENCES)].format(question)


def _telling(question: str) -> list[Token]:
    return [token for token in tokens(question) if token.teks not in stopwords()]


def _place(part: Sequence[str], whole: Sequence[str]) -> int:
    """Where the words ``part`` stand in ``whole``, or -1."""
    size = len(part)
    return next((at for at in range(len(whole) - size + 1) if list(whole[at : at + size]) == list(part)), -1)


def _replaced(question: str, swaps: Mapping[Token, str]) -> str:
    for token, word in sorted(swaps.items(), key=lambda each: -each[0].awal):
        question = f"{question[: token.awal]}{word}{question[token.akhir :]}"
    return question

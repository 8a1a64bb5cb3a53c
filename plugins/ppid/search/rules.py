"""What the stemmer knows: roots, forced and protected words, spellings and the rules of affixes, read from ``data/``."""

import functools
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any, NamedTuple

import yaml

VOWELS = "aeiou"
CONSONANTS = "bcdfghjklmnpqrstvwxyz"
_CLASSES = {"V": VOWELS, "K": CONSONANTS, "*": VOWELS + CONSONANTS}


class Bentuk(NamedTuple):
    """One shape of a prefix: what is cut, which letters may follow, and the letter that had melted into it."""

    nama: str
    awal: str
    sesudah: str
    ganti: str
    kata: tuple[str, ...]
    """The only roots it stands before; empty for any."""
    er: bool
    """Only before a root whose first syllable ends in -er."""
    satu: bool
    """Only before a root of one syllable."""
    tebak: tuple[str, ...]
    """The suffixes with which it may be cut off a word whose root is not known."""


class Awalan(NamedTuple):
    """A prefix: the suffixes it goes with, and the prefixes that may stand behind it."""

    nama: str
    akhiran: tuple[str, ...]
    lalu: tuple[str, ...]
    bentuk: tuple[Bentuk, ...]


class Aturan(NamedTuple):
    """The rules of affixes, in the order in which they are tried."""

    partikel: tuple[str, ...]
    milik: tuple[str, ...]
    akhiran: tuple[str, ...]
    awalan: tuple[Awalan, ...]


def document(name: str) -> Any:
    """The YAML file ``name`` of ``data/``."""
    text = resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@functools.cache
def rules() -> Aturan:
    """The rules of ``aturan.yaml``."""
    raw = document("aturan.yaml")
    prefixes = (
        Awalan(
            each["nama"],
            tuple(each["akhiran"]),
            tuple(each["lalu"]),
            tuple(_shape(each["nama"], shape) for shape in each["bentuk"]),
        )
        for each in raw["awalan"]
    )
    return Aturan(tuple(raw["partikel"]), tuple(raw["milik"]), tuple(raw["akhiran"]), tuple(prefixes))


def _shape(name: str, raw: Mapping[str, Any]) -> Bentuk:
    following = "".join(_CLASSES.get(letter, letter) for letter in raw["sesudah"])
    return Bentuk(
        nama=name,
        awal=raw["awal"],
        sesudah=following,
        ganti=raw.get("ganti", ""),
        kata=tuple(raw.get("kata", ())),
        er=bool(raw.get("er")),
        satu=bool(raw.get("satu")),
        tebak=tuple(raw.get("tebak", ())),
    )


@functools.cache
def roots() -> tuple[str, ...]:
    """The roots of ``kata_dasar.txt`` and the protected words, sorted."""
    text = resources.files(__package__).joinpath("data", "kata_dasar.txt").read_text(encoding="ascii")
    return tuple(sorted({*text.split(), *document("kata_khusus.yaml")["lindungi"]}))


@functools.cache
def forced() -> Mapping[str, str]:
    """Forms whose stem is laid down, and spellings, each with its root."""
    raw = document("kata_khusus.yaml")
    return {**raw["ejaan"], **raw["paksa"]}


@functools.cache
def stopwords() -> frozenset[str]:
    """The words that say nothing of what a text is about; they are never cut."""
    return frozenset(word for group in document("kata_umum.yaml").values() for word in group)


def lexicon(known: Iterable[str], laid_down: Mapping[str, str]) -> dict[str, str]:
    """Every known form with its stem: a root stands for itself, and so does the root of a form that is laid down."""
    return {**{root: root for root in known}, **{root: root for root in laid_down.values()}, **laid_down}

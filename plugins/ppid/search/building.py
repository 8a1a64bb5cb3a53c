"""The files of words: all of them from all documents, or those that a few changed documents touch."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from .buckets import bucket, parted, placed
from .coding import NOWHERE, Postings, read, written
from .places import hashed
from .trails import Trail, Word
from .trails import changed as word_changed
from .trails import made as word_made
from .weighing import impact

Changes = Mapping[str, Mapping[int, int]]
"""For each word, the documents in which it now counts something else: their numbers with the impact, 0 for none."""


class Inverted(NamedTuple):
    """Every word with its documents, and the trails of those that many have."""

    kata: dict[str, Postings]
    jejak: dict[str, Trail]


class Rewritten(NamedTuple):
    """Files that differ, by number, and the trails of the words that changed, None for those that have none any more."""

    berkas: dict[int, bytes]
    jejak: dict[str, Trail | None]


def impacts(words: Mapping[str, int]) -> dict[str, int]:
    """What each word of a document counts, by its frequency."""
    return {word: impact(total) for word, total in words.items()}


def inverted(documents: Iterable[tuple[int, Mapping[str, int]]]) -> Inverted:
    """Every word with its documents; these come with their numbers, in rising order, and their impacts."""
    numbers: dict[str, array[int]] = defaultdict(partial(array, "I"))
    counts: dict[str, bytearray] = defaultdict(bytearray)
    for number, words in documents:
        for word, count in words.items():
            numbers[word].append(number)
            counts[word].append(count)
    found = Inverted({}, {})
    for name in list(numbers):
        found.kata[name], trail = word_made(numbers.pop(name), counts.pop(name))
        if trail is not None:
            found.jejak[name] = trail
    return found


def files(words: Mapping[str, Postings], count: int) -> Iterator[bytes]:
    """The ``count`` files of all words, in the order of their numbers."""
    found: list[list[str]] = [[] for _ in range(count)]
    for word in words:
        found[bucket(word, count)].append(word)
    for names in found:
        yield written({word: words[word] for word in names})


def changed(changes: Changes, trails: Mapping[str, Trail], count: int, file: Callable[[int], bytes]) -> Rewritten:
    """The files among ``count`` that ``changes`` touch, as they are now; ``file`` gives one as it was, and ``trails`` are those of its words."""
    by_file: dict[int, list[str]] = defaultdict(list)
    for name in changes:
        by_file[bucket(name, count)].append(name)
    found = Rewritten({}, {})
    for number, names in by_file.items():
        words = read(file(number))
        for name in names:
            before = Word(words.pop(name, NOWHERE), trails.get(name))
            fresh = word_changed(before, changes[name])
            if fresh.postings.dokumen:
                words[name] = fresh.postings
            if fresh.trail is not None or before.trail is not None:
                found.jejak[name] = fresh.trail
        found.berkas[number] = written(words)
    return found


def resized(before: int, after: int, file: Callable[[int], bytes]) -> dict[int, bytes]:
    """The files that differ when ``before`` files become ``after``, by number; those from ``after`` on are no more."""
    found: dict[int, bytes] = {}

    def current(number: int) -> bytes:
        return found[number] if number in found else file(number)

    for count in range(before, after):
        source = parted(count)
        words = read(current(source))
        for number in (source, count):
            stay = {w: p for w, p in words.items() if placed(hashed(w), count + 1) == number}
            found[number] = written(stay)
    for count in range(before - 1, after - 1, -1):
        source = parted(count)
        found[source] = written({**read(current(source)), **read(current(count))})
    return {number: data for number, data in found.items() if number < after}

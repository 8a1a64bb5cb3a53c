"""The files of words: all of them from all documents, or those that a few changed documents touch."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from .buckets import bucket, parted, placed
from .coding import NOWHERE, Postings, encoded, read, spliced, written
from .places import hashed
from .weighing import impact

Changes = Mapping[str, Mapping[int, int]]
"""For each word, the documents in which it now counts something else: their numbers with the impact, 0 for none."""


def impacts(words: Mapping[str, int]) -> dict[str, int]:
    """What each word of a document counts, by its frequency."""
    return {word: impact(total) for word, total in words.items()}


def inverted(documents: Iterable[tuple[int, Mapping[str, int]]]) -> dict[str, Postings]:
    """Every word with its documents; these come with their numbers, in rising order, and their impacts."""
    numbers: dict[str, array[int]] = defaultdict(partial(array, "I"))
    counts: dict[str, bytearray] = defaultdict(bytearray)
    for number, words in documents:
        for word, count in words.items():
            numbers[word].append(number)
            counts[word].append(count)
    return {word: encoded(numbers.pop(word), counts.pop(word)) for word in list(numbers)}


def files(words: Mapping[str, Postings], count: int) -> Iterator[bytes]:
    """The ``count`` files of all words, in the order of their numbers."""
    found: list[list[str]] = [[] for _ in range(count)]
    for word in words:
        found[bucket(word, count)].append(word)
    for names in found:
        yield written({word: words[word] for word in names})


def changed(changes: Changes, count: int, file: Callable[[int], bytes]) -> dict[int, bytes]:
    """The files among ``count`` that ``changes`` touch, as they are now; ``file`` gives one as it was."""
    by_file: dict[int, list[str]] = defaultdict(list)
    for word in changes:
        by_file[bucket(word, count)].append(word)
    found: dict[int, bytes] = {}
    for number, names in by_file.items():
        words = read(file(number))
        for word in names:
            fresh = spliced(words.pop(word, NOWHERE), changes[word])
            if fresh.dokumen:
                words[word] = fresh
        found[number] = written(words)
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

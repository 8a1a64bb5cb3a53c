"""In which file a word is found: linear hashing (Litwin, *Linear hashing: a new tool for file and table addressing*, VLDB 1980).

One more file parts one file in two and leaves the others alone, so a site grows file by file, and the browser finds the
file of a word from the word and the number of files, without a table.
"""

from .places import hashed

FULL = 500
"""Places of words in documents that make one file; some 700 bytes, since a rare word must not pay for its neighbours."""


def buckets(total: int) -> int:
    """How many files hold ``total`` places of words in documents."""
    return max(1, total // FULL)


def bucket(word: str, count: int) -> int:
    """The number of the file of ``word`` among ``count``."""
    return placed(hashed(word), count)


def placed(number: int, count: int) -> int:
    """The number of the file of a word with the hash ``number``."""
    low = 1 << max(0, count.bit_length() - 1)
    found = number & (2 * low - 1)
    return found if found < count else number & (low - 1)


def parted(count: int) -> int:
    """The file that is parted when ``count`` files become one more."""
    return count - (1 << (count.bit_length() - 1))

"""Which records stand on which page of a long list, so that a new record touches the front page and no other.

The front page has the newest records; what is older lies on pages of ``PER_PAGE``, numbered from the oldest. Page 7
keeps its number and its records as long as none of them is changed, so a link to it stays true, and a copy of it stays fresh.
"""

PER_PAGE = 50
"""Records on one page; the front page has up to twice as many less one, and moves the oldest of them when it is full."""
FRONT = 0
"""The number of the front page."""


def page_count(total: int) -> int:
    """How many numbered pages a list of ``total`` records has behind its front page."""
    return max(0, total // PER_PAGE - 1)


def page_span(total: int, number: int) -> tuple[int, int]:
    """Where in a list of ``total``, newest first, the records of a page begin and end (not included)."""
    if number == FRONT:
        return 0, total - PER_PAGE * page_count(total)
    return total - PER_PAGE * number, total - PER_PAGE * (number - 1)

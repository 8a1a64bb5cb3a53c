"""What was read in this very build, kept in memory within a bound: a build from nothing needs all of it again at once."""

from ..cards import Card
from ..intake.reading import Parsed

ROOM = 64 * 1024 * 1024
"""Bytes of records that stay in memory; what comes after has to be fetched from the disk again."""


class Lately:
    """The records read last, by path, until there is no more room; forked workers find them here too."""

    def __init__(self, room: int = ROOM) -> None:
        """An empty memory of ``room`` bytes."""
        self._room = room
        self._read: dict[str, Parsed] = {}

    def add(self, path: str, parsed: Parsed) -> None:
        """Keep a sound record if there is room; an older reading of the file goes."""
        self._read.pop(path, None)
        if parsed.card is None:
            return
        self._room -= len(parsed.isi) + len(parsed.body) + len(parsed.kata)
        if self._room >= 0:
            self._read[path] = parsed

    def get(self, card: Card) -> Parsed | None:
        """The record that has ``card``, if the file it was read from had the same mark."""
        found = self._read.get(card.path)
        return found if found is not None and found.mark == card.mark else None

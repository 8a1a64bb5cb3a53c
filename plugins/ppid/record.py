"""One sound record as the registry holds it: its card at hand, its content fetched when asked for."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple

from . import urls
from .cards import Card, card_of
from .intake.richtext import EMPTY, Body
from .intake.sources import Identity
from .records.base import Isi


class Content(NamedTuple):
    """A record's typed fields and its rendered text."""

    isi: Isi
    body: Body


class Record:
    """One sound record, by the ``key`` that others name it by, with its permanent address ``url``: its card at hand, its content fetched when asked for."""

    __slots__ = ("_content", "card", "key", "url")

    def __init__(self, card: Card, content: Callable[[Card], Content]) -> None:
        self.card = card
        self.key = card.key
        self.url = urls.record(card.opd, card.jenis, card.id)
        self._content = content

    @classmethod
    def of(cls, identity: Identity, isi: Isi, body: Body = EMPTY, mark: str = "") -> "Record":
        """A record whose content is at hand."""
        content = Content(isi, body)
        return cls(
            card_of(identity, mark, isi, body, isi.model_dump_json(exclude_defaults=True)), lambda _card: content
        )

    @property
    def isi(self) -> Isi:
        """Its typed fields."""
        return self._content(self.card).isi

    @property
    def body(self) -> Body:
        """Its rendered text."""
        return self._content(self.card).body

    @property
    def identity(self) -> Identity:
        """Who it is."""
        return self.card.identity

    @property
    def path(self) -> str:
        """The file it was read from, relative to the content folder."""
        return self.card.path

    @property
    def opd(self) -> str:
        """Folder of the department; "" for a standing page."""
        return self.card.opd

    @property
    def jenis(self) -> str:
        """Code of the kind."""
        return self.card.jenis

    def public_at(self, now: dt.datetime) -> bool:
        """Whether it may be shown at ``now``: no draft, and no embargo that still holds."""
        card = self.card
        return not card.konsep and (not card.terbit_pada or dt.datetime.fromisoformat(card.terbit_pada) <= now)


def newest_first(records: Iterable[Record]) -> list[Record]:
    """By day of the last change, newest first; equal days by key, so that the order never depends on a hash."""
    return sorted(sorted(records, key=lambda record: record.key), key=lambda record: record.card.mutakhir, reverse=True)

"""Plans the Atom feeds: of everything that makes news, of each such kind, and of each department."""

from collections.abc import Iterator

from .. import urls
from ..build.outputs import Feed
from ..records import RECORD_TYPES
from ..registry import NEWEST
from .views import Views

LENGTH = NEWEST
"""Entries of a feed."""


def feeds(views: Views) -> Iterator[Feed]:
    """Every feed that has entries."""
    if views.registry.index("baru"):
        yield _feed(views, urls.feed(), "baru", "Terbaru")
    for jenis, kind in RECORD_TYPES.items():
        if kind.UMPAN and views.registry.of_kind(jenis):
            yield _feed(views, urls.feed(jenis), f"baru/jenis/{jenis}", kind.JENIS.jamak)
    for opd in views.registry.kinds:
        yield _feed(views, urls.feed("opd", opd), f"baru/opd/{opd}", "", opd)


def _feed(views: Views, file: str, index: str, title: str, opd: str = "") -> Feed:
    def view() -> tuple[str, tuple[str, ...]]:
        owner = views.department(opd)
        name = title or (owner.judul if owner is not None else opd)
        return name, tuple(record.key for record in views.ask.part(index, 0, LENGTH))

    return Feed(file, f"umpan {index}", view)

"""Plans the pages of one list: a front page with the newest records, and numbered pages behind it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from ..build.outputs import Crumb, Head, Page, View
from ..paging import FRONT, page_count, page_span
from ..words import _
from .views import Views

HOME: Crumb = ("Beranda", "")
AROUND = 2
"""Pages linked to either side of the one that is shown."""


class Pilihan(NamedTuple):
    """A ready-made filter beside a list."""

    teks: str
    jumlah: int
    url: str
    aktif: bool


class ListHead(NamedTuple):
    """What stands above a list, and what else its template is given."""

    judul: str
    ikhtisar: str
    remah: tuple[Crumb, ...]
    front: Callable[[], Mapping[str, object]] = dict
    """What else the template is given for the front page: all that changes with every record."""
    lewat_opd: bool = True
    """Whether each record is shown with its department."""
    campur: bool = False
    """Whether the list has records of several kinds."""
    crumb: str = ""
    umpan: str = ""
    aktif: str = ""


def paged(
    views: Views,
    index: str,
    address: Callable[[int], str],
    above: Callable[[], ListHead],
    *,
    source: str,
    template: str = "daftar.html",
) -> Iterator[Page]:
    """The pages of one list; an empty list is a page too."""
    records = views.registry.index(index)
    for number in range(page_count(len(records)) + 1):
        start, end = page_span(len(records), number)
        yield Page(
            url=address(number),
            template=template,
            source=source,
            changed=max([record.card.mutakhir for record in records[start:end]], default=""),
            view=partial(_list_view, views, index, address, above, number),
        )


def _list_view(
    views: Views, index: str, address: Callable[[int], str], above: Callable[[], ListHead], number: int, _prefix: str
) -> View:
    """One page of a list; only the front page tells what changes with every record: the total, and the filters.

    A numbered page does not ask how long the list is, only whether it goes on: a list that gets a page more or less
    remakes its front page and its last few.
    """
    front = number == FRONT
    last = views.ask.pages(index, None if front else number + AROUND + 1)
    given = above()
    values: dict[str, object] = {
        "butir": views.records(views.ask.page(index, number)),
        "jumlah": views.ask.count(index) if front else None,
        "depan": address(FRONT),
        "nomor": number,
        "jumlah_halaman": last,
        "lebih_baru": "" if front else address(number + 1 if number < last else FRONT),
        "lebih_lama": address(last) if front and last else address(number - 1) if number > 1 else "",
        "nomor_halaman": [(near, address(near)) for near in _near(last, number or last)],
        "ikhtisar": given.ikhtisar,
        "lewat_opd": given.lewat_opd,
        "campur": given.campur,
        "pilihan": (),
        **(given.front() if front else {}),
    }
    head = Head(
        judul=given.judul if front else _("%(judul)s (halaman %(number)s)", judul=given.judul, number=number),
        uraian=given.ikhtisar,
        remah=(*given.remah, (given.crumb or given.judul, None)),
        umpan=given.umpan,
        aktif=given.aktif,
    )
    return View(head, values)


def _near(last: int, number: int) -> list[int]:
    """The oldest page and those around ``number``, newest first: a pager of constant size on any list."""
    return sorted({1, *range(max(1, number - AROUND), min(last, number + AROUND) + 1)}, reverse=True) if last else []

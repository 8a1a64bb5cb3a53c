"""The legal lists together: DIP, DIK and the frozen lists of every decree, as pages and as files."""

from collections.abc import Iterator

from ..build.outputs import Joined, Page, Ready
from .decrees import decree_files, decree_pages
from .dik import exempt_files, exempt_pages
from .dip import public_list_files, public_list_pages
from .exempt import Exemptions
from .views import Views


def legal_pages(views: Views) -> Iterator[Page]:
    """Every page of the legal lists."""
    exemptions = Exemptions(views)
    yield from public_list_pages(views, exemptions)
    yield from exempt_pages(views, exemptions)
    yield from decree_pages(views)


def legal_files(views: Views) -> Iterator[Ready | Joined]:
    """Every file of the legal lists."""
    exemptions = Exemptions(views)
    yield from public_list_files(views, exemptions)
    yield from exempt_files(views, exemptions)
    yield from decree_files(views)

"""A record as Pelican content: the typed record stays whole, instead of being spread into Pelican's metadata."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from pelican.contents import Page

from .ppid import urls
from .ppid.publish.views import Views
from .ppid.registry import Record


class RecordPage(Page):  # type: ignore[misc]
    """A Pelican page that holds a record in ``record``; feeds and Pelican's own plugins see an ordinary page."""

    default_template = "record"

    def __init__(self, record: Record, views: Views, **pelican: Any) -> None:
        self.record = record
        self._views = views
        zone = ZoneInfo(views.registry.kota.zona_waktu)
        (shown,) = views.records([record])
        metadata = {
            "title": shown.judul,
            "summary": shown.ringkasan,
            "slug": shown.id,
            "author": shown.nama_opd or views.registry.kota.pemerintah,
            "date": _midnight(shown.tanggal, zone),
            "modified": _midnight(shown.mutakhir, zone),
            "status": "published",
            "url": record.url,
            "save_as": urls.file_of(record.url),
        }
        super().__init__("", metadata=metadata, **pelican)

    def get_content(self, siteurl: str) -> str:
        """The record's text with addresses that begin at ``siteurl``; Pelican's own method would keep every page alive."""
        return str(self._views.full(self.record, siteurl.rstrip("/")).badan) or self.record.isi.ringkasan

    @property
    def content(self) -> str:
        """The record's text as seen from its own page."""
        return self.get_content(str(self.settings.get("SITEURL", "")))


def _midnight(day: dt.date, zone: ZoneInfo) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), zone)

"""Plans the files programs read: sitemap, robots, JSON Schemas; all deterministic."""

import functools
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .. import urls
from ..build.outputs import Page, Ready
from ..records import RECORD_TYPES
from ..records.bukan_pribadi import BukanDataPribadi
from ..records.kewajiban import KewajibanKota
from ..records.kota import Kota, Wilayah
from ..records.libur import Libur
from ..records.nisan import DaftarNisan
from .json_schemas import json_schemas

SITEMAP_LIMIT = 50_000
"""Addresses one sitemap file may hold (sitemaps.org protocol 0.9)."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(pages: Iterable[Page], siteurl: str) -> list[Ready]:
    """The sitemap of every page that may be indexed; split, with an index, beyond 50,000 addresses.

    The protocol wants absolute addresses, so a site built without ``siteurl`` has none.
    """
    if not siteurl:
        return []
    entries = [(page.url, page.changed) for page in pages if not page.noindex]
    if len(entries) <= SITEMAP_LIMIT:
        return [_file("sitemap.xml", entries, siteurl)]
    parts = [
        _file(f"sitemap-{number}.xml", entries[start : start + SITEMAP_LIMIT], siteurl)
        for number, start in enumerate(range(0, len(entries), SITEMAP_LIMIT), 1)
    ]
    index = [f"<sitemap><loc>{escape(f'{siteurl}/{part.file}')}</loc></sitemap>\n" for part in parts]
    return [Ready.of("sitemap.xml", _xml("sitemapindex", index), "peta situs"), *parts]


def _file(name: str, entries: list[tuple[str, str]], siteurl: str) -> Ready:
    """One sitemap, written out only when what it lists has changed."""

    def content() -> bytes:
        return _xml(
            "urlset",
            [
                f"<url><loc>{escape(f'{siteurl}/{url}')}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</url>\n"
                for url, day in entries
            ],
        )

    told = hashlib.sha256("\n".join([siteurl, *(f"{url} {day}" for url, day in entries)]).encode()).hexdigest()
    return Ready(name, content, "peta situs", told)


def _xml(root: str, rows: list[str]) -> bytes:
    return f"{_HEAD}<{root} {_SPACE}>\n{''.join(rows)}</{root}>\n".encode()


def robots(siteurl: str) -> Ready:
    """Everything may be read by everyone."""
    lines = ["User-agent: *", "Allow: /"]
    if siteurl:
        lines.append(f"Sitemap: {siteurl}/sitemap.xml")
    return Ready.of("robots.txt", ("\n".join(lines) + "\n").encode(), "robots.txt")


def schemas() -> Iterator[Ready]:
    """The JSON Schema (2020-12) of every kind and of the site files, for editors that check while typing.

    They depend on the code alone, so they have one key for all of a version.
    """
    for name in sorted(_models()):
        yield Ready(urls.schema(name), functools.partial(_schema, name), f"skema {name}", "skema")


_SITE_FILES: dict[str, type[BaseModel]] = {
    "kota": Kota,
    "wilayah": Wilayah,
    "libur": Libur,
    "kewajiban": KewajibanKota,
    "bukan-data-pribadi": BukanDataPribadi,
    "nisan": DaftarNisan,
}


def _models() -> dict[str, type[BaseModel]]:
    """Everything that has a schema, by its name."""
    return {**RECORD_TYPES, **_SITE_FILES}


@functools.cache
def _described() -> dict[type[BaseModel], dict[str, Any]]:
    # apart, for a part of a site file may be called as one of a record
    return json_schemas(RECORD_TYPES.values()) | json_schemas(_SITE_FILES.values())


def _schema(name: str) -> bytes:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **_described()[_models()[name]]}
    return (json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def main() -> int:
    """``python -m plugins.ppid.publish.wellknown FOLDER``: write the schemas below a folder, for editors."""
    for schema in schemas():
        file = Path(sys.argv[1]) / schema.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(schema.content())
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Plans the files programs read: sitemap, robots, JSON Schemas; all deterministic."""

import functools
import json
import sys
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from pydantic import BaseModel

from .. import urls
from ..build.outputs import Page, Ready
from ..records import RECORD_TYPES
from ..records.kota import Kota, Wilayah

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
    rows = []
    for page in pages:
        if not page.noindex:
            day = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
            rows.append(f"<url><loc>{escape(f'{siteurl}/{page.url}')}</loc>{day}</url>\n")
    if len(rows) <= SITEMAP_LIMIT:
        return [_file("sitemap.xml", "urlset", rows)]
    parts = [
        _file(f"sitemap-{number}.xml", "urlset", rows[start : start + SITEMAP_LIMIT])
        for number, start in enumerate(range(0, len(rows), SITEMAP_LIMIT), 1)
    ]
    index = [f"<sitemap><loc>{escape(f'{siteurl}/{part.file}')}</loc></sitemap>\n" for part in parts]
    return [_file("sitemap.xml", "sitemapindex", index), *parts]


def _file(name: str, root: str, rows: list[str]) -> Ready:
    return Ready(name, f"{_HEAD}<{root} {_SPACE}>\n{''.join(rows)}</{root}>\n".encode(), "peta situs")


def robots(siteurl: str) -> Ready:
    """Everything may be read by everyone."""
    lines = ["User-agent: *", "Allow: /"]
    if siteurl:
        lines.append(f"Sitemap: {siteurl}/sitemap.xml")
    return Ready("robots.txt", ("\n".join(lines) + "\n").encode(), "robots.txt")


@functools.cache
def schemas() -> tuple[Ready, ...]:
    """The JSON Schema (2020-12) of every kind and of the two site files, for editors that check while typing."""
    models: dict[str, type[BaseModel]] = {**RECORD_TYPES, "kota": Kota, "wilayah": Wilayah}
    found = []
    for name, model in sorted(models.items()):
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
        text = json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        found.append(Ready(urls.schema(name), text.encode(), f"skema {name}"))
    return tuple(found)


def main() -> int:
    """``python -m plugins.ppid.publish.wellknown FOLDER``: write the schemas below a folder, for editors."""
    for schema in schemas():
        file = Path(sys.argv[1]) / schema.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(schema.content)
        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())

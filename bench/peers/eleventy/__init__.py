"""Eleventy: the corpus as Markdown files with front matter, Nunjucks layouts, lists from one paginated collection."""

import json
import shutil
from pathlib import Path
from typing import Any

from ... import tools
from ..facts import facts, icon, style
from ..records import Source, front_matter, save, sources

HERE = Path(__file__).resolve().parent
NAME = "Eleventy"


def write(corpus: Path, site: Path) -> None:
    """Write the site of ``corpus`` into the folder ``site``."""
    shutil.copytree(HERE / "_includes", site / "_includes")
    shutil.copytree(HERE / "pages", site / "content")
    shutil.copy(HERE / "eleventy.config.js", site / "eleventy.config.js")
    save(site / "package.json", '{"type": "module"}\n')
    save(site / "_data/situs.json", json.dumps(facts(corpus), ensure_ascii=False))
    save(site / "aset/gaya.css", style())
    save(site / "aset/ikon.svg", icon())
    for source in sources(corpus):
        folder = site / "content/opd" / source.opd
        file = folder / "index.md" if source.jenis == "opd" else folder / source.jenis / f"{source.ident}.md"
        text = source.body.replace("{filename}", "").replace(".md)", ".html)")
        save(file, front_matter(_head(source), text))


def command(site: Path, output: Path) -> list[str]:
    """The build of ``site`` into ``output``, to be run in the folder ``site``."""
    return [str(tools.node()), str(tools.eleventy()), "--quiet", f"--output={output}"]


def _head(source: Source) -> dict[str, Any]:
    """The front matter: Eleventy's own names for the shared fields, then the kind's fields."""
    fields = dict(source.fields)
    name = "index" if source.jenis == "opd" else f"{source.jenis}/{source.ident}"
    head: dict[str, Any] = {
        "layout": f"{source.jenis}.njk",
        "permalink": f"/opd/{source.opd}/{name}.html",
        "title": fields.pop("judul"),
        "description": fields.pop("ringkasan"),
        "date": fields.pop("tanggal"),
        "tipe": source.jenis,
        "opd": source.opd,
    }
    if source.linked:
        fields["rujuk"] = source.linked
    return head | fields

"""Hugo: the corpus as nested sections of Markdown files, duties and laws as taxonomies."""

import json
import shutil
from pathlib import Path
from typing import Any

from ... import tools
from ..facts import facts, icon, style
from ..records import Source, front_matter, save, sources

HERE = Path(__file__).resolve().parent
NAME = "Hugo"


def write(corpus: Path, site: Path) -> None:
    """Write the site of ``corpus`` into the folder ``site``."""
    shutil.copytree(HERE / "layouts", site / "layouts")
    shutil.copy(HERE / "hugo.yaml", site / "hugo.yaml")
    shared = facts(corpus)
    for name, value in shared.items():
        save(site / f"data/{name}.json", json.dumps(value, ensure_ascii=False))
    save(site / "static/aset/gaya.css", style())
    save(site / "static/aset/ikon.svg", icon())
    _lists(site / "content", shared)
    found: set[tuple[str, str]] = set()
    for source in sources(corpus):
        folder = site / "content/opd" / source.opd
        if source.jenis == "opd":
            head = _head(source) | {"layout": "opd", "outputs": ["html", "umpan"]}
            save(folder / "_index.md", front_matter(head))
            continue
        if (source.opd, source.jenis) not in found:
            found.add((source.opd, source.jenis))
            kind = shared["jenis"][source.jenis]
            weight = list(shared["jenis"]).index(source.jenis) + 1
            head = {"title": kind["jamak"], "description": kind["ikhtisar"], "layout": "daftar", "weight": weight}
            save(folder / source.jenis / "_index.md", front_matter(head))
        text = source.body.replace("{filename}", "")
        save(folder / source.jenis / f"{source.ident}.md", front_matter(_head(source), text))


def command(site: Path, output: Path) -> list[str]:
    """The build of ``site`` into ``output``, to be run in the folder ``site``."""
    return [str(tools.hugo()), "--quiet", "--source", str(site), "--destination", str(output)]


def _head(source: Source) -> dict[str, Any]:
    """The front matter: Hugo's own names for the shared fields, the kind's fields below ``params``."""
    fields = dict(source.fields)
    head: dict[str, Any] = {
        "title": fields.pop("judul"),
        "description": fields.pop("ringkasan"),
        "date": fields.pop("tanggal"),
        "type": source.jenis,
    }
    if "kewajiban" in fields:
        head["kewajiban"] = fields.pop("kewajiban")
    if "dasar_hukum" in fields:
        head["dasar-hukum"] = [basis["peraturan"] for basis in fields["dasar_hukum"]]
    if source.linked:
        fields["rujuk"] = source.linked
    return head | {"params": fields}


def _lists(content: Path, shared: dict[str, Any]) -> None:
    """The home page and every city-wide list, empty ones too."""
    city = shared["kota"]
    save(content / "_index.md", front_matter({"title": city["judul_situs"], "description": city["semboyan"]}))
    for code, kind in shared["jenis"].items():
        head = {"title": kind["jamak"], "description": kind["ikhtisar"], "type": code}
        if code == "opd":
            head["layout"] = "direktori"
        else:
            head |= {"layout": "sejenis", "params": {"jenis": code, "jenis_daftar": code}}
            if kind["umpan"]:
                head["outputs"] = ["html", "umpan"]
        save(content / code / "_index.md", front_matter(head))
    for code, term in shared["istilah"]["Klasifikasi"].items():
        head = {
            "title": f"Informasi {term['label'].lower()}",
            "description": term["arti"],
            "type": "informasi",
            "layout": "sejenis",
            "params": {"jenis": "informasi", "klasifikasi": code},
        }
        save(content / f"informasi/{code}/_index.md", front_matter(head))
    head = {
        "title": "Kewajiban mengumumkan informasi",
        "description": "Apa saja yang wajib diumumkan badan publik, dan rekaman yang memenuhinya.",
    }
    save(content / "kewajiban/_index.md", front_matter(head))
    for code, duty in shared["kewajiban"].items():
        head = {"title": duty["nama"], "description": f"Rekaman yang memenuhi kewajiban {code}: {duty['nama']}."}
        save(content / f"kewajiban/{code}/_index.md", front_matter(head | {"params": {"kode": code}}))
    head = {
        "title": "Dasar hukum",
        "description": "Peraturan nasional yang menjadi dasar rekaman di situs ini.",
    }
    save(content / "dasar-hukum/_index.md", front_matter(head))
    for code, law in shared["peraturan"].items():
        head = {"title": law["singkat"], "description": law["judul"]}
        save(content / f"dasar-hukum/{code}/_index.md", front_matter(head))

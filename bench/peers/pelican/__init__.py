"""Stock Pelican: the corpus as articles; kinds are categories, departments authors, every other list a tag.

Pelican has no reverse links, so its record pages lack "Terkait rekaman ini"; everything else is there.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ... import tools
from ..facts import facts, icon, style
from ..records import Source, save, sources

HERE = Path(__file__).resolve().parent
NAME = "Pelican"


def write(corpus: Path, site: Path) -> None:
    """Write the site of ``corpus`` into the folder ``site``."""
    shutil.copytree(HERE / "templates", site / "theme/templates")
    shutil.copy(HERE / "pelicanconf.py", site / "pelicanconf.py")
    save(site / "theme/static/gaya.css", style())
    save(site / "theme/static/ikon.svg", icon())
    shared = facts(corpus) | {"opd": {}}
    used: set[str] = set()
    for source in sources(corpus):
        if source.jenis == "opd":
            shared["opd"][source.opd] = source.fields
            continue
        tags = list(_tags(source, shared))
        used |= {source.jenis, *tags}
        head = _head(source, tags)
        save(site / f"content/opd/{source.opd}/{source.jenis}/{source.ident}.md", f"{head}\n{source.body}")
    for number, (address, title, summary, more) in enumerate(_lists(shared)):
        if address not in used:
            head = f"Title: {title}\nSummary: {summary}\nTemplate: kosong\nUrl: {address}/\nSave_as: {address}/index.html\n"
            save(site / f"content/halaman/kosong-{number}.md", f"{head}{more}\n")
    save(site / "situs.json", json.dumps(shared, ensure_ascii=False, default=str))


def command(site: Path, output: Path) -> list[str]:
    """The build of ``site`` into ``output``, to be run in the folder ``site``."""
    settings = str(site / "pelicanconf.py")
    return [str(tools.python()), "-m", "pelican", "--quiet", "--settings", settings, "--output", str(output)]


def _tags(source: Source, shared: dict[str, Any]) -> Iterator[str]:
    """The address of each list that the record is in, besides its kind's and its department's."""
    yield f"opd/{source.opd}/{source.jenis}"
    if source.jenis == "informasi":
        yield f"informasi/{source.fields['klasifikasi']}"
    for code in source.fields.get("kewajiban", ()):
        yield f"kewajiban/{code}"
        yield from (f"kewajiban/{duty['kode']}" for duty in shared["kewajiban"].values() if code in duty["bagian"])
    for basis in source.fields.get("dasar_hukum", ()):
        yield f"dasar-hukum/{basis['peraturan']}"


def _head(source: Source, tags: list[str]) -> str:
    """The metadata: Pelican's own names for the shared fields, the kind's fields as single lines."""
    fields = dict(source.fields)
    rows = {
        "Title": fields.pop("judul"),
        "Summary": fields.pop("ringkasan"),
        "Date": fields.pop("tanggal"),
        "Category": source.jenis,
        "Author": source.opd,
        "Tags": ", ".join(tags),
    }
    for name, value in fields.items():
        if name == "dasar_hukum":
            rows[name] = " | ".join(str(value[0].get(key, "")) for key in ("peraturan", "pasal"))
        elif name == "riwayat":
            rows[name] = "\n    ".join(f"{step['tanggal']} | {step['uraian']}" for step in value)
        elif isinstance(value, dict):
            rows |= {f"{name}_{key}": part for key, part in value.items()}
        else:
            rows[name] = ", ".join(value) if isinstance(value, list) else value
    return "".join(f"{name}: {value}\n" for name, value in rows.items())


def _lists(shared: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Every city-wide list that may be empty: its address, title, summary and further metadata."""
    for code, kind in shared["jenis"].items():
        if code != "opd":
            yield code, kind["jamak"], kind["ikhtisar"], f"Kelompok: {kind['kelompok']}\n"
    for code, term in shared["istilah"]["Klasifikasi"].items():
        yield f"informasi/{code}", f"Informasi {term['label'].lower()}", term["arti"], "Kelompok: informasi\n"
    for code, duty in shared["kewajiban"].items():
        summary = f"Rekaman yang memenuhi kewajiban “{duty['nama']}”."
        yield f"kewajiban/{code}", duty["nama"], summary, f"Kelompok: informasi\nKewajiban: {code}\n"
    for code, law in shared["peraturan"].items():
        summary = f"{law['judul']}. Daftar ini memuat rekaman yang memakainya sebagai dasar hukum."
        yield f"dasar-hukum/{code}", law["singkat"], summary, "Kelompok: informasi\n"

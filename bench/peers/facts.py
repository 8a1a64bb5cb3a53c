"""What every page of a site draws on besides its record: the city, the kinds, the terms and the law, as plain data.

Each peer gets the same data in the form its users keep such data in.
"""

import functools
import inspect
from enum import Enum
from pathlib import Path
from typing import Any

from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records import aduan as aduan_module
from plugins.ppid.records import informasi as informasi_module
from plugins.ppid.records import opd as opd_module
from plugins.ppid.records import permohonan as permohonan_module
from plugins.ppid.records.base import KELOMPOK

from ..corpus import ROOT
from .records import data

PER_PAGE = 50
"""Records on one page of a list."""
FEED_LENGTH = 30
"""Entries of a feed."""
NEWEST = 8
"""Records under "Terbaru" on the home page."""
SITEURL = "https://contoh.example"
LAW = ROOT / "plugins/ppid/law/reference"
_SURE = ("terverifikasi", "tinggi")
_UNCONFIRMED = "Nomor pasal belum dipastikan pada naskah resmi."
_NAVIGATION = (
    ("informasi", "Informasi publik", "informasi"),
    ("layanan", "Layanan", "layanan"),
    ("partisipasi", "Aduan dan partisipasi", "aduan"),
    ("program", "Program dan kinerja", "program"),
    ("kabar", "Berita", "berita"),
    ("kota", "Perangkat daerah", "opd"),
)


def facts(corpus: Path) -> dict[str, Any]:
    """Everything but the records: the same for every page, ready to be written as data files."""
    return {
        "kota": _city(corpus),
        "wilayah": _districts(corpus),
        "navigasi": [{"kode": code, "nama": name, "url": f"/{kind}/"} for code, name, kind in _NAVIGATION],
        "jenis": {
            code: {
                "kode": code,
                "nama": kind.JENIS.nama,
                "jamak": kind.JENIS.jamak,
                "ikhtisar": kind.JENIS.ikhtisar,
                "kelompok": kind.JENIS.kelompok,
                "umpan": kind.UMPAN,
                "tanda": getattr(kind, "TANDA", "") or "",
            }
            for code, kind in RECORD_TYPES.items()
        },
        "kelompok": [{"kode": code, "nama": part.nama, "ikhtisar": part.ikhtisar} for code, part in KELOMPOK.items()],
        "istilah": _terms(),
        "peraturan": _statutes(),
        **_duties(),
    }


def style() -> str:
    """The stylesheet of our theme as one text, so that every site carries the same."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "theme/static/css").glob("*.css")))


def icon() -> str:
    """The icon of our theme."""
    return (ROOT / "theme/static/ikon.svg").read_text(encoding="utf-8")


def _city(corpus: Path) -> dict[str, Any]:
    city = data((corpus / "kota.yaml").read_text(encoding="utf-8"))
    city["jam"] = [
        f"{_days([day.capitalize() for day in row['hari']])} pukul {row['buka']}–{row['tutup']}"
        for row in city["jam_layanan"]
    ]
    return city


def _days(days: list[str]) -> str:
    return f"{days[0]}–{days[-1]}" if len(days) > 2 else ", ".join(days)


def _districts(corpus: Path) -> dict[str, str]:
    found = {}
    for district in data((corpus / "wilayah.yaml").read_text(encoding="utf-8"))["kecamatan"]:
        found[district["kode"]] = f"Kecamatan {district['nama']}"
        for ward in district.get("kelurahan", ()):
            found[ward["kode"]] = f"Kelurahan {ward['nama']}, Kecamatan {district['nama']}"
    return found


def _terms() -> dict[str, dict[str, dict[str, str]]]:
    """Every closed vocabulary of the corpus's kinds: class, word, then label, meaning with the article, and tone."""
    articles = data((LAW / "istilah.yaml").read_text(encoding="utf-8"))["istilah"]
    found: dict[str, dict[str, dict[str, str]]] = {}
    for module in (aduan_module, informasi_module, opd_module, permohonan_module):
        for name, terms in inspect.getmembers(module, inspect.isclass):
            if issubclass(terms, Enum) and terms.__module__ == module.__name__:
                law = articles.get(name, {})
                found[name] = {term.value: _term(term, law.get(term.value)) for term in terms if hasattr(term, "label")}
    return found


def _term(term: Any, law: dict[str, str] | None) -> dict[str, str]:
    article = f"{_statutes()[law['peraturan']]['singkat']} {law['pasal']}" if law and law["keyakinan"] in _SURE else ""
    return {"label": term.label, "catatan": f"{term.arti} {article}".strip(), "arti": term.arti, "nada": term.nada}


@functools.cache
def _statutes() -> dict[str, dict[str, str]]:
    rows = data((LAW / "peraturan.yaml").read_text(encoding="utf-8"))["peraturan"]
    return {row["kode"]: {key: row[key] for key in ("kode", "singkat", "judul")} for row in rows}


def _duties() -> dict[str, Any]:
    """The duties in the groups of the law, and all of them, parts too, by code."""
    groups, every = [], {}
    for group in data((LAW / "kewajiban.yaml").read_text(encoding="utf-8"))["kelompok"]:
        codes = []
        for item in group["butir"]:
            parts = item.get("bagian", ())
            codes.append(item["kode"])
            for raw in (item, *parts):
                basis = raw.get("dasar") or item.get("dasar") or group["dasar"]
                sure = basis["keyakinan"] in _SURE
                law = _statutes()[basis["peraturan"]]["singkat"]
                every[raw["kode"]] = {
                    "kode": raw["kode"],
                    "nama": raw["nama"],
                    "kelompok": group["nama"],
                    "kelas": group["kelas"],
                    "dasar": f"{law} {basis.get('pasal', '')}".strip() if sure else law,
                    "catatan": "" if sure and basis.get("pasal") else _UNCONFIRMED,
                    "sumber": group["sumber"],
                    "bagian": [part["kode"] for part in parts] if raw is item else [],
                }
        groups.append({"nama": group["nama"], "dasar": every[codes[0]]["dasar"], "butir": codes})
    return {"kewajiban": every, "kelompok_kewajiban": groups}

"""The published demonstration city, every page of it."""

import gzip
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from plugins.ppid.publish.pages import ERROR_PAGES
from plugins.ppid.records import RECORD_TYPES
from tests.support import ROOT

BASE = "https://ppid.contoh.example"
PROMISED = {
    "opd",
    "informasi",
    "pengecualian",
    "peringatan",
    "permohonan",
    "keberatan",
    "aduan",
    "berita",
    "agenda",
    "dataset",
    "regulasi",
    "konsultasi",
    "usulan",
    "program",
    "penghargaan",
    "penilaian",
    "layanan",
    "pengadaan",
    "aplikasi",
    "halaman",
}
ATOM = "{http://www.w3.org/2005/Atom}"


@cache
def soups(site: Path) -> dict[str, BeautifulSoup]:
    """Every page, parsed once."""
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_bytes(), "html.parser")
        for path in sorted(site.rglob("*.html"))
    }


def test_enough_is_published_of_every_kind(site: Path) -> None:
    pages = soups(site)
    records = [name for name in pages if re.fullmatch(r"opd/[^/]+/[^/]+/(?!index|halaman-)[^/]+\.html", name)]
    departments = [name for name in pages if re.fullmatch(r"opd/[^/]+/index\.html", name)]
    assert len(records) >= 200 and len(departments) >= 20
    assert any(name.startswith("opd/kec-") for name in departments) and any(
        name.startswith("opd/kel-") for name in departments
    )
    kinds = {name.split("/")[2] for name in records} | {"opd"} | ({"halaman"} if (site / "halaman").is_dir() else set())
    assert kinds >= PROMISED


def test_every_internal_link_leads_to_a_file_and_every_fragment_to_an_element(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = soups(site)
    anchors = {name: {str(tag["id"]) for tag in soup.find_all(id=True)} for name, soup in pages.items()}
    broken = []
    for name, soup in pages.items():
        for tag in soup.find_all(["a", "link", "img", "script", "source", "form"]):
            for attribute in ("href", "src", "action"):
                value = tag.get(attribute)
                if value is None or urlsplit(str(value)).scheme in ("mailto", "tel"):
                    continue
                target = urlsplit(urljoin(f"{BASE}/{name}", str(value)))
                if target.netloc != urlsplit(BASE).netloc:
                    continue
                file = target.path.lstrip("/")
                file = f"{file}index.html" if file.endswith("/") or not file else file
                if file not in files or (target.fragment and target.fragment not in anchors.get(file, set())):
                    broken.append((name, str(value)))
    assert broken == []


def test_pages_link_relatively_so_that_one_build_works_anywhere(site: Path) -> None:
    for name, soup in soups(site).items():
        if name in ERROR_PAGES:
            continue
        for tag in soup.find_all(["a", "link", "img"]):
            value = str(tag.get("href") or tag.get("src") or "")
            if tag.get("rel") == ["canonical"]:
                assert value.startswith(BASE)
            else:
                assert not value.startswith("/") and not value.startswith(BASE), (name, value)


SCRIPTS = {
    "formulir/bantu/index.html": ["../../aset/bantu", "../../aset/terbit"],
    "cari/index.html": ["../aset/awal", "../aset/cari"],
}
"""The pages that have scripts, and what these are called before the hash of their bytes."""


def test_nothing_is_loaded_from_elsewhere_and_nothing_is_inline(site: Path) -> None:
    for name, soup in soups(site).items():
        for tag in soup.find_all(["script", "img", "iframe", "video", "audio", "source", "embed", "object"]):
            assert not str(tag.get("src", "")).startswith(("http", "//")), name
        for tag in soup.find_all("link"):
            assert tag.get("rel") == ["canonical"] or not str(tag.get("href")).startswith(("http", "//")), name
        scripts = [re.sub(r"\.[0-9a-f]{12}\.js$", "", str(tag.get("src"))) for tag in soup.find_all("script")]
        assert scripts == SCRIPTS.get(name, []), name
        assert not [tag for tag in soup.find_all("script") if tag.string], name
        assert not soup.find_all("style"), name
        assert not soup.find_all(style=True), name
        assert not [tag for tag in soup.find_all(True) if any(key.startswith("on") for key in tag.attrs)], name


def test_every_page_has_its_frame(site: Path) -> None:
    titles: dict[str, str] = {}
    for name, soup in soups(site).items():
        assert soup.html is not None and soup.html["lang"] == "id", name
        assert len(soup.find_all("h1")) == 1, name
        assert len(soup.find_all("main")) == 1, name
        skip = soup.find("a")
        assert skip is not None and soup.select_one(str(skip["href"])) is not None, name
        levels = [int(tag.name[1]) for tag in soup.find_all(re.compile("^h[1-6]$"))]
        main = soup.main
        assert main is not None
        inside = [int(tag.name[1]) for tag in main.find_all(re.compile("^h[1-6]$"))]
        assert inside[0] == 1 and all(after - before <= 1 for before, after in pairwise(inside)), (
            name,
            levels,
        )
        assert soup.title is not None and soup.title.string
        titles.setdefault(soup.title.string, name)
        assert "demonstrasi" in soup.get_text().casefold(), f"{name} carries no demonstration label"
        for image in soup.find_all("img"):
            assert image.get("alt") is not None and image.get("width") and image.get("height"), name
        for table in soup.find_all("table"):
            assert table.find("th", scope=True), name
        ids = [str(tag["id"]) for tag in soup.find_all(id=True)]
        assert len(ids) == len(set(ids)), name


def test_no_template_left_a_hole(site: Path) -> None:
    for name, soup in soups(site).items():
        text = soup.get_text(" ")
        assert not re.search(r"\bNone\b|\bTrue\b|\bFalse\b|\{\{|\}\}|<built-in|object at 0x|Istilah\.", text), name


def test_dates_and_money_are_indonesian(site: Path) -> None:
    text = " ".join(soup.get_text(" ") for soup in soups(site).values())
    assert re.search(
        r"\b\d{1,2} (Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) 20\d\d\b",
        text,
    )
    assert re.search(r"(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu), \d{1,2} \w+ 20\d\d pukul \d\d\.\d\d WIB", text)
    assert re.search(r"Rp\d{1,3}(\.\d{3})+", text) and "Rp " not in text
    assert not re.search(r"\b(Nopember|Monday|January|Jum'at)\b", text)


def test_sitemap_lists_every_page_once(site: Path) -> None:
    found = [
        element.text
        for element in ET.parse(site / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
    ]
    moved = "opd/bkad/berita/membaca-apbd-sepuluh-menit.html"
    expected = {
        f"{BASE}/{name.removesuffix('index.html')}" for name in soups(site) if name not in {*ERROR_PAGES, moved}
    }
    assert sorted(str(address) for address in found) == sorted(expected)
    assert f"Sitemap: {BASE}/sitemap.xml" in (site / "robots.txt").read_text()


def test_feeds_are_sound_and_never_empty(site: Path) -> None:
    feeds = sorted(site.rglob("*.atom.xml"))
    assert len(feeds) > 20
    for path in feeds:
        root = ET.parse(path).getroot()
        entries = root.findall(f"{ATOM}entry")
        assert root.tag == f"{ATOM}feed" and 0 < len(entries) <= 30, path
        for entry in entries:
            link = entry.find(f"{ATOM}link")
            assert link is not None
            address = urlsplit(link.attrib["href"])
            file = address.path.lstrip("/")
            assert f"{address.scheme}://{address.netloc}" == BASE
            assert (site / (f"{file}index.html" if file.endswith("/") else file)).is_file(), path
        identities = [element.text for element in root.iter(f"{ATOM}id")]
        assert len(identities) == len(set(identities)), path


def test_without_an_address_there_is_no_feed_and_none_is_linked(metro: Path) -> None:
    assert not (metro / "umpan").exists() and not (metro / "sitemap.xml").exists()
    assert not any(soup.find("link", rel="alternate") for soup in soups(metro).values())


def test_schemas_are_published_for_every_kind(site: Path) -> None:
    for jenis, model in RECORD_TYPES.items():
        schema = json.loads((site / f"skema/{jenis}.schema.json").read_text(encoding="utf-8"))
        required = {name for name, info in model.model_fields.items() if info.is_required()}
        assert set(schema["required"]) == required and schema["additionalProperties"] is False


def test_attachments_are_copied_whole_and_none_is_extra(site: Path) -> None:
    published = {
        path.relative_to(site).as_posix(): path.read_bytes() for path in (site / "berkas").rglob("*") if path.is_file()
    }
    source = {
        path.relative_to(ROOT / "content").as_posix(): path.read_bytes()
        for path in (ROOT / "content" / "berkas").rglob("*")
        if path.is_file()
    }
    assert published == source and published


def test_only_planned_files_are_there(site: Path) -> None:
    endings = {path.suffix for path in site.rglob("*") if path.is_file()}
    assert endings <= {
        ".html",
        ".xml",
        ".txt",
        ".json",
        ".css",
        ".js",
        ".svg",
        ".pdf",
        ".csv",
        ".png",
        ".jpg",
        ".avif",
        ".webp",
        ".xlsx",
        ".ics",
        "",
        ".opus",
        ".bin",
    }
    assert [path.name for path in site.rglob("*") if path.is_file() and not path.suffix] == [".jendela"]
    assert not (site / "masalah").exists()


def test_the_stylesheet_is_small(site: Path) -> None:
    sheets = list((site / "aset").glob("gaya.*.css"))
    assert len(sheets) == 1
    assert len(gzip.compress(sheets[0].read_bytes())) <= 6 * 1024
    home = gzip.compress((site / "index.html").read_bytes())
    assert len(home) + len(gzip.compress(sheets[0].read_bytes())) <= 14 * 1024


@pytest.mark.parametrize("word", ["Pontianak", "61.71"])
def test_the_second_city_knows_nothing_of_the_first(metro: Path, word: str) -> None:
    for path in metro.rglob("*"):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                assert all(word.encode() not in book.read(name) for name in book.namelist()), path
        elif path.is_file():
            assert word.encode() not in path.read_bytes(), path


def test_the_second_city_has_its_own_words_and_colour(metro: Path) -> None:
    home = (metro / "index.html").read_text(encoding="utf-8")
    assert "Jendela Kota Metro" in home and "PLID" in home
    assert "PPID Pembantu" in (metro / "opd/kel-imopuro/index.html").read_text(encoding="utf-8")
    (sheet,) = (metro / "aset").glob("gaya.*.css")
    assert "--kepala:#7a1f3d;" in sheet.read_text()
    assert not re.search(r"color-mix|light-dark|oklch|\bfrom var\(", sheet.read_text())
    assert '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#7a1f3d">' in home
    assert '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#7a1f3d">' not in home


def test_two_cities_have_icons_of_their_own_colours(site: Path, metro: Path) -> None:
    (one,), (two,) = ((folder / "aset").glob("ikon.*.svg") for folder in (site, metro))
    assert one.name != two.name and one.read_text() != two.read_text()
    assert "var(" not in one.read_text()


def test_what_the_second_city_changes_of_the_theme_is_seen_on_every_page(metro: Path) -> None:
    for name, soup in soups(metro).items():
        assert len(soup.find_all(id="penutup-metro")) == 1, name
        assert "PPID Pembantu" in str(soup.find(id="penutup-metro")), name
    missing = soups(metro)["404.html"]
    assert missing.find(id="bantuan-metro") is not None and missing.h1 is not None, "what is replaced is still there"
    (sheet,) = (metro / "aset").glob("gaya.*.css")
    assert "--fokus:#ffe08a;" in sheet.read_text() and "--lebar:70rem;" in sheet.read_text()
    assert "--latar:#14110f;" in sheet.read_text().partition("prefers-color-scheme: dark")[2]


def test_the_pages_of_the_second_city_are_whole(metro: Path) -> None:
    for name, soup in soups(metro).items():
        assert [len(soup.find_all(tag)) for tag in ("h1", "main")] == [1, 1], name
        assert len({str(tag["id"]) for tag in soup.find_all(id=True)}) == len(soup.find_all(id=True)), name
    test_every_internal_link_leads_to_a_file_and_every_fragment_to_an_element(metro)
    test_nothing_is_loaded_from_elsewhere_and_nothing_is_inline(metro)


def test_recordings_never_play_by_themselves_and_have_their_text(site: Path) -> None:
    """And what is played here lies here: the policy allows nothing else."""
    players = [(name, tag) for name, soup in soups(site).items() for tag in soup.find_all(["video", "audio"])]
    assert players
    for name, tag in players:
        assert tag["preload"] == "none" and tag.has_attr("controls") and not tag.has_attr("autoplay"), name
        assert all(not urlsplit(str(part["src"])).scheme for part in tag.find_all(["source", "track"])), name
        assert tag.name == "audio" or tag.find("track", kind="captions"), name
        assert tag.find_parent("li").find("details") or tag.find_parent("section").find("p"), name


def test_a_scan_says_so_where_it_is_offered_and_is_counted_once(site: Path) -> None:
    told = [name for name, soup in soups(site).items() if "Dokumen ini hasil pindaian" in soup.get_text()]
    rows = (site / "aksesibilitas/dokumen.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) == 1 and told == [rows[0].rsplit(",", 1)[1]]
    statement = soups(site)["aksesibilitas/index.html"].get_text(" ", strip=True)
    assert "1 dari 26 PDF masih pindaian" in statement and "Belum dinilai" in statement

"""Links: what they say, where they lead, what is downloaded, what leaves the site."""

import re
from collections.abc import Iterator

from ..page import Link, Page, rule, shown, text_of, within

GENERIC = {
    "baca", "baca lagi", "baca selanjutnya", "baca selengkapnya", "berikut", "berikutnya", "buka", "cek", "cek di sini", "click here",
    "detail", "di sini", "di sana", "disini", "download", "here", "info", "info lebih lanjut", "ini", "klik", "klik di sini", "klik disini",
    "klik tautan ini", "lanjut", "lanjutkan", "learn more", "lebih lanjut", "lihat", "lihat detail", "lihat di sini", "lihat lebih banyak",
    "lihat semua", "lihat selengkapnya", "link", "link ini", "more", "read more", "sebelumnya", "selanjutnya", "selengkapnya", "sumber",
    "tautan", "tautan ini", "unduh", "unduh di sini", "unduh berkas", "unduh dokumen", "website",
}  # fmt: skip
FILES = {
    "pdf": r"PDF", "csv": r"CSV", "xlsx": r"XLSX|Excel", "json": r"JSON", "ics": r"iCalendar|ICS", "zip": r"ZIP", "docx": r"DOCX|Word",
    "ods": r"ODS", "xml": r"XML", "geojson": r"GeoJSON", "txt": r"TXT|teks", "jpg": r"JPE?G", "png": r"PNG", "mp3": r"MP3", "mp4": r"MP4",
}  # fmt: skip
SIZE = re.compile(r"\d+(?:[.,]\d+)? ?(?:B|bita|byte|kB|KB|MB|GB)\b")
BLOCKS = {"li", "p", "td", "th", "dd", "figcaption", "blockquote", "address"}


@rule
def links_tell(page: Page) -> Iterator[str]:
    """2.4.4, 2.4.9: a link says where it leads; "di sini" and its kin say nothing on a list of links."""
    for link in page.links:
        plain = re.sub(r"[^\w\s]+", " ", link.name.casefold())
        if " ".join(plain.split()) in GENERIC:
            yield f"{link.name!r} -> {link.href}"
        elif re.fullmatch(r"https?://\S+", link.name):
            yield f"an address instead of words: {link.name!r}"


@rule
def same_text_same_target(page: Page) -> Iterator[str]:
    """2.4.4, 3.2.4: two links that read alike lead to one place, unless their item, paragraph or cell tells them apart.

    Crumbs are spared: each is read after the ones before it, and their navigation says that they are crumbs.
    """
    seen: dict[str, Link] = {}
    for link in page.links:
        first = seen.setdefault(link.name.casefold(), link)
        if first.target == link.target or not link.name or around(first) != around(link):
            continue
        if not any(each.tag == "ol" and within(each, "nav") for each in link.element.iterancestors()):
            yield f"{link.name!r} leads to {first.target} and to {link.target}"


def downloads(page: Page) -> Iterator[tuple[Link, str, str]]:
    """The links to files of this site with the file's ending and what is said in or right beside the link; feeds are read, not kept."""
    for link in page.links:
        ending = link.target.partition("#")[0].rpartition("/")[2].rpartition(".")[2].lower()
        if ending in FILES and ":" not in link.target and not link.target.endswith(".atom.xml"):
            yield link, ending, f"{link.name} {around(link)}"


def around(link: Link) -> str:
    """The text of the paragraph, item or cell that a link stands in: what 2.4.4 calls its context."""
    return next((text_of(each) for each in link.element.iterancestors() if each.tag in BLOCKS), "")


@rule
def downloads_told(page: Page) -> Iterator[str]:
    """2.4.4, 3.2.5: a download says its format, and one that an office has published its size; ``sizes_told`` sees to the others."""
    for link, ending, told in downloads(page):
        if not re.search(rf"\b(?:{FILES[ending]})\b", told):
            yield f"no format {ending.upper()}: {link.name!r}"
        if link.target.startswith("berkas/") and not SIZE.search(told):
            yield f"no size: {link.name!r}"


@rule
def outside_marked(page: Page) -> Iterator[str]:
    """3.2.5 and the house: what leaves the site says so by ``rel``, over https, in the same window."""
    for link in page.links:
        scheme = link.href.partition(":")[0].lower() if re.match(r"[a-z]+:|//", link.href, re.IGNORECASE) else ""
        rel = link.element.get("rel", "").split()
        if scheme == "https" and not {"external", "license"} & set(rel):
            yield f"no rel: {link.href}"
        elif scheme not in ("", "https", "mailto", "tel"):
            yield f"scheme: {link.href}"
        if "target" in link.element.attrib:
            yield f"opens a window: {shown(link.element)}"
        if link.href in ("", "#") or link.href.startswith("javascript"):
            yield f"leads nowhere: {shown(link.element)}"


@rule
def calls_are_dialled(page: Page) -> Iterator[str]:
    """1.3.1: ``tel:`` has digits only, ``mailto:`` one address."""
    for link in page.links:
        if link.href.startswith("tel:") and not re.fullmatch(r"tel:\+?\d{3,15}", link.href):
            yield link.href
        if link.href.startswith("mailto:") and not re.match(r"mailto:[^@?\s]+@[^@?\s]+", link.href):
            yield link.href

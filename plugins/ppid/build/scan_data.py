"""Looks at outputs that machines read: whether they are whole, and whether they name pages that are not there."""

import json
import re
from collections.abc import Container
from xml.etree import ElementTree

from pydantic_core import from_json

from .scan_page import Faults

CHECKED = {"json", "geojson", "xml", "csv", "txt", "ics", "bin"}
"""Endings of outputs that are looked at besides pages."""
_ADDRESS = re.compile(rb'"(?:tautan|alamat|halaman|url)": ?"((?!/)[^":\\]+\.html)"')
"""An address within the site; no text that somebody typed can look so, for its quotes are escaped."""
_ATOM = "{http://www.w3.org/2005/Atom}"
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def data_faults(file: str, content: bytes, files: Container[str], site: str = "") -> Faults:
    """What is wrong with an output that is no page; ``site`` is the address of the site with a slash, or ""."""
    if file.endswith((".json", ".geojson")):
        yield from _json_faults(file, content, files)
    elif file.endswith(".xml"):
        yield from _xml_faults(content, files, site)


def _json_faults(file: str, content: bytes, files: Container[str]) -> Faults:
    try:
        _read(content)
    except json.JSONDecodeError as error:
        yield error.lineno, "E-KELUARAN-BENTUK", {"sebab": "JSON salah tulis"}
        return
    except (ValueError, RecursionError):
        yield 1, "E-KELUARAN-BENTUK", {"sebab": "JSON salah tulis"}
        return
    if "/penetapan/" in file:
        return  # an annex says for ever what it said on its day
    for found in _ADDRESS.finditer(content):
        if (name := found[1].decode()) not in files:
            yield content.count(b"\n", 0, found.start()) + 1, "E-KELUARAN-TAUTAN", {"potongan": name}


def _read(content: bytes) -> None:
    """Raise what ``json.loads`` raises; five times as quick where there is nothing to raise."""
    try:
        from_json(content)
    except ValueError:
        json.loads(content)


def _xml_faults(content: bytes, files: Container[str], site: str) -> Faults:
    try:
        root = ElementTree.fromstring(content)  # noqa: S314 - what we have just made ourselves
    except ElementTree.ParseError as error:
        yield error.position[0], "E-KELUARAN-BENTUK", {"sebab": "XML salah tulis"}
        return
    named = [each.text or "" for each in root.iter(_MAP)]
    named += [each.get("href", "") for entry in root.iter(f"{_ATOM}entry") for each in entry.iterfind(f"{_ATOM}link")]
    base = site or _base(root, named)  # a second sitemap does not name the home page
    for address in named:
        name = address.removeprefix(base)
        if address.startswith(base) and name.endswith(".html") and name not in files:
            line = content.count(b"\n", 0, max(0, content.find(address.encode()))) + 1
            yield line, "E-KELUARAN-TAUTAN", {"potongan": address}


def _base(root: ElementTree.Element, named: list[str]) -> str:
    """The address of the site that a feed or a map names, as far as it can be told."""
    own = next((each.get("href", "") for each in root.iterfind(f"{_ATOM}link") if each.get("rel") == "self"), "")
    if "/umpan/" in own:
        return own.partition("/umpan/")[0] + "/"
    return min((each for each in named if each.endswith("/")), key=len, default="\0")

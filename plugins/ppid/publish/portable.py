"""A site to open from a folder, without a server: links name files, and the index of search is one script.

A browser that opens a page from a folder shows a listing where a link ends with a slash, and fetches nothing. Pure functions of
bytes, so that a page and an index made again are the same whatever was made before.
"""

import base64
import json
import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from .. import urls
from ..build.outputs import Joined, Ready

SCRIPT = "cari/indeks.js"
"""The index of search as one classic script."""
_LINK = re.compile(r'((?:href|action)="\.{1,2}(?:/[^"?#:]*)?/)(?=["?#])')
_PLACE = re.compile(r"\t([^\t\n]*/)?(#[^\t\n]*)?\n")
_BROWSER = Path(__file__).resolve().parent.parent / "search" / "browser" / "berkas.js"


def linked(page: str) -> str:
    """``page`` with each relative link to a folder leading to its page."""
    return _LINK.sub(rf"\1{urls.FILE}", page)


def bundle(parts: Iterable[Ready]) -> Joined:
    """The files of search ``parts`` as one script."""
    known = tuple(parts)
    code = _BROWSER.read_text(encoding="utf-8")
    return Joined(SCRIPT, known, partial(_joined, [part.file for part in known], code), "pencarian", code)


def _joined(names: list[str], code: str, contents: Iterable[bytes]) -> bytes:
    told = {
        name.removeprefix("cari/indeks/"): _told(name, content) for name, content in zip(names, contents, strict=True)
    }
    text = json.dumps(told, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return f"self.JendelaBerkas={text};\n{code}".encode()


def _told(name: str, content: bytes) -> str:
    if name.endswith(".bin"):
        return base64.b64encode(content).decode()
    text = content.decode("utf-8", "surrogatepass")
    return _PLACE.sub(_page, text) if "/d/" in name else text


def _page(found: re.Match[str]) -> str:
    return f"\t{found[1] or './'}{urls.FILE}{found[2] or ''}\n"

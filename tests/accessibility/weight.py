"""Bytes a reader has to load, counted on the built files."""

import gzip
import re
from pathlib import Path
from typing import NamedTuple

KB = 1024
RECORD, LIST, STYLE, PICTURE, PICTURES = 14 * KB, 30 * KB, 6 * KB, 80 * KB, 150 * KB
"""Most bytes of a record's page with its style, of any other page, of the style (these by gzip -9), of a picture, of all on a page."""
_LOADED = re.compile(r"<(img|source|script|link|iframe|video|audio|embed|object)\b([^>]*)>")
_ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')


class Weight(NamedTuple):
    """What one page weighs, in bytes, and what is wrong with what it loads."""

    html: int
    style: int
    pictures: int
    findings: list[str]


def packed(data: bytes) -> int:
    """Bytes on the way, by gzip -9."""
    return len(gzip.compress(data, 9, mtime=0))


def weigh(site: Path, page: Path, styles: dict[Path, int]) -> Weight:
    """The weight of a page; ``styles`` remembers those already packed."""
    text = page.read_text(encoding="utf-8")
    found: list[str] = []
    style = pictures = 0
    for tag, rest in _LOADED.findall(text):
        attributes = dict(_ATTRIBUTE.findall(rest))
        address = attributes.get("src") or attributes.get("href") or ""
        rel = attributes.get("rel", "")
        if tag == "link" and rel in ("canonical", "alternate"):
            continue
        if re.match(r"(https?:)?//|data:", address):
            found.append(f"foreign: {address}")
            continue
        base = site if address.startswith("/") else page.parent  # the page of errors counts from the root
        target = (base / address.split("#")[0].lstrip("/")).resolve()
        if rel == "stylesheet":
            style += styles.setdefault(target, packed(target.read_bytes()))
        elif tag == "img":
            size = target.stat().st_size
            pictures += size if attributes.get("loading") != "lazy" else 0
            found += [f"{address} without {side}" for side in ("width", "height") if not attributes.get(side)]
            found += [f"{address} has {size} bytes"] if size > PICTURE else []
        elif tag == "script" and "defer" not in attributes and "async" not in attributes:
            found.append(f"a script that holds up the page: {address}")
        elif tag == "link" and rel not in ("icon", "stylesheet"):
            found.append(f"unknown: {rel} {address}")
        elif tag in ("iframe", "embed", "object"):
            found.append(f"{tag} in {page.relative_to(site)}")
    return Weight(packed(text.encode()), style, pictures, found)

"""What can be proved of a built site: that a page is there, its hash, whether its links lead somewhere, and that it is live.

The site is read as files; only ``live`` speaks to a network, with bounded time, size and number of requests at once.
"""

import hashlib
import urllib.error
import urllib.request
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from . import urls

SOUND, ABSENT = "baik", "tidak ada di folder situs"
MOST = 50_000_000
"""Bytes read of one address at most."""
WAIT = 15
"""Seconds to wait for an answer."""
AT_ONCE = 4
"""Requests made at the same time."""


class Bukti(NamedTuple):
    """One published file: its SHA-256 ("" when it is not there) and, in words, whether its links hold."""

    sha256: str
    tautan: str

    @property
    def baik(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.tautan == SOUND


def proved(site: Path, url: str) -> Bukti:
    """The file that ``url`` (relative to the root of the site) is served from, and every internal link of a page."""
    file = site / urls.file_of(url)
    try:
        data = file.read_bytes()
    except OSError:
        return Bukti("", ABSENT)
    digest = hashlib.sha256(data).hexdigest()
    if file.suffix != ".html":
        return Bukti(digest, SOUND)
    dead = dead_links(site, urls.file_of(url), data)
    return Bukti(digest, f"tautan mati: {', '.join(dead)}" if dead else SOUND)


def dead_links(site: Path, file: str, data: bytes) -> list[str]:
    """The internal links of the page ``file`` (relative to ``site``) that lead to no file, each once, in their order."""
    page = BeautifulSoup(data, "html.parser")
    dead: dict[str, None] = {}
    for node in page.find_all(["a", "img", "link"]):
        target = str(node.get("href") or node.get("src") or "")
        parts = urlsplit(target)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        place = Path(file).parent / unquote(parts.path)
        found = site / place
        if target.endswith("/") or found.is_dir():
            found = found / urls.FILE
        if not found.is_file():
            dead[target] = None
    return list(dead)


def live(addresses: Sequence[tuple[str, str]]) -> list[str]:
    """For each (address, SHA-256) what a request for it shows: "sama", "berbeda", or what went wrong, in words."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(_live, addresses))


def _live(pair: tuple[str, str]) -> str:
    address, digest = pair
    if urlsplit(address).scheme not in ("http", "https"):
        return "alamat tidak lengkap"
    request = urllib.request.Request(address, headers={"User-Agent": "Jendela"})  # noqa: S310 - the scheme is checked above
    try:
        with urllib.request.urlopen(request, timeout=WAIT) as answer:  # noqa: S310
            data = answer.read(MOST)
    except urllib.error.HTTPError as error:
        return f"HTTP {error.code}"
    except (OSError, ValueError):
        return "tidak terjangkau"
    return "sama" if hashlib.sha256(data).hexdigest() == digest else "berbeda"

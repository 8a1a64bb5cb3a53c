"""The theme's own files: one stylesheet made of its layers, the icon and scripts, each named by the hash of its content."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .errors import Dihentikan
from .ppid.build.outputs import Ready

BRAND = "--warna-merek: #0a489f;"
"""The declaration in the theme's tokens that the city's colour replaces."""


class ThemeFiles(NamedTuple):
    """The addresses templates link, and the files behind them."""

    gaya: str
    ikon: str
    skrip: Mapping[str, str]
    """The address of each script by its name; a page that wants one links it, and no page needs one."""
    files: tuple[Ready, ...]


def theme_files(theme: Path, colour: str) -> ThemeFiles:
    """Join ``static/css/*.css`` in the order of their names, put in the city's colour, and name by hash."""
    parts = [path.read_text(encoding="utf-8") for path in sorted((theme / "static" / "css").glob("*.css"))]
    css = "".join(parts)
    if BRAND not in css:
        raise Dihentikan(f'Tema tidak memuat "{BRAND}"; warna kota tidak dapat dipasang.')
    style = _dense(css.replace(BRAND, f"--warna-merek: {colour};", 1)).encode()
    icon = (theme / "static" / "ikon.svg").read_bytes()
    named = [(_hashed("gaya", "css", style), style), (_hashed("ikon", "svg", icon), icon)]
    scripts = {path.stem: path.read_bytes() for path in sorted((theme / "static" / "js").glob("*.js"))}
    addresses = {stem: _hashed(stem, "js", data) for stem, data in scripts.items()}
    named += [(addresses[stem], data) for stem, data in scripts.items()]
    files = tuple(Ready.of(name, data, "tema") for name, data in named)
    return ThemeFiles(named[0][0], named[1][0], addresses, files)


def _dense(css: str) -> str:
    """The stylesheet without comments and indents, which a reader's connection would carry for nothing."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


def _hashed(stem: str, suffix: str, content: bytes) -> str:
    return f"aset/{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"

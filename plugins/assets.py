"""The theme's own files: one stylesheet made of its layers, the icon, scripts and the city's logo, each named by its content."""

import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from .brand import Look, colours
from .katalog import said_in_script
from .ppid.build.outputs import Ready
from .ppid.gallery import SourceChanged
from .ppid.intake.assets import MAX_LOGO, ending
from .ppid.intake.files import read
from .ppid.palette import Palette
from .ppid.registry import Registry
from .ppid.search.export import language_script, rules_script, synonyms_script
from .ppid.words import Katalog
from .scripts import lean

PAGES = "css/halaman"
"""Stylesheets of single pages, below the theme's static files; one named ``a+b.css`` is a part of both ``a`` and ``b``."""
ENGINE = Path(__file__).resolve().parent / "ppid" / "search" / "browser"
BEFORE: Mapping[str, tuple[Path, ...]] = {
    "cari": (ENGINE / "akar.js", ENGINE / "makna.js", ENGINE / "mesin.js"),
    "lebih": (ENGINE / "lebih.js",),
    "awal": (),
}
"""Scripts that are not the theme's own, and come before the script of this name in one file: the fewer files, the sooner it runs."""
TOLD: Mapping[str, Callable[[], str]] = {"cari": synonyms_script, "lebih": rules_script}
"""What comes before them: data as script."""
LANGUAGE = "bahasa"
"""The script that is data alone, and the largest: the others ask for it when they are there."""
LOGO_HEIGHT = 44
"""Pixels a logo has in the head of a page."""
LOGO_WIDTH = 176
"""Pixels a logo has there at most; a wider one is shown lower."""
_TOKEN = re.compile(r"var\(--([a-z0-9-]+)\)")


class Logo(NamedTuple):
    """The city's logo as it is shown: its address and its size in pixels."""

    alamat: str
    lebar: int
    tinggi: int


class Picture(NamedTuple):
    """A picture file: how its name ends, its bytes, and its size in pixels."""

    akhiran: str
    isi: bytes
    lebar: int
    tinggi: int


class ThemeFiles(NamedTuple):
    """The addresses templates link, and the files behind them."""

    gaya: str
    ikon: str
    skrip: Mapping[str, str]
    """The address of each script by its name; a page that wants one links it, and no page needs one."""
    files: tuple[Ready, ...]
    palet: Palette
    """Every token as ``#rrggbb``, by scheme."""
    gaya_halaman: Mapping[str, str]
    """The address of each stylesheet that only some pages link, by its name."""
    logo: Logo | None = None


def logo_of(content: Path, registry: Registry) -> Picture | None:
    """The city's logo as it is now; raises SourceChanged when it can no longer be read."""
    logo = registry.logo
    if logo is None:
        return None
    data = read(content, logo.path, MAX_LOGO)
    if not isinstance(data, bytes):
        raise SourceChanged(f'Berkas "{logo.path}" berubah selama situs dibuat. Jalankan sekali lagi.')
    return Picture(ending(logo.path), data, logo.lebar, logo.tinggi)


def theme_files(theme: Path, look: Look, logo: Picture | None = None, katalog: Katalog | None = None) -> ThemeFiles:
    """Join ``static/css/*.css`` in the order of their names, keep ``halaman/*.css`` and scripts apart, add the city's tokens, colour the icon, and name by hash."""
    parts = [path.read_text(encoding="utf-8") for path in sorted((theme / "static" / "css").glob("*.css"))]
    more = _sheets(theme / "static" / PAGES)
    palette, tokens = colours(theme, look, "".join([*parts, *more.values()]))
    style = _dense("".join([*parts, tokens])).encode()
    drawn = (theme / "static" / "ikon.svg").read_text(encoding="utf-8")
    icon = _TOKEN.sub(lambda found: palette["terang"].get(found[1], found[0]), drawn).encode()
    named = [(_hashed("gaya", "css", style), style), (_hashed("ikon", "svg", icon), icon)]
    scripts = {path.stem: published_script(path, katalog) for path in sorted((theme / "static" / "js").glob("*.js"))}
    scripts[LANGUAGE] = language_script().encode()
    addresses = {stem: _hashed(stem, "js", data) for stem, data in scripts.items()}
    named += [(addresses[stem], data) for stem, data in scripts.items()]
    special = {stem: _dense(css).encode() for stem, css in more.items()}
    sheets = {stem: _hashed(stem, "css", data) for stem, data in special.items()}
    named += [(sheets[stem], data) for stem, data in special.items()]
    shown = None
    if logo is not None:
        shown = Logo(_hashed("logo", logo.akhiran, logo.isi), *_size(logo))
        named.append((shown.alamat, logo.isi))
    files = tuple(Ready.of(name, data, "tema") for name, data in named)
    return ThemeFiles(named[0][0], named[1][0], addresses, files, palette, sheets, shown)


def _sheets(folder: Path) -> dict[str, str]:
    """The stylesheets of single pages by name."""
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.css")):
        for name in path.stem.split("+"):
            found[name] = found.get(name, "") + path.read_text(encoding="utf-8")
    return found


def published_script(path: Path, katalog: Katalog | None) -> bytes:
    """A script as it is published, in the language of the site; those of search are made lean, for a first question waits for them."""
    parts = BEFORE.get(path.stem)
    texts = [said_in_script(file.read_text(encoding="utf-8"), katalog) for file in (*(parts or ()), path)]
    if parts is None:
        return texts[0].encode()
    told = TOLD[path.stem]() if path.stem in TOLD else ""
    return (told + "".join(map(lean, texts))).encode()


def _size(logo: Picture) -> tuple[int, int]:
    """Width and height in the head of a page, of the picture's own proportions."""
    scale = min(LOGO_HEIGHT / logo.tinggi, LOGO_WIDTH / logo.lebar)
    return max(1, round(logo.lebar * scale)), max(1, round(logo.tinggi * scale))


def _dense(css: str) -> str:
    """The stylesheet without comments and indents, which a reader's connection would carry for nothing."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


def _hashed(stem: str, suffix: str, content: bytes) -> str:
    return f"aset/{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"

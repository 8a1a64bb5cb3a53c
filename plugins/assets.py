"""The theme's own files: one stylesheet made of its layers, the icon, scripts and the city's logo, each named by its content.

What they are made from is read once; what was made of the same is remembered from one build to the next.
"""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Self

from .brand import RECIPE, Look, colours
from .katalog import said_in_script
from .ppid.build.outputs import Ready
from .ppid.cache.keepsake import Keepsake
from .ppid.gallery import SourceChanged
from .ppid.intake.assets import MAX_LOGO, ending
from .ppid.intake.files import read
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


class Sources(NamedTuple):
    """The texts of the theme that its files are made from, each by the stem of its name; ``palet`` is None where it cannot be read."""

    gaya: Mapping[str, str]
    halaman: Mapping[str, str]
    skrip: Mapping[str, str]
    ikon: str
    palet: str | None

    @classmethod
    def of(cls, theme: Path) -> Self:
        """Those of ``theme`` as they are now."""
        static = theme / "static"
        try:
            recipe = (theme / RECIPE).read_text(encoding="utf-8")
        except (OSError, ValueError):
            recipe = None
        icon = (static / "ikon.svg").read_text(encoding="utf-8")
        return cls(
            _texts(static / "css", "css"), _texts(static / PAGES, "css"), _texts(static / "js", "js"), icon, recipe
        )


class ThemeFiles(NamedTuple):
    """The addresses templates link, and the files behind them."""

    gaya: str
    ikon: str
    skrip: Mapping[str, str]
    """The address of each script by its name; a page that wants one links it, and no page needs one."""
    files: tuple[Ready, ...]
    palet: Mapping[str, Mapping[str, str]]
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


def theme_files(
    theme: Path, look: Look, logo: Picture | None, katalog: Katalog | None, kept: Keepsake, *, anew: bool = False
) -> ThemeFiles:
    """The files of ``theme`` for a city that looks like ``look``: as they were ``kept``, or made, and then kept.

    With ``anew`` they are made in any case.
    """
    sources = Sources.of(theme)
    told = [sources, look, katalog.sidik if katalog is not None else "", _told(logo)]
    key = hashlib.sha256(json.dumps(told).encode("utf-8", "surrogatepass")).hexdigest()
    value = None if anew else kept.recalled(key)
    if value is None:
        value = _made(sources, look, katalog)
        kept.keep(key, value)
    return _dressed(value, logo)


def _told(logo: Picture | None) -> list[Any]:
    return [] if logo is None else [logo.akhiran, hashlib.sha256(logo.isi).hexdigest(), logo.lebar, logo.tinggi]


def _dressed(value: Mapping[str, Any], logo: Picture | None) -> ThemeFiles:
    """The files of what ``_made`` made."""
    named = [(name, text.encode()) for name, text in value["berkas"]]
    shown = None
    if logo is not None:
        shown = Logo(_hashed("logo", logo.akhiran, logo.isi), *_size(logo))
        named.append((shown.alamat, logo.isi))
    files = tuple(Ready.of(name, data, "tema") for name, data in named)
    return ThemeFiles(named[0][0], named[1][0], value["skrip"], files, value["palet"], value["halaman"], shown)


def _made(sources: Sources, look: Look, katalog: Katalog | None) -> dict[str, Any]:
    """Join the stylesheets in the order of their names, keep those of pages and scripts apart, add the city's tokens, colour the icon, and name by hash."""
    more = _sheets(sources.halaman)
    palette, tokens = colours(sources.palet, look, "".join([*sources.gaya.values(), *more.values()]))
    style = _dense("".join([*sources.gaya.values(), tokens]))
    icon = _TOKEN.sub(lambda found: palette["terang"].get(found[1], found[0]), sources.ikon)
    scripts = {stem: published_script(stem, text, katalog) for stem, text in sources.skrip.items()}
    scripts[LANGUAGE] = language_script()
    special = {stem: _dense(css) for stem, css in more.items()}
    addresses = {stem: _hashed(stem, "js", text.encode()) for stem, text in scripts.items()}
    sheets = {stem: _hashed(stem, "css", text.encode()) for stem, text in special.items()}
    return {
        "berkas": [
            (_hashed("gaya", "css", style.encode()), style),
            (_hashed("ikon", "svg", icon.encode()), icon),
            *((addresses[stem], text) for stem, text in scripts.items()),
            *((sheets[stem], text) for stem, text in special.items()),
        ],
        "skrip": addresses,
        "palet": palette,
        "halaman": sheets,
    }


def _texts(folder: Path, suffix: str) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob(f"*.{suffix}"))}


def _sheets(texts: Mapping[str, str]) -> dict[str, str]:
    """The stylesheets of single pages by name."""
    found: dict[str, str] = {}
    for stem, text in texts.items():
        for name in stem.split("+"):
            found[name] = found.get(name, "") + text
    return found


def published_script(stem: str, text: str, katalog: Katalog | None) -> str:
    """A script of the theme as it is published, in the language of the site; those of search are made lean, for a first question waits for them."""
    parts = BEFORE.get(stem)
    if parts is None:
        return said_in_script(text, katalog)
    texts = [said_in_script(each, katalog) for each in (*(file.read_text(encoding="utf-8") for file in parts), text)]
    told = TOLD[stem]() if stem in TOLD else ""
    return told + "".join(map(lean, texts))


def _size(logo: Picture) -> tuple[int, int]:
    """Width and height in the head of a page, of the picture's own proportions."""
    scale = min(LOGO_HEIGHT / logo.tinggi, LOGO_WIDTH / logo.lebar)
    return max(1, round(logo.lebar * scale)), max(1, round(logo.tinggi * scale))


def _dense(css: str) -> str:
    """The stylesheet without comments and indents, which a reader's connection would carry for nothing."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


def _hashed(stem: str, suffix: str, content: bytes) -> str:
    return f"aset/{stem}.{hashlib.sha256(content).hexdigest()[:12]}.{suffix}"

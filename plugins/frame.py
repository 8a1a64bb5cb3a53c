"""What every page shows of the city and the settings, and the templates pages are made with, as hashes."""

import hashlib
import json
from collections.abc import Mapping

from .assets import ThemeFiles
from .errors import Dihentikan
from .options import Options
from .ppid.intake.sources import suggestion
from .ppid.intake.tema import TEMPLATES as OVERRIDES
from .ppid.registry import Record, Registry

FRAME, TEMPLATE = "x:", "t:"
"""How the names of two questions begin, besides those of ``publish.asking``: the frame of every page; a template."""
OWN = "kota/"
"""The folder of templates that are the city's alone."""
BAR = "kepala"
"""The token that gives a browser's own bar its colour."""
TEMPLATES = TEMPLATE
"""The question for all templates at once."""


def standing(registry: Registry) -> list[Record]:
    """The standing pages in the order of the foot of every page."""
    return sorted(registry.of_kind("halaman"), key=lambda record: (record.card.lebih["urutan"], record.key))


def frame_hash(registry: Registry, files: ThemeFiles, told: str, marks: tuple[str, ...], words: str = "") -> str:
    """A hash of the frame: the city's files (``marks``), the style, standing pages, announcements, options, and the ``words``."""
    shown = [
        told,
        words,
        *marks,
        files.gaya,
        *files.gaya_halaman.values(),
        files.ikon,
        *files.skrip.values(),
        json.dumps(files.logo),
        *bars(files),
    ]
    for record in (*standing(registry), *registry.index("berlaku")):
        owner = registry.department(record.opd)
        shown += [record.card.hash, record.card.mark, owner.card.hash if owner is not None else ""]
    return hashlib.sha256("\0".join(shown).encode()).hexdigest()


def bars(files: ThemeFiles) -> tuple[str, str]:
    """The colours of a browser's own bar, in the light and the dark scheme."""
    return files.palet["terang"][BAR], files.palet["gelap"][BAR]


def replacing(options: Options, own: Mapping[str, str]) -> None:
    """Refuse a template of the city that replaces none of the theme's: it would never be seen, and nobody would know why.

    Raises Dihentikan. What is the city's alone stands below ``kota/``.
    """
    folders = (*options.templates, options.theme / "templates")
    for name in own:
        if not name.startswith(OWN) and not any((folder / name).is_file() for folder in folders):
            known = sorted({file.relative_to(each).as_posix() for each in folders for file in each.rglob("*.html")})
            near = suggestion(name, known)
            raise Dihentikan(
                f'{OVERRIDES}{name}: tema tidak punya templat bernama "{name}". {near}\n'
                f"Templat baru milik kota ditaruh di {OVERRIDES}{OWN}. Situs tidak dibuat."
            )


def templates_hash(options: Options, own: Mapping[str, str]) -> str:
    """A hash of every template file and its place; ``own`` are those of the city, by name."""
    digest = hashlib.sha256()
    for name, text in sorted(own.items()):
        digest.update(f"{name}\0{text}\0".encode("utf-8", "surrogatepass"))
    for folder in (*options.templates, options.theme / "templates"):
        digest.update(b"folder\0")
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and not (name.startswith("components/") and name.endswith(".yaml")):
                digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()

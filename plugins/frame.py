"""What every page shows of the city and the settings, and the templates pages are made with, as hashes."""

import hashlib

from .assets import ThemeFiles
from .options import Options
from .ppid.registry import Record, Registry

FRAME, TEMPLATE = "x:", "t:"
"""How the names of two questions begin, besides those of ``publish.asking``: the frame of every page; a template."""
TEMPLATES = TEMPLATE
"""The question for all templates at once."""


def standing(registry: Registry) -> list[Record]:
    """The standing pages in the order of the foot of every page."""
    return sorted(registry.of_kind("halaman"), key=lambda record: (record.card.lebih["urutan"], record.key))


def frame_hash(registry: Registry, files: ThemeFiles, told: str, marks: tuple[str, ...]) -> str:
    """A hash of the frame: the city's files (``marks``), the style, standing pages, announcements, and options."""
    shown = [told, *marks, files.gaya, files.ikon, *files.skrip.values()]
    for record in (*standing(registry), *registry.index("berlaku")):
        owner = registry.department(record.opd)
        shown += [record.card.hash, record.card.mark, owner.card.hash if owner is not None else ""]
    return hashlib.sha256("\0".join(shown).encode()).hexdigest()


def templates_hash(options: Options) -> str:
    """A hash of every template file and its place."""
    digest = hashlib.sha256()
    for folder in (*options.templates, options.theme / "templates"):
        digest.update(b"folder\0")
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and not (name.startswith("components/") and name.endswith(".yaml")):
                digest.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()

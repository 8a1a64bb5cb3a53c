"""What a path means: which OPD, kind and id a file is, and how its front matter parts from its text."""

import difflib
import functools
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from ..problems import Problem
from ..records import RECORD_TYPES
from ..records.bukan_pribadi import BukanDataPribadi
from ..records.kewajiban import KewajibanKota
from ..records.kota import Kota, Wilayah
from ..records.libur import Libur
from ..records.nisan import DaftarNisan
from ..records.pertanyaan import DaftarPertanyaan
from ..records.sinonim import Sinonim
from ..records.values import SLUG

SITE_FILES = (
    Kota.BERKAS, Wilayah.BERKAS, Libur.BERKAS, KewajibanKota.BERKAS, Sinonim.BERKAS, DaftarPertanyaan.BERKAS,
    BukanDataPribadi.BERKAS, DaftarNisan.BERKAS,
)  # fmt: skip
MAX_ID = 80
_RECORD_SUFFIXES = (".yaml", ".md")
_LOOKS_LIKE_RECORD = (".yaml", ".yml", ".md", ".markdown")
_RESERVED = {
    "index",
    "con",
    "prn",
    "aux",
    "nul",
    *(f"com{n}" for n in range(1, 10)),
    *(f"lpt{n}" for n in range(1, 10)),
}
_OF_DEPARTMENTS = tuple(code for code in RECORD_TYPES if code not in ("opd", "halaman"))
_PAGED = re.compile(r"halaman-\d+")
_END = re.compile(r"^---[ \t]*$", re.MULTILINE)
_ASSET = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,119}")
FROZEN = "penetapan"
"""The folder of frozen lists (``frozen.py``)."""
THEME = "tema"
"""The folder of what the city changes of the theme (``tema.py``)."""
_FROZEN = re.compile(r"\d{4}-\d{2}-\d{2}(-[a-z0-9]+)+\.json")


class Identity(NamedTuple):
    """Who a record is, read from its path alone."""

    path: str
    opd: str
    """Folder of the department; "" for a standing page of the city."""
    jenis: str
    id: str

    @property
    def key(self) -> str:
        """How other records name it: ``opd/jenis/id``, or ``halaman/id``."""
        return f"{self.opd}/{self.jenis}/{self.id}" if self.opd else f"{self.jenis}/{self.id}"


@dataclass(frozen=True, slots=True)
class Sorted:
    """Every listed file in its place: records, attachments and pictures by path, what has no place, and frozen lists."""

    records: tuple[Identity, ...]
    assets: tuple[str, ...]
    problems: tuple[Problem, ...]
    frozen: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    """What the city changes of the theme (``tema.py``)."""


def sorted_files(names: Iterable[str]) -> Sorted:
    """Give each file its meaning; a file that has none is a problem, never dropped in silence."""
    records: list[Identity] = []
    assets: list[str] = []
    problems: list[Problem] = []
    frozen: list[str] = []
    theme: list[str] = []
    for name in names:
        parts = tuple(name.split("/"))
        found: Identity | Problem | None = None
        if name in SITE_FILES:
            continue
        if parts[0] in ("berkas", "gambar") and len(parts) == 3:
            if _ASSET.fullmatch(parts[2]):
                assets.append(name)
            else:
                problems.append(Problem.at(name, 0, "E-BERKAS-NAMA", nama=parts[2]))
            continue
        if parts[0] == THEME:
            theme.append(name)
            continue
        if parts[0] == FROZEN and name.endswith(".json"):
            if len(parts) == 2 and _FROZEN.fullmatch(parts[1]) and len(parts[1]) <= MAX_ID:
                frozen.append(name)
            else:
                problems.append(Problem.at(name, 0, "E-PENETAPAN-NAMA", nama=parts[-1]))
            continue
        if len(parts) == 3 and parts[0] == "opd" and parts[2] == "opd.yaml":
            found = _identity(name, parts[1], "opd", parts[1])
        elif len(parts) == 4 and parts[0] == "opd" and parts[3].endswith(_RECORD_SUFFIXES):
            found = _of_department(name, parts)
        elif len(parts) == 2 and parts[0] == "halaman" and parts[1].endswith(".md"):
            found = _identity(name, "", "halaman", parts[1].removesuffix(".md"))
        if isinstance(found, Identity):
            records.append(found)
        elif found is not None:
            problems.append(found)
        elif name.casefold().endswith(_LOOKS_LIKE_RECORD):
            problems.append(Problem.at(name, 0, "E-LETAK", saran=_hint(parts)))
        else:
            problems.append(Problem.at(name, 0, "W-BERKAS-YATIM"))
    return Sorted(tuple(records), tuple(assets), tuple(problems), tuple(frozen), tuple(theme))


def _of_department(name: str, parts: tuple[str, ...]) -> Identity | Problem:
    jenis = parts[2]
    if jenis not in _OF_DEPARTMENTS:
        near, choice = suggestion(jenis, _OF_DEPARTMENTS), ", ".join(sorted(_OF_DEPARTMENTS))
        return Problem.at(name, 0, "E-JENIS-REKAMAN", jenis=jenis, saran=near, pilihan=choice)
    return _identity(name, parts[1], jenis, parts[3].rpartition(".")[0])


def _identity(name: str, opd: str, jenis: str, ident: str) -> Identity | Problem:
    for part in (opd, ident):
        if part and not _may_be_id(part):
            return Problem.at(name, 0, "E-ID-BENTUK", id=part)
    return Identity(name, opd, jenis, ident)


@functools.lru_cache(maxsize=4_096)
def _may_be_id(part: str) -> bool:
    return bool(SLUG.fullmatch(part) and len(part) <= MAX_ID and part not in _RESERVED and not _PAGED.fullmatch(part))


def _hint(parts: tuple[str, ...]) -> str:
    if parts[-1].endswith(".yml"):
        return "Ganti akhiran .yml menjadi .yaml."
    if not parts[-1].endswith(_LOOKS_LIKE_RECORD):
        return "Tulis akhirannya dengan huruf kecil: .yaml atau .md."
    if parts[0] in ("berkas", "gambar"):
        return "Lampiran dan gambar berada langsung di bawah folder OPD-nya."
    return ""


def suggestion(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The sentence ``Mungkin maksudnya "…"?`` for the nearest known word, or "" when none is as near as ``cutoff``."""
    near = nearest(word, known, cutoff)
    return f'Mungkin maksudnya "{near}"?' if near else ""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word most like ``word``, or "" when none is as near as ``cutoff``."""
    return next(iter(difflib.get_close_matches(word.casefold(), list(known), n=1, cutoff=cutoff)), "")


def linked_path(source: str, target: str) -> str:
    """The content path that ``{filename}target`` in the file ``source`` names: from the root after a slash, else relative."""
    plain = target.partition("#")[0]
    joined = plain.lstrip("/") if plain.startswith("/") else posixpath.join(posixpath.dirname(source), plain)
    return posixpath.normpath(joined)


def path_key(path: str) -> str | None:
    """The key of the record that a content path would hold, or None."""
    parts = path.rpartition(".")[0].split("/")
    if len(parts) == 3 and parts[0] == "opd" and parts[2] == "opd":
        return f"{parts[1]}/opd/{parts[1]}"
    if len(parts) == 4 and parts[0] == "opd":
        return "/".join(parts[1:])
    if len(parts) == 2 and parts[0] == "halaman":
        return "/".join(parts)
    return None


@dataclass(frozen=True, slots=True)
class Halves:
    """A record file in two: the YAML and its first line, the text and its first line."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int
    told: tuple[Problem, ...] = ()
    """Warnings about the file as a text."""


def halves(path: str, text: str) -> Halves | Problem:
    """Part a record file: a ``.yaml`` file is all YAML, a ``.md`` file has YAML between two ``---`` lines."""
    if not path.endswith(".md"):
        return Halves(text, 1, "", 1)
    if not text.startswith("---\n"):
        return Problem.at(path, 1, "E-REKAMAN-KEPALA", rincian="Pembatas --- pembuka tidak ada di baris pertama.")
    end = _END.search(text, 4)
    if end is None:
        return Problem.at(path, 1, "E-REKAMAN-KEPALA", rincian="Pembatas --- penutup tidak ada.")
    body = text[end.end() + 1 :]
    return Halves(text[4 : end.start()], 2, body, text.count("\n", 0, end.end()) + 2)

"""Inspects an XLSX or DOCX: its main part, what it embeds and what it links to, who made it, and then its text."""

import posixpath
import re
from collections.abc import Iterator, Mapping

from .office_sheet import sheet_places
from .office_word import word_places
from .office_xml import Say, texts_of, walked
from .office_zip import Archive, Place, Refused

_MAIN = {
    "xlsx": ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
    "docx": ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
}
_MACROS = re.compile(r"vbaproject|vbadata|/macrosheets/|/dialogsheets/|macroenabled", re.IGNORECASE)
_EMBEDDED = re.compile(r"/embeddings/|/activex/|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|lnk|hta|jar)$", re.IGNORECASE)
_REMARKS = re.compile(r"(?:xl|word)/(?:comments\w*/?[^/]*|threadedComments/[^/]+)\.xml", re.IGNORECASE)
_WEB = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)
_LOCAL = re.compile(r"(?:file|javascript|vbscript|data|ms-[\w-]+|search-ms):|\\\\|[A-Za-z]:\\", re.IGNORECASE)
_MAKERS = {"creator": "pembuat", "lastModifiedBy": "pengubah terakhir", "Manager": "manajer"}
_NOBODY = {
    "",
    "openpyxl",
    "python-docx",
    "apache poi",
    "user",
    "admin",
    "administrator",
    "microsoft office user",
    "unknown",
}


def ooxml_places(archive: Archive, ending: str, say: Say) -> Iterator[Place]:
    """What is found in the document, whose name has this ending; ``say`` is told of every text."""
    main, sort = _MAIN[ending]
    if main not in archive or "[Content_Types].xml" not in archive:
        raise Refused("E-OFFICE-ISI", ending)
    types = dict(_types(archive))
    if any(_MACROS.search(word) for word in (*archive.names, *types, *types.values())):
        yield "E-OFFICE-MAKRO", ""
        return
    if types.get(f"/{main}") not in (None, sort):
        raise Refused("E-OFFICE-ISI", ending)
    for part in archive.names:
        if _EMBEDDED.search(part):
            yield "E-OFFICE-TANAM", part
        elif _REMARKS.fullmatch(part):
            yield from _remarks(archive, part, say)
    targets: dict[str, str] = {}
    for part in archive.names:
        if part.endswith(".rels"):
            yield from _relations(archive, part, targets)
    yield from _makers(archive, say)
    yield from sheet_places(archive, targets, say) if ending == "xlsx" else word_places(archive, say)


def _types(archive: Archive) -> Iterator[tuple[str, str]]:
    """The declared type of each part, and of each ending."""
    found: list[tuple[str, str]] = []

    def start(_name: str, given: Mapping[str, str]) -> None:
        if "ContentType" in given:
            found.append((given.get("PartName") or given.get("Extension", ""), given["ContentType"]))

    walked(archive, "[Content_Types].xml", start)
    yield from found


def _relations(archive: Archive, part: str, targets: dict[str, str]) -> Iterator[Place]:
    """What a part links to outside; ``targets`` learns what the workbook links to inside."""
    found: list[Place] = []
    folder = posixpath.dirname(posixpath.dirname(part))

    def start(name: str, given: Mapping[str, str]) -> None:
        if name != "Relationship":
            return
        target, sort = given.get("Target", ""), given.get("Type", "").rpartition("/")[2]
        if given.get("TargetMode", "").casefold() != "external":
            if part == "xl/_rels/workbook.xml.rels":
                targets[given.get("Id", "")] = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if sort in ("oleObject", "aFChunk", "control"):
                found.append(("E-OFFICE-TANAM", target))
        elif (sort != "hyperlink" and not target.startswith("#")) or (_LOCAL.match(target) and not _WEB.match(target)):
            found.append(("E-OFFICE-LUAR", f"{sort}: {target}"))

    walked(archive, part, start)
    yield from found


def _remarks(archive: Archive, part: str, say: Say) -> Iterator[Place]:
    places: list[Place] = []

    def start(name: str, given: Mapping[str, str]) -> None:
        if name in ("comment", "threadedComment"):
            place = f"sel {given['ref']}" if "ref" in given else f"komentar {len(places) + 1}"
            places.append(("W-OFFICE-KOMENTAR", place))

    walked(archive, part, start)
    say(" ".join(words for _name, words in texts_of(archive, part)), "komentar", "")
    yield from places


def _makers(archive: Archive, say: Say) -> Iterator[Place]:
    """Which properties name a person; whom they name is not repeated."""
    for part in ("docProps/core.xml", "docProps/app.xml"):
        if part not in archive:
            continue
        said = dict(texts_of(archive, part))
        say("\n".join(said.values()), "sifat dokumen", "")
        for name, title in _MAKERS.items():
            if said.get(name, "").strip().casefold() not in _NOBODY:
                yield "W-OFFICE-PENULIS", title

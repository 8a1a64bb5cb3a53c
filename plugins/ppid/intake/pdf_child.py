"""Reads what a PDF offers a reader who cannot see it; only ``guard/files_child.py`` calls it, within bounds, for a PDF may be hostile."""

import re
from collections.abc import Callable, Iterator
from typing import Any

MEMORY = 1_000 * 1024 * 1024
"""Bytes of address space the process may have."""
PAGES = 20
"""Pages looked at, spread evenly over the document."""
UNPACKED = 16 * 1024 * 1024
"""Bytes that one stream may unpack to."""
LEAST = 30
"""Characters an average page has unless it is a picture."""
MOST_PICTURES = 0.6
"""The share of pages with a picture from which on a document without text is a scan."""
_DEPTH = 3
"""How deep a drawing inside a drawing is followed."""
_PARTS = 40
"""Drawings and pictures looked at on one page."""
_TEXT = re.compile(rb"\bBT\b(.*?)\bET\b", re.DOTALL)
_SHOWN = re.compile(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]*)>", re.DOTALL)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
UNREAD = {"halaman": 0, "keadaan": "tidak-terbaca"}
"""The facts of a file that cannot be read."""
_XMP_TITLE = re.compile(rb"<dc:title>.{0,400}?<rdf:li[^>]{0,100}>\s*[^<\s]", re.DOTALL)


def facts(name: str, look: Callable[[Any], None] = lambda _reader: None) -> dict[str, Any]:
    """What is known of the PDF ``name``: pages, state, tags, language, title, password; raises whatever pypdf raises.

    ``look`` is given the reader of one that opens.
    """
    import pypdf

    pypdf.overwrite_configuration(
        zlib_maximum_output_length=UNPACKED,
        lzw_maximum_output_length=UNPACKED,
        run_length_maximum_output_length=UNPACKED,
        jbig2dec_binary=None,  # no other program is run on what a file holds
        disable_legacy_handling=True,
    )
    with open(name, "rb") as file:
        if b"%PDF-" not in file.read(1024):
            raise ValueError("no PDF")
        reader = pypdf.PdfReader(file)
        locked = bool(reader.is_encrypted)
        if locked and not _opens(reader):
            return {"halaman": 0, "keadaan": "terkunci", "bersandi": True}
        look(reader)
        root: Any = reader.trailer["/Root"].get_object()
        marks = root.get("/MarkInfo")
        marked = bool(marks is not None and marks.get_object().get("/Marked")) and "/StructTreeRoot" in root
        language = str(root.get("/Lang") or "").strip()
        pages = len(reader.pages)
        if not pages:
            raise ValueError("no page")
        step = max(1.0, pages / PAGES)
        chosen = [reader.pages[int(number * step)] for number in range(min(pages, PAGES))]
        found = [_page(page) for page in chosen]
        words = sum(text for text, _picture in found) >= LEAST * len(found)
        pictures = sum(picture for _text, picture in found) >= MOST_PICTURES * len(found)
        return {
            "halaman": pages,
            "keadaan": "teks" if words else "pindaian" if pictures else "tanpa-teks",
            "bertag": marked,
            "bahasa": language.casefold() if _LANGUAGE.fullmatch(language) else "",
            "berjudul": _titled(reader, root),
            "bersandi": locked,
        }


def _opens(reader: Any) -> bool:
    """Whether a protected file opens without a password; a cipher that cannot be had here leaves it closed."""
    try:
        return bool(reader.decrypt(""))
    except Exception:
        return False


def _titled(reader: Any, root: Any) -> bool:
    info = reader.metadata
    if info is not None and str(info.title or "").strip():
        return True
    described = root.get("/Metadata")
    return described is not None and bool(_XMP_TITLE.search(described.get_object().get_data()[:200_000]))


def _page(page: Any) -> tuple[int, bool]:
    """How many characters a page shows at most, and whether it has a picture.

    Only the bytes that are shown are counted: taking the text apart font by font would cost twenty times as much.
    """
    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else []
    streams = contents if isinstance(contents, list) else [contents]
    data = b"\n".join(stream.get_object().get_data() for stream in streams[:_PARTS])
    text, picture = _shown(data), bool(re.search(rb"\bBI\s", data))
    for form, is_picture in _drawings(page.get("/Resources"), 0):
        picture = picture or is_picture
        text += 0 if is_picture or text >= LEAST * PAGES else _shown(form.get_data())
    return min(text, LEAST * PAGES), picture


def _drawings(resources: Any, depth: int) -> Iterator[tuple[Any, bool]]:
    """The drawings and pictures below ``resources``, and which of them are pictures."""
    objects = resources.get_object().get("/XObject") if resources is not None else None
    if objects is None or depth >= _DEPTH:
        return
    for part in list(objects.get_object().values())[:_PARTS]:
        drawn = part.get_object()
        picture = drawn.get("/Subtype") == "/Image"
        yield drawn, picture
        if not picture:
            yield from _drawings(drawn.get("/Resources"), depth + 1)


def _shown(data: bytes) -> int:
    """Characters that a content stream shows; a glyph of two bytes written in hexadecimal counts once."""
    count = 0
    for block in _TEXT.finditer(data):
        for plain, hexadecimal in _SHOWN.findall(block[1]):
            count += len(plain.strip()) or len(hexadecimal) // 4
    return count

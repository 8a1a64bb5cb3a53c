"""Inspects an ODS or ODT: macros, foreign objects, tracked changes, and all that is kept but not shown."""

import re
from collections.abc import Iterator, Mapping

from .csv_file import letters
from .office_xml import Say, texts_of, walked
from .office_zip import Archive, Place, Refused

_TYPE = {
    "ods": b"application/vnd.oasis.opendocument.spreadsheet",
    "odt": b"application/vnd.oasis.opendocument.text",
}
_MACROS = re.compile(r"Scripts/.+|Basic/(?!script-l[bc]\.xml$)(?:[^/]+/)?(?!script-lb\.xml$|dialog-lb\.xml$)[^/]+\.xml")
_SOUND_OBJECTS = re.compile(r"application/vnd\.oasis\.opendocument\.(?:chart|formula|graphics)\b|")
_OBJECT = re.compile(r"Object \d+/?")
_OUTSIDE = re.compile(r"(?:[a-z][a-z0-9+.-]+:|//|\\\\)", re.IGNORECASE)
_LOCAL = re.compile(
    r"(?:file|javascript|vbscript|macro|script|vnd\.sun\.star\.\w+|service|ms-[\w-]+):|\\\\", re.IGNORECASE
)
_CHANGES = ("changed-region", "cell-content-change", "insertion", "deletion", "movement")
_LONG = 20_000
"""Columns of a row that are counted; a row that repeats an empty cell to the end has no more of them."""


def odf_places(archive: Archive, ending: str, say: Say) -> Iterator[Place]:
    """What is found in the document, whose name has this ending; ``say`` is told of every text."""
    if "mimetype" not in archive or "content.xml" not in archive or archive.read("mimetype").strip() != _TYPE[ending]:
        raise Refused("E-OFFICE-ISI", ending)
    yield from _manifest(archive)
    if any(_MACROS.fullmatch(name) for name in archive.names):
        yield "E-OFFICE-MAKRO", ""
    for part in ("styles.xml", "content.xml"):
        if part in archive:
            yield from _Content("isi" if part == "content.xml" else "gaya", say).places(archive, part)
    if "meta.xml" in archive:
        yield from _makers(archive, say)


def _manifest(archive: Archive) -> Iterator[Place]:
    found: list[Place] = []

    def start(name: str, given: Mapping[str, str]) -> None:
        if name == "encryption-data":
            raise Refused("E-OFFICE-SANDI")
        path = given.get("full-path", "")
        sound = path.endswith("/") and _SOUND_OBJECTS.fullmatch(given.get("media-type", ""))
        if name == "file-entry" and _OBJECT.fullmatch(path) and not sound:
            found.append(("E-OFFICE-TANAM", path))

    if "META-INF/manifest.xml" in archive:
        walked(archive, "META-INF/manifest.xml", start)
    yield from found


def _makers(archive: Archive, say: Say) -> Iterator[Place]:
    titles = {"initial-creator": "pembuat", "creator": "pengubah terakhir", "printed-by": "pencetak"}
    for name, words in texts_of(archive, "meta.xml"):
        say(words, "sifat dokumen", "")
        if name in titles and words.strip():
            yield "W-OFFICE-PENULIS", titles[name]


class _Content:
    """The text of a document or the sheets of a workbook, told element by element."""

    def __init__(self, title: str, say: Say) -> None:
        self._title, self._say = title, say
        self._words: list[str] = []
        self._headings: dict[int, str] = {}
        self._found: dict[Place, None] = {}
        self._style = ""
        self._unseen: set[str] = set()
        self._table, self._row, self._column, self._next = "", 0, 0, 0
        self._columns = 0
        self._hidden_columns: list[range] = []
        self._row_hidden = False
        self._paragraph = 0
        self._hiding: list[bool] = []

    def places(self, archive: Archive, part: str) -> Iterator[Place]:
        """What is found in ``part``."""
        walked(archive, part, self._start, self._end, self._text)
        yield from self._found

    def _note(self, code: str, place: str = "") -> None:
        self._found[code, place or f"{self._title} {self._table or f'paragraf {max(1, self._paragraph)}'}"] = None

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        hides = given.get("style-name", "") in self._unseen and name in ("span", "p", "h", "a")
        self._hiding.append(hides or (name == "section" and given.get("display") == "none"))
        if name in ("p", "h"):
            self._paragraph += 1
            self._words = []
        elif name == "style":
            self._style = given.get("name", "")
        elif name == "text-properties" and given.get("display") == "none":
            self._unseen.add(self._style)
        elif name == "table-properties" and given.get("display") == "false":
            self._unseen.add(f"table {self._style}")
        elif name.startswith(("table", "covered-table")):
            self._in_table(name, given)
        elif name in ("hidden-text", "hidden-paragraph"):
            self._note("E-OFFICE-SEMBUNYI")
        elif name == "annotation":
            self._note("W-OFFICE-KOMENTAR")
        elif name in _CHANGES:
            self._note("E-OFFICE-LACAK")
        elif name in ("plugin", "applet", "object-ole"):
            self._note("E-OFFICE-TANAM")
        elif name == "dde-source":
            self._note("E-OFFICE-LUAR", "sumber DDE")
        target = given.get("href", "")
        if name == "event-listener" and target:
            self._note("E-OFFICE-MAKRO")
        elif target and (_LOCAL.match(target) if name == "a" else _OUTSIDE.match(target)):
            self._note("E-OFFICE-LUAR", target)

    def _in_table(self, name: str, given: Mapping[str, str]) -> None:
        repeated = given.get("number-columns-repeated", "1")
        times = min(int(repeated), _LONG) if repeated.isdecimal() and len(repeated) < 8 else 1
        if name == "table":
            self._table = f"lembar {given.get('name', '')}"
            self._say(given.get("name", ""), "nama lembar", "")
            self._row = self._columns = 0
            self._hidden_columns, self._headings = [], {}
            if f"table {given.get('style-name', '')}" in self._unseen:
                self._note("E-OFFICE-SEMBUNYI", self._table)
        elif name == "table-column":
            if given.get("visibility", "visible") != "visible":
                self._hidden_columns.append(range(self._columns, self._columns + times))
            self._columns += times
        elif name == "table-row":
            rows = given.get("number-rows-repeated", "1")
            self._row += int(rows) if rows.isdecimal() and len(rows) < 8 else 1
            self._next = 0
            self._row_hidden = given.get("visibility", "visible") != "visible"
        elif name in ("table-cell", "covered-table-cell"):
            self._column = self._next
            self._next += times
            if "value" in given or "string-value" in given:
                self._text("nilai")
                self._tell(given.get("value") or given.get("string-value", ""))

    def _tell(self, text: str) -> None:
        """Tell of a cell or a paragraph; the first row of a sheet names its columns."""
        if not self._table:
            self._say(text, f"{self._title} paragraf {self._paragraph}", "")
            return
        if self._row == 1:
            self._headings[self._column] = text
        self._say(text, f"{self._table}!{letters(self._column + 1)}{self._row}", self._headings.get(self._column, ""))

    def _text(self, text: str) -> None:
        self._words.append(text)
        if not text.strip():
            return
        if any(self._hiding):
            self._note("E-OFFICE-SEMBUNYI")
        if self._table and self._row_hidden:
            self._note("E-OFFICE-SEMBUNYI", f"{self._table} baris {self._row}")
        if self._table and any(self._column in hidden for hidden in self._hidden_columns):
            self._note("E-OFFICE-SEMBUNYI", f"{self._table} kolom {self._column + 1}")

    def _end(self, name: str) -> None:
        self._hiding.pop()
        if name in ("p", "h"):
            self._tell("".join(self._words))
            self._words = []
        if name == "table":
            self._table, self._row_hidden, self._hidden_columns = "", False, []

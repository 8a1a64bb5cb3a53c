"""Finds what a workbook (XLSX) hides or fetches: sheets, rows and columns out of sight, caches, formulas that reach out."""

import re
from collections.abc import Iterator, Mapping

from .csv_file import letters
from .files_personal import APART
from .gambling import may_promote
from .office_xml import Say, walked, yes
from .office_zip import Archive, Place
from .personal import headed, suspect

_SHEETS = re.compile(r"xl/(?:worksheets|chartsheets)/[^/]+\.xml")
_CACHES = re.compile(r"xl/(?:pivotCache/pivotCache(?:Records|Definition)\d*\.xml|model/)", re.IGNORECASE)
_OUTSIDE = re.compile(r"xl/(?:externalLinks/|connections\.xml|queryTables/)", re.IGNORECASE)
_REACHING = re.compile(r"\b(?:WEBSERVICE|RTD|DDE|CALL|REGISTER\.ID|EXEC)\s*\(|\|\s*'", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{1,3}")
_LONG = re.compile(r"\d{4,}")
_VALUES = ("v", "t", "f")


def sheet_places(archive: Archive, targets: Mapping[str, str], say: Say) -> Iterator[Place]:
    """What is found in the workbook; ``targets`` are the parts that its relations name, and
    ``say`` is told of every cell and of the names of sheets.
    """
    names: dict[str, str] = {}
    found: list[Place] = []

    def book(name: str, given: Mapping[str, str]) -> None:
        if name == "sheet":
            title = given.get("name", "")
            names[targets.get(given.get("id", ""), "")] = title
            if given.get("state", "visible") != "visible":
                found.append(("E-OFFICE-SEMBUNYI", f"lembar {title}"))

    walked(archive, "xl/workbook.xml", book)
    for title in names.values():
        say(title, "nama lembar", "")
    strings = _strings(archive)
    used: set[int] = set()
    for part in archive.names:
        if _CACHES.match(part):
            found.append(("E-XLSX-PIVOT", part))
        elif _OUTSIDE.match(part):
            found.append(("E-OFFICE-LUAR", part))
        elif part.startswith("xl/revisions/"):
            found.append(("E-OFFICE-LACAK", part))
        elif _SHEETS.fullmatch(part):
            found.extend(_Sheet(names.get(part, part), strings, used, say).places(archive, part))
    for number, text in enumerate(strings):
        if number not in used:
            say(text, "teks sisa di luar sel", "")
    yield from found


def _strings(archive: Archive) -> list[str]:
    """The texts that cells share."""
    found: list[str] = []
    words: list[str] = []

    def end(name: str) -> None:
        if name == "si":
            found.append("".join(words))
            words.clear()

    if "xl/sharedStrings.xml" in archive:
        walked(archive, "xl/sharedStrings.xml", lambda _name, _given: None, end, words.append)
    return found


class _Sheet:
    """One sheet, told element by element."""

    def __init__(self, title: str, strings: list[str], used: set[int], say: Say) -> None:
        self._title, self._strings, self._used, self._say = title, strings, used, say
        self._headings: dict[str, str] = {}
        self._cells: list[tuple[str, str]] = []
        self._kind, self._value = "", list[str]()
        self._found: dict[Place, None] = {}
        self._hidden: list[range] = []
        self._row, self._column, self._cell = 0, 0, ""
        self._row_hidden = False
        self._inside = ""
        self._formula: list[str] = []

    def places(self, archive: Archive, part: str) -> Iterator[Place]:
        """What is found in ``part``."""
        walked(archive, part, self._start, self._end, self._text)
        yield from self._found

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        if name == "c":
            self._column += 1
            self._kind, self._value = given.get("t", ""), []
            self._cell = given.get("r") or f"{letters(self._column)}{self._row}"
            if self._hidden and (column := _LETTERS.match(self._cell)):
                self._column = _number(column[0])
        elif name in _VALUES:
            self._inside = name
            self._formula = []
        elif name == "row":
            self._row = int(given["r"]) if given.get("r", "").isdecimal() else self._row + 1
            self._column = 0
            self._row_hidden = ("hidden" in given and yes(given["hidden"])) or _zero(given.get("ht"))
        elif name == "col" and (("hidden" in given and yes(given["hidden"])) or _zero(given.get("width"))):
            first, last = given.get("min", ""), given.get("max", "")
            if first.isdecimal() and last.isdecimal():
                self._hidden.append(range(int(first), int(last) + 1))

    def _text(self, text: str) -> None:
        if self._inside == "f":
            self._formula.append(text)
        elif self._inside:
            self._value.append(text)
        if not self._inside or not text.strip():
            return
        if self._row_hidden:
            self._found["E-OFFICE-SEMBUNYI", f"{self._title} baris {self._row}"] = None
        if self._hidden and any(self._column in hidden for hidden in self._hidden):
            self._found["E-OFFICE-SEMBUNYI", f"{self._title} kolom {letters(self._column)}"] = None

    def _end(self, name: str) -> None:
        if name in _VALUES:
            if name == "f" and _REACHING.search("".join(self._formula)):
                self._found["E-OFFICE-LUAR", f"{self._title}!{self._cell}"] = None
            self._inside = ""
        elif name == "c" and self._value:
            self._cells.append((self._cell, self._shown("".join(self._value))))
        elif name == "row" and self._cells:
            self._tell()

    def _shown(self, value: str) -> str:
        """The text of a cell: its own, a shared one, or a long number written out."""
        if self._kind == "s":
            number = int(value) if value.isdecimal() and len(value) < 9 else -1
            self._used.add(number)
            return self._strings[number] if 0 <= number < len(self._strings) else ""
        if not self._kind or self._kind == "n":
            try:
                return str(int(float(value))) if "E" in value.upper() and abs(float(value)) < 1e17 else value
            except ValueError:
                return value
        return value

    def _tell(self) -> None:
        """Tell of the cells of a row; the first row names the columns."""
        columns = [cell.rstrip("0123456789") for cell, _text in self._cells]
        if not self._headings:
            self._headings = {column: text for column, (_cell, text) in zip(columns, self._cells, strict=True)}
        together = APART.join(text for _cell, text in self._cells)
        promoting = may_promote(together)
        if promoting or suspect(together) or any(map(headed, self._headings.values())):
            for column, (cell, text) in zip(columns, self._cells, strict=True):
                self._say(text, f"{self._title}!{cell}", self._headings.get(column, ""))
        if promoting:  # also what is spread over cells, without numbers that were told of already
            self._say(_LONG.sub("", together.replace(APART, " | ")), f"{self._title}!{self._cells[0][0]}", "")
        self._cells = []


def _zero(size: str | None) -> bool:
    try:
        return size is not None and float(size) == 0
    except ValueError:
        return False


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number

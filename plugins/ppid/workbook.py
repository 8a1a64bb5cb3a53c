"""Tables as an XLSX workbook (ECMA-376, the transitional form): the few parts that a typed table needs, equal bytes for equal input.

The well-kept library for it took eleven times as long, a tenth of a whole cold build (ADR 0025); tests read what this
writes with another library. Text is written as text: never a formula, never a link.
"""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Protocol

EPOCH = dt.date(1899, 12, 30)
"""The day that a sheet counts as zero."""
MOST = 32_767
"""Characters that one cell may hold."""
_BARRED = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML cannot hold, and what would be read as such a character's escape."""
_MARKED = re.compile(f"[&<>]|{_BARRED.pattern}")
_NS = "http://schemas.openxmlformats.org"
_MAIN = f"{_NS}/spreadsheetml/2006/main"
_OFFICE = f"{_NS}/officeDocument/2006/relationships"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HEAD, _TEXT, _DAY, _NUMBER = 1, 2, 3, 4
"""The styles of cells, by their place in the list of styles."""
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">'
    '<alignment horizontal="left" vertical="top"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)

Value = str | int | float | dt.date | None


class Column(Protocol):
    """What is needed of a column."""

    @property
    def judul(self) -> str:
        """Its heading."""

    @property
    def lebar(self) -> int:
        """Its width in characters."""


class Table(Protocol):
    """What is needed of a table."""

    @property
    def judul(self) -> str:
        """The name of its sheet."""

    @property
    def kolom(self) -> Sequence[Column]:
        """Its columns."""

    @property
    def baris(self) -> Sequence[Sequence[Value]]:
        """Its rows, a value for each column."""


def workbook_of(tables: Iterable[Table], dibuat: dt.date) -> bytes:
    """The tables as one workbook made on the day ``dibuat``, a sheet each.

    The bold first row stays in view, repeats in print and has filters; cells are typed; sheets print across on A4.
    """
    found = list(tables)
    names = [_sheet_name(each.judul) for each in found]
    numbers = range(1, len(found) + 1)
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_NS}/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + _override("/xl/workbook.xml", "officedocument.spreadsheetml.sheet.main")
            + _override("/xl/styles.xml", "officedocument.spreadsheetml.styles")
            + _override("/docProps/core.xml", "package.core-properties")
            + "".join(
                _override(f"/xl/worksheets/sheet{number}.xml", "officedocument.spreadsheetml.worksheet")
                for number in numbers
            )
            + "</Types>"
        ),
        "_rels/.rels": _relations(
            [
                ("rId1", f"{_OFFICE}/officeDocument", "xl/workbook.xml"),
                ("rId2", f"{_NS}/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_NS}/package/2006/metadata/core-properties" '
            'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{dibuat.isoformat()}T00:00:00Z</dcterms:created></cp:coreProperties>'
        ),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *((f"rId{number}", f"{_OFFICE}/worksheet", f"worksheets/sheet{number}.xml") for number in numbers),
                ("rIdGaya", f"{_OFFICE}/styles", "styles.xml"),
            ]
        ),
        "xl/workbook.xml": _book(found, names),
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{number}.xml": _sheet(each) for number, each in zip(numbers, found, strict=True)},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, (_XML + text).encode())
    return out.getvalue()


def _override(part: str, sort: str) -> str:
    return f'<Override PartName="{part}" ContentType="application/vnd.openxmlformats-{sort}+xml"/>'


def _relations(links: Iterable[tuple[str, str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{ident}" Type="{sort}" Target="{target}"/>' for ident, sort, target in links)
    return f'<Relationships xmlns="{_NS}/package/2006/relationships">{inner}</Relationships>'


def _book(tables: Sequence[Table], names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(names, 1)
    )
    defined = []
    for place, (table, name) in enumerate(zip(tables, names, strict=True)):
        where = escape("'" + name.replace("'", "''") + "'!")
        area = f"$A$1:${_letters(max(1, len(table.kolom)))}${_last(table)}"
        defined.append(
            f'<definedName name="_xlnm._FilterDatabase" localSheetId="{place}" hidden="1">{where}{area}</definedName>'
        )
        defined.append(f'<definedName name="_xlnm.Print_Titles" localSheetId="{place}">{where}$1:$1</definedName>')
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets>'
        f"<definedNames>{''.join(defined)}</definedNames></workbook>"
    )


def _sheet(table: Table) -> str:
    width = max(1, len(table.kolom))
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{column.lebar}" customWidth="1"/>'
        for place, column in enumerate(table.kolom, 1)
    )
    letters = [_letters(place) for place in range(1, width + 1)]
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f"</sheetView></sheetViews>{f'<cols>{columns}</cols>' if columns else ''}<sheetData>{''.join(_rows(table, letters))}</sheetData>"
        f'<autoFilter ref="A1:{letters[-1]}{_last(table)}"/>'
        '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;RHalaman &amp;P dari &amp;N</oddFooter></headerFooter></worksheet>"
    )


def _rows(table: Table, letters: Sequence[str]) -> Iterator[str]:
    yield '<row r="1">'
    for letter, column in zip(letters, table.kolom, strict=False):
        yield _words(f"{letter}1", column.judul, _HEAD)
    yield "</row>"
    for number, row in enumerate(table.baris, 2):
        yield f'<row r="{number}">'
        for letter, cell in zip(letters, row, strict=True):
            if isinstance(cell, str):
                if cell:
                    yield _words(f"{letter}{number}", cell, _TEXT)
            elif isinstance(cell, dt.date):
                yield f'<c r="{letter}{number}" s="{_DAY}"><v>{(cell - EPOCH).days}</v></c>'
            elif cell is not None:
                yield f'<c r="{letter}{number}" s="{_NUMBER}"><v>{cell!r}</v></c>'
        yield "</row>"


def _words(place: str, text: str, style: int) -> str:
    if len(text) > MOST:
        text = text[:MOST]
    if _MARKED.search(text):  # few cells have anything to be written otherwise
        text = escape(_BARRED.sub(lambda found: f"_x{ord(found[0]):04X}_", text), quote=False)
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _last(table: Table) -> int:
    """The last row that filters look at; a table without rows has an empty one below its head."""
    return max(2, len(table.baris) + 1)


def _letters(place: int) -> str:
    """``A`` for 1, ``AA`` for 27."""
    found = ""
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(65 + rest) + found
    return found


def _sheet_name(title: str) -> str:
    """A name that a workbook allows: no ``[]:*?/\\``, at most 31 characters."""
    return re.sub(r"[\[\]:*?/\\]", " ", title).strip("' ")[:31] or "Lembar"

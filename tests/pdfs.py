"""PDFs of every sort that an operator, a scanner or an attacker may hand in, made from nothing."""

import io
import zlib
from collections.abc import Callable

import pypdf


def file_of(objects: list[bytes], trailer: bytes = b"") -> bytes:
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
    return file_of(objects, trailer)


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
    return file_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 >>"])


def deep() -> bytes:
    """A catalogue with a hundred thousand open brackets."""
    return file_of(
        [b"<< /Type /Catalog /Pages 2 0 R /X %s >>" % (b"[" * 100_000), b"<< /Type /Pages /Kids [] /Count 0 >>"]
    )


def appended(data: bytes, number: int, body: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """The file with another revision, in which object ``number`` is ``body``."""
    place = len(data)
    start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    body = b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, place)
    return (
        data
        + body
        + table
        + b"trailer << /Size 99 %s /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            trailer,
            start,
            place + len(body),
        )
    )


def giant(size: int) -> bytes:
    """A page whose content unpacks to ``size`` bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)  # may stand again and again
    packed = b"\x78\xda" + block * (size // 1_000_000) + b"\x03\0" + b"\0" * 4
    return document([b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)], b"", [])


def written(change: Callable[[pypdf.PdfWriter], object] = lambda _writer: None) -> bytes:
    """A document with words as pypdf writes it, changed by ``change``."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(text_pdf(2)))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def in_objects(body: bytes) -> bytes:
    """A document that has ``body`` in a stream of objects."""
    inner = b"9 0 " + body
    return text_pdf(1).replace(
        b"xref\n0", b"8 0 obj\n" + stream(inner, b"/Type /ObjStm /N 1 /First 4") + b"\nendobj\nxref\n0", 1
    )


def locked(password: str) -> bytes:
    """A document with words that opens with ``password``, and with none where that is empty."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(text_pdf(2)))
    writer.encrypt(password, owner_password="pemilik", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()

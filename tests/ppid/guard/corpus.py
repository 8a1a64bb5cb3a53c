"""The 76 bad inputs that every gate together has to stand, each as the files of a small city; all persons are made up."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from tests import offices, pdfs
from tests.attachments import DISGUISED, EXE, TABLES, camera
from tests.offices import UNSAFE
from tests.ppid.test_guard_pdf import ACTIVE
from tests.support import berita

Files = Mapping[str, str | bytes]
NEWS = "opd/kominfo/berita/a.md"
NIK = "6171010101900001"
TAHAN, INGAT, TERBIT, TUNDA = "tahan", "ingat", "terbit", "tunda"
"""Withheld (10); published with a warning (0, or 10 when strict); published as if nothing were; not yet shown (0)."""
DELETED = b"<-"
"""Before what a file had in the last commit: it has been deleted since."""


class Kasus(NamedTuple):
    """One bad input: what becomes of the record ``NEWS``, the code that must be told, and at which line of which file."""

    nomor: str
    kelas: str
    kode: str
    baris: int
    berkas: Callable[[], Files]
    di: str = NEWS


def _news(text: str | bytes) -> Callable[[], Files]:
    return lambda: {NEWS: text}


def _body(text: str) -> Callable[[], Files]:
    return _news(berita(body=text))


def _field(**fields: str) -> Callable[[], Files]:
    return _news(berita(**fields))


def _attached(name: str, data: Callable[[], bytes]) -> Callable[[], Files]:
    return lambda: {f"berkas/kominfo/{name}": data(), NEWS: berita(berkas=f"[{{berkas: {name}, judul: Surat}}]")}


def _raw(name: str, data: bytes) -> Callable[[], Files]:
    return _attached(name, lambda: data)


def _said(text: bytes) -> bytes:
    """A page that says ``text``."""
    words = b"BT /F1 12 Tf 50 700 Td (Laporan dinas tahun ini) Tj 0 -20 Td (%s) Tj ET"
    return pdfs.document([pdfs.stream(words % text)], b"/Font << /F1 3 0 R >>", [pdfs.FONT])


def _boxed() -> bytes:
    """A number under a black box."""
    content = b"BT /F1 12 Tf 50 700 Td (NIK %s) Tj ET 0 g 40 690 300 30 re f" % NIK.encode()
    return pdfs.document([pdfs.stream(content)], b"/Font << /F1 3 0 R >>", [pdfs.FONT])


def _invisible() -> bytes:
    content = b"BT /F1 12 Tf 50 700 Td (Laporan) Tj 3 Tr 0 -20 Td (NIK %s) Tj ET" % NIK.encode()
    return pdfs.document([pdfs.stream(content)], b"/Font << /F1 3 0 R >>", [pdfs.FONT])


def _revised() -> bytes:
    """A number that only an earlier revision of the page has."""
    old = _said(b"NIK %s" % NIK.encode())
    return pdfs.appended(old, 5, pdfs.stream(pdfs.WORDS))


def _noted() -> bytes:
    """A number in a comment."""
    first = pdfs.text_pdf(1).replace(b"/MediaBox", b"/Annots [9 0 R] /MediaBox")
    note = b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (NIK %s) >>" % NIK.encode()
    return pdfs.appended(first, 9, note)


@cache
def _giant() -> bytes:
    return pdfs.giant(4_000_000_000)


def _counted() -> bytes:
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    return pdfs.file_of([catalogue, b"<< /Type /Pages /Kids [] /Count 1000000000 >>"])


def _number_cell() -> bytes:
    def change(book: offices.Workbook) -> None:
        book["Rekap"]["B1"], book["Rekap"]["B2"] = "NIK", int(NIK)

    return offices.workbook(change)


def _deleted() -> bytes:
    gone = f'<w:p><w:del w:author="A"><w:r><w:delText>NIK {NIK}</w:delText></w:r></w:del></w:p>'
    return offices.word(gone)


def _aliases(levels: int, merged: bool = False) -> str:
    rows = ["a0: &a0 {x: y}" if merged else "a0: &a0 [x]"]
    for number in range(1, levels):
        before = f"*a{number - 1}"
        rows.append(
            f"a{number}: &a{number} " + (f"{{<<: [{before}, {before}]}}" if merged else f"[{before}, {before}]")
        )
    return "\n".join(rows) + "\n"


HEAD = "judul: Berita uji\nringkasan: Ringkasan berita untuk uji.\ntanggal: 2026-10-01\npenulis: Diskominfo\n"


def _yaml(more: str) -> Callable[[], Files]:
    return _news(f"---\n{HEAD}{more}---\nIsi berita.\n")


PDF = "berkas/kominfo/a.pdf"
KASUS: tuple[Kasus, ...] = (
    Kasus("B01", TAHAN, "E-YAML-GANDA", 6, _yaml("judul: Berita lain\n")),
    Kasus("B02", TAHAN, "E-YAML-GANDA", 7, _yaml("klasifikasi: dikecualikan\nklasifikasi: berkala\n")),
    Kasus("B03", TAHAN, "E-PII-NIK", 6, _yaml("nik: 0612345670123456\n")),
    Kasus("B04", TERBIT, "", 0, _yaml('kata_kunci: [NO, 007, "12:30:00", 1.10]\n')),
    Kasus("B05", TAHAN, "E-YAML-ALIAS", 6, _yaml(_aliases(9))),
    Kasus("B06", TAHAN, "E-YAML-ALIAS", 6, _yaml(_aliases(26, merged=True))),
    Kasus("B07", TAHAN, "E-YAML-TAG", 6, _yaml('kata_kunci: !!python/object/apply:os.system ["id"]\n')),
    Kasus("B08", TAHAN, "E-YAML-DALAM", 6, _yaml("kata_kunci: " + "[" * 5_000 + "\n")),
    Kasus("B09", TAHAN, "E-YAML-MULTI", 5, lambda: {"opd/kominfo/berita/a.yaml": f"{HEAD}---\n{HEAD}"}, "opd/kominfo/berita/a.yaml"),
    Kasus("B10", TAHAN, "E-YAML-TAB", 7, _yaml("kata_kunci:\n\t- layanan\n")),
    Kasus("B11", TAHAN, "E-YAML-TITIKDUA", 2, _field(judul="Perwali No 5: Tentang Parkir")),
    Kasus("B12", INGAT, "W-YAML-PAGAR", 2, _field(judul="Nilai #1 terbaik")),
    Kasus("B13", TAHAN, "E-REKAMAN-KEPALA", 1, _news(f"---\n{HEAD}\nIsi berita.\n")),
    Kasus("B14", TAHAN, "E-REKAMAN-KOSONG", 0, _news("")),
    Kasus("B15", TAHAN, "E-ENC-UTF16", 0, _news(berita().encode("utf-16"))),
    Kasus("B16", TAHAN, "E-ENC-UTF8", 2, _news(b"---\njudul: caf\xe9 warga\n---\n")),
    Kasus("B17", TERBIT, "", 0, _news(b"\xef\xbb\xbf" + berita().replace("\n", "\r\n").encode())),
    Kasus("B18", TAHAN, "E-ENC-NUL", 8, _body("Satu.\nDua \0 tiga.\n")),
    Kasus("B19", TAHAN, "E-UNI-KENDALI", 2, _field(judul="Berita \x1b uji")),
    Kasus("B20", TAHAN, "E-UNI-BIDI", 2, _field(judul="dinas\u202egpj.exe")),
    Kasus("B21", INGAT, "W-UNI-TAKTAMPAK", 2, _field(judul="Berita\u200b uji")),
    Kasus("B22", TAHAN, "E-UNI-CAMPUR", 2, _field(judul="D\u0456n\u0430s baru")),
    Kasus("B23", TAHAN, "E-REKAMAN-KONFLIK", 7, _body("<<<<<<< HEAD\nSatu.\n=======\nDua.\n>>>>>>> lain\n")),
    Kasus("B24", TAHAN, "E-SKEMA-WAJIB", 1, _news(berita().replace("tanggal: 2026-10-01\n", ""))),
    Kasus("B25", TAHAN, "E-TANGGAL-SALAH", 4, _field(tanggal="2025-02-30")),
    Kasus("B26", TAHAN, "E-TANGGAL-BENTUK", 4, _field(tanggal="03/02/2025")),
    Kasus("B27", TAHAN, "E-TANGGAL-DEPAN", 4, _field(tanggal="2099-01-01")),
    Kasus("B28", TUNDA, "", 0, _field(tanggal="2026-11-24", terbit_pada="2026-11-24T08:00:00+07:00")),
    Kasus("B29", TAHAN, "E-TANGGAL-RENTANG", 4, _field(tanggal="0001-01-01")),
    Kasus("B29", TAHAN, "E-TANGGAL-RENTANG", 4, _field(tanggal="9999-12-31")),
    Kasus("B30", TAHAN, "E-SKEMA-ASING", 6, _field(tahhun="2026")),
    Kasus("B31", TAHAN, "E-SKEMA-PILIHAN", 6, _field(status="publik")),
    Kasus("B32", TAHAN, "E-ID-GANDA", 0, lambda: {NEWS: berita(), "opd/kominfo/berita/a.yaml": HEAD}),
    Kasus("B33", TAHAN, "E-BERKAS-KEMBAR", 0, lambda: {"opd/kominfo/berita/A.md": berita(), NEWS: berita()}),
    Kasus("B34", TAHAN, "E-SKEMA-PENDEK", 2, _field(judul="'!!!'")),
    Kasus("B34", TAHAN, "E-SKEMA-PANJANG", 2, _field(judul="Judul " * 80)),
    Kasus("B35", TAHAN, "E-SKEMA-ASING", 6, _field(id="../../evil")),
    Kasus("B35", TAHAN, "E-ID-BENTUK", 0, lambda: {"opd/kominfo/berita/_a.md": berita()}, "opd/kominfo/berita/_a.md"),
    Kasus("B36", TAHAN, "E-SKEMA-ASING", 6, _field(opd="dinkes")),
    Kasus("B37", INGAT, "W-ISI-HTML", 7, _body("<script>alert(1)</script>\n")),
    Kasus("B38", TAHAN, "E-TAUTAN-SKEMA", 7, _body("[surat dinas](javascript:alert(1))\n")),
    Kasus("B38", TAHAN, "E-TAUTAN-JALUR", 7, _body("[surat dinas](JaVa&#x53;cript:alert(1))\n")),
    Kasus("B39", TERBIT, "", 0, _body("## Judul {: onclick=\"alert(1)\" }\n")),
    Kasus("B40", TERBIT, "", 0, _field(judul="'</title><script>alert(1)</script>'")),
    Kasus("B40", TERBIT, "", 0, _field(judul="'\"><img src=x onerror=alert(1)>'")),
    Kasus("B41", INGAT, "W-ISI-HTML", 7, _body("</main><h1>palsu</h1>\n")),
    Kasus("B42", TAHAN, "E-GAMBAR-LUAR", 7, _body("![peta kota](https://tracker.example/p.gif)\n")),
    Kasus("B43", INGAT, "W-ISI-HTML", 7, _body("<iframe src=https://x.example></iframe>\n")),
    Kasus("B43", INGAT, "W-ISI-HTML", 7, _body("<form action=https://x.example></form>\n")),
    Kasus("B44", TAHAN, "E-ISI-RUMIT", 7, _body("[" * 20_000 + "\n")),
    Kasus("B44", TAHAN, "E-ISI-RUMIT", 7, _body("<a " * 5_000 + "\n")),
    Kasus("B45", TAHAN, "E-ISI-BESAR", 7, _body("kata " * 45_000)),
    Kasus("B45", TAHAN, "E-BERKAS-BESAR", 0, _body("kata " * 1_000_000)),
    Kasus("B46", TAHAN, "E-TAUTAN-JALUR", 7, _body("[lingkungan kerja]({attach}../../../../proc/self/environ)\n")),
    Kasus("B46", TAHAN, "E-TAUTAN-HILANG", 7, _body("[lingkungan kerja]({static}../../kota.yaml)\n")),
    Kasus("B46", TAHAN, "E-TAUTAN-JALUR", 7, _body("[lingkungan kerja](|filename|../../../etc/passwd)\n")),
    Kasus("B47", TAHAN, "E-LAMPIRAN-BENTUK", 6, _field(berkas="[{berkas: ../../../../etc/passwd, judul: Surat}]")),
    Kasus("B47", TAHAN, "E-LAMPIRAN-BENTUK", 6, _field(berkas="[{berkas: /etc/passwd, judul: Surat}]")),
    Kasus("B48", TAHAN, "E-BERKAS-SYMLINK", 0, _attached("a.pdf", lambda: b"->/etc/passwd"), PDF),
    Kasus("B48", TAHAN, "E-BERKAS-SYMLINK", 0, lambda: {"opd/kominfo/berita": b"->/etc"}, "opd/kominfo/berita"),
    Kasus("B49", TAHAN, "E-BERKAS-KEMBAR", 0, lambda: {"berkas/kominfo/A.pdf": pdfs.text_pdf(1), **_raw("a.pdf", pdfs.text_pdf(1))()}, PDF),
    Kasus("B50", TAHAN, "E-LAMPIRAN-HILANG", 6, lambda: {"berkas/kominfo/DPA.pdf": pdfs.text_pdf(1), NEWS: berita(berkas="[{berkas: dpa.pdf, judul: Surat}]")}),
    Kasus("B51", INGAT, "W-BERKAS-YATIM", 0, lambda: {PDF: pdfs.text_pdf(1), NEWS: berita()}, PDF),
    Kasus("B52", TERBIT, "", 0, lambda: {"opd/kominfo/.env": "A=1", "berkas/kominfo/~$x.docx": b"x", "gambar/kominfo/Thumbs.db": b"x", NEWS: berita()}),
    Kasus("B52", INGAT, "W-BERKAS-YATIM", 0, lambda: {"berkas/kominfo/x.php": "<?php", NEWS: berita()}, "berkas/kominfo/x.php"),
    Kasus("B52", TAHAN, "E-BERKAS-JENIS", 6, _raw("x.html", b"<html>")),
    Kasus("B53", TAHAN, "E-JENIS-BEDA", 0, _raw("a.pdf", EXE), PDF),
    Kasus("B53", TAHAN, "E-JENIS-BEDA", 0, _raw("a.pdf", DISGUISED["php.pdf"][0]), PDF),
    Kasus("B53", TAHAN, "E-JENIS-BEDA", 0, _raw("a.pdf", DISGUISED["html.pdf"][0]), PDF),
    Kasus("B54", TAHAN, "E-PDF-KEPALA", 0, _raw("a.pdf", DISGUISED["depan.pdf"][0]), PDF),
    Kasus("B54", TAHAN, "E-JENIS-GANDA", 0, _raw("a.pdf", DISGUISED["ekor.pdf"][0]), PDF),
    Kasus("B54", TAHAN, "E-PDF-EKOR", 0, _raw("a.pdf", ACTIVE["p11.pdf"][0]), PDF),
    *(Kasus("B55", TAHAN, "E-PDF-AKTIF", 0, _raw("a.pdf", ACTIVE[f"p0{number}.pdf"][0]), PDF) for number in (1, 2, 3, 4)),
    Kasus("B56", TAHAN, "E-PDF-SANDI", 0, _raw("a.pdf", DISGUISED["sandi.pdf"][0]), PDF),
    Kasus("B56", TAHAN, "E-PDF-SANDI", 0, _raw("a.pdf", DISGUISED["sandi-pemilik.pdf"][0]), PDF),
    Kasus("B57", TAHAN, "E-PDF-RUSAK", 0, _raw("a.pdf", DISGUISED["potong.pdf"][0]), PDF),
    Kasus("B57", TAHAN, "E-JENIS-KOSONG", 0, _raw("a.pdf", b""), PDF),
    Kasus("B57", TAHAN, "E-PDF-RUSAK", 0, _attached("a.pdf", pdfs.endless), PDF),
    Kasus("B57", TAHAN, "E-PDF-RUSAK", 0, _attached("a.pdf", _counted), PDF),
    Kasus("B58", TAHAN, "E-PDF-BOM", 0, _attached("a.pdf", _giant), PDF),
    Kasus("B59", TAHAN, "E-LAMPIRAN-PRIBADI", 0, _attached("a.pdf", lambda: _said(b"NIK %s" % NIK.encode())), PDF),
    Kasus("B60", TAHAN, "E-LAMPIRAN-PRIBADI", 0, _attached("a.pdf", _boxed), PDF),
    Kasus("B60", TAHAN, "E-LAMPIRAN-PRIBADI", 0, _attached("a.pdf", _invisible), PDF),
    Kasus("B60", TAHAN, "E-LAMPIRAN-PRIBADI", 0, _attached("a.pdf", _revised), PDF),
    Kasus("B61", TAHAN, "E-LAMPIRAN-PRIBADI", 0, _attached("a.pdf", _noted), PDF),
    Kasus("B61", TAHAN, "E-LAMPIRAN-PRIBADI", 0, _attached("a.pdf", lambda: pdfs.document([pdfs.stream(pdfs.WORDS)], b"/Font << /F1 3 0 R >>", [pdfs.FONT], b"", b"/Info << /Subject (NIK %s) >>" % NIK.encode())), PDF),
    Kasus("B62", INGAT, "W-PDF-PENULIS", 0, _raw("a.pdf", ACTIVE["p13.pdf"][0]), PDF),
    Kasus("B63", INGAT, "W-PDF-PINDAIAN", 0, _attached("a.pdf", lambda: pdfs.scan(2)), PDF),
    *(Kasus("B64", TAHAN, "E-OFFICE-SEMBUNYI", 0, _raw("a.xlsx", UNSAFE[f"a0{number}.xlsx"][0]), "berkas/kominfo/a.xlsx") for number in (1, 2, 3)),
    Kasus("B64", TAHAN, "E-XLSX-PIVOT", 0, _raw("a.xlsx", UNSAFE["a09.xlsx"][0]), "berkas/kominfo/a.xlsx"),
    Kasus("B65", TAHAN, "E-LAMPIRAN-PRIBADI", 0, _attached("a.xlsx", _number_cell), "berkas/kominfo/a.xlsx"),
    Kasus("B66", TAHAN, "E-OFFICE-LACAK", 0, _attached("a.docx", _deleted), "berkas/kominfo/a.docx"),
    *(
        Kasus("B67", TAHAN, UNSAFE[name][1], 0, _raw(f"a.{name[-4:]}", UNSAFE[name][0]), f"berkas/kominfo/a.{name[-4:]}")
        for name in ("a11.xlsx", "b10.docx", "b07.docx", "a13.xlsx", "a10.xlsx")
    ),
    *(
        Kasus("B68", TAHAN, UNSAFE[name][1], 0, _raw(f"a.{name[-4:]}", UNSAFE[name][0]), f"berkas/kominfo/a.{name[-4:]}")
        for name in ("a14.xlsx", "b14.docx", "b16.docx")
    ),
    Kasus("B69", TAHAN, "E-OFFICE-LAMA", 6, _raw("a.xls", b"x")),
    Kasus("B69", TAHAN, "E-OFFICE-LAMA", 0, _raw("a.xlsx", DISGUISED["lama.xlsx"][0]), "berkas/kominfo/a.xlsx"),
    Kasus("B69", TAHAN, "E-OFFICE-SANDI", 0, _raw("a.docx", DISGUISED["terkunci.docx"][0]), "berkas/kominfo/a.docx"),
    Kasus("B70", TAHAN, "E-GAMBAR-LAMPIRAN", 0, _raw("a.png", DISGUISED["raksasa.png"][0]), "berkas/kominfo/a.png"),
    Kasus("B70", TAHAN, "E-GAMBAR-LAMPIRAN", 0, _raw("a.jpg", DISGUISED["potong.jpg"][0]), "berkas/kominfo/a.jpg"),
    Kasus("B71", TAHAN, "E-GAMBAR-LOKASI", 0, _raw("a.jpg", camera(gps=True, owner="Nama Pegawai")), "berkas/kominfo/a.jpg"),
    Kasus("B71", TERBIT, "", 0, lambda: {"gambar/kominfo/a.jpg": camera(gps=True), NEWS: berita(gambar="[{berkas: a.jpg, alt: Warga menunggu giliran.}]")}),
    Kasus("B72", TAHAN, "E-JENIS-SVG", 6, _raw("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
    *(Kasus("B73", TAHAN, "E-CSV-RUMUS", 2, _raw("a.csv", TABLES[f"t0{number}.csv"][0]), "berkas/kominfo/a.csv") for number in range(1, 7)),
    *(
        Kasus("B74", INGAT if TABLES[name][1][0] == "W" else TAHAN, TABLES[name][1], TABLES[name][2], _raw("a.csv", TABLES[name][0]), "berkas/kominfo/a.csv")
        for name in ("t07.csv", "t08.csv", "t10.csv", "t12.csv", "t13.csv", "t14.csv", "t17.csv")
    ),
    Kasus("B75", TAHAN, "E-JUDI", 7, _body("Situs slot gacor maxwin, daftar sekarang.\n")),
    Kasus("B75", TAHAN, "E-JUDI", 7, _body("Main s1ot g4cor hari ini.\n")),
    # not stopped: a leak that somebody deletes must vanish at once, and one office must not stop all others (ADR 0056)
    Kasus("B76", TAHAN, "E-HAPUS-DIAM", 0, _news(DELETED + berita().encode())),
)  # fmt: skip
"""Some numbers stand more than once: each of their inputs is a case of its own."""

"""Attachments of every sort that an operator, an office program or an attacker may hand in, made from nothing."""

import io
import zipfile
from collections.abc import Mapping

from PIL import Image

from tests.pdfs import locked, text_pdf
from tests.support import photo


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these members, packed, with a fixed date."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


EXE = b"MZ\x90\0" + b"\0" * 500
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
EMPTY_ZIP = b"PK\x05\x06" + b"\0" * 18
PAGE = b"<!DOCTYPE html>\n<html><script>alert(1)</script></html>"


def camera(gps: bool = False, owner: str = "", kind: str = "JPEG") -> bytes:
    """A photograph with what a camera notes in it."""
    noted = Image.Exif()
    noted[0x010F] = "Kamera"
    if owner:
        noted[0x013B] = owner
    if gps:
        noted[0x8825] = {1: "S", 2: (0.0, 1.0, 2.0), 3: "E", 4: (109.0, 20.0, 0.0)}
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(buffer, kind, exif=noted)
    return buffer.getvalue()


DISGUISED: dict[str, tuple[bytes, str]] = {
    "kosong.pdf": (b"", "E-JENIS-KOSONG"),
    "nol.csv": (b"\0" * 900, "E-JENIS-KOSONG"),
    "spasi.txt": (b"\xef\xbb\xbf \r\n"[3:], "E-JENIS-KOSONG"),
    "program.pdf": (EXE, "E-JENIS-BEDA"),
    "program.csv": (EXE, "E-JENIS-BEDA"),
    "naskah.txt": (b"#!/bin/sh\nrm -rf /\n", "E-JENIS-BEDA"),
    "elf.mp4": (b"\x7fELF" + b"\0" * 99, "E-JENIS-BEDA"),
    "php.pdf": (b"<?php system($_GET[1]);?>", "E-JENIS-BEDA"),
    "php.jpg": (b"<?php system($_GET[1]);?>", "E-JENIS-BEDA"),
    "html.pdf": (PAGE, "E-JENIS-BEDA"),
    "html.txt": (b"\n  <!-- halo --> <HTML><body>", "E-JENIS-BEDA"),
    "html.csv": (b"\xef\xbb\xbf" + PAGE, "E-JENIS-BEDA"),
    "svg.png": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', "E-JENIS-BEDA"),
    "svg.txt": (b'<?xml version="1.0"?>\n<svg onload="alert(1)"/>', "E-JENIS-BEDA"),
    "gambar.pdf": (photo(), "E-JENIS-BEDA"),
    "png.jpg": (photo(), "E-JENIS-BEDA"),
    "pdf.xlsx": (text_pdf(1), "E-JENIS-BEDA"),
    "zip.pdf": (archive({"a": "b"}), "E-JENIS-BEDA"),
    "gif.png": (b"GIF89a" + b"\0" * 99, "E-JENIS-BEDA"),
    "mkv.webm": (b"\x1aE\xdf\xa3\x42\x82\x88matroska", "E-JENIS-BEDA"),
    "vorbis.opus": (b"OggS" + b"\0" * 24 + b"\x01vorbis", "E-JENIS-BEDA"),
    "takarir.vtt": (b"1\n00:00 --> 00:02\nHalo\n", "E-JENIS-BEDA"),
    "suara.mp3": (b"suara", "E-JENIS-BEDA"),
    "lama.xlsx": (OLE, "E-OFFICE-LAMA"),
    "terkunci.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "E-OFFICE-SANDI"),
    "depan.pdf": (b"<html><!--\n" + text_pdf(1), "E-PDF-KEPALA"),
    "ekor.pdf": (text_pdf(1) + archive({"rahasia.txt": "isi"}), "E-JENIS-GANDA"),
    "ekor-kosong.pdf": (text_pdf(1) + EMPTY_ZIP, "E-JENIS-GANDA"),
    "ekor.png": (photo() + archive({"rahasia.txt": "isi"}), "E-JENIS-GANDA"),
    "potong.pdf": (text_pdf(3)[:400], "E-PDF-RUSAK"),
    "sandi.pdf": (locked("rahasia"), "E-PDF-SANDI"),
    "sandi-pemilik.pdf": (locked(""), "E-PDF-SANDI"),
    "raksasa.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (30_000).to_bytes(4, "big") * 2, "E-GAMBAR-LAMPIRAN"),
    "potong.jpg": (photo(kind="JPEG")[:100], "E-GAMBAR-LAMPIRAN"),
    "lokasi.jpg": (camera(gps=True), "E-GAMBAR-LOKASI"),
    "lokasi.png": (camera(gps=True, kind="PNG"), "E-GAMBAR-LOKASI"),
    "lokasi.mp4": (b"\0\0\0\x18ftypisom" + b"\0\0\0\x1e\xa9xyz\0\x12\x15\xc7-00.0263+109.3425/", "E-GAMBAR-LOKASI"),
    "xmp.jpg": (
        photo(kind="JPEG")[:2] + b"\xff\xe1\0\x1fhttp exif:GPSLatitude='0'    " + photo(kind="JPEG")[2:],
        "E-GAMBAR-LOKASI",
    ),
    "loci.mp4": (b"\0\0\0\x18ftyp3gp4" + b"\0\0\0\x20loci\0\0\0\0\x15\xc7Kota\0\0" + b"\0" * 12, "E-GAMBAR-LOKASI"),
    "lokasi.webm": (
        b"\x1aE\xdf\xa3\x42\x82\x84webm"
        + b"\x67\xc8\xa0\x45\xa3\x88LOCATION\x44\x7a\x83und\x44\x87\x92-00.0263+109.3425/",
        "E-GAMBAR-LOKASI",
    ),
    "pemilik.jpg": (camera(owner="Nama Pegawai"), "W-GAMBAR-PEMILIK"),
    "utf16.txt": ("Laporan".encode("utf-16"), "E-TEKS-ENKODE"),
    "latin.txt": (b"Baris satu\ncaf\xe9\n", "E-TEKS-ENKODE"),
    "nul.txt": (b"Baris satu\nrusak\0sini\n", "E-TEKS-KENDALI"),
    "rusak.json": (b'{"a": 1,\n"b": }', "E-JSON-RUSAK"),
    "dalam.json": (b"[" * 100_000, "E-JSON-RUSAK"),
    "nan.json": (b"[NaN]", "E-JSON-RUSAK"),
}
"""Files that are not what their names say, each with the code of what is said of it."""
TABLES: dict[str, tuple[bytes, str, int]] = {
    "t01.csv": (b'a,b\n1,"=HYPERLINK(""http://x.example"")"\n', "E-CSV-RUMUS", 2),
    "t02.csv": (b"a,b\n1,@SUM(A1)\n", "E-CSV-RUMUS", 2),
    "t03.csv": (b"a,b\n1,+A1\n", "E-CSV-RUMUS", 2),
    "t04.csv": ("a,b\n1,＝1+1\n".encode(), "E-CSV-RUMUS", 2),
    "t05.csv": (b'a,b\n1,"\t=1"\n', "E-CSV-RUMUS", 2),
    "t06.csv": (b"a,b\n1,-2+cmd|' /C calc'!A0\n", "E-CSV-RUMUS", 2),
    "t07.csv": (b"a,b\n1,2\n1,2,3\n1,2\n1\n", "E-CSV-KOLOM", 3),
    "t08.csv": (b"Nama,nama \n1,2\n", "E-CSV-KEPALA", 1),
    "t09.csv": (b"a,,c\n1,2,3\n", "E-CSV-KEPALA", 1),
    "t10.csv": (b'a,b\n1,2\n"buka,2\n3,4\n', "E-CSV-KUTIP", 3),
    "t11.csv": (b'a,b\n"x"y,2\n', "E-CSV-KUTIP", 2),
    "t12.csv": (b"a,b\n1," + b"x" * 140_000 + b"\n", "E-CSV-KUTIP", 2),
    "t13.csv": (b"a,b\r1,2\r", "E-CSV-BARIS", 1),
    "t14.csv": (b"a;b\n1;2\n", "W-CSV-PEMISAH", 1),
    "t15.csv": ("a,b\n1,2\n".encode("utf-16"), "E-TEKS-ENKODE", 1),
    "t16.csv": (b"a,b\n1,caf\xe9\n", "E-TEKS-ENKODE", 2),
    "t18.csv": (b"nama,NIK\nA,6171014101900001\n", "E-LAMPIRAN-PRIBADI", 2),
    "t19.csv": (b"nama,telepon\nA,+62 812 0000 0000\n", "W-LAMPIRAN-PRIBADI", 2),
    "t20.csv": (b"nama,tautan\nA,situs slot gacor maxwin daftar sekarang\n", "E-LAMPIRAN-JUDI", 2),
    "t17.csv": (b"a,b\n1,2\n3,\0\n", "E-TEKS-KENDALI", 3),
}
"""Tables with a fault each: the code and the line of what is said of it."""
PARKING = "\n\n".join(f"Slot parkir {number} kosong. " * 55 for number in range(1500))
"""A text with more words of the trade than are judged, two million characters."""
LEGAL_TABLE = """\ufeffnama,nilai,telepon,catatan\r
Kas,-5,+62 812 0000 0000,"dua\r
baris, dengan koma"\r
Utang,"-1.500,25",+62-812-0000,- belum lengkap\r
Suhu,-3 °C,(0561) 000000,-\r
Turun,-7%,+6281200000000,"kata ""kutip"" di tengah"\r
Rugi,-Rp 5.000,,@diskominfo\r
Jangka,-1/2,,a = b; @ dan + di tengah\r
\r
""".encode()
HONEST: dict[str, bytes] = {
    "a.pdf": text_pdf(2, tagged=True),
    "q.csv": b"bulan,jumlah\nJanuari,5\n",
    "b.txt": b"BMKG: hujan lebat.\nMZ bukan program.\n",
    "c.txt": "\ufeffa < b, dan <strong> hanya kata.\r\n".encode(),
    "d.brf": b",halo\x0c,dua\n",
    "e.json": b'{"angka": 1.5, "daftar": [1, 2], "teks": "\\u00e9"}',
    "f.geojson": b'{"type": "FeatureCollection", "features": []}',
    "g.png": photo(),
    "h.jpg": photo(kind="JPEG"),
    "i.jpeg": camera(),
    "j.mp3": b"\xff\xfb\x90\x64" + b"\0" * 99,
    "k.mp3": b"ID3\x04" + b"\0" * 99,
    "l.opus": b"OggS" + b"\0" * 24 + b"OpusHead" + b"\0" * 9,
    "m.ogg": b"OggS" + b"\0" * 24 + b"\x01vorbis",
    "n.mp4": b"\0\0\0\x18ftypisom" + b"\0" * 99,
    "o.webm": b"\x1aE\xdf\xa3\x42\x82\x84webm" + b"\0" * 99,
    "p.vtt": b"WEBVTT\n\n00:00.000 --> 00:02.000\nHalo\n",
}
"""Files that are what they say."""


def honest(name: str) -> bytes:
    """A sound file for this name, by its ending."""
    ending = name.rpartition(".")[2]
    return next(data for other, data in HONEST.items() if other.endswith(f".{ending}"))

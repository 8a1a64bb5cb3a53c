"""Personal data in a PDF is found on its pages and beside them, shown or not."""

import subprocess
import time
from pathlib import Path

import pytest

from plugins.environment import browser_found
from plugins.ppid.guard.files_reading import files_read
from plugins.ppid.guard.pdf_text import shown, signs_of, unescaped
from tests import pdfs

NIK = b"6171014101900001"
FONTS = b"/Font << /F1 3 0 R >>"


def page(content: bytes, catalogue: bytes = b"", trailer: bytes = b"") -> bytes:
    return pdfs.document([pdfs.stream(pdfs.WORDS), pdfs.stream(content)], FONTS, [pdfs.FONT], catalogue, trailer)


CASES = {
    "teks": (page(b"BT /F1 9 Tf (NIK %s) Tj ET" % NIK), "halaman 2"),
    "kotak": (page(b"BT /F1 9 Tf (NIK %s) Tj ET 0 0 0 rg 0 0 300 20 re f" % NIK), "halaman 2"),
    "tak-tampak": (page(b"BT /F1 9 Tf 3 Tr (NIK ) Tj (%s) Tj ET" % NIK), "halaman 2"),
    "renggang": (page(b"BT /F1 9 Tf [(N) 5 (IK) -300 (617101) 12 (4101900001)] TJ ET"), "halaman 2"),
    "heksa": (page(b"BT /F1 9 Tf <%s> Tj ET" % (b"NIK " + NIK).hex().encode()), "halaman 2"),
    "komentar": (page(b"", b"/X << /Subtype /Text /Contents (hapus NIK %s) >>" % NIK), "komentar, isian, atau sifat dokumen"),
    "sifat": (page(b"", b"", b"/Info << /Subject (NIK %s) >>" % NIK), "komentar, isian, atau sifat dokumen"),
    "utf16": (page(b"", b"/T <FEFF%s>" % f"NIK {NIK.decode()}".encode("utf-16-be").hex().encode()), "komentar, isian, atau sifat dokumen"),
    "revisi": (pdfs.appended(page(b"", b"/X (NIK %s)" % NIK), 3, pdfs.FONT), "komentar, isian, atau sifat dokumen"),
}  # fmt: skip


def test_every_carrier_is_looked_through(tmp_path: Path) -> None:
    for name, (data, _place) in CASES.items():
        (tmp_path / f"{name}.pdf").write_bytes(data)
    found = files_read({name: tmp_path / f"{name}.pdf" for name in CASES})
    for name, (_data, place) in CASES.items():
        first = found[name].temuan[0]
        assert first.kode == "E-LAMPIRAN-PRIBADI", name
        assert dict(first.nilai)["tempat"] == f"{place} (NIK 6171********01)", name


@pytest.mark.browser
def test_what_chromium_prints_is_read(tmp_path: Path) -> None:
    browser = browser_found()
    assert browser is not None
    (tmp_path / "a.html").write_text(f"<html lang=id><title>Laporan</title><p>Budi, NIK {NIK.decode()}, hadir.")
    command = [browser, "--headless", "--no-sandbox", f"--user-data-dir={tmp_path}", f"--print-to-pdf={tmp_path}/a.pdf"]
    subprocess.run([*command, (tmp_path / "a.html").as_uri()], check=True, capture_output=True, timeout=60)
    (found,) = files_read({"a": tmp_path / "a.pdf"})["a"].temuan
    assert (found.kode, dict(found.nilai)["tempat"]) == ("E-LAMPIRAN-PRIBADI", "halaman 1 (NIK 6171********01)")


def test_the_signs_of_a_font_are_read() -> None:
    table = b"beginbfchar <0003> <0020> <0010> <00660069> endbfchar beginbfrange <0013> <0015> <0030> <0020> <0021> [<0041> <0042>] endbfrange"
    assert signs_of(table) == {3: " ", 16: "fi", 19: "0", 20: "1", 21: "2", 32: "A", 33: "B"}
    assert shown(b"/F1 9 Tf <00130014> Tj", {b"F1": (2, signs_of(table))}) == "01"
    assert unescaped(b"(a\\(b\\)\\101\\n)") == b"a(b)A\n"


def test_time_grows_with_the_size_alone() -> None:
    for piece in (b"(", b"(a", b")", b"<4", b"\\(", b"/F1 9 Tf", b"((a)", b"-100"):
        begun = time.process_time()
        shown(piece * (2_000_000 // len(piece)), {})
        assert time.process_time() - begun < 8, piece

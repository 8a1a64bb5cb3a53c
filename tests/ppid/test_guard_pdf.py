"""A PDF that does more than being read is held back; those that ordinary programs write pass."""

import random
import subprocess
import time
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from plugins.environment import browser_found
from plugins.ppid.guard.files_found import Temuan
from plugins.ppid.guard.pdf_active import active_in, parts_of, pdf_faults, too_much
from plugins.ppid.loading import loaded
from tests import pdfs
from tests.ppid.test_guard_kind import read
from tests.support import NOW, berita, examples, write_content


def _object(**names: str) -> bytes:
    inner = " ".join(f"/{name} {value}" for name, value in names.items())
    return f"<< {inner} >>".encode()


def _with(catalogue: bytes, trailer: bytes = b"") -> bytes:
    return pdfs.document([pdfs.stream(pdfs.WORDS)], b"/Font << /F1 3 0 R >>", [pdfs.FONT], catalogue, trailer)


def _launch(writer: pypdf.PdfWriter) -> None:
    action = DictionaryObject({NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("cmd.exe")})
    writer.root_object[NameObject("/OpenAction")] = action


ACTIVE: dict[str, tuple[bytes, str]] = {
    "p01.pdf": (_with(b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), "E-PDF-AKTIF"),
    "p02.pdf": (_with(b"/Names << /JavaScript << /Names [(a) << /JS 3 0 R >>] >> >>"), "E-PDF-AKTIF"),
    "p03.pdf": (pdfs.written(_launch), "E-PDF-AKTIF"),
    "p04.pdf": (pdfs.written(lambda writer: writer.add_attachment("a.xlsx", b"PK")), "E-PDF-AKTIF"),
    "p05.pdf": (_with(b"/Annots [<< /Subtype /RichMedia >>]"), "E-PDF-AKTIF"),
    "p06.pdf": (_with(b"/OpenAction << /S /J#61vaScript >>"), "E-PDF-AKTIF"),
    "p07.pdf": (_with(b"/AcroForm << /XFA [(a) 3 0 R] >>"), "E-PDF-AKTIF"),
    "p08.pdf": (_with(b"/AA << /O << /S/SubmitForm /F (http://x.example) >> >>"), "E-PDF-AKTIF"),
    "p09.pdf": (_with(b"/A << /S /URI /URI (javascript:alert) >>"), "E-PDF-AKTIF"),
    "p10.pdf": (pdfs.in_objects(_object(S="/JavaScript", JS="(x)")), "E-PDF-AKTIF"),
    "p11.pdf": (pdfs.text_pdf(1) + b"A" * 100_000, "E-PDF-EKOR"),
    "p12.pdf": (pdfs.appended(pdfs.text_pdf(1), 3, pdfs.FONT), "W-PDF-REVISI"),
    "p13.pdf": (_with(b"", b"/Info << /Author (Nama Pegawai) >>"), "W-PDF-PENULIS"),
    "p14.pdf": (pdfs.text_pdf(1)[:-8], "E-PDF-RUSAK"),
    "p15.pdf": (pdfs.appended(pdfs.text_pdf(1), 3, _object(S="/JavaScript")), "E-PDF-AKTIF"),
    "p16.pdf": (pdfs.giant(700_000_000), "E-PDF-BOM"),
}
"""PDFs that do or hold more than they show, each with the code of what is said of it first."""


def _hidden_in_stream() -> bytes:
    """A document one of whose objects begins amid the bytes of a stream."""
    inner = b"(x) 7 0 obj\n<< /S /JavaScript >>\nendobj\n"
    data = pdfs.document([pdfs.stream(pdfs.WORDS)], b"", [pdfs.stream(inner, packed=False)])
    place = data.index(b"7 0 obj")
    return data.replace(b"xref\n0 6", b"xref\n7 1\n%010d 00000 n \n0 6" % place, 1)


LEGAL = {
    "chromium-like": pdfs.text_pdf(3, tagged=True),
    "pypdf": pdfs.written(),
    "libreoffice": _with(b"/OpenAction [3 0 R /XYZ null null 0] /Lang (id-ID)"),
    "word": _with(b"/OpenAction << /S /GoTo /D [3 0 R /Fit] >>") + b"\r\n",
    "link": _with(b"/A << /S /URI /URI (https://contoh.go.id/?a=/JavaScript) >>"),
    "words": _with(b"", b"/Info << /Title (Tentang /S /JavaScript dan \\(/Launch\\)) >> % /S /Launch"),
    "names": _with(b"/RoleMap << /Sound /Span /JSON /P /Movie /P >> /X#20Y 1"),
    "signed": pdfs.appended(pdfs.text_pdf(1), 3, b"<< /Type /Sig /ByteRange [0 1 2 3] >>", b"/Root 1 0 R"),
    "linearized": pdfs.text_pdf(1).replace(b"%PDF-1.7\n", b"%PDF-1.7\n% << /Linearized 1 >>\n%%EOF\n"),
}


def test_what_is_active_is_told(tmp_path: Path) -> None:
    begun = time.monotonic()
    found = read(tmp_path, {name: data for name, (data, _code) in ACTIVE.items()})
    assert {name: codes[:1] for name, codes in found.items()} == {
        name: (code,) for name, (_data, code) in ACTIVE.items()
    }
    assert time.monotonic() - begun < 60


@pytest.mark.parametrize("name", LEGAL)
def test_legal_documents_pass(name: str) -> None:
    data = LEGAL[name]
    parts = parts_of(data)
    assert not too_much(data, parts)
    assert pdf_faults(data, parts) == ()


@pytest.mark.browser
def test_what_chromium_prints_passes(tmp_path: Path) -> None:
    browser = browser_found()
    assert browser is not None
    (tmp_path / "a.html").write_text(
        "<html lang=id><title>Laporan</title><h1>Isi</h1><a href='https://a.example'>x</a>"
    )
    command = [browser, "--headless", "--no-sandbox", f"--user-data-dir={tmp_path}", f"--print-to-pdf={tmp_path}/a.pdf"]
    subprocess.run([*command, (tmp_path / "a.html").as_uri()], check=True, capture_output=True, timeout=60)
    assert read(tmp_path, {"b.pdf": (tmp_path / "a.pdf").read_bytes()}) == {"b.pdf": ()}


def test_an_object_cannot_hide_in_a_stream() -> None:
    data = _hidden_in_stream()
    parts = parts_of(data)
    assert pdf_faults(data, parts) == ()
    assert [each.kode for each in pdf_faults(data, parts, [data.index(b"7 0 obj")])] == ["E-PDF-RUSAK"]


def test_a_bomb_of_four_gigabytes_costs_its_own_record_alone(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "berkas/kominfo/bom.pdf": pdfs.giant(4_000_000_000),
        "berkas/kominfo/baik.pdf": pdfs.text_pdf(1, tagged=True),
        "opd/kominfo/berita/a.md": berita("Berita a", berkas="[{berkas: bom.pdf, judul: Surat}]"),
        "opd/kominfo/berita/b.md": berita("Berita b", berkas="[{berkas: baik.pdf, judul: Surat}]"),
    }
    assert len(files["berkas/kominfo/bom.pdf"]) < 5_000_000
    root = write_content(tmp_path, files)
    begun = time.monotonic()
    result = loaded(root, NOW)
    assert time.monotonic() - begun < 15, "5 s where nothing else runs"
    assert [problem.code for problem in result.problems] == ["E-PDF-BOM", "E-LAMPIRAN-DITAHAN"]
    assert result.registry is not None and "kominfo/berita/b" in result.registry.records


@given(
    st.lists(
        st.sampled_from(
            [b"(", b")", b"\\", b"/S", b" /JS", b"<<", b"%", b"\n", b"/#4a#53 ", b"stream\n", b">>", b"<4", b"x"]
        ),
        max_size=40,
    )
)
@settings(max_examples=examples(300), deadline=None)
def test_any_objects_give_findings_and_nothing_else(pieces: list[bytes]) -> None:
    data = b"%PDF-1.7\n" + b"".join(pieces) + b"\n%%EOF"
    assert all(isinstance(each, Temuan) for each in pdf_faults(data, parts_of(data), [9, 20]))


def test_any_damage_gives_findings_and_nothing_else() -> None:
    dice = random.Random(5)
    for whole in (LEGAL["pypdf"], ACTIVE["p10.pdf"][0]):
        for number in range(examples(100) // 2):
            data = bytearray(whole[: dice.randrange(len(whole))] if number % 2 else whole)
            for _change in range(number % 9):
                data[dice.randrange(len(data))] = dice.randrange(256)
            parts = parts_of(bytes(data))
            assert not too_much(bytes(data), parts)
            assert all(isinstance(each, Temuan) for each in pdf_faults(bytes(data), parts))


def test_time_grows_with_the_size_alone() -> None:
    for piece in (b"(", b")", b"/S ", b"/#4a", b"<<", b">>stream\n", b"%", b"/JS(", b"obj", b"/JS%", b"\\("):
        data = b"%PDF-1.7 /JS" + piece * (2_000_000 // len(piece))
        begun = time.process_time()
        pdf_faults(data + b"%%EOF", parts_of(data))
        list(active_in(data))
        assert time.process_time() - begun < 8, piece

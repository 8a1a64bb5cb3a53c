"""Promotion of gambling inside attachments and in names of files is found, told with its place, and reports of it pass."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from plugins.ppid.guard.csv_file import csv_faults
from plugins.ppid.guard.files_child import READERS, WORDLESS, inspected
from plugins.ppid.guard.files_found import Temuan
from plugins.ppid.guard.files_json import json_faults
from plugins.ppid.guard.files_text import braille_read, text_faults
from plugins.ppid.guard.office_file import office_faults
from plugins.ppid.guard.pdf_look import Reading
from plugins.ppid.intake.assets import FORMATS
from plugins.ppid.loading import loaded
from tests import pdfs
from tests.attachments import PARKING
from tests.offices import odf, word, workbook
from tests.support import NOW, berita, write_content

OFFER = "Situs slot gacor maxwin, daftar sekarang."
REPORT = "Satgas memblokir 120 situs judi slot dan menangkap dua bandar."


def _cells(*texts: str) -> bytes:
    def change(book: Workbook) -> None:
        for number, text in enumerate(texts):
            book["Rekap"].cell(5, 3 + number, text)

    return workbook(change)


def _paragraph(text: str) -> bytes:
    return word(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")


def promoting(found: tuple[Temuan, ...]) -> list[Temuan]:
    return [each for each in found if each.kode == "E-LAMPIRAN-JUDI"]


@pytest.mark.parametrize(
    ("data", "ending", "place"),
    [
        (_cells("Rekapitulasi", OFFER), "xlsx", "Rekap!D5"),
        (_cells("KUMBANGTOTO88", "link alternatif", "bonus new member"), "xlsx", "Rekap!C5"),
        (workbook(lambda book: setattr(book["Rekap"], "title", OFFER[:30])), "xlsx", "nama lembar"),
        (_paragraph(OFFER), "docx", "isi paragraf 2"),
        (odf("odt", f"<text:p>{OFFER}</text:p>"), "odt", "isi paragraf 1"),
        (odf("ods", f"<table:table table:name='{OFFER}'/>"), "ods", "nama lembar"),
    ],
    ids=["cell", "row", "sheet", "docx", "odt", "sheet of ods"],
)
def test_office_documents_are_judged_part_by_part(data: bytes, ending: str, place: str) -> None:
    (found,) = promoting(office_faults(data, ending))
    assert dict(found.nilai)["tempat"].startswith(f"{place} (")


def test_reports_in_documents_pass() -> None:
    for data, ending in ((_cells(REPORT), "xlsx"), (_paragraph(REPORT), "docx")):
        assert promoting(office_faults(data, ending)) == []
    assert promoting(csv_faults(f"no,uraian\n1,{REPORT}\n".encode())) == []
    assert text_faults(f"{REPORT}\n".encode()) == ()


def told(found: Temuan) -> tuple[int, str]:
    """The line of a finding and its places; the word for waivers, which is that of the bytes, is left out."""
    return found.baris, dict(found.nilai)["tempat"].rpartition(", sidik ")[0]


def test_a_table_and_a_text_are_told_by_cell_and_line() -> None:
    (found,) = promoting(csv_faults(b"nama,merek,hadiah\nA,KUMBANGTOTO88,bonus new member\n"))
    assert told(found) == (2, "sel B2 (kumbangtoto88)")
    (found,) = text_faults(f"Satu.\n\n{OFFER}\n".encode())
    assert told(found) == (3, "baris 3 (situs slot)")


def test_every_promotion_is_told_not_only_the_first() -> None:
    others = [f"Situs togel jitu {number}, daftar sekarang." for number in range(4)]
    (found,) = text_faults("\n\n".join([OFFER, "Rapat.", *others]).encode())
    assert told(found) == (1, "baris 1 (situs slot), baris 5 (situs togel), baris 7 (situs togel), dan 2 tempat lain")


def test_a_promotion_that_is_broken_over_lines_is_one() -> None:
    (found,) = text_faults(b"Rapat.\n\nLink alternatif\nKUMBANGTOTO88 dan\nbonus new member\n")
    assert told(found) == (4, "baris 4 (kumbangtoto88)")


def test_a_file_that_is_not_judged_to_its_end_is_told_where_that_ends() -> None:
    """Five thousand pieces used to be judged; what stood behind them was published."""
    (found,) = text_faults(f"{PARKING}\n\n{OFFER}".encode())
    assert found.kode == "E-LAMPIRAN-SISA" and found.baris > 2000
    assert dict(found.nilai)["tempat"] == f"baris {found.baris}"
    rows = "\n".join(["no,uraian", *(f"{number},slot parkir kosong" for number in range(6000)), f"6001,{OFFER}"])
    (found,) = promoting(csv_faults(rows.encode()))
    assert told(found) == (6002, "sel B6002 (situs slot)")


def _page(text: str) -> bytes:
    content = b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % text.encode()
    return pdfs.document([pdfs.stream(content)], b"/Font << /F1 3 0 R >>", [pdfs.FONT])


DIGITS = str.maketrans("1234567890", "abcdefghij")
BEARING: dict[str, Callable[[str], bytes]] = {
    "csv": lambda text: f"no,uraian\n1,{text.replace(',', ';')}\n".encode(),
    "json": lambda text: json.dumps({"data": [{"uraian": text, "nilai": 1.5}]}).encode(),
    "geojson": lambda text: json.dumps({"features": [{"properties": {"nama\u00e9": text}}]}).encode(),
    "txt": lambda text: f"Laporan\n\n{text}\n".encode(),
    "vtt": lambda text: f"WEBVTT\n\n00:00.000 --> 00:02.000\n{text}\n".encode(),
    "brf": lambda text: re.sub(r"\d+", lambda found: "#" + found[0].translate(DIGITS), text).encode(),
    "xlsx": _cells,
    "docx": _paragraph,
    "odt": lambda text: odf("odt", f"<text:p>{text}</text:p>"),
    "ods": lambda text: odf(
        "ods",
        f"<table:table table:name='A'><table:table-row><table:table-cell><text:p>{text}</text:p>"
        "</table:table-cell></table:table-row></table:table>",
    ),
    "pdf": _page,
}
"""A file of each format whose text can be had, with a text in it."""


def test_the_text_of_every_format_is_judged_or_there_is_a_reason(tmp_path: Path) -> None:
    assert {*READERS, "pdf"} == {*BEARING} and {*BEARING, *WORDLESS} == {*FORMATS}
    assert not {*BEARING} & {*WORDLESS} and all(WORDLESS.values())
    for ending, bearing in BEARING.items():
        for text, code in ((OFFER, "E-LAMPIRAN-JUDI"), ("NIK warga 6171014101900001", "E-LAMPIRAN-PRIBADI")):
            file = tmp_path / f"a.{ending}"
            file.write_bytes(bearing(text))
            assert code in [each[0] for each in inspected(str(file), ending)["temuan"]], ending


def test_data_is_told_by_line_and_field() -> None:
    data = b'{"warga": [\n{"nik": 6171014101900001},\n{"nik": "\\u0036171014101900001", "koordinat": [109.3425123456789]}\n]}'
    (found,) = json_faults(data)
    assert (found.kode, found.baris) == ("E-LAMPIRAN-PRIBADI", 2)
    assert (
        dict(found.nilai)["tempat"] == "baris 2 isian nik (NIK 6171********01), baris 3 isian nik (NIK 6171********01)"
    )
    spread = json.dumps([{"merek": "KUMBANGTOTO88", "hadiah": "bonus new member", "url": "link alternatif"}]).encode()
    (found,) = json_faults(spread)
    assert told(found) == (1, "baris 1 isian merek (kumbangtoto88)")
    assert json_faults(b'{"a": "\\ud800", "b": {}, "c": ["}", "{", "\\"", 12345678901234567890]}') == ()


@pytest.mark.parametrize(
    ("field", "named"),
    [
        ("nama_di_kartu", " isian nama_di_kartu"),
        ("n" * 30, f" isian {'n' * 30}"),
        ("n" * 31, ""),
        ("0812-3456-7890", ""),
    ],
)
def test_a_line_is_named_alike_in_text_and_data(field: str, named: str) -> None:
    said = "NIK 6171014101900001"
    (of_text,) = text_faults(f"Daftar\n{said}\n".encode(), "txt")
    assert dict(of_text.nilai)["tempat"].startswith("baris 2 (NIK 6171********01)")
    of_data = [each for each in json_faults(f'{{"{field}":\n"{said}"}}'.encode()) if each.kode == "E-LAMPIRAN-PRIBADI"]
    assert [dict(each.nilai)["tempat"] for each in of_data] == [f"baris 2{named} (NIK 6171********01)"]


def test_subtitles_are_read_as_they_are_shown() -> None:
    """Marks within a word, and letters by number, as players read them; arrows and times stay."""
    cue = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Budi>Situs sl<b>o</b>t ga<00:00:01.000>cor m&#97;xwin, daftar sekarang.\n"
    (found,) = text_faults(cue.encode(), "vtt")
    assert told(found) == (4, "baris 4 (situs slot)")
    (found,) = text_faults(b"WEBVTT\n\n00:00.000 --> 00:02.000\nNIK warga 6171<i>0141</i>01900001\n", "vtt")
    assert (found.kode, found.baris) == ("E-LAMPIRAN-PRIBADI", 4)
    assert text_faults(b"WEBVTT\n\n00:00.000 --> 00:02.000\n5 < 7 &amp; 8 > 2\n", "vtt") == ()


def test_braille_is_read_as_it_is_meant() -> None:
    assert braille_read(",HALO1 #BJBF4") == "HALO, 2026."
    assert braille_read("#fagajadajaijjjja") == "6171014101900001"


def test_a_page_is_judged_in_pieces_and_a_report_far_off_excuses_nothing() -> None:
    reading = Reading(b"")
    reading.personal.say(
        "\n".join([*["Polisi menyita barang bukti tersangka."] * 60, *["Rapat dibuka pagi ini."] * 90, OFFER]),
        "halaman 3",
    )
    (found,) = promoting(reading.findings(()))
    assert dict(found.nilai)["tempat"].startswith("halaman 3 (")


@pytest.mark.parametrize(
    ("name", "more", "line"),
    [
        ("opd/kominfo/berita/slot-gacor-maxwin-daftar-sekarang.md", "", 0),
        (
            "opd/kominfo/berita/a.md",
            "berkas:\n  - berkas: situs_slot_gacor_maxwin_daftar.pdf\n    judul: Laporan\n",
            7,
        ),
    ],
)
def test_names_of_files_are_judged(name: str, more: str, line: int, tmp_path: Path) -> None:
    text = berita("Berita uji coba", "Isi biasa.\n")
    head, _, rest = text.rpartition("---\n")
    result = loaded(write_content(tmp_path, {name: f"{head}{more}---\n{rest}"}), NOW)
    (found,) = [each for each in result.problems if each.code.startswith("E-JUDI")]
    assert (found.code, found.line, found.path) == ("E-JUDI-NAMA", line, name)
    told = name.rpartition("/")[2] if line == 0 else "situs_slot_gacor_maxwin_daftar.pdf"
    assert found.apa.startswith(f'Nama berkas "{told}" mempromosikan judi: ')


def test_a_text_is_told_beside_the_name_of_a_file(tmp_path: Path) -> None:
    """A name with hyphens is words to the judge of the text, who used to blame the text for it."""
    name = "situs-slot-gacor-maxwin-daftar.pdf"
    path = "opd/kominfo/berita/a.md"
    for more, codes in (("Unduh", ["E-JUDI-NAMA"]), (OFFER, ["E-JUDI", "E-JUDI-NAMA"])):
        text = berita("Berita uji coba", f"[{more}](../berkas/kominfo/{name})\n\n{more}\n")
        found = loaded(write_content(tmp_path / more[:5], {path: text}), NOW).problems
        assert sorted(each.code for each in found if each.code.startswith("E-JUDI")) == codes


def test_lawful_names_pass(tmp_path: Path) -> None:
    name = "opd/kominfo/berita/pemberantasan-judi-slot-oleh-satgas-2026.md"
    result = loaded(write_content(tmp_path, {name: berita("Berita uji coba", "Isi biasa.\n")}), NOW)
    assert not result.problems

"""Thousands of spoilt files for each parser, ten thousand in CI, end in a result or in a finding that can be told: never otherwise, and never late."""

import os
import re
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

import pytest

from plugins.ppid.guard.files_child import SECONDS, inspected
from plugins.ppid.guard.pdf_active import active_in
from plugins.ppid.intake.reading import record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import sorted_files
from plugins.ppid.pictures.opening import picture
from plugins.ppid.problems import Problem, catalogue
from tests import offices, pdfs
from tests.attachments import HONEST, LEGAL_TABLE, TABLES, camera
from tests.hostile import PAYLOADS
from tests.mutating import archives, mutants
from tests.ppid.guard.lawful import LAWFUL, TABLE
from tests.ppid.test_guard_pdf import ACTIVE
from tests.support import ROOT, berita, photo

COUNT = 10_000 if os.environ.get("CI") or os.environ.get("JENDELA_PANJANG") else 1_000
"""Examples of each parser; ten thousand of all of them take some two minutes of one processor."""
RENDER = Renderer().body
ADDRESS = re.compile(r"(?:https?://|mailto:|tel:|#|jendela:[0-9a-f]{16}:\d+$)", re.IGNORECASE)
YAML = tuple(
    b": |- |> |>- |\n- |\n  |[|]|{|}|,|'|\"|#|&a|*a|!!|<<|---|\n---\n|\t|\r|\x00|\xef\xbb\xbf|\xe2\x80\xae|\\u0000|~|null|0x1|1e9|.inf|?|@|`|%".split(
        b"|"
    )
)
MARKDOWN = (
    b"[", b"]", b"(", b")", b"![", b"](", b"<", b">", b"`", b"```\n", b"*", b"_", b"**", b"#", b"\n# ", b"\n\n", b"    ", b"\t", b"|", b"\n|---|\n",
    b"> ", b"* ", b"1. ", b"&#", b"&amp;", b"\\", b"{filename}", b"{: ", b"[1]: ", b"\n: ", b"\x02", b"\x03", b"\xe2\x80\x8b", *(each.encode() for each in PAYLOADS[:40]),
)  # fmt: skip
CSV = (
    b",",
    b";",
    b'"',
    b'""',
    b"\n",
    b"\r",
    b"\r\n",
    b"\t",
    b"=",
    b"@",
    b"+",
    b"-",
    b"\0",
    b"\xef\xbb\xbf",
    b"6171010101900001",
)
XML = (
    b"<", b">", b"</", b"/>", b'"', b"&", b"&#0;", b"&#x6171;", b"<!DOCTYPE a [", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?", b"?>", b"w:p", b"<w:del>",
    b'r="A9999999999"', b't="s"', b"<v>99999999999999999999</v>", b"<row>", b"<c>", b"text:p", b'table:number-columns-repeated="999999999"', b"xmlns:a=''", b"\xff",
)  # fmt: skip
PDF = (
    b"<<", b">>", b"[", b"]", b"(", b")", b"\\", b"obj", b"endobj", b"stream\n", b"endstream", b"xref", b"trailer", b"startxref", b"%%EOF", b"/JS", b"/Length 99999999",
    b"/Filter", b"/FlateDecode", b"/ObjStm", b"/First 9", b"/N -1", b"/Kids [2 0 R]", b"/Count 99999999", b"0 R", b"99999999999999999999", b"-1", b"#4a", b"BT", b"Tj", b"TJ",
    b"beginbfrange <0> <ffffffff> <0>", b"/Prev 0", b"/Encrypt", b"%", b"/Root 1 0 R", b"BI ID EI",
)  # fmt: skip
PICTURE = (
    b"Exif\0\0", b"II*\0", b"MM\0*", b"\x69\x87", b"\x25\x88", b"IHDR", b"IDAT", b"IEND", b"eXIf", b"iCCP", b"\xff\xd8", b"\xff\xc0", b"\xff\xe1", b"\xff\xda",
    b"\xff\xd9", b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"ftypavif", b"moov", b"\xa9xyz", b"GPSLatitude",
)  # fmt: skip


class _Harmless(HTMLParser):
    """Refuses what runs or loads something."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "form",
            "meta",
            "link",
            "base",
        }
        for name, value in attrs:
            assert not name.startswith("on") and name != "style", (tag, name)
            assert name not in ("href", "src") or ADDRESS.match(value or ""), (tag, name, value)


class TooLate(BaseException):
    """A parser took more processor time than any file may take."""


@contextmanager
def bounded() -> Iterator[None]:
    """Lets nothing run longer than the bound that an inspecting process has."""

    def stop(_number: int, _frame: object) -> None:
        raise TooLate

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _told(problems: tuple[Problem, ...]) -> list[str]:
    """The codes, each with words that can be said."""
    for each in problems:
        assert each.apa and each.mengapa and each.perbaikan and each.line >= 0
    return [each.code for each in problems] or ["-"]


def _record(root: Path) -> Callable[[bytes], list[str]]:
    (identity,) = sorted_files(["opd/kominfo/berita/a.md"]).records
    file = root / identity.path
    file.parent.mkdir(parents=True)

    def told(data: bytes) -> list[str]:
        file.write_bytes(data)
        return _told(record_read(root, identity, RENDER).problems)

    return told


def _markdown(_root: Path) -> Callable[[bytes], list[str]]:
    def told(data: bytes) -> list[str]:
        body = RENDER(data.decode("utf-8", "replace").replace("\r", ""))
        _Harmless().feed(body.html)
        assert all(finding.code in catalogue() for finding in body.findings)
        return [finding.code for finding in body.findings] or ["-"]

    return told


def _file(ending: str) -> Callable[[Path], Callable[[bytes], list[str]]]:
    """Has a file of this ending inspected as the process does it that is made for it."""

    def reader(root: Path) -> Callable[[bytes], list[str]]:
        file = root / f"a.{ending}"

        def told(data: bytes) -> list[str]:
            file.write_bytes(data)
            found = inspected(str(file), ending)["temuan"]
            return _told(tuple(Problem.at("x", line, code, **values) for code, line, values in found))

        return told

    return reader


def _picture(_root: Path) -> Callable[[bytes], list[str]]:
    def told(data: bytes) -> list[str]:
        found = [getattr(picture(data, f"a.{ending}"), "code", "-") for ending in ("png", "jpg")]
        assert {*found} <= {"-", *catalogue()}
        return found

    return told


def _tokens(_root: Path) -> Callable[[bytes], list[str]]:
    return lambda data: list(active_in(data)) or ["-"]


BODIES = tuple(
    text.encode() for text in (*LAWFUL.values(), *PAYLOADS, "* satu\n    * dua\n\n> kutip\n\nistilah\n: arti\n")
)
RECORDS = (
    *(berita(body=text).encode() for text in list(LAWFUL.values())[::4]),
    *(path.read_bytes() for path in sorted((ROOT / "tests/examples").glob("berita/*"))),
)
PDFS = (
    pdfs.text_pdf(2, tagged=True), pdfs.scan(1), pdfs.read_scan(), pdfs.drawn_in_form(), pdfs.in_objects(b"<< /A (x) >>"), pdfs.written(),
    pdfs.appended(pdfs.text_pdf(1), 3, pdfs.FONT), *(data for name, (data, _code) in ACTIVE.items() if len(data) < 20_000 and name != "p16.pdf"),
)  # fmt: skip
PICTURES = (photo(), photo(kind="JPEG"), camera(gps=True, owner="Nama"), camera(gps=True, kind="PNG"))
XLSX = (offices.workbook(), offices.UNSAFE["a05.xlsx"][0], offices.UNSAFE["a09.xlsx"][0])
DOCX = (offices.SAFE["c.docx"], offices.UNSAFE["b01.docx"][0], offices.UNSAFE["b06.docx"][0])
ODF = tuple(offices.UNSAFE[name][0] for name in ("c01.ods", "c03.ods"))
ODT = tuple(offices.UNSAFE[name][0] for name in ("d01.odt", "d02.odt", "d08.odt"))
PARSERS = {
    "rekaman": (_record, mutants, RECORDS, YAML + MARKDOWN),
    "markdown": (_markdown, mutants, BODIES, MARKDOWN),
    "csv": (_file("csv"), mutants, (TABLE, LEGAL_TABLE, *(data for data, _code, _line in list(TABLES.values())[:11])), CSV),
    "xlsx": (_file("xlsx"), archives, XLSX, XML),
    "docx": (_file("docx"), archives, DOCX, XML),
    "ods": (_file("ods"), archives, ODF, XML),
    "odt": (_file("odt"), archives, ODT, XML),
    "pdf": (_file("pdf"), mutants, PDFS, PDF),
    "pdf-nama": (_tokens, mutants, tuple(data[:2_000] for data in PDFS), PDF),
    "jpg": (_file("jpg"), mutants, PICTURES, PICTURE),
    "png": (_file("png"), mutants, PICTURES, PICTURE),
    "gambar": (_picture, mutants, PICTURES, PICTURE),
    "mp4": (_file("mp4"), mutants, (HONEST["n.mp4"], b"\0\0\0\x18ftypisom\0\0\0\x08moov\0\0\0\x1e\xa9xyz\0\x12\x15\xc7-00.0+109.3/"), PICTURE),
    "json": (_file("json"), mutants, (HONEST["e.json"], HONEST["f.geojson"]), (b"[", b"]", b"{", b"}", b'"', b"\\u", b"NaN", b"1e999", b"\xff")),
    "vtt": (_file("vtt"), mutants, (HONEST["p.vtt"], HONEST["b.txt"]), (b"WEBVTT", b"-->", b"\0", b"\xff\xfe")),
}  # fmt: skip
"""How each is asked, how its files are spoilt, which sound ones there are, and the words of its language."""


@pytest.mark.parametrize("name", PARSERS)
def test_spoilt_files_end_in_a_result_or_a_finding(name: str, tmp_path: Path) -> None:
    begin, spoil, seeds, tokens = PARSERS[name]
    ask, ends = begin(tmp_path), Counter[str]()
    for number, data in enumerate(spoil(seeds, tokens, COUNT, name)):
        try:
            with bounded():
                ends.update(ask(data))
        except BaseException:
            (tmp_path / "penyebab").write_bytes(data)
            print(f"{name}: example {number}, kept in {tmp_path / 'penyebab'}")
            raise
    print(f"{name}: {sum(ends.values())} results, {dict(ends.most_common(8))}")
    assert len(ends) > 1, "spoiling that spoils nothing shows nothing"

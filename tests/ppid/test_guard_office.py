"""What an Office document hides, runs or fetches is found and told where it is; what is legal passes untouched."""

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.guard.csv_file import letters
from plugins.ppid.guard.files_found import Temuan
from plugins.ppid.guard.office_file import office_faults
from plugins.ppid.guard.office_sheet import _number
from tests.attachments import archive
from tests.offices import SAFE, UNSAFE, W, word, workbook
from tests.ppid.test_guard_kind import read
from tests.support import examples


@pytest.mark.parametrize("name", UNSAFE)
def test_what_is_unsafe_is_told_with_its_place(name: str) -> None:
    data, code, place = UNSAFE[name]
    begun = time.process_time()
    found = office_faults(data, name.rpartition(".")[2])
    assert [each.kode for each in found] == [code]
    if place:
        assert dict(found[0].nilai)["tempat"] == place
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("name", SAFE)
def test_what_is_legal_passes(name: str) -> None:
    assert office_faults(SAFE[name], name.rpartition(".")[2]) == ()


def test_the_process_tells_the_same(tmp_path: Path) -> None:
    some = {name: data for name, (data, _code, _place) in UNSAFE.items() if name[1:3] in ("01", "14", "15")}
    assert read(tmp_path, some) == {name: (UNSAFE[name][1],) for name in some}


def test_everything_that_is_wrong_is_told_at_once() -> None:
    body = "<w:p><w:del/></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r></w:p>" + "<w:p><w:ins/></w:p>" * 5
    found = office_faults(word(body), "docx")
    assert [(each.kode, dict(each.nilai)["tempat"]) for each in found] == [
        ("E-OFFICE-LACAK", "isi paragraf 2, isi paragraf 4, isi paragraf 5, dan 3 tempat lain"),
        ("E-OFFICE-SEMBUNYI", "isi paragraf 3"),
    ]


def test_any_damage_gives_findings_and_nothing_else() -> None:
    dice = random.Random(3)
    for whole, ending in ((workbook(), "xlsx"), (word(), "docx"), (SAFE["e.ods"], "ods")):
        for number in range(examples(60) // 2):
            data = bytearray(whole[: dice.randrange(len(whole))] if number % 3 == 0 else whole)
            for _change in range(1 + number % 9):
                data[dice.randrange(len(data))] = dice.randrange(256)
            assert all(isinstance(each, Temuan) for each in office_faults(bytes(data), ending))


_PIECES = st.sampled_from(
    [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:del/>",
        "a",
        "&amp;",
        "&x;",
        "<w:vanish/>",
        "<!--",
        "<![CDATA[",
    ]
)


@given(st.lists(_PIECES, max_size=30), st.sampled_from(["docx", "xlsx", "ods", "odt"]))
@settings(max_examples=examples(200), deadline=None)
def test_any_xml_gives_findings_and_nothing_else(pieces: list[str], ending: str) -> None:
    data = word("".join(pieces))
    assert all(isinstance(each, Temuan) for each in office_faults(data, ending))
    parts = {"[Content_Types].xml": "<a/>", "xl/workbook.xml": f"<w:p {W}>{''.join(pieces)}</w:p>"}
    assert all(isinstance(each, Temuan) for each in office_faults(archive(parts), ending))


@given(st.integers(1, 18_278))
def test_columns_are_named_as_spreadsheets_do(number: int) -> None:
    assert _number(letters(number)) == number
    assert (letters(1), letters(27), letters(702), letters(703)) == ("A", "AA", "ZZ", "AAA")

"""The YAML subset: nothing is guessed, every fault has its line, hostile input ends at once."""

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.intake.disguise import HIDING
from plugins.ppid.intake.text import HIDDEN
from plugins.ppid.intake.yaml_source import MAX_NODES, located, parsed


def codes(text: str, first_line: int = 1) -> list[tuple[str, int]]:
    data, problems = parsed("x.yaml", text, first_line)
    assert data is None or not any(problem.galat for problem in problems)
    return [(problem.code, problem.line) for problem in problems]


def test_scalars_stay_text() -> None:
    text = "kode: 0123\njam: 12:30\nversi: 1.10\nsetuju: NO\nnik: 0612345670123456\ntanggal: 2025-02-30\nnol: 0x1F\n"
    data, problems = parsed("x.yaml", text)
    assert problems == []
    assert data == {
        "kode": "0123",
        "jam": "12:30",
        "versi": "1.10",
        "setuju": "NO",
        "nik": "0612345670123456",
        "tanggal": "2025-02-30",
        "nol": "0x1F",
    }


def test_blank_and_tilde_are_none_but_quoted_blank_is_text() -> None:
    assert parsed("x.yaml", "a:\nb: ~\nc: null\nd: ''\ne: '~'\n")[0] == {
        "a": None,
        "b": None,
        "c": None,
        "d": "",
        "e": "~",
    }


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("judul: A\nringkasan: B\njudul: C\n", "E-YAML-GANDA", 3),
        ("a:\n  b: 1\n  b: 2\n", "E-YAML-GANDA", 3),
        ("judul: Perwali No 5: Tentang X\n", "E-YAML-TITIKDUA", 1),
        ('a: 1\njudul: "abc\nb: c\n', "E-YAML-KUTIP", 2),
        ("a:\n\tb: c\n", "E-YAML-TAB", 2),
        ("a: &x [1]\nb: *x\n", "E-YAML-ALIAS", 1),
        ("a: {<<: {b: c}}\n", "E-YAML-ALIAS", 1),
        ("a: *tebal* teks\n", "E-YAML-ALIAS", 1),
        ('x: !!python/object/apply:os.system ["id"]\n', "E-YAML-TAG", 1),
        ("x: !rahasia b\n", "E-YAML-TAG", 1),
        ("a: 1\n---\nb: 2\n", "E-YAML-MULTI", 2),
        ("- a\n- b\n", "E-REKAMAN-ISIAN", 1),
        ("hanya teks\n", "E-REKAMAN-ISIAN", 1),
        ("? [a]\n: b\n", "E-YAML-KUNCI", 1),
        ("a: [1, 2\nb: 3\n", "E-YAML-KURUNG", 1),
        ("a: @x\n", "E-YAML-TANDA", 1),
        ("[" * 5000, "E-YAML-DALAM", 1),
        ("- " * 5000 + "x", "E-YAML-DALAM", 1),
        ("a:\n" + "".join(f"  k{n}: 1\n" for n in range(MAX_NODES)), "E-YAML-BESAR", None),
    ],
)
def test_faults(text: str, code: str, line: int | None) -> None:
    found = codes(text)
    assert [name for name, _ in found] == [code]
    assert line is None or found[0][1] == line


def test_text_lost_after_a_hash_is_warned_of_but_comments_are_not() -> None:
    assert codes("a: Nilai #1 terbaik\n") == [("W-YAML-PAGAR", 1)]
    assert codes("a: 1\nb: Hari Jum'at #2\n") == [("W-YAML-PAGAR", 2)]
    assert codes("a: #0a489f\nb: 1\nc:\n  - #x\n  - y #z\n") == [
        ("W-YAML-PAGAR", 1),
        ("W-YAML-PAGAR", 4),
        ("W-YAML-PAGAR", 5),
    ]
    assert codes("a: x # catatan biasa\nb: 'Nilai #1'\nc: |\n  Nomor #1\n# d: e #f\n") == []


@pytest.mark.parametrize(
    ("times", "told", "rest"),
    [
        (1, 1, ""),
        (3, 3, ""),
        (4, 3, ", dan 1 pengulangan lain sesudahnya."),
        (300, 3, ", dan 297 pengulangan lain sesudahnya."),
    ],
)
def test_repeated_keys_are_told_a_few_and_the_others_counted(times: int, told: int, rest: str) -> None:
    pairs = "".join(f"k{number}: 1\nk{number}: 2\n" for number in range(times))
    data, found = parsed("x.yaml", f"judul: A\n{pairs}")
    assert data is None and [each.line for each in found] == [3, 5, 7][:told]
    assert found[-1].apa == f'Isian "k{told - 1}" ditulis dua kali (baris {2 * told} dan {2 * told + 1}){rest or "."}'
    assert all("lain" not in each.apa for each in found[:-1])


def test_lines_count_from_where_the_front_matter_begins() -> None:
    assert codes("a: 1\na: 2\n", first_line=2) == [("E-YAML-GANDA", 3)]
    assert located("a: 1\nb:\n  - c: 1\n    d: 2\n  - e\n", 2) == {
        ("a",): 2,
        ("b",): 3,
        ("b", 0): 4,
        ("b", 0, "c"): 4,
        ("b", 0, "d"): 5,
        ("b", 1): 6,
    }


@pytest.mark.parametrize(
    "text", ["[" * 400_000, "{a: " * 100_000, "? " * 100_000, "- " * 200_000, "a: " + "[[],[]]," * 60_000]
)
def test_bombs_end_at_once(text: str) -> None:
    start = time.process_time()
    assert codes(text)
    assert time.process_time() - start < 2


PLAIN = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=30).filter(
    lambda text: not (HIDDEN.search(text) or HIDING.search(text))
)
"""What nobody may write by number, for it hides something, is left out."""
KEYS = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=10)
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=6))
def test_what_a_writer_dumps_comes_back(data: dict[str, object]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_style='"', sort_keys=False)
    found, problems = parsed("x.yaml", text)
    assert found == data
    assert not any(problem.galat for problem in problems)


@given(st.text(max_size=200))
def test_any_text_gives_a_mapping_or_a_located_problem(text: str) -> None:
    data, problems = parsed("x.yaml", text)
    assert isinstance(data, dict) or problems
    last = text.count("\n") + 2
    for problem in problems:
        assert 1 <= problem.line <= last
        assert problem.apa and problem.perbaikan

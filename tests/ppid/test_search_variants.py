"""Questions made from others: what is changed and what is not, without asking the stemmer that is judged by them."""

import ast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.records.sinonim import Sinonim
from plugins.ppid.search import variants
from plugins.ppid.search.rules import stopwords
from plugins.ppid.search.tokens import tokens
from plugins.ppid.search.vocabulary import distance
from tests.support import ROOT

QUESTIONS = [
    each["tanya"]
    for each in yaml.safe_load((ROOT / "content" / "pertanyaan.yaml").read_text(encoding="utf-8"))["pertanyaan"]
]
FAMILIES = [
    (name.strip(), forms.split())
    for name, _, forms in (
        line.partition(":")
        for line in (ROOT / "tests/data/keluarga_kata.txt").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    )
]


@pytest.mark.parametrize(
    ("root", "word"),
    [
        ("bayar", "membayar"), ("pilih", "memilih"), ("tulis", "penulisan"), ("dengar", "mendengarkan"), ("sapu", "menyapu"),
        ("kirim", "pengiriman"), ("urus", "pengurusan"), ("lapor", "melaporkan"), ("cek", "mengecek"), ("stabil", "menstabilkan"),
        ("program", "memprogram"), ("kritik", "mengkritik"), ("hias", "penghias"), ("rawat", "terawat"), ("oleh", "memperoleh"),
    ],
)  # fmt: skip
def test_affixes_are_put_on_by_the_rules_of_grammar(root: str, word: str) -> None:
    found = list(variants.forms(root))
    assert word in found and found[0] == root


def test_families_agree_with_those_that_people_wrote() -> None:
    known = variants.families()
    told = [[known[form] for form in forms if form in known] for _name, forms in FAMILIES]
    pairs = [(one, other) for roots in told for number, one in enumerate(roots) for other in roots[number + 1 :]]
    assert len(pairs) > 300 and sum(one == other for one, other in pairs) / len(pairs) > 0.95


def test_the_stemmer_has_no_part_in_making_questions() -> None:
    tree = ast.parse((ROOT / "plugins/ppid/search/variants.py").read_text(encoding="utf-8"))
    named = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not named & {"stemmer", "analysis", "synonyms"}


def test_other_forms_are_attested_and_of_the_same_family() -> None:
    attested = {"membayar", "pembayaran", "dibayar", "pajaknya", "melapor"}
    found = variants.reformed("cara bayar pajak dan urus izin", attested)
    words = found.split()
    assert (
        words[0] == "cara" and words[1] in attested and words[2] == "pajaknya" and words[3:] == ["dan", "urus", "izin"]
    )
    assert variants.reformed("urus izin", attested) == "" and variants.reformed("dan", {"di"}) == ""
    assert variants.reformed("cara bayar pajak", attested) == variants.reformed("cara bayar pajak", sorted(attested))


@pytest.mark.parametrize("question", QUESTIONS[::9])
def test_one_error_is_made_in_one_telling_word_and_never_in_its_first_letter(question: str) -> None:
    wrong = variants.mistyped(question)
    assert wrong == variants.mistyped(question)
    if not wrong:
        assert not any(
            len(token.teks) >= variants.SHORTEST and token.teks not in stopwords() for token in tokens(question)
        )
        return
    before, after = [[token.teks for token in tokens(text)] for text in (question, wrong)]
    other = [(one, two) for one, two in zip(before, after, strict=True) if one != two]
    assert len(other) == 1 and distance(*other[0], 2) == 1 and other[0][0][0] == other[0][1][0]
    assert other[0][0] not in stopwords()


@given(st.text("abdeiklmnrstu ", max_size=40))
def test_any_question_can_be_mistyped_or_not_at_all(text: str) -> None:
    wrong = variants.mistyped(text)
    assert wrong == "" or (wrong != text and abs(len(wrong) - len(text)) <= 1)


def test_acronyms_are_swapped_both_ways_the_longest_first() -> None:
    known = Sinonim.model_validate(
        {
            "kelompok": [
                {"kata": ["KTP", "kartu tanda penduduk"], "bobot": 80},
                {"kata": ["UU", "undang-undang"], "bobot": 80},
                {"kata": ["RKA", "rencana kerja dan anggaran"], "bobot": 80},
                {"kata": ["renja", "rencana kerja"], "bobot": 80},
                {"kata": ["uang jajan", "uang saku"], "bobot": 80},
            ]
        }
    )
    assert variants.respelt("bikin KTP baru", [known]) == "bikin kartu tanda penduduk baru"
    assert variants.respelt("Kartu  tanda penduduk hilang", [known]) == "ktp hilang"
    assert variants.respelt("rencana kerja dan anggaran 2026", [known]) == "rka 2026"
    assert variants.respelt("undang-undang nomor 14", [known]) == "uu nomor 14"
    assert variants.respelt("uang saku", [known]) == "" and variants.respelt("pasar", [known]) == ""


def test_a_sentence_holds_the_question_as_it_was() -> None:
    made = [variants.spoken(question) for question in QUESTIONS]
    assert all(question in text and len(text) > len(question) for question, text in zip(QUESTIONS, made, strict=True))
    assert len({text.replace(question, "") for question, text in zip(QUESTIONS, made, strict=True)}) > 4

"""Words with their places, names with their weights, phrases, and references that mean exactly one thing."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.city import city
from plugins.ppid.problems import Problem
from plugins.ppid.records.sinonim import Sinonim
from plugins.ppid.search.analysis import stems, words
from plugins.ppid.search.query import LONGEST, MOST, parsed
from plugins.ppid.search.references import numbers_in, rules_in
from plugins.ppid.search.synonyms import Synonyms, synonyms
from plugins.ppid.search.tokens import tokens, words_of
from tests.support import KOTA, WILAYAH, write_content

KNOWN = synonyms()


def found(text: str) -> list[str]:
    return [token.teks for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Undang-Undang No. 14/2008", ["undang", "undang", "no", "14", "2008"]),
        ("undang\u2010undang", ["undang", "undang"]),
        ("per\u00adaturan", ["peraturan"]),
        ("Café naïve Ⅳ ﬁkir ½", ["cafe", "naive", "iv", "fikir", "1", "2"]),
        ("cafe\u0301s", ["cafes"]),
        ("Rp1.500.000,-", ["rp1", "500", "000"]),
        ("日本 — …", []),
        ("", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@given(st.text() | st.text("aé\u0301\u00adﬁ-1İ "))
def test_places_are_those_of_the_text(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert last <= token.akhir and 0 <= token.awal < token.akhir <= len(text)
        last = token.awal
        folded = unicodedata.normalize("NFKD", text[token.awal : token.akhir]).lower()
        assert token.teks in "".join(letter for letter in folded if letter.isascii() and letter.isalnum())


@given(
    st.text()
    | st.text("aÉe\u0301\u00ad\u200bﬁ-1İΣς½ⅣK가 ")
    | st.text(st.characters(min_codepoint=0x80, max_codepoint=0x3FFF))
)
def test_words_alone_are_those_of_the_tokens(text: str) -> None:
    assert words_of(text) == found(text)


def test_words_alone_are_those_of_the_tokens_for_every_character() -> None:
    for code in range(0x20000):
        if unicodedata.category(chr(code)) not in {"Cn", "Co", "Cs", "Lo"}:
            text = f"a{chr(code)}b"
            assert words_of(text) == found(text), hex(code)


def test_stems_keep_their_positions_and_common_words_only_theirs() -> None:
    assert stems("Pelayanan dan keterbukaan untuk warga") == [("layan", 0), ("buka", 2), ("warga", 4)]
    text = "Pelayanan publik"
    assert [text[word.awal : word.akhir] for word in words(text)] == ["Pelayanan", "publik"]


def test_a_name_brings_its_other_names_at_less_weight() -> None:
    weights = parsed("realisasi apbd", KNOWN).weights()
    assert weights["realisasi"] == weights["apbd"] == 100
    assert 0 < weights["belanja"] < weights["anggar"] < 100
    assert list(weights) == sorted(weights, key=lambda stem: (-weights[stem], stem))
    long = parsed("anggaran pendapatan dan belanja daerah", KNOWN)
    assert [(each.awal, each.akhir, each.akar) for each in long.pengganti if each.akar == ("apbd",)] == [
        (0, 4, ("apbd",))
    ]
    assert long.weights()["apbd"] == 80


def test_any_form_of_a_name_is_that_name_and_a_longer_one_hides_what_it_holds() -> None:
    own = Synonyms(Sinonim.model_validate({"kelompok": [{"kata": ["layanan air", "pdam"]}, {"kata": ["air", "h2o"]}]}))
    (each,) = parsed("pelayanan air", own).pengganti
    assert each == (0, 2, ("pdam",), 60)
    assert [each.akar for each in parsed("air", own).pengganti] == [("h2o",)]


def test_a_city_adds_names_and_the_heavier_weight_holds() -> None:
    own = Sinonim.model_validate(
        {"kelompok": [{"kata": ["PSC 119", "ambulans"], "bobot": 75}, {"kata": ["tender", "lelang"], "bobot": 10}]}
    )
    both = synonyms([own])
    assert parsed("psc 119", both).weights()["ambulans"] == 75
    assert parsed("tender", both).weights()["lelang"] == parsed("tender", KNOWN).weights()["lelang"]
    assert len(both) > len(KNOWN) > 200


def test_a_name_of_common_words_only_is_no_name() -> None:
    own = Synonyms(Sinonim.model_validate({"kelompok": [{"kata": ["untuk kita", "ptk", "pt kita"]}]}))
    assert len(own) == 2 and parsed("untuk kita", own).pengganti == ()


def test_phrases_are_as_written_and_have_no_synonyms() -> None:
    query = parsed('biaya "dinas untuk kesehatan" dan “perangkat daerah” "ktp"', KNOWN)
    assert query.frasa == (
        (("dinas", False), ("untuk", True), ("sehat", False)),
        (("perangkat", False), ("daerah", False)),
    )
    assert query.akar == ("biaya", "dinas", "sehat", "perangkat", "daerah", "ktp")
    assert query.pengganti == ()
    assert parsed('"perangkat daerah', KNOWN).frasa == ()
    assert parsed('dana "untuk yang"', KNOWN).frasa == ((("untuk", True), ("yang", True)),)


def test_common_words_count_only_where_there_is_nothing_else() -> None:
    assert parsed("bagaimana cara membuat KTP?", KNOWN).akar == ("cara", "buat", "ktp")
    assert parsed("yang mana", KNOWN).akar == ("yang", "mana")
    assert parsed("", KNOWN).weights() == {}


def test_a_query_has_bounds() -> None:
    assert len(parsed("kata " * 1_000, KNOWN).akar) <= MOST
    assert parsed("x" * LONGEST + " akhir", KNOWN).akar == ("x" * LONGEST,)


@pytest.mark.parametrize(
    ("text", "code", "article", "paragraph"),
    [
        ("perwali 49 2018", "perwali-49-2018", "", ""),
        ("UU 14/2008 ps 17", "uu-14-2008", "17", ""),
        ("uu no. 25 th 2009, pasal 21 ayat (1)", "uu-25-2009", "21", "1"),
        ("Pasal 7 ayat (2) Undang-Undang Nomor 14 Tahun 2008", "uu-14-2008", "7", "2"),
        ("Pasal 17A uu-14-2008", "uu-14-2008", "17a", ""),
        ("Peraturan Wali Kota Contoh Nomor 025 Tahun 2019", "perwali-25-2019", "", ""),
        ("peraturan daerah kota contoh raya no 9 2022", "perda-9-2022", "", ""),
        ("Peraturan Pemerintah Pengganti Undang-Undang 2/2022", "perppu-2-2022", "", ""),
        ("uu keterbukaan informasi publik nomor 14", "uu-14", "", ""),
        ("PermenPAN-RB 14 tahun 2017", "permenpanrb-14-2017", "", ""),
        ("perki 1-2021", "perki-1-2021", "", ""),
    ],
)
def test_rules_are_recognised_however_they_are_written(text: str, code: str, article: str, paragraph: str) -> None:
    (rule,) = rules_in(text)
    assert rule[:3] == (code, article, paragraph)
    assert rule.awal == 0 and text[: rule.akhir].rstrip(") ") == text.rstrip(") ")


@pytest.mark.parametrize("text", ["uu", "undangan 14", "perda tentang sampah", "se kota", "14/2008", "suu 14 2008"])
def test_what_names_no_rule_is_none(text: str) -> None:
    assert rules_in(text) == []


def test_numbers_of_documents() -> None:
    text = "permohonan 010/PPID/2026, aduan 2026-0571 menurut UU 14/2008 dan 188.52/1797/SJ bukan e-ktp atau dan/atau"
    numbers = numbers_in(text, rules_in(text))
    assert [number.kode for number in numbers] == ["010-ppid-2026", "2026-0571", "188-52-1797-sj"]
    assert [text[each.awal : each.akhir] for each in numbers] == ["010/PPID/2026", "2026-0571", "188.52/1797/SJ"]


@given(st.text(max_size=300) | st.text('uperdawil 0123/-.“”"()', max_size=120))
def test_any_query_is_understood(text: str) -> None:
    query = parsed(text, KNOWN)
    assert all(1 <= weight <= 100 for word, weight in query.weights().items() if "/" not in word)
    assert all(query.weights()[word] > 100 for word in query.acuan)
    for each in query.pengganti:
        assert 0 <= each.awal < each.akhir <= len(query.akar)
    for place in (*query.rujukan, *query.nomor):
        assert 0 <= place.awal < place.akhir <= min(len(text), LONGEST)


def test_a_city_without_sound_names_stands_and_is_told(tmp_path: Path) -> None:
    sound = "kelompok: [{kata: [PSC 119, ambulans], bobot: 75}]\n"
    there = {"kota.yaml": KOTA, "wilayah.yaml": WILAYAH}
    for text, names, codes in (
        (sound, 1, []),
        (sound.replace("ambulans", "psc 119"), 0, ["E-SINONIM-GANDA", "E-SINONIM"]),
    ):
        problems: list[Problem] = []
        read = city(
            write_content(tmp_path, {**there, "sinonim.yaml": text}, city=False), {*there, "sinonim.yaml"}, problems
        )
        assert read is not None and len(read.sinonim.kelompok) == names
        assert [problem.code for problem in problems] == codes

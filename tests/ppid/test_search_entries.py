"""What of a record is searched: its words by field, the numbers it is called by, the laws it cites, its articles."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.ppid.intake.reading import record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import Identity
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records.base import Isi
from plugins.ppid.records.regulasi import BentukPeraturan
from plugins.ppid.search.articles import Article, articles_in, plain
from plugins.ppid.search.entries import CITED, NAMED, Entry, dumped, entries, joined, restored, weighed
from plugins.ppid.search.references import EXACT, WHOLE, Nomor, Rujukan, numbers_in, reference, rules_in, sought
from plugins.ppid.search.rules import stopwords
from plugins.ppid.search.stemmer import stem
from plugins.ppid.search.weighing import UNIT
from tests.support import ROOT

EXAMPLES = ROOT / "tests" / "examples"
NEWS: dict[str, Any] = {
    "judul": "Kabar kota",
    "ringkasan": "Ringkasan pendek saja.",
    "tanggal": "2026-10-01",
    "penulis": "Diskominfo",
}
RULE: dict[str, Any] = {
    "judul": "Aturan loket",
    "ringkasan": "Ringkasan pendek saja.",
    "tanggal": "2026-03-16",
    "bentuk": "perwali",
    "tentang": "Jam loket",
    "tahap": "pengundangan",
    "nomor": "12",
    "tahun": 2025,
    "status_hukum": "berlaku",
    "pemrakarsa": "kominfo",
}


def isi_of(kind: str, fields: Mapping[str, Any], **more: Any) -> Isi:
    return RECORD_TYPES[kind].model_validate({**fields, **more})


def news(text: str = "", key: str = "kominfo/berita/a", **more: Any) -> Entry:
    """The one entry of a news item whose body is ``text`` in HTML."""
    (entry,) = entries(key, isi_of("berita", NEWS, **more), text)
    return entry


def rule(text: str = "", **more: Any) -> list[Entry]:
    return entries("kominfo/regulasi/a", isi_of("regulasi", RULE, **more), text)


def example_of(kind: str) -> tuple[Isi, str]:
    """The example of a kind, read as the build reads it, and its body in HTML."""
    (file,) = (EXAMPLES / kind).iterdir()
    found = record_read(EXAMPLES, Identity(f"{kind}/{file.name}", "kominfo", kind, file.stem), Renderer().body)
    assert found.isi is not None, found.problems
    return found.isi, found.body.html


# --------------------------------------------------------------------------------------------------------- fields


@settings(max_examples=50)
@given(st.integers(0, 10), st.integers(0, 400))
def test_a_word_of_the_title_counts_more_than_the_same_word_of_the_body(more: int, length: int) -> None:
    """However long the title is, and however short the body."""
    title = "Kabar" + " layang" * more
    above = news(f"<p>{'batu ' * length}</p>", judul=f"{title} zirkonia").kata["zirkonia"]
    below = news(f"<p>zirkonia {'batu ' * length}</p>", judul=f"{title} lain").kata["zirkonia"]
    assert above > 2 * below > 0


def test_keywords_count_more_than_the_summary_and_this_more_than_the_body() -> None:
    said = [
        news(judul="Kabar zirkonia").kata["zirkonia"],
        news(kata_kunci=["zirkonia"]).kata["zirkonia"],
        news(ringkasan="Ringkasan pendek zirkonia.").kata["zirkonia"],
        news("<p>zirkonia</p>").kata["zirkonia"],
    ]
    assert said == sorted(said, reverse=True) and len(set(said)) == 4
    regulation = rule(tentang="Jam zirkonia", penandatangan="Wali Kota", subjek=["topas"])[0].kata
    assert regulation["zirkonia"] > 4 * regulation["topas"]


def test_a_word_counts_more_the_more_often_it_is_said_and_less_in_a_longer_text() -> None:
    once, thrice = (news(f"<p>{'zirkonia ' * times}{'batu ' * (9 - times)}</p>").kata["zirkonia"] for times in (1, 3))
    assert thrice == 3 * once
    assert news(f"<p>zirkonia {'batu ' * 500}</p>").kata["zirkonia"] < once < 2 * UNIT
    keyword = [news(f"<p>{'batu ' * length}</p>", kata_kunci=["zirkonia"]).kata["zirkonia"] for length in (0, 20, 500)]
    assert keyword == sorted(set(keyword), reverse=True), "the length is that of all fields together"
    titles = [news(judul=f"Kabar {words} batu").kata["zirkonia"] for words in ("zirkonia batu", "zirkonia zirkonia")]
    assert titles[1] == 2 * titles[0], "both titles have as many words"
    both = news("<p>zirkonia</p>", judul="Kabar zirkonia").kata["zirkonia"]
    assert both > news("<p>batu</p>", judul="Kabar zirkonia").kata["zirkonia"]


def test_every_form_of_a_word_is_its_stem_and_forms_are_as_written() -> None:
    entry = news("<p>Pelayanan, melayani; dilayani 24 jam. Yang mana? e-KTP RT 05</p>")
    assert {"layan", "24", "jam", "ktp", "rt", "05"} <= entry.kata.keys()
    assert not entry.kata.keys() & {"pelayanan", "melayani", "yang", "mana"}
    assert {"pelayanan", "melayani", "dilayani", "ktp"} <= set(entry.bentuk)
    assert not {"24", "rt", "05", "yang", "layan"} & set(entry.bentuk), "telling words of letters, longer than two"
    assert list(entry.bentuk) == sorted(set(entry.bentuk))


def test_the_example_of_each_kind_has_words_that_the_index_can_hold() -> None:
    for kind in RECORD_TYPES:
        isi, text = example_of(kind)
        found = entries(f"kominfo/{kind}/contoh", isi, text)
        assert found == entries(f"kominfo/{kind}/contoh", isi.model_copy(deep=True), text), "of the record alone"
        assert restored(dumped(found)) == found and dumped(restored(dumped(found))) == dumped(found)
        assert found[0][:2] == ("", "") and len({entry.jangkar for entry in found}) == len(found)
        for entry in found:
            for word, count in entry.kata.items():
                assert re.fullmatch(r"[a-z0-9]+|p/[a-z]+(-[0-9]+){1,2}(/[0-9]+[a-z]?)?|n/[a-z0-9-]+", word), (
                    kind,
                    word,
                )
                assert isinstance(count, int) and count > 0
            assert all(re.fullmatch("[a-z]{3,}", form) for form in entry.bentuk)
            assert {stem(form) for form in entry.bentuk} <= entry.kata.keys()
            assert not stopwords() & set(entry.bentuk)
        for word in re.findall("[a-z]+", isi.judul.lower()):
            assert word in stopwords() or stem(word) in found[0].kata, (kind, word)


def test_addresses_and_names_of_files_are_no_words() -> None:
    entry = news(
        '<p><a href="https://zirkonia.example/topas" rel="external">Lihat katalog</a></p>',
        berkas=[{"berkas": "topas.pdf", "judul": "Naskah lengkap"}],
        gambar=[{"berkas": "ametis.png", "alt": "Papan jadwal di loket"}],
        video=[{"judul": "Penjelasan", "tautan": "https://zirkonia.example/opal", "durasi": "1:30", "bertakarir": "ya",
                "transkrip": "Petugas membaca isi."}],
        baca_juga=["kominfo/berita/safir"],
        sumber=[{"judul": "Katalog lama", "tautan": "https://zirkonia.example/safir"}],
    )  # fmt: skip
    unwanted = {
        "zirkonia",
        "topas",
        "opal",
        "safir",
        "ametis",
        "https",
        "http",
        "href",
        "rel",
        "external",
        "pdf",
        "png",
    }
    assert not entry.kata.keys() & unwanted
    assert {"katalog", "naskah", "papan", "jadwal", "tugas", "baca"} <= entry.kata.keys()


def test_what_readers_do_not_search_by_is_no_word() -> None:
    entry = news(
        status="terbit", terbit_pada="2031-01-02T08:00+07:00", tanggal="2030-05-06",
        dasar_hukum=[{"judul": "Keputusan zirkonia"}], sumber=[{"judul": "Kabar topas", "penerbit": "Harian opal"}],
        format_alternatif=[{"bentuk": "braille", "permintaan": "Minta salinan ametis"}],
    )  # fmt: skip
    assert not entry.kata.keys() & {"zirkonia", "topas", "opal", "ametis", "braille", "terbit", "2030", "2031"}
    assert {"2025", "perwali", "wali"} & rule()[0].kata.keys() == {"2025", "wali"}, "a year, and a term by its label"


def test_the_words_that_replace_a_picture_are_searched() -> None:
    body = Renderer().body('Isi.\n\n![Papan "zirkonia" > 3 & topas\'s](papan.png)\n\n![Denah loket](denah.png)\n')
    entry = news(body.html)
    assert {"papan", "zirkonia", "topas", "denah", "loket"} <= entry.kata.keys()
    assert not {"quot", "amp", "gt", "img", "alt", "src", "jendela"} & entry.kata.keys()
    assert {"opal", "safir"} <= news(
        gambar=[{"berkas": "a.png", "alt": "Papan opal", "teks_dalam_gambar": "safir"}]
    ).kata.keys()


@pytest.mark.parametrize(
    "text", ["a &amp; b", "<p>satu</p><p>dua</p>", '<a href="x>y">tiga</a>', "x &lt;b&gt; y", "1 > 0"]
)
def test_html_becomes_plain_words(text: str) -> None:
    assert plain(text).split() == {
        "a &amp; b": ["a", "&", "b"], "<p>satu</p><p>dua</p>": ["satu", "dua"], '<a href="x>y">tiga</a>': ["tiga"],
        "x &lt;b&gt; y": ["x", "<b>", "y"], "1 > 0": ["1", ">", "0"],
    }[text]  # fmt: skip


def test_entries_come_back_from_the_store() -> None:
    found = [Entry("", "", {"a": 3, "p/uu-14": 40}, ("kata", "lain")), Entry("pasal-1", "Pasal 1 é", {}, ())]
    assert restored(dumped(found)) == found and restored(dumped([])) == []
    other = [Entry("", "", {"p/uu-14": 40, "a": 3}, ("kata", "lain")), found[1]]
    assert dumped(other) == dumped(found), "whatever order the words were found in"


FREQUENCIES = st.dictionaries(st.sampled_from("abcde"), st.integers(1, 1_000), max_size=5)


@given(FREQUENCIES, FREQUENCIES)
def test_frequencies_are_added_up(one: dict[str, int], other: dict[str, int]) -> None:
    before = dict(one), dict(other)
    total = joined(one, other)
    assert total == joined(other, one) == {word: one.get(word, 0) + other.get(word, 0) for word in {**one, **other}}
    assert (one, other) == before


def test_nothing_has_no_words() -> None:
    assert weighed([], []) == ({}, ()) == weighed(["yang dan"], [(6, "— …"), (1, "")])


# ----------------------------------------------------------------------------------------------------- references


@pytest.mark.parametrize("form", [*BentukPeraturan])
def test_a_regulation_is_found_by_its_number_with_and_without_the_year(form: BentukPeraturan) -> None:
    (entry,) = rule(bentuk=form.value, nomor="012", tahun=2025)
    for asked in (f"{form.label} Nomor 12 Tahun 2025", f"{form.label} no. 12/2025", f"{form.label} Kota Uji nomor 12"):
        words = sought(rules_in(asked), [])
        assert words and {entry.kata.get(word) for word in words} == {NAMED}, asked


@pytest.mark.parametrize(
    ("form", "sort"), [("perda", "perda"), ("perwali", "perwali"), ("kepwali", "kepwali"), ("edaran", "se")]
)
def test_the_word_of_a_regulation_has_its_sort_number_and_year(form: str, sort: str) -> None:
    (entry,) = rule(bentuk=form, nomor="7", tahun=2024)
    assert {word: count for word, count in entry.kata.items() if "/" in word} == {
        f"p/{sort}-7-2024": NAMED, f"p/{sort}-7": NAMED,
    }  # fmt: skip


@settings(max_examples=60)
@given(st.integers(1, 9_999), st.integers(1945, 2099), st.sampled_from(["perda", "perwali", "kepwali"]))
@example(2_019, 2_020, "perwali")
@example(1, 1_945, "perda")
def test_any_regulation_is_found_as_people_write_it(number: int, year: int, sort: str) -> None:
    (entry,) = rule(bentuk=sort, nomor=str(number), tahun=year)
    for asked in (f"{sort} nomor {number} tahun {year}", f"{sort} {number}/{year}", f"{sort.upper()} No. {number}"):
        assert sought(rules_in(asked), []).keys() <= entry.kata.keys(), asked


def test_a_draft_without_a_number_is_called_by_none() -> None:
    (entry,) = rule(tahap="penyusunan", nomor=None, tahun=None, status_hukum=None)
    assert not any("/" in word for word in entry.kata)


@pytest.mark.parametrize(
    ("article", "numbers"),
    [
        (None, []),
        ("Pasal 9", ["9"]),
        ("Pasal 7 ayat (2)", ["7"]),
        ("pasal 17A", ["17a"]),
        ("Pasal 17 huruf h", ["17"]),
        ("Pasal 47 dan Pasal 48", ["47", "48"]),
        ("Pasal 35, Pasal 36, Pasal 37, dan Pasal 38", ["35", "36", "37", "38"]),
        ("Pasal 17 huruf h angka 3", ["17"]),
        ("Pasal 35 ayat (1) dan Pasal 36 ayat (2)", ["35", "36"]),
        ("Butir 4", []),
        ("Bagian 1", []),
        ("Nomor urut 14", []),
        ("Diktum kedua", []),
        ("Lampiran I", []),
    ],
)
def test_a_record_that_cites_a_law_is_found_by_the_article(article: str | None, numbers: list[str]) -> None:
    """All of these forms but three stand in the demonstration content."""
    basis = {"peraturan": "uu-14-2008"} | ({"pasal": article} if article else {})
    found = {word: count for word, count in news(dasar_hukum=[basis]).kata.items() if "/" in word}
    codes = ("p/uu-14-2008", "p/uu-14")
    assert found == dict.fromkeys([*codes, *(f"{code}/{each}" for code in codes for each in numbers)], CITED)


def test_a_query_for_an_article_of_a_law_finds_who_cites_it_and_less_who_cites_the_law() -> None:
    words = sought(rules_in("Pasal 9 UU 14/2008"), [])
    assert words == {"p/uu-14-2008/9": EXACT, "p/uu-14-2008": WHOLE}
    exact = news(dasar_hukum=[{"peraturan": "uu-14-2008", "pasal": "Pasal 9"}]).kata
    whole = news(dasar_hukum=[{"peraturan": "uu-14-2008", "pasal": "Pasal 11"}]).kata
    assert words.keys() <= exact.keys() and words.keys() & whole.keys() == {"p/uu-14-2008"}


def test_a_basis_that_is_only_a_title_is_read_like_a_query() -> None:
    basis = {"judul": "Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Loket", "pasal": "Pasal 3"}
    found = news(dasar_hukum=[basis, {"judul": "Nota dinas 4"}]).kata
    assert {word for word in found if "/" in word} == {
        "p/perwali-5-2020", "p/perwali-5", "p/perwali-5-2020/3", "p/perwali-5/3",
    }  # fmt: skip


def test_a_law_in_the_title_is_cited_and_one_that_is_its_own_counts_more() -> None:
    assert news(judul="Sosialisasi UU 14/2008 di kantor").kata["p/uu-14-2008"] == CITED
    (entry,) = rule(judul="Perwali 12/2025 mengubah Perwali 3/2019")
    assert entry.kata["p/perwali-12-2025"] == NAMED > CITED == entry.kata["p/perwali-3-2019"]


def test_a_document_is_found_by_its_number_and_by_the_number_in_its_address() -> None:
    isi, text = example_of("permohonan")
    found = entries("kominfo/permohonan/2026-0571", isi, text)[0].kata
    for asked in ("012/PPID/2026", "012-ppid-2026", "2026-0571", "permohonan 2026/0571"):
        (number,) = numbers_in(asked, [])
        assert found[reference("n", number.kode)] == NAMED, asked
    assert "n/012-ppid-2026" not in news("<p>Lihat 012/PPID/2026</p>").kata, "only what bears the number"


def test_words_to_look_for() -> None:
    rules = [
        Rujukan("uu-14-2008", "17", "", 0, 1),
        Rujukan("uu-14-2008", "", "", 2, 3),
        Rujukan("pp-61", "1", "2", 4, 5),
    ]
    assert sought(rules, [Nomor("010-ppid-2026", 0, 1)]) == {
        "p/uu-14-2008/17": EXACT, "p/uu-14-2008": EXACT, "p/pp-61/1": EXACT, "p/pp-61": WHOLE, "n/010-ppid-2026": EXACT,
    }  # fmt: skip
    assert sought(rules[:1], []) == {"p/uu-14-2008/17": EXACT, "p/uu-14-2008": WHOLE}
    assert sought([], []) == {} and EXACT > WHOLE
    assert [reference("p", "uu-14-2008"), reference("p", "uu-14-2008", "17a"), reference("n", "2026-0571")] == [
        "p/uu-14-2008", "p/uu-14-2008/17a", "n/2026-0571",
    ]  # fmt: skip


# ------------------------------------------------------------------------------------------------------- articles

BODY = (
    "<p>Pembukaan topas.</p>"
    '<h2 id="bab-1">BAB I Ketentuan</h2><p>opal</p>'
    '<h3 id="pasal-5">Pasal 5</h3><p>Loket <em>zirkonia</em> &amp; safir.</p><ol><li>ametis</li></ol>'
    '<h3 id="pasal-6a" class="x">Pasal&nbsp;6A <strong>Denda</strong></h3><p>kecubung</p>'
    '<h2 id="penutup">Penutup</h2><p>Menurut pasal 7 intan.</p>'
)


def test_each_article_is_an_entry_of_its_own() -> None:
    page, *articles = rule(BODY)
    assert [entry[:2] for entry in articles] == [("pasal-5", "Pasal 5"), ("pasal-6a", "Pasal 6A Denda")]
    five, six = (entry.kata for entry in articles)
    assert {"zirkonia", "safir", "ametis", "5", "loket"} <= five.keys() and {"kecubung", "denda"} <= six.keys()
    assert not five.keys() & {"topas", "opal", "kecubung", "intan"} and not six.keys() & {"ametis", "intan", "tutup"}
    assert {"topas", "opal", "zirkonia", "kecubung", "intan"} <= page.kata.keys(), "the page has all of it"
    assert articles[0].bentuk == ("ametis", "loket", "pasal", "safir", "zirkonia")


def test_an_article_is_found_by_the_regulation_and_its_number() -> None:
    page, five, six = rule(BODY, nomor="12", tahun=2025)
    for asked, entry in (("Pasal 5 Perwali 12/2025", five), ("perwali nomor 12 pasal 6a", six)):
        (best,) = (word for word, percent in sought(rules_in(asked), []).items() if percent == EXACT)
        assert entry.kata[best] == NAMED
        assert [best in other.kata for other in (page, five, six)].count(True) == 1
    assert "p/perwali-12-2025" in page.kata and "p/perwali-12-2025" not in five.kata


def test_an_article_of_a_regulation_that_cites_another_is_none_of_that_one() -> None:
    _, five, _ = rule(BODY, dasar_hukum=[{"peraturan": "uu-14-2008"}], judul="Perubahan Perwali 3/2019")
    assert {word for word in five.kata if "/" in word} == {"p/perwali-12-2025/5", "p/perwali-12/5"}
    _, draft, _ = rule(BODY, tahap="penyusunan", nomor=None, tahun=None, status_hukum=None)
    assert not any("/" in word for word in draft.kata) and "zirkonia" in draft.kata


def test_only_a_regulation_has_articles() -> None:
    assert len(entries("kominfo/berita/a", isi_of("berita", NEWS), BODY)) == 1


def test_articles_stand_where_the_page_has_their_headings() -> None:
    """The anchors are those that the renderer gives; two articles of one number have two."""
    text = "## Pasal 1\n\nSatu.\n\n### PASAL 2\n\nDua.\n\n## Pasal 1\n\nLagi.\n\n## Pasal perubahan\n\nTiga.\n\n## 1 Pasal\n"
    html = Renderer().body(text).html
    found = articles_in(html)
    assert [article.judul for article in found] == ["Pasal 1", "PASAL 2", "Pasal 1"]
    assert [article.teks.strip() for article in found] == ["Satu.", "Dua.", "Lagi."]
    assert len({article.jangkar for article in found}) == 3
    assert all(f'id="{article.jangkar}"' in html for article in found)


@pytest.mark.parametrize(
    ("heading", "article"),
    [
        ('<h2 id="pasal-5">Pasal 5</h2>', True),
        ('<h2 id="bagian-pasal-5">PASAL 5</h2>', True),
        ('<h6 id="p">  pasal 12b. Denda</h6>', True),
        ('<h2 id="pasal-5">Pasal lima</h2>', False),
        ('<h2 id="pasal-5">Penjelasan Pasal 5</h2>', False),
        ("<h2>Pasal 5</h2>", False),
        ('<p id="pasal-5">Pasal 5</p>', False),
    ],
)
def test_what_heads_an_article(heading: str, article: bool) -> None:
    found = articles_in(f"{heading}<p>isi</p>")
    assert [each.teks for each in found] == ([" isi "] if article else [])


PIECES = st.lists(
    st.sampled_from(["<h2 id=\"a\">", "</h2>", "<h3 id='b'>", "</h3>", "Pasal 5", " pasal 6", "<p>", "&amp;", "<", ">", '"', "'"]),
    max_size=30,
)  # fmt: skip


@given(PIECES.map("".join) | st.text(max_size=60))
def test_whatever_a_body_is_its_articles_can_be_told(text: str) -> None:
    for article in articles_in(text):
        assert isinstance(article, Article) and article.jangkar and article.judul.casefold().startswith("pasal")
    page, *articles = entries("kominfo/regulasi/a", isi_of("regulasi", RULE), text)
    assert page.jangkar == "" and len(articles) == len(articles_in(text))

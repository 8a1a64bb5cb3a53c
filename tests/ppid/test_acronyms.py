"""What acronyms stand for is told where a text leaves it out: marked at first use, listed, and never for an ambiguous one."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.loading import loaded
from plugins.ppid.publish.explaining import _marked
from plugins.ppid.publish.pages import pages
from plugins.ppid.publish.views import Views
from plugins.ppid.records.sinonim import SINGKATAN, Sinonim
from plugins.ppid.search.acronyms import TOKEN, acronyms, may_have_acronyms, unexplained
from plugins.ppid.search.synonyms import national
from tests.support import NOW, berita, write_content

KNOWN = acronyms(Sinonim())
PPID = "pejabat pengelola informasi dan dokumentasi"


def shown(folder: Path, body: str, title: str = "Kabar", own: str = "") -> tuple[str, tuple[tuple[str, str], ...]]:
    """The text of a news item as its page shows it, and the acronyms listed beside it."""
    files: dict[str, str | bytes] = {"opd/kominfo/berita/a.md": berita(title, body)}
    if own:
        files["sinonim.yaml"] = own
    result = loaded(write_content(folder, files), NOW)
    assert result.registry is not None and not any(problem.galat for problem in result.problems), result.problems
    (page,) = (each for each in pages(Views(result.registry)) if each.url.endswith("/berita/a.html"))
    values = page.view("..").values
    return str(values["rekaman"].badan), values["singkatan"]  # type: ignore[attr-defined, return-value]


def test_the_first_use_is_marked_and_listed(tmp_path: Path) -> None:
    html, listed = shown(tmp_path, "PPID menjawab.\n\nPPID dan APBD.\n", title="Rapat RKPD")
    assert html == (
        f'<p><abbr title="{PPID}">PPID</abbr> menjawab.</p>\n'
        '<p>PPID dan <abbr title="anggaran pendapatan dan belanja daerah">APBD</abbr>.</p>'
    )
    assert [short for short, _words in listed] == ["RKPD", "PPID", "APBD"]


def test_nothing_is_said_of_what_the_text_writes_out(tmp_path: Path) -> None:
    html, listed = shown(tmp_path, "Pejabat Pengelola Informasi\ndan Dokumentasi (PPID) menjawab.\n")
    assert "<abbr" not in html and listed == ()


def test_links_headings_and_code_are_left_alone(tmp_path: Path) -> None:
    html, listed = shown(tmp_path, "## Tentang PPID\n\n[PPID kota](https://contoh.example/PPID) `PPID` lalu PPID.\n")
    assert html.count("<abbr") == 1 and f'lalu <abbr title="{PPID}">PPID</abbr>.' in html
    assert dict(listed) == {"PPID": PPID}


def test_a_city_explains_its_own_and_may_say_it_otherwise(tmp_path: Path) -> None:
    own = (
        "kelompok:\n- {kata: [KUN, kerja untuk nelayan], kepanjangan: kerja untuk nelayan}\n"
        '- {kata: [PPID, "petugas <b> & informasi"], kepanjangan: "petugas <b> & informasi"}\n'
    )
    html, listed = shown(tmp_path, "KUN dan PPID.\n", own=own)
    assert '<abbr title="petugas &lt;b&gt; &amp; informasi">PPID</abbr>' in html
    assert dict(listed)["KUN"] == "kerja untuk nelayan"


@pytest.mark.parametrize("short", ["TPS", "TPA", "PBB", "KIP", "KIA", "SE"])
def test_what_has_two_meanings_is_not_explained(short: str) -> None:
    assert short not in KNOWN


def test_each_acronym_is_explained_by_words_that_begin_with_it() -> None:
    assert len(KNOWN) > 60
    for group in national().kelompok:
        if group.kepanjangan:
            short, words = group.kata[0], group.kepanjangan.split()
            letters = iter("".join(words))
            assert words[0][0] == short[0].lower() and all(letter.lower() in letters for letter in short), group


@given(st.lists(st.sampled_from(["PPID", " ", "APBD", "<p>", "</p>", "<a href='PPID'>", "</a>", "dan", ", ", "KTPX"])))
def test_marking_only_adds_marks(parts: list[str]) -> None:
    html = "".join(parts)
    left = unexplained([re.sub(r"<[^>]*>", " ", html)], KNOWN)
    marked = "".join(_marked(html, dict(left)))
    assert re.sub(r'<abbr title="[^"]*">|</abbr>', "", marked) == html
    assert all(marked.count(f">{short}</abbr>") <= 1 for short in left)


def test_a_token_is_letters_with_two_capitals() -> None:
    assert TOKEN.findall("APBDes, SiLPA; Kota 2A X PPID-nya KTP-el") == ["APBDes", "SiLPA", "PPID", "KTP"]


@given(st.text(alphabet="ABab1_- é", max_size=30))
def test_the_quick_form_finds_what_the_plain_one_finds(text: str) -> None:
    assert TOKEN.findall(text) == re.findall(rf"\b{SINGKATAN}\b", text)


@given(st.text(alphabet="ABab1_- é😀", max_size=30))
def test_no_acronym_is_overlooked(text: str) -> None:
    assert may_have_acronyms(text) or not TOKEN.findall(text)


def test_plain_prose_is_seen_to_have_none() -> None:
    assert not may_have_acronyms("Kota Pontianak, 2024. Sungai Kapuas dan Warga Kota — A.")

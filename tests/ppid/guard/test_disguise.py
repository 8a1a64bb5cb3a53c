"""Words that are not what they look like are found; texts of science and of other scripts are left as they are."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.intake.disguise import undisguised
from plugins.ppid.loading import loaded
from tests.ppid.guard.lawful import LAWFUL, TITLES
from tests.support import NOW, berita, write_content

NEWS = "opd/kominfo/berita/a.md"


@pytest.mark.parametrize(
    ("text", "code", "word"),
    [
        ("Satu\nkata sl\u043et baru", "E-UNI-CAMPUR", "sl\u043et"),
        ("Satu\n\u0405lot", "E-UNI-CAMPUR", "\u0405lot"),
        ("Satu\ng\u03b1cor", "E-UNI-CAMPUR", "g\u03b1cor"),
        ("Satu\nm\u03b1xw\u03b9n", "E-UNI-CAMPUR", "m\u03b1xw\u03b9n"),
        ("Satu\nsl\u0585t", "E-UNI-CAMPUR", "sl\u0585t"),
        ("Satu\n\uff53\uff4c\uff4f\uff54", "E-UNI-HIAS", "\uff53\uff4c\uff4f\uff54"),
        ("Satu\n\U0001d42c\U0001d425\U0001d428\U0001d42d", "E-UNI-HIAS", "\U0001d42c\U0001d425\U0001d428\U0001d42d"),
        ("Satu\n\ua731\u029f\u1d0f\u1d1b", "E-UNI-HIAS", "\ua731\u029f\u1d0f\u1d1b"),
        ("Satu\n\u24e2\u24db\u24de\u24e3", "E-UNI-HIAS", "\u24e2\u24db\u24de"),
    ],
)
def test_a_disguised_word_is_told_with_its_line(text: str, code: str, word: str) -> None:
    kept, (found,) = undisguised("a.md", text)
    assert (found.code, found.line, dict(found.values)["kata"]) == (code, 2, word) and kept == text


@pytest.mark.parametrize("sign", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\U000e0061", "\u200b\u200b"])
def test_signs_that_nobody_sees_are_taken_out_and_told(sign: str) -> None:
    kept, (found,) = undisguised("a.md", f"satu\nsl{sign}ot\n")
    assert (kept, found.code, found.line) == ("satu\nslot\n", "W-UNI-TAKTAMPAK", 2)


SCIENCE = [
    "TNF\u03b1 dan IFN\u03b3",
    "5 \u03bcg, 10 k\u03a9, \u0394T",
    "\u0645\u06cc\u200c\u0631\u0648\u062f",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "a\u00adb",
    "\u0421\u0441\u0441\u0440 dan Uni",
]


@pytest.mark.parametrize("text", [*LAWFUL.values(), *TITLES.values(), *SCIENCE])
def test_lawful_texts_are_left_as_they_are(text: str) -> None:
    assert undisguised("a.md", text) == (text, [])


@given(st.text(st.sampled_from("ab \n1\u200b\u200d\u0430\u03b1\uff53\u0915\U0001f468"), max_size=30))
def test_whatever_is_taken_out_stays_out(text: str) -> None:
    kept, _problems = undisguised("a.md", text)
    assert not any(each.code == "W-UNI-TAKTAMPAK" for each in undisguised("a.md", kept)[1])


BEHIND_MARKS = {
    "entities": "Situs s&#108;ot g&#97;cor m&#x61;xwin, d&#97;ftar sekarang.",
    "soft hyphens": "Situs sl&shy;ot ga&shy;cor max&shy;win, daf&shy;tar sekarang.",
    "joiners": "Situs sl&zwnj;ot ga&ZeroWidthSpace;cor max&#8203;win, daf&shy;tar sekarang.",
    "bold": "Situs sl**o**t g**a**cor m**a**xwin, daftar sekarang.",
    "bold before": "Situs **sl**ot **ga**cor **max**win, daftar sekarang.",
    "links": "Situs sl[o](https://x.example/)t g[a](https://x.example/)cor m[a](https://x.example/)xwin, daftar sekarang.",
    "code": "Situs sl`o`t g`a`cor m`a`xwin, daftar sekarang.",
    "backslashes": r"Situs s\.l\.o\.t g\.a\.c\.o\.r m\.a\.x\.w\.i\.n, daftar sekarang.",
}


@pytest.mark.parametrize("kind", BEHIND_MARKS)
def test_promotion_is_found_as_readers_get_it(kind: str, tmp_path: Path) -> None:
    """All of these used to be published: only the text as it is typed was judged."""
    body = f"Rapat dibuka pagi ini.\n\n{BEHIND_MARKS[kind]}\n"
    result = loaded(write_content(tmp_path, {NEWS: berita("Berita uji coba", body)}), NOW)
    assert [(each.code, each.line) for each in result.problems] == [("E-JUDI", 9)] and result.withheld == (NEWS,)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (r'"Situs \x73lot \u0067acor m\x61xwin, d\x61ftar sekarang"', "E-JUDI"),
        (r'"Rapat d\u0456n\u0430s baru"', "E-UNI-CAMPUR"),
        (r'"\uff33\uff2c\uff2f\uff34 baru"', "E-UNI-HIAS"),
        (r'"Rapat sl\u200bot baru"', "E-UNI-KENDALI"),
        (r'"Rapat caf\u00e9 \"baru\" 😀\u200d🔥"', ""),
    ],
)
def test_what_yaml_writes_by_number_is_read_as_it_is_meant(value: str, code: str, tmp_path: Path) -> None:
    text = berita("Judulnya").replace("judul: Judulnya", f"judul: {value}")
    result = loaded(write_content(tmp_path, {NEWS: text}), NOW)
    assert [(each.code, each.line) for each in result.problems] == ([(code, 2)] if code else [])


def test_a_mark_that_turns_text_around_is_found_behind_an_entity(tmp_path: Path) -> None:
    body = "Rapat.\n\nBerkas dinas&#8238;gpj.exe ada.\n"
    result = loaded(write_content(tmp_path, {NEWS: berita("Berita uji coba", body)}), NOW)
    assert [(each.code, each.line) for each in result.problems] == [("E-UNI-BIDI", 9)]


def test_lawful_marks_within_words_pass(tmp_path: Path) -> None:
    body = "Rumus H~2~O, 5&nbsp;km, A&amp;B, **Satgas**nya memblokir judi slot dan menangkap bandar, f(x)y, 3\\.5 dan a*b*c.\n"
    assert not loaded(write_content(tmp_path, {NEWS: berita("Berita uji coba", body)}), NOW).problems

"""Words that are not what they look like are found; texts of science and of other scripts are left as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.intake.disguise import undisguised
from tests.ppid.guard.lawful import LAWFUL, TITLES


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

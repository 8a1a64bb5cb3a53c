"""Bytes to text: what is accepted as it is, and what is refused with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.intake.text import HIDDEN, decoded


@pytest.mark.parametrize(
    "data", [b"a: 1\r\nb: 2\r\n", b"\xef\xbb\xbfa: 1\nb: 2\n", b"a: 1\rb: 2\r", b"\xef\xbb\xbfa: 1\r\nb: 2\n"]
)
def test_marks_and_line_ends_are_evened_out(data: bytes) -> None:
    assert decoded("x", data) == ("a: 1\nb: 2\n", [])


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("judul: A\n".encode("utf-16"), "E-ENC-UTF16", 0),
        ("judul: A\n".encode("utf-16-le"), "E-ENC-UTF16", 0),
        ("judul: A\n".encode("utf-16-be"), "E-ENC-UTF16", 0),
        (b"a: 1\nb: caf\xe9\n", "E-ENC-UTF8", 2),
        (b"\xef\xbb\xbfa: 1\n\xe9\n", "E-ENC-UTF8", 2),
        (b"aaaaaaaa: 1\nbbb\nc\0d\n", "E-ENC-NUL", 3),
        (b"a: 1\nb: x\x1by\n", "E-UNI-KENDALI", 2),
        (b"a: 1\x0b\n", "E-UNI-KENDALI", 1),
        ("a: dinas\u202egpj.exe\n".encode(), "E-UNI-BIDI", 1),
        (b"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> lain\n", "E-REKAMAN-KONFLIK", 2),
        (b"", "E-REKAMAN-KOSONG", 0),
        (b" \n\n", "E-REKAMAN-KOSONG", 0),
    ],
)
def test_refused(data: bytes, code: str, line: int) -> None:
    problems = decoded("x", data)[1]
    assert [(problem.code, problem.line) for problem in problems] == [(code, line)]


def test_a_heading_underline_is_no_merge_conflict() -> None:
    assert decoded("x", b"Judul\n=======\nisi\n")[1] == []


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    text, problems = decoded("x", data)
    assert text or problems
    assert "\r" not in text and "\0" not in text


@given(st.text(st.sampled_from("ab\x01\x08\t\n\x0b\x0c\x1f\x7f\x80\x9f\u202e\u2069é"), min_size=1, max_size=12))
def test_every_hidden_character_is_found(letters: str) -> None:
    """Also by the short look at what is plain ASCII."""
    hidden = HIDDEN.search(letters)
    codes = {problem.code for problem in decoded("x", f"a: {letters}".encode())[1]}
    assert bool(codes & {"E-UNI-KENDALI", "E-UNI-BIDI"}) == (hidden is not None)

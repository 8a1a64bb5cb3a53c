"""What a city may change of the theme is taken; what a browser would refuse, or what is no token, is told with its line."""

from pathlib import Path

import pytest

from plugins.ppid.intake.tema import Nilai, theme_read, tokens
from plugins.ppid.intake.tema_html import unsafe
from plugins.ppid.loading import loaded
from plugins.ppid.problems import Problem
from tests.support import KOTA, NOW, write_content

GOOD = """\
{# <script>not seen by anybody</script> #}
{% extends "!theme/record.html" %}
{% block isi %}
{% if 1 < 2 and 3 > 2 %}<p class="catatan" data-online="ya">{{ kota.nama }}</p>{% endif %}
<a href="https://lain.example/">Situs lain</a> <a href="mailto:{{ kota.surel }}">Surel</a>
<img src="{{ SITEURL }}/{{ situs.ikon }}" alt="">
<form action="{{ SITEURL }}/cari/"><input name="q"></form>
<script src="{{ SITEURL }}/{{ situs.skrip.bantu }}" defer></script>
{% set only = "x" %}{{ super() }}
{% endblock %}
"""
INLINE = [
    "<p>\n<script>alert(1)</script>",
    "\n<SCRIPT type=module>alert(1)</SCRIPT>",
    "\n<style>p { color: red }</style>",
    '\n<p style="color: red">a</p>',
    '\n<p {% if a > b %}style="color: red"{% endif %}>a</p>',
    '\n<button onclick="f()">a</button>',
    "\n<img src=x.png alt='' onerror = f()>",
    '\n<a href=" javascript:f()">a</a>',
    '\n<iframe src="/a.html"></iframe>',
    '\n<object data="a.swf"></object>',
    '\n<base href="/a/">',
    '\n<meta http-equiv="refresh" content="0; url=/a">',
    '\n{{ "<script>alert(1)</script>"|safe }}',
    '\n{% set a = "<style>" %}{{ a|safe }}',
]
REMOTE = [
    '\n<script src="https://lain.example/a.js"></script>',
    '\n<link rel="stylesheet" href="//lain.example/a.css">',
    '\n<img src="http://lain.example/a.png" alt="">',
    '\n<img src="a.png" srcset="a.png 1x, https://lain.example/b.png 2x" alt="">',
    '\n<video poster="https://lain.example/a.png"></video>',
    '\n<form action="https://lain.example/kirim"></form>',
    '\n<svg><use href="https://lain.example/a.svg#a"/></svg>',
    '\n<a ping="https://lain.example/" href="/">a</a>',
]


def test_an_ordinary_template_is_taken() -> None:
    assert list(unsafe("a.html", GOOD)) == []


@pytest.mark.parametrize("text", INLINE)
def test_scripts_styles_and_frames_within_a_page_are_refused_on_their_line(text: str) -> None:
    (found,) = {(problem.code, problem.line) for problem in unsafe("a.html", text)}
    assert found == ("E-TEMA-SEBARIS", 2)


@pytest.mark.parametrize("text", REMOTE)
def test_what_comes_from_elsewhere_is_refused_on_its_line(text: str) -> None:
    (found,) = unsafe("a.html", text)
    assert (found.code, found.line) == ("E-TEMA-LUAR", 2)


def test_tokens_are_read_with_scheme_and_line() -> None:
    text = (
        "/* merek */\n:root {\n  --emas: #FC0;\n  --lebar: clamp(1rem, 4vw, 2rem);\n}\n"
        "@media (prefers-color-scheme:dark) { :root { --emas: #ffcc11 } }\n"
    )
    found, faults = tokens(text)
    assert faults == []
    assert found == {
        "terang": {"emas": Nilai("#ffcc00", 3, True), "lebar": Nilai("clamp(1rem, 4vw, 2rem)", 4, False)},
        "gelap": {"emas": Nilai("#ffcc11", 6, True)},
    }


@pytest.mark.parametrize(
    "text",
    [
        "/* a */\nbody { color: red }",
        ":root { --emas: #fc0; }\n@import url(https://lain.example/a.css);",
        ":root {\n--emas: url(a.png) }",
        ":root {\n--emas: red; background: red }",
        ":root {--a: 1;\n--emas: oklch(50% 0.1 20 / 1) ! }",
        "\n@media print { :root { --emas: #fc0 } }",
        "\n@media (prefers-color-scheme: dark) { :root { --emas: #fc0 }",
        "\n:root { --emas: #fc0 ",
    ],
)
def test_anything_but_tokens_is_refused_on_its_line(text: str) -> None:
    _found, faults = tokens(text)
    assert [(fault.code, fault.line) for fault in faults if fault.line == 2] == [("E-TEMA-MEREK", 2)]


def read(root: Path, *paths: str) -> tuple[object, list[Problem]]:
    problems: list[Problem] = []
    return theme_read(root, paths, problems), problems


def test_an_empty_hook_is_no_fault_and_a_file_out_of_place_is(tmp_path: Path) -> None:
    write_content(
        tmp_path, {"tema/templates/kait/kaki-tambahan.html": "", "tema/templates/A.html": "", "tema/x.css": ""}
    )
    theme, problems = read(tmp_path, "tema/templates/kait/kaki-tambahan.html")
    assert problems == [] and theme is not None
    for name in ("tema/templates/A.html", "tema/x.css"):
        theme, problems = read(tmp_path, name)
        assert theme is None and [problem.code for problem in problems] == ["E-TEMA-LETAK"]


def test_a_fault_of_the_theme_stops_the_site_and_a_link_out_of_it_too(tmp_path: Path) -> None:
    write_content(tmp_path / "a", {"tema/merek.css": ":root { --emas: #fc0 }"})
    found = loaded(tmp_path / "a", NOW)
    assert found.problems == () and found.registry is not None
    assert found.registry.tema.merek["terang"]["emas"].teks == "#ffcc00"
    (tmp_path / "a/tema/templates").mkdir()
    (tmp_path / "a/tema/templates/record.html").symlink_to(tmp_path / "a/kota.yaml")
    found = loaded(tmp_path / "a", NOW)
    assert found.registry is None and [problem.code for problem in found.problems] == ["E-BERKAS-SYMLINK"]


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")


@pytest.mark.parametrize(
    ("logo", "name", "data", "code"),
    [
        ("lambang.png", "lambang.png", PNG, ""),
        ("lambang.svg", "lambang.svg", b"<svg/>", "E-BERKAS-JENIS"),
        ("lambang.jpg", "lambang.jpg", b"", "E-BERKAS-JENIS"),
        ("lambang.png", "lain.png", PNG, "E-LAMPIRAN-HILANG"),
        ("lambang.png", "lambang.png", PNG + b"\0" * 100 * 1024, "E-BERKAS-BESAR"),
        ("lambang.png", "lambang.png", b"<svg/>", "E-LOGO-BACA"),
        ("../lambang.png", "lambang.png", PNG, "E-LAMPIRAN-BENTUK"),
    ],
)
def test_a_logo_is_looked_at_like_a_picture(tmp_path: Path, logo: str, name: str, data: bytes, code: str) -> None:
    write_content(tmp_path, {"kota.yaml": KOTA + f"logo: {logo}\n", f"gambar/kota/{name}": data})
    found = loaded(tmp_path, NOW)
    codes = [problem.code for problem in found.problems if problem.galat and problem.code != "E-KOTA"]
    assert codes == ([code] if code else []), found.problems
    if found.registry is not None:
        assert (found.registry.logo is not None) == (not code)
        assert (found.registry.logo or (0, 640, 480))[1:3] == (640, 480)
    assert not any(problem.code == "W-BERKAS-YATIM" for problem in found.problems if not code)

"""Markdown to HTML: hostile text stays text, structure is sound, links are named, bounds hold."""

import time
from unittest import mock

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid.intake import richtext
from plugins.ppid.intake.richtext import Body, Link, Renderer
from plugins.ppid.intake.sparing import MARKS, NEEDS
from plugins.ppid.intake.targets import Target

RENDERER = Renderer()


def html(text: str) -> str:
    return RENDERER.body(text).html


def codes(body: Body) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in body.findings]


def test_a_backslash_in_the_name_of_a_picture_is_quoted_as_it_is_written() -> None:
    (finding,) = RENDERER.body("![Meja layanan](C:\\\\meja.png)\n").findings
    assert (finding.code, finding.values) == ("E-TAUTAN-JALUR", (("nilai", "C:\\meja.png"),))
    assert RENDERER.body("![Meja layanan](meja\\_satu.png)\n").links == (Link("picture", "meja_satu.png"),)


PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](//jahat.example/a)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml,<svg onload=alert(1)>)",
    '![x](https://pelacak.example/p.gif "t")',
    '[x](https://a.example "t" onclick="x)',
    "<iframe src=https://jahat.example></iframe>",
    "<form action=https://jahat.example><input></form>",
    "</main><h1>palsu</h1>",
    "teks {: onclick=alert(1) }",
    "# Judul {: onmouseover=alert(1) }",
    "<style>*{display:none}</style>",
    "<!-- <script>alert(1)</script> -->",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
    '<https://a.example/"onmouseover=alert(1)>',
    "<javascript:alert(1)>",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    "Istilah\n: <script>alert(1)</script>",
    "\x02amp\x03 \x02wzxhzdk:0\x03 <b>",
    '<a href="jabc:0">',
    "[x](j0123456789abcdef:0)",
    "[x]({attach}../../../../../proc/self/environ)",
    "[x]({static}../../.git/config)",
    "[x](|filename|../../kota.yaml)",
    "[x](file:///etc/passwd)",
    "[x](../../../../etc/passwd)",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_markdown_stays_harmless(payload: str) -> None:
    body = RENDERER.body(payload)
    soup = BeautifulSoup(body.html_for("..", lambda link: None), "html.parser")
    assert not soup.find_all(["script", "style", "iframe", "form", "input", "svg", "math", "object", "h1", "main"])
    for element in soup.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on") or name == "style"]
        for name in ("href", "src"):
            value = element.get(name)
            assert value is None or str(value).startswith(("https://", "http://", "mailto:", "tel:", "#"))


@given(st.text(st.sampled_from(list("<>[](){}\"'`*_#|&;:=/ \n\tajsx\\!-~^\x02\x03")), max_size=120))
@settings(max_examples=300, deadline=None)
def test_no_text_makes_active_markup(text: str) -> None:
    soup = BeautifulSoup(RENDERER.body(text).html_for("..", lambda link: None), "html.parser")
    for element in soup.find_all(True):
        assert element.name not in {"script", "style", "iframe", "svg", "form", "h1"}
        assert not [name for name in element.attrs if name.startswith("on") or name == "style"]
        assert (
            not str(element.get("href", "https://")).casefold().startswith(("javascript", "data", "vbscript", "file"))
        )


def test_headings_begin_at_two_and_never_skip() -> None:
    found = BeautifulSoup(html("# A\n\n#### B\n\n## C\n\n# D\n\n###### E\n"), "html.parser").find_all(
        ["h1", "h2", "h3", "h4"]
    )
    assert [(element.name, element.get_text()) for element in found] == [
        ("h2", "A"),
        ("h3", "B"),
        ("h3", "C"),
        ("h2", "D"),
        ("h3", "E"),
    ]
    assert BeautifulSoup(html("## Sama\n\n## Sama\n"), "html.parser").find_all("h2")[1]["id"] == "bagian-sama-2"


def test_tables_scroll_in_a_named_region() -> None:
    soup = BeautifulSoup(html("## Anggaran\n\n| Tahun | Jumlah |\n|---|--:|\n| 2026 | 10 |\n"), "html.parser")
    region = soup.select_one("div[role=region]")
    assert region is not None and region.table is not None and region["tabindex"] == "0"
    assert region.table.caption is not None and region.table.caption.text == "Tabel 1: Anggaran"
    assert region["aria-labelledby"] == region.table.caption["id"]
    assert {cell["scope"] for cell in soup.find_all("th")} == {"col"}
    assert [cell.get("class") for cell in soup.find_all("td")] == [None, ["angka"]]


def test_links_into_the_site_are_named_and_resolved_for_a_page() -> None:
    body = RENDERER.body("[a]({filename}/opd/x/berita/y.md#z) [b](lain.yaml) [c](dpa.pdf) ![Rute bus](peta.png)\n")
    assert body.links == (
        Link("record", "/opd/x/berita/y.md#z"),
        Link("record", "lain.yaml"),
        Link("asset", "dpa.pdf"),
        Link("picture", "peta.png"),
    )
    assert body.findings == ()
    targets = {"/opd/x/berita/y.md#z": Target("opd/x/berita/y.html#z"), "peta.png": Target("gambar/x/peta.png", 10, 20)}
    done = body.html_for("../..", lambda link: targets.get(link.target))
    assert '<a href="../../opd/x/berita/y.html#z">a</a> <a>b</a> <a>c</a>' in done
    assert 'src="../../gambar/x/peta.png" width="10" height="20" loading="lazy"' in done
    assert body.token not in done


def test_a_text_cannot_forge_a_link_token() -> None:
    """The token is the hash of the text, so no text can contain its own."""
    body = RENDERER.body('[a](b.pdf) href="jx:0"')
    assert 'href="jx:0"' in body.html_for("..", lambda link: Target("u"))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("satu\n\ndua <b>tebal</b>\n", "W-ISI-HTML", 2),
        ("satu\n\n[x](javascript:a)\n", "E-TAUTAN-SKEMA", 2),
        ("[di sini](https://a.example)\n", "W-TAUTAN-KATA", 0),
        ("a\n![](peta.png)\n", "E-GAMBAR-ALT", 1),
        ("![x](https://a.example/x.png)\n", "E-GAMBAR-LUAR", 0),
        ("[x]({attach}../../etc/passwd)\n", "E-TAUTAN-JALUR", 0),
        ("[x](/opd/x/)\n", "E-TAUTAN-JALUR", 0),
        ("a" * 210_000, "E-ISI-BESAR", 0),
        ("a\n" + "[" * 20_000, "E-ISI-RUMIT", 1),
        ("> " * 5_000, "E-ISI-RUMIT", 0),
        ("- " * 5_000 + "x", "E-ISI-RUMIT", 0),
        ("`a" * 5_000, "E-ISI-RUMIT", 0),
        ("\n".join("    " * depth + "- a" for depth in range(40)), "E-ISI-RUMIT", 12),
    ],
)
def test_findings(text: str, code: str, line: int) -> None:
    assert codes(RENDERER.body(text)) == [(code, line)]


def test_ordinary_text_has_no_findings() -> None:
    text = (
        "Nilai < 5 % dan a > b.\n\n---\n\n* * *\n\n1. satu\n2. dua\n\n<https://a.example> <ppid@a.example>\n\n`<b>`\n"
    )
    assert RENDERER.body(text).findings == ()


@pytest.mark.parametrize(
    "text",
    ["[" * 59 + "a ", "*a_b" * 400, "![a]" * 1500, "a\n\n" * 20_000, "&" * 59, "|" + "a|" * 900 + "\n|" + "-|" * 900],
)
def test_texts_within_the_bounds_end_soon(text: str) -> None:
    start = time.process_time()
    RENDERER.body(text)
    assert time.process_time() - start < 10


def test_one_renderer_keeps_nothing_between_texts() -> None:
    RENDERER.body("[a]: https://a.example\n\n# Judul\n\n[x](y.pdf)\n")
    assert RENDERER.body("[a] teks\n").html == "<p>[a] teks</p>"
    assert RENDERER.body("").html == ""


def test_text_without_a_mark_is_matched_by_no_pattern() -> None:
    """What spares plain text the patterns for marks may not spare it a mark: each pattern needs one of ``MARKS``."""
    patterns = list(RENDERER._markdown.inlinePatterns)
    assert len(patterns) > 10

    @given(st.text(st.characters(exclude_characters="`\\[]!<>&*_\x02\x03", exclude_categories=["Cs"])))
    def plain(text: str) -> None:
        if not any(mark in text for mark in MARKS):
            assert [pattern.pattern for pattern in patterns if pattern.getCompiledRegExp().search(text)] == []

    plain()


@pytest.mark.parametrize("name", sorted(NEEDS))
def test_a_pattern_matches_nothing_without_a_character_it_needs(name: str) -> None:
    patterns = markdown.Markdown().inlinePatterns
    pattern = patterns[patterns.get_index_for_name(name)].getCompiledRegExp()
    assert 1 <= len(NEEDS[name]) <= 2

    @given(st.text(st.sampled_from("`\\[]()!<>&;*_# \na1:@/\x02\x03")))
    def without(text: str) -> None:
        if not set(NEEDS[name]) & set(text):
            assert pattern.search(text) is None

    without()


@given(
    st.lists(
        st.sampled_from(
            [
                "kata ",
                "Ångka 1 ",
                "*tebal* ",
                "  \n",
                "\n\n",
                "- ",
                "> ",
                "`x` ",
                "[a](b.pdf) ",
                "1. ",
                "&amp; ",
                "a_b ",
                "\\* ",
                "\\",
                "\t",
                " \n",
                "Judul\n===\n",
                "# j\n",
                "---\n",
                ":   arti\n",
                "[r]: x.pdf\n",
                "a | b\n- | -\nc | d\n",
                "    kode\n",
            ]
        )
    )
)
def test_sparing_plain_text_changes_no_byte(parts: list[str]) -> None:
    text = "".join(parts)
    with mock.patch.object(richtext, "spared", lambda _parser: None):
        plain = Renderer().body(text)
    assert plain == RENDERER.body(text)

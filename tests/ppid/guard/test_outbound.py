"""Where a record leads is found however its address is written, and what the city does not allow is withheld at its line."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.guard.outbound import allowing, host, outer_hosts
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.loading import loaded
from tests.support import KOTA, NOW, berita, committed, write_content

LABEL = st.from_regex(r"[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True)
NAME = st.lists(LABEL, min_size=2, max_size=4).map(".".join)
ALLOWED = KOTA + "tautan_luar: [boleh.example, go.id]\n"


@pytest.mark.parametrize(
    "address",
    [
        "https://asing.example",
        "https://asing.example/daftar?q=1#x",
        "HTTPS://ASING.EXAMPLE./",
        "https://boleh.example@asing.example/",
        "https://asing.example:8443/",
        "https://asing.example?boleh.example",
        "https:asing.example",
        "https:\\\\asing.example\\",
        "http://asing.example#boleh.example",
        "//asing.example/a",
    ],
)
def test_a_host_is_found_as_a_browser_finds_it(address: str) -> None:
    assert outer_hosts(json.dumps({"a": address}), "") == ("asing.example",)
    assert outer_hosts("", f'<p><a class="x" href="{address}">y</a></p>') == ("asing.example",)


@pytest.mark.parametrize(
    "text", ["Kunjungi https://a.example", "opd/x/y.html", "mailto:a@b.example", "tel:+62", "#a", "/a"]
)
def test_what_is_no_address_leads_nowhere(text: str) -> None:
    assert outer_hosts(json.dumps([text]), f'<a href="{text}">x</a>' if " " not in text else text) == ()


@pytest.mark.parametrize(
    "link",
    [
        "[baca di sini](https://asing.example/a_(b))",
        "<https://asing.example/>",
        "[baca di sana][1]\n\n[1]: https://asing.example",
    ],
)
def test_links_of_every_sort_in_a_text_are_found(link: str) -> None:
    assert outer_hosts("{}", Renderer().body(f"Teks {link}.\n").html) == ("asing.example",)


@given(NAME, st.lists(NAME, max_size=3))
def test_a_domain_allows_itself_and_what_belongs_to_it_alone(name: str, domains: list[str]) -> None:
    allowed = allowing([*domains, "go.id"], ["sendiri.example"])
    parts = name.split(".")
    endings = {".".join(parts[start:]) for start in range(len(parts))}
    assert allowed(name) == bool(endings & {*domains, "go.id"})
    assert allowed("kpu.go.id") and allowed("go.id") and not allowed("xgo.id")
    assert allowed("sendiri.example") and not allowed("a.sendiri.example")
    assert allowing([])(name) is False


@given(NAME, st.sampled_from(["", ":443", ".", ".:1"]))
def test_a_name_is_bare(name: str, more: str) -> None:
    assert host(f"orang@{name.upper()}{more}") == name


def told(folder: Path) -> list[tuple[str, int, str]]:
    return [(each.path, each.line, each.code) for each in loaded(folder, NOW).problems]


def test_a_record_that_leads_elsewhere_is_withheld_at_the_line_of_its_link(tmp_path: Path) -> None:
    files = {
        "kota.yaml": ALLOWED,
        "opd/kominfo/berita/a.md": berita(body="Awal.\n\nBaca [pengumuman lain](https://asing.example/x).\n"),
        "opd/kominfo/berita/b.md": berita(
            body="Baca [pengumuman lain](https://a.boleh.example/x) dan [aturan baru](https://kpu.go.id).\n"
        ),
        "opd/kominfo/berita/c.md": berita(body="Alamat https://asing.example tidak ditautkan.\n"),
    }
    assert told(write_content(tmp_path / "isi", files)) == [("opd/kominfo/berita/a.md", 9, "E-TAUTAN-LUAR")]


def test_the_link_of_a_field_is_told_at_the_field(tmp_path: Path) -> None:
    forms = "\n  - {bentuk: audio, tautan: https://boleh.example}\n  - {bentuk: bisindo, tautan: https://asing.example}"
    files = {"kota.yaml": ALLOWED, "opd/kominfo/berita/a.md": berita(format_alternatif=forms)}
    line = berita(format_alternatif=forms).split("\n").index("  - {bentuk: bisindo, tautan: https://asing.example}") + 1
    assert ("opd/kominfo/berita/a.md", line, "E-TAUTAN-LUAR") in told(write_content(tmp_path / "isi", files))


def test_a_city_that_lists_nothing_allows_nothing_but_its_own(tmp_path: Path) -> None:
    own = KOTA + "situs_resmi: https://kota.example/\n"
    files = {
        "opd/kominfo/berita/a.md": berita(
            body="[Situs kota](https://kota.example/a) dan [aturan baru](https://kpu.go.id).\n"
        )
    }
    assert told(write_content(tmp_path / "semua", {**files, "kota.yaml": own})) == []
    none = write_content(tmp_path / "nihil", {**files, "kota.yaml": own + "tautan_luar: []\n"})
    assert [each.values for each in loaded(none, NOW).problems] == [(("nilai", "kpu.go.id"),)]


def test_the_version_before_stays_where_an_edit_leads_elsewhere(tmp_path: Path) -> None:
    folder = write_content(tmp_path / "isi", {"kota.yaml": ALLOWED, "opd/kominfo/berita/a.md": berita()})
    committed(folder)
    write_content(
        folder, {"opd/kominfo/berita/a.md": berita(body="[Bonus besar](https://asing.example)\n")}, city=False
    )
    found = loaded(folder, NOW)
    assert found.delayed == ("opd/kominfo/berita/a.md",) and found.withheld == ()
    assert found.registry is not None and "asing" not in found.registry.records["kominfo/berita/a"].body.html

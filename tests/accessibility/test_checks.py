"""Each check finds the fault it is for, on a page that has that one only, and leaves the page as it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.accessibility.behaviour import CHECKS
from tests.accessibility.serving import serving

pytestmark = pytest.mark.browser
STYLE = """\
body { margin: 0; font: 1rem/1.6 sans-serif; overflow-wrap: break-word; } header, main, footer { padding: .5rem; display: block; }
:focus-visible { outline: 4px solid #000; } .lewati { position: absolute; top: -20rem; } .lewati:focus { position: static; display: block; }
ul { padding: 0; list-style: none; } li { margin-block: .5rem; } main a, footer a, header a { display: inline-block; padding: .5rem; }
.tombol, button, input { border: 2px solid #333; padding: .5rem; font: inherit; color: #000; background: #fff; max-inline-size: 100%; box-sizing: border-box; }
[aria-current] { font-weight: 700; } .gulir { overflow-x: auto; } table { border-collapse: collapse; }
@media print { nav, .lewati, button { display: none; } thead { display: table-header-group; } details::details-content { content-visibility: visible; block-size: auto; } a[rel]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; } }
"""
PAGE = """\
<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="gaya.css"><link rel="icon" href="uji.svg"></head><body><a class="lewati" href="#utama">Langsung ke isi</a>
<header><nav aria-label="Utama"><ul><li><a href="uji.html" aria-current="page">Beranda</a></li><li><a href="lain.html">Layanan</a></li></ul></nav></header>
<main id="utama" tabindex="-1"><h1>Judul halaman</h1><p id="teks">Kalimat biasa yang cukup panjang untuk dibaca di layar kecil dan besar.</p>
<h2>Bagian pertama</h2><p><a class="tombol" href="satu.html">Satu</a> <a id="dua" href="dua.html">Dua</a></p>
<p><label for="isian">Nama</label> <input id="isian"> <button type="submit">Cari</button></p>
<details><summary>Rincian</summary><p>Isi rincian.</p></details>
<p>Lihat <a id="luar" rel="external" href="https://luar.example/panjang">situs luar</a> untuk keterangan.</p>
<div class="gulir" role="region" aria-label="Tabel" tabindex="0"><table><caption>Angka</caption><thead><tr><th scope="col">Tahun</th></tr></thead><tbody><tr><td>2026</td></tr></tbody></table></div>
</main><footer><h2>Bantuan</h2><p><a href="mailto:ppid@uji.example">ppid@uji.example</a></p></footer></body></html>
"""
FAULTS: dict[str, tuple[str, str, str]] = {
    # name: (what is replaced or, where empty, added to the style; by what; the check that has to see it)
    "a message": ('href="uji.svg"', 'href="https://luar.example/i.png"', "quiet"),
    "inline style": ('<p id="teks">', '<p id="teks" style="color: red">', "quiet"),
    "a missing file": ("<h2>Bagian", '<img src="tiada.png" alt="" width="1" height="1"><h2>Bagian', "quiet"),
    "seven requests": ("<h2>Bagian", "".join(f'<img src="uji.svg?{i}" alt="">' for i in range(9)) + "<h2>Bagian", "quiet"),
    "a cookie": ('<link rel="icon"', '<script src="kuki.js"></script><link rel="icon"', "quiet"),
    "a dead button": ('type="submit"', 'type="button"', "without_script"),
    "content by script": ("<h1>", "<h1 hidden>", "without_script"),
    "a heading nobody sees": ("", "h2 { font-size: 0; line-height: 0; }", "headings"),
    "small over large": ("", "h2 { font-size: 3rem; }", "headings"),
    "help gone": ("mailto:ppid@uji.example", "lain.html", "places"),
    "foot above": ("", "body { display: flex; flex-direction: column; } main { order: 2; }", "places"),
    "row in reverse": ("", "nav ul { display: flex; flex-direction: row-reverse; }", "order"),
    "moved up": ("", "main { display: grid; } details { order: -1; }", "order"),
    "a transition": ("", "a { transition: color .2s; }", "motion"),
    "an animation": ("", "@keyframes k { to { opacity: .5; } } h1 { animation: k 1s infinite; }", "motion"),
    "motion for those who like it": ("", "@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }", "motion"),
    "a page that changes": ('<link rel="icon"', '<script src="ubah.js"></script><link rel="icon"', "still"),
    "a page that goes away": ('<link rel="icon"', '<meta http-equiv="refresh" content="1;url=lain.html"><link rel="icon"', "still"),
    "tiny targets": ("", ".tombol, #dua { padding: 0; border: 0; font-size: .4rem; line-height: 1; }", "target_size"),
    "a faint edge": ("", "input { border: 1px solid #ccc; }", "edges"),
    "a faint edge in the dark": ("", "@media (prefers-color-scheme: dark) { body { background: #000; } .tombol { background: #111; border-color: #111; } }", "edges"),
    "no edge when forced": ("", ".tombol { border: 0; background: #000; color: #fff; }", "forced_colours"),
    "no mark when forced": ("", "[aria-current] { font-weight: inherit; background: #ff0; }", "forced_colours"),
    "not by keyboard": ('id="dua"', 'id="dua" tabindex="-1"', "keyboard"),
    "order by tabindex": ('id="dua"', 'id="dua" tabindex="2"', "keyboard"),
    "a trap": ('<link rel="icon"', '<script src="jerat.js" defer></script><link rel="icon"', "keyboard"),
    "focus under a bar": ("", "header { position: fixed; inset: 0 0 auto; height: 90vh; background: #fff; }", "keyboard"),
    "a stop of no size": ("", "#dua:focus { position: absolute; inset-inline-start: -99rem; }", "keyboard"),
    "no skip link": ('<a class="lewati" href="#utama">Langsung ke isi</a>', "", "skip_link"),
    "a skip link nobody sees": ("", ".lewati:focus { position: absolute; }", "skip_link"),
    "a skip link to nowhere": ('id="utama"', 'id="isi"', "skip_link"),
    "no mark of focus": ("", ".tombol:focus-visible { outline: 0; }", "focus_visible"),
    "a faint mark of focus": ("", ":focus-visible { outline: 4px solid #e8e8e8; }", "focus_visible"),
    "a thin mark of focus": ("", "a:focus-visible { outline: 0; text-decoration-thickness: 2px; }", "focus_visible"),
    "a mark of shadow only": ("", ":focus-visible { outline: 0; box-shadow: 0 0 0 4px #000; }", "focus_visible_forced"),
    "a fold that does not open": ("", "details[open]::details-content { content-visibility: hidden; }", "disclosures"),
    "one on the other": ("", "h2 { margin-block-start: -3rem; }", "as_it_is"),
    "too wide": ("", "main { inline-size: 900px; }", "reflow"),
    "a nameless region": (' role="region" aria-label="Tabel" tabindex="0"><table>', '><table class="lebar">', "reflow"),
    "a caption that scrolls away": ("", "table { inline-size: 60rem; } caption { text-align: end; }", "reflow"),
    "cut at the side": ("", "p { white-space: nowrap; overflow: hidden; }", "reflow"),
    "cut at 200 %": ("", "h1 { font-size: 1.25rem; block-size: 24px; overflow: hidden; line-height: 24px; }", "text_size"),
    "cut when spaced": ("", "#teks { block-size: 1.7em; overflow: hidden; max-inline-size: 33rem; }", "text_spacing"),
    "the menu on paper": ("", "@media print { nav { display: block; } }", "printed"),
    "folded on paper": ("", "@media print { details::details-content { content-visibility: hidden; } }", "printed"),
    "no addresses on paper": ("", "@media print { a[rel]::after { content: none; } }", "printed"),
    "addresses that lead nowhere": ("", '@media print { #dua::after { content: "(../" attr(href) ")"; } }', "printed"),
    "content not on paper": ("", "@media print { #teks { display: none; } }", "printed"),
    "a head that is not repeated": ("", "@media print { thead { display: table-row-group; } }", "printed"),
    "cut on paper": ("", "@media print { table { inline-size: 60rem; } }", "printed"),
    "no language": ('lang="id"', "", "paper"),
    "a heading not on paper": ("", "@media print { h2 { display: block; color: transparent; font-size: 0; } }", "paper"),
}  # fmt: skip
SCRIPTS = {
    "kuki.js": "localStorage.setItem('a', '1')",
    "ubah.js": "setTimeout(() => { document.querySelector('h1').style.color = 'red' }, 900)",
    "jerat.js": "document.getElementById('isian').addEventListener('keydown', event => event.key === 'Tab' && event.preventDefault())",
}
WIDE = ".lebar { inline-size: 40rem; }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page without a fault, its style, and what faulty ones load."""
    folder = tmp_path_factory.mktemp("uji")
    for name, text in SCRIPTS.items():
        (folder / name).write_text(text)
    (folder / "uji.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    return folder


@pytest.fixture(scope="module")
def page(browser: Browser, folder: Path) -> Iterator[tuple[Page, str]]:
    """A page at a desk, and where the folder is served."""
    with serving(folder) as origin:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
        yield context.new_page(), origin
        context.close()


def opened(page: tuple[Page, str], folder: Path, html: str, css: str) -> Page:
    (folder / "gaya.css").write_text(css)
    (folder / "uji.html").write_text(html)
    page[0].goto(f"{page[1]}/uji.html")
    return page[0]


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_a_sound_page_has_no_findings_and_stays_as_it_was(page: tuple[Page, str], folder: Path, check: str) -> None:
    here = opened(page, folder, PAGE, STYLE)
    state = (
        "[innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('print').matches,"
        " matchMedia('(forced-colors: active)').matches, location.href, document.body.outerHTML]"
    )
    before = here.evaluate(state)
    assert CHECKS[check](here) == []
    assert here.evaluate(state) == before


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(page: tuple[Page, str], folder: Path, fault: str) -> None:
    old, new, check = FAULTS[fault]
    assert not old or old in PAGE
    html, css = (PAGE.replace(old, new), STYLE + WIDE) if old else (PAGE, STYLE + new)
    assert CHECKS[check](opened(page, folder, html, css)) != [], f"{check} does not see {fault}"


def test_every_check_has_a_fault_it_is_for() -> None:
    assert {check for _old, _new, check in FAULTS.values()} == set(CHECKS)

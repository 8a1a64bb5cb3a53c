"""What is about to be written is looked at once more: what may not be published is found, however it came in."""

import random

import pytest

from plugins.ppid.build.scan_page import page_faults
from plugins.ppid.build.scanning import Scanner
from plugins.ppid.guard.kinds import Jenis
from plugins.ppid.guard.marks import secret
from tests.hostile import ELEMENTS, HANDLERS, WAYS_OUT

PLANNED = {
    "index.html",
    "opd/a/berita/satu.html",
    "opd/a/index.html",
    "aset/a.js",
    "gambar/a.png",
    "a.html",
    "b.json",
    "sitemap.xml",
}
NIK = "6171010101900001"
NPWP = "41.234.567.0-701.000"
"""Made up, with a sound check digit."""


def page(body: str = "", head: str = "") -> bytes:
    """A page at the root of the site, as the theme makes them."""
    return (
        f'<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n<title>Uji</title>\n{head}\n</head>\n<body>\n'
        f'<main id="utama">\n<h1>Uji</h1>\n<p><a href="./opd/a/berita/satu.html">Berita satu</a></p>\n{body}\n</main>\n</body>\n</html>\n'
    ).encode()


HARMFUL: dict[str, tuple[bytes, int, str]] = {
    "nik/index.html": (page(f"<p>NIK <b>{NIK}</b></p>").replace(b"./opd", b"../opd"), 12, "E-KELUARAN-PRIBADI"),
    "skrip.html": (page("<script>kena()</script>"), 12, "E-KELUARAN-AKTIF"),
    "penangan.html": (page('<p\nonclick="kena()">x</p>'), 12, "E-KELUARAN-AKTIF"),
    "skema.html": (page('<a href="java&#x09;script:kena()">x</a>'), 12, "E-KELUARAN-AKTIF"),
    "luar.html": (page('<img src="https://lain.example/a.png" alt="">'), 12, "E-KELUARAN-LUAR"),
    "kirim.html": (page('<form action="//lain.example/"></form>'), 12, "E-KELUARAN-LUAR"),
    "gaya.html": (page(head='<link rel="stylesheet" href="https://lain.example/a.css">'), 6, "E-KELUARAN-LUAR"),
    "mati.html": (page('<a href="./opd/a/berita/konsep.html">Konsep</a>'), 12, "E-KELUARAN-TAUTAN"),
    "set.html": (page('<img src="./gambar/a.png" srcset="./gambar/a.png 320w, ./gambar/b.png 640w" alt="">'), 12, "E-KELUARAN-TAUTAN"),
    "terbuka.html": (page("<div"), 12, "E-KELUARAN-BENTUK"),
    "potong.html": (page()[:120], 10, "E-KELUARAN-BENTUK"),
    "a.json": (b'{"a": 1,\n}', 2, "E-KELUARAN-BENTUK"),
    "konsep.json": (b'{"a": 1,\n"tautan": "opd/a/berita/konsep.html"}', 2, "E-KELUARAN-TAUTAN"),
    "nik.json": (b'{"a": 1,\n"judul": "Daftar NIK %s"}' % NIK.encode(), 2, "E-KELUARAN-PRIBADI"),
    "nik.csv": (b"judul,opd\nNIK %s,a\n" % NIK.encode(), 2, "E-KELUARAN-PRIBADI"),
    "nik.bin": (b'{"a": ["KTP %s"]}' % NIK.encode(), 1, "E-KELUARAN-PRIBADI"),
    "npwp.html": (page(f"<p>NPWP <b>{NPWP}</b></p>"), 12, "E-KELUARAN-PRIBADI"),
    "npwp.json": (b'{"a": 1,\n"judul": "NPWP %s"}' % NPWP.encode(), 2, "E-KELUARAN-PRIBADI"),
    "npwp.csv": (b"judul,opd\nNPWP %s,a\n" % NPWP.encode(), 2, "E-KELUARAN-PRIBADI"),
    "npwp.bin": (b'["npwp %s"]' % NPWP.encode(), 1, "E-KELUARAN-PRIBADI"),
    "npwp.xml": (b"<feed>\n<title>NPWP %s</title></feed>" % NPWP.encode(), 2, "E-KELUARAN-PRIBADI"),
    "bpjs.html": (page('<img src="./gambar/a.png" alt="Kartu BPJS 0001234567890">'), 12, "E-KELUARAN-PRIBADI"),
    "bpjs.json": (b'{"a": "Nomor BPJS 0001234567890"}', 1, "E-KELUARAN-PRIBADI"),
    "paspor.html": (page("<p>Nomor paspor: C4567812</p>"), 12, "E-KELUARAN-PRIBADI"),
    "paspor.json": (b'{"a": "Paspor C4567812"}', 1, "E-KELUARAN-PRIBADI"),
    "pasport.html": (page("<p>Travel document: C 456-7812</p>"), 12, "E-KELUARAN-PRIBADI"),
    "induk.html": (page("<p>Nomor induk siswa nas. 0051234876</p>"), 12, "E-KELUARAN-PRIBADI"),
    "titik.csv": (b"a\nN.I.S.N. 0051234876\n", 2, "E-KELUARAN-PRIBADI"),
    "nisn.html": (page("<p>NISN 0051234876</p>"), 12, "E-KELUARAN-PRIBADI"),
    "nisn.csv": (b"a\nNISN 0051234876\n", 2, "E-KELUARAN-PRIBADI"),
    "a.xml": (b"<a>\n<b></a>", 2, "E-KELUARAN-BENTUK"),
    "sitemap.xml": (
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc></url>\n'
        b"<url><loc>https://a.example/opd/a/berita/konsep.html</loc></url></urlset>", 2, "E-KELUARAN-TAUTAN",
    ),
    "umpan/a.atom.xml": (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://a.example/umpan/a.atom.xml"/>\n'
        b'<entry><link href="https://a.example/opd/a/berita/konsep.html"/></entry></feed>', 2, "E-KELUARAN-TAUTAN",
    ),
}  # fmt: skip
"""What must not be written: the line and the code of what is said of it first."""
HARMLESS: dict[str, bytes] = {
    "a.html": page(),
    "tautan.html": page('<a href="https://lain.example/?a=1&amp;b=2" rel="external">Situs lain</a> <a href="mailto:a@a.example">Surel</a>'),
    "dirinya.html": page('<a href="#utama">Ke isi</a> <a href="./?kata=a#hasil">Cari</a> <a href="./">Beranda</a> <a href="./opd/a/">Dinas</a>'),
    "teks.html": page("<p>onclick=&#34;kena()&#34; dan &lt;script&gt; dan a = b, style = gaya, ../../rahasia</p>"),
    "alt.html": page('<img src="./gambar/a.png" alt="../konsep.html, a &gt; b, javascript: bukan kode">'),
    "kanonik.html": page(head='<link rel="canonical" href="https://a.example/a.html">\n<script src="./aset/a.js" defer></script>'),
    "kode.html": page("<p>Kode barang 6171010101900001 dan Rp 6.171.010.101.900.001</p><p>NIK</p><p>1234567890123456</p>"),
    "mirip.html": page(f"<p>Nomor {NIK}</p>"),
    "kantor.html": page("<p>Telepon 0812-3456-7890, NIP 19850101 201001 1 001, paspor dan NISN diurus di loket C 12</p>"),
    "badan.html": page("<p>NPWP 01.234.567.4-701.000, NPWP bendahara 00.123.456.7-701.000</p>"),
    "jenis.html": page("<p>Jenisnya 0051234876</p><p>Kode 0001234567890</p>"),
    "dip/penetapan/b/penetapan.json": b'{"judul": "NPWP %s"}' % NPWP.encode(),
    "b.json": b'{"judul": "\\"tautan\\": \\"opd/a/berita/konsep.html\\"", "tautan": "opd/a/berita/satu.html", "url": "https://a.example/x.html"}',
    "c.csv": b"a,b\n1,opd/a/berita/konsep.html\n",
    "d.bin": b"1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17",
    "dip/penetapan/a/penetapan.json": b'{"tautan": "opd/a/berita/dahulu.html"}',
}  # fmt: skip


@pytest.mark.parametrize("name", HARMFUL)
def test_what_must_not_be_written_is_told_with_its_line(name: str) -> None:
    data, line, code = HARMFUL[name]
    scanner = Scanner(PLANNED)
    assert scanner.faults("a.html", page(), "") == ()
    found = scanner.faults(name, data, "opd/a/berita/satu.md")
    assert found and (found[0].path, found[0].line, found[0].code) == (name, line, code), found
    assert scanner.faults(name, data, "opd/a/berita/satu.md") == found, "what was refused once is not vouched for"
    assert not any(number in repr(found) for number in (NIK, NPWP, "0001234567890", "C4567812", "0051234876"))


def test_a_number_that_was_let_stand_stands_wherever_it_is_shown_and_no_other_does() -> None:
    path = "opd/a/berita/satu.md"
    stood = [(path, kind, secret(path, Jenis(kind), number)) for kind, number in (("npwp", NPWP), ("nik", NIK))]
    scanner = Scanner(PLANNED | {"npwp.html", "npwp.json"}, stood=stood)
    assert scanner.faults("npwp.html", HARMFUL["npwp.html"][0], "") == ()
    assert scanner.faults("npwp.json", HARMFUL["npwp.json"][0].replace(b".", b""), "") == (), "written in another way"
    assert scanner.faults("nik.json", HARMFUL["nik.json"][0], ""), "nothing excuses the number of a resident"
    other = HARMFUL["npwp.json"][0].replace(b"-701.", b"-702.")
    assert [each.code for each in scanner.faults("npwp.json", other, "")] == ["E-KELUARAN-PRIBADI"]
    frozen = b'{"judul": "NIK %s"}' % NIK.encode()
    assert [each.code for each in scanner.faults("dip/penetapan/b/a.json", frozen, "")] == ["E-KELUARAN-PRIBADI"]


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_harmful_is_written(name: str) -> None:
    assert Scanner({*PLANNED, name}).faults(name, HARMLESS[name], "") == ()


def test_the_screen_hides_nothing_from_the_second_look() -> None:
    """Whatever a page is spoilt with, wherever, and whatever was vouched for before."""
    scanner, chance, seen = Scanner(PLANNED), random.Random("keluaran"), 0
    for payload in (*ELEMENTS, *HANDLERS, *WAYS_OUT):
        for _time in range(8):
            sound = page(f"<p>{chance.random()}</p>")
            assert scanner.faults("a.html", sound, "") == ()
            place = chance.randrange(sound.index(b"<main"), sound.index(b"</main"))
            spoilt = sound[:place] + payload.encode() + sound[place:]
            exact = list(page_faults("a.html", spoilt, PLANNED, True))
            found = scanner.faults("a.html", spoilt, "")
            assert [each.line for each in found] == [line for line, _code, _values in exact], payload
            seen += bool(exact)
    assert seen > 300


def test_a_second_sitemap_needs_no_home_page() -> None:
    """A site of more than 50,000 pages has one; the shortest address in it is not that of the site."""
    written = (
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/opd/a/</loc></url>\n'
        b"<url><loc>https://a.example/opd/a/berita/%b.html</loc></url></urlset>"
    )
    scanner = Scanner(PLANNED, site="https://a.example")
    assert scanner.faults("sitemap-2.xml", written % b"satu", "") == ()
    found = scanner.faults("sitemap-2.xml", written % b"konsep", "")
    assert [(each.line, each.code) for each in found] == [(2, "E-KELUARAN-TAUTAN")]


def test_many_pages_together_hide_nothing() -> None:
    """What is harmless by itself is so among others, and what is not is told of as if it were alone."""
    every = [(name, data, "") for name, (data, _line, _code) in HARMFUL.items()]
    every += [(name, data, "") for name, data in HARMLESS.items()]
    files = {*PLANNED, *HARMLESS}
    alone = [Scanner(files).faults(*each) for each in every]
    assert all(alone[: len(HARMFUL)]) and not any(alone[len(HARMFUL) :])
    chance = random.Random("bersama")
    for _time in range(20):
        order = chance.sample(range(len(every)), len(every))
        scanner = Scanner(files)
        for some in (order[:9], order[9:]):
            assert scanner.of_many([every[number] for number in some]) == [alone[number] for number in some]


def test_a_tag_over_several_lines_is_no_sum_of_harmless_lines() -> None:
    """Each line has been seen in a harmless page, but for the one that runs something."""
    scanner = Scanner(PLANNED)
    assert scanner.faults("a.html", page('<p\nlang="id"\n>x</p>'), "") == ()
    assert scanner.faults("a.html", page("<p\n>x</p>"), "") == ()
    found = scanner.faults("a.html", page('<p\nonclick="kena()"\n>x</p>'), "")
    assert [each.code for each in found] == ["E-KELUARAN-AKTIF"]


def test_a_site_in_a_folder_and_one_with_absolute_links() -> None:
    lost = page('<a href="/b/opd/a/">Dinas</a>')
    assert Scanner(PLANNED, site="https://a.example/b").faults("404.html", lost, "") == ()
    assert [each.code for each in Scanner(PLANNED).faults("404.html", lost, "")] == ["E-KELUARAN-TAUTAN"]
    typed = page('<a href="https://a.example/dahulu.html">Dahulu</a>')
    assert Scanner(PLANNED, relative=False).faults("a.html", typed, "") == ()
    own = page('<img src="https://a.example/gambar/a.png" alt="">')
    assert Scanner(PLANNED, False, "https://a.example").faults("a.html", own, "") == ()
    assert Scanner(PLANNED, False, "https://a.exam").faults("a.html", own, "")

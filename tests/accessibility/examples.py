"""A small sound page and stylesheet and script, and for every rule something that breaks it."""

SOUND = """<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Berita kota – Jendela Uji</title></head><body>
<a href="#utama">Langsung ke isi utama</a>
<header><nav aria-label="Utama"><ul><li><a href="../berita/">Berita</a></li></ul></nav></header>
<main id="utama" tabindex="-1"><h1>Berita kota</h1><p>Isi berita.</p>
</main>
<footer><h2>Hubungi kami</h2><p>Surel <a href="mailto:ppid@uji.example">ppid@uji.example</a></p></footer>
</body></html>"""


def with_piece(piece: str) -> str:
    """The sound page with a piece at the end of its main content."""
    return SOUND.replace("\n</main>", f"{piece}\n</main>")


FIELD = '<form><div><label for="s">Surel</label><input type="email" id="s" autocomplete="email"></div></form>'
CHOICE = (
    '<form><fieldset><legend>Cara</legend><input type="radio" name="c" id="c1"><label for="c1">Pos</label>'
    '<input type="radio" name="c" id="c2"><label for="c2">Surel</label></fieldset></form>'
)
TABLE = (
    '<div class="gulir" role="region" aria-labelledby="t" tabindex="0"><table class="susun"><caption id="t">Anggaran</caption>'
    '<thead><tr><th scope="col">Tahun</th><th scope="col">Jumlah anggaran</th></tr></thead>'
    '<tbody><tr><th scope="row">2026</th><td data-label="Jumlah">Rp1.000</td></tr></tbody></table></div>'
)
CRUMBS = '<nav aria-label="Remah roti"><ol><li><a href="../">Beranda</a></li><li><span aria-current="page">Berita kota</span></li></ol></nav>'
SEARCH = (
    '<form role="search" method="get" action="../cari/"><label for="q">Cari di situs ini</label><input type="text" id="q" name="q">'
    '<button type="submit">Cari</button></form>'
)
SOUND_PIECES = [
    FIELD,
    SEARCH,
    CHOICE,
    TABLE,
    CRUMBS,
    '<figure><img src="x.png" alt="Warga antre di loket" width="9" height="9"><figcaption>Loket</figcaption></figure>',
    '<p>Terbit <time datetime="2026-11-22T09:00+07:00">Minggu, 22 November 2026 pukul 09.00 WIB</time></p>',
    '<p lang="en">This page is for those who want to see all of the documents that were published.</p>',
    "<p>Layanan Public Safety Center and Command Center of Pontianak dibuka setiap hari.</p>",
    "<p>Rapat pada Rabu, 24 September 2025 membahas daftar itu.</p>",
    '<p><a href="../berkas/a.pdf">Rencana kerja (PDF, 33 kB)</a></p>',
    '<p><a href="https://lain.example/" rel="external">Situs lain</a></p>',
    "<dl><div><dt>Tahun</dt><dd>2026</dd></div></dl>",
    "<details><summary>Isi</summary><p>Rinci.</p></details>",
    "<p><strong>Penting:</strong> bawa kartu.</p>",
    '<section><h2>Rekaman</h2><audio controls src="a.mp3"></audio><p>Transkrip: rapat dibuka.</p></section>',
]
"""What rules must leave alone."""

TIME = '<p><time datetime="{}">{}</time></p>'
BROKEN: list[tuple[str, tuple[str, str]]] = [
    ("language_of_page", ('lang="id"', 'lang="en"')),
    ("title_present", ("<title>Berita kota – Jendela Uji</title>", "")),
    ("title_present", ("Berita kota – ", "")),
    ("title_present", ("<title>Berita kota", "<title>Layanan")),
    ("viewport_zooms", ("initial-scale=1", "maximum-scale=1")),
    ("one_main", (' tabindex="-1"', "")),
    ("landmarks_once", ("<footer>", "<footer><p>Kaki</p></footer><footer>")),
    ("landmarks_once", (' aria-label="Utama"', "")),
    ("landmarks_once", ("", CRUMBS.replace("Remah roti", "Utama"))),
    ("regions_named", ("", '<div role="region" tabindex="0"><p>Isi</p></div>')),
    ("everything_in_landmarks", ("<header>", "<div>Iklan</div><header>")),
    ("skip_link_first", ('<a href="#utama">', '<a href="../">')),
    ("one_h1", ("", "<h1>Lagi</h1>")),
    ("heading_order", ("", "<h4>Dalam</h4><p>Isi.</p>")),
    ("headings_distinct", ("", "<h2>Sama</h2><p>A.</p><h2>Sama</h2><p>B.</p>")),
    ("current_marks", ("", CRUMBS.replace(' aria-current="page"', ""))),
    ("current_marks", ("../berita/", "b.html")),
    ("current_marks", ('<a href="../berita/">', '<a href="../berita/" aria-current="page">')),
    ("unique_ids", ("", '<p id="utama">Isi</p>')),
    ("references_resolve", ("", FIELD.replace('for="s"', 'for="x"'))),
    ("roles_known", ("", '<p role="paragraf">Isi</p>')),
    ("roles_known", ("", '<p aria-label="Isi">Isi</p>')),
    ("roles_known", ("", '<p aria-lable="x">Isi</p>')),
    ("links_named", ("", '<p><a href="../x/"> </a></p>')),
    ("links_named", ("", "<p><a>Isi</a></p>")),
    ("buttons_named", ("", '<form><button type="button"></button></form>')),
    ("buttons_named", ("", "<form><button>Kirim</button></form>")),
    ("label_in_name", ("", '<p><a href="../x/" aria-label="Buka">Anggaran</a></p>')),
    ("hidden_without_focus", ("", '<p aria-hidden="true"><a href="../x/">Isi</a></p>')),
    ("nothing_nested", ("", '<p><a href="../x/">Isi <button type="button">x</button></a></p>')),
    ("operable_elements", ("", '<p tabindex="0">Isi</p>')),
    ("operable_elements", ('<a href="../berita/">', '<a tabindex="2" href="../berita/">')),
    ("no_shortcuts", ('<a href="../berita/">', '<a accesskey="b" href="../berita/">')),
    ("links_tell", ("", '<p>Daftar ada <a href="../x/">di sini</a>.</p>')),
    ("links_tell", ("", '<p><a href="../x/">Selengkapnya »</a></p>')),
    ("links_tell", ("", '<p><a href="https://a.example/b?c=1" rel="external">https://a.example/b?c=1</a></p>')),
    ("same_text_same_target", ("", '<ul><li><a href="../x/">Daftar</a></li><li><a href="../y/">Daftar</a></li></ul>')),
    ("downloads_told", ("", '<p><a href="../berkas/a.pdf">Rencana kerja (PDF)</a></p>')),
    ("downloads_told", ("", '<p><a href="../berkas/a.pdf">Rencana kerja (33 kB)</a></p>')),
    ("outside_marked", ("", '<p><a href="https://lain.example/">Situs lain</a></p>')),
    ("outside_marked", ("", '<p><a href="http://lain.example/" rel="external">Situs lain</a></p>')),
    ("outside_marked", ("", '<p><a href="../x/" target="_blank">Daftar</a></p>')),
    ("calls_are_dialled", ("", '<p><a href="tel:(0561) 00">(0561) 00</a></p>')),
    ("pictures_told", ("", '<p><img src="x.png" width="9" height="9"></p>')),
    ("pictures_told", ("", '<p><img src="a/balai-kota.png" alt="balai-kota" width="9" height="9"></p>')),
    ("pictures_told", ("", '<p><img src="x.png" alt="Foto" width="9" height="9"></p>')),
    ("pictures_sized", ("", '<p><img src="x.png" alt="Warga antre" width="9"></p>')),
    ("drawings_named", ("", "<p><svg></svg>Isi</p>")),
    ("media_accompanied", ("", '<section><p>Transkrip</p><video controls src="a.mp4"></video></section>')),
    (
        "films_described",
        (
            "",
            '<section><p>Transkrip</p><video controls src="a.mp4"><track kind="captions" src="a.vtt"></video></section>',
        ),
    ),
    ("media_accompanied", ("", '<p><audio controls src="a.mp3"></audio></p>')),
    ("no_frames", ("", '<iframe src="../x/" title="Peta"></iframe>')),
    ("nothing_moves", ('<meta charset="utf-8">', '<meta charset="utf-8"><meta http-equiv="refresh" content="9">')),
    ("nothing_moves", ("", FIELD.replace("<input ", "<input autofocus "))),
    ("tables_named", ("", TABLE.replace(">Anggaran<", "><"))),
    ("tables_headed", ("", TABLE.replace(' scope="row"', ""))),
    ("tables_headed", ("", TABLE.replace("Tahun", ""))),
    ("tables_even", ("", TABLE.replace("</td>", "</td><td data-label='Jumlah'>Rp1</td>"))),
    ("labels_repeat_heads", ("", TABLE.replace('"Jumlah"', '"Pagu"'))),
    ("regions_scroll", ("", TABLE.replace(' tabindex="0"', ""))),
    ("lists_real", ("", "<ul><p>Isi</p></ul>")),
    ("lists_real", ("", "<div><li>Isi</li></div>")),
    ("definitions_paired", ("", "<dl><div><dt>Tahun</dt></div></dl>")),
    ("nothing_empty", ("", "<ul></ul>")),
    ("nothing_empty", ("", "<p> </p>")),
    ("sections_headed", ("", "<section><p>Isi.</p></section>")),
    ("figures_told", ("", '<figure><img src="x.png" alt="" width="9" height="9"></figure>')),
    ("details_open", ("", "<details><p>Rinci.</p></details>")),
    ("lists_not_typed", ("", "<p>1. Datang<br>2. Isi</p>")),
    ("lists_not_typed", ("", "<p>• Datang</p><p>• Isi</p>")),
    ("headings_not_bold", ("", "<p><b>Syarat</b></p><p>Warga.</p>")),
    ("days_valid", ("", TIME.format("22-11-2026", "22 November 2026"))),
    ("days_valid", ("", TIME.format("2026-02-30", "30 Februari 2026"))),
    ("days_valid", ("", TIME.format("2026-11-23", "22 November 2026"))),
    ("days_valid", ("", TIME.format("2026-11-22T08:00+07:00", "22 November 2026 pukul 09.00 WIB"))),
    ("days_marked", ("", "<p>Berlaku <span>sampai 22 November 2026</span></p>")),
    ("languages_marked", ("", "<p>You can find all of the documents that were published here.</p>")),
    ("languages_known", ("", '<p lang="inggris">Open data</p>')),
    ("not_by_senses", ("", "<p>Klik tombol hijau di bawah.</p>")),
    ("not_by_senses", ("", "<p>Lihat kotak di sebelah kanan.</p>")),
    ("tags_have_words", ("", '<p>Isi <span class="tanda baik"> </span></p>')),
    ("letters_are_text", ("", "<p>P E N G U M U M A N</p>")),
    ("letters_are_text", ("", "<p>PENGUMUMAN PENTING BAGI SELURUH WARGA</p>")),
    ("fields_labelled", ("", FIELD.replace(">Surel<", "><"))),
    ("fields_labelled", ("", FIELD.replace("<input ", '<input placeholder="Surel" '))),
    ("fields_filled_in", ("", FIELD.replace(' autocomplete="email"', ""))),
    ("fields_filled_in", ("", FIELD.replace('type="email"', 'type="text"'))),
    ("groups_named", ("", CHOICE.replace("<legend>Cara</legend>", ""))),
    ("groups_named", ("", CHOICE.replace("<fieldset><legend>Cara</legend>", "").replace("</fieldset>", ""))),
    ("duties_told", ("", FIELD.replace("<input ", "<input required "))),
    ("pasting_allowed", ("", '<form><label for="k">Sandi</label><input type="password" id="k"></form>')),
    ("nothing_refused", ("", FIELD.replace("<input ", "<input required "))),
    ("forms_ask_first", ("", FIELD.replace("<form>", '<form action="https://a.example/">'))),
    ("forms_ask_first", ("", SEARCH.replace("../cari/", "https://a.example/cari/"))),
    ("forms_ask_first", ("", SEARCH.replace("../cari/", "../aduan/"))),
    ("forms_ask_first", ("", SEARCH.replace('method="get"', 'method="post"'))),
    ("forms_ask_first", ("", SEARCH.replace('<button type="submit">Cari</button>', ""))),
    ("doctype_html", ("<!doctype html>\n", "")),
    ("nothing_inline", ("", '<p style="color:red">Isi</p>')),
    ("nothing_inline", ("", '<p onclick="x()">Isi</p>')),
    ("nothing_inline", ("", "<script>x()</script>")),
    ("nothing_remote", ("", '<p><img src="https://a.example/x.png" alt="Warga antre" width="9" height="9"></p>')),
    (
        "nothing_remote",
        ('<meta charset="utf-8">', '<meta charset="utf-8"><link rel="stylesheet" href="//a.example/a.css">'),
    ),
    ("no_tooltips", ("", '<p><abbr title="Pejabat Pengelola">PPID</abbr></p>')),
    ("nothing_deprecated", ("", "<center>Isi</center>")),
    ("nothing_deprecated", ("", '<p align="right">Isi</p>')),
    ("unknown_elements", ("", "<x-kartu>Isi</x-kartu>")),
]
"""For every rule of a page: what is taken from the sound page and put in its place, or, with nothing taken, added."""

SOUND_STYLE = """
:focus-visible { outline: 3px solid #000; }
main:focus { outline: 0; }
@media (prefers-color-scheme: dark) { body { color: #fff; } }
@media (prefers-contrast: more) { body { color: #000; } }
@media (forced-colors: active) { a { border: 1px solid; } }
@media print { h1 { font-size: 14pt; block-size: 9cm; } a::after { content: " (" attr(href) ")"; } }
.tersembunyi { position: absolute; inline-size: 1px; overflow: hidden; clip-path: inset(50%); }
.remah li::before { content: "/"; content: "/" / ""; }
.menu [aria-current] { font-weight: 700; }
.gulir { overflow-x: auto; }
.tabel { min-inline-size: 66rem; }
"""
BROKEN_STYLES = [
    ("focus_kept", "a:focus { outline: none; }"),
    ("focus_kept", ""),
    ("nothing_animated", "a { transition: color .2s; }"),
    ("nothing_animated", "@keyframes x { to { color: red; } }"),
    ("nothing_pinned", "header { position: fixed; }"),
    ("order_of_page", "li { order: 2; }"),
    ("nothing_cut_off", "p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }"),
    ("nothing_cut_off", "p { max-height: 3em; }"),
    ("zoom_kept", "p { font-size: 14px; }"),
    ("zoom_kept", "main { min-width: 60rem; }"),
    ("zoom_kept", "p { line-height: 1.2 !important; }"),
    ("both_ways_up", "@media (orientation: landscape) { main { display: none; } }"),
    ("underlined_links", "p a { text-decoration: none; }"),
    ("current_told", ".saring [aria-current] { color: red; }"),
    ("readers_choices", ""),
    ("readers_choices", "main { forced-color-adjust: none; }"),
    ("nothing_in_content", '.baru::after { content: "Baru"; }'),
    ("nothing_in_content", '.baru::after { content: "★"; }'),
    ("pointer_kept", "p { user-select: none; }"),
    ("pointer_kept", "li:hover ul { display: block; }"),
    ("nothing_fetched", "a { background: url(x.png); }"),
]
"""For every rule of the stylesheet what breaks it; with nothing, the whole sheet is empty."""

SOUND_SCRIPT = """
// location = "x": a comment says what it likes
document.querySelector("form").addEventListener("input", () => { document.title = "https://a.example/"; });
"""
BROKEN_SCRIPTS = [
    ("keys_left_alone", 'addEventListener("keydown", stop);'),
    ("no_gestures", 'addEventListener("touchstart", go);'),
    ("no_gestures", 'addEventListener("devicemotion", go);'),
    ("focus_left_alone", 'document.querySelector("input").focus();'),
    ("focus_left_alone", 'field.addEventListener("focus", go);'),
    ("page_stays", 'location.href = "../";'),
    ("page_stays", 'window.open("../");'),
    ("no_clock", "setInterval(go, 1000);"),
]
"""For every rule of the scripts what breaks it."""

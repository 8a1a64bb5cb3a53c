"""Seeded faults of content: pictures, sound, structure, words, languages, links."""

from .faults import ANNEX, DOCUMENT, HOME, LIST, NEWS, PICTURE, fault, inside, swap

FIGURE = r'<figure class="gambar">\s*(?:<picture>(?:\s*<source[^>]*>)*\s*)?<img'


@fault("1.1.1", PICTURE, FIGURE)
def alt_missing(html: str) -> str:
    """A picture without a text."""
    return swap(html, f'({FIGURE}[^>]*?) alt="[^"]*"', r"\1")


@fault("1.1.1", PICTURE, FIGURE)
def alt_file_name(html: str) -> str:
    """The name of the file as the text of a picture."""
    return swap(html, f'({FIGURE}[^>]*?) alt="[^"]*"', r'\1 alt="IMG_2031.jpg"')


@fault("1.1.1", PICTURE, FIGURE)
def alt_says_picture(html: str) -> str:
    """A text that says it is a picture and little more."""
    return swap(html, f'({FIGURE}[^>]*?) alt="[^"]*"', r'\1 alt="Gambar dari kegiatan"')


@fault("1.1.1")
def icon_without_name(html: str) -> str:
    """A drawing that means something and has no name."""
    return inside(html, '<p>Status <svg viewBox="0 0 9 9" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg></p>')


@fault("1.2.1", NEWS)
def sound_without_transcript(html: str) -> str:
    """A recording and no text of it."""
    return inside(html, '<p><audio controls src="rapat.mp3"></audio></p>')


@fault("1.2.2", NEWS)
def film_without_captions(html: str) -> str:
    """A film for those who hear."""
    return inside(html, '<p><video controls width="320" height="180" src="rapat.mp4"></video></p>')


@fault("1.4.2", NEWS)
def sound_by_itself(html: str) -> str:
    """Music that starts when the page opens."""
    return inside(html, '<section><p>Transkrip: tidak ada suara.</p><audio autoplay src="rapat.mp3"></audio></section>')


@fault("1.3.1", LIST)
def heading_skipped(html: str) -> str:
    """From the first level to the fourth."""
    return swap(html, r"(<main.*?)<h2([^>]*)>(.*?)</h2>", r"\1<h4\2>\3</h4>")


@fault("1.3.1", NEWS)
def two_titles(html: str) -> str:
    """Two headings of the first level."""
    return inside(html, "<h1>Judul kedua</h1>")


@fault("1.3.1", NEWS)
def bold_as_heading(html: str) -> str:
    """A heading by its looks only."""
    return inside(html, "<p><strong>Syarat pendaftaran</strong></p><p>Warga kota.</p>")


@fault("1.3.1", NEWS)
def heading_by_style(html: str) -> str:
    """A heading that is a div."""
    return swap(html, r"<h2>(.*?)</h2>(?=.*</main>)", r'<div class="judul">\1</div>')


@fault("2.4.6", NEWS)
def heading_empty(html: str) -> str:
    """A heading that says nothing."""
    return inside(html, "<h2></h2><p>Isi.</p>")


@fault("1.3.1")
def list_of_divs(html: str) -> str:
    """Items in something that is no list."""
    return swap(html, r'<ul class="daftar">(.*?)</ul>', r'<div class="daftar">\1</div>')


@fault("1.3.1", NEWS)
def typed_list(html: str) -> str:
    """A list of dashes and line breaks."""
    return inside(html, "<p>- Kartu keluarga<br>- Kartu tanda penduduk<br>- Foto</p>")


@fault("1.3.1", ANNEX)
def heads_are_cells(html: str) -> str:
    """A table whose heads are ordinary cells."""
    return swap(html, r"<th\b([^>]*)>(.*?)</th>", r"<td\1>\2</td>", times=0)


@fault("1.3.1", ANNEX)
def caption_gone(html: str) -> str:
    """A table without a name."""
    return swap(html, r"<caption.*?</caption>", "")


@fault("1.3.1", ANNEX)
def cell_missing(html: str) -> str:
    """A row that lost a cell, so that the others hang under wrong heads."""
    return swap(html, r"(<tbody>.*?)<td[^>]*>.*?</td>", r"\1")


@fault("1.3.1", ANNEX)
def card_label_wrong(html: str) -> str:
    """On a phone the cell carries another column's name."""
    return swap(html, 'data-label="Konsekuensi bila dibuka"', 'data-label="Konsekuensi bila ditutup"')


@fault("1.3.1", DOCUMENT, '<dl class="fakta">')
def terms_without_list(html: str) -> str:
    """Terms and what they say in a list of another sort."""
    return swap(html, r'<dl class="fakta">(.*?)</dl>', r'<ul class="fakta">\1</ul>')


@fault("1.3.1")
def day_not_marked(html: str) -> str:
    """A day for the eye only."""
    return swap(html, r'(<main.*?)<time datetime="[^"]*">([^<]*)</time>', r"\1<span>\2</span>")


@fault("1.3.1")
def day_for_machines_wrong(html: str) -> str:
    """A day that machines read otherwise."""
    return swap(html, r'(<main.*?)<time datetime="[^"]*">', r'\1<time datetime="2026-02-03">')


@fault("1.3.3", NEWS)
def told_by_place(html: str) -> str:
    """A way that only the eye can follow."""
    return inside(html, "<p>Untuk mendaftar, tekan tombol merah di sebelah kanan.</p>")


@fault("1.4.5", NEWS)
def poster_as_text(html: str) -> str:
    """A poster whose words are nowhere else."""
    return inside(
        html,
        '<figure class="gambar"><img src="../../../aset/poster.png" alt="Poster" width="600" height="800"></figure>',
    )


@fault("3.1.1")
def language_wrong(html: str) -> str:
    """A page in Indonesian read as English."""
    return swap(html, '<html lang="id">', '<html lang="en">')


@fault("3.1.1")
def language_missing(html: str) -> str:
    """A page in no language."""
    return swap(html, '<html lang="id">', "<html>")


@fault("3.1.2", NEWS)
def english_not_marked(html: str) -> str:
    """A paragraph in English read with Indonesian sounds."""
    return inside(
        html,
        "<p>This page gives the public a list of all documents that were published by the city and how to get them.</p>",
    )


@fault("3.1.2", NEWS)
def language_unknown(html: str) -> str:
    """A mark of a language that does not exist."""
    return inside(html, '<p lang="xx-inggris">Open data</p>')


@fault("2.4.2", LIST)
def title_of_site_only(html: str) -> str:
    """A title that every page could have."""
    return swap(html, r"<title>.*?</title>", "<title>Jendela Kota Pontianak</title>")


@fault("2.4.2", LIST)
def title_of_another_page(html: str) -> str:
    """The title of another page."""
    return swap(html, r"<title>.*?( – [^<]*)</title>", r"<title>Berita\1</title>")


@fault("2.4.4")
def link_here(html: str) -> str:
    """A link that says nothing."""
    return swap(html, r'(<main.*?<a href="[^"]*">)[^<]*</a>', r"\1di sini</a>")


@fault("2.4.4")
def link_empty(html: str) -> str:
    """A link of a picture without a text."""
    return swap(
        html, r'(<main.*?<a href="[^"]*">)[^<]*</a>', r'\1<img src="./aset/x.svg" alt="" width="9" height="9"></a>'
    )


@fault("2.4.4")
def same_words_two_places(html: str) -> str:
    """Two links that read alike and lead apart."""
    return swap(html, r"Formulir keberatan</a>", "Formulir permohonan informasi</a>")


@fault("2.4.4", LIST)
def link_to_nowhere(html: str) -> str:
    """A link to a page that is not there."""
    return swap(html, r'(<main.*?<a href=")[^"]*"', r'\1../tidak-ada.html"')


@fault("2.4.4", DOCUMENT, 'class="dokumen"')
def download_without_size(html: str) -> str:
    """A download that does not say how large it is."""
    return swap(html, r"\d+(?:,\d+)? (?:kB|MB|B)\b", "berkas", times=0)


@fault("2.4.4", DOCUMENT, 'class="dokumen"')
def download_without_format(html: str) -> str:
    """A download that does not say what opens it."""
    return swap(html, r"\b(?:PDF|CSV|XLSX|JSON)\b", "Berkas", times=0)


@fault("3.2.3", LIST)
def navigation_moved(html: str) -> str:
    """On one page the navigation is in another order."""
    return swap(html, r'(<nav class="menu".*?<ul>\s*)(<li>.*?</li>\s*)(<li>.*?</li>)', r"\1\3\2")


@fault("3.2.4", LIST)
def navigation_renamed(html: str) -> str:
    """On one page the same place has another name."""
    return swap(html, r">Layanan</a>", ">Pelayanan</a>")


@fault("3.2.6", LIST)
def help_gone(html: str) -> str:
    """On one page nobody says where to ask."""
    return swap(html, r"<section><h2>Hubungi kami</h2>.*?</section>", "")


@fault("2.4.4", HOME)
def opens_window(html: str) -> str:
    """A link that opens a window and does not say so."""
    return swap(html, r'<a (href="https://[^"]*") rel="external">', r'<a \1 rel="external" target="_blank">')

"""Seeded faults of operation: frame, keyboard, names, fields, things that move or trap."""

from .faults import ANNEX, FORM, HELPER, HOME, LIST, NEWS, fault, inside, swap


@fault("2.4.1")
def skip_link_gone(html: str) -> str:
    """No way past the navigation."""
    return swap(html, r'<a class="lewati".*?</a>', "")


@fault("2.4.1")
def skip_link_dead(html: str) -> str:
    """A way past the navigation that leads nowhere."""
    return swap(html, r'href="#utama"', 'href="#isi"')


@fault("1.3.1")
def main_gone(html: str) -> str:
    """Main content that is no landmark."""
    return swap(html, r"<main([^>]*)>(.*)</main>", r"<div\1>\2</div>")


@fault("1.3.1", LIST)
def navs_unnamed(html: str) -> str:
    """Two navigations that cannot be told apart."""
    return swap(html, r' aria-label="(?:Utama|Remah roti)"', "", times=0)


@fault("1.4.4")
def zoom_stopped(html: str) -> str:
    """A page that cannot be made larger."""
    return swap(html, "initial-scale=1", "initial-scale=1, maximum-scale=1, user-scalable=no")


@fault("1.4.13")
def tooltip(html: str) -> str:
    """An explanation for those who can hover."""
    return swap(html, r'(<main.*?<a )(href="[^"]*">)', r'\1title="Dokumen yang wajib diumumkan" \2')


@fault("1.4.13")
def acronym_hovered(html: str) -> str:
    """An acronym whose words are nowhere but in a title."""
    return inside(html, '<p>Menurut <abbr title="rencana yang tidak tertulis di sini">RYTT</abbr>.</p>')


@fault("2.1.1", NEWS)
def div_as_button(html: str) -> str:
    """A button that only a mouse can press."""
    return inside(html, '<div class="tombol" onclick="location.reload()">Muat ulang</div>')


@fault("2.1.1", ANNEX)
def region_without_keyboard(html: str) -> str:
    """A wide table that only a mouse can scroll."""
    return swap(html, r'(<div class="gulir"[^>]*) tabindex="0"', r"\1")


@fault("2.1.2", HELPER, kind="js")
def keyboard_trap(script: str) -> str:
    """A field that the keyboard cannot leave."""
    return (
        script
        + '\ndocument.addEventListener("keydown", e => { if (e.key === "Tab" && e.target.matches("textarea")) e.preventDefault(); });\n'
    )


@fault("2.1.4")
def single_key(html: str) -> str:
    """A key that acts without being asked."""
    return swap(html, r'(<main.*?<a )(href="[^"]*">)', r'\1accesskey="s" \2')


@fault("2.2.1")
def reloads(html: str) -> str:
    """A page that starts anew every half minute."""
    return swap(html, "</head>", '<meta http-equiv="refresh" content="30">\n</head>')


@fault("2.2.2")
def running_text(html: str) -> str:
    """Words that run away."""
    return inside(html, "<marquee>Selamat datang di situs kami</marquee>")


@fault("2.4.3")
def order_by_number(html: str) -> str:
    """A stop that comes before all others."""
    return swap(html, r'(<footer.*?<a )(href="[^"]*")', r'\1tabindex="3" \2')


@fault("2.4.3", HELPER, kind="js")
def focus_taken(script: str) -> str:
    """A page that puts the focus in the middle when it opens."""
    return script + '\naddEventListener("load", () => document.querySelector("main textarea").focus());\n'


@fault("3.2.2", HELPER, kind="js")
def choice_leaves(script: str) -> str:
    """A choice that opens another page."""
    return (
        script
        + '\ndocument.querySelector("main select").addEventListener("change", () => { location.href = "../permohonan/"; });\n'
    )


@fault("3.2.1", HELPER, kind="js")
def focus_leaves(script: str) -> str:
    """A field that opens another page when it is reached."""
    return (
        script
        + '\ndocument.querySelector("main select").addEventListener("focus", () => { location.href = "../permohonan/"; });\n'
    )


@fault("2.5.3", NEWS)
def label_not_in_name(html: str) -> str:
    """A link that is called otherwise than it reads."""
    return swap(html, r'(<main.*?<a )(href="[^"]*">)', r'\1aria-label="Buka halaman" \2')


@fault("2.5.7")
def dragging(html: str) -> str:
    """Something that has to be dragged."""
    return swap(html, r'(<main.*?)<li class="butir">', r'\1<li class="butir" draggable="true">')


@fault("1.3.5", FORM)
def purpose_unsaid(html: str) -> str:
    """A field that the browser cannot fill in."""
    return swap(html, ' autocomplete="email"', ' autocomplete="off"')


@fault("3.3.2", FORM)
def label_gone(html: str) -> str:
    """A field without a label."""
    return swap(html, r'<label for="permohonan-nama">(.*?)</label>', r"<span>\1</span>")


@fault("3.3.2", FORM)
def placeholder_as_label(html: str) -> str:
    """A label that goes when one types."""
    return swap(html, r'<label for="permohonan-surel">.*?</label>(\s*<input type="email")', r'\1 placeholder="Surel"')


@fault("1.3.1", FORM)
def group_unnamed(html: str) -> str:
    """Choices that nobody asks for."""
    return swap(html, r"(<fieldset class=\"isian\"[^>]*>)<legend>.*?</legend>", r"\1")


@fault("3.3.2", FORM)
def duty_unsaid(html: str) -> str:
    """A field that has to be filled in and does not say so."""
    return swap(html, r'(id="permohonan-pekerjaan")', r"\1 required")


@fault("3.3.4", FORM)
def sent_at_once(html: str) -> str:
    """A form that is sent to a server by Enter."""
    return swap(html, r"<form ([^>]*)>", r'<form \1 action="https://kirim.example/" method="post">')


@fault("3.3.8", FORM)
def puzzle(html: str) -> str:
    """Letters to be read and typed."""
    return swap(
        html,
        "</fieldset>",
        '<div class="isian"><label for="captcha">Ketik huruf pada gambar</label><input id="captcha" type="text"></div></fieldset>',
    )


@fault("3.3.1", FORM)
def error_reference_lost(html: str) -> str:
    """A field whose hint cannot be found."""
    return swap(html, r'aria-describedby="permohonan-nik-petunjuk"', 'aria-describedby="permohonan-nik-galat"')


@fault("4.1.2")
def id_twice(html: str) -> str:
    """Two elements that answer to one name."""
    return inside(html, '<p id="darurat-judul">Tidak ada pengumuman lain.</p>')


@fault("4.1.2")
def name_points_nowhere(html: str) -> str:
    """A part named by something that is not there."""
    return swap(html, 'aria-labelledby="darurat-judul"', 'aria-labelledby="darurat"')


@fault("4.1.2", FORM)
def button_unnamed(html: str) -> str:
    """A button without words."""
    return swap(html, r'(<button class="tombol" type="reset">)[^<]*', r"\1")


@fault("4.1.2")
def role_misspelt(html: str) -> str:
    """A role that does not exist."""
    return swap(html, r'(<main.*?<ul)( class="daftar")', r'\1 role="lists"\2')


@fault("4.1.2")
def hidden_but_reached(html: str) -> str:
    """A link that the keyboard reaches and a screen reader does not."""
    return swap(html, r"(<main.*?<a )(href=)", r'\1aria-hidden="true" \2')


@fault("4.1.2", NEWS)
def button_in_link(html: str) -> str:
    """A control inside another."""
    return inside(html, '<p><a href="../../../">Beranda <button type="button">buka</button></a></p>')


@fault("4.1.2", NEWS)
def frame_of_another(html: str) -> str:
    """Another site's page in this one."""
    return inside(html, '<iframe src="https://peta.example/"></iframe>')


@fault("4.1.3", HELPER)
def news_not_spoken(html: str) -> str:
    """A message that a screen reader does not hear."""
    return swap(html, ' role="status"', "")


@fault("1.4.1", LIST)
def current_page_unmarked(html: str) -> str:
    """The page one is on is not marked for those who do not see it."""
    return swap(html, r' aria-current="(?:page|true)"', "", times=0)


@fault("1.4.12")
def style_in_page(html: str) -> str:
    """A style that a reader's own cannot beat."""
    return swap(html, r'(<main.*?<p class="ringkasan")', r'\1 style="line-height:1 !important"')


@fault("2.3.1", NEWS)
def moving_picture(html: str) -> str:
    """A picture that may flash."""
    return inside(html, '<p><img src="kilat.gif" alt="Lampu isyarat di simpang jalan" width="90" height="90"></p>')


@fault("4.1.2", HOME)
def broken_markup(html: str) -> str:
    """Markup that each browser mends in its own way."""
    return swap(html, r'(<main.*?<ul class="daftar">)', r"\1<div>")


@fault("1.3.4", kind="css")
def one_way_up(css: str) -> str:
    """A page for those who can turn their screen."""
    return css + "\n@media (orientation: portrait) { main { display: none; } }\n"

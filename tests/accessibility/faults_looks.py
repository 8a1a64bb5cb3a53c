"""Seeded faults of looks, each one rule more in the stylesheet: contrast, focus, space, movement, other people's colours."""

from .faults import FORM, HOME, LIST, NEWS, fault


@fault("1.4.3", kind="css")
def text_faint(css: str) -> str:
    """Grey on white."""
    return css + "\n@media (prefers-color-scheme: light) { .catatan, .butir-meta { color: #a5adb5; } }\n"


@fault("1.4.3", kind="css")
def text_faint_in_the_dark(css: str) -> str:
    """Grey on black, for those who have set their screen to dark."""
    return css + "\n@media (prefers-color-scheme: dark) { .butir-meta { color: #4a525b; } }\n"


@fault("1.4.11", FORM, kind="css")
def edge_faint(css: str) -> str:
    """A field whose edge is hardly there."""
    return css + "\ninput, textarea, select { border: 1px solid #dfe3e8; }\n"


@fault("1.4.1", NEWS, kind="css")
def links_like_text(css: str) -> str:
    """Links that only a colour tells from the text."""
    return css + "\nmain a { text-decoration: none; }\n"


@fault("1.4.1", LIST, kind="css")
def current_by_colour(css: str) -> str:
    """The page one is on, told by a colour alone."""
    return css + "\n.menu [aria-current] { font-weight: inherit; border-color: transparent; color: #ffe9b0; }\n"


@fault("1.4.4", kind="css")
def letters_fixed(css: str) -> str:
    """Letters that do not grow."""
    return css + "\nmain p { font-size: 12px; }\n"


@fault("1.4.10", kind="css")
def page_fixed(css: str) -> str:
    """A page as wide as a desk."""
    return css + "\nmain { width: 900px; }\n"


@fault("1.4.10", kind="css")
def lines_unbroken(css: str) -> str:
    """Lines that run off a phone."""
    return css + "\n.butir-judul, .ringkasan { white-space: nowrap; }\n"


@fault("1.4.12", kind="css")
def text_cut(css: str) -> str:
    """Text in a box of one height."""
    return css + "\n.butir-judul { block-size: 1.5rem; overflow: hidden; }\n"


@fault("1.4.12", kind="css")
def text_upon_text(css: str) -> str:
    """A box of one height, whose text runs into the next."""
    return css + "\n.butir-judul { max-block-size: 1.2em; }\n"


@fault("1.3.2", kind="css")
def order_of_the_eye(css: str) -> str:
    """What is seen first is read last."""
    return css + "\n.menu ul { flex-direction: row-reverse; }\n"


@fault("2.4.3", kind="css")
def order_by_grid(css: str) -> str:
    """Two parts of the home page change places for the eye."""
    return css + "\n.beranda > :first-child { grid-row: 2; } .beranda > :last-child { grid-row: 1; }\n"


@fault("2.4.7", kind="css")
def focus_unseen(css: str) -> str:
    """Nobody sees where the keyboard is."""
    return css + "\n@layer akhir { * { } }\n:focus-visible { outline: 0; box-shadow: none; }\n"


@fault("2.4.7", kind="css")
def focus_faint(css: str) -> str:
    """A mark of the focus in the colour of the ground."""
    return css + "\n:root { --fokus: #fff; --fokus-dalam: #fff; }\n"


@fault("2.4.11", kind="css")
def focus_covered(css: str) -> str:
    """A bar that lies over where the keyboard is."""
    return css + "\n.kepala { position: sticky; inset-block-start: 0; min-block-size: 70vh; z-index: 9; }\n"


@fault("2.2.2", kind="css")
def endless_movement(css: str) -> str:
    """Something that never stops moving."""
    return (
        css
        + "\n@keyframes goyang { to { transform: translateX(9px); } }\nh1 { animation: goyang 1s infinite alternate; }\n"
    )


@fault("2.3.3", kind="css")
def smooth_scrolling(css: str) -> str:
    """The page slides."""
    return css + "\nhtml { scroll-behavior: smooth; }\n"


@fault("2.5.8", LIST, kind="css")
def targets_tiny(css: str) -> str:
    """Links for thin fingers."""
    tiny = ".menu ul { flex-direction: column; gap: 0; } .menu li { font-size: .6rem; line-height: 1; }"
    return (
        css + f"\n{tiny} .menu a {{ min-block-size: 0; padding: 0; border: 0; font-size: inherit; line-height: 1; }}\n"
    )


@fault("1.4.13", kind="css")
def menu_on_hover(css: str) -> str:
    """A menu that opens under a mouse."""
    return css + "\n.menu ul { display: none; } .menu:hover ul { display: flex; }\n"


@fault("1.4.11", FORM, kind="css")
def buttons_lost_in_forced_colours(css: str) -> str:
    """A button that is a coloured ground, which forced colours take away."""
    return css + "\n.tombol { border: 0 !important; }\n"


@fault("1.4.3", kind="css")
def forced_colours_refused(css: str) -> str:
    """Colours that a reader's own may not replace."""
    return css + "\n.kepala, main { forced-color-adjust: none; }\n"


@fault("1.3.1", HOME, kind="css")
def words_in_the_stylesheet(css: str) -> str:
    """A word that only the stylesheet says."""
    return css + '\n.butir-judul a::before { content: "Penting: "; }\n'


@fault("1.4.12", kind="css")
def spacing_forced(css: str) -> str:
    """A spacing that a reader's own cannot beat."""
    return css + "\np { letter-spacing: -.05em !important; line-height: 1.1 !important; }\n"


@fault("1.3.1", NEWS, kind="css")
def paper_empty(css: str) -> str:
    """Content that is not printed."""
    return css + "\n@media print { .badan { display: none; } }\n"


@fault("2.1.1", kind="css")
def links_not_pressed(css: str) -> str:
    """Links that a pointer cannot press."""
    return css + "\nmain a { pointer-events: none; }\n"

"""Pictures, sound and film: their words, their size, and that nothing plays by itself."""

import re
from collections.abc import Iterator

from ..page import Page, rule, shown, squeezed, text_of, within

FILE_NAME = re.compile(
    r"\S*\.(?:jpe?g|png|gif|webp|svg|avif)|(?:img|dsc|dscn|pxl|whatsapp image|screenshot)[-_ ]?\d.*", re.IGNORECASE
)
EMPTY_WORDS = re.compile(
    r"(?:ini (?:adalah )?)?(?:gambar|foto|image|picture|ilustrasi|ikon|logo|grafik)(?: \d+)?", re.IGNORECASE
)
PREFACE = re.compile(r"(?:gambar|foto|image|picture)(?: (?:dari|of|ini))\b", re.IGNORECASE)


@rule
def pictures_told(page: Page) -> Iterator[str]:
    """1.1.1: every picture has a text that is no file name and no empty word; decoration has an empty one."""
    for each in page.of("img", "area"):
        alt = each.get("alt")
        if alt is None:
            yield f"no alt: {shown(each)}"
            continue
        told = squeezed(alt)
        name = each.get("src", "").rpartition("/")[2].rpartition(".")[0]
        if FILE_NAME.fullmatch(told) or (told and told.casefold() == name.casefold()):
            yield f"a file's name: {told!r}"
        elif EMPTY_WORDS.fullmatch(told) or PREFACE.match(told):
            yield f"says nothing: {told!r}"
        elif len(told) > 250:
            yield f"{len(told)} characters: {told[:40]!r}"
        elif not told and within(each, "figure"):
            yield f"a figure is no decoration: {shown(each)}"


@rule
def pictures_sized(page: Page) -> Iterator[str]:
    """1.4.10 and the house: pictures have width and height, so that nothing jumps."""
    for each in page.of("img"):
        if not (each.get("width", "").isdigit() and each.get("height", "").isdigit()):
            yield shown(each)
    for each in page.of("picture"):
        if next(each.iter("img"), None) is None:  # a source is void, which the parser does not know
            yield "a picture without img"


@rule
def drawings_named(page: Page) -> Iterator[str]:
    """1.1.1: a drawing in the page has a name as a picture, or is hidden as decoration."""
    for each in page.of("svg", "canvas", "object", "embed", "map"):
        if each.tag != "svg" or not (
            each.get("aria-hidden") == "true" or (each.get("role") == "img" and page.labelled(each))
        ):
            yield shown(each)


@rule
def media_accompanied(page: Page) -> Iterator[str]:
    """1.2.1-1.2.3, 1.4.2: nothing plays by itself; film has captions, sound a transcript in the same section."""
    for each in page.of("video", "audio"):
        if "autoplay" in each.attrib or "loop" in each.attrib or "controls" not in each.attrib:
            yield f"plays by itself or without controls: {shown(each)}"
        kinds = {track.get("kind", "subtitles") for track in each.iter("track")}
        if each.tag == "video" and "captions" not in kinds and "subtitles" not in kinds:
            yield "film without captions"
        around = next((parent for parent in each.iterancestors() if parent.tag in ("section", "figure", "main")), each)
        if "transkrip" not in text_of(around).casefold():
            yield f"{each.tag} without a transcript"


@rule
def films_described(page: Page) -> Iterator[str]:
    """1.2.3, 1.2.5: a film that is played here is told of in sound too; this site has none, so that nothing has been reviewed."""
    for each in page.of("video"):
        around = next(
            (parent for parent in each.iterancestors() if parent.tag in ("li", "section", "figure", "main")), each
        )
        kinds = {track.get("kind", "subtitles") for track in each.iter("track")}
        if "descriptions" not in kinds and "deskripsi audio" not in text_of(around).casefold():
            yield "film without a description in sound"


@rule
def no_frames(page: Page) -> Iterator[str]:
    """4.1.2 and the house: no page inside a page."""
    yield from (shown(each) for each in page.of("iframe", "frame", "frameset", "portal", "dialog"))


@rule
def nothing_moves(page: Page) -> Iterator[str]:
    """2.2.1, 2.2.2, 2.3.1, 3.2.1: nothing reloads, blinks, runs or takes the focus by itself."""
    for each in page.of("meta"):
        if each.get("http-equiv", "").lower() == "refresh":
            yield f"reloads: {shown(each)}"
    yield from (shown(each) for each in page.of("marquee", "blink", "animate", "animatetransform", "set"))
    for each in page.having("autofocus"):
        yield f"takes the focus: {shown(each)}"
    for each in page.of("img", "source"):
        if each.get("src", "").lower().endswith((".gif", ".apng")):
            yield f"may move: {shown(each)}"

"""Words: other languages are marked, days are machine-readable, nothing is told by place or colour alone."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import cache

from ..page import HtmlElement, Page, rule, shown, squeezed, text_of

MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember",
        ],
        1,
    )
}
DAY = rf"(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})"
DATE = re.compile(rf"\b{DAY}\b", re.IGNORECASE)
CLOCK = re.compile(r"pukul (\d\d)\.(\d\d)")
STAMP = re.compile(rf"(?:(?:s\.d\.|sampai|sejak|mulai|pada|tanggal|diperbarui|terbit) )?{DAY}\.?", re.IGNORECASE)
"""A text that is nothing but a day, or says of it what a template would say; "Per 31 Desember 2025" is the name of a period."""
MACHINE = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?|P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?|\d\d:\d\d"
)
PROSE = {"badan", "prosa", "ringkasan", "butir-ringkas"}
OTHER_LANGUAGES = {"en", "ms", "jv", "su", "zh", "ar", "nl", "id"}
ENGLISH = {
    "the", "of", "and", "for", "with", "is", "are", "was", "were", "this", "that", "these", "those", "from", "by", "be", "been", "has", "have",
    "had", "will", "would", "can", "could", "should", "not", "your", "you", "we", "our", "their", "they", "it", "its", "which", "who", "where",
    "when", "how", "what", "about", "into", "over", "under", "more", "than", "only", "between", "through", "all", "any", "each", "must", "may",
    "shall", "here", "there", "please", "see", "click", "visit", "read", "find", "get", "use", "using", "an", "or", "if", "on", "as", "at", "to",
}  # fmt: skip
TELLING = ENGLISH - {
    "an", "or", "if", "on", "as", "at", "to", "all", "see", "get", "use", "over", "under", "more", "only", "may", "not", "can", "it", "we", "be",
    "by", "any", "each", "read", "find", "here", "has", "had",
}  # fmt: skip
"""Function words that hardly stand in an Indonesian sentence or in the English name of something."""
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*", re.IGNORECASE)
SENSES = re.compile(
    r"\b(?:(?:klik|tekan|pilih|lihat|gunakan|buka) (?:\w+ ){0,3}(?:di |sebelah |berwarna |warna )+(?:kanan|kiri|atas|bawah|samping|merah|hijau|biru|kuning)"
    r"|(?:tombol|tautan|kotak|tanda|ikon|kolom) (?:yang )?(?:di sebelah |di |sebelah |berwarna |warna |bulat|bundar)(?:kanan|kiri|atas|bawah|merah|hijau|biru|kuning)?)",
    re.IGNORECASE,
)  # fmt: skip


APART = re.compile(r"(?<!\w)(?:[^\W\d_] ){4,}[^\W\d_](?!\w)")
SHOUTED = re.compile(r"[^a-z]*\b[A-Z]{4,}(?: [A-Z]{3,}){3,}\b[^a-z]*")


def judged(page: Page, judge: Callable[[str], str]) -> Iterator[tuple[HtmlElement, str]]:
    """The pieces of text that ``judge`` has something to say about; what it said of a text it says again."""
    for each, text in page.pieces:
        told = judge(text)
        if told:
            yield each, told


@rule
def days_valid(page: Page) -> Iterator[str]:
    """1.3.1: a ``time`` is told to machines, and tells them the day that people read."""
    for each in page.of("time"):
        told, read = each.get("datetime", text_of(each)), text_of(each)
        if not MACHINE.fullmatch(told):
            yield f"datetime={told!r}"
            continue
        try:
            dt.date.fromisoformat(told[:10]) if len(told) >= 10 and told[4] == "-" else None
        except ValueError:
            yield f"no such day: {told!r}"
            continue
        days = [f"{int(year):04}-{MONTHS[month.lower()]:02}-{int(day):02}" for day, month, year in DATE.findall(read)]
        clock = CLOCK.search(read)
        if days and told[:10] != days[0]:
            yield f"{read!r} is not {told!r}"
        if clock and "T" in told and told[11:16] != f"{clock[1]}:{clock[2]}":
            yield f"{read!r} is not {told!r}"
        if not read:
            yield f"a day that nobody sees: {told!r}"


@rule
def days_marked(page: Page) -> Iterator[str]:
    """1.3.1 and the house: a text that is only a day stands in a ``time``; titles and sentences of authors are left alone."""
    for each, told in judged(page, only_a_day):
        chain = (each, *each.iterancestors())
        if each.get("data-label") in ("Semula", "Menjadi"):  # what a frozen list said, word for word
            continue
        if any(one.tag in ("time", "a", "h1", "h2", "h3", "option") or "aria-current" in one.attrib for one in chain):
            continue
        if not any(PROSE & set(one.get("class", "").split()) for one in chain):
            yield f"{told!r} in {each.tag}"


@cache
def only_a_day(text: str) -> str:
    """The text itself when it is nothing but a day."""
    return squeezed(text) if STAMP.fullmatch(squeezed(text)) else ""


@rule
def languages_marked(page: Page) -> Iterator[str]:
    """3.1.2: a sentence in English says so. Names are spared: it takes three function words of English within nine words."""
    for each, told in judged(page, english):
        if next((one.get("lang") for one in (each, *each.iterancestors()) if "lang" in one.attrib), "id") == "id":
            yield f"English without lang: {told!r}"


@cache
def english(text: str) -> str:
    """The beginning of a text that is English by its function words."""
    words = [word.lower() for word in WORD.findall(text)]
    marks = [place for place, word in enumerate(words) if word in ENGLISH]
    if len(marks) < 3 or sum(words[place] in TELLING for place in marks) < 2:
        return ""
    close = any(later - first <= 9 for first, later in zip(marks, marks[2:], strict=False))
    return squeezed(text)[:80] if close else ""


@rule
def languages_known(page: Page) -> Iterator[str]:
    """3.1.2: a mark of language names one that exists, and is not the page's own again."""
    for each in page.having("lang"):
        if each.get("lang", "").partition("-")[0] not in OTHER_LANGUAGES:
            yield f"lang={each.get('lang')!r} on {shown(each)}"


@rule
def not_by_senses(page: Page) -> Iterator[str]:
    """1.3.3, 1.4.1: nothing is pointed at by place, shape or colour alone."""
    for each, told in judged(page, pointing):
        yield f"{told!r} in {each.tag}"


@cache
def pointing(text: str) -> str:
    """The words of a text that point by place, shape or colour."""
    found = SENSES.search(text)
    return found[0] if found else ""


@rule
def tags_have_words(page: Page) -> Iterator[str]:
    """1.4.1: a tag has words, never its colour alone."""
    for each in page.of("span", "b", "i"):
        if "tanda" in each.get("class", "").split() and not re.search(r"\w", text_of(each)):
            yield shown(each)


@rule
def letters_are_text(page: Page) -> Iterator[str]:
    """1.3.1 and screen readers: no soft hyphens, no letters drawn apart, no text in capitals only."""
    yield from (f"{told} in {each.tag}" for each, told in judged(page, drawn))


@cache
def drawn(text: str) -> str:
    """What is wrong with the letters of a text."""
    if "\u00ad" in text or "\u200b" in text:
        return f"invisible marks: {squeezed(text)[:40]!r}"
    if APART.search(text):
        return f"letters apart: {squeezed(text)[:40]!r}"
    return f"capitals only: {squeezed(text)[:40]!r}" if SHOUTED.fullmatch(text.strip()) else ""

"""Finds promotion of gambling, the commonest thing that is smuggled into sites of the government; reports about it are no promotion.

Three sorts of evidence are counted within one paragraph: the trade's own words, calls to take part, and links to its hosts. Words
that report or forbid speak against it. A word of the trade whose letters are disguised counts most: nobody disguises a report.
Pure; almost free for a text without such words, and in linear time: what repeats is bounded, and never meets its own like.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from .gambling_offers import offered, quoting
from .gambling_plain import Plain, in_latin, undisguised
from .gambling_words import CALL, CORE, FOREIGN, REPORT, WEAK
from .screening import Screen

_STEMS = (
    "slot", "gacor", "maxwin", "togel", "asino", "judionline", "judibola", "poker", "toto", "sbobet", "bandarq",
    "dominoq", "baccarat", "betting", "judiresmi", "judilive", "judol", "scatter", "rtp", "rungkad", "zeus",
    "olympus", "mahjong", "jackpot", "freespin", "gratisputaran", "putarangratis", "jepe", "parlay", "sabung",
    "adujago", "ayammerah", "merahatau", "roulette", "sicbo", "dragontiger", "ceme", "capsa", "dealer", "bbfs",
    "colok", "paito", "livedraw", "angkamain", "keberuntungan", "macau", "nawala", "internetpositif",
    "linkalternatif", "newmember", "memberbaru", "rolling", "freebet", "freechip", "cashback", "welcomebonus",
    "jamhoki", "akunhoki", "hxxp",
)  # fmt: skip
"""Every paragraph with evidence has one of these, when its letters are put together and disguised ones are read as meant, or a brand."""
_BRAND = Screen("[a-zA-Z]{3}[1-9](?:[dD]|[0-9]{1,3})(?:[^0-9A-Za-z]|$)")
"""What ends as a brand does: some letters and a number."""
_STEM = Screen("|".join(_STEMS))
_MEANT = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ01345789@$", b"abcdefghijklmnopqrstuvwxyzoleastbgas")
_PARTING = b" .-_*|"
_HOST = re.compile(
    r"https?://[^\s/)>\"]*(?:slot|togel|toto|gacor|judi|casino|kasino|poker|sbobet|maxwin|qq\d|bet(?:88|77|99|138|365)|(?:88|77|138|168|303)\.)"
)
"""The host of a link that names the trade."""
_MAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,40}(?:\.[\w\-]{2,20}){1,3}")
"""An address is nobody's brand."""
_LEAST = 3
"""Points that make a promotion where nothing is reported."""
_REPORTED = 2
"""More points for each reporting word, of which at most ``_MOST`` count."""
_MOST = 3
_DISGUISED, _LINKED = 2, 3
"""Points of a word of the trade with digits for letters; of a host that names the trade, and of such a word whose letters are parted."""


class Promotion(NamedTuple):
    """Where a promotion begins, as an offset, and the words that give it away."""

    start: int
    words: str


def promotion(text: str) -> Promotion | None:
    """The first paragraph of ``text`` that promotes gambling."""
    return next(promotions(text), None)


def promotions(text: str) -> Iterator[Promotion]:
    """Every paragraph of ``text`` that promotes gambling, in order."""
    if may_promote(text):
        yield from _promotions(text)


def may_promote(text: str) -> bool:
    """Whether anything may be found; cheap."""
    return _signs(text) or (
        (latin := in_latin(text)) is not text and (_signs(latin) or FOREIGN.search(text) is not None)
    )


def _signs(text: str) -> bool:
    data = text.encode("utf-8", "surrogatepass")
    return _BRAND(data) or _STEM(data.translate(_MEANT, _PARTING))


def _promotions(text: str) -> Iterator[Promotion]:
    start = 0
    for part in re.split(r"(\n\s*\n|\n(?=[a-z_]+:))", text):
        words = _given_away(part) if may_promote(part) else ""
        if words:
            skipped = len(part) - len(part.lstrip())
            yield Promotion(start + _place(part, words, skipped), words)
        start += len(part)


def _given_away(part: str) -> str:
    """The word that gives a paragraph away; what a report quotes gives nothing away."""
    words = _judged(part)
    return _judged(plain) if words and (plain := quoting(part)) != part else words


def _judged(part: str) -> str:
    """The word that gives a paragraph away, as it stands or without its disguise."""
    if "@" in part:
        part = _MAIL.sub(" ", part)
    worn = undisguised(part)
    if words := _found(unicodedata.normalize("NFKC", part).lower(), worn):
        return words
    if not part.isascii() and len(set(abroad := FOREIGN.findall(part.lower()))) > 1:
        return str(abroad[0])
    return (_found(worn.text.lower(), worn) if worn.disguises else "") or offered(worn.text, worn.disguises)


def _place(part: str, words: str, otherwise: int) -> int:
    found = part.lower().find(words)
    return found if found >= 0 else otherwise


def _found(part: str, worn: Plain) -> str:
    """The word that gives a paragraph away; "" where it promotes nothing. ``worn`` has the words of the trade that are in disguise."""
    core = [" ".join(found.split()) for found in CORE.findall(part)]
    hosts = _HOST.findall(part)
    if not (worn.lettered or worn.parted or core or hosts):
        return ""
    weak = set(WEAK.findall(part)) - set(core)
    calls = set(CALL.findall(part))
    points = len(set(core)) + len(weak) + min(len(calls), 3) + _DISGUISED * len(worn.lettered)
    points += _LINKED * (len(hosts) + len(worn.parted))
    reports = min(len(set(REPORT.findall(part))), _MOST)
    if points < _LEAST + _REPORTED * reports or not (
        calls or worn.lettered or worn.parted or hosts or len(set(core)) + len(weak) > 2
    ):
        return ""
    return str((*worn.parted, *worn.lettered, *core, *hosts)[0])

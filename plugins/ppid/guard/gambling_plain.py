"""Takes the disguise off a text before it is judged: letters that only look like Latin ones, marks nobody sees, digits for letters.

Pure, in linear time: each pattern repeats within bounds and begins where no word goes on.
"""

import re
import unicodedata
from typing import NamedTuple

from .gambling_words import CALL, CORE, WEAK

_UNSEEN = re.compile("[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
_INSIDE = re.compile(rf"\w{_UNSEEN.pattern}\w")
_PAIRS = zip(
    "аеорсухіјѕԁɡԛһԝтмвкнзбгпαοερτνικυηґӏɩℓꜱʟᴏᴛɢᴀᴄᴊᴜᴅɪᴇᴍᴡɴᴋᴘʙʀʏᴠᴢʜꜰ",
    "aeopcyxijsdgqhwtmbkhzbrnaoeptvikunrlllslotgacjudiemwnkpbryvzhf",
    strict=True,
)
_LOOKS = {ord(form): meant for odd, latin in _PAIRS for form, meant in ((odd.upper()[0], latin.upper()), (odd, latin))}
_FOREIGN = re.compile("[\u00ad\u00c0-\u1fff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2100-\uffff\U00010000-\U0010ffff]")
_SQUARED = {
    start + number: chr(97 + number) for start in (0x1F150, 0x1F170, 0x1F1E6) for number in range(26)
}  # letters in circles, in squares, and those of flags
_SPACED = re.compile(r"(?<!\w)[^\W_](?:[ .\-_*|/]{1,3}[^\W_]){3,30}(?!\w)")
_ONE, _OTHER = (str.maketrans("013456789@$!", f"o{one}easgtbgasi") for one in "il")
_MIXED = re.compile(
    r"(?<![\w./:@$-])(?=[\w@$!]{0,13}[013456789@$!])(?=[\w@$!]{0,13}[a-z])[a-z013456789@$!]{3,14}(?![\w@])"
)
_TOLD = re.compile(
    r"(?:slots?|gacor|maxwin|togel|toto|judi|judol|casino|kasino|poker|jackpot|scatter|sbobet|depo|deposit|bonus|member|daftar|langsung|instant?|menang|cuan|hoki|bandar|jitu|situs|link"
    r"|login|qris|pecah|petir|zeus|olympus|mahjong|gampang|pasti|resmi|terpercaya|gratis|spin|agen|taruhan|parlay|online|main|raja|sultan|dewa|withdraw)"
)
_TRADE = frozenset(
    (
        "slot",
        "slots",
        "gacor",
        "maxwin",
        "togel",
        "judi",
        "judol",
        "casino",
        "kasino",
        "poker",
        "jackpot",
        "scatter",
        "sbobet",
    )
)
_PARTED = re.compile(r"slot|gacor|maxwin|togel|casino|kasino|poker|sbobet")
"""Words of the trade that nobody else writes with digits for letters, and that nobody else sets apart."""
_PLAINLY = frozenset(("main", "online", "link", "resmi", "pasti", "agen", "raja", "dewa", "spin", "login", "toto"))


def in_latin(text: str) -> str:
    """``text`` in the letters it seems to be written in, without marks nobody sees; itself where it has nothing of the sort."""
    if text.isascii() or _FOREIGN.search(text) is None:
        return text
    marked = unicodedata.normalize("NFKD", _UNSEEN.sub("", text).translate(_SQUARED))
    return "".join(letter for letter in marked if not unicodedata.combining(letter)).translate(_LOOKS)


class Plain(NamedTuple):
    """A text as it is meant, how many of its words were disguised, and those of the trade alone, as they were written in small letters.

    ``parted`` had their letters set apart, ``lettered`` had digits for letters.
    """

    text: str
    disguises: int = 0
    parted: tuple[str, ...] = ()
    lettered: tuple[str, ...] = ()


def undisguised(part: str) -> Plain:
    """``part`` as it is meant; spaces become single, line ends stay."""
    text, disguises = in_latin(part), 0
    if text != part:
        disguises = min(len(_INSIDE.findall(part)), 2) + 2 * (_meant(text) > _meant(_UNSEEN.sub("", part)))
    text = re.sub(r"[^\S\n]+", " ", text)
    parted: list[str] = []

    def closed(found: re.Match[str]) -> str:
        """Letters set apart that say a word of the trade, put together; else as they were."""
        nonlocal disguises
        joined = re.sub(r"[\W_]", "", found[0])
        if not _TOLD.search(joined.lower()):
            return found[0]
        disguises += 1
        if _PARTED.search(joined.lower()):
            parted.append(found[0].lower())
        return joined

    text = _SPACED.sub(closed, text)
    text, more, lettered = _digits_read(text)
    return Plain(text, disguises + more, tuple(parted), lettered)


def _digits_read(text: str) -> tuple[str, int, tuple[str, ...]]:
    """Digits that stand for letters as those, in words that say what the trade says; how many words, and which are the trade's own."""
    small = text.lower()
    pieces: list[str] = []
    lettered: list[str] = []
    after = disguises = 0
    for found in _MIXED.finditer(small):
        meant = next((each for table in (_ONE, _OTHER) if _TOLD.search(each := found[0].translate(table))), "")
        if meant and not _TOLD.search(found[0]) and not found[0].isalpha():
            pieces += [text[after : found.start()], meant]
            after = found.end()
            disguises += _TOLD.search(meant)[0] not in _PLAINLY  # type: ignore[index]
            if meant in _TRADE:
                lettered.append(found[0])
    return "".join([*pieces, text[after:]]) if pieces else text, disguises, tuple(lettered)


def _meant(text: str) -> int:
    small = text.lower()
    return sum(len(pattern.findall(small)) for pattern in (CORE, WEAK, CALL))

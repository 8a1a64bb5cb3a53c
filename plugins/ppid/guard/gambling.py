"""Finds promotion of gambling, the commonest thing that is smuggled into sites of the government; reports about it are no promotion.

Three sorts of evidence are counted within one paragraph: the trade's own words, calls to take part, and links to its hosts. Words
that report or forbid speak against it. A word of the trade whose letters are disguised counts most: nobody disguises a report.
Pure; almost free for a text without such words, and in linear time: what repeats is bounded, and never meets its own like.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_STEMS = tuple(
    stem.encode()
    for stem in (
        "slot",
        "gacor",
        "maxwin",
        "togel",
        "asino",
        "judionline",
        "judibola",
        "judislot",
        "poker",
        "toto",
        "sbobet",
        "bandarq",
        "dominoq",
        "baccarat",
        "betting",
        "judiresmi",
        "judilive",
        "judol",
    )
)
"""Every paragraph with evidence has one of these, when its letters are put together and disguised ones are read as meant."""
_ELSEWHERE = ("\u0e2a\u0e25\u0e47\u0e2d\u0e15", "\u0e04\u0e32\u0e2a\u0e34\u0e42\u0e19")
_MEANT = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ01345789@$", b"abcdefghijklmnopqrstuvwxyzoleastbgas")
_PARTING = b" .-_*|"
_CORE = re.compile(
    r"""\b(?:
    (?:situs|link|agen|bo|bandar|judi|game|main|mainkan|daftar|akun|demo|pola|jam|rtp|info|bocoran|room|server)\s+(?:slot|gacor|togel|toto)\b
    |slot\s*(?:gacor|pragmatic|demo|resmi|terpercaya|terbaik|deposit|depo|qris|dana|pulsa|thailand|server|88|77|777|138|demo|maxwin|mudah|gampang)\b
    |(?:toto|togel)\s*(?:macau|hk|sgp|sdy|hongkong|singapore?|sydney|slot|4d|online)\b|togel|gacor\s+maxwin
    |maxwin|sbobet|bandarq\w*|dominoqq\w*|domino\s+qq|(?:casino|kasino|poker|baccarat)\s+(?:online|live)|judi\s+slot|(?:slot|judi)\s+(?:online\s+)?(?:terpercaya|resmi|mudah|gampang)|live\s+(?:casino|kasino)|online\s+(?:casino|betting|slots?)
    |sports?\s+betting|judi\s+bola|agen\s+(?:judi|casino|kasino|poker|bola)|baccarat|casino\s+bonus
    |[a-z]{0,12}(?:slot|toto|togel|judi|bet|poker|gacor|hoki|qq)[a-z]{0,12}(?:88|77|777|99|138|168|303|4d|5d)
    )\b|\u0e2a\u0e25\u0e47\u0e2d\u0e15|\u0e04\u0e32\u0e2a\u0e34\u0e42\u0e19""",
    re.VERBOSE,
)
"""Words of the trade that stand for nothing else."""
_WEAK = re.compile(
    r"""\b(?:gacor|scatter(?:\s+hitam)?|free\s*spins?|jackpot|jp\s+paus|rungkad|link\s+alternatif|bonus\s+new\s+member|new\s+member|welcome\s+bonus
    |rtp(?:\s+live)?|(?:gampang|mudah|pasti)\s+(?:menang|jp|cuan)|withdraw|wd\s+cepat|depo(?:sit)?\s+(?:\d+\s*(?:k|rb|ribu)|pulsa|qris|dana|minimal|awal)|minimal\s+depo(?:sit)?
    |pragmatic(?:\s+play)?|pg\s*soft|habanero|mahjong\s+ways|gates\s+of\s+olympus|starlight\s+princess|sweet\s+bonanza|zeus|turnover|anti\s+rungkad|server\s+(?:thailand|kamboja)
    |cashback|rollingan|(?:slot|judi)\s+online|prediksi\s+(?:hk|sgp|sdy)|data\s+(?:hk|sgp|sdy)|keluaran\s+(?:hk|sgp|sdy)|taruhan)\b""",
    re.VERBOSE,
)
"""Words that tell more only beside those."""
_CALL = re.compile(
    r"""\b(?:daftar(?:kan)?\s+(?:sekarang|di\s*sini|akun|langsung|segera|gratis|yuk)|klik\s+(?:di\s*sini|link|tautan)|gabung(?:lah)?|bergabung(?:lah)?|main(?:kan)?\s+(?:sekarang|di|bersama|yuk|hari\s+ini)|ayo|yuk|buruan|segera\s+(?:daftar|main|gabung)
    |raih(?:lah)?|menangkan|login|kunjungi|terpercaya|terbaik|terlengkap|nomor\s+(?:1|satu)|no\s*1|dijamin|hoki|cuan|tanpa\s+potongan|24\s+jam|modal\s+(?:kecil|receh)|register|join|play\s+now|sign\s+up|click\s+here|bet\s+now|best|trusted|hari\s+ini|sekarang
    |jitu|akurat|terbesar|tercepat|aman|nyaman|gratis|coba|pasang|diskon|bonus|klaim|promo|deposit|uang\s+asli|mainkan|nikmati|dapatkan|kemenangan|lisensi\s+internasional|menanti)\b""",
    re.VERBOSE,
)
"""Calls to take part, and praise."""
_REPORT = re.compile(
    r"""\b(?:polisi|kepolisian|polres\w*|polda|polsek|tersangka|terdakwa|ditangkap|menangkap|penangkapan|tangkap|blokir|memblokir|diblokir|pemblokiran|larang\w*|dilarang|melarang|pelarangan|pidana|hukuman|dihukum|sanksi|bahaya|kecanduan|pecandu|cegah|mencegah|pencegahan
    |pemberantasan|memberantas|berantas|diberantas|satgas|lapor\w*|melaporkan|dilaporkan|laporan|aduankonten|komdigi|kominfo|bssn|csirt|disusupi|menyusup|penyusupan|sisipan|disisipkan|peretas\w*|diretas|dihapus|menghapus|ditutup|celah|ppatk|ojk|korban|utang|sosialisasi|edukasi|waspada|mewaspadai|hindari|menghindari|jangan
    |penipuan|modus|razia|pasal|undang-undang|uu|perjudian|memerangi|perangi|ancaman|ilegal|dampak|penyalahgunaan|takedown|rehabilitasi|konseling|tolak|menolak|stop|bebas\s+dari|bukan|istilah|ciri|mengenali|kenali|pelajar|guru|orang\s+tua|jauhi|menjauhi|lawan|melawan|anti|merugikan|merusak|menemukan|ditemukan|temuan)\b""",
    re.VERBOSE,
)
_HOST = re.compile(
    r"https?://[^\s/)>\"]*(?:slot|togel|toto|gacor|judi|casino|kasino|poker|sbobet|maxwin|qq\d|bet(?:88|77|99|138|365)|(?:88|77|138|168|303)\.)"
)
"""The host of a link that names the trade."""
_LEET = str.maketrans("01345789@$", "oleastbgas")
_MIXED = re.compile(r"(?<![\w./:@$-])(?=[\w@$]{0,13}[0134578@$])(?=[\w@$]{0,13}[a-z])[a-z0134578@$]{4,14}(?![\w@])")
_SPACED = re.compile(r"(?<!\w)[^\W_](?:[ .\-_*|]{1,3}[^\W_]){3,30}(?!\w)")
_HIDDEN = frozenset(
    [
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
    ]
)
_JOINED = re.compile(r"slot|gacor|maxwin|togel|casino|kasino|poker|sbobet")
_LEAST = 3
"""Points that make a promotion where nothing is reported."""
_REPORTED = 2
"""More points for each reporting word, of which at most ``_MOST`` count."""
_MOST = 3
_DISGUISED = 2
_LINKED = 3
"""Points of a host that names the trade, and of words whose letters are parted."""


class Promotion(NamedTuple):
    """Where a promotion begins, as an offset, and the words that give it away."""

    start: int
    words: str


def promotion(text: str) -> Promotion | None:
    """The first paragraph of ``text`` that promotes gambling."""
    if not _suspect(text):
        return None
    return next(_promotions(text), None)


def _suspect(text: str) -> bool:
    """Whether anything may be found; cheap."""
    if _signs(text):
        return True
    return not text.isascii() and (
        _signs(unicodedata.normalize("NFKC", text)) or any(word in text for word in _ELSEWHERE)
    )


def _signs(text: str) -> bool:
    plain = text.encode("utf-8", "surrogatepass").translate(_MEANT, _PARTING)
    for stem in _STEMS:  # noqa: SIM110 - asked of every record, and a generator costs more
        if stem in plain:
            return True
    return False


def _promotions(text: str) -> Iterator[Promotion]:
    start = 0
    for part in re.split(r"(\n\s*\n|\n(?=[a-z_]+:))", text):
        words = _found(unicodedata.normalize("NFKC", part).lower()) if _suspect(part) else ""
        if words:
            skipped = len(part) - len(part.lstrip())
            yield Promotion(start + _place(part, words, skipped), words)
        start += len(part)


def _place(part: str, words: str, otherwise: int) -> int:
    found = part.lower().find(words)
    return found if found >= 0 else otherwise


def _found(part: str) -> str:
    """The word that gives a paragraph away; "" where it promotes nothing."""
    disguised = [word for word in _MIXED.findall(part) if word.translate(_LEET) in _HIDDEN and not word.isalpha()]
    spaced = [found for found in _SPACED.findall(part) if _JOINED.search(re.sub(r"\W|_", "", found))]
    core = [" ".join(found.split()) for found in _CORE.findall(part)]
    hosts = _HOST.findall(part)
    if not (disguised or spaced or core or hosts):
        return ""
    plain = part.translate(_LEET) if disguised else part
    weak = set(_WEAK.findall(plain)) - set(core)
    calls = set(_CALL.findall(part))
    points = len(set(core)) + len(weak) + min(len(calls), 3) + _DISGUISED * len(disguised)
    points += _LINKED * (len(hosts) + len(spaced))
    reports = min(len(set(_REPORT.findall(part))), _MOST)
    if points < _LEAST + _REPORTED * reports or not (
        calls or disguised or spaced or hosts or len(set(core)) + len(weak) > 2
    ):
        return ""
    return (spaced or disguised or core or hosts)[0]

"""The words by which promotion of gambling is told from reports about it; patterns over text in small letters. Pure data.

Every pattern begins and ends at a word, and none of its parts meets its own like.
"""

import re

from .gambling_patterns import Kinds, of_words

CORE = of_words(
    r"""
    (?:situs|link|agen|bo|bandar|judi|game|main|mainkan|daftar|akun|demo|pola|jam|rtp|info|bocoran|room|server)\s+(?:slot|gacor|togel|toto)
    |slot\s*(?:gacor|pragmatic|demo|resmi|terpercaya|terbaik|deposit|depo|qris|dana|pulsa|thailand|server|88|77|777|138|demo|maxwin|mudah|gampang)\b
    |(?:toto|togel)\s*(?:macau|hk|sgp|sdy|hongkong|singapore?|sydney|slot|4d|online)\b|togel|gacor\s+maxwin
    |maxwin|sbobet|bandarq\w*|dominoqq\w*|domino\s+qq|(?:casino|kasino|poker|baccarat)\s+(?:online|live)|judi\s+slot|(?:slot|judi)\s+(?:online\s+)?(?:terpercaya|resmi|mudah|gampang)|live\s+(?:casino|kasino)|online\s+(?:casino|betting|slots?)
    |sports?\s+betting|judi\s+bola|agen\s+(?:judi|casino|kasino|poker|bola)|baccarat|casino\s+bonus
    |(?=[a-z]{2,36}[1-9])[a-z]{0,12}(?:slot|toto|togel|judi|bet|poker|gacor|hoki|qq)[a-z]{0,12}(?:88|77|777|99|138|168|303|4d|5d)""",
    besides="|\u0e2a\u0e25\u0e47\u0e2d\u0e15|\u0e04\u0e32\u0e2a\u0e34\u0e42\u0e19",
)
"""Words of the trade that stand for nothing else."""
WEAK = of_words(
    r"""gacor|scatter(?:\s+hitam)?|free\s*spins?|jackpot|jp\s+paus|rungkad|link\s+alternatif|bonus\s+new\s+member|new\s+member|welcome\s+bonus
    |rtp(?:\s+live)?|(?:gampang|mudah|pasti)\s+(?:menang|jp|cuan)|withdraw|wd\s+cepat|depo(?:sit)?\s+(?:\d+\s*(?:k|rb|ribu)|pulsa|qris|dana|minimal|awal)|minimal\s+depo(?:sit)?
    |pragmatic(?:\s+play)?|pg\s*soft|habanero|mahjong\s+ways|gates\s+of\s+olympus|starlight\s+princess|sweet\s+bonanza|zeus|turnover|anti\s+rungkad|server\s+(?:thailand|kamboja)
    |cashback|rollingan|(?:slot|judi)\s+online|prediksi\s+(?:hk|sgp|sdy)|data\s+(?:hk|sgp|sdy)|keluaran\s+(?:hk|sgp|sdy)|taruhan""",
)
"""Words that tell more only beside those."""
CALL = of_words(
    r"""daftar(?:kan)?\s+(?:sekarang|di\s*sini|akun|langsung|segera|gratis|yuk)|klik\s+(?:di\s*sini|link|tautan)|gabung(?:lah)?|bergabung(?:lah)?|main(?:kan)?\s+(?:sekarang|di|bersama|yuk|hari\s+ini)|ayo|yuk|buruan|segera\s+(?:daftar|main|gabung)
    |raih(?:lah)?|menangkan|login|kunjungi|terpercaya|terbaik|terlengkap|nomor\s+(?:1|satu)|no\s*1|dijamin|hoki|cuan|tanpa\s+potongan|24\s+jam|modal\s+(?:kecil|receh)|register|join|play\s+now|sign\s+up|click\s+here|bet\s+now|best|trusted|hari\s+ini|sekarang
    |jitu|akurat|terbesar|tercepat|aman|nyaman|gratis|coba|pasang|diskon|bonus|klaim|promo|deposit|uang\s+asli|mainkan|nikmati|dapatkan|kemenangan|lisensi\s+internasional|menanti""",
)
"""Calls to take part, and praise."""
REPORT = of_words(
    r"""polisi|kepolisian|polres\w*|polda|polsek|tersangka|terdakwa|ditangkap|menangkap|penangkapan|tangkap|blokir|memblokir|diblokir|pemblokiran|larang\w*|dilarang|melarang|pelarangan|pidana|hukuman|dihukum|sanksi|bahaya|kecanduan|pecandu|cegah|mencegah|pencegahan
    |pemberantasan|memberantas|berantas|diberantas|satgas|lapor\w*|melaporkan|dilaporkan|laporan|aduankonten|komdigi|kominfo|bssn|csirt|disusupi|menyusup|penyusupan|sisipan|disisipkan|peretas\w*|diretas|dihapus|menghapus|ditutup|celah|ppatk|ojk|korban|utang|sosialisasi|edukasi|waspada|mewaspadai|hindari|menghindari|jangan(?!\s+(?:lewatkan|sampai\s+ketinggalan|ragu|lupa))
    |penipuan|modus|razia|pasal|undang-undang|uu|perjudian|memerangi|perangi|ancaman|ilegal|dampak|penyalahgunaan|takedown|rehabilitasi|konseling|tolak|menolak|stop|bebas\s+dari|bukan|istilah|ciri|mengenali|kenali|pelajar|guru|orang\s+tua|jauhi|menjauhi|lawan|melawan|anti(?!\s+(?:rungkad|lag|nawala|kalah|zonk|boncos|blokir|banned))|merugikan|merusak|menemukan|ditemukan|temuan|menelusuri|menggerebek|penggerebekan|disita|menyita|divonis|hakim|jaksa|kejaksaan|pengadilan|putusan|glosarium|bahasa\s+gaul|isolasi|indikator|diselidiki|penyelidikan|penyidik|pemblokir\w*|tertipu|dirugikan|memvonis|vonis|penjara|diamankan|mengamankan""",
)
"""Words that report or forbid."""
MILD = re.compile(
    r"pasal|uu|undang-undang|bukan|dampak|guru|pelajar|orang\s+tua|utang|laporan|stop|anti|ilegal|sanksi|larang\w*|dilarang|jangan|celah|edukasi|sosialisasi"
    r"|istilah|ciri|hindari|menghindari|ditutup|dihapus|menghapus|menemukan|ditemukan|temuan"
)
"""Those among them that stand in many a text: within their own sentence only do they speak against an offer."""
TOPICS = Kinds(
    # lotteries
    r"""bbfs|colok\s+(?:bebas|macau|naga|jitu)|angka\s+(?:main|jitu|keberuntungan|tarung|ikut|mati|keramat|hoki)|paito|live\s*draw|kode\s+syair|syair\s+(?:hk|sgp|sdy|togel)
        |(?:prediksi|data|keluaran|pengeluaran|pasaran|putaran|result|bocoran|undian)\s+(?:togel|toto|hk|sgp|sdy|macau|makau|hong\s*kong|singapura|singapore|sidney|sydney|kamboja|taiwan|magnum)
        |(?:2d|3d|4d)[\s,/]+(?:dan\s+)?(?:2d|3d|4d)|shio\s+\w{3,9}|ekor\s+kuat|togel|buku\s+mimpi|erek\s*-?\s*erek|tebak(?:an)?\s+angka|bandar\s+(?:toto|togel)""",
    # tables of cards and dice
    r"""(?:bandar|agen|situs|main)\s+(?:ceme|capsa|domino|qq|poker|kasino|casino|bakarat|taruhan|bola)|ceme|aduq|sakong|bandar\s*qq|domino\s*qq|sic\s*bo|dragon\s+tiger
        |bac+arat|bakarat|roulette|rolet|live\s+(?:casino|kasino|dealer)|dealer\s+(?:cantik|profesional|seksi)|idn\s+poker|blackjack|tembak\s+ikan|spaceman""",
    # cock fights
    r"""sabung\s+ayam|adu\s+(?:ayam|jago)|ayam\s+(?:merah|biru|laga|aduan)|merah\s+atau\s+biru|pegang\s+(?:merah|biru|jago\w*)|sv\s*388|taji""",
    # sports
    r"""(?:mix\s*)?parlay|over\s*/?\s*under|handicap|odds(?!\s+ratio)|pasaran\s+bola|bursa\s+(?:taruhan|bola)|taruhan|sportsbook|taruh|bet\s+(?:kecil|besar|minimal|\d+)|(?:minimal|min)\s+bet|wager\w*""",
    # machines
    r"""gacor|scatter(?:\s+hitam)?(?!\s*(?:plot|diagram|chart))|free\s*spins?|putaran\s+gratis|rtp(?:\s+(?:live|slot|tinggi|tertinggi))?|pola\s+(?:gacor|hoki|pagi|siang|malam|spin|main|jitu|admin|\d+x?)|polanya
        |jam\s+(?:hoki|gacor|main)|x\s?\d{3,5}|buy\s+spin|(?:kakek|opa|petir)\s+(?:zeus|merah|petir)|zeus\s+(?:petir|slot|x?\d+)|olympus|mahjong\s+(?:ways|wins|emas|hitam|\d)|sweet\s+bonanza|starlight|princess\s+x?\d+
        |wild\s+(?:west\s+gold|bandito|bounty)|pg\s*soft|pragmatic|habanero|joker\s*123|spadegaming|microgaming|slot\s+(?:demo|online)|main\s+slot|rungkad|maxwin|pecah\s+(?:x|selayar|terus)|spin(?:\s+(?:turbo|manual|\d+))?
        |jackpot|jepe|jp\s+(?:paus|besar|sensasional)|sensasional|winrate|win\s+rate|perkalian|pengali|bet\s+all|turbo\s+spin""",
    # ways around a block
    r"""(?:link|tautan|jalur|situs|alamat)\s+(?:alternatif|cadangan|anti\s*blokir|vip|gacor)|link\s+(?:utama|login|resmi|daftar|terbaru)|anti\s*-?\s*(?:nawala|blokir|banned)|nawala|internet\s+positif|login\s+vip|hxxps?
        |(?:pakai|gunakan|lewat)\s+vpn""",
    # gifts that only the trade gives
    r"""(?:bonus\s+)?(?:new|ahli|pengguna|pemain)\s+(?:member|baru)|bonus\s+(?:harian|mingguan|rollingan|referral|sambutan|deposit|member|cashback|turnover|\d+\s*%)|roll?ing\w*|turn\s*over|cash\s*back|free\s*(?:bet|chips?|credit|kredit)|kredit\s+gratis
        |welcome\s+bonus|saldo\s+(?:awal|gratis|bonus)|no\s+deposit|(?:klaim|claim)\s+bonus""",
    # accounts
    r"""akun\s+(?:demo|real|pro|vip|hoki|gacor|wso|jp|slot|sultan)|id\s+(?:pro|vip|hoki|gacor)|bocoran\s+(?:admin|pola|slot|jam|rtp|hari)|admin\s+(?:slot|gacor|jarwo|riki)|server\s+(?:thailand|kamboja|luar|vip)
        |(?:deposit|depo|wd|withdraw)\s+(?:dan\s+)?(?:wd|withdraw)|anti\s+(?:rungkad|lag|kalah|zonk|boncos)|agen\s+judi|(?:slot|judi|gambling|betting|casino)\s+(?:online|site|terpercaya|resmi)|online\s+(?:casino|gambling|betting|slots?)""",
)
"""What only the trade speaks of, by topic; one topic alone is no offer."""
GENERAL = Kinds(
    r"""depo(?:sit)?|setor(?:an)?|isi\s+saldo|top\s*up|modal\s+\w{2,10}|receh|ceban|goceng|noban|gocap|cepek|minimal\s+\d+|\d+\s?(?:rb|k)|qris|pulsa|e-?wallet|dompet\s+digital""",
    r"""wd|withdraw(?:al)?|cair(?:kan)?|dicairkan|bayaran|dibayar|menang(?:kan)?|kemenangan|hadiah|pecah|cuan|untung|jp|payout|winning|saldo|profit|raup|jutaan""",
    r"""akun|login|link|tautan|livechat|live\s+chat|telegram|grup|whatsapp|wa|member|pemain|players?|bosku|bos|kak|gas(?:keun)?|slot|situs|hoki|vip""",
    r"""bonus|promo|klaim|claim|gratis|free|diskon|voucher|instant|instan""",
    r"""daftar|klik|gabung|bergabung|main(?:kan)?|ayo|yuk|buruan|kunjungi|coba|pasang|raih|nikmati|dapatkan|register|join|play|sign\s+up|tonton|jangan\s+(?:lewatkan|sampai\s+ketinggalan)|ketik|cukup|hubungi|rasakan|buktikan|mampir|merapat|sikat|cobain""",
)
"""What others speak of too: money in, money out, accounts, gifts, and calls; two of these count at most."""
FOREIGN = re.compile(
    "\u0e2a\u0e25\u0e47\u0e2d\u0e15|\u0e04\u0e32\u0e2a\u0e34\u0e42\u0e19|\u0e1a\u0e32\u0e04\u0e32\u0e23\u0e48\u0e32|\u0e41\u0e17\u0e07\u0e1a\u0e2d\u0e25"
    "|博彩|赌场|賭場|娱乐城|老虎机|六合彩|百家乐|彩金|카지노|토토사이트|바카라|먹튀|cá cược|nhà cái|nổ hũ|tài xỉu"
)
"""Words of the trade in Thai, Chinese, Korean and Vietnamese; two of them make a promotion."""

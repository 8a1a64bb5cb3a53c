"""What the words around a number say it is, and what they say it is not."""

from typing import NamedTuple

from ..late import late
from .kinds import Jenis
from .numbers import HIDDEN

NEAR = 64
"""Characters before a number in which a word still speaks of it."""
AFTER = 24
"""Characters after it."""
_DIRECT = 22
"""Characters between a word and the number that it labels."""

_WORDS = {
    Jenis.NIK: r"n\.?\s?i\.?\s?k\.?(?:nya)?|e-?ktp|ktp(?:-el)?|nomor induk kependudukan|(?:no(?:mor)?\.?\s*)?(?:kartu\s*)?identitas|kependudukan",
    Jenis.KK: r"no(?:mor)?\.?\s*kk|kk|kartu keluarga",
    Jenis.NPWP: r"npwp|nomor pokok wajib pajak",
    Jenis.TELEPON: r"no(?:mor)?\.?\s*hp|hp|handphone|ponsel|telp|tlp|telepon|whatsapp|wa|seluler",
    Jenis.REKENING: r"(?:no(?:mor)?\.?\s*)?rek(?:ening)?|norek",
    Jenis.BPJS: r"bpjs|jkn|kis|kpj|kartu peserta|jaminan kesehatan",
    Jenis.PASPOR: r"paspor|passport",
    Jenis.SIM: r"sim|surat izin mengemudi",
    Jenis.NISN: r"nisn",
    Jenis.PLAT: r"nopol|no\.?\s*pol(?:isi)?|nomor polisi|plat|tnkb|kendaraan",
    Jenis.NIP: r"nip",
}
_OTHER = (
    r"kode\s+rek(?:ening)?|rekening\s+(?:belanja|anggaran|pendapatan|pembiayaan|kas)|kas\s+(?:umum\s+)?daerah|rkud|rp|idr|kode(?!\s*pos)|rup|sirup|nop|objek pajak|billing|faktur|invoice|kuitansi|imei|isbn|issn|serial|seri|ntpn|ntb|"
    r"virtual account|va|nuptk|npsn|nib|nomor induk berusaha|inventaris|barang|register|kontrak|spk|spm|sp2d|spd|dpa|rka|tiket|resi|"
    r"anggaran|pagu|koordinat|lintang|bujur|hps|nomor aduan|lapor"
)
_NAMES = "|".join(f"(?P<{kind.value}>{words})" for kind, words in _WORDS.items())
_ANY = late(rf"(?<![a-z0-9])(?:(?P<lain>{_OTHER})|{_NAMES})(?![a-z])")
_LETTER = late("[a-z]")
_OFFICE = late(
    r"(?<![a-z])(?:layanan|pelayanan|hotline|call center|pusat panggilan|kantor|piket|posko|halo|sekretariat|pengaduan|admin|"
    r"humas|dinas|kelurahan|kecamatan|puskesmas|rsud|loket|resmi|kas daerah|kas umum|rkud|bendahara|pemerintah|pemda|pemkot|cv|pt)(?![a-z])"
)


class Around(NamedTuple):
    """What the surroundings of one number say: the word that labels it at once, all kinds named near it, and more."""

    label: Jenis | None
    named: frozenset[Jenis]
    other: bool
    """Whether the word closest before it names something that is no personal data."""
    office: bool
    """Whether an office is spoken of before it."""


_SILENT = Around(None, frozenset(), False, False)


def around(text: str, start: int, end: int, heading: str = "") -> Around:
    """What the words of a folded ``text`` around a number, and the ``heading`` it stands under, say of it."""
    left = _same_line(text[max(0, start - NEAR) : start]).replace(HIDDEN, "").lower()
    right = text[end : end + AFTER].split("\n", 1)[0].replace(HIDDEN, "").lower()
    if not (heading or _LETTER.search(left) or _LETTER.search(right)):
        return _SILENT
    title = heading.replace("_", " ").replace("-", " ").lower()
    label: Jenis | None = None
    other = False
    named: set[Jenis] = set()
    for found in _ANY.finditer(title):
        other = found.lastgroup == "lain"
        if not other:
            label = Jenis(str(found.lastgroup))
            named.add(label)
    for found in _ANY.finditer(left):
        other = found.lastgroup == "lain"
        if not other:
            kind = Jenis(str(found.lastgroup))
            named.add(kind)
            label = kind if len(left) - found.end() <= _DIRECT else label
    for found in _ANY.finditer(right):
        if found.lastgroup != "lain":
            named.add(Jenis(str(found.lastgroup)))
    return Around(label, frozenset(named), other, _OFFICE.search(f"{title} {left}") is not None)


def _same_line(before: str) -> str:
    """What comes before on this line, and the line above it when this one has just begun."""
    rows = before.split("\n")
    return rows[-1] if len(rows[-1].strip()) > _DIRECT or len(rows) == 1 else " ".join(rows[-2:])

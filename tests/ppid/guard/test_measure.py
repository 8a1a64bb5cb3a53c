"""How much is found and how seldom in vain: made-up numbers in made-up documents, told as a table; long with JENDELA_PANJANG=1."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from plugins.ppid.guard.files_child import inspected
from plugins.ppid.intake.reading import record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import sorted_files
from tests import pdfs
from tests.offices import odf, word, workbook

COUNT = 1_000 if os.environ.get("JENDELA_PANJANG") else 60
RENDER = Renderer().body
HEAD = "judul: Pengumuman layanan kota\nringkasan: Keterangan bagi warga tentang layanan.\ntanggal: 2026-11-02\n"
PROVINCES = ("11", "12", "18", "19", "32", "33", "35", "61", "63", "71", "73", "91", "96")
LABELS = ("NIK", "NIK:", "No. KTP", "nomor induk kependudukan", "(NIK", "KTP no.", "No. KK", "kartu keluarga")


def resident(chance: random.Random) -> str:
    """A number that a resident could have."""
    region = f"{chance.choice(PROVINCES)}{chance.choice((chance.randint(1, 25), chance.randint(71, 75))):02}{chance.randint(1, 30):02}"
    day = chance.randint(1, 28) + chance.choice((0, 40))
    return f"{region}{day:02}{chance.randint(1, 12):02}{chance.randint(0, 99):02}{chance.randint(1, 9999):04}"


def written(chance: random.Random, number: str) -> str:
    """A number as people type it."""
    gap = chance.choice(("", "", "", " ", ".", "-"))
    return gap.join((number[:4], number[4:8], number[8:12], number[12:])) if gap else number


def mobile(chance: random.Random) -> str:
    """A mobile number as people type it."""
    tail = "".join(str(chance.randint(0, 9)) for _ in range(chance.choice((8, 9))))
    start = f"8{chance.choice('1235789')}{chance.randint(1, 9)}"
    gap = chance.choice(("", "-", " "))
    return chance.choice(("0", "+62 ", "62" if not gap else "0")) + gap.join((start, tail[:4], tail[4:]))


Carrier = Callable[[str], tuple[str, str, str]]
CARRIERS: dict[str, Carrier] = {
    "judul": lambda text: (HEAD.replace("Pengumuman", f"'{text} pengumuman").replace("kota\n", "kota'\n"), "", "a"),
    "ringkasan": lambda text: (HEAD.replace("Keterangan bagi", f"'{text} bagi").replace("layanan.\n", "layanan.'\n"), "", "a"),
    "kata kunci": lambda text: (HEAD + f"kata_kunci:\n  - '{text}'\n", "", "a"),
    "alt isian": lambda text: (HEAD + f"gambar:\n  - berkas: a.jpg\n    alt: 'Surat {text}'\n", "", "a"),
    "paragraf": lambda text: (HEAD, f"Telah diterima dari warga {text} pada hari itu.", "a"),
    "butir": lambda text: (HEAD, f"* satu\n* {text}\n", "a"),
    "sel tabel": lambda text: (HEAD, f"| Uraian | Isi |\n|---|---|\n| Data | {text} |", "a"),
    "tebal": lambda text: (HEAD, f"Data **{text[:-3]}**{text[-3:]} itu.", "a"),
    "alt tulisan": lambda text: (HEAD, f"![Surat {text}](a.jpg)", "a"),
    "tautan": lambda text: (HEAD, f"[surat](https://contoh.go.id/?q={text.replace(' ', '%20')})", "a"),
}  # fmt: skip


def codes(root: Path, head: str, body: str, name: str) -> set[str]:
    """The codes of the guard for one news item."""
    path = f"opd/dinas/berita/{name}.md"
    (identity,) = sorted_files([path]).records
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(f"---\n{head}penulis: Bidang\n---\n{body}\n", encoding="utf-8")
    return {problem.code for problem in record_read(root, identity, RENDER).problems if "-PII-" in problem.code}


@pytest.mark.parametrize("carrier", CARRIERS)
def test_numbers_of_persons_are_found(carrier: str, tmp_path: Path) -> None:
    chance = random.Random(f"orang-{carrier}")
    sure = likely = 0
    for number in range(COUNT):
        labelled = f"{chance.choice(LABELS)} {written(chance, resident(chance))}"
        bare = written(chance, resident(chance)) if number % 2 else mobile(chance)
        sure += any(code.startswith("E-") for code in codes(tmp_path, *CARRIERS[carrier](labelled)))
        likely += any(code.startswith("E-") for code in codes(tmp_path, *CARRIERS[carrier](bare)))
    print(f"{carrier}: pasti {sure / COUNT:.1%}, semua {(sure + likely) / (2 * COUNT):.1%}")
    assert sure >= 0.99 * COUNT
    assert sure + likely >= 0.95 * 2 * COUNT


def taxpayer(chance: random.Random) -> str:
    """The tax number of a person, with the check digit of its first nine."""
    start = f"{chance.randint(4, 9)}{chance.randint(1_000_000, 9_999_999)}"
    total = sum(int(digit) if place % 2 == 0 else sum(divmod(2 * int(digit), 10)) for place, digit in enumerate(start))
    whole = f"{start}{-total % 10}{chance.randint(100, 999)}000"
    if chance.random() < 0.3:
        return whole
    return f"{whole[:2]}.{whole[2:5]}.{whole[5:8]}.{whole[8]}-{whole[9:12]}.{whole[12:]}"


def digits(chance: random.Random, count: int) -> str:
    """Digits of which the first is not zero."""
    return str(chance.randint(10 ** (count - 1), 10**count - 1))


PERSONAL: dict[str, Callable[[random.Random], str]] = {
    "nik": lambda chance: f"{chance.choice(('NIK', 'NIK.', 'Nomor KTP:', 'No KTP', 'e-KTP', 'Nomor Induk Kependudukan (NIK):'))} {written(chance, resident(chance))}",
    "kk": lambda chance: f"{chance.choice(('Nomor KK', 'No. KK :', 'KK', 'Kartu Keluarga nomor', 'nomor kartu keluarganya'))} {written(chance, resident(chance))}",
    "telepon": lambda chance: f"{chance.choice(('HP', 'No. HP:', 'WA', 'nomor WhatsApp', 'telp.', 'dapat dihubungi di', 'ponsel'))} {mobile(chance)}",
    "npwp": lambda chance: f"{chance.choice(('NPWP', 'NPWP:', 'Nomor NPWP', 'nomor pokok wajib pajak'))} {taxpayer(chance)}",
    "rekening": lambda chance: f"{chance.choice(('No. Rek.', 'rekening', 'norek', 'transfer ke rekening BRI', 'rekening Bank Kalbar nomor'))} {digits(chance, chance.choice((10, 13, 15)))} {chance.choice(('a.n. Budi', 'atas nama Siti', ''))}",
    "bpjs": lambda chance: f"{chance.choice(('BPJS', 'nomor BPJS Kesehatan', 'No. Kartu BPJS:', 'kartu JKN', 'peserta JKN nomor'))} 000{digits(chance, 10)}",
    "paspor": lambda chance: f"{chance.choice(('Paspor', 'nomor paspor', 'No. paspor:'))} {chance.choice('ABCEX')}{digits(chance, 7)}",
}  # fmt: skip
"""Numbers of persons with words that name them, written without a look at the words the detector knows."""


@pytest.mark.parametrize("kind", PERSONAL)
def test_each_kind_of_number_is_found(kind: str, tmp_path: Path) -> None:
    chance = random.Random(f"jenis-{kind}")
    texts = [PERSONAL[kind](chance) for _ in range(COUNT)]
    missed = [text for text in texts if not codes(tmp_path, *CARRIERS["paragraf"](text))]
    print(f"{kind}: {1 - len(missed) / COUNT:.1%} ditemukan; terlewat: {missed[:3]}")
    assert len(missed) <= 0.05 * COUNT


def sheet(text: str) -> bytes:
    def change(book: Workbook) -> None:
        book["Rekap"]["H1"], book["Rekap"]["H3"] = "catatan", text

    return workbook(change)


FILES: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "csv": ("csv", lambda text: f"no,uraian\n1,Umum\n2,Warga {text}\n".encode()),
    "xlsx": ("xlsx", sheet),
    "docx": ("docx", lambda text: word(f"<w:p><w:r><w:t>Warga {text[:9]}</w:t></w:r><w:r><w:t>{text[9:]}</w:t></w:r></w:p>")),
    "odt": ("odt", lambda text: odf("odt", f"<text:p>Warga <text:span>{text[:9]}</text:span>{text[9:]}</text:p>")),
    "ods": ("ods", lambda text: odf("ods", f'<table:table table:name="Data"><table:table-row><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row></table:table>')),
    "pdf": ("pdf", lambda text: pdfs.document([pdfs.stream(b"BT /F1 9 Tf (Warga %s) Tj ET" % text.replace("(", "").replace(")", "").encode())], b"/Font << /F1 3 0 R >>", [pdfs.FONT])),
    "sifat pdf": ("pdf", lambda text: pdfs.document([pdfs.stream(pdfs.WORDS)], b"/Font << /F1 3 0 R >>", [pdfs.FONT], b"", b"/Info << /Subject (%s) >>" % text.replace("(", "").replace(")", "").encode())),
}  # fmt: skip
"""Files by their endings, each holding one text."""


@pytest.mark.parametrize("carrier", FILES)
def test_numbers_of_persons_are_found_in_attachments(carrier: str, tmp_path: Path) -> None:
    chance = random.Random(f"berkas-{carrier}")
    ending, made = FILES[carrier]
    file = tmp_path / f"a.{ending}"

    def told(text: str) -> set[str]:
        file.write_bytes(made(text))
        return {code for code, *_ in inspected(str(file), ending)["temuan"] if code.endswith("-LAMPIRAN-PRIBADI")}

    sure = likely = 0
    for number in range(COUNT):
        sure += "E-LAMPIRAN-PRIBADI" in told(f"{chance.choice(LABELS)} {written(chance, resident(chance))}")
        likely += bool(told(written(chance, resident(chance)) if number % 2 else mobile(chance)))
    print(f"{carrier}: pasti {sure / COUNT:.1%}, semua {(sure + likely) / (2 * COUNT):.1%}")
    assert sure >= 0.99 * COUNT
    assert sure + likely >= 0.95 * 2 * COUNT


def office_lines(chance: random.Random) -> list[str]:
    """Lines that a legal document has, with long numbers of many kinds; written before the detector was measured."""

    account = f"{chance.randint(4, 6)}.{chance.randint(1, 4)}.{digits(chance, 2)}.{digits(chance, 2)}.{digits(chance, 2)}.{digits(chance, 4)}"
    tax = f"61.71.{digits(chance, 3)}.{digits(chance, 3)}.{digits(chance, 3)}-{digits(chance, 4)}.0"
    return [
        f"Kode rekening {account} sebesar Rp{chance.randint(1, 999)}.{digits(chance, 3)}.{digits(chance, 3)}.{digits(chance, 3)},00.",
        f"NOP {tax} atas tanah pemerintah.",
        f"Kode RUP {digits(chance, 8)}, kode tender {digits(chance, 8)}, sub kegiatan 2.16.03.2.02.{digits(chance, 4)}.",
        f"Keputusan Wali Kota Nomor {digits(chance, 3)}/{digits(chance, 4)}/DISKOMINFO/2026 tanggal {chance.randint(1, 28)} Mei 2026.",
        f"Kepala Dinas, NIP 19{chance.randint(60, 95)}0{chance.randint(1, 9)}{chance.randint(10, 28)} 20{chance.randint(10, 20)}0{chance.randint(1, 9)} {chance.randint(1, 2)} {digits(chance, 3)}.",
        f"Telepon kantor (0561) {digits(chance, 6)}, faksimile 0561-{digits(chance, 6)}.",
        f"Letak -0.0{digits(chance, 14)}, 109.3{digits(chance, 13)}.",
        f"Jadwal 2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)} 08.00 sampai 2026-11-2{chance.randint(0, 9)} 16.00.",
        f"NIB perusahaan {digits(chance, 13)}, nomor kontrak {digits(chance, 16)}.",
        f"Nomor seri barang {digits(chance, 16)} dan kode billing {digits(chance, 15)}.",
        f"SP2D {digits(chance, 5)}/SP2D/LS/2026, NTPN {digits(chance, 6)}AB{digits(chance, 8)}.",
        f"ISBN 978-602-{digits(chance, 4)}-{digits(chance, 2)}-{digits(chance, 1)}, ISSN {digits(chance, 4)}-{digits(chance, 4)}.",
        f"Nomor registrasi surat {digits(chance, 16)}.",
        f"Pagu {chance.randint(1, 9)}.{digits(chance, 3)}.{digits(chance, 3)}.{digits(chance, 3)}.{digits(chance, 3)} dari {digits(chance, 12)} rupiah.",
        f"NPSN {digits(chance, 8)}, jumlah murid {digits(chance, 3)}, tahun 2023 2024 2025 2026.",
        f"Rekening kas umum daerah {digits(chance, 10)} pada bank daerah.",
    ]


def test_documents_of_offices_are_published(tmp_path: Path) -> None:
    chance = random.Random("kantor")
    held = warned = 0
    for _ in range(COUNT):
        lines = chance.sample(office_lines(chance), 6)
        found = codes(tmp_path, HEAD, "\n\n".join(lines), "a")
        stopped = any(code.startswith("E-") for code in found)
        held += stopped
        warned += bool(found) and not stopped
    print(f"dokumen kantor: {held} ditahan, {warned} diperingatkan, dari {COUNT}")
    assert held <= 0.1 * COUNT

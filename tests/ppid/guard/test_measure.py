"""How much is found and how seldom in vain: made-up numbers in made-up documents, told as a table; long with JENDELA_PANJANG=1."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.ppid.intake.reading import record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import sorted_files

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


def office_lines(chance: random.Random) -> list[str]:
    """Lines that a legal document has, with long numbers of many kinds; written before the detector was measured."""

    def digits(count: int) -> str:
        return str(chance.randint(10 ** (count - 1), 10**count - 1))

    account = f"{chance.randint(4, 6)}.{chance.randint(1, 4)}.{digits(2)}.{digits(2)}.{digits(2)}.{digits(4)}"
    tax = f"61.71.{digits(3)}.{digits(3)}.{digits(3)}-{digits(4)}.0"
    return [
        f"Kode rekening {account} sebesar Rp{chance.randint(1, 999)}.{digits(3)}.{digits(3)}.{digits(3)},00.",
        f"NOP {tax} atas tanah pemerintah.",
        f"Kode RUP {digits(8)}, kode tender {digits(8)}, sub kegiatan 2.16.03.2.02.{digits(4)}.",
        f"Keputusan Wali Kota Nomor {digits(3)}/{digits(4)}/DISKOMINFO/2026 tanggal {chance.randint(1, 28)} Mei 2026.",
        f"Kepala Dinas, NIP 19{chance.randint(60, 95)}0{chance.randint(1, 9)}{chance.randint(10, 28)} 20{chance.randint(10, 20)}0{chance.randint(1, 9)} {chance.randint(1, 2)} {digits(3)}.",
        f"Telepon kantor (0561) {digits(6)}, faksimile 0561-{digits(6)}.",
        f"Letak -0.0{digits(14)}, 109.3{digits(13)}.",
        f"Jadwal 2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)} 08.00 sampai 2026-11-2{chance.randint(0, 9)} 16.00.",
        f"NIB perusahaan {digits(13)}, nomor kontrak {digits(16)}.",
        f"Nomor seri barang {digits(16)} dan kode billing {digits(15)}.",
        f"SP2D {digits(5)}/SP2D/LS/2026, NTPN {digits(6)}AB{digits(8)}.",
        f"ISBN 978-602-{digits(4)}-{digits(2)}-{digits(1)}, ISSN {digits(4)}-{digits(4)}.",
        f"Nomor registrasi surat {digits(16)}.",
        f"Pagu {chance.randint(1, 9)}.{digits(3)}.{digits(3)}.{digits(3)}.{digits(3)} dari {digits(12)} rupiah.",
        f"NPSN {digits(8)}, jumlah murid {digits(3)}, tahun 2023 2024 2025 2026.",
        f"Rekening kas umum daerah {digits(10)} pada bank daerah.",
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

"""Writes a content folder of N records that looks like a city's: many kinds, real text lengths, real cross-links."""

import functools
import random
import shutil
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from plugins.ppid.search.rules import roots

ROOT = Path(__file__).resolve().parent.parent
OPD = 45
VOCABULARY = 20_000
"""Different words of the corpus."""
_WORDS = [
    "warga",
    "kota",
    "jalan",
    "anggaran",
    "layanan",
    "informasi",
    "dokumen",
    "rapat",
    "kelurahan",
    "kecamatan",
    "drainase",
    "sekolah",
    "puskesmas",
    "laporan",
    "pembangunan",
    "perbaikan",
    "program",
    "kegiatan",
    "usulan",
    "tindak",
    "lanjut",
    "pemeriksaan",
    "permohonan",
    "keberatan",
    "peraturan",
    "wali",
    "daerah",
    "sungai",
    "taman",
    "pasar",
    "lampu",
    "sampah",
    "air",
    "bersih",
    "penerangan",
    "pelatihan",
    "petugas",
    "jadwal",
    "hasil",
    "rencana",
    "kerja",
    "tahun",
    "triwulan",
    "pendapatan",
    "belanja",
    "realisasi",
    "pengadaan",
    "barang",
    "jasa",
    "kontrak",
    "penyedia",
    "masyarakat",
    "peserta",
    "kesehatan",
    "pendidikan",
    "data",
]


def written(folder: Path, count: int, seed: int = 14, offices: int = OPD) -> Path:
    """Write ``count`` records (departments not counted) of so many ``offices`` below ``folder``, replacing it; equal arguments, equal bytes."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("kota.yaml", "wilayah.yaml"):
        text = (ROOT / "content" / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace("opd_utama: diskominfo", "opd_utama: opd-00"), encoding="utf-8")
    chance = random.Random(seed)
    for number in range(offices):
        _write(folder / f"opd/opd-{number:02}/opd.yaml", _department(number))
    for path, text in _records(chance, count, offices):
        _write(folder / path, text)
    return folder


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _records(chance: random.Random, count: int, offices: int) -> Iterator[tuple[str, str]]:
    """Half news with texts, half registers and documents in YAML, spread over the departments."""
    makers = (_news, _news, _news, _news, _information, _information, _complaint, _request)
    for number in range(count):
        opd = f"opd-{number % offices:02}"
        maker = makers[number % len(makers)]
        jenis, suffix, text = maker(chance, number)
        yield f"opd/{opd}/{jenis}/r-{number:06}.{suffix}", text


def _day(chance: random.Random) -> str:
    return f"{chance.randint(2019, 2025)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"


def _words(chance: random.Random, count: int) -> str:
    words, weights = _vocabulary()
    return " ".join(chance.choices(words, cum_weights=weights, k=count)).capitalize()


@functools.cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words with how often they come: some twenty thousand, few often and many seldom, as in any text (Zipf, 1949)."""
    order = list(roots())
    random.Random(5).shuffle(order)
    affixes = ("{}", "{}an", "pe{}an", "di{}", "ke{}an", "{}nya")
    words = list(dict.fromkeys([*_WORDS, *(affix.format(root) for affix in affixes for root in order)]))[:VOCABULARY]
    return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))


def _head(chance: random.Random, number: int) -> str:
    return f"judul: {_words(chance, 6)} {number}\nringkasan: {_words(chance, 18)}.\ntanggal: {_day(chance)}\n"


def _news(chance: random.Random, number: int) -> tuple[str, str, str]:
    paragraphs = [f"{_words(chance, chance.randint(50, 110))}." for _ in range(4)]
    link = f"[berita sebelumnya]({{filename}}r-{number - 360:06}.md)" if number >= 360 else "berita sebelumnya"
    paragraphs.insert(1, f"## {_words(chance, 4)}")
    paragraphs.insert(3, f"- {_words(chance, 8)}\n- **{_words(chance, 3)}** {link}\n- {_words(chance, 8)}")
    body = "\n\n".join(paragraphs)
    return "berita", "md", f"---\n{_head(chance, number)}penulis: Diskominfo\n---\n{body}\n"


def _information(chance: random.Random, number: int) -> tuple[str, str, str]:
    text = _head(chance, number) + (
        f"klasifikasi: {chance.choice(['berkala', 'setiap-saat'])}\n"
        f"kewajiban: [{chance.choice(['bk-01-1', 'bk-02-3', 'bk-03', 'bk-04-1', 'ss-03-4', 'ss-08', 'tp-07'])}]\n"
        f"tahun: {chance.randint(2019, 2026)}\npenguasa: Sekretaris Dinas\npenanggung_jawab: Kepala Dinas\n"
        f"dibuat: {{tanggal: {_day(chance)}, tempat: Pontianak}}\nbentuk: [softcopy]\nretensi: 5 tahun\n"
        f"dasar_hukum:\n  - peraturan: uu-14-2008\n    pasal: Pasal 9\n"
    )
    return "informasi", "yaml", text


def _complaint(chance: random.Random, number: int) -> tuple[str, str, str]:
    text = _head(chance, number) + (
        f"nomor: A-{number}\nkanal: {chance.choice(['telepon', 'whatsapp', 'langsung'])}\n"
        f"klasifikasi: tidak-berkadar-pengawasan\nkategori: Jalan\nwilayah: 61.71.05.1001\ntahap: proses\n"
        f"riwayat:\n  - tanggal: 2025-01-02\n    uraian: {_words(chance, 6)}.\n  - tanggal: 2025-01-05\n    uraian: {_words(chance, 6)}.\n"
    )
    return "aduan", "yaml", text


def _request(chance: random.Random, number: int) -> tuple[str, str, str]:
    text = _head(chance, number) + (
        f"nomor_pendaftaran: P-{number}\nkanal: surel\ninformasi_diminta: {_words(chance, 12)}.\ntahap: dikabulkan\n"
        f"penguasaan: dikuasai\ncara_memperoleh: salinan\ncara_mengirim: surel\npemberitahuan: 2026-01-05\n"
    )
    return "permohonan", "yaml", text


def _department(number: int) -> str:
    return (
        f"judul: Dinas Contoh {number}\nringkasan: Mengurus bidang contoh nomor {number} di kota ini.\ntanggal: 2019-01-02\n"
        f"singkatan: Dinas {number}\njenis: dinas\nkepala: {{jabatan: Kepala Dinas}}\n"
        f"ppid_pelaksana: {{jabatan: Sekretaris Dinas}}\noperator: {{nama: Operator PPID}}\nalamat: Kota Pontianak\n"
        f"tugas: Menyelenggarakan urusan contoh.\n"
    )

"""Every fault is told in Indonesian that an office clerk can act on: real faults of every code, read as text."""

import copy
import os
import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from plugins.ppid import report
from plugins.ppid.build.scanning import Scanner, stray_faults
from plugins.ppid.gallery import too_heavy
from plugins.ppid.guard.files_reading import files_read
from plugins.ppid.intake.files import MAX_RECORD, read
from plugins.ppid.intake.messages import codes_by_type, worded
from plugins.ppid.intake.reading import record_read, site_file_read
from plugins.ppid.intake.refusing import MAX_BODY
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import SITE_FILES, halves, sorted_files
from plugins.ppid.intake.yaml_source import MAX_NODES, Lines, line_at, located, parsed
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.pictures.forms import Form
from plugins.ppid.problems import Problem, catalogue
from plugins.ppid.questions import questions
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records.kota import Kota, Wilayah
from plugins.ppid.records.values import Acuan
from plugins.ppid.registry import Asset
from tests.attachments import DISGUISED, PARKING, TABLES
from tests.offices import UNSAFE
from tests.pdfs import scan, text_pdf
from tests.ppid.test_dip_frozen import FAULTY as LIST_FAULTS
from tests.ppid.test_guard_pdf import ACTIVE
from tests.ppid.test_output_scan import HARMFUL, PLANNED
from tests.ppid.test_registers import FAULTY as REGISTER_FAULTS
from tests.ppid.test_tombstones import FAULTY as LEDGER_FAULTS
from tests.ppid.test_tombstones import NEWS as DELETED_NEWS
from tests.ppid.test_tombstones import city as deleted_city
from tests.site.changes import alert
from tests.support import NOW, berita, committed, write_content

TESTS = Path(__file__).resolve().parents[1]
RECORDS = TESTS.parent / "plugins" / "ppid" / "records"
RENDER = Renderer().body
PLACES_OF_BUILD = {"E-ALAMAT-BENTROK"}
MACHINE = {"W-SUARA-ALAT"}
"""Codes of what the machine lacks; ``tests/site/test_voices.py`` takes the tools away."""
"""Codes that only ``build/outputs.py`` raises; ``test_small_rooms.py`` exercises them."""
LAST_RESORT = "E-SKEMA-NILAI"
FOLLOWING = {"missing", "too_short"}
"""Findings that may only follow from another one: a field is missing where it is misspelt."""

NEWS = """\
judul: Meja layanan buka saat istirahat siang
ringkasan: Warga dapat mengajukan permohonan pada jam istirahat.
tanggal: 2026-11-02
penulis: Bidang Informasi
"""
BAD_VALUES: dict[str, Any] = {
    "kosong": "",
    "tanda-hubung": "-",
    "kata": "Kata Lain",
    "panjang": "kata " * 2_000,
    "bertitik": "1.500.000",
    "berkoma": "87,5",
    "negatif": "-7",
    "nol": "0",
    "hari-salah": "2026-02-30",
    "hari-jauh": "1899-12-31",
    "waktu-tanpa-zona": "2026-11-21T08:00",
    "jalur": "../rahasia/berkas.pdf",
    "http": "http://contoh.go.id/",
    "daftar-kosong": [],
    "daftar": ["Kata Lain", None],
    "bertingkat": {"lain": "Kata Lain"},
}
ENGLISH = re.compile(
    r"\b(input|should|must|field|value|string|required|expected|greater|less|than|unable|parse|parsing|"
    r"error|found|invalid|missing|extra|permitted|characters?|items?|line|column|mapping|scalar)\b",
    re.IGNORECASE,
)
TYPED = re.compile(r'"[^"]*"|https?://\S+|<[^>]*>')
"""Parts of a message that quote what somebody typed, or an address."""


@dataclass(frozen=True)
class Case:
    """One record file that staff may have written."""

    name: str
    text: str
    first: str
    code: str
    line: int


def read_text(root: Path, path: str, text: str | bytes) -> tuple[Problem, ...]:
    """Every problem of the record file ``path`` that holds ``text``."""
    (identity,) = sorted_files([path]).records
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode() if isinstance(text, str) else text)
    return record_read(root, identity, RENDER).problems


def told(problem: Problem) -> str:
    """The problem as a clerk reads it, without its place."""
    return f"{problem.apa.strip()} {problem.mengapa.strip()} {problem.perbaikan.strip()}"


def assert_readable(problem: Problem) -> None:
    """No gap, no programmer's word and no English in any of the three sentences."""
    for part in (problem.apa, problem.mengapa, problem.perbaikan):
        text = part.strip()
        own = TYPED.sub('""', text)
        assert text, problem
        assert text[0].isupper() or text[0].isdigit() or text[0] == '"' or text.startswith(SITE_FILES), text
        assert text[-1] in ".?", text
        assert "  " not in own, text
        assert not re.search(r"\{\w*\}", own.replace("{filename}", "")), text
        assert not re.search(r"\b(None|True|False|NoneType|Traceback)\b", text), text
        assert '""' not in text or ("nilai", "") in problem.values, text
        assert not ENGLISH.search(own), text
        assert not re.search(r" [.,;](\s|$)|\(\)", own), text


# what the producers say


def error_types_raised() -> set[str]:
    """Every error type that a module of ``records/`` raises itself."""
    found: set[str] = set()
    for path in RECORDS.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        found.update(re.findall(r'PydanticCustomError\(\s*"(\w+)"', source))
        found.update(re.findall(r'^    error = "(\w+)"', source, re.MULTILINE))
        found.update(re.findall(r'Pelanggaran\(\s*"(\w+)"', source))
        found.update(re.findall(r'error(?:: str)? ?= ?"(\w+)"', source))
        found.update(re.findall(r'berurutan\("\w+", "\w+", "(\w+)"', source))
    return found


def test_every_error_type_of_the_models_has_its_words() -> None:
    raised = error_types_raised()
    assert len(raised) > 20
    assert {kind.error for kind in (Acuan, *Acuan.__subclasses__())} <= raised
    assert raised <= set(codes_by_type())


def test_an_error_type_is_worded_once() -> None:
    kinds = [kind for entry in catalogue().values() for kind in entry.jenis]
    assert len(kinds) == len(set(kinds))


def places_in(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The place of every field and item inside ``value``."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield (*place, key)
        yield from places_in(part, (*place, key))


def changed(data: dict[str, Any], place: tuple[str | int, ...], value: Any) -> dict[str, Any]:
    """A copy of ``data`` with another value at ``place``."""
    result = copy.deepcopy(data)
    owner: Any = result
    for part in place[:-1]:
        owner = owner[part]
    owner[place[-1]] = value
    return result


@dataclass(frozen=True)
class Example:
    """The fields of an example, and the line of each."""

    data: dict[str, Any]
    lines: Lines
    last: int

    @classmethod
    def of(cls, jenis: str) -> "Example":
        """The example of a kind."""
        (file,) = (TESTS / "examples" / jenis).iterdir()
        parts = halves(file.name, file.read_text(encoding="utf-8"))
        assert not isinstance(parts, Problem)
        data, problems = parsed(file.name, parts.yaml, parts.yaml_line)
        assert data is not None
        assert not problems
        return cls(data, located(parts.yaml, parts.yaml_line), parts.yaml_line + parts.yaml.count("\n"))


def findings_in(model: type[BaseModel], data: dict[str, Any], lines: Lines) -> tuple[list[Problem], list[Any]]:
    """The problems of ``data``, and the findings of pydantic that they word."""
    try:
        model.model_validate(data)
    except ValidationError as error:
        return list(worded("x.yaml", model, error, lines)), error.errors(include_url=False)
    return [], []


@pytest.mark.parametrize("jenis", RECORD_TYPES)
def test_any_bad_value_in_any_field_gets_a_readable_message_at_its_line(jenis: str) -> None:
    example = Example.of(jenis)
    count = 0
    for place in places_in(example.data):
        for value in BAD_VALUES.values():
            spoilt = changed(example.data, place, value)
            problems, findings = findings_in(RECORD_TYPES[jenis], spoilt, example.lines)
            for problem in problems:
                assert problem.code != LAST_RESORT, findings
                assert 1 <= problem.line <= example.last
                assert_readable(problem)
            told_at = {problem.line for problem in problems}
            own = [
                finding["loc"]
                for finding in findings
                if finding["loc"][: len(place)] == place and finding["type"] not in FOLLOWING
            ]
            assert {line_at(example.lines, where) for where in own} <= told_at
            count += len(problems)
    assert count > 100


@pytest.mark.parametrize("jenis", RECORD_TYPES)
def test_a_missing_field_is_told_by_its_name(jenis: str) -> None:
    example = Example.of(jenis)
    required = {name for name, info in RECORD_TYPES[jenis].model_fields.items() if info.is_required()}
    for name in example.data:
        rest = {key: value for key, value in example.data.items() if key != name}
        problems, _findings = findings_in(RECORD_TYPES[jenis], rest, example.lines)
        missing = [problem for problem in problems if problem.code == "E-SKEMA-WAJIB"]
        assert len(missing) == (name in required)
        for problem in missing:
            assert f'"{name}"' in problem.apa
            assert_readable(problem)


# faults of every code


LINES = [
    Case("salah-eja", NEWS.replace("penulis:", "penulsi:"), "penulsi", "E-SKEMA-ASING", 4),
    Case("pilihan", NEWS + "status: terbitt\n", "terbitt", "E-SKEMA-PILIHAN", 5),
    Case("tanggal", NEWS.replace("2026-11-02", "2 November 2026"), "2 November 2026", "E-TANGGAL-BENTUK", 3),
    Case("hari", NEWS.replace("2026-11-02", "2026-11-31"), "2026-11-31", "E-TANGGAL-SALAH", 3),
    Case("tahun", NEWS.replace("2026-11-02", "0226-11-02"), "0226-11-02", "E-TANGGAL-RENTANG", 3),
    Case("embargo", NEWS + "terbit_pada: 2026-11-21 08:00\n", "2026-11-21 08:00", "E-WAKTU-BENTUK", 5),
    Case("kosong", NEWS.replace("Bidang Informasi", ""), "penulis", "E-SKEMA-WAJIB", 4),
    Case("daftar", NEWS + "kata_kunci: layanan\n", "kata_kunci", "E-SKEMA-DAFTAR", 5),
    Case("teks", NEWS + "tempat: [Pontianak]\n", "tempat", "E-SKEMA-TEKS", 5),
    Case("bertingkat", NEWS + "sumber:\n  - Siaran pers\n", "sumber", "E-SKEMA-BERTINGKAT", 6),
    Case("butir", NEWS + "sumber:\n  - judul: AB\n", "judul", "E-SKEMA-PENDEK", 6),
    Case("panjang", NEWS.replace("Meja layanan", "Meja layanan " * 30), "judul", "E-SKEMA-PANJANG", 1),
    Case("peraturan-ganda", NEWS + "dasar_hukum:\n  - pasal: Pasal 9\n", "dasar hukum", "E-HUKUM-SATU", 6),
    Case("mundur", NEWS + "diperbarui: 2026-10-01\n", "diperbarui", "E-DIPERBARUI", 5),
    Case("lampiran", NEWS + "berkas:\n  - berkas: a b.pdf\n    judul: Surat\n", "a b.pdf", "E-LAMPIRAN-BENTUK", 6),
    Case("rujukan", NEWS + "baca_juga:\n  - Berita Kemarin\n", "Berita Kemarin", "E-RUJUKAN-BENTUK", 6),
    Case("sendiri", NEWS + "baca_juga:\n  - berita/b\n  - berita/a\n", '"baca_juga"', "W-RUJUKAN-DIRI", 7),
    Case(
        "sendiri-utuh",
        NEWS + "baca_juga:\n  - dinas/berita/a\n  - dishub/berita/a\n",
        "dinas/berita/a",
        "W-RUJUKAN-DIRI",
        6,
    ),
]


@pytest.mark.parametrize("case", LINES, ids=lambda case: case.name)
def test_the_message_names_the_slip_and_its_line(case: Case, tmp_path: Path) -> None:
    (found,) = [
        problem for problem in read_text(tmp_path, "opd/dinas/berita/a.yaml", case.text) if problem.code == case.code
    ]
    assert found.line == case.line
    assert case.first in found.apa
    assert_readable(found)


def test_a_misspelt_field_is_offered_its_right_name(tmp_path: Path) -> None:
    problems = read_text(tmp_path, "opd/dinas/berita/a.yaml", NEWS.replace("ringkasan:", "ringkesan:"))
    (found,) = [problem for problem in problems if problem.code == "E-SKEMA-ASING"]
    assert 'Mungkin maksudnya "ringkasan"?' in found.apa


def test_a_misspelt_field_inside_a_list_is_offered_a_name_of_that_place(tmp_path: Path) -> None:
    text = NEWS + "sumber:\n  - judul: Siaran pers\n    penerbitt: Diskominfo\n"
    (found,) = read_text(tmp_path, "opd/dinas/berita/a.yaml", text)
    assert 'Mungkin maksudnya "penerbit"?' in found.apa
    assert found.perbaikan.endswith("judul, penerbit, tanggal, tautan.")


def test_a_misspelt_choice_is_offered_the_nearest_one(tmp_path: Path) -> None:
    (found,) = read_text(tmp_path, "opd/dinas/berita/a.yaml", NEWS + "status: Terbit\n")
    assert 'Mungkin maksudnya "terbit"?' in found.apa
    assert "terbit, konsep" in found.perbaikan


def test_a_word_like_no_other_is_offered_nothing(tmp_path: Path) -> None:
    for text in (NEWS + "xyz: a\n", NEWS + "status: xyz\n"):
        (found,) = read_text(tmp_path, "opd/dinas/berita/a.yaml", text)
        assert "Mungkin" not in told(found)


def test_five_mistakes_give_five_messages_each_at_its_line(tmp_path: Path) -> None:
    text = """\
judul: AB
ringkasan: Warga dapat mengajukan permohonan pada jam istirahat.
tanggal: 02-11-2026
status: siap
kata_kunci: layanan
penulis: Bidang Informasi
foto: meja.png
"""
    problems = read_text(tmp_path, "opd/dinas/berita/a.yaml", text)
    assert sorted((problem.line, problem.code) for problem in problems) == [
        (1, "E-SKEMA-PENDEK"),
        (3, "E-TANGGAL-BENTUK"),
        (4, "E-SKEMA-PILIHAN"),
        (5, "E-SKEMA-DAFTAR"),
        (7, "E-SKEMA-ASING"),
    ]


def test_front_matter_counts_lines_from_the_top_of_the_file(tmp_path: Path) -> None:
    text = f"---\n{NEWS}status: siap\n---\nKalimat pertama.\n\nBaca [selengkapnya](surat.pdf).\n"
    problems = read_text(tmp_path, "opd/dinas/berita/a.md", text)
    assert sorted((problem.line, problem.code) for problem in problems) == [
        (6, "E-SKEMA-PILIHAN"),
        (10, "W-TAUTAN-KATA"),
    ]


BODIES = {
    "E-JUDI": "Situs slot gacor maxwin, daftar sekarang.",
    "E-JUDI-NAMA": "Unduh [daftar](situs_slot_gacor_maxwin_daftar.pdf).",
    "E-PII-NIK": "NIK 6171010101900001",
    "E-PII-KK": "Nomor KK 6171010101150001",
    "E-PII-NPWP": "NPWP 45.678.901.6-701.000",
    "E-PII-TELEPON": "Hubungi Budi di 0812-3456-7890.",
    "E-PII-REKENING": "Nomor rekening 1234567891 atas nama Budi.",
    "E-PII-BPJS": "Nomor BPJS 0001234567890",
    "E-PII-LAIN": "Nomor paspor A1234567",
    "W-PII-TINJAU": "Tulis ke warga.satu@gmail.com.",
    "E-ISI-BESAR": "kata " * (MAX_BODY // 5 + 1),
    "E-ISI-RUMIT": "[" * 100,
    "W-ISI-HTML": "Ini <b>penting</b>.",
    "W-HUKUM-DICABUT": "Jangka waktunya mengikuti Peraturan Komisi Informasi Nomor 1 Tahun 2010.",
    "E-TAUTAN-SKEMA": "Buka [laman dinas](javascript:alert(1)).",
    "E-TAUTAN-JALUR": "Buka [surat edaran](berkas/surat edaran.pdf).",
    "W-TAUTAN-KATA": "[klik di sini](surat.pdf)",
    "E-GAMBAR-LUAR": "![Meja layanan](https://contoh.go.id/meja.png)",
    "E-GAMBAR-ALT": "![](meja.png)",
}
WAIVER = """\
alarm:
  - berkas: opd/dinas/berita/a.md
    jenis: telepon
    sidik: bcdf
    alasan: Nomor urut berkas.
    pemeriksa: Sekretaris Dinas
    sampai: 2027-01-31
"""
WAIVERS = {
    "tanpa": WAIVER,
    "lama": WAIVER.replace("2027", "2029"),
    "tempat": WAIVER + "    tempat: halaman 3\n",
    "habis": WAIVER.replace("2027", "2026"),
    "bentuk": WAIVER.replace("bcdf", "6171010101900001"),
    "nomor": WAIVER.replace("Nomor urut", "NIK 6171010101900001"),
    "ganda": WAIVER + WAIVER.removeprefix("alarm:\n"),
    "judi": WAIVER.replace("telepon", "judi"),
}
SERVANT = "Kepala Dinas, NIP 19850101 201001 1 001."
ALTS = """\
gambar:
  - berkas: parit.jpg
  - berkas: garis.png
    alt: Garis pemisah.
    dekoratif: ya
  - berkas: peta-rute.png
    alt: Peta rute
"""
KOTA = """\
nama: Kota Contoh
pemerintah: Pemerintah Kota Contoh
provinsi: Provinsi Contoh
kode_wilayah: "99.01"
zona_waktu: WIB
judul_situs: Jendela
opd_utama: dinas
alamat: Kantor wali kota
telepon: (000) 000000
surel: ppid@contoh.example
warna: biru
jam_layanan:
  - hari: [senin]
    buka: 8.00
    tutup: "15.00"
kanal:
  - nama: Meja layanan
    whatsapp: 0812-0000
komisi_informasi:
  nama: Komisi Informasi
"""
SOUND_KOTA = KOTA.replace("WIB", "Asia/Jakarta").replace("warna: biru\n", "").replace("8.00", "08.00")
SOUND_KOTA = SOUND_KOTA.replace("0812-0000", '"62561000000"')
DISTRICTS = """\
kode: "99.01"
nama: Kota Contoh
sumber: Contoh
kecamatan:
  - kode: "99.01.01"
    nama: Contoh
"""
DEPARTMENT = """\
judul: Dinas Contoh
ringkasan: Dinas ini hanya ada dalam pengujian.
tanggal: 2026-01-05
singkatan: Dinas
jenis: dinas
kepala:
  jabatan: Kepala Dinas
ppid_pelaksana:
  jabatan: Sekretaris Dinas
operator:
  nama: Operator
alamat: Kantor dinas
tugas: Memberi contoh.
"""
SOUND_CITY = {"kota.yaml": SOUND_KOTA, "wilayah.yaml": DISTRICTS}
THEME_FAULTS = {
    "letak": {"tema/catatan.txt": "Catatan"},
    "merek": {"tema/merek.css": "body { color: red; }"},
    "luar": {"tema/templates/kait/kaki-tambahan.html": '<img src="https://lain.example/a.png" alt="">'},
    "sebaris": {"tema/templates/kait/kaki-tambahan.html": "<script>alert(1)</script>"},
    "logo": {"kota.yaml": SOUND_KOTA + "logo: lambang.png\n", "gambar/kota/lambang.png": "bukan gambar"},
}
TWICE_FREE = """\
libur:
  - {tanggal: 2026-10-23, nama: Hari jadi kota, sumber: SE Wali Kota Nomor 1 Tahun 2026}
tetap_kerja:
  - {tanggal: 2026-10-23, sumber: SE Wali Kota Nomor 2 Tahun 2026}
"""
OWN_DUTY = """\
  - kode: {kode}
    nama: Data tiap dinas
    uraian: Tiap dinas mengumumkan datanya.
    klasifikasi: berkala
    penanggung: [dinas]
    ulang: tahunan
    dasar: {{judul: Contoh peraturan kota}}
    keyakinan: rendah
"""
OWN_DUTIES = "kewajiban:\n" + "".join(
    OWN_DUTY.format(kode=code) + more
    for code, more in (
        ("bk-03", ""),
        ("kt-01", ""),
        ("kt-01", "    hapus: [bk-03]\n"),
        (
            "kt-02",
            "    dipenuhi: [{jenis: data}, {jenis: berita, bila: {tahap: [jadi]}}, {jenis: program, bila: {tahap: [jalan]}}]\n",
        ),
    )
)
BAD_NAMES = """\
kelompok:
  - {kata: [PJU, lampu jalan, p.j.u, "---", P J U, pju]}
  - {kata: [TPA, satu dua tiga empat lima enam tujuh delapan sembilan]}
"""
NAMED_TWICE = "kelompok: [{kata: [PJU, lampu jalan, pju]}]\n"
NOT_WRITTEN_OUT = "kelompok:\n- {kata: [ktp, kartu tanda penduduk], kepanjangan: kartu tanda penduduk}\n"
CITY: dict[str, str | bytes] = {
    "kota.yaml": SOUND_KOTA,
    "kewajiban.yaml": OWN_DUTIES,
    "opd/dinas/informasi/kota.yaml": (
        NEWS.replace("penulis: Bidang Informasi\n", "")
        + "klasifikasi: berkala\nkewajiban: [kt-02]\ntahun: 2026\npenguasa: Dinas\npenanggung_jawab: Dinas\n"
        "dibuat: {tanggal: 2026-01-05, tempat: Dinas}\nbentuk: [softcopy]\nretensi: 5 tahun\n"
    ),
    "wilayah.yaml": DISTRICTS,
    "opd/dinas/opd.yaml": DEPARTMENT + "induk: dinnas\nwilayah: '99.01.02'\n"
    "tidak_berlaku: [{kewajiban: bk-03, alasan: Belum sempat dibuat.}]\n",
    "opd/lain/berita/kabar.yaml": NEWS,
    "opd/dinas/berita/konsep.yaml": NEWS + "status: konsep\n",
    "opd/dinas/berita/ganda.yaml": NEWS,
    "opd/dinas/berita/ganda.md": f"---\n{NEWS}---\nIsi.\n",
    "opd/dinas/berita/besok.yaml": NEWS.replace("2026-11-02", "2026-12-31"),
    "opd/dinas/berita/Kabar Baru.yaml": NEWS,
    "opd/dinas/brita/kabar.yaml": NEWS,
    "opd/dinas/catatan.yml": NEWS,
    "opd/dinas/berita/rujukan.md": f"""---
{NEWS}baca_juga:
  - dinas/berita/kabar-lama
  - dinas/berita/konsep
dasar_hukum:
  - peraturan: uu-14-2080
berkas:
  - berkas: surat-2025.pdf
    judul: Surat
  - berkas: makro.exe
    judul: Makro
gambar:
  - berkas: logo.svg
    alt: Lambang
---
Baca [kabar lama]({{filename}}kabar-lama.yaml) dan [konsepnya]({{filename}}konsep.yaml).
""",
    "opd/dinas/informasi/laporan.yaml": (
        NEWS.replace("penulis: Bidang Informasi\n", "")
        + "klasifikasi: berkala\nkewajiban: [bk-99]\ntahun: 2026\npenguasa: Dinas\npenanggung_jawab: Dinas\n"
        "dibuat: {tanggal: 2026-01-05, tempat: Dinas}\nbentuk: [softcopy]\nretensi: 5 tahun\n"
    ),
    "halaman/maklumat.md": "---\n"
    + NEWS.replace("penulis: Bidang Informasi", "urutan: 9").replace("Meja", "Maklumat")
    + "---\nBiaya: murah\n",
    "opd/dinas/berita/gambar.yaml": NEWS
    + "gambar:\n"
    + "".join(
        f"  - berkas: {name}\n    alt: Warga menunggu giliran.\n" for name in ("rusak.png", "palsu.png", "bom.png")
    ),
    "gambar/dinas/rusak.png": b"\x89PNG\r\n\x1a\n\0\0",
    "gambar/dinas/palsu.png": "%PDF-1.7",
    "gambar/dinas/bom.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (30_000).to_bytes(4, "big") * 2,
    "berkas/lain/tidak-disebut.pdf": "%PDF",
    "berkas/dinas/surat-2026.pdf": "%PDF",
    "berkas/dinas/SURAT-2026.pdf": "%PDF",
    "berkas/dinas/surat dinas.pdf": "%PDF",
}


PDFS: dict[str, str | bytes] = {
    **SOUND_CITY,
    "opd/dinas/opd.yaml": DEPARTMENT,
    "opd/dinas/berita/pdf.yaml": NEWS
    + "berkas:\n"
    + "".join(f"  - {{berkas: {name}.pdf, judul: Surat {name}}}\n" for name in ("pindaian", "polos")),
    "berkas/dinas/pindaian.pdf": scan(2),
    "berkas/dinas/polos.pdf": text_pdf(2),
    "opd/dinas/peringatan/banjir.yaml": alert(20),
}
ATTACHED: dict[str, str | bytes] = {
    **SOUND_CITY,
    "opd/dinas/opd.yaml": DEPARTMENT,
    "opd/dinas/berita/lampiran.yaml": NEWS
    + "berkas:\n"
    + "".join(
        f"  - {{berkas: {name}, judul: Berkas {name}}}\n"
        for name in (*DISGUISED, *UNSAFE, *TABLES, *ACTIVE, "lama.xls", "peta.svg", "a.docm", "slot.txt")
    ),
    **{f"berkas/dinas/{name}": data for name, (data, _code) in DISGUISED.items()},
    **{f"berkas/dinas/{name}": data for name, (data, _code, _place) in UNSAFE.items()},
    **{f"berkas/dinas/{name}": data for name, (data, _code, _line) in TABLES.items()},
    **{f"berkas/dinas/{name}": data for name, (data, _code) in ACTIVE.items()},
    "berkas/dinas/slot.txt": PARKING,
}


def city_problems(root: Path, files: Mapping[str, str | bytes]) -> tuple[Problem, ...]:
    """Every problem of a whole content folder."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(text if isinstance(text, bytes) else text.encode())
    return loaded(root, moment("2026-11-21")).problems


def whole_record_faults(root: Path) -> Iterator[Problem]:
    """Faults of the rules that hold between fields, from the broken records."""
    for path in sorted((TESTS / "broken").glob("*/*")):
        kind = "informasi" if path.parent.name == "berkas" else path.parent.name
        place = {"opd": "opd/dinas/opd.yaml", "halaman": f"halaman/{path.name}"}.get(
            kind, f"opd/dinas/{kind}/{path.name}"
        )
        if path.suffix in (".yaml", ".md"):
            yield from read_text(root, place, path.read_bytes())


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Problem]]:
    """Real faults of every kind, by code."""
    root = tmp_path_factory.mktemp("galat")
    news = "opd/dinas/berita/a.yaml"
    problems: list[Problem] = [*whole_record_faults(root / "rusak"), *city_problems(root / "kota", CITY)]
    problems.extend(city_problems(root / "kosong", {"wilayah.yaml": DISTRICTS}))
    problems.extend(city_problems(root / "libur", {**SOUND_CITY, "libur.yaml": TWICE_FREE}))
    problems.extend(city_problems(root / "pdf", PDFS))
    problems.extend(city_problems(root / "lampiran", ATTACHED))
    large = {
        "opd/dinas/opd.yaml": DEPARTMENT,
        "opd/dinas/berita/besar.yaml": NEWS + "berkas:\n  - {berkas: besar.pdf, judul: Besar}\n",
        "berkas/dinas/besar.pdf": "%PDF-1.4",
    }
    city_problems(root / "besar", {**SOUND_CITY, **large})
    os.truncate(root / "besar/berkas/dinas/besar.pdf", 64 * 1024 * 1024 + 1)
    problems.extend(loaded(root / "besar", moment("2026-11-21")).problems)
    (lost,) = files_read({"hilang": root / "hilang.pdf"})["hilang"].temuan
    problems.append(Problem("berkas/dinas/hilang.pdf", lost.baris, lost.kode, lost.nilai))
    for name, text in (("nama", BAD_NAMES), ("nama-ganda", NAMED_TWICE), ("kepanjangan", NOT_WRITTEN_OUT)):
        problems.extend(city_problems(root / name, {**SOUND_CITY, "sinonim.yaml": text}))
    for name, text in WAIVERS.items():
        problems.extend(city_problems(root / "alarm" / name, {**SOUND_CITY, "bukan-data-pribadi.yaml": text}))
    servant = {"kota.yaml": SOUND_KOTA + "nip: tahan\n", "opd/dinas/berita/a.md": f"---\n{NEWS}---\n{SERVANT}\n"}
    problems.extend(city_problems(root / "nip", {**SOUND_CITY, "opd/dinas/opd.yaml": DEPARTMENT, **servant}))
    led = {
        "opd/dinas/opd.yaml": DEPARTMENT,
        "opd/dinas/berita/a.md": f"---\n{NEWS}---\n[Bonus besar](https://asing.example/)\n",
    }
    problems.extend(
        city_problems(root / "luar", {**SOUND_CITY, **led, "kota.yaml": SOUND_KOTA + "tautan_luar: [go.id]\n"})
    )
    problems.extend(
        city_problems(root / "domain", {**SOUND_CITY, "kota.yaml": SOUND_KOTA + "tautan_luar: [https://go.id/]\n"})
    )
    for name, (entries, _expected) in REGISTER_FAULTS.items():
        files = {f"opd/dinas/{path}.yaml": text for path, text in entries.items()}
        profile = {"opd/dinas/opd.yaml": DEPARTMENT}
        problems.extend(city_problems(root / "register" / name, {**SOUND_CITY, **profile, **files}))
    problems.extend(city_problems(root / "dip", {**SOUND_CITY, "opd/dinas/opd.yaml": DEPARTMENT, **LIST_FAULTS}))
    for name, changed in THEME_FAULTS.items():
        problems.extend(
            city_problems(root / "tema" / name, {**SOUND_CITY, "opd/dinas/opd.yaml": DEPARTMENT, **changed})
        )
    committed(write_content(root / "tertunda", {"opd/kominfo/berita/a.md": berita()}))
    problems.extend(city_problems(root / "tertunda", {"opd/kominfo/berita/a.md": berita(tanggal="kemarin")}))
    for number, (ledger, _line) in enumerate(LEDGER_FAULTS.values()):
        problems.extend(loaded(deleted_city(root / f"nisan-{number}", DELETED_NEWS, ledger=ledger), NOW).problems)
    problems.extend(loaded(deleted_city(root / "nisan", DELETED_NEWS, ledger="  - x: [\n"), NOW).problems)
    asked = {"pertanyaan.yaml": "pertanyaan:\n  - tanya: rapat\n    jawaban:\n      - {rekaman: dinas/berita/b}\n"}
    problems.extend(questions(write_content(root / "tanya", asked), {"dinas/berita/a"}).masalah)
    heavy = Asset("gambar/dinas/pasar.jpg", 1, forms=(Form("avif", 320, 4_000, 200_000, ""),))
    problems.extend(too_heavy({heavy.path: heavy}))
    problems.extend(stray_faults(["bayangan.html"]))
    for name, (data, *_told) in HARMFUL.items():
        problems.extend(Scanner(PLANNED).faults(name, data, "opd/dinas/berita/a.md"))
    problems.extend(read_text(root / "a", news, NEWS + ALTS))
    for case in LINES:
        problems.extend(read_text(root / "a", news, case.text))
    for body in BODIES.values():
        problems.extend(read_text(root / "a", "opd/dinas/berita/a.md", f"---\n{NEWS}---\n{body}\n"))
    problems.extend(read_text(root / "a", news, NEWS + "kata_kunci:\n" + "  - a\n" * MAX_NODES))
    problems.extend(read_text(root / "a", news, "#" * (MAX_RECORD + 1)))
    for title in (
        "|\n  Baris satu\n  Baris dua",
        '"Folder C:\\Users"',
        '"Meja\\x1b layanan"',
        "[Draf] Berita",
        "@dinas",
        "Meja\u200b layanan",
        "D\u0456n\u0430s baru",
        "\uff33\uff2c\uff2f\uff34 baru",
    ):
        problems.extend(read_text(root / "a", news, NEWS.replace("Meja layanan buka saat istirahat siang", title)))
    (root / "a" / "kota.yaml").write_text(KOTA, encoding="utf-8")
    problems.extend(site_file_read(root / "a", Kota.BERKAS, Kota)[1])
    (root / "a" / "wilayah.yaml").write_text(DISTRICTS.replace('"99.01"', "Contoh"), encoding="utf-8")
    problems.extend(site_file_read(root / "a", Wilayah.BERKAS, Wilayah)[1])
    (root / "tautan").symlink_to(root / "a" / news)
    for name in ("tautan", "tidak-ada.yaml"):
        fault = read(root, name)
        assert isinstance(fault, Problem)
        problems.append(fault)
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.code, []).append(problem)
    return found


def test_every_code_of_the_catalogue_has_a_real_fault(faults: dict[str, list[Problem]]) -> None:
    assert set(catalogue()) - set(faults) == {*PLACES_OF_BUILD, *MACHINE, LAST_RESORT}


@pytest.mark.parametrize(
    "code", [code for code in catalogue() if code not in {*PLACES_OF_BUILD, *MACHINE, LAST_RESORT}]
)
def test_real_faults_read_well(code: str, faults: dict[str, list[Problem]]) -> None:
    for problem in faults[code]:
        assert_readable(problem)
        assert "\n\n" not in report.text([problem], "content")


@pytest.mark.parametrize("code", sorted(PLACES_OF_BUILD))
def test_codes_of_other_stages_name_only_values_their_producer_gives(code: str) -> None:
    entry = catalogue()[code]
    source = "".join(path.read_text(encoding="utf-8") for path in (RECORDS.parent / "build").glob("*.py"))
    (given,) = re.findall(rf'"{code}", ([^\n]*)\)', source)
    for template in (entry.apa, entry.mengapa, entry.perbaikan):
        for _text, name, _spec, _conversion in string.Formatter().parse(template):
            assert name is None or f"{name}=" in given


def test_a_finding_without_words_of_its_own_still_reads_well() -> None:
    values = {"isian": "nilai", "letak": ' (dalam "unsur" butir 2)'}
    assert_readable(Problem.at("x.yaml", 3, LAST_RESORT, **values))


def test_suggestions_reach_references_and_attachments(tmp_path: Path) -> None:
    by_code = {problem.code: problem.apa for problem in city_problems(tmp_path, CITY)}
    assert 'Mungkin maksudnya "dinas"?' in by_code["E-OPD-HILANG"]
    assert 'Mungkin maksudnya "99.01.01"?' in by_code["E-WILAYAH-HILANG"]
    assert 'Mungkin maksudnya "uu-14-2008"?' in by_code["E-PERATURAN-HILANG"]
    assert 'Mungkin maksudnya "surat-2026.pdf"?' in by_code["E-LAMPIRAN-HILANG"]
    assert 'Mungkin maksudnya "berita"?' in by_code["E-JENIS-REKAMAN"]


def test_the_catalogue_speaks_in_short_sentences() -> None:
    for entry in catalogue().values():
        for text in (entry.apa, entry.mengapa, entry.perbaikan):
            for sentence in re.split(r"[.;?] ", text):
                assert len(sentence.split()) <= 20, f"{entry.kode}: {sentence}"

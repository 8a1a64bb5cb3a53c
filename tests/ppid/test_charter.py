"""A charter's promises have numbers and its six parts are there; else a clerk is told where and how to mend it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.intake.reading import record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import sorted_files
from plugins.ppid.law.charter import is_charter, missing, unkept
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.report import text as reported
from tests.support import ROOT, write_content, yaml_of

OLD = """\
Dengan ini kami menyatakan sanggup melayani.

| No | Komponen | Isi |
|---|---|---|
| 1 | Dasar hukum | UU 14/2008 |
| 2 | Sistem, mekanisme, prosedur | Datang ke meja layanan |
| 3 | Jangka waktu | cepat, tepat waktu |
| 4 | Biaya | sesuai dengan ketentuan |
"""
"""The style of charters that cities publish today, as a city's own page had it."""
SOUND = """\
## Dasar hukum
UU 14/2008.
## Prosedur
Isi formulir.
## Jangka waktu
Paling lambat 10 hari kerja.
## Biaya
Gratis.
## Jaminan
Kami menjamin nomor pendaftaran.
## Evaluasi
Setiap tahun.
"""


def page(title: str, body: str) -> str:
    """A standing page."""
    head = {"judul": title, "ringkasan": "Janji layanan informasi kota.", "tanggal": "2026-01-12"}
    return f"---\n{yaml_of(head)}---\n{body}"


def problems_of(root: Path, path: str, text: str) -> list[tuple[str, int]]:
    """Code and line of each problem of a record file."""
    write_content(root, {path: text})
    (identity,) = sorted_files([path]).records
    return [(each.code, each.line) for each in record_read(root, identity, Renderer().body).problems]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Jangka waktu: cepat, tepat waktu", [(0, "waktu", "cepat, tepat waktu")]),
        ("Biaya: sesuai dengan ketentuan", [(0, "biaya", "sesuai dengan ketentuan")]),
        ("- **Jangka waktu**: baik\n- **Biaya/tarif:** ada", [(0, "waktu", "baik"), (1, "biaya", "ada")]),
        ("1. Waktu penyelesaian = menyesuaikan", [(0, "waktu", "menyesuaikan")]),
        ("Jangka waktu: cepat; Biaya: murah.", [(0, "waktu", "cepat"), (0, "biaya", "murah")]),
        (OLD, [(6, "waktu", "cepat, tepat waktu"), (7, "biaya", "sesuai dengan ketentuan")]),
        ("## 3. Jangka waktu\n\nDilayani\nsegera.\n## Lain\nx", [(3, "waktu", "segera")]),
        ("## Biaya\n", [(0, "biaya", "Biaya")]),
        ("## Jangka waktu dan biaya\nPaling lambat 3 hari.", [(0, "biaya", "Paling lambat 3 hari")]),
        ("Kami melayani secepat mungkin.", [(0, "waktu", "secepat mungkin")]),
        ("Jangka waktu: sesuai UU 25 Tahun 2009", [(0, "waktu", "sesuai UU 25 Tahun 2009")]),
    ],
)
def test_a_promise_without_a_number_is_found_at_its_line(text: str, found: list[tuple[int, str, str]]) -> None:
    assert [(each.baris, each.perihal.kode, each.kata) for each in unkept(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        SOUND,
        "Jangka waktu: paling lambat 10 (sepuluh) hari kerja",
        "Jangka waktu:\n\n- Permohonan: 10 hari kerja\n- Keberatan: 30 hari kerja\n\nBiaya: tidak dipungut biaya",
        "- Jangka waktu: dihitung sejak lengkap\n  - Permohonan: sepuluh hari kerja\n- Biaya: Rp2.000 tiap lembar",
        "| Langkah | Batas waktu |\n|---|---|\n| Jawaban | 10 hari kerja |",
        "| Biaya | Jangka waktu |\n|---|---|\n| Gratis | 1 jam |",
        "Tarif – Rp 25.000",
        "Biaya/tarif: nihil",
        "Jangka waktu penyimpanan arsip diatur tersendiri.",
        "Biaya salinan ditanggung pemohon sesuai harga wajar.",
        "## Waktu pelayanan\nSenin sampai Jumat pukul 08.00.",
        "Kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku.",
    ],
)
def test_a_promise_that_can_be_checked_is_left_alone(text: str) -> None:
    assert list(unkept(text)) == []


def test_the_six_parts_are_wanted_by_name() -> None:
    assert missing(SOUND) == ()
    assert missing("Janji kami.") == (
        "dasar hukum", "sistem, mekanisme, dan prosedur", "jangka waktu penyelesaian", "biaya atau tarif",
        "jaminan pelayanan", "evaluasi kinerja pelaksana",
    )  # fmt: skip
    assert missing(SOUND.replace("## Dasar hukum\nUU 14/2008.\n", "")) == ("dasar hukum",)
    assert missing(SOUND.replace("## Dasar hukum\nUU 14/2008.\n", ""), based=True) == ()
    assert missing(OLD) == ("jaminan pelayanan", "evaluasi kinerja pelaksana")


def test_a_pledge_to_bear_sanctions_is_no_legal_basis() -> None:
    assert "dasar hukum" in missing("Kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku.")


def test_the_old_style_is_caught_with_file_line_what_why_and_how(tmp_path: Path) -> None:
    write_content(tmp_path, {"halaman/maklumat.md": page("Maklumat pelayanan", OLD)})
    problems = [each for each in loaded(tmp_path, moment("2026-11-22")).problems if each.path.startswith("halaman/")]
    assert [(each.code, each.line) for each in problems] == [
        ("W-MAKLUMAT-KURANG", 6),
        ("W-LAYANAN-KABUR", 12),
        ("W-LAYANAN-KABUR", 13),
    ]
    told = reported(problems, "content")
    for said in (
        "content/halaman/maklumat.md:12  Peringatan W-LAYANAN-KABUR",
        'Janji tentang jangka waktu dalam tulisan ini tidak memuat angka dan satuan waktu: "cepat, tepat waktu".',
        "Mengapa: Warga tidak dapat memeriksa atau menagih janji tanpa angka",
        "Perbaikan: Tulis angka dan satuannya, misalnya paling lambat 10 hari kerja.",
        'Janji tentang biaya dalam tulisan ini tidak memuat kata gratis atau besar tarifnya: "sesuai dengan ketentuan".',
        "Maklumat ini belum memuat: jaminan pelayanan; evaluasi kinerja pelaksana.",
    ):
        assert said in told


def test_only_charters_and_service_standards_are_read_so(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "halaman/tentang.md", page("Tentang kami", OLD)) == []
    assert is_charter("Maklumat Pelayanan 2026") and not is_charter("Cara membaca maklumat")
    source = (ROOT / "content/opd/diskominfo/informasi/standar-layanan-informasi.md").read_text(encoding="utf-8")
    head, _body = source.split("\n---\n", 1)
    path = "opd/diskominfo/informasi/a.md"
    first = head.count("\n") + 3
    assert [code for code, _line in problems_of(tmp_path, path, source)] == []
    assert problems_of(tmp_path, path, f"{head}\n---\nBiaya: murah\n") == [("W-LAYANAN-KABUR", first)]
    without = head.replace("  - ss-17\n", "")
    assert without != head and problems_of(tmp_path, path, f"{without}\n---\nBiaya: murah\n") == []


def test_the_demonstration_keeps_its_promises() -> None:
    codes = {each.code for each in loaded(ROOT / "content", moment("2026-11-22")).problems}
    assert not codes & {"W-LAYANAN-KABUR", "W-MAKLUMAT-KURANG"}
    charter = (ROOT / "content/halaman/maklumat-pelayanan.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]
    assert missing(charter) == () and list(unkept(charter)) == []


@given(st.text(alphabet="Jangka wtuBi:|#-*;. \n1", max_size=400) | st.text(max_size=200))
def test_any_text_is_read_and_lines_are_in_it(text: str) -> None:
    assert all(0 <= found.baris <= text.count("\n") and found.kata for found in unkept(text))


@given(
    st.integers(1, 99), st.sampled_from(["Jangka waktu", "Waktu penyelesaian"]), st.sampled_from([": ", " | ", " – "])
)
def test_a_number_with_a_unit_is_always_enough(number: int, label: str, between: str) -> None:
    assert not list(unkept(f"- {label}{between}cepat, {number} hari kerja"))


def test_a_long_text_takes_no_time() -> None:
    for text in ("Jangka waktu " * 8_000, "| " * 50_000, "#" * 100_000, "Biaya: x\n" * 300, " " * 100_000 + "Biaya"):
        for _found, _number in zip(unkept(text), range(30), strict=False):
            pass

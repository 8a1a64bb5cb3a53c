"""Words that promise nothing are found where a number is due, and left alone everywhere else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.intake.reading import record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import Identity
from plugins.ppid.law.reference import document
from plugins.ppid.law.statutes import cited
from plugins.ppid.law.vague import subjects, vague
from plugins.ppid.records.terms import Keyakinan
from tests.support import ROOT, write_content

EXAMPLE = (ROOT / "tests/examples/layanan/contoh.yaml").read_text(encoding="utf-8")
TIME, PRICE = subjects()["waktu"], subjects()["biaya"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Cepat, tepat waktu.", "Cepat, tepat waktu"),
        ("Diselesaikan sesuai dengan\nketentuan yang berlaku.", "sesuai dengan ketentuan"),
        ("Menyesuaikan kelengkapan berkas", "Menyesuaikan"),
        ("Segera setelah berkas lengkap.", "Segera"),
        ("Selesai 2 hari kerja. Bila ramai, sesegera mungkin.", "sesegera mungkin"),
        ("Sesuai peraturan perundang-undangan.", "Sesuai peraturan"),
        ("Dasarnya UU 25 Tahun 2009. Selesai dengan cepat.", "cepat"),
    ],
)
def test_a_time_without_a_number_is_found(text: str, said: str) -> None:
    assert [found.kata for found in vague(text, TIME)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Paling lambat 10 hari kerja, sesuai ketentuan yang berlaku.",
        "Segera, paling lambat 10 (sepuluh) hari kerja.",
        "Dengan cepat: sepuluh menit.",
        "Segera, dalam 1 x 24 jam.",
        "Segera diserahkan pada hari yang sama.",
        "Sesuai Peraturan Wali Kota Nomor 25 Tahun 2024.",
        "Dihitung sejak berkas lengkap.",
        "Tim Reaksi Cepat menerima laporan.",
        "Bila tidak segera diambil, kartu disimpan di loket.",
        'Kata "segera" tidak dipakai di sini.',
        "Lebih cepat daripada tahun lalu.",
        "Waktu selesai mengikuti jenis layanan.",
    ],
)
def test_a_time_that_can_be_checked_is_left_alone(text: str) -> None:
    assert list(vague(text, TIME)) == []


@pytest.mark.parametrize("text", ["Sesuai dengan ketentuan", "Murah dan terjangkau.", "Tarif menyesuaikan jarak."])
def test_a_price_without_a_sum_is_found(text: str) -> None:
    assert [found.perihal.kode for found in vague(text, PRICE)] == ["biaya"]


@pytest.mark.parametrize(
    "text",
    [
        "Gratis sesuai ketentuan.",
        "Tidak dipungut biaya, sesuai peraturan.",
        "Rp25.000 sesuai ketentuan.",
        "Seribu lembar pertama Rp 500, selebihnya menyesuaikan.",
        "Sesuai Perda Nomor 1 Tahun 2024 tentang retribusi.",
        "Biaya kirim mengikuti tarif kantor pos.",
    ],
)
def test_a_price_that_can_be_checked_is_left_alone(text: str) -> None:
    assert list(vague(text, PRICE)) == []


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Kami melayani dengan cepat dan ramah.", ["waktu"]),
        ("Biaya dipungut sesuai ketentuan.", ["biaya"]),
        ("Jangka waktu dan tarif menyesuaikan.", ["waktu"]),
        ("Kami siap menerima sanksi sesuai peraturan perundang-undangan yang berlaku.", []),
        ("Isi akta menyesuaikan berkas.", []),
        ("Pelayanan murah senyum.", []),
        ("Kami menjawab segera, paling lambat 10 hari kerja, tanpa biaya.", []),
    ],
)
def test_a_free_text_is_about_what_it_names(text: str, about: list[str]) -> None:
    assert [found.perihal.kode for found in vague(text)] == about


def test_the_line_is_that_of_the_word() -> None:
    (found,) = vague("Paling lambat 3 hari.\n\nUntuk lainnya\ndilayani segera.", TIME)
    assert (found.kata, found.baris) == ("segera", 3)


@given(st.integers(1, 400), st.sampled_from(["menit", "jam", "hari kerja", "bulan"]))
def test_any_number_with_a_unit_answers(number: int, unit: str) -> None:
    assert not list(vague(f"Dengan cepat, segera, sesuai ketentuan: {number} {unit}.", TIME))


@given(st.sampled_from([word for raw in document("kabur.yaml")["perihal"][:1] for word in raw["kata"]]))
def test_every_word_of_the_list_is_found_in_any_case(word: str) -> None:
    for written in (word, word.capitalize(), "\n  ".join(word.split())):
        assert len(list(vague(f"Selesai: {written}.", TIME))) == 1


@given(st.text(alphabet='cepat segra1.,;\n|#-*"', max_size=300))
def test_any_text_is_read_and_lines_are_in_it(text: str) -> None:
    for due in (None, TIME, PRICE):
        assert all(0 <= found.baris <= text.count("\n") for found in vague(text, due))


def test_a_long_text_takes_no_time() -> None:
    for text in (
        "1" * 100_000,
        "Cepat " * 20_000,
        "sesuai " * 15_000,
        "\n " * 50_000,
        "segera" + " " * 100_000,
        '"' * 100_000,
    ):
        list(zip(vague(text, TIME), range(30), strict=False))


PLACES = [
    ("  keterangan: Dihitung sejak formulir lengkap.", "  keterangan: Cepat, tepat waktu", "jangka_waktu.keterangan"),
    ("  keterangan: Pengganti satu diska lepas 16 GB; gratis bila warga membawa media sendiri.",
     "  keterangan: Sesuai dengan ketentuan", "biaya.keterangan"),
    ("jaminan_pelayanan: Biaya dikembalikan bila salinan terlambat lebih dari dua hari kerja.",
     "jaminan_pelayanan: Petugas melayani dengan segera.", "jaminan_pelayanan"),
    ("  teks: Kami sanggup melayani sesuai standar. Bila kami lalai, kami siap memperbaiki dan menerima sanksi.",
     "  teks: >-\n    Kami sanggup melayani\n    secepatnya dan menerima sanksi sesuai peraturan.", "maklumat.teks"),
]  # fmt: skip


@pytest.mark.parametrize(("sound", "loose", "field"), PLACES, ids=lambda value: value.strip()[:24])
def test_a_service_is_warned_at_the_line_and_still_published(
    tmp_path: Path, sound: str, loose: str, field: str
) -> None:
    assert sound in EXAMPLE
    text = EXAMPLE.replace(sound, loose)
    path = "opd/dinas/layanan/a.yaml"
    write_content(tmp_path, {path: text})
    found = record_read(tmp_path, Identity(path, "dinas", "layanan", "a"), Renderer().body)
    (problem,) = found.problems
    word = ("secepatnya", "Cepat", "Sesuai dengan", "segera")
    line = next(number for number, row in enumerate(text.split("\n"), 1) if any(each in row for each in word))
    assert (problem.code, problem.path, problem.line) == ("W-LAYANAN-KABUR", path, line)
    assert field in problem.apa and problem.mengapa and problem.perbaikan.startswith("Tulis ")
    assert found.isi is not None


def test_the_example_passes(tmp_path: Path) -> None:
    path = "opd/dinas/layanan/a.yaml"
    write_content(tmp_path, {path: EXAMPLE})
    assert record_read(tmp_path, Identity(path, "dinas", "layanan", "a"), Renderer().body).problems == ()


def test_the_list_has_its_source_and_its_article_may_be_printed() -> None:
    data = document("kabur.yaml")
    assert cited(data["dasar"]) == ("PERKI 1/2021 Pasal 47 dan Pasal 48", True)
    assert data["sumber"] and Keyakinan(data["dasar"]["keyakinan"]) is Keyakinan.TERVERIFIKASI

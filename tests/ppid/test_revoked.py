"""Rules that are gone are found however they are written, and left alone where the text says that they are gone."""

from pathlib import Path

import pytest

from plugins.ppid.intake.reading import record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import Identity
from plugins.ppid.law.reference import document
from plugins.ppid.law.revoked import citations, revoked
from plugins.ppid.law.statutes import statutes
from tests.support import berita, write_content


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Dasarnya PERKI 1/2010.", "PERKI 1/2010"),
        ("Dasarnya Perki No. 1 Tahun 2010 dan lainnya.", "PERKI 1/2010"),
        ("Menurut Peraturan Komisi Informasi Nomor 1 Tahun 2010", "PERKI 1/2010"),
        ("Menurut Peraturan\nKomisi Informasi RI Nomor 01 Tahun 2017", "PERKI 1/2017"),
        ("mengacu pada permendagri nomor 3 tahun 2017", "Permendagri 3/2017"),
        ("Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 3 Tahun 2017", "Permendagri 3/2017"),
        ("Peraturan ini diganti bulan lalu. Dasarnya PERKI 1/2010.", "PERKI 1/2010"),
    ],
)
def test_found(text: str, rule: str) -> None:
    assert [found.aturan.singkat for found in citations(text)] == [rule]


@pytest.mark.parametrize(
    "text",
    [
        "Dasarnya PERKI 1/2021.",
        "PERKI 1/2021 mencabut PERKI 1/2010 dan PERKI 1/2017.",
        "Permendagri 3/2017 sudah tidak berlaku; kini Permendagri 2/2026.",
        "PERKI No. 1 Tahun 2010 diganti PERKI 1/2021.",
        "Peraturan Komisi Informasi Nomor 11 Tahun 2010",
        "Peraturan Wali Kota Nomor 1 Tahun 2010",
        "PERKI 1/20100",
        "Pada 2010 dan 2017 tidak ada apa-apa.",
    ],
)
def test_left_alone(text: str) -> None:
    assert list(citations(text)) == []


def test_a_record_is_warned_at_the_line_and_still_published(tmp_path: Path) -> None:
    text = berita("Dasar layanan PERKI 1/2017", body="Kalimat pertama.\n\nSesuai PERKI 1/2010, layanan dibuka.\n")
    path = "opd/dinas/berita/a.md"
    write_content(tmp_path, {path: text})
    found = record_read(tmp_path, Identity(path, "dinas", "berita", "a"), Renderer().body)
    rows = text.split("\n")
    lines = [next(number for number, row in enumerate(rows, 1) if rule in row) for rule in ("1/2017", "1/2010")]
    assert [(problem.code, problem.line) for problem in found.problems] == [("W-HUKUM-DICABUT", line) for line in lines]
    assert found.isi is not None


def test_every_replaced_rule_has_its_successor_and_source() -> None:
    assert [rule.singkat for rule in revoked()] == ["PERKI 1/2010", "PERKI 1/2017", "Permendagri 3/2017"]
    for raw in document("dicabut.yaml")["dicabut"]:
        assert raw["pengganti"] in {law.singkat for law in statutes().values()} and raw["sumber"] and raw["keyakinan"]
        assert [found.aturan.singkat for found in citations(raw["singkat"])] == [raw["singkat"]]

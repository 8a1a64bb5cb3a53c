"""The counts of the statement are true, and what a page says of its documents and recordings is too."""

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.formats import durasi
from plugins.ppid.guard.files_reading import UNREADABLE
from plugins.ppid.loading import loaded
from plugins.ppid.publish.accessibility import statement, statement_files
from plugins.ppid.publish.accessibility_figures import FORMS, figures
from plugins.ppid.publish.answering import answer
from plugins.ppid.publish.asking import FORMATS
from plugins.ppid.publish.media import forms_of
from plugins.ppid.publish.views import Views
from plugins.ppid.records.base import Format
from plugins.ppid.registry import Registry
from tests.pdfs import scan, text_pdf
from tests.site.changes import alert
from tests.support import KOTA, NOW, berita, opd, write_content

FILES: dict[str, str | bytes] = {
    "opd/dinkes/opd.yaml": opd("Dinkes"),
    "berkas/kominfo/scan.pdf": scan(148),
    "berkas/kominfo/teks.pdf": text_pdf(2, tagged=True),
    "berkas/dinkes/polos.pdf": text_pdf(1),
    "berkas/dinkes/rusak.pdf": text_pdf(3),
    "berkas/dinkes/tak-disebut.pdf": scan(1),
    "berkas/dinkes/suara.mp3": b"ID3 suara",
    "berkas/dinkes/gerak.mp4": b"\0\0\0\x18ftypisom",
    "berkas/dinkes/gerak.vtt": b"WEBVTT\n",
    "opd/kominfo/berita/a.md": berita(
        "Berita a",
        berkas="[{berkas: scan.pdf, judul: Pindaian, bahasa: en, versi_aksesibel: teks.pdf}]",
        ringkasan_sederhana="Kalimat mudah.",
    ),
    "opd/kominfo/berita/b.md": berita("Berita b", berkas="[{berkas: scan.pdf, judul: Pindaian juga}]"),
    "opd/dinkes/berita/c.md": berita(
        "Berita c",
        berkas="[{berkas: polos.pdf, judul: Polos}, {berkas: rusak.pdf, judul: Rusak}]",
        audio="[{judul: Suara, berkas: suara.mp3, durasi: 0:45, transkrip: Halo warga.}]",
        video="[{judul: Gerak, berkas: gerak.mp4, durasi: 1:05, takarir: gerak.vtt, transkrip: Halo., "
        "bahasa_isyarat: {jenis: bisindo, tautan: https://video.uji.example/a}}]",
        format_alternatif="[{bentuk: braille, permintaan: Minta di loket.}]",
    ),
    "opd/dinkes/peringatan/p.yaml": alert(20),
    "opd/dinkes/peringatan/q.yaml": alert(20)
    + "format_alternatif: [{bentuk: bisindo, tautan: https://video.uji.example/b}]\n",
}


def registry_of(folder: Path, files: Mapping[str, str | bytes] = FILES) -> Registry:
    """The registry of a small city; of the PDF "rusak" it is said that nobody could read it."""
    found = loaded(write_content(folder, files), NOW).registry
    assert found is not None
    closed = replace(found.assets["berkas/dinkes/rusak.pdf"], pdf=UNREADABLE)
    return replace(found, assets={**found.assets, closed.path: closed})


def given_to_template(registry: Registry) -> Mapping[str, object]:
    return statement(Views(registry)).view("..").values


def test_the_counts_are_those_of_what_is_published(tmp_path: Path) -> None:
    found = figures(registry_of(tmp_path))
    whole = found.semua
    assert dict(zip(FORMS, whole.ragam, strict=True)) == {
        Format.MUDAH_DIBACA: 3,
        Format.AUDIO: 1,
        Format.BISINDO: 2,
        Format.BRAILLE: 0,
        Format.HURUF_BESAR: 0,
    }
    assert (whole.rekaman, whole.pdf, whole.pindaian, whole.tidak_terbaca) == (7, 4, 1, 1)
    assert (whole.tanpa_tag, whole.tanpa_bahasa, whole.tanpa_judul) == (2, 2, 2)
    assert (whole.peringatan, whole.tanpa_bisindo) == (2, 1)
    assert [(each.path, each.halaman, each.rekaman) for each in found.dokumen] == [
        ("berkas/dinkes/rusak.pdf", 0, ("dinkes/berita/c",)),
        ("berkas/kominfo/scan.pdf", 148, ("kominfo/berita/a", "kominfo/berita/b")),
    ]


def test_the_parts_add_up_to_the_whole(tmp_path: Path) -> None:
    found = figures(registry_of(tmp_path))
    for name in (*found.semua._fields[3:], "rekaman"):
        assert sum(getattr(each, name) for each in found.per_opd) == getattr(found.semua, name), name


def test_nothing_is_claimed_that_nobody_has_assessed(tmp_path: Path) -> None:
    values = given_to_template(registry_of(tmp_path))
    assert values["kesesuaian"] is None and values["penilaian"] is None and values["jawab_hari"] is None


JUDGED = (
    KOTA + "aksesibilitas:\n  jawab_hari: 5\n  penilaian:\n    tanggal: 2026-10-01\n    oleh: Lembaga Uji\n"
    "    kesesuaian: penuh\n    cara: [NVDA di Firefox]\n"
)


def test_full_conformance_is_not_believed_while_a_document_is_a_scan(tmp_path: Path) -> None:
    values = given_to_template(registry_of(tmp_path / "a", {**FILES, "kota.yaml": JUDGED}))
    assert str(values["kesesuaian"]) == "Sesuai sebagian" and values["turun"]
    sentences = [each.kalimat for each in values["hambatan"]]  # type: ignore[attr-defined]
    assert "1 dari 4 PDF masih pindaian: gambar tanpa teks." in sentences


def test_the_files_name_every_scan_with_its_owner(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)
    made = {each.file: each.content().decode() for each in statement_files(Views(registry))}
    rows = list(csv.DictReader(io.StringIO(made["aksesibilitas/dokumen.csv"])))
    assert [(row["opd"], row["keadaan"], row["halaman"]) for row in rows] == [
        ("dinkes", "tidak-terbaca", "0"),
        ("kominfo", "pindaian", "148"),
    ]
    assert rows[1]["rekaman"] == "opd/kominfo/berita/a.html opd/kominfo/berita/b.html"
    counts = {row["opd"]: row for row in csv.DictReader(io.StringIO(made["aksesibilitas/angka.csv"]))}
    assert (counts["kominfo"]["pindaian"], counts["dinkes"]["bisindo"], counts["dinkes"]["audio"]) == ("1", "2", "1")


def test_the_answer_changes_with_the_figures_and_with_nothing_else(tmp_path: Path) -> None:
    def told(name: str, **changes: str | bytes) -> str:
        files = {**FILES, **{path.replace("__", "/"): text for path, text in changes.items()}}
        return answer(registry_of(tmp_path / name, files), FORMATS)

    before = told("a")
    assert told("b") == before
    assert (
        told("c", **{"opd/kominfo/berita/b.md": berita("Berita lain", berkas="[{berkas: scan.pdf, judul: Lain}]")})
        == before
    )
    assert told("d", **{"berkas/kominfo/scan.pdf": text_pdf(1)}) != before
    assert told("e", **{"opd/kominfo/berita/b.md": berita("Berita b")}) != before


def test_a_document_card_knows_its_pages_and_its_accessible_copy(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)
    (card,) = Views(registry).kaitan(registry.records["kominfo/berita/a"]).lampiran
    assert card.pdf is not None and card.pdf.halaman == 148 and card.pdf.gambar_saja
    assert card.versi is not None and card.versi.url == "berkas/kominfo/teks.pdf"


def test_the_forms_of_a_record(tmp_path: Path) -> None:
    registry = registry_of(tmp_path)
    ask = Views(registry).ask

    def forms(key: str):  # type: ignore[no-untyped-def]
        return forms_of(ask, registry.records[key], registry.records[key].isi)

    assert forms("kominfo/berita/b") is None
    rich = forms("dinkes/berita/c")
    assert rich.video[0].isyarat == ("BISINDO", "https://video.uji.example/a") and rich.video[0].durasi == 65
    assert rich.video[0].takarir.url == "berkas/dinkes/gerak.vtt"
    assert rich.audio[0].berkas.tipe == "audio/mpeg" and rich.audio[0].transkrip == "Halo warga."
    assert forms("dinkes/peringatan/p").tanpa_bisindo
    assert not forms("dinkes/peringatan/q").tanpa_bisindo


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(9, "9 detik"), (60, "1 menit"), (245, "4 menit 5 detik"), (3600, "1 jam"), (3750, "1 jam 2 menit")],
)
def test_a_duration_in_words(seconds: int, words: str) -> None:
    assert durasi(seconds) == words


@given(st.integers(1, 35_999))
def test_a_duration_written_is_read_again(seconds: int) -> None:
    from pydantic import TypeAdapter

    from plugins.ppid.records.values import Durasi

    hours, rest = divmod(seconds, 3600)
    text = f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
    assert TypeAdapter(Durasi).validate_python(text) == seconds
    assert TypeAdapter(Durasi).validate_json(str(seconds)) == seconds

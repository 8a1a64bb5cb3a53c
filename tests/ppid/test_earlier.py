"""A broken edit leaves the version before in its place; what was to vanish has none, and git alone decides which it is."""

import datetime as dt
import subprocess
from pathlib import Path

import pytest

from plugins.ppid.cache.store import Store
from plugins.ppid.earlier import MOST
from plugins.ppid.intake import history
from plugins.ppid.intake.hidden import hides
from plugins.ppid.loading import Loaded, loaded
from plugins.ppid.problems import catalogue
from plugins.ppid.snapshots import from_snapshot, snapshot
from tests.support import NOW, berita, built, committed, opd, write_content

NEWS = "opd/kominfo/berita/a.md"
KEY = "kominfo/berita/a"
DAY = "2026-11-{:02}T23:30:00+00:00"
"""A moment that is already the next day in the city."""
NIK = "6171014101900001"


def versions(folder: Path, *texts: str | bytes | None, path: str = NEWS, **files: str | bytes) -> Loaded:
    """The outcome for a record that had each of ``texts`` (None: was gone) in a commit of its own, one a day."""
    write_content(folder, files, city=not (folder / "kota.yaml").is_file())
    for number, text in enumerate(texts, 1):
        if text is None:
            (folder / path).unlink()
        else:
            write_content(folder, {path: text}, city=False)
        committed(folder, DAY.format(number))
    return loaded(folder, NOW)


def codes(result: Loaded) -> list[str]:
    return [problem.code for problem in result.problems]


def title(result: Loaded, key: str = KEY) -> str | None:
    assert result.registry is not None
    record = result.registry.records.get(key)
    return record.isi.judul if record is not None else None


BROKEN = {
    "yaml": berita("[Baru"),
    "isian": berita("Baru", tanggal="kemarin"),
    "wajib": berita("Baru").replace("penulis:", "penulsi:"),
    "utf-16": berita("Baru").encode("utf-16"),
    "konflik": berita("Baru", body="<<<<<<< HEAD\n"),
    "rujukan": berita("Baru", baca_juga="[kominfo/berita/tidak-ada]"),
    "tautan": berita("Baru", body="Lihat [itu]({filename}tidak-ada.md).\n"),
    "lampiran": berita("Baru", berkas="[{berkas: tidak-ada.pdf, judul: Surat}]"),
    "besok": berita("Baru", tanggal="2027-01-01"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_edit_leaves_the_version_before(tmp_path: Path, name: str) -> None:
    result = versions(tmp_path, berita("Lama"), BROKEN[name])
    assert title(result) == "Lama" and result.delayed == (NEWS,) and result.withheld == () and result.note == ""
    assert result.registry is not None and result.registry.tertunda == {KEY: dt.date(2026, 11, 2)}
    assert "W-TERTUNDA" in codes(result) and any(problem.galat for problem in result.problems)
    (told,) = [problem for problem in result.problems if problem.code == "W-TERTUNDA"]
    assert told.path == NEWS and "versi 2 November 2026" in told.apa


def test_before_it_is_committed_the_version_of_the_commit_stands_in(tmp_path: Path) -> None:
    versions(tmp_path, berita("Lama"))
    write_content(tmp_path, {NEWS: BROKEN["yaml"]}, city=False)
    assert title(loaded(tmp_path, NOW)) == "Lama"


def test_the_newest_sound_version_is_the_one(tmp_path: Path) -> None:
    result = versions(tmp_path, berita("Satu"), berita("Dua"), BROKEN["yaml"], BROKEN["rujukan"], BROKEN["isian"])
    assert title(result) == "Dua"
    assert {problem.line for problem in result.problems} == {0, 4}, "the faults of older versions are nobody's business"


GONE = {
    "nik": berita("Baru", tanggal="kemarin", body=f"NIK {NIK}.\n"),
    "konsep": berita("Baru", tanggal="kemarin", status="konsep"),
    "konsep-rusak": f"judul: [\n  status: konsep\n{berita('Baru')}",
    "status": berita("Baru", status="konsepp"),
    "embargo": berita("Baru", tanggal="kemarin", terbit_pada="2027-01-01T08:00+07:00"),
    "embargo-rusak": berita("Baru", terbit_pada="tahun depan"),
    "dikecualikan": berita("Baru", klasifikasi="dikecualikan"),
    "konsep-utf-16": berita("Baru", status="konsep").encode("utf-16"),
    "lampiran": berita("Baru", berkas="[{berkas: rumus.csv, judul: Data}]"),
}


@pytest.mark.parametrize("name", GONE)
def test_what_is_to_vanish_vanishes_at_once(tmp_path: Path, name: str) -> None:
    files = {"berkas/kominfo/rumus.csv": b"a,b\n=1+1,2\n"}
    result = versions(tmp_path, berita("Lama"), GONE[name], **files)
    assert title(result) is None and result.withheld == (NEWS,) and result.delayed == ()
    assert "W-TERTUNDA" not in codes(result)


@pytest.mark.parametrize("name", GONE)
def test_nothing_from_before_it_vanished_comes_back(tmp_path: Path, name: str) -> None:
    files = {"berkas/kominfo/rumus.csv": b"a,b\n=1+1,2\n"}
    result = versions(tmp_path, berita("Lama"), GONE[name], BROKEN["yaml"], **files)
    assert title(result) is None and result.withheld == (NEWS,)


def test_a_record_that_was_deleted_or_a_draft_does_not_come_back(tmp_path: Path) -> None:
    assert title(versions(tmp_path / "a", berita("Lama"), None, BROKEN["yaml"])) is None
    assert title(versions(tmp_path / "b", berita("Lama"), berita("Dua", status="konsep"), BROKEN["yaml"])) is None
    new = versions(tmp_path / "c", BROKEN["yaml"])
    assert title(new) is None and new.withheld == (NEWS,) and new.note == ""


def test_a_version_with_personal_data_under_the_rules_of_today_is_not_shown(tmp_path: Path) -> None:
    result = versions(tmp_path, berita("Satu"), berita("Dua", body=f"NIK {NIK}.\n"), BROKEN["yaml"])
    assert title(result) is None and not any(problem.code.startswith("E-PII") for problem in result.problems)


def test_a_version_whose_attachment_is_gone_is_not_shown_but_one_before_it_may_be(tmp_path: Path) -> None:
    named = berita("Dua", berkas="[{berkas: data.csv, judul: Data}]")
    write_content(tmp_path, {"berkas/kominfo/data.csv": b"a,b\n1,2\n"})
    assert title(versions(tmp_path, berita("Satu"), named, BROKEN["yaml"])) == "Dua"
    (tmp_path / "berkas/kominfo/data.csv").unlink()
    result = loaded(tmp_path, NOW)
    assert title(result) == "Satu"
    assert [problem.code for problem in result.problems] == ["W-TERTUNDA", "E-YAML-KURUNG"], "told of this file alone"


def test_references_to_a_waiting_record_stay_sound_and_its_profile_still_declares_contacts(tmp_path: Path) -> None:
    phone = opd("Kominfo", telepon="'0812 3456 7890'")
    others = {"opd/kominfo/berita/b.md": berita("Nomor", "Hubungi Budi di 0812 3456 7890.\n", baca_juga="[berita/a]")}
    write_content(tmp_path, {**others, "opd/kominfo/opd.yaml": phone})
    result = versions(tmp_path, berita("Lama"))
    assert codes(result) == []
    write_content(tmp_path, {NEWS: BROKEN["yaml"], "opd/kominfo/opd.yaml": f"{phone}asing: 1\n"}, city=False)
    result = loaded(tmp_path, NOW)
    assert title(result, "kominfo/berita/b") == "Nomor" and result.withheld == () and len(result.delayed) == 2
    assert {problem.path for problem in result.problems} == {NEWS, "opd/kominfo/opd.yaml"}
    assert result.registry is not None and result.registry.backlinks[KEY] == ("kominfo/berita/b",)


def test_a_version_of_a_side_branch_alone_was_never_the_citys(tmp_path: Path) -> None:
    versions(tmp_path, berita("Utama"))
    run = ["git", "-C", str(tmp_path), "-c", "user.name=Uji", "-c", "user.email=uji@uji.example"]
    subprocess.run([*run, "checkout", "-q", "-b", "samping"], check=True)
    for text in (berita("Samping"), BROKEN["yaml"]):
        write_content(tmp_path, {NEWS: text}, city=False)
        committed(tmp_path, DAY.format(5))
    subprocess.run([*run, "checkout", "-q", "utama"], check=True)
    subprocess.run([*run, "merge", "-q", "--no-ff", "-m", "gabung", "samping"], check=True)
    assert title(loaded(tmp_path, NOW)) == "Utama"


def test_without_git_or_with_a_cut_history_the_report_says_so(tmp_path: Path) -> None:
    plain = loaded(write_content(tmp_path / "polos", {NEWS: BROKEN["yaml"]}), NOW)
    assert plain.withheld == (NEWS,) and "Riwayat git tidak ada" in plain.note
    versions(tmp_path / "asal", berita("Lama"), BROKEN["yaml"])
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", f"file://{tmp_path / 'asal'}", str(tmp_path / "dangkal")], check=True
    )
    cut = loaded(tmp_path / "dangkal", NOW)
    assert cut.withheld == (NEWS,) and "Riwayat git terpotong" in cut.note
    assert loaded(write_content(tmp_path / "baik", {NEWS: berita()}), NOW).note == ""


@pytest.mark.parametrize("named", [20, 0])
def test_a_path_below_the_root_of_the_repository_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: int
) -> None:
    """Asked for by its name, or picked from a list of everything."""
    monkeypatch.setattr(history, "_NAMED", named)
    write_content(tmp_path / "isi", {NEWS: berita("Lama")})
    committed(tmp_path, DAY.format(1))
    write_content(tmp_path / "isi", {NEWS: BROKEN["yaml"]}, city=False)
    assert title(loaded(tmp_path / "isi", NOW)) == "Lama"


def test_the_search_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = versions(tmp_path, berita("Lama"), *(f"judul: [ {number}\n" for number in range(MOST)))
    assert title(result) is None and result.withheld == (NEWS,)
    monkeypatch.setattr(history, "MOST_FILES", 0)
    assert "tidak dicari" in loaded(tmp_path, NOW).note


def test_another_process_gets_the_version_that_stands_in(tmp_path: Path) -> None:
    """As well where the file has become sound for its own part, so that the store remembers the edit."""
    for name in ("yaml", "rujukan"):
        content = tmp_path / name
        versions(content, berita("Lama", body="Isi lama.\n"), BROKEN[name])
        with Store.at(tmp_path / "tembolok", content) as store:
            result = loaded(content, NOW, store)
            assert result.registry is not None and store.file is not None
            other, _ = from_snapshot(content, snapshot(result.registry, result), Store(store.file, reading=True))
        assert other.records[KEY].isi.judul == "Lama" and "Isi lama" in other.records[KEY].body.html
        assert other.tertunda == result.registry.tertunda and other.tertahan == result.registry.tertahan != ()


def test_the_page_says_that_an_update_waits_and_the_build_ends_with_10(tmp_path: Path) -> None:
    content = tmp_path / "isi"
    versions(content, berita("Lama", body="Isi lama.\n"), BROKEN["isian"])
    result = built(content, tmp_path / "hasil")
    assert result.returncode == 10, result.stderr
    assert "0 ditahan, 1 tertunda," in result.stdout
    page = (tmp_path / "hasil/opd/kominfo/berita/a.html").read_text(encoding="utf-8")
    assert "<h2>Pembaruan tertunda</h2>" in page and '<time datetime="2026-11-02">2 November 2026</time>' in page
    assert "Isi lama." in page and "kemarin" not in page
    assert "Pembaruan tertunda" not in (tmp_path / "hasil/opd/kominfo/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("status: terbit", False), ("status: Terbit  # ya", False), ("dokumen:\n  - status: tersedia", False),
        ("status: konsep", True), ("  status: 'konsep'", True), ("status:", True), ("status: tutup", True),
        ("terbit_pada: 2026-11-21T08:00+07:00", False), ("terbit_pada:", False), ("terbit_pada: 2026-11-22T00:00+07:00", True),
        ("terbit_pada: besok", True), ("klasifikasi: berkala", False), ("klasifikasi: dikecualikan", True), ("judul: konsep", False),
    ],
)  # fmt: skip
def test_what_somebody_wanted_hidden(text: str, hidden: bool) -> None:
    assert hides(f"judul: A\n{text}\n".encode(), dt.date(2026, 11, 21)) is hidden


def test_no_finding_of_the_guard_is_a_fault_of_form() -> None:
    guarded = ("Data pribadi", "Pemeriksaan lampiran", "Berkas")
    assert not [entry.kode for entry in catalogue().values() if entry.kelompok in guarded and entry.tunda]
    assert not [
        code for code in ("E-KECUALI-LAMPIRAN", "E-REGISTER-PRIBADI", "E-REGISTER-NIK") if catalogue()[code].tunda
    ]

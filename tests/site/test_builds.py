"""The build as a command: exit codes, quarantine, determinism, other addresses, and what it refuses to touch."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.support import ROOT, TODAY, berita, built, checked, opd, tree, write_content

FIVE = """\
judul: Laporan
ringkasan: Laporan kinerja tahunan dinas.
tangal: 2026-01-01
klasifikasi: publik
kewajiban: [bk-03]
tahun: dua ribu
penguasa: Sekretaris
penanggung_jawab: Kepala Dinas
dibuat: {tanggal: 01/02/2026, tempat: Kota Uji}
bentuk: softcopy
retensi: 5 tahun
"""


def test_five_mistakes_give_five_located_messages_and_leave_the_others(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "opd/kominfo/informasi/laporan.yaml": FIVE,
        "opd/pupr/opd.yaml": opd("PUPR"),
        "opd/pupr/berita/rusak.md": berita(tanggal="kemarin"),
        "opd/pupr/berita/baik.md": berita("Berita baik"),
    }
    content = write_content(tmp_path / "isi", files)
    check = checked(content)
    assert check.returncode == 10
    places = re.findall(r"laporan\.yaml:(\d+)  Galat (\S+)", check.stdout)
    assert places == [
        ("3", "E-SKEMA-ASING"),
        ("4", "E-SKEMA-PILIHAN"),
        ("6", "E-BILANGAN"),
        ("9", "E-TANGGAL-BENTUK"),
        ("10", "E-SKEMA-DAFTAR"),
    ]
    assert 'Mungkin maksudnya "tanggal"?' in check.stdout
    assert "opd/pupr/berita/rusak.md:4  Galat E-TANGGAL-BENTUK" in check.stdout
    result = built(content, tmp_path / "hasil")
    assert result.returncode == 10
    assert result.stdout.rstrip().splitlines()[-1].startswith("3 rekaman, ")
    assert ", 2 ditahan, " in result.stdout
    assert "laporan.yaml:3  Galat E-SKEMA-ASING" in result.stderr
    assert (tmp_path / "hasil/opd/pupr/berita/baik.html").is_file()
    assert not list((tmp_path / "hasil" / "opd").rglob("*laporan*"))
    assert "Traceback" not in check.stderr + result.stderr


def test_strict_checking_fails_on_a_warning(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"opd/kominfo/berita/x.md": berita(body="<b>tebal</b>\n")})
    assert checked(content).returncode == 0
    assert checked(content, "--ketat").returncode == 10
    for options, failed in (((), "0"), (("--ketat",), "1")):
        report = ElementTree.fromstring(checked(content, "--format", "junit", *options).stdout)
        assert (report.get("tests"), report.get("failures")) == ("1", failed)
    assert checked(write_content(tmp_path / "bersih", {}), "--ketat").returncode == 0


def test_a_broken_department_changes_nothing_of_another(tmp_path: Path) -> None:
    good: dict[str, str | bytes] = {
        "opd/pupr/opd.yaml": opd("PUPR"),
        "opd/pupr/berita/a.md": berita("Berita A"),
        "opd/kominfo/berita/b.md": berita("Berita B"),
    }
    whole = write_content(tmp_path / "utuh", good)
    broken = write_content(
        tmp_path / "rusak", {**good, "opd/kominfo/berita/b.md": "rusak", "opd/kominfo/berita/c.md": b"\0" * 9}
    )
    assert built(whole, tmp_path / "satu").returncode == 0
    assert built(broken, tmp_path / "dua").returncode == 10
    one, two = tree(tmp_path / "satu"), tree(tmp_path / "dua")
    for name in one:
        if name.startswith(("opd/pupr/", "umpan/opd/pupr")):
            assert one[name] == two[name], name


def test_hidden_records_are_in_no_file_at_all(tmp_path: Path) -> None:
    secret = "Xylofon"
    files: dict[str, str | bytes] = {
        "opd/kominfo/berita/konsep-xylofon.md": berita(f"{secret} satu", body=f"{secret}\n", status="konsep"),
        "opd/kominfo/berita/embargo-xylofon.md": berita(
            f"{secret} dua", terbit_pada="2026-11-30T08:00+07:00", berkas="[{berkas: xylofon.csv, judul: Data}]"
        ),
        "berkas/kominfo/xylofon.csv": secret,
        "opd/kominfo/berita/terbuka.md": berita(
            body="[tautan biasa]({filename}konsep-xylofon.md)\n", baca_juga="[berita/embargo-xylofon]"
        ),
    }
    content = write_content(tmp_path / "isi", files)
    assert built(content, tmp_path / "hasil", "--siteurl", "https://a.example").returncode == 0
    for name, data in tree(tmp_path / "hasil").items():
        assert secret.casefold() not in name.casefold()
        assert secret.casefold().encode() not in data.lower(), name


def test_a_record_made_a_draft_leaves_the_output(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/x.md": berita()})
    assert built(content, tmp_path / "hasil").returncode == 0
    assert (tmp_path / "hasil/opd/kominfo/berita/x.html").is_file()
    write_content(content, {"opd/kominfo/berita/x.md": berita(status="konsep")}, city=False)
    assert built(content, tmp_path / "hasil").returncode == 0
    assert not (tmp_path / "hasil/opd/kominfo/berita").exists()


def test_hostile_titles_stay_text_everywhere(tmp_path: Path) -> None:
    evil = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&"
    quoted = "'" + evil.replace("'", "''") + "'"
    files: dict[str, str | bytes] = {
        "opd/jahat/opd.yaml": opd("Jahat", judul=quoted, singkatan="'<b>Jahat</b>'"),
        "opd/jahat/berita/x.md": berita(quoted, ringkasan=quoted, kata_kunci=f"[{quoted}]", penulis=quoted),
    }
    content = write_content(tmp_path / "isi", files)
    assert built(content, tmp_path / "hasil", "--siteurl", "https://a.example").returncode == 0
    pages = 0
    for name, data in tree(tmp_path / "hasil").items():
        if name.endswith((".csv", ".xlsx", ".ics")):
            continue  # data, which no browser shows as a page
        own = {"formulir/bantu/index.html": 2, "cari/index.html": 2}.get(
            name, 0
        )  # these have scripts, by their addresses
        markup = data.replace(b"<script src=", b"", own)
        assert b"<script" not in markup and b"<img src=x" not in data and b"<b>Jahat" not in data, name
        pages += b"&lt;script&gt;" in data
    assert pages >= 5


@pytest.mark.parametrize(
    "arguments", [(), ("--siteurl", "https://a.example/ppid"), ("--siteurl", "https://a.example/ppid", "--absolute")]
)
def test_two_builds_elsewhere_and_otherwise_are_byte_identical(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    content = ROOT / "content" if not arguments else ROOT / "tests" / "kota-metro"
    first = built(content, tmp_path / "a" / "satu", *arguments, TZ="UTC", PYTHONHASHSEED="1", LC_ALL="C")
    copy = tmp_path / "lain" / "isi"
    for name, data in tree(content).items():
        write_content(copy, {name: data}, city=False)
    second = built(copy, tmp_path / "dua", *arguments, TZ="Asia/Jayapura", PYTHONHASHSEED="999", LC_ALL="C.UTF-8")
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert tree(tmp_path / "a" / "satu") == tree(tmp_path / "dua")


def test_a_second_build_into_the_same_folder_is_the_same(tmp_path: Path) -> None:
    content = ROOT / "tests" / "kota-metro"
    built(content, tmp_path / "hasil")
    once = tree(tmp_path / "hasil")
    (tmp_path / "hasil" / "sisa.html").write_text("sisa")
    built(content, tmp_path / "hasil", "--cache", str(tmp_path / "tembolok"))
    built(content, tmp_path / "hasil", "--cache", str(tmp_path / "tembolok"))
    assert tree(tmp_path / "hasil") == once


def test_source_date_epoch_is_the_clock(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/x.md": berita(terbit_pada="2026-11-22T08:00+07:00")})
    built(content, tmp_path / "satu", "--today", "", SOURCE_DATE_EPOCH="1795309199")
    built(content, tmp_path / "dua", "--today", "", SOURCE_DATE_EPOCH="1795309200")
    assert not (tmp_path / "satu/opd/kominfo/berita").exists()
    assert (tmp_path / "dua/opd/kominfo/berita/x.html").is_file()


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--content", "tidak-ada"), "tidak ada"),
        (("--today", "kemarin"), "tidak terbaca"),
        (("--siteurl", "ppid.example"), "tidak terbaca"),
        (("--absolute",), "--siteurl"),
        (("--entah",), "Salah pakai"),
    ],
)
def test_wrong_use_ends_with_three_and_a_word(tmp_path: Path, arguments: tuple[str, ...], word: str) -> None:
    result = built(ROOT / "tests" / "kota-metro", tmp_path / "hasil", *arguments)
    assert result.returncode == 3 and word in result.stderr and "Traceback" not in result.stderr


def test_a_folder_with_other_files_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "foto").mkdir()
    (tmp_path / "foto" / "keluarga.jpg").write_text("penting")
    result = built(ROOT / "tests" / "kota-metro", tmp_path / "foto")
    assert result.returncode == 3 and "berisi berkas lain" in result.stderr
    assert tree(tmp_path / "foto") == {"keluarga.jpg": b"penting"}


@pytest.mark.parametrize("inside", [".", "hasil", ".."])
def test_output_and_content_stay_apart(tmp_path: Path, inside: str) -> None:
    content = write_content(tmp_path / "a" / "isi", {})
    before = tree(content)
    result = built(content, content / inside)
    assert result.returncode == 3 and tree(content) == before


def test_without_a_city_the_build_stops_and_the_old_site_stays(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {})
    assert built(content, tmp_path / "hasil").returncode == 0
    before = tree(tmp_path / "hasil")
    (content / "kota.yaml").write_text("nama: [\n")
    result = built(content, tmp_path / "hasil")
    assert result.returncode == 2 and "kota.yaml:" in result.stderr and "Situs tidak dibuat" in result.stderr
    assert tree(tmp_path / "hasil") == before
    assert checked(content).returncode == 2


def test_a_broken_template_stops_with_its_name_and_line(tmp_path: Path) -> None:
    import shutil

    theme = tmp_path / "tema"
    shutil.copytree(ROOT / "theme", theme)
    content = ROOT / "tests" / "kota-metro"
    (theme / "templates/records/berita.html").write_text("{% extends 'record.html' %}\n{% if %}\n")
    result = built(content, tmp_path / "hasil", "--theme", str(theme))
    assert result.returncode == 2 and "berita.html baris 2" in result.stderr and "Traceback" not in result.stderr
    component = theme / "templates/components/facts.html"
    sound = component.read_text()
    shutil.copy(ROOT / "theme/templates/records/berita.html", theme / "templates/records/berita.html")
    component.write_text("{% if %}\n")
    result = built(content, tmp_path / "hasil", "--theme", str(theme))
    assert result.returncode == 2 and "facts.html baris 1" in result.stderr and "Traceback" not in result.stderr
    component.write_text(sound)
    (theme / "templates/records/berita.html").write_text("{{ tidak_ada.sama_sekali }}\n")
    result = built(content, tmp_path / "hasil", "--theme", str(theme))
    assert result.returncode == 2 and "records/berita.html" in result.stderr and "rapat-koordinasi" in result.stderr


def test_a_full_disk_is_told_without_a_traceback(tmp_path: Path) -> None:
    """A bound on the size of files stands for every fault of the disk."""
    limited = (
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (900, 900));"
        "sys.argv = ['build', *sys.argv[1:]]; runpy.run_module('plugins.build', run_name='__main__')"
    )
    options = ["--content", "tests/kota-metro", "--output", str(tmp_path / "hasil"), "--cache", str(tmp_path / "t")]
    result = subprocess.run(
        [sys.executable, "-c", limited, *options], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 2 and "tidak selesai ditulis" in result.stderr and "Traceback" not in result.stderr


def test_what_others_put_into_the_output_is_cleared_away(tmp_path: Path) -> None:
    output = tmp_path / "hasil"
    (output / "opd-lama" / "sisa").mkdir(parents=True)
    (output / ".jendela").write_text("")
    (output / "opd").write_text("bukan folder")
    (output / "opd-lama" / "x.html").write_text("lama")
    (output / "robots.txt").mkdir()
    (output / "berita").symlink_to(tmp_path)
    assert built(ROOT / "tests" / "kota-metro", output).returncode == 0
    assert built(ROOT / "tests" / "kota-metro", tmp_path / "lain").returncode == 0
    assert tree(output) == tree(tmp_path / "lain") and not (output / "opd-lama").exists()


def test_checking_reports_in_every_format(tmp_path: Path) -> None:
    content = write_content(tmp_path, {"opd/kominfo/berita/x.md": berita(tanggal="x")})
    for form, beginning in (
        ("json", "["),
        ("github", "::error file="),
        ("gitlab", "["),
        ("sarif", "{"),
        ("junit", "<?xml"),
        ("teks", str(content)),
    ):
        result = checked(content, "--format", form)
        assert result.returncode == 10 and result.stdout.startswith(beginning)


def test_the_real_contents_have_no_problem_but_those_they_show_on_purpose() -> None:
    """The demonstration has one scan, and one announcement without sign language; the second city has nothing."""
    meant = {"content": ["W-PDF-PINDAIAN", "W-PERINGATAN-BISINDO"], "tests/kota-metro": []}
    for content, codes in meant.items():
        result = checked(Path(content), "--ketat", "--today", TODAY)
        assert result.returncode == (10 if codes else 0), result.stdout
        assert sorted(re.findall(r"\b[EW]-[A-Z-]+", result.stdout)) == codes


def test_a_warning_is_said_again_by_a_build_that_changes_nothing(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {"berkas/kominfo/tersisa.csv": "a,b\n"})
    arguments = ("--cache", str(tmp_path / "tembolok"))
    first, second = (built(content, tmp_path / "hasil", *arguments) for _ in range(2))
    assert first.returncode == second.returncode == 0
    assert "0 dari" not in first.stderr and "0 dari" in second.stderr
    for said in (first.stderr, second.stderr):
        assert said.count("W-BERKAS-YATIM") == 1 and "Perbaikan:" in said

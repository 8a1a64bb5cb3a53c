"""One command takes a record off the site, says every address that has changed, and drafts what has to be written."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plugins.withdrawing import main
from tests.support import ROOT, TODAY, berita, built, committed, ended, opd, tree, write_content

PAGE = "opd/kominfo/berita/salah.html"
FILES: dict[str, str | bytes] = {
    "opd/pupr/opd.yaml": opd("Pupr"),
    "opd/kominfo/berita/salah.md": berita(
        "Zamrud", "Isi zamrud.\n", berkas="[{berkas: zamrud.csv, judul: Zamrud}, {berkas: dua.csv, judul: Dua}]"
    ),
    "opd/kominfo/berita/lain.md": berita("Topaz", berkas="[{berkas: dua.csv, judul: Dua}]"),
    "opd/pupr/berita/merujuk.md": berita("Nilam", baca_juga="[kominfo/berita/lain]"),
    "berkas/kominfo/zamrud.csv": b"a,b\nzamrud,2\n",
    "berkas/kominfo/dua.csv": b"a,b\n1,2\n",
}


def run(folder: Path, given: str, *more: str) -> int:
    arguments = [given, "--content", str(folder / "isi"), "--situs", str(folder / "situs"), "--today", TODAY]
    arguments += ["--catatan", str(folder / "darurat"), "--cache", str(folder / "tembolok")]
    return ended(main, [*arguments, "--siteurl", "https://ppid.uji.example", *more])


def test_a_record_is_gone_in_one_command(tmp_path: Path, capsys: Any) -> None:
    content = write_content(tmp_path / "isi", FILES)
    committed(content)
    assert run(tmp_path, "kominfo/berita/salah") == 0
    site, notes = tree(tmp_path / "situs"), tmp_path / "darurat/kominfo-berita-salah"
    assert (
        b"Tidak lagi tersedia" in site[PAGE]
        and "berkas/kominfo/zamrud.csv" not in site
        and "berkas/kominfo/dua.csv" in site
    )
    assert not [name for name, data in site.items() if b"amrud" in data]
    assert not (content / "opd/kominfo/berita/salah.md").exists()
    assert (notes / "asal/opd/kominfo/berita/salah.md").read_text(encoding="utf-8") == FILES[
        "opd/kominfo/berita/salah.md"
    ]
    assert (notes / "asal/berkas/kominfo/zamrud.csv").is_file() and (content / "berkas/kominfo/dua.csv").is_file()
    root = "https://ppid.uji.example/"
    listed = (notes / "alamat.txt").read_text(encoding="utf-8").splitlines()
    for address in (
        PAGE,
        "berkas/kominfo/zamrud.csv",
        "",
        "opd/kominfo/berita/",
        "umpan/semua.atom.xml",
        "sitemap.xml",
    ):
        assert root + address in listed, address
    assert any(address.startswith(f"{root}cari/") for address in listed), "the files of search"
    assert f"{root}opd/pupr/berita/merujuk.html" not in listed and root + "berkas/kominfo/dua.csv" not in listed
    assert (notes / "nginx-410.conf").read_text(encoding="utf-8").splitlines() == [
        "location = /berkas/kominfo/zamrud.csv { return 410; }",
        f"location = /{PAGE} {{ return 410; }}",
    ]
    notice = (notes / "pemberitahuan.md").read_text(encoding="utf-8")
    assert "3 x 24 jam" in notice and "Pasal 46" in notice and root + PAGE in notice and notice.count("[isi") >= 10
    assert "amrud" not in notice.replace("zamrud.csv", ""), "nothing of what was in the record"
    assert "kominfo/berita/salah ditarik." in capsys.readouterr().out
    later = built(content, tmp_path / "ulang")
    assert later.returncode == 10 and b"amrud" not in tree(tmp_path / "ulang")[PAGE], "git does not bring it back"
    assert "Galat E-HAPUS-DIAM" in later.stderr
    reason = "nisan:\n  - rekaman: kominfo/berita/salah\n    tanggal: 2026-11-21\n    alasan: Salah terbit.\n"
    assert reason.partition("tanggal")[0] in (tmp_path / "darurat/kominfo-berita-salah/langkah.md").read_text("utf-8")
    write_content(content, {"nisan.yaml": reason}, city=False)
    assert built(content, tmp_path / "ulang").returncode == 0


def test_records_that_name_it_stay(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", FILES)
    committed(content)
    assert run(tmp_path, "https://ppid.uji.example/opd/kominfo/berita/lain.html") == 0
    site = tree(tmp_path / "situs")
    assert "opd/kominfo/berita/lain.html" not in site and b"opaz" not in b"".join(site.values())
    assert "opd/pupr/berita/merujuk.html" in site
    told = (tmp_path / "darurat/kominfo-berita-lain/langkah.md").read_text(encoding="utf-8")
    assert "- opd/pupr/berita/merujuk.md" in told
    committed(content)
    assert built(content, tmp_path / "ulang").returncode == 10
    assert "opd/kominfo/berita/lain.html" not in tree(tmp_path / "ulang"), "an earlier version does not stand in"


@pytest.mark.parametrize("given", ["kominfo/berita/sala", "kominfo/opd/kominfo", "tidak-ada"])
def test_what_it_does_not_understand_it_leaves_alone(tmp_path: Path, given: str, capsys: Any) -> None:
    content = write_content(tmp_path / "isi", FILES)
    before = tree(content)
    assert run(tmp_path, given) == 3
    told = capsys.readouterr().err
    assert told.startswith("Salah pakai: ") and tree(content) == before and not (tmp_path / "situs").exists()
    assert given != "kominfo/berita/sala" or 'Mungkin maksudnya "kominfo/berita/salah"?' in told


def test_the_task_takes_the_record_as_its_word() -> None:
    """As ``python3 tasks.py darurat ID`` runs it; Invoke used to refuse the word, for it had a default."""
    command = [
        sys.executable,
        "-m",
        "plugins.usage",
        "darurat",
        "dinkes/berita/tidak-ada",
        "--content=tests/kota-metro",
    ]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (told.returncode, told.stdout) == (3, "")
    assert told.stderr.startswith('Salah pakai: tidak ada rekaman terbit "dinkes/berita/tidak-ada".')


def test_it_stops_before_anything_is_moved_where_the_site_cannot_be_made(tmp_path: Path, capsys: Any) -> None:
    content = write_content(tmp_path / "isi", FILES)
    before = tree(content)
    write_content(tmp_path, {"situs/orang-lain.txt": "Catatan"}, city=False)
    assert run(tmp_path, "opd/kominfo/berita/salah.md") == 3
    write_content(content, {"kota.yaml": "nama: ["}, city=False)
    assert run(tmp_path, "opd/kominfo/berita/salah.md") == 2
    assert tree(content) == {**before, "kota.yaml": b"nama: ["} and "Traceback" not in capsys.readouterr().err
    assert run(tmp_path / "lain", "x") == 3

"""A leak that no earlier gate looks for stops the build, is not written, and is told so that somebody can mend it."""

from pathlib import Path

from plugins import output
from tests.support import berita, built, write_content

HOOK = "tema/templates/kait/kaki-tambahan.html"


def test_a_leak_by_way_of_a_template_stops_the_build_and_is_not_written(tmp_path: Path) -> None:
    news = {"opd/kominfo/berita/satu.md": berita()}
    leak = {
        HOOK: '<p>NIK 6171010101900001</p>\n<p><a href="{{ SITEURL }}/opd/kominfo/berita/konsep.html">Konsep</a></p>'
    }
    content, site, cache = (
        write_content(tmp_path / "isi", {**news, **leak}),
        tmp_path / "situs",
        ("--cache", str(tmp_path / "tembolok")),
    )
    result = built(content, site, *cache)
    assert result.returncode == 2 and "Traceback" not in result.stderr
    assert "Galat E-KELUARAN-PRIBADI" in result.stderr and "Galat E-KELUARAN-TAUTAN" in result.stderr
    assert "6171********01" in result.stderr and "6171010101900001" not in result.stderr
    assert "situs/404.html:" in result.stderr and "folder keluaran tidak boleh dipasang" in result.stderr
    assert not list(site.rglob("*.html")), "nothing harmful reaches the folder"
    write_content(content, {HOOK: "<p>Terima kasih.</p>"}, city=False)
    assert built(content, site, *cache).returncode == 0
    assert (site / "index.html").is_file()


def test_files_that_nobody_planned_are_seen(tmp_path: Path) -> None:
    for name in ("index.html", "a/b.html", "a/bayangan.html", output.MARKER):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert output.strays(tmp_path, {"index.html", "a/b.html"}) == ["a/bayangan.html"]

"""A leak that no earlier gate looks for stops the build, is not written, and is told so that somebody can mend it."""

from pathlib import Path

import pytest

from plugins import output
from plugins.ppid.cache.store import Store
from plugins.ppid.loading import loaded
from plugins.ppid.snapshots import from_snapshot, snapshot
from tests.site import changes
from tests.support import NOW, berita, built, write_content

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


@pytest.mark.parametrize("change", [changes.false_alarm_of_a_certain_kind, changes.false_alarm_in_a_file])
def test_what_is_waived_is_published_and_what_is_waived_no_more_is_not(change: changes.Change, tmp_path: Path) -> None:
    """The changes by which incremental builds are compared with clean ones do bring such a record and take it away."""
    city = changes.City.founded(tmp_path / "kota")
    pages = {"opd/dinkes/berita/pajak.html": changes.TAXPAYER, "berkas/kominfo/arsip.csv": "0001234567890"}
    seen = []
    for number in range(4):
        change(city, number)
        city.build()
        assert "E-KELUARAN" not in city.said and "Situs tidak dibuat" not in city.said
        found = [
            path
            for path, text in pages.items()
            if (city.output / path).is_file() and text in (city.output / path).read_text(encoding="utf-8")
        ]
        seen.append(bool(found))
    assert True in seen and False in seen, seen


def test_what_stands_is_known_to_workers_elsewhere(tmp_path: Path) -> None:
    city = changes.City.founded(tmp_path / "kota")
    changes.false_alarm_of_a_certain_kind(city, 0)
    with Store.at(tmp_path / "tembolok", city.content) as store:
        result = loaded(city.content, NOW, store)
        assert result.registry is not None and [kind for _path, kind, _digest in result.stood] == ["npwp"]
        _registry, there = from_snapshot(city.content, snapshot(result.registry, result), store)
    assert there.stood == result.stood
    assert changes.TAXPAYER not in repr(result.stood)

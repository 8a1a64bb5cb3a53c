"""The legal lists in a site that is brought up to date: the day and every frozen file are followed, and nothing more is made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.ppid.cache.store import Store
from plugins.ppid.intake.files import listing
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.snapshots import from_snapshot, snapshot
from tests.site import changes
from tests.site.changes import City, exemption, frozen_list, information
from tests.site.test_incremental import differences, made
from tests.support import berita, write_content

LAST = "2026-11-30"
WHOLE = ("dip/dip.csv", "dip/dip.json")
FROZEN = "penetapan/2026-01-26-sk.json"


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    yield City.founded(tmp_path_factory.mktemp("kota-dip"))


def text(city: City, url: str) -> str:
    return (city.output / url).read_text(encoding="utf-8")


def test_an_exemption_ends_on_its_day_in_every_page_that_tells_of_it(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    write_content(now.content, {"opd/pupr/pengecualian/tanah.yaml": exemption("Rencana tanah", LAST)}, city=False)
    seen: list[tuple[str, bool]] = []
    for day in ("2026-10-18", "2026-10-19", "2026-11-29", LAST, "2026-12-01", "2026-12-02", LAST):
        now.today = day
        now.build()
        assert differences(now, tmp_path / f"baru-{len(seen)}-{day}") == [], day
        record = text(now, "opd/pupr/pengecualian/tanah.html")
        state = next(name for name in ("Segera berakhir", "Masih dikecualikan", ">Terbuka<") if name in record)
        opened = [
            "Terbuka sejak 1 Desember 2026" in text(now, url) for url in ("dip/index.html", "dip/opd/pupr/index.html")
        ]
        assert opened[0] == opened[1] == ("Rencana tanah" in text(now, "dip/opd/pupr/dip-pupr.csv"))
        assert ("Yang sudah berakhir" in text(now, "dik/index.html")) == opened[0]
        seen.append((state, opened[0]))
    closed, near, ended = ("Masih dikecualikan", False), ("Segera berakhir", False), (">Terbuka<", True)
    assert seen == [closed, near, near, near, ended, ended, near]


@pytest.mark.parametrize("change", [changes.exempt, changes.freeze], ids=lambda change: change.__name__)
def test_exemptions_and_frozen_lists_come_change_and_go(city: City, tmp_path: Path, change: changes.Change) -> None:
    now = city.copied(tmp_path / "kini")
    for number in range(6):
        change(now, number)
        changes.today(now, number * 13)
        now.build()
        assert differences(now, tmp_path / f"baru-{number}") == [], number


def test_a_changed_frozen_file_remakes_its_pages_and_breaks_the_seal(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    for number, part in ((2, "2 informasi publik"), (3, "3 informasi publik")):
        write_content(now.content, {FROZEN: frozen_list(number)}, city=False)
        now.build()
        assert part in text(now, "dip/penetapan/2026-01-26-sk/index.html")
        now.build()
        assert made(now) == 0
    write_content(now.content, {FROZEN: frozen_list(3).replace(b"Contoh", b"Lain", 1)}, city=False)
    now.build()
    assert "E-PENETAPAN-SIDIK" in now.said and "ditahan" in now.said
    assert not (now.output / "dip/penetapan").exists() and (now.output / "dip/index.html").is_file()


def test_one_edit_remakes_the_lists_it_stands_in_and_no_others(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    write_content(
        now.content, {"opd/dinkes/informasi/lama.yaml": information("Laporan lama", "bk-03", tahun="2024")}, city=False
    )
    now.build()
    before = {path: path.read_bytes() for path in (now.output / "dip").rglob("*") if path.is_file()}
    stamps = {name: (now.output / name).stat().st_mtime_ns for name in WHOLE}
    fresh = information("Laporan kinerja", "bk-03", retensi="9 tahun")
    write_content(now.content, {"opd/kominfo/informasi/lapor.yaml": fresh}, city=False)
    now.build()
    touched = {
        path.relative_to(now.output / "dip").parts[:2] for path, data in before.items() if path.read_bytes() != data
    }
    assert touched == {("tahun", "2026"), ("opd", "kominfo"), ("dip.csv",), ("dip.json",)}
    assert differences(now, tmp_path / "baru") == []
    assert all((now.output / name).stat().st_mtime_ns > stamp for name, stamp in stamps.items())


def test_a_list_joined_of_others_is_mended_and_left_alone(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    now.build()
    stamps = {name: (now.output / name).stat().st_mtime_ns for name in WHOLE}
    write_content(now.content, {"opd/kominfo/berita/kabar.md": berita("Kabar lain")}, city=False)
    now.build()
    assert {name: (now.output / name).stat().st_mtime_ns for name in WHOLE} == stamps, "news is in no list"
    (now.output / WHOLE[0]).write_bytes(b"rusak")
    (now.output / "dip/opd/kominfo/dip-kominfo.csv").unlink()
    write_content(now.content, {"opd/kominfo/berita/kabar.md": berita("Kabar ketiga")}, city=False)
    now.build()
    assert differences(now, tmp_path / "baru") == []


def test_another_process_is_given_the_same_frozen_lists(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    write_content(now.content, {FROZEN: frozen_list(4)}, city=False)
    with Store.at(tmp_path / "gudang", now.content) as store:
        result = loaded(now.content, moment("2026-11-21"), store, names=listing(now.content))
        assert result.registry is not None and len(result.registry.penetapan) == 1
        registry, _result = from_snapshot(now.content, snapshot(result.registry, result), store)
    assert registry.penetapan == result.registry.penetapan

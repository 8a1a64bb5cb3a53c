"""Pictures on finished pages, and what a build has to do for them: nothing for those that are as they were."""

import contextlib
import io
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from plugins.ppid import gallery
from plugins.ppid.cache import pictures as remembered
from plugins.ppid.cache.store import Store
from plugins.ppid.pictures.forms import MOST
from tests.site.changes import City
from tests.support import ROOT, berita, built, photo, tree, write_content

NEWS = "opd/kominfo/berita/a.md"


class Counted:
    """How often pictures were looked at, and made into forms, since it was last asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.looks = self.forms = 0
        look, forms = gallery._look, gallery.forms_of

        def looking(root: Path, path: str, mark: str) -> gallery.Look:
            self.looks += 1
            return look(root, path, mark)

        def forming(image: Image.Image) -> gallery.Forms:
            self.forms += 1
            return forms(image)

        monkeypatch.setattr(gallery, "_look", looking)
        monkeypatch.setattr(gallery, "forms_of", forming)

    def since(self) -> tuple[int, int]:
        found = (self.looks, self.forms)
        self.looks = self.forms = 0
        return found


@pytest.fixture
def city(tmp_path: Path) -> Iterator[City]:
    """Three pictures: two in fields, one in a text."""
    new = City(tmp_path / "kota")
    files: dict[str, str | bytes] = {
        f"gambar/kominfo/{name}.jpg": photo(60, 40, number, "JPEG")
        for number, name in enumerate(("satu", "dua", "tiga"))
    }
    files[NEWS] = berita(gambar="[{berkas: satu.jpg, alt: Pasar pagi}, {berkas: dua.jpg, dekoratif: ya}]", body="")
    files["opd/kominfo/berita/b.md"] = berita("Berita lain", body="Kata.\n\n![Jalan baru](tiga.jpg)\n")
    write_content(new.content, files)
    new.theme.symlink_to(ROOT / "theme")
    yield new


def anew(city: City, folder: Path) -> bool:
    """Whether the site is the one built anew without any cache."""
    city.build(clean_into=folder)
    return tree(city.output) == tree(folder)


def test_only_a_changed_picture_is_made_again(city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = Counted(monkeypatch)
    picture = city.content / "gambar/kominfo/satu.jpg"
    before = picture.read_bytes()
    city.build()
    assert count.since() == (3, 3)
    first = tree(city.output)
    write_content(
        city.content, {NEWS: (city.content / NEWS).read_text().replace("Berita uji", "Judul baru")}, city=False
    )
    city.build()
    assert count.since() == (0, 0)
    picture.write_bytes(photo(60, 40, 9, "JPEG"))
    city.build()
    assert count.since() == (1, 1) and anew(city, tmp_path / "satu")
    count.since()
    names = {name for name in tree(city.output) if "/satu-" in name}
    assert names and names.isdisjoint(first)
    picture.write_bytes(before)  # taken back: known by its content
    city.build()
    assert count.since() == (1, 0) and names.isdisjoint(tree(city.output))
    city.output = tmp_path / "lain"
    city.build()
    assert count.since() == (0, 0)


@pytest.mark.parametrize("damage", ["bytes", "rows", "forms", "gone"])
def test_a_spoiled_cache_of_pictures_costs_time_and_nothing_else(city: City, tmp_path: Path, damage: str) -> None:
    city.build()
    (file,) = city.cache.glob("gambar-*.sqlite")
    if damage == "gone":
        file.unlink()
    else:
        wrong = {
            "bytes": "UPDATE form SET data = x'00'",
            "rows": "UPDATE forms SET told = x'5b5d'",
            "forms": "DELETE FROM form",
        }
        with contextlib.closing(sqlite3.connect(file)) as database, database:
            database.execute(wrong[damage])
    city.output = tmp_path / "lain"
    city.build()
    assert anew(city, tmp_path / "baru")


def test_forms_of_pictures_that_are_gone_are_dropped(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "LEFT_OVER", 0)
    for shade in range(4):
        (city.content / "gambar/kominfo/satu.jpg").write_bytes(photo(60, 40, 20 + shade, "JPEG"))
        city.build()
    with Store.at(city.cache, city.content) as store:
        assert len(store.pictures._read()) == 3


def test_workers_make_the_same_pictures(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"gambar/kominfo/g-{number}.png": photo(90, 60, number) for number in range(4)}
    names = ", ".join(f"{{berkas: g-{number}.png, alt: Pasar pagi {number}}}" for number in range(4))
    content = write_content(tmp_path / "isi", {**files, NEWS: berita(gambar=f"[{names}]")})
    sites = []
    for number in ("1", "2"):
        assert built(content, tmp_path / number, "--workers", number).returncode == 0
        sites.append(tree(tmp_path / number))
    assert sites[0] == sites[1] and sum(name.startswith("gambar/") for name in sites[0]) >= 8


@pytest.mark.parametrize(
    ("data", "told"), [(photo()[:50], "rusak"), (photo(kind="GIF"), "GIF"), (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0\0\xff\xff" * 2, "piksel")]
)  # fmt: skip
def test_a_record_with_a_hostile_picture_is_withheld_and_told(tmp_path: Path, data: bytes, told: str) -> None:
    record = berita(gambar="[{berkas: a.png, alt: Pasar pagi}]")
    content = write_content(tmp_path / "isi", {"gambar/kominfo/a.png": data, NEWS: record})
    result = built(content, tmp_path / "hasil")
    assert result.returncode == 10 and told in result.stderr and f"{NEWS}:" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "hasil/gambar").exists() and not (tmp_path / "hasil/opd/kominfo/berita/a.html").exists()


def test_a_page_offers_every_form_and_waits_only_below_the_fold(city: City) -> None:
    city.build()
    page = BeautifulSoup((city.output / "opd/kominfo/berita/a.html").read_text(encoding="utf-8"), "html.parser")
    first, second = page.select("figure.gambar img")
    assert (first["alt"], second["alt"]) == ("Pasar pagi", "")
    assert (first.get("loading"), second.get("loading")) == (None, "lazy")
    assert (first["width"], first["height"], first["decoding"]) == ("60", "40", "async")
    page = BeautifulSoup((city.output / "opd/kominfo/berita/b.html").read_text(encoding="utf-8"), "html.parser")
    (inside,) = page.select(".badan picture img")
    assert inside["loading"] == "lazy" and page.select(".badan picture source")
    assert page.find("meta", property="og:image") is None  # of the record's own pictures only
    head = (city.output / "opd/kominfo/berita/a.html").read_text(encoding="utf-8")
    assert re.search(r'<meta property="og:image" content="https://ppid\.uji\.example/gambar/kominfo/satu-60\.', head)
    feed = (city.output / "umpan/opd/kominfo.atom.xml").read_text(encoding="utf-8")
    assert re.search(r"https://ppid\.uji\.example/gambar/kominfo/tiga-60\.[0-9a-f]{12}\.(avif|webp) 60w", feed)


def test_pictures_of_the_city_are_bare_and_within_their_budget(site: Path) -> None:
    files = [path for path in (site / "gambar").rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".webp", ".png"}
    for path in files:
        data = path.read_bytes()
        assert len(data) <= MOST and re.fullmatch(r".+-\d+\.[0-9a-f]{12}\.(avif|webp|png|jpg)", path.name)
        with Image.open(io.BytesIO(data)) as image:
            assert not len(image.getexif()) and "icc_profile" not in image.info and "xmp" not in image.info


def test_all_forms_that_pages_offer_are_there_and_no_other(site: Path) -> None:
    offered: set[str] = set()
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        if "<picture" in text:
            for tag in BeautifulSoup(text, "html.parser").select("picture source, picture img"):
                each = str(tag.get("srcset") or tag.get("src")).split(", ")
                found = [(path.parent / one.split(" ")[0]).resolve().relative_to(site.resolve()) for one in each]
                offered.update(file.as_posix() for file in found)
                if tag.name == "source":
                    for file, one in zip(found, each, strict=True):
                        with Image.open(site / file) as image:
                            assert one.endswith(f" {image.width}w") and Image.MIME[str(image.format)] == tag["type"]
    there = {path.relative_to(site).as_posix() for path in (site / "gambar").rglob("*") if path.is_file()}
    assert offered == there and there

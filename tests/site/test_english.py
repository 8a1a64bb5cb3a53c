"""The English interface is English, says what is not, and is the same site."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from tests.support import ROOT, built

INDONESIAN = re.compile(
    r"\b(?:yang|dan|untuk|belum|dari|tidak|dengan|pada|ini|itu|dalam|atau|kepada|oleh|sudah|akan|tahun|tanggal|sampai|"
    r"sejak|semua|rekaman|kewajiban|permohonan|keberatan|hari|jumlah|nomor|bagian|halaman|daftar|lihat|unduh|"
    r"januari|februari|maret|mei|juni|juli|agustus|oktober|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b",
    re.IGNORECASE,
)
ENGLISH = re.compile(r"\b(?:the|of|and|is|for|from|not|this|with|by)\b")
ADDRESS = re.compile(r"\S*[@/]\S*")
READ = ("aria-label", "title", "alt", "placeholder")
OWN = "Pemelihara situs ini"
"""What the city's own template says in an attribute."""

GONE = """\
nisan:
  - rekaman: dinkes/berita/jadwal-lama
    tanggal: 2026-11-02
    alasan: Jadwalnya dibatalkan dan diganti.
    dasar: Keputusan Kepala Dinas
  - rekaman: dinkes/berita/nama-lama
    tanggal: 2026-11-02
    alasan: Namanya disingkat.
    pindah: halaman/tentang
"""
"""Records that are gone."""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same city in Indonesian and in English."""
    folder = tmp_path_factory.mktemp("bahasa")
    made = []
    for language in ("id", "en"):
        content = folder / f"isi-{language}"
        shutil.copytree(ROOT / "tests" / "kota-metro", content)
        with (content / "kota.yaml").open("a", encoding="utf-8") as file:
            file.write(f"bahasa: {language}\n")
        (content / "nisan.yaml").write_text(GONE, encoding="utf-8")
        result = built(content, folder / language, "--siteurl", "https://ppid.uji.example")
        assert result.returncode == 0, result.stderr
        made.append(folder / language)
    return made[0], made[1]


def read(tree: etree._Element) -> Iterator[tuple[str, str]]:
    """Every text that a page shows or has read out, with its language."""
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        chain = [element, *element.iterancestors()]
        own = next((each.get("lang") for each in chain if each.get("lang")), "")
        around = next((each.get("lang") for each in chain[1:] if each.get("lang")), "")
        if element.tag != "title":  # it names the record, and cannot say that it is Indonesian
            yield own, element.text or ""
        yield around, element.tail or ""
        yield from ((own, element.get(name) or "") for name in READ)


def pages(folder: Path) -> Iterator[tuple[str, etree._Element]]:
    for file in sorted(folder.rglob("*.html")):
        yield file.relative_to(folder).as_posix(), html.parse(str(file)).getroot()


def test_nothing_but_what_is_marked_is_indonesian(sites: tuple[Path, Path]) -> None:
    left: Counter[str] = Counter()
    count = 0
    for _name, tree in pages(sites[1]):
        assert tree.get("lang") == "en"
        for language, text in read(tree):
            text = ADDRESS.sub("", text)
            count += bool(text.strip())
            if language == "en" and INDONESIAN.search(text) and text != OWN:
                left[text.strip()] += 1
            if language == "id" and ENGLISH.search(text):
                left[f"id: {text.strip()}"] += 1
    assert count > 10_000
    # the names of the law's own indicators, within sentences of a caption
    assert {text for text in left if not text.startswith("Items of ")} == set()


def test_it_is_the_same_site(sites: tuple[Path, Path]) -> None:
    """Only words differ: no address, name or class is taken for one."""
    first, second = dict(pages(sites[0])), dict(pages(sites[1]))
    assert first.keys() == second.keys()
    for name, tree in first.items():
        for attribute in (
            "href",
            "id",
            "class",
            "for",
            "aria-labelledby",
            "aria-describedby",
            "datetime",
            "type",
            "role",
        ):
            one, other = (sorted(each.get(attribute, "") for each in page.iter() if isinstance(each.tag, str) and each.get(attribute) and "aset/" not in each.get(attribute)) for page in (tree, second[name]))  # fmt: skip
            assert one == other, (name, attribute)


def test_the_indonesian_site_says_nothing_of_languages(sites: tuple[Path, Path]) -> None:
    for name, tree in pages(sites[0]):
        assert tree.get("lang") == "id"
        assert not tree.xpath("//*[@lang='en']") and len(tree.xpath("//*[@lang]")) == 1, name


def test_files_for_programs_are_the_same(sites: tuple[Path, Path]) -> None:
    kinds = (".csv", ".json", ".ics", ".xml", ".txt")
    for file in sorted(each for each in sites[0].rglob("*") if each.suffix in kinds):
        if file.name == "m.json":  # the labels of search
            continue
        assert file.read_bytes() == (sites[1] / file.relative_to(sites[0])).read_bytes(), file

"""The old address of a record that is gone says so, why, and what stands in its place; nothing of what the record held."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.ppid.cache.store import Store
from plugins.ppid.loading import loaded
from plugins.ppid.publish.search import Findable
from plugins.ppid.snapshots import from_snapshot, snapshot
from plugins.ppid.withheld import Hilang
from tests.support import NOW, berita, built, committed, tree, write_content

NIK = "6171014101900001"
NEWS = "opd/kominfo/berita"
LEDGER = """\
nisan:
  - rekaman: kominfo/berita/batal
    tanggal: 2026-11-02
    alasan: Jadwalnya dibatalkan <b>.
    dasar: Keputusan Kepala Dinas
  - rekaman: kominfo/berita/lama
    tanggal: 2026-11-02
    alasan: Namanya disingkat.
    pindah: kominfo/berita/antara
  - rekaman: kominfo/berita/antara
    tanggal: 2026-11-03
    alasan: Namanya disingkat lagi.
    pindah: kominfo/berita/baru
  - rekaman: kominfo/berita/salah
    tanggal: 2026-11-02
    alasan: Memuat NIK 6171014101900001
  - rekaman: kominfo/berita/tertutup
    tanggal: 2026-11-02
    alasan: Digabung.
    pindah: kominfo/berita/konsep
"""
GONE = ("batal", "lama", "antara", "salah", "tertutup", "diam", NIK)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city from which records went in every way."""
    content = tmp_path_factory.mktemp("hilang") / "isi"
    files: dict[str, str | bytes] = {f"{NEWS}/{name}.md": berita("Zamrud", "Isi topaz.\n") for name in GONE}
    files |= {f"{NEWS}/rahasia.md": berita("Zamrud", status="konsep"), "halaman/tua.md": "rusak"}
    files |= {f"{NEWS}/baru.md": berita("Nama baru"), f"{NEWS}/konsep.md": berita("Nilam", status="konsep")}
    committed(write_content(content, files))
    for name in (*(f"{NEWS}/{each}.md" for each in (*GONE, "rahasia")), "halaman/tua.md"):
        (content / name).unlink()
    committed(write_content(content, {"nisan.yaml": LEDGER}, city=False), "2026-11-04T08:00:00+07:00")
    return content


@pytest.fixture(scope="module")
def site(city: Path) -> dict[str, bytes]:
    result = built(city, city.parent / "hasil", "--siteurl", "https://ppid.uji.example")
    assert result.returncode == 10, result.stderr
    return tree(city.parent / "hasil")


def main_of(site: dict[str, bytes], name: str) -> str:
    """What the page at an old address says."""
    soup = BeautifulSoup(site[f"{NEWS}/{name}.html"], "html.parser")
    assert soup.main is not None and soup.find("meta", {"name": "robots", "content": "noindex"}) is not None
    return soup.main.get_text(" ", strip=True)


def test_it_says_when_and_why_and_how_to_ask(site: dict[str, bytes]) -> None:
    told = main_of(site, "batal")
    for words in (
        "Tidak lagi tersedia", "Dihapus pada 2 November 2026", "Alasan Jadwalnya dibatalkan <b>.",
        "Dasar hukum Keputusan Kepala Dinas", "Perangkat daerah Dinas Kominfo",
    ):  # fmt: skip
        assert words in told, words
    soup = BeautifulSoup(site[f"{NEWS}/batal.html"], "html.parser")
    assert soup.main is not None and soup.find("link", rel="canonical") is None
    links = [str(each["href"]) for each in soup.main.find_all("a")]
    assert any("formulir" in each for each in links) and any(each.endswith("berita/") for each in links)


def test_it_leads_to_what_stands_in_its_place(site: dict[str, bytes]) -> None:
    """By way of another that was moved in its turn; not to a draft."""
    for name in ("lama", "antara"):
        soup = BeautifulSoup(site[f"{NEWS}/{name}.html"], "html.parser")
        assert "Sudah pindah" in main_of(site, name) and "Dipindah pada" in main_of(site, name)
        assert "Pindah ke Nama baru" in main_of(site, name)
        link = soup.find("link", rel="canonical")
        assert link is not None and link["href"] == f"https://ppid.uji.example/{NEWS}/baru.html"
    assert "Tidak lagi tersedia" in main_of(site, "tertutup") and "Pindah ke" not in main_of(site, "tertutup")


def test_each_has_a_title_of_its_own(site: dict[str, bytes]) -> None:
    """WCAG 2.4.2; nothing of the record but its key, which the address has too."""
    titles = [
        BeautifulSoup(site[f"{NEWS}/{name}.html"], "html.parser").title.get_text()  # type: ignore[union-attr]
        for name in ("batal", "lama", "antara", "diam")
    ]
    assert [each.partition(" – ")[0] for each in titles] == [
        "Tidak lagi tersedia: kominfo/berita/batal", "Sudah pindah: kominfo/berita/lama",
        "Sudah pindah: kominfo/berita/antara", "Tidak lagi tersedia: kominfo/berita/diam",
    ]  # fmt: skip


def test_the_page_of_what_is_not_shown_counts_them(site: dict[str, bytes]) -> None:
    """By department and year, without a word of them."""
    table = BeautifulSoup(site["status/index.html"], "html.parser").find_all("table")[-1]
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] for row in table.tbody.find_all("tr")
    ]
    assert rows == [["Kota Uji", "2026", "1", "0", "1"], ["Dinas Kominfo", "2026", "4", "2", "2"]]
    assert b"batal" not in site["status/index.html"]


def test_without_a_sound_reason_it_says_that_none_is_written(site: dict[str, bytes]) -> None:
    for name in ("diam", "salah"):
        told = main_of(site, name)
        assert "Dihapus pada 4 November 2026" in told and "Alasannya belum ditulis." in told and "Alasan " not in told
    assert BeautifulSoup(site["halaman/tua.html"], "html.parser").main is not None


def test_nothing_of_what_it_held_is_left_and_nothing_lists_it(site: dict[str, bytes]) -> None:
    """Nor is there a page for what was never to be seen, or for a name that is a number of a person."""
    assert f"{NEWS}/rahasia.html" not in site and f"{NEWS}/{NIK}.html" not in site
    for name, data in site.items():
        for word in (b"amrud", b"topaz", NIK.encode()):
            assert word not in data, name
        if name.endswith((".xml", ".json", ".html")) and not name.startswith(f"{NEWS}/"):
            assert b"berita/batal" not in data and b"berita/diam" not in data, name


def test_reasons_are_told_without_a_history_too(city: Path, site: dict[str, bytes], tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {name: data for name, data in tree(city).items() if not name.startswith(".git/")}
    result = built(write_content(tmp_path / "isi", files), tmp_path / "hasil", "--siteurl", "https://ppid.uji.example")
    other = tree(tmp_path / "hasil")
    assert other[f"{NEWS}/batal.html"] == site[f"{NEWS}/batal.html"] and f"{NEWS}/diam.html" not in other
    assert "Riwayat git tidak ada, jadi rekaman yang dihapus" in result.stderr


def test_another_process_is_told_the_same(city: Path, tmp_path: Path) -> None:
    with Store.at(tmp_path, city) as store:
        result = loaded(city, NOW, store)
        assert result.registry is not None and store.file is not None
        other, _ = from_snapshot(city, snapshot(result.registry, result), Store(store.file, reading=True))
    assert other.hilang == result.registry.hilang and len(other.hilang) == 7
    assert Hilang("halaman/tua", "halaman/tua.html", "", "halaman", "2026-11-04") in other.hilang


def test_search_keeps_the_place_that_a_renamed_record_had_first(city: Path) -> None:
    registry = loaded(city, NOW).registry
    assert registry is not None
    first = {address: each.asal for address, each in Findable(registry, lambda _record: []).documents().items()}
    assert first.pop(f"{NEWS}/baru.html") == f"{NEWS}/lama.html"
    assert first and not any(first.values())

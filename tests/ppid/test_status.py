"""The public page of what is withheld: whose, which kind, since when, why; nothing of what is in it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.ppid.loading import loaded
from plugins.ppid.problems import Problem, catalogue
from plugins.ppid.withheld import GUARDS, Sebab, Tertahan, reason
from tests.support import NOW, berita, built, committed, opd, write_content

NIK = "6171014101900001"
DAY = "2026-11-{:02}T08:00:00+07:00"
OLD: dict[str, str | bytes] = {
    "opd/kominfo/berita/jalan.md": berita("Jalan diperbaiki", "Isi lama.\n"),
    "opd/kominfo/berita/pasar.md": berita("Pasar dibuka", "Isi lama.\n"),
    "opd/kelambu/opd.yaml": opd("Kelambu", status="konsep"),
}
NEW: dict[str, str | bytes] = {
    "opd/kominfo/berita/jalan.md": berita("Jalan topaz", "Isi baru.\n", tanggal="kemarin"),
    "opd/kominfo/berita/pasar.md": berita("Pasar zamrud", f"NIK {NIK}.\n"),
    "opd/kominfo/berita/nilam.md": berita("Nilam besar", tanggal="kemarin"),
    "opd/kominfo/berita/nilam-dua.md": berita("Nilam kecil", tanggal="kemarin"),
    "opd/kominfo/berita/akik.md": berita("Akik", status="konsep", tanggal="kemarin"),
    "opd/kelambu/berita/mirah.md": berita("Mirah sekali", tanggal="kemarin"),
    "opd/kominfo/berita/kembar.md": berita("Kembar satu"),
    "opd/kominfo/berita/kembar.yaml": berita("Kembar satu").split("---\n")[1],
    "halaman/tentang.md": "rusak",
    "penetapan/2026-01-26-sk.json": b"{",
}


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city with something withheld for every reason, and an update that waits."""
    content = tmp_path_factory.mktemp("status") / "isi"
    committed(write_content(content, OLD), DAY.format(1))
    committed(write_content(content, NEW, city=False), DAY.format(5))
    write_content(content, {"opd/kominfo/berita/nilam-tiga.md": berita("Nilam ketiga", tanggal="kemarin")}, city=False)
    return content


def test_what_is_told_is_owner_kind_reason_and_day(city: Path) -> None:
    registry = loaded(city, NOW).registry
    assert registry is not None
    form, since = Sebab.BENTUK.value, "2026-11-05"
    assert sorted(registry.tertahan) == sorted(
        [
            Tertahan("", "halaman", form, since),
            Tertahan("", "penetapan", Sebab.BERKAS.value, since),
            Tertahan("kominfo", "berita", form, since, "kominfo/berita/jalan", "2026-11-01"),
            Tertahan("kominfo", "berita", Sebab.PERIKSA.value, since),
            *[Tertahan("kominfo", "berita", form, day) for day in (since, since, "")],
            *[Tertahan("kominfo", "berita", Sebab.BERKAS.value, since)] * 2,
            Tertahan("kelambu", "berita", form, since),
        ]
    ), "a draft is hidden by its author, not withheld"


def test_the_page_counts_what_is_withheld_and_names_only_what_is_public(city: Path, tmp_path: Path) -> None:
    result = built(city, tmp_path / "hasil")
    assert result.returncode == 10, result.stderr
    soup = BeautifulSoup((tmp_path / "hasil/status/index.html").read_text(encoding="utf-8"), "html.parser")
    waiting, held = soup.find_all("table")
    assert [cell.get_text(" ", strip=True) for cell in waiting.tbody.find_all(["th", "td"])] == [
        "Jalan diperbaiki", "Berita", "Dinas Kominfo", "1 November 2026", "5 November 2026",
    ]  # fmt: skip
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])] for row in held.tbody.find_all("tr")
    ]
    assert rows == [
        ["Kota Uji", "Halaman", "1", "Salah bentuk", "5 November 2026"],
        ["Kota Uji", "Daftar yang ditetapkan", "1", "Berkas belum diterima", "5 November 2026"],
        ["Perangkat daerah lain", "Berita", "1", "Salah bentuk", "5 November 2026"],
        ["Dinas Kominfo", "Berita", "3", "Salah bentuk", "5 November 2026"],
        ["Dinas Kominfo", "Berita", "2", "Berkas belum diterima", "5 November 2026"],
        ["Dinas Kominfo", "Berita", "1", "Belum lolos pemeriksaan", "5 November 2026"],
    ]
    text = "".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "hasil").rglob("*.html") if path.parent.name != "skema"
    )
    for word in (
        "topaz",
        "zamrud",
        "gelap",
        "Gelap",
        "elambu",
        "kembar",
        "Isi baru",
        NIK,
        "akik",
        "Akik",
    ):
        assert word not in text, word
    assert soup.find("footer").find("a", string="Yang belum tampil")  # type: ignore[union-attr]


def test_a_sound_city_says_that_nothing_is_withheld(site: Path) -> None:
    text = BeautifulSoup((site / "status/index.html").read_text(encoding="utf-8"), "html.parser").get_text(" ")
    assert "Tidak ada pembaruan yang tertunda." in text and "Tidak ada rekaman yang ditahan." in text


def test_every_fault_has_one_reason_and_a_finding_of_the_guard_comes_first() -> None:
    for entry in catalogue().values():
        if entry.kode.startswith("E-"):
            problem = Problem("x", 0, entry.kode)
            assert reason([problem, Problem("x", 0, "E-PII-NIK")]) is Sebab.PERIKSA
            assert (reason([problem]) is Sebab.PERIKSA) == (entry.kelompok in GUARDS or entry.kode in {
                "E-KECUALI-LAMPIRAN", "E-REGISTER-PRIBADI", "E-REGISTER-NIK",
            })  # fmt: skip
            assert (reason([problem]) is Sebab.BENTUK) == entry.tunda

"""A page of the site as a tagged PDF, printed by a real Chromium."""

from pathlib import Path

import pypdf
import pytest

from plugins import printing
from plugins.errors import Dihentikan, SalahPakai
from plugins.printing import main, page_of, printed

pytestmark = pytest.mark.browser
RECORD = "opd/diskominfo/berita/paparan-monev-2025.html"


@pytest.mark.parametrize("address", ["dip/", RECORD])
def test_a_page_becomes_a_tagged_pdf(site: Path, tmp_path: Path, address: str) -> None:
    found = printed(site, address, tmp_path / "baru/a.pdf")
    reader = pypdf.PdfReader(tmp_path / "baru/a.pdf")
    root = reader.trailer["/Root"]
    assert found.bertag and root["/MarkInfo"]["/Marked"] and root["/Lang"] == "id"
    assert found.halaman == len(reader.pages) >= 1 and reader.metadata is not None
    assert "Jendela Kota Pontianak" in str(reader.metadata.title)
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]
    text = "".join(page.extract_text() for page in reader.pages)
    assert f"Dari https://ppid.contoh.example/{address}" in text.replace("\n", "") and reader.outline


def test_an_address_is_what_people_copy(site: Path) -> None:
    for address in ("dip/", "/dip/", "https://jendela.pontianak.example/dip/", "dip/index.html"):
        assert page_of(site, address) == site / "dip/index.html"
    assert page_of(site, "") == page_of(site, "/") == site / "index.html"
    for address in ("tidak-ada/", "../rahasia.html", "dip", "robots.txt", "%2e%2e/a.html"):
        with pytest.raises(SalahPakai, match="tidak ada di"):
            page_of(site, address)


def test_what_is_missing_is_told(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dip/", "--situs", str(tmp_path), "--output", str(tmp_path / "a.pdf")]) == 3
    assert "python3 tasks.py build" in capsys.readouterr().err
    monkeypatch.setattr(printing, "browser_found", lambda: None)
    assert main(["dip/", "--situs", str(site), "--output", str(tmp_path / "a.pdf")]) == 2
    assert "apt-get install chromium" in capsys.readouterr().err
    monkeypatch.setattr(printing, "browser_found", lambda: "/bin/true")
    with pytest.raises(Dihentikan, match="tidak dapat mencetak"):
        printed(site, "dip/", tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []

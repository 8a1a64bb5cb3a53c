"""Chosen outputs of the second city, byte for byte; ``JENDELA_GOLDEN=1`` writes them anew, and still fails if they changed."""

import os
from pathlib import Path

import pytest

from tests.support import ROOT, built

GOLDEN = ROOT / "tests" / "golden"
NAMES = [
    "sitemap.xml",
    "robots.txt",
    "404.html",
    "tenggat/index.html",
    "umpan/semua.atom.xml",
    "opd/kel-imopuro/informasi/profil.html",
    "opd/diskominfo/berita/rapat-koordinasi-plid-2024.html",
    "skema/berita.schema.json",
]


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("baku") / "keluaran"
    result = built(ROOT / "tests" / "kota-metro", output, "--siteurl", "https://plid.metro.example/situs")
    assert result.returncode == 0, result.stderr
    return output


@pytest.mark.parametrize("name", NAMES)
def test_output_is_as_it_was(addressed: Path, name: str) -> None:
    found = (addressed / name).read_bytes()
    file = GOLDEN / name.replace("/", "__")
    before = file.read_bytes() if file.is_file() else b""
    if os.environ.get("JENDELA_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(found)
    assert found.decode() == before.decode()

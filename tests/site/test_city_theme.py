"""A city's own look, built for real: seen when it is sound, stopped with a reason when it is not, and never run as code."""

import re
from pathlib import Path

import pytest

from tests.support import KOTA, berita, built, write_content

NEWS = {"opd/kominfo/berita/satu.md": berita()}
HOOK = "tema/templates/kait/kaki-tambahan.html"


def test_a_pair_that_a_city_spoils_stops_the_build_with_pair_ratio_and_scheme(tmp_path: Path) -> None:
    files = {"tema/merek.css": ":root { --latar: #ffffff; --tautan: #9dc1f7; }"}
    result = built(write_content(tmp_path / "isi", {**NEWS, **files}), tmp_path / "situs")
    assert result.returncode == 2
    assert "tautan, skema terang: --tautan (#9dc1f7) di atas --latar (#ffffff) kontrasnya 1,8" in result.stderr
    assert "paling sedikit 4,5" in result.stderr and "Situs tidak dibuat" in result.stderr
    assert "Traceback" not in result.stderr and not (tmp_path / "situs" / "index.html").exists()


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"tema/merek.css": ":root {\n  --ems: #fc0;\n}"}, 'merek.css baris 2: token "--ems" tidak ada dalam tema'),
        ({"tema/merek.css": ":root { --emas: 1rem; }"}, 'token "--emas" adalah warna'),
        ({"tema/merek.css": ":root { --lebar: #fc0; }"}, 'token "--lebar" bukan warna'),
        ({"tema/templates/componets/tag.html": ""}, 'Mungkin maksudnya "components/tag.html"?'),
        ({HOOK: "<p>\n<script>f()</script>"}, "tema/templates/kait/kaki-tambahan.html:2"),
        ({HOOK: '<img src="//lain.example/a.png" alt="">'}, "memuat sesuatu dari situs lain"),
        ({HOOK: "{% if %}"}, "Templat kait/kaki-tambahan.html baris 1"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path: Path, files: dict[str, str], told: str) -> None:
    result = built(write_content(tmp_path / "isi", {**NEWS, **files}), tmp_path / "situs")
    assert result.returncode == 2 and told in result.stderr, result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ ''|attr('__class__') }}",
        "{{ kota['__' ~ 'class__'] }}",
        "{{ opd_dari.__self__ }}",
        "{{ '{0.__class__}'.format(kota) }}",
        "{{ [kota]|map(attribute='__class__')|first }}",
        "{{ situs.navigasi.append(1) }}{{ situs.update({'bahasa': 'en'}) }}",
        "{{ cycler.__init__.__globals__ }}",
    ],
)
def test_templates_of_a_city_reach_nothing_of_the_build(tmp_path: Path, text: str) -> None:
    result = built(write_content(tmp_path / "isi", {**NEWS, HOOK: f"<p>{text}</p>"}), tmp_path / "situs")
    assert result.returncode == 2 and "Situs tidak dibuat" in result.stderr, result.stdout + result.stderr
    assert "Traceback" not in result.stderr


def test_a_logo_stands_in_the_head_of_every_page_named_by_its_bytes(tmp_path: Path) -> None:
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (1000).to_bytes(4, "big") + (200).to_bytes(4, "big")
    files = {**NEWS, "kota.yaml": KOTA + "logo: lambang.png\n", "gambar/kota/lambang.png": png}
    result = built(write_content(tmp_path / "isi", files), tmp_path / "situs")
    assert result.returncode == 0, result.stderr
    page = (tmp_path / "situs/opd/kominfo/berita/satu.html").read_text(encoding="utf-8")
    (found,) = re.findall(
        r'<img class="logo" src="../../../(aset/logo\.[0-9a-f]{12}\.png)" alt="" width="176" height="35">', page
    )
    assert (tmp_path / "situs" / found).read_bytes() == png
    assert not (tmp_path / "situs/gambar").exists()


def test_templates_of_a_city_are_no_part_of_its_site(tmp_path: Path) -> None:
    result = built(write_content(tmp_path / "isi", {**NEWS, HOOK: "<p>Kait</p>"}), tmp_path / "situs")
    assert result.returncode == 0, result.stderr
    assert not (tmp_path / "situs/tema").exists()
    assert "<p>Kait</p>" in (tmp_path / "situs/404.html").read_text(encoding="utf-8")

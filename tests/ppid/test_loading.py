"""A content folder as a whole: everything reported at once, nothing hidden shown, nothing lost in silence."""

import datetime as dt
from pathlib import Path

import pytest

from plugins.ppid.loading import Loaded, loaded
from tests.pdfs import text_pdf
from tests.support import KOTA, NOW, WILAYAH, berita, opd, write_content


def load(folder: Path, files: dict[str, str | bytes], city: bool = True, now: dt.datetime = NOW) -> Loaded:
    return loaded(write_content(folder, files, city), now)


def found(result: Loaded) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in result.problems]


def keys(result: Loaded) -> set[str]:
    assert result.registry is not None
    return set(result.registry.records)


def test_a_sound_folder(tmp_path: Path) -> None:
    result = load(tmp_path, {"opd/kominfo/berita/satu.md": berita()})
    assert found(result) == [] and result.withheld == () and result.files == 2
    assert keys(result) == {"kominfo/opd/kominfo", "kominfo/berita/satu"}


def test_faults_of_one_department_leave_the_others_alone(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "opd/pupr/opd.yaml": opd("PUPR"),
        "opd/pupr/berita/baik.md": berita(),
        "opd/kominfo/berita/rusak.md": berita(tanggal="kemarin"),
        "opd/kominfo/berita/rusak-dua.yaml": "judul: [\n",
        "opd/pupr/aduan/x.yaml": b"\xff\xfea\0",
    }
    result = load(tmp_path, files)
    assert keys(result) == {"kominfo/opd/kominfo", "pupr/opd/pupr", "pupr/berita/baik"}
    assert found(result) == [
        ("opd/kominfo/berita/rusak-dua.yaml", "E-YAML-SINTAKS"),
        ("opd/kominfo/berita/rusak.md", "E-TANGGAL-BENTUK"),
        ("opd/pupr/aduan/x.yaml", "E-ENC-UTF16"),
    ]
    assert result.withheld == (
        "opd/kominfo/berita/rusak-dua.yaml",
        "opd/kominfo/berita/rusak.md",
        "opd/pupr/aduan/x.yaml",
    )


def test_drafts_and_embargoes_are_in_no_registry(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "opd/kominfo/berita/konsep.md": berita(status="konsep"),
        "opd/kominfo/berita/nanti.md": berita(terbit_pada="2026-11-21T00:01+07:00"),
        "opd/kominfo/berita/kini.md": berita(terbit_pada="2026-11-21T00:00+07:00"),
        "opd/rahasia/opd.yaml": opd("Rahasia", status="konsep"),
        "opd/rahasia/berita/satu.md": berita(),
        "opd/kominfo/berita/merujuk.md": berita(
            body="[lihat konsepnya]({filename}konsep.md)\n", baca_juga="[berita/konsep, berita/nanti]", berkas="[]"
        ),
    }
    result = load(tmp_path, files)
    assert keys(result) == {"kominfo/opd/kominfo", "kominfo/berita/kini", "kominfo/berita/merujuk"}
    assert result.drafts == 4
    assert found(result) == [
        ("opd/kominfo/berita/merujuk.md", "W-RUJUKAN-DITAHAN"),
        ("opd/kominfo/berita/merujuk.md", "W-RUJUKAN-DITAHAN"),
        ("opd/kominfo/berita/merujuk.md", "W-TAUTAN-DITAHAN"),
    ]
    assert result.registry is not None and result.registry.backlinks == {}


def test_a_draft_department_with_a_fault_still_hides_its_records(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "opd/rahasia/opd.yaml": opd("Rahasia", status="konsep", baca_juga="[rahasia/berita/hilang]"),
        "opd/rahasia/berita/satu.md": berita(),
    }
    result = load(tmp_path, files)
    assert found(result) == [("opd/rahasia/opd.yaml", "E-RUJUKAN-HILANG")]
    assert keys(result) == {"kominfo/opd/kominfo"}


def test_a_link_to_a_record_that_the_checks_withhold_is_warned_of(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "opd/kominfo/berita/a.md": berita(baca_juga="[berita/b]", body="[berita kedua]({filename}b.md)\n"),
        "opd/kominfo/berita/b.md": berita(baca_juga="[berita/hilang]"),
    }
    result = load(tmp_path, files)
    assert found(result) == [
        ("opd/kominfo/berita/a.md", "W-RUJUKAN-DITAHAN"),
        ("opd/kominfo/berita/a.md", "W-TAUTAN-DITAHAN"),
        ("opd/kominfo/berita/b.md", "E-RUJUKAN-HILANG"),
    ]
    assert "kominfo/berita/a" in keys(result)


def test_a_department_without_profile_is_not_offered_as_its_own_cure(tmp_path: Path) -> None:
    profile = opd("Kominfo", induk="dishub")
    result = load(tmp_path, {"opd/kominfo/opd.yaml": profile, "opd/dishub/berita/a.md": berita()})
    (problem,) = [problem for problem in result.problems if problem.code == "E-OPD-HILANG"]
    assert "Mungkin" not in problem.apa


def test_an_embargo_ends_to_the_minute_in_any_zone(tmp_path: Path) -> None:
    write_content(tmp_path, {"opd/kominfo/berita/nanti.md": berita(terbit_pada="2026-11-22T08:00+07:00")})
    before = loaded(tmp_path, dt.datetime(2026, 11, 22, 0, 59, 59, tzinfo=dt.UTC))
    after = loaded(tmp_path, dt.datetime(2026, 11, 22, 1, 0, 0, tzinfo=dt.UTC))
    assert "kominfo/berita/nanti" not in keys(before)
    assert "kominfo/berita/nanti" in keys(after)


def test_attachments_of_hidden_records_are_not_published(tmp_path: Path) -> None:
    lampiran = "[{berkas: rahasia.pdf, judul: Naskah rahasia}]"
    files: dict[str, str | bytes] = {
        "opd/kominfo/berita/konsep.md": berita(status="konsep", berkas=lampiran),
        "opd/kominfo/berita/terbuka.md": berita(berkas="[{berkas: terbuka.csv, judul: Data terbuka}]"),
        "berkas/kominfo/rahasia.pdf": text_pdf(1),
        "berkas/kominfo/terbuka.csv": b"a,b\n",
        "berkas/kominfo/yatim.csv": b"a,b\n",
    }
    result = load(tmp_path, files)
    assert result.registry is not None
    assert list(result.registry.assets) == ["berkas/kominfo/terbuka.csv"]
    assert found(result) == [("berkas/kominfo/yatim.csv", "W-BERKAS-YATIM")]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"baca_juga": "[kominfo/berita/tidak-ada]"}, "E-RUJUKAN-HILANG"),
        ({"baca_juga": "[../../etc/passwd]"}, "E-RUJUKAN-BENTUK"),
        ({"berkas": "[{berkas: ../kota.yaml, judul: Keluar folder}]"}, "E-LAMPIRAN-BENTUK"),
        ({"berkas": "[{berkas: /etc/passwd, judul: Keluar folder}]"}, "E-LAMPIRAN-BENTUK"),
        ({"berkas": "[{berkas: hilang.pdf, judul: Tidak ada}]"}, "E-LAMPIRAN-HILANG"),
        ({"berkas": "[{berkas: jahat.html, judul: Halaman jahat}]"}, "E-BERKAS-JENIS"),
        ({"gambar": "[{berkas: peta.svg, alt: Rute bus}]"}, "E-BERKAS-JENIS"),
        ({"dasar_hukum": "[{peraturan: uu-99-2099}]"}, "E-PERATURAN-HILANG"),
        ({"dasar_hukum": "[{peraturan: uu-14-2008, judul: Dua sekaligus}]"}, "E-HUKUM-SATU"),
        ({"tanggal": "2026-11-22"}, "E-TANGGAL-DEPAN"),
    ],
)
def test_what_a_record_names_must_be_there(tmp_path: Path, fields: dict[str, str], code: str) -> None:
    result = load(tmp_path, {"opd/kominfo/berita/x.md": berita(**fields)})
    assert found(result) == [("opd/kominfo/berita/x.md", code)]
    assert result.problems[0].line > 1


def test_codes_of_duties_districts_and_departments(tmp_path: Path) -> None:
    usulan = (
        "judul: Perbaikan jalan\nringkasan: Jalan lingkungan rusak berat.\ntanggal: 2026-01-05\ntahun_rencana: 2027\n"
        "wilayah: 99.01.01.1009\nlokasi: RT 1\nbidang: Jalan\npermasalahan: Rusak\nvolume: 10\nsatuan: meter\n"
        "opd_tujuan: kominfoo\ntahap: diusulkan\n"
    )
    result = load(tmp_path, {"opd/kominfo/usulan/jalan.yaml": usulan})
    assert [(problem.code, problem.line) for problem in result.problems] == [
        ("E-WILAYAH-HILANG", 5),
        ("E-OPD-HILANG", 11),
    ]
    assert 'Mungkin maksudnya "kominfo"?' in result.problems[1].apa


def test_body_links_are_checked_at_their_line(tmp_path: Path) -> None:
    body = "Satu.\n\n[hilang]({filename}/opd/kominfo/berita/hilang.md) dan [salah akhiran]({filename}x.yaml)\n\n[berkas](hilang.pdf)\n"
    result = load(tmp_path, {"opd/kominfo/berita/x.md": berita(body=body)})
    assert [(problem.code, problem.line) for problem in result.problems] == [
        ("E-TAUTAN-HILANG", 9),
        ("E-TAUTAN-HILANG", 9),
        ("E-LAMPIRAN-HILANG", 11),
    ]


def test_links_run_both_ways(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "opd/kominfo/berita/a.md": berita(baca_juga="[berita/b]"),
        "opd/kominfo/berita/b.md": berita(
            body="Lihat [berita ketiga]({filename}c.md) dan [tentang]({filename}/halaman/tentang.md).\n"
        ),
        "opd/kominfo/berita/c.md": berita(dasar_hukum="[{peraturan: uu-14-2008}]"),
        "halaman/tentang.md": "---\njudul: Tentang situs\nringkasan: Tentang situs uji ini.\ntanggal: 2026-01-01\n---\nIsi.\n",
    }
    registry = load(tmp_path, files).registry
    assert registry is not None
    assert registry.backlinks == {
        "kominfo/berita/b": ("kominfo/berita/a",),
        "kominfo/berita/c": ("kominfo/berita/b",),
        "halaman/tentang": ("kominfo/berita/b",),
    }
    assert [record.key for record in registry.index("hukum/uu-14-2008")] == ["kominfo/berita/c"]


def test_the_same_record_twice_is_withheld_twice_and_both_are_named(tmp_path: Path) -> None:
    text = berita()
    result = load(tmp_path, {"opd/kominfo/berita/x.md": text, "opd/kominfo/berita/x.yaml": text.split("---\n")[1]})
    assert found(result) == [("opd/kominfo/berita/x.md", "E-ID-GANDA"), ("opd/kominfo/berita/x.yaml", "E-ID-GANDA")]
    assert "x.md dan opd/kominfo/berita/x.yaml" in result.problems[0].apa
    assert keys(result) == {"kominfo/opd/kominfo"}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("opd/kominfo/beritaa/x.md", "E-JENIS-REKAMAN"),
        ("opd/kominfo/x.md", "E-LETAK"),
        ("opd/kominfo/berita/2026/x.md", "E-LETAK"),
        ("opd/kominfo/berita/x.yml", "E-LETAK"),
        ("opd/kominfo/berita/x.MD", "E-LETAK"),
        ("opd/kominfo/opd.Yaml.YML", "E-LETAK"),
        ("berita/x.md", "E-LETAK"),
        ("opd/kominfo/berita/Laporan (1).md", "E-ID-BENTUK"),
        ("opd/kominfo/berita/index.md", "E-ID-BENTUK"),
        ("opd/kominfo/berita/halaman-2.md", "E-ID-BENTUK"),
        ("opd/kominfo/berita/con.md", "E-ID-BENTUK"),
        ("opd/Kom Info/berita/x.md", "E-ID-BENTUK"),
        (f"opd/kominfo/berita/{'a' * 81}.md", "E-ID-BENTUK"),
        ("opd/kominfo/berita/catatan.docx", "W-BERKAS-YATIM"),
        ("berkas/kominfo/nama berkas.pdf", "E-BERKAS-NAMA"),
    ],
)
def test_a_file_out_of_place_is_never_dropped_in_silence(tmp_path: Path, name: str, code: str) -> None:
    assert found(load(tmp_path, {name: berita()})) == [(name, code)]


def test_a_department_without_profile_is_named_once(tmp_path: Path) -> None:
    result = load(tmp_path, {"opd/pupr/berita/a.md": berita(), "opd/pupr/berita/b.md": berita()})
    assert found(result) == [("opd/pupr/opd.yaml", "E-OPD-PROFIL")]
    assert {"pupr/berita/a", "pupr/berita/b"} <= keys(result)


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        ({"wilayah.yaml": WILAYAH}, [("kota.yaml", "E-KOTA")]),
        ({"kota.yaml": KOTA.replace("zona_waktu: Asia/Pontianak", "zona_waktu: Asia/Bukan"), "wilayah.yaml": WILAYAH}, [("kota.yaml", "E-KOTA"), ("kota.yaml", "E-ZONA")]),
        ({"kota.yaml": KOTA, "wilayah.yaml": "kode: x\n"}, [("wilayah.yaml", "E-KOTA"), ("wilayah.yaml", "E-SKEMA-WAJIB"), ("wilayah.yaml", "E-SKEMA-WAJIB"), ("wilayah.yaml", "E-SKEMA-WAJIB"), ("wilayah.yaml", "E-WILAYAH-BENTUK")]),
    ],
)  # fmt: skip
def test_without_a_sound_city_there_is_no_site_but_records_are_still_checked(
    tmp_path: Path, files: dict[str, str | bytes], codes: list[tuple[str, str]]
) -> None:
    result = load(tmp_path, {**files, "opd/kominfo/berita/x.md": berita(tanggal="besok")}, city=False)
    assert result.registry is None
    assert sorted(found(result)) == sorted([*codes, ("opd/kominfo/berita/x.md", "E-TANGGAL-BENTUK")])

"""Imports of channel exports: every row is accounted for, nothing personal gets in, and to import again changes nothing."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.ppid.commands import OK, USAGE, WITHHELD
from plugins.ppid.complaint_import import main
from plugins.ppid.complaint_mapping import date_pattern
from plugins.ppid.complaint_personal import personal, personal_heading
from plugins.ppid.complaint_sheet import SalahPakai, sheet
from plugins.ppid.loading import loaded
from tests.support import NOW, ROOT, opd, tree, write_content

DOCS = (ROOT / "docs/impor-aduan.md").read_text(encoding="utf-8")
PETA = """\
kolom:
  nomor: No
  tanggal: Masuk
  kategori: Kategori
  wilayah: Tempat
  tahap: Status
  selesai: Tutup
  diperbarui: Ubah
tetap:
  kanal: telepon
  klasifikasi: normatif
format_tanggal: [TTTT-BB-HH]
kata:
  tahap: {buka: proses, beres: selesai}
"""
HEAD = "No,Masuk,Kategori,Tempat,Status,Tutup,Ubah,Keluhan"
ROWS = ("T-1,2026-11-02,Jalan,Muara,buka,,,rusak", "T-2,2026-11-03,Air,Kec. Utara,beres,2026-11-05,,mati")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "isi", {"opd/pupr/opd.yaml": opd("pupr")})


class Said:
    """The exit code of a run, and all it printed."""

    def __init__(self, code: int, text: str) -> None:
        self.code, self.text = code, text

    @property
    def numbers(self) -> tuple[int, ...]:
        found = re.search(r"Dibaca (\d+) = baru (\d+) \+ berubah (\d+) \+ tetap (\d+) \+ ditolak (\d+)", self.text)
        assert found, self.text
        return tuple(map(int, found.groups()))


def run(
    content: Path,
    capsys: pytest.CaptureFixture[str],
    *rows: str,
    peta: str = PETA,
    head: str = HEAD,
    data: bytes | None = None,
    owner: str = "kominfo",
    write: bool = True,
) -> Said:
    folder = content.parent
    (folder / "ekspor.csv").write_bytes(data if data is not None else "\n".join([head, *rows, ""]).encode())
    (folder / "peta.yaml").write_text(peta, encoding="utf-8")
    arguments = [
        str(folder / "ekspor.csv"),
        "--peta",
        str(folder / "peta.yaml"),
        "--opd",
        owner,
        "--content",
        str(content),
    ]
    code = main([*arguments, *(["--tulis"] if write else [])])
    out = capsys.readouterr()
    return Said(code, out.out + out.err)


def sound(content: Path) -> int:
    """How many complaints the folder has; every one is sound."""
    result = loaded(content, NOW)
    assert result.problems == () and result.registry is not None
    return len(result.registry.of_kind("aduan"))


def test_the_examples_of_the_guide_import_whole_and_twice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    maps, sheets = (re.findall(rf"^```{sort}\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL) for sort in ("yaml", "csv"))
    assert len(maps) == len(sheets) == 2
    for peta, data in zip(maps, sheets, strict=True):
        first = run(content, capsys, peta=peta, data=data.encode())
        assert first.code == OK and first.numbers == (2, 2, 0, 0, 0)
        before = tree(content)
        again = run(content, capsys, peta=peta, data=data.encode())
        assert again.code == OK and again.numbers == (2, 0, 0, 2, 0) and tree(content) == before
        for heading in ("Nama Pelapor", "Isi Laporan", "hp_pelapor"):
            assert (heading in data) == (heading in again.text.partition("Dibuang")[2].partition("\n")[0])
    assert sound(content) == 4
    assert not any(b"depan rumah saya" in data for data in tree(content).values()), "free text is not taken over"


def test_a_dry_run_writes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(content)
    said = run(content, capsys, *ROWS, write=False)
    assert said.code == OK and said.numbers == (2, 2, 0, 0, 0) and "--tulis" in said.text and tree(content) == before


def test_a_changed_row_changes_its_fields_and_keeps_what_was_written_by_hand(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(content, capsys, *ROWS)
    path = content / "opd/kominfo/aduan/t-1.yaml"
    own = path.read_text(encoding="utf-8").replace("tahap: proses", "tahap: proses # tanya bidang jalan")
    own = re.sub("^judul: .*$", "judul: Jalan berlubang di Muara", own, flags=re.MULTILINE)
    path.write_text(
        own + "tindak_lanjut: Lubang ditutup sementara.\nkata_kunci: [jalan]\n# catatan petugas\n", encoding="utf-8"
    )
    said = run(content, capsys, "T-1,2026-11-02,Trotoar,Muara,beres,2026-11-06,,x", ROWS[1])
    assert said.code == OK and said.numbers == (2, 0, 1, 1, 0)
    text = path.read_text(encoding="utf-8")
    for line in (
        "judul: Jalan berlubang di Muara",
        "ringkasan: Aduan warga tentang Trotoar yang masuk melalui Telepon. Uraian pelapor tidak dimuat.",
        "kategori: Trotoar",
        "tahap: selesai # tanya bidang jalan",
        "selesai: 2026-11-06",
        "diperbarui: 2026-11-06",
        "tindak_lanjut: Lubang ditutup sementara.",
        "kata_kunci: [jalan]",
        "# catatan petugas",
        "    uraian: Dinyatakan selesai menurut data kanal.",
    ):
        assert line in text.splitlines(), line
    assert run(content, capsys, "T-1,2026-11-02,Trotoar,Muara,beres,2026-11-06,,x", ROWS[1]).numbers == (2, 0, 0, 2, 0)
    back = run(content, capsys, "T-1,2026-11-02,Trotoar,Muara,buka,,2026-11-10,x")
    assert back.numbers == (1, 0, 1, 0, 0) and "selesai: 2026" not in path.read_text(encoding="utf-8")
    assert sound(content) == 2


def test_a_record_written_by_hand_is_known_by_its_number(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = """\
---
judul: Ditulis tangan
ringkasan: Ringkasan yang ditulis petugas.
tanggal: 2026-11-02
nomor: "T-1"
kanal: whatsapp
klasifikasi: aspirasi
kategori: Jalan
tahap: proses
riwayat: [{tanggal: 2026-11-02, uraian: Dicatat.}]
---
Keterangan petugas.
"""
    write_content(content, {"opd/kominfo/aduan/dengan-tangan.md": text}, city=False)
    said = run(content, capsys, "T-1,2026-11-02,Jalan,Muara,beres,2026-11-06,,x")
    assert said.numbers == (1, 0, 1, 0, 0)
    now = (content / "opd/kominfo/aduan/dengan-tangan.md").read_text(encoding="utf-8")
    assert "klasifikasi: aspirasi" in now and "kanal: whatsapp" in now, "a fixed value is for new records"
    assert now.endswith("---\nKeterangan petugas.\n") and 'wilayah: "99.01.01.1001"' in now
    assert "  - tanggal: 2026-11-02\n    uraian: Dicatat.\n  - tanggal: 2026-11-06\n" in now
    assert sound(content) == 1


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("T-9,31-11-2026,Jalan,,buka,,,x", 'Tanggal "31-11-2026" pada kolom "Masuk" tidak terbaca'),
        ("T-9,2026-11-31,Jalan,,buka,,,x", "tidak terbaca"),
        ("T-9,,Jalan,,buka,,,x", 'Kolom "Masuk" untuk "tanggal" kosong'),
        (",2026-11-02,Jalan,,buka,,,x", 'Kolom "No" untuk "nomor" kosong'),
        ("T-9,2026-11-02,Jalan,Antah,buka,,,x", 'Kata "Antah" pada kolom "Tempat"'),
        ("T-9,2026-11-02,Jalan,,entah,,,x", 'Kata "entah" pada kolom "Status"'),
        ("T-9,2026-11-02,Jalan,,beres,,,x", "selesai"),
        ("T-9,2026-11-02,Jalan,,beres,2026-11-01,,x", "selesai"),
        ("T-9,2026-11-02,Jalan,,buka,,,x,lebih", "Baris ini punya 9 sel"),
        ("T-9,2026-11-02,Jalan", "Baris ini punya 3 sel"),
        ("***,2026-11-02,Jalan,,buka,,,x", "tidak dapat menjadi nama berkas"),
        ("T-9,2026-11-02,hubungi 0812-3456-7890,,buka,,,x", "memuat nomor telepon"),
        ("T-9,2026-11-02,nik 6171014101900001,,buka,,,x", "memuat NIK"),
        ("T-9,2026-11-02,saya@surat.example,,buka,,,x", "memuat alamat surel"),
        ("6171010101900001,2026-11-02,Jalan,,buka,,,x", "memuat NIK"),
        ("T-9,0812 3456 7890,Jalan,,buka,,,x", "memuat nomor telepon"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_with_line_reason_and_remedy(
    content: Path, capsys: pytest.CaptureFixture[str], row: str, what: str
) -> None:
    said = run(content, capsys, *ROWS, row)
    assert said.code == WITHHELD and said.numbers == (3, 2, 0, 0, 1)
    refusal = said.text.partition("\nBaris 4\n")[2]
    assert what in refusal.splitlines()[0]
    assert "  Mengapa: " in refusal and "  Perbaikan: " in refusal
    for secret in ("3456", "0190", "saya@"):
        assert secret not in said.text
    assert sound(content) == 2


def test_a_column_of_personal_data_stops_everything(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(content)
    rows = [f"0812345678{number:02},2026-11-02,Jalan,,buka,,,x" for number in range(5)]
    said = run(content, capsys, *rows)
    assert said.code == USAGE and "5 dari 5 isinya terlihat seperti nomor telepon" in said.text
    assert "0812345678" not in said.text and tree(content) == before
    for heading in ("Nama Pelapor", "No. HP", "NIK", "E-mail", "Nama"):
        said = run(
            content, capsys, *ROWS, peta=PETA.replace("Kategori", heading), head=HEAD.replace("Kategori", heading)
        )
        assert said.code == USAGE and "data pribadi pelapor" in said.text and tree(content) == before


@pytest.mark.parametrize(
    ("value", "sort"),
    [
        ("+62 812-3456-7890", "nomor telepon"),
        ("081234567890", "nomor telepon"),
        ("81234567890", "nomor telepon"),
        ("(0561) 123456", "nomor telepon"),
        ("0561-123456", "nomor telepon"),
        ("6171010101900001", "NIK atau nomor KK"),
        ("6171.0141.0190.0001", "NIK atau nomor KK"),
        ("6.17101E+15", "angka panjang yang sudah diubah Excel"),
        ("orang@surat.example", "alamat surel"),
        ("6171０１0101900001", "NIK atau nomor KK"),
        ("NPWP 45.678.901.9-701.000", "NPWP"),
        ("kartu BPJS 0001234567890", "nomor BPJS"),
        ("paspor C1234567", "nomor paspor"),
        ("6171013302900001", ""),
        ("1234567890123456", ""),
        ("5.1.02.01.01.0024", ""),
        ("Jalan Gajah Mada 18", ""),
        ("2026", ""),
        ("", ""),
    ],
)
def test_personal_data_is_told_from_other_numbers(value: str, sort: str) -> None:
    assert personal(value) == sort


def test_numbers_of_cases_and_ordinary_headings_are_no_personal_data() -> None:
    for number in ("LAPOR-2026-08-12345678", "7700101", "ADU/2026/0001"):
        assert personal(number, numbered=True) == ""
    assert personal("0812345678901", numbered=True) == "nomor telepon"
    for heading in ("Status", "Tanggal Laporan Masuk", "Nama Kategori", "Alamat Kejadian", "Kelompok"):
        assert not personal_heading(heading), heading


def test_numbers_that_come_twice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(content, capsys, *ROWS, ROWS[0], "T-2,2026-11-04,Air,,buka,,,lain")
    assert said.code == WITHHELD and said.numbers == (4, 1, 0, 1, 2)
    assert "baris 4 sama dengan baris 2" in said.text and 'Nomor "T-2" ada pada baris 3, 5' in said.text
    assert sound(content) == 1


def test_a_number_of_another_department_is_not_counted_twice(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, capsys, ROWS[0], owner="pupr").code == OK
    said = run(content, capsys, ROWS[0])
    assert said.code == WITHHELD and "opd/pupr/aduan/t-1.yaml" in said.text and sound(content) == 1


def test_two_numbers_that_would_be_one_file(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(content, capsys, ROWS[0], "T/1,2026-11-02,Jalan,,buka,,,x")
    assert said.code == WITHHELD and said.numbers == (2, 1, 0, 0, 1)


def test_a_record_with_faults_is_left_alone(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_content(content, {"opd/kominfo/aduan/t-1.yaml": "nomor: T-1\njudul: [\n"}, city=False)
    before = tree(content)
    said = run(content, capsys, ROWS[0])
    assert said.code == WITHHELD and "masih bermasalah" in said.text and tree(content) == before


def test_reports_of_wrongdoing_bring_neither_place_nor_text(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    peta = PETA.replace("normatif", "berkadar-pengawasan") + "salin_teks: {ringkasan: Keluhan}\n"
    assert run(content, capsys, "T-1,2026-11-02,Integritas,Muara,buka,,,Pungutan di loket tiga", peta=peta).code == OK
    text = (content / "opd/kominfo/aduan/t-1.yaml").read_text(encoding="utf-8")
    assert "loket" not in text and "wilayah" not in text


def test_free_text_is_taken_over_only_when_the_mapping_says_so(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = 'T-1,2026-11-02,Jalan,Muara,buka,,,"Jalan rusak: ""parah"" # sekali"'
    said = run(content, capsys, row, peta=PETA + "salin_teks: {ringkasan: Keluhan}\n")
    assert said.code == OK and "apa adanya" in said.text
    result = loaded(content, NOW)
    assert result.registry is not None
    assert result.registry.records["kominfo/aduan/t-1"].isi.ringkasan == 'Jalan rusak: "parah" # sekali'
    again = run(content, capsys, row, peta=PETA + "salin_teks: {ringkasan: Keluhan}\n")
    assert again.numbers == (1, 0, 0, 1, 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_encoding_and_delimiter_reads_the_same(encoding: str, delimiter: str, end: str) -> None:
    rows = [["No", "Kategori"], ["1", f"Café {delimiter} “tua”"], ["2", "dua\nbaris"], ["", ""], ["3", "x"]]
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    found = sheet(text.encode(encoding))
    assert [row.sel for row in found.baris] == [tuple(row) for row in rows[1:3] + rows[4:]]
    assert [row.baris for row in found.baris] == [2, 3, 6] and found.kosong == 1


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "kosong"),
        ("No,Masuk\n".encode("utf-16"), "CSV UTF-8"),
        (b'No,Masuk\n1,"tidak ditutup\n2,x\n', "tanda kutip"),
        (b"No\n\x81\n", "baris 2"),
    ],
)
def test_a_file_that_is_no_csv_is_refused_whole(data: bytes, what: str) -> None:
    with pytest.raises(SalahPakai, match=what):
        sheet(data)


def test_a_line_that_names_the_delimiter_is_heeded() -> None:
    found = sheet(b"sep=;\r\nNo;Kategori, jenis\r\n1;a,b\r\n")
    assert found.kolom == ("No", "Kategori, jenis") and found.baris[0] == (3, ("1", "a,b"))


@pytest.mark.parametrize(
    ("peta", "what"),
    [
        (PETA.replace("  nomor: No\n", ""), "nomor"),
        (PETA.replace("  kanal: telepon\n", ""), '"kanal" belum ada'),
        (PETA.replace("telepon", "merpati"), "merpati"),
        (PETA + "asing: 1\n", "asing"),
        (PETA.replace("TTTT-BB-HH", "yyyy-mm-dd"), "Format tanggal"),
        (PETA + "teks: {judul: 'Aduan {nama}'}\n", "{nama}"),
        (PETA.replace("tahap: Status", "tahap: Kategori"), "lebih dari satu isian"),
        (PETA.replace("  nomor: No\n", "  nomor: Nomor\n"), 'Kolom "Nomor" untuk "nomor" tidak ada'),
        ("kolom: [\n", "E-YAML"),
    ],
)
def test_a_mapping_that_cannot_be_used_is_told(
    content: Path, capsys: pytest.CaptureFixture[str], peta: str, what: str
) -> None:
    said = run(content, capsys, *ROWS, peta=peta)
    assert said.code == USAGE and what in said.text and sound(content) == 0


def test_a_wrong_command_is_usage(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(content, capsys, *ROWS, owner="tidak-ada").code == USAGE
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == USAGE


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("HH/BB/TTTT", "2/11/2026 08:15"), ("HH NAMA TTTT", "2 Nov 2026"), ("TTTT-BB-HH", "2026-11-02T08:15:00Z")],
)
def test_dates_are_read_with_a_clock_time_behind_them(pattern: str, text: str) -> None:
    expression = date_pattern(pattern)
    assert expression is not None and expression.fullmatch(text)


word = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=12)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["T-1", "T-2", "T-3", "", "***"]), word, word, st.sampled_from(["buka", "beres", ""])
        ),
        max_size=6,
    )
)
def test_every_row_is_accounted_for_and_a_second_import_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str], rows: list[tuple[str, str, str, str]]
) -> None:
    content = write_content(tmp_path_factory.mktemp("impor") / "isi", {})
    quoted = [
        [number, "2026-11-02", sort.replace('"', '""'), place.replace('"', '""'), stage]
        for number, sort, place, stage in rows
    ]
    lines = [
        ",".join(f'"{cell}"' for cell in [*row, "2026-11-05" if row[4] == "beres" else "", "", ""]) for row in quoted
    ]
    first = run(content, capsys, *lines)
    total, new, altered, same, refused = first.numbers
    assert total == len(rows) == new + altered + same + refused and sound(content) == new
    before = tree(content)
    again = run(content, capsys, *lines)
    assert again.numbers == (total, 0, 0, new + same, refused) and tree(content) == before

"""Whatever carries a number of a person to readers is looked into, and no report repeats it; all numbers are made up."""

import hashlib
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.ppid import report
from plugins.ppid.guard.personal import hits
from plugins.ppid.intake.reading import Read, record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import sorted_files
from plugins.ppid.loading import loaded
from plugins.ppid.masking import covered
from plugins.ppid.problems import Problem, catalogue
from plugins.ppid.publish.pages import problems_page
from tests.support import KOTA, NOW, write_content

RENDER = Renderer().body
HEAD = """\
judul: Meja layanan buka saat istirahat siang
ringkasan: Warga dapat mengajukan permohonan pada jam istirahat.
tanggal: 2026-11-02
penulis: Bidang Informasi
"""
NUMBER = "6171010101900001"


def read(root: Path, head: str = HEAD, body: str = "", name: str = "a") -> Read:
    """What becomes of one news item."""
    path = f"opd/dinas/berita/{name}.md"
    (identity,) = sorted_files([path]).records
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{head}---\n{body}\n", encoding="utf-8")
    return record_read(root, identity, RENDER)


@pytest.mark.parametrize(
    ("head", "body", "name", "line"),
    [
        (HEAD.replace("Meja layanan", f"NIK {NUMBER}"), "", "a", 2),
        (HEAD + f"kata_kunci:\n  - layanan\n  - '{NUMBER}'\n", "", "a", 8),
        (HEAD + f"gambar:\n  - berkas: a.jpg\n    alt: KTP {NUMBER}\n", "", "a", 8),
        (HEAD + f"# catatan: NIK {NUMBER}\n", "", "a", 6),
        (HEAD.replace("tanggal: 2026-11-02", f"tanggal: 2026-11-02  # dari NIK {NUMBER}"), "", "a", 4),
        (HEAD + f"tautan: https://contoh.go.id/?id={NUMBER}\n", "", "a", 6),
        (HEAD + f"berkas:\n  - berkas: ktp-{NUMBER}.pdf\n    judul: Surat\n", "", "a", 7),
        (HEAD + f"{NUMBER}: ya\n", "", "a", 6),
        (HEAD, "", f"ktp-{NUMBER}", 0),
        (HEAD, f"Satu.\n\nNIK {NUMBER}", "a", 9),
        (HEAD, "Satu.\n\nNomor 6171 **0101** 0190 0001 itu.", "a", 9),
        (HEAD, "Nomor &#54;171010101900001 itu.", "a", 7),
        (HEAD, "Satu.\n\nNomor milik warga itu 6171 0101\n0190 0001 dan lain.", "a", 9),
        (HEAD, "Nomor `6171010101900001` itu.", "a", 7),
        (HEAD, "# Nomor 6171010101900001", "a", 7),
        (HEAD, "* satu\n* 6171.0101.0190.0001", "a", 8),
        (HEAD, "| Nama | NIK |\n|---|---|\n| Budi | 0612345670123456 |", "a", 9),
        (HEAD, f"[surat](https://contoh.go.id/{NUMBER})", "a", 7),
        (HEAD, f"[surat][1]\n\n[1]: https://contoh.go.id/{NUMBER}", "a", 9),
        (HEAD, "[surat](https://contoh.go.id/?n=%36171010101900001)", "a", 7),
        (HEAD, f"![Kartu {NUMBER}](kartu.jpg)", "a", 7),
        (HEAD, "６１７１０１０１０１９００００１", "a", 7),
    ],
)
def test_each_carrier_is_looked_into_and_told_at_its_line(
    head: str, body: str, name: str, line: int, tmp_path: Path
) -> None:
    result = read(tmp_path, head, body, name)
    found = [problem for problem in result.problems if problem.code == "E-PII-NIK"]
    assert found and result.isi is None
    assert found[0].line == line
    for told in report.FORMATS.values():
        text = told(result.problems, "content")
        assert "6171********01" in text or "0612********56" in text
        assert NUMBER not in text and "0612345670123456" not in text


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (HEAD, "Hubungi loket Dinas Kesehatan di (0561) 123456, atau surel ppid@contoh.go.id."),
        (HEAD, "| Uraian | Pagu |\n|---|---|\n| Jalan | 1.250.000.000 |\n| 5.1.02.01.01.0024 | 750.000.000 |"),
        (HEAD, "Kepala Dinas, NIP 19850101 201001 1 001."),
        (HEAD, "Nomor 800/1234/DISKOMINFO/2026 tanggal 2 November 2026."),
    ],
)
def test_what_offices_write_is_published(head: str, body: str, tmp_path: Path) -> None:
    result = read(tmp_path, head, body)
    assert result.isi is not None
    assert not [problem for problem in result.problems if "PII" in problem.code]


SEPARATED = st.sampled_from(["", " ", ".", "-", "\u200b", "  ", " - "])
RESIDENTS = st.builds(
    lambda parts, gap, wide: gap.join(parts).translate(str.maketrans("0123456789", "０１２３４５６７８９")) if wide else gap.join(parts),
    st.just(("6171", "0102", "0390", "0007")),
    SEPARATED,
    st.booleans(),
)  # fmt: skip


@settings(max_examples=250)
@given(
    code=st.sampled_from(sorted(catalogue())), number=RESIDENTS, before=st.text(max_size=5), after=st.text(max_size=5)
)
def test_no_message_repeats_a_long_number_it_quotes(code: str, number: str, before: str, after: str) -> None:
    entry = catalogue()[code]
    templates = (entry.apa, entry.mengapa, entry.perbaikan)
    names = {name for template in templates for _, name, _, _ in string.Formatter().parse(template) if name}
    values = dict.fromkeys(names, f"{before}\n{number}\n{after}")
    problem = Problem.at(f"opd/dinas/berita/x{number}.yaml", 1, code, **values)
    for told in report.FORMATS.values():
        text = told([problem], "content")
        assert number not in text and "6171010203900007" not in text
    assert number not in repr(problem.values)


def test_a_hash_of_ours_is_no_telephone(tmp_path: Path) -> None:
    """Links within the site are named by a hash of the text until their pages are known; one in 14,000 looks like a number."""
    texts = (f"Lihat [berita {number}](b.md).\n" for number in range(200_000))
    text = next(each for each in texts if hits(hashlib.sha256(each.encode()).hexdigest()[:16]))
    found = read(tmp_path, body=text.removesuffix("\n"))
    assert hits(found.body.html), "the hash stands in the text"
    assert found.problems == ()


@pytest.mark.parametrize(
    "value",
    ["2026-12-02 08:30", "61.71.5.1001", "185.000.000,00", "2026-01-02 - 2026-01-05", "1.250.000.000", "12345678", "1899-12-31"],
)  # fmt: skip
def test_days_amounts_and_codes_are_quoted_as_they_are(value: str) -> None:
    assert covered(f'Nilai "{value}" salah.') == f'Nilai "{value}" salah.'


@given(st.text())
def test_covering_twice_is_covering_once(text: str) -> None:
    assert covered(covered(text)) == covered(text)


def test_the_page_of_the_preview_covers_the_name_of_the_file() -> None:
    problem = Problem.at(f"opd/dinas/berita/ktp-{NUMBER}.md", 0, "E-REKAMAN-KOSONG")
    assert NUMBER not in repr(problems_page((problem,)).view("."))


def test_a_number_in_a_text_is_told_once_although_it_stands_behind_a_hash(tmp_path: Path) -> None:
    result = read(tmp_path, HEAD + f"kata_kunci:\n  - 'nomor # NIK {NUMBER}'\n")
    assert [problem.line for problem in result.problems if problem.code == "E-PII-NIK"] == [7]


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("kota.yaml", KOTA + f"# Wali kota, NIK {NUMBER}\n", KOTA.count("\n") + 1),
        ("kota.yaml", KOTA.replace("nama: Kota Uji", f"nama: Kota Uji NIK {NUMBER}"), 0),
        ("kewajiban.yaml", f"# NIK {NUMBER}\nkewajiban: []\n", 1),
        ("sinonim.yaml", f"# NIK {NUMBER}\nkelompok: []\n", 1),
    ],
)
def test_files_of_the_site_are_looked_through(file: str, text: str, line: int, tmp_path: Path) -> None:
    assert NUMBER in text
    found = [each for each in loaded(write_content(tmp_path, {file: text}), NOW).problems if each.code == "E-PII-NIK"]
    assert [each.path for each in found] == [file] and (not line or found[0].line == line)
    for told in report.FORMATS.values():
        assert "6171********01" in told(found, "content") and NUMBER not in told(found, "content")


@pytest.mark.parametrize(
    ("said", "code", "shown"),
    [
        ("NPWP 45.678.901.5-701.000", "E-PII-NPWP", "45.678.901"),
        ("Nomor BPJS 0001234567890", "E-PII-BPJS", "0001234567890"),
        ("NISN 0051234567", "E-PII-LAIN", "0051234567"),
        ("Paspor: A1234567", "E-PII-LAIN", "A1234567"),
    ],
)
def test_no_number_of_a_resident_stays_in_files_of_the_site(said: str, code: str, shown: str, tmp_path: Path) -> None:
    found = loaded(write_content(tmp_path, {"kota.yaml": f"{KOTA}# {said}\n"}), NOW).problems
    assert [(each.path, each.line, each.code) for each in found] == [("kota.yaml", KOTA.count("\n") + 1, code)]
    assert shown not in report.text(found, "content")


def test_contacts_of_offices_stay_in_files_of_the_site(tmp_path: Path) -> None:
    text = KOTA + "# Telepon piket 0812-3456-7890\n"
    assert loaded(write_content(tmp_path, {"kota.yaml": text}), NOW).problems == ()

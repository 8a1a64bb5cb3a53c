"""The detector of personal data; every number here is made up and valid only in form."""

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.guard.personal import Jenis, Kepastian, headed, hits, masked, suspect
from plugins.ppid.intake.guarding import _DISTRICT

PASTI, MUNGKIN, TINJAU = Kepastian.PASTI, Kepastian.MUNGKIN, Kepastian.TINJAU


@pytest.mark.parametrize(
    ("text", "heading", "kind", "sure"),
    [
        ("NIK: 6171010101900001", "", Jenis.NIK, PASTI),
        ("6171010101900001", "NIK", Jenis.NIK, PASTI),
        ("6171010101900001", "", Jenis.NIK, MUNGKIN),
        ("6171014101900001", "", Jenis.NIK, MUNGKIN),
        ("6171.0101.0190.0001", "", Jenis.NIK, MUNGKIN),
        ("NIK 6171 0101 0190 0001 di", "", Jenis.NIK, PASTI),
        ("6 1 7 1 0 1 0 1 0 1 9 0 0 0 0 1", "", Jenis.NIK, MUNGKIN),
        ("６１７１０１０１０１９００００１", "", Jenis.NIK, MUNGKIN),
        ("٦١٧١٠١٠١٠١٩٠٠٠٠١", "", Jenis.NIK, MUNGKIN),
        ("6171\u200b0101" + "\u2060" * 9 + "01900001", "", Jenis.NIK, MUNGKIN),
        ("6171010101900001.0", "", Jenis.NIK, MUNGKIN),
        ("6.17101E+15", "nik", Jenis.NIK, TINJAU),
        ("0612345670123456", "nik", Jenis.NIK, MUNGKIN),
        ("ktp_6171010101900001_scan.pdf", "", Jenis.NIK, PASTI),
        ("No. KK 6171010101150001", "", Jenis.KK, PASTI),
        ("5401010101600001", "", Jenis.NIK, TINJAU),
        ("kode barang 6171010101900001", "", Jenis.NIK, TINJAU),
        ("HP 0812-3456-7890", "", Jenis.TELEPON, PASTI),
        ("hubungi 081234567890 ya", "", Jenis.TELEPON, MUNGKIN),
        ("+62 812-3456-7890", "", Jenis.TELEPON, MUNGKIN),
        ("8123456789", "no hp", Jenis.TELEPON, MUNGKIN),
        ("WhatsApp layanan 0812 3456 7890", "", Jenis.TELEPON, TINJAU),
        ("No. Rekening 1234567891 a.n. Budi", "", Jenis.REKENING, MUNGKIN),
        ("rekening CV Contoh 1001234567", "", Jenis.REKENING, TINJAU),
        ("BPJS 0001234567890", "", Jenis.BPJS, PASTI),
        ("NPWP 01.234.567.4-701.000", "", Jenis.NPWP, TINJAU),
        ("NPWP 45.678.901.6-701.000", "", Jenis.NPWP, MUNGKIN),
        ("NIP 19850101 201001 1 001", "", Jenis.NIP, PASTI),
        ("198501012010011001", "", Jenis.NIP, MUNGKIN),
        ("paspor A1234567", "", Jenis.PASPOR, PASTI),
        ("NISN 0051234567", "", Jenis.NISN, PASTI),
        ("nopol KB 1234 AB", "", Jenis.PLAT, TINJAU),
        ("warga.satu@gmail.com", "", Jenis.SUREL, TINJAU),
        ("N.I.K. 6171010101900001", "", Jenis.NIK, PASTI),
        ("NIK 617101O1O19OOOOl", "", Jenis.NIK, PASTI),
        ("siswa SD penerima lewat sekolah, Bank Kalbar 6171010101900001", "", Jenis.NIK, MUNGKIN),
        ("Bank Kalbar kode bayar 1234567891", "", Jenis.REKENING, TINJAU),
        ("k k no 6171 0101 0115 0001", "", Jenis.KK, PASTI),
        ("hubungi (0812) 3456-7890 ya", "", Jenis.TELEPON, MUNGKIN),
        ("dari +62 (0)812 3456 7890 malam", "", Jenis.TELEPON, MUNGKIN),
        ("saudara di Kuching +60 12-345 6781", "", Jenis.TELEPON, MUNGKIN),
        ("dinas menerima laporan warga 0812 3456 7890", "", Jenis.TELEPON, MUNGKIN),
        ("0812 3456 7890 (kantor lurah)", "", Jenis.TELEPON, TINJAU),
        ("sewa / 456789015-701000 / a.n. Budi", "", Jenis.NPWP, MUNGKIN),
        ("transfer ke BRI 1234-5678-91 a.n. Siti", "", Jenis.REKENING, MUNGKIN),
        ("1234567891", "A/C No.", Jenis.REKENING, MUNGKIN),
        ("Bendahara RT memakai Mandiri milik Pak Budi 1234567891", "", Jenis.REKENING, MUNGKIN),
        ("kartu JKN/KIS 0001-2345-67890", "", Jenis.BPJS, PASTI),
        ("pasien Siti, 0001 2345 6789 0", "", Jenis.BPJS, MUNGKIN),
        ("pasport no. a 123 4567", "", Jenis.PASPOR, MUNGKIN),
        ("Travel document no. A 123-4567", "", Jenis.PASPOR, PASTI),
        ("lesen memandu 850817240915", "", Jenis.SIM, PASTI),
        ("SIM ditemukan petugas di halaman kantor wali kota kemarin pagi: 850817240915", "", Jenis.SIM, MUNGKIN),
        ("N I S N 0051234568", "", Jenis.NISN, PASTI),
        ("murid pindahan Budi 0051234568", "", Jenis.NISN, MUNGKIN),
        ("motor KB-1234-AB parkir", "", Jenis.PLAT, TINJAU),
        ("pelat nomor kb 1234 ab", "", Jenis.PLAT, TINJAU),
        ("KB 1234 AB", "Nopol", Jenis.PLAT, TINJAU),
        ("tamu Pak Budi, KB 1234 AB, lapor", "", Jenis.PLAT, TINJAU),
        ("warga.satu (at) yahoo (dot) co.id", "", Jenis.SUREL, TINJAU),
        ("warga.satu @ zoho.com", "", Jenis.SUREL, TINJAU),
    ],
)  # fmt: skip
def test_what_is_found(text: str, heading: str, kind: Jenis, sure: Kepastian) -> None:
    (found,) = hits(text, heading=heading)
    assert (found.jenis, found.kepastian) == (kind, sure)
    assert suspect(text) or headed(heading)


@pytest.mark.parametrize(
    "text",
    [
        "6171013002900001",
        "9999990101900001",
        "NOP 61.71.010.001.001-0001.0",
        "Kode rekening 5.1.02.01.01.0024",
        "1234567890123456",
        "rekening kas daerah 1001234567",
        "Pagu Rp6.171.010.101.900.001",
        "Tahun 2024 2025 2026 2027",
        "RUP 51234567, pagu Rp1.250.000.000",
        "Kantor (0561) 123456",
        "2026-01-02 2026-01-03 2026-01-04",
        "-0.0263303, 109.3425039",
        "sub kegiatan 2.16.03.2.02.0015",
        "mobil dinas nopol KB 1234 AB",
        "ppid@pontianak.example",
        "NIB 9120001234567",
        "Realisasi 628.123.456.789 dari anggaran",
        "0,081234567890 meter",
        "Buka 08.12-10.30, 13.00-15.30 tiap hari",
        "Rapat 08.12.2026 14.30 di aula",
        "berkas 3f2504e04f89-081234567890 dari tembolok",
        "ICCID 8962 1000 0617 1202 6012 pada kartu SIM (telepon)",
        "Rekening giro instansi BNI 1234567891",
        "Laporan Bank Kalbar 2024 2025 2026",
        "Bank Kalbar menutup buku 2026-11-24 08.30",
        "Saldo pada Bank Kalbar 12.345.678,90",
        "Kode CHSE 000 1234 5678 90 milik hotel",
        "RT 003 RW 007",
        "Peserta KB 1520 pasangan",
        "git@gmail.go.id",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert hits(text) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("NIK 6171.0101.0190.0001", "6171********01"),
        ("081234567890", "08********90"),
        ("paspor A1234567", "A********"),
    ],
)
def test_a_mask_leaves_too_little_to_guess(text: str, shown: str) -> None:
    (found,) = hits(text)
    assert masked(text, found) == shown


_PIECES = st.sampled_from(
    ["6171010101900001", "6171", " ", ".", "-", "\n", "0", "8", "12", "\u200b", "NIK", "rek ", "E+15", "٦", "é", "paspor A1234567", "@gmail.com",
     "KB 1234 AB", "kb 1234 ab", "plat ", "motor ", "(at)", " at ", "gmail", "(dot)", ".com", "O", "l", "OO1", "x", "\x00", "(", ")", "milik "]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=80))
def test_findings_lie_in_the_text_in_order_and_the_cheap_test_misses_none(text: str) -> None:
    found = hits(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert suspect(text) or not found


@pytest.mark.parametrize(
    "piece",
    [
        "6171010101900001 ",
        "1 ",
        "12 ",
        "0812 ",
        "1-",
        "1\u200b",
        "rek 12 ",
        "a.b@",
        "1" * 50,
        "nopol KB 1 ",
        "O0",
        "(08)12-3",
        "E 123 paspor ",
        "A 1234 QQ ibu ",
        "a at gmail ",
        "x\x00@",
        "bank a b 12 ",
        "0123456789abcdef",
        "08/12/2026 ",
    ],
)
def test_the_time_grows_with_the_length_of_the_text(piece: str) -> None:
    """No text makes it slow: ten times as long may take at most some thirty times as long."""
    short, long = (piece * (size // len(piece)) for size in (10_000, 100_000))
    began = time.process_time()
    hits(short)
    between = time.process_time()
    hits(long)
    assert time.process_time() - between < 30 * (between - began) + 0.5


@given(st.from_regex(_DISTRICT, fullmatch=True))
def test_the_code_of_a_district_is_nothing_else(code: str) -> None:
    """The field ``wilayah`` is not looked at: whatever stands there in the form of a code would not be a finding."""
    assert hits(code, heading="wilayah") == ()

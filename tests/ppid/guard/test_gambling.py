"""Promotion of gambling is found, what speaks of it is not, and what was put aside is measured apart."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.guard.gambling import promotion
from tests.ppid.guard.gambling_blind import PROMO, SAH
from tests.ppid.guard.gambling_texts import LAWFUL_ONES, PROMOTING
from tests.ppid.guard.lawful import LAWFUL, TITLES
from tests.support import ROOT


def test_promotions_are_found() -> None:
    missed = [[text for text in PROMOTING[half::2] if promotion(text) is None] for half in (0, 1)]
    for name, half in (("mended by", 0), ("put aside", 1)):
        whole = len(PROMOTING[half::2])
        print(f"gambling, {name}: {whole - len(missed[half])} of {whole} found; not: {missed[half]}")
    assert not missed[0] and len(missed[1]) <= 0.2 * len(PROMOTING[1::2])


@pytest.mark.parametrize(("half", "most_missed", "most_wrong"), [(0, 0, 0), (1, 3, 1)], ids=["mended by", "put aside"])
def test_texts_of_somebody_who_had_not_seen_the_detector_are_judged_no_worse(
    half: int, most_missed: int, most_wrong: int
) -> None:
    """Before it was mended 28 of 60 were found, and 2 of 100 lawful ones withheld; those put aside were measured once, after that."""
    missed = [kind for kind, text in PROMO[half::2] if promotion(text) is None]
    wrongly = [number for number, text in enumerate(SAH[half::2]) if promotion(text) is not None]
    print(
        f"gambling, not seen before, half {half}: of {len(PROMO[half::2])} missed {missed}; lawful withheld {len(wrongly)}"
    )
    assert len(missed) <= most_missed and len(wrongly) <= most_wrong


OWN_WORDS = (
    "SMAN88 membuka pendaftaran. Daftar sekarang, gratis, hadiah menarik bagi pemenang lomba.",
    "Radio KOTAFM88 mengajak warga bergabung dalam kuis berhadiah pulsa. Ketik GABUNG lalu kirim.",
    "PT MAKMUR88 dan CV ABADI168 memenangkan tender. Deposit jaminan disetor lewat bank.",
    "Analisis odds ratio, scatter plot 4D dan 3D ditampilkan. Login akun untuk data.",
    "Untuk surat dan aduan: hoki.win88@uji.example, toto88@uji.example.",
    "Pelanggan PDAM mendapat cashback dan saldo awal lewat aplikasi. Daftar sekarang.",
    "Pengadilan memvonis pemilik situs HOKITOTO77. Terdakwa menawarkan link alternatif, bonus new member, dan deposit pulsa.",
    "Peternak ayam laga dan ayam aduan dibina dinas. Ayam merah ras lokal menang hadiah utama.",
    "Perbesaran x400 dan x1000 pada mikroskop dipakai siswa. Gabung kelas gratis.",
)


@pytest.mark.parametrize("text", OWN_WORDS)
def test_words_that_others_have_as_well_are_no_offer(text: str) -> None:
    assert promotion(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "\u0455lоt gасоr malam ini",
        "\ua731\u029f\u1d0f\u1d1b \u0262\u1d00\u1d04\u1d0f\u0280 mudah menang",
        "S\u200blot ga\u200bcor daftar sekarang",
        "Slöt gàcór daftar sekarang",
        "\U0001f142\U0001f13b\U0001f13e\U0001f143 gacor daftar",
        "s-l-o-t g@c0r hari ini di MEGAHWIN77",
        "在线赌场 百家乐",
    ],
)
def test_disguises_are_taken_off(text: str) -> None:
    assert promotion(text) is not None


@pytest.mark.parametrize("text", [*LAWFUL_ONES, *LAWFUL.values(), *TITLES.values()])
def test_lawful_texts_are_not(text: str) -> None:
    assert promotion(text) is None


def test_only_the_paragraph_counts_and_its_place_is_told() -> None:
    news = (
        "Satgas memblokir situs slot.\n\nRapat dibuka pagi ini.\n\nMain slot gacor maxwin di sini, daftar sekarang.\n"
    )
    found = promotion(news)
    assert found is not None and news.count("\n", 0, found.start) == 4
    fields = "judul: Rapat koordinasi\nringkasan: Situs slot gacor terpercaya, daftar sekarang.\ntanggal: 2026-11-20\n"
    found = promotion(fields)
    assert found is not None and fields.count("\n", 0, found.start) == 1


def test_a_report_does_not_excuse_a_list_of_links() -> None:
    text = "Polisi waspada. [slot](https://slot88.example) [toto](https://toto777.example) [qq](https://poker.example) slot gacor maxwin togel"
    assert promotion(text) is not None


TIRING = (
    "slot " + "_" * 20_000 + "aa",
    "slot " + "._" * 10_000 + "aa",
    "slot " + "$" * 20_000,
    "slot " + "a$" * 10_000 + "\u0e2a",
    "slot" * 5_000,
    "slot " + "a " * 10_000 + "aa",
    "s l o t " * 2_500,
    "main" + " " * 20_000 + "slo",
    "slot http://" + "slo" * 7_000,
    "gacor\n" + " " * 20_000 + "\n",
    "togel 1" + "a1" * 10_000,
    "slot " + "A" * 20_000,
    "zeus " + "a-" * 10_000 + ".com",
    "scatter " + "\u0445" * 20_000,
    "slot " + "a\u200b" * 10_000,
    "polisi pidana slot gacor maxwin togel " + '"a' * 10_000,
    "slot. " * 4_000,
    "raja88 " * 3_000,
    "gacor polisi. " * 2_000,
    "rtp x" + " " * 20_000 + "1",
    "ab88 dot " * 2_000,
    "slot " + "a.b-c+" * 4_000 + "@",
)
"""Texts that a pattern may try in very many ways."""


def test_no_text_tires_it_out() -> None:
    script = "from tests.ppid.guard.test_gambling import TIRING, promotion\nfor each in TIRING:\n    promotion(each)\n"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, timeout=20)


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    found = promotion(text)
    assert found is None or (0 <= found.start <= len(text) and found.words)

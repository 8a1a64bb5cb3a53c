"""``pertanyaan.yaml``: what citizens ask, with the records that answer, so that search is judged by people and not by itself."""

from typing import ClassVar

from pydantic import Field

from .base import Bagian
from .terms import Istilah
from .values import Bilangan, Rujukan, Teks

LONGEST = 200
"""Characters a question may have."""


class JenisPertanyaan(Istilah):
    """How people ask."""

    KATA = "kata", "Kata kunci"
    KALIMAT = "kalimat", "Kalimat tanya"
    SINGKATAN = "singkatan", "Singkatan"
    NOMOR = "nomor", "Nomor peraturan atau berkas"


class BagianUji(Istilah):
    """What a question is for."""

    SETEL = "setel", "Untuk menyetel", "Boleh dilihat saat memperbaiki pencarian."
    UJI = "uji", "Untuk menguji", "Tidak dilihat saat memperbaiki, hanya saat menilai."


class Jawaban(Bagian):
    """A record that answers: 2 where it is the answer, 1 where it helps."""

    rekaman: Rujukan
    nilai: Bilangan = Field(2, ge=1, le=2, description="2 menjawab, 1 membantu.")


class Pertanyaan(Bagian):
    """One question."""

    tanya: Teks = Field(max_length=LONGEST)
    jenis: JenisPertanyaan = JenisPertanyaan.KATA
    bagian: BagianUji = BagianUji.UJI
    jawaban: tuple[Jawaban, ...] = Field(min_length=1)


class DaftarPertanyaan(Bagian):
    """The questions of a city; the file may be missing."""

    BERKAS: ClassVar[str] = "pertanyaan.yaml"

    pertanyaan: tuple[Pertanyaan, ...] = ()

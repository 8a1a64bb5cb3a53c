"""The mapping of one channel's export: which column is which field, how dates are written, and what its words mean."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import Field

from .complaint_personal import personal_heading
from .complaint_sheet import SalahPakai
from .intake.reading import site_file_read
from .records.aduan import KanalAduan, KlasifikasiAduan, TahapAduan
from .records.base import Bagian
from .records.values import KodeWilayah, Teks
from .report import text

TITLE = "Aduan {kategori} nomor {nomor}"
SUMMARY = "Aduan warga tentang {kategori} yang masuk melalui {kanal}. Uraian pelapor tidak dimuat."
PLACEHOLDERS = ("nomor", "kategori", "kanal", "klasifikasi", "wilayah")
TOKENS = {
    "TTTT": r"(?P<year>\d{4})",
    "BB": r"(?P<month>\d{1,2})",
    "HH": r"(?P<day>\d{1,2})",
    "NAMA": r"(?P<name>[A-Za-z]+)",
}
"""Parts of a date format: year, month, day, name of the month."""
NEEDED = ("kanal", "klasifikasi", "kategori", "tahap")
"""Fields that come from a column or are fixed."""


class KolomPeta(Bagian):
    """The heading of the column that each field comes from."""

    nomor: Teks
    tanggal: Teks
    kanal: Teks | None = None
    klasifikasi: Teks | None = None
    kategori: Teks | None = None
    wilayah: Teks | None = None
    tahap: Teks | None = None
    selesai: Teks | None = None
    diperbarui: Teks | None = None


class TetapPeta(Bagian):
    """Values that every new record gets."""

    kanal: KanalAduan | None = None
    klasifikasi: KlasifikasiAduan | None = None
    kategori: Teks | None = Field(None, max_length=60)
    wilayah: KodeWilayah | None = None
    tahap: TahapAduan | None = None


class KataPeta(Bagian):
    """What the words of a column mean in the words of the register."""

    kanal: dict[str, KanalAduan] = Field(default_factory=dict)
    klasifikasi: dict[str, KlasifikasiAduan] = Field(default_factory=dict)
    kategori: dict[str, Teks] = Field(default_factory=dict)
    wilayah: dict[str, KodeWilayah] = Field(default_factory=dict)
    tahap: dict[str, TahapAduan] = Field(default_factory=dict)


class TeksPeta(Bagian):
    """How title and summary of a new record are made of its other fields."""

    judul: Teks = TITLE
    ringkasan: Teks = SUMMARY


class SalinPeta(Bagian):
    """Free text that is taken over as it is, because somebody answers for its having no personal data in it."""

    judul: Teks | None = None
    ringkasan: Teks | None = None
    tindak_lanjut: Teks | None = None


class Peta(Bagian):
    """The mapping of one channel."""

    kolom: KolomPeta
    format_tanggal: tuple[Teks, ...] = Field(("TTTT-BB-HH",), min_length=1)
    tetap: TetapPeta = TetapPeta()
    kata: KataPeta = KataPeta()
    teks: TeksPeta = TeksPeta()
    salin_teks: SalinPeta = SalinPeta()

    def columns(self) -> dict[str, str]:
        """The heading that each field comes from, free text with it."""
        found: dict[str, Any] = {**self.kolom.model_dump(), **self.salin_teks.model_dump()}
        return {name: heading for name, heading in found.items() if heading is not None}


def mapping(path: Path) -> Peta:
    """The mapping in the file ``path``; raises SalahPakai with all that is wrong with it."""
    if not path.is_file():
        raise SalahPakai(f'Berkas peta "{path}" tidak ada.')
    peta, problems = site_file_read(path.parent, path.name, Peta)
    if not isinstance(peta, Peta):
        raise SalahPakai("Berkas peta belum dapat dipakai:\n\n" + text(problems, path.parent.as_posix()))
    faults = list(_faults(peta))
    if faults:
        raise SalahPakai(f'Berkas peta "{path}" belum dapat dipakai:\n' + "\n".join(f"- {fault}" for fault in faults))
    return peta


def _faults(peta: Peta) -> Iterator[str]:
    for name in NEEDED:
        from_column, fixed = getattr(peta.kolom, name) is not None, getattr(peta.tetap, name) is not None
        if not from_column and not fixed:
            yield f'"{name}" belum ada: sebut kolomnya di "kolom", atau satu nilai untuk semua di "tetap".'
    for name in (*NEEDED, "wilayah"):
        if getattr(peta.kolom, name) is not None and getattr(peta.tetap, name) is not None:
            yield f'"{name}" ada di "kolom" dan di "tetap"; pilih salah satu.'
    columns = peta.columns()
    for name, heading in columns.items():
        if personal_heading(heading):
            yield (
                f'Kolom "{heading}" untuk "{name}" menurut namanya berisi data pribadi pelapor.'
                " Kolom seperti itu tidak pernah diimpor; hapus dari peta."
            )
    for heading in sorted({each for each in columns.values() if list(columns.values()).count(each) > 1}):
        yield f'Kolom "{heading}" dipakai untuk lebih dari satu isian.'
    for pattern in peta.format_tanggal:
        if date_pattern(pattern) is None:
            yield f'Format tanggal "{pattern}" tidak dikenal; tulis dengan TTTT, BB atau NAMA, dan HH, misalnya HH/BB/TTTT.'
    for name, template in peta.teks.model_dump().items():
        for field in re.findall(r"\{([^}]*)\}", template):
            if field not in PLACEHOLDERS:
                yield f'"{{{field}}}" dalam teks {name} tidak dikenal; yang ada: {", ".join(PLACEHOLDERS)}.'


def date_pattern(pattern: str) -> re.Pattern[str] | None:
    """A date format as an expression, with a clock time behind it allowed and ignored; None for one that is no format."""
    parts = re.split(f"({'|'.join(TOKENS)})", pattern.strip())
    used = [part for part in parts if part in TOKENS]
    if sorted(used) not in (["BB", "HH", "TTTT"], ["HH", "NAMA", "TTTT"]):
        return None
    body = "".join(TOKENS.get(part, re.escape(part)) for part in parts)
    return re.compile(body + r"(?:[ T,]+\d{1,2}[.:]\d{2}.*)?")

"""``python -m plugins.ppid bukti``: the evidence for a commission's questionnaire as one folder: HTML, CSV and XLSX.

Each item leads to records: live address, SHA-256 of the published page, last change, owner, and whether its links hold.
Exit codes: 0 everything holds, 10 some evidence does not (the folder says which), 2 nothing written, 3 usage.
"""

import argparse
import datetime as dt
import functools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, select_autoescape

from .commands import OK, STOPPED, WITHHELD, Parser, content_options, read, year
from .evidence import Pemenuh
from .formats import angka, tanggal
from .law.coverage import Sel, pada
from .law.duties import duties
from .law.questionnaire import grade
from .law.score import NilaiButir, NilaiKuesioner, rounded
from .proof import SOUND, live, proved
from .publish import coverage
from .publish.views import Views
from .record import Record
from .records import RECORD_TYPES
from .sheets import Kolom, Tabel, TipeKolom, csv_of, xlsx_of

COLUMNS = (
    Kolom("indikator", "Indikator"),
    Kolom("butir", "Butir", lebar=50),
    Kolom("nilai", "Nilai", TipeKolom.ANGKA),
    Kolom("kewajiban", "Kewajiban", lebar=40),
    Kolom("keadaan", "Keadaan"),
    Kolom("judul", "Bukti", lebar=50),
    Kolom("alamat", "Alamat", lebar=60),
    Kolom("sha256", "SHA-256", lebar=66),
    Kolom("terakhir", "Terakhir diubah", TipeKolom.TANGGAL),
    Kolom("pemilik", "Pemilik", lebar=40),
    Kolom("tautan", "Tautan", lebar=30),
)


class Baris(NamedTuple):
    """One piece of evidence of one item; without evidence only the item and its state."""

    indikator: str
    butir: str
    nilai: float | None
    kewajiban: str
    keadaan: str
    record: Pemenuh | None
    sha256: str
    tautan: str

    @property
    def baik(self) -> bool:
        """Whether there is nothing to mend about this row's page."""
        return self.record is None or self.tautan in (SOUND, f"{SOUND}, isi di alamat sama")


def main(arguments: list[str]) -> int:
    """Run the command line; returns the exit code."""
    options = _options(arguments)
    site, target = Path(options.situs), Path(options.output)
    if not (site / "index.html").is_file():
        print(f'Situs belum dibuat di "{site}". Jalankan dahulu: python3 tasks.py build', file=sys.stderr)
        return STOPPED
    if target.exists() and any(target.iterdir()):
        print(f'Folder "{target}" sudah berisi. Pilih folder lain dengan --output.', file=sys.stderr)
        return STOPPED
    with read(options) as result:
        registry = result.registry
        if registry is None:
            print("Isi belum dapat dibaca. Jalankan dahulu: python3 tasks.py periksa", file=sys.stderr)
            return STOPPED
        address = (options.siteurl or str(registry.kota.alamat_situs or "")).rstrip("/")
        return _written(
            Views(registry), site, target, options.tahun or registry.today.year, address, options.periksa_tautan
        )


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="bukti", description="Menulis bukti kuesioner komisi informasi ke satu folder.")
    parser.add_argument("--tahun", type=year, default=0, help="tahun penilaian (baku: tahun ini)")
    content_options(parser)
    parser.add_argument("--situs", default="output", help="folder situs yang sudah dibuat")
    parser.add_argument("--output", default="bukti", help="folder baru untuk hasilnya")
    parser.add_argument("--siteurl", default="", help="alamat situs (baku: alamat_situs dari kota.yaml)")
    parser.add_argument("--periksa-tautan", action="store_true", help="bandingkan dengan situs yang sedang tayang")
    return parser.parse_args(arguments)


def _written(views: Views, site: Path, target: Path, year: int, address: str, ask_live: bool) -> int:
    everyone = coverage.of_everyone(views.ask, year)
    found = coverage.questionnaire(views.ask, year, everyone)
    rows = list(_rows(views, site, found, everyone))
    if ask_live:
        rows = _with_live(rows, address)
    target.mkdir(parents=True, exist_ok=True)
    day = pada(year, views.registry.today)
    cells = [
        (
            row.indikator, row.butir, row.nilai, row.kewajiban, row.keadaan,
            row.record.card.judul if row.record else None, f"{address}/{row.record.url}" if row.record else None,
            row.sha256 or None, _changed(row.record), _owner(views, row.record) or None, row.tautan or None,
        )
        for row in rows
    ]  # fmt: skip
    table = Tabel("Bukti", COLUMNS, cells)
    (target / "bukti.csv").write_bytes(csv_of(table))
    (target / "bukti.xlsx").write_bytes(xlsx_of([table], day))
    (target / "index.html").write_text(_page(views, found, rows, address, day, year), encoding="utf-8")
    wrong = [row for row in rows if not row.baik]
    told, every = found.butir_terhitung
    print(
        f"Bukti {year}: {told} dari {every} butir, {sum(row.record is not None for row in rows)} bukti, ditulis ke {target}."
    )
    print(f"Perkiraan nilai {angka(rounded(found.nilai))} dari 100 ({grade(found.nilai).nama}); bukan nilai resmi.")
    for row in wrong:
        print(f"  {row.record.path if row.record else ''}: {row.tautan}", file=sys.stderr)
    if wrong:
        print(f"{len(wrong)} bukti belum baik; perbaiki rekamannya atau buat ulang situsnya.", file=sys.stderr)
    return WITHHELD if wrong else OK


def _rows(views: Views, site: Path, found: NilaiKuesioner, every: list[coverage.Rangkuman]) -> Iterator[Baris]:
    """Each item with all its evidence: the best record of everyone who owes one of its duties."""
    by_duty: dict[str, list[Sel]] = {}
    for each in every:
        for cell in each.sel:
            by_duty.setdefault(cell.kode, []).append(cell)
    prove = functools.cache(functools.partial(proved, site))
    for indicator in found.indikator:
        for item in indicator.butir:
            value = rounded(item.nilai * 100) if item.nilai is not None else None
            cells = _evidence(item, by_duty)
            for cell in cells:
                record = views.registry.proof(cell.bukti) if cell.bukti else None
                proof = prove(record.url) if record is not None else None
                yield Baris(
                    indicator.indikator.nama, item.butir.teks, value, _duty(cell), cell.keadaan.label, record,
                    proof.sha256 if proof else "", proof.tautan if proof else "",
                )  # fmt: skip
            if not cells:
                why = f"Dinilai manusia: {item.butir.manusia}" if item.butir.manusia else "Tidak berlaku"
                yield Baris(indicator.indikator.nama, item.butir.teks, value, "", why, None, "", "")


def _evidence(item: NilaiButir, by_duty: dict[str, list[Sel]]) -> list[Sel]:
    """The cells with evidence of an item, each record once; where a duty has none, the cell that says so."""
    found: dict[tuple[str, str], Sel] = {}
    for best in item.sel:
        own = [cell for cell in by_duty.get(best.kode, [best]) if cell.bukti] or [best]
        for cell in own:
            found.setdefault((cell.kode, cell.bukti), cell)
    return list(found.values())


def _duty(cell: Sel) -> str:
    return f"{cell.kode} {duties()[cell.kode].nama}" if cell.kode in duties() else ""


def _with_live(rows: list[Baris], address: str) -> list[Baris]:
    """The rows with what the live site answers for each page."""
    asked = {row.record.url: row.sha256 for row in rows if row.record is not None and row.sha256}
    answers = dict(zip(asked, live([(f"{address}/{url}", digest) for url, digest in asked.items()]), strict=True))
    return [
        row._replace(tautan=f"{row.tautan}, isi di alamat {answers[row.record.url]}")
        if row.record is not None and row.record.url in answers
        else row
        for row in rows
    ]


def _changed(record: Pemenuh | None) -> dt.date | None:
    return dt.date.fromisoformat(record.card.mutakhir) if record is not None else None


def _owner(views: Views, record: Pemenuh | None) -> str:
    if record is None:
        return ""
    owner = views.registry.department(record.opd)
    if owner is not None:
        return owner.card.judul
    return RECORD_TYPES[record.jenis].JENIS.nama if isinstance(record, Record) else views.registry.kota.pemerintah


def _page(views: Views, found: NilaiKuesioner, rows: list[Baris], address: str, day: dt.date, year: int) -> str:
    environment = Environment(loader=PackageLoader("plugins.ppid"), autoescape=select_autoescape(), trim_blocks=True)
    told, every = found.butir_terhitung
    parts = [
        {
            "nama": each.indikator.nama,
            "bobot": angka(rounded(each.bobot)),
            "nilai": angka(rounded(each.nilai * 100)) if each.nilai is not None else "",
            "butir": [
                {
                    "teks": item.butir.teks,
                    "manusia": item.butir.manusia,
                    "nilai": angka(rounded(item.nilai * 100)) if item.nilai is not None else "",
                    "baris": [
                        {
                            "kewajiban": row.kewajiban or row.butir,
                            "keadaan": row.keadaan,
                            "judul": row.record.card.judul if row.record else "",
                            "alamat": f"{address}/{row.record.url}" if row.record else "",
                            "pemilik": _owner(views, row.record),
                            "terakhir": tanggal(changed) if (changed := _changed(row.record)) else "",
                            "sha256": row.sha256,
                            "tautan": row.tautan,
                        }
                        for row in rows
                        if (row.indikator, row.butir) == (each.indikator.nama, item.butir.teks) and item.sel
                    ],
                }
                for item in each.butir
            ],
        }
        for each in found.indikator
    ]
    return environment.get_template("bukti.html").render(
        kota=views.registry.kota.nama,
        tahun=year,
        hari=tanggal(day),
        kuesioner=found.kuesioner,
        nilai=angka(rounded(found.nilai)),
        predikat=grade(found.nilai).nama,
        terhitung=told,
        semua=every,
        bagian=parts,
    )

"""``python -m plugins.ppid dip --bekukan NOMOR``: freezes the lists of public and of exempt information for a decree.

Exit codes: 0 written, 2 nothing was written because the content is not sound or the file is there already, 3 usage.
"""

import argparse
import datetime as dt
import re
import sys
from pathlib import Path

from .commands import OK, STOPPED, Parser, content_options, day, read
from .entries import exempt_entry, opened_entry, public_entry
from .formats import tanggal
from .intake.frozen import Butir, Daftar, Keputusan, digest, frozen_bytes
from .intake.sources import FROZEN, MAX_ID
from .law.calendar import Kalender
from .law.exemption import KeadaanPengecualian, masa
from .loading import Loaded
from .masking import covered
from .registry import Record, Registry, exempt_until, printed_order, successor
from .report import text

LISTED = ("informasi", "pengecualian")
"""The kinds of record that the lists are made of."""


def main(arguments: list[str]) -> int:
    """Run the command line; returns the exit code."""
    options = _options(arguments)
    decree = Keputusan(options.bekukan, options.tanggal, options.penetap)
    target = Path(options.content) / FROZEN / file_name(decree)
    if target.exists():
        print(
            f"{target} sudah ada dan tidak boleh ditimpa. Perubahan daftar memerlukan penetapan baru.", file=sys.stderr
        )
        return STOPPED
    with read(options) as result:
        registry = result.registry
        fault = _fault(result, registry, decree, options.content)
        if fault or registry is None:
            print(fault, file=sys.stderr)
            return STOPPED
        lists = lists_on(registry, decree.tanggal)
    target.parent.mkdir(exist_ok=True)
    with target.open("xb") as file:
        file.write(frozen_bytes(decree, lists))
    print(f"Ditulis: {target}")
    print(f"Penetapan {decree.nomor}, {tanggal(decree.tanggal)}, {decree.penetap}")
    print(f"{len(lists.dip)} informasi publik, {len(lists.dik)} informasi yang dikecualikan")
    print(f"Sidik SHA-256: {digest(decree, lists)}")
    print("Simpan berkas ini di git. Jangan menyuntingnya: situs menolak daftar yang berubah.")
    return OK


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="dip", description="Membekukan DIP dan DIK sebagai lampiran satu keputusan.")
    parser.add_argument("--bekukan", metavar="NOMOR", type=_words, help="nomor keputusan")
    parser.add_argument("--tanggal", type=day, help="tanggal keputusan, TTTT-BB-HH")
    parser.add_argument("--penetap", type=_words, help="jabatan yang menetapkan")
    content_options(parser)
    options = parser.parse_args(arguments)
    for name, example in (("bekukan", '"500.12/11/PPID/2026"'), ("tanggal", "2026-07-27"), ("penetap", '"PPID Utama"')):
        if getattr(options, name) is None:
            parser.error(f"--{name} belum ditulis, misalnya --{name} {example}")
    return options


def _words(value: str) -> str:
    found = " ".join(value.split())
    if not re.search(r"[A-Za-z0-9]", found) or not found.isprintable():
        raise argparse.ArgumentTypeError("nilainya harus memuat huruf atau angka")
    return found


def file_name(decree: Keputusan) -> str:
    """The file of a decree: its day and its number in small letters and hyphens."""
    slug = re.sub(r"[^a-z0-9]+", "-", decree.nomor.casefold()).strip("-")
    stem = f"{decree.tanggal.isoformat()}-{slug}"[: MAX_ID - len(".json")].rstrip("-")
    return f"{stem}.json"


def _fault(result: Loaded, registry: Registry | None, decree: Keputusan, content: str) -> str:
    """Why the lists cannot be frozen now, or ""."""
    if registry is None:
        return text([problem for problem in result.problems if problem.galat], content) + "\nTidak ada yang ditulis."
    if decree.tanggal > registry.today:
        return f"Tanggal penetapan {tanggal(decree.tanggal)} belum tiba. Tidak ada yang ditulis."
    held = [path for path in (*result.withheld, *result.delayed) if any(f"/{jenis}/" in path for jenis in LISTED)]
    if held:
        return (
            f"{len(held)} rekaman ditahan karena galat, jadi daftar belum lengkap: {covered(', '.join(held[:5]))}"
            f"{' …' if len(held) > 5 else ''}\nJalankan periksa, perbaiki, lalu ulangi. Tidak ada yang ditulis."
        )
    return ""


def lists_on(registry: Registry, day: dt.date) -> Daftar:
    """Both lists as a decree of ``day`` sets them: what was there by then, and what was exempt on that day."""
    kalender = Kalender(registry.libur)
    public = [_public(registry, record) for record in _by(registry, "informasi", day)]
    exempt: list[Butir] = []
    for record in _by(registry, "pengecualian", day):
        term = masa(exempt_until(record.card), kalender, day)
        if term.keadaan is not KeadaanPengecualian.BERAKHIR:
            exempt.append(exempt_entry(record, _owner(registry, record)))
        else:
            replaced = successor(registry, record.key)
            if replaced is None or replaced.card.tanggal > day.isoformat():
                public.append(opened_entry(record, term, _owner(registry, record)))
    return Daftar(tuple(public), tuple(exempt))


def _by(registry: Registry, jenis: str, day: dt.date) -> list[Record]:
    """The records of a kind that are dated by ``day``, in the order of their list."""
    there = [record for record in registry.of_kind(jenis) if record.card.tanggal <= day.isoformat()]
    if jenis == "informasi":
        return sorted(there, key=printed_order)
    return sorted(there, key=lambda record: (record.card.judul.casefold(), record.key))


def _owner(registry: Registry, record: Record) -> str:
    owner = registry.department(record.opd)
    return owner.card.judul if owner is not None else record.opd


def _public(registry: Registry, record: Record) -> Butir:
    return public_entry(record, _owner(registry, record))

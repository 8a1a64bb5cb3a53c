"""``python -m plugins.ppid tenggat``: one deadline with every day that was counted or skipped, and why.

Exit codes: 0 reckoned, 2 the city's own calendar cannot be read, 3 usage.
"""

import argparse
import datetime as dt
import json
import re
import sys
from pathlib import Path
from typing import Any

from .city import City, city
from .commands import OK, STOPPED, Parser, day
from .formats import tanggal_hari
from .intake.files import listing
from .law.calendar import Kalender
from .law.deadline import LONGEST, Penerimaan, Tenggat, penerimaan, tenggat
from .law.periods import Jangka, periods
from .problems import Problem
from .report import text

PRACTICE = "Aturan hari diterima ini kebiasaan layanan; belum ditemukan bunyinya dalam peraturan."


def main(arguments: list[str]) -> int:
    """Run the command line; returns the exit code."""
    options = _options(arguments)
    found = _city(Path(options.content))
    if isinstance(found, list):
        print(text(found, options.content), file=sys.stderr)
        return STOPPED
    kalender = Kalender(found.libur if found is not None else None)
    period: Jangka | None = options.jangka
    received = Penerimaan(options.mulai, ())
    if options.pukul:
        hours = found.kota.jam_layanan if found is not None else ()
        received = penerimaan(options.mulai, options.pukul, hours, kalender)
    due = tenggat(received.hari, period.hari if period is not None else options.hari, kalender)
    if options.json:
        print(json.dumps(_data(options.mulai, received, due, period), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(options.mulai, received, due, period)))
    return OK


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = Parser(prog="tenggat", description="Menghitung tenggat dalam hari kerja, dengan cara hitungnya.")
    parser.add_argument("--mulai", type=day, help="hari diterima, TTTT-BB-HH")
    parser.add_argument("--hari", type=_number, help=f"banyaknya hari kerja, 1 sampai {LONGEST}")
    parser.add_argument("--jangka", type=_period, metavar="KODE", help=", ".join(periods()))
    parser.add_argument("--pukul", default="", type=_clock, help="jam diterima, JJ.MM")
    parser.add_argument("--content", default="content", help="folder isi kota (jam layanan dan libur.yaml)")
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    options = parser.parse_args(arguments)
    if options.mulai is None:
        parser.error("--mulai belum ditulis: hari diterima, misalnya --mulai 2026-03-13")
    if (options.hari is None) == (options.jangka is None):
        parser.error("tulis salah satu: --hari 10, atau --jangka permohonan")
    return options


def _number(value: str) -> int:
    if not re.fullmatch(r"\d{1,4}", value) or not 1 <= int(value) <= LONGEST:
        raise argparse.ArgumentTypeError(f'"{value}" bukan banyaknya hari kerja; tulis 1 sampai {LONGEST}')
    return int(value)


def _period(value: str) -> Jangka:
    if value not in periods():
        raise argparse.ArgumentTypeError(f'jangka "{value}" tidak dikenal; yang ada: {", ".join(periods())}')
    return periods()[value]


def _clock(value: str) -> str:
    if value and not re.fullmatch(r"([01]\d|2[0-3])\.[0-5]\d", value):
        raise argparse.ArgumentTypeError(f'jam "{value}" tidak terbaca; tulis JJ.MM, misalnya 15.30')
    return value


def _city(root: Path) -> City | list[Problem] | None:
    """The city of a content folder, or its problems; None where there is no such folder."""
    if not root.is_dir():
        return None
    problems: list[Problem] = []
    found = city(root, listing(root).sizes, problems)
    return found if found is not None else problems


def _lines(came: dt.date, received: Penerimaan, due: Tenggat, period: Jangka | None) -> list[str]:
    lines = [f"Diterima : {tanggal_hari(received.hari)}", f"Tenggat  : {tanggal_hari(due.jatuh)}"]
    lines[1] += f", {due.hari} hari kerja"
    if period is not None:
        lines += [f"Untuk    : {period.nama}", f"Dasar    : {period.dasar}"]
        lines += [period.catatan] if period.catatan else []
    if received.hari != came:
        lines += ["", f"Masuk {tanggal_hari(came)}, dihitung diterima {tanggal_hari(received.hari)}:"]
        lines += [f"  {reason}" for reason in received.alasan] + [f"  {PRACTICE}"]
    skipped = {each.tanggal: each for each in due.dilewati}
    lines += ["", f"   –  {tanggal_hari(due.mulai)}: hari diterima, tidak dihitung"]
    count = 0
    for number in range(1, (due.jatuh - due.mulai).days + 1):
        day = due.mulai + dt.timedelta(days=number)
        free = skipped.get(day)
        if free is None:
            count += 1
            lines.append(f"{count:4d}  {tanggal_hari(day)}")
        else:
            lines.append(f"   –  {tanggal_hari(day)}: {free.sebab}" + (f" ({free.sumber})" if free.sumber else ""))
    for year in due.sementara:
        lines += [
            "",
            f"TENGGAT SEMENTARA: hari libur dan cuti bersama {year} belum ditetapkan, jadi hari ini masih dapat berubah.",
        ]
        lines += [f"Bila sudah, tulis ketetapannya di libur.yaml, isian ditetapkan, tahun: {year}."]
    return lines


def _data(came: dt.date, received: Penerimaan, due: Tenggat, period: Jangka | None) -> dict[str, Any]:
    return {
        "masuk": came.isoformat(),
        "diterima": received.hari.isoformat(),
        "alasan_diterima": list(received.alasan),
        "hari": due.hari,
        "tenggat": due.jatuh.isoformat(),
        "jangka": period.kode if period is not None else None,
        "dasar": period.dasar if period is not None else None,
        "dihitung": [day.isoformat() for day in due.dihitung],
        "dilewati": [
            {"tanggal": day.isoformat(), "jenis": sort.value, "nama": name, "sumber": source}
            for day, sort, name, source in due.dilewati
        ],
        "sementara": list(due.sementara),
    }

"""``python -m plugins.ppid cakupan`` and ``skor``: coverage and score on the terminal, every point with its reason.

Exit codes: 0 told, 2 the content cannot be read, 3 usage.
"""

import json
import sys
from typing import Any

from .commands import OK, STOPPED, USAGE, Parser, content_options, read, year
from .formats import angka, tanggal
from .law.coverage import KeadaanCakupan, Sel, pada
from .law.duties import CITY, Kewajiban
from .law.questionnaire import grade
from .law.score import NilaiKuesioner, rounded
from .publish import coverage
from .publish.coverage import Rangkuman
from .publish.views import Views
from .registry import Registry


def main_coverage(arguments: list[str]) -> int:
    """``cakupan``: the city and each department in one line, or one department duty by duty."""
    return _main("cakupan", "Cakupan kewajiban tiap perangkat daerah.", arguments)


def main_score(arguments: list[str]) -> int:
    """``skor``: the questionnaire of the city's commission, or the score of one department point by point."""
    return _main("skor", "Skor dengan alasannya, sampai ke rekaman.", arguments)


def _main(name: str, about: str, arguments: list[str]) -> int:
    parser = Parser(prog=name, description=about)
    parser.add_argument("--opd", default="", help="kode perangkat daerah, atau kota")
    parser.add_argument("--tahun", type=year, default=0, help="tahun yang dilihat (baku: tahun ini)")
    content_options(parser)
    parser.add_argument("--json", action="store_true", help="hasil sebagai JSON")
    options = parser.parse_args(arguments)
    with read(options) as result:
        registry = result.registry
        if registry is None:
            print("Isi belum dapat dibaca. Jalankan dahulu: python3 tasks.py periksa", file=sys.stderr)
            return STOPPED
        return _told(name, registry, options.opd, options.tahun or registry.today.year, options.json)


def _told(name: str, registry: Registry, opd: str, year: int, as_json: bool) -> int:
    ask = Views(registry).ask
    every = coverage.of_everyone(ask, year)
    day = pada(year, registry.today)
    lines: list[str]
    data: object
    if opd:
        chosen = [each for each in every if (each.opd or CITY) == opd]
        if not chosen:
            known = ", ".join(each.opd or CITY for each in every)
            print(f'Perangkat daerah "{opd}" tidak ada. Yang ada: {known}', file=sys.stderr)
            return USAGE
        lines, data = _department(registry, chosen[0]), _points(registry, chosen[0])
    elif name == "cakupan":
        lines, data = _board(every), [_row(each) for each in every]
    else:
        found = coverage.questionnaire(ask, year, every)
        lines, data = _questionnaire(registry, found), _answers(found)
    if as_json:
        print(json.dumps({"tahun": year, "pada": day.isoformat(), "hasil": data}, ensure_ascii=False, indent=1))
    else:
        print("\n".join([f"Keadaan pada {tanggal(day)}", "", *lines]))
    return OK


def _row(each: Rangkuman) -> dict[str, Any]:
    states = {state.value: each.banyak[state] for state in coverage.STATES}
    about = {"opd": each.opd or CITY, "nama": each.nama, "terpenuhi": each.terpenuhi, "wajib": each.wajib}
    return {**about, **states, "nilai": rounded(each.skor.nilai)}


def _board(every: list[Rangkuman]) -> list[str]:
    width = max(len(each.nama) for each in every)
    head = f"{'Perangkat daerah':{width}}  terpenuhi  terlambat  belum   nilai"
    rows = [
        f"{each.nama:{width}}  {each.terpenuhi:3} / {each.wajib:3}  {each.banyak[KeadaanCakupan.TERLAMBAT]:9}  "
        f"{each.banyak[KeadaanCakupan.BELUM]:5}  {angka(rounded(each.skor.nilai)):>6}"
        for each in every
    ]
    return [head, *rows]


def _points(registry: Registry, each: Rangkuman) -> list[dict[str, Any]]:
    points, duties = {point.sel.kode: point for point in each.skor.rincian}, registry.kewajiban.semua
    return [
        {
            "kewajiban": cell.kode,
            "nama": duties[cell.kode].nama,
            "asal": duties[cell.kode].asal,
            "dasar": duties[cell.kode].dasar,
            "keadaan": cell.keadaan.value,
            "keterangan": cell.kalimat,
            "bukti": cell.bukti or None,
            "bobot": str(points[cell.kode].bobot) if cell.kode in points else None,
            "poin": str(points[cell.kode].poin) if cell.kode in points else None,
        }
        for cell in each.sel
    ]


def _department(registry: Registry, each: Rangkuman) -> list[str]:
    score, duties = each.skor, registry.kewajiban.semua
    lines = [
        f"{each.nama}: {each.terpenuhi} dari {each.wajib} kewajiban terpenuhi.",
        f"Nilai {angka(rounded(score.nilai))} dari 100: {angka(rounded(score.poin, 4))} dari {angka(rounded(score.maksimum, 4))} poin.",
        "",
    ]
    points = {point.sel.kode: point for point in score.rincian}
    for cell in each.sel:
        point = points.get(cell.kode)
        worth = f"{point.poin!s:>5} dari {point.bobot!s:<4}" if point is not None else " " * 15
        lines.append(f"{worth} {cell.kode:8} {_name(duties[cell.kode])}: {_state(cell)}")
        if cell.bukti:
            lines.append(f"{'':16}{registry.proof(cell.bukti).path}")
    if mend := score.perbaikan()[:5]:
        lines += ["", "Yang perlu diperbaiki dahulu:"]
        lines += [f"  +{point.hilang!s:4} poin: {point.sel.kode} {duties[point.sel.kode].nama}" for point in mend]
    if own := coverage.own_to_mend(registry.kewajiban, each):
        lines += ["", "Kewajiban tambahan kota yang belum terpenuhi (tidak dihitung dalam nilai):"]
        lines += [f"  {cell.kode} {duties[cell.kode].nama}: {_state(cell)}" for cell in own]
    return lines


def _name(duty: Kewajiban) -> str:
    """A duty's name; the city's own with its basis."""
    return f"{duty.sebutan}, dasar: {duty.dasar}" if duty.sendiri else duty.nama


def _state(cell: Sel) -> str:
    """The state of a cell in words, once."""
    name = cell.keadaan.label
    return cell.kalimat if cell.kalimat.startswith(name) else f"{name}. {cell.kalimat}"


def _answers(found: NilaiKuesioner) -> dict[str, Any]:
    return {
        "kuesioner": found.kuesioner.kode,
        "nilai": rounded(found.nilai),
        "bobot_terhitung": rounded(found.terhitung),
        "indikator": [
            {
                "nama": each.indikator.nama,
                "bobot": rounded(each.bobot),
                "nilai": rounded(each.nilai * 100) if each.nilai is not None else None,
                "butir": [
                    {
                        "kode": item.butir.kode,
                        "nilai": rounded(item.nilai * 100) if item.nilai is not None else None,
                        "bukti": [cell.bukti for cell in item.sel if cell.bukti],
                    }
                    for item in each.butir
                ],
            }
            for each in found.indikator
        ],
    }


def _questionnaire(registry: Registry, found: NilaiKuesioner) -> list[str]:
    told, every = found.butir_terhitung
    lines = [
        f"{found.kuesioner.nama}, {found.kuesioner.komisi}",
        f"Perkiraan nilai {angka(rounded(found.nilai))} dari 100 ({grade(found.nilai).nama}), dari {told} butir di antara {every}.",
        "Ini bukan nilai resmi. " + found.kuesioner.sumber,
    ]
    for each in found.indikator:
        value = angka(rounded(each.nilai * 100)) if each.nilai is not None else "tidak dapat dihitung"
        lines += ["", f"{each.indikator.nama} (bobot {angka(rounded(each.bobot))}): {value}"]
        for item in each.butir:
            mark = angka(rounded(item.nilai * 100)) if item.nilai is not None else "–"
            lines.append(f"  {mark:>6}  {item.butir.teks}{' (dinilai manusia)' if item.butir.manusia else ''}")
            lines += [f"          {registry.proof(cell.bukti).path}" for cell in item.sel if cell.bukti]
    return lines

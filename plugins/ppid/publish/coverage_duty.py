"""The page of one duty: everyone who owes it, and where its parts stand with each."""

import datetime as dt

from .. import urls
from ..build.outputs import Head, View
from ..law.city_duties import DaftarKewajiban
from ..law.coverage import KeadaanCakupan, Sel
from ..law.duties import CITY, Kewajiban
from ..records.base import Tanda
from ..records.opd import JenisOPD
from ..words import _, angka, kecil
from . import coverage
from .listing import HOME
from .scores import BOARD, tag
from .views import Views


def payers_of(duties: DaftarKewajiban, duty: Kewajiban) -> str:
    """Who owes a duty or its parts, in words."""
    kinds = {kind for code in (duty.bagian or (duty.kode,)) for kind in duties.semua[code].wajib}
    named = [kind.label for kind in JenisOPD if kind.value in kinds]
    if len(named) == len(JenisOPD):
        named = ["Semua perangkat daerah"]
    return ", ".join([*(["Kota"] if CITY in kinds else []), *named])


def _brief(cell: Sel) -> tuple[Sel, Tanda, str, dt.date | None]:
    """A cell of a wide table: its state, and a word or a day more where the state alone does not tell."""
    more = ""
    day = None
    if cell.keadaan is KeadaanCakupan.TERLAMBAT:
        more = _("%(hari)s hari", hari=angka(-cell.hari))
    elif cell.keadaan is KeadaanCakupan.TIDAK_BERLAKU:
        more = cell.alasan
    elif cell.keadaan is not KeadaanCakupan.BELUM and cell.jatuh is not None:
        more, day = "s.d.", cell.jatuh
    return cell, tag(cell), more, day


def duty_view(views: Views, code: str, _prefix: str) -> View:
    """One whole duty: a row for each who owes it, a column for each part."""
    ask = views.ask
    duties = views.registry.kewajiban
    duty = duties.semua[code]
    parts = [duties.semua[part] for part in duty.bagian] or [duty]
    rows: dict[str, tuple[str, str, dict[str, Sel]]] = {}
    for part in parts:
        for who, name, cell in coverage.of_duty(ask, part, ask.registry.today.year):
            rows.setdefault(who.opd, (name, urls.coverage_of(who.opd or CITY), {}))[2][part.kode] = cell
    order = sorted(rows, key=lambda opd: (opd != "", rows[opd][0].casefold(), opd))
    values = {
        "kewajiban": views.duty(duty, deep=True),
        "hari": ask.registry.today,
        "bagian": [(part.kode, part.nama) for part in parts],
        "butir": [
            (name, url, [_brief(found[part.kode]) if part.kode in found else None for part in parts])
            for name, url, found in (rows[opd] for opd in order)
        ],
        "penanggung": payers_of(duties, duty),
        "wajib": next(
            (
                _("Yang belum ada: %(kalimat)s", kalimat=kecil(cell.kalimat))
                for _name, _url, found in rows.values()
                for cell in found.values()
                if cell.keadaan is KeadaanCakupan.BELUM
            ),
            "",
        ),
    }
    head = Head(
        judul=_("Cakupan: %(sebutan)s", sebutan=duty.sebutan),
        uraian=_("Siapa yang sudah dan belum memenuhi kewajiban %(nama)s.", nama=duty.nama),
        remah=(HOME, BOARD, (duty.nama, None)),
        aktif="informasi",
    )
    return View(head, values)

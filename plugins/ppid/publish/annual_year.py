"""One year of the registers as the annual report needs it: its entries, its figures, what they depend on."""

import datetime as dt
from collections.abc import Iterator

from ..law.clocks import matter
from ..law.registers import REGISTERS, report_rule
from ..records.keberatan import AlasanKeberatan, Putusan, TahapKeberatan
from ..records.permohonan import TahapPermohonan
from ..registry import Record, Registry
from .annual_figures import NO_LAW, OTHER_LAW, Gugatan, Laporan, Permintaan, report
from .answering import answered
from .asking import CARD, CARDS, LAW, PERIOD, TODAY, YEAR
from .views import Views

RULE = f"{LAW}register.yaml"
"""The question for the rules of the registers."""
_REFUSED = (TahapPermohonan.DITOLAK, TahapPermohonan.DIKABULKAN_SEBAGIAN)


def years(registry: Registry) -> tuple[int, ...]:
    """The years in which requests or objections were received, the latest first."""
    found = {int(name[-4:]) for name, records in registry.indexes.items() if name.startswith("tahun/") and records}
    return tuple(sorted(found, reverse=True))


def running(registry: Registry, tahun: int) -> bool:
    """Whether a year is not over, so that its report is provisional."""
    return tahun >= registry.today.year


def due(tahun: int) -> dt.date:
    """The day by which the report of a year is due."""
    rule = report_rule()
    return dt.date(tahun + 1, rule.bulan, rule.hari)


def figures(views: Views, tahun: int) -> Laporan:
    """The counted year; raises TidakCocok unless everything adds up."""

    def named(opd: str) -> tuple[str, str]:
        owner = views.department(opd)
        return (owner.judul, owner.url) if owner is not None else (opd, "")

    requests = [_request(views, record) for record in views.ask.cards(f"tahun/{REGISTERS[0]}/{tahun}")]
    objections = [_objection(views, record) for record in views.ask.cards(f"tahun/{REGISTERS[1]}/{tahun}")]
    return report(tahun, requests, objections, named)


def _request(views: Views, record: Record) -> Permintaan:
    card, more = record.card, record.card.lebih
    stage, refusal = TahapPermohonan(more["tahap"]), more["penolakan"]
    reason = ""
    if refusal and stage in _REFUSED:
        reason = refusal["pasal_17"] or (OTHER_LAW if refusal["undang_undang"] else NO_LAW)
    return Permintaan(
        kunci=record.key,
        nomor=more["nomor_pendaftaran"],
        judul=card.judul,
        url=record.url,
        opd=card.opd,
        kanal=more["kanal"],
        tahap=stage,
        diterima=dt.date.fromisoformat(card.tanggal),
        pemberian=_day(more["pemberian"]),
        diperpanjang=bool(more["perpanjangan"]),
        alasan=reason,
        jam=views.ask.clock(record),
    )


def _objection(views: Views, record: Record) -> Gugatan:
    card, more = record.card, record.card.lebih
    dispute = more["sengketa"] or {}
    return Gugatan(
        kunci=record.key,
        nomor=more["nomor_pendaftaran"],
        judul=card.judul,
        url=record.url,
        opd=card.opd,
        diterima=dt.date.fromisoformat(card.tanggal),
        tahap=TahapKeberatan(more["tahap"]).label,
        alasan=tuple(AlasanKeberatan(letter) for letter in more["alasan"]),
        putusan=Putusan(more["putusan"]) if more["putusan"] else None,
        sengketa=_day(dispute.get("tanggal")),
        register=dispute.get("nomor_register", ""),
        hasil=dispute.get("hasil") or "",
        jam=views.ask.clock(record),
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def _entries(registry: Registry, tahun: int) -> Iterator[Record]:
    for jenis in REGISTERS:
        yield from registry.index(f"tahun/{jenis}/{tahun}")


def changed(registry: Registry, tahun: int) -> str:
    """The day of the last change of any entry of a year, in ISO form."""
    return max(record.card.mutakhir for record in _entries(registry, tahun))


def key_of_year(registry: Registry, tahun: int) -> str:
    """Equal for equal files of a year: what its numbers depend on; on the day only while a clock runs or the year does."""
    alive, last, departments = running(registry, tahun), tahun, set()
    for record in _entries(registry, tahun):
        card = record.card
        departments.add(card.opd)
        case = matter(card.jenis, card.tanggal, card.lebih)
        if case is not None:
            alive = alive or case.selesai is None
            last = max(last, (case.selesai or registry.today).year)
    names = [f"{CARDS}tahun/{jenis}/{tahun}" for jenis in REGISTERS]
    names += [f"{CARD}{opd}/opd/{opd}" for opd in sorted(departments)]
    names += [f"{YEAR}{year}" for year in range(tahun, last + 2)]  # a deadline may lie in the year after
    names += [PERIOD, RULE, *([TODAY] if alive else [])]
    return f"{running(registry, tahun)} {registry.kota.pemerintah} {answered(registry, *names)}"

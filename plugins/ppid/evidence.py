"""Which public records may fulfil which duties of which department: those that name a duty, and kinds that do by themselves."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .cards import DUTY, Card
from .law.city_duties import DaftarKewajiban
from .law.coverage import Bukti
from .law.procurement import complete
from .law.questionnaire import ways
from .records import RECORD_TYPES

if TYPE_CHECKING:
    from .registry import Record

Evidence = Mapping[str, Mapping[str, tuple["Record", ...]]]
"""By department, then by the code of a duty without parts (or of an item of a questionnaire): its records, newest first."""


def evidence(records: Iterable["Record"], daftar: DaftarKewajiban) -> Evidence:
    """All evidence of ``records`` towards the duties that hold, each list in their order."""
    found: dict[str, dict[str, list[Record]]] = defaultdict(lambda: defaultdict(list))
    kinds = telling(daftar)
    for record in records:
        card = record.card
        if card.jenis in kinds:
            own = found[card.opd]
            for code in codes_of(card, daftar):
                own[code].append(record)
    return {opd: {code: tuple(own) for code, own in codes.items()} for opd, codes in found.items()}


def telling(daftar: DaftarKewajiban) -> frozenset[str]:
    """The kinds whose records may fulfil a duty; all others need not be looked at."""
    naming = (jenis for jenis, kind in RECORD_TYPES.items() if "kewajiban" in kind.model_fields)
    return frozenset((*naming, *daftar.menurut_jenis, *ways()))


def codes_of(card: Card, daftar: DaftarKewajiban) -> Iterator[str]:
    """The duties without parts that a record may fulfil, each once; who names a whole duty names all its parts."""
    seen: dict[str, None] = {}
    if card.nama:
        for code in card.named(DUTY):
            duty = daftar.semua.get(code)
            if duty is not None:
                seen.update(dict.fromkeys(duty.bagian or (code,)))
    by_itself = (*daftar.menurut_jenis.get(card.jenis, ()), *ways().get(card.jenis, ()))
    if by_itself:
        more = _more(card)
        seen.update((code, None) for code, way in by_itself if way.berlaku(more))
    yield from seen


def _more(card: Card) -> Mapping[str, Any]:
    return {**card.lebih, "fase_lengkap": complete(card.lebih)} if card.jenis == "pengadaan" else card.lebih


def bukti(record: "Record") -> Bukti:
    """What coverage needs of a record."""
    card = record.card
    year = card.lebih.get("tahun")
    return Bukti(
        record.key,
        card.opd,
        dt.date.fromisoformat(card.tanggal),
        dt.date.fromisoformat(card.mutakhir),
        int(year) if year is not None else None,
    )

"""Hands a registry to another process that sees the same folders, as a short text."""

import datetime as dt
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from .cache.store import Store, restored
from .cards import Card
from .city import NEEDED, Logo, city
from .gallery import SourceChanged
from .intake.files import Listing
from .intake.frozen import frozen_lists
from .intake.own_duties import Tambahan
from .intake.pdf import of_row
from .intake.reading import dumped_body
from .intake.sources import FROZEN
from .intake.tema import Nilai, Tema
from .loading import Contents, Loaded
from .pictures.forms import Form
from .records.kewajiban import KewajibanSendiri
from .records.libur import Libur
from .records.sinonim import Sinonim
from .registry import Asset, Record, Registry, linked
from .speech import Suara
from .withheld import Hilang, Tertahan


def snapshot(registry: Registry, result: Loaded) -> str:
    """All that another process needs, besides the store and the content folder, to have the same registry."""
    paths = [record.path for key, record in registry.records.items() if key not in registry.tertunda]
    assets = [
        {**asdict(replace(asset, pdf=None)), "pdf": asset.pdf.row() if asset.pdf else None}
        for asset in registry.assets.values()
    ]
    own = ((registry.libur, Libur), (registry.sinonim, Sinonim))
    files = [model.BERKAS for model in NEEDED] + [model.BERKAS for value, model in own if value != model()]
    frozen = [[f"{FROZEN}/{each.id}.json", len(each.data), each.mark] for each in registry.penetapan]
    return json.dumps(
        {
            "frozen": frozen,
            "duties": [duty.model_dump(mode="json") for duty in registry.tambahan.butir.values()],
            "theme": registry.tema,
            "logo": registry.logo,
            "now": registry.now.isoformat(),
            "files": files,
            "paths": paths,
            "assets": assets,
            "suara": registry.suara,
            "tertunda": [_lent(registry.records[key], day) for key, day in registry.tertunda.items()],
            "tertahan": registry.tertahan,
            "hilang": registry.hilang,
            "marks": result.marks,
            "stood": sorted(result.stood),
        }
    )


def from_snapshot(root: Path, text: str, store: Store) -> tuple[Registry, Loaded]:
    """The registry that ``snapshot`` described, as an outcome without its problems."""
    data = json.loads(text)
    found = city(root, data["files"], [])
    known, contents = store.kept(), Contents(root, store)
    cards = (known[path].card for path in data["paths"])
    records = [Record(card, contents) for card in cards if card is not None]
    if found is None or len(records) != len(data["paths"]):
        raise SourceChanged("Isi berubah selama situs dibuat. Jalankan sekali lagi.")
    lent = [_borrowed(*each) for each in data["tertunda"]]
    frozen = data["frozen"]
    marks = {path: mark for path, _size, mark in frozen}
    names = Listing(root, {path: size for path, size, _mark in frozen}, (), _marks=marks)
    lists = frozen_lists(names, marks, [])
    if len(lists) != len(frozen):
        raise SourceChanged("Isi berubah selama situs dibuat. Jalankan sekali lagi.")
    duties = dict(enumerate(map(KewajibanSendiri.model_validate, data["duties"])))
    own = found._replace(penetapan=lists, kewajiban=Tambahan(duties))
    now = dt.datetime.fromisoformat(data["now"]).astimezone(ZoneInfo(found.kota.zona_waktu))
    templates, merek = data["theme"]
    values = {scheme: {name: Nilai(*value) for name, value in each.items()} for scheme, each in merek.items()}
    logo = Logo(*data["logo"]) if data["logo"] else None
    assets = {told["path"]: _asset(**told) for told in data["assets"]}
    records += [record for record, _day in lent]
    registry = linked(own._replace(tema=Tema(templates, values), logo=logo), now, records, assets)
    registry = replace(
        registry,
        suara={key: Suara(*each) for key, each in data["suara"].items()},
        tertunda={record.key: day for record, day in lent},
        tertahan=tuple(Tertahan(*each) for each in data["tertahan"]),
        hilang=tuple(Hilang(*each) for each in data["hilang"]),
    )
    stood = frozenset((path, kind, digest) for path, kind, digest in data["stood"])
    return registry, Loaded(registry, (), (), 0, len(records), marks=tuple(data["marks"]), stood=stood)


def _asset(forms: list[list[Any]], pdf: list[Any] | None, **told: Any) -> Asset:
    return Asset(**told, forms=tuple(Form(*form) for form in forms), pdf=of_row(pdf) if pdf else None)


def _lent(record: Record, day: dt.date) -> list[Any]:
    """A record whose file holds another version than the one that is shown, whole."""
    return [record.card, record.isi.model_dump_json(exclude_defaults=True), dumped_body(record.body).decode(), str(day)]


def _borrowed(card: list[Any], isi: str, body: str, day: str) -> tuple[Record, dt.date]:
    known = Card.of_list(card)
    content = restored(known.jenis, isi.encode(), body.encode())
    return Record(known, lambda _card: content), dt.date.fromisoformat(day)

"""Hands a registry to another process that sees the same folders, as a short text."""

import datetime as dt
import json
from pathlib import Path
from zoneinfo import ZoneInfo

from .cache.store import Store
from .city import NEEDED, city
from .intake.files import Listing
from .intake.frozen import frozen_lists
from .intake.sources import FROZEN
from .loading import Contents, Loaded, SourceChanged
from .records.libur import Libur
from .records.sinonim import Sinonim
from .registry import Asset, Record, Registry, linked


def snapshot(registry: Registry, result: Loaded) -> str:
    """All that another process needs, besides the store and the content folder, to have the same registry."""
    paths = [record.path for record in registry.records.values()]
    assets = [[asset.path, asset.size, asset.width, asset.height, asset.mark] for asset in registry.assets.values()]
    own = ((registry.libur, Libur), (registry.sinonim, Sinonim))
    files = [model.BERKAS for model in NEEDED] + [model.BERKAS for value, model in own if value != model()]
    frozen = [[f"{FROZEN}/{each.id}.json", len(each.data), each.mark] for each in registry.penetapan]
    return json.dumps(
        {
            "frozen": frozen,
            "now": registry.now.isoformat(),
            "files": files,
            "paths": paths,
            "assets": assets,
            "marks": result.marks,
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
    frozen = data["frozen"]
    marks = {path: mark for path, _size, mark in frozen}
    names = Listing(root, {path: size for path, size, _mark in frozen}, (), _marks=marks)
    lists = frozen_lists(names, marks, [])
    if len(lists) != len(frozen):
        raise SourceChanged("Isi berubah selama situs dibuat. Jalankan sekali lagi.")
    now = dt.datetime.fromisoformat(data["now"]).astimezone(ZoneInfo(found.kota.zona_waktu))
    assets = {path: Asset(path, *rest) for path, *rest in data["assets"]}
    registry = linked(found._replace(penetapan=lists), now, records, assets)
    return registry, Loaded(registry, (), (), 0, len(records), marks=tuple(data["marks"]))

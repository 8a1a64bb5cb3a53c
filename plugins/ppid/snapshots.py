"""Hands a registry to another process that sees the same folders, as a short text."""

import datetime as dt
import json
from pathlib import Path
from zoneinfo import ZoneInfo

from .cache.store import Store
from .intake.reading import site_file_read
from .loading import Contents, Loaded, SourceChanged
from .records.kota import Kota, Wilayah
from .registry import Asset, Record, Registry, linked


def snapshot(registry: Registry, result: Loaded) -> str:
    """All that another process needs, besides the store and the content folder, to have the same registry."""
    paths = [record.path for record in registry.records.values()]
    assets = [[asset.path, asset.size, asset.width, asset.height, asset.mark] for asset in registry.assets.values()]
    return json.dumps({"now": registry.now.isoformat(), "paths": paths, "assets": assets, "marks": result.marks})


def from_snapshot(root: Path, text: str, store: Store) -> tuple[Registry, Loaded]:
    """The registry that ``snapshot`` described, as an outcome without its problems."""
    data = json.loads(text)
    kota, wilayah = (site_file_read(root, model.BERKAS, model)[0] for model in (Kota, Wilayah))
    known, contents = store.kept(), Contents(root, store)
    cards = (known[path].card for path in data["paths"])
    records = [Record(card, contents) for card in cards if card is not None]
    if not isinstance(kota, Kota) or not isinstance(wilayah, Wilayah) or len(records) != len(data["paths"]):
        raise SourceChanged("Isi berubah selama situs dibuat. Jalankan sekali lagi.")
    now = dt.datetime.fromisoformat(data["now"]).astimezone(ZoneInfo(kota.zona_waktu))
    assets = {path: Asset(path, *rest) for path, *rest in data["assets"]}
    registry = linked(kota, wilayah, now, records, assets)
    return registry, Loaded(registry, (), (), 0, len(records), marks=tuple(data["marks"]))

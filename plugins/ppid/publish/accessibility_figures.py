"""The true counts of what is accessible and what is not, of each department, and the documents that nobody can have read out."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..cards import ASSET
from ..intake.pdf import KeadaanPdf, Pdf
from ..records.base import Format
from ..registry import Registry

_KEPT = "f:angka"
_ROOM, _PICTURES = "berkas/", "gambar/"
FORMS = (Format.MUDAH_DIBACA, Format.AUDIO, Format.BISINDO, Format.BRAILLE, Format.HURUF_BESAR)
"""The forms that are counted, in the order they are told."""


class Hitungan(NamedTuple):
    """What one department, or the whole city, has published; ``ragam`` counts records by ``FORMS``."""

    opd: str
    rekaman: int
    ragam: tuple[int, ...]
    peringatan: int
    tanpa_bisindo: int
    suara_sintetis: int
    gambar: int
    pdf: int
    pindaian: int
    tanpa_teks: int
    tanpa_tag: int
    tanpa_bahasa: int
    tanpa_judul: int
    bersandi: int
    tidak_terbaca: int
    belum_diperiksa: int


class Dokumen(NamedTuple):
    """A document that a screen reader gets nothing from: whose it is, what it is, and the records that offer it."""

    opd: str
    path: str
    keadaan: str
    halaman: int
    ukuran: int
    rekaman: tuple[str, ...]


class Angka(NamedTuple):
    """Everything the statement tells: the whole city, each department in alphabetical order, and the documents."""

    semua: Hitungan
    per_opd: tuple[Hitungan, ...]
    dokumen: tuple[Dokumen, ...]


def figures(registry: Registry) -> Angka:
    """The counts of all that is published now; "" is the city itself."""
    whole, offices, documents = json.loads(told(registry))
    return Angka(
        _row(whole),
        tuple(_row(each) for each in offices),
        tuple(Dokumen._make([*each[:-1], tuple(each[-1])]) for each in documents),
    )


def _row(values: list[Any]) -> Hitungan:
    values[2] = tuple(values[2])
    return Hitungan._make(values)


def told(registry: Registry) -> str:
    """The counts as one text, reckoned once a build: what else is told of them follows from it."""
    found = registry.told.get(_KEPT)
    if found is None:
        found = registry.told[_KEPT] = json.dumps(_counted(registry))
    return found


def _counted(registry: Registry) -> Angka:
    cards = [record.card for record in registry.records.values()]
    total = Counter(card.opd for card in cards)
    counts: dict[str, Counter[str]] = {opd: Counter(rekaman=number) for opd, number in total.items()}
    for card in cards:
        if "ragam" in card.lebih:
            counts[card.opd].update(card.lebih["ragam"])
    for key in registry.suara.keys() & registry.records.keys():
        counts[registry.records[key].opd]["suara_sintetis"] += 1
    for record in registry.of_kind("peringatan"):
        count = counts[record.opd]
        count["peringatan"] += 1
        count["tanpa_bisindo"] += Format.BISINDO.value not in record.card.lebih.get("ragam", ())
    closed: dict[str, Pdf] = {}
    for path, asset in registry.assets.items():
        count = counts.setdefault(_owner(path), Counter())
        count["gambar"] += path.startswith(_PICTURES)
        if path.casefold().endswith(".pdf"):
            count.update(_traits(asset.pdf))
            if asset.pdf is not None and (asset.pdf.gambar_saja or not asset.pdf.terbaca):
                closed[path] = asset.pdf
    whole: Counter[str] = Counter()
    for count in counts.values():
        whole.update(count)
    named = _named(registry, closed)
    return Angka(
        _hitungan("", whole),
        tuple(_hitungan(opd, count) for opd, count in sorted(counts.items())),
        tuple(
            Dokumen(_owner(path), path, pdf.keadaan.value, pdf.halaman, registry.assets[path].size, named[path])
            for path, pdf in closed.items()
        ),
    )


def _owner(path: str) -> str:
    owner = path.split("/")[1]
    return "" if owner == "kota" else owner


def _traits(pdf: Pdf | None) -> Iterator[str]:
    """What one PDF counts as."""
    yield "pdf"
    if pdf is None:
        yield "belum_diperiksa"
        return
    if pdf.bersandi:
        yield "bersandi"
    if pdf.keadaan is not KeadaanPdf.TEKS:
        yield {
            KeadaanPdf.PINDAIAN: "pindaian",
            KeadaanPdf.TANPA_TEKS: "tanpa_teks",
        }.get(pdf.keadaan, "tidak_terbaca")
    yield from (f"tanpa_{name}" for name in pdf.kurang())


def _hitungan(opd: str, count: Counter[str]) -> Hitungan:
    rest = {name: count[name] for name in Hitungan._fields[3:]}
    return Hitungan(opd, count["rekaman"], tuple(count[form.value] for form in FORMS), **rest)


def _named(registry: Registry, paths: Mapping[str, Pdf]) -> dict[str, tuple[str, ...]]:
    """The keys of the records that name each of ``paths``."""
    found: dict[str, list[str]] = {path: [] for path in paths}
    if found:
        for record in registry.records.values():
            for name in record.card.named(ASSET):
                if name in found:
                    found[name].append(record.key)
    return {path: tuple(sorted(keys)) for path, keys in found.items()}

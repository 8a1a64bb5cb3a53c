"""Every picture of a content folder: looked at once, made into its forms once, and never on the way of an edit without one."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from itertools import starmap
from pathlib import Path
from typing import TypeVar

from .cache.pictures import Pictures
from .intake.files import MAX_ASSET, Listing, read
from .pictures.encoder import recipe
from .pictures.forms import MOST, Forms, forms_of, heaviest
from .pictures.opening import BROKEN, Fault, Look, picture
from .problems import Problem
from .registry import Asset
from .workers import OTHER_VERSION, Lent, NoWorkers

Progress = Callable[[int, int], None]
Workers = Callable[[int], AbstractContextManager[Lent | None]]
"""Lends workers for a number of tasks."""
LOOK_COST, FORMS_COST = 10, 200
"""How many records could be read while one picture is looked at, or made into its forms: what workers are lent by."""
_LOOKS = 20
T = TypeVar("T")


class SourceChanged(Exception):
    """A file was changed while the site was being built; the message is Indonesian."""


def looked_at(
    root: Path, names: Listing, paths: Iterable[str], known: Pictures, workers: Workers | None
) -> dict[str, Look]:
    """What there is to know of each picture in ``paths``; only those with a new mark are decoded, then it is remembered."""
    before = known.looks() if (wanted := list(paths)) else {}
    after = {path: before[path] for path in wanted if path in before and before[path].mark == names.mark(path)}
    fresh = [path for path in wanted if path not in after]
    batches = [fresh[start : start + _LOOKS] for start in range(0, len(fresh), _LOOKS)]
    calls = ((recipe(), root, [(path, names.mark(path)) for path in batch]) for batch in batches)
    for batch, looks in zip(
        batches, _side_by_side(looks_in_batch, calls, len(fresh) * LOOK_COST, workers), strict=True
    ):
        after |= zip(batch, looks, strict=True)
    if wanted:
        known.keep_looks(before, after)
    return after


def looks_in_batch(version: str, root: Path, batch: list[tuple[str, str]]) -> list[Look]:
    """Look at several pictures, each with its mark, maybe in another process, which must have the same recipe."""
    _same(version)
    return [_look(root, path, mark) for path, mark in batch]


def _look(root: Path, path: str, mark: str) -> Look:
    data = read(root, path, MAX_ASSET)
    if isinstance(data, Problem):
        return Look("", code=data.code, values=data.values)
    found = picture(data, path)
    if isinstance(found, Fault):
        return Look(mark, code=found.code, values=tuple(sorted(found.values.items())))
    return Look(mark, hashlib.sha256(data).hexdigest(), *found.size)


def with_forms(
    root: Path,
    assets: Mapping[str, Asset],
    known: Pictures,
    workers: Workers | None = None,
    progress: Progress | None = None,
) -> dict[str, Asset]:
    """``assets``, each picture with its forms; those whose content is new are made, side by side where it is worth it."""
    pictures = {asset.digest: path for path, asset in assets.items() if asset.digest}
    fresh = {digest: path for digest, path in pictures.items() if known.forms(digest) is None}
    calls = ((recipe(), root, path, digest) for digest, path in fresh.items())
    made = _side_by_side(forms_elsewhere, calls, len(fresh) * FORMS_COST, workers)
    for count, (digest, forms) in enumerate(zip(fresh, made, strict=True), 1):
        known.keep(digest, forms)
        if progress is not None:
            progress(count, len(fresh))
    known.tidied(pictures)
    return {
        path: replace(asset, forms=known.forms(asset.digest) or ()) if asset.digest else asset
        for path, asset in assets.items()
    }


def forms_elsewhere(version: str, root: Path, path: str, digest: str) -> Forms:
    """The forms of one picture, maybe made in another process, which must have the same recipe."""
    _same(version)
    return _forms(root, path, digest)


def too_heavy(assets: Mapping[str, Asset]) -> Iterator[Problem]:
    """A warning for each picture that no form of it can be made small enough of."""
    for path, asset in assets.items():
        most = heaviest(asset.forms)
        if most > MOST:
            yield Problem.at(path, 0, "W-GAMBAR-BERAT", ukuran=f"{-(-most // 1024)} kB", batas=f"{MOST // 1024} kB")


def form_bytes(root: Path, asset: Asset, number: int, known: Pictures) -> bytes:
    """The bytes of form ``number`` of ``asset``: as remembered, or made again where that is missing or spoiled.

    Raises SourceChanged when the picture is no longer what the forms were made of.
    """
    form = asset.forms[number]
    data = known.data(asset.digest, number)
    if data is None or hashlib.sha256(data).hexdigest() != form.digest:
        made = _forms(root, asset.path, asset.digest)
        known.keep(asset.digest, made)
        if made.forms != asset.forms:
            raise SourceChanged(f'Gambar "{asset.path}" berubah selama situs dibuat. Jalankan sekali lagi.')
        data = made.data[number]
    return data


def _forms(root: Path, path: str, digest: str) -> Forms:
    data = read(root, path, MAX_ASSET)
    found = picture(data, path) if isinstance(data, bytes) and hashlib.sha256(data).hexdigest() == digest else BROKEN
    if isinstance(found, Fault):
        raise SourceChanged(f'Gambar "{path}" berubah selama situs dibuat. Jalankan sekali lagi.')
    return forms_of(found)


def _same(version: str) -> None:
    if version != recipe():
        raise NoWorkers(OTHER_VERSION)


def _side_by_side(
    function: Callable[..., T], calls: Iterable[tuple[object, ...]], cost: int, workers: Workers | None
) -> Iterator[T]:
    """The results in the order of ``calls``, made here or by workers."""
    with workers(cost) if workers is not None else nullcontext() as lent:
        yield from lent.in_order(function, calls) if lent is not None else starmap(function, calls)

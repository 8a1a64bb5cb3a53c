"""Pictures as pages show them: the forms a browser may choose from, with size; and the files these are."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from .. import urls
from ..build.outputs import Ready
from ..cache.pictures import Pictures
from ..gallery import form_bytes
from ..intake.targets import Target
from ..pictures.forms import BEST, BETTER, MIME, Form, fallback
from ..registry import Asset, Registry

COLUMN = 784
"""Pixels of the widest text column, beside which others stand from ``WIDE`` on (``theme/static/css/30-layout.css``)."""
WIDE = "60rem"


def picture_files(registry: Registry, root: Path, known: Pictures | None) -> Iterator[Ready]:
    """Every form of every public picture; ``known`` has their bytes, which are asked for only to be written."""
    known = known if known is not None else Pictures(None)
    given: set[str] = set()
    for path, asset in sorted(registry.assets.items()):
        for number, form in enumerate(asset.forms):
            file = _address(path, form)
            if file not in given:  # the same picture under two endings
                given.add(file)
                yield Ready(file, partial(form_bytes, root, asset, number, known), path, form.digest)


def shown(asset: Asset) -> Target:
    """How a page shows the picture ``asset``: the fallback's address, and all a browser may choose instead."""
    if not asset.forms:
        return Target(asset.path, asset.width, asset.height)
    sources = tuple(
        (MIME[kind], tuple((_address(asset.path, form), form.width) for form in asset.forms if form.kind == kind))
        for kind in (BEST, BETTER)
    )
    largest = max(asset.forms, key=lambda form: form.width)
    return Target(
        url=_address(asset.path, fallback(asset.forms)),
        width=largest.width,
        height=largest.height,
        sources=tuple(source for source in sources if source[1]),
        sizes=_sizes(largest.width),
    )


def _sizes(width: int) -> str:
    """How wide the picture is on a page: as wide as the screen, but never wider than its column or than itself."""
    if width <= COLUMN:
        return f"(max-width: {width}px) 100vw, {width}px"
    return f"(max-width: {WIDE}) 100vw, {COLUMN}px"


def _address(path: str, form: Form) -> str:
    return urls.picture_form(path, form.width, form.digest, form.kind)

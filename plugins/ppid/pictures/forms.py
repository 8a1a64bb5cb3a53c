"""Makes the forms of a picture that pages offer: AVIF, WebP and a fallback, in fitting widths, each within its budget."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTHS = (320, 640, 960, 1280)
"""Widths in pixels: phones, phones with fine screens, the text column, the same on fine screens."""
TALLEST = 4096
"""Pixels of height that no form exceeds."""
FALLBACK = 1024
"""The widest fallback: one size, for the few browsers that know neither AVIF nor WebP."""
TARGET, MOST = 40 * 1024, 80 * 1024
"""Bytes that a form should have, and may have."""
_COLOURS = 256
"""A picture with no more colours is a diagram: it is tried without loss too."""
_QUALITIES = {"avif": (60, 45, 30), "webp": (80, 65, 50, 35), "jpg": (80, 65, 50, 35)}


class Form(NamedTuple):
    """One form: its kind (``avif``, ``webp``, ``png`` or ``jpg``), pixels, bytes, and the SHA-256 of these."""

    kind: str
    width: int
    height: int
    size: int
    digest: str


class Forms(NamedTuple):
    """Every form of a picture, the best kind first and each kind from narrow to wide, and their bytes."""

    forms: tuple[Form, ...]
    data: tuple[bytes, ...]


MIME = {"avif": "image/avif", "webp": "image/webp", "png": "image/png", "jpg": "image/jpeg"}
"""The media type of each kind."""
BEST, BETTER = "avif", "webp"
"""The kinds that a page offers before the fallback, in this order."""


def fallback(forms: Iterable[Form]) -> Form:
    """The form that every browser can show."""
    return next(form for form in forms if form.kind not in (BEST, BETTER))


def heaviest(forms: Iterable[Form]) -> int:
    """The bytes of the largest form."""
    return max((form.size for form in forms), default=0)


def widths(width: int, height: int) -> tuple[int, ...]:
    """The widths that a picture of this size is made in: never more than it has, and no two almost the same."""
    most = max(1, min(width, WIDTHS[-1], TALLEST * width // height))
    return (*(step for step in WIDTHS if step < most * 0.9), most)


def forms_of(image: "Image") -> Forms:
    """The forms of ``image``, which is plain RGB (``opening.picture``); equal images give equal bytes.

    Quality steps down until a form is as small as ``TARGET``; a width that stays over ``MOST`` is left out, unless it is
    the narrowest. A kind that saves nothing over the next one is left out too.
    """
    diagram = image.getcolors(_COLOURS) is not None
    sizes = {width: _scaled(image, width) for width in widths(*image.size)}
    last = max((width for width in sizes if width <= FALLBACK), default=min(sizes))
    avif = {} if diagram else _affordable(_avifs(sizes))  # of diagrams lossless WebP is the smaller nearly always
    webp = _affordable(_webps(sizes, diagram))
    kind, plain = _plain(sizes, last, diagram)
    better = webp if _saves(webp, plain) else {}
    kinds = {BEST: avif if avif and _saves(avif, better or plain) else {}, BETTER: better, kind: plain}
    found = [(kind, width, data) for kind, each in kinds.items() for width, data in each.items()]
    return Forms(
        tuple(
            Form(kind, width, sizes[width].height, len(data), hashlib.sha256(data).hexdigest())
            for kind, width, data in found
        ),
        tuple(data for _kind, _width, data in found),
    )


def _scaled(image: "Image", width: int) -> "Image":
    from PIL.Image import Resampling

    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Resampling.LANCZOS, reducing_gap=3.0)


def _affordable(made: dict[int, bytes]) -> dict[int, bytes]:
    """The widths within ``MOST``, or the narrowest; without those that a wider one undercuts."""
    kept: dict[int, bytes] = {}
    for width, data in sorted(made.items()):
        if len(data) <= MOST or not kept:
            kept = {other: each for other, each in kept.items() if len(each) < len(data)}
            kept[width] = data
    return kept


def _saves(one: dict[int, bytes], other: dict[int, bytes]) -> bool:
    """Whether ``one`` reaches as wide as ``other``, and has fewer bytes over the widths that both have."""
    both = one.keys() & other.keys()
    fewer = not both or sum(len(one[width]) for width in both) < sum(len(other[width]) for width in both)
    return fewer and max(one) >= max(other)


def _plain(sizes: dict[int, "Image"], last: int, diagram: bool) -> tuple[str, dict[int, bytes]]:
    """The fallback: its kind, and the widest affordable form of at most the width ``last``."""
    for width in sorted((width for width in sizes if width <= last), reverse=True):
        lossless = _png(sizes[width]) if diagram else b""
        photo = _stepped("jpg", lambda quality, width=width: _jpeg(sizes[width], quality))[0]  # type: ignore[misc]
        kind, data = ("png", lossless) if lossless and len(lossless) <= len(photo) else ("jpg", photo)
        if len(data) <= MOST or width == min(sizes):
            return kind, {width: data}
    raise AssertionError("the narrowest width is always kept")


def _stepped(kind: str, make: Callable[[int], bytes], first: int = 0) -> tuple[bytes, int]:
    """What ``make`` makes of the best quality, from number ``first`` on, that is within ``TARGET``, or of the lowest.

    Also the number of that quality: a larger form of the same picture need not try a better one.
    """
    data = b""
    for number, quality in enumerate(_QUALITIES[kind][first:], first):
        data = make(quality)
        if len(data) <= TARGET:
            return data, number
    return data, len(_QUALITIES[kind]) - 1


def _avifs(sizes: Mapping[int, "Image"]) -> dict[int, bytes]:
    made, step = {}, 0
    for width, image in sorted(sizes.items()):

        def saved(quality: int, image: "Image" = image) -> bytes:
            return _saved(image, "AVIF", quality=quality, speed=8, max_threads=1, autotiling=False)

        made[width], step = _stepped(BEST, saved, step)
    return made


def _webps(sizes: Mapping[int, "Image"], diagram: bool) -> dict[int, bytes]:
    made, step = {}, 0
    for width, image in sorted(sizes.items()):

        def saved(quality: int, image: "Image" = image) -> bytes:
            return _saved(image, "WEBP", quality=quality, method=4)

        made[width], step = _stepped(BETTER, saved, step)
        if diagram:
            lossless = _saved(_few(image).convert("RGB"), "WEBP", lossless=True, quality=80, method=4)
            made[width] = min(lossless, made[width], key=len)
    return made


def _png(image: "Image") -> bytes:
    return _saved(_few(image), "PNG", optimize=True)


def _jpeg(image: "Image", quality: int) -> bytes:
    return _saved(image, "JPEG", quality=quality, optimize=True, progressive=True)


def _few(image: "Image") -> "Image":
    """A diagram with its own colours where they are few, else with the 64 that serve it best (edges made by scaling)."""
    from PIL.Image import Dither, Quantize

    own = image.getcolors(_COLOURS)
    return image.quantize(len(own) if own else 64, method=Quantize.MEDIANCUT, dither=Dither.NONE)


def _saved(image: "Image", kind: str, **how: object) -> bytes:
    buffer = BytesIO()
    image.save(buffer, kind, **how)
    return buffer.getvalue()

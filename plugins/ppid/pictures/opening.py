"""Opens a picture that may be broken or hostile: as a plain, upright sRGB image without metadata, or as a fault.

Pillow is loaded here and in ``forms``, and only when a picture has to be decoded.
"""

import warnings
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from ..intake.assets import ending, picture_size

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 40_000_000
"""Pixels of the largest picture that is decoded: some 120 MB in memory, however small its file is."""
NAMES = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG"}
"""The format that a file ending promises."""
_MAGIC = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"RIFF": "WebP",
    b"BM": "BMP",
    b"%PDF": "PDF",
}
_ORIENTATION = 0x0112
_DEEP = ("I;16", "I;16B", "I;16L", "I")


class Fault(NamedTuple):
    """Why a picture cannot be published: a code of the catalogue, and the values of its message."""

    code: str
    values: Mapping[str, str]


class Look(NamedTuple):
    """What is known of a picture's file: its mark, the SHA-256 of its bytes, its size upright, and what is wrong with it.

    ``code`` is "" for a sound picture, else one of the catalogue, which ``values`` belong to.
    """

    mark: str
    digest: str = ""
    width: int = 0
    height: int = 0
    code: str = ""
    values: tuple[tuple[str, str], ...] = ()


BROKEN = Fault("E-GAMBAR-RUSAK", {})


def picture(data: bytes, name: str) -> "Image | Fault":
    """The picture in ``data``, whose file is called ``name``: RGB, transparent parts white, turned upright."""
    kind = NAMES[ending(name)]
    actual = next((found for magic, found in _MAGIC.items() if data.startswith(magic)), "")
    if actual and actual != kind:
        return Fault("E-GAMBAR-FORMAT", {"akhiran": ending(name), "format": actual})
    fault = _out_of_bounds(picture_size(data))  # before Pillow sees it
    if fault is not None:
        return fault
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd metadata, which is dropped
            with Image.open(BytesIO(data), formats=(kind,)) as image:
                fault = _out_of_bounds(image.size)
                if fault is not None:
                    return fault
                image.load()
                return _plain(image)
    except Exception:  # a decoder given garbage raises whatever it likes, also MemoryError
        return BROKEN


def _out_of_bounds(size: tuple[int, int]) -> Fault | None:
    width, height = size
    if width < 1 or height < 1:
        return BROKEN
    if width * height > MOST_PIXELS:
        most = f"{MOST_PIXELS // 1_000_000} juta piksel"
        return Fault("E-GAMBAR-PIKSEL", {"lebar": str(width), "tinggi": str(height), "batas": most})
    return None


def _plain(image: "Image") -> "Image":
    """Nothing but the pixels of ``image``."""
    from PIL import Image

    turn = _turn(image)
    profile = image.info.get("icc_profile")
    found = _srgb(_flat(image), profile)
    if turn is not None:
        found = found.transpose(turn)
    bare = Image.new("RGB", found.size)  # a new one: transforms carry ``info`` along
    bare.paste(found)
    return bare


def _turn(image: "Image") -> "Image.Transpose | None":  # type: ignore[name-defined]
    """How the camera says that the picture must be turned; a camera that writes nonsense says nothing."""
    from PIL.Image import Transpose

    try:
        orientation = int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # metadata is read for this alone, and may be anything
        return None
    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(orientation)


def _flat(image: "Image") -> "Image":
    """The image in RGB, L or CMYK, 8 bits deep; what shines through is white."""
    from PIL import Image

    if image.mode in _DEEP:
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if "transparency" in image.info or image.mode in ("RGBA", "RGBa", "LA", "La", "PA"):
        see_through = image.convert("RGBA")
        found = Image.new("RGB", image.size, "white")
        found.paste(see_through, mask=see_through.getchannel("A"))
        return found
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("L" if image.mode == "1" else "RGB")


def _srgb(image: "Image", profile: object) -> "Image":
    """The image in sRGB; colours of a profile that cannot be used are taken as they are."""
    if isinstance(profile, bytes) and profile:
        from PIL import ImageCms

        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            found = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if found is not None:
                return found
        except Exception:  # a profile is foreign bytes like the rest
            return image.convert("RGB")
    return image.convert("RGB")

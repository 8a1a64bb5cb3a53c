"""Pictures of every sort become small, upright, plain forms; hostile ones become a fault; equal ones equal bytes."""

import hashlib
import io
import struct
import subprocess
import sys
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from plugins.ppid.intake.assets import picture_size
from plugins.ppid.pictures import forms
from plugins.ppid.pictures.encoder import encoder, recipe
from plugins.ppid.pictures.forms import (
    FALLBACK,
    MIME,
    MOST,
    TALLEST,
    WIDTHS,
    Forms,
    fallback,
    forms_of,
    heaviest,
    widths,
)
from plugins.ppid.pictures.opening import MOST_PIXELS, Fault, picture
from tests.support import ROOT, photo

GPS = 0x8825
SECRET = b"Jalan Rahasia 7"


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **more)
    return buffer.getvalue()


def tagged(orientation: int) -> Image.Exif:
    """Metadata as a telephone writes it: how it was held, who holds it, and where."""
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = orientation, SECRET.decode()
    exif.get_ifd(GPS).update({1: "S", 2: (0.0, 1.0, 30.0)})
    return exif


def opened(data: bytes, name: str) -> Image.Image:
    found = picture(data, name)
    assert not isinstance(found, Fault), found
    return found


def pixels(image: Image.Image) -> bytes:
    return image.convert("RGB").tobytes()


def bare(data: bytes) -> bool:
    """Whether a finished form holds nothing but its pixels."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        kept = set(image.info) - {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression", "loop", "background", "timestamp", "duration"}  # fmt: skip
        return not kept and not len(image.getexif()) and SECRET not in data and b"Exif" not in data


@st.composite
def pictures(draw: st.DrawFn) -> tuple[bytes, str, tuple[int, int], int]:
    """A picture file, its name, its size before turning, and its orientation."""
    mode = draw(st.sampled_from(["RGB", "RGBA", "P", "L", "LA", "1", "CMYK", "I;16"]))
    size = draw(st.integers(1, 90)), draw(st.integers(1, 90))
    seed = draw(st.integers(0, 255))
    depth = {"I;16": 2, "1": 1}.get(mode, 4)
    data = bytes((seed + 31 * place) % 251 for place in range(size[0] * size[1] * depth))
    if mode == "I;16":
        image = Image.frombytes("I;16", size, data)
    else:
        image = Image.frombytes("RGBA", size, data).convert("RGB" if mode in ("CMYK", "P", "1") else mode).convert(mode) if mode != "1" else Image.frombytes("L", size, data[: size[0] * size[1]]).convert("1")  # fmt: skip
    kinds = {"RGB": "PNG JPEG", "L": "PNG JPEG", "CMYK": "JPEG"}.get(mode, "PNG").split()
    kind = draw(st.sampled_from(kinds))
    orientation = draw(st.integers(1, 8))
    more: dict[str, object] = {"exif": tagged(orientation)}
    if draw(st.booleans()) and mode == "RGB":
        more["icc_profile"] = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if kind == "PNG" and draw(st.booleans()):
        more["pnginfo"] = PngImagePlugin.PngInfo()
        more["pnginfo"].add_itxt("XML:com.adobe.xmp", SECRET.decode(), zip=draw(st.booleans()))  # type: ignore[attr-defined]
    return saved(image, kind, **more), f"foto.{'png' if kind == 'PNG' else 'jpg'}", size, orientation


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(pictures())
def test_whatever_comes_in_plain_small_forms_come_out(made: tuple[bytes, str, tuple[int, int], int]) -> None:
    data, name, size, orientation = made
    upright = size if orientation < 5 else size[::-1]
    image = opened(data, name)
    assert image.size == upright and image.mode == "RGB" and not image.info
    found = forms_of(image)
    assert found.forms and fallback(found.forms).kind in ("png", "jpg")
    for form, each in zip(found.forms, found.data, strict=True):
        assert bare(each)
        with Image.open(io.BytesIO(each)) as back:
            back.load()
            assert back.size == (form.width, form.height) and Image.MIME[str(back.format)] == MIME[form.kind]
        assert form.width <= upright[0] and form.height <= upright[1]
        assert len(each) == form.size and hashlib.sha256(each).hexdigest() == form.digest


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_as_its_camera_says(orientation: int) -> None:
    corners = Image.new("RGB", (16, 8), "white")
    corners.paste((255, 0, 0), (0, 0, 8, 4))
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
    stored = corners if orientation == 1 else corners.transpose(Image.Transpose(_inverse(turns[orientation])))
    assert pixels(opened(saved(stored, "PNG", exif=tagged(orientation)), "a.png")) == pixels(corners)


def _inverse(turn: int) -> int:
    return {2: 4, 4: 2}.get(turn, turn)


def test_what_shines_through_is_white_and_colours_are_srgb() -> None:
    glass = Image.new("RGBA", (4, 4), (0, 0, 0, 0))
    assert opened(saved(glass, "PNG"), "a.png").getpixel((1, 1)) == (255, 255, 255)
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    odd = Image.new("RGB", (4, 4), (10, 200, 30))
    assert opened(saved(odd, "PNG", icc_profile=lab), "a.png").getpixel((1, 1)) == (10, 200, 30)  # of no use for RGB
    assert opened(saved(odd, "PNG", icc_profile=b"bukan profil"), "a.png").getpixel((1, 1)) == (10, 200, 30)
    deep = Image.new("I;16", (4, 4), 32896)
    assert opened(saved(deep, "PNG"), "a.png").getpixel((1, 1)) == (128, 128, 128)


def test_a_profile_with_other_primaries_changes_the_numbers() -> None:
    """A profile whose red and green are exchanged: what it calls red is green on every screen."""
    whole = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    at = {bytes(whole[132 + 12 * number : 136 + 12 * number]): 132 + 12 * number for number in range(whole[131])}
    red, green = at[b"rXYZ"], at[b"gXYZ"]
    whole[red : red + 4], whole[green : green + 4] = b"gXYZ", b"rXYZ"
    data = saved(Image.new("RGB", (4, 4), (250, 5, 5)), "PNG", icc_profile=bytes(whole))
    shown = opened(data, "a.png").getpixel((1, 1))
    assert isinstance(shown, tuple) and shown[1] > 200 > 100 > shown[0]


HEADER = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


BOMB = HEADER[:8] + chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(bytes(1_000_000), 9)) + chunk(b"IEND", b"")  # fmt: skip


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.png", "E-GAMBAR-RUSAK"),
        (photo()[:60], "a.png", "E-GAMBAR-RUSAK"),
        (photo(300, 300, kind="JPEG")[:2000], "a.jpg", "E-GAMBAR-RUSAK"),
        (HEADER + bytes(40), "a.png", "E-GAMBAR-RUSAK"),
        (photo(), "a.jpg", "E-GAMBAR-FORMAT"),
        (photo(kind="JPEG"), "a.png", "E-GAMBAR-FORMAT"),
        (photo(kind="GIF"), "a.png", "E-GAMBAR-FORMAT"),
        (b"<svg onload='alert(1)'/>", "a.png", "E-GAMBAR-RUSAK"),
        (b"%PDF-1.7", "a.jpeg", "E-GAMBAR-FORMAT"),
        (BOMB, "a.png", "E-GAMBAR-PIKSEL"),
    ],
)
def test_a_hostile_file_is_a_fault(data: bytes, name: str, code: str) -> None:
    found = picture(data, name)
    assert isinstance(found, Fault) and found.code == code


@settings(max_examples=150)
@given(st.binary(max_size=60), st.integers(0, 400), st.sampled_from(["PNG", "JPEG"]))
def test_a_spoiled_file_is_a_picture_or_a_fault_and_never_an_error(noise: bytes, place: int, kind: str) -> None:
    whole = photo(20, 14, kind=kind)
    found = picture(whole[:place] + noise + whole[place + len(noise) :], f"a.{'png' if kind == 'PNG' else 'jpg'}")
    assert isinstance(found, Fault | Image.Image)


def test_the_bound_is_looked_at_before_anything_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "open", lambda *_given, **_named: pytest.fail("dibuka"))
    assert picture_size(BOMB)[0] ** 2 > MOST_PIXELS
    found = picture(BOMB, "a.png")
    assert isinstance(found, Fault) and found.values["lebar"] == "30000"


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_widths_grow_and_never_go_beyond_the_picture(width: int, height: int) -> None:
    found = widths(width, height)
    assert list(found) == sorted(set(found)) and 1 <= found[-1] <= min(width, WIDTHS[-1])
    assert found[-1] == 1 or found[-1] * height / width <= TALLEST + 1
    assert all(low < 0.9 * found[-1] for low in found[:-1])


def noise(width: int, height: int) -> Image.Image:
    """The worst there is for an encoder, the same in every run."""
    data = b"".join(hashlib.sha256(f"{number}".encode()).digest() for number in range(width * height * 3 // 32 + 1))
    return Image.frombytes("RGB", (width, height), data[: width * height * 3])


def test_forms_keep_their_budget_by_quality_and_then_by_width(monkeypatch: pytest.MonkeyPatch) -> None:
    soft = forms_of(opened(photo(2_000, 1_500, 3, "JPEG"), "a.jpg"))
    assert {form.width for form in soft.forms if form.kind != fallback(soft.forms).kind} <= set(WIDTHS)
    assert max(form.width for form in soft.forms) == WIDTHS[-1] and fallback(soft.forms).width <= FALLBACK
    assert heaviest(soft.forms) <= MOST
    rough = noise(400, 200)
    monkeypatch.setattr(forms, "TARGET", 10**9)
    monkeypatch.setattr(forms, "MOST", 10**9)
    free = forms_of(rough)
    monkeypatch.setattr(forms, "TARGET", 1)  # the lowest quality
    assert heaviest(forms_of(rough).forms) < heaviest(free.forms)
    monkeypatch.setattr(forms, "MOST", 1_000)  # nothing is as small as that
    assert {form.width for form in forms_of(rough).forms} == {WIDTHS[0]}


def test_a_kind_that_saves_nothing_is_not_offered() -> None:
    """A drawing of few colours is smallest without loss; whoever can show that needs no other."""
    drawing = Image.new("RGB", (400, 300), "white")
    for step in range(0, 400, 20):
        drawing.paste((10, 60, 160), (step, 0, step + 10, 300))
    found = forms_of(drawing)
    by_kind: dict[str, int] = {}
    for form in found.forms:
        by_kind[form.kind] = by_kind.get(form.kind, 0) + form.size * (form.width == 400)
    assert "png" in by_kind and list(by_kind.values()) == sorted(by_kind.values())
    whole = found.data[found.forms.index(fallback(found.forms))]
    with Image.open(io.BytesIO(whole)) as image:
        assert pixels(image) == pixels(drawing)


def told(made: Forms) -> str:
    return hashlib.sha256(repr(made.forms).encode()).hexdigest()


def test_another_process_makes_the_same_bytes() -> None:
    script = (
        "from tests.support import photo\n"
        "from tests.ppid.test_pictures import opened, told\n"
        "from plugins.ppid.pictures.forms import forms_of\n"
        "print(told(forms_of(opened(photo(900, 600, 5, 'JPEG'), 'a.jpg'))))\n"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }
    assert runs == {told(forms_of(opened(photo(900, 600, 5, "JPEG"), "a.jpg")))}


def test_the_recipe_is_known_without_loading_pillow() -> None:
    script = "import sys; from plugins.ppid.pictures.encoder import recipe; print(recipe(), 'PIL' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == [recipe(), "False"]
    assert encoder() != hashlib.sha256().hexdigest()  # Pillow was found

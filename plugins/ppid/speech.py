"""Reads plain summaries out with the machine's own tools, espeak-ng and an Opus encoder; each text once for each version of them."""

import hashlib
import os
import shutil
import struct
import subprocess
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from .workers import processes

PATIENCE = 120
"""Seconds after which a tool is taken for dead."""
_SPEAK = ("espeak-ng", "-v", "id", "-s", "140", "--stdin", "--stdout")
_ENCODERS = {
    "opusenc": ("--quiet", "--speech", "--bitrate", "16", "--serial", "1", "--discard-comments", "-", "-"),
    "ffmpeg": (
        "-loglevel", "error", "-i", "pipe:0", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact",
        "-c:a", "libopus", "-b:a", "16k", "-f", "opus", "pipe:1",
    ),
}  # fmt: skip
"""Encoders by their command, the better one first; none writes anything of this machine or this hour into the file."""
_RATE = 48_000
"""Opus counts time in samples at this rate, whatever it was recorded at (RFC 7845)."""


class Suara(NamedTuple):
    """A text read out: a hash of it and of the tools, its file, its size in bytes and how many seconds it takes."""

    mark: str
    file: str
    size: int
    seconds: int


class Alat(NamedTuple):
    """The tools that are there: the encoder's command, and what both say of their versions; or what is missing."""

    encoder: str
    version: str
    missing: tuple[str, ...]


def tools() -> Alat:
    """Look for the tools on this machine."""
    encoder = next((name for name in _ENCODERS if shutil.which(name)), "")
    missing = (*(() if shutil.which(_SPEAK[0]) else (_SPEAK[0],)), *(() if encoder else ("opusenc atau ffmpeg",)))
    if missing:
        return Alat(encoder, "", missing)
    told = [_told(_SPEAK[0], "--version"), _told(encoder, "-version" if encoder == "ffmpeg" else "--version")]
    return Alat(encoder, "\n".join([*told, repr(_SPEAK), repr(_ENCODERS[encoder])]), ())


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE).stdout.decode("utf-8", "replace")


def read_out(
    wanted: Mapping[str, str], text: Callable[[str], str], alat: Alat, folder: Path
) -> tuple[dict[str, Suara], int]:
    """A recording for each key of ``wanted``, and how many failed.

    ``wanted`` holds hashes of the texts, and ``text`` gives that of a key; it is asked only for what ``folder`` does not
    have yet. Recordings that nobody wants any more are removed from there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    marks = {
        key: hashlib.sha256(f"{alat.version}\0{digest}".encode()).hexdigest()[:32] for key, digest in wanted.items()
    }
    keep = {f"{mark}.opus" for mark in marks.values()}
    for file in folder.iterdir():
        if file.name not in keep:
            file.unlink(missing_ok=True)
    fresh = {mark: key for key, mark in sorted(marks.items()) if not (folder / f"{mark}.opus").is_file()}
    texts = {mark: text(key) for mark, key in fresh.items()}
    if texts:
        with ThreadPoolExecutor(max(1, processes(""))) as pool:
            for mark, data in zip(
                texts, pool.map(lambda each: spoken(each, alat.encoder), texts.values()), strict=True
            ):
                if data is not None:
                    _kept(folder / f"{mark}.opus", data)
    found: dict[str, Suara] = {}
    for key, mark in marks.items():
        file = folder / f"{mark}.opus"
        seconds = _seconds(file)
        if seconds:
            found[key] = Suara(mark, str(file), file.stat().st_size, seconds)
    return found, len(marks) - len(found)


def spoken(text: str, encoder: str) -> bytes | None:
    """``text`` as Opus in Ogg, or None when a tool fails; the text goes through a pipe and is never part of a command."""
    try:
        wave = subprocess.run(_SPEAK, input=text.encode(), capture_output=True, check=True, timeout=PATIENCE).stdout
        command = (encoder, *_ENCODERS[encoder])
        data = subprocess.run(command, input=wave, capture_output=True, check=True, timeout=PATIENCE).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return data if data.startswith(b"OggS") else None


def _kept(file: Path, data: bytes) -> None:
    """Write a recording whole or not at all."""
    part = file.with_name(f"{file.name}.{os.getpid()}")
    part.write_bytes(data)
    part.replace(file)


def _seconds(file: Path) -> int:
    """How long a recording takes, from the count of samples on its last page; 0 for what is none."""
    try:
        with open(file, "rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - 65_536))
            data = stream.read()
    except OSError:
        return 0
    start = data.rfind(b"OggS")
    if start < 0 or len(data) < start + 14:
        return 0
    (samples,) = struct.unpack("<q", data[start + 6 : start + 14])
    return max(1, -(-samples // _RATE)) if samples > 0 else 0

"""The accessible forms of one record as its page shows them: plain words, video, audio, sign language."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .. import urls
from ..build.outputs import Ready
from ..intake.assets import FORMATS, ending
from ..records.base import Format, Isi
from ..records.media import BahasaIsyarat
from ..registry import Record, Registry
from ..words import _
from .asking import Asking

TYPES = {
    "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "ogg": "audio/ogg", "opus": "audio/ogg; codecs=opus",
}  # fmt: skip
"""The media types of what a browser plays, by file ending."""


class BerkasMedia(NamedTuple):
    """A file of the site: its address, its format as readers know it, its size, and its media type."""

    url: str
    format: str
    ukuran: int
    tipe: str


class IsyaratView(NamedTuple):
    """The same in sign language: which one, and where."""

    nama: str
    url: str


class MediaView(NamedTuple):
    """A video or an audio recording: a file that is played here, or an address; ``durasi`` is in seconds."""

    judul: str
    durasi: int
    berkas: BerkasMedia | None
    tautan: str
    takarir: BerkasMedia | None
    transkrip: str
    berkas_transkrip: BerkasMedia | None
    isyarat: IsyaratView | None = None
    deskripsi: str = ""
    sintetis: bool = False


class Ragam(NamedTuple):
    """What a page shows of the accessible forms; ``tanpa_bisindo`` where sign language is owed and not there."""

    sederhana: str
    suara: MediaView | None
    video: tuple[MediaView, ...]
    audio: tuple[MediaView, ...]
    tanpa_bisindo: bool


def forms_of(ask: Asking, record: Record, isi: Isi) -> Ragam | None:
    """The accessible forms of a record, or None where there is nothing to show."""
    missing = record.jenis == "peringatan" and Format.BISINDO.value not in isi.ragam()
    if not (isi.ringkasan_sederhana or isi.video or isi.audio or missing):
        return None
    owner = record.opd or "kota"

    def file(name: str | None) -> BerkasMedia | None:
        return _file(ask, owner, name)

    def signed(part: BahasaIsyarat | None) -> IsyaratView | None:
        if part is None:
            return None
        return IsyaratView(part.jenis.label, urls.attachment(owner, part.berkas) if part.berkas else part.tautan or "")

    return Ragam(
        sederhana=isi.ringkasan_sederhana or "",
        suara=_voice(ask, record, isi),
        video=tuple(
            MediaView(
                each.judul,
                each.durasi,
                file(each.berkas),
                each.tautan or "",
                file(each.takarir),
                each.transkrip or "",
                file(each.berkas_transkrip),
                signed(each.bahasa_isyarat),
                each.deskripsi_audio or "",
            )
            for each in isi.video
        ),
        audio=tuple(
            MediaView(
                each.judul,
                each.durasi,
                file(each.berkas),
                each.tautan or "",
                None,
                each.transkrip or "",
                file(each.berkas_transkrip),
                sintetis=each.sintetis,
            )
            for each in isi.audio
        ),
        tanpa_bisindo=missing,
    )


def _voice(ask: Asking, record: Record, isi: Isi) -> MediaView | None:
    found = ask.voice(record.key) if isi.ringkasan_sederhana and ask.registry.kota.audio_sintetis else None
    if found is None:
        return None
    file = BerkasMedia(urls.voice(record.key), FORMATS["opus"], found.size, TYPES["opus"])
    return MediaView(
        _("Dengan kata mudah: %(judul)s", judul=isi.judul), found.seconds, file, "", None, "", None, sintetis=True
    )


def voice_files(registry: Registry) -> Iterator[Ready]:
    """Every plain summary that was read out."""
    for key, found in sorted(registry.suara.items()):
        yield Ready(urls.voice(key), Path(found.file).read_bytes, f"suara {key}", found.mark)


def _file(ask: Asking, owner: str, name: str | None) -> BerkasMedia | None:
    if name is None:
        return None
    asset = ask.asset(f"berkas/{owner}/{name}")
    assert asset is not None  # a record that names a missing file is withheld
    kind = ending(name)
    return BerkasMedia(urls.attachment(owner, name), FORMATS[kind], asset.size, TYPES.get(kind, ""))

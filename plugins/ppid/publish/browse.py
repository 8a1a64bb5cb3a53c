"""Plans the page of search with all ways to find a record without it, and those ways: by first letter, by year."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..alphabet import LETTERS, OTHER
from ..build.outputs import Head, Page, View
from ..records import RECORD_TYPES
from ..records.base import KELOMPOK
from ..records.informasi import Klasifikasi
from ..records.values import FIRST_DAY, LAST_DAY
from ..words import _
from .authenticity import TITLE as AUTHENTICITY
from .authenticity import URL as AUTHENTICITY_URL
from .listing import HOME, ListHead, Pilihan, paged
from .views import Views

TITLE = "Cari"


class Pilih(NamedTuple):
    """One way on: its words, its address ("" where there is nothing behind it), and how many records it leads to."""

    teks: str
    url: str
    jumlah: int | None = None
    aktif: str = ""
    """As ``aria-current`` has it: "page" for the page itself, "true" for what it is a part of."""


class KelompokPilih(NamedTuple):
    """Ways on under one heading."""

    nama: str
    pilihan: tuple[Pilih, ...]


def browse_pages(views: Views, index: tuple[str, int]) -> Iterator[Page]:
    """The page of all ways, every letter that has titles, and every year that has records; ``index`` is the version of search and its files of words."""
    key = "{} {}".format(*index)
    yield Page(urls.browse(), "cari.html", "cara mencari", partial(_ways, views, index), key=key)
    for name in LETTERS:
        for number in range(_parts(views, name)):
            yield Page(
                urls.letter_list(name, number), "abjad.html", f"judul {name}", partial(_letter, views, name, number)
            )
    for year in _years(views):
        yield from paged(
            views,
            f"terbit/{year}",
            partial(urls.year_list, year),
            partial(_year_head, views, year),
            source=f"daftar tahun {year}",
        )


def _parts(views: Views, name: str) -> int:
    """How many parts the titles of a letter have."""
    number = 0
    while views.ask.any(f"abjad/{name}/{number}"):
        number += 1
    return number


def _years(views: Views) -> list[str]:
    """The years that have records, newest first."""
    return [str(year) for year in range(LAST_DAY.year, FIRST_DAY.year - 1, -1) if views.ask.any(f"terbit/{year}")]


def _alphabet(views: Views, active: str = "", number: int = 0) -> tuple[Pilih, ...]:
    return tuple(
        Pilih(
            name.upper(),
            urls.letter_list(name) if views.ask.any(f"abjad/{name}/0") else "",
            aktif=("true" if number else "page") if name == active else "",
        )
        for name in LETTERS
    )


def _ways(views: Views, index: tuple[str, int], _prefix: str) -> View:
    ask = views.ask
    kinds = [
        KelompokPilih(
            part.nama,
            tuple(
                Pilih(kind.JENIS.jamak, urls.kind_list(jenis), ask.count(f"jenis/{jenis}"))
                for jenis, kind in RECORD_TYPES.items()
                if kind.JENIS.kelompok == group and ask.any(f"jenis/{jenis}")
            ),
        )
        for group, part in KELOMPOK.items()
    ]
    classes = (Pilih(term.label, urls.class_list(term.value), ask.count(f"kelas/{term.value}")) for term in Klasifikasi)
    values = {
        "versi_indeks": index[0],
        "berkas_kata": index[1],
        "abjad": _alphabet(views),
        "jenis": [group for group in kinds if group.pilihan],
        "kelas": tuple(classes),
        "tahun": _by_year(views, ""),
        "lain": (
            Pilih("Perangkat daerah", urls.kind_list("opd"), ask.count("jenis/opd")),
            Pilih("Kewajiban mengumumkan", "kewajiban/"),
            Pilih("Dasar hukum", "dasar-hukum/"),
            Pilih("Cakupan kewajiban", urls.coverage()),
            Pilih(AUTHENTICITY, AUTHENTICITY_URL),
        ),
    }
    about = (
        "Cari dengan kata, atau temukan menurut huruf awal judul, tahun, jenis, kelas informasi, atau perangkat daerah."
    )
    return View(Head(TITLE, about, (HOME, (TITLE, None)), aktif="cari"), values)


def _letter(views: Views, name: str, number: int, _prefix: str) -> View:
    whole = _parts(views, name)
    title = _("Judul berawalan %(upper)s", upper=name.upper()) if name != OTHER else "Judul berawalan angka atau tanda"
    values = {
        "abjad": _alphabet(views, name, number),
        "butir": views.whole(f"abjad/{name}/{number}"),
        "bagian": [
            Pilih(str(each + 1), urls.letter_list(name, each), aktif="page" if each == number else "")
            for each in (range(whole) if whole > 1 else ())
        ],
        "nomor": number + 1,
        "banyak": whole,
    }
    heading = title if number == 0 else _("%(title)s (bagian %(number)s)", title=title, number=number + 1)
    about = _(
        "%(title)s, menurut abjad. Aduan, permohonan, usulan, berita, dan agenda dicari menurut tahun.", title=title
    )
    return View(Head(heading, about, (HOME, (TITLE, urls.browse()), (title, None)), aktif="cari"), values)


def _by_year(views: Views, active: str) -> tuple[Pilihan, ...]:
    return tuple(
        Pilihan(year, views.ask.count(f"terbit/{year}"), urls.year_list(year), year == active) for year in _years(views)
    )


def _year_head(views: Views, year: str) -> ListHead:
    return ListHead(
        judul=_("Rekaman tahun %(year)s", year=year),
        ikhtisar=_(
            "Semua yang bertanggal tahun %(year)s, dari semua perangkat daerah, yang terbaru lebih dulu.", year=year
        ),
        remah=(HOME, (TITLE, urls.browse())),
        front=lambda: {"pilihan": _by_year(views, year)},
        campur=True,
        crumb=year,
        aktif="cari",
    )

"""Plans the accessibility statement with its true counts, and the documents that are scans as files with their owners."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Head, Page, Ready, View
from ..law.forms import OBJECTION
from ..records.base import Format
from ..records.kota import KesesuaianWCAG
from ..sheets import Kolom, Tabel, TipeKolom, Value, csv_of, json_of
from ..words import _, angka
from .accessibility_figures import FORMS, Angka, Hitungan, figures
from .answering import answered
from .asking import CARDS, FORMATS
from .forms import form_links
from .listing import HOME
from .shapes import TautanView
from .views import Views

URL = urls.accessibility()
STANDING = "halaman/aksesibilitas"
"""The city's own page about it, where there is one."""
MOST = 300
"""Departments in the table of the page; the files have all."""
Table = Callable[[Views], Tabel]
_ANGKA = TipeKolom.ANGKA
COUNTS = (
    Kolom("opd", "Kode perangkat daerah"),
    Kolom("nama", "Perangkat daerah", lebar=50),
    Kolom("rekaman", "Rekaman", _ANGKA),
    *(Kolom(form.value.replace("-", "_"), form.label, _ANGKA) for form in FORMS),
    *(Kolom(name, name.replace("_", " ").capitalize(), _ANGKA) for name in Hitungan._fields[3:]),
)
DOCUMENTS = (
    Kolom("opd", "Kode perangkat daerah"),
    Kolom("nama", "Perangkat daerah", lebar=50),
    Kolom("berkas", "Alamat berkas", lebar=50),
    Kolom("keadaan", "Keadaan"),
    Kolom("halaman", "Halaman", _ANGKA),
    Kolom("ukuran", "Bita", _ANGKA),
    Kolom("rekaman", "Alamat rekaman", lebar=60),
)


class Hambatan(NamedTuple):
    """A known problem: the sentence, and the departments it is found at, those with most first."""

    kalimat: str
    opd: tuple[tuple[str, int], ...]


class BarisOPD(NamedTuple):
    """One department in the table."""

    nama: str
    url: str
    angka: Hitungan


def statement(views: Views) -> Page:
    """The page; every site has it."""
    return Page(url=URL, template="aksesibilitas.html", source="pernyataan aksesibilitas", view=partial(_view, views))


def statement_files(views: Views) -> Iterator[Ready]:
    """The counts of each department, and the documents that are scans, as CSV and JSON."""
    key = answered(views.registry, FORMATS, f"{CARDS}jenis/opd")
    for name, table in (("angka", _counts), ("dokumen", _documents)):
        yield Ready(f"{URL}{name}.csv", partial(_csv, views, table), f"berkas aksesibilitas {name}.csv", key)
        yield Ready(f"{URL}{name}.json", partial(_json, views, table), f"berkas aksesibilitas {name}.json", key)


def _csv(views: Views, table: Table) -> bytes:
    return csv_of(table(views))


def _json(views: Views, table: Table) -> bytes:
    return json_of(table(views), kota=views.registry.kota.nama)


def _counts(views: Views) -> Tabel:
    found = figures(views.registry)
    rows: list[tuple[Value, ...]] = [
        (each.opd or "kota", _name(views, each.opd), each.rekaman, *each.ragam, *each[3:]) for each in found.per_opd
    ]
    return Tabel("Aksesibilitas", COUNTS, rows)


def _documents(views: Views) -> Tabel:
    records = views.registry.records
    rows: list[tuple[Value, ...]] = [
        (
            each.opd or "kota",
            _name(views, each.opd),
            each.path,
            each.keadaan,
            each.halaman,
            each.ukuran,
            " ".join(records[key].url for key in each.rekaman),
        )
        for each in figures(views.registry).dokumen
    ]
    return Tabel("Dokumen", DOCUMENTS, rows)


def _name(views: Views, opd: str) -> str:
    record = views.registry.department(opd) if opd else None
    return record.card.judul if record is not None else opd or views.registry.kota.nama


def _view(views: Views, _prefix: str) -> View:
    found = views.ask.accessibility()
    promised = views.registry.kota.aksesibilitas
    judged = promised.penilaian
    known = tuple(_problems(views, found))
    names = {each.opd: views.department(each.opd) for each in found.per_opd}
    rows = [
        BarisOPD(
            owner.judul if owner is not None else each.opd or views.registry.kota.nama,
            owner.url if owner is not None else "",
            each,
        )
        for each in found.per_opd
        if (owner := names[each.opd]) is not None or not each.opd
    ]
    rows.sort(key=lambda row: (row.nama.casefold(), row.angka.opd))
    own = views.record(STANDING)
    status = judged.kesesuaian if judged is not None else None
    if status is KesesuaianWCAG.PENUH and known:
        status = KesesuaianWCAG.SEBAGIAN
    values = {
        "angka": found.semua,
        "ragam": list(zip(FORMS, found.semua.ragam, strict=True)),
        "hambatan": known,
        "per_opd": rows[:MOST],
        "banyak_opd": len(rows),
        "penilaian": judged,
        "kesesuaian": status,
        "turun": judged is not None and status is not judged.kesesuaian,
        "jawab_hari": promised.jawab_hari,
        "kontak": promised.kontak,
        "hukum": views.ask.article(Format.AUDIO),
        "halaman_kota": TautanView(own.judul, own.url) if own is not None else None,
        "keberatan": form_links(views, OBJECTION),
        "dokumen": len(found.dokumen),
    }
    head = Head(
        judul="Pernyataan aksesibilitas",
        uraian="Sejauh mana situs ini dapat dipakai semua orang, hambatan yang diketahui, dan cara melaporkannya.",
        remah=(HOME, ("Pernyataan aksesibilitas", None)),
    )
    return View(head, values)


def _problems(views: Views, found: Angka) -> Iterator[Hambatan]:
    """What is known not to be accessible, from the counts alone."""
    whole = found.semua
    for name, words in (
        ("pindaian", "%(banyak)s dari %(semua)s PDF masih pindaian: gambar tanpa teks."),
        ("tanpa_teks", "%(banyak)s dari %(semua)s PDF tidak memiliki lapisan teks."),
        ("tanpa_tag", "%(banyak)s dari %(semua)s PDF tidak bertag, jadi urutan bacanya tidak pasti."),
        ("tanpa_bahasa", "%(banyak)s dari %(semua)s PDF tidak menyebut bahasanya."),
        ("tanpa_judul", "%(banyak)s dari %(semua)s PDF tidak memiliki judul."),
        ("bersandi", "%(banyak)s dari %(semua)s PDF dilindungi sandi."),
        ("tidak_terbaca", "%(banyak)s dari %(semua)s PDF tidak dapat diperiksa."),
        ("belum_diperiksa", "%(banyak)s dari %(semua)s PDF belum diperiksa."),
        (
            "tanpa_bisindo",
            "%(banyak)s dari %(semua)s pengumuman serta merta belum ada dalam BISINDO.",
        ),
    ):
        count = getattr(whole, name)
        if count:
            owners = [(each.opd, getattr(each, name)) for each in found.per_opd if getattr(each, name)]
            owners.sort(key=lambda pair: (-pair[1], pair[0]))
            yield Hambatan(
                _(words, banyak=angka(count), semua=angka(whole.peringatan if name == "tanpa_bisindo" else whole.pdf)),
                tuple((_short(views, opd), number) for opd, number in owners),
            )
    plain = whole.ragam[FORMS.index(Format.MUDAH_DIBACA)]
    if plain < whole.rekaman:
        rest = angka(whole.rekaman - plain)
        yield Hambatan(
            _(
                "%(rest)s dari %(rekaman)s rekaman belum memiliki ringkasan dengan kata mudah.",
                rest=rest,
                rekaman=angka(whole.rekaman),
            ),
            (),
        )


def _short(views: Views, opd: str) -> str:
    owner = views.department(opd)
    return owner.singkatan_opd if owner is not None else opd or views.registry.kota.nama

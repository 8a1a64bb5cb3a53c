"""Plans every list: per kind, per department and kind, per class, per duty, per law; fifty records a page."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Crumb, Page
from ..law.duties import Kewajiban, duties
from ..law.statutes import Peraturan, statutes
from ..records import RECORD_TYPES
from ..records.informasi import Informasi, Klasifikasi
from ..records.opd import OPD, JenisOPD
from ..registry import Record
from .shapes import RecordView
from .views import Views

PER_PAGE = 50
"""Records on one page of a list."""
HOME: Crumb = ("Beranda", "")


class Pilihan(NamedTuple):
    """A ready-made filter beside a list."""

    teks: str
    jumlah: int
    url: str
    aktif: bool


class KelompokOPD(NamedTuple):
    """Departments of one sort."""

    nama: str
    butir: tuple[RecordView, ...]


def kind_lists(views: Views) -> Iterator[Page]:
    """The city-wide list of every kind; departments have their own directory."""
    for jenis, kind in RECORD_TYPES.items():
        if jenis == "opd":
            yield _directory(views)
            continue
        options = _classes(views, "") if jenis == "informasi" else _offices(views, jenis, "")
        yield from _paged(
            views,
            views.registry.of_kind(jenis),
            partial(urls.kind_list, jenis),
            judul=kind.JENIS.jamak,
            ikhtisar=kind.JENIS.ikhtisar,
            remah=(HOME,),
            extra={"pilihan": options, "lewat_opd": True},
            umpan=urls.feed(jenis) if kind.UMPAN and views.registry.of_kind(jenis) else "",
            aktif=kind.JENIS.kelompok,
            source=f"daftar {jenis}",
        )


def class_lists(views: Views) -> Iterator[Page]:
    """The list of public information of each class."""
    for term in Klasifikasi:
        found = tuple(
            record
            for record in views.registry.of_kind("informasi")
            if isinstance(record.isi, Informasi) and record.isi.klasifikasi is term
        )
        yield from _paged(
            views,
            found,
            partial(urls.class_list, term.value),
            judul=f"Informasi {term.label.lower()}",
            ikhtisar=term.arti,
            remah=(HOME, (Informasi.JENIS.jamak, urls.kind_list("informasi"))),
            extra={"pilihan": _classes(views, term.value), "lewat_opd": True},
            umpan=urls.feed("informasi") if views.registry.of_kind("informasi") else "",
            aktif=Informasi.JENIS.kelompok,
            source=f"daftar informasi {term.value}",
        )


def department_lists(views: Views) -> Iterator[Page]:
    """One department's list of each kind it has records of."""
    for opd, kinds in views.registry.by_opd.items():
        owner = views.department(opd)
        name = owner.judul if owner is not None else opd
        up: tuple[Crumb, ...] = (HOME, ("Perangkat daerah", urls.kind_list("opd")))
        for jenis, records in kinds.items():
            kind = RECORD_TYPES[jenis].JENIS
            yield from _paged(
                views,
                records,
                partial(urls.opd_list, opd, jenis),
                judul=f"{kind.jamak}: {name}",
                ikhtisar=kind.ikhtisar,
                remah=(*up, (name, owner.url if owner is not None else None)),
                crumb=kind.jamak,
                extra={"pilihan": (), "lewat_opd": False},
                umpan=urls.feed("opd", opd),
                aktif="kota",
                source=f"daftar {jenis} {opd}",
            )


def duty_lists(views: Views) -> Iterator[Page]:
    """The directory of duties and the records that fulfil each."""
    groups: dict[str, list[Kewajiban]] = {}
    for duty in duties().values():
        if not duty.induk:
            groups.setdefault(duty.kelompok, []).append(duty)
    yield Page(
        url="kewajiban/",
        template="kewajiban_daftar.html",
        judul="Kewajiban mengumumkan informasi",
        uraian="Apa saja yang wajib diumumkan badan publik, dan rekaman yang memenuhinya.",
        source="daftar kewajiban",
        remah=(HOME, ("Kewajiban", None)),
        aktif="informasi",
        view=lambda _prefix: {
            "kelompok_kewajiban": [
                {
                    "nama": name,
                    "dasar": found[0].dasar,
                    "catatan": found[0].catatan,
                    "butir": [views.duty(duty, deep=True) for duty in found],
                }
                for name, found in groups.items()
            ]
        },
    )
    for duty in duties().values():
        yield from _paged(
            views,
            views.duty_records(duty),
            partial(urls.duty, duty.kode),
            template="kewajiban.html",
            judul=duty.nama,
            ikhtisar=f"Rekaman yang memenuhi kewajiban {duty.kode}: {duty.nama}.",
            remah=(HOME, ("Kewajiban", "kewajiban/")),
            extra={"kewajiban": views.duty(duty, deep=True), "pilihan": (), "lewat_opd": True},
            aktif="informasi",
            source=f"kewajiban {duty.kode}",
        )


def statute_lists(views: Views) -> Iterator[Page]:
    """The directory of laws that records cite, and the records of each."""
    cited: list[Peraturan] = list(statutes().values())
    yield Page(
        url="dasar-hukum/",
        template="hukum_daftar.html",
        judul="Dasar hukum",
        uraian="Peraturan nasional yang menjadi dasar rekaman di situs ini.",
        source="daftar dasar hukum",
        remah=(HOME, ("Dasar hukum", None)),
        aktif="informasi",
        view=lambda _prefix: {"peraturan": [views.statute(law) for law in cited]},
    )
    for law in cited:
        yield from _paged(
            views,
            views.registry.by_statute.get(law.kode, ()),
            partial(urls.statute, law.kode),
            template="hukum.html",
            judul=law.singkat,
            ikhtisar=law.judul,
            remah=(HOME, ("Dasar hukum", "dasar-hukum/")),
            extra={"peraturan": views.statute(law), "pilihan": (), "lewat_opd": True},
            aktif="informasi",
            source=f"dasar hukum {law.kode}",
        )


def _directory(views: Views) -> Page:
    """All departments by sort."""
    by_sort: dict[JenisOPD, list[Record]] = {sort: [] for sort in JenisOPD}
    for record in sorted(views.registry.of_kind("opd"), key=lambda record: (record.isi.judul.casefold(), record.key)):
        if isinstance(record.isi, OPD):
            by_sort[record.isi.jenis].append(record)
    return Page(
        url=urls.kind_list("opd"),
        template="opd_daftar.html",
        judul=OPD.JENIS.jamak,
        uraian=OPD.JENIS.ikhtisar,
        source="daftar opd",
        remah=(HOME, (OPD.JENIS.jamak, None)),
        aktif="kota",
        view=lambda _prefix: {
            "ikhtisar": OPD.JENIS.ikhtisar,
            "jumlah": len(views.registry.of_kind("opd")),
            "kelompok_opd": [KelompokOPD(sort.label, views.records(found)) for sort, found in by_sort.items() if found],
        },
    )


def _classes(views: Views, active: str) -> tuple[Pilihan, ...]:
    """The filter by class beside the list of public information."""
    records = [record.isi for record in views.registry.of_kind("informasi") if isinstance(record.isi, Informasi)]
    options = [Pilihan("Semua", len(records), urls.kind_list("informasi"), not active)]
    for term in Klasifikasi:
        count = sum(isi.klasifikasi is term for isi in records)
        options.append(Pilihan(term.label, count, urls.class_list(term.value), active == term.value))
    return tuple(options)


def _offices(views: Views, jenis: str, active: str) -> tuple[Pilihan, ...]:
    """The filter by department beside the list of a kind, where more than one department has records."""
    found = [
        (owner.singkatan_opd if (owner := views.department(opd)) is not None else opd, len(kinds[jenis]), opd)
        for opd, kinds in views.registry.by_opd.items()
        if jenis in kinds
    ]
    if len(found) < 2:
        return ()
    return tuple(
        Pilihan(name, count, urls.opd_list(opd, jenis), active == opd)
        for name, count, opd in sorted(found, key=lambda row: (row[0].casefold(), row[2]))
    )


def _paged(
    views: Views,
    records: tuple[Record, ...],
    address: Callable[[int], str],
    *,
    judul: str,
    ikhtisar: str,
    remah: tuple[Crumb, ...],
    extra: Mapping[str, object],
    source: str,
    template: str = "daftar.html",
    crumb: str = "",
    umpan: str = "",
    aktif: str = "",
) -> Iterator[Page]:
    """The pages of one list; an empty list is a page too."""
    count = max(1, -(-len(records) // PER_PAGE))
    numbers = [(number, address(number)) for number in range(1, count + 1)]
    for number in range(1, count + 1):
        part = records[(number - 1) * PER_PAGE : number * PER_PAGE]

        def view(_prefix: str, number: int = number, part: tuple[Record, ...] = part) -> Mapping[str, object]:
            return {
                "butir": views.records(part),
                "jumlah": len(records),
                "nomor": number,
                "jumlah_halaman": count,
                "sebelum": address(number - 1) if number > 1 else "",
                "sesudah": address(number + 1) if number < count else "",
                "nomor_halaman": _near(numbers, number),
                "ikhtisar": ikhtisar,
                **extra,
            }

        suffix = f" (halaman {number} dari {count})" if number > 1 else ""
        yield Page(
            url=address(number),
            template=template,
            judul=judul + suffix,
            uraian=ikhtisar,
            source=source,
            remah=(*remah, (crumb or judul, None)),
            umpan=umpan,
            aktif=aktif,
            changed=max((record.isi.mutakhir for record in part), default=None),
            view=view,
        )


def _near(numbers: list[tuple[int, str]], number: int) -> list[tuple[int, str]]:
    """The first, the last and the pages around ``number``: a pager of constant size on a list of any length."""
    wanted = {1, len(numbers), *range(number - 2, number + 3)}
    return [row for row in numbers if row[0] in wanted]

"""Plans every list of one sort: per kind, per department and kind, per class, per duty, per law."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from .. import urls
from ..build.outputs import Head, Page, View
from ..law.duties import Kewajiban
from ..law.statutes import statutes
from ..records import RECORD_TYPES
from ..records.informasi import Informasi, Klasifikasi
from ..records.opd import OPD, JenisOPD
from ..words import _
from .forms import form_links
from .listing import HOME, ListHead, Pilihan, paged
from .menu import entry_of
from .shapes import RecordView
from .views import Views


class KelompokOPD(NamedTuple):
    """Departments of one sort."""

    nama: str
    butir: tuple[RecordView, ...]


def kind_lists(views: Views) -> Iterator[Page]:
    """The city-wide list of every kind; departments have their own directory."""
    for jenis in RECORD_TYPES:
        if jenis == "opd":
            yield _directory(views)
        else:
            yield from paged(
                views,
                f"jenis/{jenis}",
                partial(urls.kind_list, jenis),
                partial(_kind_head, views, jenis),
                source=f"daftar {jenis}",
            )


def _kind_head(views: Views, jenis: str) -> ListHead:
    kind = RECORD_TYPES[jenis]
    return ListHead(
        judul=kind.JENIS.jamak,
        ikhtisar=kind.JENIS.ikhtisar,
        remah=(HOME,),
        front=lambda: {
            "pilihan": _classes(views, "") if jenis == "informasi" else _offices(views, jenis, ""),
            "formulir": form_links(views, register=jenis),
        },
        umpan=urls.feed(jenis) if kind.UMPAN and views.ask.any(f"jenis/{jenis}") else "",
        aktif=entry_of(jenis),
    )


def class_lists(views: Views) -> Iterator[Page]:
    """The list of public information of each class."""
    for term in Klasifikasi:
        yield from paged(
            views,
            f"kelas/{term.value}",
            partial(urls.class_list, term.value),
            partial(_class_head, views, term),
            source=f"daftar informasi {term.value}",
        )


def _class_head(views: Views, term: Klasifikasi) -> ListHead:
    return ListHead(
        judul=_("Informasi %(lower)s", lower=term.label.lower()),
        ikhtisar=term.arti,
        remah=(HOME, (Informasi.JENIS.jamak, urls.kind_list("informasi"))),
        front=lambda: {"pilihan": _classes(views, term.value)},
        umpan=urls.feed("informasi") if views.ask.any("jenis/informasi") else "",
        aktif=Informasi.JENIS.kelompok,
    )


def department_lists(views: Views) -> Iterator[Page]:
    """One department's list of each kind it has records of."""
    for opd, kinds in views.registry.kinds.items():
        for jenis in kinds:
            yield from paged(
                views,
                f"opd/{opd}/{jenis}",
                partial(urls.opd_list, opd, jenis),
                partial(_department_head, views, opd, jenis),
                source=f"daftar {jenis} {opd}",
            )


def _department_head(views: Views, opd: str, jenis: str) -> ListHead:
    owner = views.department(opd)
    name = owner.judul if owner is not None else opd
    kind = RECORD_TYPES[jenis].JENIS
    return ListHead(
        judul=_("%(jenis)s: %(nama)s", jenis=kind.jamak, nama=name),
        ikhtisar=kind.ikhtisar,
        remah=(HOME, ("Perangkat daerah", urls.kind_list("opd")), (name, owner.url if owner is not None else None)),
        front=lambda: {"formulir": form_links(views, register=jenis)},
        crumb=kind.jamak,
        lewat_opd=False,
        umpan=urls.feed("opd", opd),
        aktif="kota",
    )


def duty_lists(views: Views) -> Iterator[Page]:
    """The directory of duties and the records that fulfil each."""
    yield Page(
        url="kewajiban/", template="kewajiban_daftar.html", source="daftar kewajiban", view=partial(_duties, views)
    )
    for code in views.registry.kewajiban.semua:
        yield from paged(
            views,
            f"kewajiban/{code}",
            partial(urls.duty, code),
            partial(_duty_head, views, code),
            template="kewajiban.html",
            source=f"kewajiban {code}",
        )


def _duties(views: Views, _prefix: str) -> View:
    groups: dict[str, list[Kewajiban]] = {}
    for code in views.ask.duties():
        duty = views.ask.duty(code)
        if duty is not None and not duty.induk:
            groups.setdefault(duty.kelompok, []).append(duty)
    head = Head(
        judul="Kewajiban mengumumkan informasi",
        uraian="Apa saja yang wajib diumumkan badan publik, dan rekaman yang memenuhinya.",
        remah=(HOME, ("Kewajiban", None)),
        aktif="informasi",
    )
    values = [
        {
            "nama": name,
            "dasar": "" if found[0].sendiri else found[0].dasar,
            "catatan": found[0].sumber if found[0].sendiri else found[0].catatan,
            "butir": [views.duty(duty, deep=True) for duty in found],
        }
        for name, found in groups.items()
    ]
    return View(head, {"kelompok_kewajiban": values})


def _duty_head(views: Views, code: str) -> ListHead:
    duty = views.ask.duty(code)
    assert duty is not None
    return ListHead(
        judul=_("Kewajiban %(kode)s: %(sebutan)s", kode=duty.kode, sebutan=duty.sebutan),
        ikhtisar=_("Rekaman yang memenuhi kewajiban %(kode)s: %(sebutan)s.", kode=duty.kode, sebutan=duty.sebutan),
        remah=(HOME, ("Kewajiban", "kewajiban/")),
        front=lambda: {"kewajiban": views.duty(duty, deep=True)},
        campur=True,
        aktif="informasi",
    )


def statute_lists(views: Views) -> Iterator[Page]:
    """The directory of laws that records cite, and the records of each."""
    yield Page(
        url="dasar-hukum/", template="hukum_daftar.html", source="daftar dasar hukum", view=partial(_statutes, views)
    )
    for code in statutes():
        yield from paged(
            views,
            f"hukum/{code}",
            partial(urls.statute, code),
            partial(_statute_head, views, code),
            template="hukum.html",
            source=f"dasar hukum {code}",
        )


def _statutes(views: Views, _prefix: str) -> View:
    head = Head(
        judul="Dasar hukum",
        uraian="Peraturan nasional yang menjadi dasar rekaman di situs ini.",
        remah=(HOME, ("Dasar hukum", None)),
        aktif="informasi",
    )
    return View(head, {"peraturan": [views.statute(views.ask.statute(code)) for code in views.ask.statutes()]})


def _statute_head(views: Views, code: str) -> ListHead:
    law = views.ask.statute(code)
    return ListHead(
        judul=law.singkat,
        ikhtisar=law.judul,
        remah=(HOME, ("Dasar hukum", "dasar-hukum/")),
        front=lambda: {"peraturan": views.statute(law)},
        campur=True,
        aktif="informasi",
    )


def _directory(views: Views) -> Page:
    """All departments by sort."""

    def view(_prefix: str) -> View:
        groups = [(sort, views.whole(f"perangkat/{sort.value}")) for sort in JenisOPD]
        head = Head(OPD.JENIS.jamak, OPD.JENIS.ikhtisar, (HOME, (OPD.JENIS.jamak, None)), aktif="kota")
        values = {
            "ikhtisar": OPD.JENIS.ikhtisar,
            "jumlah": views.ask.count("jenis/opd"),
            "kelompok_opd": [KelompokOPD(sort.label, found) for sort, found in groups if found],
        }
        return View(head, values)

    return Page(url=urls.kind_list("opd"), template="opd_daftar.html", source="daftar opd", view=view)


def _classes(views: Views, active: str) -> tuple[Pilihan, ...]:
    """The filter by class beside the list of public information."""
    options = [Pilihan("Semua", views.ask.count("jenis/informasi"), urls.kind_list("informasi"), not active)]
    for term in Klasifikasi:
        count = views.ask.count(f"kelas/{term.value}")
        options.append(Pilihan(term.label, count, urls.class_list(term.value), active == term.value))
    return tuple(options)


def _offices(views: Views, jenis: str, active: str) -> tuple[Pilihan, ...]:
    """The filter by department beside the list of a kind, where more than one department has records."""
    found = [
        (owner.singkatan_opd if (owner := views.department(opd)) is not None else opd, count, opd)
        for opd in views.ask.departments()
        if (count := views.ask.count(f"opd/{opd}/{jenis}"))
    ]
    if len(found) < 2:
        return ()
    return tuple(
        Pilihan(name, count, urls.opd_list(opd, jenis), active == opd)
        for name, count, opd in sorted(found, key=lambda row: (row[0].casefold(), row[2]))
    )

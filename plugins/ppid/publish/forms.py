"""Plans the forms for requests and objections, and the helper that composes a request; nothing typed there is kept or sent."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple
from urllib.parse import quote

from .. import urls
from ..build.outputs import Crumb, Head, Page, View
from ..law.forms import FILE, HELPER, OBJECTION, REQUEST, Formulir, Isian, filled, forms, forms_for, letter
from ..law.periods import periods
from ..records import RECORD_TYPES
from ..records.informasi import Klasifikasi
from ..records.terms import Istilah
from ..words import _
from .asking import LAW, PERIOD
from .shapes import TautanView
from .views import Views

HOME: Crumb = ("Beranda", "")
TITLE = "Formulir"
ABOUT = "Formulir untuk meminta informasi dan mengajukan keberatan. Semuanya dapat diisi di layar atau dicetak, tanpa biaya."
TEMPLATES = {REQUEST: "formulir.html", OBJECTION: "formulir.html", HELPER: "formulir_bantu.html"}
BROWSE = ("informasi", "dataset", "regulasi", "pengadaan", "program", "layanan")
"""Kinds that a request is often about; those with records are offered first."""


class PilihanView(NamedTuple):
    """One answer that may be ticked: its word, how it reads, and the article behind it."""

    nilai: str
    huruf: str
    teks: str
    dasar: str


class IsianView(NamedTuple):
    """One field of a form with its choices."""

    isian: Isian
    pilihan: tuple[PilihanView, ...]


class BagianView(NamedTuple):
    """Fields that belong together."""

    nama: str
    petunjuk: str
    isian: tuple[IsianView, ...]


class JangkaView(NamedTuple):
    """A period of the law beside a form."""

    nama: str
    hari: int
    oleh: str
    sejak: str
    dasar: str
    catatan: str


class SuratView(NamedTuple):
    """A request by letter: with holes, as a form with dotted lines, and where it may be sent."""

    perihal: str
    templat: str
    kosong: str
    surel: str
    tautan_surel: str
    whatsapp: str
    tautan_whatsapp: str


def form_pages(views: Views) -> Iterator[Page]:
    """The two forms and the helper, which every city has, and before them the page that lists them."""
    yield Page(url=urls.form(), template="formulir_daftar.html", source="formulir", view=partial(_list, views))
    for code in forms():
        yield Page(
            url=urls.form(code), template=TEMPLATES[code], source=f"formulir {code}", view=partial(_view, views, code)
        )


def form_links(views: Views, *codes: str, register: str = "") -> tuple[TautanView, ...]:
    """Links to the forms of these codes, or to those that lead to a register."""
    views.ask.note(LAW + FILE)
    found = forms_for(register) if register else tuple(forms()[code] for code in codes)
    return tuple(TautanView(form.nama, urls.form(form.kode)) for form in found)


def _list(views: Views, _prefix: str) -> View:
    views.ask.note(LAW + FILE)
    helper_first = sorted(forms().values(), key=lambda form: form.kode != HELPER)
    values = {"butir": tuple((form.nama, form.uraian, urls.form(form.kode)) for form in helper_first)}
    return View(Head(TITLE, ABOUT, remah=(HOME, (TITLE, None)), aktif="layanan"), values)


def _view(views: Views, code: str, _prefix: str) -> View:
    views.ask.note(LAW + FILE)
    views.ask.note(LAW + "peraturan.yaml")  # the short name in ``dasar``
    form = forms()[code]
    kota = views.registry.kota
    values: dict[str, object] = {
        "formulir": form,
        "bagian": tuple(_parts(views, form)),
        "jangka": tuple(_period(views, each) for each in form.jangka),
        "lain": form_links(views, *(each for each in forms() if each != code)),
        "kepada": f"{kota.sebutan.ppid} {kota.pemerintah}"
        if code != OBJECTION
        else _("Atasan %(ppid)s", ppid=kota.sebutan.ppid),
    }
    if code == HELPER:
        values |= {
            "telusur": tuple(_browse(views)),
            "per_opd": tuple(_departments(views, "informasi")),
            "per_kewajiban": tuple(_duties(views)),
            "semua_opd": tuple(name.nama for name in _departments(views)),
            "surat": _letter(views),
            "cetak": form_links(views, REQUEST)[0],
        }
    return View(
        Head(form.nama, form.uraian, remah=(HOME, (TITLE, urls.form()), (form.nama, None)), aktif="layanan"), values
    )


def _parts(views: Views, form: Formulir) -> Iterator[BagianView]:
    for part in form.bagian:
        fields = [IsianView(field, tuple(_choice(views, *each) for each in field.pilihan)) for field in part.isian]
        yield BagianView(part.nama, part.petunjuk, tuple(fields))


def _choice(views: Views, term: Istilah, words: str) -> PilihanView:
    letter = term.value if len(term.value) == 1 else ""
    return PilihanView(term.value, letter, words[0].upper() + words[1:], views.article(term))


def _period(views: Views, code: str) -> JangkaView:
    views.ask.note(PERIOD + code)
    each = periods()[code]
    return JangkaView(each.nama, each.hari, each.oleh, each.sejak, each.dasar, each.catatan)


def _browse(views: Views) -> Iterator[TautanView]:
    """Where to look first: lists that have something in them."""
    for jenis in BROWSE:
        if views.ask.any(f"jenis/{jenis}"):
            yield TautanView(RECORD_TYPES[jenis].JENIS.jamak, urls.kind_list(jenis))
    for term in Klasifikasi:
        if views.ask.any(f"kelas/{term.value}"):
            yield TautanView(_("Informasi %(lower)s", lower=term.label.lower()), urls.class_list(term.value))


def _departments(views: Views, jenis: str = "") -> Iterator[TautanView]:
    """The departments by name; with ``jenis`` those that have such records, linked to their list."""
    found = []
    for opd in views.ask.departments():
        owner = views.department(opd)
        if owner is not None and (not jenis or jenis in views.ask.kinds(opd)):
            found.append(TautanView(owner.judul, urls.opd_list(opd, jenis) if jenis else owner.url))
    return iter(sorted(found, key=lambda each: (each.nama.casefold(), each.url)))


def _duties(views: Views) -> Iterator[TautanView]:
    """The duties that a record fulfils, without their parts, in the order of the law."""
    for code in views.ask.duties():
        duty = views.ask.duty(code)
        if duty is not None and not duty.induk and views.ask.any(f"kewajiban/{code}"):
            yield TautanView(duty.bernomor, urls.duty(code))


def _letter(views: Views) -> SuratView:
    kota = views.registry.kota
    views.ask.note(PERIOD + REQUEST)
    given = {
        "ppid": kota.sebutan.ppid,
        "pemerintah": kota.pemerintah,
        "dasar": forms()[HELPER].dasar,
        "hari": str(periods()[REQUEST].hari),
    }
    subject, text = letter(given)
    blank = filled(text)
    mail = next((each.surel for each in kota.kanal if each.surel), kota.surel)
    phone = next((each.whatsapp for each in kota.kanal if each.whatsapp), "") or ""
    return SuratView(
        perihal=subject,
        templat=text,
        kosong=blank,
        surel=mail,
        tautan_surel=mail_link(mail, subject, blank),
        whatsapp=phone,
        tautan_whatsapp=whatsapp_link(phone, blank) if phone else "",
    )


def mail_link(address: str, subject: str, text: str) -> str:
    """A ``mailto:`` address that opens a mail with this subject and text (RFC 6068: lines end with CRLF)."""
    body = text.replace("\n", "\r\n")
    return f"mailto:{address}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"


def whatsapp_link(number: str, text: str) -> str:
    """The address that opens a chat with an office and puts the text into it; nothing is sent before the user does."""
    return f"https://wa.me/{number}?text={quote(text, safe='')}"

"""The forms ask what rules ask, in words that may be printed; the helper's letter and links carry what was given."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.build.outputs import Page
from plugins.ppid.law.forms import BLANK, FILE, HELPER, OBJECTION, REQUEST, SHAPES, filled, forms, forms_for, letter
from plugins.ppid.law.periods import periods
from plugins.ppid.law.reference import document
from plugins.ppid.loading import loaded
from plugins.ppid.moments import moment
from plugins.ppid.publish.asking import LAW, PERIOD
from plugins.ppid.publish.forms import form_links, form_pages, mail_link, whatsapp_link
from plugins.ppid.publish.views import Views
from plugins.ppid.records.halaman import FormulirSitus
from plugins.ppid.records.keberatan import AlasanKeberatan
from plugins.ppid.records.terms import Keyakinan
from plugins.ppid.registry import Registry
from tests.support import ROOT

FIELDS = [(form, field) for form in forms().values() for part in form.bagian for field in part.isian]
SMALL = {"ppid": "PPID", "pemerintah": "Kota Uji", "dasar": "UU", "hari": "10"}


def shown_by(page: Page) -> Any:
    """What the template of a page is given."""
    return page.view("..").values


@pytest.fixture(scope="module")
def views() -> Views:
    registry = loaded(ROOT / "content", moment("2026-11-22")).registry
    assert isinstance(registry, Registry)
    return Views(registry)


def test_every_field_has_a_source_a_shape_and_a_name_of_its_own() -> None:
    for form in forms().values():
        codes = [field.kode for part in form.bagian for field in part.isian]
        assert len(codes) == len(set(codes)), form.kode
    for _form, field in FIELDS:
        assert field.bentuk in SHAPES and field.sumber and isinstance(field.keyakinan, Keyakinan)
        assert bool(field.pilihan) == (field.bentuk in ("satu", "banyak")), field.kode


def test_the_forms_ask_what_the_sector_rules_ask() -> None:
    asked = {form.kode: {field.kode for part in form.bagian for field in part.isian} for form in forms().values()}
    identity = {"nama", "nik", "alamat", "telepon", "surel", "kuasa"}
    assert asked[REQUEST] >= identity | {"rincian", "tujuan", "memperoleh", "mengirim"}
    assert asked[OBJECTION] >= identity | {"nomor", "tujuan", "alasan", "uraian"}
    assert "nik" not in asked[HELPER]


def test_the_identity_number_is_optional_and_says_why() -> None:
    for form, field in FIELDS:
        if field.kode == "nik":
            assert not field.wajib and "tidak pernah dimuat dalam register umum" in field.petunjuk, form.kode


def test_no_annex_number_is_printed() -> None:
    text = repr(document(FILE)) + repr(forms())
    assert not re.search(r"Lampiran\s+[IVX\d]", text) and "belum dipastikan" in forms()[REQUEST].catatan


def test_the_reasons_are_those_of_the_law_in_its_order() -> None:
    (reasons,) = (field for form, field in FIELDS if field.kode == "alasan")
    assert [term for term, _words in reasons.pilihan] == list(AlasanKeberatan)
    words = [words for _term, words in reasons.pilihan]
    assert words[2] == "tidak ditanggapinya permintaan informasi" and words[5] == "pengenaan biaya yang tidak wajar"


def test_sentences_are_short() -> None:
    texts = [text for form in forms().values() for text in (form.uraian, form.catatan)]
    texts += [field.petunjuk for _form, field in FIELDS]
    texts += [part.petunjuk for form in forms().values() for part in form.bagian]
    for text in texts:
        assert all(len(sentence.split()) <= 20 for sentence in re.split(r"[.;?] ", text)), text


def test_standing_pages_may_offer_every_form_and_no_other(views: Views) -> None:
    assert [term.value for term in FormulirSitus] == list(forms())
    assert {term.value: term.label for term in FormulirSitus} == {form.kode: form.nama for form in forms().values()}
    assert [form.kode for form in forms_for("permohonan")] == [REQUEST, HELPER] and forms_for("berita") == ()
    assert [link.url for link in form_links(views, register="keberatan")] == ["formulir/keberatan/"]


def test_the_clocks_are_those_of_the_law_and_are_noted(views: Views) -> None:
    _list, *others = form_pages(views)
    for page in others:
        noted = views.ask.begin()
        shown = shown_by(page)["jangka"]
        assert [each.hari for each in shown] == [10, 7, 30, 30, 14]
        assert {PERIOD + code for code in ("permohonan", "sengketa")} <= noted and LAW + FILE in noted


def test_one_page_lists_every_form_the_helper_first(views: Views) -> None:
    page, *others = form_pages(views)
    assert page.url == "formulir/"
    listed = [url for _name, _about, url in shown_by(page)["butir"]]
    assert sorted(listed) == sorted(other.url for other in others) and listed[0] == "formulir/bantu/"
    assert all(("Formulir", "formulir/") in other.view("../..").head.remah for other in others)


def test_the_helper_offers_only_lists_that_have_something(views: Views) -> None:
    *_others, page = form_pages(views)
    shown = shown_by(page)
    assert page.url == "formulir/bantu/" and shown["per_opd"] and shown["per_kewajiban"] and shown["telusur"]
    for link in shown["per_opd"]:
        opd = link.url.split("/")[1]
        assert views.registry.index(f"opd/{opd}/informasi"), link
    for link in shown["per_kewajiban"]:
        assert views.registry.index(link.url.rstrip("/")), link


def test_the_letter_says_to_whom_on_what_ground_and_until_when(views: Views) -> None:
    *_others, page = form_pages(views)
    shown = shown_by(page)["surat"]
    kota = views.registry.kota
    assert kota.pemerintah in shown.kosong and "UU 14/2008 Pasal 22" in shown.kosong
    assert f"{periods()[REQUEST].hari} hari kerja" in shown.kosong
    assert shown.surel == "permohonan@pontianak.example" and shown.whatsapp == "62561000000"
    asked = {field.kode for part in forms()[HELPER].bagian for field in part.isian}
    assert set(re.findall(r"\{(\w+)\??\}", shown.templat)) == asked


def test_a_hole_without_an_answer_is_a_dotted_line_and_an_optional_line_goes() -> None:
    text = "Nama: {nama}\nTahun: {masa?}\nTetap"
    assert filled(text) == f"Nama: {BLANK}\nTahun: {BLANK}\nTetap"
    assert filled(text, {}) == f"Nama: {BLANK}\nTetap"
    assert filled(text, {"nama": " A ", "masa": "2025"}) == "Nama: A\nTahun: 2025\nTetap"
    assert filled("{a}", {"a": "{b}"}) == "{b}", "what is typed is never taken for a hole"


@given(st.text(max_size=200).map(lambda text: text.replace("\r", "")))
def test_the_links_carry_any_text_unchanged(text: str) -> None:
    mail = mail_link("ppid@uji.example", "Permohonan & lain", text)
    assert mail.startswith("mailto:ppid@uji.example?subject=") and not re.search(r"[\s\"'<>#]", mail)
    found = parse_qs(urlsplit(mail).query, keep_blank_values=True, strict_parsing=True)
    assert found["subject"] == ["Permohonan & lain"] and found["body"] == [text.replace("\n", "\r\n")]
    chat = whatsapp_link("62561000000", text)
    assert parse_qs(urlsplit(chat).query, keep_blank_values=True)["text"] == [text]


def test_a_letter_wants_all_that_the_site_knows() -> None:
    subject, text = letter(SMALL)
    assert subject == "Permohonan informasi publik" and "<<" not in text and "Kepada PPID Kota Uji" in text
    with pytest.raises(KeyError):
        letter({"ppid": "PPID"})

"""The forms and the request helper in a real Chromium: the letter follows what is typed; nothing is kept and nothing leaves."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.accessibility.engines import axe
from tests.browser.test_pages import browser, opened, origin

__all__ = ["browser", "origin"]
pytestmark = pytest.mark.browser
HELPER = "formulir/bantu/"
TYPED = {
    "rincian": 'Rincian <b>belanja</b> & "drainase" 100%\nbaris kedua ☂',
    "tujuan": "Penelitian {nama} $& \\1",
    "nama": "Perkumpulan Contoh",
    "alamat": "Jalan Contoh 1",
    "kontak": "surat@contoh.example",
}


@pytest.fixture
def helper(browser: Browser, origin: str) -> Iterator[Page]:
    page = opened(browser, f"{origin}/{HELPER}", permissions=["clipboard-read", "clipboard-write"])
    yield page
    page.context.close()


def fill(page: Page) -> str:
    """Type into every field of ``TYPED`` and give the letter."""
    for code, text in TYPED.items():
        page.locator(f"#bantu-{code}").fill(text)
    return page.locator("#bantu-surat").inner_text()


def test_the_letter_follows_what_is_typed_and_the_links_carry_it(helper: Page) -> None:
    letter = fill(helper)
    for text in TYPED.values():
        assert text in letter
    assert "Tahun atau masa" not in letter, "an optional line without an answer goes"
    helper.locator("#bantu-masa").fill("2025")
    helper.get_by_label("Meminta salinan").check()
    helper.locator("#bantu-opd").select_option(index=1)
    letter = helper.locator("#bantu-surat").inner_text()
    assert "Tahun atau masa: 2025" in letter and "Cara memperoleh: Meminta salinan" in letter
    assert f"Perangkat daerah: {helper.locator('#bantu-opd').input_value()}" in letter
    mail = urlsplit(helper.locator("#bantu-surel").get_attribute("href") or "")
    assert mail.path == "permohonan@pontianak.example"
    told = parse_qs(mail.query, strict_parsing=True)
    assert told == {"subject": ["Permohonan informasi publik"], "body": [letter.replace("\n", "\r\n")]}
    chat = urlsplit(helper.locator("#bantu-whatsapp").get_attribute("href") or "")
    assert (chat.netloc, chat.path) == ("wa.me", "/62561000000")
    assert parse_qs(chat.query)["text"] == [letter]


def test_what_is_typed_is_text_and_never_markup(helper: Page) -> None:
    helper.locator("#bantu-rincian").fill("<img src=x onerror=alert(1)><script>alert(2)</script>")
    assert helper.locator("#bantu-surat *").count() == 0
    assert "<script>alert(2)</script>" in helper.locator("#bantu-surat").inner_text()


def test_the_letter_is_copied_and_the_form_is_emptied(helper: Page) -> None:
    empty = helper.locator("#bantu-surat").inner_text()
    letter = fill(helper)
    helper.get_by_role("button", name="Salin surat").click()
    helper.wait_for_function("document.getElementById('bantu-kabar').textContent !== ''")
    assert helper.locator("#bantu-kabar").inner_text() == "Surat sudah disalin."
    assert helper.evaluate("navigator.clipboard.readText()") == letter
    helper.get_by_role("button", name="Kosongkan isian").click()
    helper.wait_for_function("!document.getElementById('bantu-surat').textContent.includes('Contoh')")
    assert helper.locator("#bantu-surat").inner_text() == empty


def test_a_long_letter_says_that_mail_may_cut_it(helper: Page) -> None:
    assert helper.locator("#bantu-panjang").is_hidden()
    helper.locator("#bantu-rincian").fill("dokumen " * 300)
    assert helper.locator("#bantu-panjang").is_visible()


@pytest.mark.parametrize("name", [HELPER, "formulir/permohonan/", "formulir/keberatan/"])
def test_nothing_is_stored_and_nothing_leaves(browser: Browser, origin: str, name: str) -> None:
    page = opened(browser, f"{origin}/{name}")
    asked: list[str] = []
    icon = re.compile(re.escape(origin) + r"/aset/ikon\.\w+\.svg")  # a browser may fetch it late
    page.on("request", lambda request: asked.append(request.url) if not icon.fullmatch(request.url) else None)
    for field in page.locator(
        "main textarea:visible, main input:is([type=text],[type=tel],[type=email]):visible"
    ).all():
        field.fill("Contoh isian")
        if field.get_attribute("id") == "terbit-kata":
            continue  # asks the index of search, and only then: test_helper_search.py
        if field.evaluate("each => each.tagName") == "INPUT":
            field.press("Enter")
    page.locator("main input:is([type=radio],[type=checkbox])").first.check()
    page.wait_for_timeout(200)
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, location.search]")
    bases = page.evaluate("indexedDB.databases().then(found => found.length)")
    state = page.context.storage_state()
    page.context.close()
    assert asked == [] and kept == [0, 0, "", ""] and bases == 0
    assert state == {"cookies": [], "origins": []}


def test_without_a_script_the_helper_offers_an_empty_letter(browser: Browser, origin: str) -> None:
    page = opened(browser, f"{origin}/{HELPER}", java_script_enabled=False)
    assert page.locator("#bantu-isian").is_hidden() and page.locator("#bantu-salin").is_hidden()
    letter = page.locator("#bantu-surat").text_content() or ""
    mail = page.locator("#bantu-surel").get_attribute("href") or ""
    assert parse_qs(urlsplit(mail).query)["body"] == [letter.replace("\n", "\r\n")] and ".........." in letter
    chat = page.locator("#bantu-whatsapp").get_attribute("href") or ""
    assert parse_qs(urlsplit(chat).query)["text"] == [letter]
    page.locator("main").get_by_role("link", name="formulir permohonan informasi").click()
    assert page.url == f"{origin}/formulir/permohonan/"
    page.get_by_label("Nama lengkap").fill("Perkumpulan Contoh")
    page.get_by_role("button", name="Kosongkan isian").click()
    assert page.get_by_label("Nama lengkap").input_value() == ""
    page.context.close()


def test_only_the_helper_and_search_load_a_script(site: Path) -> None:
    scripts = {
        path.relative_to(site).as_posix(): re.findall(r"<script[^>]*>", text)
        for path in site.rglob("*.html")
        if "<script" in (text := path.read_text(encoding="utf-8"))
    }
    assert sorted(scripts) == ["cari/index.html", f"{HELPER}index.html"]
    more = r'data-lebih="\.\./aset/lebih\.[0-9a-f]{12}\.js"'
    early = (rf'" data-akar="\.\./" data-versi="[\w-]+" data-berkas="\d+" {more} async', "../aset/awal")
    late = [('" defer', name) for name in ("../aset/cari", "../../aset/bantu", "../../aset/terbit")]
    for page, wanted in (("cari/", [early, late[0]]), (HELPER, late[1:])):
        for tag, (how, name) in zip(scripts[f"{page}index.html"], wanted, strict=True):
            assert re.fullmatch(rf'<script src="{re.escape(name)}\.[0-9a-f]{{12}}\.js{how}>', tag)


FORBIDDEN = (
    "XMLHttp",
    "Storage",
    "cookie",
    "indexedDB",
    "innerHTML",
    "eval",
    "import",
    "sendBeacon",
    "http",
    "location.",
)


def test_the_script_of_the_letter_stores_loads_and_sends_nothing(site: Path) -> None:
    (script,) = site.glob("aset/bantu.*.js")
    text = script.read_text(encoding="utf-8")
    assert len(text) < 4_000
    for word in ("fetch", "script", *FORBIDDEN):
        assert word not in text.replace("location.search", ""), word


def test_the_script_that_searches_first_loads_the_engine_and_knows_no_field_of_the_letter_but_one(site: Path) -> None:
    (script,) = site.glob("aset/terbit.*.js")
    text = re.sub(r"^//.*$", "", script.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(text) < 4_500
    for word in FORBIDDEN:
        assert word not in text, word
    assert re.findall(r"[^\n]*fetch[^\n]*", text) == [
        '      berkas.onload = () => ada(self.JendelaMesin.engine(akar + "cari/indeks/", self.fetch, lebih, bahasa));'
    ]
    assert text.count("createElement") == 2 and "berkas.src = alamat;" in text and "href: bahasa }" in text
    assert re.findall(r"bantu-\w+", text) == ["bantu-rincian"]


@pytest.mark.engines
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_a_form_that_is_filled_in(browser: Browser, origin: str, width: int, scheme: str) -> None:
    page = opened(browser, f"{origin}/{HELPER}", viewport={"width": width, "height": 900}, color_scheme=scheme)
    found = []
    for name in (HELPER, "formulir/permohonan/", "formulir/keberatan/"):
        page.goto(f"{origin}/{name}")
        if name == HELPER:
            fill(page)
            page.locator("summary").first.click()
        found += [(name, each) for each in axe(page)]
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), name
    page.context.close()
    assert found == []


@pytest.mark.parametrize("full", [False, True])
def test_a_printed_form_shows_its_fields_and_no_buttons(browser: Browser, origin: str, full: bool) -> None:
    page = opened(browser, f"{origin}/formulir/permohonan/", viewport={"width": 660, "height": 900})
    text = "Rincian yang panjang. " * 60
    if full:
        page.locator("#permohonan-rincian").fill(text)
    page.emulate_media(media="print")
    assert page.get_by_role("button", name="Kosongkan isian").is_hidden()
    assert page.get_by_label("Nama lengkap").is_visible() and page.get_by_text("Nomor pendaftaran").first.is_visible()
    area = page.locator("#permohonan-rincian")
    assert area.evaluate("each => each.scrollHeight <= each.clientHeight + 1"), "no word is cut off on paper"
    assert area.evaluate("each => getComputedStyle(each).borderTopColor") == "rgb(0, 0, 0)"
    page.context.close()

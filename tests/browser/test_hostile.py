"""Hostile texts wherever an author can write one: none becomes code, neither to a parser nor in a browser without a CSP."""

import csv
import http.server
import io
import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html
from playwright.sync_api import Page, sync_playwright

from plugins.options import Options
from plugins.publishing import Publication
from tests.hostile import PAYLOADS
from tests.support import ROOT, TODAY, berita, opd, photo, write_content

from .test_pages import ARGUMENTS, CHROMIUM, Quiet

pytestmark = pytest.mark.browser
ADDRESSES = {"href", "src", "action", "formaction", "data", "background", "poster", "srcset", "xlink:href"}
BARRED = {"iframe", "object", "embed", "base", "math", "style", "plaintext", "xmp", "noscript", "template", "marquee"}
WATCH = """
window.terjadi = [];
window.kena = () => { window.terjadi.push(document.title); };
for (const name of ['alert', 'confirm', 'prompt', 'print']) { window[name] = window.kena; }
"""

SHOWN = """async (addresses) => Promise.all(addresses.map(async (address) => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  await new Promise((done) => { frame.onload = done; frame.src = address; });
  const shown = frame.contentWindow;
  shown.document.querySelectorAll('details').forEach((fold) => { fold.open = true; });
  await new Promise((done) => setTimeout(done, 20));
  const result = [shown.location.href, shown.terjadi];
  frame.remove();
  return result;
}))"""
"""Shows pages side by side, each in a frame of its own, and tells where each ended and what ran in it."""


def quoted(text: str) -> str:
    """A text as a value of YAML, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


def table(payload: str) -> str:
    """A CSV whose cells hold the payload."""
    out = io.StringIO()
    csv.writer(out).writerows([["kolom", f"x {payload}"], [f"x {payload}", "2"]])
    return out.getvalue()


def body(payload: str) -> str:
    """The payload in every sort of place that Markdown has."""
    flat = payload.replace("\n", " ")
    cell = flat.replace("|", "/")
    return f"""\
Awal {payload} akhir.

## Bagian {flat}

- butir {flat}
- **{flat}**

> {flat}

| kolom | {cell} |
|---|---|
| {cell} | isi |

[{flat}](https://a.example/x) dan [tautan](https://a.example/x "{flat}") dan ![{flat}](foto.png)

    kode {flat}

[acuan]: https://a.example/y "{flat}"

Baca [acuan] itu, juga `{flat}`.
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site, as the preview shows it, of one department, two records, a table and a badly named file for each payload."""
    folder = tmp_path_factory.mktemp("jahat")
    files: dict[str, str | bytes] = {}
    picture = photo()
    for number, payload in enumerate(PAYLOADS):
        name, text = f"o{number:03}", quoted(f"Uji {payload}")
        files[f"opd/{name}/opd.yaml"] = opd(
            name, judul=text, singkatan=quoted(payload[:40]), alamat=text, tugas=text, kepala=f"{{jabatan: {text}}}"
        )
        files[f"opd/{name}/berita/judul.md"] = berita(
            text,
            "Isi yang tenang.\n",
            ringkasan=quoted(f"Ringkasan {payload}"),
            penulis=text,
            kata_kunci=f"[{text}]",
            berkas=f"[{{berkas: data.csv, judul: {text}, keterangan: {text}}}]",
            sumber=f"[{{judul: {text}, tautan: 'https://a.example/'}}]",
            ringkasan_sederhana=text,
        )
        files[f"opd/{name}/berita/isi.md"] = berita("Isi uji", body(payload))
        files[f"opd/{name}/berita/nama.md"] = berita("Nama uji", berkas=f"[{{berkas: {quoted(payload)}, judul: Data}}]")
        files[f"berkas/{name}/data.csv"] = table(payload)
        files[f"gambar/{name}/foto.png"] = picture
        safe = payload.replace("/", "∕").replace("\0", "")
        if len(safe.encode()) < 200:
            files[f"berkas/{name}/{safe}.csv"] = "a,b\n1,2\n"
    content = write_content(folder / "isi", files)
    output = folder / "keluaran"
    options = Options.of_conf(
        ROOT / "pelicanconf.py", content=content, output=output, theme=ROOT / "theme", preview=True, today=TODAY
    )
    Publication(options).run()
    return output


def test_every_payload_is_published_or_told_of(hostile: Path) -> None:
    """Else the rest would prove nothing."""
    told = (hostile / "masalah" / "index.html").read_text("utf-8")
    for number in range(len(PAYLOADS)):
        if "\n" in PAYLOADS[number]:
            continue  # a name of several lines is refused, and all that is the department's with it
        assert (hostile / f"opd/o{number:03}/index.html").is_file(), PAYLOADS[number]
        for name in ("judul", "isi", "nama"):
            there = (hostile / f"opd/o{number:03}/berita/{name}.html").is_file()
            assert there or f"opd/o{number:03}/berita/{name}.md" in told, (name, PAYLOADS[number])
    shown = [number for number in range(len(PAYLOADS)) if (hostile / f"opd/o{number:03}/berita/judul.html").is_file()]
    bodies = [number for number in range(len(PAYLOADS)) if (hostile / f"opd/o{number:03}/berita/isi.html").is_file()]
    assert len(shown) >= 100
    assert len(bodies) >= 60
    assert {path.name for path in (hostile / "berkas").rglob("*") if path.is_file()} <= {"data.csv"}


def test_no_payload_is_code_to_a_parser(hostile: Path) -> None:
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 500
    for page in pages:
        tree = html.fromstring(page.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        for element in tree.iter(etree.Element):
            found = (page.relative_to(hostile), html.tostring(element)[:300])
            own = element.tag in ("noscript", "template") and page.parent.name in ("cari", "bantu")  # the theme's
            assert element.tag not in BARRED or (own and b"kena" not in html.tostring(element)), found
            if element.tag == "script":
                assert (element.get("src") or "").rpartition("/")[2].endswith(".js"), found
                assert not (element.text or "").strip(), found
                assert "://" not in element.get("src"), found
            if element.tag in ("meta", "link"):
                assert element.getparent().tag == "head", found
                assert (element.get("http-equiv") or "").lower() != "refresh", found
            for name, value in element.attrib.items():
                assert not name.startswith("on"), found
                assert name != "style", found
                if name in ADDRESSES:
                    address = re.sub(r"[\x00-\x20]", "", value).lower()
                    assert not address.startswith(("javascript:", "vbscript:", "data:", "//", "blob:")), found


def test_no_payload_is_worked_out_by_a_template(hostile: Path) -> None:
    for page in hostile.rglob("*.html"):
        assert str(7 * 191) not in re.sub(r'"[^"]*"', "", page.read_text("utf-8")), page


def test_data_files_stay_well_formed(hostile: Path) -> None:
    for file in hostile.rglob("*.json"):
        json.loads(file.read_bytes())
        assert b"</script" not in file.read_bytes().lower(), file
    for file in [*hostile.rglob("*.xml"), *hostile.rglob("*.svg")]:
        etree.fromstring(file.read_bytes(), etree.XMLParser(resolve_entities=False))


@pytest.fixture(scope="module")
def pages(hostile: Path) -> Iterator[tuple[str, Page]]:
    """A server of the hostile site, and a page of a browser that ignores its Content-Security-Policy."""
    if CHROMIUM is None:
        pytest.fail("Chromium tidak ada; pasang dengan: apt-get install chromium")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(hostile)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = running.new_context(bypass_csp=True)
        context.add_init_script(WATCH)
        yield f"http://127.0.0.1:{server.server_port}", context.new_page()
        running.close()
    server.shutdown()
    server.server_close()


def test_the_watch_sees_what_runs(pages: tuple[str, Page]) -> None:
    """Else no page could fail the next test."""
    _origin, page = pages
    page.set_content("<img src=x onerror=kena()>")
    page.wait_for_function("window.terjadi.length > 0")


def test_no_payload_runs_in_a_browser_without_a_policy(hostile: Path, pages: tuple[str, Page]) -> None:
    origin, page = pages
    dialogs: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    chosen = [
        f"opd/o{number:03}/{part}"
        for number in range(len(PAYLOADS))
        for part in ("berita/judul.html", "berita/isi.html")
    ]
    chosen = [address for address in chosen if (hostile / address).is_file()]
    lists = [file.parent.relative_to(hostile).as_posix() + "/" for file in hostile.glob("*/index.html")]
    chosen += [f"opd/o{number:03}/" for number in range(0, len(PAYLOADS), 10) if "\n" not in PAYLOADS[number]]
    page.goto(f"{origin}/robots.txt")
    addresses = ["", *lists, *chosen]
    ran: list[Any] = []
    for start in range(0, len(addresses), 24):
        ran += page.evaluate(SHOWN, [f"{origin}/{address}" for address in addresses[start : start + 24]])
    assert [address for address, _found in ran] == [f"{origin}/{address}" for address in addresses]
    assert [each for each in ran if each[1]] == []
    assert dialogs == []


@pytest.mark.parametrize("query", ["uji", "script kena", '"<img src=x onerror=kena()>', "foto javascript"])
def test_no_payload_runs_among_the_results_of_a_search(pages: tuple[str, Page], query: str) -> None:
    origin, page = pages
    page.goto(f"{origin}/cari/")
    page.fill("#cari-kata", query)
    page.press("#cari-kata", "Enter")
    page.wait_for_function("document.querySelectorAll('#cari-isi ol li').length > 0")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.terjadi") == []
    assert (
        page.evaluate(
            "document.querySelectorAll('main script, main img[src=x], main [onerror], main svg[onload]').length"
        )
        == 0
    )

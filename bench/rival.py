"""Pagefind over the very pages that our search finds, so that both search the same: only its index and a small page of its own differ.

What Pagefind reads of a page is its ``main``, without the column of links to other records. It is told that all is Indonesian, and
otherwise runs as it comes.
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from plugins.ppid.search import results

from . import tools
from .plan import Failed

INDEX = "cari/indeks"
"""The folder of our index within a site."""
BUNDLE = "pagefind"
ASIDE = ".samping"
_MAIN = '<main id="utama"'
_PAGE = """<!doctype html>
<html lang="id"><meta charset="utf-8"><title>Pagefind</title><link rel="icon" href="data:,">
<form role="search"><input name="q"><button>Cari</button></form><ol id="hasil"></ol>
<script type="module" src="cari.js"></script>
"""
_SCRIPT = """import * as mesin from "./pagefind/pagefind.js";
const minta = new URLSearchParams(location.search);
const formulir = document.forms[0];
const dicari = async (q) => {
  const ada = await mesin.search(q);
  return Promise.all(ada.results.slice(0, 10).map((satu) => satu.data()));
};
const cari = async (q) => {
  const butir = (await dicari(q)).map((satu) => {
    const unsur = document.createElement("li");
    unsur.textContent = satu.meta.title;
    return unsur;
  });
  document.getElementById("hasil").replaceChildren(...butir);
};
if (minta.has("tunggal")) await mesin.options({ noWorker: true });
self.dicari = async (q) => (await dicari(q)).map((satu) => satu.url);
formulir.addEventListener("submit", (e) => {
  e.preventDefault();
  cari(formulir.q.value);
});
if (minta.get("q")) await cari(minta.get("q"));
"""


def addresses(site: Path) -> list[str]:
    """The address of every page that our search finds, in order; articles of a page are no pages."""
    return sorted({row[1].partition("#")[0] for row in rows(site)})


def rows(site: Path) -> Iterator[list[str]]:
    """What our search shows of each result, in the order of its numbers."""
    for file in sorted((site / INDEX / "d").iterdir(), key=lambda file: int(file.stem)):
        yield from results.read(file.read_bytes(), int(file.stem)).values()


def indexed(site: Path, folder: Path) -> Path:
    """Write into ``folder`` what a site with Pagefind serves for the pages of ``site``; returns the folder."""
    pages = folder.with_name(f"{folder.name}-halaman")
    for each in (pages, folder):
        shutil.rmtree(each, ignore_errors=True)
    for address in addresses(site):
        name = f"{address}index.html" if address.endswith("/") else address
        text = (site / name).read_text(encoding="utf-8")
        if _MAIN not in text:
            raise Failed(f"{name}: tanpa {_MAIN}")
        file = pages / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.replace(_MAIN, f"{_MAIN} data-pagefind-body", 1), encoding="utf-8")
    command = [str(tools.pagefind()), "--quiet", "--site", str(pages), "--output-path", str(folder / BUNDLE)]
    command += ["--force-language", "id", "--exclude-selectors", ASIDE]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Failed(f"pagefind: kode keluar {done.returncode}\n{done.stderr.strip()}")
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    (folder / "cari.js").write_text(_SCRIPT, encoding="utf-8")
    shutil.rmtree(pages)
    return folder


def sizes(site: Path, rival: Path) -> tuple[int, int]:
    """Bytes on disk of our index and of Pagefind's, neither with its program."""
    theirs = (file for file in _files(rival / BUNDLE) if file.suffix not in {".js", ".css", ".pagefind"})
    return sum(_size(file) for file in _files(site / INDEX)), sum(map(_size, theirs))


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def _size(file: Path) -> int:
    return file.stat().st_size

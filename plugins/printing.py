"""``python -m plugins.printing``: one page of a built site as a tagged PDF, for those who must file or send a document.

The browser's own print is what makes it, so the PDF looks as a printed page does: A4, table heads on each sheet, links
written out. It is looked into afterwards and refused unless it has tags, a language and a title (PDF/UA's first demands;
WCAG 2.2 techniques PDF16 and PDF18).
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .environment import browser_found
from .errors import Dihentikan, SalahPakai
from .ppid.console import speak
from .ppid.guard.files_reading import pdf_read
from .ppid.intake.pdf import Pdf

PATIENCE = 120
"""Seconds for one page; the whole list of public information of a city takes a few."""


def printed(site: Path, address: str, target: Path) -> Pdf:
    """Print the page at ``address`` of the site in the folder ``site`` to ``target``; returns what the PDF offers.

    Raises SalahPakai for a page that is not there, and Dihentikan when there is no browser, or no sound PDF came of it.
    """
    page = page_of(site, address)
    browser = browser_found()
    if browser is None:
        raise Dihentikan("PDF tidak dibuat: peramban Chromium tidak ada. Di Debian: apt-get install chromium.")
    with tempfile.TemporaryDirectory(prefix="jendela-pdf-") as folder:
        made = Path(folder) / "halaman.pdf"
        command = [
            browser, "--headless", *_as_root(), "--disable-gpu", "--disable-extensions", f"--user-data-dir={folder}",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            f"--print-to-pdf={made}", page.resolve().as_uri(),
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
            content = made.read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise Dihentikan(f"PDF tidak dibuat: peramban tidak dapat mencetak {page}.") from error
        found = pdf_read(made)
    if found is None or not (found.terbaca and found.bertag and found.bahasa and found.berjudul):
        raise Dihentikan("PDF tidak disimpan: peramban ini tidak memberi tanda struktur, bahasa, atau judul.")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return found


def _as_root() -> list[str]:
    """Chromium does not start its sandbox for root, and refuses to run without being told so."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def page_of(site: Path, address: str) -> Path:
    """The file of an address as people give it: a path, or one copied from the browser."""
    path = unquote(urlsplit(address).path).lstrip("/")
    page = site / path / "index.html" if not path or path.endswith("/") else site / path
    if not (site / "index.html").is_file():
        raise SalahPakai(f'Folder situs "{site}" belum berisi situs. Jalankan "python3 tasks.py build" dahulu.')
    if not page.resolve().is_relative_to(site.resolve()) or page.suffix != ".html" or not page.is_file():
        raise SalahPakai(f'Halaman "{address}" tidak ada di {site}. Tulis alamatnya sesudah nama situs, misalnya dip/.')
    return page


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    speak()
    parser = argparse.ArgumentParser(prog="pdf", description="Mencetak satu halaman situs menjadi PDF.")
    parser.add_argument("alamat", help="alamat halaman sesudah nama situs, misalnya dip/")
    parser.add_argument("--situs", type=Path, default=Path("output"), help="folder situs yang sudah dibuat")
    parser.add_argument("--output", type=Path, default=Path("halaman.pdf"), help="berkas PDF yang ditulis")
    given = parser.parse_args(arguments)
    try:
        found = printed(given.situs, given.alamat, given.output)
    except (Dihentikan, SalahPakai) as error:
        print(str(error), file=sys.stderr)
        return error.exitcode
    except OSError as error:
        print(f"PDF tidak disimpan: {error.strerror or error} ({error.filename}).", file=sys.stderr)
        return Dihentikan.exitcode
    print(f"{given.output}: {found.halaman} halaman, bertanda struktur, bahasa {found.bahasa}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

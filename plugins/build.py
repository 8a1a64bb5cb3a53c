"""``python -m plugins.build``: publish a content folder; the last line says what was published.

Exit codes: 0 everything published, 10 published with records withheld, 2 stopped, 3 usage.
"""

import argparse
import logging
import re
import sys
from pathlib import Path

from pelican.log import init as init_logging
from pelican.settings import read_settings

from .errors import Berakhir, Dihentikan, Ditahan, SalahPakai
from .ppid.console import speak
from .ppid.moments import BadMoment, moment_from_environment

ROOT = Path(__file__).resolve().parent.parent


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        print(f"Salah pakai: {message}", file=sys.stderr)
        raise SystemExit(SalahPakai.exitcode)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    speak()
    parser = _Parser(prog="build", description="Membuat situs dari folder isi.")
    parser.add_argument("--content", default="content", help="folder isi (baku: content)")
    parser.add_argument("--output", default="output", help="folder keluaran (baku: output)")
    parser.add_argument("--theme", default=str(ROOT / "theme"), help="folder tema")
    parser.add_argument("--today", help="tanggal acuan TTTT-BB-HH; bila kosong SOURCE_DATE_EPOCH, lalu jam mesin")
    parser.add_argument("--siteurl", default="", help="alamat situs, misalnya https://ppid.contoh.go.id")
    parser.add_argument("--absolute", action="store_true", help="tautan memakai alamat lengkap, bukan relatif")
    parser.add_argument("--cache", default=".jendela", help="folder tembolok; kosong berarti tanpa tembolok")
    options = parser.parse_args(arguments)
    init_logging(level=logging.WARNING)
    try:
        settings = read_settings(str(ROOT / "publishconf.py"), override=_settings(options))
        settings["PELICAN_CLASS"](settings).run()
    except BadMoment as error:
        print(f"Salah pakai: {error}.", file=sys.stderr)
        return SalahPakai.exitcode
    except Ditahan as error:
        return error.exitcode
    except Berakhir as error:
        print(str(error), file=sys.stderr)
        return error.exitcode
    except OSError as error:
        print(f"Situs tidak selesai ditulis: {error.strerror or error} ({error.filename}).", file=sys.stderr)
        return Dihentikan.exitcode
    return 0


def _settings(options: argparse.Namespace) -> dict[str, object]:
    content = Path(options.content)
    if not content.is_dir():
        raise SalahPakai(f'Folder isi "{content}" tidak ada.')
    siteurl = options.siteurl.rstrip("/")
    if siteurl and not re.fullmatch(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~-]+)*", siteurl):
        raise SalahPakai(f'Alamat situs "{options.siteurl}" tidak terbaca; tulis seperti https://ppid.contoh.go.id.')
    if options.absolute and not siteurl:
        raise SalahPakai("--absolute memerlukan --siteurl.")
    moment_from_environment(options.today)
    return {
        "PATH": str(content.resolve()),
        "OUTPUT_PATH": str(Path(options.output).resolve()),
        "THEME": str(Path(options.theme).resolve()),
        "SITEURL": siteurl,
        "FEED_DOMAIN": siteurl,
        "RELATIVE_URLS": not options.absolute,
        "JENDELA_TODAY": options.today,
        "JENDELA_CACHE": str(Path(options.cache).resolve()) if options.cache else None,
    }


if __name__ == "__main__":
    sys.exit(main())

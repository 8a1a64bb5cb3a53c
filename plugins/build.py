"""``python -m plugins.build``: publish a content folder; the last line says what was published.

Exit codes: 0 everything published, 10 published with records withheld, 2 stopped, 3 usage.
"""

import argparse
import re
import sys
from pathlib import Path

from .errors import Berakhir, Dihentikan, SalahPakai, unwritten
from .options import Options
from .ppid.console import calm_collector, leave, speak
from .ppid.intake.files import listing
from .ppid.moments import BadMoment, moment_from_environment
from .seal import over

ROOT = Path(__file__).resolve().parent.parent


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        print(f"Salah pakai: {message}", file=sys.stderr)
        raise SystemExit(SalahPakai.exitcode)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    speak()
    calm_collector()
    parser = _Parser(prog="build", description="Membuat situs dari folder isi.")
    parser.add_argument("--content", default="content", help="folder isi (baku: content)")
    parser.add_argument("--output", default="output", help="folder keluaran (baku: output)")
    parser.add_argument("--theme", default=str(ROOT / "theme"), help="folder tema")
    parser.add_argument("--today", help="tanggal acuan TTTT-BB-HH; bila kosong SOURCE_DATE_EPOCH, lalu jam mesin")
    parser.add_argument("--siteurl", default="", help="alamat situs, misalnya https://ppid.contoh.go.id")
    parser.add_argument("--absolute", action="store_true", help="tautan memakai alamat lengkap, bukan relatif")
    parser.add_argument("--cache", default=".jendela", help="folder tembolok; kosong berarti tanpa tembolok")
    parser.add_argument("--workers", default="", help="banyaknya proses, atau alamat penjadwal Dask (tcp://...)")
    parser.add_argument("--tetap-terbit", action="store_true", help="terbit walau sangat banyak rekaman ditahan")
    parser.add_argument("--usb", action="store_true", help="situs dapat dibuka dari folder, tanpa peladen")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--incremental", action="store_true", help="hanya yang berubah dibuat ulang (baku)")
    kind.add_argument("--clean", action="store_true", help="semua halaman dibuat ulang")
    options = parser.parse_args(arguments)
    try:
        given = _options(options)
        names = listing(given.content)
        if over(given, names):
            return 0
        from .publishing import Publication  # a build that changes nothing is over before all this is loaded

        ended = Publication(given).run(names)
    except BadMoment as error:
        print(f"Salah pakai: {error}.", file=sys.stderr)
        return SalahPakai.exitcode
    except Berakhir as error:
        print(str(error), file=sys.stderr)
        return error.exitcode
    except OSError as error:
        print(str(unwritten(error)), file=sys.stderr)
        return Dihentikan.exitcode
    return ended.exitcode if ended is not None else 0


def _options(options: argparse.Namespace) -> Options:
    content = Path(options.content)
    if not content.is_dir():
        raise SalahPakai(f'Folder isi "{content}" tidak ada.')
    siteurl = options.siteurl.rstrip("/")
    if siteurl and not re.fullmatch(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~-]+)*", siteurl):
        raise SalahPakai(f'Alamat situs "{options.siteurl}" tidak terbaca; tulis seperti https://ppid.contoh.go.id.')
    if not re.fullmatch(r"|[1-9]\d{0,2}|[a-z]+://[^\s]+", options.workers):
        raise SalahPakai(f'--workers "{options.workers}" tidak terbaca; tulis banyaknya proses atau alamat tcp://...')
    if options.absolute and not siteurl:
        raise SalahPakai("--absolute memerlukan --siteurl.")
    if options.usb and options.absolute:
        raise SalahPakai("--usb memerlukan tautan relatif; hapus --absolute.")
    moment_from_environment(options.today)
    return Options.of_conf(
        ROOT / "publishconf.py",
        content=content.resolve(),
        output=Path(options.output).resolve(),
        theme=Path(options.theme).resolve(),
        siteurl=siteurl,
        absolute=options.absolute,
        today=options.today,
        cache=Path(options.cache).resolve() if options.cache else None,
        workers=options.workers,
        clean=options.clean,
        whatever=options.tetap_terbit,
        usb=options.usb,
    )


if __name__ == "__main__":
    leave(main())

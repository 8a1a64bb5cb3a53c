"""``python -m plugins.withdrawing ID``: takes one record off the site at once, and says what is left to do by hand.

Exit codes: 0 the record is off the site in the output folder, 2 it could not be done, 3 usage.
"""

import argparse
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from . import output
from .errors import Berakhir, Dihentikan
from .notices import rules, steps, told_within_three_days
from .options import Options
from .ppid import urls
from .ppid.checking import asset_paths
from .ppid.commands import Parser, content_options, reading, refused
from .ppid.console import calm_collector, leave, speak
from .ppid.intake.sources import path_key, suggestion
from .ppid.registry import Record, Registry
from .publishing import Publication

ROOT = Path(__file__).resolve().parent.parent
DEAD = ("opd/", "halaman/", "berkas/", "gambar/", "suara/")
"""Where addresses lie that a server answers with 410 once they are gone; the other files that vanish are parts of lists."""


class Tarik(NamedTuple):
    """What is taken away: the record's file and the files that it alone uses, its address, and the records that name it."""

    key: str
    url: str
    files: tuple[str, ...]
    named_by: tuple[str, ...]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    speak()
    calm_collector()
    parser = Parser(prog="darurat", description="Menarik satu rekaman dari situs seketika.")
    parser.add_argument("rekaman", help="id rekaman (opd/jenis/nama), berkasnya, atau alamat halamannya")
    parser.add_argument("--situs", default="output", help="folder situs (baku: output)")
    parser.add_argument("--catatan", default="darurat", help="folder bagi catatan penarikan (baku: darurat)")
    parser.add_argument("--siteurl", default="", help="alamat situs, misalnya https://ppid.contoh.go.id")
    content_options(parser)
    options = parser.parse_args(arguments)
    with reading(options) as found:
        if found.hasil.registry is None:
            print("Isi situs tidak dapat dibaca; jalankan periksa. Tidak ada yang diubah.", file=sys.stderr)
            return Dihentikan.exitcode
        what = _meant(found.hasil.registry, options.rekaman)
        siteurl = options.siteurl or found.hasil.registry.kota.alamat_situs or ""
    notes = Path(options.catatan).resolve() / what.key.replace("/", "-")
    content = Path(options.content).resolve()
    if notes.exists():
        refused(f'folder "{notes}" sudah ada. Pindahkan dahulu.')
    if notes.is_relative_to(content) or notes.is_relative_to(Path(options.situs).resolve()):
        refused("folder catatan tidak boleh di dalam folder isi atau folder situs.")
    try:
        return _withdrawn(_options(options, siteurl), what, notes)
    except Berakhir as error:
        print(f"{error}\nRekaman belum ditarik dari situs.", file=sys.stderr)
        return error.exitcode
    except OSError as error:
        print(f"Penarikan tidak selesai: {error.strerror or error} ({error.filename}).", file=sys.stderr)
        return Dihentikan.exitcode


def _meant(registry: Registry, given: str) -> Tarik:
    """The public record that ``given`` names by id, file, or address; leaves with the code of usage for any other."""
    by_address = {record.url: key for key, record in registry.records.items()}
    plain = given.split("#")[0].replace("\\", "/").rstrip("/")
    address = next(
        (key for url, key in by_address.items() if plain.endswith(f"/{url.rstrip('/')}") or plain == url), None
    )
    place = plain[plain.find("opd/") :] if "opd/" in plain else plain[plain.find("halaman/") :]
    names = (plain, address, path_key(place) if place.endswith((".md", ".yaml")) else None)
    key = next((name for name in names if name in registry.records), None)
    if key is None:
        refused(f'tidak ada rekaman terbit "{given}". {suggestion(plain, registry.records)}'.rstrip())
    record = registry.records[key]
    if record.jenis == "opd":
        refused("profil perangkat daerah tidak ditarik seperti ini. Tulis status: konsep di dalamnya, lalu build.")
    used = {path for other in registry.records.values() if other.key != key for path in asset_paths(other)}
    return Tarik(
        key,
        record.url,
        _files(record, used),
        tuple(registry.records[each].path for each in registry.backlinks.get(key, ())),
    )


def _files(record: Record, used: set[str]) -> tuple[str, ...]:
    return (record.path, *sorted(set(asset_paths(record)) - used))


def _options(options: argparse.Namespace, siteurl: str) -> Options:
    return Options.of_conf(
        ROOT / "publishconf.py",
        content=Path(options.content).resolve(),
        output=Path(options.situs).resolve(),
        theme=ROOT / "theme",
        siteurl=siteurl.rstrip("/"),
        today=options.today,
        cache=Path(options.cache).resolve() if options.cache else None,
        whatever=True,
    )


def _withdrawn(options: Options, what: Tarik, notes: Path) -> int:
    """Withdraw the record: the site as it was, the files put aside, the site without them, and what has changed."""
    Publication(options).run()
    before = output.scanned(options.output).files
    for name in what.files:
        target = notes / "asal" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(options.content / name, target)
    if what.named_by:
        stub = "# Ditarik seketika. Hapus berkas ini sesudah rujukan kepadanya dihapus.\nstatus: konsep\n"
        text = f"---\n{stub}---\n" if what.files[0].endswith(".md") else stub
        (options.content / what.files[0]).write_text(text, encoding="utf-8")
    print(f'Berkas dipindahkan ke "{notes / "asal"}". Situs dibuat ulang tanpa rekaman itu.', file=sys.stderr)
    Publication(options).run()
    after = output.scanned(options.output).files
    # a page that says so may stand at the record's address: a server answers there with 410 all the same
    gone = sorted({what.url, *(_address(name) for name in before.keys() - after.keys())})
    changed = sorted(_address(name) for name in after if before.get(name) != after[name] and name != output.MARKER)
    dead = [url for url in gone if url.startswith(DEAD)]
    root = f"{options.siteurl}/" if options.siteurl else "/"
    files = {
        "alamat.txt": "".join(f"{root}{url}\n" for url in sorted({*gone, *changed})),
        "nginx-410.conf": rules(dead),
        "pemberitahuan.md": told_within_three_days([f"{root}{url}" for url in dead]),
        "langkah.md": steps(what.key, what.named_by),
    }
    for name, text in files.items():
        output.written(notes / name, text.encode())
    print(
        f"{what.key} ditarik. {len(gone)} alamat hilang, {len(changed)} berubah.\nLanjutkan dengan {notes / 'langkah.md'}"
    )
    return 0


def _address(name: str) -> str:
    return name.removesuffix(urls.FILE) if name.rpartition("/")[2] == urls.FILE else name


if __name__ == "__main__":
    leave(main())

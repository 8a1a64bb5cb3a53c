"""``python -m plugins.messages``: the one file of every message of the interface, and what its translations still lack."""

import argparse
import ast
import importlib
import io
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment

from .katalog import FOLDER, messages_of_script
from .ppid import guard, law, publish, records
from .ppid.records import RECORD_TYPES
from .ppid.records.base import KELOMPOK
from .ppid.vocabulary import Istilah
from .ppid.words import PLACE, visible
from .wording import found

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Semua kalimat antarmuka Jendela. Dibuat dengan: python3 tasks.py bahasa --perbarui"
TEMPLATE_FILE = "jendela.pot"
LONGEST = 20
"""Words of a sentence at most."""
COUNTED = frozenset({"angka", "counted"})
"""How the core writes numbers within a sentence."""
OPERATORS = frozenset({"galeri.html", "masalah.html"})
"""Templates for those who run the site; they stay Indonesian."""
TABLES = frozenset({"Kolom", "Lembar", "Raise", "Assert", "Compare"})
"""What holds texts that no page shows: columns of files, errors, comparisons."""
UNSHOWN = frozenset({"JenisPertanyaan", "BagianUji", "Tingkat", "StatusTerbit", "BahasaSitus", "Ulang"})
UNSHOWN |= {"NIPTampil", "JenisNomor"}
"""Vocabularies that no page shows; nor those of the guard, which speaks to operators."""
ROOMS: tuple[str, ...] = (
    "publish/*.py",
    "law/clocks.py",
    "law/coverage.py",
    "law/deadline.py",
    "law/duties.py",
    "law/exemption.py",
)
ROOMS = (
    *ROOMS,
    "law/periods.py",
    "law/calendar.py",
    "law/city_duties.py",
    "law/statutes.py",
    "law/score.py",
    "formats.py",
    "evidence.py",
)
"""Modules of the core whose texts are shown."""
SHORT = frozenset({"s.d."})
"""Words too short to be known as words."""
SOURCES = frozenset(
    {"berkas papan tenggat", "cakupan kota", "cara mencari", "indeks pencarian", "peta situs", "0 detik"}
)
SOURCES |= {"kalender kewajiban kota"}
"""What outputs are made of, as a fault names it to the operator."""
_VERSIONED = re.compile(
    r'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team).*\n', re.M
)
_FILE = re.compile(
    r"^[a-z0-9/-]+(?:\.[a-z]+)?$|^[A-Z]-|^[A-Z]+$|^[A-Z]\w+View|\n|^[A-Z]:$|^(?:Allow|User-agent):|^[a-z]\d"
)
"""Texts of the core that are names for machines: paths, codes of problems, types, paths of drawings, robots.txt."""


class Letak(NamedTuple):
    """A message and the file it stands in."""

    pesan: str
    jamak: bool
    berkas: str


def messages(root: Path = ROOT) -> Iterator[Letak]:
    """Every message of the interface, as often as it stands somewhere."""
    env = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=True)
    theme = root / "theme"
    for path in sorted((theme / "templates").rglob("*.html")):
        if path.name not in OPERATORS:
            name = path.relative_to(root).as_posix()
            for each in found(env.parse(path.read_text(encoding="utf-8"))):
                yield Letak(each.pesan, each.jamak, name)
    for path in sorted((theme / "static" / "js").glob("*.js")):
        for text in messages_of_script(path.read_text(encoding="utf-8")):
            yield Letak(text, False, path.relative_to(root).as_posix())
    core = root / "plugins" / "ppid"
    for room in ROOMS:
        for path in sorted(core.glob(room)):
            name = path.relative_to(root).as_posix()
            for text, plural in in_module(ast.parse(path.read_text(encoding="utf-8"))):
                yield Letak(text, plural, name)
    for path in sorted(core.glob("records/*.py")):
        for tag in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(tag, ast.Call)
                and getattr(tag.func, "id", "") == "Tanda"
                and isinstance(tag.args[0], ast.Constant)
            ):
                yield Letak(str(tag.args[0].value), False, path.relative_to(root).as_posix())
    yield from _vocabularies()


def in_module(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """The messages of a module: of calls of ``_``, and every other text that is for people."""
    pending: list[ast.AST] = [tree]
    while pending:
        node = pending.pop(0)
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", "")
            if name == "_" and isinstance(node.args[0], ast.Constant):
                counted = any(getattr(getattr(each.value, "func", None), "id", "") in COUNTED for each in node.keywords)
                yield str(node.args[0].value), counted
                pending = [*(each.value for each in node.keywords), *pending]
                continue
            if name in TABLES:
                continue
        if type(node).__name__ in TABLES or isinstance(node, ast.JoinedStr):
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.keyword) and node.arg in ("source", "template", "kode"):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if (
                (visible(node.value) or node.value in SHORT)
                and not _FILE.search(node.value)
                and node.value not in SOURCES
            ):
                yield node.value, False
            continue
        if isinstance(node, ast.AnnAssign):
            pending = [*([node.value] if node.value is not None else []), *pending]
        elif isinstance(node, ast.FunctionDef):
            pending = [*node.body, *pending]
        else:
            pending = [*ast.iter_child_nodes(node), *pending]


def _vocabularies() -> Iterator[Letak]:
    for package in (records, law, publish):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
    pending: list[type[Istilah]] = Istilah.__subclasses__()
    while pending:
        words = pending.pop()
        pending += words.__subclasses__()
        if words.__name__ in UNSHOWN or words.__module__.startswith(f"{guard.__name__}."):
            continue
        place = words.__module__.replace(".", "/") + ".py"
        for term in words:
            for text in (term.label, term.arti):
                if re.search(r"[^\W\d_]", text):
                    yield Letak(text, False, place)
    for group in KELOMPOK.values():
        for text in filter(None, (group.nama, group.ikhtisar)):
            yield Letak(text, False, "plugins/ppid/records/base.py")
    for kind in RECORD_TYPES.values():
        for text in (kind.JENIS.nama, kind.JENIS.jamak, kind.JENIS.ikhtisar):
            yield Letak(text, False, kind.__module__.replace(".", "/") + ".py")


def template(root: Path = ROOT) -> Catalog:
    """The catalogue without translations, in the order of its messages."""
    places: dict[str, set[str]] = {}
    counted: set[str] = set()
    for each in messages(root):
        places.setdefault(each.pesan, set()).add(each.berkas)
        if each.jamak:
            counted.add(each.pesan)
    made = Catalog(
        project="Jendela",
        version="1",
        header_comment=HEADER,
    )
    for text in sorted(places):
        where = [(name, 0) for name in sorted(places[text])]
        made.add((text, text) if text in counted else text, locations=where)
    return made


def written(catalog: Catalog) -> str:
    """A catalogue as a file, without times and versions."""
    buffer = io.BytesIO()
    catalog.fuzzy, catalog.header_comment = False, HEADER
    catalog.project, catalog.version, catalog.msgid_bugs_address = "Jendela", "1", ""
    write_po(buffer, catalog, width=100, include_lineno=False, sort_output=True)
    return _VERSIONED.sub("", buffer.getvalue().decode())


def updated(old: Path, fresh: Catalog, bahasa: str) -> Catalog:
    """A translation with exactly the messages there are now; what is new is empty."""
    catalog = read_po(io.BytesIO(old.read_bytes()), locale=bahasa) if old.is_file() else Catalog(locale=bahasa)
    catalog.update(fresh, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def faults(file: Path, fresh: Catalog) -> Iterator[str]:
    """What is wrong with a translation: missing, uncertain, left over, or with other places than the message has."""
    catalog = read_po(io.BytesIO(file.read_bytes()), locale=file.stem)
    where = {_text(each.id): each.locations[0][0] for each in fresh if each.id}
    for each in catalog:
        if not each.id:
            continue
        text = _text(each.id)
        forms = each.string if isinstance(each.string, tuple | list) else (each.string,)
        place = f"{file.name}: {where.get(text, 'tidak ada lagi')}: {text!r}"
        if text not in where:
            yield f"{place}: pesan ini sudah tidak ada"
        elif not all(forms):
            yield f"{place}: belum diterjemahkan"
        elif each.fuzzy:
            yield f"{place}: masih ragu (fuzzy)"
        elif any(_places(form) != _places(text) for form in forms):
            yield f"{place}: isiannya tidak sama"
    known = {_text(each.id) for each in catalog if each.id}
    yield from (f"{file.name}: {where[text]}: {text!r}: belum diterjemahkan" for text in sorted(where.keys() - known))
    yield from (f"{file.name}: {text!r}: sisa lama (#~)" for text in catalog.obsolete)


def _text(message: object) -> str:
    return str(message[0]) if isinstance(message, tuple | list) else str(message)


def _places(text: str) -> list[str]:
    """The places of values and tags of a message, in no order."""
    values = [each[0] for each in PLACE.finditer(text) if each[1]]
    return sorted([*values, *re.findall(r"</?[a-z]+\d*>|\{\w+\}", text)])


def long_sentences(texts: Iterable[str]) -> list[str]:
    """The sentences of more than twenty words."""
    parts = (part for text in texts for part in re.split(r"(?<=[.!?])\s+", text))
    return sorted({part for part in parts if len(re.sub(r"<[^>]*>", "", part).split()) > LONGEST})


def main(arguments: list[str] | None = None) -> int:
    """Check the files of messages, or write them; returns the exit code: 1 when something is old or missing."""
    parser = argparse.ArgumentParser(prog="tasks.py bahasa", description=__doc__)
    parser.add_argument("--perbarui", action="store_true", help="tulis ulang berkas pesan")
    options = parser.parse_args(arguments)
    folder = ROOT / "theme" / FOLDER
    fresh = template()
    text = written(fresh)
    file = folder / TEMPLATE_FILE
    if options.perbarui:
        folder.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        for each in sorted(folder.glob("*.po")):
            each.write_text(written(updated(each, fresh, each.stem)), encoding="utf-8")
    told = [fault for each in sorted(folder.glob("*.po")) for fault in faults(each, fresh)]
    if not file.is_file() or file.read_text(encoding="utf-8") != text:
        told.append(f"{TEMPLATE_FILE} lebih lama daripada sumbernya. Jalankan: python3 tasks.py bahasa --perbarui")
    for line in told:
        print(line, file=sys.stderr)
    print(f"{len(fresh)} pesan, {len(told)} yang perlu diperbaiki.")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())

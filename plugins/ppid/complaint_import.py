"""``python -m plugins.ppid impor-aduan``: an export of a complaint channel into the register; it only tells unless ``--tulis``.

Exit codes: 0 every row is in the register, 10 some rows were refused, 2 the city cannot be read or the disk refused,
3 usage: the file, its mapping or the command cannot be worked with, and nothing was written.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from .city import City, city
from .commands import OK, STOPPED, USAGE, WITHHELD, Parser
from .complaint_mapping import Peta, mapping
from .complaint_records import brought_up_to_date, new_record
from .complaint_rows import Baris, Terbaca, Tolakan, rows
from .complaint_sheet import Lembar, SalahPakai, sheet
from .intake.files import listing
from .intake.reading import record_read
from .intake.richtext import Renderer
from .intake.sources import Identity, sorted_files
from .problems import Problem
from .records.aduan import Aduan
from .report import text

JENIS = Aduan.JENIS.kode
_NUMBER = re.compile(r"^nomor\s*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)


class Rencana(NamedTuple):
    """What becomes of one row that could be read: its file, its text before ("" for a new one) and after."""

    baris: int
    nomor: str
    path: str
    lama: str
    baru: str


def main(arguments: list[str]) -> int:
    """Run the command line; returns the exit code."""
    parser = Parser(prog="impor-aduan", description="Memasukkan ekspor kanal aduan ke dalam register.")
    parser.add_argument("berkas", type=Path, help="berkas CSV dari kanal")
    parser.add_argument("--peta", type=Path, required=True, help="berkas peta (YAML): kolom mana menjadi isian apa")
    parser.add_argument("--opd", required=True, help="folder OPD yang menangani aduan ini")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder isi (baku: content)")
    parser.add_argument("--tulis", action="store_true", help="tulis rekaman; tanpa ini hanya melapor")
    options = parser.parse_args(arguments)
    try:
        return _run(options.berkas, options.peta, options.opd, options.content, options.tulis)
    except SalahPakai as error:
        print(f"Salah pakai: {error}", file=sys.stderr)
        return USAGE
    except OSError as error:
        print(f"Berkas tidak dapat dibaca atau ditulis: {error.filename}: {error.strerror}.", file=sys.stderr)
        return STOPPED


def _run(file: Path, map_file: Path, opd: str, content: Path, write: bool) -> int:
    if not file.is_file():
        raise SalahPakai(f'Berkas "{file}" tidak ada.')
    if not (content / "opd" / opd / "opd.yaml").is_file():
        raise SalahPakai(f'OPD "{opd}" tidak ada: tidak ditemukan {content}/opd/{opd}/opd.yaml.')
    names = listing(content).sizes
    problems: list[Problem] = []
    found = city(content, names, problems)
    if found is None:
        print(text(problems, content.as_posix()), file=sys.stderr)
        return STOPPED
    peta = mapping(map_file)
    lembar = sheet(file.read_bytes())
    terbaca = rows(lembar, peta, found.wilayah)
    register = Register(content, opd, names, peta, found)
    plans, refused = register.planned(terbaca)
    if write:
        for plan in plans:
            if plan.baru != plan.lama:
                written(content / plan.path, plan.baru)
    print("\n".join(_report(file, lembar, peta, terbaca, plans, refused, write)))
    return WITHHELD if refused else OK


class Register:
    """The complaints that are there, and what rows make of them."""

    def __init__(self, content: Path, opd: str, names: Mapping[str, int], peta: Peta, found: City) -> None:
        self._content, self._opd, self._peta = content, opd, peta
        self._districts = found.wilayah.codes()
        self._paths = [each.path for each in sorted_files(names).records if each.jenis == JENIS]
        self._stems = {path.rpartition(".")[0] for path in self._paths}
        self._render = Renderer().body
        self._taken: dict[str, str] = {}

    def planned(self, terbaca: Terbaca) -> tuple[list[Rencana], list[Tolakan]]:
        """What becomes of every row: a plan, or a refusal."""
        numbers = self._numbers()
        plans: list[Rencana] = []
        refused = list(terbaca.tolakan)
        for row in terbaca.baris:
            plan = self._plan(row, numbers.get(row.nomor.casefold(), []))
            if isinstance(plan, Tolakan):
                refused.append(plan)
            else:
                plans.append(plan)
        return plans, sorted(refused)

    def _numbers(self) -> dict[str, list[str]]:
        """The files that have each number; a file that cannot be read is left to ``periksa``."""
        found: dict[str, list[str]] = {}
        for path in self._paths:
            match = _NUMBER.search((self._content / path).read_text(encoding="utf-8-sig", errors="replace"))
            if match:
                number = re.sub(r"\s+#\s.*$", "", match[1]).strip("\"'").casefold()
                found.setdefault(number, []).append(path)
        return found

    def _plan(self, row: Baris, there: list[str]) -> Rencana | Tolakan:
        own = [path for path in there if path.startswith(f"opd/{self._opd}/")]
        if len(own) != len(there) or len(own) > 1:
            return Tolakan(
                row.baris,
                f'Nomor "{row.nomor}" sudah ada di {", ".join(there)}.',
                "Satu aduan tidak boleh dihitung dua kali.",
                "Pakai --opd yang benar, atau hapus rekaman yang tidak dipakai.",
            )
        if own:
            return self._update(row, own[0])
        ident = re.sub(r"[^a-z0-9]+", "-", row.nomor.casefold()).strip("-")
        path = f"opd/{self._opd}/{JENIS}/{ident}.yaml"
        taken = self._taken.setdefault(path, row.nomor)
        busy = taken != row.nomor or path.rpartition(".")[0] in self._stems
        if busy or not ident or not sorted_files([path]).records:
            return Tolakan(
                row.baris,
                f'Nomor "{row.nomor}" tidak dapat menjadi nama berkas {ident or "kosong"}.yaml.',
                "Nama berkas menentukan alamat halaman; nama itu sudah dipakai atau tidak boleh dipakai.",
                "Buat rekaman itu dengan tangan memakai nama lain; impor berikutnya mengenalinya dari nomornya.",
            )
        return self._checked(row, path, "", new_record(row, self._peta, self._districts))

    def _update(self, row: Baris, path: str) -> Rencana | Tolakan:
        (identity,) = sorted_files([path]).records
        old = (self._content / path).read_bytes().decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
        isi = record_read(self._content, identity, self._render).isi
        if not isinstance(isi, Aduan):
            return Tolakan(
                row.baris,
                f"Rekaman {path} ada, tetapi masih bermasalah.",
                "Rekaman yang bermasalah tidak diubah, supaya tidak ada yang hilang.",
                'Perbaiki dahulu menurut "periksa", lalu impor lagi.',
            )
        new = brought_up_to_date(old, isi, row, self._peta, self._districts)
        return self._checked(row, path, old, new) if new != old else Rencana(row.baris, row.nomor, path, old, old)

    def _checked(self, row: Baris, path: str, old: str, new: str) -> Rencana | Tolakan:
        """The plan, unless the record would not be sound."""
        (identity,) = sorted_files([path]).records
        faults = [problem for problem in _problems_of(identity, new, self._render) if problem.galat]
        place = self._content / path
        if not place.parent.resolve().is_relative_to(self._content.resolve()):
            raise SalahPakai(f"Folder {place.parent} tidak berada di dalam folder isi.")
        if not faults:
            return Rencana(row.baris, row.nomor, path, old, new)
        return Tolakan(
            row.baris,
            " ".join(fault.apa for fault in faults),
            " ".join(dict.fromkeys(fault.mengapa for fault in faults)),
            " ".join(dict.fromkeys(fault.perbaikan for fault in faults)),
        )


def _problems_of(identity: Identity, content: str, render: Callable[..., object]) -> tuple[Problem, ...]:
    """Every problem a record would have, read by the very code that reads the content folder."""
    with tempfile.TemporaryDirectory(prefix="jendela-") as folder:
        target = Path(folder, identity.path)
        target.parent.mkdir(parents=True)
        target.write_text(content, encoding="utf-8", newline="\n")
        return record_read(Path(folder), identity, render).problems  # type: ignore[arg-type]


def written(path: Path, content: str) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".impor-", dir=path.parent)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _report(
    file: Path,
    lembar: Lembar,
    peta: Peta,
    terbaca: Terbaca,
    plans: list[Rencana],
    refused: list[Tolakan],
    write: bool,
) -> Iterator[str]:
    """The report as lines; every row is in exactly one of its numbers."""
    columns = peta.columns()
    yield f"Berkas   : {file}, {lembar.penyandian}, pembatas {lembar.pembatas}"
    yield "Dipakai  : " + ", ".join(f"{heading} → {name}" for name, heading in columns.items())
    unused = [heading for heading in lembar.kolom if heading not in columns.values()]
    yield "Dibuang  : " + (", ".join(heading or "(tanpa judul)" for heading in unused) or "tidak ada")
    if peta.salin_teks.model_fields_set:
        yield "Disalin  : " + ", ".join(sorted(peta.salin_teks.model_fields_set)) + " apa adanya, menurut peta"
    for line, first in terbaca.kembar:
        yield f"Kembar   : baris {line} sama dengan baris {first}; dihitung tetap"
    for fault in refused:
        yield f"\nBaris {fault.baris}\n  {fault.apa}\n  Mengapa: {fault.mengapa}\n  Perbaikan: {fault.perbaikan}"
    sorts = Counter("baru" if not plan.lama else "berubah" if plan.baru != plan.lama else "tetap" for plan in plans)
    for plan in plans:
        if plan.baru != plan.lama:
            yield f"{'Berubah' if plan.lama else 'Baru   '}  : {plan.path} (baris {plan.baris})"
    same = sorts["tetap"] + len(terbaca.kembar)
    total = sorts["baru"] + sorts["berubah"] + same + len(refused)
    if total != len(lembar.baris):
        raise AssertionError("setiap baris harus terhitung satu kali")
    yield ""
    yield (
        f"Dibaca {total} = baru {sorts['baru']} + berubah {sorts['berubah']} + tetap {same} + ditolak {len(refused)}"
        f" ({lembar.kosong} baris kosong dilewati)."
    )
    if not write and sorts["baru"] + sorts["berubah"]:
        yield "Belum ada yang ditulis. Tambahkan --tulis untuk menulisnya."

"""The changes of one commit whose builds are measured: each takes the content folder and changes one thing.

The theme and a copy of the code, with the law in it, stand beside the content folder as ``tema`` and ``kode``. A record that is deleted or renamed is
one that no other record links to, and the same commit says why, so the change is sound by itself.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

THEME = "tema"
CODE = "kode"
LAW = f"{CODE}/plugins/ppid/law/reference"
_NEW = """---
judul: Wali kota membuka pelatihan petugas layanan informasi
ringkasan: Pelatihan petugas layanan informasi dibuka dan berlangsung selama tiga hari di balai kota.
tanggal: 2026-11-20
penulis: Diskominfo
---
Pelatihan petugas layanan informasi dibuka pagi ini dan diikuti petugas dari semua dinas.

## Jadwal pelatihan

Pelatihan berlangsung selama tiga hari, dan hasilnya diumumkan di situs ini.
"""


def title(folder: Path) -> None:
    """One news item in the middle of the corpus gets another title."""
    news = _news(folder)
    replaced(news[len(news) // 2], r"(?m)^judul: (.*)$", r"judul: \1 yang diperbarui")


def new(folder: Path) -> None:
    """One news item is added, the newest of all."""
    (_news(folder)[-1].parent / "pelatihan-petugas-layanan-informasi.md").write_text(_NEW, encoding="utf-8")


def deletion(folder: Path) -> None:
    """One news item is deleted, and the file of reasons says why."""
    file = next(_unlinked(folder))
    file.unlink()
    _recorded(folder, file)


def renaming(folder: Path) -> None:
    """The file of one news item is renamed, and with it its address; the file of reasons says where it went."""
    file = next(_unlinked(folder))
    other = file.rename(file.with_name(f"{file.stem}-baru.md"))
    _recorded(folder, file, f"    pindah: {_key(folder, other)}\n")


def template(folder: Path) -> None:
    """One word in the template of news items is another."""
    replaced(folder.parent / THEME / "templates/records/berita.html", "Ditulis oleh", "Disusun oleh")


def law(folder: Path) -> None:
    """One duty has another name."""
    replaced(folder.parent / LAW / "kewajiban.yaml", "nama: Ringkasan kinerja", "nama: Ringkasan kinerja badan publik")


def nothing(folder: Path) -> None:
    """Nothing is changed."""


EDITS: Mapping[str, Callable[[Path], None]] = MappingProxyType(
    {
        "judul": title,
        "baru": new,
        "hapus": deletion,
        "ganti-nama": renaming,
        "templat": template,
        "hukum": law,
        "tanpa-perubahan": nothing,
    }
)
"""Every change by its name in tables, in their order."""


def _key(folder: Path, file: Path) -> str:
    return file.relative_to(folder / "opd").with_suffix("").as_posix()


def _recorded(folder: Path, file: Path, more: str = "") -> None:
    """Say why the record of ``file`` is gone; the corpus has no such file of its own."""
    entry = f"  - rekaman: {_key(folder, file)}\n    tanggal: 2026-11-21\n    alasan: Tidak berlaku lagi.\n"
    (folder / "nisan.yaml").write_text(f"nisan:\n{entry}{more}", encoding="utf-8")


def _news(folder: Path) -> list[Path]:
    """The news items by number."""
    return sorted(folder.glob("opd/*/berita/*.md"), key=lambda file: file.stem)


def _unlinked(folder: Path) -> Iterator[Path]:
    """The news items that no other links to, the last first; the corpus links within one folder."""
    for file in reversed(_news(folder)):
        link = f"{{filename}}{file.name}"
        if not any(link in other.read_text(encoding="utf-8") for other in file.parent.glob("*.md")):
            yield file


def replaced(file: Path, pattern: str, text: str) -> None:
    """The first match of ``pattern`` in ``file`` becomes ``text``; a file without one is a fault of this module."""
    found, count = re.subn(pattern, text, file.read_text(encoding="utf-8"), count=1)
    if not count:
        raise ValueError(f"{file}: {pattern}")
    file.write_text(found, encoding="utf-8")

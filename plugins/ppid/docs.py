"""``python -m plugins.ppid.docs``: writes docs/kesalahan.md from the error catalogue; ``--periksa`` only compares."""

import sys
from itertools import groupby
from pathlib import Path

from .problems import Tingkat, catalogue

FILE = Path("docs/kesalahan.md")
_HEAD = """# Daftar kesalahan

Halaman ini dibuat dari `plugins/ppid/katalog.yaml` dengan `python3 tasks.py dokumen`; jangan menyuntingnya langsung.
Tanda `{…}` diganti dengan nilai dari berkas Anda saat pesan ditampilkan.

- **E-** adalah galat: {galat}
- **W-** adalah peringatan: {peringatan}

Galat bertanda "Versi lama tetap tampil" hanya salah bentuk. Bila berkas itu pernah benar dalam riwayat git, versi itu tetap terbit
dengan keterangan "Pembaruan tertunda". Pada galat lain halamannya langsung hilang.
"""


def errors_page() -> str:
    """The catalogue as Markdown, grouped as in the file."""
    parts = [_HEAD.replace("{galat}", Tingkat.GALAT.arti).replace("{peringatan}", Tingkat.PERINGATAN.arti)]
    for group, entries in groupby(catalogue().values(), key=lambda entry: entry.kelompok):
        parts.append(f"\n## {group}\n")
        for entry in entries:
            blank = "*(keterangan isian itu)*"
            why = blank if entry.mengapa == "{arti}" else entry.mengapa
            stays = "- Versi lama tetap tampil.\n" if entry.tunda and entry.tingkat is Tingkat.GALAT else ""
            parts.append(
                f"\n### {entry.kode}\n\n{_plain(entry.apa)}\n\n"
                f"- Mengapa: {_plain(why)}\n- Perbaikan: {_plain(entry.perbaikan)}\n{stays}"
            )
    return "".join(parts)


def _plain(template: str) -> str:
    """A message template as prose: optional parts are left out, doubled braces are single."""
    for optional in ("{letak}", " {saran}", "{saran}", " {keliru}"):
        template = template.replace(optional, "")
    return template.replace("{{", "{").replace("}}", "}").replace("<", "&lt;").replace("[", "\\[").strip()


def main() -> int:
    """Write the page, or with ``--periksa`` say whether it is up to date."""
    page = errors_page()
    if "--periksa" in sys.argv[1:]:
        if not FILE.is_file() or FILE.read_text(encoding="utf-8") != page:
            print(f'{FILE} tidak mutakhir; jalankan "python3 tasks.py dokumen".', file=sys.stderr)
            return 1
        return 0
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

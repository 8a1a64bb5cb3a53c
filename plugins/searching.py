"""Tasks that ask Jendela's search something, and what every task that reads a content folder runs."""

import sys

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .environment import flags, folder, run, shown


def ended(code: int) -> None:
    """Leave with the command's own exit code."""
    if code != 0:
        raise Exit(code=code)


def told(command: str, content: str, given: list[str]) -> None:
    """Run one of the commands that read a content folder."""
    ended(run(sys.executable, "-m", "plugins.ppid", command, "--content", shown(folder(content, "content")), *given))


@task(positional=["kata"], help={"kata": "satu kata atau lebih", "json": "hasil sebagai JSON"})
def akar(_context: Context, kata: str, json: bool = False) -> None:
    """Menunjukkan akar kata menurut pencarian, misalnya akar keterbukaan melayani."""
    ended(run(sys.executable, "-m", "plugins.ppid", "akar", *flags(json=json), "--", kata))


@task(
    positional=["kata"],
    iterable=["opd", "jenis", "kelas", "tahun", "format"],
    help={
        "kata": "yang dicari",
        "banyak": "banyaknya hasil",
        "persis": "jangan perbaiki salah ketik",
        "opd": "hanya perangkat daerah ini; boleh diulang, ditulis --opd=kode",
        "jenis": "hanya jenis ini; boleh diulang",
        "kelas": "hanya kelas informasi ini; boleh diulang",
        "tahun": "hanya tahun ini; boleh diulang",
        "format": "hanya yang punya lampiran berformat ini; boleh diulang",
        "content": "folder isi",
        "situs": "folder situs yang sudah dibuat, untuk memeriksa frasa (baku: output)",
        "today": "tanggal acuan TTTT-BB-HH",
        "json": "hasil sebagai JSON",
    },
)
def cari(
    _context: Context,
    kata: str,
    banyak: int = 0,
    persis: bool = False,
    opd: list[str] | None = None,
    jenis: list[str] | None = None,
    kelas: list[str] | None = None,
    tahun: list[str] | None = None,
    format: list[str] | None = None,  # noqa: A002 - the flag's name
    content: str = "content",
    situs: str = "output",
    today: str = "",
    json: bool = False,
) -> None:
    """Mencari seperti di situs, dengan urutan yang sama."""
    narrowed = {"opd": opd, "jenis": jenis, "kelas": kelas, "tahun": tahun, "format": format}
    given = [part for name, values in narrowed.items() for value in values or () for part in flags(**{name: value})]
    told(
        "cari",
        content,
        [
            *given,
            *flags(banyak=banyak, persis=persis, situs=shown(folder(situs, "output")), today=today, json=json),
            "--",
            kata,
        ],
    )


@task(
    name="nilai-cari",
    help={
        "laporan": "juga pertanyaan yang gagal dan kata tanpa akar",
        "content": "folder isi",
        "today": "tanggal acuan TTTT-BB-HH",
        "json": "hasil sebagai JSON",
    },
)
def nilai_cari(
    _context: Context, laporan: bool = False, content: str = "content", today: str = "", json: bool = False
) -> None:
    """Menilai pencarian dengan pertanyaan warga di pertanyaan.yaml. Kode keluar 10 bila di bawah batas."""
    told("nilai-cari", content, flags(laporan=laporan, today=today, json=json))

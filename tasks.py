#!/usr/bin/env python3
"""Tasks of Jendela. ``python3 tasks.py <task>`` works on bare Python 3.11+: it makes .venv first, then runs Invoke."""

import os
import subprocess
import sys
from pathlib import Path

from plugins.environment import MARKS, PACKAGES, PYTHON, ROOT, installed, missing_tools

STARTED_IN = "JENDELA_DARI"
"""Names the folder the person started in: Invoke runs in the project's."""
NEEDS_DEV = {"test", "bench", "dokumen", "rapikan"}
"""Tasks that need the packages of requirements-dev.txt besides those of requirements.txt."""


def bootstrap(arguments: list[str]) -> int:
    """Make .venv as the locks say, then hand the tasks over to Invoke in it."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the very message for an older Python
        print("Jendela memerlukan Python 3.11 atau lebih baru.", file=sys.stderr)
        return 2
    locks = ["requirements.txt"]
    if NEEDS_DEV & set(arguments):
        locks.append("requirements-dev.txt")
    if "test" in arguments:
        locks.append("requirements-dask.txt")
    for lock in locks:
        code = installed(ROOT / lock)
        if code != 0:
            return code
    try:
        environment = {**os.environ, STARTED_IN: str(Path.cwd())}
        return subprocess.call([PYTHON, "-m", "invoke", *(arguments or ["--list"])], cwd=ROOT, env=environment)
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(bootstrap(sys.argv[1:]))

from invoke.context import Context  # noqa: E402
from invoke.exceptions import Exit  # noqa: E402
from invoke.tasks import task  # noqa: E402


def run(*command: str | Path) -> int:
    """Run a command from the project's root, its output going straight through; returns its exit code."""
    return subprocess.call([str(part) for part in command], cwd=ROOT)


def folder(given: str, own: str) -> str:
    """A folder as the person means it: from where they started, or the project's ``own`` when they named none."""
    return str(ROOT / own if given == own else Path(os.environ.get(STARTED_IN, ".")) / given)


def shown(path: str) -> str:
    """A folder of the project by its short name, as reports name it; any other as it is."""
    return os.path.relpath(path, ROOT) if Path(path).resolve().is_relative_to(ROOT) else path


def flags(**given: str | int | bool) -> list[str]:
    """Options as a command line has them; those that were not given are left out."""
    found: list[str] = []
    for name, value in given.items():
        if value:
            found += [f"--{name}"] if value is True else [f"--{name}", str(value)]
    return found


def ended(code: int) -> None:
    """Leave with the command's own exit code."""
    if code != 0:
        raise Exit(code=code)


@task(help={"port": "nomor porta (baku: 8000, atau porta kosong berikutnya)", "content": "folder isi"})
def preview(_context: Context, port: int = 8000, content: str = "content") -> None:
    """Membuat situs, menyajikannya di http://127.0.0.1:8000, dan membuat ulang saat ada perubahan."""
    try:
        ended(
            run(sys.executable, "-m", "plugins.preview", "--content", folder(content, "content"), "--port", str(port))
        )
    except KeyboardInterrupt:
        return


@task(
    help={
        "content": "folder isi",
        "output": "folder keluaran",
        "today": "tanggal acuan TTTT-BB-HH",
        "siteurl": "alamat situs, misalnya https://ppid.contoh.go.id",
        "absolute": "tautan memakai alamat lengkap",
        "incremental": "hanya yang berubah dibuat ulang (baku)",
        "clean": "semua halaman dibuat ulang",
        "workers": "banyaknya proses, atau alamat penjadwal Dask",
    }
)
def build(
    _context: Context,
    content: str = "content",
    output: str = "output",
    today: str = "",
    siteurl: str = "",
    absolute: bool = False,
    incremental: bool = False,
    clean: bool = False,
    workers: str = "",
) -> None:
    """Membuat situs siap terbit. Kode keluar: 0 terbit semua, 10 ada yang ditahan, 2 berhenti, 3 salah pakai."""
    folders = flags(content=folder(content, "content"), output=folder(output, "output"))
    given = flags(
        today=today, siteurl=siteurl, absolute=absolute, incremental=incremental, clean=clean, workers=workers
    )
    ended(run(sys.executable, "-m", "plugins.build", *folders, *given))


@task(
    help={
        "content": "folder isi",
        "ketat": "gagal pada masalah apa pun",
        "format": "teks, json, github, gitlab, atau sarif",
        "json": "sama dengan --format json",
        "today": "tanggal acuan TTTT-BB-HH",
    }
)
def periksa(
    _context: Context,
    content: str = "content",
    ketat: bool = False,
    format: str = "teks",  # noqa: A002 - the flag's name
    json: bool = False,
    today: str = "",
) -> None:
    """Memeriksa semua rekaman tanpa membuat situs. Kode keluar: 0 bersih, 10 ada yang akan ditahan, 2, 3."""
    given = flags(format="json" if json else format, ketat=ketat, today=today)
    ended(run(sys.executable, "-m", "plugins.ppid", "periksa", "--content", shown(folder(content, "content")), *given))


@task(
    help={
        "mulai": "hari diterima, TTTT-BB-HH",
        "hari": "banyaknya hari kerja",
        "jangka": "kode jangka menurut hukum, misalnya permohonan",
        "pukul": "jam diterima, JJ.MM",
        "content": "folder isi kota: jam layanan dan libur.yaml",
        "json": "hasil sebagai JSON",
    }
)
def tenggat(
    _context: Context,
    mulai: str = "",
    hari: int = 0,
    jangka: str = "",
    pukul: str = "",
    content: str = "content",
    json: bool = False,
) -> None:
    """Menghitung tenggat dalam hari kerja, dengan setiap hari yang dilewati dan sebabnya."""
    given = flags(mulai=mulai, hari=hari, jangka=jangka, pukul=pukul, json=json)
    place = shown(folder(content, "content"))
    ended(run(sys.executable, "-m", "plugins.ppid", "tenggat", "--content", place, *given))


@task
def skema(_context: Context) -> None:
    """Menulis skema JSON tiap jenis rekaman ke .jendela/skema, untuk editor yang memeriksa saat mengetik."""
    ended(run(sys.executable, "-m", "plugins.ppid.publish.wellknown", ".jendela"))


@task(help={"periksa": "hanya periksa apakah dokumen sudah mutakhir"})
def dokumen(_context: Context, periksa: bool = False) -> None:
    """Membuat docs/kesalahan.md dari katalog kesalahan."""
    ended(run(sys.executable, "-m", "plugins.ppid.docs", *(["--periksa"] if periksa else [])))


@task
def rapikan(_context: Context) -> None:
    """Menata kode sumber (ruff)."""
    ended(
        run(sys.executable, "-m", "ruff", "check", "--fix", "--quiet", ".")
        or run(sys.executable, "-m", "ruff", "format", ".")
    )


@task(
    help={
        "pilih": "hanya uji yang namanya memuat kata ini",
        "cepat": "lewati uji peramban dan peladen",
        "panjang": "uji panjang: 500 urutan perubahan, kelompok Dask dengan 10.000 rekaman",
    }
)
def test(_context: Context, pilih: str = "", cepat: bool = False, panjang: bool = False) -> None:
    """Menjalankan semua uji. Menyiapkan sendiri peramban dan peladen bila boleh; bila tidak, mengatakannya."""
    if panjang:
        os.environ.update({"JENDELA_PANJANG": "1", "JENDELA_URUTAN": os.environ.get("JENDELA_URUTAN", "500")})
        long = ("tests/site/test_incremental.py", "tests/site/test_dask.py")
        ended(run(sys.executable, "-m", "pytest", *long))
        return
    missing = [] if cepat else missing_tools()
    checks: list[tuple[str, ...]] = [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("mypy",),
        ("plugins.ppid.docs", "--periksa"),
    ]
    for check in checks if not pilih else []:
        print(f"— {' '.join(check)}", flush=True)
        ended(run(sys.executable, "-m", *check))
    arguments = ["-k", pilih] if pilih else []
    left_out = ["browser", "server"] if cepat else sorted({MARKS[name] for name in missing})
    if left_out:
        arguments += ["-m", " and ".join(f"not {mark}" for mark in left_out)]
    if not pilih and not cepat:
        arguments += ["--cov"]
    code = run(sys.executable, "-m", "pytest", *arguments)
    if missing:
        print(f"TIDAK DIUJI karena tidak ada: {', '.join(missing)}.", file=sys.stderr)
        print(
            f"Di Debian sebagai root: apt-get update && apt-get install {' '.join(p for name in missing for p in PACKAGES[name])}",
            file=sys.stderr,
        )
        if os.environ.get("CI"):
            raise Exit("Di CI semua alat uji harus ada.", code=1)
    ended(code)


@task(
    help={
        "jumlah": "banyaknya rekaman",
        "ulang": "banyaknya ulangan",
        "tanpa": "pembanding yang tidak diukur, dengan koma: hugo,pagefind,eleventy,pelican",
        "hanya": "bagian yang diukur, dengan koma: dingin, sunting, pratinjau",
        "besar": "sepuluh kali lipat rekaman, Jendela saja",
        "grafik": "berkas SVG yang ditulis",
    }
)
def bench(
    _context: Context,
    jumlah: int = 10_000,
    ulang: int = 3,
    tanpa: str = "",
    hanya: str = "",
    besar: bool = False,
    grafik: str = "docs/gambar/kinerja.svg",
) -> None:
    """Mengukur pembuatan situs di samping Hugo, Eleventy, dan Pelican biasa; gagal bila ada janji yang tidak ditepati."""
    given = flags(jumlah=jumlah, ulang=ulang, tanpa=tanpa, hanya=hanya, besar=besar, grafik="" if besar else grafik)
    ended(run(sys.executable, "-m", "bench", *given))

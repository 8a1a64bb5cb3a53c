"""Tasks for those who work on Jendela itself: its tests, its bench, its generated documents, its layout."""

import os
import sys

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from .environment import MARKS, PACKAGES, flags, missing_tools, run, started
from .searching import ended


@task
def skema(_context: Context) -> None:
    """Menulis skema JSON tiap jenis rekaman ke .jendela/skema, untuk editor yang memeriksa saat mengetik."""
    ended(run(sys.executable, "-m", "plugins.ppid.publish.wellknown", ".jendela"))


@task(help={"periksa": "hanya periksa apakah dokumen sudah mutakhir"})
def dokumen(_context: Context, periksa: bool = False) -> None:
    """Membuat docs/kesalahan.md dari katalog kesalahan."""
    ended(run(sys.executable, "-m", "plugins.ppid.docs", *(["--periksa"] if periksa else [])))


@task(
    help={
        "output": "folder galeri",
        "gambar": "folder untuk gambar tiap halaman galeri",
        "sidik": "hanya cetak sidik tiap komponen sekarang",
    }
)
def galeri(_context: Context, output: str = ".jendela/galeri", gambar: str = "", sidik: bool = False) -> None:
    """Menulis galeri komponen tema dengan semua contohnya; tidak ikut terbit. Kode keluar 1 bila ada tinjauan yang usang."""
    given = flags(output=output, gambar=gambar, sidik=sidik)
    ended(run(sys.executable, "-m", "plugins.gallery", *given))


@task(help={"perbarui": "tulis ulang berkas pesan dari sumbernya"})
def bahasa(_context: Context, perbarui: bool = False) -> None:
    """Memeriksa berkas pesan antarmuka dan terjemahannya. Kode keluar: 0 lengkap, 1 ada yang lama atau kurang."""
    ended(run(sys.executable, "-m", "plugins.messages", *flags(perbarui=perbarui)))


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
        "cepat": "lewati uji peramban, peladen, dan mesin aksesibilitas",
        "panjang": "uji panjang: 500 urutan perubahan, kelompok Dask dengan 10.000 rekaman, baris inti yang tidak diuji",
    }
)
def test(_context: Context, pilih: str = "", cepat: bool = False, panjang: bool = False) -> None:
    """Menjalankan semua uji. Menyiapkan sendiri peramban dan peladen bila boleh; bila tidak, mengatakannya."""
    # Tests start hundreds of processes, each of which would compile every module and template anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if panjang:
        os.environ.update({"JENDELA_PANJANG": "1", "JENDELA_URUTAN": os.environ.get("JENDELA_URUTAN", "500")})
        long = (
            "tests/site/test_incremental.py",
            "tests/site/test_dask.py",
            "tests/accessibility/test_behaviour.py",
            "tests/accessibility/test_engines.py",
            "tests/accessibility/test_mutation.py",
            "tests/browser/test_gallery.py",
            "tests/browser/test_search.py",
        )
        ended(
            run(sys.executable, "-m", "pytest", *long)
            or run(sys.executable, "-m", "pytest", "tests/ppid", "--cov", "--numprocesses", str(os.cpu_count() or 1))
        )
        return
    missing = [] if cepat else missing_tools()
    checks: list[tuple[str, ...]] = [
        ("ruff", "check", "."),
        ("ruff", "format", "--check", "."),
        ("plugins.ppid.docs", "--periksa"),
    ]
    for check in checks if not pilih else []:
        print(f"— {' '.join(check)}", flush=True)
        ended(run(sys.executable, "-m", *check))
    # The slowest check uses one core only, so it runs beside the tests.
    types = None if pilih else started(sys.executable, "-m", "mypy")
    arguments = ["-k", pilih] if pilih else []
    left_out = ["browser", "engines", "server", "voices"] if cepat else sorted({MARKS[name] for name in missing})
    if left_out:
        arguments += ["-m", " and ".join(f"not {mark}" for mark in left_out)]
    if not pilih:
        arguments += ["--numprocesses", str(os.cpu_count() or 1), "--dist", "worksteal"]
    code = run(sys.executable, "-m", "pytest", *arguments)
    if types is not None:
        said, _ = types.communicate()
        print(f"— mypy\n{said}", end="", flush=True)
        code = code or types.returncode
    if missing:
        print(f"TIDAK DIUJI karena tidak ada: {', '.join(missing)}.", file=sys.stderr)
        print(
            f"Di Debian sebagai root: apt-get update && apt-get install {' '.join(dict.fromkeys(p for name in missing for p in PACKAGES[name]))}",
            file=sys.stderr,
        )
        if os.environ.get("CI"):
            raise Exit("Di CI semua alat uji harus ada.", code=1)
    ended(code)


@task(
    help={
        "perbarui": "tulis ulang ucapan yang disimpan, lalu baca bedanya dengan git diff",
        "halaman": "hanya halaman ini, misalnya beranda",
    }
)
def uji_pembaca_layar(_context: Context, perbarui: bool = False, halaman: str = "") -> None:
    """Membacakan situs contoh dengan Orca dan membandingkan ucapannya. Kode keluar 1 bila berbeda, 2 bila alatnya tidak ada."""
    ended(run(sys.executable, "-m", "tests.screenreader", *flags(perbarui=perbarui, halaman=halaman)))


@task(
    help={
        "ulang": "banyaknya ulangan tiap halaman; yang dicatat nilai tengahnya",
        "halaman": "hanya halaman ini, dengan koma, misalnya /,cari/; / ialah beranda",
        "catat": "berkas catatan nilai; halaman yang sudah bernilai 100 di dalamnya tidak diukur lagi",
    }
)
def uji_lighthouse(_context: Context, ulang: int = 3, halaman: str = "", catat: str = "") -> None:
    """Menilai satu halaman tiap templat dengan Lighthouse. Kode keluar 1 bila ada yang di bawah 100 selain kinerja, 2 bila gagal diukur."""
    ended(run(sys.executable, "-m", "tests.lighthouse", *flags(ulang=ulang, halaman=halaman, catat=catat)))


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

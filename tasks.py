#!/usr/bin/env python3
"""Tasks of Jendela. ``python3 tasks.py <task>`` works on bare Python 3.11+: it makes .venv first, then runs Invoke."""

import os
import subprocess
import sys
from pathlib import Path

from plugins.environment import (
    PYTHON,
    ROOT,
    STARTED_IN,
    flags,
    folder,
    installed,
    run,
    shown,
)

NEEDS_DEV = {"test", "bahasa", "bench", "dokumen", "galeri", "rapikan", "uji-lighthouse", "uji-pembaca-layar"}
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
        arguments = words_together(arguments)
        environment = {**os.environ, STARTED_IN: str(Path.cwd())}
        return subprocess.call([PYTHON, "-m", "plugins.usage", *(arguments or ["--list"])], cwd=ROOT, env=environment)
    except KeyboardInterrupt:
        return 0


def words_together(arguments: list[str]) -> list[str]:
    """Hand the words of ``akar`` and ``cari`` over as one argument: Invoke would take the second one for another task.

    An option that takes a value is written with ``=``, as in ``--opd=dinkes``.
    """
    if not arguments or arguments[0] not in ("akar", "cari"):
        return arguments
    words = [each for each in arguments[1:] if not each.startswith("-")]
    options = [each for each in arguments[1:] if each.startswith("-")]
    return [arguments[0], *([" ".join(words)] if words else []), *options]


if __name__ == "__main__":
    sys.exit(bootstrap(sys.argv[1:]))

from invoke.context import Context  # noqa: E402
from invoke.tasks import task  # noqa: E402

from plugins.developing import bahasa, bench, dokumen, galeri, rapikan, skema, test, uji_lighthouse, uji_pembaca_layar  # noqa: E402,F401
from plugins.searching import akar, cari, ended, nilai_cari, told  # noqa: E402,F401


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
        "tetap-terbit": "terbit walau sangat banyak rekaman ditahan",
        "usb": "situs dapat dibuka dari folder, tanpa peladen",
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
    tetap_terbit: bool = False,
    usb: bool = False,
) -> None:
    """Membuat situs siap terbit. Kode keluar: 0 terbit semua, 10 ada yang ditahan, 2 berhenti, 3 salah pakai."""
    folders = flags(content=folder(content, "content"), output=folder(output, "output"))
    given = flags(
        today=today, siteurl=siteurl, absolute=absolute, incremental=incremental, clean=clean, workers=workers, usb=usb
    )
    agreed = ["--tetap-terbit"] if tetap_terbit else []
    ended(run(sys.executable, "-m", "plugins.build", *folders, *given, *agreed))


@task(
    positional=["rekaman"],
    help={
        "rekaman": "id rekaman (opd/jenis/nama), berkasnya, atau alamat halamannya",
        "content": "folder isi",
        "situs": "folder situs (baku: output)",
        "catatan": "folder bagi catatan penarikan (baku: darurat)",
        "siteurl": "alamat situs, misalnya https://ppid.contoh.go.id",
        "today": "tanggal acuan TTTT-BB-HH",
    },
)
def darurat(
    _context: Context,
    rekaman: str,
    content: str = "content",
    situs: str = "output",
    catatan: str = "darurat",
    siteurl: str = "",
    today: str = "",
) -> None:
    """Menarik satu rekaman dari situs seketika, dengan daftar alamat yang dikosongkan dan rancangan pemberitahuan."""
    given = flags(content=folder(content, "content"), situs=folder(situs, "output"), catatan=folder(catatan, "darurat"))
    ended(
        run(
            sys.executable,
            "-m",
            "plugins.withdrawing",
            rekaman,
            *given,
            *flags(siteurl=siteurl, today=today),
        )
    )


@task(
    positional=["alamat"],
    help={
        "alamat": "alamat halaman sesudah nama situs, misalnya dip/",
        "situs": "folder situs yang sudah dibuat (baku: output)",
        "output": "berkas PDF yang ditulis (baku: halaman.pdf)",
    },
)
def pdf(_context: Context, alamat: str, situs: str = "output", output: str = "halaman.pdf") -> None:
    """Mencetak satu halaman situs menjadi PDF A4 bertanda struktur, untuk diarsipkan atau dikirim."""
    given = flags(situs=folder(situs, "output"), output=folder(output, ""))
    ended(run(sys.executable, "-m", "plugins.printing", alamat, *given))


@task(
    help={
        "content": "folder isi",
        "ketat": "kode keluar 10 pada masalah apa pun, juga peringatan",
        "format": "teks, json, github, gitlab, sarif, atau junit",
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


LOOK = {
    "opd": "kode perangkat daerah, atau kota",
    "tahun": "tahun yang dilihat (baku: tahun ini)",
    "content": "folder isi",
    "today": "tanggal acuan TTTT-BB-HH",
    "json": "hasil sebagai JSON",
}


@task(help=LOOK)
def cakupan(
    _context: Context, opd: str = "", tahun: int = 0, content: str = "content", today: str = "", json: bool = False
) -> None:
    """Cakupan kewajiban: apa yang ada, terlambat, dan belum ada pada tiap perangkat daerah."""
    told("cakupan", content, flags(opd=opd, tahun=tahun, today=today, json=json))


@task(help=LOOK)
def skor(
    _context: Context, opd: str = "", tahun: int = 0, content: str = "content", today: str = "", json: bool = False
) -> None:
    """Perkiraan nilai kuesioner komisi informasi, atau nilai satu perangkat daerah, sampai ke rekamannya."""
    told("skor", content, flags(opd=opd, tahun=tahun, today=today, json=json))


@task(
    help={
        "tahun": "tahun penilaian (baku: tahun ini)",
        "content": "folder isi",
        "situs": "folder situs yang sudah dibuat",
        "output": "folder baru untuk hasilnya",
        "siteurl": "alamat situs (baku: alamat_situs dari kota.yaml)",
        "today": "tanggal acuan TTTT-BB-HH",
        "periksa-tautan": "bandingkan dengan situs yang sedang tayang",
    }
)
def bukti(
    _context: Context,
    tahun: int = 0,
    content: str = "content",
    situs: str = "output",
    output: str = "bukti",
    siteurl: str = "",
    today: str = "",
    periksa_tautan: bool = False,
) -> None:
    """Menulis bukti kuesioner ke satu folder: tiap butir, alamat, SHA-256, pemilik, dan hasil periksa tautan."""
    given = flags(
        tahun=tahun, siteurl=siteurl, today=today, situs=folder(situs, "output"), output=folder(output, "bukti")
    )
    told("bukti", content, [*given, *(["--periksa-tautan"] if periksa_tautan else [])])


@task(
    help={
        "bekukan": "nomor keputusan",
        "tanggal": "tanggal keputusan TTTT-BB-HH",
        "penetap": "jabatan yang menetapkan",
        "content": "folder isi",
        "today": "tanggal acuan TTTT-BB-HH",
    }
)
def dip(
    _context: Context,
    bekukan: str = "",
    tanggal: str = "",
    penetap: str = "",
    content: str = "content",
    today: str = "",
) -> None:
    """Membekukan daftar informasi publik dan yang dikecualikan untuk satu keputusan."""
    told("dip", content, flags(bekukan=bekukan, tanggal=tanggal, penetap=penetap, today=today))


@task(
    positional=["berkas"],
    help={
        "berkas": "ekspor CSV dari kanal aduan",
        "peta": "berkas YAML: kolom mana menjadi isian apa",
        "opd": "kode perangkat daerah yang menangani",
        "content": "folder isi",
        "tulis": "tulis rekamannya; tanpa ini hanya dilaporkan",
    },
)
def impor_aduan(
    _context: Context, berkas: str, peta: str = "", opd: str = "", content: str = "content", tulis: bool = False
) -> None:
    """Memasukkan ekspor CSV kanal aduan ke register, tanpa data pribadi pelapor."""
    given = flags(peta=folder(peta, "") if peta else "", opd=opd, tulis=tulis)
    told("impor-aduan", content, [folder(berkas, ""), *given])

"""Whoever writes a task wrongly is told so in Indonesian, without a traceback, on the real command line; the code is 3."""

import subprocess
import sys

import pytest

from tests.support import ROOT

WRONG = {
    "buld": 'perintah "buld" tidak dikenal. Mungkin maksudnya "build"? Semua perintah: python3 tasks.py --list',
    "--foo": 'pilihan "--foo" tidak dikenal. Semua perintah: python3 tasks.py --list',
    "--help buld": 'perintah "buld" tidak dikenal. Mungkin maksudnya "build"?',
    "--list foo": "--list tidak memerlukan nilai.",
    "darurat": "darurat memerlukan rekaman (id rekaman (opd/jenis/nama), berkasnya, atau alamat halamannya).",
    "darurat a b": 'darurat hanya menerima satu rekaman; "b" berlebih.',
    "periksa isi": 'periksa tidak menerima "isi". Nilai ditulis bersama pilihannya, misalnya --pilihan=nilai.',
    "periksa --contnet=a": 'periksa tidak mengenal --contnet. Mungkin maksudnya "--content"? Pilihannya: --content, --ketat,',
    "periksa --today": "--today memerlukan satu nilai (tanggal acuan TTTT-BB-HH).",
    "periksa --content a --content b": "--content ditulis dua kali.",
    "periksa --ketat=ya": "--ketat tidak memerlukan nilai.",
    "periksa -- isi": '"isi" sesudah "--" tidak dipakai perintah mana pun.',
    "tenggat --hari lima": '--hari harus bilangan bulat, bukan "lima".',
    "skor --tahun=lalu": '--tahun harus bilangan bulat, bukan "lalu".',
}


@pytest.mark.parametrize("given", WRONG)
def test_wrong_use_is_told(given: str) -> None:
    command = [sys.executable, "-m", "plugins.usage", *given.split()]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (told.returncode, told.stdout) == (3, "")
    assert told.stderr.startswith(f"Salah pakai: {WRONG[given]}") and told.stderr.count("\n") == 1


def test_every_task_without_its_words_or_with_too_many_is_told() -> None:
    """In one process: each task is asked wrongly in two ways, and none is run."""
    script = """
import contextlib, io, sys
from plugins.usage import Tasks
for name in Tasks().namespace.task_names:
    for more in (["--tidak-ada"], ["a", "b", "c"]):
        said = io.StringIO()
        with contextlib.redirect_stderr(said):
            try:
                Tasks().run(["tasks.py", name, *more])
            except SystemExit as ended:
                print(name, ended.code, said.getvalue().startswith("Salah pakai: "))
"""
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    lines = told.stdout.splitlines()
    assert told.stderr == "" and len(lines) > 40 and all(line.endswith(" 3 True") for line in lines), told.stdout


HELP = {
    "": "Perintah:\n\n",
    "--help": "Perintah:\n\n",
    "--list": "Perintah:\n\n",
    "--help build": "Cara pakai: python3 tasks.py build [--pilihan]\n\nMembuat situs siap terbit.",
    "build --help": "Cara pakai: python3 tasks.py build [--pilihan]\n\nMembuat situs siap terbit.",
    "darurat --help": "Cara pakai: python3 tasks.py darurat <rekaman> [--pilihan]\n\nMenarik satu rekaman",
    "tenggat --help": "--hari=BILANGAN",
}
ENGLISH = (
    "Usage",
    "ptions",
    "Available",
    "Subcommand",
    "Docstring",
    "STRING",
    "INT ",
    "=INT",
    "none",
    "task]",
    "tasks:",
)


@pytest.mark.parametrize("given", HELP)
def test_what_there_is_is_told_in_indonesian(given: str) -> None:
    command = [sys.executable, "-m", "plugins.usage", *given.split()]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (told.returncode, told.stderr) == (0, "") and HELP[given] in told.stdout
    assert not [word for word in ENGLISH if word in told.stdout.replace("tasks.py", "")], told.stdout


def test_every_task_has_help_in_indonesian() -> None:
    script = """
from plugins.usage import Tasks
for name in Tasks().namespace.task_names:
    try:
        Tasks().run(["tasks.py", name, "--help"])
    except SystemExit as ended:
        print("KODE", ended.code)
"""
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert told.stderr == "" and told.stdout.count("KODE 0") == told.stdout.count("Cara pakai: ") > 20
    assert not [word for word in ENGLISH if word in told.stdout.replace("tasks.py", "")], told.stdout


def test_a_reader_that_goes_away_gets_no_traceback() -> None:
    command = f"'{sys.executable}' -m plugins.usage --list | head -n 2"
    told = subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert told.stderr == "" and told.stdout.startswith("Perintah:")

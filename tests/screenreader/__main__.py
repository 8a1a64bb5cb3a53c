"""Has Orca read pages of the demonstration city and compares with what it said before: ``python -m tests.screenreader``.

Exit codes: 0 as before or renewed, 1 another text, 2 something that is needed is missing or did not start, 3 used wrongly.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.accessibility.serving import serving
from tests.support import ROOT, built

from .desktop import Deaf, absent, desktop
from .spoken import difference
from .visits import VISITS, heard

KEPT = Path(__file__).resolve().parent / "ucapan"
INSIDE = "JENDELA_DALAM_SESI"
"""Is set in the process that runs inside its own session of D-Bus."""


def compared(name: str, lines: list[str], renew: bool) -> bool:
    """Whether Orca said what is kept; what it says now is written when ``renew``, else the difference is printed."""
    file = KEPT / f"{name}.txt"
    text = "".join(f"{line}\n" for line in lines)
    if renew:
        file.write_text(text, encoding="utf-8")
        return True
    found = difference(file.read_text(encoding="utf-8") if file.is_file() else "", text, name)
    if found:
        print(found, flush=True)
    return not found


def listened(names: list[str], renew: bool) -> int:
    """Build, serve, listen and compare; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="jendela-situs-") as folder:
        site = Path(folder) / "situs"
        result = built(ROOT / "content", site, "--siteurl", "https://ppid.contoh.example")
        if result.returncode != 0:
            print(result.stdout + result.stderr, file=sys.stderr)
            return 2
        different = []
        with serving(site) as origin:
            for name in names:
                with desktop() as where:
                    lines = heard(where, origin, name)
                same = compared(name, lines, renew)
                print(f"— {name}: {len(lines)} ucapan{'' if same else ', BERBEDA'}", flush=True)
                different += [] if same else [name]
    if different:
        print("Baca bedanya. Bila memang demikian: python3 tasks.py uji-pembaca-layar --perbarui", file=sys.stderr)
    return 1 if different else 0


def main(arguments: list[str]) -> int:
    """Run the command; it starts itself again in a session of its own, so that no other desktop is disturbed."""
    parser = argparse.ArgumentParser(prog="uji-pembaca-layar")
    parser.add_argument("--perbarui", action="store_true", help="tulis ulang ucapan yang disimpan")
    parser.add_argument("--halaman", choices=VISITS, help="hanya halaman ini")
    given = parser.parse_args(arguments)
    missing = absent()
    if missing:
        print(f"Tidak ada di mesin ini: {', '.join(missing)}.", file=sys.stderr)
        print(
            f"Di Debian sebagai root: apt-get update && apt-get install --no-install-recommends {' '.join(missing)}",
            file=sys.stderr,
        )
        return 2
    if INSIDE not in os.environ:
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.screenreader", *arguments]
        return subprocess.call(command, cwd=ROOT, env={**os.environ, INSIDE: "1"})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))
    try:
        return listened([given.halaman] if given.halaman else list(VISITS), given.perbarui)
    except Deaf as problem:
        print(f"Pembaca layar tidak sampai ke akhir; ucapan terakhirnya:\n{problem}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Jendela's side of the comparison: code with its law, content, theme, cache and output in one folder that can be saved and restored."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from . import edits, repository, search_share
from .corpus import ROOT, written
from .measure import Run, measured
from .preview import waits

TODAY = "2026-11-21"
SITEURL = "https://contoh.example"


class Workspace:
    """One place for builds of one corpus; always the same paths, so that a restored cache is at home."""

    def __init__(self, folder: Path, count: int) -> None:
        """A place below ``folder`` for ``count`` records, its content committed."""
        self._folder = folder
        self._saved = folder.with_name(f"{folder.name}-simpan")
        self.content = folder / "isi"
        self.output = folder / "hasil"
        self._cache = folder / "tembolok"
        written(self.content, count)
        repository.started(self.content)
        shutil.copytree(ROOT / "theme", folder / edits.THEME)
        self._code = folder / edits.CODE
        shutil.copytree(ROOT / "plugins", self._code / "plugins")
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy(ROOT / name, self._code)

    def command(self) -> list[str]:
        """The build of what is here now."""
        shared = ["--content", str(self.content), "--output", str(self.output), "--cache", str(self._cache)]
        theme = ["--theme", str(self._folder / edits.THEME)]
        moment = ["--today", TODAY, "--siteurl", SITEURL]
        return [sys.executable, "-m", "plugins.build", *shared, *theme, *moment]

    def unsearched(self) -> Run:
        """A build without cache and output, and without search."""
        script = Path(__file__).with_name("unsearched.py")
        run = self._anew([sys.executable, str(script), *self.command()[3:]])
        if (self.output / "cari" / "indeks").exists():
            raise ValueError("pembuatan tanpa pencarian memuat indeks")
        return run

    def search_cold(self) -> tuple[Run, float]:
        """A build without cache and output, and the processor seconds of search in it."""
        return self._shared(self._anew)

    def search_edited(self, name: str) -> tuple[Run, float]:
        """The build after the edit ``name`` of the saved state, and the processor seconds of search in it."""
        self._change(name)
        return self._shared(lambda command: measured(command, self._code))

    def _shared(self, run: Callable[[list[str]], Run]) -> tuple[Run, float]:
        notes = self._folder.with_name(f"{self._folder.name}-cari.txt")
        notes.write_text("", encoding="ascii")  # a build that ends before it notes anything is told by its code
        script = Path(__file__).with_name("search_share.py")
        done = run([sys.executable, str(script), str(notes), *self.command()[3:]])
        return done, search_share.seconds(notes)

    def cold(self, *options: str) -> Run:
        """A build without cache and output."""
        return self._anew([*self.command(), *options])

    def _anew(self, command: list[str]) -> Run:
        shutil.rmtree(self._cache, ignore_errors=True)
        shutil.rmtree(self.output, ignore_errors=True)
        return measured(command, self._code)

    def waits(self, saves: int) -> list[float]:
        """Seconds from each of ``saves`` saved files to its page in a preview."""
        return waits(self._code, self.content, saves)

    def save(self) -> None:
        """Keep what is here now, cache and output included."""
        shutil.rmtree(self._saved, ignore_errors=True)
        _copied(self._folder, self._saved)

    def edited(self, name: str) -> Run:
        """The build after the edit ``name`` of the saved state."""
        self._change(name)
        return measured(self.command(), self._code)

    def _change(self, name: str) -> None:
        self.restore()
        edits.EDITS[name](self.content)
        repository.committed(self.content, f"Sunting: {name}")

    def restore(self) -> None:
        """Go back to the saved state."""
        shutil.rmtree(self._folder, ignore_errors=True)
        _copied(self._saved, self._folder)


def _copied(source: Path, target: Path) -> None:
    """Copy a folder with the days of its files."""
    subprocess.run(["cp", "-a", str(source), str(target)], check=True)

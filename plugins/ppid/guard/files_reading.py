"""Has attachments inspected by processes of their own, side by side: a hostile file can neither hurt nor hang a build."""

import importlib.util
import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..intake.assets import ending
from ..intake.pdf import KeadaanPdf, Pdf
from ..workers import processes
from .files_found import Dokumen, Temuan, document_of_answer

CHILD = (
    "-c",
    "import sys; sys.path.insert(0, sys.argv[1]); from plugins.ppid.guard.files_child import main; main()",
    str(Path(__file__).resolve().parents[3]),
)
"""What the interpreter is told to run."""
PATIENCE = 60.0
"""Seconds of wall time after which an inspecting process is taken for dead; the file's own bound is of processor time."""
_EACH = 8
"""Files that make another process worth its start."""
UNREADABLE = Pdf(0, KeadaanPdf.TIDAK_TERBACA)

UNOPENED = Dokumen((Temuan("E-LAMPIRAN-PERIKSA"),))
"""What is said of a file that could not even be opened."""


def files_read(files: Mapping[str, Path], patience: float = PATIENCE) -> dict[str, Dokumen]:
    """What is found in each file, by its name in ``files``; facts of PDFs are None where the library is not installed."""
    if not files:
        return {}
    number = max(1, min(processes(""), -(-len(files) // _EACH)))
    waiting = iter(sorted(files.items()))
    lock = threading.Lock()

    def shared() -> Iterator[tuple[str, Path]]:
        while True:
            with lock:
                item = next(waiting, None)
            if item is None:
                return
            yield item

    with ThreadPoolExecutor(number) as pool:
        parts = pool.map(lambda _number: _read(shared(), patience), range(number))
        return {name: found for part in parts for name, found in part.items()}


def pdf_read(path: Path) -> Pdf | None:
    """What the PDF at ``path`` offers; None where the library is not installed."""
    return files_read({"pdf": path})["pdf"].pdf if importlib.util.find_spec("pypdf") is not None else None


def _read(items: Iterable[tuple[str, Path]], patience: float) -> dict[str, Dokumen]:
    """What is found in ``items``, by one process, which is started again where one of them ends it."""
    found: dict[str, Dokumen] = {}
    child: subprocess.Popen[str] | None = None
    try:
        for name, path in items:
            child = child if child is not None and child.poll() is None else _started()
            answer = _asked(child, path, patience)
            if answer is None:
                _ended(child)
                child = None
            found[name] = answer or _lost(path)
    finally:
        if child is not None:
            _ended(child)
    return found


def _lost(path: Path) -> Dokumen:
    """What is said of a file that ended the process, or that it never came to an end with."""
    return UNOPENED._replace(pdf=UNREADABLE if ending(path.name) == "pdf" else None)


def _started() -> subprocess.Popen[str]:
    # isolated: neither the folder it is started in nor the environment can put other code in its way
    command = [sys.executable, "-I", "-X", "utf8", *CHILD]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, encoding="utf-8")


def _asked(child: subprocess.Popen[str], path: Path, patience: float) -> Dokumen | None:
    """The child's answer about one file, or None when it gave none in time."""
    assert child.stdin is not None and child.stdout is not None
    late = threading.Timer(patience, child.kill)
    late.start()
    try:
        print(json.dumps([str(path.absolute()), ending(path.name)]), file=child.stdin, flush=True)
        return document_of_answer(json.loads(child.stdout.readline()))
    except (OSError, ValueError, LookupError, TypeError):
        return None
    finally:
        late.cancel()


def _ended(child: subprocess.Popen[str]) -> None:
    child.kill()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue
    child.wait()

"""The rules of the house, held by looking at the imports themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.ppid.cache.store import reading_files
from tests.support import ROOT

CORE = ROOT / "plugins" / "ppid"
LEVELS = {
    "records": 0, "problems": 0, "masking": 0, "late": 0, "formats": 0, "urls": 0, "moments": 0, "workers": 0, "paging": 0, "vocabulary": 0, "words": 0, "formats_english": 0, "installed": 0, "sheets": 0, "ical": 0, "workbook": 0, "survival": 0, "speech": 0, "alphabet": 0, "colours": 0, "palette": 0,
    "law": 1, "search": 1, "guard": 2, "intake": 2, "pictures": 2, "city": 2, "cards": 2, "evidence": 2, "record": 2, "registry": 2, "checking": 2, "waivers": 2, "waivers_files": 2, "withheld": 2, "tombstones": 2, "cache": 3, "earlier": 3, "gallery": 4, "loading": 4, "pending": 4, "stopping": 4, "snapshots": 4,
}  # fmt: skip
"""Rooms that may not import from a later one; ``publish``, ``build`` and the commands come after all of these."""
LATER = {
    "publish",
    "docs",
    "deadlines",
    "annex",
    "commands",
    "coverage_command",
    "evidence_pack",
    "complaint_import",
    "stem_command",
    "finding",
    "search_command",
    "__main__",
}


def imports(path: Path) -> Iterator[str]:
    """Absolute names of everything a module imports."""
    package = path.relative_to(ROOT).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, node.module or "")).rstrip(".")
            yield from (f"{module}.{alias.name}" for alias in node.names)


CORE_MODULES = sorted(CORE.rglob("*.py"))


@pytest.mark.parametrize("path", CORE_MODULES, ids=lambda path: path.relative_to(CORE).as_posix())
def test_the_domain_never_imports_pelican_or_an_adapter(path: Path) -> None:
    for name in imports(path):
        assert name.split(".")[0] not in {"pelican", "invoke", "rich"}, name
        assert not name.startswith("plugins.") or name.startswith("plugins.ppid"), name


@pytest.mark.parametrize("path", CORE_MODULES, ids=lambda path: path.relative_to(CORE).as_posix())
def test_imports_run_downward(path: Path) -> None:
    room = path.relative_to(CORE).with_suffix("").parts[0]
    for name in imports(path):
        if not name.startswith("plugins.ppid."):
            continue
        other = name.split(".")[2]
        if room in LEVELS:
            assert other not in LATER and other != "build", f"{room} imports {other}"
            if other in LEVELS:
                assert LEVELS[other] <= LEVELS[room], f"{room} imports {other}"


@pytest.mark.parametrize(
    "path", [*CORE_MODULES, *sorted((ROOT / "plugins").glob("*.py")), ROOT / "tasks.py"], ids=lambda p: p.name
)
def test_a_module_is_one_small_room(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 320, "split it"
    assert ast.get_docstring(ast.parse(text)), "a module opens with one sentence on what it promises"


def test_no_clock_below_the_edge() -> None:
    clocks = ("datetime.now", "dt.datetime.now", "date.today", "time.time(", "utcnow")
    for path in CORE_MODULES:
        if path.name != "moments.py":
            text = path.read_text(encoding="utf-8")
            assert not any(clock in text for clock in clocks), path


def test_no_city_is_wired_into_the_code() -> None:
    for path in [*CORE_MODULES, *(ROOT / "plugins").glob("*.py"), *(ROOT / "theme").rglob("*.html")]:
        text = path.read_text(encoding="utf-8").casefold()
        for line in text.splitlines():
            if "asia/pontianak" in line or "kota metro" in line:
                line = line.replace("asia/pontianak", "")
            assert "metro" not in line.split() and "kota pontianak" not in line, f"{path}: {line}"


def test_the_version_of_reading_covers_every_module_that_reading_imports() -> None:
    """Else a record that was read by other code would be taken from the cache."""
    covered = set(reading_files(CORE))
    pending, seen = [CORE / "intake" / "reading.py", CORE / "cards.py"], set()
    while pending:
        path = pending.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in imports(path):
            place = ROOT / name.replace(".", "/")
            for file in (place.with_suffix(".py"), place / "__init__.py", place.parent.with_suffix(".py")):
                if file.is_file() and file.is_relative_to(CORE):
                    pending.append(file)
    assert {path.relative_to(CORE).as_posix() for path in seen - covered} <= {"__init__.py"}

"""The documentation keeps its word: terms explained, commands named, links alive, examples that really work."""

import ast
import importlib
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import plugins.ppid
from plugins.ppid import report
from plugins.ppid.docs import errors_page
from plugins.ppid.intake.reading import record_read, site_file_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import sorted_files
from plugins.ppid.loading import loaded
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records.bukan_pribadi import BukanDataPribadi
from plugins.ppid.records.kewajiban import KewajibanKota
from plugins.ppid.records.libur import Libur
from plugins.ppid.records.nisan import DaftarNisan
from plugins.ppid.records.pertanyaan import DaftarPertanyaan
from plugins.ppid.records.sinonim import Sinonim
from plugins.ppid.records.terms import Istilah
from tests.support import NOW, ROOT, opd, write_content

PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
PAGES += sorted((ROOT / "docs").rglob("*.md"))
HOSTS = re.compile(
    r"(127\.0\.0\.1|([a-z0-9-]+\.)*contoh\.go\.id|([a-z0-9-]+\.)*example|keepachangelog\.com|semver\.org)(:\d+)?"
)
"""Hosts a page may name: this machine, examples, and two conventions of the change log."""


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def prose(text: str) -> str:
    """The text without its code, where brackets and addresses mean something else."""
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))


def vocabularies() -> list[str]:
    """The class name of every closed vocabulary of the package."""
    for module in pkgutil.walk_packages(plugins.ppid.__path__, "plugins.ppid."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found: set[str] = set()
    waiting = [Istilah]
    while waiting:
        children = waiting.pop().__subclasses__()
        found.update(child.__name__ for child in children if child.__module__.startswith("plugins.ppid"))
        waiting += children
    return sorted(found)


def tasks() -> dict[str, list[str]]:
    """Every task of tasks.py with the names of its options."""
    return {
        node.name.replace("_", "-"): [argument.arg for argument in node.args.args if argument.arg != "_context"]
        for name in ("tasks.py", "plugins/searching.py", "plugins/developing.py")
        for node in ast.parse(text_of(name)).body
        if isinstance(node, ast.FunctionDef) and any("task" in ast.dump(mark) for mark in node.decorator_list)
    }


def examples(name: str) -> list[tuple[str, str]]:
    """Content path and text of each YAML example of a page that says where it belongs."""
    blocks = re.findall(r"^```yaml\n(.*?)^```", text_of(name), flags=re.MULTILINE | re.DOTALL)
    return [
        (block.split("\n")[0].removeprefix("# content/"), block) for block in blocks if block.startswith("# content/")
    ]


def glossary() -> list[tuple[str, str]]:
    """Term and code of each line of the glossary."""
    return re.findall(r"^- \*\*(.+?)\*\* \((.+?)\): ", text_of("docs/glosarium.md"), flags=re.MULTILINE)


@pytest.mark.parametrize("jenis", RECORD_TYPES)
def test_every_kind_has_its_line_in_the_glossary(jenis: str) -> None:
    assert jenis in {code for _term, code in glossary()}


@pytest.mark.parametrize("name", vocabularies())
def test_every_vocabulary_has_its_line_in_the_glossary(name: str) -> None:
    assert name in {code for _term, code in glossary()}


def test_the_glossary_is_well_formed_sorted_and_names_nothing_that_is_gone() -> None:
    sections = re.split(r"^## (.+)$", text_of("docs/glosarium.md"), flags=re.MULTILINE)[1:]
    for title, body in zip(sections[::2], sections[1::2], strict=True):
        lines = body.strip().splitlines()
        terms = []
        for line in lines:
            found = re.fullmatch(r"- \*\*([^*]+)\*\* \([^)]+\): .+\.", line)
            assert found, line
            terms.append(found[1].casefold())
        assert terms == sorted(terms), title
        assert len(terms) == len(set(terms)), title
        codes = {code for _term, code in re.findall(r"\*\*(.+?)\*\* \((.+?)\)", body)}
        if title == "Jenis rekaman":
            assert codes == set(RECORD_TYPES)
        elif title == "Daftar istilah dalam rekaman":
            assert codes == set(vocabularies())


@pytest.mark.parametrize(("task", "options"), tasks().items())
def test_the_readme_names_every_task_and_option(task: str, options: list[str]) -> None:
    rows = [row for row in text_of("README.md").splitlines() if row.startswith(f"| `{task}` |")]
    assert len(rows) == 1
    for option in options:
        assert "--" + option.replace("_", "-") in rows[0], option


def test_the_two_commands_stand_near_the_top() -> None:
    top = text_of("README.md").splitlines()[:20]
    assert any("python3 tasks.py preview" in row for row in top)
    assert any("python3 tasks.py test" in row for row in top)


# the page of errors shows how a picture is written, and is held to the catalogue below
@pytest.mark.parametrize("page", [page for page in PAGES if page.name != "kesalahan.md"], ids=label)
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page.read_text(encoding="utf-8"))):
        if not re.match(r"[a-z]+:|\{", target):
            assert (page.parent / target.partition("#")[0]).is_file(), target


@pytest.mark.parametrize("page", PAGES, ids=label)
def test_no_page_speaks_of_the_workplace_or_of_a_foreign_host(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for word in ("/tmp/", "/root/", "/home/", "index-url", "/simple/"):
        assert word not in text, word
    for host in re.findall(r"https?://([^/\s`)\"<>…,;]+)", text):
        assert HOSTS.fullmatch(host), host


def test_the_page_of_errors_is_the_catalogue() -> None:
    assert text_of("docs/kesalahan.md") == errors_page()


@pytest.mark.parametrize("name", ["README.md", "docs/panduan-opd.md"])
def test_the_examples_of_the_pages_can_be_copied(name: str, tmp_path: Path) -> None:
    found = examples(name)
    assert found
    for path, text in found:
        write_content(tmp_path, {path: text})
        models = (Libur, KewajibanKota, Sinonim, DaftarPertanyaan, BukanDataPribadi, DaftarNisan)
        site_file = {model.BERKAS: model for model in models}.get(path)
        if site_file is not None:
            assert site_file_read(tmp_path, path, site_file)[1] == ()
            continue
        (identity,) = sorted_files([path]).records
        assert report.text(record_read(tmp_path, identity, Renderer().body).problems, "content") == ""


def test_the_guide_shows_the_message_that_is_really_printed(tmp_path: Path) -> None:
    ((path, text),) = [example for example in examples("docs/panduan-opd.md") if "/" in example[0]]
    wrong = text.replace("klasifikasi: berkala", "klasifikasi: bulanan").replace(
        "tanggal: 2026-02-27", "tanggal: 27 Februari 2026"
    )
    owner = path.split("/")[1]
    result = loaded(write_content(tmp_path, {path: wrong, f"opd/{owner}/opd.yaml": opd(owner)}), NOW)
    assert len(result.problems) == 2
    assert report.text(result.problems, "content") in text_of("docs/panduan-opd.md")


def test_the_guide_speaks_of_kinds_and_examples_that_exist() -> None:
    rows = re.findall(
        r"^\| `([a-z]+)` \| .+ \| `(tests/examples/[^`]+)` \|$", text_of("docs/panduan-opd.md"), flags=re.MULTILINE
    )
    assert len(rows) >= 20
    for jenis, example in rows:
        assert jenis in RECORD_TYPES, jenis
        assert example.split("/")[2] == jenis and (ROOT / example).is_file(), example


@pytest.mark.parametrize("name", ["docs/panduan-opd.md", "docs/merek-kota.md"])
def test_sentences_for_staff_are_short(name: str) -> None:
    text = prose(text_of(name)).partition("## For theme authors")[0]
    for line in text.splitlines():
        if not line.startswith(("#", "|")):
            for sentence in re.split(r"[.:;!?] |[.:;!?]$", line):
                assert len(sentence.split()) <= 20, sentence


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=label)
def test_a_decision_has_its_parts_and_is_short(page: Path) -> None:
    lines = page.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(f"# {page.name[:4]}. ")
    assert [line for line in lines if line.startswith("## ")] == [
        "## Context",
        "## Options",
        "## Decision",
        "## Consequence",
    ]
    assert len(lines) <= 40


def test_the_diff_that_adds_a_kind_applies_and_builds(tmp_path: Path) -> None:
    (diff,) = re.findall(
        r"^```diff\n(.*?)^```", text_of("docs/menambah-jenis-rekaman.md"), flags=re.MULTILINE | re.DOTALL
    )
    copy = tmp_path / "jendela"
    skipped = shutil.ignore_patterns("__pycache__", "golden", "gambar", ".*")
    for name in ("plugins", "theme", "tests", "docs", "content"):
        shutil.copytree(ROOT / name, copy / name, ignore=skipped if name != "content" else None)
    for name in ("pyproject.toml", "pelicanconf.py", "publishconf.py", "tasks.py"):
        shutil.copy(ROOT / name, copy / name)
    touched = re.findall(r"^\+\+\+ b/(.+)$", diff, flags=re.MULTILINE)
    assert len(touched) == 6, "a kind is a model, a template, an example pair with its report, and a glossary line"
    subprocess.run(["git", "init", "-q", str(copy)], check=True)
    subprocess.run(["git", "apply", "-"], input=diff.encode(), cwd=copy, check=True)
    (jenis,) = {Path(name).stem for name in touched if name.startswith("plugins/")}
    alone = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    for command in (
        [
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--basetemp",
            str(tmp_path / "uji"),  # else it would clear away what other runs of tests have left, which takes minutes
            "-k",
            jenis,
            "tests/ppid/test_records.py",
            "tests/test_docs.py",
        ],
        [
            "-m",
            "plugins.build",
            "--content",
            "kota",
            "--output",
            "keluaran",
            "--cache",
            "",
            "--today",
            "2026-11-21",
            "--siteurl",
            "https://contoh.example",
        ],
    ):
        example = re.sub(
            r"^(dasar_hukum|berkas|gambar|format_alternatif|video|audio|baca_juga):\n( .*\n)+",
            "",
            (copy / f"tests/examples/{jenis}/contoh.yaml").read_text(encoding="utf-8"),
            flags=re.MULTILINE,
        )
        write_content(copy / "kota", {f"opd/kominfo/{jenis}/contoh.yaml": example})
        result = subprocess.run(
            [sys.executable, *command], cwd=copy, capture_output=True, text=True, check=False, env=alone
        )
        assert result.returncode == 0, result.stdout + result.stderr
    for name in (
        f"opd/kominfo/{jenis}/contoh.html",
        f"{jenis}/index.html",
        f"umpan/{jenis}.atom.xml",
        f"skema/{jenis}.schema.json",
    ):
        assert (copy / "keluaran" / name).is_file(), name
    assert f"{jenis}/" in (copy / "keluaran" / "index.html").read_text(encoding="utf-8")

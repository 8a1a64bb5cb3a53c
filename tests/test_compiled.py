"""Compiled templates are kept beside compiled modules, and only what is whole and of the very source is used."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plugins.compiled import KEPT_FILES, Compiled


def page(beside: Path | None, source: str, version: str = "a" * 64) -> tuple[str, list[str]]:
    """What a template says, and the templates that had to be compiled for it, in a process that remembers none."""
    compiled: list[str] = []

    class Counting(Environment):
        def compile(self, source, name=None, *rest, **more):  # type: ignore[no-untyped-def]
            compiled.append(str(name))
            return super().compile(source, name, *rest, **more)

    env = Counting(loader=DictLoader({"a.html": source}), bytecode_cache=Compiled(beside, version))
    return env.get_template("a.html").render(nama="Siantan"), compiled


@pytest.fixture(autouse=True)
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def files(beside: Path) -> list[Path]:
    return sorted(file for file in beside.rglob("*") if file.is_file())


def test_what_is_compiled_once_is_used_by_the_next_process(tmp_path: Path) -> None:
    assert page(tmp_path, "Halo {{ nama }}") == ("Halo Siantan", ["a.html"])
    assert page(tmp_path, "Halo {{ nama }}") == ("Halo Siantan", [])
    assert page(tmp_path, "Hai {{ nama }}") == ("Hai Siantan", ["a.html"]), "another source is another template"
    assert page(tmp_path, "Halo {{ nama }}") == ("Halo Siantan", [])


def test_another_version_compiles_anew_and_clears_what_is_old(tmp_path: Path) -> None:
    page(tmp_path, "Halo {{ nama }}")
    assert page(tmp_path, "Halo {{ nama }}", "b" * 64)[1] == ["a.html"]
    assert len(files(tmp_path)) == 1


def test_a_spoiled_or_foreign_file_is_not_used(tmp_path: Path) -> None:
    page(tmp_path, "Halo {{ nama }}")
    page(tmp_path, "Hai {{ nama }}")
    (one, other) = files(tmp_path)
    whole = one.read_bytes()
    for spoiled in (whole[:-1], b"", whole[:40], bytes([whole[0] ^ 1]) + whole[1:], whole[:50] + b"\0" + whole[51:]):
        for file in (one, other):
            file.write_bytes(spoiled)  # one of the two is also the code of the other's source
            assert page(tmp_path, "Halo {{ nama }}")[0] == "Halo Siantan"
            assert page(tmp_path, "Hai {{ nama }}")[0] == "Hai Siantan"
    one.write_bytes(whole)
    other.write_bytes(whole)
    assert page(tmp_path, "Halo {{ nama }}")[0] == "Halo Siantan"
    assert page(tmp_path, "Hai {{ nama }}")[0] == "Hai Siantan"


def test_nothing_is_written_where_python_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert page(tmp_path, "Halo {{ nama }}") == ("Halo Siantan", ["a.html"])
    assert files(tmp_path) == []
    assert page(None, "Halo {{ nama }}") == ("Halo Siantan", ["a.html"])


def test_a_folder_that_cannot_be_written_to_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "berkas"
    blocked.write_text("bukan folder")
    assert page(blocked, "Halo {{ nama }}") == ("Halo Siantan", ["a.html"])


def test_the_folder_stays_bounded(tmp_path: Path) -> None:
    for number in range(KEPT_FILES + 5):
        page(tmp_path, f"{number} {{{{ nama }}}}")
    assert len(files(tmp_path)) <= KEPT_FILES


def test_what_a_template_names_is_kept_apart_from_its_code_and_by_its_marks(tmp_path: Path) -> None:
    plain, other = Environment(), Environment(variable_start_string="<<", variable_end_string=">>")
    Compiled(tmp_path, "a" * 64).mentions(plain, "{{ nama }}", (("a.html",), ("nama",)))
    kept = Compiled(tmp_path, "a" * 64)
    assert kept.mentioned(plain, "{{ nama }}") == (("a.html",), ("nama",))
    assert kept.mentioned(plain, "{{ lain }}") is None and kept.mentioned(other, "{{ nama }}") is None
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:-1])
    assert Compiled(tmp_path, "a" * 64).mentioned(plain, "{{ nama }}") is None

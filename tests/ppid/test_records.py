"""Every kind has an example that uses all of it, and broken records whose report reads exactly as it should.

The examples are documentation: staff copy them. ``JENDELA_GOLDEN=1`` rewrites the reports in ``tests/broken`` and still
fails where one changed, so that nobody takes a new wording for granted without reading it.
"""

import datetime as dt
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from plugins.ppid import report
from plugins.ppid.checking import asset_paths
from plugins.ppid.intake.reading import Read, record_read
from plugins.ppid.intake.richtext import Renderer
from plugins.ppid.intake.sources import Identity, sorted_files
from plugins.ppid.loading import loaded
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.records.base import Gambar, Lampiran
from plugins.ppid.records.media import Audio, BahasaIsyarat, Video
from plugins.ppid.registry import Record
from tests.attachments import honest

TESTS = Path(__file__).resolve().parents[1]
EXAMPLES = TESTS / "examples"
BROKEN = TESTS / "broken"
CONTENT = TESTS.parent / "content"
RENDER = Renderer().body
IN_MARKDOWN = {"berita", "halaman", "informasi"}
WHOLE_FILE = {"E-ENC-UTF16", "E-REKAMAN-KOSONG"}
"""Faults that belong to no line."""
MUST_NOT_USE = {
    "Pengecualian": {"berkas", "gambar", "video", "audio"},
    **{model.__name__: set(model.model_fields) for model in (Lampiran, Gambar, Video, Audio, BahasaIsyarat)},
    "JangkaWaktu": {"peristiwa"},
}
"""What rules keep out of the example of ``pengecualian``: all that is attached, and an event beside a day."""

BROKEN_FILES = sorted(
    path.relative_to(BROKEN).as_posix() for path in BROKEN.glob("*/*") if path.suffix in (".yaml", ".md")
)


def identity_of(jenis: str, name: str) -> Identity:
    """Where a record file of ``jenis`` called ``name`` belongs; faults of files are shown on ``informasi``."""
    jenis = "informasi" if jenis == "berkas" else jenis
    path = {"opd": "opd/diskominfo/opd.yaml", "halaman": f"halaman/{name}"}.get(jenis, f"opd/diskominfo/{jenis}/{name}")
    (identity,) = sorted_files([path]).records
    return identity


def read_at(root: Path, file: Path) -> Read:
    """``file`` read as the record it would be in the content folder ``root``."""
    identity = identity_of(file.parent.name, file.name)
    target = root / identity.path
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
    return record_read(root, identity, RENDER)


def example_of(jenis: str) -> Path:
    """The example of a kind."""
    return EXAMPLES / jenis / f"contoh.{'md' if jenis in IN_MARKDOWN else 'yaml'}"


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every model that a value of ``annotation`` may hold, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for info in annotation.model_fields.values():
            yield from models_in(info.annotation)
    else:
        for part in get_args(annotation):
            yield from models_in(part)


def written_in(value: Any, found: dict[str, set[str]]) -> dict[str, set[str]]:
    """The fields written anywhere in ``value``, by the name of their model."""
    if isinstance(value, BaseModel):
        found[type(value).__name__] |= value.model_fields_set
        for name in value.model_fields_set:
            written_in(getattr(value, name), found)
    elif isinstance(value, tuple):
        for item in value:
            written_in(item, found)
    return found


def test_every_kind_has_its_example_and_its_broken_record() -> None:
    assert {path.name for path in EXAMPLES.iterdir()} == set(RECORD_TYPES)
    assert {path.name for path in BROKEN.iterdir()} == {*RECORD_TYPES, "berkas"}
    for jenis in RECORD_TYPES:
        assert [path.name for path in (EXAMPLES / jenis).iterdir()] == [example_of(jenis).name]
        assert f"{jenis}/rusak{example_of(jenis).suffix}" in BROKEN_FILES
    reports = {path.relative_to(BROKEN).with_suffix("").as_posix() for path in BROKEN.glob("*/*.txt")}
    assert reports == {name.rpartition(".")[0] for name in BROKEN_FILES}


@pytest.mark.parametrize("jenis", RECORD_TYPES)
def test_example_reads_without_a_problem(jenis: str, tmp_path: Path) -> None:
    result = read_at(tmp_path, example_of(jenis))
    assert report.text(result.problems, "") == ""
    assert type(result.isi) is RECORD_TYPES[jenis]
    assert bool(result.body.html) == (jenis in IN_MARKDOWN)


@pytest.mark.parametrize("jenis", RECORD_TYPES)
def test_example_uses_every_field_at_every_depth(jenis: str, tmp_path: Path) -> None:
    isi = read_at(tmp_path, example_of(jenis)).isi
    written = written_in(isi, defaultdict(set))
    for model in set(models_in(RECORD_TYPES[jenis])):
        missing = set(model.model_fields) - written[model.__name__]
        if jenis == "pengecualian":
            missing -= MUST_NOT_USE.get(model.__name__, set())
        assert not missing, f"{model.__name__}: {', '.join(sorted(missing))}"


def test_examples_name_only_what_the_demonstration_city_has(tmp_path: Path) -> None:
    if not (CONTENT / "opd/diskominfo/opd.yaml").is_file():
        pytest.skip("content/ holds another city; the examples speak of the demonstration city")
    root = tmp_path / "content"
    shutil.copytree(CONTENT, root)
    paths = set()
    for jenis in RECORD_TYPES:
        result = read_at(root, example_of(jenis))
        identity = identity_of(jenis, example_of(jenis).name)
        paths.add(identity.path)
        assert result.isi is not None
        for name in asset_paths(Record.of(identity, result.isi, result.body)):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(honest(name))
    now = dt.datetime(2026, 11, 21, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    faults = [problem for problem in loaded(root, now).problems if problem.path in paths]
    assert report.text(faults, "") == ""


@pytest.mark.parametrize("name", BROKEN_FILES)
def test_broken_record_is_reported_word_for_word(name: str, tmp_path: Path) -> None:
    result = read_at(tmp_path, BROKEN / name)
    problems = sorted(set(result.problems))
    assert problems, "the record is not broken"
    assert (result.isi is None) == any(problem.galat for problem in problems)
    found = report.text(problems, "content")
    golden = (BROKEN / name).with_suffix(".txt")
    before = golden.read_text(encoding="utf-8") if golden.is_file() else ""
    if found != before and os.environ.get("JENDELA_GOLDEN") == "1":
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == before


@pytest.mark.parametrize("name", BROKEN_FILES)
def test_every_problem_names_a_line_of_the_file(name: str, tmp_path: Path) -> None:
    length = len((BROKEN / name).read_bytes().splitlines())
    for problem in read_at(tmp_path, BROKEN / name).problems:
        if problem.code in WHOLE_FILE:
            assert problem.line == 0
        else:
            assert 1 <= problem.line <= length, problem


@pytest.mark.parametrize("jenis", RECORD_TYPES)
def test_all_mistakes_of_a_record_are_told_at_once(jenis: str, tmp_path: Path) -> None:
    problems = read_at(tmp_path, BROKEN / jenis / f"rusak{example_of(jenis).suffix}").problems
    assert len(problems) >= 4
    assert len({problem.line for problem in problems}) >= 4
    assert len({problem.code for problem in problems}) >= 3


@pytest.mark.parametrize("jenis", RECORD_TYPES)
def test_json_schema_asks_for_what_the_model_asks_for(jenis: str) -> None:
    schema = RECORD_TYPES[jenis].model_json_schema()
    definitions = {RECORD_TYPES[jenis].__name__: schema, **schema.get("$defs", {})}
    for model in set(models_in(RECORD_TYPES[jenis])):
        part = definitions[model.__name__]
        required = [name for name, info in model.model_fields.items() if info.is_required()]
        assert part.get("required", []) == required
        assert list(part["properties"]) == list(model.model_fields)
        assert part["additionalProperties"] is False

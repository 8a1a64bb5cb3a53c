"""Every bad input of the corpus ends in its class, told where and how to mend it; every lawful one is published untouched."""

import re
from collections import Counter
from html import unescape
from pathlib import Path

import pytest

from plugins.ppid import report
from plugins.ppid.__main__ import exit_code
from plugins.ppid.loading import Loaded, loaded
from tests.attachments import HONEST
from tests.ppid.guard.corpus import DELETED, INGAT, KASUS, TAHAN, TERBIT, TUNDA, Files, Kasus
from tests.ppid.guard.lawful import LAWFUL, TABLE, TITLES
from tests.ppid.test_messages import assert_readable
from tests.support import NOW, berita, committed, opd, write_content

NEIGHBOUR = "opd/kominfo/berita/tetangga.md"
EXITS = {TAHAN: (10, 10), INGAT: (0, 10), TERBIT: (0, 0), TUNDA: (0, 0)}
"""How a class ends, published and strict."""
ATTACHED: dict[str, bytes] = {
    **{name: data for name, data in HONEST.items() if name[-4:] in (".csv", ".txt", "json", ".pdf", ".png", "jpeg")},
    "akun.csv": TABLE,
}
FORM = {"W-PDF-TANDA"}
"""Warnings of bad form that made-up attachments get besides."""


def _read(root: Path, files: Files) -> Loaded:
    links = {name: data for name, data in files.items() if isinstance(data, bytes) and data.startswith(b"->")}
    gone = {name: data for name, data in files.items() if isinstance(data, bytes) and data.startswith(DELETED)}
    if gone:
        write_content(root, {name: data.removeprefix(DELETED) for name, data in gone.items()})
        committed(root)
    for name in gone:
        (root / name).unlink()
    there = {name: data for name, data in files.items() if name not in {**links, **gone}}
    write_content(root, {NEIGHBOUR: berita("Berita tetangga"), **there})
    for name, data in links.items():
        place = root / name
        if place.is_dir():
            (root / NEIGHBOUR).rename(root / "halaman.md")
            place.rmdir()
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(data[2:].decode())
    return loaded(root, NOW)


def _judged(kasus: Kasus, root: Path) -> None:
    result = _read(root, kasus.berkas())
    told = [each for each in result.problems if each.code not in FORM]
    text = report.text(told, "content")
    for each in told:
        assert_readable(each)
    if kasus.kode:
        assert (kasus.di, kasus.baris, kasus.kode) in [(each.path, each.line, each.code) for each in told], text
        assert f"content/{kasus.di}{f':{kasus.baris}' if kasus.baris else ''}  " in text
        assert "Mengapa: " in text and "Perbaikan: " in text
    else:
        assert told == []
    strict = exit_code(result, True) if told or kasus.kelas not in (INGAT, TERBIT, TUNDA) else 0
    assert (exit_code(result, False), strict) == EXITS[kasus.kelas], text
    assert result.registry is not None
    shown = {record.path for record in result.registry.records.values()}
    records = {name for name in kasus.berkas() if name.startswith("opd/") and name.endswith((".md", ".yaml"))}
    assert records & shown == (records if kasus.kelas in (INGAT, TERBIT) else set())
    assert NEIGHBOUR in shown or "opd/kominfo/berita" in kasus.berkas()


IDS = [f"{kasus.nomor}-{number}" for number, kasus in enumerate(KASUS, 1)]


@pytest.mark.parametrize("kasus", KASUS, ids=IDS)
def test_each_bad_input_ends_in_its_class(kasus: Kasus, tmp_path: Path) -> None:
    _judged(kasus, tmp_path)


def test_the_list_is_whole() -> None:
    assert list(Counter(kasus.nomor for kasus in KASUS)) == [f"B{number:02}" for number in range(1, 77)]


def _name(attachment: str) -> str:
    return f"lampiran-{attachment.replace('.', '-')}"


@pytest.fixture(scope="module")
def lawful(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The city of all lawful inputs."""
    records: dict[str, str | bytes] = {
        f"opd/kominfo/berita/{n}.md": berita(body=f"{text}\n") for n, text in LAWFUL.items()
    }
    records |= {f"opd/kominfo/berita/{name}.md": berita(title) for name, title in TITLES.items()}
    records |= {
        f"opd/kominfo/berita/{_name(n)}.md": berita(berkas=f"[{{berkas: {n}, judul: Surat}}]") for n in ATTACHED
    }
    records |= {f"berkas/kominfo/{name}": data for name, data in ATTACHED.items()}
    return loaded(write_content(tmp_path_factory.mktemp("sah"), records), NOW)


@pytest.mark.parametrize("name", [*LAWFUL, *TITLES, *map(_name, ATTACHED)])
def test_each_lawful_input_is_published_as_it_was_written(name: str, lawful: Loaded) -> None:
    told = [(each.path, each.code) for each in lawful.problems if each.path == f"opd/kominfo/berita/{name}.md"]
    assert told == []
    assert lawful.registry is not None
    record = lawful.registry.records[f"kominfo/berita/{name}"]
    if name in TITLES:
        assert record.card.judul == TITLES[name].strip("'")
    for text in LAWFUL.get(name, "").split("|" if name.startswith("tabel") else "\n"):
        plain = re.sub(r"\[([^]]*)\]\([^)]*\)|[`>]|---:?", r"\1", text).strip()
        assert plain.strip("-:") in re.sub(r"[`>]", "", unescape(re.sub(r"<[^>]*>", "", record.body.html)))


def test_a_city_of_lawful_inputs_is_published_whole(lawful: Loaded) -> None:
    assert len(LAWFUL) + len(TITLES) + len(ATTACHED) >= 40
    assert (exit_code(lawful, False), [(each.path, each.code) for each in lawful.problems]) == (0, [])


def test_all_bad_inputs_together_leave_everybody_else_alone(tmp_path: Path) -> None:
    """Each in a department of its own, in a city that is large enough for them not to be its failure."""
    files: dict[str, str | bytes] = {f"opd/kominfo/berita/n{n}.md": berita(f"Berita {n}") for n in range(400)}
    cases = [k for k in KASUS if k.nomor not in {"B58", "B48", "B76"} and k.kode and "opd" not in k.di.split("/")[-1]]
    for number, kasus in enumerate(cases):
        own = f"x{number}"
        files[f"opd/{own}/opd.yaml"] = opd(own)
        files |= {name.replace("kominfo", own): data for name, data in kasus.berkas().items()}
    result = loaded(write_content(tmp_path, files), NOW)
    told = {(each.path, each.line, each.code) for each in result.problems}
    for number, kasus in enumerate(cases):
        assert (kasus.di.replace("kominfo", f"x{number}"), kasus.baris, kasus.kode) in told
    assert result.registry is not None
    assert sum(key.startswith("kominfo/berita/") for key in result.registry.records) == 400
    assert len(result.withheld) >= 80 and exit_code(result, False) == 10


def test_twin_attachments_never_claim_one_address(tmp_path: Path) -> None:
    """Both on the site they would stop the whole city."""
    names = ("A.pdf", "a.pdf")
    files: dict[str, str | bytes] = {f"berkas/kominfo/{name}": HONEST["a.pdf"] for name in names}
    for number, name in enumerate(names):
        files[f"opd/kominfo/berita/n{number}.md"] = berita(berkas=f"[{{berkas: {name}, judul: Surat}}]")
    result = loaded(write_content(tmp_path, files), NOW)
    assert result.registry is not None
    assert list(result.registry.assets) == ["berkas/kominfo/A.pdf"]
    assert result.withheld == ("opd/kominfo/berita/n1.md",)

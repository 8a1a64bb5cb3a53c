"""Whatever one department breaks in its own files, the pages of every other are byte for byte what they were."""

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.pdfs import text_pdf
from tests.site.changes import (
    DEPARTMENTS,
    City,
    exemption,
    information,
    objection,
    regulation,
    request,
)
from tests.support import berita, committed, tree, write_content

SPOILS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "kosong": lambda data, chance: b"",
    "kurung": lambda data, chance: data.replace(b"judul: ", b"judul: [", 1),
    "isian-asing": lambda data, chance: data.replace(b"judul: ", b"asing: 1\njudul: ", 1),
    "tanggal": lambda data, chance: data.replace(b"tanggal: 2", b"tanggal: x2", 1),
    "rujukan": lambda data, chance: data.replace(b"judul: ", b"baca_juga: [pupr/berita/tidak-ada]\njudul: ", 1),
    "kewajiban": lambda data, chance: data.replace(b"[bk-03]", b"[bk-99]", 1),
    "nik": lambda data, chance: data.replace(b"judul: ", b"judul: NIK 6171014101900001 ", 1),
    "potong": lambda data, chance: data[: chance.randrange(1, max(2, len(data)))],
    "acak": lambda data, chance: chance.randbytes(200),
    "utf-16": lambda data, chance: data.decode("utf-8", "replace").encode("utf-16"),
    "gabung": lambda data, chance: b"<<<<<<< HEAD\n" + data + b"=======\n" + data + b">>>>>>> lain\n",
    "curang": lambda data, chance: data + b"\n" + b"a: &a [x]\nb: [" + b"*a, " * 99 + b"*a]\n",
    "kurung-dalam": lambda data, chance: b"judul: " + b"[" * 5_000,
    "baris": lambda data, chance: b"\n".join(chance.sample(lines := data.split(b"\n"), len(lines))),
}
"""What becomes of a file."""
STEP = st.tuples(st.integers(0, 1_000), st.sampled_from(sorted(SPOILS)), st.integers(0, 1_000))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    """Three departments with every sort of list, committed; none names a record of another."""
    made = City(tmp_path_factory.mktemp("kota"))
    founded = City.founded(made.folder)
    files: dict[str, str | bytes] = {}
    for number, name in enumerate(DEPARTMENTS):
        files |= {
            f"opd/{name}/informasi/data.yaml": information(f"Data {name}", "bk-03"),
            f"opd/{name}/permohonan/p-1.yaml": request(number),
            f"opd/{name}/keberatan/k-1.yaml": objection(number, 1),
            f"opd/{name}/pengecualian/tanah.yaml": exemption(f"Tanah {name}", "2026-12-05"),
            f"opd/{name}/regulasi/aturan.yaml": regulation(f"Aturan {name}").replace(
                "pemrakarsa: kominfo", f"pemrakarsa: {name}"
            ),
            f"opd/{name}/berita/surat.md": berita(f"Surat {name}", berkas="[{berkas: surat.pdf, judul: Surat}]"),
            f"berkas/{name}/surat.pdf": text_pdf(1),
        }
    write_content(founded.content, files, city=False)
    committed(founded.content)
    founded.build()
    yield founded


def own(site: Path, others: list[str]) -> dict[str, bytes]:
    """Everything that is a department's alone, for those of ``others``."""
    rooms = ("opd", "cakupan/opd", "dip/opd", "berkas", "gambar")
    return {
        f"{room}/{name}/{file}": data
        for name in others
        for room in rooms
        if (site / room / name).is_dir()
        for file, data in tree(site / room / name).items()
    }


@settings(
    max_examples=60 if os.environ.get("JENDELA_PANJANG") else 6,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(name=st.sampled_from(DEPARTMENTS), steps=st.lists(STEP, min_size=1, max_size=12), history=st.booleans())
@example(name="pupr", steps=[(place, "nik", 0) for place in range(20)], history=True)
@example(name="kominfo", steps=[(place, "acak", place) for place in range(20)], history=False)
def test_what_one_department_breaks_changes_no_page_of_another(
    city: City, tmp_path_factory: pytest.TempPathFactory, name: str, steps: list[tuple[int, str, int]], history: bool
) -> None:
    """Lists and counts that hold records of several departments are aside, and so is an announcement in force: every page
    shows it. With ``history`` git has what was there before.
    """
    now = city.copied(tmp_path_factory.mktemp("rusak") / "kini")
    if not history:
        (now.content / ".git").rename(now.folder / "git")
    others = [other for other in DEPARTMENTS if other != name]
    before = own(now.output, others)
    files = sorted(
        path
        for folder in ("opd", "berkas", "gambar")
        for path in (now.content / folder / name).rglob("*")
        if path.is_file() and path.parent.name != "peringatan"
    )
    for place, spoil, seed in steps:
        path = files[place % len(files)]
        path.write_bytes(SPOILS[spoil](path.read_bytes(), random.Random(seed)))
    now.build()
    assert "Situs tidak" not in now.said, now.said
    after = own(now.output, others)
    assert [file for file in before.keys() | after.keys() if before.get(file) != after.get(file)] == []
    assert len(before) > 40


def test_the_property_would_see_a_page_that_changes(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    before = own(now.output, ["pupr"])
    path = now.content / "opd/pupr/berita/b-0.md"
    path.write_bytes(SPOILS["kurung"](path.read_bytes(), random.Random(0)))
    now.build()
    after = own(now.output, ["pupr"])
    assert [file for file in before if after.get(file) != before[file]] == ["opd/pupr/berita/b-0.html"]
    assert "Pembaruan tertunda" in after["opd/pupr/berita/b-0.html"].decode()

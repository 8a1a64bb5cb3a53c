"""Ways to find a record without searching: every title under its letter, every record in its year, figures that hold."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.alphabet import LEAST, LETTERS, MOST, alphabetical, letter, parts
from plugins.ppid.build.outputs import Page
from plugins.ppid.cache.state import State
from plugins.ppid.loading import loaded
from plugins.ppid.publish import figures
from plugins.ppid.publish.answering import answers
from plugins.ppid.publish.asking import FIGURE
from plugins.ppid.publish.browse import browse_pages
from plugins.ppid.publish.pages import pages
from plugins.ppid.publish.views import Views
from plugins.ppid.registry import BY_DATE, Registry
from tests.support import NOW, ROOT, opd, write_content

KEYS = st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8), unique=True, max_size=2_000)


@pytest.fixture(scope="module")
def city() -> Registry:
    found = loaded(ROOT / "content", NOW).registry
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("title", "found"),
    [("Laporan", "l"), ("  élan", "e"), ("Ångström", "a"), ("2026 dalam angka", "0-9"), ("«Dana» desa", "d"), ("…", "0-9"), ("水", "0-9"), ("ﬁnal", "f")],
)  # fmt: skip
def test_a_title_is_found_under_its_first_letter(title: str, found: str) -> None:
    assert letter(title) == found


@given(st.lists(st.tuples(st.text(max_size=12), st.text(st.characters(codec="utf-8"), max_size=6)), max_size=300))
def test_every_title_is_under_one_letter_once(titles: list[tuple[str, str]]) -> None:
    found = alphabetical(titles)
    assert list(found) == [name for name in LETTERS if name in found]
    assert sorted(key for part in found.values() for keys in part for key in keys) == sorted(key for _t, key in titles)


@given(KEYS)
def test_parts_hold_everything_in_order_and_none_is_too_long(keys: list[str]) -> None:
    found = list(parts(keys))
    assert [key for part in found for key in part] == keys
    assert all(LEAST <= len(part) <= MOST for part in found[:-1]) and all(0 < len(part) <= MOST for part in found)


def test_a_new_title_changes_few_parts_of_a_long_list() -> None:
    """Parts of equal length would all change behind the new one: half of them on the average."""
    keys = [f"dinas/informasi/laporan-{number:05}" for number in range(10_000)]
    before = {tuple(part) for part in parts(keys)}
    changed = []
    for at in range(0, 10_000, 500):
        after = {tuple(part) for part in parts([*keys[:at], f"baru-{at}", *keys[at:]])}
        changed.append(len(after - before))
    assert len(before) > 90 and sorted(changed)[len(changed) // 2] == 1 and max(changed) < 20


def view(page: Page) -> dict[str, Any]:
    return dict(page.view("..").values)


def test_letters_and_years_hold_every_record_where_it_belongs(city: Registry) -> None:
    found = {page.url: page for page in browse_pages(Views(city), ("0", 1))}
    named = [item.key for url, page in found.items() if url.startswith("cari/a-z/") for item in view(page)["butir"]]
    assert sorted(named) == sorted(key for key, record in city.records.items() if record.jenis not in BY_DATE)
    dated = [item.key for url, page in found.items() if url.startswith("cari/tahun/") for item in view(page)["butir"]]
    assert sorted(dated) == sorted(
        key for key, record in city.records.items() if record.opd and record.jenis not in ("opd", "halaman")
    )


def test_a_letter_without_titles_is_no_link(city: Registry) -> None:
    planned = {page.url for page in pages(Views(city))}
    (first,) = (page for page in browse_pages(Views(city), ("0", 1)) if page.url == "cari/")
    letters = view(first)["abjad"]
    assert len(letters) == len(LETTERS) and {each.url for each in letters if each.url} <= planned
    assert [each.teks for each in letters if not each.url] == [
        name.upper() for name in LETTERS if f"abjad/{name}/0" not in city.indexes
    ]


def test_the_ways_lead_to_pages_that_are_there_and_count_truly(city: Registry) -> None:
    planned = {page.url: page for page in pages(Views(city))}
    ways = view(planned["cari/"])
    every = [
        *ways["kelas"],
        *ways["tahun"],
        *ways["lain"],
        *(each for group in ways["jenis"] for each in group.pilihan),
    ]
    assert {each.url for each in every} <= planned.keys()
    for each in (*ways["kelas"], *ways["tahun"]):
        assert view(planned[each.url])["jumlah"] == each.jumlah


def test_the_home_page_says_what_the_boards_say(city: Registry) -> None:
    planned = {page.url: page for page in pages(Views(city))}
    home, board, clocks = (view(planned[url]) for url in ("", "cakupan/", "tenggat/"))
    assert (home["keterbukaan"].terpenuhi, home["keterbukaan"].wajib) == (board["terpenuhi"], board["wajib"])
    states = {state.value: number for state, number in board["keadaan"]}
    assert (home["keterbukaan"].terlambat, home["keterbukaan"].belum) == (states["terlambat"], states["belum"])
    (total,) = (row for row in clocks["register"] if row.nama == "Semua register")
    found = home["ketepatan"]
    assert (found.terlambat, found.tepat_waktu) == (total.terlambat, total.tepat_waktu)
    assert found.berjalan == total.terlambat + total.segera + total.berjalan
    assert found.selesai == total.tepat_waktu + total.lewat_waktu


def remembered(registry: Registry, before: State) -> tuple[State, Views]:
    """The state after a build of ``registry`` whose home page asked for the figures."""
    views = Views(registry)
    after = State(dict(before.numbers))
    names = [f"{FIGURE}keterbukaan", f"{FIGURE}ketepatan"]
    after.answers = answers(registry, [name for name in before.answers if name not in names])
    after.numbered(names)
    figures.recalled(views.ask, names, before, after)
    return after, views


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []
    for name, reckon in dict(figures._REMADE).items():

        def noted(ask: Any, name: str = name, reckon: Callable[[Any], tuple[int, ...]] = reckon) -> tuple[int, ...]:
            made.append(name)
            return reckon(ask)

        monkeypatch.setitem(figures._REMADE, name, noted)
    return made


def test_a_figure_is_reckoned_again_only_when_what_it_asked_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = write_content(tmp_path, {})
    made = counted(monkeypatch)

    def built(before: State) -> tuple[State, Views]:
        registry = loaded(content, NOW).registry
        assert registry is not None
        return remembered(registry, before)

    first, _ = built(State())
    assert made == ["keterbukaan", "ketepatan"]
    again, views = built(first)
    assert made == ["keterbukaan", "ketepatan"] and again.answers == first.answers
    assert figures.openness(views.ask).wajib > 0 and len(made) == 2, "what was remembered is what a page is given"
    (content / "opd/baru").mkdir()
    (content / "opd/baru/opd.yaml").write_text(opd("baru"), encoding="utf-8")
    changed, views = built(again)
    assert made == ["keterbukaan", "ketepatan", "keterbukaan"]
    assert changed.answers[f"{FIGURE}keterbukaan"] != first.answers[f"{FIGURE}keterbukaan"]

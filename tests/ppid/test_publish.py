"""What is planned for publication: pages of lists, order, links between pages, feeds, sitemap."""

import datetime as dt
import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.ppid.__main__ import main
from plugins.ppid.build.outputs import Copy, Head, Page, clashes
from plugins.ppid.loading import loaded
from plugins.ppid.paging import FRONT, PER_PAGE, page_count, page_span
from plugins.ppid.publish import wellknown
from plugins.ppid.publish.answering import answer
from plugins.ppid.publish.asking import PAGES
from plugins.ppid.publish.feeds import LENGTH, feeds
from plugins.ppid.publish.menu import entry_of, navigation
from plugins.ppid.publish.pages import pages, problems_page
from plugins.ppid.publish.views import MOST_BACKLINKS, Views
from plugins.ppid.records import RECORD_TYPES
from plugins.ppid.registry import Registry
from tests.browser.test_pages import LISTS
from tests.support import KOTA, NOW, ROOT, TODAY, berita, ended, write_content

MANY = 3 * PER_PAGE + 7
THEME = ROOT / "theme" / "templates"


def registry_of(folder: Path) -> Registry:
    result = loaded(folder, NOW)
    assert result.registry is not None, result.problems
    assert not any(problem.galat for problem in result.problems)
    return result.registry


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """A department with many news items, all of which point at the first."""
    files: dict[str, str | bytes] = {
        f"opd/kominfo/berita/b-{number:03}.md": berita(
            f"Berita {number}", tanggal=f"2026-0{1 + number % 9}-11", baca_juga="[berita/b-000]" if number else "[]"
        )
        for number in range(MANY)
    }
    return registry_of(write_content(tmp_path_factory.mktemp("banyak"), files))


@pytest.fixture(scope="module")
def city() -> Registry:
    return registry_of(ROOT / "content")


def planned(registry: Registry) -> dict[str, Page]:
    return {page.url: page for page in pages(Views(registry))}


def view(page: Page) -> dict[str, Any]:
    return dict(page.view("..").values)


def head(page: Page) -> Head:
    return page.view("..").head


def test_a_long_list_is_cut_into_pages_that_hold_everything_once(many: Registry) -> None:
    found = planned(many)
    urls = ["berita/", "berita/halaman-2.html", "berita/halaman-1.html"]
    views = [view(found[url]) for url in urls]
    assert "berita/halaman-3.html" not in found
    assert [len(each["butir"]) for each in views] == [MANY - 2 * PER_PAGE, PER_PAGE, PER_PAGE]
    assert len({item.key for each in views for item in each["butir"]}) == MANY
    assert [(each["lebih_baru"], each["lebih_lama"]) for each in views] == [
        ("", urls[1]),
        (urls[0], urls[2]),
        (urls[1], ""),
    ]
    assert all(each["nomor_halaman"] == list(zip((2, 1), urls[1:], strict=True)) for each in views)
    days = [item.mutakhir for each in views for item in each["butir"]]
    assert days == sorted(days, reverse=True)
    assert [head(found[url]).judul for url in urls] == ["Berita", "Berita (halaman 2)", "Berita (halaman 1)"]
    assert views[0]["jumlah"] == MANY and views[1]["jumlah"] is None


def test_a_pager_stays_small_on_a_long_list() -> None:
    from plugins.ppid.publish.listing import _near

    assert _near(1003, 1000) == [1002, 1001, 1000, 999, 998, 1]
    assert _near(1, 1) == [1] and _near(2, 2) == [2, 1] and _near(0, 0) == []


def test_a_list_that_gets_a_page_more_leaves_its_older_pages_alone(tmp_path: Path) -> None:
    """Front and the last few ask how far the list goes; the others only whether it goes on."""
    files: dict[str, str | bytes] = {
        f"opd/kominfo/berita/b-{number:03}.md": berita(f"Berita {number}", tanggal="2026-01-11")
        for number in range(8 * PER_PAGE)
    }
    whole = registry_of(write_content(tmp_path / "utuh", files))
    files.popitem()
    less = registry_of(write_content(tmp_path / "kurang", files))
    views = Views(whole)
    asked: dict[str, set[str]] = {}
    for page in pages(views):
        if page.url.startswith("berita/") and "/b-" not in page.url:
            asked[page.url] = views.ask.begin()
            page.view("..")
    lists = {
        url: {name: answer(whole, name) for name in names if name.startswith(PAGES)} for url, names in asked.items()
    }
    changed = {url for url, known in lists.items() if any(answer(less, name) != told for name, told in known.items())}
    assert all(lists.values()) and len(lists) == page_count(8 * PER_PAGE) + 1
    assert changed == {"berita/", *(f"berita/halaman-{number}.html" for number in (4, 5, 6, 7))}


@given(st.integers(0, 1_000))
def test_pages_hold_every_record_once_and_a_new_one_moves_no_other(total: int) -> None:
    spans = [page_span(total, number) for number in (FRONT, *range(page_count(total), 0, -1))]
    assert [row for start, end in spans for row in range(start, end)] == list(range(total))
    assert all(end - start == PER_PAGE for start, end in spans[1:]) and spans[0][1] < 2 * PER_PAGE
    for number in range(1, page_count(total) + 1):
        start, end = page_span(total, number)
        assert page_span(total + 1, number) == (start + 1, end + 1), "the same records, one place further down"


def test_equal_days_are_ordered_by_key_never_by_chance(many: Registry) -> None:
    same = [record.key for record in many.of_kind("berita") if record.isi.tanggal == dt.date(2026, 9, 11)]
    assert same == sorted(same) and len(same) > 5


def test_a_much_cited_record_names_only_some_that_cite_it(many: Registry) -> None:
    (group,) = view(planned(many)["opd/kominfo/berita/b-000.html"])["kaitan"].dirujuk
    assert group[0] == "Berita" and len(group[1]) == MOST_BACKLINKS


def test_every_kind_has_a_list_even_when_it_is_empty(many: Registry) -> None:
    found = planned(many)
    for jenis in RECORD_TYPES:
        assert f"{jenis}/" in found
    assert view(found["aduan/"])["butir"] == () and head(found["aduan/"]).umpan == ""


def test_no_two_outputs_of_the_city_want_one_address(city: Registry) -> None:
    outputs = [*pages(Views(city)), *wellknown.schemas(), *(Copy(path, path) for path in city.assets)]
    assert clashes(outputs) == []


def test_crumbs_lead_to_planned_pages(city: Registry) -> None:
    found = planned(city)
    for page in found.values():
        crumbs = head(page).remah
        assert all(url in found for _text, url in crumbs if url is not None), page.url
        assert crumbs == () or crumbs[-1][1] is None
    assert {url for _code, _name, url in navigation()} <= set(found)


def test_the_menu_lights_an_entry_only_where_the_reader_is(city: Registry) -> None:
    entries = {code: url for code, _name, url in navigation()}
    for url, page in planned(city).items():
        lit = page.view("..").head.aktif
        assert lit in ("", *entries), url
        if lit == "kota":
            assert url.startswith("opd/"), url
        if lit == "kabar":
            assert url.startswith("berita/") or "/berita/" in url, url
        if lit == "":
            assert url.split("/")[0] in {"", "agenda", "aksesibilitas", "halaman", "keaslian", "opd", "status", "404.html", "410.html"}, url  # fmt: skip
    assert [jenis for jenis in RECORD_TYPES if entry_of(jenis) == ""] == ["agenda", "halaman"]
    assert entry_of("opd") == "kota" and entry_of("berita") == "kabar" and entry_of("penilaian") == "program"


def test_every_sort_of_page_is_looked_at_in_a_browser(city: Registry) -> None:
    """A template, or a way to fill one, that no page of ``LISTS`` has would be seen by no check of behaviour and by no axe."""
    found = planned(city)
    records = {(f"records/{jenis}.html",) for jenis in RECORD_TYPES}
    looked_at = records | {_sort(found[url]) for url in LISTS}
    assert {_sort(page) for page in found.values()} - looked_at == set(), "add one of its pages to LISTS"
    assert any(page == () for page in (found[url].view("..").values.get("butir") for url in LISTS)), "no empty list"
    templates = {path.relative_to(THEME).as_posix() for path in [*THEME.glob("*.html"), *THEME.glob("records/*.html")]}
    assert templates - {page.template for page in found.values()} == {
        "base.html",
        "record.html",
        "formulir_isian.html",  # extended by the forms
        "galeri.html",  # not published; tests/browser/test_gallery.py
        problems_page(()).template,  # of the preview alone; tests/test_preview.py
    }


def _sort(page: Page) -> tuple[str, ...]:
    """The template and what fills it; of a list also what makes its head, of a later part of one only that it is one."""
    if page.template.startswith("records/"):
        return (page.template,)
    if "/halaman-" in page.url:
        return page.template, "later"
    parts = [each for each in (page.view, *getattr(page.view, "args", ())) if isinstance(each, partial)]
    return page.template, *dict.fromkeys(each.func.__qualname__ for each in (*parts[:1], *parts[-1:]))


def test_home_shows_what_is_new_and_what_is_coming(city: Registry) -> None:
    given = view(planned(city)[""])
    days = [item.mutakhir for item in given["terbaru"]]
    assert len(days) == 6 and days == sorted(days, reverse=True) and max(days) <= city.today
    starts = [item.isi.mulai for item in given["agenda"]]
    assert starts == sorted(starts) and all(item.isi.selesai >= city.now for item in given["agenda"])
    assert sum(each.jumlah for group in given["kelompok"] for each in group.jenis) == given["jumlah_rekaman"]


def test_events_are_listed_by_their_day(city: Registry) -> None:
    starts = [getattr(record.isi, "mulai").date() for record in city.of_kind("agenda")]  # noqa: B009 - one kind's field
    assert starts == sorted(starts, reverse=True)


def test_alerts_end_by_themselves(city: Registry) -> None:
    active = city.index("berlaku")
    assert active and len(active) < len(city.of_kind("peringatan"))
    for record in active:
        assert getattr(record.isi, "mulai") <= city.now  # noqa: B009


def test_duties_count_a_record_of_two_parts_once(city: Registry) -> None:
    (group,) = [
        group
        for group in view(planned(city)["kewajiban/"])["kelompok_kewajiban"]
        if group["nama"] == "Informasi berkala"
    ]
    for item in group["butir"]:
        own = view(planned(city)[item.url])["jumlah"]
        assert own == item.jumlah <= max(item.jumlah, sum(part.jumlah for part in item.bagian))


def test_classes_add_up(city: Registry) -> None:
    options = view(planned(city)["informasi/"])["pilihan"]
    assert options[0].jumlah == sum(option.jumlah for option in options[1:]) == len(city.of_kind("informasi"))


def test_feeds_are_bounded_and_newest_first(many: Registry) -> None:
    found = {feed.file: feed for feed in feeds(Views(many))}
    assert set(found) == {"umpan/semua.atom.xml", "umpan/berita.atom.xml", "umpan/opd/kominfo.atom.xml"}
    for feed in found.values():
        _title, keys = feed.view()
        days = [many.records[key].isi.mutakhir for key in keys]
        assert len(days) == LENGTH and days == sorted(days, reverse=True)


def test_a_large_sitemap_is_split_with_an_index(many: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    every = list(pages(Views(many)))
    monkeypatch.setattr(wellknown, "SITEMAP_LIMIT", 100)
    files = wellknown.sitemap(every, "https://a.example")
    assert [file.file for file in files] == ["sitemap.xml", *(f"sitemap-{n}.xml" for n in range(1, len(files)))]
    assert b"<sitemapindex" in files[0].content()
    assert sum(file.content().count(b"<loc>") for file in files[1:]) == sum(not page.noindex for page in every)
    assert wellknown.sitemap(every, "") == []


def test_the_problems_page_is_for_preview_only(many: Registry) -> None:
    assert "masalah/" not in planned(many)
    assert problems_page(()).noindex


def test_a_named_attachment_has_an_address(city: Registry) -> None:
    views = Views(city)
    record = next(record for record in city.records.values() if record.isi.berkas)
    name = record.isi.berkas[0].berkas
    found = views.attached(record)(name)
    assert found is not None and found.url == f"berkas/{record.opd}/{name}" and found.ukuran > 0
    assert views.attached(record)("tidak-ada.pdf") is None


def test_a_city_without_a_profile_for_its_main_officer_is_told(tmp_path: Path) -> None:
    write_content(tmp_path, {"kota.yaml": KOTA.replace("opd_utama: kominfo", "opd_utama: kominfoo")})
    (problem,) = loaded(tmp_path, NOW).problems
    assert (problem.path, problem.code) == ("kota.yaml", "E-OPD-HILANG") and problem.line == 7
    assert 'Mungkin maksudnya "kominfo"?' in problem.apa


@pytest.mark.parametrize(
    ("files", "arguments", "code"),
    [
        ({}, [], 0),
        ({"opd/kominfo/berita/x.md": "rusak"}, [], 10),
        ({"opd/kominfo/berita/x.md": "rusak"}, ["--ketat"], 10),
        ({"kota.yaml": "rusak"}, [], 2),
        ({"kota.yaml": "rusak"}, ["--ketat"], 2),
        ({}, ["--today", "besok"], 3),
    ],
)
def test_the_check_ends_with_the_right_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], files: dict[str, str | bytes], arguments: list[str], code: int
) -> None:
    content = write_content(tmp_path / "isi", files)
    options = ["periksa", "--content", str(content), "--cache", str(tmp_path / "tembolok")]
    assert ended(main, [*options, *([] if "--today" in arguments else ["--today", TODAY]), *arguments]) == code
    said = capsys.readouterr()
    assert ("diperiksa" in said.out) == (code != 3)


def test_the_check_of_a_missing_folder_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--content", "tidak-ada"], ["--format", "entah"]):
        assert ended(main, ["periksa", *arguments]) == 3
        assert "Salah pakai" in capsys.readouterr().err


def test_schemas_made_together_are_those_made_one_by_one() -> None:
    for schema in wellknown.schemas():
        name = schema.file.rpartition("/")[2].removesuffix(".schema.json")
        model = wellknown._models()[name]
        alone = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
        assert json.loads(schema.content()) == alone, name

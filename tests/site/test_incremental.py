"""Whatever changes, the site brought up to date is byte for byte the site built anew."""

import contextlib
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from plugins import output, plan
from plugins.assets import Picture, ThemeFiles
from plugins.brand import Look
from plugins.options import Options
from plugins.ppid.cache.database import KEPT_FILES
from plugins.ppid.cache.keepsake import Keepsake
from plugins.ppid.intake.files import listing
from plugins.ppid.words import Katalog
from plugins.publishing import Publication
from plugins.seal import untouched
from tests.site import changes
from tests.site.changes import CHANGES, City
from tests.support import ROOT, TODAY, berita, built, tree, write_content

SEQUENCES = int(os.environ.get("JENDELA_URUTAN", "50"))
"""How many sequences of changes are tried: 50 in every run, 500 and more in the longer job."""
STEP = st.tuples(st.sampled_from(CHANGES), st.integers(0, 1_000))


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    yield City.founded(tmp_path_factory.mktemp("kota"))


def differences(city: City, folder: Path) -> list[str]:
    """The files in which the site differs from one built anew."""
    city.build(clean_into=folder)
    one, two = tree(city.output) if city.output.is_dir() else {}, tree(folder) if folder.is_dir() else {}
    return [name for name in sorted(one.keys() | two.keys()) if one.get(name) != two.get(name)]


@settings(
    max_examples=SEQUENCES,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(steps=st.lists(STEP, min_size=1, max_size=8), every=st.booleans())
@example(steps=[(changes.department, 2), (changes.department, 3)], every=True)
@example(steps=[(changes.delete, 0), (changes.add, 0), (changes.rename, 3)], every=True)
@example(steps=[(changes.commit_and_delete, number) for number in (1, 2, 3, 4)] + [(changes.add, 0)], every=True)
def test_a_site_brought_up_to_date_is_the_site_built_anew(
    city: City, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[changes.Change, int]], every: bool
) -> None:
    """``every`` builds after each change, else several changes come in one commit."""
    folder = tmp_path_factory.mktemp("urutan", numbered=True)
    now = city.copied(folder / "kini")
    for change, number in steps:
        change(now, number)
        if every:
            now.build()
    now.build()
    stopped = "Situs tidak dibuat" in now.said
    assert differences(now, folder / "baru") == [] or stopped, [(change.__name__, n) for change, n in steps]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_every_sort_of_change_by_itself(city: City, tmp_path: Path, change: changes.Change) -> None:
    now = city.copied(tmp_path / "kini")
    for number in range(6):
        change(now, number)
        now.build()
        if number > 3:
            assert differences(now, tmp_path / f"baru-{number}") == [] or "Situs tidak dibuat" in now.said


@pytest.mark.parametrize("name", changes.TEMPLATES)
def test_every_template_that_changes_is_seen_in_every_page_that_uses_it(city: City, tmp_path: Path, name: str) -> None:
    now = city.copied(tmp_path / "kini")
    changes.changed_template(now, name, "9")
    now.build()
    assert made(now) != 0 and differences(now, tmp_path / "baru") == []


def test_a_template_of_the_city_makes_again_what_shows_it_and_no_more(city: City, tmp_path: Path) -> None:
    """Also when it only adds to the theme's own, which then changes."""
    now = city.copied(tmp_path / "kini")
    everything = len(list(now.output.rglob("*.html")))
    own = '{% extends "!theme/daftar.html" %}{% block skrip %}<!-- kota -->{% endblock %}'
    write_content(now.content, {"tema/templates/daftar.html": own}, city=False)
    now.build()
    shown = made(now)
    assert 0 < shown < everything and differences(now, tmp_path / "satu") == []
    changes.changed_template(now, "daftar.html", "9")
    now.build()
    assert made(now) == shown and differences(now, tmp_path / "dua") == []
    (now.content / "tema/templates/daftar.html").unlink()
    now.build()
    assert made(now) == shown and differences(now, tmp_path / "tiga") == []


def made(city: City) -> int:
    """How many pages the last build had to make."""
    (told,) = [line for line in city.said.splitlines() if "perlu dibuat" in line] or ["semua"]
    return -1 if told == "semua" else int(told.split()[0])


def test_no_change_makes_nothing_and_a_title_makes_what_shows_it(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    now.build()
    assert made(now) == 0
    changes.title(now, 1)
    now.build()
    assert 0 < made(now) < 20


def test_a_new_day_moves_only_the_clocks_that_run(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    now.today = "2026-11-24"  # every announcement and event is over
    now.build()
    complaints = [now.output / f"opd/pupr/aduan/{name}.html" for name in ("lampu", "jalan")]
    before = [path.read_text(encoding="utf-8") for path in complaints]
    assert ["Terlambat" in text for text in before] == [True, False]
    now.today = "2026-11-26"
    now.build()
    assert [path.read_text(encoding="utf-8") != text for path, text in zip(complaints, before, strict=True)] == [
        True,
        False,
    ]
    boards = sum(
        len(list((now.output / name).rglob("index.html"))) for name in ("cakupan", "tenggat", "dik", "aduan", "laporan")
    )
    assert 0 < made(now) < boards + 10


def test_a_duty_the_city_adds_leaves_the_pages_of_national_duties_alone(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    changes.own_duties(now, 1)
    now.build()
    assert "0 ditahan" in now.said and (now.output / "kewajiban/kt-02/index.html").is_file()
    path = now.content / "kewajiban.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Kewajiban kedua", "Kewajiban lain"), encoding="utf-8")
    stamp = {file: file.stat().st_mtime_ns for file in now.output.rglob("*.html")}
    now.build()
    # the board and its pages of departments, the score, the directory, both pages of the duty, and the record that names it
    assert 0 < made(now) <= 14
    changed = {file.parent.name for file, when in stamp.items() if file.stat().st_mtime_ns != when}
    assert "kt-02" in changed and not {"kt-01", "bk-03"} & changed
    assert differences(now, tmp_path / "baru") == []


def test_only_what_differs_is_written(city: City, tmp_path: Path) -> None:
    """A template that changes without a visible effect renders pages again, and touches no file."""
    now = city.copied(tmp_path / "kini")
    before = {path: path.stat().st_mtime_ns for path in now.output.rglob("*.html")}
    template = now.theme / "templates" / "daftar.html"
    template.write_text("{# tidak terlihat #}" + template.read_text(encoding="utf-8"), encoding="utf-8")
    now.build()
    assert made(now) > 20
    stamps = {path: path.stat().st_mtime_ns for path in now.output.rglob("*.html")}
    newest = max(before.values())
    assert all(stamp == before[path] for path, stamp in stamps.items() if before[path] < newest - 50_000_000)


@pytest.mark.parametrize("git", [False, True])
def test_a_commit_is_seen_whether_git_knows_it_or_not(city: City, tmp_path: Path, git: bool) -> None:
    now = city.copied(tmp_path / "kini")
    run = ["git", "-C", str(now.content), "-c", "user.name=Uji", "-c", "user.email=uji@uji.example"]
    if git:
        for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "awal"]):
            subprocess.run([*run, *command], check=True)
        now.build()
    changes.title(now, 2)
    now.build()
    assert differences(now, tmp_path / "satu") == [] and made(now) != 0
    if git:
        subprocess.run([*run, "commit", "-qam", "kedua"], check=True)
        now.build()
        assert differences(now, tmp_path / "dua") == []
        now.build()
        assert made(now) == 0


def test_a_build_that_is_really_killed_is_made_good(tmp_path: Path) -> None:
    """SIGKILL at several moments of a real process; the next build equals a clean one."""
    content = write_content(
        tmp_path / "isi", {f"opd/kominfo/berita/b-{n}.md": berita(f"Berita {n}") for n in range(150)}
    )
    command = [sys.executable, "-m", "plugins.build", "--content", str(content), "--output", str(tmp_path / "hasil")]
    command += ["--cache", str(tmp_path / "tembolok"), "--today", TODAY, "--workers", "1"]
    for wait in (0.9, 1.3, 1.6):
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.kill()
        process.wait()
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    assert built(content, tmp_path / "baru").returncode == 0
    assert tree(tmp_path / "hasil") == tree(tmp_path / "baru")


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
@pytest.mark.parametrize("page", ["b-1", "b-399"])
def test_a_build_by_workers_that_is_killed_leaves_no_process_and_is_made_good(tmp_path: Path, page: str) -> None:
    """Workers put pages into the folder themselves: those of a build that is gone must be gone too, and what they put right."""
    files = {f"opd/kominfo/berita/b-{n}.md": berita(f"Berita {n}") for n in range(420)}
    content, output = write_content(tmp_path / "isi", files), tmp_path / "hasil"
    command = [sys.executable, "-m", "plugins.build", "--content", str(content), "--output", str(output)]
    command += ["--cache", str(tmp_path / "tembolok"), "--today", TODAY, "--workers", "2"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (output / f"opd/kominfo/berita/{page}.html").exists() and process.poll() is None:
        time.sleep(0.002)
    process.kill()
    process.wait()
    (content / "opd/kominfo/berita/b-7.md").write_text(berita("Lain sama sekali"))
    deadline = time.monotonic() + 20
    while (left := _processes(str(content))) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    assert built(content, tmp_path / "baru").returncode == 0
    assert tree(output) == tree(tmp_path / "baru")


def _processes(mark: str) -> list[str]:
    """The processes with ``mark`` in their command line."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if mark.encode() in file.read_bytes():
                found.append(file.parent.name)
    return found


def test_workers_of_any_sort_make_the_same_site(tmp_path: Path) -> None:
    """One process, forked ones, and ones that know nothing and read the snapshot."""
    content = write_content(
        tmp_path / "isi",
        {f"opd/kominfo/berita/b-{n}.md": berita(f"Berita {n}", body=f"Isi {n}.\n") for n in range(420)},
    )
    sites = {}
    for name, arguments, start in (
        ("satu", ["--workers", "1"], "fork"),
        ("dua", ["--workers", "2"], "fork"),
        ("tiga", ["--workers", "2"], "spawn"),
    ):
        options = ["--content", str(content), "--output", str(tmp_path / name), "--cache", str(tmp_path / f"t-{name}")]
        script = (
            "import sys, threading\n"
            "from plugins.build import main\n"
            "if __name__ == '__main__':\n"
            f"    {'threading.Thread(target=threading.Event().wait, daemon=True).start()' if start == 'spawn' else 'pass'}\n"
            "    sys.exit(main(sys.argv[1:]))\n"
        )
        (tmp_path / "jalan.py").write_text(script)
        result = subprocess.run(
            [sys.executable, str(tmp_path / "jalan.py"), *options, "--today", TODAY, "--siteurl", "https://a.example", *arguments],
            cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert result.returncode == 0, result.stderr
        assert not list((tmp_path / f"t-{name}").glob("cuplikan-*"))
        sites[name] = tree(tmp_path / name)
    assert sites["satu"] == sites["dua"] == sites["tiga"]


def test_workers_that_cannot_be_had_are_told_of(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {f"opd/kominfo/berita/b-{n}.md": berita(f"B {n} x") for n in range(420)})
    result = built(content, tmp_path / "hasil", "--workers", "banyak")
    assert result.returncode == 3 and "--workers" in result.stderr
    result = built(content, tmp_path / "hasil", "--workers", "tcp://127.0.0.1:9")
    assert result.returncode == 2 and "Dask" in result.stderr and "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("damage", "told"), [("versi", "versi lain"), ("potong", "rusak"), ("situs", "situs lain"), ("kosong", "rusak")]
)
def test_a_cache_that_does_not_fit_is_told_of_and_not_used(tmp_path: Path, damage: str, told: str) -> None:
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/b.md": berita()})
    arguments = ["--cache", str(tmp_path / "tembolok")]
    assert built(content, tmp_path / "hasil", *arguments).returncode == 0
    for file in (tmp_path / "tembolok").glob("*.sqlite"):
        if damage == "potong":
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        elif damage == "kosong":
            file.write_bytes(b"")
        else:
            name, value = {"versi": ("version", "lama"), "situs": ("origin", "00.00 Kota Lain")}[damage]
            with contextlib.closing(sqlite3.connect(file)) as database, database:
                database.execute("UPDATE meta SET value = ? WHERE name = ?", (value, name))
    write_content(content, {"opd/kominfo/berita/b.md": berita("Judul lain")}, city=False)
    result = built(content, tmp_path / "hasil", *arguments)
    assert result.returncode == 0 and told in result.stderr, result.stderr
    assert built(content, tmp_path / "baru").returncode == 0
    assert tree(tmp_path / "hasil") == tree(tmp_path / "baru")
    assert "Tembolok" not in built(content, tmp_path / "hasil", *arguments).stderr


def test_a_cache_folder_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/b.md": berita()})
    (tmp_path / "tembolok").write_text("bukan folder")
    result = built(content, tmp_path / "hasil", "--cache", str(tmp_path / "tembolok"))
    assert result.returncode == 0 and "tanpa tembolok" in result.stderr
    assert built(content, tmp_path / "baru").returncode == 0
    assert tree(tmp_path / "hasil") == tree(tmp_path / "baru")


def test_a_cache_stays_bounded(tmp_path: Path) -> None:
    """Files of other outputs and of records that are gone do not pile up."""
    content = write_content(tmp_path / "isi", {"opd/kominfo/berita/b.md": berita()})
    cache = tmp_path / "tembolok"
    cache.mkdir()
    for number in range(30):
        (cache / f"situs-{number}.sqlite").write_bytes(b"")
        os.utime(cache / f"situs-{number}.sqlite", (number, number))
    for name in ("b", "c"):
        (content / "opd/kominfo/berita").joinpath(f"{name}.md").rename(content / "opd/kominfo/berita/c.md")
        assert built(content, tmp_path / "hasil", "--cache", str(cache)).returncode == 0
    assert len(list(cache.glob("situs-*.sqlite"))) <= KEPT_FILES + 1
    (store,) = cache.glob("rekaman-*.sqlite")
    with contextlib.closing(sqlite3.connect(store)) as database:
        paths = [row[0] for row in database.execute("SELECT path FROM content ORDER BY path")]
    assert paths == ["opd/kominfo/berita/c.md", "opd/kominfo/opd.yaml"]


def test_foreign_plugins_have_everything_made_each_time(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    conf = tmp_path / "publishconf.py"
    conf.write_text(f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom publishconf import *\nPLUGINS = []\n")
    options = {"content": now.content, "output": now.output, "theme": now.theme}
    assert not Options.of_conf(conf, **options).plugins
    conf.write_text(conf.read_text().replace("[]", "['lain']"))
    foreign = Options.of_conf(conf, **options)
    assert foreign.plugins
    same = Options(
        ROOT / "publishconf.py", **options, siteurl=now.siteurl, today=now.today, cache=now.cache, workers="1"
    )
    for asked, told in ((same, "0 dari"), (replace(same, plugins=True), ""), (replace(same, plugins=True), "")):
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
            Publication(asked).run()
        assert ("perlu dibuat" in said.getvalue()) == bool(told) and told in said.getvalue()


def test_a_new_record_touches_no_page_of_older_ones(tmp_path: Path) -> None:
    """However long the list: the page of the record, the fronts of its lists and its year, the ways, the department, home, the
    accessibility statement, feeds."""
    files: dict[str, str | bytes] = {
        f"opd/kominfo/berita/b-{number:03}.md": berita(f"Berita {number}") for number in range(230)
    }
    city = City(tmp_path)
    write_content(city.content, files)
    shutil.copytree(ROOT / "theme", city.theme)
    city.build()
    assert (city.output / "berita" / "halaman-3.html").is_file()
    write_content(city.content, {"opd/kominfo/berita/baru.md": berita("Terbaru", tanggal="2026-11-20")}, city=False)
    city.build()
    assert made(city) == 8
    assert differences(city, tmp_path / "baru") == []


def test_a_template_that_changes_during_a_build_is_seen_by_the_next(city: City, tmp_path: Path) -> None:
    now = city.copied(tmp_path / "kini")
    real = output.written

    def written(name: Path | str, content: bytes) -> tuple[int, int]:
        changes.changed_template(now, "components/item.html", "7")
        return real(name, content)

    changes.title(now, 1)
    with mock.patch.object(output, "written", written):
        now.build()
    now.build()
    assert made(now) != 0 and differences(now, tmp_path / "baru") == []


def test_a_style_that_changes_during_a_build_is_seen_by_the_next(city: City, tmp_path: Path) -> None:
    """The seal is of what was there before anything was read, so it does not vouch for what came after."""
    now = city.copied(tmp_path / "kini")
    real = plan.theme_files

    def theme_files(
        theme: Path, look: Look, logo: Picture | None, katalog: Katalog | None, kept: Keepsake, *, anew: bool
    ) -> ThemeFiles:
        found = real(theme, look, logo, katalog, kept, anew=anew)
        changes.style(now, 1)
        return found

    changes.title(now, 1)
    with mock.patch.object(plan, "theme_files", theme_files):
        now.build()
    names = listing(now.content)
    site = Options(
        ROOT / "publishconf.py", now.content, now.output, now.theme, now.siteurl, today=TODAY, cache=now.cache
    )
    assert untouched(site, names) is None
    now.build()
    assert differences(now, tmp_path / "baru") == [] and untouched(site, names) is not None

"""Pelican's generator of everything: reads the records, plans the site, renders and writes it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import StrictUndefined, TemplateError
from jinja2.exceptions import TemplateSyntaxError
from pelican.generators import Generator
from pelican.utils import get_relative_path, path_to_url

from . import output
from .assets import ThemeFiles, theme_files
from .errors import Dihentikan, Ditahan
from .filters import filters
from .pages import RecordPage
from .ppid.build.cache import RenderCache
from .ppid.build.outputs import Copy, Page, Ready, clashes
from .ppid.intake.loading import Loaded, loaded
from .ppid.law.terms import article_of
from .ppid.moments import moment_from_environment
from .ppid.publish import wellknown
from .ppid.publish.feeds import Feed, feeds
from .ppid.publish.pages import active_alerts, navigation, pages, problems_page
from .ppid.publish.views import Views
from .ppid.registry import Registry
from .ppid.report import text
from .progress import step
from .standin import standin

MOST_SHOWN = 50
"""Problems printed in full at the end of a build; the rest are counted, and ``periksa`` prints them all."""


class RecordsGenerator(Generator):  # type: ignore[misc]
    """Publishes every record that may be shown; what it withholds it reports, and strict builds end with exit code 10."""

    result: Loaded
    views: Views | None

    def generate_context(self) -> None:
        """Read the content folder. Nothing is written here."""
        settings = self.settings
        now = moment_from_environment(settings.get("JENDELA_TODAY"))
        with RenderCache.at(_cache_folder(settings)) as cache, step("Membaca rekaman") as advance:
            self.result = loaded(Path(self.path), now, cache.body, advance)
        registry = self.result.registry
        if registry is None and not self._preview:
            raise Dihentikan(
                text([problem for problem in self.result.problems if problem.galat], _shown_root(self.path))
                + "\nSitus tidak dibuat."
            )
        if registry is None:
            registry = standin(now)
        self.views = Views(registry)
        try:
            self._prepare(registry)
        except TemplateSyntaxError as error:
            raise _unreadable(error) from error

    @property
    def _preview(self) -> bool:
        return bool(self.settings.get("JENDELA_PREVIEW"))

    def _prepare(self, registry: Registry) -> None:
        """Give the templates and Pelican's own parts what they need to know of the city."""
        kota = registry.kota
        self.env.undefined = StrictUndefined
        self.env.auto_reload = False  # each build has its own environment; asking the disk per page is in vain
        self.env.filters.update(filters(kota.zona_waktu))
        self.theme_files: ThemeFiles = theme_files(Path(self.theme), kota.warna)
        views = self.views
        assert views is not None
        standing = sorted(
            registry.of_kind("halaman"), key=lambda record: (getattr(record.isi, "urutan", 0), record.key)
        )
        self.env.globals.update(
            kota=kota,
            situs={
                "gaya": self.theme_files.gaya,
                "ikon": self.theme_files.ikon,
                "navigasi": navigation(),
                "kaki": views.records(standing),
                "peringatan": views.records(active_alerts(registry)),
                "bahasa": "id",
            },
            wilayah=views.district,
            opd_dari=views.department,
            hukum_istilah=article_of,
        )
        # Components are there by their names: imported once a build, not once a page.
        for path in sorted((Path(self.theme) / "templates" / "components").glob("*.html")):
            self.env.globals[path.stem] = self.env.get_template(f"components/{path.name}").module
        if not self.settings.get("SITEURL") and not self._preview and kota.alamat_situs:
            address = kota.alamat_situs.rstrip("/")
            for name in ("SITEURL", "FEED_DOMAIN"):
                self.settings[name] = self.context[name] = address
            self.context["localsiteurl"] = address
        self.settings["SITENAME"] = self.context["SITENAME"] = kota.judul_situs
        self.settings["TIMEZONE"] = self.context["TIMEZONE"] = kota.zona_waktu
        self.context["registry"] = registry
        self.record_pages = {
            key: RecordPage(
                record,
                views,
                settings=self.settings,
                source_path=str(Path(self.path) / record.path),
                context=self.context,
            )
            for key, record in sorted(registry.records.items())
        }
        for page in self.record_pages.values():
            self.add_source_path(page)

    def generate_output(self, writer: Any) -> None:
        """Write the site, remove what is no longer part of it, and report."""
        target = Path(self.output_path)
        output.claimed(target, Path(self.path))
        views = self.views
        assert views is not None
        planned = list(self._planned(views))
        faults = clashes(planned)
        if faults:
            raise Dihentikan(text(faults, _shown_root(self.path)) + "\nSitus tidak dibuat.")
        written = []
        with step("Menulis halaman") as advance:
            for count, item in enumerate(planned, 1):
                self._write(writer, target, item)
                written.append(item.file)
                advance(count, len(planned))
        for feed in feeds(views.registry) if self.settings.get("SITEURL") else ():
            self._write_feed(writer, feed)
            written.append(feed.url)
        output.pruned(target, written)
        self.pages_written = sum(isinstance(item, Page) for item in planned)
        self._report()

    def _planned(self, views: Views) -> Iterator[Page | Ready | Copy]:
        """Every output of the build but the feeds."""
        siteurl = str(self.settings.get("SITEURL", ""))
        every = list(pages(views)) if self.result.registry is not None else []
        yield from every
        if self._preview:
            yield problems_page(self.result.problems)
        yield from self.theme_files.files
        if self.result.registry is None:
            return
        yield from wellknown.sitemap(every, siteurl)
        yield wellknown.robots(siteurl)
        yield from wellknown.schemas()
        for path in sorted(views.registry.assets):
            yield Copy(path, path)

    def _write(self, writer: Any, target: Path, item: Page | Ready | Copy) -> None:
        if isinstance(item, Ready):
            output.written(target / item.file, item.content)
        elif isinstance(item, Copy):
            output.copied(Path(self.path) / item.path, target / item.file)
        else:
            self._write_page(writer, item)

    def _write_page(self, writer: Any, page: Page) -> None:
        relative = bool(self.settings["RELATIVE_URLS"]) and page.url != "404.html"
        siteurl = str(self.settings.get("SITEURL", ""))
        prefix = path_to_url(get_relative_path(page.file)) if relative else siteurl
        given = {
            "halaman": {
                "judul": page.judul,
                "uraian": page.uraian,
                "url": page.url,
                "kanonik": f"{siteurl}/{page.url}" if siteurl and not page.noindex else "",
                "remah": page.remah,
                "umpan": page.umpan if siteurl else "",
                "aktif": page.aktif,
                "noindex": page.noindex,
            },
            **page.view(prefix),
        }
        if page.url == "404.html" and self.settings["RELATIVE_URLS"]:
            given["SITEURL"] = urlsplit(siteurl).path  # shown at any depth, so it cannot link relatively
        record = given.get("rekaman")
        if record is not None:
            given["page"] = self.record_pages[record.key]  # type: ignore[attr-defined]
        try:
            template = self.env.get_template(page.template)
            writer.write_file(page.file, template, self.context, relative_urls=relative, **given)
        except TemplateSyntaxError as error:
            raise _unreadable(error) from error
        except TemplateError as error:
            raise Dihentikan(
                f"Templat {page.template} tidak dapat menampilkan {page.source}: {error.message}. Situs tidak dibuat."
            ) from error

    def _write_feed(self, writer: Any, feed: Feed) -> None:
        entries = [self.record_pages[record.key] for record in feed.records]
        writer.write_feed(entries, self.context, feed.url, feed_title=feed.judul)

    def _report(self) -> None:
        """Print what is wrong; a strict build with withheld records ends as such."""
        problems = self.result.problems
        errors = [problem for problem in problems if problem.galat]
        if problems:
            shown = [*errors, *(problem for problem in problems if not problem.galat)][:MOST_SHOWN]
            print("\n" + text(shown, _shown_root(self.path)), file=sys.stderr)
            if len(problems) > MOST_SHOWN:
                rest = len(problems) - MOST_SHOWN
                print(f'… dan {rest} masalah lain; "python3 tasks.py periksa" menampilkan semuanya.', file=sys.stderr)
        if self._preview and problems:
            print(f"{len(errors)} galat, {len(problems) - len(errors)} peringatan: lihat /masalah/", file=sys.stderr)
        self.ended = Ditahan(f"{len(self.result.withheld)} rekaman ditahan.") if errors else None


def _unreadable(error: TemplateSyntaxError) -> Dihentikan:
    """How a build ends when a template cannot be read."""
    return Dihentikan(f"Templat {error.name} baris {error.lineno}: {error.message}. Situs tidak dibuat.")


def _cache_folder(settings: Any) -> Path | None:
    folder = settings.get("JENDELA_CACHE")
    return Path(folder) if folder else None


def _shown_root(path: str) -> str:
    """The content folder as the person who runs the build would write it."""
    try:
        return Path(path).resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path

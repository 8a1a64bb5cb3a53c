"""Turns one planned output into bytes with Pelican and Jinja, and tells everything it asked on the way."""

import logging
from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, StrictUndefined, TemplateError
from jinja2.exceptions import TemplateSyntaxError
from pelican.log import init as init_logging
from pelican.settings import read_settings

from .compiled import compiled
from .errors import Dihentikan
from .filters import filters
from .frame import FRAME, TEMPLATE, bars, standing
from .lean import lean
from .pages import RecordPage
from .plan import Site
from .ppid import urls
from .ppid.build.outputs import Feed, Page, Rendered
from .ppid.publish.menu import navigation
from .ppid.publish.pages import ERROR_PAGES
from .ppid.publish.portable import linked
from .ppid.publish.status import LINK as STATUS
from .site import Jendela
from .templates import Component, Templates

FRAME_COMPONENTS = ("header", "footer")
"""The components that depend on nothing but the frame and their few arguments."""


def rendering_of(site: Site) -> "Rendering":
    """Start Pelican for ``site``."""
    init_logging(level=logging.WARNING, handler=None)
    override = {
        **site.options.settings(site.siteurl),
        "SITENAME": site.registry.kota.judul_situs,
        "TIMEZONE": site.registry.kota.zona_waktu,
    }
    if site.pelican is not None:
        site.pelican.settings.update(override)
        return Rendering(site, site.pelican)
    return Rendering(site, Jendela(read_settings(str(site.options.conf), override=override)))


class Rendering:
    """Renders the pages and feeds of one build."""

    def __init__(self, site: Site, pelican: Jendela) -> None:
        generator = pelican.generator()
        self._plan = site.plan
        self._views = views = site.views
        self._writer = pelican.writer()
        self._context = generator.context
        self._relative = not site.options.absolute
        self._usb = site.options.usb
        self._siteurl = site.siteurl
        self._env = env = generator.env
        kota = site.registry.kota
        own = site.registry.tema.templates
        lean(env)
        if own:
            from .sandbox import boxed

            boxed(env)
        env.undefined = StrictUndefined
        env.bytecode_cache = compiled()
        env.auto_reload = False  # each build has its own environment; asking the disk per page is in vain
        env.filters.update(filters(kota.zona_waktu))
        if site.katalog is not None:
            from .speaking import speaking

            speaking(env, site.katalog, kota.zona_waktu)
        self._menu = {url for _code, _name, url in navigation()}
        situs: dict[str, object] = {
            "gaya": site.files.gaya,
            "gaya_halaman": site.files.gaya_halaman,
            "ikon": site.files.ikon,
            "skrip": site.files.skrip,
            "usb": site.options.usb,
            "navigasi": navigation(),
            "kaki": (*views.records(standing(site.registry)), STATUS),
            "peringatan": views.records(site.registry.index("berlaku")),
            "bahasa": kota.bahasa.value,
            "logo": site.files.logo,
            "bilah": dict(zip(("terang", "gelap"), bars(site.files), strict=True)),
        }
        env.globals.update(
            kota=kota,
            situs=situs,
            wilayah=views.district,
            opd_dari=views.department,
            hukum_istilah=views.article,
        )
        self._templates = Templates(env, own)
        # Components are there by their names: compiled once a build, and only if a page uses them.
        for stem, name in self._templates.components.items():
            env.globals[stem] = Component(env, name, once=stem in FRAME_COMPONENTS)
        situs["kait"] = {
            "kepala": self._templates.says("kait/kepala-tambahan.html"),
            "kaki": self._templates.says("kait/kaki-tambahan.html"),
        }

        settings = {name: value for name, value in self._context.items() if name.isupper()}
        self._given = {**settings, **env.globals}
        """What every template may name: Pelican's settings, the city, components."""

    @property
    def environment(self) -> Environment:
        """Jinja as pages have it, for the gallery of components."""
        env: Environment = self._env
        return env

    def compile(self, names: Iterable[str]) -> None:
        """Compile the templates ``names`` and all components, so that forked workers find them ready.

        What cannot be compiled is left to the page that uses it, whose message says so.
        """
        for name in dict.fromkeys(names):
            with suppress(TemplateError):
                self._env.get_template(name)
        for stem in self._templates.components:
            with suppress(TemplateError):
                self._env.globals[stem]._load()

    def closures(self, questions: list[str]) -> dict[str, str]:
        """A hash of each template and all it reaches, by the name of the question."""
        names = [question.removeprefix(TEMPLATE) for question in questions]
        return {TEMPLATE + name: found for name, found in self._templates.closures(names).items()}

    def made(self, names: Iterable[str]) -> list[Rendered]:
        """Make the pages and feeds of the plan that are called ``names``; nobody has looked at them yet.

        All views are made before the first template is rendered: code and data that are used again at once are found in
        the processor's cache.
        """
        begun = [(name, self._begun(name)) for name in names]
        return [
            Rendered(name, self._finished(name, asked, values), frozenset(asked)) for name, (asked, values) in begun
        ]

    def _begun(self, name: str) -> tuple[set[str], dict[str, Any]]:
        """What the output has asked so far, and all that its template needs; a feed begins later."""
        asked = self._views.ask.begin()
        asked.add(FRAME)
        item = self._plan[name]
        if not isinstance(item, Page):
            return asked, {}
        asked.add(TEMPLATE + item.template)
        return asked, self._values(item)

    def _finished(self, name: str, asked: set[str], values: dict[str, Any]) -> bytes:
        self._views.ask.resume(asked)
        item = self._plan[name]
        if isinstance(item, Page):
            page = self._page(item, values)
            return (linked(page) if self._usb else page).encode("utf-8")
        assert isinstance(item, Feed)
        return self._feed(item).encode("utf-8")

    def _values(self, page: Page) -> dict[str, Any]:
        """All names of the template of ``page``."""
        anywhere = page.url in ERROR_PAGES
        relative = self._relative and not anywhere
        prefix = urls.root(page.file) if relative else self._siteurl
        head, values = page.view(prefix)
        # shown at any depth, such a page cannot link relatively
        site = urlsplit(self._siteurl).path if anywhere and self._relative else prefix
        return {
            **self._given,
            "SITEURL": site,
            "halaman": {
                "judul": head.judul,
                "uraian": head.uraian,
                "url": page.url,
                "menu": page.url if page.url in self._menu else "",
                "kanonik": f"{self._siteurl}/{page.url}" if self._siteurl and not page.noindex else "",
                "remah": head.remah,
                "umpan": head.umpan if self._siteurl else "",
                "aktif": head.aktif,
                "pengganti": f"{self._siteurl}/{head.pengganti}" if self._siteurl and head.pengganti else "",
                "noindex": page.noindex,
                "gambar": f"{self._siteurl}/{head.gambar}" if self._siteurl and head.gambar else "",
            },
            **values,
        }

    def _page(self, page: Page, given: dict[str, Any]) -> str:
        try:
            template = self._env.get_template(page.template)
            # what render() does, but for merging the globals again for each page
            context = template.new_context(given, shared=True)
            try:
                return "".join(template.root_render_func(context))
            except Exception:
                self._env.handle_exception()
                raise
        except TemplateSyntaxError as error:
            raise Dihentikan(
                f"Templat {error.name} baris {error.lineno}: {error.message}. Situs tidak dibuat."
            ) from error
        except TemplateError as error:
            raise Dihentikan(
                f"Templat {page.template} tidak dapat menampilkan {page.source}: {error.message}. Situs tidak dibuat."
            ) from error

    def _feed(self, feed: Feed) -> str:
        title, keys = feed.view()
        entries = []
        for key in keys:
            record = self._views.ask.content(key)
            assert record is not None
            entries.append(RecordPage(record, self._views, settings=self._writer.settings, context=self._context))
        made = self._writer.write_feed(entries, self._context, url=feed.file, feed_title=title)
        return str(made.writeString("utf-8"))

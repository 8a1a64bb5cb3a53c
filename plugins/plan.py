"""The plan of one site, and what it takes to bring its folder up to date: find what has changed, have it rendered, write it.

Pelican and Jinja are started only when something has to be rendered; a build that changes nothing never meets them.
"""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from . import output
from .assets import logo_of, theme_files
from .brand import Look
from .errors import Dihentikan
from .frame import FRAME, TEMPLATE, TEMPLATES, frame_hash, replacing, templates_hash
from .katalog import catalogue
from .options import Options
from .placing import Placed, Places
from .ppid.build.engine import Work, batches, declared, finished, work
from .ppid.build.outputs import Copy, Feed, Joined, Output, Page, Ready, Rendered, clashes
from .ppid.build.scanning import Scanner, stray_faults
from .ppid.cache.keepsake import Keepsake
from .ppid.cache.pictures import Pictures
from .ppid.cache.state import Made, Seal, State, StateFile
from .ppid.cache.store import Store
from .ppid.loading import Loaded
from .ppid.problems import Problem
from .ppid.publish import coverage_files, wellknown
from .ppid.publish.accessibility import statement_files
from .ppid.publish.annual import annual_files
from .ppid.publish.answering import answers
from .ppid.publish.asking import FIGURE
from .ppid.publish.board import board_file
from .ppid.publish.complaints import complaint_files
from .ppid.publish.feeds import feeds
from .ppid.publish.figures import recalled
from .ppid.publish.legal import legal_files
from .ppid.publish.media import voice_files
from .ppid.publish.pages import pages, problems_page
from .ppid.publish.pictures import picture_files
from .ppid.publish.portable import bundle
from .ppid.publish.search import Indexed
from .ppid.publish.views import Views
from .ppid.registry import Registry
from .ppid.report import text
from .ppid.workers import Lent, workers
from .progress import step
from .slim import load_pelican
from .telling import MOST_SHOWN, shown_root, told
from .version import site_version

if TYPE_CHECKING:
    from .rendering import Rendering
    from .site import Jendela

BATCH = 50
"""Outputs that one worker makes at a time."""
UNSAFE = (
    "{} temuan pada keluaran. Berkas itu tidak ditulis, dan folder keluaran tidak boleh dipasang.\n"
    "Yang sudah terbit tetap aman. Perbaiki sebabnya, lalu ulangi."
)


class Site:
    """The plan of one site, and what it takes to bring its folder up to date."""

    def __init__(
        self,
        options: Options,
        registry: Registry,
        result: Loaded,
        pelican: "Jendela | None" = None,
        pictures: Pictures | None = None,
        search: Indexed | None = None,
        index: tuple[str, int] = ("", 0),
    ) -> None:
        self.options = options
        self.pelican = pelican
        self.result = result
        self.registry = registry
        self.views = Views(registry)
        kota = registry.kota
        look = Look(kota.warna, kota.warna_aksen, registry.tema.merek)
        self.katalog = catalogue(options.theme, kota.bahasa.value)
        logo, self._kept = logo_of(options.content, registry), self._keepsake
        self.files = theme_files(options.theme, look, logo, self.katalog, self._kept, anew=options.clean)
        self.siteurl = options.siteurl or ("" if options.preview else (registry.kota.alamat_situs or "").rstrip("/"))
        words = self.katalog.sidik if self.katalog is not None else ""
        self.frame = frame_hash(registry, self.files, options.told(self.siteurl), result.marks, words)
        replacing(options, registry.tema.templates)
        self.templates = templates_hash(options, registry.tema.templates)
        self._rendering: Rendering | None = None
        self._scanner: Scanner | None = None
        self._pictures = pictures
        self._search = search
        self.index = search.told(registry) if search is not None and result.registry is not None else index
        planned = list(self._planned())
        self.plan: dict[str, Output] = {item.file: item for item in planned}
        faults = clashes(planned) if len(self.plan) < len(planned) or _cases(self.plan) else []
        if faults:
            raise Dihentikan(text(faults, shown_root(options.content)) + "\nSitus tidak dibuat.")

    @property
    def rendering(self) -> "Rendering":
        """Pelican and Jinja, started when first needed, unless it was Pelican that started us."""
        if self._rendering is None:
            if not self.options.plugins:
                load_pelican()
            from .rendering import rendering_of

            self._rendering = rendering_of(self)
        return self._rendering

    def _planned(self) -> Iterator[Output]:
        """Every output of the build."""
        whole = self.result.registry is not None
        rendered: list[Page] = list(pages(self.views, self.index)) if whole else []
        yield from rendered
        if self.options.preview:
            yield problems_page(self.result.problems)
        yield from self.files.files
        if not whole:
            return
        if self.siteurl:
            yield from feeds(self.views)
        yield from wellknown.sitemap(rendered, self.siteurl)
        yield wellknown.robots(self.siteurl)
        yield from wellknown.schemas()
        yield board_file(self.views)
        yield from annual_files(self.views)
        yield from coverage_files.files(self.views)
        yield from legal_files(self.views)
        yield from complaint_files(self.views)
        yield from statement_files(self.views)
        yield from voice_files(self.registry)
        if self._search is not None:
            found = list(self._search.files(self.registry, self.katalog.said if self.katalog is not None else str))
            yield from found
            if self.options.usb:
                yield bundle(found)
        for path, asset in sorted(self.registry.assets.items()):
            if not asset.forms:
                yield Copy(path, path, asset.mark)
        yield from picture_files(self.registry, self.options.content, self._pictures)

    def publish(self, store: Store, seal: str) -> int:
        """Bring the output folder up to date; returns how many pages had to be made.

        ``seal`` is that of all that was read, "" for none.
        """
        options, target = self.options, self.options.output
        output.claimed(target, options.content)
        file = StateFile.at(None if options.plugins else options.cache, target, site_version(), self._origin)
        before = State() if options.clean else file.read()
        after = State(dict(before.numbers))
        self._answer(before.answers, before, after)
        seen = output.scanned(target)
        output.pruned(target, seen, self.plan)
        todo = work(self.plan, before, after.answers, seen.files, lambda name: output.digest(target / name))
        after = finished(todo.leave, self._made(todo, before, after, seen.files, store), after)
        after.numbered([TEMPLATES])
        after.answers[TEMPLATES] = self.templates
        file.write(before, after, self._sealed(seal))
        told = (
            store.note,
            store.pictures.note,
            file.note,
            self._search.index.note if self._search else "",
            self._kept.note,
        )
        for note in dict.fromkeys(note for note in told if note):
            print(note, file=sys.stderr)
        return sum(isinstance(self.plan[name], Page) for name in todo.make)

    def _sealed(self, seal: str) -> Seal | None:
        """What tells the next build that nothing has changed, and what to warn of again.

        A build with an error leaves none, nor does one that reads summaries out: it has to ask for its tools.
        """
        until, problems = self.result.until, self.result.problems
        spoiled = any(problem.galat for problem in problems) or self.registry.kota.audio_sintetis
        if not seal or until is None or spoiled:
            return None
        warnings = "\n".join(
            filter(None, (told(problems, self.options.content) if problems else "", self.result.unseen))
        )
        pages = sum(isinstance(item, Page) for item in self.plan.values())
        return Seal(seal, self.registry.now.isoformat(), until.isoformat(), len(self.registry.records), pages, warnings)

    @property
    def _keepsake(self) -> Keepsake:
        """What is remembered of the theme's files."""
        folder = None if self.options.plugins else self.options.cache
        return Keepsake.at(folder, "tema", self.options.output, site_version())

    @property
    def _origin(self) -> str:
        """Whose site this is: a cache of another city's is not used."""
        return f"{self.registry.kota.kode_wilayah} {self.registry.kota.nama}"

    def _answer(self, asked: dict[str, str], before: State, after: State) -> None:
        """Put today's answers to the questions ``asked``, given with the answers they had, into ``after``."""
        same = asked.get(TEMPLATES) == self.templates  # else each template is taken apart
        found = answers(self.registry, [name for name in asked if not name.startswith((TEMPLATE, FRAME, FIGURE))])
        found |= {name: self.frame for name in asked if name == FRAME}
        templates = [name for name in asked if name.startswith(TEMPLATE) and name != TEMPLATES]
        if same:
            found |= {name: asked[name] for name in templates}
        elif templates:
            found |= self.rendering.closures(templates)
        if TEMPLATES in asked:
            found[TEMPLATES] = self.templates
        after.answers |= found
        recalled(self.views.ask, [name for name in asked if name.startswith(FIGURE)], before, after)

    def _made(
        self, todo: Work, before: State, after: State, seen: dict[str, tuple[int, int]], store: Store
    ) -> dict[str, Made]:
        """Make and write all that has to be made; a file that has the right bytes already is not touched."""
        target, plan = self.options.output, self.plan
        places = Places(str(target), before.outputs, seen, before.unsure)
        made: dict[str, Made] = {}
        questions: set[str] = set()
        harm: list[Problem] = []

        def note(put: Placed) -> None:
            name, asked, digest, size, mtime, faults = put
            harm.extend(faults)
            questions.update(asked)
            made[name] = Made(declared(plan[name]), after.numbered(asked), digest, size, mtime)

        for name in todo.make:
            item = plan[name]
            if isinstance(item, Ready):
                note(places.put(self.looked_at([Rendered(name, item.content(), frozenset())])[0]))
            elif isinstance(item, Joined):
                # its parts stand before it in the plan, so they lie in the folder as they are to be
                parts = [(target / part.file).read_bytes() for part in item.parts]
                note(places.put(self.looked_at([Rendered(name, item.join(parts), frozenset())])[0]))
            elif isinstance(item, Copy):
                made[name] = Made(declared(item), "", *output.copied(self.options.content / item.path, target / name))
        rendered = [name for name in todo.make if isinstance(plan[name], Page | Feed)]
        if rendered:
            with step("Menulis halaman") as advance:
                for count, result in enumerate(self._rendered(rendered, places, store), 1):
                    note(result)
                    advance(count, len(rendered))
        harm.extend(stray_faults(output.strays(target, plan)))
        if harm:
            raise Dihentikan(f"{text(sorted(harm)[:MOST_SHOWN], shown_root(target))}\n{UNSAFE.format(len(harm))}")
        self._answer(dict.fromkeys(questions - after.answers.keys(), ""), before, after)
        return made

    def looked_at(self, made: list[Rendered]) -> list[Rendered]:
        """``made`` with what keeps each from being written; a preview shows what there is."""
        if self.options.preview:
            return made
        if self._scanner is None:
            self._scanner = Scanner(self.plan, not self.options.absolute, self.siteurl, self.result.stood)
        faults = self._scanner.of_many([(each.file, each.content, self.plan[each.file].source) for each in made])
        return [each._replace(faults=some) if some else each for each, some in zip(made, faults, strict=True)]

    def _rendered(self, names: list[str], places: Places, store: Store) -> Iterator[Placed]:
        """Make the pages and feeds ``names`` here or by workers and put them into their places, in their order."""
        rendering = self.rendering
        with self._workers(len(names)) as lent:
            if lent is None or not (lent.shared or store.lasting):
                for batch in batches(names, BATCH):
                    yield from map(places.put, self.looked_at(rendering.made(batch)))
                return
            from .batches import job_of, made_in_batch, placed_in_batch

            if lent.shared:
                pages = (self.plan[name] for name in names)
                rendering.compile(page.template for page in pages if isinstance(page, Page))
            with job_of(self, places, store, lent.shared) as job:
                calls = ((job, batch) for batch in batches(names, BATCH))
                if lent.shared:
                    for put in lent.in_order(placed_in_batch, calls):
                        yield from put
                else:  # workers elsewhere need not see the folder
                    for results in lent.in_order(made_in_batch, calls):
                        yield from map(places.put, results)

    def _workers(self, tasks: int) -> AbstractContextManager[Lent | None]:
        return workers(self.options.workers, tasks)


def _cases(plan: dict[str, Output]) -> bool:
    """Whether two addresses differ only in case."""
    return len({file.casefold() for file in plan}) < len(plan)

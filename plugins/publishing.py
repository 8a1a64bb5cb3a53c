"""One build, start to end: read, plan, bring the folder up to date, report."""

import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from .errors import Berakhir, Dihentikan, Ditahan
from .options import Options
from .pictured import pictured
from .plan import Site
from .ppid.build.outputs import Page
from .ppid.cache.search import SearchIndex
from .ppid.cache.store import Store
from .ppid.gallery import SourceChanged
from .ppid.intake.files import Listing, listing
from .ppid.loading import Loaded, loaded
from .ppid.moments import moment_from_environment
from .ppid.publish.complaints_figures import TidakCocok
from .ppid.publish.search import Indexed, entries_of, index_version
from .ppid.registry import Registry
from .ppid.report import text
from .ppid.stopping import mass_failure, no_city
from .ppid.workers import NoWorkers, workers
from .progress import step
from .seal import seal_of
from .standin import standin
from .telling import shown_root, told
from .voices import voiced

if TYPE_CHECKING:
    from .site import Jendela


class Publication:
    """Publishes a content folder as ``options`` say; what it withholds it reports."""

    def __init__(self, options: Options, pelican: "Jendela | None" = None) -> None:
        self.options = options
        self._pelican = pelican

    def run(self, names: Listing | None = None) -> Berakhir | None:
        """Build the site once; returns how it ended if records were withheld. ``names`` are the files just listed.

        Raises Dihentikan (2) or SalahPakai (3) when nothing was published.
        """
        start = time.monotonic()
        names = names if names is not None else listing(self.options.content)
        seal = seal_of(self.options, names)  # before anything is read: what changes from here on is for the next build
        try:
            with Store.at(self.options.cache, self.options.content) as store:
                result = self._read(store, names)
                self._stop(result)
                registry, result = voiced(self.options.content, self._standing(result), result, store)
                registry, result = pictured(self.options, registry, result, store)
                with SearchIndex.at(self.options.cache, self.options.content, index_version()) as index:
                    found = Indexed(index, partial(entries_of, store))
                    site = Site(self.options, registry, result, self._pelican, store.pictures, found)
                    made = site.publish(store, seal)
        except (SourceChanged, TidakCocok) as error:
            raise Dihentikan(f"{error} Situs tidak selesai dibuat.") from error
        except NoWorkers as error:
            raise Dihentikan(f"{error} Situs tidak dibuat.") from error
        ended = self._report(result)
        planned = sum(isinstance(item, Page) for item in site.plan.values())
        if made < planned:
            print(f"{made} dari {planned} halaman perlu dibuat.", file=sys.stderr)
        seconds = f"{time.monotonic() - start:.1f}".replace(".", ",")
        waiting = f", {len(result.delayed)} tertunda" if result.delayed else ""
        waiting += f", {len(result.lost)} dihapus tanpa alasan" if result.lost else ""
        print(
            f"{len(registry.records)} rekaman, {planned} halaman, {len(result.withheld)} ditahan{waiting}, {seconds} detik",
            flush=True,
        )
        return ended

    def _read(self, store: Store, names: Listing) -> Loaded:
        now = moment_from_environment(self.options.today)
        with step("Membaca rekaman") as advance:
            lent = partial(workers, self.options.workers)
            return loaded(self.options.content, now, store, advance, lent, names)

    def _stop(self, result: Loaded) -> None:
        """Stop where so much is withheld that it must have a common cause, unless that was agreed to."""
        why = "" if self.options.preview or self.options.whatever else mass_failure(result)
        if why:
            raise Dihentikan(f"{told(result.problems, self.options.content)}\n{why}")

    def _standing(self, result: Loaded) -> Registry:
        """The registry of a site that can stand; a preview shows a nameless city while it cannot."""
        if result.registry is not None:
            return result.registry
        if self.options.preview:
            return standin(moment_from_environment(self.options.today))
        errors = [problem for problem in result.problems if problem.galat]
        root = shown_root(self.options.content)
        raise Dihentikan(f"{text(errors, root)}\n{no_city(result, root)}")

    def _report(self, result: Loaded) -> Berakhir | None:
        """Print what is wrong; a strict build with withheld records ends as such."""
        problems = result.problems
        errors = [problem for problem in problems if problem.galat]
        if problems:
            print(told(problems, self.options.content), file=sys.stderr)
        for note in filter(None, (result.note, result.unseen)):
            print(note, file=sys.stderr)
        if self.options.preview and problems:
            print(f"{len(errors)} galat, {len(problems) - len(errors)} peringatan: lihat /masalah/", file=sys.stderr)
        if errors and not self.options.preview:
            waiting = f" {len(result.delayed)} pembaruan tertunda." if result.delayed else ""
            gone = f" {len(result.lost)} rekaman dihapus tanpa alasan." if result.lost else ""
            return Ditahan(f"{len(result.withheld)} rekaman ditahan.{waiting}{gone}")
        return None

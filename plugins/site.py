"""The Pelican that builds a city's site: only our generator runs, and the build ends with the right exit code."""

import time
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from .generator import RecordsGenerator


class Jendela(Pelican):  # type: ignore[misc]
    """Pelican without its article, page and static generators.

    Those follow links out of the content folder, publish drafts, and walk every article for every tag; records take
    their place. Signals are sent as Pelican sends them, so that plugins find what they expect.
    """

    def run(self) -> None:
        """Build the site once.

        Raises Dihentikan (2) or SalahPakai (3) when nothing was published, and Ditahan (10) after publishing with
        records withheld, except in preview.
        """
        start = time.monotonic()
        context: dict[str, Any] = self.settings.copy()
        context["generated_content"] = {}
        context["static_links"] = set()
        context["static_content"] = {}
        context["localsiteurl"] = self.settings["SITEURL"]
        generator = RecordsGenerator(
            context=context, settings=self.settings, path=self.path, theme=self.theme, output_path=self.output_path
        )
        generator.generate_context()
        signals.all_generators_finalized.send([generator])
        generator.generate_output(self._get_writer())
        signals.finalized.send(self)
        result = generator.result
        published = len(generator.record_pages)
        seconds = f"{time.monotonic() - start:.1f}".replace(".", ",")
        print(
            f"{published} rekaman, {generator.pages_written} halaman, {len(result.withheld)} ditahan, {seconds} detik",
            flush=True,
        )
        if generator.ended is not None and not self.settings.get("JENDELA_PREVIEW"):
            raise generator.ended

"""The Pelican that builds a city's site: only our generator runs, and the build ends with the right exit code."""

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.plugins import signals

from .generator import RecordsGenerator
from .options import Options
from .publishing import Publication

ROOT = Path(__file__).resolve().parent.parent


class Jendela(Pelican):  # type: ignore[misc]
    """Pelican without its article, page and static generators.

    Those follow links out of the content folder, publish drafts, and walk every article for every tag; records take
    their place. Signals are sent as Pelican sends them, so that plugins find what they expect.
    """

    def run(self) -> None:
        """Build the site once, when Pelican's own command is used.

        Raises Dihentikan (2) or SalahPakai (3) when nothing was published, and Ditahan (10) after publishing with
        records withheld, except in preview.
        """
        settings = self.settings
        cache = settings.get("JENDELA_CACHE")
        preview = bool(settings.get("JENDELA_PREVIEW"))
        options = Options(
            conf=ROOT / ("pelicanconf.py" if preview else "publishconf.py"),
            content=Path(self.path),
            output=Path(self.output_path),
            theme=Path(self.theme),
            siteurl=str(settings["SITEURL"]),
            absolute=not settings["RELATIVE_URLS"],
            preview=preview,
            today=settings.get("JENDELA_TODAY"),
            cache=Path(cache) if cache else None,
            templates=tuple(Path(folder) for folder in settings["THEME_TEMPLATES_OVERRIDES"]),
            plugins=bool(settings["PLUGINS"]),
        )
        ended = Publication(options, self).run()
        if ended is not None:
            raise ended

    def generator(self) -> RecordsGenerator:
        """Our generator, with Pelican's settings and Jinja environment."""
        context: dict[str, Any] = self.settings.copy()
        context["generated_content"] = {}
        context["static_links"] = set()
        context["static_content"] = {}
        context["localsiteurl"] = self.settings["SITEURL"]
        made = RecordsGenerator(
            context=context, settings=self.settings, path=self.path, theme=self.theme, output_path=self.output_path
        )
        signals.all_generators_finalized.send([made])
        return made

    def writer(self) -> Any:
        """Pelican's writer, which makes the feeds."""
        return self._get_writer()
